"""Words by their kinds: each as it is written, and all of a text at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Final, NamedTuple

from retold.annotation.times.kinds import CODES, ENTRIES, HEARTS, NAMES
from retold.annotation.times.numerals import Value, read_digits
from retold.lexicon import calendar, tense
from retold.text.memo import Memo

# An abbreviation is written with one capital or all in capitals.
SHORT_MONTHS: Final = tuple(
    chain.from_iterable((m.title(), m.upper()) for m in calendar.MONTH_ABBREVIATIONS)
)
SHORT_DAYS: Final = tuple(
    chain.from_iterable((d.title(), d.upper()) for d in calendar.WEEKDAY_ABBREVIATIONS)
)
_SIGNS: Final[dict[str, str]] = {
    ",": "comma", ".": "dot", ":": "colon", "/": "slash",
    **dict.fromkeys("-‐‑–", "dash"),
    **dict.fromkeys("'’‘", "apostrophe"),
    **dict.fromkeys(";—", "break"),
    **dict.fromkeys('"“”«»', "quote"),
    **dict.fromkeys("$£€¥", "money"),
    **dict.fromkeys("!?()[]{}…&@#%*+<=>\\^_`|~•", "mark"),
}  # fmt: skip
_WRITTEN: Final[dict[str, str]] = {
    **dict.fromkeys(SHORT_MONTHS, "shortmonth"),
    **dict.fromkeys(SHORT_DAYS, "shortday"),
    **dict.fromkeys(("am", "pm", "AM", "PM"), "meridiem"),
    **dict.fromkeys("pP", "phrasal"),
    **dict.fromkeys("mM", "m"),
    **dict.fromkeys("sS", "own"),
}

# ---- phrases --------------------------------------------------------------------


class Phrase(NamedTuple):
    """A phrase of the lexicon, its kind, and where the word is that it is found by."""

    name: str
    kind: str
    offset: int


def _phrases() -> dict[str, list[Phrase]]:
    """The phrases by the words that they are found by, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for name in sorted(ENTRIES, key=lambda p: (-len(p), p)):
        words = list(_WORDS.finditer(name))
        if len(words) > 1 and name[0].isalpha():
            anchor = max(words, key=_rarity)
            phrase = Phrase(name, ENTRIES[name][0], anchor.start())
            found.setdefault(anchor.group(), []).append(phrase)
    return found


_WORDS: Final = re.compile(r"\w+")


def _rarity(match: re.Match[str]) -> tuple[bool, bool, int]:
    """How rare a word of a phrase may be.

    A word that is nothing outside of phrases is rare, so are the hearts of times.
    """
    word = match.group()
    return word not in ENTRIES, _is_heart(word), len(word)


def _is_heart(word: str) -> bool:
    """Can a word be the heart of a time by itself?"""
    return word in ENTRIES and ENTRIES[word][0] in HEARTS


PHRASES: Final = _phrases()
# The words that phrases end with.
PHRASE_ENDS: Final = frozenset(
    _WORDS.findall(phrase.name)[-1] for phrase in chain.from_iterable(PHRASES.values())
)


def phrase_at(text: str, start: int, word: str) -> Phrase | None:
    """The phrase of the lexicon that a word in lower case at an offset belongs to.

    Its words stand in the text as in the lexicon, with single spaces.
    """
    for phrase in PHRASES.get(word, ()):
        first = start - phrase.offset
        end = first + len(phrase.name)
        if first < 0 or text[first:end].lower().replace("’", "'") != phrase.name:
            continue
        if not (text[end : end + 1].isalnum() or (first and text[first - 1].isalnum())):
            return phrase
    return None


# ---- words as they are written --------------------------------------------------


def _read_word(word: str) -> tuple[str, Value]:
    """The code of a token and what it stands for, by lexicon, digits or sign."""
    first = word[0]
    if first.isdecimal():
        kind, value = read_digits(word)
        return CODES[kind], value
    if not first.isalnum():
        return CODES[_SIGNS.get(word, "mark")], None
    low = word.lower().replace("’", "'")
    kind, value = ENTRIES.get(low, ("", None))
    if kind and not (kind in NAMES and first.islower()):
        return CODES[kind], value
    kind = _WRITTEN.get(word) or ("phrasal" if low in PHRASES else "word")
    return CODES[kind], None


# More than the words and numbers that times are made of.
READ: Final = Memo(_read_word, most=1 << 14)


def code_of(word: str) -> str:
    """The code of a token."""
    return READ[word][0]


# ---- all words of a text --------------------------------------------------------

_TELLING: Final = (
    tense.FUTURE_AUXILIARIES
    | tense.PLAN_WORDS
    | tense.PLAN_PARTICIPLES
    | tense.PLANNING_VERBS
    | tense.PRESENT_VERBS
    | tense.IRREGULAR_PASTS
)
# What stands behind the apostrophe of such a word ("won't"), but for "it's".
_TAILS: Final = frozenset(
    word.partition("'")[2] for word in _TELLING if "'" in word
) - {"s"}


def _is_naming(phrase: Phrase) -> bool:
    """Is a phrase a time of which no word alone is?"""
    words = _WORDS.findall(phrase.name)
    return phrase.kind in HEARTS and not any(map(_is_heart, words))


def _kinds() -> Iterator[tuple[str, str]]:
    """Words in lower case, signs and forms of digits with their kinds; the last holds.

    Only the numbers are there that tell something by themselves or stand in a date.
    """
    for anchor, phrases in PHRASES.items():
        words = chain(*(_WORDS.findall(phrase.name) for phrase in phrases))
        yield from zip(words, repeat("phrasal"))
        if any(map(_is_naming, phrases)):
            yield anchor, "naming"
    yield from ((word.lower(), kind) for word, kind in _WRITTEN.items())
    yield from zip(chain(_TELLING, _TAILS), repeat("verb"))
    yield from zip(tense.SUBORDINATORS, repeat("opener"))
    yield from ((word, kind) for word, (kind, _) in ENTRIES.items())
    names = {word for word, (kind, _) in ENTRIES.items() if kind in NAMES}
    names.update(word.lower() for word in _WRITTEN)
    yield from zip(_TELLING & names, repeat("either"))
    yield from _SIGNS.items()
    numbers = [*map(str, range(2200)), *(f"{n:02}" for n in range(10))]
    numbers += [f"{n}{th}" for n in range(32) for th in ("st", "nd", "rd", "th")]
    yield from ((number, read_digits(number)[0]) for number in numbers)
    yield from zip(_mixed(), repeat("mixed"))


def _mixed() -> Iterator[str]:
    """Digits with letters behind them that may be a time: "1990s", "5pm", "30mins"."""
    for decade in chain(range(100), range(1500, 2100)):
        if decade % 10 == 0:
            yield f"{decade:02}s"
    for number in range(100):
        for unit in ("am", "pm", *calendar.UNIT_PLURALS):
            yield f"{number}{unit}"
            yield f"{number:02}{unit}"


#: The codes of words in lower case; a word that is not here is a plain one.
TEXT_CODES: Final = {word: CODES[kind] for word, kind in _kinds()}
WORD: Final = CODES["word"]
