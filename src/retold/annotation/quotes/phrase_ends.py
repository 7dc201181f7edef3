"""Ends of phrases: what before a verb belongs to the verb and not to its subject."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.units import Unit
from retold.annotation.quotes.words import is_adverb, is_capital, is_plural
from retold.lexicon.clauses import DETERMINERS, TIMES
from retold.lexicon.function_words import FUNCTION_WORDS

# What takes up a subject inside a verb group ("The crews have all said").
FLOATING: Final = frozenset(("all", "both", "each"))
_TIME_FRONTS: Final = frozenset(("on", "in", "at", "this"))
_MEDIUM_FRONTS: Final = frozenset(("in", "during", "via", "on"))
_MEDIUM_STARTS: Final = frozenset(
    "a an his her their its twitter several many numerous various multiple".split()
)


def phrase_end(unit: Unit, start: int, end: int) -> int:
    """The end without what belongs to the verb: times, circumstances and adverbs."""
    lows = unit.lows
    if lows[end - 1] in FLOATING and _is_noun_end(unit, start, end - 1):
        end -= 1  # "Two crews all said"
    if lows[end - 1] in TIMES or lows[end - 1].isdigit():
        end = _without_time(lows, start, end)
    if not _MEDIUM_FRONTS.isdisjoint(lows[start:end]):
        end = _without_medium(lows, start, end)
    if lows[end - 1].endswith("ed"):
        end = _without_participle(unit, start, end)
    if lows[end - 1] == "longer" and lows[end - 2] == "no" and end - 2 > start:
        end -= 2  # "The mayor no longer plans"
    while is_adverb(lows[end - 1]) and end - 1 > start:
        if is_capital(unit, end - 1):
            break
        end -= 1  # "The mayor also would not say"
    return end


def _is_noun_end(unit: Unit, start: int, end: int) -> bool:
    """Does a noun or a name stand last in a stretch, which "all" may take up?"""
    if end <= start:
        return False
    low = unit.lows[end - 1]
    return is_capital(unit, end - 1) or (low[-1] == "s" and low not in FUNCTION_WORDS)


def _without_time(lows: list[str], start: int, end: int) -> int:
    """The end less "on Monday", "last week" and the like."""
    while end - 1 > start and (
        lows[end - 1] in TIMES or (lows[end - 1].isdigit() and lows[end - 2] in TIMES)
    ):
        end -= 1
        if end > start and lows[end - 1] in _TIME_FRONTS:
            end -= 1
    return end


def _without_participle(unit: Unit, start: int, end: int) -> int:
    """The end less "released" in "a poll released on Monday"."""
    if end - start < 3 and not is_plural(unit.lows[end - 2]):
        return end  # "The wounded said"
    is_noun = unit.lows[end - 2] in DETERMINERS or is_capital(unit, end - 1)
    return end if is_noun else end - 1


def _without_medium(lows: list[str], start: int, end: int) -> int:
    """The end less "in a statement", "during an interview", "on Twitter"."""
    for at in range(end - 2, start, -1):
        if lows[at] in _MEDIUM_FRONTS and lows[at + 1] in _MEDIUM_STARTS:
            return at
    return end
