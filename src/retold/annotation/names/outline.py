"""The outline of a text: one letter a token, for what it can be in a name.

On such a string regular expressions and counts find at little cost what would take
many steps a token: stretches of capitals, lines in title case, compounds, addresses.

A capital that can begin a name is one of

- `M` a single letter, `T` another abbreviation: "J.", "Gov."
- `S` what may follow a comma in a name: "Inc."
- `O` what takes "of", `H` what ends an organisation's name, `B` both: "Bank"
- `P` what keeps its possessive: "People's"
- `C` any other

and one that cannot, `A` ("A", "I": initials only before a period), `D` (a day or month)
or `F` (grammar). Without a capital there are `p` particles, `o` "of", `t` "the", `n`
"and", `q` what follows a possessive's apostrophe, `w` endings of web addresses, `u`
their beginnings, `v` further words of titles, `f` grammar and `l` all others. `0` is a
number, `@` an address; other signs stand for themselves, or are `*`.
"""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.names.lexemes import (
    CONNECTORS,
    CONTRACTED,
    DATE,
    GRAMMAR,
    LEXEMES,
    PARTICLES,
    is_capital,
)
from retold.annotation.names.memo import Memo
from retold.annotation.names.runs import AFTER_COMMA, INNER_POSSESSIVE, PHRASES
from retold.annotation.names.words import (
    ABBREVIATIONS,
    DOMAINS,
    POSSESSIVE_ENDS,
    PREFIXES,
)
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.organisations import (
    HEADS,
    OF_HEADS,
    OWN_POSSESSIVE,
    PLACE_FRONTS,
)
from retold.text.tokenized import TokenizedText

_OF_FRONTS: Final = OF_HEADS | PLACE_FRONTS | {phrase[0] for phrase in PHRASES}
_SIGNS: Final = (
    dict.fromkeys("'’ʼ", "'")
    | dict.fromkeys("@#", "@")
    | {sign: sign for sign in ".-&,"}
)
# A word of two kinds has the letter of the last.
_SMALL: Final = (
    dict.fromkeys(FUNCTION_WORDS | CONTRACTED, "f")
    | {word: "v" for phrase in PHRASES for word in phrase[1:]}
    | dict.fromkeys(("www", "pic"), "u")
    | dict.fromkeys(DOMAINS, "w")
    | dict.fromkeys(POSSESSIVE_ENDS, "q")
    | dict.fromkeys(PARTICLES, "p")
    | dict.fromkeys(CONNECTORS, "o")
    | {"the": "t", "and": "n"}
)
_NAMES: Final = (
    dict.fromkeys(HEADS, "H")
    | dict.fromkeys(_OF_FRONTS, "O")
    | dict.fromkeys(_OF_FRONTS & HEADS, "B")
    | dict.fromkeys(INNER_POSSESSIVE, "P")
    | {word.removesuffix("'s"): "P" for word in OWN_POSSESSIVE}
    | dict.fromkeys(AFTER_COMMA, "S")
)
# Also behind a word that it has run together with.
_PROTOCOLS: Final = ("http", "https")
_JOINTS: Final = re.compile(r"['&-](?<=[a-zA-Z0].)(?=[a-zA-Z0])")


def outline_of(tokenized: TokenizedText) -> str:
    """One letter for each token of a text."""
    words, starts = tokenized.words, tokenized.starts
    outline = "".join(map(_LETTERS.__getitem__, words))
    letters = bytearray(outline, "ascii")
    for match in _JOINTS.finditer(outline):
        sign = match.start()
        left = sign - 1
        start = starts[left] + len(words[left])
        if starts[sign] != start or starts[sign + 1] != start + 1:
            letters[sign] = ord("+" if match[0] == "&" else "*")
    return letters.decode("ascii")


def _is_joined(tokenized: TokenizedText, token: int) -> bool:
    """Does no white space stand before a token that is not the first or last?"""
    starts, words = tokenized.starts, tokenized.words
    return (
        0 < token < len(starts)
        and starts[token - 1] + len(words[token - 1]) == starts[token]
    )


def _letter(token: str) -> str:
    """What a token can be in a name."""
    if token in _SIGNS:
        return _SIGNS[token]
    if not token[0].isalpha():
        return "0" if token[0].isalnum() else "*"
    if not is_capital(token):
        return _SMALL.get(token) or ("u" if token.endswith(_PROTOCOLS) else "l")
    lexeme = LEXEMES[token]
    if len(token) == 1:
        return "A" if lexeme.key in {"a", "i"} else "M"
    if lexeme.traits & GRAMMAR:
        return "F"
    if lexeme.traits & DATE:
        return "D"
    if token in ABBREVIATIONS and lexeme.key not in AFTER_COMMA:
        return "T"
    return _NAMES.get(lexeme.key, "C")


_LETTERS: Final = Memo(_letter, most=1 << 16)


# ---- addresses -----------------------------------------------------------------------

_ADDRESS_MARK: Final = re.compile(r"@|u(?=[.*])")
_ADDRESS: Final = re.compile(r"(?:\w*https?://|www\.|pic\.|[@#])\S|\S+@\S")


def hide_addresses(tokenized: TokenizedText, outline: str) -> tuple[str, str]:
    """The text and its outline, signs in place of web addresses and handles.

    They hold no names, and what they are made of is not used as a word.
    """
    if "@" not in outline and "u" not in outline:
        return tokenized.text, outline
    text, letters, done = tokenized.text, list(outline), 0
    starts, words = tokenized.starts, tokenized.words
    pieces: list[str] = []
    shown = 0
    for match in _ADDRESS_MARK.finditer(outline):
        first, stop = match.start(), match.end()
        if first < done:
            continue
        while first > done and _is_joined(tokenized, first):
            first -= 1
        if not _ADDRESS.match(text, starts[first]):
            first = match.start()
            if not _ADDRESS.match(text, starts[first]):
                continue
        while _is_joined(tokenized, stop):
            stop += 1
        done = stop
        letters[first:stop] = "@" * (stop - first)
        end = starts[stop - 1] + len(words[stop - 1])
        pieces += (
            text[shown : starts[first]],
            re.sub(r"\w", "@", text[starts[first] : end]),
        )
        shown = end
    return "".join([*pieces, text[shown:]]), "".join(letters)


# ---- words without capitals ----------------------------------------------------------

# A sign between two letters, of which one is small, unless it parts off a possessive.
_JOINT: Final = re.compile(
    r"['.-](?:(?<=[a-z]['-])(?=[a-pr-zA-Z0])|(?<=[a-zA-Z0].)(?=[a-pr-z]))"
)


def small_words(tokenized: TokenizedText, outline: str) -> set[str]:
    """The tokens, without those that are only parts of compounds or of addresses.

    As what has a capital is there as well, it is for asking after small words only.
    """
    words = tokenized.words.copy()
    for match in _JOINT.finditer(outline):
        left, right = match.start() - 1, match.end()
        if words[left] not in PREFIXES:
            words[left] = words[right] = ""
    if "@" in outline:
        for match in re.finditer("@+", outline):
            words[match.start() : match.end()] = [""] * len(match[0])
    return set(words)
