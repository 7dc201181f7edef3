"""Lexemes of the time grammar, and numbers in words."""

from fractions import Fraction

import pytest

from retold.annotation.times.lexemes import lex


def kinds(text):
    """Kinds and values of the lexemes of a text."""
    return [(lexeme.kind, lexeme.value) for lexeme in lex(text).items]


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
    """Spans point into the text."""
    text = "on May 5, at least."
    assert [text[x.start : x.end] for x in lex(text).items] == [
        "on", "May", "5", ",", "at least", ".",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("5:30", "clock", (5, 30)),
        ("2019-05-03T10:30:00Z", "iso", "2019-05-03T10:30:00Z"),
        ("12/25/2024", "slashed", (12, 25, 2024)),
        ("'80s", "decade", 8),
        ("1990s", "decade", 199),
        ("'98", "shortyear", 98),
        ("2 1/2", "number", Fraction(5, 2)),
        ("2½", "number", Fraction(5, 2)),
        ("1,999", "number", 1999),
        ("20th", "ordinal", 20),
        ("two hundred thousand", "numeral", 200_000),
        ("New Year's Eve", "holiday", "new year's eve"),
        ("New Year’s Eve", "holiday", "new year's eve"),
        ("o’clock", "oclock", None),
        ("mid-morning", "part", "MO"),
        ("the day before yesterday", "deictic", -2),
        ("no more than", "about", None),
    ],
)
def test_signs_and_words_are_put_together(text, kind, value):
    """What stands for one thing is one lexeme, however many tokens it has."""
    assert kinds(text) == [(kind, value)]


def test_letters_behind_digits_are_apart():
    """A number and its unit without a space are two lexemes."""
    assert kinds("5pm") == [("small", 5), ("ampm", "p")]
    assert kinds("30mins") == [("dayno", 30), ("units", "minute")]


def test_number_longer_than_any_count_is_a_word():
    """Digits without end are no number."""
    assert kinds("7" * 5000)[0][0] == "word"
