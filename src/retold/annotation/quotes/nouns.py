"""Nouns of saying: "the mayor's claim that ...", "his promise to ..."."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import clause_end
from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.subjects import Range
from retold.lexicon import speech
from retold.lexicon.clauses import BREAKS, DETERMINERS, POSSESSIVES, PREPOSITIONS

# Adjectives that may stand between the owner and the noun.
_BETWEEN: Final = 2


def find_noun_cues(
    pieces: list[Piece], starts: set[int]
) -> list[tuple[Range, Range, Range]]:
    """The speaker, the noun and the words of every owned noun of saying, in order."""
    found = []
    for at in range(1, len(pieces) - 2):
        noun = pieces[at].low
        if noun.removesuffix("s") not in speech.NOUNS and noun not in speech.NOUNS:
            continue
        start = _words_after(pieces, at)
        owner = _owner_before(pieces, at)
        if start is None or owner is None:
            continue
        end = clause_end(pieces, start, starts)
        if end - start > 2:
            found.append((owner, (at, at + 1), (start, end)))
    return found


def _words_after(pieces: list[Piece], at: int) -> int | None:
    """Where the clause of a noun begins."""
    after = pieces[at + 1].low
    if after == "that":
        return at + 2
    noun = pieces[at].low
    takes_infinitive = (
        noun in speech.INFINITIVE_NOUNS
        or noun.removesuffix("s") in speech.INFINITIVE_NOUNS
    )
    return at + 1 if after == "to" and takes_infinitive else None


def _owner_before(pieces: list[Piece], at: int) -> Range | None:
    """Whose claim it is: "his", "Smith's", "the company's"."""
    for back in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        piece = pieces[back]
        if not piece.is_word or piece.low in PREPOSITIONS:
            return None
        if piece.low in POSSESSIVES:
            return (back, back + 1)
        if piece.low.endswith(("'s", "s'")):
            return _phrase_before(pieces, back)
    return None


def _phrase_before(pieces: list[Piece], last: int) -> Range:
    """The noun phrase that ends with an owner."""
    start = last
    while start > 0:
        before = pieces[start - 1]
        if not before.is_word or before.low in BREAKS or before.low in PREPOSITIONS:
            break
        if (
            pieces[last].is_capital
            and not before.is_capital
            and before.low not in DETERMINERS
        ):
            break
        start -= 1
        if pieces[start].low in DETERMINERS:
            break
    return (start, last + 1)
