"""Pieces: the words, punctuation marks and quoted stretches of a report, in lists.

A piece is a token, or several that belong together ("U.S.", "won't", "co-owner"); a
quoted stretch is one piece, so that nothing inside it is taken for the reporter's
words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from string import ascii_lowercase
from typing import Final

from retold.annotation.quotes.verbforms import VERB_FORMS
from retold.lexicon import abbreviations
from retold.lexicon.speech import NOUNS
from retold.text.memo import Memo
from retold.text.patterns import alternatives

# What a piece is, as bits of its kind; a plain word has none of them.
#: No word: a sign or a quoted stretch.
SIGN: Final = 1
#: A quoted stretch.
MARK: Final = 2
#: A quoted stretch that ends as a sentence does, or with the comma before a cue.
FINAL: Final = 4
#: A form of a cue verb.
VERB: Final = 8
#: A noun of saying.
NOUN: Final = 16
#: The word "according", and a colon, which may set off the speaker before it.
ACCORDING: Final = 32
COLON: Final = 64
#: What a sentence must hold to hand anybody's words on.
LEAD: Final = VERB | NOUN | ACCORDING | COLON | MARK
#: A token that may be one piece with those that touch it.
JOINT: Final = 128
#: Of these, what may join with nothing but the word before it.
TRAILING: Final = frozenset("%'’")

#: What stands for a quoted stretch among words in lower case.
QUOTED: Final = "“”"
# Titles and the like that keep their period.
_TITLES: Final = (
    abbreviations.TITLES | abbreviations.FIRMS | abbreviations.MONTHS | {"No", "vs"}
)
# Cuts text without white space. In this order: abbreviations with inner periods
# (owning or not), titles with their period, initials, numbers with separators, plurals
# that own what follows, words with inner hyphens and apostrophes, signs.
_PIECE: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:['’]s\b)?"
    rf"|(?:then-)?(?:{alternatives(_TITLES)})\.(?=\W)"
    r"|(?<![^\s(])[A-Z]\.(?=\s[A-Z])"
    r"|[$€£]?\d+(?:[.,:]\d+)*%?(?![^\W_])"
    r"|\w+(?:[-‐‑'’@.&/]\w+)*[’'](?=\s[a-z])(?<=s.)"
    r"|\w+(?:[-‐‑'’@.&/]\w+)*"
    r"|--+|\S"
)
_APOSTROPHES: Final = str.maketrans("’", "'")
# Punctuation, currency, arrows and other symbols end here; the pictures above it are
# so rare in reports that they may pass for words.
_SYMBOLS_END: Final = 0x3040
# The same in full width, as Chinese and Japanese print them.
_WIDE_SYMBOLS: Final = "！（），．：；？［］｛｝～｡､"


def _find_kinds() -> dict[str, int]:
    """The kinds of all words and signs that are more than plain words."""
    kinds = dict.fromkeys(
        [
            *(chr(n) for n in range(_SYMBOLS_END) if not chr(n).isalnum()),
            *_WIDE_SYMBOLS,
        ],
        SIGN,
    )
    kinds.update(dict.fromkeys("$€£", 0))
    for words, kind in (
        (VERB_FORMS, VERB),
        (NOUNS, NOUN),
        ([f"{noun}s" for noun in NOUNS], NOUN),
        (["according"], ACCORDING),
        (":", COLON),
        ("-‐‑'’@.&/:$€£%", JOINT),
    ):
        for word in words:
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


#: Letters and titles, whose period may belong to them.
DOTTED: Final = frozenset(ascii_lowercase) | {title.lower() for title in _TITLES}
#: The kinds of words and signs in lower case; what is not here is a plain word, or a
#: number, which joins what is between numbers.
KINDS: Final = _find_kinds()

# Pieces in lower case, their kinds and their places.
Cut = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]


def one_of(is_one: Callable[[int], object]) -> bytes:
    """A pattern of the kinds that pass a test."""
    kinds = bytes(kind for kind in range(256) if is_one(kind))
    return b"[" + re.escape(kinds) + b"]"


def kind_of(low: str) -> int:
    """The kind of a token in lower case."""
    return JOINT if low.isdecimal() else KINDS.get(low, 0)


def cut_run(run: str) -> Cut:
    """The pieces of text without white space: in lower case, their kinds and places.

    A space and a character behind it tell what follows; they are not cut.
    """
    found = _PIECE.findall(run)
    if " " in run:
        found.pop()
    lows = tuple([piece.translate(_APOSTROPHES).lower() for piece in found])
    kinds = tuple([SIGN if low[:2] == "--" else KINDS.get(low, 0) for low in lows])
    return lows, kinds, tuple(accumulate(map(len, found[:-1]), initial=0))


#: The same by the run, remembered.
CUTS: Final = Memo(cut_run, most=1 << 16)


def context_of(word: str) -> str:
    """What decides whether a period or apostrophe belongs to the word before it."""
    if "A" <= word[0] <= "Z":
        return " A"
    return " a" if "a" <= word[0] <= "z" else " 0"
