"""Finding the times of a report: hearts, runs, traps, tense, values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from retold.annotation.known import known_of
from retold.annotation.times.completion import complete, is_stretch
from retold.annotation.times.hearts import find_hearts
from retold.annotation.times.lines import Line
from retold.annotation.times.meaning import Description, Meaning
from retold.annotation.times.mentions import Mention
from retold.annotation.times.points import Point
from retold.annotation.times.readings import (
    Reading,
    read_alone,
    read_placed,
    read_unanchored,
)
from retold.annotation.times.resolution import Context, depends_on_tense
from retold.annotation.times.runs import find_mentions
from retold.annotation.times.tense import tense_at
from retold.annotation.times.traps import is_sports_text, is_trap
from retold.model import TimeExpression
from retold.text.days import published_day
from retold.text.tokenized import TokenizedText

# A clock time belongs to the day spoken of before up to so many characters away, two
# or three sentences; beyond that to the day of publication.
_NEAR_CHARS: Final = 300


class _Memory(NamedTuple):
    """The times spoken of before: the last one and its end, the last quarter."""

    reference: Point | None = None
    quarter: Point | None = None
    end: int = 0

    def after(self, point: Point, meaning: Meaning, end: int) -> _Memory:
        """The memory after an expression; what is compared with is not kept."""
        if isinstance(meaning, Description) and (
            meaning.base in {"comparison", "figures"}
        ):
            return self
        return _Memory(point, point if point.unit == "quarter" else self.quarter, end)


def find_times(tokenized: TokenizedText, published: str | None) -> list[TimeExpression]:
    """The time expressions of a report with their values.

    Args:
        tokenized: The report's text.
        published: The day of publication, an ISO 8601 date or datetime; None or
            something else leaves X where only an anchor could tell ("XXXX-WXX-4").

    Returns:
        Expressions sorted by `(start, end)`, not overlapping; values are TIMEX3.

    Cost:
        Linear in the text; about a sixth of what spaCy's English tokenizer takes.
        Runs of words that were read before are remembered, up to a fixed number.

    Source:
        TIMEX3 (TimeML annotation guidelines 1.2.1) for extents, types and values; the
        order find, compose, resolve as in HeidelTime (Strötgen & Gertz 2013).
    """
    anchor = published_day(published)
    told = list(_mentions(tokenized))
    is_of_game = any(mention.said.is_of_game for _, found in told for mention in found)
    if is_of_game and is_sports_text(tokenized.lows):
        told = [(line, _without_game(found)) for line, found in told]
    times: list[TimeExpression] = []
    memory = _Memory()
    for line, mentions in told:
        memory = _read_sentence(mentions, line, anchor, memory, times)
    return times


def _mentions(tokenized: TokenizedText) -> Iterator[tuple[Line, list[Mention]]]:
    """What each sentence that names a time names."""
    text, words, lows = tokenized.text, tokenized.words, tokenized.lows
    starts, firsts, sentences = tokenized.starts, tokenized.first, tokenized.sentences
    codes = known_of(tokenized).codes
    for place, hearts in tokenized.sentences_with(find_hearts(tokenized)):
        first, stop = firsts[place], firsts[place + 1]
        is_title = sentences[place].is_title
        line = Line(text, codes, words, lows, starts, first, stop, is_title)
        found = [m for m in find_mentions(line, hearts) if not is_trap(m, line)]
        if found:
            yield line, found


def _without_game(mentions: list[Mention]) -> list[Mention]:
    """The mentions that are no parts of a game."""
    return [mention for mention in mentions if not mention.said.is_of_game]


def _read_sentence(
    mentions: list[Mention],
    line: Line,
    anchor: date | None,
    memory: _Memory,
    times: list[TimeExpression],
) -> _Memory:
    """Add the expressions of a sentence to `times`; give what to keep in mind."""
    before: Mention | None = None
    for mention in complete(mentions, line):
        reading = mention.said.reading
        if reading is None:
            reading = _read(mention, before, line, anchor, memory)
        before = mention
        if reading is None:
            continue
        point = reading.point
        start, end = mention.start, mention.end
        if point is not None:
            memory = memory.after(point, mention.said.meaning, end)
        times.append(
            TimeExpression(start=start, end=end, type=reading.type, value=reading.value)
        )
    return memory


def _read(
    mention: Mention,
    before: Mention | None,
    line: Line,
    anchor: date | None,
    memory: _Memory,
) -> Reading | None:
    """Type and value of a mention; None where it names no day there is."""
    first, stop, meaning = mention.first, mention.stop, mention.said.meaning
    if not isinstance(meaning, Description):
        return read_alone(meaning)
    if anchor is None:
        return read_unanchored(meaning)
    tense = tense_at(line, first, stop) if depends_on_tense(meaning) else None
    reference, quarter, end = memory
    day = since = None
    if reference is not None and reference.unit == "day":
        is_alone = first == line.first and stop >= line.stop - 1
        if mention.start - end < _NEAR_CHARS and not is_alone:
            day = reference.start
        if before is not None and is_stretch(before, mention, line):
            since = reference.start
    return read_placed(meaning, Context(anchor, reference, quarter, tense, day, since))
