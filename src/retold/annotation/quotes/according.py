"""Attributions by "according to"."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import clause_end, content_before
from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.subjects import Range

_ENDS_SPEAKER: Final = frozenset(("who", "which", "that", "but", "while"))


def find_according(pieces: list[Piece]) -> list[tuple[Range, Range, Range]]:
    """The speaker, the cue and the words of every "according to", in order.

    The words are the clause before it, or after it where it opens the sentence.
    """
    found = []
    for at in range(len(pieces) - 2):
        if pieces[at].low != "according" or pieces[at + 1].low != "to":
            continue
        end = at + 2
        while end < len(pieces) and _is_speaker(pieces[end]):
            end += 1
        words = _words_around(pieces, at, end)
        if end > at + 2 and words is not None:
            found.append(((at + 2, end), (at, at + 2), words))
    return found


def _is_speaker(piece: Piece) -> bool:
    return piece.is_word and piece.low not in _ENDS_SPEAKER


def _words_around(pieces: list[Piece], at: int, end: int) -> Range | None:
    """The words that "according to somebody" at `[at, end)` hands to them."""
    if any(piece.is_word or piece.marked for piece in pieces[:at]):
        return content_before(pieces, at, 0)
    while end < len(pieces) and pieces[end].low != ",":
        end += 1
    start = end + 1
    if start >= len(pieces):
        return None
    return (start, clause_end(pieces, start, set()))
