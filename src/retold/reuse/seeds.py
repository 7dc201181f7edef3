"""Seeds of an alignment by arithmetic on whole texts: the fast twin of `find_seeds`."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from retold.reuse.align import MAX_PLACES, SEED_WORDS, Match, match_grams
from retold.reuse.fingerprints import shingle


class SeedIndex:
    """A text's runs of three words, ready to be looked up."""

    def __init__(self, hashes: NDArray[np.uint64]) -> None:
        self.hashes = hashes
        self.words: list[int] = hashes.tolist()
        self._grams = shingle(hashes, SEED_WORDS)
        self._order = np.argsort(self._grams, kind="stable")
        self._sorted = self._grams[self._order]

    def matches(self, right: SeedIndex) -> list[Match]:
        """All longest runs of at least three words shared with `right`.

        This text is the left one. The same list as `find_seeds` gives.

        Cost:
            A sort for each text and a search for each pair; a text that repeats a seed
            in more than `MAX_PLACES` places falls back on `match_grams`.
        """
        if not self._sorted.size or not right._grams.size:
            return []
        grams_r = right._grams
        first = np.searchsorted(self._sorted, grams_r, side="left")
        first[first == len(self._sorted)] = 0
        places_r = np.flatnonzero(self._sorted[first] == grams_r)
        first = first[places_r]
        counts = np.searchsorted(self._sorted, grams_r[places_r], side="right") - first
        if counts.size and counts.max() > MAX_PLACES:
            return match_grams(self._grams.tolist(), grams_r.tolist())
        starts_r = np.repeat(places_r, counts)
        within = np.arange(len(starts_r)) - np.repeat(
            np.cumsum(counts) - counts, counts
        )
        starts_l = self._order[np.repeat(first, counts) + within]
        return _runs(starts_l, starts_r)


def _runs(starts_l: NDArray[np.intp], starts_r: NDArray[np.intp]) -> list[Match]:
    """Pairs of places that follow one another on both sides, as one match each."""
    if not starts_l.size:
        return []
    diagonal = starts_l - starts_r
    order = np.lexsort((starts_r, diagonal))
    diagonal, starts_r = diagonal[order], starts_r[order]
    is_first = np.ones(len(order), bool)
    is_first[1:] = (np.diff(diagonal) != 0) | (np.diff(starts_r) != 1)
    begins = np.flatnonzero(is_first)
    lengths = np.diff(np.append(begins, len(order))) + SEED_WORDS - 1
    right, left = starts_r[begins], starts_r[begins] + diagonal[begins]
    columns = right.tolist(), left.tolist(), lengths.tolist()
    return sorted(Match(*row) for row in zip(*columns, strict=True))
