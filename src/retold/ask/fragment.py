"""An answer in a notebook's cell, in the words of the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from retold.ask.answer import Answer, How, StatementAnswer
from retold.ask.telling import (
    HEADINGS,
    notes,
    searched_words,
    summary_words,
    told_beside,
    told_by,
)
from retold.show.notebook import render_fragment


class _Line(NamedTuple):
    """A statement that bears on the claim, in the words that do."""

    title: str
    words: str
    notes: list[str]
    by: str


class _Part(NamedTuple):
    """A sentence of the claim with what was found."""

    sentence: str
    summary: str
    lines: list[_Line]


def answer_fragment(answer: Answer) -> str:
    """What was found for each sentence of a claim, the first statements in full."""
    parts = []
    beside = told_beside(answer)
    for number, sentence in enumerate(answer.sentences):
        some = [a for a in answer.answers if a.sentence == number]
        lines = [
            _Line(HEADINGS[a.how], a.mentions[0].text, _notes(a, beside(a)), told_by(a))
            for a in some
        ]
        parts.append(_Part(sentence, summary_words(some), lines))
    return render_fragment(
        "notebook_answer.html", parts=parts, searched=searched_words(answer)
    )


def _notes(answer: StatementAnswer, beside: Sequence[tuple[How, str]]) -> list[str]:
    """What a statement tells otherwise, and what it says of the claim's other facts."""
    return [*notes(answer), *(note for _, note in beside)]
