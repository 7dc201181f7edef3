"""Texts that a reader brings: compared apart, within bounds, and forgotten."""

import asyncio

import pytest

from retold.testing import compare_texts
from retold.web import comparing
from retold.web.comparing import CompareError, Comparisons, Upload, upload_of
from retold.web.problems import BusyError

TWO = upload_of(
    [
        {"id": "a", "text": "A ferry struck a pier."},
        {"id": "b", "text": "A ferry hit it."},
    ]
)


def test_what_takes_too_long_is_ended():
    """The process is ended, and the reader hears why."""
    comparisons = Comparisons(timeout_seconds=0.0)
    with pytest.raises(CompareError, match="longer than 0 seconds"):
        asyncio.run(comparisons.compare([TWO]))


def test_who_comes_when_too_many_wait_is_sent_away(monkeypatch):
    """Waiting has a bound, and gives its place back."""
    monkeypatch.setattr(comparing, "_WAITING", 0)
    with pytest.raises(BusyError):
        asyncio.run(Comparisons().compare([TWO]))
    monkeypatch.setattr(comparing, "_WAITING", 1)
    assert asyncio.run(Comparisons().compare([TWO])).reports


def test_oldest_accounts_are_forgotten(monkeypatch):
    """A few are kept, each under an id that nobody guesses."""
    story = compare_texts("A ferry.", "A ferry.")
    monkeypatch.setattr(Comparisons, "_apart", lambda *_: story)
    comparisons = Comparisons()

    async def many():
        return [await comparisons.compare([TWO]) for _ in range(40)]

    ids = [made.id for made in asyncio.run(many())]
    assert len(set(ids)) == 40
    assert [bool(comparisons.find(i)) for i in ids] == [False] * 8 + [True] * 32
    assert min(map(len, ids)) > 20


@pytest.mark.parametrize(
    "name",
    ["../../etc/x.txt", "/abs.txt", "manifest.csv", "", "a" * 4000, "x\x00.txt", "con"],
)
def test_names_of_files_are_words(name, tmp_path, monkeypatch):
    """A file's name leads nowhere, and means nothing to the readers."""
    monkeypatch.chdir(tmp_path)
    story = comparing.compare_uploads(
        [Upload(name, b"A ferry struck a pier."), Upload("b.txt", b"A ferry hit it.")]
    )
    assert len(story.reports) == 2
    assert list(tmp_path.iterdir()) == []


def test_files_of_one_name_are_two_reports():
    """Where names are not unique the numbers are."""
    story = comparing.compare_uploads(
        [Upload("a.txt", b"A ferry struck."), Upload("a.txt", b"A ferry hit it.")]
    )
    assert [report.id for report in story.reports] == ["01.txt", "02.txt"]
