"""The words of a sentence as names need them: capitals, possessives, abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.organisations import OWN_POSSESSIVE
from retold.lexicon.places import country_of
from retold.text.tokens import fold

# In this order: "U.S.", "J.R.R."; abbreviations that stand in names; an initial; words
# with inner hyphens, apostrophes and ampersands, or the ending of a web address.
_WORD: Final = re.compile(
    r"W\.\s?Va\b|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]\.[^\W\d_](?![^\W_.])"
    r"|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|ST|Ste|Mt|MT|Ft|FT|Jr|Sr|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|"
    r"Adm|Cmdr|Gov|Sen|Sens|Rep|Reps|Pres|Supt|Insp|Det|Atty|Amb|Msgr|Brig|Pvt|Inc|"
    r"Corp|Co|Ltd|Bros)\."
    r"|[^\W\d_]\.(?=\s?[^\W\d_])"
    r"|[^\W_]+(?:(?:['’ʼ&-]|\.(?=(?:com|org|net|gov|edu|tv)\b))[^\W_]+)*"
)
# Web addresses and the handles and tags of social media hold no names.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|pic\.|[@#])\S+|\S+@\S+")
_POSSESSIVE: Final = re.compile(r"['’ʼ](?:s|S|ll|d|re|ve)$")
# The second half of a compound whose first half is a name: "US-led", "Trump-era".
_COMPOUND_END: Final = re.compile(
    r"(?i:led|backed|based|born|era|style|held|run|owned|made|wide|like|type|size|area|"
    r"bound|language|friendly|free|only|linked|area|to|and|the|on|in|for|turned|elect|"
    r"[a-z]{2,}ed|[a-z]{2,}ing)$"
)
# What is put before a name without being part of it: "anti-Assad", "pro-Brexit".
_PREFIXES: Final = frozenset(
    "anti pro non ex then mid post pre un sub trans neo vice inter now".split()
)
_INITIAL_MARKS: Final = frozenset('“"‘«:•*.!?…')


class Word(NamedTuple):
    """A word: span and text without a possessive, and how it stands."""

    start: int
    end: int
    text: str
    is_capital: bool
    is_possessive: bool
    is_initial: bool  # a capital here tells nothing: a sentence or quotation begins


def read_words(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]` in order, compounds with a name cut in two."""
    words: list[Word] = []
    addresses = [m.span() for m in _ADDRESS.finditer(text, start, end)]
    for match in _WORD.finditer(text, start, end):
        if addresses and any(a <= match.start() < b for a, b in addresses):
            continue
        is_initial = not words or _begins(text, words[-1], match.start())
        for piece_start, piece in _pieces(match.group(), match.start()):
            bare = _bare(piece)
            words.append(
                Word(
                    start=piece_start,
                    end=piece_start + len(bare),
                    text=bare,
                    is_capital=_is_capital(bare),
                    is_possessive=len(bare) < len(piece),
                    is_initial=is_initial,
                )
            )
            is_initial = False
    return words


def _begins(text: str, before: Word, start: int) -> bool:
    """Does a sentence or a quotation begin between two words?"""
    gap = text[before.end : start]
    if gap.isspace():
        return False
    marks = gap.strip()
    if marks and marks[0] in ")]" and any(c in "—–-" for c in marks):
        return True  # a dateline ends: "(AP) — Police said"
    return any(c in _INITIAL_MARKS for c in marks)


def _pieces(word: str, start: int) -> list[tuple[int, str]]:
    """A word, or its two halves where a hyphen joins a name to something else."""
    if "-" not in word:
        return [(start, word)]
    cut = word.index("-")
    left, right = word[:cut], word[cut + 1 :]
    if word[0].islower():
        is_prefix = left in _PREFIXES
        return (
            [(start, left), (start + cut + 1, right)] if is_prefix else [(start, word)]
        )
    if left in {"D", "R", "I"} and right[0].isupper():
        return [(start + cut + 1, right)]  # a party's letter: "(R-Ohio)"
    if country_of(left) or (right.islower() and _COMPOUND_END.match(right)):
        return [(start, left), (start + cut + 1, right)]
    return [(start, word)]


@lru_cache(maxsize=1 << 16)
def _bare(word: str) -> str:
    """A word without its possessive or contracted ending."""
    if fold(word).casefold().replace("’", "'") in OWN_POSSESSIVE:
        return word
    return _POSSESSIVE.sub("", word)


@lru_cache(maxsize=1 << 16)
def _is_capital(word: str) -> bool:
    """Can the word be part of a name by its letters?"""
    head = word[0]
    if head.isupper():
        return True
    # "iPhone", "al-Shabab", "d'Ivoire": a capital further on.
    return len(word) > 3 and head.islower() and any(c.isupper() for c in word[1:])


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The form in which words of names are compared: folded, no periods."""
    if word.isascii():
        return word.casefold().replace(".", "")
    return fold(word.casefold()).replace(".", "").replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=1 << 16)
def is_function_word(word: str) -> bool:
    """Is this, in any case, a word of grammar ("The", "It", "Don't")?"""
    key = word_key(word)
    return key in FUNCTION_WORDS or key.split("'", 1)[0] in _CONTRACTED


_CONTRACTED: Final = frozenset(
    "i he she it we you they that what who there here let don doesn didn isn wasn "
    "won can couldn wouldn shouldn aren weren hasn haven hadn ain how where when "
    "why".split()
)
