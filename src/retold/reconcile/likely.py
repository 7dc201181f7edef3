"""Which sentences that no link brings together still tell a part of one another?

Much of what two reports both tell stands in sentences that are not one statement: a
lead sums up three sentences of the other report, or one remark is told in few of the
same words. Such pairs are judged by other measures than links are (`align.py`): the
weight of rare words, the place of both in their reports, the links around them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.align import (
    LEAST_CONTEXT,
    LEAST_TOLD,
    SURE_LINK,
    Link,
    likest,
)
from retold.reconcile.distinct import StoryText
from retold.reconcile.index import Vector, WeightIndex
from retold.reconcile.similarity import Shared, Similarities

# Logistic weights for "both tell something that the other tells": a third of the sum
# of `align.py` and two thirds of one that was fitted (L2) to the pairs of eight of
# sixteen stories aligned by hand and to 289 pairs of 120 others that were read. Both
# together rank pairs better than either (core F1 74; 66 and 70). A fit of all measures
# to these eight and to 362 pairs of 23 more, leaving one story out, did no better; the
# facts in common were set by hand on both.
_INTERCEPT: Final = -5.5
# Rare words: Dice coefficient; share of the sentence that has fewer of them.
_RARE: Final = 6.3
_RARE_COVER: Final = 1.4
_WORDS: Final = 2.25
_WORDS_MASS: Final = 0.2
_NARRATIVE: Final = 1.35
_NARRATIVE_MASS: Final = 1.1
_ORDER: Final = 4.7
_FACTS: Final = 0.9
_OFFSET: Final = -1.85
_RUN: Final = 0.3
_NEIGHBOURS: Final = 0.4
# For each of the two that is the first of its report: it sums the others up.
_FIRST: Final = 0.65
# For each sure link between the sentences before the two, or those behind them; for
# each, three at most, whose sentences are at most two away from them; and for each of
# one of the two with another sentence of the same report: that tells it already.
_BESIDE: Final = 0.5
_NEAR: Final = 0.35
_TOLD: Final = -0.45
_MOST_NEAR: Final = 3
_REACH: Final = 2
_NEXT: Final = (-1, 1)
_MOST_AROUND: Final = 2 * _BESIDE + _MOST_NEAR * _NEAR
# More than the run of two sentences and their neighbours add, but for runs of some
# forty words of content: those are linked already.
_MOST_RUN: Final = 1.5
_MOST_BESIDES: Final = _MOST_AROUND + _MOST_RUN
# Of 110 pairs above these log-odds, or surely linked, in 23 stories that no weight was
# fitted to 107 tell a part of one another.
_LEAST: Final = 0.65
# Weights of rare words below which shares of them say nothing.
_LEAST_BOTH: Final = 0.1
_LEAST_OF_ONE: Final = 0.3
# Earlier sentences that are weighed against a new one, the likest ones.
_MOST_CANDIDATES: Final = 12


class LikelyPair(NamedTuple):
    """Two sentences, by their numbers, that likely tell a part of one another."""

    left: int
    right: int
    log_odds: float


class Likelihoods:
    """How likely sentences of a story tell a part of one another.

    Reports of one or two sentences have no places to speak of, and take no part.

    Cost:
        Of `watch`, one pass over the earlier sentences; of `find`, linear in the pairs
        that may be likely, few for each sentence.

    Source:
        As `align_story`. Differs: no best match, since one sentence may tell a part of
        several.
    """

    def __init__(self, story: StoryText, likeness: Similarities) -> None:
        self._story = story
        self._likeness = likeness
        self._rare = likeness.rare_words
        sentences = enumerate(story.sentences)
        self._takes_part = np.array(
            [
                not (s.view.is_title or s.is_furniture)
                and story.size(n) >= LEAST_CONTEXT
                for n, s in sentences
            ],
            bool,
        )
        self._bodies = _Bodies(story)
        self._firsts = _FIRST * np.array(
            [self._bodies.is_first(n) for n in range(len(story.sentences))], float
        )
        # For each sentence, earlier ones that may be likely, and what words and places
        # say of them.
        self._rows: dict[int, tuple[NDArray[np.intp], Vector]] = {}

    def watch(self, number: int, shared: Shared) -> None:
        """Note what a sentence shares with each that comes before it in the story."""
        if self._takes_part[number]:
            log_odds = _weigh_words(shared, self._rare, number)
            log_odds += self._firsts[:number] + self._firsts[number]
            may_be = log_odds > _LEAST - _MOST_BESIDES
            may_be &= self._takes_part[:number] & shared.may_be_one
            kept = np.flatnonzero(may_be & (shared.narrative_mass >= LEAST_TOLD))
            self._rows[number] = kept, log_odds[kept]

    def find(self, links: Sequence[Link]) -> list[LikelyPair]:
        """The pairs of body sentences that likely tell a part of one another.

        Args:
            links: Those that state the same, from `align_story`.

        Returns:
            Pairs of sentences of different reports, likeliest first, then by number.
        """
        context = _Context(self._story, self._bodies, links)
        found = []
        for number, (others, plain) in self._rows.items():
            around = context.around(number)
            log_odds = plain + [around.get(other, 0.0) for other in others.tolist()]
            may_be = log_odds > _LEAST - _MOST_RUN
            for at in likest(may_be, log_odds, _MOST_CANDIDATES).tolist():
                other = int(others[at])
                left = float(log_odds[at]) + context.told(other, number)
                if left > _LEAST - _MOST_RUN and context.are_open(other, number):
                    left += self._order_of_words(other, number)
                    if left > _LEAST:
                        found.append(LikelyPair(other, number, round(left, 6)))
        return sorted(found, key=lambda pair: (-pair.log_odds, pair.left, pair.right))

    def _order_of_words(self, left: int, right: int) -> float:
        """What the heaviest run of two sentences, and their neighbours, add."""
        neighbours = self._likeness.neighbours(left, right)
        return _NEIGHBOURS * neighbours + _RUN * self._likeness.run(left, right)


def _weigh_words(shared: Shared, rare: WeightIndex, number: int) -> Vector:
    """What the words of a sentence and its place say of each earlier one."""
    words = rare.shared(number)
    both = rare.totals[:number] + rare.totals[number]
    poorer = np.minimum(rare.totals[:number], rare.totals[number])
    plain: Vector = (
        _INTERCEPT
        + _RARE * 2 * words / np.maximum(both, _LEAST_BOTH)
        + _RARE_COVER * words / np.maximum(poorer, _LEAST_OF_ONE)
        + _WORDS * shared.words
        + _WORDS_MASS * shared.words_mass
        + _NARRATIVE * shared.narrative
        + _NARRATIVE_MASS * shared.narrative_mass
        + _ORDER * shared.order
        + _FACTS * shared.facts
        + _OFFSET * shared.offset
    )
    return plain


class _Bodies:
    """The body sentences of each report, and where each sentence was first told."""

    def __init__(self, story: StoryText) -> None:
        self._story = story
        self._rows = [
            [n for n in row if not story.sentences[n].view.is_title]
            for row in story.by_report
        ]
        self.place = {
            number: place
            for home, row in enumerate(self._rows)
            for place, number in enumerate(row)
            if story.sentences[number].home == home
        }

    def is_first(self, number: int) -> bool:
        """Is this the first sentence of its report?"""
        return self.place.get(number) == 0

    def home(self, number: int) -> int:
        """The report that first had a sentence."""
        return self._story.sentences[number].home

    def beyond(self, number: int, step: int) -> int | None:
        """The sentence so many places on, if this report had it first, too."""
        row, at = self._rows[self.home(number)], self.place[number] + step
        if not 0 <= at < len(row):
            return None
        return row[at] if self.home(row[at]) == self.home(number) else None


class _Context:
    """What the sure links around two sentences say of them."""

    def __init__(
        self, story: StoryText, bodies: _Bodies, links: Sequence[Link]
    ) -> None:
        self._story = story
        self._bodies = bodies
        # With how many sentences that a report first had each is surely linked.
        self._linked: Counter[tuple[int, int]] = Counter()
        # For each sentence, earlier ones with sure links around the two, how many; and
        # how many of these stand right before or behind both.
        self._near: defaultdict[int, Counter[int]] = defaultdict(Counter)
        self._beside: Counter[tuple[int, int]] = Counter()
        for left, right, log_odds, _ in links:
            if log_odds >= SURE_LINK and {left, right} <= bodies.place.keys():
                self._linked[left, bodies.home(right)] += 1
                self._linked[right, bodies.home(left)] += 1
                self._note(left, right)

    def are_open(self, left: int, right: int) -> bool:
        """Has no report both, and has one at least no sure link with the other's?"""
        one, other = self._story.sentences[left], self._story.sentences[right]
        is_told = (
            self._linked[left, other.home] > 0 and self._linked[right, one.home] > 0
        )
        return not one.reports & other.reports and not is_told

    def around(self, number: int) -> dict[int, float]:
        """What earlier sentences and this one owe to the sure links around them."""
        return {
            other: _NEAR * min(near, _MOST_NEAR) + _BESIDE * self._beside[other, number]
            for other, near in self._near.get(number, {}).items()
        }

    def told(self, left: int, right: int) -> float:
        """What two sentences owe to their own sure links in the other's report."""
        links = self._linked[left, self._bodies.home(right)]
        return _TOLD * (links + self._linked[right, self._bodies.home(left)])

    def _note(self, left: int, right: int) -> None:
        """Count a link for the pairs of sentences around it."""
        for step_l, step_r in product(range(-_REACH, _REACH + 1), repeat=2):
            one = self._bodies.beyond(left, step_l)
            other = self._bodies.beyond(right, step_r)
            if one is not None and other is not None and (step_l or step_r):
                first, second = sorted((one, other))
                self._near[second][first] += 1
                self._beside[first, second] += step_l == step_r and step_l in _NEXT
