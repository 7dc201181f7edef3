"""Retelling: how far one report's sentences are told by another in other words."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import chain
from typing import Final, NamedTuple

from retold.lineage.witness import OwnSentence

# Cosine of two sentences' rare words from which they tell the same. Of sentences of
# independent reports of one event, about one in five reaches it.
COUNTERPART_COSINE: Final = 0.3
# The same where a sentence is said to be another report's: a source is named.
BORNE_OUT_COSINE: Final = 0.25
# A root that so many sentences hold tells none of them apart; news articles have fewer
# sentences, so this only bounds the work on other material.
_MAX_SENTENCES: Final = 500


class Retelling(NamedTuple):
    """How far one report's sentences have counterparts in another, from 0 to 1."""

    share: float  # of the sentences, those with a counterpart in order
    closeness: float  # mean cosine of all sentences with their best counterparts


def retellings(
    left: list[OwnSentence], right: list[OwnSentence]
) -> tuple[Retelling, Retelling]:
    """How far each report's narrative sentences are told by the other, too, in order.

    A sentence's counterpart is the most similar one of the other report, by the
    cosine of their roots weighted by rarity in these two reports; of all counterparts
    those count that follow one another in both texts. 0 where there is no sentence.
    """
    weights = _rarity([*left, *right])
    return _retelling(left, right, weights), _retelling(right, left, weights)


def best_cosines(told: list[OwnSentence], others: list[OwnSentence]) -> list[float]:
    """The cosine of each sentence with the most similar one of `others`, in order.

    Roots weigh by their rarity in all of these sentences.
    """
    best = _best_counterparts(told, others, _rarity([*told, *others]))
    return [cosine for cosine, _ in best]


def _rarity(sentences: list[OwnSentence]) -> dict[str, float]:
    """Root → its squared weight: rare in these reports, heavy."""
    counts = Counter(chain.from_iterable([s.roots for s in sentences]))
    total = len(sentences) + 1
    return {root: math.log(total / count) ** 2 for root, count in counts.items()}


def _retelling(
    told: list[OwnSentence], others: list[OwnSentence], weights: Mapping[str, float]
) -> Retelling:
    """How far `told` has counterparts in `others`."""
    if not told or not others:
        return Retelling(0.0, 0.0)
    best = _best_counterparts(told, others, weights)
    found = [place for cosine, place in best if cosine >= COUNTERPART_COSINE]
    return Retelling(
        share=_longest_rise(found) / len(told),
        closeness=sum(cosine for cosine, _ in best) / len(told),
    )


def _best_counterparts(
    told: list[OwnSentence], others: list[OwnSentence], weights: Mapping[str, float]
) -> list[tuple[float, int]]:
    """Cosine and place of the best counterpart of each sentence."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, sentence in enumerate(others):
        for root in sentence.roots:
            places[root].append(position)
    rare = {r: found for r, found in places.items() if len(found) < _MAX_SENTENCES}
    norms = [_norm(sentence, weights) for sentence in others]
    return [_best_counterpart(s, rare, norms, weights) for s in told]


def _best_counterpart(
    sentence: OwnSentence,
    places: Mapping[str, list[int]],
    norms: list[float],
    weights: Mapping[str, float],
) -> tuple[float, int]:
    """The cosine and the place of the most similar sentence, the first of equals."""
    products: defaultdict[int, float] = defaultdict(float)
    for root in sentence.roots:
        weight = weights[root]
        for place in places.get(root, ()):
            products[place] += weight
    norm = _norm(sentence, weights)
    ranked = [
        (product / (norm * norms[place] or 1.0), -place)
        for place, product in products.items()
    ]
    cosine, place = max(ranked, default=(0.0, 0))
    return cosine, -place


def _norm(sentence: OwnSentence, weights: Mapping[str, float]) -> float:
    """The length of a sentence's vector."""
    return math.sqrt(sum([weights[root] for root in sentence.roots]))


def _longest_rise(places: list[int]) -> int:
    """Length of the longest subsequence that does not fall (patience sorting)."""
    tops: list[int] = []
    for place in places:
        at = bisect_left(tops, place + 1)
        tops[at : at + 1] = [place]
    return len(tops)
