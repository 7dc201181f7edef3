"""Lines of a text that may hold a credit: the first, the last, those with a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct


class Line(Struct, frozen=True, gc=False):
    """A line of the text without the white space around it."""

    start: int
    words: str


# Headline, byline, date, a caption or two come before the body.
_HEAD_LINES: Final = 8
# A rule, an editor's note and a copyright line come after it.
_FOOT_LINES: Final = 6


def _line(text: str, start: int, end: int) -> Line:
    """The line of a span."""
    words = text[start:end].rstrip()
    bare = words.lstrip()
    return Line(start + len(words) - len(bare), bare)


def first_lines(text: str) -> Iterator[Line]:
    """The first lines that hold anything."""
    start = count = 0
    while start < len(text) and count < _HEAD_LINES:
        end = text.index("\n", start)
        line = _line(text, start, end)
        if line.words:
            count += 1
            yield line
        start = end + 1


def last_lines(text: str) -> Iterator[Line]:
    """The last lines that hold anything, the last one first."""
    end, count = len(text) - 1, 0
    while end >= 0 and count < _FOOT_LINES:
        start = text.rfind("\n", 0, end) + 1
        line = _line(text, start, end)
        if line.words:
            count += 1
            yield line
        end = start - 1


def lines_with(
    text: str, words: Iterable[str], phrase: re.Pattern[str]
) -> Iterator[Line]:
    """The lines in which any of the words begins the phrase, each once."""
    starts: set[int] = set()
    for word in words:
        position = text.find(word)
        while position >= 0:
            end = position + 1
            if phrase.match(text, position):
                start = text.rfind("\n", 0, position) + 1
                end = text.index("\n", position)
                if start not in starts:
                    starts.add(start)
                    yield _line(text, start, end)
            position = text.find(word, end)
