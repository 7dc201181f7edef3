"""axe-core finds no serious fault, in light and dark, on a desk and on a phone."""

from faults import need_no_fault


def test_story_page_is_accessible(open_page, story_file):
    """The account of a story."""
    need_no_fault(open_page(story_file))


def test_index_page_is_accessible(open_page, example):
    """The list of stories."""
    need_no_fault(open_page(example / "index.html"))
