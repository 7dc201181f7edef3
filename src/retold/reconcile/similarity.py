"""How alike are the sentences of a story? Measures for all that may be the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.distinct import StoryText
from retold.reconcile.index import (
    FeatureTable,
    Vector,
    WeightIndex,
    heaviest,
    rarity,
)
from retold.reconcile.views import SentenceView, Word, is_speech

Features = Callable[[SentenceView], Iterable[tuple[Hashable, float]]]

# A word that stands in many sentences of its report says little about which one is
# meant: its weight is divided by 1 + this * ln(sentences that hold it). Where a few
# words are all that two sentences share, such a word says next to nothing.
_COMMONNESS: Final = 0.3
_COMMONNESS_IN_PARTS: Final = 2.0
# Equal stems count fully; words of one root ("worried", "concerned") this much.
ROOT_SHARE: Final = 0.65

# Quoted word for word, one remark has its words in one order: of 68 pairs of quoted
# sentences with less overlap than this, of eight real stories, none was one remark; of
# the 9 with more all were.
_ORDER_OF_REMARK: Final = 0.3
_FULL_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
# A day that two sentences name says less of them than a number: most of a day's
# reports name it.
_DAY: Final = 0.4
# More of them make two sentences no likelier one.
_MOST_FACTS: Final = 3.0
# No weight is as small; it stands for none where it is divided by.
_TINY: Final = 1e-9


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
    facts: Vector
    """How many numbers both have, and how many days: a day counts for less; up to 3."""
    offset: Vector
    """Distance of the relative places in the two reports, 0 to 1."""
    may_be_one: NDArray[np.bool_]
    """Not two remarks: quoted twice, one has its words in one order."""


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
        self._table = _table(story, _stems_and_roots)
        self._words = WeightIndex(self._table, _COMMONNESS)
        self._told = WeightIndex(_table(story, _narrative_roots), _COMMONNESS)
        self._pairs = WeightIndex(_table(story, _word_pairs), _COMMONNESS)
        self._facts = WeightIndex(_table(story, _facts), 0.0)
        self._offsets = np.array(
            [
                sentence.view.index / max(1, story.size(number) - 1)
                for number, sentence in enumerate(story.sentences)
            ]
        )
        self._overlap = cache(self._words.dice)
        self._is_speech = np.array(
            [is_speech(sentence.view) for sentence in story.sentences], bool
        )
        # Of the sentence that was looked at last, where each stem stands in it.
        self._last: tuple[int, dict[str, list[int]]] = -1, {}

    def with_earlier(self, number: int) -> Shared:
        """A sentence against each that comes before it in the story."""
        words = self._words.shared(number)
        told = self._told.shared(number)
        order = _dice(self._pairs.shared(number), self._pairs.totals, number)
        are_speech = self._is_speech[:number] & self._is_speech[number]
        return Shared(
            words=_dice(words, self._words.totals, number),
            words_mass=words,
            narrative=_dice(told, self._told.totals, number),
            narrative_mass=np.log1p(told),
            order=order,
            facts=np.minimum(self._facts.shared(number), _MOST_FACTS),
            may_be_one=~(are_speech & (order < _ORDER_OF_REMARK)),
            offset=np.abs(self._offsets[:number] - self._offsets[number]),
        )

    @cached_property
    def rare_words(self) -> WeightIndex:
        """An index of the same words in which common ones weigh next to nothing."""
        return WeightIndex(self._table, _COMMONNESS_IN_PARTS)

    def run(self, left: int, right: int) -> float:
        """ln(1 + the weight of the heaviest run of words that two sentences share)."""
        if self._last[0] != right:
            self._last = right, _places(self._story.sentences[right].view.words)
        words = self._story.sentences[left].view.words
        return float(np.log1p(_heaviest_run(words, self._last[1])))

    def neighbours(self, left: int, right: int) -> float:
        """Mean overlap of the sentences before two sentences, and of those after."""
        overlap = 0.0
        for step in (-1, 1):
            beside_l = self._story.beside(left, step)
            beside_r = self._story.beside(right, step)
            if beside_l is not None and beside_r is not None:
                overlap += self._overlap(*sorted((beside_l, beside_r))) / 2
        return overlap


def _table(story: StoryText, features: Features) -> FeatureTable:
    rows = [heaviest(features(sentence.view)) for sentence in story.sentences]
    return FeatureTable(story, rows)


def root_rarities(story: StoryText) -> list[dict[str, float]]:
    """What is left of a word's weight where few are shared, by report and root."""
    roots = [
        dict.fromkeys(word.root for word in sentence.view.words)
        for sentence in story.sentences
    ]
    return [
        {
            root: rarity(count, _COMMONNESS_IN_PARTS)
            for root, count in Counter(
                root for number in numbers for root in roots[number]
            ).items()
        }
        for numbers in story.by_report
    ]


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


def _facts(view: SentenceView) -> Iterable[tuple[Hashable, float]]:
    for word in view.words:
        if word.is_number:
            yield word.stem, 1.0
    for time in view.times:
        day = _FULL_DATE.match(time.value)
        if day:
            yield day[0], _DAY


def _word_pairs(view: SentenceView) -> Iterable[tuple[Hashable, float]]:
    return (
        ((first.stem, second.stem), max(first.weight, second.weight))
        for first, second in zip(view.words, view.words[1:], strict=False)
        if first.is_content or second.is_content
    )


def _places(words: Sequence[Word]) -> dict[str, list[int]]:
    """Where each stem stands among some words."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(words):
        places[word.stem].append(j)
    return dict(places)


def _heaviest_run(left: Sequence[Word], places: Mapping[str, list[int]]) -> float:
    """Weight of the heaviest run of words that stands among others, too."""
    best = 0.0
    # Where a run ends among the others, and its weight.
    ends: dict[int, float] = {}
    for word in left:
        at = places.get(word.stem)
        if at is None:
            ends = {}
        elif ends:
            ends = {j: ends.get(j - 1, 0.0) + word.weight for j in at}
            best = max(best, *ends.values())
        else:
            ends = dict.fromkeys(at, word.weight)
            best = max(best, word.weight)
    return best


def _dice(shared: Vector, totals: Vector, number: int) -> Vector:
    """Twice what is shared by what both have, 0 where neither has anything."""
    both = totals[:number] + totals[number]
    shares: Vector = 2 * shared / np.maximum(both, _TINY)
    return shares
