"""Inverted subjects: the words behind a verb of saying that name who speaks."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import is_hyphen
from retold.annotation.quotes.cues import Cue
from retold.annotation.quotes.pieces import FINAL, SIGN
from retold.annotation.quotes.subjects import may_name
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import is_adverb, is_capital
from retold.lexicon.clauses import (
    BREAKS,
    FINITE,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from retold.lexicon.speech import INVERTING
from retold.lexicon.titles import ROLES, TITLE_HEADS

_ROLE_WORDS: Final = ROLES | TITLE_HEADS
# What ends a subject that follows its verb.
_AFTER_SUBJECT: Final = (
    TIMES
    | BREAKS
    | FINITE
    | frozenset("in on at during to by about after before told via as when".split())
)
# What follows a verb of saying and is no subject of it.
_NO_NOUNS: Final = (
    PREPOSITIONS | BREAKS | FINITE | OBJECT_PRONOUNS | {"there", "and", "out"}
)


def subject_after(unit: Unit, cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that precedes it (`said the mayor`)."""
    lows, kinds = unit.lows, unit.kinds
    start = cue.last + 1
    if kinds[start] & SIGN:
        return None
    if lows[start] in PRONOUNS:
        return (start, start + 1)
    if lows[start] in TIMES or not (
        may_name(unit, start)
        or _is_bare_role(unit, start)
        or (kinds[cue.first - 1] & FINAL and _is_bare(unit, cue))
    ):
        return None
    end = start + 1
    while is_hyphen(unit, end) or not (kinds[end] & SIGN or _ends_subject(unit, end)):
        end += 1
    return (start, end)


def _ends_subject(unit: Unit, at: int) -> bool:
    """Is an inverted subject over before this word?"""
    low = unit.lows[at]
    if low == "to" and unit.lows[at - 1] == "close":
        return False  # "said a source close to the mayor"
    if low in ("in", "at", "on") and at + 1 < unit.size:
        # "the mayor in the town", but not "Jane Roe in a statement".
        return unit.lows[at + 1] != "the" or is_capital(unit, at - 1)
    return low in _AFTER_SUBJECT


def _is_bare(unit: Unit, cue: Cue) -> bool:
    """Does a noun without an article follow (`"...," said residents of ...`)?"""
    at = cue.last + 1
    low = unit.lows[at]
    if low[0].isdigit():
        return unit.lows[at + 2] == "year-old"  # "said 40-year-old Ilka Brenn"
    return cue.verb in INVERTING and not (low in _NO_NOUNS or is_adverb(low))


def _is_bare_role(unit: Unit, at: int) -> bool:
    """Is this a role without an article before a name ("said eyewitness Jo Bloggs")?"""
    low = unit.lows[at]
    if low in _ROLE_WORDS:
        return True
    if low in PREPOSITIONS or low in BREAKS:
        return False
    if unit.kinds[at + 1] & SIGN or unit.lows[at + 1] in PREPOSITIONS:
        return False
    return any(
        unit.text[start].isupper()
        for start in unit.starts[at + 1 : min(at + 4, unit.size)]
    )
