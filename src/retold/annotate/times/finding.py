"""Finding the times of a report: pieces, phrases, traps, tense, values."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from retold.annotate.times.composition import Phrase, compose
from retold.annotate.times.grammar import find_pieces
from retold.annotate.times.lexemes import Lexeme, lex
from retold.annotate.times.meaning import Description, Duration
from retold.annotate.times.meanings import period_value
from retold.annotate.times.points import Point
from retold.annotate.times.resolution import (
    Context,
    resolve,
    unanchored_value,
    value_at,
)
from retold.annotate.times.tense import tense_at
from retold.annotate.times.traps import is_trap
from retold.model import Sentence, TimeExpression, TimeType


class _Reading(NamedTuple):
    """A phrase with its type and value, and the point it names, if any."""

    type: TimeType
    value: str
    point: Point | None = None


def find_times(
    text: str, sentences: list[Sentence], published: str | None
) -> list[TimeExpression]:
    """The time expressions of a report with their values.

    Args:
        text: The report's text.
        sentences: Its sentences; words outside them are not read.
        published: The day of publication, an ISO 8601 date or datetime; None or
            something else leaves X where only an anchor could tell ("XXXX-WXX-4").

    Returns:
        Expressions sorted by `(start, end)`, not overlapping; values are TIMEX3.

    Cost:
        Linear in the text.

    Source:
        TIMEX3 (TimeML annotation guidelines 1.2.1) for extents, types and values; the
        order find, compose, resolve as in HeidelTime (Strötgen & Gertz 2013).
    """
    anchor = _parse_day(published)
    found: list[TimeExpression] = []
    reference: Point | None = None
    for sentence in sentences:
        lexemes = lex(text, sentence.start, sentence.end)
        for phrase in compose(find_pieces(lexemes), lexemes):
            if is_trap(phrase, lexemes):
                continue
            reading = _read(phrase, lexemes, anchor, reference)
            if reading is None:
                continue
            reference = reading.point or reference
            start, end = lexemes[phrase.first].start, lexemes[phrase.stop - 1].end
            found.append(
                TimeExpression(
                    start=start, end=end, type=reading.type, value=reading.value
                )
            )
    return found


def _read(
    phrase: Phrase, lexemes: list[Lexeme], anchor: date | None, reference: Point | None
) -> _Reading | None:
    """Type and value of a phrase; None where it names no day there is."""
    meaning = phrase.meaning
    if isinstance(meaning, Duration):
        return _Reading("DURATION", period_value(meaning.amount, meaning.unit))
    if not isinstance(meaning, Description):
        is_set = not meaning.value.endswith("_REF")
        return _Reading("SET" if is_set else "DATE", meaning.value)
    kind: TimeType = "TIME" if meaning.clock or meaning.part else "DATE"
    if anchor is None:
        value = unanchored_value(meaning)
        return None if value is None else _Reading(kind, value)
    tense = tense_at(lexemes, phrase.first, phrase.stop)
    point = resolve(meaning, Context(anchor, reference, tense))
    if point is None:
        return None
    return _Reading(kind, value_at(point, meaning), point)


def _parse_day(published: str | None) -> date | None:
    """The day of an ISO date or datetime; None where there is none to be read."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
