"""Is a time in a sentence spoken of as past or as still to come?"""

from __future__ import annotations

from typing import Final, Literal

from retold.annotation.times.lexemes import Lexeme
from retold.lexicon.tense import (
    ADJECTIVE_OPENERS,
    BE_FORMS,
    DAY_NAMING_VERBS,
    FUTURE_AUXILIARIES,
    IRREGULAR_PASTS,
    NOT_PASTS,
    PLAN_PARTICIPLES,
    PLAN_PREPOSITIONS,
    PLAN_WORDS,
    PLANNING_VERBS,
    PRESENT_VERBS,
    SUBORDINATORS,
)

Tense = Literal["past", "present", "future"]

_ARTICLES: Final = frozenset({"a", "an", "as", "the"})
_CLAUSE_ENDS: Final = frozenset(";:—")
_CLAUSE_OPENERS: Final = frozenset({*_CLAUSE_ENDS, ".", "but"})
_LOOKING_AHEAD: Final = frozenset({"is", "are", "until", "till", "by", "through"})
_BEFORE_TIMES: Final = frozenset({"in", "on", "at", "prep", "the"})
# A verb group ("will have been held") is at most this long before its last word.
_GROUP_WORDS: Final = 4


def tense_at(lexemes: list[Lexeme], first: int, stop: int) -> Tense | None:
    """The tense of the verb that a time belongs to; None where no verb tells.

    A past form right behind the expression decides; else the nearest verb or word of
    planning before it in its clause, then the nearest one behind it. For an expression
    that opens its clause ("On Friday he ...") those behind it come first.

    Source:
        HeidelTime (Strötgen & Gertz 2013) takes the last tense before the expression;
        we read whole verb groups ("will be held") and words that announce plans.
    """
    if _is_named(lexemes, first, stop):
        return "future"
    before = range(first - 1, _clause_start(lexemes, first) - 1, -1)
    after = range(stop, _subordinate_start(lexemes, stop))
    places = [*after, *before] if _is_fronted(lexemes, first) else [*before, *after]
    if stop < len(lexemes) and _tense_of(lexemes, stop, is_after=True) == "past":
        # "The court on Friday delayed ..."
        return "past"
    tense = None
    for place in places:
        tense = _tense_of(lexemes, place, is_after=place >= stop)
        if tense is not None:
            break
    if tense == "past" or first == 0:
        return tense
    # "The hearing is Monday", "has until Monday" look ahead.
    if lexemes[first - 1].text.lower() in _LOOKING_AHEAD:
        return "future"
    return tense


def _is_named(lexemes: list[Lexeme], first: int, stop: int) -> bool:
    """Is a day made something?

    "declared Thursday a day of mourning", "Thursday has been declared a day of ..."
    """
    after = [lexeme.text.lower() for lexeme in lexemes[stop : stop + _GROUP_WORDS]]
    if first and lexemes[first - 1].text.lower() in DAY_NAMING_VERBS:
        return bool(after) and after[0] in _ARTICLES
    return any(
        word in DAY_NAMING_VERBS and set(after[:at]) <= BE_FORMS | {"has"} and at
        for at, word in enumerate(after)
        if _ARTICLES.intersection(after[at + 1 : at + 2])
    )


def _clause_start(lexemes: list[Lexeme], place: int) -> int:
    """The place after the last mark before `place` that ends a clause for sure."""
    for i in range(place - 1, -1, -1):
        if lexemes[i].text in _CLAUSE_ENDS or lexemes[i].kind == "quote":
            return i + 1
    return 0


def _subordinate_start(lexemes: list[Lexeme], place: int) -> int:
    """The place of the first word after `place` that opens a subordinate clause."""
    for i in range(place, len(lexemes)):
        if lexemes[i].text.lower() in SUBORDINATORS:
            return i
    return len(lexemes)


def _is_fronted(lexemes: list[Lexeme], first: int) -> bool:
    """Does an expression open its clause ("... and on Friday he left")?"""
    place = first - 1
    while place >= 0 and lexemes[place].kind in _BEFORE_TIMES:
        place -= 1
    return place < 0 or (
        lexemes[place].kind in {"and", "quote"}
        or lexemes[place].text.lower() in _CLAUSE_OPENERS
    )


def _tense_of(lexemes: list[Lexeme], place: int, *, is_after: bool) -> Tense | None:
    """The tense that one word tells, read with the words of its verb group.

    Behind the expression a past form tells when it was said, not what it announces
    ("On Tuesday they agreed to meet").
    """
    word = lexemes[place].text.lower()
    if lexemes[place].kind not in {"word", "own", "ended"}:
        return None
    before = _words_before(lexemes, place)
    after = lexemes[place + 1].text.lower() if place + 1 < len(lexemes) else ""
    is_told = is_after and word.endswith("ed") and not BE_FORMS.intersection(before)
    if not is_told and _announces(word, before, after):
        return "past" if "had" in before else "future"
    if _is_past(lexemes[place].text, before[-1:]):
        is_future = FUTURE_AUXILIARIES.intersection(before) or {"to", "be"} <= set(
            before
        )
        return "future" if is_future else "past"
    return "present" if word in PRESENT_VERBS else None


def _words_before(lexemes: list[Lexeme], place: int) -> list[str]:
    """The words before a place that may be of its verb group, back to a mark."""
    words: list[str] = []
    for lexeme in reversed(lexemes[max(0, place - _GROUP_WORDS) : place]):
        if lexeme.kind in {"comma", "mark", "quote", "and"}:
            break
        words.insert(0, lexeme.text.lower())
    return words


def _announces(word: str, before: list[str], after: str) -> bool:
    """Does a word say that something is to come?"""
    if word in FUTURE_AUXILIARIES or word in PLAN_WORDS:
        return True
    if word in {"planned", "scheduled"} and after in {"a", "an", "the"}:
        return not ADJECTIVE_OPENERS.intersection(before[-1:])
    if word in PLAN_PARTICIPLES:
        is_due_to = word == "due" and after == "to"
        return bool(BE_FORMS.intersection(before)) or (
            after in PLAN_PREPOSITIONS and not is_due_to
        )
    if word == "set" and after == "for":
        return True
    is_noun = bool(ADJECTIVE_OPENERS.intersection(before[-1:])) or (
        before[-1:] in (["'s"], ["’s"])
    )
    return word in PLANNING_VERBS and after == "to" and not is_noun


def _is_past(word: str, before: list[str]) -> bool:
    """Is a word a past form of a verb, as far as its shape and its neighbour tell?"""
    if word[0].isupper() or before in (["to"], ["-"]):
        return False
    if word in IRREGULAR_PASTS:
        return True
    is_form = word.endswith("ed") and len(word) > 4 and word not in NOT_PASTS
    return is_form and not ADJECTIVE_OPENERS.intersection(before)
