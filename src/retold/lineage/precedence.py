"""Which of two reports was published first, as far as their times can tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from retold.model import Report

# A date is its outlet's day, and nothing tells the outlet's zone: most of the world's
# newsrooms stand within eight hours of Greenwich.
_ZONE: Final = timedelta(hours=8)
_DAY: Final = timedelta(days=1)
# A printed time is a claim, too: feeds restamp, clocks err.
_SURE: Final = 0.99


def probability_earlier(left: Report, right: Report) -> float:
    """The probability that `left` was published before `right`.

    Two clock times, or two dates, are in order or equal. A date against a clock time is
    a day of any zone: the later the clock time in that day, the more probably it is the
    later one.

    Returns:
        One half if a time is missing or unreadable, or both are equal; else between
        0.01 and 0.99.
    """
    moment_l, moment_r = _published(left), _published(right)
    if moment_l is None or moment_r is None:
        return 0.5
    if _is_date(left) and not _is_date(right):
        return _day_before(moment_r - moment_l)
    if _is_date(right) and not _is_date(left):
        return 1 - _day_before(moment_l - moment_r)
    if moment_l == moment_r:
        return 0.5
    return _SURE if moment_l < moment_r else 1 - _SURE


def likely_moment(report: Report) -> str:
    """Sorts reports by when they were probably published: a date stands for its noon.

    In UTC; empty if the time is missing or unreadable.
    """
    moment = _published(report)
    if moment is None:
        return ""
    if _is_date(report):
        moment += _DAY / 2
    return moment.astimezone(UTC).isoformat()


def gap_in_words(left: Report, right: Report) -> str:
    """The distance of two publications, as an editor would say it."""
    moment_l, moment_r = _published(left), _published(right)
    if moment_l is None or moment_r is None:
        return "an unknown time"
    if _is_date(left) != _is_date(right):
        days = abs((moment_l.date() - moment_r.date()).days)
        return _count(days, "day") if days else "some hours"
    minutes = int(abs(moment_l - moment_r) / timedelta(minutes=1))
    for unit, size in (("day", 1440), ("hour", 60)):
        if minutes >= size:
            return _count(round(minutes / size), unit)
    return _count(minutes, "minute") if minutes else "seconds"


def _day_before(after_midnight: timedelta) -> float:
    """The probability that a day's unknown moment lies before a clock time.

    The clock time is given from the day's midnight at Greenwich. The moment is any of
    the day, the zone any within `_ZONE`: the sum of two uniform quantities.
    """
    width = 2 * _ZONE
    reach = after_midnight + _ZONE
    area = (
        _square(reach)
        - _square(reach - _DAY)
        - _square(reach - width)
        + _square(reach - _DAY - width)
    )
    share = area / (2 * (_DAY / timedelta(hours=1)) * (width / timedelta(hours=1)))
    return min(_SURE, max(1 - _SURE, share))


def _square(duration: timedelta) -> float:
    """A duration's square in hours; zero below zero."""
    return max(0.0, duration / timedelta(hours=1)) ** 2


def _is_date(report: Report) -> bool:
    """Is only the day of publication known?"""
    return len(report.published or "") <= len("2025-02-27")


def _published(report: Report) -> datetime | None:
    """The moment of publication; of a date, its midnight at Greenwich."""
    try:
        moment = datetime.fromisoformat(report.published or "")
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC)


def _count(number: int, unit: str) -> str:
    """A number of things."""
    return f"{number} {unit}{'' if number == 1 else 's'}"
