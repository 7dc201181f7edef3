"""Groups: the noun phrases that "they" or "it" can take up as speakers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from retold.annotation.quotes.antecedents import INNER
from retold.annotation.quotes.people import People
from retold.annotation.quotes.phrases import may_be_several
from retold.annotation.quotes.relays import is_outlet
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import is_capital, is_plural
from retold.lexicon.speech import BODIES, MEDIA
from retold.lexicon.titles import PERSONS

#: The pronouns that take up several, or a body.
GROUPS: Final = frozenset(("they", "it"))
# "A number of pilots" are pilots.
_NUMBERS: Final = frozenset(("number", "group", "handful", "couple", "majority"))
_PLURALS: Final = frozenset(("people", "men", "women", "police", "both"))
#: Bodies, and what besides them gives out statements.
ISSUERS: Final = BODIES | MEDIA | {"family", "campaign", "camp", "team"}


def is_group(unit: Unit, phrase: Range, pronoun: str) -> bool:
    """Can this pronoun take up a phrase as those or that which speaks?"""
    end = _head_end(unit, phrase)
    last = unit.lows[end - 1]
    if is_capital(unit, end - 1):
        return False  # a name, which is looked up elsewhere
    if pronoun == "it":
        return last in ISSUERS
    return last in _PLURALS or (is_plural(last) and last[:-1] in PERSONS)


def _head_end(unit: Unit, phrase: Range) -> int:
    """Where the noun of a phrase ends: before "of the town", but for a number."""
    start, end = phrase
    for at in range(start + 1, end):
        if unit.lows[at] in INNER and unit.lows[at - 1] not in _NUMBERS:
            return at
    return end


def last_of_several(spoken: Iterable[tuple[str, str]], people: People) -> str | None:
    """Who of those that spoke, the last first, may be "they".

    No outlet: it tells of others, who are meant. Each is a name and the words at the
    quote.
    """
    for called, words in spoken:
        is_many = may_be_several(called) and not is_outlet(called.split())
        if is_many and not people.holds(called, words):
            return called
    return None
