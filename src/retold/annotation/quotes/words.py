"""Signs and tests by which phrases and clauses are told apart without a parser."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.pieces import Piece
from retold.lexicon.clauses import (
    ADVERBS,
    BREAKS,
    DETERMINERS,
    FINITE,
    NO_ADVERBS,
    NO_PHRASE_STARTS,
    PHRASE_STARTS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)

DASHES: Final = frozenset(("—", "–", "-", "--", "―"))
#: Signs at which a sentence or half of one is over.
STOPS: Final = frozenset((".", "?", "!", ";"))
# Looked through for a finite verb: a subject with its attributes is hardly longer.
_CLAUSE_REACH: Final = 14


def is_adverb(low: str) -> bool:
    """Is this an adverb that may stand inside or beside a verb group?"""
    return low in ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS
    )


def opens_phrase(pieces: list[Piece], at: int) -> bool:
    """Can a noun phrase, or a clause that begins with one, start here?"""
    piece = pieces[at]
    low = piece.low
    if piece.marked:
        return True
    if not piece.is_word or low in PREPOSITIONS or low in TIMES:
        return False
    if low in DETERMINERS or low in PRONOUNS or low in PHRASE_STARTS:
        return True
    if piece.is_capital or low[0].isdigit():
        return True
    return not (low in BREAKS or low in NO_PHRASE_STARTS or is_adverb(low))


def has_finite_verb(pieces: list[Piece], start: int) -> bool:
    """Does a clause, and no mere noun phrase, begin at `start`?"""
    for piece in pieces[start : start + _CLAUSE_REACH]:
        if piece.low in STOPS or piece.low in DASHES or piece.low == ",":
            return False
        if piece.low in FINITE or (piece.low.endswith("ed") and not piece.is_capital):
            return True
    return False


def low_at(pieces: list[Piece], at: int) -> str:
    """The word or sign at a position in lower case; empty outside the sentence."""
    return pieces[at].low if 0 <= at < len(pieces) else ""


def is_marked(pieces: list[Piece], at: int) -> bool:
    """Does a quoted stretch stand at this position?"""
    return 0 <= at < len(pieces) and pieces[at].marked is not None
