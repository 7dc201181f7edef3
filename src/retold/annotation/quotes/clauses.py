"""Clauses: where the words that are said begin before their cue, and where they end."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from retold.annotation.quotes.pieces import FINAL, SIGN
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import DASHES, STOPS
from retold.lexicon.clauses import ARTICLES, BREAKS, FINITE, PREPOSITIONS, PRONOUNS

# Signs and conjunctions that lead on and are no part of what was said.
_LOOSE_ENDS: Final = STOPS | DASHES | {",", ":", ")", "…", "and", "but"}
# Signs that part what was said from the one who says it.
_PARTING: Final = DASHES | {","}
# Signs at which a clause may be over.
_CLAUSE_SIGNS: Final = _PARTING | {";", "(", ")"}
# Signs after which another clause begins.
_BREAKING: Final = DASHES | {";", ":"}
# What may stand between two quoted stretches of one utterance.
_LINKS: Final = frozenset((",", "and", "but", "or", "…", "..."))
# After a comma these turn from what was said to something else.
_TURNS: Final = frozenset("but while although though whereas according".split())
_NEW_CLAUSE: Final = PRONOUNS | ARTICLES
_CIRCUMSTANTIAL: Final = PREPOSITIONS | BREAKS
# A clause that comes before "she said" has at least so many words.
_CLAUSE_WORDS: Final = 3
# A circumstance at the front of a sentence is shorter than this, a clause may be not.
_CIRCUMSTANCE_WORDS: Final = 12
# Between two dashes an aside is shorter, a clause that is reported hardly ever; twice
# as long where a verb follows, as the clause goes on.
_ASIDE_PIECES: Final = 8
#: Where no other attribution begins in a sentence.
NO_STARTS: Final[AbstractSet[int]] = frozenset()


def clause_end(unit: Unit, start: int, starts: AbstractSet[int]) -> int:
    """Where the words that begin at `start` end: at the right clause boundary.

    At the end of the sentence, unless before that another attribution begins (its
    pieces are in `starts`), a bracket closes, or a comma turns to another clause.
    A quotation that is a sentence of its own ends with itself.
    """
    lows = unit.lows
    if unit.kinds[start] & FINAL:
        return _quotation_end(unit, start)
    if not (starts or unit.marked) and _CLAUSE_SIGNS.isdisjoint(lows[start:]):
        return trimmed(lows, start, unit.size)
    depth = 0
    kinds = unit.kinds
    ends: Iterable[int] = unit.signs(start, unit.size)
    if starts:
        ends = sorted({*ends, *(at for at in starts if at > start)})
    for at in ends:
        low = lows[at]
        if low in _CLAUSE_SIGNS:
            depth += (low == "(") - (low == ")")
            if depth < 0:
                return trimmed(lows, start, at)
            is_end = low == ";" or (low in _PARTING and _turns(unit, at + 1, starts))
        elif kinds[at] & FINAL and _turns(unit, at + 1, starts):
            return at + 1
        else:
            is_end = at in starts
        if is_end and not depth and at != start:
            return trimmed(lows, start, at)
    return trimmed(lows, start, unit.size)


def _quotation_end(unit: Unit, start: int) -> int:
    """The end of a quotation and of those that are joined to it."""
    end = start + 1
    while True:
        scan = end
        while unit.lows[scan] in _LINKS:
            scan += 1
        if scan not in unit.marked:
            return end
        end = scan + 1


def _turns(unit: Unit, at: int, starts: AbstractSet[int]) -> bool:
    """Does what follows a comma no longer belong to the words said?"""
    low = unit.lows[at]
    if not low or low in _TURNS or at in starts:
        return True
    if low not in ("and", "then"):
        return False
    return at + 1 in starts or unit.lows[at + 1] in _NEW_CLAUSE


def object_end(unit: Unit, start: int, end: int) -> int:
    """Where a noun phrase ends at the latest: at a comma, or where a verb is joined."""
    lows = unit.lows
    for at in range(start + 1, end - 1):
        low = lows[at]
        if unit.kinds[at] & FINAL and not _is_in_list(unit, at + 1):
            return at + 1
        is_joined = low in ("and", "but") and lows[at + 1].endswith("ed")
        if is_joined or (low == "," and not _goes_on(unit, at + 1)):
            return trimmed(lows, start, at)
    return end


def _is_in_list(unit: Unit, at: int) -> bool:
    """Does a sign, or what links another part, follow a quoted stretch?"""
    is_link = unit.kinds[at] & SIGN or unit.lows[at] in _LINKS
    return bool(is_link) or _goes_on(unit, at)


def _goes_on(unit: Unit, at: int) -> bool:
    """Does a list of quoted names go on after this comma ("a 'liar', a 'thief'")?"""
    if at in unit.marked:
        return True
    is_link = unit.lows[at] in ("and", "or", "a", "an")
    return is_link and any(after in unit.marked for after in range(at, at + 3))


def trimmed(lows: list[str], start: int, end: int) -> int:
    """The end without punctuation and without a conjunction that leads on."""
    while end > start and lows[end - 1] in _LOOSE_ENDS:
        end -= 1
    return end


def content_before(unit: Unit, end: int, begin: int) -> Range | None:
    """The words before "she said" or "said the mayor", as a range of pieces.

    `end` is where the subject (or the inverted verb) begins, `begin` the earliest
    piece that is still free. None where only a circumstance stands there.
    """
    lows = unit.lows
    while end > begin and lows[end - 1] in _PARTING:
        end -= 1
    while begin < end and lows[begin] in _LOOSE_ENDS:
        begin += 1
    if end - 1 in unit.marked and lows[end - 2] == ":" and end - 1 > begin:
        return (end - 1, end)
    if unit.marked and any([begin <= mark < end for mark in unit.marked]):
        return (begin, end)
    begin = _after_break(unit, begin, end)
    words = unit.count_words(begin, end)
    if words < _CLAUSE_WORDS or _is_circumstance(lows[begin:end], words):
        return None
    return (begin, end)


def _after_break(unit: Unit, begin: int, end: int) -> int:
    """The position after the last dash or colon, if a clause follows it."""
    for at in range(end - 1, begin, -1):
        if unit.lows[at] in _BREAKING and not is_hyphen(unit, at):
            reach = _ASIDE_PIECES * (1 + (unit.lows[at + 1] in FINITE))
            if not DASHES.isdisjoint(unit.lows[max(begin, at - reach) : at]):
                return begin  # "an unusual - but expected - strain"
            return at + 1 if end - at > _CLAUSE_WORDS + 1 else begin
    return begin


def is_hyphen(unit: Unit, at: int) -> bool:
    """Does a "-" join the words around it ("a 52-year-old")?"""
    start = unit.starts[at]
    return unit.lows[at] == "-" and unit.text[start - 1 : start].isalnum()


def _is_circumstance(lows: list[str], words: int) -> bool:
    """Is a stretch merely "on Monday in the town" and no clause?"""
    if lows[0] not in _CIRCUMSTANTIAL or words >= _CIRCUMSTANCE_WORDS:
        return False
    return "," not in lows
