"""False cues: nouns and adjectives that are spelt like a verb of saying."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.cues import Cue
from retold.annotation.quotes.past_verbs import is_past, past_verb
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.verbforms import VERB_FORMS
from retold.annotation.quotes.words import is_adverb, is_capital, is_plural
from retold.lexicon.clauses import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    TIMES,
)
from retold.lexicon.places import is_demonym
from retold.lexicon.speech import ATTRIBUTIVE, NOUN_FORMS

# Before these a form in "-s" is a plural ("the five figures").
_PLURAL_FRONTS: Final = frozenset(
    "several many few two three four five six seven eight nine ten these those various "
    "numerous dozens hundreds".split()
)
# What stands behind these is an object, and no verb's subject.
_GOVERNING: Final = frozenset("to about of with from by for at citing into".split())
_NUMBERS: Final = frozenset("hundred thousand million billion dozen".split())
# After these a noun goes on ("states where", "figures who"), a verb hardly ever.
_NOUN_RELATIVES: Final = frozenset(("who", "whom", "where", "which"))
# What a plan or a move itself may do, though "to" stands before it.
_OF_PLANS: Final = frozenset(("calls", "signals", "points", "states", "aims", "offers"))


def is_noun(unit: Unit, cue: Cue, subject: Range) -> bool:
    """Is a form like "claims" a noun here, as the words before or after it tell?

    It is in "Rehm rejected claims that ...", "19 states that ..." and "figures who".
    """
    lows, at = unit.lows, cue.last
    if cue.first != at or subject[1] > at or not _may_be_noun(unit, cue):
        return False
    start, before = subject[0], lows[at - 1]
    if before in ADJECTIVES or lows[start - 1] in _GOVERNING:
        return True  # "the latest claims", "according to police reports"
    if lows[at] == cue.verb:
        return _is_singular(unit, start, at)
    if lows[start] in _PLURAL_FRONTS and lows[start + 1] != "of":
        return True
    is_count = before[:1].isdigit() and lows[at - 2] not in TIMES
    if is_count or lows[at + 1] in _NOUN_RELATIVES:
        return True
    if at - start > 1 and is_demonym(before) and lows[at - 2] in PREPOSITIONS:
        return True  # "warned of Danish plans to ..."
    if past_verb(unit, (start, at)) is not None:
        return True
    if lows[at] in _OF_PLANS:
        return False
    return _is_object(unit, start, at) or _has_infinitive(unit, start, at)


def _may_be_noun(unit: Unit, cue: Cue) -> bool:
    """Is this a form that is as often a noun: "claims", "claim"?"""
    low = unit.lows[cue.last]
    return low in NOUN_FORMS or (low == cue.verb and f"{low}s" in NOUN_FORMS)


def _is_singular(unit: Unit, start: int, at: int) -> bool:
    """Is what stands before a base form one thing, so that no verb agrees with it?

    As in "a harbour news report that".
    """
    lows = unit.lows
    if lows[at - 1] == "news":
        return True
    is_one = is_capital(unit, at - 1) or not is_plural(lows[at - 1])
    return is_one and lows[start] in ("a", "an") and "of" not in lows[start:at]


def _is_object(unit: Unit, start: int, at: int) -> bool:
    """Does a verb or an adjective stand right before the noun at `at`?

    As in "Rehm announced plans", "Rehm denies claims", "newly sourced reports".
    """
    before = unit.lows[at - 1]
    form = VERB_FORMS.get(before)
    if form is not None and form.ending == "s":
        return before not in NOUN_FORMS
    if before.endswith("ed") and is_adverb(unit.lows[at - 2]):
        return True
    return at - 1 > start and is_past(unit, at - 1, start, is_loose=True)


def _has_infinitive(unit: Unit, start: int, end: int) -> bool:
    """Is there a "to" with a verb, which has the noun for an object?"""
    for at in range(start, end - 1):
        if unit.lows[at] == "to":
            low = unit.lows[at + 1]
            is_verb = not (low in DETERMINERS or low in PREPOSITIONS)
            return is_verb and not is_capital(unit, at + 1)
    return False


def is_adjective(unit: Unit, cue: Cue, subject: Range) -> bool:
    """Is a form in "-ed" an adjective here ("kept detailed records")?

    So it is before a plural and behind another verb, and one that often is an adjective
    behind a number or an infinitive, too ("200 confirmed cases", "to reject proposed
    cuts").
    """
    lows, at = unit.lows, cue.last
    if not lows[at].endswith("ed") or not is_plural(lows[at + 1]):
        return False
    if not AUXILIARIES.isdisjoint(lows[cue.first : at]):
        return False
    front = cue.first - 1
    if lows[at] in ATTRIBUTIVE and (
        lows[front] in _NUMBERS
        or lows[front].endswith("ing")
        or (lows[front - 1] == "to" and not is_capital(unit, front))
    ):
        return True
    while front > subject[0] and is_adverb(lows[front]):
        front -= 1
    return past_verb(unit, (subject[0], front + 1)) == front
