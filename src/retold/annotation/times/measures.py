"""Meanings of the grammar's rules for lengths, distances and repetitions.

Each function takes the lexemes that its rule names and gives a meaning, or None where
the words only look like the rule ("a quarter" of something).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from retold.annotation.times.meaning import (
    Base,
    Description,
    Duration,
    Meaning,
    Repetition,
    Unit,
    Vague,
)
from retold.annotation.times.parts import (
    CALENDAR_UNITS,
    Parts,
    amount_of,
    number_of,
    unit_of,
)

# TIMEX3's letters.
_LETTERS: Final[dict[str, str]] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D",
    "week": "W", "fortnight": "W", "weekend": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L",
}  # fmt: skip


def length(parts: Parts) -> Meaning | None:
    """As in "two weeks", "the past three years", "a few days", "half an hour"."""
    unit = unit_of(parts)
    if "an" in parts and "half" not in parts and unit in {"second", "quarter"}:
        return None
    if "hyphen" in parts and parts["unit"].kind == "units" and unit == "quarter":
        # "three-quarters" of something
        return None
    count = parts.get("count")
    if count and count.kind == "yearno" and parts["unit"].kind == "unit":
        # "the 1988 quarter"
        return None
    return Duration(amount_of(parts), unit)


def uncounted(parts: Parts) -> Meaning | None:
    """As in "for years", "decades-long"."""
    return Duration(None, unit_of(parts))


def lasting(parts: Parts) -> Meaning | None:
    """As in "monthlong", "year-long"."""
    return Duration(Fraction(1), unit_of(parts))


def past_unit(parts: Parts) -> Meaning | None:
    """As in "the past year"."""
    return Duration(Fraction(1), unit_of(parts))


def year_told(parts: Parts) -> Meaning | None:
    """As in "the year ended June 30": a length, as the end need not be December's."""
    return Duration(Fraction(1), "year") if unit_of(parts) == "year" else None


def vague_units(parts: Parts) -> Meaning | None:
    """As in "recent weeks", "the coming months"."""
    which = parts["which"]
    if which.kind == "recent":
        return Vague("PAST_REF")
    return Vague("FUTURE_REF" if number_of(which) > 0 else "PAST_REF")


def long_ago(_: Parts) -> Meaning | None:
    """As in "years ago"."""
    return Vague("PAST_REF")


def move(length: Duration, side: str) -> Meaning | None:
    """The time so far away: "two weeks" + "ago", "earlier", "later" or "hence".

    Lengths that cannot be counted in calendar units only tell past from future;
    "a year ago" and "a year earlier" may compare with a quarter's figures.
    """
    sign = 1 if side in {"later", "hence"} else -1
    base: Base = "anchor" if side in {"ago", "hence"} else "reference"
    amount, unit = length.amount, length.unit
    if amount is not None and unit in {"year", "decade"}:
        amount, unit = _in_whole_months(amount * (10 if unit == "decade" else 1))
    if amount is None or unit not in CALENDAR_UNITS or amount.denominator != 1:
        if base == "reference":
            return None
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    offset = sign * int(amount)
    if (unit, offset) == ("year", -1):
        base = "figures" if side == "ago" else "comparison"
    return Description(unit=unit, offset=offset, base=base)


def _in_whole_months(years: Fraction) -> tuple[Fraction, Unit]:
    """A number of years, in months where it is not whole."""
    return (years, "year") if years.denominator == 1 else (years * 12, "month")


def each_unit(parts: Parts) -> Meaning | None:
    """As in "every day", "every other week", "twice a month"."""
    count = parts.get("count") or parts.get("other")
    amount = Fraction(number_of(count)) if count else Fraction(1)
    return Repetition(period_value(amount, unit_of(parts)))


def each_weekday(parts: Parts) -> Meaning | None:
    """As in "Tuesdays", "every Friday night"."""
    part = f"T{parts['part'].value}" if "part" in parts else ""
    return Repetition(f"XXXX-WXX-{parts['weekday'].value}{part}")


def each_month(parts: Parts) -> Meaning | None:
    """As in "every July"."""
    return Repetition(f"XXXX-{parts['month'].value:02}")


def frequency(parts: Parts) -> Meaning | None:
    """As in "daily", "annually"."""
    return Repetition(str(parts["often"].value))


def vague(parts: Parts) -> Meaning | None:
    """As in "now", "recently"."""
    return Vague(str(parts["vague"].value or "PRESENT_REF"))


def the_past(_: Parts) -> Meaning | None:
    """As in "in the past"."""
    return Vague("PAST_REF")


def period_value(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: P5W, PT30M, P1Y6M, PXD."""
    if amount is not None:
        if unit == "fortnight":
            amount *= 2
        if unit in {"decade", "century"}:
            amount, unit = amount * (10 if unit == "decade" else 100), "year"
        if unit == "quarter":
            amount, unit = amount * 3, "month"
        if amount.denominator != 1:
            return _broken_period(amount, unit)
    if amount is None and unit == "decade":
        unit = "year"
    letter = _LETTERS[unit]
    count = "X" if amount is None else str(int(amount))
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


# How many of the next finer unit make one, for lengths such as two and a half years.
_FINER: Final[dict[str, tuple[int, str]]] = {
    "year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"),
    "minute": (60, "second"), "week": (7, "day"), "fortnight": (7, "day"),
}  # fmt: skip


def _broken_period(amount: Fraction, unit: str) -> str:
    """The value of a length that is no whole number of its unit."""
    whole, rest = divmod(amount, 1)
    if unit not in _FINER:
        return period_value(Fraction(round(amount)), unit)
    count, finer = _FINER[unit]
    tail = period_value(Fraction(round(rest * count)), finer)
    if not whole:
        return tail
    head = period_value(Fraction(whole), unit)
    if "T" in head:
        return head + tail.removeprefix("PT")
    return head + tail.removeprefix("P")
