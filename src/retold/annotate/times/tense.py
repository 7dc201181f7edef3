"""Is a time in a sentence spoken of as past or as still to come?"""

from __future__ import annotations

from typing import Final, Literal

from retold.annotate.times.lexemes import Lexeme
from retold.lexicon.tense import (
    FUTURE_AUXILIARIES,
    IRREGULAR_PASTS,
    PLAN_WORDS,
    PRESENT_VERBS,
)

Tense = Literal["past", "present", "future"]

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
    for place in range(first - 1, -1, -1):
        tense = _tense_of(lexemes, place)
        if tense is not None:
            return tense
    for place in range(stop, len(lexemes)):
        tense = _tense_of(lexemes, place)
        if tense is not None:
            return tense
    return None


def _tense_of(lexemes: list[Lexeme], place: int) -> Tense | None:
    """The tense that one word tells, read with the words of its verb group."""
    word = lexemes[place].text.lower()
    if word in FUTURE_AUXILIARIES or word in PLAN_WORDS:
        return "future"
    if word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4):
        group = {x.text.lower() for x in lexemes[max(0, place - _GROUP_WORDS) : place]}
        if group & FUTURE_AUXILIARIES or {"to", "be"} <= group:
            return "future"
        return "past"
    if word in PRESENT_VERBS:
        return "present"
    return None
