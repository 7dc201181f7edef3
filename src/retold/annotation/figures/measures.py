"""Units: what a number is measured in, read off the words after or before it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retold.annotation.figures.numerals import Numeral
from retold.lexicon.units import RATE_UNITS, UNITS

# Characters: the longest unit that is written, with its rate.
_UNIT_CHARS: Final = 40


class Quantity(NamedTuple):
    """A numeral with its unit, before ranges are joined."""

    numeral: Numeral
    start: int
    end: int  # after the unit
    unit: str | None


_UNIT_FORMS: Final = "|".join(
    re.escape(form).replace(r"\ ", r"[\s-]")
    for form in sorted(UNITS, key=lambda f: (-len(f), f))
)
_UNIT: Final = re.compile(
    rf"(?:\san?\s|[\s-]|(?:\sor\sso\s))?(?:(?:U\.S\.|US|Chinese|Japanese)\s)?"
    rf"(?P<unit>{_UNIT_FORMS})(?![^\W_])",
    re.IGNORECASE,
)
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


def with_unit(text: str, numeral: Numeral, stop: int) -> Quantity:
    """The numeral with the unit written before or after it."""
    age = _AGE.match(text, numeral.end, stop)
    if age:
        unit = age["unit"].casefold().replace("yr", "year") + " of age"
        return Quantity(numeral, numeral.start, age.end(), unit)
    if numeral.currency:
        end, unit = numeral.end, numeral.currency
        # "$500 US", "$5 million Canadian"
        more = re.compile(r"\s(?:US|USD)\b").match(text, end, stop)
        if more:
            end = more.end()
    else:
        end, unit = _unit_after(text, numeral, stop)
    if unit:
        rate = _RATE.match(text, end, min(stop, end + _UNIT_CHARS))
        if rate:
            unit = f"{unit} per {(rate['rate'] or rate['per']).casefold()}"
            end = rate.end()
    return Quantity(numeral, numeral.start, end, unit)


def _unit_after(text: str, numeral: Numeral, stop: int) -> tuple[int, str | None]:
    """The end and name of the unit after a numeral; its own end and None if none."""
    match = _UNIT.match(text, numeral.end, min(stop, numeral.end + _UNIT_CHARS))
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
    if form == "won":
        return not numeral.is_scaled and numeral.value < 100
    if form == "second":
        return "-" not in match.group() and numeral.value != 1
    if form in ("pound", "point"):
        return text.startswith(("'s", "’s"), match.end())
    if form in _SHORT_UNITS:
        is_attached = match.start("unit") == numeral.end
        return not is_attached or numeral.is_word
    return form in _NO_UNITS or (numeral.is_word and len(form) < 3 and form != "%")
