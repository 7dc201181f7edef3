"""What all annotations know of a report's tokens by themselves: one look-up for all.

Each has a table of words, and most words are in none. Looking a word up costs more than
whatever is done with what is found: so what all tables say of a word is remembered in
two bytes.
"""

from __future__ import annotations

import re
from codecs import charmap_decode
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from retold.text.memo import Memo
from retold.text.tokenized import TokenizedText, once

# More than the words of some thousand reports.
_MOST_WORDS = 1 << 16


class Known(NamedTuple):
    """What is known of the tokens of a text; only names look at their capitals."""

    codes: str  # for times: the code of its kind, one character a token
    hearts: list[int]  # and the tokens of such kinds as expressions are not without
    kinds: bytes  # for quotes: the bits of its kind, one byte a token
    letters: bytes  # for names: what it can be in a name, one letter a token
    numbers: list[int]  # for figures: the tokens that are words of numbers


class _Tables(NamedTuple):
    """What is known of words: a number and a letter; and what the numbers tell."""

    words: Memo[str, bytes]
    codes: str
    kinds: bytes
    hearts: re.Pattern[bytes]
    number_words: re.Pattern[bytes]


@once
def known_of(tokenized: TokenizedText) -> Known:
    """What is known of the tokens of a text.

    Cost:
        One look-up a token; nothing when it is asked again.
    """
    tables = _tables()
    known = b"".join(map(tables.words.__getitem__, tokenized.words))
    numbers, letters = known[::2], known[1::2]
    return Known(
        charmap_decode(numbers, "strict", tables.codes)[0],
        [match.start() for match in tables.hearts.finditer(numbers)],
        numbers.translate(tables.kinds),
        letters,
        [match.start() for match in tables.number_words.finditer(numbers)],
    )


@cache
def _tables() -> _Tables:
    """The tables of all as one."""
    # The rooms that keep them ask here.
    from retold.annotation.figures.words import NUMBER_WORDS  # noqa: PLC0415
    from retold.annotation.names.outline import letter_of  # noqa: PLC0415
    from retold.annotation.quotes.pieces import KINDS, kind_of  # noqa: PLC0415
    from retold.annotation.times.hearts import HEART_CODES  # noqa: PLC0415
    from retold.annotation.times.words import TEXT_CODES, WORD  # noqa: PLC0415

    def facts_of(low: str) -> tuple[str, int, bool]:
        """Code and kind of a word in lower case; is it a word of numbers?"""
        return TEXT_CODES.get(low, WORD), kind_of(low), low in NUMBER_WORDS

    def known(word: str) -> bytes:
        """The number of what is known of a word, and its letter."""
        low = word.lower()
        number = numbers.get(low)
        if number is None:
            number = numbers["1000000" if low.isdecimal() else ""]
        told = bytes((number, ord(letter_of(word))))
        return same.setdefault(told, told)

    # A plain word, a number of many digits, and all that is in tables.
    facts = {
        word: facts_of(word)
        for word in ("", "1000000", *TEXT_CODES, *KINDS, *NUMBER_WORDS)
    }
    # Some hundred of what could be thousands, so that a number fits into a byte.
    told = sorted(set(facts.values()))
    number_of = {fact: number for number, fact in enumerate(told)}
    numbers = {word: number_of[fact] for word, fact in facts.items()}
    # One object for all words of which the same is known: it stays near at hand.
    same: dict[bytes, bytes] = {}
    codes, kinds, are_numbers = zip(*told, strict=True)
    return _Tables(
        Memo(known, most=_MOST_WORDS),
        "".join(codes),
        bytes(kinds).ljust(256, b"\0"),
        _one_of(code in HEART_CODES for code in codes),
        _one_of(are_numbers),
    )


def _one_of(chosen: Iterable[bool]) -> re.Pattern[bytes]:
    """Finds the numbers of what is chosen among all that is known of words."""
    numbers = bytes(number for number, is_one in enumerate(chosen) if is_one)
    return re.compile(b"[" + re.escape(numbers) + b"]")
