"""The words of a stretch of text as names need them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from retold.annotation.names.lexemes import LEXEMES, SMALL
from retold.lexicon import abbreviations
from retold.lexicon.organisations import OWN_POSSESSIVE
from retold.lexicon.places import country_of
from retold.text.memo import Memo
from retold.text.patterns import alternatives
from retold.text.tokens import fold

# Abbreviations that stand in names, with their period.
ABBREVIATIONS: Final = (
    abbreviations.TITLES | abbreviations.PLACE_PARTS | abbreviations.FIRMS
)
# Endings of web addresses that are names: "Amazon.com".
DOMAINS: Final = frozenset("com org net gov edu tv".split())
# What is cut off a word, after any of the three apostrophes.
POSSESSIVE_ENDS: Final = frozenset("s S ll d re ve".split())


# In this order: a word that nothing is joined to, first as that is soon told; "U.S.",
# "J.R.R."; abbreviations; an initial; words with inner hyphens, apostrophes and
# ampersands, or the ending of a web address.
_WORD: Final = re.compile(
    r"[^\W_]+(?![\w.'’ʼ&-])"
    r"|W\.\s?Va\b|(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]\.[^\W\d_](?![^\W_.])"
    rf"|(?:{alternatives(ABBREVIATIONS)})\."
    r"|[^\W\d_]\.(?=\s?[^\W\d_]|$)"
    rf"|[^\W_]+(?:(?:['’ʼ&-]|\.(?=(?:{alternatives(DOMAINS)})\b))[^\W_]+)*"
)
_POSSESSIVE: Final = re.compile(rf"['’ʼ](?:{alternatives(POSSESSIVE_ENDS)})$")
# The second half of a compound whose first half is a name: "US-led", "Trump-era".
_COMPOUND_END: Final = re.compile(
    r"(?i:led|backed|based|born|era|style|held|run|owned|made|wide|like|type|size|area|"
    r"bound|language|friendly|free|only|linked|area|to|and|the|on|in|for|turned|elect|"
    r"[a-z]{2,}ed|[a-z]{2,}ing)$"
)
# What is put before a name without being part of it: "anti-Assad", "pro-Brexit".
PREFIXES: Final = frozenset(
    "anti pro non ex then mid post pre un sub trans neo vice inter now".split()
)
# Where a word may go on with another that has run into it: "LundPolice".
_INNER_CAPITAL: Final = re.compile(r"[A-Z0-9](?<=[^\W\d_A-Z].)")
# A sentence or quotation begins after these.
_INITIAL_MARKS: Final = frozenset('“"‘«:•*.!?…')


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word in its place."""

    start: int
    end: int  # without a possessive
    text: str
    key: str
    traits: int
    is_possessive: bool
    is_initial: bool  # a capital here tells nothing: a sentence or quotation begins

    @property
    def is_capital(self) -> bool:
        """Is it written with a capital?"""
        return not self.traits & SMALL


def read_words(text: str, *, is_initial: bool) -> list[Word]:
    """The words of a stretch, in order, compounds with a name cut in two.

    Args:
        text: A sentence or part of one.
        is_initial: Does a sentence or quotation begin with the first word?
    """
    words: list[Word] = []
    done = 0
    for start, word in _cut_words(text):
        if words:
            gap = text[done:start]
            is_initial = gap != " " and begins_after(gap.strip())
        parts = ((0, word, False),) if word.isalpha() else _PARTS[word]
        for offset, piece, is_possessive in parts:
            lexeme, at = LEXEMES[piece], start + offset
            words.append(
                Word(
                    at,
                    at + len(piece),
                    piece,
                    lexeme.key,
                    lexeme.traits,
                    is_possessive,
                    is_initial,
                )
            )
            is_initial = False
        done = start + len(word)
    return words


def unglued(text: str, words: list[Word]) -> list[list[Word]]:
    """The words of a stretch, parted where labels of a page have run together.

    "Joan Lund Joan Mary LundPolice" is "Joan Lund", "Joan Mary Lund" and "Police": the
    last word goes on behind a word that stood before, where the first label ended.
    """
    if not may_be_glued(text, [word.text for word in words]):
        return [words]
    parted: list[list[Word]] = [[]]
    for number, word in enumerate(words):
        part = parted[-1]
        seen = [before.text for before in part]
        front = _front_seen(word.text, seen)
        if front:
            first_end = seen.index(front) + 1
            last = _part(word, 0, len(front))
            rest = _part(word, len(front), len(word.text))
            parted[-1:] = [part[:first_end], [*part[first_end:], last], [rest]]
        elif len(part) > 1 and word.text == seen[0] and _is_said_again(words, number):
            parted.append([word])
        else:
            part.append(word)
    return [part for part in parted if part and part[0].text[0].isalpha()]


def may_be_glued(text: str, words: Sequence[str]) -> bool:
    """May labels have run together in a stretch of these words?"""
    is_repeating = len(set(words)) < len(words)
    return is_repeating or _INNER_CAPITAL.search(text) is not None


def _is_said_again(words: list[Word], number: int) -> bool:
    """Do the words from here on end as those before them do ("Joan Lund Joan Lund")?"""
    last = words[number - 1].text
    return any([word.text == last for word in words[number + 1 :]])


def _front_seen(text: str, seen: list[str]) -> str:
    """The front of a word before a capital or a number, if it was seen; else ""."""
    ends = [match.start() for match in _INNER_CAPITAL.finditer(text)]
    return next((text[:end] for end in ends if text[:end] in seen), "")


def _part(word: Word, start: int, end: int) -> Word:
    """A part of a word; at another place than its front, something begins there."""
    text = word.text[start:end]
    lexeme, at = LEXEMES[text], word.start + start
    is_initial = word.is_initial if start == 0 else True
    return msgspec.structs.replace(
        word,
        start=at,
        end=at + len(text),
        text=text,
        key=lexeme.key,
        traits=lexeme.traits,
        is_initial=is_initial,
    )


def _cut_words(text: str) -> list[tuple[int, str]]:
    """The words of a text as they stand there, each with its start."""
    if not text.replace(" ", "").isalpha():
        return [(match.start(), match[0]) for match in _WORD.finditer(text)]
    words, start = [], 0
    for word in text.split(" "):
        if word:
            words.append((start, word))
        start += len(word) + 1
    return words


def begins_after(marks: str) -> bool:
    """Does a sentence or a quotation begin after these signs between two words?"""
    if marks[:1] in (")", "]") and any(c in "—–-" for c in marks):
        return True  # a dateline ends: "(AP) — Police said"
    return not _INITIAL_MARKS.isdisjoint(marks)


def _parts(word: str) -> tuple[tuple[int, str, bool], ...]:
    """The parts of a word, each with its offset; was a possessive cut off?"""
    parts = []
    for offset, part in _halves(word):
        bare = _bare(part)
        parts.append((offset, bare, len(bare) < len(part)))
    return tuple(parts)


_PARTS: Final = Memo(_parts, most=1 << 15)


def _halves(word: str) -> list[tuple[int, str]]:
    """A word, or its two halves where a hyphen joins a name to something else."""
    left, hyphen, right = word.partition("-")
    if not hyphen:
        return [(0, word)]
    cut = len(left) + 1
    if word[0].islower():
        return [(0, left), (cut, right)] if left in PREFIXES else [(0, word)]
    if left in {"D", "R", "I"} and right[0].isupper():
        return [(cut, right)]  # a party's letter: "(R-Ohio)"
    if country_of(left) or (right.islower() and _COMPOUND_END.match(right)):
        return [(0, left), (cut, right)]
    return [(0, word)]


def _bare(word: str) -> str:
    """A word without its possessive or contracted ending."""
    if "'" not in word and "’" not in word and "ʼ" not in word:
        return word
    if fold(word).casefold().replace("’", "'") in OWN_POSSESSIVE:
        return word
    return _POSSESSIVE.sub("", word)
