"""Numbers as times use them: digits, words, decades, clock times, fractions."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

Value = int | str | Fraction | tuple[int, ...] | None

_PARTS_OF_ONE: Final = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
}

# Longer runs of digits are no numbers of the calendar, nor of anything counted.
_MOST_DIGITS: Final = 15


def read_figure(word: str) -> tuple[str, Value]:
    """Kind and value of a number in digits, by what it can stand for.

    "small" is up to 12 (an hour, a month, a day), "dayno" up to 31, "yearno" four
    digits without a comma from 1000 to 2199, "number" everything else.
    """
    digits = word.replace(",", "")
    if len(digits) > _MOST_DIGITS:
        return "word", None
    if not digits.isdecimal():
        return "number", Fraction(digits)
    value = int(digits)
    if digits == word and len(digits) == 4 and 1000 <= value < 2200:
        return "yearno", value
    if digits == word and len(digits) <= 2 and value <= 31:
        return ("small" if value <= 12 else "dayno"), value
    return "number", value


_NTH: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


def read_digits(word: str) -> tuple[str, Value]:
    """Kind and value of a token that begins with a digit; "mixed" if others follow."""
    if word.isdecimal():
        return read_figure(word)
    if _NTH.fullmatch(word):
        return _read_nth(int(word[:-2]))
    return "mixed", None


def _read_nth(number: int) -> tuple[str, Value]:
    """Kind and value of an ordinal in digits: "numbered" where it may be a day."""
    return ("numbered" if 1 <= number <= 31 else "ordinal"), number


def is_number(word: str) -> bool:
    """Does a token begin with digits, and may it be a number that counts?"""
    return word[0].isdecimal() and len(word) <= _MOST_DIGITS


def read_form(form: str, word: str) -> tuple[str, Value]:
    """Kind and value of a date, clock time, decade, ordinal or mixed number."""
    match form:
        case "iso":
            return "iso", word
        case "figure":
            return read_figure(word)
        case "ampm":
            return "ampm", word[0].lower()
    parts = tuple(int(n) for n in re.findall(r"\d+", word))
    match form:
        case "slashed" | "clock":
            return form, parts
        case "decade" | "tens":
            return "decade", parts[0] // 10
        case "nth":
            return _read_nth(parts[0])
        case "shortyear":
            return form, parts[0]
        case _:
            return "number", _read_mixed(word, parts)


def _read_mixed(word: str, parts: tuple[int, ...]) -> Fraction:
    """A whole number with a fraction: "2 1/2", "2½"."""
    if word[-1] in _PARTS_OF_ONE:
        return parts[0] + _PARTS_OF_ONE[word[-1]]
    return Fraction(parts[0]) + (Fraction(parts[1], parts[2]) if parts[2] else 0)


def can_follow(left: Value, right: Value) -> bool:
    """May a number word stand behind another within one number?

    "twenty four", "two hundred", "nineteen ninety" may; "two three" may not.
    """
    if not isinstance(left, int) or not isinstance(right, int):
        return False
    if right in (100, 1000):
        return left < right
    if left in (100, 1000):
        return right < left
    if left in (18, 19, 20) and 10 <= right < 100:
        return True
    return 20 <= left < 100 and left % 10 == 0 and right < 10


def join(values: list[int], *, is_ordinal: bool) -> tuple[str, Value]:
    """Kind and value of a run of number words; years may come in pairs of digits."""
    if is_ordinal:
        return "ordinal", sum(values)
    if values[0] in (18, 19, 20) and len(values) > 1 and 10 <= values[1] < 100:
        return "yearno", values[0] * 100 + sum(values[1:])
    total = 0
    current = 0
    for value in values:
        if value == 1000:
            total += (current or 1) * value
            current = 0
        elif value == 100:
            current = (current or 1) * value
        else:
            current += value
    number = total + current
    return ("yearno" if 1000 < number < 2200 and total else "numeral"), number
