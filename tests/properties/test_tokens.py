"""What holds for the words of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.text.tokens import normalise, tokenize

steady = settings(max_examples=100, deadline=None, derandomize=True)
# Letters of several scripts (one with a combining mark), digits, apostrophes and
# separators.
pieces = ["a", "B", "é", "ne\u0301e", "ß", "İ", "Ж", "語", "ع", *"09 .,:'’-\n“🙂"]
texts = st.lists(st.sampled_from(pieces), max_size=40).map("".join)


@given(texts)
@steady
def test_spans_give_back_the_words(text):
    """Each word's norm comes from its span alone, and no span is empty."""
    for token in tokenize(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.norm == normalise(text[token.start : token.end])


@given(texts)
@steady
def test_words_are_in_order_and_apart(text):
    """Words never overlap or go back."""
    end = 0
    for token in tokenize(text):
        assert end <= token.start
        end = token.end


@given(texts)
@steady
def test_no_letter_or_digit_is_lost(text):
    """Every letter and digit belongs to a word."""
    held = {i for token in tokenize(text) for i in range(token.start, token.end)}
    assert [i for i, c in enumerate(text) if c.isalnum() and i not in held] == []


@given(texts, st.integers(0, 40), st.integers(0, 40))
@steady
def test_window_keeps_the_offsets_of_the_whole(text, start, end):
    """Words of a window lie in it."""
    end = min(end, len(text))
    for token in tokenize(text, min(start, end), end):
        assert min(start, end) <= token.start < token.end <= end


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The boat \u0301 sank.", id="stray-accent"),
        pytest.param("The boat \u02bcs sank.", id="modifier-apostrophe"),
        pytest.param("The boat d'e\u0301 sank.", id="elision"),
    ],
)
def test_stray_marks_are_no_words(text):
    """A mark without a letter is passed over; every word has a form to match."""
    norms = [token.norm for token in tokenize(text)]
    assert norms[:2] == ["the", "boat"]
    assert norms[-1] == "sank"
    assert all(norms)
