import pytest

from retold.reconcile.align import AlignedPair
from retold.reconcile.statements import (
    Alignment,
    add_parts,
    align_reports,
    group_sentences,
    make_statements,
    standing,
)

QUAY = "The quay of Ostrel was closed for repairs on Monday."
QUAY_AGAIN = "On Monday the quay of Ostrel was shut for repairs."
CHOIR = "The choir of Vellin sang in the town hall."
DIVERS = "Divers searched the outer basin until midnight."


@pytest.mark.parametrize(
    ("reports", "origins", "is_disputed", "expected"),
    [
        pytest.param(1, 1, False, "single", id="one-report"),
        pytest.param(5, 1, False, "repeated", id="many-reports-one-origin"),
        pytest.param(2, 2, False, "corroborated", id="two-origins"),
        pytest.param(2, 2, True, "disputed", id="disputed"),
    ],
)
def test_standing_counts_origins_not_reports(reports, origins, is_disputed, expected):
    """Ten reports are not ten sources."""
    assert expected == standing(
        reports=reports, origins=origins, is_disputed=is_disputed
    )


def test_sentences_that_state_the_same_come_together(views):
    """One group for what both tell, groups of one for the rest, by first place."""
    found = views(f"{QUAY} {CHOIR} {DIVERS}", f"{DIVERS} {QUAY_AGAIN}")
    groups = group_sentences(found, align_reports(found))
    assert groups == [[(0, 0), (1, 1)], [(0, 1)], [(0, 2), (1, 0)]]


def test_surest_pair_is_joined_first(views):
    """A group holds one sentence of a report: the likelier one."""
    found = views(f"{QUAY} {DIVERS}", QUAY)
    pairs = [AlignedPair(1, 0, 1.0), AlignedPair(0, 0, 5.0)]
    assert group_sentences(found, [Alignment(0, 1, pairs)]) == [
        [(0, 0), (1, 0)],
        [(0, 1)],
    ]


def test_pairs_chain_over_three_reports(views):
    """What a and b, and b and c, state is one statement of three reports."""
    found = views(QUAY, QUAY, QUAY)
    alignments = [
        Alignment(0, 1, [AlignedPair(0, 0, 2.0)]),
        Alignment(1, 2, [AlignedPair(0, 0, 1.0)]),
    ]
    assert group_sentences(found, alignments) == [[(0, 0), (1, 0), (2, 0)]]


def test_part_of_a_sentence_answers_to_a_short_one(views):
    """A sentence that another report tells inside a longer one is one with it."""
    short = "The damaged ferry was licensed for 210 passengers."
    long = (
        "The damaged ferry was licensed for 210 passengers, and the inspectors who "
        "came aboard at dawn counted the life jackets in every cabin and locker."
    )
    found = views(f"{short} {CHOIR} {QUAY}", long)
    units, links = add_parts(found, [Alignment(0, 1, [])])
    assert links == [((0, 0), (1, 1))]
    assert units[1][1].is_part
    assert units[1][1].text == "damaged ferry was licensed for 210 passengers"
    assert [(0, 0), (1, 1)] in group_sentences(units, [], links)


def test_reports_of_a_sentence_or_two_are_weighed_as_wholes(views):
    """There a part that answers makes no statement of both."""
    short = "The damaged ferry was licensed for 210 passengers."
    long = f"{short[:-1]}, and inspectors counted the life jackets in every cabin."
    _, links = add_parts(views(short, long), [Alignment(0, 1, [])])
    assert links == []


def test_statement_names_mentions_origins_and_speakers(views):
    """Text of the first report; origins sorted; a speaker where there is one."""
    found = views(QUAY, QUAY_AGAIN)
    (statement,) = make_statements(
        found,
        [[(0, 0), (1, 0)]],
        origin_at=lambda view: {"a": "o2", "b": "o1"}[view.report.id],
        speakers={(1, 0): "Brenn"},
        disputed=set(),
    )
    assert (statement.id, statement.text, statement.standing) == (
        "t1",
        QUAY,
        "corroborated",
    )
    assert statement.origins == ("o1", "o2")
    assert [(m.report, m.speaker) for m in statement.mentions] == [
        ("a", None),
        ("b", "Brenn"),
    ]


@pytest.mark.parametrize(
    ("disputed", "expected"),
    [
        pytest.param({(0, 0), (1, 0)}, "disputed", id="both-sides"),
        pytest.param({(0, 0)}, "repeated", id="one-side"),
    ],
)
def test_dispute_needs_two_reports(views, disputed, expected):
    """A statement is disputed where two of its mentions contradict."""
    (statement,) = make_statements(
        views(QUAY, QUAY),
        [[(0, 0), (1, 0)]],
        origin_at=lambda _: "o1",
        speakers={},
        disputed=disputed,
    )
    assert statement.standing == expected


def test_empty_reports_make_no_statements(views):
    """Nothing said, nothing stated."""
    found = views("", "")
    assert group_sentences(found, align_reports(found)) == []
