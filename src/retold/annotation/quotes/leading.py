"""The leading subject: the first noun phrase of a clause."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.antecedents import INNER, antecedent
from retold.annotation.quotes.past_verbs import is_irregular
from retold.annotation.quotes.pieces import SIGN, VERB
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import DASHES, is_adverb, is_capital, is_writer
from retold.lexicon.clauses import (
    ARTICLES,
    BREAKS,
    DETERMINERS,
    FINITE,
    LEADING,
    NO_PHRASE_STARTS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
)
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.places import is_demonym, state_named
from retold.lexicon.titles import PERSONS, ROLES, TITLE_MODIFIERS

# Words that stand inside a name: those of roles and small ones.
_IN_NAME: Final = (ROLES - {"called", "named", "identified"}) | {"of", "de", "for"}
_AFTER_PHRASE: Final = BREAKS | FINITE | {"say"} | (PREPOSITIONS - INNER)
_ADVERBIAL_STARTS: Final = PREPOSITIONS | SUBORDINATORS
# Words that open a sentence with a capital and are nobody's name.
_OPENERS: Final = FUNCTION_WORDS - frozenset(
    "may will all anyone both everyone many most nobody none one others some".split()
)
_BEFORE_NOUN: Final = ARTICLES | POSSESSIVES
# After an adjective of place so many words may be its noun.
_ADJECTIVE_REACH: Final = 2
# "WASHINGTON (AP) -": so far into a sentence a dash ends a dateline.
_DATELINE_PIECES: Final = 9


def leading_subject(unit: Unit, end: int, begin: int = 0) -> Range | None:
    """The first noun phrase of the clause that runs from `begin` to `end`.

    For verbs joined to an earlier one ("survived the war and says"), for participles
    ("..., adding that"), and for quotations in a sentence without a known cue.
    """
    lows, kinds = unit.lows, unit.kinds
    at = _past_time(lows, _past_dateline(unit, begin, end), end)
    at = _past_circumstance(unit, at, end)
    while at < end and (kinds[at] & SIGN or is_leading(unit, at)):
        at += 1
    if at >= end or is_writer(unit, at):
        return None
    if lows[at] == "who":
        return antecedent(unit, at) if at > 1 else None
    if lows[at] in PRONOUNS:
        return (at, at + 1)
    if lows[at] in DETERMINERS:
        return _determined(unit, at, end)
    return _named(unit, at, end) if is_capital(unit, at) else None


def _determined(unit: Unit, start: int, end: int) -> Range | None:
    """The phrase that begins with an article or the like."""
    at = _phrase_end(unit, start + 1, end)
    last = unit.lows[at - 1]
    if at < end and (last == "ago" or _is_before_pronoun(unit, at)):
        return leading_subject(unit, end, at)  # "A few days ago the mayor"
    if last == "and":
        return None  # "The march and protests that ..."
    if last in _BEFORE_NOUN:
        at -= 2  # "The panel highlights the ..."
    elif (
        unit.kinds[at - 1] & VERB
        and is_capital(unit, at - 2)
        and not is_irregular(unit, at)
    ):
        at -= 1  # "The Echo reports on ..."
    return (start, at) if at > start + 1 else None


def _is_before_pronoun(unit: Unit, at: int) -> bool:
    """Is what ends before a pronoun at `at` a time ("This week he met Rehm")?"""
    return unit.lows[at] in PRONOUNS and unit.lows[at - 1] in TIMES


def _named(unit: Unit, start: int, end: int) -> Range | None:
    """The phrase that begins with a name."""
    lows = unit.lows
    at = start
    while at < end and _is_in_name(unit, at, end):
        at += 1
    if at == start + 1 and lows[start] in TITLE_MODIFIERS:
        return _modified(unit, start, end)
    if lows[at - 1].endswith(("'s", "s'")) and lows[at - 1][:-2] not in FUNCTION_WORDS:
        at = _phrase_end(unit, at, end)  # "Roe's legal team"
    if at == start + 1 and lows[start] in _OPENERS:
        return None
    if at + 1 < end and (
        (lows[at + 1] in FINITE and _is_noun(unit, at))
        or lows[at].removesuffix("s") in PERSONS
    ):
        return (start, at + 1)  # "Times columnists have ..."
    return _with_noun(unit, (start, at), end)


def _is_noun(unit: Unit, at: int) -> bool:
    """Can this be a noun, as far as its ending and its neighbours tell?"""
    is_word = not (unit.kinds[at] & (SIGN | VERB) or _ends_phrase(unit, at))
    return is_word and unit.lows[at] not in NO_PHRASE_STARTS


def _modified(unit: Unit, start: int, end: int) -> Range:
    """The phrase that begins with a title's adjective: up to a name, else one noun.

    As in "Former bank-note printer Jane Roe", "Federal courts".
    """
    stop = _phrase_end(unit, start + 1, end)
    return (start, stop if is_capital(unit, stop - 1) else min(stop, start + 2))


def _phrase_end(unit: Unit, at: int, end: int) -> int:
    """Where a noun phrase is over that goes on at `at`, `end` at the latest."""
    while at < end and not (unit.kinds[at] & SIGN or _ends_phrase(unit, at)):
        at += 1
    return at


def _with_noun(unit: Unit, name: Range, end: int) -> Range | None:
    """A name with the nouns that follow it if it is an adjective ("Israeli police")."""
    start, at = name
    words = unit.text[unit.starts[start] : unit.span(name)[1]]
    if words.endswith("s") or not is_demonym(words):
        return name
    at = _phrase_end(unit, at, min(end, at + _ADJECTIVE_REACH))
    return (start, at) if at > name[1] else None


def _past_dateline(unit: Unit, begin: int, end: int) -> int:
    """The position after "TOWN (AP) -" at the front of a sentence."""
    if begin or not (is_capital(unit, 0) or unit.lows[0] == "("):
        return begin
    for at in range(1, min(end, _DATELINE_PIECES)):
        if unit.lows[at] in DASHES:
            return at + 1
        if not (unit.kinds[at] & SIGN or is_capital(unit, at)):
            break
    return begin


def _past_time(lows: list[str], at: int, end: int) -> int:
    """The position after "Late last week," "May 3, 2024:" and the like."""
    after = at
    while after < end and (
        lows[after] in TIMES
        or (after > at and lows[after].isdigit())
        or (lows[after] == "," and after > at and lows[after + 1].isdigit())
    ):
        after += 1
    return after + 1 if after > at + 1 and lows[after] in (",", ":") else at


def _past_circumstance(unit: Unit, at: int, end: int) -> int:
    """The position after a circumstance that is set off by a comma.

    The comma may stand in a quotation: "Calling it “old,” the mayor left".
    """
    lows = unit.lows
    first = lows[at] if at < end else ""
    is_adverbial = first in _ADVERBIAL_STARTS or first.endswith(("ing", "ed"))
    if not is_adverbial and not _leads_preposition(lows, at):
        return at
    comma = next((n for n in range(at, end) if lows[n] == ","), None)
    for mark in unit.marked:
        if at <= mark < (end if comma is None else comma) and _is_comma(unit, mark):
            comma = mark
            break
    if comma is None:
        return end
    # "in Ostrel, Fla., the mayor"
    state, after = lows[comma + 1 : comma + 3] if comma + 2 < end else ("", "")
    return comma + 3 if after == "," and state_named(state) else comma + 1


def _is_comma(unit: Unit, mark: int) -> bool:
    """Does a quotation end with a comma?"""
    return unit.text[unit.marked[mark].end - 1] == ","


def _leads_preposition(lows: list[str], at: int) -> bool:
    """Does a circumstance begin with two words ("ahead of", "shortly after")?"""
    is_led = at < len(lows) and (lows[at] == "ahead" or is_adverb(lows[at]))
    return is_led and not _ADVERBIAL_STARTS.isdisjoint(lows[at + 1 : at + 2])


def _is_in_name(unit: Unit, at: int, end: int) -> bool:
    """Does a name that is being read go on with this word?"""
    if is_capital(unit, at):
        return True
    while at + 1 < end and unit.lows[at] in TITLE_MODIFIERS:
        at += 1  # "GOP vice presidential candidate Jane Roe"
    return unit.lows[at] in _IN_NAME and at + 1 < end and is_capital(unit, at + 1)


def _ends_phrase(unit: Unit, at: int) -> bool:
    """Is a noun phrase over before this word: a verb, or one that leads on?"""
    low = unit.lows[at]
    if low == "to" and unit.lows[at - 1] in PERSONS:
        # "An adviser to the mayor"
        return not (unit.lows[at + 1] in DETERMINERS or is_capital(unit, at + 1))
    if low in PRONOUNS:
        return unit.lows[at - 1] not in PREPOSITIONS  # not "The people beside you"
    if low in _AFTER_PHRASE or is_adverb(low):
        return True
    if is_irregular(unit, at):
        return True
    return low.endswith("ed") and len(low) > 4 and not is_capital(unit, at)


def is_leading(unit: Unit, at: int) -> bool:
    """Is this a word at the front of a clause that is no part of its subject?"""
    low = unit.lows[at]
    if low in LEADING:
        return True
    # At the front of a sentence a capital says nothing ("Publicly, ..."), but "Both".
    return is_adverb(low) and low != "both" and not (at and is_capital(unit, at))
