"""Neighbours: which reports could tell one event, found through an inverted index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from retold.stories.vectors import Floats, Ints, Vectors

# Reports on one event seldom lie further apart than this (a follow-up does, but that
# is a story of its own), and the reports that tell what else is going on lie within.
# Ten days lose a fifth of a point, fourteen more.
_WINDOW_DAYS = 7
# From here on a report of the same affair most likely tells another event of it.
_OTHER_EVENT_DAYS = 3
# So many of the likest reports of other days say how alike the affair's reports are;
# eight join more and err more, two the reverse.
_BACKGROUND_REPORTS = 4
# A report keeps its likest neighbours only, and the first that is alike at all: an
# event that thousands report hangs together by these as well as by all its pairs.
_KEPT_NEIGHBOURS = 40


@dataclass(frozen=True)
class Neighbours:
    """Pairs of reports with their likeness, ascending, and each report's background.

    The background of a report is how alike it is to reports that lie days away, so tell
    another event: high where an affair fills the news for weeks, near zero elsewhere.
    """

    likeness: dict[tuple[int, int], float]
    background: Floats


def find_neighbours(
    vectors: Vectors, days: Sequence[float], minimum: float
) -> Neighbours:
    """Find each report's likest others within the window, if they are alike enough.

    Args:
        vectors: One row a report; dated reports first and in the order of their days.
        days: Day number of every report, NaN (at the end) where it is unknown.
        minimum: Pairs below this likeness are left out.

    Returns:
        Pairs in ascending order, no pair twice. A report without a day is compared
        with all.

    Cost:
        One look-up a term, and the reports of the window that hold it.
    """
    index = _Index(vectors, np.asarray(days, float))
    background = np.zeros(len(days))
    pairs: dict[tuple[int, int], float] = {}
    for i in range(len(days)):
        others, likeness = index.search(i)
        background[i] = index.background(i, others, likeness)
        for j, alike in _likest(others, likeness, minimum):
            pairs[min(i, j), max(i, j)] = alike
    return Neighbours(dict(sorted(pairs.items())), background)


def _likest(
    others: Ints, likeness: Floats, minimum: float
) -> Iterator[tuple[int, float]]:
    """The likest reports (of equals the first) and the first of all, with likeness."""
    alike = likeness >= minimum
    others, likeness = others[alike], likeness[alike]
    best = np.argsort(-likeness, kind="stable")[:_KEPT_NEIGHBOURS]
    best = np.union1d(best, np.arange(min(1, len(others))))
    return zip(others[best].tolist(), likeness[best].tolist(), strict=True)


class _Index:
    """Postings of all terms, sorted by term and then by report, so by day."""

    def __init__(self, vectors: Vectors, days: Floats) -> None:
        self._vectors, self._days = vectors, days
        self._dated = int(np.count_nonzero(~np.isnan(days)))
        reports = np.repeat(np.arange(len(days)), np.diff(vectors.starts))
        # One number says term and report, so one binary search finds a term's
        # reports from a given one on.
        keys = vectors.term_ids * len(days) + reports
        order = np.argsort(keys)
        self._keys, self._reports = keys[order], reports[order]
        self._weights = vectors.weights[order]

    def search(self, i: int) -> tuple[Ints, Floats]:
        """The reports around report i, itself apart, and how alike they are."""
        likeness = np.zeros(len(self._days))
        for low, high in self._windows(i):
            likeness[low:high] = self._products(i, low, high)
        likeness[i] = 0
        others = np.flatnonzero(likeness)
        return others, likeness[others]

    def background(self, i: int, others: Ints, likeness: Floats) -> float:
        """How alike report i is to those that most likely tell another event."""
        known = others < self._dated
        others, likeness = others[known], likeness[known]
        if not len(others):
            return 0.0
        day = self._days[i]
        if np.isnan(day):
            day = self._days[others[np.argmax(likeness)]]
        gap = np.abs(self._days[others] - day)
        away = likeness[(gap >= _OTHER_EVENT_DAYS) & (gap <= _WINDOW_DAYS)]
        return float(np.sort(away)[-_BACKGROUND_REPORTS:].sum() / _BACKGROUND_REPORTS)

    def _windows(self, i: int) -> Iterator[tuple[int, int]]:
        """The ranges of reports that may tell the event of report i."""
        reports = len(self._days)
        if i >= self._dated:
            yield 0, reports
            return
        dated = self._days[: self._dated]
        yield (
            int(np.searchsorted(dated, self._days[i] - _WINDOW_DAYS, "left")),
            int(np.searchsorted(dated, self._days[i] + _WINDOW_DAYS, "right")),
        )
        yield self._dated, reports

    def _products(self, i: int, low: int, high: int) -> Floats:
        """The products of row i with the rows `low` to `high`."""
        term_ids, weights = self._vectors.row(i)
        keys = term_ids * len(self._days)
        first = np.searchsorted(self._keys, keys + low)
        counts = np.searchsorted(self._keys, keys + high) - first
        # The positions first[k], first[k] + 1, ... of all terms in one go.
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        found = np.repeat(first, counts) + steps
        products: Floats = np.bincount(
            self._reports[found] - low,
            weights=self._weights[found] * np.repeat(weights, counts),
            minlength=high - low,
        ).astype(float)
        return products
