"""All quantities of a report."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import compress
from typing import Final

from msgspec.structs import replace

from retold.annotation.figures.bounds import softened
from retold.annotation.figures.counted import (
    compound_after,
    counted_after,
    part_end,
)
from retold.annotation.figures.digits import DIGITS, read_digits
from retold.annotation.figures.groups import with_english_groups
from retold.annotation.figures.measures import Quantity, with_unit
from retold.annotation.figures.numerals import Numeral
from retold.annotation.figures.ranges import firsts_of_two, joined
from retold.annotation.figures.traps import Dates, is_quantity, is_vote_side
from retold.annotation.figures.words import read_words
from retold.annotation.known import known_of
from retold.lexicon.numbers import SCALES
from retold.model import Figure, Sentence, TimeExpression
from retold.text.language import ENGLISH, language_of
from retold.text.patterns import alternatives
from retold.text.tokenized import TokenizedText

# Where a number may stand: its offset, and its token if it is a word, else -1.
_Trigger = tuple[int, int]


def find_figures(tokenized: TokenizedText, times: list[TimeExpression]) -> list[Figure]:
    """The quantities a report states.

    `value` is the number, the lower end of a range whose upper end is `high`; `unit`
    is a measure or currency in singular; `of` is what is counted. "About" makes a
    figure approximate; "more than" and "up to" give it a bound. Ordinals, dates, years,
    clock times, scores, telephone numbers and numbers inside names are no figures.
    Text of another language is read by its own rules.

    Returns:
        Figures sorted by `(start, end)`, not overlapping; empty for text without any.

    Cost:
        Linear in the text, which is searched once for digits and once for number
        words; then in what stands around those.

    Source:
        Roy, Vieira & Roth 2015 (TACL 3) and Almasian et al. 2023 (CQE) for the parts
        of a quantity: value, unit, bound, what is counted. Differs: no parser; the
        counted phrase is read off the words after the number.
    """
    text = tokenized.text
    dates = Dates(times)
    language = language_of(tokenized)
    if language.name != ENGLISH:
        # Tables that most runs have no use for take a tenth of a second to set up.
        from retold.annotation.figures.foreign import (  # noqa: PLC0415
            find_foreign_figures,
        )

        return find_foreign_figures(text, tokenized.sentences, language, dates)
    text = with_english_groups(text)
    if text is not tokenized.text:
        tokenized = replace(tokenized, text=text, found={})
    figures: list[Figure] = []
    for sentence, triggers in _by_sentence(tokenized, _triggers(tokenized)):
        numerals = _numerals(tokenized, triggers, sentence)
        quantities = _quantities(text, numerals, sentence, dates)
        position = 0
        while position < len(quantities):
            low, high, taken = joined(text, quantities, position, sentence)
            figures.append(_figure(text, low, high, sentence))
            position += taken
    return figures


def _triggers(tokenized: TokenizedText) -> list[_Trigger]:
    """All places where a number may stand, in order."""
    triggers: list[_Trigger] = []
    text = tokenized.text
    # Sign by sign: several times faster than one pattern for all.
    for sign in DIGITS:
        at = text.find(sign)
        while at >= 0:
            if text[at - 1 : at] not in DIGITS:
                triggers.append((at, -1))
            at = text.find(sign, at + 1)
    starts = tokenized.starts
    triggers += [(starts[token], token) for token in known_of(tokenized).numbers]
    return sorted(triggers)


def _by_sentence(
    tokenized: TokenizedText, triggers: list[_Trigger]
) -> Iterator[tuple[Sentence, list[_Trigger]]]:
    """The sentences that hold triggers, each with its own."""
    ends = [sentence.end for sentence in tokenized.sentences]
    at = 0
    while at < len(triggers):
        number = bisect_right(ends, triggers[at][0])
        first, end = at, ends[number]
        while at < len(triggers) and triggers[at][0] < end:
            at += 1
        yield tokenized.sentences[number], triggers[first:at]


def _numerals(
    tokenized: TokenizedText, triggers: list[_Trigger], sentence: Sentence
) -> list[Numeral]:
    """The numerals of a sentence, in order, not overlapping."""
    text = tokenized.text
    numerals: list[Numeral] = []
    position = sentence.start
    for start, token in triggers:
        if start < position:
            continue
        if token < 0:
            read, position = read_digits(text, start, position, sentence)
        else:
            read, position = read_words(tokenized, token, position, sentence)
        if read and text.startswith(" and a", read[-1].end):
            read[-1] = _with_half(text, read[-1])
            position = max(position, read[-1].end)
        numerals += read
    return numerals


_AND_A_HALF: Final = re.compile(
    rf"\sand\sa\shalf\b(?:\s({alternatives(SCALES)})\b)?", re.IGNORECASE
)


def _with_half(text: str, numeral: Numeral) -> Numeral:
    """The numeral with "and a half" (and a magnitude) after it, if that follows."""
    match = _AND_A_HALF.match(text, numeral.end)
    if match is None or numeral.high or numeral.is_fraction or numeral.is_scaled:
        return numeral
    scale = SCALES[match[1].casefold()] if match[1] else 1.0
    value = (numeral.value + 0.5) * scale
    return replace(numeral, value=value, end=match.end(), scale=scale)


def _quantities(
    text: str, numerals: list[Numeral], sentence: Sentence, dates: Dates
) -> list[Quantity]:
    """The numerals that are quantities, with their units."""
    read = [with_unit(text, numeral, sentence.end) for numeral in numerals]
    is_good = [is_quantity(text, q, sentence, dates) for q in read]
    if len(read) > 1:
        is_good = firsts_of_two(text, read, is_good, sentence)
    return list(compress(read, is_good))


# ---- the figure ----------------------------------------------------------------------


def _figure(
    text: str, low: Quantity, high: Quantity | None, sentence: Sentence
) -> Figure:
    """The record of a quantity or of a range's two ends."""
    last = high or low
    unit = last.unit or low.unit
    is_approximate, bound = softened(text, low, last, sentence.start)
    if unit is None and _is_age(text, low, last, sentence.start):
        unit = "year of age"
    is_below = unit in _TEMPERATURES and text.startswith(_BELOW, last.end)
    return Figure(
        start=low.start,
        end=part_end(text, last.end, sentence.end) if unit is None else last.end,
        value=-low.numeral.value if is_below else low.numeral.value,
        high=high.numeral.value if high else low.numeral.high,
        approximate=is_approximate or low.numeral.high is not None,
        unit=unit,
        of=_of(text, _past_odd(text, last), unit, sentence),
        bound=bound,
    )


# "30 below zero", "30 degrees below zero".
_TEMPERATURES: Final = frozenset((None, "degree", "celsius", "fahrenheit"))
_BELOW: Final = " below zero"
_AGED: Final = re.compile(
    r"\b(?:aged|age|ages|age of)\s(?:about\s|between\s)?$", re.IGNORECASE
)
# Characters: the longest of these, and the end of a word before it.
_AGED_CHARS: Final = 24
_AFTER_AGE: Final = re.compile(r",|\)|\.|$|\sand\b")


def _is_age(text: str, low: Quantity, last: Quantity, floor: int) -> bool:
    """Is a bare number an age: "aged 43", "Jane Roe, 43, said"?"""
    numeral = low.numeral
    front = numeral.front
    if not (front.may_age or front.is_person) or numeral.scale != 1.0:
        return False
    if not 0 < numeral.value < 120:
        return False
    left = max(floor, low.start - _AGED_CHARS)
    if front.may_age and _AGED.search(text, left, low.start):
        return True
    if numeral.is_word or not front.is_person:
        return False
    return _AFTER_AGE.match(text, last.end) is not None


# "500-odd boats", "a million-plus crowd".
_ODD: Final = re.compile(r"-(?:odd|some|plus)(?=\s)")


def _past_odd(text: str, last: Quantity) -> Quantity:
    """The quantity up to what it counts, past what makes it inexact."""
    match = _ODD.match(text, last.end) if text.startswith("-", last.end) else None
    return last if match is None else replace(last, end=match.end())


_OF: Final = re.compile(r"\sof\s(?:the\s|all\s|its\s|their\s)?")


def _of(text: str, last: Quantity, unit: str | None, sentence: Sentence) -> str | None:
    """What is counted; after a measure only what "of" or a noun names."""
    if unit is None:
        if not last.numeral.is_word and is_vote_side(text, last.start):
            return "votes"
        end, stop = last.end, sentence.end
        return compound_after(text, end, stop) or counted_after(text, end, stop)
    if unit.endswith(" of age") or not text.startswith(" of ", last.end):
        return None
    inner = _OF.match(text, last.end)
    return counted_after(text, inner.end() - 1, sentence.end) if inner else None
