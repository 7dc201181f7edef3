"""The lexemes that a rule names, and the numbers, units and years they stand for."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, cast

from retold.annotation.times.forms import Lexeme
from retold.annotation.times.meaning import Unit

Parts = dict[str, Lexeme]

# Units that name a place in the calendar at a distance; an hour only has a length.
CALENDAR_UNITS: Final = frozenset(
    {"day", "week", "fortnight", "month", "quarter", "year", "decade"}
)


def number_of(lexeme: Lexeme) -> int:
    """The lexeme's value as a whole number."""
    return int(cast("int", lexeme.value))


def unit_of(parts: Parts) -> Unit:
    """The unit that a rule names."""
    return cast("Unit", parts["unit"].value)


def year_of(parts: Parts) -> int | None:
    """The year that a rule names; "'98" is of the century that is nearer to 2000."""
    if "year" not in parts:
        return None
    year = number_of(parts["year"])
    if year < 100:
        return year + (2000 if year < 50 else 1900)
    return year


def amount_of(parts: Parts) -> Fraction | None:
    """How many units; None where the words do not tell."""
    if "count" in parts:
        count = Fraction(cast("int", parts["count"].value))
        return count + Fraction(1, 2) if "half" in parts else count
    if "couple" in parts:
        return Fraction(2)
    if "few" in parts:
        return None
    if "half" in parts:
        return Fraction(3, 2) if "an" in parts else Fraction(1, 2)
    return Fraction(1)
