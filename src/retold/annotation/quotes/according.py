"""Attributions by "according to"."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import NO_STARTS, clause_end, content_before
from retold.annotation.quotes.pieces import MARK, SIGN
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import is_capital, opens_phrase
from retold.lexicon.clauses import ARTICLES, FINITE

# An apposition ("the owner", "a teacher who was aboard") is hardly longer.
_APPOSITION_PIECES: Final = 16
_ENDS_SPEAKER: Final = frozenset(("who", "which", "that", "but", "while"))


def find_according(unit: Unit) -> list[tuple[Range, Range, Range]]:
    """The speaker, the cue and the words of every "according to", in order.

    The words are the clause before it, or after it where it opens the sentence.
    """
    lows, kinds = unit.lows, unit.kinds
    found = []
    for at in unit.leads:
        if lows[at] != "according" or lows[at + 1] != "to":
            continue
        end = at + 2
        while not kinds[end] & SIGN and not _ends_speaker(unit, end):
            end += 1
        words = _words_around(unit, at, end)
        if end > at + 2 and words is not None:
            found.append(((at + 2, end), (at, at + 2), words))
    return found


def _past_apposition(unit: Unit, comma: int) -> int:
    """The comma after ", the owner," where the clause follows, else the same one."""
    lows = unit.lows
    if comma + 2 < unit.size and lows[comma + 1].isdigit() and lows[comma + 2] == ",":
        comma += 2  # an age
    if lows[comma + 1] not in ARTICLES:
        return comma
    is_relative = False
    for at in range(comma + 2, min(unit.size - 1, comma + 2 + _APPOSITION_PIECES)):
        if lows[at] == ",":
            return at if opens_phrase(unit, at + 1) else comma
        is_relative = is_relative or lows[at] == "who"
        if unit.kinds[at] & SIGN or (lows[at] in FINITE and not is_relative):
            break
    return comma


def _ends_speaker(unit: Unit, at: int) -> bool:
    """Does a clause begin with this word, which is no name ("the WHO")?"""
    return unit.lows[at] in _ENDS_SPEAKER and not is_capital(unit, at)


def _words_around(unit: Unit, at: int, end: int) -> Range | None:
    """The words that "according to somebody" at `[at, end)` hands to them."""
    if any(kind & MARK or not kind & SIGN for kind in unit.kinds[:at]):
        return content_before(unit, at, 0)
    while end < unit.size and unit.lows[end] != ",":
        end += 1
    if end + 1 >= unit.size:
        return None
    end = _past_apposition(unit, end)
    return (end + 1, clause_end(unit, end + 1, NO_STARTS))
