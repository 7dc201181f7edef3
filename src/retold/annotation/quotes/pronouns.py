"""Pronouns that can name a speaker, and words that stand for nobody known."""

from __future__ import annotations

from typing import Final

# The gender that a pronoun tells.
GENDERS: Final = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
# Every pronoun that can name a speaker, with its subject form.
PRONOUNS: Final = {
    "he": "he",
    "she": "she",
    "it": "it",
    "they": "they",
    "his": "he",
    "her": "she",
    "its": "it",
    "their": "they",
    "him": "he",
    "them": "they",
}
# What takes up several who were named, or nobody.
UNKNOWN: Final = frozenset(
    "both neither who that which this these those there more".split()
)
IT_IS: Final = frozenset(("it's", "it’s"))
