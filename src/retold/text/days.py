"""The day of a publication time."""

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
