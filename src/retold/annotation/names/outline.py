"""The outline of a text: one letter a token, for what it can be in a name.

On such a string regular expressions and counts find at little cost what would take
many steps a token: stretches of capitals, lines in title case, compounds, addresses.

A capital that can begin a name is one of

- `M` a single letter, `T` another abbreviation: "J.", "Gov."
- `S` what may follow a comma in a name: "Inc."
- `O` what takes "of", `H` what ends an organisation's name, `B` both: "Bank"
- `P` what keeps its possessive: "People's"
- `C` any other

and one that cannot is `A` ("A" and "I", initials only before a period), `D` (a day or
month) or `F` (grammar). Without a capital there are `p` particles, `o` "of", `t` "the",
`n` "and", `q` what follows a possessive's apostrophe, `w` endings of web addresses, `u`
their beginnings, `v` further words of titles, `f` grammar and `l` all others. `0` is a
number. The signs `.` and `,` stand for themselves, and so do `'`, `-` and `&` where
they join two words; an `&` between blanks is `+`, `@` a part of an address, and `*` any
other sign.
"""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.known import known_of
from retold.annotation.names.lexemes import (
    CONNECTORS,
    DATE,
    GRAMMAR,
    LEXEMES,
    is_capital,
)
from retold.annotation.names.runs import AFTER_COMMA, PHRASES
from retold.annotation.names.words import (
    ABBREVIATIONS,
    DOMAINS,
    POSSESSIVE_ENDS,
    PREFIXES,
)
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.organisations import (
    HEADS,
    INNER_POSSESSIVE,
    OF_HEADS,
    OWN_POSSESSIVE,
    PLACE_FRONTS,
)
from retold.lexicon.surnames import PARTICLES
from retold.text.tokenized import TokenizedText

# What takes "of" in a name or a title.
_OF_FRONTS: Final = OF_HEADS | PLACE_FRONTS | {phrase[0] for phrase in PHRASES}
# Signs and words without a capital; a word of two kinds has the letter of the last.
_OTHERS: Final = (
    dict.fromkeys(FUNCTION_WORDS, "f")
    | {word: "v" for phrase in PHRASES for word in phrase[1:]}
    | dict.fromkeys(("www", "pic"), "u")
    | dict.fromkeys(DOMAINS, "w")
    | dict.fromkeys((end for end in POSSESSIVE_ENDS if end.islower()), "q")
    | dict.fromkeys(PARTICLES, "p")
    | dict.fromkeys(CONNECTORS, "o")
    | {"the": "t", "and": "n"}
    | dict.fromkeys("'’ʼ", "'")
    | dict.fromkeys("@#", "@")
    | {sign: sign for sign in ".-&,"}
)
# Capitals by their keys, in the same way.
_NAMES: Final = (
    dict.fromkeys(HEADS, "H")
    | dict.fromkeys(_OF_FRONTS, "O")
    | dict.fromkeys(_OF_FRONTS & HEADS, "B")
    | dict.fromkeys(INNER_POSSESSIVE, "P")
    | {word.removesuffix("'s"): "P" for word in OWN_POSSESSIVE}
    | dict.fromkeys(AFTER_COMMA, "S")
)
# They may have run together with the word before.
_PROTOCOLS: Final = ("http", "https")
# A sign that stands between two words, with or without blanks.
_JOINTS: Final = re.compile(rb"['&-](?<=[a-zA-Z0].)(?=[a-zA-Z0])")


def outline_of(tokenized: TokenizedText) -> str:
    """One letter for each token of a text."""
    words, starts = tokenized.words, tokenized.starts
    letters = bytearray(known_of(tokenized).letters)
    for match in _JOINTS.finditer(bytes(letters)):
        sign = match.start()
        left = sign - 1
        start = starts[left] + len(words[left])
        if starts[sign] != start or starts[sign + 1] != start + 1:
            letters[sign] = ord("+" if match[0] == b"&" else "*")
    return letters.decode("ascii")


def letter_of(token: str) -> str:
    """What a token can be in a name."""
    if token in _OTHERS:
        return _OTHERS[token]
    if not token[0].isalpha():
        return "0" if token[0].isalnum() else "*"
    if token.islower() or not is_capital(token):
        return "u" if token.endswith(_PROTOCOLS) else "l"
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


# ---- addresses -----------------------------------------------------------------------

_ADDRESS_MARK: Final = re.compile(r"@|u(?=[.*])")
_WORD_CHAR: Final = re.compile(r"\w")
_ADDRESS: Final = re.compile(r"(?:\w*https?://|www\.|pic\.|[@#])\S")


def hide_addresses(tokenized: TokenizedText, outline: str) -> tuple[str, str]:
    """The text and its outline, signs in place of web addresses and handles.

    They hold no names, and what they are made of is not used as a word.
    """
    if "@" not in outline and "u" not in outline:
        return tokenized.text, outline
    text, letters = tokenized.text, list(outline)
    shown: list[str] = []
    done = end = 0
    for match in _ADDRESS_MARK.finditer(outline):
        first = match.start()
        if first < done or not _ADDRESS.match(text, tokenized.starts[first]):
            continue
        if tokenized.words[first] == "@":
            while first > done and _is_joined(tokenized, first):
                first -= 1  # "name@example.com"
        done = match.end()
        while done < len(letters) and _is_joined(tokenized, done):
            done += 1
        letters[first:done] = "@" * (done - first)
        shown.append(text[end : tokenized.starts[first]])
        end = _end(tokenized, done - 1)
        shown.append(_WORD_CHAR.sub("@", text[tokenized.starts[first] : end]))
    return "".join([*shown, text[end:]]), "".join(letters)


def _end(tokenized: TokenizedText, token: int) -> int:
    """Where a token ends."""
    return tokenized.starts[token] + len(tokenized.words[token])


def _is_joined(tokenized: TokenizedText, token: int) -> bool:
    """Does no white space stand before a token?"""
    return token > 0 and _end(tokenized, token - 1) == tokenized.starts[token]


# ---- words without capitals ----------------------------------------------------------

# A joint between two words of which one is small, unless it parts off a possessive; a
# period joins what follows in small letters.
_COMPOUND: Final = re.compile(
    r"['.-](?:(?<=[a-z]['-])(?=[a-pr-zA-Z0])|(?<=[a-zA-Z0].)(?=[a-pr-z]))"
)
_HIDDEN: Final = re.compile("@+")


def small_words(tokenized: TokenizedText, outline: str, asked: set[str]) -> set[str]:
    """Which of some words a text has without a capital.

    Args:
        tokenized: The text.
        outline: A letter for each token.
        asked: Words in small letters, and compounds of two. What is only a part of a
            compound or of an address is not in the text.
    """
    words = tokenized.words.copy()
    for match in _COMPOUND.finditer(outline):
        left, right = match.start() - 1, match.end()
        if words[left] not in PREFIXES:
            words.append(f"{words[left]}{match[0]}{words[right]}")
            words[left] = words[right] = ""
    for match in _HIDDEN.finditer(outline) if "@" in outline else ():
        words[match.start() : match.end()] = [""] * len(match[0])
    return asked.intersection(words)
