"""Words with their places in the text, as written and in a form for matching."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from retold.text.scripts import SOFT_HYPHEN
from retold.text.spelling import american

_MARKS = f"\u0300-\u036f{SOFT_HYPHEN}"
# In this order: abbreviations with inner periods ("U.S", "a.m."), numbers with a unit
# behind ("100m", "50bn", not "4th"), numbers with separators ("1,000.5", "6:40"), words
# with inner apostrophes ("won't", "O'Brien").
# Combining marks (not \w everywhere) stay with their letter, and so does the sign of
# where a word may be broken, which some sites put between all syllables.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:['’]s\b)?"
    r"|[^\W\d_]\.[^\W\d_]\b"
    r"|\d+(?:[.,]\d+)*(?=(?!st\b|nd\b|rd\b|th\b)[^\W\d_]{1,2}\b)"
    r"|\d+(?:[.,:]\d+)+"
    # A letter (not the modifier that serves as an apostrophe), then letters and marks.
    rf"|(?!ʼ)\w[\w{_MARKS}]*(?:['’ʼ][^\W\d_][^\W\d_{_MARKS}]*[\w{_MARKS}]*)*",
)
_PLAIN = str.maketrans("’ʼ", "''", SOFT_HYPHEN)


class Token(NamedTuple):
    """A word: its span, and `norm`, the form that is matched.

    `norm` is case-folded, without accents, in American spelling, with a plain
    apostrophe, without a possessive "'s" or the periods of an abbreviation at its
    end ("U.S." and "U.S" are both "u.s").
    """

    start: int
    end: int
    norm: str


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of `text[start:end]`, in order, with offsets into the whole `text`.

    Punctuation and symbols are no tokens; hyphenated words are several. Text in
    scripts without spaces gives one token per run of letters.
    """
    stop = len(text) if end is None else end
    return [
        Token(*word.span(), norm)
        for word in _WORD.finditer(text, start, stop)
        if (norm := normalise(word[0]))
    ]


@lru_cache(maxsize=1 << 16)
def normalise(word: str) -> str:
    """The form of a word in which it is matched; see `Token`."""
    form = word.translate(_PLAIN).casefold()
    if not form.isascii():
        form = fold(form)
    if form[:1].isdigit():
        # "1,000" and "1000" are one number; "1.000,5" is left as it stands.
        return re.sub(r",(?=\d{3}(?:\D|$))", "", form)
    form = form.removesuffix("'s").rstrip(".")
    return american(form)


def fold(form: str) -> str:
    """The text without accents and compatibility forms ("Türkiye" → "Turkiye")."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c)
    )
