"""Readings: the type and the TIMEX3 value of what was found."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from retold.annotation.times.meaning import (
    Description,
    Duration,
    Meaning,
    Repetition,
    Vague,
)
from retold.annotation.times.measures import period_value
from retold.annotation.times.points import Point
from retold.annotation.times.resolution import (
    Context,
    is_absolute,
    resolve,
    resolve_absolute,
    unanchored_value,
    value_at,
)
from retold.model import TimeType


class Reading(Struct, frozen=True, gc=False):
    """The type and value of an expression, and the point it names, if any."""

    type: TimeType
    value: str
    point: Point | None = None


def read_alone(meaning: Meaning) -> Reading | None:
    """The reading of what means the same wherever it stands; None for all else."""
    if isinstance(meaning, Duration):
        return Reading("DURATION", period_value(meaning.amount, meaning.unit))
    if isinstance(meaning, Repetition):
        return Reading("SET", meaning.value)
    if isinstance(meaning, Vague):
        return Reading("DATE", meaning.value)
    if not is_absolute(meaning):
        return None
    point = resolve_absolute(meaning)
    return None if point is None else _at(point, meaning)


def read_placed(meaning: Description, context: Context) -> Reading | None:
    """The reading of a place in the calendar; None where there is no such day."""
    point = resolve(meaning, context)
    return _as_length(meaning) if point is None else _at(point, meaning)


def read_unanchored(meaning: Description) -> Reading | None:
    """The reading of a place in the calendar as far as the words tell."""
    value = unanchored_value(meaning)
    return None if value is None else Reading(_type_of(meaning), value)


def _at(point: Point, meaning: Description) -> Reading:
    """The reading of a place in the calendar that is known."""
    return Reading(_type_of(meaning), value_at(point, meaning), point)


def _type_of(meaning: Description) -> TimeType:
    """Is it a day or longer, or a time of the day?"""
    return "TIME" if meaning.clock or meaning.part else "DATE"


def _as_length(meaning: Description) -> Reading | None:
    """A distance from a time that is not known well enough: only its length."""
    if meaning.unit is None or not meaning.offset or meaning.base == "frame":
        return None
    value = period_value(Fraction(abs(meaning.offset)), meaning.unit)
    return Reading("DURATION", value)
