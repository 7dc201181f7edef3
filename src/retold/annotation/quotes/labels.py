"""Labels: speakers set before or after their words by layout, without a verb.

Transcripts ("SMITH: We agree."), names before a colon ("Smith: 'We agree'") and
signatures after a quotation ("We agree." - Jane Smith).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.pieces import Piece, Unit
from retold.lexicon.clauses import PREPOSITIONS

_TRANSCRIPT: Final = re.compile(
    r"(?m)^[“\"”]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})"
    r"(?: \([^)\n]*\))?:\s+(?P<words>\S[^\n]*?)[“”\"]?\s*$"
)
# One line with a name in capitals may be anything; so many make a transcript.
_TRANSCRIPT_LINES: Final = 2
_SIGNATURE: Final = re.compile(
    r"\s*(?:[―—–]|--?)\s*(?P<name>(?:[A-Z@][\w.'’-]*)(?:\s+(?:(?:of|de|van|von|al)\s+)?"
    r"[A-Z][\w.'’-]*){0,5})(?=\s*(?:[,(\n“]|\s[―—–]|$))"
)
# Names before a colon are short; longer runs are headings.
_LABEL_PIECES: Final = 6


class Label(NamedTuple):
    """A speaker's label and the words it stands for, as spans of the text."""

    start: int
    end: int
    words_start: int
    words_end: int


def find_transcript(text: str) -> list[Label]:
    """The labelled lines of a transcript, in order; empty if the text has none."""
    lines = [
        Label(m.start("name"), m.end("name"), m.start("words"), m.end("words"))
        for m in _TRANSCRIPT.finditer(text)
    ]
    return lines if len(lines) >= _TRANSCRIPT_LINES else []


def signature_after(text: str, mark: Marked) -> tuple[int, int] | None:
    """The name with which a quotation is signed, as a span."""
    match = _SIGNATURE.match(text, mark.outer_end, mark.outer_end + 120)
    return match.span("name") if match else None


def label_before(unit: Unit) -> tuple[int, int] | None:
    """The pieces of a name that a colon sets off from the words after it.

    Only at the beginning of a paragraph. Before plain words the caller has to make
    sure that it is a name.
    """
    if not unit.opens_paragraph or unit.pieces[0].low in PREPOSITIONS:
        return None
    for at, piece in enumerate(unit.pieces[: _LABEL_PIECES + 1]):
        if piece.low == ":":
            return (0, at) if 0 < at < len(unit.pieces) - 1 else None
        if not _is_name_piece(piece):
            return None
    return None


def _is_name_piece(piece: Piece) -> bool:
    return piece.is_capital or piece.low in ("of", "the", "de", "van", "von", "al")
