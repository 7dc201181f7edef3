"""What is not read could not have been an answer."""

import pytest

from retold.annotation import annotate_report
from retold.ask.bearing import Judge
from retold.reconcile.views import view_sentences
from retold.testing import report

CLAIMS = [
    "The council dismissed Rehm on Monday.",
    "Twelve people were killed on the ferry.",
    "Brenn voted for the harbour budget.",
    "The price of bread rose in Ostrel.",
    "Rehm did not leave the old harbour.",
    "Brenn had a boat in the old harbour of Tessel.",
]
SENTENCES = [
    "The council of Tessel fired Rehm on Monday.",
    "Rehm was not dismissed by the council on Monday.",
    "At least nine were killed on the ferry, Brenn said.",
    "Twelve people died.",
    "Brenn voted against the harbour budget.",
    "The price of bread fell in Ostrel.",
    "Rehm denied that he left the old harbour.",
    "Brenn had a boat in the harbour.",
    "A choir sang in Vellin.",
]


def view_of(text):
    whole = report(text)
    (view,) = view_sentences(whole, annotate_report(whole))
    return view


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_what_bears_on_a_claim_meets_its_needs(claim, sentence):
    """Whatever the surroundings hold, and however much the claim's words weigh."""
    left, right = view_of(claim), view_of(sentence)
    judge, told = Judge(left, {}), {word.root for word in right.words}
    around = {word.root for word in left.words}
    if judge.bearing(right, speaker=None, context=around) is not None:
        needs = judge.needs
        lacking = [n for n, root in needs.words.items() if root not in told]
        if needs.opposed.isdisjoint(told):
            there = needs.roots & told
            assert (
                there if needs.is_one_enough and needs.roots else (there == needs.roots)
            )
            assert needs.is_one_enough or judge.may_bear_without(lacking)


def test_a_verb_is_needed():
    """A sentence without the claim's verb is none to be read."""
    assert Judge(view_of(CLAIMS[0]), {}).needs.roots == {
        view_of("They dismissed.").words[1].root
    }


def test_much_that_lacks_is_too_much():
    """A light word may be missing and one stand around it; not two heavy ones."""
    judge = Judge(view_of("Brenn sold the old wooden boat in Tessel."), {})
    heavy = sorted(judge.needs.words)
    assert judge.may_bear_without([])
    assert not judge.may_bear_without(heavy)
