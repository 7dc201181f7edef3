"""The quantities of a report in another language than English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from retold.annotation.figures import foreign_words as words
from retold.annotation.figures.foreign_numerals import (
    ForeignNumber,
    plain_digits,
    read_numbers,
)
from retold.annotation.figures.traps import Dates
from retold.lexicon.foreign_numbers import BETWEEN_ANDS, RANGE_GAPS
from retold.model import Bound, Figure, Sentence
from retold.text.language import Language

# What stands between the two ends of a range, or of a score.
_DASHES: Final = ("-", "–", ":")
# Where units stand right behind the digits.
_EASTERN: Final = frozenset(("chinese", "japanese", "korean", "thai"))


class _Read(NamedTuple):
    """A number with what stands around it."""

    number: ForeignNumber
    end: int  # behind the unit
    unit: str | None
    of: str | None
    softening: words.Softening | None


def find_foreign_figures(
    text: str, sentences: Iterable[Sentence], language: Language, dates: Dates
) -> list[Figure]:
    """The figures of a text in another language, as `find_figures` gives them.

    Numbers in digits, in the writing of that language, with magnitude, unit or
    currency, what is counted, and "at least", "up to", "about" by tables of the common
    languages. A number with nothing of these is left out: it may be anything.

    Cost:
        Linear in the text.
    """
    plain = plain_digits(text)
    figures: list[Figure] = []
    for sentence in sentences:
        numbers = read_numbers(
            plain,
            sentence.start,
            sentence.end,
            has_decimal_comma=language.has_decimal_comma,
        )
        if numbers:
            read = [_read(plain, number, sentence, language) for number in numbers]
            figures += _figures(plain, read, dates, sentence.start)
    return figures


def _read(
    text: str, number: ForeignNumber, sentence: Sentence, language: Language
) -> _Read | None:
    """A number with its unit or noun; None if it is a date, a label or a year."""
    is_eastern = language.name in _EASTERN
    floor, stop = sentence.start, sentence.end
    softening = words.softening_before(text, number.start, floor)
    is_bare = not (number.currency or number.is_grouped)
    if is_bare and _is_no_count(
        text, number, sentence, softening, is_eastern=is_eastern
    ):
        return None
    end = number.end
    if is_eastern:
        end, after = words.softening_after(text, end, stop)
        softening = softening or after
    end, unit = _unit(text, number, end, stop, is_eastern=is_eastern)
    if unit is None and words.is_after_percent(text, number.start, floor):
        unit = "percent"
    if unit == "year" and words.is_age(text, number.start, floor):
        unit = "year of age"
    if unit == "hour" and is_bare and words.is_clock_time(text, number.start, floor):
        return None
    if end == number.end and not is_eastern and text[end : end + 1].isalpha():
        return None  # "5G", "18h30"
    noun_end, of = _noun(text, end, stop, language, unit)
    if is_eastern:
        _, after = words.softening_after(text, max(end, noun_end), stop)
        softening = softening or after
    if is_bare and not (unit or of) and _is_year(text, number, floor):
        return None  # "mehr als 2019"
    return _Read(number, end, unit, of or None, softening)


def _is_year(text: str, number: ForeignNumber, floor: int) -> bool:
    """Is a bare number a year, unless something is counted?"""
    return words.is_year(text, number.start, number.end, floor, number.value)


def _is_no_count(
    text: str,
    number: ForeignNumber,
    sentence: Sentence,
    softening: words.Softening | None,
    *,
    is_eastern: bool,
) -> bool:
    """Is a bare number part of a date or a label, or a year?"""
    start, end = number.start, number.end
    is_date = words.is_eastern_date if is_eastern else words.is_date_or_label
    if is_date(text, start, end, sentence.start, sentence.end):
        return True
    return softening is None and _is_year(text, number, sentence.start)


def _unit(
    text: str, number: ForeignNumber, end: int, stop: int, *, is_eastern: bool
) -> tuple[int, str | None]:
    """The end and name of a number's unit, or of the currency before it."""
    if number.currency:
        return number.end, number.currency
    if is_eastern:
        after, unit = words.eastern_unit_after(text, end, stop)
        if unit:
            return after, unit
    after, unit = words.unit_after(text, end, stop)
    return (after, unit) if unit else (number.end, None)


def _noun(
    text: str, end: int, stop: int, language: Language, unit: str | None
) -> tuple[int, str]:
    """The end of what is counted, and it; nothing behind a unit."""
    if unit:
        return end, ""
    if language.name in _EASTERN:
        return words.counter_after(text, end, stop)
    return words.counted_after(text, end, stop, language.name)


def _figures(
    text: str, read: list[_Read | None], dates: Dates, floor: int
) -> Iterator[Figure]:
    """The figures of a sentence's numbers; two that make a range are one."""
    is_taken = False
    for one, other in pairwise([*read, None]):
        if is_taken or one is None:
            is_taken = False
            continue
        is_taken = other is not None and _is_range(text, one, other, floor)
        high = other if is_taken else None
        number = one.number
        if (
            _says_what(high or one)
            and not (high is None and _is_dashed(text, number))
            and not dates.cover(number.start, number.end)
        ):
            yield _figure(one, high)


def _says_what(read: _Read) -> bool:
    """Is it told what a number counts, or how exactly?"""
    is_scaled = read.number.scale != 1.0
    return bool(read.unit or read.of or read.softening or is_scaled)


def _is_dashed(text: str, number: ForeignNumber) -> bool:
    """Is it one side of a score or season: "2-1", "2023-24"?"""
    start, end = number.start, number.end
    return (
        text[start - 1 : start] in _DASHES and text[start - 2 : start - 1].isdigit()
    ) or (text[end : end + 1] in _DASHES and text[end + 1 : end + 2].isdigit())


def _is_range(text: str, low: _Read, high: _Read, floor: int) -> bool:
    """Do the words between two numbers (and before them) make them one range?"""
    gap = text[low.end : high.number.start].strip().lower()
    if low.number.value >= high.number.value:
        return False
    if low.unit is not None and low.unit != high.unit:
        return False
    return gap in RANGE_GAPS or (
        gap in BETWEEN_ANDS and words.is_after_between(text, low.number.start, floor)
    )


def _figure(low: _Read, high: _Read | None) -> Figure:
    """The record of a number, or of a range's two ends."""
    last = high or low
    value = low.number.value
    if (
        high
        and low.number.scale == 1.0
        and value * last.number.scale < last.number.value
    ):
        value *= last.number.scale
    bound: Bound | None = None
    if low.softening in ("minimum", "maximum"):
        bound = "minimum" if low.softening == "minimum" else "maximum"
    return Figure(
        start=low.number.start,
        end=last.end,
        value=value,
        high=high.number.value if high else None,
        approximate=low.softening == "approximate",
        unit=last.unit,
        of=last.of,
        bound=bound,
    )
