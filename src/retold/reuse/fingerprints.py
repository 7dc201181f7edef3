"""Fingerprints: few numbers of a text that a copy of any part of it has, too."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

# Five words in a row: of 12,000 news reports, 406,000 pairs share one such shingle
# after winnowing, 19,000 share three; a sixth still stand in a copy with 30 % of its
# words replaced.
SHINGLE_WORDS: Final = 5
# Of each four shingles in a row one is kept, so any run of eight shared words is seen;
# two in five shingles are kept on average.
WINDOW_SHINGLES: Final = 4
# An odd multiplier spreads the words' order over all 64 bits (2^64 / golden ratio, as
# in Knuth's multiplicative hashing); the second one finishes the mixing, as in
# splitmix64 (Steele, Lea & Flood 2014).
_ORDER: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT: Final = np.uint64(31)


class Fingerprints(NamedTuple):
    """Kept shingles: `values` uint64 and `places` int32 (their first word), parallel.

    Sorted by value; each value once, at its first place.
    """

    values: NDArray[np.uint64]
    places: NDArray[np.int32]


def winnow(hashes: NDArray[np.uint64]) -> Fingerprints:
    """Keep the smallest shingle of every window; what two texts share, both keep.

    Args:
        hashes: The words of a text, uint64 of shape (words,).

    Returns:
        At least one fingerprint for five words and more, none for fewer.

    Source:
        Winnowing (Schleimer, Wilkerson & Aiken 2003, section 3) on words instead of
        characters. Differs: equal values count once.
    """
    shingles = shingle(hashes)
    size = min(WINDOW_SHINGLES, len(shingles))
    if not size:
        return Fingerprints(shingles, np.empty(0, np.int32))
    windows = sliding_window_view(shingles, size)
    kept = np.unique(windows.argmin(axis=1) + np.arange(len(windows)))
    values, first = np.unique(shingles[kept], return_index=True)
    return Fingerprints(values, kept[first].astype(np.int32))


def shingle(
    hashes: NDArray[np.uint64], length: int = SHINGLE_WORDS
) -> NDArray[np.uint64]:
    """One hash for each run of `length` words, in order; empty if there is none."""
    count = len(hashes) - length + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for offset in range(length):
        mixed = mixed * _ORDER + hashes[offset : offset + count]
    mixed = (mixed ^ (mixed >> _SHIFT)) * _MIX
    return mixed ^ (mixed >> _SHIFT)
