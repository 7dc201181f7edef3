"""Past verbs: the finite verb inside words that were read as one noun phrase."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.phrase_ends import phrase_end
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import (
    before_adverbs,
    is_adverb,
    is_capital,
    is_plural,
)
from retold.lexicon.clauses import (
    BE,
    DETERMINERS,
    NOUN_FRONTS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from retold.lexicon.tense import (
    DOUBTFUL_PASTS,
    FINITE_PASTS,
    IRREGULAR_PASTS,
    NOT_PASTS,
)
from retold.lexicon.titles import TITLE_MODIFIERS

_IRREGULAR: Final = IRREGULAR_PASTS - DOUBTFUL_PASTS
# Behind a form that may be a participle these show that it is one ("a letter sent to").
_BEHIND_PARTICIPLES: Final = PREPOSITIONS | TIMES | {"out", "down", "up", "off"}
# After these a past form is an adjective or part of another verb group.
_NO_SUBJECTS: Final = DETERMINERS | NOUN_FRONTS | PREPOSITIONS | BE | {"and", "or"}
# "The plan unveiled this week" has no object.
_OBJECTS: Final = (DETERMINERS - {"this"}) | POSSESSIVES | OBJECT_PRONOUNS
# What a verb may have behind it before its object ("met with", "took up").
_PARTICLES: Final = PREPOSITIONS | frozenset("out down up off away back forth".split())
_HAVE: Final = frozenset("has have had having haven't hasn't hadn't never".split())
# "A man named Brenn" is no clause.
_NAMED: Final = frozenset("named called dubbed titled nicknamed".split())
# Shorter words in "-ed" are hardly past forms.
_PAST_CHARS: Final = 4


def past_verb(unit: Unit, words: Range) -> int | None:
    """The last finite past verb behind the first of these words, or None.

    As in "Rehm took the ferry", but not in "a letter sent to Rehm".
    """
    start, end = words
    lows = unit.lows
    for at in range(end - 1, start, -1):
        low = lows[at]  # of which few are any past form
        if (low[-2:] == "ed" or low in _IRREGULAR) and is_past(unit, at, start):
            return at
    return None


def before_verb(unit: Unit, words: Range) -> Range:
    """What stands before a finite past verb in these words, or all of them.

    The town of "The town took a vote, as Rehm had asked, and".
    """
    at = past_verb(unit, words)
    if at is None:
        return words
    return (words[0], phrase_end(unit, words[0], at))


def behind_verb(unit: Unit, words: Range) -> Range | None:
    """What stands behind a past verb in these words, or all of them; None if nothing.

    The pilots of "met with pilots who said" and of "The town sent pilots who said".
    """
    start, end = words
    at = past_verb(unit, words)
    if at is None and is_half(unit, start):
        at = start
    if at is None:
        return words
    at += 1
    while at < end and (unit.lows[at] in _PARTICLES or is_adverb(unit.lows[at])):
        at += 1
    return (at, end) if at < end else None


def is_irregular(unit: Unit, at: int) -> bool:
    """Is it the past of an irregular verb, finite or not, and neither noun nor name?"""
    if unit.lows[at] not in _IRREGULAR or is_capital(unit, at):
        return False
    return unit.lows[at - 1] not in _NO_SUBJECTS


def is_half(unit: Unit, at: int) -> bool:
    """Is it a verb whose auxiliary stands before it ("has met with pilots")?"""
    low = unit.lows[at]
    is_form = low in _IRREGULAR or _is_regular(low)
    return is_form and unit.lows[at - 1] in _HAVE and not is_capital(unit, at)


def is_past(unit: Unit, at: int, start: int, *, is_loose: bool = False) -> bool:
    """Is the word at `at` the finite past verb of a subject from `start` on?

    `is_loose` takes any word behind a form in "-ed" for its object.
    """
    low = unit.lows[at]
    is_form = low in _IRREGULAR or _is_regular(low)
    if not is_form or is_capital(unit, at) or low in _NAMED:
        return False
    front = before_adverbs(unit, at, start)
    before = unit.lows[front]
    is_public = unit.lows[at + 1] == "public"  # "the list made public on Monday"
    after = unit.lows[at + 1 + is_public]
    if before in _NO_SUBJECTS or before.endswith("'s"):
        return False
    if low in FINITE_PASTS or before in PRONOUNS:
        return True
    if after in _BEHIND_PARTICIPLES:
        return False
    if low in _IRREGULAR:
        return True
    if front == start and before in TITLE_MODIFIERS:
        return False  # "New unsealed letters"
    if after in _OBJECTS:
        return True
    is_subject = is_capital(unit, front) or is_plural(before)
    return is_subject and (is_loose or is_capital(unit, at + 1))


def _is_regular(low: str) -> bool:
    """May this be the past of a verb in "-ed"?"""
    is_form = low.endswith("ed") and len(low) > _PAST_CHARS
    return is_form and low not in NOT_PASTS and "-" not in low
