"""The day of a publication time, or of another value of time."""

from __future__ import annotations

from datetime import date
from typing import Final

_DAY_CHARS: Final = len("2025-02-27")


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or datetime; None where there is none to be read."""
    try:
        return date.fromisoformat((published or "")[:_DAY_CHARS])
    except ValueError:
        return None


def is_of_later_day(published: str | None, other: str | None) -> bool:
    """Is one time of a later day than another? Not where one of them is unknown."""
    day, other_day = published_day(published), published_day(other)
    return day is not None and other_day is not None and other_day < day
