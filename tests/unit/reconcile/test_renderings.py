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
