"""What times, quotes and figures know of tokens, found in one look-up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from retold.annotation.known import known_of
from retold.annotation.names.outline import letter_of
from retold.annotation.quotes.pieces import kind_of
from retold.annotation.times.words import TEXT_CODES, WORD
from retold.text.tokenized import tokenize_text

_TEXT = "Two mayors said on Monday: the 1990s weren't 'a dozen' (20,000) years ago."


def test_known_of_tells_what_each_table_says() -> None:
    """The joint table gives each token what the tables of each kind give it."""
    tokenized = tokenize_text(_TEXT)
    known = known_of(tokenized)
    assert known.codes == "".join(TEXT_CODES.get(low, WORD) for low in tokenized.lows)
    assert list(known.kinds) == list(map(kind_of, tokenized.lows))
    assert known.letters.decode() == "".join(map(letter_of, tokenized.words))


def test_known_of_finds_words_of_numbers() -> None:
    """The words that numbers are made of are found, digits are not."""
    tokenized = tokenize_text(_TEXT)
    found = [tokenized.words[token] for token in known_of(tokenized).numbers]
    assert found == ["Two", "dozen"]


def test_known_of_finds_what_times_are_not_without() -> None:
    """Tokens of the kinds that every expression has one of."""
    tokenized = tokenize_text(_TEXT)
    found = [tokenized.words[token] for token in known_of(tokenized).hearts]
    assert found == ["Two", "Monday", ":", "1990s", "years"]


@given(st.text(max_size=30))
def test_known_of_reads_any_text(text: str) -> None:
    """Whatever a token is made of, also capitals that have no small letter."""
    known = known_of(tokenize_text(f"𝐀 {text}"))
    assert len(known.codes) == len(known.kinds) == len(known.letters)
