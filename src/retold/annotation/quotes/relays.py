"""Relays: the outlet that was told something, and so passes the words on."""

from __future__ import annotations

from functools import cache
from typing import Final

from retold.annotation.quotes.pieces import Piece, Unit
from retold.annotation.quotes.subjects import Range
from retold.lexicon.outlets import OUTLET_NOUNS, SHORT_FORMS, WELL_KNOWN

# An outlet's name is hardly longer.
_NAME_PIECES: Final = 6
# A report's own credit stands at its top: by line, dateline and a little more.
_CREDIT_CHARS: Final = 400


def outlet_told(text: str, unit: Unit, cue: Range) -> tuple[int, int] | None:
    """The outlet after "told", as a span without its article, or None.

    An outlet that the top of the report credits in brackets ("(Reuters)") is the
    report's own and passes nothing on.
    """
    pieces = unit.pieces
    if pieces[cue[1] - 1].low not in ("told", "tells", "telling", "tell"):
        return None
    start = cue[1]
    if start < len(pieces) and pieces[start].low == "the":
        start += 1
    end = start
    while end < min(len(pieces), start + _NAME_PIECES) and pieces[end].is_capital:
        end += 1
    while end > start and not _is_outlet(text, pieces[start:end]):
        end -= 1
    if end == start:
        return None
    span = (pieces[start].start, pieces[end - 1].end)
    name = text[span[0] : span[1]]
    return None if f"({name})" in text[:_CREDIT_CHARS] else span


def _is_outlet(text: str, pieces: list[Piece]) -> bool:
    """Do these words name a newspaper, broadcaster, agency or site?"""
    words = [text[piece.start : piece.end] for piece in pieces]
    if " ".join(words) in _known_names():
        return True
    return len(words) > 1 and (words[-1] in OUTLET_NOUNS or words[0] in _known_names())


@cache
def _known_names() -> frozenset[str]:
    """Well-known outlets by all names they are cited by."""
    return frozenset(WELL_KNOWN).union(*SHORT_FORMS.values())
