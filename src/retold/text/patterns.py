"""Pieces of regular expressions that are made from tables of words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; without a group."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda w: (-len(w), w))))


def phrase_alternatives(phrases: Iterable[str]) -> str:
    """`alternatives` in which any white space stands for a blank."""
    return alternatives(phrases).replace(r"\ ", r"\s")


def by_first_word(
    names: Iterable[str], first_word: re.Pattern[str]
) -> dict[str, list[str]]:
    """Names under their first words, the longest first.

    Who reads a text word by word looks up the word and compares few names. Names in
    which `first_word` does not match at the front are left out.

    Example:
        >>> by_first_word(["Elm Echo", "Elm Echo Press"], re.compile("[A-Z]+[a-z]*"))
        {'Elm': ['Elm Echo Press', 'Elm Echo']}
    """
    found: dict[str, list[str]] = {}
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        first = first_word.match(name)
        if first:
            found.setdefault(first.group(), []).append(name)
    return found
