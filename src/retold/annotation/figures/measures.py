"""Units: what a number is measured in, read off the words after or before it."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from retold.annotation.figures.numerals import Numeral
from retold.lexicon.units import RATE_UNITS, UNITS
from retold.text.patterns import by_first_word

# Characters: the longest unit that is written, with its rate.
_UNIT_CHARS: Final = 40


class Quantity(Struct, frozen=True, gc=False):
    """A numeral with its unit, before ranges are joined."""

    numeral: Numeral
    start: int
    end: int  # after the unit
    unit: str | None


# What may stand between a number and its unit.
_BEFORE_UNIT: Final = (
    r"(?:\s(?:an?|or\sso)\s|-(?:odd|plus|some)[\s-]|[\s-])?"
    r"(?:(?:U\.S\.|US|Chinese|Japanese)\s)?"
)
_FIRST_WORD: Final = r"[^\W\d_]+|[^\w\s]"
_NEXT_WORD: Final = re.compile(rf"[\s-]?({_FIRST_WORD})")
_LINKS: Final = frozenset("a an or u us chinese japanese odd plus some".split())
_WORD_AFTER: Final = re.compile(rf"{_BEFORE_UNIT}({_FIRST_WORD})", re.IGNORECASE)
_RATE: Final = re.compile(
    rf"(?:\s(?:per|an?|each|every)[\s-]|/|-an?-)(?P<rate>{'|'.join(sorted(RATE_UNITS))})\b"
    r"|\sper\s(?P<per>[^\W\d_]+)",
    re.IGNORECASE,
)
# Short forms that are ordinary words unless they stand right at the number.
_SHORT_UNITS: Final = frozenset("in in. l w g m b min sec h mp pp ms gt ha".split())
_NO_UNITS: Final = frozenset("real try stone".split())
_AGE: Final = re.compile(
    r"[\s-]?(?P<unit>year|month|week|day|yr)s?[\s-](?:olds?|of[\s-]age)\b",
    re.IGNORECASE,
)


_MORE_SIGN: Final = re.compile(r"\s(?:US|USD)\b")
_AGE_WORDS: Final = frozenset(
    unit + end for unit in ("year", "month", "week", "day", "yr") for end in ("", "s")
)


# In lower case, as what they are looked for in.
_FORMS: Final = by_first_word(UNITS, re.compile(_FIRST_WORD))


def with_unit(text: str, numeral: Numeral, stop: int) -> Quantity:
    """The numeral with the unit written before or after it."""
    end, unit = numeral.end, numeral.currency
    # "hundreds of millions of dollars"
    of = 3 if numeral.high and numeral.is_word and text.startswith(" of ", end) else 0
    after = _NEXT_WORD.match(text, end + of, stop)
    word = after[1].lower() if after else ""
    if word in _LINKS:
        after = _WORD_AFTER.match(text, end, min(stop, end + _UNIT_CHARS))
        word = after[1].lower() if after else ""
    if word in _AGE_WORDS:
        age = _AGE.match(text, end, stop)
        if age:
            name = age["unit"].casefold().replace("yr", "year") + " of age"
            return Quantity(numeral, numeral.start, age.end(), name)
    if unit:
        # "$500 US", "$5 million Canadian"
        more = _MORE_SIGN.match(text, end, stop)
        end = more.end() if more else end
    elif after and word in _FORMS:
        end, unit = _unit_after(text, numeral, after.start(1), _FORMS[word], stop)
    if unit:
        rate = _RATE.match(text, end, min(stop, end + _UNIT_CHARS))
        if rate:
            unit = f"{unit} per {(rate['rate'] or rate['per']).casefold()}"
            end = rate.end()
    return Quantity(numeral, numeral.start, end, unit)


def _unit_after(
    text: str, numeral: Numeral, start: int, forms: list[str], stop: int
) -> tuple[int, str | None]:
    """The end and name of the unit after a numeral; its own end and None if none."""
    written = text[start : min(stop, numeral.end + _UNIT_CHARS)].lower()
    form = _form_of(written, forms)
    between = text[numeral.end : start]
    if form is None or _is_doubtful(numeral, form, between, written[len(form) :]):
        return numeral.end, None
    if between in (" a ", " an ") and not numeral.is_fraction:
        return numeral.end, None
    return start + len(form), UNITS[form]


def _form_of(written: str, forms: list[str]) -> str | None:
    """The first of the forms that a text begins with; a hyphen is a blank, too."""
    spaced = written.replace("-", " ")
    for form in forms:
        is_here = (spaced if " " in form else written).startswith(form)
        if is_here and not written[len(form) : len(form) + 1].isalnum():
            return form
    return None


def _is_doubtful(numeral: Numeral, form: str, between: str, after: str) -> bool:
    """Is a unit's form rather an ordinary word here?"""
    if form == "won":
        return not numeral.is_scaled and numeral.value < 100
    if form == "second":
        return "-" not in between and numeral.value != 1
    if form in ("pound", "point"):
        return after.startswith(("'s", "’s"))
    if form in _SHORT_UNITS:
        return between != "" or numeral.is_word
    return form in _NO_UNITS or (numeral.is_word and len(form) < 3 and form != "%")
