"""Vectors: reports as weighted terms; a product of two says how alike they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from retold.lexicon.public_life import WORDS
from retold.stories.terms import TermCounts, term_number
from retold.text.roots import canonical

Ints = NDArray[np.int64]

# Weights are whole numbers of this scale, so that sums of products are exact whatever
# their order: the same on every engine and for any number of processes.
_SCALE: Final = 1 << 12
# No weight comes near this.
_MOST_WEIGHT: Final = 1 << 20
_TERM_BYTES: Final = 8
# What a product of two weights is a multiple of.
UNIT: Final = 1.0 / (_SCALE * _SCALE)
# Rarity is estimated as if this many reports had been seen before the collection, three
# in a thousand of them with the term: a dozen reports on one event then do not make its
# words worthless, and the weights of thousands hardly feel it. Of words of public life
# it is sixty in a thousand: in a dozen reports they would pass for rare.
PRIOR_REPORTS: Final = 300
_PRIOR_SHARE: Final = 0.003
_PRIOR_SHARE_OF_PUBLIC_LIFE: Final = 0.06
# What agreement of the titles adds to agreement of the whole (fitted; see the docs).
_TITLE_SHARE: Final = 0.33
# Shorter titles ("Morning briefing", "Letters") stand over many texts.
_TITLE_TERMS: Final = 4


@dataclass(frozen=True)
class Vectors:
    """Sparse rows: row i has the terms `terms[starts[i]:starts[i + 1]]`, ascending.

    The product of two rows, times `UNIT`, is their likeness: the cosine of the reports'
    terms plus a third of the cosine of their titles, between 0 and 1.33.
    """

    starts: Ints
    terms: Ints
    weights: NDArray[Any]  # int64; float64 where sums might run over

    def row(self, i: int) -> tuple[Ints, NDArray[Any]]:
        """The terms and weights of one report."""
        part = slice(self.starts[i], self.starts[i + 1])
        return self.terms[part], self.weights[part]

    def taken(self, rows: Ints) -> Vectors:
        """These rows in this order."""
        lengths = np.diff(self.starts)[rows]
        ends = np.cumsum(lengths)
        offsets = np.repeat(self.starts[rows] - (ends - lengths), lengths)
        places = np.arange(ends[-1] if len(rows) else 0) + offsets
        starts = np.concatenate((np.zeros(1, np.int64), ends))
        return Vectors(starts, self.terms[places], self.weights[places])


def to_blobs(vectors: Vectors) -> tuple[list[bytes], list[bytes]]:
    """The terms and the weights of each row, for tables."""
    ends = vectors.starts[1:-1]
    return (
        [part.tobytes() for part in np.split(vectors.terms, ends)],
        [part.tobytes() for part in np.split(vectors.weights, ends)],
    )


def from_blobs(terms: Iterable[bytes], weights: Iterable[bytes]) -> Vectors:
    """Vectors as `to_blobs` gives them."""
    rows = list(terms)
    ends = np.cumsum([len(row) for row in rows], dtype=np.int64) // _TERM_BYTES
    return Vectors(
        np.concatenate((np.zeros(1, np.int64), ends)),
        np.frombuffer(b"".join(rows), np.int64),
        np.frombuffer(b"".join(weights), np.int64),
    )


def weigh_terms(counted: TermCounts, reports_with_term: Ints, reports: int) -> Vectors:
    """Weigh the terms of every report by how rare they are.

    Args:
        counted: The terms of some reports.
        reports_with_term: For each entry of `counted.terms` how many of all reports
            hold the term; that of the whole report for a term of a title.
        reports: How many reports there are in all.

    Returns:
        One row a report, in their order.

    Source:
        Salton & Buckley 1988, logarithmic counts and inverse document frequency.
        Differs: the frequency is smoothed by a prior, see `PRIOR_REPORTS`, and weights
        are rounded to whole numbers.
    """
    is_common = np.isin(counted.terms & ~1, _terms_of_public_life())
    prior = np.where(is_common, _PRIOR_SHARE_OF_PUBLIC_LIFE, _PRIOR_SHARE)
    seen = reports_with_term + PRIOR_REPORTS * prior
    raw = (1 + np.log(counted.counts)) * np.log((reports + PRIOR_REPORTS) / seen)
    lengths = counted.lengths.astype(np.int64)
    is_title = counted.terms & 1
    # The text and the title of a report are each scaled to a length of their own.
    part = 2 * np.repeat(np.arange(len(lengths)), lengths) + is_title
    norms = np.sqrt(np.bincount(part, raw * raw, minlength=2 * len(lengths)))
    scale = np.where(is_title, _SCALE * np.sqrt(_TITLE_SHARE), _SCALE)
    weights = np.rint(scale * raw / norms[part]).astype(np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    return Vectors(starts, counted.terms, weights)


@cache
def _terms_of_public_life() -> Ints:
    """The numbers of the terms that news of any event may have."""
    return np.array(sorted({term_number(canonical(word)) for word in WORDS}), np.int64)


def heaviest_terms(
    vectors: Vectors, is_eligible: NDArray[np.bool_], count: int
) -> Ints:
    """Where the `count` heaviest eligible terms of each row stand.

    Terms of titles are left out: they stand among those of the whole report. Of equal
    weights, the lesser number.
    """
    rows = np.repeat(np.arange(len(vectors.starts) - 1), np.diff(vectors.starts))
    whole = np.flatnonzero(is_eligible & (vectors.terms & 1 == 0))
    # Row and weight in one number; the sort keeps the order of terms within a row.
    sort_key = rows[whole] * _MOST_WEIGHT - vectors.weights[whole]
    order = whole[np.argsort(sort_key, kind="stable")]
    rows = rows[order]
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    return order[place < count]


def title_numbers(vectors: Vectors) -> Ints:
    """A number for each row's title as a whole; 0 for one of few terms.

    Titles of the same terms have the same number, in whatever order the terms stand.
    """
    rows = np.repeat(np.arange(len(vectors.starts) - 1), np.diff(vectors.starts))
    is_title = vectors.terms & 1 == 1
    numbers = np.zeros(len(vectors.starts) - 1, np.int64)
    # The sum runs over, which harms nothing: it is a hash.
    np.add.at(numbers, rows[is_title], vectors.terms[is_title])
    lengths = np.bincount(rows[is_title], minlength=len(numbers))
    return np.where(lengths >= _TITLE_TERMS, numbers, 0)


def pair_products(vectors: Vectors, left: Ints, right: Ints) -> NDArray[Any]:
    """The product of rows `left[k]` and `right[k]` for each k; fastest sorted by left.

    Cost:
        Linear in the terms of the rows on the right.
    """
    names, columns = np.unique(vectors.terms, return_inverse=True)
    scratch = np.zeros(len(names), vectors.weights.dtype)
    products = np.zeros(len(right), vectors.weights.dtype)
    bounds = np.flatnonzero(np.diff(left, prepend=-1, append=-1))
    for first, stop in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        row = slice(vectors.starts[left[first]], vectors.starts[left[first] + 1])
        scratch[columns[row]] = vectors.weights[row]
        starts = vectors.starts[right[first:stop]]
        lengths = vectors.starts[right[first:stop] + 1] - starts
        offsets = np.cumsum(lengths) - lengths
        # The places of the terms of all rows on the right, one row after another.
        places = np.arange(lengths.sum()) + np.repeat(starts - offsets, lengths)
        terms = scratch[columns[places]] * vectors.weights[places]
        pair = np.repeat(np.arange(stop - first), lengths)
        products[first:stop] = np.bincount(pair, terms, minlength=stop - first)
        scratch[columns[row]] = 0
    return products
