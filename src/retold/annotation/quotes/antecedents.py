"""Antecedents: the noun phrase that "who" or "which" takes up."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import is_hyphen
from retold.annotation.quotes.past_verbs import before_verb, behind_verb
from retold.annotation.quotes.pieces import SIGN
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.verbforms import VERB_FORMS
from retold.annotation.quotes.words import DASHES, is_capital
from retold.lexicon.clauses import (
    ADVERBS,
    BREAKS,
    DETERMINERS,
    FINITE,
    LEADING,
    PREPOSITIONS,
    TIMES,
)
from retold.lexicon.places import is_place
from retold.lexicon.speech import CLAUSE
from retold.lexicon.titles import ROLES

# Words that stand inside a title: those of roles and small ones.
_IN_TITLE: Final = ROLES | frozenset("of the de for and".split())
# A noun phrase holds these prepositions and does not reach over others.
INNER: Final = frozenset(("of", "for", "from", "with"))
_BEFORE_PHRASE: Final = BREAKS | FINITE | (PREPOSITIONS - INNER) | {"and"}
# Before a place these tell where somebody is or comes from.
_HOME_PREPOSITIONS: Final = frozenset(("in", "of", "from", "at"))
# "The Senate", "the Town Council"; longer ones may hold a name.
_OFFICE_PIECES: Final = 4
_INSIDE: Final = frozenset(("on", "in", "at"))
_PLURALS: Final = frozenset(("have", "are", "were"))
_ONE: Final = frozenset(("a", "an"))
_DANGLING: Final = frozenset(("of", "for", "and"))
_ADVERBS: Final = LEADING | ADVERBS


def antecedent(unit: Unit, relative: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    lows = unit.lows
    end = relative
    if lows[end - 1] == "," or lows[end - 1] in DASHES:
        end -= 1
    elif _is_question(lows[end - 1]):
        return None  # "could not say who ordered it"
    found = _antecedent_of(unit, relative, end)
    if found is None or lows[found[1] - 1].isdigit():
        return None  # "in 2000, who said"
    behind = behind_verb(unit, found)
    if behind is None:  # "“...,” Rehm said, who ...", but "Rehm noted who ..."
        return before_verb(unit, found) if end < relative else None
    found = behind
    if lows[relative + 1] in _PLURALS:
        return _last_noun(lows, *found)
    return found


def _antecedent_of(unit: Unit, relative: int, end: int) -> Range | None:
    """The noun phrase that ends before `end` and that a relative pronoun takes up."""
    lows, kinds = unit.lows, unit.kinds
    while lows[end - 1] in TIMES and end > 1:
        end -= 1  # "the findings Monday that said"
    if kinds[end - 1] & SIGN:
        return None
    start = end - 1
    is_name = is_capital(unit, start)
    while lows[start] not in DETERMINERS:
        low = lows[start - 1]
        if lows[start][0].isdigit() and low not in DETERMINERS:
            break  # "represents nearly 2,500 people who"
        is_parted = kinds[start - 1] & SIGN and not is_hyphen(unit, start - 1)
        if is_parted or low in _BEFORE_PHRASE:
            break
        if is_name and low not in _IN_TITLE and not is_capital(unit, start - 1):
            break
        start -= 1
    if lows[relative] == "who" and (
        _is_home(unit, start, end) or _is_office(unit, start, end)
    ):
        return _antecedent_of(unit, relative, start - 1)
    if _is_body(unit, relative, start, end):
        head = _antecedent_of(unit, relative, start - 1)
        return head and (head[0], end)
    while start < end - 1 and lows[start] in _DANGLING:
        start += 1
    is_adverb_alone = end == start + 1 and (
        lows[start] in _ADVERBS or lows[start].endswith("ly")
    )
    return None if is_adverb_alone else (start, end)


def _last_noun(lows: list[str], start: int, end: int) -> Range:
    """The groups of "a tribune of disenfranchised groups that were"."""
    if lows[start] in _ONE:
        start = max(
            (at + 1 for at in range(start, end) if lows[at] == "of"), default=start
        )
    return (start, end)


def _is_question(low: str) -> bool:
    """Does a question follow this word, as it is a verb of saying or knowing?"""
    form = VERB_FORMS.get(low)
    return form is not None and form.ending == "base" and form.verb in CLAUSE


def _is_body(unit: Unit, relative: int, start: int, end: int) -> bool:
    """Is it "on the panel" behind those meant ("members on the panel, who have")?

    A plural verb tells, as a panel that "who" takes up is one.
    """
    lows = unit.lows
    return (
        lows[relative + 1] in _PLURALS
        and lows[start - 1] in _INSIDE
        and not lows[end - 1].endswith("s")
        and lows[start - 2].endswith("s")
    )


def _is_office(unit: Unit, start: int, end: int) -> bool:
    """Is it "in the Senate" behind somebody ("a conservative in the Senate, who")?"""
    lows = unit.lows
    if lows[start] != "the" or lows[start - 1] not in _HOME_PREPOSITIONS:
        return False
    is_body = all([is_capital(unit, at) for at in range(start + 1, end)])
    return is_body and not lows[end - 1].endswith("s") and end - start < _OFFICE_PIECES


def _is_home(unit: Unit, start: int, end: int) -> bool:
    """Is it "in Ostrel" behind somebody ("a judge in Ostrel, who")?"""
    if unit.lows[start - 1] not in _HOME_PREPOSITIONS:
        return False
    return is_place(unit.text[unit.starts[start] : unit.span((start, end))[1]])
