"""Which sentences of a collection are worth holding against a claim?"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final, NamedTuple, Protocol, runtime_checkable

from retold.ask.queries import Asked, Query
from retold.ask.terms import Terms, bits
from retold.model import Mention, Report, Statement, Story
from retold.published import StoryTexts

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
    queries = [Query(one, terms, weights) for one in asked]
    wanted = _wanted(found, queries)
    words = _needed_words(queries, terms)
    worth = [_MostWorth() for _ in queries]
    for number, story in _some(stories, wanted):
        for candidate, own in _mentions(number, story, wanted[number], terms, words):
            for query, best in zip(queries, worth, strict=True):
                score = _score(query, candidate, own)
                if score is not None:
                    best.offer(score, candidate)
    return [best.by_place() for best in worth], sum(b.passed_over for b in worth)


def _wanted(found: Survey, queries: Sequence[Query]) -> dict[int, set[int]]:
    """By story the places of the reports that hold enough of some sentence's terms."""
    wanted: dict[int, set[int]] = {}
    for story_number, place, mask in found.masks:
        if any(
            q.share_but_a_fact(mask) >= _LEAST_REPORT and q.may_bear(mask)
            for q in queries
        ):
            wanted.setdefault(story_number, set()).add(place)
    return wanted


def _score(query: Query, candidate: Candidate, own: int) -> float | None:
    """How much of a sentence a mention and its head hold; None if too little.

    `own` are the terms of the mention itself.
    """
    if not query.may_bear(own):
        return None
    share = query.share(own)
    head = _HEAD_SHARE * query.share(candidate.head & ~own)
    if share < _LEAST_OWN or query.share_but_a_fact(own) + head < _LEAST_WEIGHT:
        return None
    return share + head


class _MostWorth:
    """The `MOST_READ` mentions with the highest scores; of equal ones the first."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, _Place, Candidate]] = []
        self.passed_over = 0

    def offer(self, score: float, candidate: Candidate) -> None:
        """Keep a mention, and let go of the least one where there are too many."""
        falling = tuple(-n for n in candidate.place)
        heapq.heappush(self._heap, (score, falling, candidate))
        if len(self._heap) > MOST_READ:
            heapq.heappop(self._heap)
            self.passed_over += 1

    def by_place(self) -> list[Candidate]:
        """What is kept, in the order of the collection."""
        return sorted((c for _, _, c in self._heap), key=lambda c: c.place)


def _some(
    stories: Iterable[Story], numbers: Collection[int]
) -> Iterable[tuple[int, Story]]:
    """Some stories of a collection, by their numbers in it."""
    if isinstance(stories, Picked):
        return stories.some(numbers)
    return ((n, story) for n, story in enumerate(stories) if n in numbers)


def _needed_words(queries: Sequence[Query], terms: Terms) -> list[str]:
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
