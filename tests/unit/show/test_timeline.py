"""The timeline by the statements that give each date."""

import pytest
from msgspec.structs import replace

from retold.model import (
    Evidence,
    Finding,
    Mention,
    Origin,
    Statement,
    TimelineEntry,
)
from retold.reconcile.completion import complete_story
from retold.show.account import Account

FIRST = "The Ostrel bridge opened on May 3. The mayor crossed it on May 3 at noon."
SECOND = "The bridge over the Ostrel opened on May 3."
THIRD = "The Ostrel bridge opened on May 8."


def place(story, report, words, number=1):
    """The span of words in a report, at their first or second place."""
    text = {r.id: r.text for r in story.reports}[report]
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return Evidence(report=report, start=start, end=start + len(words), text=words)


def mention(story, report, words):
    """A place that makes a statement."""
    at = place(story, report, words)
    return Mention(report=report, start=at.start, end=at.end)


def bridge(bare, *, is_hard=True, kind="date-differs"):
    """Three reports of a bridge: two have its day as May 3, one as May 8."""
    story = bare(FIRST, SECOND, THIRD)
    opened = Statement(
        id="s2",
        text=SECOND,
        standing="disputed",
        origins=("o1", "o2", "o3"),
        mentions=(
            mention(story, "r0", "The Ostrel bridge opened on May 3."),
            mention(story, "r1", SECOND),
            mention(story, "r2", THIRD),
        ),
    )
    crossed = Statement(
        id="s1",
        text="The mayor crossed it on May 3 at noon.",
        standing="single",
        origins=("o1",),
        mentions=(mention(story, "r0", "The mayor crossed it on May 3 at noon."),),
    )
    third, eighth = place(story, "r0", "May 3"), place(story, "r2", "May 8")
    finding = Finding(
        kind=kind,
        is_hard=is_hard,
        reading="contradiction",
        probability=0.9,
        message="one matter, two dates",
        evidence=(third, eighth),
    )
    return replace(
        story,
        origins=tuple(
            Origin(id=f"o{n}", name=None, reports=(f"r{n - 1}",), probability=1.0)
            for n in (1, 2, 3)
        ),
        statements=(crossed, opened),
        findings=(finding,),
        timeline=(
            TimelineEntry(
                value="2031-05-03",
                text="The Ostrel bridge opened on May 3",
                evidence=(
                    place(story, "r0", "May 3", 2),
                    third,
                    place(story, "r1", "May 3"),
                ),
            ),
            TimelineEntry(
                value="2031-05-08",
                text="The Ostrel bridge opened on May 8",
                evidence=(eighth,),
            ),
        ),
    )


def test_each_date_stands_under_its_statements(bare):
    """The statement that most origins date comes first, with the places that do."""
    third, eighth = complete_story(bridge(bare)).timeline
    assert [(d.statement.id, d.origins) for d in third.dated] == [("s2", 2), ("s1", 1)]
    assert [[e.report for e in d.evidence] for d in third.dated] == [
        ["r0", "r1"],
        ["r0"],
    ]
    assert [(d.statement.id, d.origins) for d in eighth.dated] == [("s2", 1)]


def test_both_dates_of_a_finding_are_disputed(bare):
    """Each entry says who has the other date; other statements of the day are not."""
    story = bridge(bare)
    account = Account(complete_story(story))
    third, eighth = account.story.timeline
    assert [len(d.disputes) for d in third.dated] == [1, 0]
    (dispute,) = third.dated[0].disputes
    assert account.dispute_words(dispute) == "r2 has “May 8”"
    assert account.number_of(dispute.finding) == 1
    (back,) = eighth.dated[0].disputes
    assert account.dispute_words(back) == "r0 has “May 3”"


def test_only_the_places_of_the_finding_are_disputed(bare):
    """A report that a finding does not show is not drawn into it."""
    dated = complete_story(bridge(bare)).timeline[0].dated[0]
    assert [place in dated.disputed for place in dated.evidence] == [True, False]


@pytest.mark.parametrize(
    "more", [{"is_hard": False}, {"kind": "figure-differs"}], ids=["soft", "figure"]
)
def test_other_findings_dispute_no_date(bare, more):
    """What may be an update, or is no date, is not marked."""
    entries = complete_story(bridge(bare, **more)).timeline
    assert not any(d.disputes for entry in entries for d in entry.dated)


def test_two_times_of_one_day_dispute_each_other(bare):
    """Where both stand in one entry, both are told."""
    story = bridge(bare)
    both = replace(
        story.timeline[0],
        evidence=(*story.timeline[0].evidence, *story.timeline[1].evidence),
    )
    account = Account(complete_story(replace(story, timeline=(both,))))
    (dispute,) = account.story.timeline[0].dated[0].disputes
    assert account.dispute_words(dispute) == "r0 has “May 3”, r2 has “May 8”"


def test_a_date_that_no_statement_covers_keeps_its_clause(bare):
    """Nothing of a timeline is lost for want of a statement."""
    account = Account(complete_story(replace(bridge(bare), statements=())))
    entry = account.story.timeline[0]
    (dated,) = entry.dated
    assert (dated.statement, dated.origins) == (None, 2)
    assert account.dated_words(entry, dated)[0].text == entry.text


def test_words_of_a_date_are_those_of_the_report_that_has_it(bare):
    """A statement told with two dates shows each in its own wording, cut there."""
    account = Account(complete_story(bridge(bare)))
    entry = account.story.timeline[1]
    words = account.dated_words(entry, entry.dated[0])
    assert [(s.text, s.differs) for s in words] == [
        ("The Ostrel bridge opened on ", False),
        ("May 8", True),
        (".", False),
    ]


def test_disputed_statements_are_shown_beyond_the_first(bare):
    """A long day may hide what it repeats, not what is disputed."""
    account = Account(complete_story(bridge(bare)))
    first, second = account.story.timeline[0].dated
    entry = account.story.timeline[0]
    turned = replace(entry, dated=(second, first))
    assert account.parted(turned, 1) == ([second, first], [])
    assert account.parted(entry, 1) == ([first], [second])
