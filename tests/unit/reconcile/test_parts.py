import pytest

from retold.reconcile.parts import find_parts

SHORT = "The damaged ferry was licensed for 210 passengers."
LONG = (
    "Inspectors who came aboard at dawn counted the life jackets in every cabin, and "
    "the damaged ferry was licensed for 210 passengers, the harbour office said."
)


def parts(views, whole, short):
    whole_views, short_views = views(whole, short)
    return [(i, part.text) for i, part in find_parts(whole_views, short_views)]


def test_part_is_the_stretch_that_tells_it(views):
    """From the first to the last word that answers to the short sentence."""
    assert parts(views, LONG, f"Schools stayed open. {SHORT}") == [
        (1, "damaged ferry was licensed for 210 passengers")
    ]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        pytest.param("", SHORT, id="empty-whole"),
        pytest.param(LONG, "", id="empty-short"),
        pytest.param(LONG, "The choir of Vellin sang all night.", id="other-matter"),
        pytest.param(SHORT, SHORT, id="same-length"),
        pytest.param(
            "Mayor Ilka Brenn met the divers of Ostrel and Vellin, and then she went "
            "home to write a letter to the owner about what they had found.",
            "Ilka Brenn, Ostrel, Vellin.",
            id="names-alone",
        ),
        pytest.param(
            "船在港口沉没了,没有人受伤。", "船在港口沉没了。", id="other-script"
        ),
    ],
)
def test_no_part_without_enough_told(views, whole, short):
    """Whole sentences, names alone and strangers are no parts."""
    assert parts(views, whole, short) == []


def test_part_carries_what_lies_in_it(views):
    """Words, figures and names of a part are those of its stretch."""
    whole, short = views(LONG, SHORT)
    ((_, part),) = find_parts(whole, short)
    assert [figure.value for figure in part.figures] == [210]
    assert part.is_part
    assert part.start <= part.words[0].token.start
    assert part.words[-1].token.end <= part.end
