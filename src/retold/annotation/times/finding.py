"""Finding the times of a report: pieces, phrases, traps, tense, values."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from retold.annotation.times.completion import complete, is_stretch
from retold.annotation.times.composition import Phrase, compose
from retold.annotation.times.grammar import find_pieces
from retold.annotation.times.lexemes import Lexeme, lex
from retold.annotation.times.meaning import (
    Description,
    Duration,
    Meaning,
    Repetition,
    Vague,
)
from retold.annotation.times.measures import period_value
from retold.annotation.times.points import Point
from retold.annotation.times.resolution import (
    Context,
    resolve,
    unanchored_value,
    value_at,
)
from retold.annotation.times.tense import Tense, tense_at
from retold.annotation.times.traps import is_sports_text, is_trap
from retold.model import TimeExpression, TimeType
from retold.text.days import published_day
from retold.text.tokenized import TokenizedText


class _Reading(NamedTuple):
    """A phrase with its type and value, and the point it names, if any."""

    type: TimeType
    value: str
    point: Point | None = None


# A clock time belongs to the day spoken of before up to so many characters away, two
# or three sentences; beyond that to the day of publication.
_NEAR_CHARS: Final = 300


class _Memory(NamedTuple):
    """The times spoken of before: the last one and its end, the last quarter.

    `day` and `since` are for the expression at hand, see `Context`.
    """

    reference: Point | None = None
    quarter: Point | None = None
    end: int = 0
    day: date | None = None
    since: date | None = None

    def at(self, start: int, *, is_end: bool, is_alone: bool) -> _Memory:
        """The memory at an expression: is it the end of a stretch, or a whole line?"""
        point = self.reference
        if point is None or point.unit != "day":
            return self._replace(day=None, since=None)
        is_near = start - self.end < _NEAR_CHARS and not is_alone
        return self._replace(
            day=point.start if is_near else None, since=point.start if is_end else None
        )

    def after(self, point: Point | None, meaning: Meaning, end: int) -> _Memory:
        """The memory after an expression; what is compared with is not kept."""
        if point is None or (
            isinstance(meaning, Description)
            and meaning.base in {"comparison", "figures"}
        ):
            return self
        quarter = point if point.unit == "quarter" else self.quarter
        return _Memory(point, quarter, end)

    def context(self, anchor: date, tense: Tense | None) -> Context:
        """The context of the expression at hand."""
        return Context(
            anchor, self.reference, self.quarter, tense, self.day, self.since
        )


def find_times(tokenized: TokenizedText, published: str | None) -> list[TimeExpression]:
    """The time expressions of a report with their values.

    Args:
        tokenized: The report's text.
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
    text = tokenized.text
    anchor = published_day(published)
    is_sports = is_sports_text(text)
    memory = _Memory()
    found: list[TimeExpression] = []
    for sentence in tokenized.sentences:
        lexemes = lex(text, sentence.start, sentence.end)
        phrases = [
            phrase
            for phrase in compose(find_pieces(lexemes), lexemes)
            if not is_trap(
                phrase, lexemes, is_title=sentence.is_title, is_sports=is_sports
            )
        ]
        times, memory = _read_sentence(phrases, lexemes, anchor, memory)
        found.extend(times)
    return found


def _read_sentence(
    phrases: list[Phrase],
    lexemes: list[Lexeme],
    anchor: date | None,
    memory: _Memory,
) -> tuple[list[TimeExpression], _Memory]:
    """The expressions of a sentence with their values, and what to keep in mind."""
    times: list[TimeExpression] = []
    before: Phrase | None = None
    for phrase in complete(phrases, lexemes):
        start, end = lexemes[phrase.first].start, lexemes[phrase.stop - 1].end
        is_end = before is not None and is_stretch(before, phrase, lexemes)
        is_alone = phrase.first == 0 and phrase.stop >= len(lexemes) - 1
        now = memory.at(start, is_end=is_end, is_alone=is_alone)
        before = phrase
        reading = _read(phrase, lexemes, anchor, now)
        if reading is not None:
            memory = memory.after(reading.point, phrase.meaning, end)
            times.append(
                TimeExpression(
                    start=start, end=end, type=reading.type, value=reading.value
                )
            )
    return times, memory


def _read(
    phrase: Phrase, lexemes: list[Lexeme], anchor: date | None, memory: _Memory
) -> _Reading | None:
    """Type and value of a phrase; None where it names no day there is."""
    meaning = phrase.meaning
    if isinstance(meaning, Duration):
        return _Reading("DURATION", period_value(meaning.amount, meaning.unit))
    if isinstance(meaning, Repetition):
        return _Reading("SET", meaning.value)
    if isinstance(meaning, Vague):
        return _Reading("DATE", meaning.value)
    kind: TimeType = "TIME" if meaning.clock or meaning.part else "DATE"
    if anchor is None:
        value = unanchored_value(meaning)
        return None if value is None else _Reading(kind, value)
    tense = tense_at(lexemes, phrase.first, phrase.stop)
    point = resolve(meaning, memory.context(anchor, tense))
    if point is None:
        return _as_length(meaning)
    return _Reading(kind, value_at(point, meaning), point)


def _as_length(meaning: Description) -> _Reading | None:
    """A distance from a time that is not known well enough: only its length."""
    if meaning.unit is None or not meaning.offset or meaning.base == "frame":
        return None
    value = period_value(Fraction(abs(meaning.offset)), meaning.unit)
    return _Reading("DURATION", value)
