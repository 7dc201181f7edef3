"""Roots: words that news puts for one another fall together, for aligning sentences."""

from __future__ import annotations

from functools import cache, lru_cache

from retold.lexicon.synonyms import CLASSES
from retold.text.stems import stem
from retold.text.tokens import normalise

# Long words with one beginning are nearly always of one family ("diplomat",
# "diplomacy"); at five letters "intern-al" and "inter-national" still differ.
_ROOT_CHARS = 6

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"first": "1st", "second": "2nd", "third": "3rd", "dozen": "12", "half": "50"}

_SHORT_FORMS = {
    "jan": "january",
    "feb": "february",
    "mar": "march",
    "apr": "april",
    "jun": "june",
    "jul": "july",
    "aug": "august",
    "sep": "september",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
    "mon": "monday",
    "tues": "tuesday",
    "wed": "wednesday",
    "thurs": "thursday",
    "fri": "friday",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "pct": "percent",
    "bn": "billion",
    "mn": "million",
}


@lru_cache(maxsize=1 << 16)
def canonical(norm: str) -> str:
    """The stem of a word after short forms and number words are written alike."""
    form = _SHORT_FORMS.get(norm.rstrip("."), norm)
    return _NUMBER_WORDS.get(form) or stem(form)


@lru_cache(maxsize=1 << 16)
def root(stemmed: str) -> str:
    """The class of near-synonyms of a stem, else its beginning, else itself."""
    return _classes().get(stemmed) or stemmed[:_ROOT_CHARS]


@cache
def _classes() -> dict[str, str]:
    """Stem → its class, named by the class's first stem."""
    classes: dict[str, str] = {}
    for line in CLASSES.splitlines():
        stems = [stem(normalise(word)) for word in line.split()]
        for word in stems:
            # The first class that lists a word keeps it.
            classes.setdefault(word, "=" + stems[0])
    return classes
