"""Resolution: from a description to a stretch of the calendar and its TIMEX3 value."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from retold.annotation.times.meaning import Description, Unit, is_day_of_month
from retold.annotation.times.points import (
    SEASON_STARTS,
    Point,
    holiday_in,
    make_date,
    nth_weekday,
    point_of,
    shift_day,
    value_of,
)
from retold.annotation.times.tense import Tense


class Context(Struct, frozen=True, gc=False):
    """What a description is resolved against.

    `anchor` is the day of publication, `reference` the time spoken of before,
    `quarter` the quarter whose figures are told, `day` the day that a bare clock time
    belongs to where it is not that of publication, `since` the day at which a stretch
    of weekdays ("Monday through Friday") begins.
    """

    anchor: date
    reference: Point | None = None
    quarter: Point | None = None
    tense: Tense | None = None
    day: date | None = None
    since: date | None = None


# A candidate on the side that the tense speaks against counts as so many times as far
# away: past tense and "Nov. 21" in October means next month, in May last autumn. What
# will be is hardly ever past; a past tense often belongs to another verb.
_FUTURE_AGAINST_PAST: Final = 4.0
_PAST_AGAINST_FUTURE: Final = 12.0
# Figures of a quarter that is over are told, and announced ("will report its
# third-quarter results"); of one to come hardly ever.
_PAST_QUARTER_AGAINST_FUTURE: Final = 1.5
# Without past or future tense news is rather of the past.
_FUTURE_AGAINST_NONE: Final = 1.5
# Until Thursday "the weekend" of the past is the one before.
_EARLY_WEEKDAY: Final = 4
# The last and the next of a yearly date lie at most so many years away: the winter of
# January began in the year before.
_YEARS_NEAR: Final = 2
# A day or month spoken of that is farther from the publication is told for itself.
_DAYS_NEAR: Final = 31
# "Last March" in May or before is that of the year before (in four of five reports
# read); the one just over goes without "last".
_MONTHS_OF_LAST: Final = 2
# A date that is not in every year lies at most so many years away.
_YEARS_AROUND: Final = 3


def resolve(description: Description, context: Context) -> Point | None:
    """The stretch of the calendar that a description names, without its clock time.

    None if there is no such day (Feb. 30), if it lies outside the calendar, or if it
    is counted from a time that is not known finely enough.

    Source:
        HeidelTime's normalisation of news (Strötgen & Gertz 2013, section 4): the
        publication as anchor, the tense for the side. Differs: yearly dates weigh
        nearness against tense instead of trusting tense alone.
    """
    try:
        return _resolve(description, context)
    except (ValueError, OverflowError):
        return None


def _resolve(d: Description, context: Context) -> Point | None:
    """The kinds of description, from the most to the least explicit."""
    if d.unit == "week" and d.day is not None:
        day = _resolve(replace(d, unit=None, offset=None), context)
        return None if day is None else point_of(day.start, "week")
    if d.unit is not None:
        return _inside(_relative(d, context), d)
    if is_absolute(d):
        return _inside(_stated(d), d)
    if _first_month(d) is not None or d.holiday is not None:
        return _nearest_occurrence(d, context)
    if is_day_of_month(d):
        return _nearest_day_of_month(d, context)
    if d.weekday is not None:
        return Point("day", _nearest_weekday(d.weekday, d.pick, context))
    return Point("day", context.day or context.anchor)


def resolve_absolute(description: Description) -> Point | None:
    """The stretch that an absolute description names; None if there is no such day."""
    try:
        return _inside(_stated(description), description)
    except (ValueError, OverflowError):
        return None


def is_absolute(d: Description) -> bool:
    """Do the words alone say which stretch of the calendar it is?"""
    return d.unit is None and _says_year(d)


def _says_year(d: Description) -> bool:
    """Is a year, a decade or a century named?"""
    return d.year is not None or d.decade is not None or d.century is not None


def depends_on_tense(description: Description) -> bool:
    """May past and future decide which day a description names?"""
    d = description
    if d.pick:
        return False
    if d.unit is not None or is_absolute(d):
        return d.unit == "weekend" or (d.unit == "week" and d.day is not None)
    if d.weekday is not None or d.day is not None or d.holiday is not None:
        return True
    return _first_month(d) is not None


def value_at(point: Point, description: Description) -> str:
    """The TIMEX3 value: the point's, with the clock time or the part of the day."""
    return value_of(point) + _clock_suffix(description)


def _clock_suffix(d: Description) -> str:
    """The part of a value behind the day."""
    return f"T{d.clock or d.part}" if d.clock or d.part else ""


# ---- frames ---------------------------------------------------------------------

_FINENESS: Final[dict[str, int]] = {
    "century": 0, "millennium": 0, "decade": 1, "year": 2, "half": 3, "season": 3,
    "quarter": 3, "month": 4, "week": 5, "fortnight": 5, "weekend": 6, "day": 7,
    "hour": 8, "minute": 8, "second": 8,
}  # fmt: skip


def _stated(d: Description) -> Point:
    """The century, decade or year that the words name."""
    if d.year is not None:
        return Point("year", date(d.year, 1, 1))
    if d.decade is not None:
        return Point("decade", date(d.decade * 10, 1, 1))
    return Point("century", date(max((d.century or 0) * 100, 1), 1, 1))


def _relative(d: Description, context: Context) -> Point | None:
    """The whole unit that stands so far from its base."""
    if d.unit is None or d.offset is None:
        return None
    if d.unit == "weekend" and d.base == "anchor" and d.offset == 0:
        return _this_weekend(d.pick, context)
    base = _base_of(d, context)
    if base is None:
        day = shift_day(context.anchor, d.unit, d.offset)
        return None if day is None else point_of(day, d.unit)
    if _FINENESS[base.unit] < _FINENESS[d.unit]:
        return None
    day = shift_day(base.start, d.unit, d.offset)
    if day is None:
        return None
    keeps_unit = d.offset and d.base != "frame"
    return point_of(day, base.unit if keeps_unit else d.unit)


def _base_of(d: Description, context: Context) -> Point | None:
    """The point from which a relative unit is counted; None for the publication."""
    match d.base:
        case "reference" | "frame":
            return context.reference
        case "comparison":
            return context.quarter or context.reference
        case "figures":
            is_new = context.quarter is None and d.unit == "quarter"
            return _last_full_quarter(context.anchor) if is_new else context.quarter
        case _:
            return None


def _this_weekend(pick: int | None, context: Context) -> Point:
    """The weekend that is near: the one just over early in the week, else the next."""
    weekend = point_of(context.anchor, "weekend")
    is_early = context.anchor.isoweekday() <= _EARLY_WEEKDAY
    is_over = pick == -1 or (pick is None and is_early and context.tense == "past")
    if is_over and context.anchor < weekend.start:
        return Point("weekend", weekend.start - timedelta(days=7))
    return weekend


def _last_full_quarter(day: date) -> Point:
    """The quarter before that of a day, whose figures companies tell in this one."""
    return point_of(point_of(day, "quarter").start - timedelta(days=1), "quarter")


def _inside(frame: Point | None, d: Description) -> Point | None:
    """What the finer fields name inside a year, month or week; else the frame."""
    if frame is None:
        return None
    if frame.unit == "year":
        return _in_year(d, frame.start.year) or frame
    if frame.unit == "month" and d.day is not None:
        day = make_date(frame.start.year, frame.start.month, d.day)
        return None if day is None else Point("day", day)
    if frame.unit == "week" and d.weekday is not None:
        return Point("day", frame.start + timedelta(days=d.weekday - 1))
    return frame


def _first_month(d: Description) -> tuple[Unit, int] | None:
    """The unit below the year that is named, and the month in which it begins."""
    if d.month is not None:
        return "month", d.month
    if d.quarter is not None:
        return "quarter", 3 * d.quarter - 2
    if d.half is not None:
        return "half", 6 * d.half - 5
    return None if d.season is None else ("season", SEASON_STARTS[d.season])


def _in_year(d: Description, year: int) -> Point | None:
    """What the fields below the year name in a year; None if nothing is said.

    Raises:
        ValueError: If there is no such day.
    """
    if d.holiday is not None:
        return Point("day", holiday_in(d.holiday, year))
    if d.month is not None and d.day is not None:
        return Point("day", date(year, d.month, d.day))
    if d.month is not None and d.weekday is not None and d.nth is not None:
        return Point("day", nth_weekday(year, d.month, d.weekday, d.nth))
    named = _first_month(d)
    return None if named is None else Point(named[0], date(year, named[1], 1))


# ---- choosing among occurrences -------------------------------------------------


def _nearest_occurrence(d: Description, context: Context) -> Point | None:
    """The occurrence of a yearly date that tense and nearness speak for."""
    candidates = _occurrences(d, context.anchor.year)
    if not candidates:
        return None
    here = point_of(context.anchor, candidates[0].unit).start
    if d.pick is not None:
        candidates = [p for p in candidates if _is_picked(p, here, d.pick)]
    return min(candidates, key=lambda p: _distance(p, here, context), default=None)


def _occurrences(d: Description, year: int) -> list[Point]:
    """The occurrences of a yearly date in the years around one, on its weekday."""
    is_yearly = d.weekday is None and (d.month, d.day) != (2, 29)
    reach = _YEARS_NEAR if is_yearly else _YEARS_AROUND
    points = []
    for near in range(year - reach, year + reach + 1):
        try:
            point = _in_year(d, near)
        except ValueError:  # Feb. 29
            continue
        if point is not None and d.weekday in {None, point.start.isoweekday()}:
            points.append(point)
    return points


def _is_picked(point: Point, here: date, pick: int) -> bool:
    """Does an occurrence lie on the side that "last", "this" or "next" says?"""
    if pick == 0:
        return point.start.year == here.year
    if pick > 0:
        return point.start > here
    is_of_this_year = (
        pick == -1 and point.unit == "month" and point.start.year == here.year
    )
    months = here.month - point.start.month if is_of_this_year else 12
    return point.start < here and months > _MONTHS_OF_LAST


def _distance(point: Point, here: date, context: Context) -> float:
    """Days between an occurrence and the publication, weighed by tense."""
    days = (point.start - here).days
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
    if context.since is not None and pick is None:
        days = (weekday - context.since.isoweekday()) % 7
        return context.since + timedelta(days=days)
    ahead = (weekday - context.anchor.isoweekday()) % 7
    behind = ahead - 7 if ahead else 0
    if pick == -1:
        return context.anchor + timedelta(days=ahead - 7)
    if pick == 1:
        return context.anchor + timedelta(days=ahead or 7)
    is_future = context.tense == "future"
    return context.anchor + timedelta(days=ahead if is_future else behind)


def _nearest_day_of_month(d: Description, context: Context) -> Point | None:
    """The day that "the 18th" means: the last one, or the next if the future is told.

    Where another month is spoken of, the one nearest to what was said of it.
    """
    told, anchor = context.reference, context.anchor
    days = _days_of_months(d, anchor if told is None else told.start)
    if told is not None and _is_of_other_month(told, anchor):
        return min(days, key=lambda p: abs(p.start - told.start), default=None)
    days = _days_of_months(d, anchor)
    if context.tense == "future":
        return min((p for p in days if p.start >= anchor), default=None)
    return max((p for p in days if p.start <= anchor), default=None)


def _is_of_other_month(told: Point, anchor: date) -> bool:
    """Is a day or month spoken of that is far from the publication?"""
    is_far = abs((told.start - anchor).days) > _DAYS_NEAR
    return told.unit in {"day", "month"} and is_far


def _days_of_months(d: Description, around: date) -> list[Point]:
    """The days of a number in the months of a year before and after, by weekday."""
    first = around.replace(day=1)
    months = (shift_day(first, "month", n) for n in range(-12, 13))
    days = (make_date(m.year, m.month, d.day or 0) for m in months if m is not None)
    return [
        Point("day", day)
        for day in days
        if day is not None and d.weekday in {None, day.isoweekday()}
    ]


# ---- without an anchor ----------------------------------------------------------

_UNKNOWN_UNITS: Final[dict[str, str]] = {
    "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXXX",
    "century": "XXXX",
}  # fmt: skip


def unanchored_value(description: Description) -> str | None:
    """The value as far as the words fix it, X for what an anchor would tell.

    "Thursday" is XXXX-WXX-4, "Feb. 12" XXXX-02-12, "this week" XXXX-WXX. None for a
    day that does not exist.
    """
    d = description
    if _says_year(d):
        point = resolve_absolute(d)
        return None if point is None else value_at(point, d)
    return _yearless_value(d) + _clock_suffix(d)


def _yearless_value(d: Description) -> str:
    """The value of a description that names no year."""
    if d.unit == "week":
        return _UNKNOWN_UNITS[d.unit]
    if d.month is not None:
        return f"XXXX-{d.month:02}" + (f"-{d.day:02}" if d.day is not None else "")
    if d.holiday is not None:
        days = {f"{holiday_in(d.holiday, year):%m-%d}" for year in (2001, 2003)}
        return f"XXXX-{days.pop() if len(days) == 1 else 'XX-XX'}"
    if is_day_of_month(d):
        return f"XXXX-XX-{d.day:02}"
    if d.weekday is not None:
        return f"XXXX-WXX-{d.weekday}"
    named = _first_month(d)
    if named is not None:
        return "XXXX" + value_of(Point(named[0], date(2001, named[1], 1)))[4:]
    return _UNKNOWN_UNITS.get(d.unit or "day", "XXXX-XX-XX")
