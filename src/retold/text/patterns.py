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
