"""Which sentences of a story state the same?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.distinct import StoryText
from retold.reconcile.index import Vector
from retold.reconcile.parts import LEAST_SCORE, may_share_part, read_roots
from retold.reconcile.sameness import same_log_odds
from retold.reconcile.similarity import Shared, Similarities

# Logistic weights for "these two sentences state the same", fitted (L2, C = 10) to
# eleven pairs of real stories aligned by hand and rounded; leaving one story out at a
# time gives F1 66 where word overlap alone gives 60.
_WEIGHTS: Final = {
    "words": 7.5,
    "narrative": 4.5,
    "narrative_mass": 1.0,
    "order": 4.0,
    "offset": -1.7,
}
_RUN: Final = 1.0
_NEIGHBOURS: Final = 1.3
_INTERCEPT: Final = -6.2
# ln(1 + weight) of shared words that are neither names nor numbers, below which two
# sentences share only whom they speak of: about one word that few sentences have.
LEAST_TOLD: Final = 0.45
# A run of words weighs more than the words that are shared, since it is weighed without
# regard to how common they are, but hardly twice as much.
_RUN_BY_SHARED: Final = 2.0
# Where the sentences before two sentences are linked surely, or those after them, the
# two gain by so much for each: reports that retell one source keep its order for some
# sentences at a time. Fitted on eight of sixteen stories aligned by hand, where F1 rose
# from 68.8 to 73.6; on the eight others it rose from 70.4 to 72.2.
_BESIDE_LINK: Final = 1.5
SURE_LINK: Final = 1.5
# Sentences of the same words, in other marks or spelling, state the same whatever the
# words weigh ("Enough is enough.").
_SAME_WORDS: Final = 8.0
# Where a report is one or two sentences there is no better place to look for, and
# little that the pair is better than: it must be alike by itself (`sameness`). Pairs of
# less overlap than this are far from it, and are not looked at.
LEAST_CONTEXT: Final = 3
_LEAST_ALIKE: Final = 0.2
# In a story of many reports, earlier sentences that are weighed against a new one.
_MOST_CANDIDATES: Final = 40
# Earlier sentences in which a part of a sentence is looked for, the likest ones.
_MOST_NEAR: Final = 12

Watch = Callable[[int, Shared], None]


class Link(NamedTuple):
    """Two sentences, by their numbers, that state the same; `left` is the lower one.

    `beside` is what the log-odds owe to links of the sentences next to the two.
    """

    left: int
    right: int
    log_odds: float
    beside: float = 0.0

    @property
    def probability(self) -> float:
        """The probability that both state the same."""
        return 1 / (1 + math.exp(-self.log_odds))


def align_story(
    story: StoryText,
    likeness: Similarities | None = None,
    watch: Watch | None = None,
) -> list[Link]:
    """The sentences of different reports that state the same.

    Two body sentences are linked when each is the other's best match in some report
    that has it, and the log-odds are above 0. Headlines repeat what the body says, so
    they take no sentence's place: a headline is linked with its best match in each
    report. Where a report has a sentence word for word, no other of it is a match.
    Order of the sentences in the reports does not matter.

    Args:
        story: The sentences.
        likeness: How alike they are, where that is known already.
        watch: Called with each sentence and what it shares with those before it.

    Returns:
        Links, best first, then by number.

    Cost:
        Nearly linear in the story's distinct sentences; for each, one pass over the
        places of its words, and at most 40 pairs that are weighed.

    Source:
        Nelken & Shieber 2006 (logistic match of sentences, position as a feature).
        Differs: mutual best match instead of a path through the two texts, since news
        reports order the same facts differently.
    """
    weighed = _Weighed(story, likeness or Similarities(story), watch)
    links = _link(story, weighed.matches())
    beside = _beside_links(story, links)
    if not beside:
        return links
    return [
        link._replace(beside=_BESIDE_LINK * beside[link.left, link.right])
        for link in _link(story, weighed.matches(beside))
    ]


def find_near(
    story: StoryText, likeness: Similarities | None = None
) -> list[tuple[int, int]]:
    """Sentences that share words enough for a part, in the order of the story.

    Headlines take no part, nor do reports of a sentence or two: those were weighed as
    wholes already. (Of 30 pairs of lone sentences that parts joined, people had called
    23 different.)
    """
    index = (likeness or Similarities(story)).rare_words
    roots = [read_roots(sentence.view) for sentence in story.sentences]
    near = []
    for number, sentence in enumerate(story.sentences):
        shared = index.shared(number)
        for other in likest(2 * shared >= LEAST_SCORE, shared, _MOST_NEAR).tolist():
            earlier = story.sentences[other]
            if (
                not (sentence.view.is_title or earlier.view.is_title)
                and max(story.size(number), story.size(other)) >= LEAST_CONTEXT
                and not sentence.reports & earlier.reports
                and not (sentence.is_furniture or earlier.is_furniture)
                and may_share_part(roots[other], roots[number], 2 * shared[other])
            ):
                near.append((other, number))
    return near


class _Weighed:
    """Pairs of sentences that may state the same, with their log-odds."""

    def __init__(
        self, story: StoryText, likeness: Similarities, watch: Watch | None
    ) -> None:
        self._story = story
        self._likeness = likeness
        self._is_short = np.array(
            [story.size(n) < LEAST_CONTEXT for n in range(len(story.sentences))], bool
        )
        # Of a pair, the lower number first: its log-odds. Of each sentence, the earlier
        # ones that may be as likely with links beside them, and what the vectors of
        # measures give for these.
        self._log_odds: dict[tuple[int, int], float] = {}
        self._rows: list[tuple[NDArray[np.intp], Vector]] = []
        for number in range(len(story.sentences)):
            shared = likeness.with_earlier(number)
            self._weigh(number, shared)
            if watch is not None:
                watch(number, shared)
        for pair in _same_words(story):
            if _are_apart(story, *pair) and not self._is_short[list(pair)].any():
                self._log_odds[pair] = max(_SAME_WORDS, self._log_odds.get(pair, 0.0))

    def matches(
        self, beside: Mapping[tuple[int, int], int] | None = None
    ) -> list[list[tuple[float, int]]]:
        """For each sentence, those that may state what it does, log-odds above 0.

        Args:
            beside: For pairs, the number of sure links beside them.
        """
        log_odds = dict(self._log_odds)
        for pair, links in (beside or {}).items():
            own = self._log_odds.get(pair)
            if own is None:
                own = self._without_links(pair)
            if own is not None:
                log_odds[pair] = own + _BESIDE_LINK * links
        matches: list[list[tuple[float, int]]] = [[] for _ in self._story.sentences]
        for (left, right), odds in log_odds.items():
            if odds > 0:
                matches[left].append((round(odds, 6), right))
                matches[right].append((round(odds, 6), left))
        return matches

    def _weigh(self, number: int, shared: Shared) -> None:
        """Weigh a sentence against those before it."""
        plain = np.full(number, _INTERCEPT)
        for measure, weight in _WEIGHTS.items():
            plain += weight * getattr(shared, measure)
        most = plain + _RUN * np.log1p(_RUN_BY_SHARED * shared.words_mass) + _NEIGHBOURS
        has_told = (shared.narrative_mass >= LEAST_TOLD) & shared.may_be_one
        may_be = (most + 2 * _BESIDE_LINK > 0) & has_told
        is_candidate = may_be | (shared.words >= _LEAST_ALIKE)
        best = likest(is_candidate, plain, _MOST_CANDIDATES)
        is_short = self._is_short[number] | self._is_short[best]
        kept = best[may_be[best] & ~is_short]
        self._rows.append((kept, plain[kept]))
        is_weighed = is_short | (may_be & (most > 0))[best]
        for other, alone in zip(
            best[is_weighed].tolist(), is_short[is_weighed].tolist(), strict=True
        ):
            if _are_apart(self._story, other, number):
                self._log_odds[other, number] = (
                    self._by_themselves(other, number)
                    if alone
                    else self._full(other, number, float(plain[other]))
                )

    def _without_links(self, pair: tuple[int, int]) -> float | None:
        """The log-odds of a pair that is unlikely without links beside it."""
        left, right = pair
        others, plain = self._rows[right]
        at = np.searchsorted(others, left)
        is_kept = at < len(others) and others[at] == left
        if not is_kept or not _are_apart(self._story, left, right):
            return None
        return self._full(left, right, float(plain[at]))

    def _by_themselves(self, left: int, right: int) -> float:
        views = (self._story.sentences[n].view for n in (left, right))
        return float(same_log_odds(*views))

    def _full(self, left: int, right: int, plain: float) -> float:
        """The log-odds of a pair, with the measures that are costly."""
        context = _NEIGHBOURS * self._likeness.neighbours(left, right)
        return plain + context + _RUN * self._likeness.run(left, right)


def _same_words(story: StoryText) -> Iterator[tuple[int, int]]:
    """Pairs of body sentences of the same words."""
    numbers: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sentence in enumerate(story.sentences):
        if not sentence.view.is_title and sentence.view.words:
            numbers[tuple(word.stem for word in sentence.view.words)].append(number)
    for same in numbers.values():
        yield from combinations(same, 2)


def _beside_links(story: StoryText, links: Sequence[Link]) -> Counter[tuple[int, int]]:
    """For pairs of sentences, how many sure links stand before and behind them.

    Both sides of the pair in longer reports: of two sentences nothing stands apart.
    """
    beside: Counter[tuple[int, int]] = Counter()
    for left, right, log_odds, _ in links:
        if (
            log_odds >= SURE_LINK
            and min(map(story.size, (left, right))) >= LEAST_CONTEXT
        ):
            for step in (-1, 1):
                one, other = story.beside(left, step), story.beside(right, step)
                if one is not None and other is not None:
                    beside[min(one, other), max(one, other)] += 1
    return beside


def likest(is_likely: NDArray[np.bool_], score: Vector, most: int) -> NDArray[np.intp]:
    """The candidates with the highest scores, in the order of their numbers.

    Args:
        is_likely: Which numbers are candidates.
        score: By number.
        most: How many to give; of equal scores the lower numbers are.
    """
    found = np.flatnonzero(is_likely)
    if len(found) > most:
        best = np.argsort(-score[found], kind="stable")[:most]
        found = np.sort(found[best])
    return found


def _are_apart(story: StoryText, left: int, right: int) -> bool:
    """Has each of two sentences a report that the other is not in, and news to tell?"""
    one, other = story.sentences[left], story.sentences[right]
    if one.is_furniture or other.is_furniture:
        return False
    return bool(one.reports & ~other.reports and other.reports & ~one.reports)


def _link(
    story: StoryText, matches: Sequence[Sequence[tuple[float, int]]]
) -> list[Link]:
    """Links between sentences whose matches are the best in some report."""
    best = [_best_in_reports(story, number, row) for number, row in enumerate(matches)]
    links = set()
    for number, row in enumerate(matches):
        is_title = story.sentences[number].view.is_title
        for log_odds, other in row:
            if other in best[number] and (is_title or number in best[other]):
                links.add(Link(min(number, other), max(number, other), log_odds))
    return sorted(links, key=lambda link: (-link.log_odds, link.left, link.right))


def _best_in_reports(
    story: StoryText, number: int, matches: Sequence[tuple[float, int]]
) -> set[int]:
    """The matches of a sentence that some report has no better one than.

    Reports that have the sentence itself have no better one. A headline is no match of
    a body sentence, though a body sentence may be one of a headline.
    """
    sentence = story.sentences[number]
    best: set[int] = set()
    seen = sentence.reports
    for _, tied in groupby(sorted(matches, key=_surest), key=lambda match: match[0]):
        others = [
            other
            for _, other in tied
            if sentence.view.is_title or not story.sentences[other].view.is_title
        ]
        best |= {n for n in others if story.sentences[n].reports & ~seen}
        for n in others:
            seen |= story.sentences[n].reports
    return best


def _surest(match: tuple[float, int]) -> tuple[float, int]:
    return -match[0], match[1]
