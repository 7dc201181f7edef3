"""How alike are the sentences of a story? Measures for all that may be the same."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.distinct import StoryText
from retold.reconcile.views import SentenceView, Word

Vector = NDArray[np.float64]
Row = dict[Hashable, float]
Feature = TypeVar("Feature", bound=Hashable)
Features = Callable[[SentenceView], Iterable[tuple[Hashable, float]]]

# A word that stands in many sentences of its report says little about which one is
# meant: its weight is divided by 1 + this * ln(sentences that hold it). Where a few
# words are all that two sentences share, such a word says next to nothing.
_COMMONNESS: Final = 0.3
_COMMONNESS_IN_PARTS: Final = 2.0
# Equal stems count fully; words of one root ("worried", "concerned") this much.
ROOT_SHARE: Final = 0.65


class Shared(NamedTuple):
    """What one sentence shares with each earlier one; shape (earlier sentences,)."""

    words: Vector
    """Weighted overlap of stems and roots, Dice coefficient, 0 to 1."""
    words_mass: Vector
    """The weight of those shared words."""
    narrative: Vector
    """The overlap of words that are neither names nor numbers: what happened."""
    narrative_mass: Vector
    """ln(1 + the weight of those shared words): how much happened."""
    order: Vector
    """Dice coefficient of word pairs that stand next to each other."""
    offset: Vector
    """Distance of the relative places in the two reports, 0 to 1."""


class Similarities:
    """Measures of likeness between the sentences of a story.

    Function words count in runs and pairs of words alone. A word weighs less, the more
    sentences of a report hold it; a report that comes to the story changes nothing
    between two others.

    Cost:
        Linear to set up; `with_earlier` O(places of the sentence's words in the story).

    Source:
        After Madnani, Tetreault & Chodorow 2012: several cheap measures of overlap do
        better together than a clever one. Position and neighbours from Nelken & Shieber
        2006. Differs: weights come from the two reports alone, so that no background
        collection is needed.
    """

    def __init__(self, story: StoryText) -> None:
        self._story = story
        self._rows = _rows(story, _stems_and_roots)
        self._words = WeightIndex(story, self._rows)
        self._told = WeightIndex(story, _rows(story, _narrative_roots))
        self._pairs = WeightIndex(story, _rows(story, _word_pairs))
        self._offsets = np.array(
            [
                sentence.view.index / max(1, story.size(number) - 1)
                for number, sentence in enumerate(story.sentences)
            ]
        )
        self._overlap = cache(self._words.dice)

    def with_earlier(self, number: int) -> Shared:
        """A sentence against each that comes before it in the story."""
        words = self._words.shared(number)
        told = self._told.shared(number)
        return Shared(
            words=_dice(words, self._words.totals, number),
            words_mass=words,
            narrative=_dice(told, self._told.totals, number),
            narrative_mass=np.log1p(told),
            order=_dice(self._pairs.shared(number), self._pairs.totals, number),
            offset=np.abs(self._offsets[:number] - self._offsets[number]),
        )

    def index_rare_words(self) -> WeightIndex:
        """An index of the same words in which common ones weigh next to nothing."""
        return WeightIndex(self._story, self._rows, _COMMONNESS_IN_PARTS)

    def run(self, left: int, right: int) -> float:
        """ln(1 + the weight of the heaviest run of words that two sentences share)."""
        views = self._story.sentences[left].view, self._story.sentences[right].view
        return float(np.log1p(_heaviest_run(views[0].words, views[1].words)))

    def neighbours(self, left: int, right: int) -> float:
        """Mean overlap of the sentences before two sentences, and of those after."""
        overlap = 0.0
        for step in (-1, 1):
            beside_l = self._story.beside(left, step)
            beside_r = self._story.beside(right, step)
            if beside_l is not None and beside_r is not None:
                overlap += self._overlap(*sorted((beside_l, beside_r))) / 2
        return overlap


class WeightIndex:
    """Which sentences have which features, and how much of each: an inverted index."""

    def __init__(
        self, story: StoryText, rows: Sequence[Row], commonness: float = _COMMONNESS
    ) -> None:
        rarities = _rarities(story, rows, commonness)
        weights = [
            {feature: rarity[feature] * weight for feature, weight in row.items()}
            for row, rarity in zip(rows, rarities, strict=True)
        ]
        self.totals = np.array([sum(row.values()) for row in weights])
        # Products of these are the geometric mean, where two weights differ.
        self._halves = [{f: math.sqrt(w) for f, w in row.items()} for row in weights]
        postings: dict[Hashable, tuple[list[int], list[float]]] = {}
        for number, row in enumerate(self._halves):
            for feature, half in row.items():
                numbers, halves = postings.setdefault(feature, ([], []))
                numbers.append(number)
                halves.append(half)
        self._postings = {
            feature: (numbers, np.array(numbers), np.array(halves))
            for feature, (numbers, halves) in postings.items()
            if len(numbers) > 1
        }

    def shared(self, number: int) -> Vector:
        """The weight that a sentence shares with each earlier one."""
        places, weights = [], []
        for feature, half in self._halves[number].items():
            if feature in self._postings:
                numbers, array, halves = self._postings[feature]
                earlier = bisect_left(numbers, number)
                places.append(array[:earlier])
                weights.append(halves[:earlier] * half)
        if not places:
            return np.zeros(number)
        shared: Vector = np.bincount(
            np.concatenate(places), np.concatenate(weights), minlength=number
        ).astype(float)
        return shared

    def dice(self, left: int, right: int) -> float:
        """The Dice coefficient of two sentences."""
        row_l, row_r = sorted((self._halves[left], self._halves[right]), key=len)
        shared = sum(half * row_r[f] for f, half in row_l.items() if f in row_r)
        total = float(self.totals[left] + self.totals[right])
        return 2 * shared / total if total else 0.0


def _rows(story: StoryText, features: Features) -> list[Row]:
    """The features of each sentence, each with its largest weight."""
    rows = []
    for sentence in story.sentences:
        row: Row = {}
        for feature, weight in features(sentence.view):
            row[feature] = max(weight, row.get(feature, 0.0))
        rows.append(row)
    return rows


def root_rarities(story: StoryText) -> list[dict[str, float]]:
    """What is left of a word's weight where few are shared, by report and root."""
    rows = [
        {word.root: 1.0 for word in sentence.view.words} for sentence in story.sentences
    ]
    return [
        _rarity(_holders(rows, numbers), _COMMONNESS_IN_PARTS)
        for numbers in story.by_report
    ]


def _rarities(story: StoryText, rows: Sequence[Row], commonness: float) -> list[Row]:
    """What is left of each feature's weight in a sentence's first report."""
    homes = {sentence.home for sentence in story.sentences}
    by_home = {
        home: _rarity(_holders(rows, story.by_report[home]), commonness)
        for home in homes
    }
    return [by_home[sentence.home] for sentence in story.sentences]


def _holders(
    rows: Sequence[Mapping[Feature, float]], numbers: Iterable[int]
) -> Counter[Feature]:
    """How many of some sentences have each feature."""
    return Counter(feature for number in numbers for feature in rows[number])


def _rarity(holders: Counter[Feature], commonness: float) -> dict[Feature, float]:
    return {
        feature: 1 / (1 + commonness * math.log(count))
        for feature, count in holders.items()
    }


def _stems_and_roots(view: SentenceView) -> Iterable[tuple[Hashable, float]]:
    for word in view.words:
        if word.is_content:
            yield ("stem", word.stem), (1 - ROOT_SHARE) * word.weight
            yield ("root", word.root), ROOT_SHARE * word.weight


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
        if first.is_content or second.is_content
    )


def _heaviest_run(left: Sequence[Word], right: Sequence[Word]) -> float:
    """Weight of the heaviest run of words that stands in both sentences."""
    places: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(right):
        places[word.stem].append(j)
    best = 0.0
    ends: dict[int, float] = {}
    for word in left:
        ends = {
            j: ends.get(j - 1, 0.0) + word.weight for j in places.get(word.stem, ())
        }
        if ends:
            best = max(best, *ends.values())
    return best


def _dice(shared: Vector, totals: Vector, number: int) -> Vector:
    """Twice what is shared by what both have, 0 where neither has anything."""
    both = totals[:number] + totals[number]
    quotient: Vector = np.divide(2 * shared, both, out=np.zeros(number), where=both > 0)
    return quotient
