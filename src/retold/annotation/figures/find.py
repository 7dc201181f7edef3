"""All quantities of a report."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from retold.annotation.figures.counted import counted_after
from retold.annotation.figures.measures import Quantity, with_unit
from retold.annotation.figures.numerals import read_numerals
from retold.annotation.figures.traps import Dates, is_quantity, is_vote_side
from retold.lexicon.numbers import (
    APPROXIMATE_ENDS,
    APPROXIMATORS,
    MAXIMUM_ENDS,
    MAXIMUM_FRONTS,
    MINIMUM_ENDS,
    MINIMUM_FRONTS,
)
from retold.lexicon.units import TIME_UNITS
from retold.model import Bound, Figure, Sentence, TimeExpression
from retold.text.tokenized import TokenizedText


def find_figures(tokenized: TokenizedText, times: list[TimeExpression]) -> list[Figure]:
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
    dates = Dates(times)
    figures: list[Figure] = []
    for sentence in tokenized.sentences:
        figures.extend(_of_sentence(tokenized.text, sentence, dates))
    return sorted(figures, key=lambda f: (f.start, f.end))


def _of_sentence(text: str, sentence: Sentence, dates: Dates) -> list[Figure]:
    """The figures of one sentence."""
    quantities = _quantities(text, sentence, dates)
    figures: list[Figure] = []
    position = 0
    while position < len(quantities):
        low, high, taken = _joined(text, quantities, position, sentence)
        figures.append(_figure(text, low, high, sentence))
        position += taken
    return figures


def _quantities(text: str, sentence: Sentence, dates: Dates) -> list[Quantity]:
    """The numerals that are quantities, with their units."""
    read = [
        with_unit(text, numeral, sentence.end)
        for numeral in read_numerals(text, sentence.start, sentence.end)
    ]
    is_good = [is_quantity(text, q, sentence, dates) for q in read]
    for index, (left, right) in enumerate(pairwise(read)):
        if not is_good[index + 1]:
            continue
        # "2000 - 2500 calories", "one in five": the first is none by itself.
        is_range = right.unit and _RANGE_GAP.fullmatch(text[left.end : right.start])
        if is_range or _ratio(text, left, right):
            is_good[index] = True
    return [q for q, good in zip(read, is_good, strict=True) if good]


def _joined(
    text: str, quantities: list[Quantity], position: int, sentence: Sentence
) -> tuple[Quantity, Quantity | None, int]:
    """The quantity at a position, its upper end, and how many quantities it takes."""
    low = quantities[position]
    if position + 1 == len(quantities):
        return low, None, 1
    ratio = _ratio(text, low, quantities[position + 1])
    if ratio is not None:
        return ratio, None, 2
    ends = _range(text, low, quantities[position + 1], sentence)
    return (*ends, 2) if ends else (low, None, 1)


# ---- ranges --------------------------------------------------------------------------

_RANGE_GAP: Final = re.compile(
    r"\s?(?:-|–|—|to|-to-)\s?|\sto\s(?:about|around|nearly)\s"
)
_BETWEEN: Final = re.compile(r"\bbetween\s(?:about\s|around\s)?\Z", re.IGNORECASE)


def _range(
    text: str, low: Quantity, high: Quantity, sentence: Sentence
) -> tuple[Quantity, Quantity] | None:
    """The two ends if they make a range ("three to five"), else None."""
    if not _is_range_gap(text, low, high, sentence):
        return None
    if low.numeral.currency and not high.unit:
        high = high._replace(unit=low.unit)
    if low.unit and _base(low.unit) != _base(high.unit):
        return None
    if low.numeral.high or high.numeral.high or low.numeral.is_fraction:
        return None
    value = low.numeral.value
    if high.numeral.is_scaled and not low.numeral.is_scaled:
        scaled = value * high.numeral.scale
        value = scaled if scaled <= high.numeral.value else value
    if not value < high.numeral.value:
        return None
    return low._replace(numeral=low.numeral._replace(value=value)), high


def _is_range_gap(text: str, low: Quantity, high: Quantity, sentence: Sentence) -> bool:
    """Do the words between two numbers (and before them) make them one range?"""
    gap = text[low.end : high.start]
    if gap == " and ":
        left = max(sentence.start, low.start - _FRONT_CHARS)
        return bool(_BETWEEN.search(text, left, low.start))
    if gap == " or ":
        is_plain = not (low.numeral.is_scaled or high.numeral.is_scaled)
        return is_plain and high.numeral.value <= 2 * low.numeral.value
    return bool(_RANGE_GAP.fullmatch(gap))


def _base(unit: str | None) -> str:
    """The unit without "per year"."""
    return (unit or "").split(" per ")[0]


def _ratio(text: str, part: Quantity, whole: Quantity) -> Quantity | None:
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


# ---- the figure ----------------------------------------------------------------------
def _any_of(phrases: tuple[str, ...]) -> str:
    """A pattern of alternatives, the longest first, blanks as white space."""
    return "|".join(
        re.escape(p).replace(r"\ ", r"\s")
        for p in sorted(phrases, key=lambda p: (-len(p), p))
    )


_FRONT: Final = re.compile(
    rf"(?<![^\W_])(?:(?P<approximate>{_any_of(APPROXIMATORS)})"
    rf"|(?P<minimum>{_any_of(MINIMUM_FRONTS)})|"
    rf"(?P<maximum>{_any_of(MAXIMUM_FRONTS)}))"
    r"(?:[\s-]|(?<=[~≈<>]))(?:(?:the|a|an|about|as)\s)?$",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    rf"\s?\+|\s(?:(?P<approximate>{_any_of(APPROXIMATE_ENDS)})"
    rf"|(?P<minimum>{_any_of(MINIMUM_ENDS)})|"
    rf"(?P<maximum>{_any_of(MAXIMUM_ENDS)}))\b",
    re.IGNORECASE,
)
_FRONT_CHARS: Final = 30


def _figure(
    text: str, low: Quantity, high: Quantity | None, sentence: Sentence
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


def _softened(text: str, before: str, last: Quantity) -> tuple[bool, Bound | None]:
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


# ", 43," after a name.
_AGE_COMMA: Final = re.compile(r"[^\W\d_]{2,}[^\W_]*\.?, $")


def _is_age(text: str, low: Quantity, last: Quantity, sentence: Sentence) -> bool:
    """Is a bare number an age: "aged 43", "Jane Roe, 43, said"?"""
    if not 0 < low.numeral.value < 120 or low.numeral.is_scaled:
        return False
    before = text[max(sentence.start, low.start - _FRONT_CHARS) : low.start]
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


def _of(text: str, last: Quantity, unit: str | None, sentence: Sentence) -> str | None:
    """What is counted; after a measure only what "of" or a noun names."""
    if unit is None:
        if is_vote_side(text, last.start):
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
