import pytest

from retold.reconcile.align import Link, align_story, find_near
from retold.reconcile.grouping import group_sentences
from retold.reconcile.likely import LikelyPair
from retold.reconcile.similarity import root_rarities
from retold.reconcile.trusted import trust_links

QUAY = "The quay of Ostrel was closed for repairs on Monday."
QUAY_AGAIN = "On Monday the quay of Ostrel was shut for repairs."
CHOIR = "The choir of Vellin sang in the town hall."
DIVERS = "Divers searched the outer basin until midnight."


def group(read, links=(), near=(), likely=()):
    """The groups of a story by given links, near and likely pairs."""
    rarities = root_rarities(read)
    trusted = trust_links(read, links, likely, rarities)
    return group_sentences(read, trusted, near, likely, rarities)


@pytest.fixture
def grouped(story):
    """Texts → the places of each group, by the alignment or given links."""

    def places(*texts, links=None):
        read = story(*texts)
        pairs = align_story(read), find_near(read)
        if links is not None:
            pairs = links, []
        return [
            [
                (at.report, at.sentence)
                for sentence in found.sentences
                for at in sentence.places
            ]
            for found in group(read, *pairs)
        ]

    return places


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
    groups = [g.sentences for g in group(read, [], find_near(read))]
    (only,) = (g for g in groups if g[0].view.text == short)
    assert [sentence.view.text for sentence in only] == [
        short,
        "the damaged ferry was licensed for 210 passengers",
    ]
    assert only[1].view.is_part
    assert {
        (at.report, read.reports[at.report].text[at.start : at.end])
        for at in only[1].places
    } == {(1, only[1].view.text), (2, only[1].view.text)}


def test_reports_of_a_sentence_or_two_are_weighed_as_wholes(story):
    """There a part that answers makes no statement of both."""
    short = "The damaged ferry was licensed for 210 passengers."
    long = f"{short[:-1]}, and inspectors counted the life jackets in every cabin."
    assert find_near(story(short, long)) == []


def test_caption_needs_no_answer_beside_the_sentence_it_repeats(grouped):
    """What a report tells twice is answered once."""
    lead = (
        "A delegation from Tessel arrived at the mayor's house in Ostrel on Thursday."
    )
    caption = "A car with the delegation from Tessel arrives at the mayor's house."
    other = (
        "A delegation from Tessel has arrived at the mayor's house in Ostrel to settle "
        "who pays for the ferry that sank."
    )
    groups = grouped(f"{CHOIR} {caption} {lead}", f"{other} {DIVERS} {QUAY}")
    assert [group for group in groups if len(group) > 1] == [[(0, 2), (1, 0)]]


def test_empty_reports_make_no_statements(grouped):
    """Nothing said, nothing stated."""
    assert grouped("", "") == []


@pytest.mark.parametrize(
    ("log_odds", "is_sure"),
    [
        pytest.param(3.0, True, id="much-alike"),
        pytest.param(2.0, False, id="alike-without-a-name"),
        pytest.param(0.5, False, id="little-alike"),
    ],
)
def test_surely_the_same_is_told_from_perhaps(story, log_odds, is_sure):
    """All that are likely stay in one group; what is sure of them is told."""
    read = story(
        f"Fishermen of Ostrel blamed the gate. {CHOIR} {DIVERS}",
        f"{QUAY} The gate was blamed by old captains. The market opened at noon.",
    )
    (only,) = (
        g
        for g in group(read, [Link(0, 4, log_odds)], [], [LikelyPair(0, 4, 0.6)])
        if len(g.sentences) == 2
    )
    assert only.sure == ([[0, 1]] if is_sure else [[0], [1]])


def test_less_alike_sentences_must_share_a_name_too(story):
    """Common words in common are of one matter, and may tell two things of it."""
    read = story(
        f"Fishermen of Ostrel blamed Varrow for the gate. {CHOIR} {DIVERS}",
        f"{QUAY} Many blamed Varrow for the old gate. The market opened at noon.",
    )
    (only,) = (g for g in group(read, [Link(0, 4, 2.0)], []) if len(g.sentences) == 2)
    assert only.sure == [[0, 1]]


@pytest.mark.parametrize(
    ("other", "is_sure"),
    [
        ("it forbids the crews of foreign boats to fish in the bay", True),
        ("it never forbids the crews of foreign boats to fish in the bay", False),
    ],
)
def test_part_that_one_side_denies_is_told_by_one(story, other, is_sure):
    """The words are the same, and what they say is not."""
    left = (
        "Ilka Brenn, who keeps the books of the harbour, said that the new rule forbids "
        "the crews of foreign boats to fish in the bay."
    )
    right = f"Jorn Tull has read every page of the text twice, and {other}, he wrote."
    read = story(f"{left} {CHOIR} {QUAY}", f"{DIVERS} {right} It rained.")
    for links, near in (([], [(0, 4)]), ([Link(0, 4, 1.6)], [])):
        (only,) = (g for g in group(read, links, near) if len(g.sentences) == 2)
        assert only.sure == ([[0, 1]] if is_sure else [[0], [1]])


def test_link_that_is_neither_sure_nor_likely_joins_nothing(grouped):
    """Where a report has more to choose from, little likeness is none."""
    texts = (
        f"Fishermen of Ostrel blamed the gate. {CHOIR} {DIVERS}",
        f"{QUAY} The gate was blamed by many. The market opened at noon.",
    )
    pair = [(0, 0), (1, 1)]
    assert pair in grouped(*texts, links=[Link(0, 4, 1.5)])
    assert pair not in grouped(*texts, links=[Link(0, 4, 1.3)])


def test_a_shared_part_makes_an_unsure_link_sure(story):
    """Little alike on the whole, and one thing told by both."""
    short = "The damaged ferry was licensed for 210 passengers, people said."
    long = (
        "Inspectors who came aboard at dawn counted the life jackets in every cabin, "
        "and the damaged ferry was licensed for 210 passengers, the office said."
    )
    read = story(f"{short} {CHOIR} {QUAY}", f"{DIVERS} {long} It rained.")
    (only,) = (g for g in group(read, [Link(0, 4, 0.2)], []) if len(g.sentences) == 2)
    assert only.sure == [[0, 1]]


EVENING = "In the evening Brenn left the basin, and the market was opened again."
DUSK = "Fishermen grumbled when, at dusk, Brenn left the basin without a word."


def test_likely_pairs_are_listed_and_surely_say_nothing(story):
    """Sentences that no other report tells yet come together whole."""
    read = story(f"{EVENING} {CHOIR} {QUAY}", f"{DIVERS} {DUSK} It rained.")
    assert [g for g in group(read, [], []) if len(g.sentences) > 1] == []
    (only,) = (
        g for g in group(read, [], [], [LikelyPair(0, 4, 1.0)]) if len(g.sentences) > 1
    )
    assert [s.view.text for s in only.sentences] == [EVENING, DUSK]
    assert only.sure == [[0], [1]]


def test_likely_part_of_what_is_told_already_is_a_clause(story):
    """The other clauses have their answer elsewhere."""
    market = "The market was opened again by nine."
    read = story(f"{EVENING} {CHOIR} {QUAY}", f"{DIVERS} {DUSK} {market}")
    groups = group(read, [Link(0, 5, 3.0)], [], [LikelyPair(0, 4, 1.0)])
    assert [[s.view.text for s in g.sentences] for g in groups[:2]] == [
        [EVENING, market],
        ["In the evening Brenn left the basin", DUSK],
    ]


def test_clause_that_is_a_part_already_takes_further_reports(story):
    """One statement of three reports, not two of two."""
    market = "The market was opened again by nine."
    again = "Nobody knew why Brenn left the basin so early."
    read = story(
        f"{EVENING} {CHOIR} {QUAY}",
        f"{DIVERS} {DUSK} {market}",
        f"{again} Salt is dear. Bread is cheap.",
    )
    likely = [LikelyPair(0, 4, 1.0), LikelyPair(0, 6, 0.9)]
    groups = group(read, [Link(0, 5, 3.0)], [], likely)
    assert ["In the evening Brenn left the basin", DUSK, again] in [
        [s.view.text for s in g.sentences] for g in groups
    ]


def test_likely_pair_of_one_group_gets_no_part(story):
    """Two sentences that are linked need no part of each other."""
    read = story(f"{EVENING} {CHOIR} {QUAY}", f"{DIVERS} {DUSK} It rained.")
    links, likely = [Link(0, 4, 1.0)], [LikelyPair(0, 4, 1.0)]
    (only,) = (g for g in group(read, links, [], likely) if len(g.sentences) > 1)
    assert [s.view.text for s in only.sentences] == [EVENING, DUSK]
