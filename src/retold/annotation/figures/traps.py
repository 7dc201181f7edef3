"""Numbers that are no quantities: dates, labels, scores, names, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from retold.annotation.figures.measures import Quantity
from retold.annotation.figures.numerals import Numeral
from retold.lexicon.numbers import APPROXIMATORS, MAXIMUM_FRONTS, MINIMUM_FRONTS
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


_MONTHS: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_BEFORE: Final = re.compile(rf"\b{_MONTHS}\s$")
_MONTH_AFTER: Final = re.compile(rf"\s(?:of\s)?{_MONTHS}\b")
_ERA: Final = re.compile(r"\b(?:A\.?D\.?|C\.?E\.?)\s(?:\d+\sand\s)?$")
_CLOCK: Final = re.compile(r"\s?[ap]\.?m\b|\so['’]?clock|\s(?:GMT|UTC|ET|EST|EDT)\b")
_YEAR_FRONT: Final = re.compile(r"\b(?:in|year|since|circa|of|by|from)\s$")
_COUNT_FRONT: Final = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|approximately|than|least|to|"
    r"total of|over|estimated)\s$"
)
# A counted plural follows: "1500 troops", unlike "2019 was".
_PLURAL_NEXT: Final = re.compile(
    r"\s(?!was|is|has|his|as\b|its|this)[a-z]+(?:s|men|ple)\b"
)
_LABEL: Final = re.compile(
    r"\b(?:page|pages|chapter|room|section|article|episode|season|round|version|phase|"
    r"number|no|nos|verse|act|part|paragraph|highway|route|interstate|flight|channel|"
    r"figure|table|volume|issue|step|type|level|gate|district|ward|unit|grade|day|week|"
    r"year|proposition|prop|amendment|rule|title|form|exhibit|count|apartment|suite|"
    r"building|block|platform|track|lane|terminal|exit|mile marker|hole|game|area|item|"
    r"lot|stage|tier|group|class|formula|generation|model|series|mark|line|jersey|"
    r"covid|vol|ch|sec|art|rte|apt|box|bus|train|boeing|airbus|channels|chapters|"
    r"sections|articles|rooms|counts)\.?\s#?$",
    re.IGNORECASE,
)
# A capitalised word before a bare number makes it a name: "Apollo 11", "Game 6".
_NAME_BEFORE: Final = re.compile(r"([^\W\d_][^\W_]*(?:[-&.'’][^\W_]+)*)\s$")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|[@#])\S*$")
_STREET: Final = re.compile(
    r"\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z0-9][\w.]*\s){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Place|Court|"
    r"Square|Parkway|Pkwy|Highway|Hwy|Terrace|Plaza|Row)\b"
)
_PHONE: Final = re.compile(
    r"\+?\d[\d\s().-]{0,6}\d{3}[\s.-]\d{4}\b|\b\d{3}[-.]\d{3,4}\b(?![-\s]?[a-z])"
)
# A telephone number reaches at most so far to either side of one of its parts.
_PHONE_CHARS: Final = 14
# The longest label or street that a number can belong to.
_CONTEXT_CHARS: Final = 80
# So many digits without a comma are an account or telephone number.
_LONG_DIGITS: Final = re.compile(r"\d{8,}")
_SCORE: Final = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?")
_SCORE_WORDS: Final = re.compile(
    r"\s(?:win|wins|victory|loss|defeat|record|score|draw|tie|triumph|rout|thrashing|"
    r"advantage|decision|lead|deficit|in\b|to\b|against|over\b|at\b|on\b|and\b|since|"
    r"overall|vote|ruling|majority|split|edge|comeback|upset|drubbing|shutout|aggregate)"
)
_VOTE_WORDS: Final = re.compile(
    r"\s(?:vote|ruling|decision|majority|split|opinion|party-line|against|in favor)"
)
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
    before, after = _around(text, numeral, sentence)
    if numeral.currency:
        return True
    if not quantity.unit and text[numeral.start : numeral.end].casefold() == "one":
        return bool(_COUNTED_ONE.match(after)) and not _PRONOUN_ONE.search(before)
    if _is_elsewhere(text, quantity, sentence, dates):
        return False
    if quantity.unit or numeral.is_scaled or numeral.is_fraction or numeral.high:
        return True
    return not any(
        is_trap(numeral, before, after)
        for is_trap in (_is_date, _is_name_part, _is_compound, _is_labelled)
    ) and not _is_score(text, numeral, sentence)


def _is_elsewhere(
    text: str, quantity: Quantity, sentence: Sentence, dates: Dates
) -> bool:
    """Does the number belong to a date, an address or a telephone number?"""
    numeral = quantity.numeral
    before, _ = _around(text, numeral, sentence)
    if _ONE_DAY.match(text, numeral.start) and not _TIME_FRONT.search(before):
        return True
    if _ADDRESS.search(before) or _is_phone(text, numeral, sentence):
        return True
    if _LONG_DIGITS.match(text, numeral.start) and not quantity.unit:
        return True
    is_dated = dates.cover(numeral.start, numeral.end)
    return is_dated and _may_be_date(quantity, before)


def _around(text: str, numeral: Numeral, sentence: Sentence) -> tuple[str, str]:
    """What stands before and after a numeral in its sentence, as far as it matters."""
    left = max(sentence.start, numeral.start - _CONTEXT_CHARS)
    right = min(sentence.end, numeral.end + _CONTEXT_CHARS)
    return text[left : numeral.start], text[numeral.end : right]


def is_vote_side(text: str, start: int) -> bool:
    """Is the number that begins here one side of a vote: "5-2 ruling"?"""
    return bool(_VOTE_SIDE.match(text, start) or _VOTE_SIDE.match(text, start - 2))


def _may_be_date(quantity: Quantity, before: str) -> bool:
    """Can a number inside a time expression be no quantity?

    Not where it has a unit ("nine days later"), and a bare 1200 is seldom a year.
    """
    if quantity.unit:
        return False
    is_early = 1000 <= quantity.numeral.value < 1500
    return not is_early or bool(_YEAR_FRONT.search(before))


def _is_date(numeral: Numeral, before: str, after: str) -> bool:
    """Is the numeral part of a date or clock time by the words around it?"""
    is_whole = numeral.value == int(numeral.value) and numeral.value > 0
    if numeral.is_word or not is_whole:
        return False
    if _ERA.search(before) or _CLOCK.match(after):
        return True
    if numeral.value < 32 and (
        _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)
    ):
        return True
    return 1500 <= numeral.value < 2100 and _is_year(before, after)


def _is_year(before: str, after: str) -> bool:
    """Is a bare number between 1500 and 2100 a year by what stands around it?"""
    if before.endswith(","):
        return False
    if _COUNT_FRONT.search(before):
        return not _PLURAL_NEXT.match(after) and not re.match(r"\s[-–]\s\d", after)
    return not _PLURAL_NEXT.match(after)


def _is_phone(text: str, numeral: Numeral, sentence: Sentence) -> bool:
    """Do the digits stand in a telephone number?"""
    if numeral.is_word:
        return False
    if text[numeral.start - 1 : numeral.start] == "+" and re.match(
        r"[\s(-]{1,2}\d", text[numeral.end : numeral.end + 3]
    ):
        return True
    left = max(sentence.start, numeral.start - _PHONE_CHARS)
    right = min(sentence.end, numeral.end + _PHONE_CHARS)
    return any(
        m.start() <= numeral.start
        and numeral.end <= m.end()
        and re.search("[-.]", m[0])
        for m in _PHONE.finditer(text, left, right)
    )


def _is_name_part(numeral: Numeral, before: str, after: str) -> bool:
    """Is a bare number part of a name before it, or alone in brackets after one?"""
    if numeral.is_word:
        return False
    if before.endswith("(") and after.startswith(")"):
        return True
    match = _NAME_BEFORE.search(before)
    if match is None:
        return False
    word = match.group(1)
    is_first = match.start() == 0 or before[: match.start()].rstrip()[-1:] in '“".:'
    if not word[0].isupper() and not any(c.isupper() for c in word):
        return False
    key = word.casefold()
    if key in _FRONT_WORDS or (is_first and key.endswith(("ed", "ing", "ly"))):
        return False
    # "Police 12 officers" is not written; "Apollo 11", "Nasdaq 100" are.
    return numeral.value == int(numeral.value) and numeral.value < 10_000


_FRONT_WORDS: Final = frozenset(
    " ".join((*APPROXIMATORS, *MINIMUM_FRONTS, *MAXIMUM_FRONTS)).split()
) | frozenset(
    "the a an and or but in on at for of with by from to after all only just between "
    "another these those both last past first next his her its their our my your they "
    "we he she it you i there when while if as that this which who were was had have "
    "killing including among against into through within without during before since "
    "until killed injured wounded "
    "monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "tonight tomorrow".split()
)


def _is_score(text: str, numeral: Numeral, sentence: Sentence) -> bool:
    """Are the digits one side of a score like "5-2"?"""
    if numeral.is_word:
        return False
    left = max(sentence.start, numeral.start - 8)
    for match in _SCORE.finditer(text, left, min(sentence.end, numeral.end + 8)):
        if not match.start() <= numeral.start <= numeral.end <= match.end():
            continue
        if "-" not in match.group() and match.group().count("–") != 1:
            continue
        sides = [int(side) for side in re.split(r"[-–]", match.group())]
        if len(sides) > 2 or sides[0] >= sides[1]:
            return not _VOTE_WORDS.match(text, match.end())
        return bool(_SCORE_WORDS.match(text, match.end()))
    return False


def _is_compound(numeral: Numeral, before: str, after: str) -> bool:
    """Is the number the front of a compound without a unit: "two-state", "10-man"?"""
    del before
    if numeral.is_word and numeral.value == 0 and not _PLURAL_NEXT.match(after):
        return True  # "zero tolerance"
    return bool(re.match(r"-[^\W\d_]", after)) and not re.match(r"-to-\d", after)


def _is_labelled(numeral: Numeral, before: str, after: str) -> bool:
    """Is the number a label ("Room 12") or a house number?"""
    del numeral
    return bool(_LABEL.search(before) or _STREET.match(after))
