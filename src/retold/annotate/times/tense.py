"""Is a time in a sentence spoken of as past or as still to come?"""

from __future__ import annotations

from typing import Final, Literal

from retold.annotate.times.lexemes import Lexeme
from retold.lexicon.tense import (
    ADJECTIVE_OPENERS,
    BE_FORMS,
    FUTURE_AUXILIARIES,
    IRREGULAR_PASTS,
    NOT_PASTS,
    PLAN_WORDS,
    PLANNING_VERBS,
    PRESENT_VERBS,
)

Tense = Literal["past", "present", "future"]

_CLAUSE_ENDS: Final = frozenset(";:—")
_CLAUSE_OPENERS: Final = frozenset({*_CLAUSE_ENDS, ".", "but"})
_LOOKING_AHEAD: Final = frozenset({"is", "are", "until", "till", "by", "through"})
_BEFORE_TIMES: Final = frozenset({"in", "on", "at", "prep", "the"})
# A verb group ("will have been held") is at most this long before its last word.
_GROUP_WORDS: Final = 4


def tense_at(lexemes: list[Lexeme], first: int, stop: int) -> Tense | None:
    """The tense of the verb that a time belongs to; None where no verb tells.

    The nearest verb or word of planning before the expression decides, as far back as
    the beginning of the sentence; else the nearest one after it.

    Source:
        HeidelTime (Strötgen & Gertz 2013) takes the last tense before the expression;
        we read whole verb groups ("will be held") and words that announce plans.
    """
    before = range(first - 1, _clause_start(lexemes, first) - 1, -1)
    after = range(stop, len(lexemes))
    places = [*after, *before] if _is_fronted(lexemes, first) else [*before, *after]
    tenses = (_tense_of(lexemes, place) for place in places)
    tense = next((tense for tense in tenses if tense is not None), None)
    if tense == "past" or first == 0:
        return tense
    # "The hearing is Monday", "has until Monday" look ahead.
    if lexemes[first - 1].text.lower() in _LOOKING_AHEAD:
        return "future"
    return tense


def _clause_start(lexemes: list[Lexeme], place: int) -> int:
    """The place after the last mark before `place` that ends a clause for sure."""
    for i in range(place - 1, -1, -1):
        if lexemes[i].text in _CLAUSE_ENDS or lexemes[i].kind == "quote":
            return i + 1
    return 0


def _is_fronted(lexemes: list[Lexeme], first: int) -> bool:
    """Does an expression open its clause ("... and on Friday he left")?"""
    place = first - 1
    while place >= 0 and lexemes[place].kind in _BEFORE_TIMES:
        place -= 1
    return place < 0 or (
        lexemes[place].kind in {"and", "quote"}
        or lexemes[place].text.lower() in _CLAUSE_OPENERS
    )


def _tense_of(lexemes: list[Lexeme], place: int) -> Tense | None:
    """The tense that one word tells, read with the words of its verb group."""
    word = lexemes[place].text.lower()
    if lexemes[place].kind not in {"word", "own", "ended"}:
        return None
    before = [x.text.lower() for x in lexemes[max(0, place - _GROUP_WORDS) : place]]
    after = lexemes[place + 1].text.lower() if place + 1 < len(lexemes) else ""
    if _announces(word, before[-1:], after):
        return "past" if "had" in before else "future"
    if _is_past(lexemes[place].text, before[-1:]):
        is_future = FUTURE_AUXILIARIES.intersection(before) or {"to", "be"} <= set(
            before
        )
        return "future" if is_future else "past"
    return "present" if word in PRESENT_VERBS else None


def _announces(word: str, before: list[str], after: str) -> bool:
    """Does a word say that something is to come?"""
    if word in FUTURE_AUXILIARIES or word in PLAN_WORDS:
        return True
    if word == "set" and after == "for":
        return True
    if word == "planned" and after in {"a", "an", "the"}:
        return not ADJECTIVE_OPENERS.intersection(before)
    if word == "due":
        return after != "to" or bool(BE_FORMS.intersection(before))
    return word in PLANNING_VERBS and after == "to"


def _is_past(word: str, before: list[str]) -> bool:
    """Is a word a past form of a verb, as far as its shape and its neighbour tell?"""
    if word[0].isupper() or before == ["to"]:
        return False
    if word in IRREGULAR_PASTS:
        return True
    is_form = word.endswith("ed") and len(word) > 4 and word not in NOT_PASTS
    return is_form and not ADJECTIVE_OPENERS.intersection(before)
