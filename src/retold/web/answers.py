"""Claims put to a library, and the answers arranged for a page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from retold import workspace as facade
from retold.ask.answer import Answer, How, Saying, StatementAnswer
from retold.ask.telling import (
    HEADINGS,
    by_wording,
    cut_at_answer,
    notes,
    searched_words,
    summary_words,
    told_beside,
    told_by,
)
from retold.model import Standing, Story
from retold.show.dates import published_words
from retold.show.differences import Stretch, shorten
from retold.show.plain import one_line
from retold.web.kept import Kept
from retold.web.places import place_path, story_path
from retold.web.problems import BusyError

# Answers to a sentence that a page shows, and wordings of each, places of each.
MOST_ANSWERS: Final = 20
_MOST_WORDINGS: Final = 4
_MOST_PLACES: Final = 3
# Characters kept of words that do not differ.
_STRETCH_CHARS: Final = 160
# Answers kept: readers share links to what they asked.
_KEPT: Final = 100
# An answer takes seconds of one core, in one process: two at once would only make both
# wait twice as long, and the pages of the others with them.
_AT_ONCE: Final = 1
_WAITING: Final = 50


class Asking:
    """Puts claims to some stories: few at once, and the same claim once."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._stories = stories
        self._kept = Kept[str, Answer](_KEPT)
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0

    async def ask(self, claim: str) -> Answer:
        """The answer to a claim.

        Raises:
            UsageError: If the claim has no word to look for, or is too long.
            BusyError: If too many wait.
        """
        claim = " ".join(claim.split())
        kept = self._kept.find(claim)
        if kept is not None:
            return kept
        if self._waiting >= _WAITING:
            raise BusyError
        self._waiting += 1
        try:
            async with self._turn:
                return await asyncio.to_thread(
                    self._kept.get, claim, lambda: facade.ask(claim, self._stories)
                )
        finally:
            self._waiting -= 1


class PlaceView(NamedTuple):
    """Where words stand: who says them and when, and the address."""

    label: str
    when: str
    address: str


class WordingView(NamedTuple):
    """Words that bear on a claim, those that differ marked, and where they stand."""

    stretches: list[Stretch]
    places: list[PlaceView]
    more: int


class StatementView(NamedTuple):
    """A statement that bears on a claim."""

    wordings: list[WordingView]
    more: int
    notes: list[tuple[How, str]]
    by: str
    standing: Standing
    story_title: str
    story_path: str


class SentenceView(NamedTuple):
    """A sentence of a claim with what was found, by how it bears on it."""

    text: str
    summary: str
    groups: list[tuple[How, str, list[StatementView]]]
    left_out: int


class AnswerView(NamedTuple):
    """An answer as its page shows it."""

    sentences: list[SentenceView]
    searched: str


def arrange(answer: Answer) -> AnswerView:
    """An answer arranged for its page; the same words as in the terminal."""
    return AnswerView(list(_sentences(answer)), searched_words(answer))


def _sentences(answer: Answer) -> Iterator[SentenceView]:
    shown, beside = answer.first(MOST_ANSWERS), told_beside(answer)
    for number, text in enumerate(answer.sentences):
        every = [a for a in answer.answers if a.sentence == number]
        some = [a for a in shown if a.sentence == number]
        groups = [
            (how, title, [_statement(a, beside(a)) for a in some if a.how == how])
            for how, title in HEADINGS.items()
        ]
        yield SentenceView(
            text=one_line(text),
            summary=summary_words(every),
            groups=[group for group in groups if group[2]],
            left_out=len(every) - len(some),
        )


def _statement(
    answer: StatementAnswer, beside: Sequence[tuple[How, str]]
) -> StatementView:
    wordings = by_wording(answer)
    return StatementView(
        wordings=[_wording(answer, some) for some in wordings[:_MOST_WORDINGS]],
        more=max(0, len(wordings) - _MOST_WORDINGS),
        notes=[
            *((answer.how, note) for note in notes(answer)),
            *beside,
        ],
        by=told_by(answer),
        standing=answer.standing,
        story_title=one_line(answer.story_title or "Story without a title"),
        story_path=story_path(answer.story),
    )


def _wording(answer: StatementAnswer, sayings: Sequence[Saying]) -> WordingView:
    stretches = shorten(cut_at_answer(sayings[0], answer.differences), _STRETCH_CHARS)
    return WordingView(
        stretches=stretches,
        places=[
            PlaceView(
                label=one_line(saying.outlet or saying.report),
                when=published_words(saying.published),
                address=place_path(answer.story, saying.report, saying.answer_start),
            )
            for saying in sayings[:_MOST_PLACES]
        ],
        more=max(0, len(sayings) - _MOST_PLACES),
    )
