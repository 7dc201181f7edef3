"""What the form of a name says: in the tables, like an organisation, an acronym."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from retold.annotation.names.words import Word, is_function_word, word_key
from retold.lexicon.organisations import (
    HEADS,
    KNOWN,
    NAMED_WHOLE,
    NAMES,
    OF_HEADS,
    SUFFIXES,
)
from retold.lexicon.places import is_place


class Usage(NamedTuple):
    """How the report writes its words: what a capital means rests on this."""

    capital: frozenset[str]  # seen with a capital where none was needed
    lower: frozenset[str]  # seen without
    pairs: frozenset[tuple[str, str]]  # neighbours seen with capitals not needed
    particles: frozenset[tuple[str, str]]  # ("de", "Blasio") inside a longer name


def joined(words: Sequence[Word]) -> str:
    """The words with blanks between."""
    return " ".join(word.text for word in words)


def is_known(phrase: str) -> bool:
    """Does a table hold this name?"""
    key = " ".join(map(word_key, phrase.split()))
    return is_place(phrase) or key in NAMED_WHOLE or key in NAMES or phrase in KNOWN


def is_org_like(words: Sequence[Word]) -> bool:
    """Does the form of the name say that it is an organisation?"""
    keys = [word_key(w.text) for w in words]
    if keys[-1] in SUFFIXES and len(keys) > 1:
        return True
    if keys[-1] in HEADS or " ".join(keys) in NAMED_WHOLE:
        return True
    small = next((k for k, key in enumerate(keys) if key in {"of", "for", "on"}), 0)
    return small > 0 and keys[small - 1] in OF_HEADS


def is_acronym(word: Word) -> bool:
    """Is a word written in capitals only ("US", "WHO"), and not for emphasis?"""
    if len(word.text) < 2 or not word.text.isupper():
        return False
    return not is_function_word(word.text) or is_known(word.text)
