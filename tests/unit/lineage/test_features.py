"""What two reports have in common."""

import pytest

from retold.lineage.features import compare_witnesses
from retold.lineage.retelling import retellings
from retold.lineage.witness import OwnSentence, read_witness
from retold.model import Report


def told(*sentences):
    """Narrative sentences of the given roots."""
    return [OwnSentence(0, 0, frozenset(words.split())) for words in sentences]


FIVE = told(
    "silo collaps barley truck",
    "watchman cut hospit tallin",
    "inspect octob built 1974",
    "barg lock hour diver",
    "price farm fear storag",
)


def test_retellings_counts_counterparts_in_order():
    """Three of five sentences told in the same order are three fifths."""
    there, back = retellings(FIVE, [FIVE[0], FIVE[2], FIVE[3]])
    assert there.share == pytest.approx(0.6)
    assert back.share == 1.0


def test_retellings_counts_only_what_stands_in_order():
    """Told backwards, one sentence at a time is in order."""
    there, _ = retellings(FIVE, FIVE[::-1])
    assert there.share == pytest.approx(0.2)
    assert there.closeness == pytest.approx(1.0)


def test_retellings_of_nothing_is_nothing():
    """No sentence, no share."""
    assert retellings([], FIVE) == ((0.0, 0.0), (0.0, 0.0))


def test_compare_witnesses_counts_own_words_apart_from_speech(
    agency, independent, annotate
):
    """A shared quote counts as speech, not as taken."""
    notes = annotate(agency, independent)
    left, right = (read_witness(r, notes[r.id]) for r in (agency, independent))
    likeness = compare_witnesses(left, right)
    assert likeness.speech == 14
    assert likeness.taken == 0
    assert likeness.left.own_shared == 0


def test_turned_exchanges_the_sides(agency, rewrite, annotate):
    """Comparing the other way round is turning."""
    notes = annotate(agency, rewrite)
    left, right = (read_witness(r, notes[r.id]) for r in (agency, rewrite))
    likeness = compare_witnesses(left, right)
    assert likeness.turned().turned() == likeness
    assert likeness.turned().left == likeness.right


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        pytest.param(
            "The Elm Echo reported that a grain silo collapsed at the river terminal.",
            True,
            id="what it tells stands there",
        ),
        pytest.param(
            "The Elm Echo reported that a choir of plumbers won a medal for whistling.",
            False,
            id="another report of that outlet",
        ),
    ],
)
def test_compare_witnesses_wants_a_citation_borne_out(agency, annotate, lead, expected):
    """A citation counts if the cited report tells what is told round it."""
    cited = Report(id="echo", outlet="Elm Echo", text=agency.text)
    citing = Report(id="sun", outlet="Marl Sun", text=f"{lead}\n\nMore is to come.")
    notes = annotate(cited, citing)
    left, right = (read_witness(r, notes[r.id]) for r in (cited, citing))
    assert bool(compare_witnesses(left, right).right_cites) is expected


REMARK = """\
The ferry to Marl was late again on Friday, and a crowd waited at the lower quay.

The harbour master blamed fog. Ten boats had to turn, he said.

{citing}

Nobody was hurt. The next ferry is due at noon, if the wind does not turn.

The company will pay for taxis. Schools stay open. The market opens at ten.

Rain is expected on Sunday. The lock keeper went home at dusk, tired and wet.
"""
BROUGHT = """\
A rusted cable held the ferry to Marl for nine weeks, and the owner was told twice.

The letters of a diver, Ossa Mirren, name the cable and the date in April.

Westbank Lines did not answer.
"""


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        pytest.param(
            "The Elm Echo reported that a rusted cable held the ferry to Marl for nine "
            "weeks. A diver, Ossa Mirren, named the cable in letters in April, "
            "the Echo reported.",
            True,
            id="its account",
        ),
        pytest.param(
            REMARK.format(
                citing="A rusted cable held the ferry to Marl for nine weeks, a diver "
                "told the Elm Echo."
            ),
            False,
            id="a remark",
        ),
        pytest.param(
            "The Elm Echo reported that a rusted cable held the ferry to Marl for nine "
            "weeks. Elm Echo shares fell. The Elm Echo is for sale.",
            False,
            id="about the outlet",
        ),
    ],
)
def test_compare_witnesses_tells_an_account_from_a_remark(annotate, lead, expected):
    """A citation is central where much is given to the other, and not about it."""
    cited = Report(id="echo", outlet="Elm Echo", text=BROUGHT)
    citing = Report(id="sun", outlet="Marl Sun", text=f"{lead}\n\nMore is to come.")
    notes = annotate(cited, citing)
    left, right = (read_witness(r, notes[r.id]) for r in (cited, citing))
    assert compare_witnesses(left, right).right_cites.is_central is expected


def test_compare_witnesses_counts_a_repeated_phrase_once(annotate):
    """A caption that stands twice in one report is taken once."""
    phrase = "Divers searched the quay of Marl for six hours on Tuesday night."
    once = Report(id="a", text=phrase)
    twice = Report(id="b", text=f"{phrase}\n\nIt rained.\n\n{phrase}")
    notes = annotate(once, twice)
    left, right = (read_witness(r, notes[r.id]) for r in (once, twice))
    assert compare_witnesses(left, right).taken == 12


def test_compare_witnesses_takes_what_came_days_later_for_another_report(annotate):
    """An outlet that is cited on Tuesday brought that before Friday."""
    lead = "The Elm Echo reported that a rusted cable held the ferry to Marl for weeks."
    cited = Report(id="echo", outlet="Elm Echo", text=BROUGHT, published="2031-03-07")
    citing = Report(
        id="sun",
        outlet="Marl Sun",
        text=f"{lead}\n\nMore is to come.",
        published="2031-03-04",
    )
    notes = annotate(cited, citing)
    left, right = (read_witness(r, notes[r.id]) for r in (cited, citing))
    assert compare_witnesses(left, right).right_cites is None
