"""Dates, clock times, numbers and abbreviations as they are written, sign by sign."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from retold.annotation.times import numerals
from retold.annotation.times.kinds import CODES, KINDS
from retold.annotation.times.numerals import Value
from retold.annotation.times.words import READ, SHORT_DAYS, SHORT_MONTHS
from retold.lexicon import calendar as words
from retold.text.patterns import alternatives


class Lexeme(Struct, frozen=True, gc=False):
    """A word, number or sign: where it starts, as written, its code, its value."""

    start: int
    text: str
    code: str
    value: Value = None

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)

    @property
    def kind(self) -> str:
        """What it is to the grammar."""
        return KINDS[self.code]


_MONTHS: Final = alternatives(SHORT_MONTHS)
_DAYS: Final = alternatives(SHORT_DAYS)
_INITIALS: Final = "".join(sorted({w[0] for w in SHORT_MONTHS + SHORT_DAYS}))
_NAMED: Final = alternatives(words.NAMED_DAYS)
# An abbreviation wants its period, or a number behind it ("Sun, 5 Jan").
_SHORT_FORM: Final = r"(?:\.(?=\W|$)|(?=,?\s\d))"
# What begins with a letter, with a digit, with a sign.
_FORM: Final = re.compile(
    r"(?=[^\W\d_])(?:"
    r"(?P<ampm>(?:(?<=\d)|(?<=\s))[apAP]\.\s?[mM]\b\.?"
    r"|(?:(?<=\d)|(?<=\d\s))(?:[ap]m|[AP]M)\b)"
    rf"|\b(?=[{_INITIALS}])(?:(?P<month>(?:{_MONTHS})\b{_SHORT_FORM})"
    rf"|(?P<weekday>(?:{_DAYS})\b{_SHORT_FORM}))"
    r"|(?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*))"
    r"|(?=\d)(?:"
    r"(?P<iso>(?<![\w-])\d{4}-[01]\d-[0-3]\d"
    r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?Z?)?(?![\w-]))"
    r"|(?P<slashed>(?<![\w/.])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/])"
    r"|(?<![\w/.])\d{1,2}\.\d{1,2}\.\d{4}(?![\w.]\w))"
    r"|(?P<clock>(?<![\w:.])[0-2]?\d:[0-5]\d(?![\w:]|\.\d)"
    r"|(?<![\w:.])[01]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))"
    # "1990's" is a decade after "the", else a year's possessive.
    r"|(?P<decade>(?<![\w$£€.,])(?:1[5-9]|20)\d0s\b"
    r"|(?:(?<=[Tt]he )|(?<=arly )|(?<=late ))(?:1[5-9]|20)\d0['’]s\b)"
    rf"|(?P<named>\b(?:{_NAMED})(?!\w))"
    r"|(?P<nth>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<mixed>\b\d{1,9}[ -]\d/\d\b|\b\d{1,9}[½¼¾])"
    r"|(?P<figure>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?))"
    r"|(?P<tens>(?<!\w)['’‘]\d0s\b)"
    r"|(?P<shortyear>(?<!\w)['’‘]\d\d\b)"
    r"|(?P<own>['’][sS]\b|(?<=s)['’](?=\s))"
    r"|(?P<hyphen>(?<=\w)[-‐‑–](?=\w))"
    r"|(?P<mark>[^\w\s]|_)"
)
_SHORT: Final = {
    "month": words.MONTH_ABBREVIATIONS,
    "weekday": words.WEEKDAY_ABBREVIATIONS,
}


def find_forms(text: str) -> list[Lexeme]:
    """The forms of a text, one behind the other.

    Cost:
        Linear in the text.
    """
    return [
        Lexeme(
            match.start(),
            match.group(),
            *_read(match.lastgroup or "mark", match.group()),
        )
        for match in _FORM.finditer(text)
    ]


def _read(form: str, word: str) -> tuple[str, Value]:
    """Code and value of a form that was recognised."""
    if form in {"word", "mark"}:
        return READ[word]
    if form in {"own", "hyphen"}:
        return CODES[form], None
    if form == "named":
        return CODES[form], words.NAMED_DAYS[word]
    if form in _SHORT:
        return CODES[form], _SHORT[form][word.rstrip(".").lower()]
    kind, value = numerals.read_form(form, word)
    return CODES[kind], value
