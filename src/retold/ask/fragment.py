"""An answer in a notebook's cell, in the words of the terminal."""

from __future__ import annotations

from typing import NamedTuple

from retold.ask.answer import Answer
from retold.ask.screen import _HEADINGS, _by, _notes, _searched, _summary
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
    for number, sentence in enumerate(answer.sentences):
        some = [a for a in answer.answers if a.sentence == number]
        lines = [
            _Line(_HEADINGS[a.how], a.mentions[0].text, _notes(a), _by(a)) for a in some
        ]
        parts.append(_Part(sentence, _summary(some), lines))
    return render_fragment(
        "notebook_answer.html", parts=parts, searched=_searched(answer)
    )
