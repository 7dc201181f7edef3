"""Which sentences of a story state the same?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.reconcile.distinct import StoryText
from retold.reconcile.parts import LEAST_SCORE, may_share_part
from retold.reconcile.sameness import same_log_odds
from retold.reconcile.similarity import Shared, Similarities, Vector, index_rare_words

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
_LEAST_TOLD: Final = 0.45
# A run of words weighs more than the words that are shared, since it is weighed without
# regard to how common they are, but hardly twice as much.
_RUN_BY_SHARED: Final = 2.0
# Where a report is one or two sentences there is no better place to look for, and
# little that the pair is better than: it must be alike by itself (`sameness`). Pairs of
# less overlap than this are far from it, and are not looked at.
LEAST_CONTEXT: Final = 3
_LEAST_ALIKE: Final = 0.2
# In a story of many reports, earlier sentences that are weighed against a new one.
_MOST_CANDIDATES: Final = 40
# Earlier sentences in which a part of a sentence is looked for, the likest ones.
_MOST_NEAR: Final = 12


class Link(NamedTuple):
    """Two sentences, by their numbers, that state the same; `left` is the lower one."""

    left: int
    right: int
    log_odds: float

    @property
    def probability(self) -> float:
        """The probability that both state the same."""
        return 1 / (1 + math.exp(-self.log_odds))


def align_story(story: StoryText) -> list[Link]:
    """The sentences of different reports that state the same.

    Two body sentences are linked when each is the other's best match in some report
    that has it, and the log-odds are above 0. Headlines repeat what the body says, so
    they take no sentence's place: a headline is linked with its best match in each
    report. Where a report has a sentence word for word, no other of it is a match.
    Order of the sentences in the reports does not matter.

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
    likeness = Similarities(story)
    matches: list[list[tuple[float, int]]] = [[] for _ in story.sentences]
    for number in range(len(story.sentences)):
        shared = likeness.with_earlier(number)
        for other, log_odds in _weigh(story, likeness, number, shared):
            matches[number].append((log_odds, other))
            matches[other].append((log_odds, number))
    return _link(story, matches)


def find_near(story: StoryText) -> list[tuple[int, int]]:
    """Sentences that share words enough for a part, in the order of the story.

    Headlines take no part, nor do reports of a sentence or two: those were weighed as
    wholes already. (Of 30 pairs of lone sentences that parts joined, people had called
    23 different.)
    """
    index = index_rare_words(story)
    roots = [
        {word.root: word.weight for word in sentence.view.words if word.is_content}
        for sentence in story.sentences
    ]
    near = []
    for number, sentence in enumerate(story.sentences):
        shared = index.shared(number)
        for other in _likest(2 * shared >= LEAST_SCORE, shared, _MOST_NEAR):
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


def _weigh(
    story: StoryText, likeness: Similarities, number: int, shared: Shared
) -> Iterator[tuple[int, float]]:
    """Earlier sentences that may state what a sentence does, with log-odds above 0."""
    plain = np.full(number, _INTERCEPT)
    for measure, weight in _WEIGHTS.items():
        plain += weight * getattr(shared, measure)
    run = _RUN * np.log1p(_RUN_BY_SHARED * shared.words_mass)
    likely = (plain + run + _NEIGHBOURS > 0) & (shared.narrative_mass >= _LEAST_TOLD)
    is_candidate = likely | (shared.words >= _LEAST_ALIKE)
    for other in _likest(is_candidate, plain, _MOST_CANDIDATES):
        if not _are_apart(story, number, other):
            continue
        if min(story.size(number), story.size(other)) < LEAST_CONTEXT:
            views = (story.sentences[n].view for n in (other, number))
            log_odds = same_log_odds(*views)
        elif likely[other]:
            log_odds = plain[other] + _NEIGHBOURS * likeness.neighbours(other, number)
            if log_odds + run[other] > 0:
                log_odds += _RUN * likeness.run(other, number)
        else:
            continue
        if log_odds > 0:
            yield other, round(float(log_odds), 6)


def _likest(is_likely: NDArray[np.bool_], score: Vector, most: int) -> list[int]:
    """The candidates with the highest scores, by number."""
    found = np.flatnonzero(is_likely)
    if len(found) > most:
        best = np.argsort(-score[found], kind="stable")[:most]
        found = np.sort(found[best])
    return [int(i) for i in found]


def _are_apart(story: StoryText, left: int, right: int) -> bool:
    """Has each of two sentences a report that the other is not in, and news to tell?"""
    if any(story.sentences[n].is_furniture for n in (left, right)):
        return False
    reports_l, reports_r = (story.sentences[n].reports for n in (left, right))
    return bool(reports_l & ~reports_r and reports_r & ~reports_l)


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
