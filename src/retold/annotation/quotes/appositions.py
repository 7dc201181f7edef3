"""Appositions: what stands between commas before a verb, and what it is there for."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.units import Unit
from retold.annotation.quotes.words import is_adverb, is_capital
from retold.lexicon.clauses import DETERMINERS, LEADING, PREPOSITIONS, SUBORDINATORS

_ADVERBIAL_STARTS: Final = PREPOSITIONS | SUBORDINATORS
_ADVERBIAL: Final = _ADVERBIAL_STARTS | {"however", "today", "yesterday", "earlier"}
# "A day earlier, ...", "This time, ...".
_ADVERBIAL_ENDS: Final = frozenset(("earlier", "later", "ago", "before", "time"))
_ADVERBIAL_WORDS: Final = LEADING | {"elsewhere"}


def is_adverbial(unit: Unit, start: int, end: int) -> bool:
    """Is a stretch between commas a circumstance, and no subject?"""
    lows = unit.lows
    while start < end and lows[start] in ("and", "but", "yet", "or"):
        start += 1
    if start >= end:
        return True
    low = lows[start]
    if low == "as" and is_capital(unit, start + 1):
        return False  # "As Brenn, a nurse, said"
    is_word = end == start + 1 and low in _ADVERBIAL_WORDS
    is_word = is_word or lows[end - 1] in _ADVERBIAL_ENDS
    if is_word or low in _ADVERBIAL:
        return True
    if is_adverb(low):
        return low != "even" or lows[start + 1] not in DETERMINERS
    is_name = is_capital(unit, start) and is_capital(unit, start + 1)
    is_passive = low.endswith("ed") and lows[start + 1] in PREPOSITIONS
    return is_passive or (low.endswith("ing") and not is_name)


def naming_end(unit: Unit, cut: int, comma: int) -> int | None:
    """The end of an apposition that is a bare name ("his lawyer, Jane Roe,")."""
    end = cut + 1
    while end < comma and is_capital(unit, end):
        end += 1
    is_name = end - cut > 2 and unit.lows[end] == ","
    return end if is_name and not is_capital(unit, cut - 1) else None
