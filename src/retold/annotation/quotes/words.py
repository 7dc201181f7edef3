"""Signs and tests by which phrases and clauses are told apart without a parser."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from retold.annotation.quotes.pieces import MARK, SIGN
from retold.annotation.quotes.units import Unit
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
    WRITER,
)
from retold.lexicon.function_words import FUNCTION_WORDS

DASHES: Final = frozenset(("—", "–", "-", "--", "―"))
#: Signs at which a sentence or half of one is over.
STOPS: Final = frozenset((".", "?", "!", ";"))
# Looked through for a finite verb: a subject with its attributes is hardly longer.
_CLAUSE_REACH: Final = 14
_NO_PHRASE: Final = PREPOSITIONS | TIMES
_OPENERS: Final = (DETERMINERS | PRONOUNS | PHRASE_STARTS) - _NO_PHRASE
_LATER_WORDS: Final = BREAKS | NO_PHRASE_STARTS
_CLAUSE_ENDS: Final = STOPS | DASHES | {","}


@lru_cache(maxsize=1 << 14)
def is_adverb(low: str) -> bool:
    """Is this an adverb that may stand inside or beside a verb group?"""
    return low in ADVERBS or (
        low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS
    )


def is_capital(unit: Unit, at: int) -> bool:
    """Does a word with a capital stand at this place?"""
    return unit.text[unit.starts[at]].isupper()


def before_adverbs(unit: Unit, at: int, floor: int = -1) -> int:
    """The place of the word before `at` and its adverbs, `floor` at the lowest."""
    front = at - 1
    while front > floor and is_adverb(unit.lows[front]) and not is_capital(unit, front):
        front -= 1
    return front


def is_plural(low: str) -> bool:
    """Is this, by its ending, a noun in the plural?"""
    is_form = low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    return is_form and low not in FUNCTION_WORDS and low not in DETERMINERS


def is_writer(unit: Unit, at: int) -> bool:
    """Is this the reporter or the reader ("us"), and no country ("US")?"""
    low = unit.lows[at]
    if low not in WRITER:
        return False
    start = unit.starts[at]
    return low != "us" or unit.text[start : start + 2] != "US"


def opens_phrase(unit: Unit, at: int) -> bool:
    """Can a noun phrase, or a clause that begins with one, start here?"""
    low, kind = unit.lows[at], unit.kinds[at]
    if kind & MARK or low in _OPENERS:
        return True
    if kind & SIGN or low in _NO_PHRASE:
        return False
    first = unit.text[unit.starts[at]]
    if first.isupper() or first.isdigit():
        return True
    return not (low in _LATER_WORDS or is_adverb(low))


def has_finite_verb(unit: Unit, start: int) -> bool:
    """Does a clause, and no mere noun phrase, begin at `start`?"""
    for at, low in enumerate(unit.lows[start : start + _CLAUSE_REACH], start):
        if low in _CLAUSE_ENDS:
            return False
        if low in FINITE or (low.endswith("ed") and not is_capital(unit, at)):
            return True
    return False
