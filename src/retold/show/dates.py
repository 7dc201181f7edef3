"""Dates and times as readers write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
# TIMEX3 parts of the day and seasons that can stand in a value.
_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_SEASONS: Final = {
    "SP": "spring",
    "SU": "summer",
    "FA": "autumn",
    "AU": "autumn",
    "WI": "winter",
}
_REFERENCES: Final = {
    "PRESENT_REF": "now",
    "PAST_REF": "in the past",
    "FUTURE_REF": "in the future",
}


def instant(published: str | None) -> datetime | None:
    """The moment of a publication in UTC, a bare day as its first minute.

    A time without an offset is taken for UTC. None where there is no date or none
    that can be read.
    """
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def is_day_only(published: str) -> bool:
    """Does the publication name a day and no time?"""
    return _DAY.fullmatch(published) is not None


def published_words(published: str | None) -> str:
    """A publication time in words: "27 February 2025, 09:30 UTC".

    Times with an offset are given in UTC, so that reports can be compared; a time
    without one is left as it stands; what cannot be read is given as it is.
    """
    if not published:
        return "date unknown"
    moment = instant(published)
    if moment is None:
        return published
    if is_day_only(published):
        return _day_words(moment)
    zone = " UTC" if datetime.fromisoformat(published).tzinfo else ""
    return f"{_day_words(moment)}, {moment:%H:%M}{zone}"


def period_words(first: str | None, last: str | None) -> str:
    """From the first publication to the last; one of them where they are the same."""
    begin, end = published_words(first), published_words(last)
    if first is None or last is None or begin == end:
        return begin if last is None else end
    begin_day, _, begin_time = begin.partition(", ")
    end_day, _, end_time = end.partition(", ")
    if begin_day == end_day and begin_time and end_time:
        return f"{begin_day}, {begin_time.removesuffix(' UTC')} to {end_time}"
    return f"{begin} to {end}"


def time_value_words(value: str) -> str:
    """A TIMEX3 value in words ("2025-02-18TMO": "18 February 2025, morning").

    A value of a form that is not foreseen is given as it is.
    """
    if "/" in value:
        return " to ".join(time_value_words(part) for part in value.split("/") if part)
    if value in _REFERENCES:
        return _REFERENCES[value]
    calendar, _, clock = value.partition("T")
    words = _calendar_words(calendar)
    if words is None:
        return value
    return f"{words}, {_PARTS.get(clock, clock)}" if clock else words


def _calendar_words(value: str) -> str | None:
    """The part of a value that names a day, week, month, season or year."""
    for form, in_words in _FORMS:
        match = form.fullmatch(value)
        if match:
            try:
                return in_words(match)
            except (ValueError, IndexError, KeyError):  # no such day, month or season
                return None
    return None


def _week_words(match: re.Match[str]) -> str:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match[3]:
        return f"weekend of {_day_words(monday + timedelta(days=5))}"
    return f"week of {_day_words(monday)}"


def _month_words(match: re.Match[str]) -> str:
    return f"{MONTHS[int(match[2]) - 1]} {match[1]}"


def _day_words(day: date) -> str:
    """A day in words, without depending on the system's language."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_DAY, lambda m: _day_words(date.fromisoformat(m[0]))),
    (re.compile(r"(\d{4})-W(\d{2})(-WE)?"), _week_words),
    (re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), _month_words),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: f"quarter {m[2]} of {m[1]}"),
    (re.compile(r"(\d{4})-([A-Z]{2})"), lambda m: f"{_SEASONS[m[2]]} {m[1]}"),
    (re.compile(r"(\d{3})X?"), lambda m: f"{m[1]}0s"),
    (re.compile(r"\d{4}"), lambda m: m[0]),
)
