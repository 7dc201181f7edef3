"""An inverted index of a story's sentences: how much each shares with earlier ones."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.distinct import StoryText

Vector = NDArray[np.float64]
Numbers = NDArray[np.int64]

# Sentences whose sums are made together: enough that Python's share of the work is
# small, few enough that the table of a story of ten thousand sentences is 2.5 MB.
_BLOCK: Final = 32


class FeatureTable:
    """The features of each sentence with their weights, as columns.

    Of sentence `n` they stand at `starts[n]:starts[n + 1]`.

    Attributes:
        ids: The features by number; int64.
        weights: How much of each the sentence has; float64.
    """

    def __init__(
        self, story: StoryText, rows: Sequence[Mapping[Hashable, float]]
    ) -> None:
        numbers: dict[Hashable, int] = {}
        self.story = story
        self.ids: Numbers = np.array(
            [numbers.setdefault(f, len(numbers)) for row in rows for f in row], np.int64
        )
        self.weights: Vector = np.array([w for row in rows for w in row.values()])
        self.starts: Numbers = np.cumsum([0, *map(len, rows)])
        self.features = len(numbers)

    def rarities(self, commonness: float) -> Vector:
        """What is left of each weight in its sentence's first report.

        Divided by 1 + commonness * ln(sentences of the report that have the feature).
        """
        story = self.story
        most = max(map(len, story.by_report), default=0)
        left = np.array([rarity(count, commonness) for count in range(1, most + 1)])
        rarities = np.ones(len(self.ids))
        members: dict[int, list[int]] = {}
        for number, sentence in enumerate(story.sentences):
            members.setdefault(sentence.home, []).append(number)
        for home, numbers in members.items():
            counts = np.bincount(self.ids[self._at(story.by_report[home])])
            at = self._at(numbers)
            rarities[at] = left[counts[self.ids[at]] - 1]
        return rarities

    def _at(self, numbers: Sequence[int]) -> Numbers:
        """Where the features of some sentences stand."""
        return ranges(self.starts[list(numbers)], self.starts[[n + 1 for n in numbers]])


class WeightIndex:
    """Which sentences have which features, and how much of each.

    Cost:
        Linear to set up. `shared` costs the places of the sentence's features in the
        story; the sums of `_BLOCK` sentences are made at once, so ask in order.
    """

    def __init__(self, table: FeatureTable, commonness: float) -> None:
        weights = table.rarities(commonness) * table.weights
        size = len(table.starts) - 1
        self._table = table
        self._sentences = np.repeat(np.arange(size), np.diff(table.starts))
        self.totals: Vector = _sums(self._sentences, weights, size)
        # Products of these are the geometric mean, where two weights differ.
        self._halves: Vector = np.sqrt(weights)
        order = np.argsort(table.ids, kind="stable")
        self._places = self._sentences[order]
        self._place_halves = self._halves[order]
        self._firsts = np.searchsorted(
            table.ids[order], np.arange(table.features + 1)
        ).astype(np.int64)
        # Sorts the places by feature, then by sentence.
        self._keys = table.ids[order] * size + self._places
        self._rows: dict[int, dict[int, float]] = {}
        self._block: tuple[int, Vector] = -1, np.zeros((0, 0))

    def shared(self, number: int) -> Vector:
        """The weight that a sentence shares with each earlier one."""
        if number // _BLOCK != self._block[0]:
            self._block = number // _BLOCK, self._sum_block(number // _BLOCK)
        row: Vector = self._block[1][number % _BLOCK, :number]
        return row

    def dice(self, left: int, right: int) -> float:
        """The Dice coefficient of two sentences."""
        row_l, row_r = sorted((self._row(left), self._row(right)), key=len)
        shared = sum(half * row_r[f] for f, half in row_l.items() if f in row_r)
        total = float(self.totals[left] + self.totals[right])
        return 2 * shared / total if total else 0.0

    def _row(self, number: int) -> dict[int, float]:
        if number not in self._rows:
            at = slice(*self._table.starts[number : number + 2])
            ids, halves = self._table.ids[at].tolist(), self._halves[at].tolist()
            self._rows[number] = dict(zip(ids, halves, strict=True))
        return self._rows[number]

    def _sum_block(self, block: int) -> Vector:
        """What each sentence of a block shares with those up to the block's end."""
        first = block * _BLOCK
        last = min(first + _BLOCK, len(self.totals))
        own = slice(self._table.starts[first], self._table.starts[last])
        ids = self._table.ids[own]
        begins = self._firsts[ids]
        ends = np.searchsorted(self._keys, ids * len(self.totals) + last)
        at = ranges(begins, ends)
        counts = ends - begins
        cells = np.repeat((self._sentences[own] - first) * last, counts)
        weights = np.repeat(self._halves[own], counts) * self._place_halves[at]
        sums = _sums(cells + self._places[at], weights, (last - first) * last)
        return sums.reshape(last - first, last)


def _sums(cells: Numbers, weights: Vector, size: int) -> Vector:
    """The sum of the weights in each cell, added in their order."""
    return np.bincount(cells, weights, minlength=size).astype(np.float64)


def rarity(count: int, commonness: float) -> float:
    """What is left of the weight of what so many sentences of a report have."""
    return 1 / (1 + commonness * math.log(count))


def ranges(starts: Numbers, ends: Numbers) -> Numbers:
    """The numbers of all half-open ranges, one range behind the other."""
    counts = ends - starts
    behind = np.cumsum(counts)
    shifts = np.repeat(starts - (behind - counts), counts)
    numbers: Numbers = np.arange(len(shifts)) + shifts
    return numbers


def heaviest(row: Iterable[tuple[Hashable, float]]) -> dict[Hashable, float]:
    """Features, each with its largest weight."""
    found: dict[Hashable, float] = {}
    for feature, weight in row:
        found[feature] = max(weight, found.get(feature, 0.0))
    return found
