"""Is "the 18th" a day, or one of eighteen others?

A day of a month is read only where a preposition of time stands before it and nothing
behind it that it could count: a false date costs more than a missed one.
"""

from __future__ import annotations

from typing import Final

from retold.annotation.times.kinds import codes_of
from retold.annotation.times.lines import Line
from retold.annotation.times.mentions import Mention

_PREPOSITIONS: Final = codes_of("on", "prep", "before", "after")
# Prepositions of time before which others than days stand as well ("between the 5th
# and the 6th floor", "into the 3rd", "circa").
_OTHER_PREPOSITIONS: Final = frozenset({"between", "circa", "into", "throughout"})
_JOINTS: Final = codes_of("to", "and", "or", "prep")
_NUMBERED: Final = codes_of("numbered")
# "the 18th".
_TOKENS: Final = 2
# So many tokens from one day of a stretch to the next: "the 18th to".
_STRETCH_TOKENS: Final = 3
# Behind a day a clause goes on with such a word; nothing that is counted begins so.
_GOING_ON: Final = frozenset(
    """
    a an the this these those his her its their our my he she it they we i you who
    which when where while and or but as at by for from in on to with without until
    till through after before because since if so was were is are had has have will
    would could can may might must should did does do not there
    """.split()
)
_MARKS: Final = frozenset({"", "mark", "comma", "quote"})


def is_no_day(mention: Mention, line: Line) -> bool:
    """Is an ordinal ("the 18th") something else than a day of a month?

    Args:
        mention: The ordinal with what belongs to it: "the", a weekday, "the night of".
        line: Its sentence.
    """
    return _is_counting(mention, line) or not _is_announced(mention, line)


def _is_counting(mention: Mention, line: Line) -> bool:
    """Does an ordinal count what follows ("the 18th floor", "the 18th in a row")?"""
    stop = mention.stop
    if line.kind(stop) in _MARKS:
        return False
    if line.low(stop) == "in" and line.low(stop + 1) == "a":
        return True
    return line.is_capital(stop) or line.low(stop) not in _GOING_ON


def _is_announced(mention: Mention, line: Line) -> bool:
    """Does a preposition of time stand before it, a weekday, or a day and a joint?"""
    first = mention.first
    if mention.stop - first > _TOKENS:
        # "Tuesday the 18th", "the night of the 18th"
        return True
    if _is_behind_preposition(first, line):
        return True
    # "to the 21st" behind "from the 18th"
    other = first - _STRETCH_TOKENS
    return (
        other >= line.first
        and line.codes[first - 1] in _JOINTS
        and line.low(other) == "the"
        and line.codes[other + 1] in _NUMBERED
        and _is_behind_preposition(other, line)
    )


def _is_behind_preposition(token: int, line: Line) -> bool:
    """Does a preposition of time stand before a token?"""
    before = token - 1
    return (
        before >= line.first
        and line.codes[before] in _PREPOSITIONS
        and line.low(before) not in _OTHER_PREPOSITIONS
    )
