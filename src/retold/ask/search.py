"""Which sentences of a collection are worth holding against a claim?"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final, NamedTuple, Protocol, runtime_checkable

from retold.ask.bearing import Judge
from retold.ask.terms import Terms, bits
from retold.model import Mention, Report, Statement, Story
from retold.published import StoryTexts
from retold.reconcile.findings.facts import counted_span
from retold.reconcile.views import SentenceView

# A sentence is read when this much of the claim's weight stands in it or, for half, in
# the head of its report: "at least nine died" under a headline about a ferry ...
_LEAST_WEIGHT: Final = 0.42
# ... and this much in the sentence itself.
_LEAST_OWN: Final = 0.25
_HEAD_SHARE: Final = 0.5
# Who says all of a claim has all of its words, or words of the same root, somewhere in
# the report; two small words may be missing, beside one figure or date.
_LEAST_REPORT: Final = 0.55
# The headline and the first paragraph or two.
_HEAD_CHARS: Final = 500
# Sentences read for each sentence of the claim: at a millisecond and a half each they
# take two seconds. Beyond them the claim's words are so common that nothing is pointed.
MOST_READ: Final = 1500
# A word in every report says this share of what a word in one report does. In a single
# story its own words are common, and still tell its sentences apart.
_COMMON_SHARE: Final = 0.35


class Survey(NamedTuple):
    """What a first walk over a collection found."""

    stories: int
    reports: int
    statements: int
    holders: list[int]
    """By term: how many reports have it."""
    masks: list[tuple[int, int, int]]
    """(story, report, terms) of the reports that have any, by place."""


# Numbers of the story, of its statement, of the mention.
_Place = tuple[int, ...]


class Candidate(NamedTuple):
    """A mention worth reading, by its place in the collection."""

    place: _Place
    story: Story
    statement: Statement
    mention: Mention
    report: Report
    head: int
    """Terms in the head of the report."""

    @property
    def text(self) -> str:
        """The mention's words."""
        return self.report.text[self.mention.start : self.mention.end]


@runtime_checkable
class Picked(Protocol):
    """A collection of which some stories can be had without the others."""

    def some(self, numbers: Collection[int]) -> Iterator[tuple[int, Story]]:
        """Some of the stories with their numbers from 0, rising."""
        ...


@runtime_checkable
class Surveyed(Protocol):
    """A collection that knows which reports have which words."""

    def survey(self, terms: Terms) -> Survey:
        """What a walk over its texts would find."""
        ...


@runtime_checkable
class Textual(Protocol):
    """A collection of which the texts can be had without the rest."""

    def texts(self) -> Iterable[StoryTexts]:
        """The texts of its stories, in order."""
        ...


def survey(stories: Iterable[Story], terms: Terms) -> Survey:
    """Walk over a collection once: which reports have which of the terms?"""
    if isinstance(stories, Surveyed):
        return stories.survey(terms)
    holders = [0] * len(terms.roots)
    masks: list[tuple[int, int, int]] = []
    number = reports = statements = 0
    for number, story in enumerate(_texts(stories), 1):
        statements += story.statements
        for place, text in enumerate(story.texts):
            reports += 1
            mask = terms.count(text)
            for bit in bits(mask):
                holders[bit] += 1
            if mask:
                masks.append((number - 1, place, mask))
    return Survey(number, reports, statements, holders, masks)


def _texts(stories: Iterable[Story]) -> Iterable[StoryTexts]:
    """The texts of a collection, story by story."""
    if isinstance(stories, Textual):
        return stories.texts()
    return (
        StoryTexts(tuple(r.text for r in story.reports), len(story.statements))
        for story in stories
    )


def term_weights(found: Survey) -> list[float]:
    """How much each term says, 0 to 1: the rarer the more; one that no report has, 0.

    Source:
        Inverse document frequency (Spärck Jones 1972), scaled to the collection. What
        differs: a floor, since a collection may be a single story.
    """
    most = math.log(found.reports + 1)
    return [
        _COMMON_SHARE + (1 - _COMMON_SHARE) * (math.log((found.reports + 1) / n) / most)
        if n
        else 0.0
        for n in found.holders
    ]


class Asked(NamedTuple):
    """A sentence of the claim, and what must stand in those that bear on it."""

    view: SentenceView
    judge: Judge


class _Query:
    """A sentence of the claim as weighted terms."""

    def __init__(self, asked: Asked, terms: Terms, weights: Sequence[float]) -> None:
        view, self._judge = asked
        needs = self._judge.needs
        self._weight = [0.0] * len(weights)
        bit_of = {root: n for n, root in enumerate(terms.roots)}
        for word in view.words:
            if word.is_content:
                bit = bit_of[word.root]
                self._weight[bit] = max(self._weight[bit], word.weight * weights[bit])
        self._mask = terms.mask_of(view)
        self._memo: dict[int, float] = {}
        self._mass = self.weight(self._mask) or 1.0
        spans = [counted_span(view, figure) for figure in view.figures]
        spans += [(t.start, t.end) for t in view.times]
        facts = ([view.words[i] for i in view.words_between(*span)] for span in spans)
        self._facts = [
            terms.mask_of_roots({w.root for w in words if w.is_content})
            for words in facts
        ]
        self._needed = terms.mask_of_roots(needs.roots)
        self._opposed = terms.mask_of_roots(needs.opposed)
        self._is_one_enough = needs.is_one_enough
        self._words = {n: terms.mask_of_roots({r}) for n, r in needs.words.items()}
        self._worth: dict[int, bool] = {}

    def may_bear(self, mask: int) -> bool:
        """Are the terms there without which nothing bears on the sentence?"""
        worth = self._worth.get(mask)
        if worth is None:
            worth = self._worth[mask] = self._may_bear(mask)
        return worth

    def _may_bear(self, mask: int) -> bool:
        found = mask & self._needed
        if mask & self._opposed or not self._needed:
            return True
        if self._is_one_enough:
            return bool(found)
        lacking = [n for n, bit in self._words.items() if not mask & bit]
        return found == self._needed and self._judge.may_bear_without(lacking)

    @property
    def needed(self) -> int:
        """The terms of which those sentences have one; 0 if they need none."""
        return self._needed and self._needed | self._opposed

    def weight(self, mask: int) -> float:
        """The weight of those of the terms that are the sentence's."""
        mask &= self._mask
        weight = self._memo.get(mask)
        if weight is None:
            weight = self._memo[mask] = sum(self._weight[bit] for bit in bits(mask))
        return weight

    def share(self, mask: int) -> float:
        """The same as a share of all that the collection could answer."""
        return self.weight(mask) / self._mass

    def share_but_a_fact(self, mask: int) -> float:
        """The same of all but the figure or date that weighs most, if it is lacking.

        Who tells another figure need not have the claim's anywhere, nor what it counts.
        """
        spared = max((self.weight(fact & ~mask) for fact in self._facts), default=0.0)
        rest = self._mass - spared
        return self.weight(mask) / rest if rest > 0 else 0.0


def find_candidates(
    stories: Iterable[Story], asked: Sequence[Asked], terms: Terms, found: Survey
) -> tuple[list[list[Candidate]], int]:
    """For each sentence of the claim the mentions worth reading, by place.

    Args:
        stories: The same collection as in `survey`, walked again.
        asked: The claim's sentences.
        terms: Their terms.
        found: What `survey` found.

    Returns:
        The mentions, and how many beyond `MOST_READ` were passed over.

    Cost:
        Time linear in the reports that hold enough of a claim's terms; memory in
        `MOST_READ` and the stories of those mentions.
    """
    weights = term_weights(found)
    queries = [_Query(one, terms, weights) for one in asked]
    wanted: dict[int, set[int]] = {}
    for story_number, place, mask in found.masks:
        if any(
            q.share_but_a_fact(mask) >= _LEAST_REPORT and q.may_bear(mask)
            for q in queries
        ):
            wanted.setdefault(story_number, set()).add(place)
    words = _needed_words(queries, terms)
    passed_over = 0
    heaps: list[list[tuple[float, _Place, Candidate]]] = [[] for _ in asked]
    for number, story in _some(stories, wanted):
        for candidate, own in _mentions(number, story, wanted[number], terms, words):
            for query, heap in zip(queries, heaps, strict=True):
                if not query.may_bear(own):
                    continue
                share = query.share(own)
                head = _HEAD_SHARE * query.share(candidate.head & ~own)
                score, most = share + head, query.share_but_a_fact(own) + head
                if share >= _LEAST_OWN and most >= _LEAST_WEIGHT:
                    # Of equal ones the first is kept.
                    falling = tuple(-n for n in candidate.place)
                    heapq.heappush(heap, (score, falling, candidate))
                    if len(heap) > MOST_READ:
                        heapq.heappop(heap)
                        passed_over += 1
    return [
        sorted((candidate for _, _, candidate in heap), key=lambda c: c.place)
        for heap in heaps
    ], passed_over


def _some(
    stories: Iterable[Story], numbers: Collection[int]
) -> Iterable[tuple[int, Story]]:
    """Some stories of a collection, by their numbers in it."""
    if isinstance(stories, Picked):
        return stories.some(numbers)
    return ((n, story) for n, story in enumerate(stories) if n in numbers)


def _needed_words(queries: Sequence[_Query], terms: Terms) -> list[str]:
    """Strings of which a sentence worth reading holds one: finding them is cheap."""
    masks = [query.needed for query in queries]
    return terms.words_of(reduce(or_, masks)) if all(masks) else [""]


def _mentions(
    number: int,
    story: Story,
    wanted: Collection[int],
    terms: Terms,
    words: Sequence[str],
) -> Iterator[tuple[Candidate, int]]:
    """The mentions in some of a story's reports that hold one of some words.

    Each with its terms.
    """
    reports = {story.reports[place].id: story.reports[place] for place in wanted}
    heads = {
        report.id: terms.mask(f"{report.title or ''} {report.text[:_HEAD_CHARS]}")
        for report in reports.values()
    }
    here = {
        report.id: [word for word in words if word in report.text]
        for report in reports.values()
    }
    for at, statement in enumerate(story.statements):
        for nth, mention in enumerate(statement.mentions):
            report = reports.get(mention.report)
            if report is None:
                continue
            text = report.text[mention.start : mention.end]
            if any(word in text for word in here[report.id]):
                place, head = (number, at, nth), heads[report.id]
                candidate = Candidate(place, story, statement, mention, report, head)
                yield candidate, terms.mask(text)
