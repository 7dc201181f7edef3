"""Stories found at once are those of a store, on every engine and in rounds or not."""

import random
from itertools import count

import pytest
from msgspec.structs import replace
from planted import VOCABULARY, planted

from retold.corpus import stories
from retold.corpus.grouping import add_reports, make_tables, read_stories
from retold.corpus.intake import Intake
from retold.corpus.stories import find_stories
from retold.engines.duckdb import Database
from retold.engines.local import open_local
from retold.model import Report
from retold.report_rows import storable


def event(number, reports=5):
    """Reports of one event in words of their own, over two days; some say no day."""
    draw = random.Random(f"event {number}")  # noqa: S311  (invented text)
    own = ["".join(draw.choices(VOCABULARY, k=2)) for _ in range(30)]
    found = []
    for n in range(reports):
        words = draw.sample(own, 18) + draw.sample(VOCABULARY, 18)
        title = " ".join(draw.sample(own[:12], 5))
        found.append(
            Report(
                id=f"e{number}-{n}",
                title=f"Opinion: {title}" if n == 1 else title,
                text=" ".join(draw.sample(words, len(words))),
                published=f"2031-05-{1 + (2 * number + n % 2) % 30:02}"
                if n != 2
                else None,
            )
        )
    return found


def reprints(number, copies, **fields):
    """One text over and over."""
    (first,) = event(number, reports=1)
    return [replace(first, id=f"c{number}-{n:03}", **fields) for n in range(copies)]


REPORTS = [
    *planted(),
    *(report for number in range(8) for report in event(number)),
    *reprints(2, 3, published="1999-12-31"),
    # More than a bucket holds, and than one cell of a table.
    *reprints(20, 240, title="Nothing new in Ostrel today"),
    *(replace(r, title=None) for r in reprints(21, 9)),
    Report(id="odd \ud800", text="half a letter \udfff", title="\ud83d"),
    Report(id="long ago", text=event(3)[0].text, published="0001-01-02"),
]


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    """The stories of a store that is given all reports at once."""
    with Database(None, spill=tmp_path_factory.mktemp("store")) as database:
        make_tables(database)
        add_reports(database, REPORTS)
        found = read_stories(database)
    names = {storable(report.id): report.id for report in REPORTS}
    return [s._replace(reports=[names[r] for r in s.reports]) for s in found]


def found_by(engine, reports, **options):
    """The stories that an engine finds."""
    intake = Intake()
    intake.load(engine, reports)
    return list(find_stories(engine, intake, **options))


def test_there_is_something_to_be_found(expected):
    """Stories of several reports, loose ones among them, and many of one."""
    sizes = [len(story[1]) for story in expected]
    assert max(sizes) >= 240
    assert sum(size > 2 for size in sizes) > 8
    assert any(len(set(story[3])) > 1 for story in expected)


# Some of what is linked is grouped in one task, the rest in rounds.
def test_an_engine_finds_the_stories_of_a_store(engine, expected):
    """The same numbers, reports, titles and genres, odd ids and days among them."""
    assert expected == found_by(engine, REPORTS[::-1], most_in_one_task=6)


@pytest.mark.parametrize("most", [0, 1, 3, 100, 1_000_000])
def test_rounds_of_an_engine_are_those_of_one_task(most, tmp_path, expected):
    """However much one task groups, the stories are the same."""
    with open_local(tmp_path) as engine:
        assert expected == found_by(engine, REPORTS, most_in_one_task=most)


@pytest.mark.parametrize("most", [0, 1_000_000])
@pytest.mark.parametrize(
    "reports",
    [
        pytest.param([], id="nothing"),
        pytest.param(event(1, reports=1), id="one"),
        pytest.param(event(1, reports=3)[::2], id="two"),
        pytest.param([Report(id="x", text="")], id="no words"),
        pytest.param(
            [replace(r, title=f"Opinion: {r.title}") for r in reprints(1, 4)],
            id="loose ones alone",
        ),
    ],
)
def test_little_is_grouped_as_well(reports, most, tmp_path):
    """No stage needs rows."""
    with open_local(tmp_path) as engine:
        found = found_by(engine, reports, most_in_one_task=most)
    assert {r.id for r in reports} == {r for _, ids, *_ in found for r in ids}


def test_a_large_group_takes_what_is_closest_to_it(engine, tmp_path):
    """Edited versions of a text that many print go to it together."""
    copies = reprints(40, 70)
    words = copies[0].text.split()
    edited = []
    for number in range(12):
        draw = random.Random(number)  # noqa: S311  (invented text)
        own = ["".join(draw.choices(VOCABULARY, k=2)) for _ in range(6)]
        text = " ".join([*draw.sample(words, 30), *own])
        edited.append(replace(copies[0], id=f"b{number:02}", text=text))
    reports = [*copies, *edited, *event(41)]
    with open_local(tmp_path / "whole") as other:
        expected = found_by(other, reports)
    assert len(expected[0].reports) == len(copies) + len(edited)
    assert found_by(engine, reports, most_in_one_task=0) == expected


def test_a_run_that_was_killed_between_rounds_goes_on(tmp_path, monkeypatch):
    """What stands of it is as good as new."""
    with open_local(tmp_path / "whole") as engine:
        whole = found_by(engine, REPORTS, most_in_one_task=3)
    real, calls = stories.round_stages, count()

    def breaks(part, done):
        if next(calls) == 2:
            raise KeyboardInterrupt
        return real(part, done)

    with monkeypatch.context() as patch:
        patch.setattr(stories, "round_stages", breaks)
        with (
            pytest.raises(KeyboardInterrupt),
            open_local(tmp_path / "killed") as engine,
        ):
            found_by(engine, REPORTS, most_in_one_task=3)
    with open_local(tmp_path / "killed") as engine:
        assert whole == found_by(engine, REPORTS, most_in_one_task=3)
