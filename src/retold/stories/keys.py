"""Keys: by which terms, and in which days, a report is found by others."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retold.model import Report
from retold.stages import Columns
from retold.stories.candidates import (
    BLOCK_DAYS,
    KEY_TERMS,
    NEW_KEY_TERMS,
    NO_BLOCK,
    NO_DAY,
    TITLE_BLOCK,
)
from retold.stories.vectors import (
    UNIT,
    Ints,
    Vectors,
    heaviest_terms,
    title_numbers,
)
from retold.text.days import published_day

# One title alone makes a candidate, ahead of all others.
_TITLE_WEIGHT: Final = round(UNIT**-0.5)


def day_of(report: Report) -> int:
    """The day of a report as a number; `NO_DAY` if it is unknown."""
    day = published_day(report.published)
    return NO_DAY if day is None else day.toordinal()


def iso_span(days: Collection[int]) -> tuple[str | None, str | None]:
    """The first and the last of some days, as ISO dates; None if there are none."""
    if not days:
        return None, None
    first, last = (date.fromordinal(day).isoformat() for day in (min(days), max(days)))
    return first, last


def known_days(days: Ints) -> NDArray[np.float64]:
    """Days as `day_of` gives them, NaN where they are unknown."""
    return np.where(days == NO_DAY, np.nan, days)


def find_keys(vectors: Vectors, having: Ints, numbers: Ints, days: Ints) -> Columns:
    """The terms by which reports are found, and their titles as wholes.

    Args:
        vectors: One row a report.
        having: For each entry of `vectors.terms` how many reports have the term.
        numbers: Of the reports.
        days: As `day_of` gives them.

    Returns:
        `term`, `number`, `day`, `block` and `weight`.
    """
    heaviest = np.concatenate(
        (
            heaviest_terms(vectors, having > 1, KEY_TERMS),
            heaviest_terms(vectors, having == 1, NEW_KEY_TERMS),
        )
    )
    rows = np.repeat(np.arange(len(numbers)), np.diff(vectors.starts))[heaviest]
    blocks = np.where(days == NO_DAY, NO_BLOCK, days // BLOCK_DAYS)
    titles = title_numbers(vectors)
    titled = np.flatnonzero(titles)
    return {
        "term": np.concatenate((vectors.terms[heaviest], titles[titled])),
        "number": numbers[np.concatenate((rows, titled))],
        "day": days[np.concatenate((rows, titled))],
        "block": np.concatenate((blocks[rows], np.full(len(titled), TITLE_BLOCK))),
        "weight": np.concatenate(
            (vectors.weights[heaviest], np.full(len(titled), _TITLE_WEIGHT))
        ),
    }
