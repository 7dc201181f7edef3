"""All quantities of a report."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from retold.annotate.figures.counted import counted_after
from retold.annotate.figures.numerals import Numeral, read_numerals
from retold.lexicon.numbers import (
    APPROXIMATE_ENDS,
    APPROXIMATORS,
    MAXIMUM_ENDS,
    MAXIMUM_FRONTS,
    MINIMUM_ENDS,
    MINIMUM_FRONTS,
)
from retold.lexicon.units import RATE_UNITS, TIME_UNITS, UNITS
from retold.model import Bound, Figure, Sentence, TimeExpression

_NUMBER_END: Final = 40  # characters: the longest unit written, with its rate


def find_figures(
    text: str, sentences: list[Sentence], times: list[TimeExpression]
) -> list[Figure]:
    """The quantities a report states.

    `value` is the number, the lower end of a range whose upper end is `high`; `unit`
    is a measure or currency in singular; `of` is what is counted. "About" makes a
    figure approximate; "more than" and "up to" give it a bound. Ordinals, dates, years,
    clock times, scores, telephone numbers and numbers inside names are no figures.

    Returns:
        Figures sorted by `(start, end)`, not overlapping; empty for text without any.

    Cost:
        Linear in the text.

    Source:
        Roy, Vieira & Roth 2015 (TACL 3) and Almasian et al. 2023 (CQE) for the parts
        of a quantity: value, unit, bound, what is counted. Differs: no parser; the
        counted phrase is read off the words after the number.
    """
    dates = _Dates(times)
    figures: list[Figure] = []
    for sentence in sentences:
        figures.extend(_of_sentence(text, sentence, dates))
    return sorted(figures, key=lambda f: (f.start, f.end))


class _Quantity(NamedTuple):
    """A numeral with its unit, before ranges are joined."""

    numeral: Numeral
    start: int
    end: int  # after the unit
    unit: str | None


class _Dates:
    """The spans of dates and clock times, for looking up."""

    def __init__(self, times: list[TimeExpression]) -> None:
        spans = sorted((t.start, t.end) for t in times if t.type in ("DATE", "TIME"))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def cover(self, start: int, end: int) -> bool:
        """Does a date or time overlap the span?"""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._ends[index] > start


def _of_sentence(text: str, sentence: Sentence, dates: _Dates) -> list[Figure]:
    """The figures of one sentence."""
    quantities = [
        _with_unit(text, numeral, sentence.end)
        for numeral in read_numerals(text, sentence.start, sentence.end)
    ]
    is_good = [_is_quantity(text, q, sentence, dates) for q in quantities]
    for index in range(len(quantities) - 1):
        # "2000 - 2500 calories": the first end is none by itself.
        gap = text[quantities[index].end : quantities[index + 1].start]
        unit = quantities[index + 1].unit
        if unit and is_good[index + 1] and _RANGE_GAP.fullmatch(gap):
            is_good[index] = True
        if is_good[index + 1] and _ratio(text, *quantities[index : index + 2]):
            is_good[index] = True
    quantities = [q for q, good in zip(quantities, is_good, strict=True) if good]
    figures: list[Figure] = []
    position = 0
    while position < len(quantities):
        low = quantities[position]
        high = quantities[position + 1] if position + 1 < len(quantities) else None
        ratio = _ratio(text, low, high) if high else None
        if ratio is not None:
            figures.append(_figure(text, ratio, None, sentence))
            position += 2
            continue
        joined = _range(text, low, high, sentence) if high else None
        if joined is not None and high is not None:
            figures.append(_figure(text, *joined, sentence))
            position += 2
            continue
        figures.append(_figure(text, low, None, sentence))
        position += 1
    return figures


# ---- units ---------------------------------------------------------------------------

_UNIT_FORMS: Final = "|".join(
    re.escape(form).replace(r"\ ", r"[\s-]")
    for form in sorted(UNITS, key=lambda f: (-len(f), f))
)
_UNIT: Final = re.compile(
    rf"(?:\san?\s|[\s-]|(?:\sor\sso\s))?(?:(?P<kind>U\.S\.|US|American|Chinese|Japanese)\s)?"
    rf"(?P<unit>{_UNIT_FORMS})(?![^\W_])",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    rf"(?:\s(?:per|an?|each|every)[\s-]|/|-an?-)(?P<rate>{'|'.join(sorted(RATE_UNITS))})\b"
    r"|\sper\s(?P<per>[^\W\d_]+)",
    re.IGNORECASE,
)
# Short forms that are ordinary words unless they stand right at the number.
_DOUBTFUL_UNITS: Final = frozenset(
    "in in. l w g m b min sec h mp pp ms gt ha try stone points".split()
)
_AGE: Final = re.compile(
    r"[\s-]?(?P<unit>year|month|week|day|yr)s?[\s-](?:olds?|of[\s-]age)\b",
    re.IGNORECASE,
)
# ", 43," after a name.
_AGE_COMMA: Final = re.compile(r"[^\W\d_]{2,}[^\W_]*\.?, $")


def _with_unit(text: str, numeral: Numeral, stop: int) -> _Quantity:
    """The numeral with the unit written before or after it."""
    age = _AGE.match(text, numeral.end, stop)
    if age:
        unit = age["unit"].casefold().replace("yr", "year") + " of age"
        return _Quantity(numeral, numeral.start, age.end(), unit)
    if numeral.currency:
        end, unit = numeral.end, numeral.currency
        # "$500 US", "$5 million Canadian"
        more = re.compile(r"\s(?:US|USD)\b").match(text, end, stop)
        if more:
            end = more.end()
    else:
        end, unit = _unit_after(text, numeral, stop)
    if unit:
        rate = _RATE.match(text, end, min(stop, end + _NUMBER_END))
        if rate:
            unit = f"{unit} per {(rate['rate'] or rate['per']).casefold()}"
            end = rate.end()
    return _Quantity(numeral, numeral.start, end, unit)


def _unit_after(text: str, numeral: Numeral, stop: int) -> tuple[int, str | None]:
    """The end and name of the unit after a numeral; its own end and None if none."""
    match = _UNIT.match(text, numeral.end, min(stop, numeral.end + _NUMBER_END))
    if match is None:
        return numeral.end, None
    form = " ".join(match["unit"].casefold().split())
    unit = (
        UNITS.get(form)
        or UNITS.get(form.replace(" ", "-"))
        or UNITS.get(form.replace("-", " "))
    )
    if unit is None or _is_doubtful(text, numeral, match, form):
        return numeral.end, None
    if match.group().startswith((" a ", " an ")) and not numeral.is_fraction:
        return numeral.end, None
    return match.end(), unit


def _is_doubtful(text: str, numeral: Numeral, match: re.Match[str], form: str) -> bool:
    """Is a short unit form rather an ordinary word here?"""
    if form in ("won", "second", "pound", "point", "real", "try", "stone", "points"):
        after = text[match.end() : match.end() + 4]
        if form == "won":
            return not numeral.is_scaled and numeral.value < 100
        if form == "second":
            return "-" not in match.group() and numeral.value != 1
        return form in ("real", "try", "stone") or after.startswith("'s")
    if form in _DOUBTFUL_UNITS:
        is_attached = match.start("unit") == numeral.end
        return not is_attached or numeral.is_word
    return numeral.is_word and len(form) < 3 and form != "%"


# ---- what is no quantity ---------------------------------------------------------------

_MONTHS: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTH_BEFORE: Final = re.compile(rf"\b{_MONTHS}\s$")
_MONTH_AFTER: Final = re.compile(rf"\s(?:of\s)?{_MONTHS}\b")
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
# A capitalised word before a bare number: "Apollo 11", "Game 6", unless it is one of these.
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
_SCORE: Final = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?")
_SCORE_WORDS: Final = re.compile(
    r"\s(?:win|wins|victory|loss|defeat|record|score|draw|tie|triumph|rout|thrashing|"
    r"advantage|decision|lead|deficit|in\b|to\b|against|over\b|at\b|on\b|and\b|since|"
    r"overall|vote|ruling|majority|split|edge|comeback|upset|drubbing|shutout|aggregate)"
)
_VOTE_WORDS: Final = re.compile(
    r"\s(?:vote|ruling|decision|majority|split|opinion|party-line|against|in favor)"
)
_PRONOUN_ONE: Final = re.compile(
    r"\b(?:no|any|every|some|this|that|the|each|which|another|only the|a|an|such|"
    r"her|his|its|my|your|our|their|first|last|latest|next|good|big|new|square|"
    r"day|loved|young|little|old|number|no\.)\s$",
    re.IGNORECASE,
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


def _is_quantity(
    text: str, quantity: _Quantity, sentence: Sentence, dates: _Dates
) -> bool:
    """Is the numeral a quantity, rather than a date, a label, a score or a name?"""
    numeral = quantity.numeral
    before = text[sentence.start : numeral.start]
    after = text[numeral.end : sentence.end]
    if numeral.value == 1 and numeral.is_word and not quantity.unit:
        if text[numeral.start : numeral.end].casefold() != "one":
            return True
        return bool(_COUNTED_ONE.match(after)) and not _PRONOUN_ONE.search(before)
    if numeral.currency:
        return True
    if _ADDRESS.search(before) or _is_phone(text, numeral, sentence):
        return False
    if _is_date(numeral, quantity, before, after, dates):
        return False
    if quantity.unit or numeral.is_scaled or numeral.is_fraction or numeral.high:
        return True
    return not (
        _LABEL.search(before)
        or _STREET.match(after)
        or _is_name_part(numeral, before, after)
        or _is_score(text, numeral, sentence)
        or _is_compound(numeral, after)
        or _is_zero(numeral, after)
    )


def _is_date(
    numeral: Numeral, quantity: _Quantity, before: str, after: str, dates: _Dates
) -> bool:
    """Is the numeral part of a date or clock time?"""
    base = (quantity.unit or "").split(" per ")[0]
    if base in TIME_UNITS or base.endswith(" of age"):
        return False
    if quantity.unit:
        return False
    if re.search(r"\b(?:A\.?D\.?|C\.?E\.?)\s(?:\d+\sand\s)?$", before):
        return True
    is_early = 1000 <= numeral.value < 1500 and not re.search(
        r"\b(?:in|year|since|circa|of|by|from)\s$", before
    )
    if dates.cover(numeral.start, numeral.end) and not is_early:
        return True
    if numeral.is_word or numeral.is_scaled:
        return False
    is_whole = numeral.value == int(numeral.value)
    if not is_whole or numeral.value < 0:
        return False
    if numeral.value < 32 and (
        _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)
    ):
        return True
    if re.match(r"(?:\s?[ap]\.?m\b|\so'?clock|\sGMT|\sET\b|\sEST\b)", after):
        return True
    return 1500 <= numeral.value < 2100 and _is_year(before, after)


def _is_year(before: str, after: str) -> bool:
    """Is a bare number between 1500 and 2100 a year by what stands around it?"""
    if before.endswith(","):
        return False
    if re.search(
        r"\b(?:about|around|nearly|almost|roughly|some|approximately|than|least|to|"
        r"up to|over|total of|estimated)\s$",
        before,
    ):
        return not re.match(r"\s[a-z]+s\b", after) and not re.match(
            r"\s[-–]\s\d", after
        )
    return not re.match(
        r"\s(?!was|is|has|his|as\b|its|this)[a-z]+(?:s|men|ple)\b", after
    )


def _is_phone(text: str, numeral: Numeral, sentence: Sentence) -> bool:
    """Do the digits stand in a telephone number?"""
    if numeral.is_word:
        return False
    if re.match(r"\+$", text[numeral.start - 1 : numeral.start]) and re.match(
        r"[\s(-]{1,2}\d", text[numeral.end : numeral.end + 3]
    ):
        return True
    left = max(sentence.start, numeral.start - 14)
    return any(
        m.start() <= numeral.start
        and numeral.end <= m.end()
        and m.group().count("-") + m.group().count(".") > 0
        for m in _PHONE.finditer(text, left, min(sentence.end, numeral.end + 14))
    )


def _is_name_part(numeral: Numeral, before: str, after: str) -> bool:
    """Does a bare number belong to a capitalised name before it, or stand alone in
    brackets after one?"""
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
    "another these those both last past first next his her its their our my your they we "
    "he she it you i there when while if as that this which who were was had have killing "
    "including among against into through within without during before since until "
    "killed injured wounded".split()
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


def _is_compound(numeral: Numeral, after: str) -> bool:
    """Is the number the front of a compound without a unit: "two-state", "10-man"?"""
    return bool(re.match(r"-[^\W\d_]", after)) and not re.match(r"-to-\d", after)


def _is_zero(numeral: Numeral, after: str) -> bool:
    """Is a "zero" in words no count?"""
    return (
        numeral.is_word and numeral.value == 0 and not re.match(r"\s[a-z]+s\b", after)
    )


# ---- ranges ----------------------------------------------------------------------------

_RANGE_GAP: Final = re.compile(
    r"\s?(?:-|–|—|to|-to-)\s?|\sto\s(?:about|around|nearly)\s"
)
_BETWEEN: Final = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.IGNORECASE)


def _range(
    text: str, low: _Quantity, high: _Quantity, sentence: Sentence
) -> tuple[_Quantity, _Quantity] | None:
    """The two ends if they make a range ("three to five"), else None."""
    gap = text[low.end : high.start]
    if low.numeral.currency and not high.unit and _RANGE_GAP.fullmatch(gap):
        high = high._replace(unit=low.unit)
    before = text[max(sentence.start, low.start - 20) : low.start]
    is_between = bool(_BETWEEN.search(before)) and gap == " and "
    is_either = (
        gap == " or "
        and high.numeral.value <= 2 * low.numeral.value
        and not (low.numeral.is_scaled or high.numeral.is_scaled)
    )
    if not is_between and not is_either and not _RANGE_GAP.fullmatch(gap):
        return None
    if low.unit and (
        not high.unit or low.unit.split(" per ")[0] != high.unit.split(" per ")[0]
    ):
        return None
    if low.numeral.high or high.numeral.high or low.numeral.is_fraction:
        return None
    low_value, high_value = low.numeral.value, high.numeral.value
    if high.numeral.is_scaled and not low.numeral.is_scaled:
        scale = _scale_of(text, high.numeral)
        if low_value * scale <= high_value:
            low_value *= scale
    if not low_value < high_value:
        return None
    return low._replace(numeral=low.numeral._replace(value=low_value)), high


def _ratio(text: str, part: _Quantity, whole: _Quantity) -> _Quantity | None:
    """The share that "one in five" or "nine out of 10" states, else None."""
    gap = text[part.end : whole.start]
    if gap not in (" in ", " out of ", " out of every ", " in every "):
        return None
    if part.unit or whole.unit or part.numeral.high or whole.numeral.high:
        return None
    over, under = part.numeral.value, whole.numeral.value
    # "Three in 12 cities" is no share; shares are of round numbers, or of few.
    is_share = under in (100, 1000, 10_000, 100_000) or 2 < under <= 10
    if not is_share or not 0 < over < under:
        return None
    numeral = part.numeral._replace(
        end=whole.numeral.end, value=over / under, is_fraction=True
    )
    return part._replace(numeral=numeral, end=whole.end)


def _scale_of(text: str, numeral: Numeral) -> float:
    """The magnitude that a scaled numeral was written with."""
    value = numeral.value
    for scale in (1e12, 1e9, 1e6, 1e3, 100.0):
        written = f"{value / scale:g}"
        if abs(value) >= scale and written in text[numeral.start : numeral.end].replace(
            ",", ""
        ):
            return scale
    for scale in (1e12, 1e9, 1e6, 1e3, 100.0):
        if abs(value) >= scale:
            return scale
    return 1.0


# ---- the figure ------------------------------------------------------------------------


def _any_of(phrases: tuple[str, ...]) -> str:
    """A pattern of alternatives, the longest first, blanks as white space."""
    return "|".join(
        re.escape(p).replace(r"\ ", r"\s")
        for p in sorted(phrases, key=lambda p: (-len(p), p))
    )


_FRONT: Final = re.compile(
    rf"(?<![^\W_])(?:(?P<approximate>{_any_of(APPROXIMATORS)})|(?P<minimum>{_any_of(MINIMUM_FRONTS)})|"
    rf"(?P<maximum>{_any_of(MAXIMUM_FRONTS)}))(?:[\s-]|(?<=[~≈<>]))(?:(?:the|a|an|about|as)\s)?$",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    rf"\s?\+|\s(?:(?P<approximate>{_any_of(APPROXIMATE_ENDS)})|(?P<minimum>{_any_of(MINIMUM_ENDS)})|"
    rf"(?P<maximum>{_any_of(MAXIMUM_ENDS)}))\b",
    re.IGNORECASE,
)
_FRONT_CHARS: Final = 30


def _figure(
    text: str, low: _Quantity, high: _Quantity | None, sentence: Sentence
) -> Figure:
    """The record of a quantity or of a range's two ends."""
    last = high or low
    before = text[max(sentence.start, low.start - _FRONT_CHARS) : low.start]
    is_approximate, bound = _softened(text, before, last)
    if bound == "minimum" and _is_stretch(before, last.unit):
        bound = None
    unit = last.unit or low.unit
    value, upper = low.numeral.value, high.numeral.value if high else low.numeral.high
    if unit is None and _is_age(text, low, last, sentence):
        unit = "year of age"
    return Figure(
        start=low.start,
        end=last.end,
        value=value,
        high=upper,
        approximate=is_approximate or low.numeral.high is not None,
        unit=unit,
        of=_of(text, last, unit, sentence),
        bound=bound,
    )


def _softened(text: str, before: str, last: _Quantity) -> tuple[bool, Bound | None]:
    """Whether the figure is approximate, and its bound, from the words around it."""
    is_approximate, bound = False, None
    front = _FRONT.search(before)
    if front:
        is_approximate = front["approximate"] is not None
        bound = _bound(front)
        outer = _FRONT.search(before[: front.start()])
        if outer and bound is None:
            bound = _bound(outer)
    back = _BACK.match(text, last.end) or _BACK.match(text, last.numeral.end)
    if back:
        is_approximate = is_approximate or back["approximate"] is not None
        bound = bound or ("minimum" if "+" in back.group() else _bound(back))
    return is_approximate, bound


def _is_stretch(before: str, unit: str | None) -> bool:
    """Is "over" the stretch of time in which something happens: "over 10 years"?"""
    return unit in TIME_UNITS and bool(
        re.search(r"(?<!for)(?<!just)(?<!well)(?<!lasted)(?<!took)\sover\s$", before)
    )


def _bound(match: re.Match[str]) -> Bound | None:
    """The bound that a phrase of `_FRONT` or `_BACK` gives."""
    if match["minimum"]:
        return "minimum"
    return "maximum" if match["maximum"] else None


def _is_age(text: str, low: _Quantity, last: _Quantity, sentence: Sentence) -> bool:
    """Is a bare number an age: "aged 43", "Jane Roe, 43, said"?"""
    if not 0 < low.numeral.value < 120 or low.numeral.is_scaled:
        return False
    before = text[sentence.start : low.start]
    if re.search(
        r"\b(?:aged|age|ages|age of)\s(?:about\s|between\s)?$", before, re.IGNORECASE
    ):
        return True
    if low.numeral.is_word or not _AGE_COMMA.search(before):
        return False
    name = re.search(r"([^\W\d_]+)\.?, $", before)
    after = text[last.end : last.end + 6]
    return bool(
        name and name.group(1)[0].isupper() and re.match(r",|\)|\.|$|\sand\b", after)
    )


_VOTE_SIDE: Final = re.compile(rf"\d{{1,3}}[-–]\d{{1,3}}{_VOTE_WORDS.pattern}")


def _of(text: str, last: _Quantity, unit: str | None, sentence: Sentence) -> str | None:
    """What is counted; after a measure only what "of" or a noun names."""
    if unit is None:
        if _VOTE_SIDE.match(text, last.start) or _VOTE_SIDE.match(text, last.start - 2):
            return "votes"
        return counted_after(text, last.end, sentence.end)
    if unit.endswith(" of age"):
        return None
    if text.startswith(" of ", last.end):
        inner = re.compile(r"\sof\s(?:the\s|all\s|its\s|their\s)?").match(
            text, last.end
        )
        return counted_after(text, inner.end() - 1, sentence.end) if inner else None
    return None
