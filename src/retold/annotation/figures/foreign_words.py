"""What stands around a number in other languages: unit, noun, bound, date, label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal

from retold.lexicon.foreign_numbers import (
    AGE_FRONTS,
    APPROXIMATE_ENDS,
    APPROXIMATORS,
    BETWEEN_FRONTS,
    CLOCK_FRONTS,
    COUNTERS,
    DATE_ENDS,
    EASTERN_UNITS,
    LABELS,
    LINKS,
    MAXIMUM_ENDS,
    MAXIMUM_FRONTS,
    MINIMUM_ENDS,
    MINIMUM_FRONTS,
    MONTHS,
    PERCENT_FRONTS,
    QUANTIFIERS,
    UNITS,
    YEAR_FRONTS,
)
from retold.lexicon.languages import LATIN
from retold.text.patterns import alternatives, phrase_alternatives

Softening = Literal["approximate", "minimum", "maximum"]

# A run of letters with the vowel signs and accents that are no letters to `re`.
_WORD: Final = r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0970-\u0dff])+"
_WORDS: Final = re.compile(rf"{_WORD}(?:[-'’]{_WORD})*")
_LINK: Final = re.compile(
    rf"\s(?:{alternatives(link for link in LINKS if link[-1].isalpha())})(?=\s)"
    rf"|\s?(?:{alternatives(link for link in LINKS if not link[-1].isalpha())})",
    re.IGNORECASE,
)
# Characters: the longest unit and the longest softening phrase.
_UNIT_CHARS: Final = 32
_FRONT_CHARS: Final = 24
_NOUN_WORDS: Final = 3


def _first_letters(units: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The spellings of all units by their first letter, the longest first."""
    forms = sorted({f for written in units.values() for f in written}, key=_longest)
    found: dict[str, list[str]] = {}
    for form in forms:
        found.setdefault(form[0], []).append(form)
    return found


def _longest(form: str) -> tuple[int, str]:
    return -len(form), form


def _names(units: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Each spelling to the name of its unit; the first unit that has it."""
    names: dict[str, str] = {}
    for name, forms in units.items():
        for form in forms:
            names.setdefault(form, name)
    return names


_FORMS: Final = _first_letters(UNITS)
_UNIT_NAMES: Final = _names(UNITS)
_EASTERN_FORMS: Final = _first_letters(EASTERN_UNITS)
_EASTERN_NAMES: Final = _names(EASTERN_UNITS)


def unit_after(text: str, end: int, stop: int) -> tuple[int, str | None]:
    """The end and name of the unit behind a number; `end` and None if there is none."""
    link = _LINK.match(text, end, stop)
    start = link.end() if link else end
    if text[start : start + 1].isspace() or text[start : start + 1] == "-":
        start += 1
    written = text[start : min(stop, start + _UNIT_CHARS)].lower()
    for form in _FORMS.get(written[:1], ()):
        if written.startswith(form) and not _goes_on(written, form):
            # "m" and "t" are units, a lone letter behind a link is none.
            if link and len(form) == 1 and form.isalpha():
                break
            return start + len(form), _UNIT_NAMES[form]
    return end, None


def _goes_on(written: str, form: str) -> bool:
    """Does the word go on behind a unit's form?"""
    after = written[len(form) : len(form) + 1]
    return form[-1].isalpha() and (after.isalnum() or "\u0900" <= after < "\u0964")


def eastern_unit_after(text: str, end: int, stop: int) -> tuple[int, str | None]:
    """The same where no blank parts words."""
    start = end + 1 if text[end : end + 1] == " " else end
    written = text[start : min(stop, start + _UNIT_CHARS)].lower()
    for form in _EASTERN_FORMS.get(written[:1], ()):
        if written.startswith(form) and not (
            form.isascii() and _goes_on(written, form)
        ):
            return start + len(form), _EASTERN_NAMES[form]
    return end, None


# ---- what is counted -----------------------------------------------------------------

_FUNCTION_WORDS: Final = frozenset[str]().union(*LATIN.values())


def counted_after(text: str, end: int, stop: int, language: str) -> tuple[int, str]:
    """Where the noun behind a number ends, and the noun; "" if there is none.

    In German the words up to the first with a capital, else the next word. Where no
    blank parts words only a counter is known ("12人").
    """
    link = _LINK.match(text, end, stop)
    start = link.end() if link else end
    words: list[str] = []
    while len(words) < _NOUN_WORDS and text[start : start + 1] in " \u00a0\u202f":
        match = _WORDS.match(text, start + 1, stop)
        if match is None or _is_no_noun(match.group().lower()):
            break
        words.append(match.group())
        start = match.end()
        if language == "german":
            if words[-1][0].isupper():
                return start, " ".join(words)
        elif words[-1].lower() not in QUANTIFIERS:
            return start, " ".join(words)
    # "14 weitere wurden verletzt"
    is_alone = len(words) == 1 and words[0].lower() in QUANTIFIERS
    return (start, words[0]) if is_alone else (end, "")


def _is_no_noun(low: str) -> bool:
    return low in _FUNCTION_WORDS or low in MONTHS or low in DATE_ENDS


_COUNTER: Final = re.compile(rf"\s?(?P<counter>{alternatives(COUNTERS)})")


def counter_after(text: str, end: int, stop: int) -> tuple[int, str]:
    """The same where no blank parts words."""
    match = _COUNTER.match(text, end, stop)
    return (match.end(), match["counter"]) if match else (end, "")


# ---- softening -----------------------------------------------------------------------


_AGE_FRONT: Final = re.compile(rf"(?<!\w)(?:{phrase_alternatives(AGE_FRONTS)})\s?$")
_FRONT: Final = re.compile(
    rf"(?<![^\W\d_\u0e00-\uffff])(?:(?P<approximate>{phrase_alternatives(APPROXIMATORS)})"
    rf"|(?P<minimum>{phrase_alternatives(MINIMUM_FRONTS)})|(?P<maximum>{phrase_alternatives(MAXIMUM_FRONTS)}))"
    r"\s?$"
)
_END: Final = re.compile(
    rf"\s?(?:(?P<approximate>{alternatives(APPROXIMATE_ENDS)})"
    rf"|(?P<minimum>{alternatives(MINIMUM_ENDS)})"
    rf"|(?P<maximum>{alternatives(MAXIMUM_ENDS)}))"
)


def softening_before(text: str, start: int, floor: int) -> Softening | None:
    """What a phrase that ends right before a number makes of it."""
    before = text[max(floor, start - _FRONT_CHARS) : start].lower()
    match = _FRONT.search(before)
    return _kind(match) if match else None


def is_age(text: str, start: int, floor: int) -> bool:
    """Does a phrase before years make them an age: "âgé de 34 ans"?"""
    before = text[max(floor, start - _FRONT_CHARS) : start].lower()
    return _AGE_FRONT.search(before) is not None


def is_after_percent(text: str, start: int, floor: int) -> bool:
    """Does a word before the number say percent, as Turkish does?"""
    return _last_word(text, start, floor) in PERCENT_FRONTS


def is_after_between(text: str, start: int, floor: int) -> bool:
    """Does the word "between" stand before a number?"""
    return _last_word(text, start, floor) in BETWEEN_FRONTS


def softening_after(text: str, end: int, stop: int) -> tuple[int, Softening | None]:
    """The same right behind it, where no blank parts words, and where it ends."""
    match = _END.match(text, end, stop)
    return (match.end(), _kind(match)) if match else (end, None)


def _kind(match: re.Match[str]) -> Softening:
    """Which of the three kinds of phrase it is."""
    if match["approximate"]:
        return "approximate"
    return "minimum" if match["minimum"] else "maximum"


# ---- dates and labels ----------------------------------------------------------------

_LAST_WORD: Final = re.compile(r"(\S+)\s?$")
_NEXT_WORD: Final = re.compile(rf"(?:\.|º|er)?\s(?:(?:de|d['’]|of)\s?)?({_WORD}\.?)")
_ORDINAL: Final = re.compile(rf"\.\s{_WORD}|[ºª]")
_EASTERN_DATE: Final = re.compile(
    r"\s?(?:月|日(?!間)|号|號|時(?!間)|时|點|点|월|일(?!간)|시(?!간)|호)"
)
_EASTERN_LABEL: Final = re.compile(r"(?:第|제|令和|平成|昭和|民國|民国)\s?$")
_HOURS_BEFORE: Final = re.compile(r"[時时點点시]\s?$")
_LATEST_YEAR: Final = 2100
_FIRST_YEAR: Final = 1900
_EARLY_YEAR: Final = 1500


def is_date_or_label(text: str, start: int, end: int, floor: int, stop: int) -> bool:
    """Is a bare number of a language with blanks part of a date, clock time or name?"""
    if _ORDINAL.match(text, end, stop):
        return True
    after = _NEXT_WORD.match(text, end, stop)
    if after:
        following = after[1].lower()
        if {following, following.rstrip(".")} & (MONTHS | DATE_ENDS):
            return True
    before = _last_word(text, start, floor)
    return before in LABELS or before.rstrip(".,") in MONTHS


def is_clock_time(text: str, start: int, floor: int) -> bool:
    """Does a word before hours make them a time of day: "à 18 heures"?"""
    return _last_word(text, start, floor) in CLOCK_FRONTS


def is_year(text: str, start: int, end: int, floor: int, value: float) -> bool:
    """Is a bare whole number a year, by its size and the word before it?"""
    if end - start != 4 or not _EARLY_YEAR <= value < _LATEST_YEAR:
        return False
    return value >= _FIRST_YEAR or _last_word(text, start, floor) in YEAR_FRONTS


def is_eastern_date(text: str, start: int, end: int, floor: int, stop: int) -> bool:
    """Is a number of a script without blanks part of a date, clock time or label?"""
    if _EASTERN_DATE.match(text, end, stop):
        return True
    if end - start == 4 and text[end : end + 2].strip()[:1] in ("年", "년"):
        return True
    before = text[max(floor, start - 4) : start]
    if _HOURS_BEFORE.search(before) and text[end : end + 1] in ("分", "분"):
        return True
    return _EASTERN_LABEL.search(before) is not None


@lru_cache(maxsize=1 << 12)
def _word_at_end(before: str) -> str:
    match = _LAST_WORD.search(before)
    return match[1].lower().lstrip("([„“«\"'") if match else ""


def _last_word(text: str, start: int, floor: int) -> str:
    """The word before a place, in small letters."""
    return _word_at_end(text[max(floor, start - _FRONT_CHARS) : start])
