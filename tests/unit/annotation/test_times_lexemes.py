"""Lexemes of the time grammar, and numbers in words."""

import pytest

from retold.annotation.times.lexemes import lex


def kinds(text):
    """Kinds and values of the lexemes of a text."""
    return [(lexeme.kind, lexeme.value) for lexeme in lex(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-four", 24), ("twenty four", 24), ("two hundred", 200), ("eleven", 11),
        ("two hundred twelve", 212),
    ],
)  # fmt: skip
def test_number_words_are_one_number(text, value):
    """A run of number words that makes one number is one lexeme."""
    assert kinds(text) == [("numeral", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nineteen ninety-one", 1991),
        ("twenty twenty", 2020),
        ("two thousand twelve", 2012),
        ("1991", 1991),
    ],
)
def test_year_in_words_is_a_year(text, value):
    """Pairs of two digits and thousands are years."""
    assert kinds(text) == [("yearno", value)]


def test_numbers_side_by_side_stay_apart():
    """Two number words that make no number are two."""
    assert kinds("two three") == [("numeral", 2), ("numeral", 3)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("May", "month"), ("may", "word"), ("Sept.", "month"), ("Sun", "word"),
     ("Sun.", "weekday"), ("sat", "word"), ("MONDAY", "weekday"), ("monday", "word")],
)  # fmt: skip
def test_names_of_days_and_months_want_their_form(text, kind):
    """A capital, and a period or a number behind a short form."""
    assert kinds(text)[0][0] == kind


def test_lexemes_keep_their_offsets():
    """Spans point into the whole text."""
    text = "So: on May 5."
    assert [text[x.start : x.end] for x in lex(text, 4, len(text))] == [
        "on", "May", "5", ".",
    ]  # fmt: skip
