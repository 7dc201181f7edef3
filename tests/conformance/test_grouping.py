"""Reports added to a grouping, batch by batch, through the engine."""

import random
from contextlib import contextmanager

import numpy as np
import pytest
from msgspec.structs import replace

from retold.corpus import grouping, index
from retold.corpus.grouping import (
    add_reports,
    make_tables,
    read_state,
    read_stories,
)
from retold.engines.duckdb import Database
from retold.engines.processes import map_in_processes
from retold.model import Report
from retold.stories.vectors import UNIT

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
FIRE = Report(
    id="fire",
    title="Rope works in Ostrel burns down",
    published="2031-05-06",
    text="Flames destroyed the rope works of Ostrel early on Tuesday. Some forty "
    "firefighters fought the blaze in the hemp store until dawn; a watchman was treated "
    "for burns. The cause is unknown.",
)
FIRE_AGAIN = Report(
    id="fire-again",
    title="Blaze destroys Ostrel's rope works",
    published="2031-05-06",
    text="A blaze in the hemp store of the rope works in Ostrel burned until dawn on "
    "Tuesday. The watchman was treated for burns, and forty firefighters could not save "
    "the building. Nobody knows the cause.",
)
FERRIES = Report(
    id="ferries",
    title="Ferries to Lunnet halted, pupils sent home",
    published="2031-05-06",
    text="No ferries left for Lunnet on Tuesday, as thick smoke lay over the strait. Two "
    "schools on the quay sent their pupils home, and residents were told to keep their "
    "windows shut.",
)
FERRIES_AGAIN = Report(
    id="ferries-again",
    title="Smoke over the strait halts Lunnet ferries",
    published="2031-05-06",
    text="Thick smoke over the strait halted all ferries to Lunnet on Tuesday. Residents "
    "kept their windows shut, and pupils of two schools on the quay were sent home.",
)
BOTH = Report(
    id="late",
    title="Rope works blaze in Ostrel halts Lunnet ferries",
    published="2031-05-06",
    text="The blaze that destroyed the rope works of Ostrel early on Tuesday sent thick "
    "smoke over the strait and halted all ferries to Lunnet. Forty firefighters fought "
    "the flames in the hemp store until dawn, and a watchman was treated for burns. Two "
    "schools on the quay sent their pupils home, and residents were told to keep their "
    "windows shut.",
)


def made_words(seed, count):
    """Invented words."""
    draw = random.Random(seed)  # noqa: S311 (invented text)
    return ["".join(draw.choices(SYLLABLES, k=3)) + "x" for _ in range(count)]


def made_event(number, reports=4):
    """Reports of one event: words of its own among words that all events have."""
    own, common = made_words(f"event {number}", 30), made_words("common", 60)
    found = []
    for n in range(reports):
        draw = random.Random(f"{number} {n}")  # noqa: S311 (the same)
        words = draw.sample(own, 18) + draw.sample(common, 18)
        found.append(
            Report(
                id=f"e{number}-{n}",
                title=" ".join(draw.sample(own[:12], 5)),
                text=" ".join(draw.sample(words, len(words))),
                published=f"2031-05-{1 + 3 * number + n % 2:02}",
            )
        )
    return found


def shuffled(reports, seed=1):
    """The reports in another order."""
    return random.Random(seed).sample(reports, len(reports))  # noqa: S311 (order)


EVENTS = [report for number in range(6) for report in made_event(number)]
AS_MADE = {frozenset(r.id for r in EVENTS[n : n + 4]) for n in range(0, 24, 4)}
MIXED = shuffled(EVENTS)


@contextmanager
def opened(folder, *batches, **options):
    """A grouping with these batches."""
    with Database(None, spill=folder) as database:
        make_tables(database)
        for batch in batches:
            add_reports(database, batch, **options)
        yield database


def numbered(database):
    """The reports of each story by its number."""
    return {story.number: set(story.reports) for story in read_stories(database)}


def grouped(folder, *batches):
    """The stories of batches, whatever their numbers."""
    with opened(folder, *batches) as database:
        return set(map(frozenset, numbered(database).values()))


def contents(database):
    """All rows of all tables."""
    return {
        table: sorted(database.rows(f"FROM {table}"), key=repr)
        for table in database.tables()
    }


def undated(report):
    """The report, its day unknown."""
    return replace(report, published=None)


# ---- batch by batch ------------------------------------------------------------------


@pytest.mark.parametrize(
    "batches",
    [
        pytest.param([MIXED], id="at once"),
        pytest.param([MIXED[:12], MIXED[12:]], id="two"),
        pytest.param([MIXED[12:], MIXED[:12]], id="two, the other way round"),
        pytest.param([MIXED[::3], MIXED[1::3], MIXED[2::3]], id="three"),
        pytest.param([EVENTS[:14], EVENTS[14:]], id="event by event"),
        pytest.param([EVENTS[14:], EVENTS[:14]], id="later days first"),
        pytest.param([MIXED[:23], MIXED[23:]], id="one report last"),
    ],
)
def test_add_reports_in_batches_gives_the_stories_of_all_at_once(batches, tmp_path):
    """Clearly separate events are the same stories, however their reports come in."""
    assert grouped(tmp_path, *batches) == AS_MADE


def test_add_reports_keeps_the_numbers_of_stories(tmp_path):
    """A story that has more reports, and one out of sight, keep their numbers."""
    with opened(tmp_path, MIXED[:12]) as database:
        before = numbered(database)
        add_reports(database, MIXED[12:])
        after = numbered(database)
    assert len(before) > 1
    assert all(reports <= after[story] for story, reports in before.items())


def test_add_reports_tells_what_is_new_and_what_has_changed(tmp_path):
    """Stories that no report came to are not spoken of."""
    first, second, third = made_event(0), made_event(1), made_event(2)
    with opened(tmp_path, first[:3] + second) as database:
        changes = add_reports(database, [*third, *first[3:]])
    assert [tuple(change) for change in changes] == [
        (1, "changed", None),
        (3, "new", None),
    ]


def test_add_reports_numbers_stories_by_their_first_reports(tmp_path):
    """New numbers go by day and id, not by the order of input."""
    with opened(tmp_path, [*made_event(2), *made_event(0)], made_event(1)) as database:
        stories = [
            (s.number, {name.partition("-")[0] for name in s.reports})
            for s in read_stories(database)
        ]
    assert stories == [(1, {"e0"}), (2, {"e2"}), (3, {"e1"})]


def test_add_reports_merges_stories_that_a_late_report_bridges(tmp_path):
    """Two stories that turn out one: the lower goes on, the other says where it is."""
    halves = [FIRE, FIRE_AGAIN, FERRIES, FERRIES_AGAIN]
    with opened(tmp_path, made_event(0), halves) as database:
        apart = numbered(database)
        changes = add_reports(database, [BOTH])
        together = numbered(database)
    assert {"fire", "fire-again"} in apart.values()
    assert {"ferries", "ferries-again"} in apart.values()
    assert [tuple(change) for change in changes] == [
        (2, "changed", None),
        (3, "merged", 2),
    ]
    assert together == {1: apart[1], 2: apart[2] | apart[3] | {"late"}}


def test_add_reports_records_merged_stories(tmp_path):
    """Where a merged story went stands in the table, with the batch that did it."""
    with opened(tmp_path, [FIRE, FERRIES], [BOTH]) as database:
        rows = list(database.rows("FROM story_changes"))
    assert rows == [(1, 2, "merged", 1)]


def test_add_reports_never_gives_a_number_again(tmp_path):
    """A merged story's number is not that of the next new one."""
    with opened(tmp_path, [FIRE, FERRIES], [BOTH]) as database:
        (change,) = add_reports(database, made_event(0))
    assert (change.story, change.kind) == (3, "new")


@pytest.mark.parametrize("seed", range(2))
def test_add_reports_one_by_one_tells_all_that_happens(seed, tmp_path):
    """Every story before is there after or merged, every one after was or is told."""
    reports = [*MIXED[:8], FIRE, FIRE_AGAIN, FERRIES, FERRIES_AGAIN, BOTH]
    before, ever = {}, set()
    with opened(tmp_path) as database:
        for report in shuffled(reports, seed):
            changes = add_reports(database, [report])
            after = numbered(database)
            merged = {c.story for c in changes if c.kind == "merged"}
            added = {c.story for c in changes if c.kind in {"new", "split"}}
            changed = {c.story for c in changes if c.kind == "changed"}
            assert before.keys() - after.keys() == merged
            assert after.keys() - before.keys() == added
            assert added.isdisjoint(ever)
            others = {s for s in before.keys() & after.keys() if after[s] != before[s]}
            assert changed == others
            before, ever = after, ever | after.keys()
    assert sorted(r.id for r in reports) == sorted(n for s in after.values() for n in s)


def test_add_reports_counts_terms_over_all_batches(tmp_path):
    """A term is in as many reports, however they come in."""
    with opened(tmp_path, MIXED) as database:
        expected = contents(database)["term_counts"]
    with opened(tmp_path, MIXED[:5], MIXED[5:]) as database:
        assert expected == contents(database)["term_counts"]


def put_likeness(database, stories, pairs):
    """Put down news of one day, by number with their stories, that are this much alike."""
    both_ways = [*pairs, *((j, i, likeness) for i, j, likeness in pairs)]
    numbers, others, likenesses = zip(*both_ways, strict=True)
    count = len(stories)
    old = np.array([n for n, story in enumerate(stories) if story])
    database.append(
        grouped_reports={
            "number": np.arange(count),
            "id": np.array([f"r{n}" for n in range(count)], object),
            "day": np.full(count, 700_000),
            "genre": np.array(["news"] * count, object),
        },
        members={"number": old, "story": np.array(stories)[old]},
        story_pairs={
            "number": np.array(numbers),
            "other": np.array(others),
            "product": np.array([round(likeness / UNIT) for likeness in likenesses]),
        },
    )


@pytest.mark.parametrize(
    ("pairs", "touched"),
    [
        pytest.param([(0, 1, 0.5)], [5], id="nothing"),
        pytest.param([(5, 0, 0.6), (0, 1, 0.6)], [0, 1, 5], id="close, whole story"),
        pytest.param([(5, 0, 0.2), (0, 1, 0.6)], [0, 1, 5], id="among the likest"),
        pytest.param(
            [(5, 0, 0.2), (0, 1, 0.6), (0, 2, 0.5)], [5], id="neither close nor likest"
        ),
        pytest.param(
            [(5, 0, 0.6), (0, 1, 0.6), (1, 2, 0.6), (3, 4, 0.6)],
            [0, 1, 2, 3, 5],
            id="what is close to those, whole story",
        ),
        pytest.param(
            [(5, 0, 0.6), (0, 1, 0.6), (1, 2, 0.2)], [0, 1, 5], id="not what is distant"
        ),
    ],
)
def test_add_reports_groups_anew_what_it_may_change(pairs, touched, tmp_path):
    """Of stories 0-1, 2-3 and 4, those close to a new report 5, and the next to these."""
    with opened(tmp_path) as database:
        put_likeness(database, [1, 1, 2, 2, 3, 0], pairs)
        found = grouping._touched(database, np.array([5]))  # noqa: SLF001 (bounds the work)
    assert found.tolist() == touched


def test_add_reports_of_nothing_changes_nothing(tmp_path):
    """An empty batch is none: no changes, and the count of batches stays."""
    with opened(tmp_path, [FIRE]) as database:
        before = contents(database)
        assert add_reports(database, []) == []
        assert contents(database) == before


def test_read_state_counts_batches_reports_and_stories(tmp_path):
    """The state says how far the grouping has come."""
    with opened(tmp_path, made_event(0), made_event(1) + made_event(2)) as database:
        assert read_state(database)[1:] == (2, 12, 4)


def test_read_stories_orders_reports_by_day_and_id(tmp_path):
    """Of a story's reports the earliest comes first, those of unknown day last."""
    first, second, third, fourth = (
        replace(FIRE, id=name, published=day)
        for name, day in [
            ("d", "2031-05-05"),
            ("b", "2031-05-06"),
            ("c", "2031-05-06T23:00Z"),
            ("a", None),
        ]
    )
    with opened(tmp_path, [fourth, second], [third, first]) as database:
        (story,) = read_stories(database)
    assert story.reports == ["d", "b", "c", "a"]


# ---- order and processes -------------------------------------------------------------


def test_add_reports_does_not_depend_on_the_order_inside_a_batch(tmp_path):
    """Each table has the same rows, however the reports of a batch come."""
    batches = [[undated(FIRE), FERRIES, *MIXED[:9]], [BOTH, *MIXED[9:20]]]
    with opened(tmp_path, *batches) as database:
        expected = contents(database)
    for seed in range(2):
        other = [shuffled(batch, seed) for batch in batches]
        with opened(tmp_path, *other) as database:
            assert expected == contents(database)


def test_add_reports_by_two_processes_gives_the_same_tables(tmp_path, monkeypatch):
    """The texts may be read side by side: shares come back in their order."""
    monkeypatch.setattr(index, "_SHARE_REPORTS", 7)
    pools = []

    def counted(*given, **options):
        """As without it, and says that it was used."""
        pools.append(options)
        return map_in_processes(*given, **options)

    monkeypatch.setattr(index, "map_in_processes", counted)
    reports = [*EVENTS, Report(id="odd", text="lone \ud800 letters"), undated(FIRE)]
    with opened(tmp_path, reports, processes=1) as database:
        expected = contents(database)
    assert pools == []
    with opened(tmp_path, reports, processes=2) as database:
        assert expected == contents(database)
    assert len(pools) == 1


# ---- days ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(undated(FIRE), FIRE_AGAIN, id="undated first"),
        pytest.param(FIRE, undated(FIRE_AGAIN), id="undated second"),
        pytest.param(undated(FIRE), undated(FIRE_AGAIN), id="both undated"),
        pytest.param(
            replace(FIRE, published="1931-05-06"), undated(FIRE_AGAIN), id="long ago"
        ),
        pytest.param(
            undated(FIRE), replace(FIRE_AGAIN, published="9999-12-31"), id="last day"
        ),
    ],
)
def test_add_reports_finds_undated_reports(first, second, tmp_path):
    """A report without a day is found by those of any day, and finds them."""
    stories = grouped(tmp_path, [*made_event(0), first], [second])
    assert {"fire", "fire-again"} in stories


@pytest.mark.parametrize("published", ["2031-05-20", "1999-12-31"])
@pytest.mark.parametrize(
    ("other", "is_one"),
    [
        pytest.param(FIRE, True, id="one text"),
        pytest.param(FIRE_AGAIN, False, id="merely alike"),
        pytest.param(
            replace(FIRE, title="Ten years on, nobody has been charged"),
            False,
            id="another title",
        ),
        pytest.param(
            replace(FERRIES, title=FIRE.title), False, id="another text, one title"
        ),
    ],
)
def test_add_reports_joins_distant_days_for_one_text_and_title_alone(
    published, other, is_one, tmp_path
):
    """A wrong date does not part reprints; what is merely alike is another event."""
    distant = replace(other, id="distant", published=published)
    stories = grouped(tmp_path, [FIRE, *made_event(0)], [distant])
    assert is_one == ({"fire", "distant"} in stories)


def test_add_reports_finds_what_lies_in_the_block_next_door(tmp_path):
    """Two days side by side are near, wherever the blocks of days are cut."""
    pairs = [
        [
            replace(report, published=f"2031-05-{10 + number + n}")
            for n, report in enumerate(made_event(number, reports=2))
        ]
        for number in range(8)
    ]
    earlier, later = zip(*pairs, strict=True)
    expected = {frozenset(report.id for report in pair) for pair in pairs}
    assert grouped(tmp_path, later, earlier) == expected


# ---- much of one kind ----------------------------------------------------------------


@pytest.mark.parametrize("cut", [300, 250, 20])
def test_add_reports_hangs_hundreds_of_reprints_together(cut, tmp_path):
    """More reprints than a report is compared with are one story, in any batches."""
    reprints = [
        replace(FIRE, id=f"r{n:03}", published=f"2031-05-{6 + n % 3:02}")
        for n in range(300)
    ]
    others = made_event(0)
    batches = [[*others, *reprints[:cut]], reprints[cut:]]
    stories = grouped(tmp_path, *batches)
    assert {
        frozenset(r.id for r in others),
        frozenset(r.id for r in reprints),
    } == stories


@pytest.mark.parametrize("days", [1, 15])
def test_add_reports_hangs_retitled_reprints_together(days, tmp_path):
    """Reprints under titles of their own, over many days, are one story."""
    words = made_words("reprint", 50)
    reprints = [
        replace(
            FIRE,
            id=f"r{n:03}",
            title=" ".join(shuffled(words[:12], n)[:6]),
            text=" ".join(words),
            published=f"2031-05-{1 + n % days:02}",
        )
        for n in range(300)
    ]
    expected = {
        frozenset(r.id for r in made_event(0)),
        frozenset(r.id for r in reprints),
    }
    assert grouped(tmp_path, [*reprints, *made_event(0)]) == expected


# ---- what goes wrong -----------------------------------------------------------------


def broken(region):
    """Fails where the groups are made."""
    raise RuntimeError(str(len(region.days)))


def test_add_reports_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    """A batch is there as a whole or not at all, and can be added again."""
    with opened(tmp_path, [FIRE, FERRIES], made_event(0)) as database:
        expected = contents(database)
        with monkeypatch.context() as patch:
            patch.setattr(grouping, "group_region", broken)
            with pytest.raises(RuntimeError, match="3"):
                add_reports(database, [BOTH, *made_event(1, reports=1)])
        assert expected == contents(database)
        add_reports(database, [BOTH])
        again = contents(database)
    with opened(tmp_path, [FIRE, FERRIES], made_event(0), [BOTH]) as database:
        assert again == contents(database)


def test_add_reports_inside_a_transaction_goes_back_with_it(tmp_path):
    """What surrounds the adding decides whether it stays."""
    with opened(tmp_path, [FIRE]) as database:
        expected = contents(database)
        with pytest.raises(KeyError), database.transaction():
            raise KeyError(add_reports(database, [FIRE_AGAIN])[0].kind)
        assert expected == contents(database)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("the of and", id="words of grammar alone"),
        pytest.param("\ud800", id="lone surrogate alone"),
        pytest.param("lone \udfff letters \ud83d here", id="lone surrogates"),
        pytest.param("\0\ufffe\u202e nul and turned", id="controls"),
        pytest.param("e\u0301" * 40, id="combining marks"),
        pytest.param("🧵🔥 " * 40, id="pictures"),
        pytest.param("火" * 5000, id="one sign over and over"),
        pytest.param("x" * 100_000, id="one long word"),
    ],
)
def test_add_reports_of_odd_texts_does_no_harm(text, tmp_path):
    """Odd reports are in one story each, and the others are grouped as ever."""
    odd = [
        Report(id="odd", text=text, title=text[:40] or None),
        Report(id="odd-again", text=text, published="2031-05-06"),
    ]
    batches = [[FIRE, FERRIES, odd[0]], [FIRE_AGAIN, FERRIES_AGAIN, odd[1]]]
    with opened(tmp_path, *batches) as database:
        stories = [story.reports for story in read_stories(database)]
    assert ["fire", "fire-again"] in stories
    assert ["ferries", "ferries-again"] in stories
    rest = [name for s in stories for name in s if name.startswith("odd")]
    assert sorted(rest) == ["odd", "odd-again"]
