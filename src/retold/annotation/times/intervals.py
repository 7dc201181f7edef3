"""Comparing TIMEX3 values: the days they cover, and whether two can be the same time.

Pure functions on the values of `TimeExpression`, for whoever compares what two
reports say.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

_Days = tuple[date, date]

_MONTHS_OF: Final[dict[str, tuple[int, int]]] = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
    "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11),
    # "The winter of 1994" may be the one that begins or the one that ends in 1994.
    "WI": (1, 14),
}  # fmt: skip
# Minutes of the day, from its midnight; a night runs into the next morning.
_MINUTES_OF: Final[dict[str, tuple[int, int]]] = {
    "MO": (0, 12 * 60), "AF": (12 * 60, 18 * 60), "EV": (17 * 60, 24 * 60),
    "NI": (18 * 60, 30 * 60), "DT": (6 * 60, 20 * 60),
}  # fmt: skip
_DAY_MINUTES: Final = 24 * 60


def value_to_days(value: str) -> tuple[date, date] | None:
    """The first and the last day that a value covers.

    "2025-02" gives Feb. 1 and 28, "2025-W08" Monday and Sunday, a clock time its day,
    "2009/2014" Jan. 1 of the one and Dec. 31 of the other year.

    Returns:
        None where the value is open: a reference (PAST_REF), a length (P5W), anything
        with X in its day part, a clock time without a day, no TIMEX3 value at all.
    """
    first, slash, last = value.partition("/")
    try:
        days = _days_of(first.partition("T")[0])
        if not slash or days is None:
            return days
        until = _days_of(last.partition("T")[0])
    except (ValueError, OverflowError):
        return None
    return None if until is None else (days[0], until[1])


def are_compatible(value_l: str, value_r: str) -> bool:
    """Can both values name the same time?

    "2025-02" and "2025-02-18" can, a weekday and a date that falls on it can, the
    night of one day and the small hours of the next can; PRESENT_REF and its like can
    be anything. Lengths are compared with lengths ("P1W" and "P7D" are the same,
    "PXY" is any number of years) and agree with no date. Clock times are compared as
    written: values carry no time zone.

    Cost:
        Constant, but for two values with X: some thousands of days, cached.
    """
    if value_l == value_r or value_l.endswith("_REF") or value_r.endswith("_REF"):
        return True
    if _is_length(value_l) or _is_length(value_r):
        return (
            _is_length(value_l)
            and _is_length(value_r)
            and _are_same_length(value_l, value_r)
        )
    return _can_meet(value_l, value_r)


# ---- days -----------------------------------------------------------------------


def _days_of(day_part: str) -> _Days | None:
    """The days of a value without its clock time; ValueError for days there are not."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day_part):
        day = date.fromisoformat(day_part)
        return day, day
    if re.fullmatch(r"\d{4}-\d\d", day_part):
        return _months(int(day_part[:4]), int(day_part[5:]), int(day_part[5:]))
    match = re.fullmatch(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?", day_part)
    if match:
        return _week_days(int(match[1]), int(match[2]), match[3])
    match = re.fullmatch(r"(\d{4})-([QH]\d|SP|SU|FA|WI)", day_part)
    if match:
        return _months(int(match[1]), *_MONTHS_OF[match[2]])
    match = re.fullmatch(r"(\d{1,4})(X*)", day_part)
    if match and 2 <= len(day_part) <= 4:
        # Decades have three digits, centuries two; "199X" and "19XX" are the same.
        span = 10 ** (4 - len(match[1]))
        first = int(match[1]) * span
        return date(max(first, 1), 1, 1), date(first + span - 1, 12, 31)
    return None


def _months(year: int, first: int, last: int) -> _Days:
    """From the first of one month to the end of another; month 14 is next February."""
    after = date(year + last // 12, last % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def _week_days(year: int, week: int, part: str | None) -> _Days:
    """The days of an ISO week, of its weekend, or one of them."""
    monday = date.fromisocalendar(year, week, 1)
    if part is None:
        return monday, monday + timedelta(days=6)
    if part == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    day = monday + timedelta(days=int(part) - 1)
    return day, day


# ---- meeting --------------------------------------------------------------------


def _can_meet(value_l: str, value_r: str) -> bool:
    """Is there a time that both values cover?"""
    days_l, days_r = value_to_days(value_l), value_to_days(value_r)
    minutes_l, minutes_r = _minutes_of(value_l), _minutes_of(value_r)
    if days_l is not None and days_r is not None:
        return _overlap(_in_minutes(days_l, minutes_l), _in_minutes(days_r, minutes_r))
    if not _clocks_meet(minutes_l, minutes_r):
        return False
    pattern_l, pattern_r = _pattern_of(value_l), _pattern_of(value_r)
    if days_l is not None:
        return _falls_on(pattern_r, days_l)
    if days_r is not None:
        return _falls_on(pattern_l, days_r)
    return _patterns_meet(pattern_l, pattern_r)


def _minutes_of(value: str) -> tuple[int, int] | None:
    """The minutes of the day that a value covers; None for the whole day."""
    clock = value.partition("T")[2]
    if clock in _MINUTES_OF:
        return _MINUTES_OF[clock]
    match = re.match(r"(\d\d)(?::(\d\d))?", clock)
    if match is None:
        return None
    minute = int(match[1]) * 60 + int(match[2] or 0)
    return minute, minute + (1 if match[2] else 60)


def _in_minutes(days: _Days, minutes: tuple[int, int] | None) -> tuple[int, int]:
    """The half-open stretch of minutes that days, or a part of one day, cover."""
    first = days[0].toordinal() * _DAY_MINUTES
    if minutes is not None:
        return first + minutes[0], first + minutes[1]
    return first, (days[1].toordinal() + 1) * _DAY_MINUTES


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Do two half-open stretches share a minute?"""
    return left[0] < right[1] and right[0] < left[1]


def _clocks_meet(left: tuple[int, int] | None, right: tuple[int, int] | None) -> bool:
    """Do two parts of some day meet, nights also in the early morning?"""
    if left is None or right is None:
        return True
    return any(
        _overlap(left, (right[0] + shift, right[1] + shift))
        for shift in (-_DAY_MINUTES, 0, _DAY_MINUTES)
    )


class _Pattern(NamedTuple):
    """What a value with X fixes of a day; None is open."""

    year: int | None = None
    months: frozenset[int] | None = None
    day: int | None = None
    weekdays: frozenset[int] | None = None

    def fits(self, day: date) -> bool:
        """Is a day one of those that the pattern describes?"""
        return (
            (self.year is None or day.year == self.year)
            and (self.months is None or day.month in self.months)
            and (self.day is None or day.day == self.day)
            and (self.weekdays is None or day.isoweekday() in self.weekdays)
        )


def _pattern_of(value: str) -> _Pattern:
    """The pattern of a value with X ("XXXX-02-12", "XXXX-WXX-4", "XXXX-SU")."""
    fields = value.partition("T")[0].split("-")
    year = int(fields[0]) if re.fullmatch(r"\d{4}", fields[0]) else None
    if len(fields) < 2:
        return _Pattern(year=year)
    second, third = fields[1], fields[2] if len(fields) > 2 else ""
    if second.startswith("W") and second != "WI":
        weekdays = frozenset({6, 7}) if third == "WE" else None
        if re.fullmatch("[1-7]", third):
            weekdays = frozenset({int(third)})
        return _Pattern(year=year, weekdays=weekdays)
    if second in _MONTHS_OF:
        first, last = _MONTHS_OF[second]
        months = range(first, last + 1) if second != "WI" else (12, 1, 2)
        return _Pattern(year=year, months=frozenset(months))
    return _Pattern(
        year=year,
        months=frozenset({int(second)}) if second.isdigit() else None,
        day=int(third) if third.isdigit() else None,
    )


# Beyond a leap cycle every yearly pattern has occurred.
_ENOUGH_DAYS: Final = 366 * 8


def _falls_on(pattern: _Pattern, days: _Days) -> bool:
    """Does a pattern describe one of the days?"""
    count = min((days[1] - days[0]).days + 1, _ENOUGH_DAYS)
    return any(pattern.fits(days[0] + timedelta(days=n)) for n in range(count))


@lru_cache(maxsize=1 << 12)
def _patterns_meet(left: _Pattern, right: _Pattern) -> bool:
    """Is there a day that both patterns describe, within one cycle of the calendar?"""
    if left.year and right.year and left.year != right.year:
        return False
    if left.months and right.months and not left.months & right.months:
        return False
    year = left.year or right.year
    if year is not None:
        days = date(year, 1, 1), date(year, 12, 31)
    else:
        # Weekdays and dates repeat after 28 years.
        days = date(2000, 1, 1), date(2027, 12, 31)
    count = (days[1] - days[0]).days + 1
    return any(
        left.fits(day) and right.fits(day)
        for day in (days[0] + timedelta(days=n) for n in range(count))
    )


# ---- lengths --------------------------------------------------------------------

_LENGTH: Final = re.compile(
    r"P(?=[\dXT])(?:T?[\dX.]+[A-WYZ])+(?:T(?:[\dX.]+[A-WYZ])+)?"  # X is no unit
)
_SECONDS: Final[dict[str, float]] = {
    "TS": 1, "TM": 60, "TH": 3600, "D": 86_400, "W": 604_800,
}  # fmt: skip
_MONTHS: Final[dict[str, float]] = {
    "M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12_000,
}  # fmt: skip
# The shortest and the longest month, in seconds.
_MONTH_SECONDS: Final = (28 * 86_400, 31 * 86_400)


def _is_length(value: str) -> bool:
    """Is a value a length of time?"""
    return _LENGTH.fullmatch(value) is not None


def _are_same_length(value_l: str, value_r: str) -> bool:
    """Can two lengths be the same? A month may have 28 to 31 days."""
    units_l, units_r = _units_of(value_l), _units_of(value_r)
    if "X" in value_l or "X" in value_r:
        return {u for _, u in units_l} == {u for _, u in units_r}
    shortest_l, longest_l = _seconds(units_l)
    shortest_r, longest_r = _seconds(units_r)
    if _are_months(units_l) and _are_months(units_r):
        return longest_l == longest_r
    return shortest_l <= longest_r and shortest_r <= longest_l


def _units_of(value: str) -> list[tuple[str, str]]:
    """The numbers and units of a length: P1Y6M is [("1", "Y"), ("6", "M")]."""
    day_part, _, clock = value[1:].partition("T")
    units = re.findall(r"([\dX.]+)([A-Z])", day_part)
    return units + [(n, f"T{u}") for n, u in re.findall(r"([\dX.]+)([A-Z])", clock)]


def _are_months(units: list[tuple[str, str]]) -> bool:
    """Is a length told in months or their multiples alone?"""
    return all(unit in _MONTHS for _, unit in units)


def _seconds(units: list[tuple[str, str]]) -> tuple[float, float]:
    """The least and the most seconds that a length can have."""
    least = most = 0.0
    for number, unit in units:
        if unit in _MONTHS:
            least += float(number) * _MONTHS[unit] * _MONTH_SECONDS[0]
            most += float(number) * _MONTHS[unit] * _MONTH_SECONDS[1]
        else:
            least += float(number) * _SECONDS.get(unit, 0)
            most += float(number) * _SECONDS.get(unit, 0)
    return least, most
