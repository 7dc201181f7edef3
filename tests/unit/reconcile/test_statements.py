import pytest

from retold.reconcile.align import Alignment, Link, align_story
from retold.reconcile.statements import group_sentences, make_statements, standing

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


@pytest.fixture
def grouped(story):
    """Texts → the places of each group, by the alignment or given links."""

    def group(*texts, links=None):
        read = story(*texts)
        found = align_story(read)
        if links is not None:
            found = Alignment(links, [[] for _ in read.sentences])
        return [
            [(at.report, at.sentence) for sentence in group for at in sentence.places]
            for group in group_sentences(read, found)
        ]

    return group


def test_sentences_that_state_the_same_come_together(grouped):
    """One group for what both tell, groups of one for the rest, by first place."""
    assert grouped(f"{QUAY} {CHOIR} {DIVERS}", f"{DIVERS} {QUAY_AGAIN}") == [
        [(0, 0), (1, 1)],
        [(0, 1)],
        [(0, 2), (1, 0)],
    ]


def test_surest_pair_is_joined_first(grouped):
    """A group holds one sentence of a report: the likelier one."""
    links = [Link(0, 2, 5.0), Link(1, 2, 1.0)]
    assert grouped(f"{QUAY} {DIVERS}", CHOIR, links=links) == [
        [(0, 0), (1, 0)],
        [(0, 1)],
    ]


def test_pairs_chain_over_three_reports(grouped):
    """What a and b, and b and c, state is one statement of three reports."""
    links = [Link(0, 1, 2.0), Link(1, 2, 1.0)]
    assert grouped(QUAY, CHOIR, DIVERS, links=links) == [[(0, 0), (1, 0), (2, 0)]]


def test_copies_are_one_group_without_a_link(grouped):
    """The same words are the same statement, in how many reports ever."""
    assert grouped(QUAY, QUAY, QUAY, links=[]) == [[(0, 0), (1, 0), (2, 0)]]


def test_part_of_a_sentence_answers_to_a_short_one(story):
    """A sentence that another report tells inside a longer one is one with it."""
    short = "The damaged ferry was licensed for 210 passengers."
    long = (
        "Inspectors who came aboard at dawn counted the life jackets in every cabin, "
        "and the damaged ferry was licensed for 210 passengers, the office said."
    )
    read = story(f"{short} {CHOIR} {QUAY}", f"{DIVERS} {long}", f"{DIVERS} {long}")
    groups = group_sentences(read, Alignment([], align_story(read).wholes))
    (group,) = (g for g in groups if g[0].view.text == short)
    assert [sentence.view.text for sentence in group] == [
        short,
        "damaged ferry was licensed for 210 passengers",
    ]
    assert group[1].view.is_part
    assert {
        (at.report, read.reports[at.report].text[at.start : at.end])
        for at in group[1].places
    } == {(1, group[1].view.text), (2, group[1].view.text)}


def test_reports_of_a_sentence_or_two_are_weighed_as_wholes(story):
    """There a part that answers makes no statement of both."""
    short = "The damaged ferry was licensed for 210 passengers."
    long = f"{short[:-1]}, and inspectors counted the life jackets in every cabin."
    assert align_story(story(short, long)).wholes == [[], []]


def test_statement_names_mentions_origins_and_speakers(story):
    """Text of the first report; origins sorted; a speaker where there is one."""
    read = story(QUAY, QUAY_AGAIN)
    (statement,) = make_statements(
        [read.sentences],
        read.reports,
        origin_at=lambda at: ("o2", "o1")[at.report],
        speaker_at=lambda at: (None, "Brenn")[at.report],
        is_disputed=lambda _: False,
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
        pytest.param({0, 1}, "disputed", id="both-sides"),
        pytest.param({0}, "repeated", id="one-side"),
    ],
)
def test_dispute_needs_two_reports(story, disputed, expected):
    """A statement is disputed where two of its mentions contradict."""
    read = story(QUAY, QUAY)
    (statement,) = make_statements(
        [read.sentences],
        read.reports,
        origin_at=lambda _: "o1",
        speaker_at=lambda _: None,
        is_disputed=lambda at: at.report in disputed,
    )
    assert statement.standing == expected


def test_empty_reports_make_no_statements(grouped):
    """Nothing said, nothing stated."""
    assert grouped("", "") == []
