"""Words that soften or bound a number: "about", "more than", "up to", "or so"."""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.figures.fronts import front_of
from retold.annotation.figures.measures import Quantity
from retold.lexicon.numbers import (
    APPROXIMATE_ENDS,
    APPROXIMATORS,
    MAXIMUM_ENDS,
    MAXIMUM_FRONTS,
    MINIMUM_ENDS,
    MINIMUM_FRONTS,
)
from retold.lexicon.units import TIME_UNITS
from retold.model import Bound
from retold.text.patterns import phrase_alternatives

# Characters: the longest of these phrases, with an article, and some more before it.
_FRONT_CHARS: Final = 30


# In lower case, where alternatives cost far less than where case is ignored.
_FRONT: Final = re.compile(
    rf"(?<![^\W_])(?:(?P<approximate>{phrase_alternatives(APPROXIMATORS)})"
    rf"|(?P<minimum>{phrase_alternatives(MINIMUM_FRONTS)})|"
    rf"(?P<maximum>{phrase_alternatives(MAXIMUM_FRONTS)}))"
    r"(?:[\s-]|(?<=[~≈<>]))(?:(?:the|a|an|about|as)\s)?$"
)
_BACK: Final = re.compile(
    rf"\s?\+|-(?P<odd>odd|some)\b|-(?P<more>plus)\b|\s(?:(?P<approximate>{phrase_alternatives(APPROXIMATE_ENDS)})"
    rf"|(?P<minimum>{phrase_alternatives(MINIMUM_ENDS)})|"
    rf"(?P<maximum>{phrase_alternatives(MAXIMUM_ENDS)}))\b",
    re.IGNORECASE,
)
_STRETCH: Final = re.compile(r"(?<!for)(?<!just)(?<!well)(?<!lasted)(?<!took)\sover\s$")


def softened(
    text: str, low: Quantity, last: Quantity, floor: int
) -> tuple[bool, Bound | None]:
    """Whether a figure is approximate, and its bound, from the words around it."""
    is_approximate, bound = False, None
    if _may_be_softened(text, low, floor):
        before = text[max(floor, low.start - _FRONT_CHARS) : low.start].lower()
        is_approximate, bound = _from_front(before)
    back = _BACK.match(text, last.end)
    if back is None and last.numeral.end < last.end:
        back = _BACK.match(text, last.numeral.end)
    if back:
        is_odd = back["approximate"] is not None or back["odd"] is not None
        is_approximate = is_approximate or is_odd
        is_more = "+" in back.group() or back["more"] is not None
        bound = bound or ("minimum" if is_more else _bound(back))
    if bound == "minimum" and _is_stretch(text, low, last, floor):
        bound = None
    return is_approximate, bound


def _may_be_softened(text: str, low: Quantity, floor: int) -> bool:
    """Does such a phrase, with an article or without, end before the number?"""
    front = low.numeral.front
    if not front.is_article:
        return front.may_soften
    article = text.rfind(" ", floor, low.start - 1) + 1
    return front.may_soften or front_of(text, article, floor).may_soften


def _is_stretch(text: str, low: Quantity, last: Quantity, floor: int) -> bool:
    """Is "over" the stretch of time in which something happens: "over 10 years"?"""
    if last.unit not in TIME_UNITS:
        return False
    left = max(floor, low.start - _FRONT_CHARS)
    return _STRETCH.search(text, left, low.start) is not None


def _from_front(before: str) -> tuple[bool, Bound | None]:
    """The same from the words before the number alone, in lower case."""
    front = _FRONT.search(before)
    if front is None:
        return False, None
    bound = _bound(front)
    outer = _FRONT.search(before[: front.start()]) if bound is None else None
    if outer:
        bound = _bound(outer)
    return front["approximate"] is not None, bound


def _bound(match: re.Match[str]) -> Bound | None:
    """The bound that a phrase gives."""
    if match["minimum"]:
        return "minimum"
    return "maximum" if match["maximum"] else None
