"""Numbers that are no quantities: dates, labels, scores, names, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from retold.annotation.figures.counted import part_end
from retold.annotation.figures.fronts import MONTHS, NAME_BEFORE
from retold.annotation.figures.measures import Quantity
from retold.annotation.figures.numerals import Numeral
from retold.lexicon.numbers import SCORE_WORDS, VOTE_WORDS
from retold.model import Sentence, TimeExpression


class Dates:
    """The spans of dates and clock times, for looking up."""

    def __init__(self, times: list[TimeExpression]) -> None:
        spans = sorted((t.start, t.end) for t in times if t.type in ("DATE", "TIME"))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def cover(self, start: int, end: int) -> bool:
        """Does a date or time overlap the span?"""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


_ERA_AND: Final = re.compile(r"\b(?:A\.?D\.?|C\.?E\.?)\s\d{1,4}\sand\s$")
# What follows a clock time, or the day of a month.
_TIME_AFTER: Final = re.compile(
    r"\s(?:[ap]\.?m\b|o['’]?clock|(?:GMT|UTC|ET|EST|EDT)\b|"
    rf"(?P<month>(?:of\s)?{MONTHS}\b))"
)
_YEAR_FRONT: Final = re.compile(r"\b(?:in|year|since|circa|of|by|from)\s$")
_COUNT_FRONT: Final = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|approximately|than|least|to|"
    r"total of|over|estimated)\s$"
)
# A counted plural follows: "1500 troops", unlike "2019 was".
_PLURAL_NEXT: Final = re.compile(
    r"\s(?!was|is|has|his|as\b|its|this)[a-z]+(?:s|men|ple)\b"
)
# A number that a maker's model or an exchange's index may be called by.
_MODEL: Final = re.compile(r"\d{3}")
_DASH_NUMBER: Final = re.compile(r"\s[-–]\s\d")
_COMPOUND: Final = re.compile(r"-(?!to-\d|(?:odd|some|plus)\b)[^\W\d_]")
_STREET: Final = re.compile(
    r"\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z0-9][\w.]*\s){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Place|Court|"
    r"Square|Parkway|Pkwy|Highway|Hwy|Terrace|Plaza|Row)\b"
)
_PHONE: Final = re.compile(
    r"\+?\d[\d\s().-]{0,6}\d{3}[\s.-]\d{4}\b|\b\d{3}[-.]\d{3,4}\b(?![-\s]?[a-z])"
)
_PREFIX_AFTER: Final = re.compile(r"[\s(-]{1,2}\d")
# Of such signs there are two before or behind each part of a telephone number.
_PHONE_SIGNS: Final = frozenset("0123456789 ().-+")
# A telephone number reaches at most so far to either side of one of its parts.
_PHONE_CHARS: Final = 14
# The longest address or street that a number can belong to.
_CONTEXT_CHARS: Final = 80
# More than the longest word of these tables and the one before it.
_FRONT_CHARS: Final = 24
# So many digits without a comma are an account or telephone number.
_LONG: Final = 8
_LONG_DIGITS: Final = re.compile(rf"\d{{{_LONG},}}")
_NOTE_FRONT: Final = re.compile(r"[^\s(]\[$")
_DASHES: Final = frozenset("-–")
_SCORE: Final = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?")
_SCORE_WORDS: Final = re.compile(rf"\s(?:{'|'.join(SCORE_WORDS)})")
_VOTE_WORDS: Final = re.compile(rf"\s(?:{'|'.join(VOTE_WORDS)})")
_VOTE_SIDE: Final = re.compile(rf"\d{{1,3}}[-–]\d{{1,3}}{_VOTE_WORDS.pattern}")
_PRONOUN_ONE: Final = re.compile(
    r"\b(?:no|any|every|some|this|that|the|each|which|another|only the|a|an|such|"
    r"her|his|its|my|your|our|their|first|last|latest|next|good|big|new|square|"
    r"day|loved|young|little|old|number|no\.)\s$",
    re.IGNORECASE,
)
# "One day it fell" tells no length, "one day after" does.
_ONE_DAY: Final = re.compile(
    r"[Oo]ne\s(?:day|night|point|time)\b(?!\s(?:after|before|later|earlier|ago|of|in\sjail))"
)
_TIME_FRONT: Final = re.compile(
    r"\b(?:in|for|within|than|only|just|about|by|least|last|lasted|took|spent)\s$"
)
_COUNTED_ONE: Final = re.compile(
    r"\s(?:of\s(?:the|his|her|its|their|those|these|our|my|your|[A-Z][\w’']*)\b|"
    r"(?:other\s|more\s|additional\s|unidentified\s|local\s|police\s|[a-z]+-old\s)?"
    r"(?:person|man|woman|child|boy|girl|people|civilian|soldier|officer|policeman|"
    r"student|worker|guard|killed|dead|injured|wounded|missing|death|victim|suspect|"
    r"attacker|gunman|passenger|member|employee|protester|seat|vote|case|shot|bullet|"
    r"bomb|rocket|missile|fatality|casualty|survivor|resident|patient|firefighter|"
    r"journalist|teacher|driver|pilot|baby|teenager|home|house|building|vehicle|car)\b)"
)


def is_quantity(
    text: str, quantity: Quantity, sentence: Sentence, dates: Dates
) -> bool:
    """Is the numeral a quantity, rather than a date, a label, a score or a name?"""
    numeral = quantity.numeral
    if numeral.currency:
        return True
    floor, stop = sentence.start, sentence.end
    if numeral.is_word and numeral.value == 1 and quantity.unit is None:
        return _is_counted_one(text, numeral, floor, stop)
    if _is_elsewhere(text, quantity, floor, stop, dates) or _is_note(text, numeral):
        return False
    if quantity.unit or numeral.is_scaled or numeral.is_fraction or numeral.high:
        return True
    if numeral.front.is_label or _goes_on(text, numeral, stop):
        return False
    if numeral.is_word:
        return True
    return not (
        _is_name_part(text, numeral, floor)
        or _is_score(text, numeral, floor, stop)
        or _is_date(text, numeral, floor, stop)
    )


def _is_note(text: str, numeral: Numeral) -> bool:
    """Is it the number of a note: "It rose.[3][9]"?"""
    start = numeral.start
    is_closed = text.startswith("]", numeral.end) and start > 1
    return is_closed and bool(_NOTE_FRONT.match(text, start - 2, start))


def _is_counted_one(text: str, numeral: Numeral, floor: int, stop: int) -> bool:
    """Does "one" count something, rather than stand for it: "one man", "this one"?"""
    left = max(floor, numeral.start - _FRONT_CHARS)
    if not _COUNTED_ONE.match(text, numeral.end, stop):
        return False
    return _PRONOUN_ONE.search(text, left, numeral.start) is None


def _is_elsewhere(
    text: str, quantity: Quantity, floor: int, stop: int, dates: Dates
) -> bool:
    """Does the number belong to a date, an address or a telephone number?"""
    numeral = quantity.numeral
    start, end = numeral.start, numeral.end
    left = max(floor, start - _FRONT_CHARS)
    if quantity.unit is None:
        # A bare 1200 is seldom a year.
        is_early = 1000 <= numeral.value < 1500
        if dates.cover(start, end) and (
            not is_early or _YEAR_FRONT.search(text, left, start)
        ):
            return True
        if end - start >= _LONG and _LONG_DIGITS.match(text, start):
            return True
    if numeral.front.is_address:
        return True
    if numeral.is_word:
        is_one_day = numeral.value == 1 and _ONE_DAY.match(text, start)
        return bool(is_one_day) and not _TIME_FRONT.search(text, left, start)
    return _is_phone(text, numeral, floor, stop)


def is_vote_side(text: str, start: int) -> bool:
    """Is the number that begins here one side of a vote: "5-2 ruling"?"""
    if _DASHES.isdisjoint(text[max(0, start - 1) : start + 4]):
        return False
    match = _VOTE_SIDE.match(text, start) or _VOTE_SIDE.match(text, max(0, start - 2))
    return match is not None


def _goes_on(text: str, numeral: Numeral, stop: int) -> bool:
    """Is the number the front of a compound, an address or "zero tolerance"?"""
    if numeral.is_word and numeral.value == 0:
        return not _PLURAL_NEXT.match(text, numeral.end, stop)
    after = text[numeral.end : numeral.end + 1]
    if after == "-":
        # "two-state", "10-man": a compound without a unit, nor of parts ("48-page").
        is_compound = _COMPOUND.match(text, numeral.end, stop) is not None
        return is_compound and part_end(text, numeral.end, stop) == numeral.end
    return after.isspace() and _STREET.match(text, numeral.end, stop) is not None


def _is_date(text: str, numeral: Numeral, floor: int, stop: int) -> bool:
    """Is the numeral part of a date or clock time by the words around it?"""
    value, front = numeral.value, numeral.front
    if value <= 0 or not value.is_integer():
        return False
    left = max(floor, numeral.start - _FRONT_CHARS)
    if front.is_era or (front.is_and and _ERA_AND.search(text, left, numeral.start)):
        return True
    time = _TIME_AFTER.match(text, numeral.end, stop)
    if time and (value < 32 or not time["month"]):
        return True
    if value < 32:
        return front.is_month
    return 1500 <= value < 2100 and _is_year(text, numeral, left, stop)


def _is_year(text: str, numeral: Numeral, left: int, stop: int) -> bool:
    """Is a bare number between 1500 and 2100 a year by what stands around it?"""
    start, end = numeral.start, numeral.end
    if "," in text[start:end] or (start > left and text[start - 1] == ","):
        return False
    if _PLURAL_NEXT.match(text, end, stop):
        return False
    is_range = _DASH_NUMBER.match(text, end, stop)
    return not (is_range and _COUNT_FRONT.search(text, left, start))


def _is_phone(text: str, numeral: Numeral, floor: int, stop: int) -> bool:
    """Do the digits stand in a telephone number?"""
    start, end = numeral.start, numeral.end
    if not (
        _PHONE_SIGNS.issuperset(text[start - 2 : start])
        or _PHONE_SIGNS.issuperset(text[end : end + 2])
        or "." in text[start:end]
    ):
        return False
    left, right = max(floor, start - _PHONE_CHARS), min(stop, end + _PHONE_CHARS)
    if text[start - 1 : start] == "+" and _PREFIX_AFTER.match(text, end):
        return True
    return any(
        m.start() <= start and end <= m.end() and ("-" in m[0] or "." in m[0])
        for m in _PHONE.finditer(text, left, right)
    )


def _is_name_part(text: str, numeral: Numeral, floor: int) -> bool:
    """Is a bare number part of a name before it, or alone in brackets after one?"""
    start, end = numeral.start, numeral.end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    # "Police 12 officers" is not written; "Apollo 11", "Nasdaq 100" are.
    if not numeral.front.is_name or numeral.value >= 10_000:
        return False
    if numeral.front.is_verb and _is_second(text, start, floor):
        return False
    return numeral.value.is_integer() and not (
        numeral.front.is_owner and _is_owned(text, numeral)
    )


def _is_owned(text: str, numeral: Numeral) -> bool:
    """Is it how many an owner has: "Ostrel's 67 schools", but not "Tull's 737 jets"?"""
    if text.startswith("-", numeral.end):
        return True  # "Ostrel's 448-page report"
    is_bare = _MODEL.fullmatch(text, numeral.start, numeral.end)
    return not is_bare and _PLURAL_NEXT.match(text, numeral.end) is not None


def _is_second(text: str, start: int, floor: int) -> bool:
    """Is there one word only before a number, as in "Killing 12"?"""
    before = text[max(floor, start - _CONTEXT_CHARS) : start]
    match = NAME_BEFORE.search(before, before.rfind(" ", 0, -1) + 1)
    lead = before[: match.start()].rstrip() if match else before
    return lead[-1:] in '“".:'


def _is_score(text: str, numeral: Numeral, floor: int, stop: int) -> bool:
    """Are the digits one side of a score like "5-2"?"""
    start, end = numeral.start, numeral.end
    if not _DASHES.isdisjoint(text[start - 1 : start] + text[end : end + 1]):
        for match in _SCORE.finditer(text, max(floor, start - 8), min(stop, end + 8)):
            is_own = match.start() <= start <= end <= match.end()
            if is_own and ("-" in match[0] or match[0].count("–") == 1):
                return _is_result(text, match)
    return False


def _is_result(text: str, match: re.Match[str]) -> bool:
    """Are two numbers with a dash between them a score, not a range or a vote?"""
    sides = [int(side) for side in re.split(r"[-–]", match[0])]
    if len(sides) > 2 or sides[0] >= sides[1]:
        return not _VOTE_WORDS.match(text, match.end())
    return bool(_SCORE_WORDS.match(text, match.end()))
