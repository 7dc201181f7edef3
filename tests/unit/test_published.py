"""A story in its published shape, read back."""

import json

import msgspec
import pytest

import retold
from retold.errors import InputError
from retold.published import read_lines, read_story, read_texts, read_thread
from retold.reconcile.completion import complete_story
from retold.testing import report

TEXTS = [
    'A ferry struck the pier of Ostrel on May 14, 2031. "We heard a scraping noise," said Mayor Ilka Brenn.',
    'A ferry struck the pier of Ostrel on May 15, 2031, the police said. "We heard a grinding noise," Brenn said.',
    'A ferry struck the pier of Ostrel on May 14, 2031. "We heard a scraping noise," said Mayor Ilka Brenn. (HPB)',
]


@pytest.fixture(scope="module")
def stories():
    """A run."""
    return retold.run(
        report(text, f"r{n}", outlet=f"Outlet {n}", published=f"2031-05-{15 + n}")
        for n, text in enumerate(TEXTS)
    )


def line_of(row):
    """A record as a line of JSON."""
    return msgspec.json.encode(row.to_dict())


def test_story_comes_back(stories):
    """What is published is whole, and what is internal is made anew."""
    for story in stories:
        back = complete_story(read_story(line_of(story), where="x"))
        assert back.to_dict() == story.to_dict()
        assert back.statements == story.statements
        assert back.timeline == story.timeline
        assert back.credits == story.credits


def test_texts_come_back_alone(stories):
    """In the order of the reports, with the number of the statements."""
    for story in stories:
        found = read_texts(line_of(story), where="line 1")
        assert found.texts == tuple(report.text for report in story.reports)
        assert found.statements == len(story.statements)


def test_thread_comes_back():
    """The same for threads."""
    told = {
        "story": "s1",
        "title": None,
        "first_day": None,
        "last_day": "2031-05-14",
        "reports": 2,
    }
    row = {
        "thread": "t1",
        "stories": [told, told | {"story": "s2"}],
        "links": [
            {"from": "s1", "to": "s2", "days": 3, "strength": 0.5, "why": "one matter"}
        ],
    }
    assert read_thread(json.dumps(row).encode(), where="x").to_dict() == row


@pytest.mark.parametrize(
    "change",
    [
        {"format": "retold.story/2"},
        {"reports": 7},
        {"lineage": [{}]},
        {"origins": None},
    ],
    ids=["format", "reports", "lineage", "origins"],
)
def test_what_is_no_story_is_told(stories, change):
    """With the place where it stands."""
    row = next(iter(stories)).to_dict() | change
    with pytest.raises(InputError, match="line 3: no story"):
        read_story(json.dumps(row).encode(), where="out/stories.jsonl: line 3")


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"\xff"])
def test_what_is_no_json_is_told(line):
    """The same for both."""
    for read in (read_story, read_thread):
        with pytest.raises(InputError, match="x: no "):
            read(line, where="x")


def test_lines_of_no_file_are_none(tmp_path):
    """A file that an older run did not write has no lines."""
    assert list(read_lines(tmp_path / "threads.jsonl")) == []
