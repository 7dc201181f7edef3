"""The search finds a claim's words in plain text, in any form."""

import pytest

from retold.annotation import annotate_report
from retold.ask.terms import Terms, bits
from retold.reconcile.views import view_sentences
from retold.testing import report


def terms(claim):
    text = report(claim)
    return Terms(view_sentences(text, annotate_report(text)))


@pytest.mark.parametrize(
    "text",
    [
        "ferries",
        "“Ferry—sank”",
        "the ferry's",
        "(ferry), 1,200 aboard",
        "FERRY",
        "a\nferry\tsank",
        "ferry\ud800",
    ],
)
def test_a_word_is_found_in_any_form(text):
    """Inflection, case, punctuation and broken characters do not hide it."""
    assert terms("The ferry burned.").mask(text) & 1


def test_numbers_are_found_with_their_separators():
    """1,200 is one number, and not the 200 in it."""
    found = terms("They counted 1,200 birds.")
    number = 1 << found.roots.index("1200")
    assert found.mask("some 1,200 of them") & number
    assert not found.mask("some 200 of them") & number


def test_words_of_one_root_are_one_term():
    """Near-synonyms are looked for, too."""
    assert terms("Twelve people were killed.").mask("deaths") != 0


def test_small_words_are_no_terms():
    """Grammar is not searched."""
    assert terms("The ferry was on it.").mask("the was on it") == 0


def test_bits_come_in_order():
    """The numbers of set bits, rising."""
    assert list(bits(0b10110)) == [1, 2, 4]
