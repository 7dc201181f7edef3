"""Vectors: reports as weighted terms; a product of two says how alike they are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Rarity is estimated as if this many reports had been seen before the collection, three
# in a thousand of them with the term: a dozen reports on one event then do not make its
# words worthless, and the weights of thousands hardly feel it.
_PRIOR_REPORTS = 300
_PRIOR_SHARE = 0.003
# What agreement of the titles adds to agreement of the whole (fitted; see the docs).
_TITLE_SHARE = 0.33


@dataclass(frozen=True)
class Vectors:
    """Sparse rows: row i has the terms `term_ids[starts[i]:starts[i + 1]]`.

    The product of two rows is the cosine of the reports' terms plus a third of the
    cosine of their titles: between 0 and 1.33.
    """

    starts: Ints
    term_ids: Ints
    weights: Floats

    def row(self, i: int) -> tuple[Ints, Floats]:
        """The term ids and weights of one report."""
        part = slice(self.starts[i], self.starts[i + 1])
        return self.term_ids[part], self.weights[part]


def build_vectors(counts: Sequence[tuple[Counter[str], Counter[str]]]) -> Vectors:
    """Weigh the terms of every report by how rare they are in the collection.

    Args:
        counts: For each report the counts of all its terms and of its title's.

    Returns:
        One row a report. Terms that only one report holds are left out of the rows,
        as they meet nothing, but count for the length that a row is divided by.

    Source:
        Salton & Buckley 1988, logarithmic counts and inverse document frequency.
        Differs: the frequency is smoothed by a prior, see `_PRIOR_REPORTS`.
    """
    frequency: Counter[str] = Counter()
    for whole, _ in counts:
        frequency.update(whole.keys())
    rarity = {t: _rarity(n, len(counts)) for t, n in frequency.items()}
    ids: dict[tuple[bool, str], int] = {}
    starts, term_ids, weights = [0], [], []
    for whole, title in counts:
        for is_title, part in ((False, whole), (True, title)):
            for term, weight in _unit(part, rarity, is_title=is_title):
                if frequency[term] > 1:
                    term_ids.append(ids.setdefault((is_title, term), len(ids)))
                    weights.append(weight)
        starts.append(len(term_ids))
    return Vectors(np.array(starts), np.array(term_ids, int), np.array(weights, float))


def _rarity(reports_with_term: int, reports: int) -> float:
    """The smoothed inverse document frequency of a term."""
    seen = reports_with_term + _PRIOR_REPORTS * _PRIOR_SHARE
    return math.log((reports + _PRIOR_REPORTS) / seen)


def _unit(
    part: Counter[str], rarity: dict[str, float], *, is_title: bool
) -> Iterable[tuple[str, float]]:
    """The weighted terms of one part of a report, scaled to that part's length."""
    raw = [(t, (1 + math.log(n)) * rarity[t]) for t, n in part.items()]
    length = math.sqrt(sum(w * w for _, w in raw)) or 1.0
    scale = math.sqrt(_TITLE_SHARE) if is_title else 1.0
    return ((t, scale * w / length) for t, w in raw)
