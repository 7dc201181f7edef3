"""What a time expression means before it is placed in the calendar.

Four kinds of meaning: a `Description` of a place in the calendar, a `Duration`, a
`Repetition`, a `Vague` reference. Descriptions are partial, and two that stand next
to each other ("noon" and "last Saturday") unite into one when they do not contradict
each other: that is the whole composition.

Source: the idea of partial descriptions that compose is Bethard 2013 (a synchronous
grammar) and Strötgen & Gertz 2013 (underspecified values); the union by fields is
ours.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import astuple

Unit = Literal[
    "second", "minute", "hour", "day", "week", "fortnight", "weekend", "month",
    "quarter", "season", "half", "year", "decade", "century", "millennium",
]  # fmt: skip
Base = Literal["anchor", "reference", "frame", "figures", "comparison"]


class Description(Struct, frozen=True, gc=False):
    """A place in the calendar as far as the words fix it; None is "not said".

    `unit`, `offset` and `base` place a whole unit relative to a base: the day of
    publication ("last week" is week, -1, anchor), the time spoken of before ("two days
    later", a reference), the unit in which that lies ("that year", a frame), or, where
    figures of a quarter are told, that quarter ("a year ago", figures: else the anchor;
    "a year earlier", a comparison: else the reference). `pick` says which
    occurrence of a recurring field is meant ("last June" is -1, "this June" 0, "this
    past June", the one just over, -2). `nth` counts the weekdays of a month, the last
    one is -1.
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    unit: Unit | None = None
    offset: int | None = None
    base: Base | None = None
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    holiday: str | None = None
    weekday: int | None = None
    nth: int | None = None
    day: int | None = None
    part: str | None = None
    clock: str | None = None
    pick: int | None = None


class Duration(Struct, frozen=True, gc=False):
    """A length of time; `amount` None is a number that is not told ("a few")."""

    amount: Fraction | None
    unit: Unit


class Repetition(Struct, frozen=True, gc=False):
    """Something that comes back; `value` is its TIMEX3 value."""

    value: str


class Vague(Struct, frozen=True, gc=False):
    """A time without a place: PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


Meaning = Description | Duration | Repetition | Vague

# From coarse to fine; the rank of a description is that of its finest field.
_RANKS: Final[dict[str, int]] = {
    "century": 0, "millennium": 0, "decade": 1, "year": 2, "half": 3, "quarter": 3,
    "season": 3, "month": 4, "week": 5, "fortnight": 5, "weekend": 6, "weekday": 7,
    "day": 7, "holiday": 7, "part": 8, "hour": 9, "minute": 9, "second": 9,
    "clock": 9,
}  # fmt: skip


_FIELDS: Final = len(Description.__struct_fields__)


def rank_of(description: Description) -> int:
    """How fine a description is: 0 for centuries up to 9 for clock times."""
    said = [name for name in _RANKS if getattr(description, name, None) is not None]
    if description.unit is not None:
        said.append(description.unit)
    return max((_RANKS[name] for name in said), default=0)


def coarsest_rank_of(description: Description) -> int:
    """The rank of a description's coarsest field."""
    said = [name for name in _RANKS if getattr(description, name, None) is not None]
    if description.unit is not None:
        said.append(description.unit)
    return min((_RANKS[name] for name in said), default=0)


def unite(left: Description, right: Description) -> Description | None:
    """Both descriptions in one, or None where both speak of the same field."""
    fields = list(zip(astuple(left), astuple(right), strict=True))
    if any(a is not None and b is not None for a, b in fields):
        return None
    if _overlaps(left, right) or _overlaps(right, left):
        return None
    return Description(*[b if a is None else a for a, b in fields])


def _overlaps(left: Description, right: Description) -> bool:
    """Does a relative unit on the left name what the right names absolutely?"""
    if left.unit is None:
        return False
    return coarsest_rank_of(right) <= _RANKS[left.unit]


def says_one(description: Description) -> bool:
    """Is but one thing said, as in "2019"?"""
    return astuple(description).count(None) == _FIELDS - 1


def is_day_of_month(description: Description) -> bool:
    """Is a day known by its number alone, or with its weekday ("the 18th")?"""
    d = description
    return d.day is not None and d.month is None and d.unit is None
