"""Completion: what a phrase leaves out and its neighbours in the sentence tell.

"May 3 to 5" names a second day without its month, "June and July 2019" a first month
without its year; "Sept. 11" before "attacks" is of one year only.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from retold.annotation.times.composition import Phrase
from retold.annotation.times.kinds import CODES, compile_pattern
from retold.annotation.times.lexemes import Lexemes
from retold.annotation.times.lines import Line
from retold.annotation.times.meaning import Description
from retold.annotation.times.mentions import Mention
from retold.lexicon.calendar import NAMED_DATES

# What joins the members of a list or the ends of a stretch.
_JOINT: Final = compile_pattern("comma? (and|or|to|prep|dash)|comma")
_YEAR: Final = CODES["yearno"]
_STRETCH: Final = compile_pattern("to|prep|dash")
# A second day without its month, not followed by what it might count.
_SECOND_DAY: Final = compile_pattern(
    "(and|or|to|prep|hyphen) day:daynum (comma? year:yearno)?"
    "(?!unit|units|hyphen|count|word|ampm|zone|month|period)"
)

_SHORT_YEAR: Final = compile_pattern(
    "hyphen year:digits (?!unit|units|hyphen|count|month|ampm|colon)"
)
_SHORT_DIGITS: Final = 2
# A year is told for two dates up to so many words apart ("in June 2010 and fell in
# August"); farther away the second is one of its own.
_NEAR_TOKENS: Final = 8


def complete(mentions: list[Mention], line: Line) -> list[Mention]:
    """The mentions of a sentence, in order, with what their neighbours tell."""
    found = [_named(mention, line) for mention in mentions]
    if len(found) == 1:
        return found
    codes = line.codes
    for i in range(len(found) - 2, -1, -1):
        if _JOINT.fullmatch(codes, found[i].stop, found[i + 1].first):
            found[i] = _with_year_of_next(found[i], found[i + 1])
            found[i] = _with_day_of_next(found[i], found[i + 1])
    for i in range(1, len(found)):
        before = found[i - 1]
        is_near = found[i].first - before.stop <= _NEAR_TOKENS
        if is_near and _YEAR in codes[before.first : before.stop]:
            found[i] = _with_year_of_last(found[i], before)
    return found


def is_stretch(left: Mention, right: Mention, line: Line) -> bool:
    """Are two mentions the ends of a stretch of weekdays ("Monday through Friday")?"""
    for mention in (left, right):
        meaning = mention.said.meaning
        if not isinstance(meaning, Description) or meaning.weekday is None:
            return False
    return _STRETCH.fullmatch(line.codes, left.stop, right.first) is not None


def _named(mention: Mention, line: Line) -> Mention:
    """A day that is known by its date, with its year, where the next word says so."""
    meaning = mention.said.meaning
    if not isinstance(meaning, Description) or meaning.day is None:
        return mention
    if meaning.year is not None or meaning.month is None:
        return mention
    year, words = NAMED_DATES.get((meaning.month, meaning.day), (0, frozenset()))
    if line.low(mention.stop) not in words:
        return mention
    return mention.with_meaning(replace(meaning, year=year))


def with_second_days(phrases: list[Phrase], lexemes: Lexemes) -> list[Phrase]:
    """The phrases of a run, and the days after them that share their months."""
    found: list[Phrase] = []
    for phrase in phrases:
        if not found or phrase.first >= found[-1].stop:
            found.extend(_with_second_day(phrase, lexemes))
            found.extend(_second_year(found[-1], lexemes))
    return found


def _second_year(phrase: Phrase, lexemes: Lexemes) -> list[Phrase]:
    """The year of two digits that ends a stretch: 2014 of "2010-14"."""
    meaning, stop = phrase.meaning, phrase.stop
    if not isinstance(meaning, Description) or meaning != Description(
        year=meaning.year
    ):
        return []
    match = _SHORT_YEAR.match(lexemes.codes, stop)
    if match is None or meaning.year is None:
        return []
    digits = lexemes.items[match.start("year")].text
    first, last = divmod(meaning.year, 100)[1], int(digits)
    if len(digits) != _SHORT_DIGITS or last <= first:
        return []
    year = meaning.year - first + last
    return [Phrase(match.start("year"), match.end(), Description(year=year))]


def _with_second_day(phrase: Phrase, lexemes: Lexemes) -> list[Phrase]:
    """The phrase, and the day after it that shares its month."""
    meaning = phrase.meaning
    if not isinstance(meaning, Description) or not (meaning.month and meaning.day):
        return [phrase]
    match = _SECOND_DAY.match(lexemes.codes, phrase.stop)
    if match is None:
        return [phrase]
    day = lexemes.items[match.start("day")].value
    if not isinstance(day, int) or not meaning.day < day <= 31:
        return [phrase]
    year = meaning.year
    if match["year"] is not None and year is None:
        value = lexemes.items[match.start("year")].value
        year = value if isinstance(value, int) else None
    first = replace(meaning, year=year)
    second = Description(year=year, month=meaning.month, day=day)
    return [
        replace(phrase, meaning=first),
        Phrase(match.start("day"), match.end(), second),
    ]


def _with_year_of_next(mention: Mention, after: Mention) -> Mention:
    """A month or date with the year that only the next one in a list says."""
    a, b = mention.said.meaning, after.said.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return mention
    if not _may_share_year(a, b):
        return mention
    if b.year is not None:
        return mention.with_meaning(replace(a, year=b.year))
    if b.unit == "year" and b.pick is None:
        return mention.with_meaning(
            replace(a, unit=b.unit, offset=b.offset, base=b.base)
        )
    return mention


def _with_day_of_next(mention: Mention, after: Mention) -> Mention:
    """A clock time with the day of the next one ("9 a.m. to 5 p.m. Friday")."""
    a, b = mention.said.meaning, after.said.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return mention
    if a != Description(clock=a.clock) or a.clock is None or b.clock is None:
        return mention
    return mention.with_meaning(replace(b, clock=a.clock))


def _with_year_of_last(mention: Mention, before: Mention) -> Mention:
    """A month, quarter or date with the year of the one before it in the sentence."""
    a, b = mention.said.meaning, before.said.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return mention
    if b.year is None or not _may_share_year(a, b):
        return mention
    return mention.with_meaning(replace(a, year=b.year))


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
