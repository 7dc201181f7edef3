"""Which sentences of two reports state the same?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from retold.reconcile.sameness import same_log_odds
from retold.reconcile.similarity import Matrix, compare_sentences
from retold.reconcile.views import SentenceView

# Logistic weights for "these two sentences state the same", fitted (L2, C = 10) to
# eleven pairs of real stories aligned by hand and rounded; leaving one story out at a
# time gives F1 66 where word overlap alone gives 60.
_WEIGHTS: Final = {
    "words": 7.5,
    "narrative": 4.5,
    "narrative_mass": 1.0,
    "order": 4.0,
    "run": 1.0,
    "neighbours": 1.3,
    "offset": -1.7,
}
_INTERCEPT: Final = -5.9
# ln(1 + weight) of shared words that are neither names nor numbers, below which two
# sentences share only whom they speak of: about one word that few sentences have.
_LEAST_TOLD: Final = 0.45
# Where a report is one or two sentences there is no better place to look for, and
# little that the pair is better than: it must be alike by itself (`sameness`). Pairs of
# less overlap than this are far from it, and are not looked at.
LEAST_CONTEXT: Final = 3
_LEAST_ALIKE: Final = 0.2
_FAR_FROM_ALIKE: Final = -10.0


class AlignedPair(NamedTuple):
    """A sentence of the left report that states what one of the right report does."""

    left: int
    right: int
    log_odds: float

    @property
    def probability(self) -> float:
        """The probability that both state the same."""
        return 1 / (1 + math.exp(-self.log_odds))


def align_sentences(
    left: Sequence[SentenceView], right: Sequence[SentenceView]
) -> list[AlignedPair]:
    """Pairs of sentences of two reports that state the same, best first.

    Two body sentences are a pair when each is the other's best match and the
    log-odds are above 0. Headlines repeat what the body says, so they take no
    sentence's place: a headline pairs with its best match only. Order of the sentences
    in the reports does not matter.

    Returns:
        Pairs by indices into `left` and `right`, sorted by falling log-odds, then by
        index. Empty when either report is.

    Cost:
        That of `compare_sentences`.

    Source:
        Nelken & Shieber 2006 (logistic match of sentences, position as a feature).
        Differs: mutual best match instead of a path through the two texts, since news
        reports order the same facts differently.
    """
    if not left or not right:
        return []
    log_odds = sentence_log_odds(left, right)
    body_l = [i for i, view in enumerate(left) if not view.is_title]
    body_r = [j for j, view in enumerate(right) if not view.is_title]
    pairs = _best_matches(log_odds, body_l, body_r)
    titles_l = [i for i in range(len(left)) if i not in set(body_l)]
    titles_r = [j for j in range(len(right)) if j not in set(body_r)]
    for i in titles_l:
        pairs.append(_best(log_odds, [(i, j) for j in range(len(right))]))
    for j in titles_r:
        pairs.append(_best(log_odds, [(i, j) for i in range(len(left))]))
    found = {pair for pair in pairs if pair.log_odds > 0}
    return sorted(found, key=lambda p: (-p.log_odds, p.left, p.right))


def sentence_log_odds(
    left: Sequence[SentenceView], right: Sequence[SentenceView]
) -> Matrix:
    """Log-odds that two sentences state the same, shape (left, right)."""
    measures = compare_sentences(left, right)
    if min(len(left), len(right)) < LEAST_CONTEXT:
        alone = np.full(measures.words.shape, _FAR_FROM_ALIKE)
        for i, j in zip(*np.nonzero(measures.words >= _LEAST_ALIKE), strict=True):
            alone[i, j] = same_log_odds(left[i], right[j])
        return alone
    log_odds = np.full(measures.words.shape, _INTERCEPT)
    for measure, weight in _WEIGHTS.items():
        log_odds += weight * getattr(measures, measure)
    log_odds[measures.narrative_mass < _LEAST_TOLD] = _INTERCEPT
    return log_odds.round(6)


def _best_matches(
    log_odds: Matrix, rows: Sequence[int], columns: Sequence[int]
) -> list[AlignedPair]:
    """Mutually best pairs among some rows and columns."""
    if not rows or not columns:
        return []
    part = log_odds[np.ix_(rows, columns)]
    is_mutual = (part == part.max(axis=0)[None, :]) & (
        part == part.max(axis=1)[:, None]
    )
    return [
        AlignedPair(rows[i], columns[j], float(part[i, j]))
        for i, j in zip(*np.nonzero(is_mutual), strict=True)
    ]


def _best(log_odds: Matrix, cells: Sequence[tuple[int, int]]) -> AlignedPair:
    i, j = max(cells, key=lambda cell: (log_odds[cell], -cell[0], -cell[1]))
    return AlignedPair(i, j, float(log_odds[i, j]))
