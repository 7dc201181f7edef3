"""Stories are read back from a run's folder as far as a claim needs them."""

from pathlib import Path

import pytest

import retold
from retold.ask.stored import find_run
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


@pytest.mark.parametrize(
    "part", ["", "stories", "tables", "stories.jsonl", "index.html", "threads.jsonl"]
)
def test_the_run_is_found_around_its_parts(out, part):
    """Its own folder stands for it, and so do those in it and its files."""
    assert find_run(out / part) == out


@pytest.mark.parametrize("part", ["", "stories", "tables"])
def test_the_run_is_found_from_within(out, part, monkeypatch):
    """Who stands in its folder, or in one of its folders, may give "."."""
    (out / "tables").mkdir(exist_ok=True)
    monkeypatch.chdir(out / part)
    found = find_run(Path())
    assert found is not None
    assert found.resolve() == out.resolve()


def test_reports_in_a_file_of_that_name_are_no_run(tmp_path):
    """Nobody need know what a run calls its files."""
    (tmp_path / "stories.jsonl").write_text('{"text": "It sank."}\n', encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>It sank.</p>", encoding="utf-8")
    for name in ("stories.jsonl", "index.html"):
        assert find_run(tmp_path / name) is None


def test_no_run_is_found_elsewhere(out, tmp_path):
    """Not beside it, not in a page, and not where a folder is merely called so."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories.jsonl").mkdir()
    for place in (tmp_path, tmp_path / "stories", out / "stories" / "s1.html"):
        assert find_run(place) is None
