"""Completion: what a phrase leaves out and its neighbours in the sentence tell.

"May 3 to 5" names a second day without its month, "June and July 2019" a first month
without its year; "Sept. 11" before "attacks" is of one year only.
"""

from __future__ import annotations

from typing import Final

from retold.annotation.times.composition import Phrase
from retold.annotation.times.grammar import compile_pattern
from retold.annotation.times.lexemes import Lexeme, code_string
from retold.annotation.times.meaning import Description
from retold.lexicon.calendar import NAMED_DATES

# What joins the members of a list or the ends of a stretch.
_JOINT: Final = compile_pattern("comma? (and|or|to|prep|hyphen)|comma")
_STRETCH: Final = compile_pattern("to|prep|hyphen")
# A second day without its month, not followed by what it might count.
_SECOND_DAY: Final = compile_pattern(
    "(and|or|to|prep|hyphen) day:daynum (comma? year:yearno)?"
    "(?!unit|units|hyphen|count|word|ampm|zone|month|period)"
)

# A year is told for two dates up to so many words apart ("in June 2010 and fell in
# August"); farther away the second is one of its own.
_NEAR_LEXEMES: Final = 8


def complete(phrases: list[Phrase], lexemes: list[Lexeme]) -> list[Phrase]:
    """The phrases with what their neighbours tell, and the second ends of stretches."""
    codes = code_string(lexemes)
    completed: list[Phrase] = []
    for phrase in phrases:
        if completed and phrase.first < completed[-1].stop:
            continue
        named = _named(phrase, lexemes)
        completed.extend(_with_second_day(named, lexemes, codes))
    for i in range(len(completed) - 2, -1, -1):
        completed[i] = _with_year_of_next(completed[i], completed[i + 1], codes)
        completed[i] = _with_day_of_next(completed[i], completed[i + 1], codes)
    for i in range(1, len(completed)):
        before = completed[i - 1]
        is_near = completed[i].first - before.stop <= _NEAR_LEXEMES
        words = lexemes[before.first : before.stop]
        if is_near and any(word.kind == "yearno" for word in words):
            completed[i] = _with_year_of_last(completed[i], before)
    return completed


def is_stretch(left: Phrase, right: Phrase, lexemes: list[Lexeme]) -> bool:
    """Are two phrases the ends of a stretch of weekdays ("Monday through Friday")?"""
    for phrase in (left, right):
        meaning = phrase.meaning
        if not isinstance(meaning, Description) or meaning.weekday is None:
            return False
    between = code_string(lexemes[left.stop : right.first])
    return _STRETCH.fullmatch(between) is not None


def _named(phrase: Phrase, lexemes: list[Lexeme]) -> Phrase:
    """A day that is known by its date, with its year, where the next word says so."""
    meaning = phrase.meaning
    if not isinstance(meaning, Description) or phrase.stop >= len(lexemes):
        return phrase
    if meaning.year is not None or meaning.month is None or meaning.day is None:
        return phrase
    year, words = NAMED_DATES.get((meaning.month, meaning.day), (0, frozenset()))
    if lexemes[phrase.stop].text.lower() not in words:
        return phrase
    return phrase._replace(meaning=meaning._replace(year=year))


def _with_second_day(phrase: Phrase, lexemes: list[Lexeme], codes: str) -> list[Phrase]:
    """The phrase, and the day after it that shares its month."""
    meaning = phrase.meaning
    if not isinstance(meaning, Description) or not (meaning.month and meaning.day):
        return [phrase]
    match = _SECOND_DAY.match(codes, phrase.stop)
    if match is None:
        return [phrase]
    day = lexemes[match.start("day")].value
    if not isinstance(day, int) or not meaning.day < day <= 31:
        return [phrase]
    year = meaning.year
    if match["year"] is not None and year is None:
        value = lexemes[match.start("year")].value
        year = value if isinstance(value, int) else None
    first = meaning._replace(year=year)
    second = Description(year=year, month=meaning.month, day=day)
    return [
        phrase._replace(meaning=first),
        Phrase(match.start("day"), match.end(), second),
    ]


def _with_year_of_next(phrase: Phrase, after: Phrase, codes: str) -> Phrase:
    """A month or date with the year that only the next one in a list says."""
    a, b = phrase.meaning, after.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return phrase
    if not _may_share_year(a, b) or not _JOINT.fullmatch(
        codes, phrase.stop, after.first
    ):
        return phrase
    if b.year is not None:
        return phrase._replace(meaning=a._replace(year=b.year))
    if b.unit == "year" and b.pick is None:
        return phrase._replace(
            meaning=a._replace(unit=b.unit, offset=b.offset, base=b.base)
        )
    return phrase


def _with_day_of_next(phrase: Phrase, after: Phrase, codes: str) -> Phrase:
    """A clock time with the day of the next one ("9 a.m. to 5 p.m. Friday")."""
    a, b = phrase.meaning, after.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return phrase
    if a != Description(clock=a.clock) or a.clock is None or b.clock is None:
        return phrase
    if not _JOINT.fullmatch(codes, phrase.stop, after.first):
        return phrase
    return phrase._replace(meaning=b._replace(clock=a.clock))


def _with_year_of_last(phrase: Phrase, before: Phrase) -> Phrase:
    """A month, quarter or date with the year of the one before it in the sentence."""
    a, b = phrase.meaning, before.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return phrase
    if b.year is None or not _may_share_year(a, b):
        return phrase
    return phrase._replace(meaning=a._replace(year=b.year))


def _may_share_year(without: Description, other: Description) -> bool:
    """Do two descriptions name the same kind of yearly date, the first no year?"""
    if without.year is not None or without.unit is not None or without.pick is not None:
        return False
    kinds = (
        (d.month is not None, d.day is not None, d.quarter is not None)
        for d in (without, other)
    )
    return (
        without.weekday is None and any(first := next(kinds)) and first == next(kinds)
    )
