"""Relays: the outlet that was told something, and so passes the words on."""

from __future__ import annotations

from functools import cache
from typing import Final

from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import is_capital
from retold.lexicon.outlets import OUTLET_NOUNS, SHORT_FORMS, WELL_KNOWN

# An outlet's name is hardly longer.
_NAME_PIECES: Final = 6
# A report's own credit stands at its top: by line, dateline and a little more.
_CREDIT_CHARS: Final = 400


_TELLING: Final = frozenset(("told", "tells", "telling", "tell"))


def outlet_told(unit: Unit, cue: Range) -> tuple[int, int] | None:
    """The outlet after "told", as a span without its article, or None.

    An outlet that the top of the report credits in brackets ("(Reuters)") is the
    report's own and passes nothing on.
    """
    lows = unit.lows
    if lows[cue[1] - 1] not in _TELLING:
        return None
    start = cue[1]
    if lows[start] == "the":
        start += 1
    end = start
    while end < min(unit.size, start + _NAME_PIECES) and is_capital(unit, end):
        end += 1
    while end > start and not _is_outlet(unit, (start, end)):
        end -= 1
    if end == start:
        return None
    begin, stop = unit.span((start, end))
    is_own = f"({unit.text[begin:stop]})" in unit.text[:_CREDIT_CHARS]
    return None if is_own else (begin, stop)


def _is_outlet(unit: Unit, name: Range) -> bool:
    """Do these pieces name an outlet?"""
    spans = [unit.span((at, at + 1)) for at in range(*name)]
    return is_outlet([unit.text[start:end] for start, end in spans])


def is_outlet(words: list[str]) -> bool:
    """Do these words name a newspaper, broadcaster, agency or site?"""
    if " ".join(words) in _known_names():
        return True
    return len(words) > 1 and (words[-1] in OUTLET_NOUNS or words[0] in _known_names())


@cache
def _known_names() -> frozenset[str]:
    """Well-known outlets by all names they are cited by."""
    return frozenset(WELL_KNOWN).union(*SHORT_FORMS.values())
