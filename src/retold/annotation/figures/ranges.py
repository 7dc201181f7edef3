"""Two numbers that name one quantity: "three to five", "one in five"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from retold.annotation.figures.measures import Quantity
from retold.lexicon.units import COMPOUNDS, LENGTH_UNITS, TIME_UNITS
from retold.model import Sentence

# Characters: the longest words between two numbers that make them one.
_GAP_CHARS: Final = 16
_RANGE_GAP: Final = re.compile(
    r"\s?(?:-|–|—|to|-to-)\s?|\sto\s(?:about|around|nearly)\s"
)
_COMPOUND_GAPS: Final = frozenset(("", " ", ", ", " and ", "-"))
_SIDE_GAPS: Final = frozenset((" by ", " x ", "x", "×", " × "))
# A bare number between them may be a year.
_FIRST_YEAR: Final = 1500
_LAST_YEAR: Final = 2100
_RATIO_GAPS: Final = (" in ", " out of ", " out of every ", " in every ")
_BETWEEN: Final = re.compile(r"\bbetween\s(?:about\s|around\s)?\Z", re.IGNORECASE)
# Characters: "between" with what may follow it.
_BETWEEN_CHARS: Final = 30


def joined(
    text: str, quantities: list[Quantity], position: int, sentence: Sentence
) -> tuple[Quantity, Quantity | None, int]:
    """The quantity at a position, its upper end, and how many quantities it takes."""
    low = quantities[position]
    if position + 1 == len(quantities) or not _are_near(low, quantities[position + 1]):
        return low, None, 1
    high = quantities[position + 1]
    one = _ratio(text, low, high) or _compound(text, low, high)
    if one is not None:
        return one, None, 2
    ends = _range(text, low, high, sentence)
    return (*ends, 2) if ends else (_with_shared_unit(text, low, high), None, 1)


def firsts_of_two(
    text: str, quantities: list[Quantity], is_good: list[bool], sentence: Sentence
) -> list[bool]:
    """Which quantities are good, with those that are so only by the one after them.

    "2000 - 2500 calories", "one in five", "between one and seven seats": the first is
    none by itself.
    """
    result = list(is_good)
    for index, (left, right) in enumerate(pairwise(quantities)):
        if is_good[index + 1] and not is_good[index] and _are_near(left, right):
            gap = text[left.end : right.start]
            is_range = right.unit is not None and _RANGE_GAP.fullmatch(gap)
            result[index] = bool(
                is_range
                or _ratio(text, left, right)
                or (gap == " and " and _is_after_between(text, left, sentence))
            )
    return result


def _are_near(left: Quantity, right: Quantity) -> bool:
    """Do two quantities stand so near that they may be one?"""
    return right.start - left.end <= _GAP_CHARS


def _range(
    text: str, low: Quantity, high: Quantity, sentence: Sentence
) -> tuple[Quantity, Quantity] | None:
    """The two ends if they make a range ("three to five"), else None."""
    if not _is_range_gap(text, low, high, sentence):
        return None
    if low.numeral.currency and not high.unit:
        high = replace(high, unit=low.unit)
    if low.unit and _base(low.unit) != _base(high.unit):
        return None
    if low.numeral.high or high.numeral.high or low.numeral.is_fraction:
        return None
    value = low.numeral.value
    if high.numeral.is_scaled and not low.numeral.is_scaled:
        scaled = value * high.numeral.scale
        value = scaled if scaled <= high.numeral.value else value
    if not value < high.numeral.value:
        return None
    return replace(low, numeral=replace(low.numeral, value=value)), high


def _is_range_gap(text: str, low: Quantity, high: Quantity, sentence: Sentence) -> bool:
    """Do the words between two numbers (and before them) make them one range?"""
    gap = text[low.end : high.start]
    if gap == " and ":
        return _is_after_between(text, low, sentence)
    if gap == " or ":
        is_plain = not (low.numeral.is_scaled or high.numeral.is_scaled)
        return is_plain and high.numeral.value <= 2 * low.numeral.value
    return bool(_RANGE_GAP.fullmatch(gap))


def _is_after_between(text: str, low: Quantity, sentence: Sentence) -> bool:
    """Does "between" stand before a quantity?"""
    left = max(sentence.start, low.start - _BETWEEN_CHARS)
    return _BETWEEN.search(text, left, low.start) is not None


def _base(unit: str | None) -> str:
    """The unit without "per year"."""
    return (unit or "").split(" per ")[0]


def _compound(text: str, large: Quantity, small: Quantity) -> Quantity | None:
    """The one quantity that two units tell together ("6ft 2in"), else None.

    "Six foot two" leaves the inches out.
    """
    smaller, factor = COMPOUNDS.get(large.unit or "", ("", 0))
    gap = text[large.end : small.start]
    is_bare = small.unit is None and small.numeral.is_word and gap == " "
    is_inches = large.unit == "foot" and is_bare
    if small.unit != smaller and not is_inches:
        return None
    value, rest = large.numeral.value, small.numeral.value
    is_whole = value.is_integer() and not (large.numeral.high or small.numeral.high)
    if gap not in _COMPOUND_GAPS or not is_whole or not 0 < rest < factor:
        return None
    numeral = replace(large.numeral, end=small.numeral.end, value=value * factor + rest)
    return replace(large, numeral=numeral, end=small.end, unit=smaller)


def _with_shared_unit(text: str, left: Quantity, right: Quantity) -> Quantity:
    """A bare number with the unit that only the next one says: "21 and 14 points"."""
    gap = text[left.end : right.start]
    if left.unit is not None or left.numeral.is_fraction or right.unit is None:
        return left
    if _FIRST_YEAR <= left.numeral.value < _LAST_YEAR:
        return left  # "in 2012 and 77 percent"
    is_shared = (
        right.unit in LENGTH_UNITS
        if gap in _SIDE_GAPS
        else gap == " and " and right.unit not in TIME_UNITS
    )
    return replace(left, unit=right.unit) if is_shared else left


def _ratio(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
    """The share that "one in five" or "nine out of 10" states, else None."""
    if text[part.end : whole.start] not in _RATIO_GAPS:
        return None
    if part.unit or whole.unit or part.numeral.high or whole.numeral.high:
        return None
    over, under = part.numeral.value, whole.numeral.value
    # "Three in 12 cities" is no share; shares are of round numbers, or of few.
    is_share = under in (100, 1000, 10_000, 100_000) or 2 < under <= 10
    if not is_share or not 0 < over < under:
        return None
    numeral = replace(
        part.numeral, end=whole.numeral.end, value=over / under, is_fraction=True
    )
    return replace(part, numeral=numeral, end=whole.end)
