"""What stands before a number: remembered for each word, as a few hundred recur."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from retold.lexicon.numbers import (
    APPROXIMATORS,
    LABELS,
    MAXIMUM_FRONTS,
    MINIMUM_FRONTS,
)
from retold.lexicon.units import CURRENCY_SIGNS
from retold.text.memo import Memo

# Currency, as it is written before digits.
SIGN: Final = (
    r"(?:(?<![^\W\d_])(?:US|A|AU|C|CA|NZ|HK|S|NT|R)\s?\$|\$(?:US|A)(?![^\W\d_])|[$€£¥₹₽₺₪₩₦₱₫฿₴]"
    r"|(?<![^\W_])(?:USD|EUR|GBP|JPY|CNY|RMB|INR|PKR|AUD|CAD|NZD|HKD|SGD|CHF|SEK|NOK|DKK|"
    r"ZAR|BTC|RM|Rs\.?|Y=|NIS|R(?=\d)))"
)
MONTHS: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_SIGN_MARKS: Final = frozenset(
    mark for sign in CURRENCY_SIGNS for mark in sign if not mark.isalnum()
) - {"."}
_MONTH: Final = re.compile(MONTHS)
_ERA: Final = re.compile(r"\b(?:A\.?D\.?|C\.?E\.?)\s$")
# A capitalised word before a bare number makes it a name: "Apollo 11", "Game 6".
NAME_BEFORE: Final = re.compile(r"([^\W\d_][^\W_]*(?:[-&.'’][^\W_]+)*)\s$")
# These have a number in their name.
_BRANDS: Final = frozenset(("poor's", "levi's"))
_ADDRESS_MARKS: Final = ("://", "www.", "@", "#")
# Words that may stand before a number, with its softening words or without.
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
# What phrases that soften or bound a number end with, and what may stand behind them.
_SOFT_WORDS: Final = frozenset(
    phrase.split()[-1] for phrase in (*APPROXIMATORS, *MINIMUM_FRONTS, *MAXIMUM_FRONTS)
)
_ARTICLES: Final = frozenset("the a an about as".split())
_SOFT_SIGNS: Final = ("~", "≈", "<", ">")
_AGE_WORDS: Final = frozenset("aged age ages of about between".split())
# ", 43," after a name.
_PERSON: Final = re.compile(r"[^\W\d_]{2,}[^\W_]*\.?, $")
_LAST_NAME: Final = re.compile(r"([^\W\d_]+)\.?, $")
_LAST_WORD: Final = re.compile(r"([^\W_]+\.?)[\s-]?$")
# Characters: more than the longest word.
_WORD_CHARS: Final = 80


class Front(Struct, frozen=True, gc=False):
    """What the word before a number makes of it."""

    has_sign: bool  # the number may be an amount of money
    is_address: bool
    is_era: bool
    is_month: bool
    is_label: bool
    is_name: bool
    is_owner: bool  # a name with "'s", which may have so many
    is_verb: bool  # a name, unless it stands first: "Killing 12"
    is_person: bool  # the number may be an age
    is_and: bool
    may_age: bool  # as the end of "aged about"
    is_article: bool  # of "more than a"
    may_soften: bool  # as the end of "more than"


def front_of(text: str, start: int, floor: int) -> Front:
    """What the word before a number makes of it, looked for from `floor` on."""
    first = max(floor, start - _WORD_CHARS)
    blank = text.rfind(" ", first, start - 1)
    return _FRONTS[text[blank + 1 if blank >= 0 else first : start]]


def _read_front(word: str) -> Front:
    """What a word, with what stands behind it, makes of the number after it."""
    last = _LAST_WORD.search(word)
    written = last[1] if last else ""
    low = written.lower()
    is_spaced = word[-1:].isspace()
    attached = "" if is_spaced or not word else word.rsplit(maxsplit=1)[-1]
    has_capital = word != word.lower()
    name = NAME_BEFORE.search(word) if has_capital else None
    key = name[1].lower() if name else ""
    return Front(
        has_sign=low in CURRENCY_SIGNS or not _SIGN_MARKS.isdisjoint(word),
        is_address=any(mark in attached for mark in _ADDRESS_MARKS),
        is_era=has_capital and _ERA.search(word) is not None,
        is_month=is_spaced and _MONTH.fullmatch(written) is not None,
        is_label=is_spaced and low.rstrip(".") in LABELS,
        is_name=name is not None and name[1] != key and key not in _FRONT_WORDS,
        is_owner=key.endswith(("'s", "’s")) and key.replace("’", "'") not in _BRANDS,
        is_verb=key.endswith(("ed", "ing", "ly")),
        is_person=word.endswith(", ") and _is_person(word),
        is_and=low == "and",
        may_age=low in _AGE_WORDS,
        is_article=low in _ARTICLES,
        may_soften=low in _SOFT_WORDS or word.endswith(_SOFT_SIGNS),
    )


_FRONTS: Final = Memo(_read_front, most=1 << 16)


def _is_person(word: str) -> bool:
    """Is it the end of a name with a comma: "Roe, "?"""
    name = _LAST_NAME.search(word) if _PERSON.search(word) else None
    return name is not None and name[1][0].isupper()
