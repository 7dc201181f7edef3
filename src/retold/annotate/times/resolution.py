"""Resolution: from a meaning to a TIMEX3 value, anchored at the publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from retold.annotate.times.meaning import Description, Unit
from retold.annotate.times.points import (
    SEASON_STARTS,
    Point,
    holiday_in,
    make_date,
    point_of,
    shift_day,
    value_of,
)
from retold.annotate.times.tense import Tense


class Context(NamedTuple):
    """What a description is resolved against.

    `anchor` is the day of publication, `reference` the time spoken of before,
    `quarter` the quarter whose figures are told.
    """

    anchor: date
    reference: Point | None = None
    quarter: Point | None = None
    tense: Tense | None = None


# A candidate on the side that the tense speaks against counts as so many times as far
# away: past tense and "Nov. 21" in October means next month, in May last autumn. A
# future tense is rarely wrong, a past one often belongs to another verb.
_FUTURE_AGAINST_PAST: Final = 4.0
_PAST_AGAINST_FUTURE: Final = 8.0
# Figures of a quarter that is over are told, and announced ("will report its
# third-quarter results"); of one to come hardly ever.
_PAST_QUARTER_AGAINST_FUTURE: Final = 1.5
# Without past or future tense news is rather of the past.
_FUTURE_AGAINST_NONE: Final = 1.5


def resolve(description: Description, context: Context) -> Point | None:
    """The stretch of the calendar that a description names, without its clock time.

    None if there is no such day (Feb. 30) or it lies outside the calendar.
    """
    try:
        return _resolve(description, context)
    except (ValueError, OverflowError):
        return None


def value_at(point: Point, description: Description) -> str:
    """The TIMEX3 value: the point's, with the clock time or the part of the day."""
    value = value_of(point)
    if description.clock is not None:
        return f"{value}T{description.clock}"
    if description.part is not None:
        return f"{value}T{description.part}"
    return value


def _resolve(d: Description, context: Context) -> Point | None:
    """The cases, from the most to the least explicit."""
    if d.century is not None:
        return Point("century", date(max(d.century * 100, 1), 1, 1))
    if d.decade is not None:
        return Point("decade", date(d.decade * 10, 1, 1))
    if d.unit is not None:
        return _inside(_relative(d, context), d, context)
    if d.year is not None:
        return _inside(Point("year", date(d.year, 1, 1)), d, context)
    if d.month is not None or d.quarter or d.season or d.holiday or d.half:
        return _nearest_occurrence(d, context)
    if d.weekday is not None:
        return Point("day", _nearest_weekday(d.weekday, d.pick, context))
    if d.clock is not None or d.part is not None:
        reference = context.reference
        if reference is not None and reference.unit == "day":
            return reference
        return Point("day", context.anchor)
    return None


def _relative(d: Description, context: Context) -> Point | None:
    """The whole unit that stands so far from the anchor or the reference."""
    if d.unit is None or d.offset is None:
        return None
    reference = context.reference
    if d.unit == "weekend" and d.base == "anchor" and d.offset == 0:
        return _this_weekend(context)
    if d.base == "comparison":
        reference = context.quarter
        if d.unit == "quarter" and reference is None:
            reference = _last_full_quarter(context.anchor)
    if d.base == "anchor" or reference is None:
        day = shift_day(context.anchor, d.unit, d.offset)
        return None if day is None else point_of(day, d.unit)
    if _FINENESS[reference.unit] < _FINENESS[d.unit]:
        return None
    day = shift_day(reference.start, d.unit, d.offset)
    if day is None:
        return None
    keeps_unit = d.offset and d.base != "frame"
    return point_of(day, reference.unit if keeps_unit else d.unit)


def _this_weekend(context: Context) -> Point:
    """The weekend that is near: the last one in the past, the next one else."""
    weekend = point_of(context.anchor, "weekend")
    if context.anchor < weekend.start and context.tense == "past":
        return Point("weekend", weekend.start - timedelta(days=7))
    return weekend


def _last_full_quarter(day: date) -> Point:
    """The quarter before that of a day, whose figures companies tell in this one."""
    return point_of(point_of(day, "quarter").start - timedelta(days=1), "quarter")


_FINENESS: Final[dict[str, int]] = {
    "century": 0, "millennium": 0, "decade": 1, "year": 2, "half": 3, "season": 3,
    "quarter": 3, "month": 4, "week": 5, "fortnight": 5, "weekend": 6, "day": 7,
    "night": 7, "hour": 8, "minute": 8, "second": 8,
}  # fmt: skip


def _inside(frame: Point | None, d: Description, context: Context) -> Point | None:
    """What the finer fields name inside a year, month or week."""
    if frame is None:
        return None
    if frame.unit == "year":
        inner = _in_year(d, frame.start.year)
        return inner if inner is not None else frame
    if frame.unit == "month" and d.day is not None:
        day = make_date(frame.start.year, frame.start.month, d.day)
        return None if day is None else Point("day", day)
    if frame.unit == "week" and d.weekday is not None:
        return Point("day", frame.start + timedelta(days=d.weekday - 1))
    return frame


def _in_year(d: Description, year: int) -> Point | None:
    """What the fields below the year name in a given year; None if nothing is said."""
    if d.holiday is not None:
        return Point("day", holiday_in(d.holiday, year))
    if d.month is not None and d.day is not None:
        return Point("day", date(year, d.month, d.day))
    if d.month is not None:
        return Point("month", date(year, d.month, 1))
    if d.quarter is not None:
        return Point("quarter", date(year, 3 * d.quarter - 2, 1))
    if d.half is not None:
        return Point("half", date(year, 6 * d.half - 5, 1))
    if d.season is not None:
        return Point("season", date(year, SEASON_STARTS[d.season], 1))
    return None


def _nearest_occurrence(d: Description, context: Context) -> Point | None:
    """The occurrence of a yearly date that tense and nearness speak for."""
    anchor = context.anchor
    candidates = []
    for year in range(anchor.year - 3, anchor.year + 4):
        try:
            point = _in_year(d, year)
        except ValueError:  # Feb. 29
            continue
        if point is None:
            continue
        if d.weekday is not None and point.start.isoweekday() != d.weekday:
            continue
        candidates.append(point)
    here = point_of(anchor, candidates[0].unit) if candidates else None
    if d.pick is not None:
        candidates = [p for p in candidates if _is_picked(p, here, d.pick)]
    return min(candidates, key=lambda p: _distance(p, here, context), default=None)


def _is_picked(point: Point, here: Point | None, pick: int) -> bool:
    """Does an occurrence lie on the side that "last", "this" or "next" says?"""
    if here is None:
        return True
    if pick < 0:
        return point.start < here.start
    if pick > 0:
        return point.start > here.start
    return point.start.year == here.start.year


def _distance(point: Point, here: Point | None, context: Context) -> float:
    """Days between an occurrence and the publication, weighed by tense."""
    if here is None:
        return 0.0
    days = (point.start - here.start).days
    if days > 0 and context.tense == "past":
        return days * _FUTURE_AGAINST_PAST
    if days < 0 and context.tense == "future":
        is_quarter = point.unit == "quarter"
        return -days * (
            _PAST_QUARTER_AGAINST_FUTURE if is_quarter else _PAST_AGAINST_FUTURE
        )
    if days > 0 and context.tense != "future":
        return days * _FUTURE_AGAINST_NONE
    return abs(days)


def _nearest_weekday(weekday: int, pick: int | None, context: Context) -> date:
    """The day that a bare weekday means in a report of a given day.

    The day of publication itself counts as past and as future. "Last Friday" is
    before, "next Friday" after it.
    """
    ahead = (weekday - context.anchor.isoweekday()) % 7
    behind = ahead - 7 if ahead else 0
    if pick == -1:
        return context.anchor + timedelta(days=ahead - 7)
    if pick == 1:
        return context.anchor + timedelta(days=ahead or 7)
    is_future = context.tense == "future"
    return context.anchor + timedelta(days=ahead if is_future else behind)


def unanchored_value(d: Description) -> str | None:
    """The value as far as the words fix it, X for what an anchor would tell.

    None for descriptions that say nothing without an anchor ("a year earlier").
    """
    suffix = f"T{d.clock or d.part}" if d.clock or d.part else ""
    year = "XXXX" if d.year is None else f"{d.year:04}"
    if d.decade is not None:
        return f"{d.decade:03}"
    if d.century is not None:
        return f"{d.century:02}"
    if d.year is not None:
        inner = _in_year_or_none(d)
        return value_of(inner or Point("year", date(d.year, 1, 1))) + suffix
    if d.month is not None:
        day = f"-{d.day:02}" if d.day is not None else ""
        return f"{year}-{d.month:02}{day}{suffix}"
    if d.weekday is not None:
        return f"XXXX-WXX-{d.weekday}{suffix}"
    if d.holiday is not None:
        first, second = (holiday_in(d.holiday, y) for y in (2001, 2003))
        is_fixed = (first.month, first.day) == (second.month, second.day)
        return f"XXXX-{first:%m-%d}{suffix}" if is_fixed else f"XXXX-XX-XX{suffix}"
    if d.quarter is not None:
        return f"XXXX-Q{d.quarter}"
    if d.half is not None:
        return f"XXXX-H{d.half}"
    if d.season is not None:
        return f"XXXX-{d.season}"
    return _UNKNOWN_UNITS.get(d.unit or "day", "XXXX-XX-XX") + suffix


def _in_year_or_none(d: Description) -> Point | None:
    """`_in_year` for a description with a year; None for days that do not exist."""
    try:
        return _in_year(d, d.year or 1)
    except ValueError:
        return None


_UNKNOWN_UNITS: Final[dict[Unit, str]] = {
    "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX",
    "century": "XX",
}  # fmt: skip
