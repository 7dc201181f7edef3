"""How much of a story a page prints: all of a small one, less of what repeats itself.

A page of hundreds of reports is to open at once: what is cut is counted, and stands in
the reports' own texts.
"""

from __future__ import annotations

from sys import maxsize
from typing import Final, NamedTuple

# From so many reports on a page is cut. A page of 60 reports with everything in it was
# 1.4 MB, one of 500 11.5 MB.
_LARGE: Final = 60


class Limits(NamedTuple):
    """At most how many of what a page prints before it says "and 12 more"."""

    places: int = 12  # of one wording, before the rest is folded
    marks: int = 6  # letters of the origins of one statement
    wordings: int = maxsize  # of one disputed statement or quote
    alone: int = maxsize  # statements of one report alone
    speakers: int = maxsize  # whom one report alone quotes
    quotes: int = maxsize  # of one speaker, told by one report
    dated: int = maxsize  # statements of one day, besides the first few
    passages: int = 3  # of two reports
    passage_chars: int = 1_200  # of each of them
    shown_copies: int = maxsize  # of one report, with their passages
    has_full_texts: bool = True  # or a sentence that stood before is printed once
    has_wordings: bool = True  # or the script gathers a statement's out of the texts
    has_lone_days: bool = True  # or the timeline has days of two reports and more


_OF_LARGE: Final = Limits(
    places=3,
    marks=4,
    wordings=4,
    alone=3,
    speakers=20,
    quotes=3,
    dated=3,
    passages=1,
    passage_chars=400,
    shown_copies=3,
    has_full_texts=False,
    has_wordings=False,
    has_lone_days=False,
)


def limits_of(reports: int) -> Limits:
    """The limits for a page of so many reports."""
    return _OF_LARGE if reports >= _LARGE else Limits()
