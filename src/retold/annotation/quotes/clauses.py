"""Clauses: where the words that are said begin before their cue, and where they end."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.subjects import Range
from retold.annotation.quotes.words import DASHES, STOPS, is_marked, low_at
from retold.lexicon.clauses import ARTICLES, BREAKS, PREPOSITIONS, PRONOUNS

# Signs and conjunctions that lead on and are no part of what was said.
_LOOSE_ENDS: Final = STOPS | DASHES | {",", ":", ")", "…", "and", "but"}
# What may stand between two quoted stretches of one utterance.
_LINKS: Final = frozenset((",", "and", "but", "or", "…", "..."))
# After a comma these turn from what was said to something else.
_TURNS: Final = frozenset("but while although though whereas according".split())
# A clause that comes before "she said" has at least so many words.
_CLAUSE_WORDS: Final = 3
# A circumstance at the front of a sentence is shorter than this, a clause may be not.
_CIRCUMSTANCE_WORDS: Final = 12


def clause_end(pieces: list[Piece], start: int, starts: set[int]) -> int:
    """Where the words that begin at `start` end: at the right clause boundary.

    At the end of the sentence, unless before that another attribution begins (its
    pieces are in `starts`), a bracket closes, or a comma turns to another clause.
    A quotation that is a sentence of its own ends with itself.
    """
    if pieces[start].marked and pieces[start].ends_sentence:
        return _quotation_end(pieces, start)
    depth = 0
    for at in range(start, len(pieces)):
        low = pieces[at].low
        depth += (low == "(") - (low == ")")
        if depth < 0:
            return trimmed(pieces, start, at)
        if at == start or depth:
            continue
        is_turn = (low == "," or low in DASHES) and _turns(pieces, at + 1, starts)
        if at in starts or low == ";" or is_turn:
            return trimmed(pieces, start, at)
    return trimmed(pieces, start, len(pieces))


def _quotation_end(pieces: list[Piece], start: int) -> int:
    """The end of a quotation and of those that are joined to it."""
    end = start + 1
    while True:
        scan = end
        while low_at(pieces, scan) in _LINKS:
            scan += 1
        if not is_marked(pieces, scan):
            return end
        end = scan + 1


def _turns(pieces: list[Piece], at: int, starts: set[int]) -> bool:
    """Does what follows a comma no longer belong to the words said?"""
    low = low_at(pieces, at)
    if not low or at in starts or low in _TURNS:
        return True
    after = low_at(pieces, at + 1)
    is_new_clause = at + 1 in starts or after in PRONOUNS or after in ARTICLES
    return low in ("and", "then") and is_new_clause


def object_end(pieces: list[Piece], start: int, end: int) -> int:
    """Where a noun phrase ends at the latest: at a comma, or where a verb is joined."""
    for at in range(start + 1, end - 1):
        low, after = pieces[at].low, pieces[at + 1]
        is_joined = low in ("and", "but") and after.low.endswith("ed")
        if is_joined or (low == "," and not _goes_on(pieces, at + 1)):
            return trimmed(pieces, start, at)
    return end


def _goes_on(pieces: list[Piece], at: int) -> bool:
    """Does a list of quoted names go on after this comma ("a 'liar', a 'thief'")?"""
    if is_marked(pieces, at):
        return True
    is_link = low_at(pieces, at) in ("and", "or", "a", "an")
    return is_link and any(piece.marked for piece in pieces[at : at + 3])


def trimmed(pieces: list[Piece], start: int, end: int) -> int:
    """The end without punctuation and without a conjunction that leads on."""
    while end > start and pieces[end - 1].low in _LOOSE_ENDS:
        end -= 1
    return end


def content_before(pieces: list[Piece], end: int, begin: int) -> Range | None:
    """The words before "she said" or "said the mayor", as a range of pieces.

    `end` is where the subject (or the inverted verb) begins, `begin` the earliest
    piece that is still free. None where only a circumstance stands there.
    """
    while end > begin and (low_at(pieces, end - 1) in DASHES | {","}):
        end -= 1
    while begin < end and pieces[begin].low in _LOOSE_ENDS:
        begin += 1
    if any(piece.marked for piece in pieces[begin:end]):
        return (begin, end)
    begin = _after_break(pieces, begin, end)
    words = sum(piece.is_word for piece in pieces[begin:end])
    if words < _CLAUSE_WORDS or _is_circumstance(pieces, begin, end, words):
        return None
    return (begin, end)


def _after_break(pieces: list[Piece], begin: int, end: int) -> int:
    """The position after the last dash or colon, if a clause follows it."""
    for at in range(end - 1, begin, -1):
        if pieces[at].low in DASHES or pieces[at].low in (";", ":"):
            return at + 1 if end - at > _CLAUSE_WORDS + 1 else begin
    return begin


def _is_circumstance(pieces: list[Piece], begin: int, end: int, words: int) -> bool:
    """Is a stretch merely "on Monday in the town" and no clause?"""
    first = pieces[begin].low
    has_comma = any(piece.low == "," for piece in pieces[begin:end])
    is_adverbial = first in PREPOSITIONS or first in BREAKS
    return is_adverbial and not has_comma and words < _CIRCUMSTANCE_WORDS
