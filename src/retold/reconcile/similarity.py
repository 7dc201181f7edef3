"""How alike are the sentences of two reports? Measures for all pairs at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.views import SentenceView, Word

Matrix = NDArray[np.float64]

# A word that stands in many sentences of a story says little about which one is
# meant: its weight is divided by 1 + this * ln(sentences that hold it).
COMMONNESS: Final = 0.3
# Sentences with less overlap than this have no run worth looking for: what they share
# are function words.
_LEAST_OVERLAP: Final = 0.1
# Equal stems count fully; words of one root ("worried", "concerned") this much.
ROOT_SHARE: Final = 0.65


class Similarities(NamedTuple):
    """Measures of all sentence pairs; each has shape (left, right)."""

    words: Matrix
    """Weighted overlap of stems and roots, Dice coefficient, 0 to 1."""
    narrative: Matrix
    """The same over words that are neither names nor numbers: what happened."""
    narrative_mass: Matrix
    """ln(1 + the weight of those shared words): how much happened."""
    order: Matrix
    """Dice coefficient of word pairs that stand next to each other."""
    run: Matrix
    """ln(1 + the weight of the longest run of words that both share)."""
    neighbours: Matrix
    """Mean `words` of the sentences before, and of those after."""
    offset: Matrix
    """Distance of the relative places in the two reports, 0 to 1."""


def compare_sentences(
    left: Sequence[SentenceView], right: Sequence[SentenceView]
) -> Similarities:
    """All measures for each sentence of one report against each of another.

    Words that many sentences of the two reports share weigh less. Empty reports give
    empty matrices.

    Cost:
        Time and memory O(sentences of both * distinct words + pairs * words).

    Source:
        After Madnani, Tetreault & Chodorow 2012: several cheap measures of overlap
        do better together than a clever one. Position and neighbours from Nelken &
        Shieber 2006. Differs: weights come from the two reports alone, so that no
        background collection is needed.
    """
    words = word_overlap(left, right)
    told = _overlap(left, right, _narrative_roots)
    pairs = _overlap(left, right, _word_pairs)
    return Similarities(
        words=words,
        narrative=_ratio(2 * told.shared, told.total),
        narrative_mass=np.log1p(told.shared),
        order=_ratio(2 * pairs.shared, pairs.total),
        run=np.log1p(_longest_runs(left, right, words >= _LEAST_OVERLAP)),
        neighbours=_neighbours(words),
        offset=np.abs(_places(len(left))[:, None] - _places(len(right))[None, :]),
    )


def word_overlap(left: Sequence[SentenceView], right: Sequence[SentenceView]) -> Matrix:
    """Weighted overlap of stems and roots of all sentence pairs, Dice coefficient."""
    stems = _overlap(left, right, lambda v: ((w.stem, w.weight) for w in v.words))
    roots = _overlap(left, right, lambda v: ((w.root, w.weight) for w in v.words))
    shared = (1 - ROOT_SHARE) * stems.shared + ROOT_SHARE * roots.shared
    total = (1 - ROOT_SHARE) * stems.total + ROOT_SHARE * roots.total
    return _ratio(2 * shared, total)


class _Overlap(NamedTuple):
    """Weight of what two sentences share, and of both together."""

    shared: Matrix
    total: Matrix


def _overlap(
    left: Sequence[SentenceView],
    right: Sequence[SentenceView],
    features: Callable[[SentenceView], Iterable[tuple[Hashable, float]]],
) -> _Overlap:
    """The shared and summed weight of some feature of sentences, common ones less."""
    column: dict[Hashable, int] = {}
    rows = [
        [
            (column.setdefault(feature, len(column)), weight)
            for feature, weight in features(view)
        ]
        for view in (*left, *right)
    ]
    matrix = np.zeros((len(rows), max(1, len(column))))
    for i, row in enumerate(rows):
        for j, weight in row:
            matrix[i, j] = max(matrix[i, j], weight)
    matrix_l, matrix_r = matrix[: len(left)], matrix[len(left) :]
    holders = np.maximum(
        np.count_nonzero(matrix_l, axis=0), np.count_nonzero(matrix_r, axis=0)
    )
    rarity = 1 / (1 + COMMONNESS * np.log(np.maximum(holders, 1)))
    matrix_l, matrix_r = matrix_l * rarity, matrix_r * rarity
    return _Overlap(
        # The geometric mean, where the two sentences give a word different weights. Not
        # "@": its threads take longer to meet than matrices this small to multiply.
        shared=np.einsum("ik,jk->ij", np.sqrt(matrix_l), np.sqrt(matrix_r)),
        total=matrix_l.sum(axis=1)[:, None] + matrix_r.sum(axis=1)[None, :],
    )


def _narrative_roots(view: SentenceView) -> Iterable[tuple[Hashable, float]]:
    return (
        (word.root, word.weight)
        for word in view.words
        if word.is_content and not word.is_name and not word.is_number
    )


def _word_pairs(view: SentenceView) -> Iterable[tuple[Hashable, float]]:
    return (
        ((first.stem, second.stem), max(first.weight, second.weight))
        for first, second in zip(view.words, view.words[1:], strict=False)
    )


def _longest_runs(
    left: Sequence[SentenceView],
    right: Sequence[SentenceView],
    is_likely: NDArray[np.bool_],
) -> Matrix:
    """Weight of the longest run of equal stems for each likely pair of sentences."""
    runs = np.zeros((len(left), len(right)))
    places = [_places_of_stems(view.words) for view in right]
    for i, j in zip(*np.nonzero(is_likely), strict=True):
        runs[i, j] = _longest_run(left[i].words, places[j])
    return runs


def _places_of_stems(words: Sequence[Word]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        places[word.stem].append(i)
    return places


def _longest_run(words: Sequence[Word], places: dict[str, list[int]]) -> float:
    """Weight of the heaviest run of words that stands in both sentences."""
    best = 0.0
    ends: dict[int, float] = {}
    for word in words:
        ends = {
            j: ends.get(j - 1, 0.0) + word.weight for j in places.get(word.stem, ())
        }
        if ends:
            best = max(best, *ends.values())
    return best


def _neighbours(words: Matrix) -> Matrix:
    """Mean similarity of the pairs one sentence before and one after."""
    padded = np.pad(words, 1)
    mean: Matrix = (padded[:-2, :-2] + padded[2:, 2:]) / 2
    return mean


def _places(count: int) -> Matrix:
    """Relative places of `count` sentences in their report, 0 to 1."""
    return np.linspace(0, 1, count) if count > 1 else np.zeros(count)


def _ratio(part: Matrix, whole: Matrix) -> Matrix:
    """`part / whole`, 0 where the whole is 0."""
    quotient: Matrix = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    return quotient
