"""Quotations that two desks took down each in its own way."""

import pytest

from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."


def hard(left, right):
    said = [f"“{words},” Ilka Brenn said." + CONTEXT for words in (left, right)]
    return [f.kind for f in findings_between(*said) if f.is_hard]


WHOLE = "The owners of the ferry owe nobody in this town an answer about the engine"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(WHOLE, WHOLE.replace("nobody", "no one"), id="two-ways-to-write"),
        pytest.param(
            "We will pay 90 percent of what the families lost in the flood",
            "We will pay 90% of what the families lost in the flood",
            id="percent",
        ),
        pytest.param(
            "The ninth ward of this town has been forgotten by its own council",
            "The 9th ward of this town has been forgotten by its own council",
            id="ordinal",
        ),
        pytest.param(
            WHOLE,
            WHOLE.replace("in this town", "in this town, you know,"),
            id="filler",
        ),
        pytest.param(
            "The owners of this goddamn ferry owe the town an answer",
            "The owners of this godda—m ferry owe the town an answer",
            id="masked",
        ),
        pytest.param(
            "The owners of this damned ferry owe the town an answer",
            "The owners of this d---- ferry owe the town an answer",
            id="masked-by-hyphens",
        ),
        pytest.param(
            "We will tell the families because they were here first",
            "We will tell the families 'cause they were here first",
            id="spoken-form",
        ),
        pytest.param(
            "He would never sell the quiet harbour of this town to a stranger",
            "He'd never sell the quiet harbour of this town to a stranger",
            id="short-form",
        ),
        pytest.param(
            "Did I do anything wrong when the ferry sank? No, not in any way",
            "Do I -- did I do anything wrong when the ferry sank? No, not in any way",
            id="false-start",
        ),
        pytest.param(
            "Here I tell you plainly that we are going to win the vote on the harbour "
            "and rebuild the wall",
            "We're gonna win the vote on the harbour and rebuild the wall",
            id="spoken-beginning",
        ),
        pytest.param(
            "What I know is the truth, and the truth is that I never sold a boat there",
            "I do not doubt that somebody did wrong, but what I know is that I never "
            "sold a boat in Ostrel",
            id="said-twice",
        ),
        pytest.param(
            "The behaviour of our advisers has cost this town a harbour",
            "The behavior of our advisors has cost this town a harbor",
            id="spelling",
        ),
        pytest.param(
            "They have turned the quiet parks of this town into a desert",
            "[The builders have] turned the quiet parks of this town into a desert",
            id="brackets",
        ),
        pytest.param(
            "But closing the old ferry terminal will not help the town",
            "close the old ferry terminal",
            id="other-form-at-the-edge",
        ),
        pytest.param(
            "The engine certainly looks like new to all of us here",
            "engine looks like new",
            id="few-words",
        ),
    ],
)
def test_rendering_of_one_utterance_is_no_alteration(left, right):
    """Spelling, fillers, masks and the form of the first word are the desk's."""
    assert hard(left, right) == []


def test_word_at_the_edge_that_is_another_is_an_alteration():
    """Not every change of a first word is a mere form of it."""
    left = "Rebuilding the old ferry terminal will not help anybody in this town"
    right = "Burning the old ferry terminal will not help anybody in this town"
    assert hard(left, right) == ["quote-altered"]


def test_remark_that_is_quoted_rightly_elsewhere_was_not_altered():
    """Words of one remark recur in the next one; each report may quote one of them."""
    short = "“we don't have 218 votes,”"
    left = (
        "“No, it's the fact that we don't have 218 votes,” Ilka Brenn said. “And when "
        "you don't have 218 votes, you have nothing,” Ilka Brenn said."
    )
    right = f"Ilka Brenn told the crowd on the quay that {short} and left."
    found = findings_between(left, right)
    assert [f.kind for f in found if f.is_hard] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "That wall is the folly of the century", "the deal of the century", id="one"
        ),
        pytest.param(
            "We lose a hundred boats a year to the fog. We never turn the harbour off",
            "to turn the harbour off",
            id="over-a-sentence",
        ),
        pytest.param(
            "a strong presumption of validity",
            "a presumption of validity for walls of long standing",
            id="phrase",
        ),
    ],
)
def test_short_piece_that_shares_little_is_another_remark(left, right):
    """A phrase is said more than once, and so is a word or two of it."""
    assert hard(left, right) == []


def test_short_piece_that_shares_more_is_held_against_the_other():
    """Few words are enough where what both have is content."""
    left = "This is a sober bargain that both parties of the town should embrace"
    right = "a sober bargain both parties can embrace"
    assert hard(left, right) == ["quote-altered"]


def test_person_fitted_to_the_sentence_is_no_alteration():
    """Who takes words into his sentence says "his" for "my"."""
    left = "Brenn said that “there was no doubt in my mind about the harbour wall.”"
    right = "Brenn has “no doubt in his mind about the harbour wall,” he said."
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.reading for f in found if f.kind == "quote-altered"] == ["rounding"]
