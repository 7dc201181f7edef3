"""Where in a file an offset of its text is, as an editor counts."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Place(NamedTuple):
    """Line and column, both from 1, columns in code points."""

    line: int
    column: int


class Places:
    r"""The lines of a text.

    A report's text is its file without byte-order mark and with `\r\n` as `\n`, so
    lines and columns are those that an editor shows for the file.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]

    def at(self, offset: int) -> Place:
        """The place of a code point."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)


def raw_offset(offset: int, text: str, raw: str) -> int:
    r"""The place in a file's own text, where lines may end in `\r\n`.

    Args:
        offset: A code point of `text`.
        text: The file as retold reads it.
        raw: The file without its byte-order mark; `text` but for the line ends.
    """
    if len(text) == len(raw):
        return offset
    lines = raw.split("\n")[: text.count("\n", 0, offset)]
    return offset + sum(line.endswith("\r") for line in lines)
