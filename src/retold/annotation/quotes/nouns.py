"""Nouns of saying: "the mayor's claim that ...", "his promise to ..."."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from retold.annotation.quotes.clauses import clause_end
from retold.annotation.quotes.pieces import NOUN, SIGN
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import is_capital
from retold.lexicon import speech
from retold.lexicon.clauses import (
    BREAKS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    WRITER,
)

# Adjectives that may stand between the owner and the noun.
_BETWEEN: Final = 2
# The words after a noun are at least so many.
_CLAUSE_PIECES: Final = 3


def find_noun_cues(
    unit: Unit, starts: AbstractSet[int]
) -> list[tuple[Range, Range, Range]]:
    """The speaker, the noun and the words of every owned noun of saying, in order."""
    found = []
    for at in unit.leads:
        if not unit.kinds[at] & NOUN:
            continue
        start = _words_after(unit, at)
        owner = None if start is None else _owner_before(unit, at)
        if start is None or owner is None:
            continue
        end = clause_end(unit, start, starts)
        if end - start >= _CLAUSE_PIECES:
            found.append((owner, (at, at + 1), (start, end)))
    return found


def _words_after(unit: Unit, at: int) -> int | None:
    """Where the clause of a noun begins."""
    noun, after = unit.lows[at : at + 2]
    if not unit.lows[at + 2]:
        return None
    if after == "that":
        return at + 2
    takes_infinitive = after == "to" and (
        noun in speech.INFINITIVE_NOUNS
        or noun.removesuffix("s") in speech.INFINITIVE_NOUNS
    )
    return at + 1 if takes_infinitive else None


def _owner_before(unit: Unit, at: int) -> Range | None:
    """Whose claim it is: "his", "Smith's", "the company's"."""
    for back in range(at - 1, max(-1, at - 2 - _BETWEEN), -1):
        low = unit.lows[back]
        if unit.kinds[back] & SIGN or low in PREPOSITIONS:
            return None
        if low in POSSESSIVES:
            return (back, back + 1)
        if low.endswith(("'s", "s'")):
            return None if low in WRITER else _phrase_before(unit, back)
    return None


def _phrase_before(unit: Unit, last: int) -> Range:
    """The noun phrase that ends with an owner."""
    lows = unit.lows
    is_name = is_capital(unit, last)
    start = last
    while lows[start] not in DETERMINERS:
        before = lows[start - 1]
        if unit.kinds[start - 1] & SIGN or before in BREAKS or before in PREPOSITIONS:
            break
        if is_name and before not in DETERMINERS and not is_capital(unit, start - 1):
            break
        start -= 1
    return (start, last + 1)
