"""A run that is written story by story is the run that is written from memory."""

import pytest

import retold
from retold import pipeline, run_writing
from retold.run_writing import write_run
from retold.testing import report
from retold.workspace import run_into

REPORTS = [
    report("The ferry of Ostrel was overloaded, harbour records show. It sank.", "a"),
    report("Brenn said the ferry of Ostrel was not overloaded. It sank fast.", "b"),
    report("The choir of Vellin sang in the town hall. Tickets sold out.", "c"),
]


def contents(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_story_by_story_gives_the_same_bytes(tmp_path):
    """Pages, lines and tables; and the outlines have what a list of stories needs."""
    stories = retold.run(REPORTS)
    stories.write(tmp_path / "one")
    written = run_into(tmp_path / "two", iter(REPORTS))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert written.index == tmp_path / "two" / "index.html"
    for story, outline in zip(stories, written.outlines, strict=True):
        assert (story.id, story.title) == (outline.id, outline.title)
        assert (story.origins, story.findings) == (outline.origins, outline.findings)
        assert [r.id for r in story.reports] == [r.id for r in outline.reports]
        assert not any(r.text for r in outline.reports)


def test_several_processes_give_the_same_bytes(tmp_path, monkeypatch):
    """Though they are started for many reports only."""
    monkeypatch.setattr(pipeline, "_REPORTS_FOR_PROCESSES", 2)
    run_into(tmp_path / "one", iter(REPORTS))
    run_into(tmp_path / "two", iter(REPORTS), processes=2)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_stories_are_walked_once(tmp_path):
    """An iterator will do, which gives a story when the one before is written."""
    out = tmp_path / "out"
    pages = []

    def stories():
        for story in retold.run(REPORTS):
            (beside,) = tmp_path.glob(".retold-*")
            pages.append(len(list(beside.glob("stories/*.html"))))
            yield story

    write_run(stories(), out)
    assert pages == [0, 1]
    assert (out / "index.html").is_file()


def test_what_no_store_takes_at_once_is_grouped_by_a_plan(monkeypatch):
    """The same stories, threads and accounts."""
    reports = [
        retold.Report(
            id=f"r{number}",
            text=f"The ferry Ostrel struck the old pier {number % 3} of Tessel on Tuesday. "
            f"Divers searched basin {number % 3} until midnight, the harbour office said.",
            title=f"Ferry strikes pier {number % 3}",
            published=f"2031-05-{14 + 3 * (number % 3)}",
        )
        for number in range(9)
    ]
    expected = retold.run(reports)
    monkeypatch.setattr("retold.workspace._MOST_IN_A_STORE", 4)
    assert retold.run(reports) == expected


def test_an_error_tells_of_which_story_it_is(monkeypatch, tmp_path):
    """Our own faults are looked for where they were made."""

    def fail(*_args, **_kwargs):
        raise ZeroDivisionError

    reports = [report("The ferry sank off Ostrel.", "echo-1")]
    with monkeypatch.context() as patch:
        patch.setattr(run_writing, "render_story_page", fail)
        with pytest.raises(ZeroDivisionError) as caught:
            retold.run(reports).write(tmp_path / "out")
    assert caught.value.__notes__ == ["in the page of story s1"]
    monkeypatch.setattr(pipeline, "make_account", fail)
    with pytest.raises(ZeroDivisionError) as caught:
        retold.run(reports)
    assert caught.value.__notes__ == ["in the account of story s1 with report echo-1"]
