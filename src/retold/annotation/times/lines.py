"""A sentence with the tokens around it, as traps and tense look at it."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from retold.annotation.times.kinds import CODES, KINDS, NAMES, codes_of
from retold.annotation.times.numerals import read_digits
from retold.annotation.times.words import code_of

_APOSTROPHE: Final = CODES["apostrophe"]
_DOT: Final = CODES["dot"]
_SHORT_MONTH: Final = CODES["shortmonth"]
_DASH: Final = CODES["dash"]
_WORD: Final = CODES["word"]
# The codes of a text do not tell names from other words that are written so.
_NAMES: Final = codes_of(*NAMES, "either")


class Line(Struct, frozen=True, gc=False):
    """A sentence: tokens `[first, stop)` of a text, whose tokens are all there."""

    text: str
    codes: str
    words: list[str]  # as written
    lows: list[str]  # in lower case
    starts: list[int]
    first: int
    stop: int
    is_title: bool

    def kind(self, token: int) -> str:
        """The kind of a token; empty outside the sentence."""
        if not self.first <= token < self.stop:
            return ""
        code = self.codes[token]
        if code == _WORD:
            return self._kind_of_other(self.words[token])
        if code in _NAMES:
            return KINDS[code_of(self.words[token])]
        if code == _DASH and self.is_tight(token):
            return "hyphen"
        if code == _APOSTROPHE and self.lows[token - 1].endswith("s"):
            # "Sanders' 2016 campaign"
            return "own"
        return "month" if self._is_short_month(token, code) else KINDS[code]

    def _is_short_month(self, token: int, code: str) -> bool:
        """Is a token one of the two of "Jan."?"""
        if code == _DOT:
            return self.codes[token - 1 : token] == _SHORT_MONTH
        return self.codes[token : token + 2] == _SHORT_MONTH + _DOT

    def _kind_of_other(self, word: str) -> str:
        """The kind of a token that the codes of a text do not know."""
        if word[0].isdecimal():
            return KINDS[CODES[read_digits(word)[0]]]
        return "word" if word[0].isalnum() else "mark"

    def low(self, token: int) -> str:
        """A token in lower case; empty outside the sentence."""
        return self.lows[token] if self.first <= token < self.stop else ""

    def is_capital(self, token: int) -> bool:
        """Does a token of the sentence begin with a capital?"""
        return self.first <= token < self.stop and self.words[token][0].isupper()

    def end(self, token: int) -> int:
        """The offset behind a token."""
        return self.starts[token] + len(self.words[token])

    def is_tight(self, token: int) -> bool:
        """Is a sign right between letters or digits?"""
        start = self.starts[token]
        around = self.text[start - 1 : start], self.text[start + 1 : start + 2]
        return around[0].isalnum() and around[1].isalnum()
