"""Attributions by "according to"."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import NO_STARTS, clause_end, content_before
from retold.annotation.quotes.pieces import MARK, SIGN
from retold.annotation.quotes.units import Range, Unit

_ENDS_SPEAKER: Final = frozenset(("who", "which", "that", "but", "while"))


def find_according(unit: Unit) -> list[tuple[Range, Range, Range]]:
    """The speaker, the cue and the words of every "according to", in order.

    The words are the clause before it, or after it where it opens the sentence.
    """
    lows, kinds = unit.lows, unit.kinds
    found = []
    for at in unit.leads:
        if lows[at] != "according" or lows[at + 1] != "to":
            continue
        end = at + 2
        while not kinds[end] & SIGN and lows[end] not in _ENDS_SPEAKER:
            end += 1
        words = _words_around(unit, at, end)
        if end > at + 2 and words is not None:
            found.append(((at + 2, end), (at, at + 2), words))
    return found


def _words_around(unit: Unit, at: int, end: int) -> Range | None:
    """The words that "according to somebody" at `[at, end)` hands to them."""
    if any(kind & MARK or not kind & SIGN for kind in unit.kinds[:at]):
        return content_before(unit, at, 0)
    while end < unit.size and unit.lows[end] != ",":
        end += 1
    if end + 1 >= unit.size:
        return None
    return (end + 1, clause_end(unit, end + 1, NO_STARTS))
