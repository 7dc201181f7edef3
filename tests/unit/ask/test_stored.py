"""Stories are read back from a run's folder as far as a claim needs them."""

import pytest

import retold
from retold.errors import InputError
from retold.testing import report

REPORTS = [
    report("The ferry of Ostrel was overloaded, harbour records show. It sank.", "a"),
    report("Brenn said the ferry of Ostrel was not overloaded. It sank fast.", "b"),
    report("The ferry of Ostrel was overloaded, harbour records show. It sank.", "c"),
]


@pytest.fixture
def out(tmp_path):
    """What a run of these reports writes."""
    retold.run(REPORTS).write(tmp_path / "out")
    return tmp_path / "out"


def test_stories_come_back_each_time(out):
    """They can be walked twice, and have what was said by whom."""
    stories = retold.read_stories(out)
    assert list(stories) == list(stories)
    ran = list(retold.run(REPORTS))
    for old, new in zip(ran, stories, strict=True):
        assert (old.id, old.reports) == (new.id, new.reports)
        assert [s.to_dict() for s in old.statements] == [
            s.to_dict() for s in new.statements
        ]
        assert (old.origins, old.lineage) == (new.origins, new.lineage)


def test_the_answer_is_that_of_the_run(out):
    """Reading back changes no answer."""
    claim = "The ferry of Ostrel was overloaded."
    ran = retold.ask(claim, retold.run(REPORTS))
    assert ran == retold.ask(claim, retold.read_stories(out))


def test_a_folder_without_stories_is_refused(tmp_path):
    """The message says what would write them."""
    with pytest.raises(InputError, match="retold run"):
        retold.read_stories(tmp_path)


@pytest.mark.parametrize(
    ("line", "problem"),
    [("{", "line 1"), ('{"format": "retold.story/9"}', "line 1")],
)
def test_a_line_that_is_no_story_is_refused(tmp_path, line, problem):
    """The message names the line."""
    (tmp_path / "stories.jsonl").write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        list(retold.read_stories(tmp_path))
