"""Calendar arithmetic: stretches of the calendar, their values, and how they shift."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

from retold.annotation.times.meaning import Unit
from retold.lexicon.calendar import (
    DEPENDENT_HOLIDAYS,
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    WEEKDAY_HOLIDAYS,
)

# The month in which a season begins (meteorological, northern hemisphere).
SEASON_STARTS: Final[dict[str, int]] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODES: Final = {month: code for code, month in SEASON_STARTS.items()}
_MONTHS_IN: Final[dict[str, int]] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120,
    "century": 1200, "millennium": 12000,
}  # fmt: skip
_DAYS_IN: Final[dict[str, int]] = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
# Years, and how many digits of a year name the unit.
_YEARS_IN: Final[dict[str, tuple[int, int]]] = {
    "year": (1, 4), "decade": (10, 3), "century": (100, 2), "millennium": (1000, 1),
}  # fmt: skip


class Point(Struct, frozen=True, order=True, gc=False):
    """A unit of the calendar, given by its first day: (year, 2014-01-01) is 2014."""

    unit: Unit
    start: date


def point_of(day: date, unit: Unit) -> Point:
    """The unit of the calendar in which a day lies.

    Fortnights are taken as weeks; January and February belong to the winter that
    began in the year before.
    """
    if unit in {"week", "fortnight"}:
        return Point("week", day - timedelta(days=day.weekday()))
    if unit == "weekend":
        return Point(unit, day + timedelta(days=5 - day.weekday()))
    if unit in _YEARS_IN:
        years = _YEARS_IN[unit][0]
        return Point(unit, date(max(day.year // years * years, 1), 1, 1))
    if unit == "season":
        shifted = date(day.year, day.month // 3 * 3, 1) if day.month > 2 else None
        return Point(unit, shifted or date(max(day.year - 1, 1), 12, 1))
    if unit in _MONTHS_IN:
        months = _MONTHS_IN[unit]
        return Point(unit, date(day.year, (day.month - 1) // months * months + 1, 1))
    return Point("day", day)


def value_of(point: Point) -> str:
    """The TIMEX3 value of a point."""
    unit, start = point.unit, point.start
    year = f"{start.year:04}"
    if unit in _YEARS_IN:
        return year[: _YEARS_IN[unit][1]]
    if unit in {"week", "weekend"}:
        iso_year, week, _ = start.isocalendar()
        return f"{iso_year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit in {"quarter", "half"}:
        number = (start.month - 1) // _MONTHS_IN[unit] + 1
        return f"{year}-{unit[0].upper()}{number}"
    if unit == "season":
        return f"{year}-{_SEASON_CODES[start.month]}"
    return f"{year}-{start.month:02}" if unit == "month" else start.isoformat()


def shift_day(day: date, unit: Unit, count: int) -> date | None:
    """A day moved by so many units; None outside the calendar (years 1 to 9999).

    Months are clipped to their last day: a month after Jan. 31 is Feb. 28 or 29.
    """
    try:
        if unit in _DAYS_IN:
            return day + timedelta(days=_DAYS_IN[unit] * count)
        months = day.year * 12 + day.month - 1 + _MONTHS_IN.get(unit, 0) * count
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last))
    except (ValueError, OverflowError):
        return None


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_in(name: str, year: int) -> date:
    """The day of a feast in a year; the name as in the lexicon."""
    if name in FIXED_HOLIDAYS:
        month, day = FIXED_HOLIDAYS[name]
        return date(year, month, day)
    if name in EASTER_HOLIDAYS:
        return easter(year) + timedelta(days=EASTER_HOLIDAYS[name])
    if name in DEPENDENT_HOLIDAYS:
        feast, days = DEPENDENT_HOLIDAYS[name]
        return holiday_in(feast, year) + timedelta(days=days)
    return nth_weekday(year, *WEEKDAY_HOLIDAYS[name])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th Monday (or other weekday) of a month, or the last one for -1."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
