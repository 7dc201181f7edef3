"""Stretches of capitals: what is read sooner is read the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.annotation.names.candidates import _read_titled, _read_words
from retold.annotation.names.lexemes import LEXEMES, may_be_known
from retold.lexicon.abbreviations import STATES
from retold.lexicon.organisations import KNOWN, NAMED_WHOLE, NAMES
from retold.lexicon.places import DEMONYMS, PLACES

_TITLES = (
    "Gov.",
    "Mr.",
    "Mr",
    "Senator",
    "St.",
    "Captain",
    "General",
    "Attorney",
    "J.",
)
_WORDS = ("Ilka", "Brenn", "Rehm", "Lund", "LundPolice", "Office", "Motors", "Bank")
_OTHERS = ("Ostrel", "Russian", "House", "McRehm", "A", "May", "President", "Office.")


@given(
    st.sampled_from(_TITLES),
    st.lists(st.sampled_from(_WORDS + _OTHERS), min_size=1, max_size=4),
    st.booleans(),
)
def test_titled_name_is_read_as_word_by_word(title, words, is_initial):
    """Where the title before a plain name is read at once, nothing is read otherwise."""
    text = " ".join([title, *words])
    read = _read_titled(text, is_initial=is_initial)
    assert read is None or read == _read_words(text, is_initial=is_initial)


@pytest.mark.parametrize(
    "text", ["Gov. Brenn", "Mr. Ilka Brenn", "Senator Joan Lund", "Mr Rehm"]
)
def test_title_before_a_plain_name_is_read_at_once(text):
    """These need no reading word by word."""
    assert _read_titled(text, is_initial=False) is not None


@pytest.mark.parametrize(
    "table", [PLACES, DEMONYMS, NAMED_WHOLE, NAMES, KNOWN, STATES], ids=len
)
def test_words_of_known_names_tell_that_they_may_be_known(table):
    """No name of a table is passed over because of what its words are."""
    unknown = [
        name
        for name in table
        if not may_be_known([LEXEMES[word].traits for word in name.title().split()])
    ]
    assert not unknown
