"""Hearts: the words without which no expression of time is.

A month, a unit, a year, "yesterday": every rule of the grammar has one of few kinds of
words, so most sentences need not be read. Many such words are hearts only as they are
written or by what stands next to them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from retold.annotation.known import known_of
from retold.annotation.times.kinds import (
    CODES,
    HEARTS,
    NAMES,
    codes_of,
    compile_pattern,
)
from retold.annotation.times.words import phrase_at
from retold.text.tokenized import TokenizedText


def find_hearts(tokenized: TokenizedText) -> list[int]:
    """The tokens that may be the hearts of expressions, sorted.

    Cost:
        Linear in the tokens that may be hearts by their kind.
    """
    known = known_of(tokenized)
    codes = known.codes
    hearts = []
    for token in known.hearts:
        check = _CHECKS.get(codes[token])
        if check is None or check(tokenized, codes, token):
            hearts.append(token)
    return hearts


def _has_capital(tokenized: TokenizedText, _: str, token: int) -> bool:
    """Names of months, days and feasts want their capital."""
    return not tokenized.words[token][0].islower()


def _is_name(tokenized: TokenizedText, _: str, token: int) -> bool:
    """What may be a verb ("may", "sat", "am") wants a capital or a number before it."""
    return _has_capital(tokenized, _, token) or _follows_digits(tokenized, _, token)


def _follows_digits(tokenized: TokenizedText, _: str, token: int) -> bool:
    """As in "5 pm"."""
    return token > 0 and tokenized.words[token - 1][0].isdecimal()


def _is_between_digits(tokenized: TokenizedText, codes: str, token: int) -> bool:
    """As in "5:30", "5/3/2019"."""
    words = tokenized.words
    return (
        0 < token < len(codes) - 1
        and words[token - 1][0].isdecimal()
        and words[token + 1][0].isdecimal()
    )


def _follows_dot(_: TokenizedText, codes: str, token: int) -> bool:
    """As in "5 p.m."."""
    return codes[token - 1 : token] == _DOT


def _begins_year(_: TokenizedText, codes: str, token: int) -> bool:
    """As in "nineteen ninety-one"."""
    return _NUMBER.match(codes, token) is not None


def _is_nth_half(_: TokenizedText, codes: str, token: int) -> bool:
    """As in "the first half", "half past nine"."""
    return _HALF.search(codes, max(0, token - 2), token + 3) is not None


def _is_the_past(_: TokenizedText, codes: str, token: int) -> bool:
    """As in "in the past"."""
    return _PAST.match(codes, max(0, token - 2)) is not None


def _is_day(_: TokenizedText, codes: str, token: int) -> bool:
    """As in "on the 18th", "the night of the 18th"."""
    return _BEFORE_DAY.match(codes, max(0, token - 2), token + 1) is not None


def _is_of_phrase(tokenized: TokenizedText, _: str, token: int) -> bool:
    """As in "at this time"."""
    text, start = tokenized.text, tokenized.starts[token]
    return phrase_at(text, start, tokenized.lows[token]) is not None


_DOT: Final = CODES["dot"]
_NUMBER: Final = compile_pattern("numeral dash? numeral")
_HALF: Final = compile_pattern("(nthno|closing) dash? half|half(?=past hour)")
_PAST: Final = compile_pattern(
    "in the past (?!unit|units|count|few|couple|an|half|season|fiscal|about)"
)
# What stands before such a word is looked at closely where it is a day by itself.
_BEFORE_DAY: Final = compile_pattern(
    "(on|prep|before|after|of|to|and|or|weekday|comma) the numbered"
)
# What else a word of such a kind needs to be a heart.
_CHECKS: Final[dict[str, Callable[[TokenizedText, str, int], bool]]] = {
    **dict.fromkeys(codes_of(*NAMES, "shortmonth", "shortday"), _has_capital),
    **dict.fromkeys(codes_of("colon", "slash"), _is_between_digits),
    CODES["either"]: _is_name,
    CODES["meridiem"]: _follows_digits,
    CODES["m"]: _follows_dot,
    CODES["numeral"]: _begins_year,
    CODES["half"]: _is_nth_half,
    CODES["naming"]: _is_of_phrase,
    CODES["numbered"]: _is_day,
    CODES["past"]: _is_the_past,
}
#: The codes that hearts may have.
HEART_CODES: Final = codes_of(*HEARTS, "mixed") | _CHECKS.keys()
