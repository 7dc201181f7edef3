"""Runs of capitalised words, with the small words that belong between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.annotation.names.words import Word, is_function_word, word_key
from retold.lexicon.given_names import GIVEN_NAMES
from retold.lexicon.organisations import (
    HEADS,
    NAMES,
    OF_HEADS,
    PLACE_FRONTS,
    SUFFIXES,
)
from retold.lexicon.places import is_demonym, is_place
from retold.lexicon.titles import NAME_SUFFIXES, TITLE_PHRASES

PARTICLES: Final = frozenset(
    "de da di du del della dos das do van von der den ter ten bin ibn al el la le y e "
    "zu af av ul abu bint ben".split()
)
# A possessive inside a name: "People's Party", "St. Paul's", "King's College".
_INNER_POSSESSIVE: Final = frozenset(
    "people women men children king queen teachers workers veterans paul".split()
)
_AFTER_COMMA: Final = SUFFIXES | NAME_SUFFIXES
# Heads after which "of X and Y" is one name.
_AND_HEADS: Final = frozenset(
    "ministry department institute institutes committee commission center centers "
    "centre bureau office secretary council school college".split()
)
_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in sorted(TITLE_PHRASES, key=lambda p: (-len(p), p))
)
_PHRASE_FRONTS: Final = frozenset(phrase[0] for phrase in _PHRASES)


def titled_runs(text: str, words: list[Word]) -> Iterator[tuple[list[Word], str]]:
    """Runs of capitalised words; each with the title phrase it follows, or ""."""
    run: list[Word] = []
    title = ""
    position = 0
    while position < len(words):
        taken = _taken(text, words, position, run)
        if taken:
            run.extend(words[position : position + taken])
            position += taken
            continue
        if run:
            yield run, title
            run, title = [], ""
        phrase = _phrase_at(words, position)
        if phrase:
            title = words[position].text
            position += phrase
            continue
        if words[position].is_capital:
            run = [words[position]]
        else:
            title = ""
        position += 1
    if run:
        yield run, title


def _phrase_at(words: list[Word], position: int) -> int:
    """The length of a title phrase with a small word at `position`, or 0."""
    head = words[position]
    if not head.is_capital or word_key(head.text) not in _PHRASE_FRONTS:
        return 0
    for phrase in _PHRASES:
        piece = words[position : position + len(phrase)]
        if (
            len(phrase) > 2
            and len(piece) == len(phrase)
            and all(
                word_key(w.text) == part for w, part in zip(piece, phrase, strict=True)
            )
        ):
            return len(phrase)
    return 0


def _taken(text: str, words: list[Word], position: int, run: list[Word]) -> int:
    """How many words from `position` on belong to the run that stands before them."""
    if not run or _phrase_at(words, position):
        return 0
    word, before = words[position], run[-1]
    gap = text[before.end : word.start]
    if word.is_capital and gap == "-":
        # "China-Pakistan Corridor" is one name, "the China-Pakistan border" has two.
        return int(_is_capital_at(text, words, position + 1))
    if word.is_capital:
        return int(_is_joined(gap, before, word))
    if gap != " " or before.is_possessive:
        return 0
    return _taken_small(text, words, position, run)


def _taken_small(text: str, words: list[Word], position: int, run: list[Word]) -> int:
    """The same where a small word stands at `position`: "de", "of the", "and"."""
    small = [word_key(w.text) for w in words[position : position + 3]]
    if small[0] in PARTICLES:
        count = 2 if len(small) > 1 and small[1] in PARTICLES else 1
        return count + 1 if _is_capital_at(text, words, position + count) else 0
    count = _connector(small, run)
    if not count or not _is_capital_at(text, words, position + count):
        return 0
    if small[0] == "and" and not _is_and_inside(words, position, run):
        return 0
    return count + 1


def _is_capital_at(text: str, words: list[Word], position: int) -> bool:
    """Does a capitalised word follow here after a single blank?"""
    if position >= len(words) or not words[position].is_capital:
        return False
    return text[words[position - 1].end : words[position].start] == " "


def _is_joined(gap: str, before: Word, word: Word) -> bool:
    """Do two capitalised words stand in one run?"""
    if before.is_possessive:
        return word_key(before.text) in _INNER_POSSESSIVE
    if gap == "" or (gap.isspace() and gap.count("\n") < 2):
        return True
    if gap == " & ":
        return True
    return gap == ", " and word_key(word.text) in _AFTER_COMMA


def _connector(small: list[str], run: list[Word]) -> int:
    """How many small words at the front of `small` can stand inside a name, or 0."""
    head = word_key(run[-1].text)
    keys = {word_key(w.text) for w in run}
    if small[0] in {"of", "for", "on", "against"} and (
        head in OF_HEADS or (small[0] == "of" and head in PLACE_FRONTS)
    ):
        return 2 if len(small) > 1 and small[1] == "the" else 1
    if small[0] != "and" or head in HEADS:
        return 0
    return int(bool(keys & _AND_HEADS) or len(_content(run)) == 1)


def _content(run: list[Word]) -> list[Word]:
    """The run without articles and other small words in front."""
    return [
        w
        for w in run
        if (not is_function_word(w.text) or w.text.isupper())
        and not is_place(w.text)
        and not is_demonym(w.text)
    ] or run[-1:]


def _is_and_inside(words: list[Word], position: int, run: list[Word]) -> bool:
    """Is "and" part of a name: "Food and Drug Administration"?"""
    if any(word_key(w.text) == "of" for w in run):
        # "the Department of Justice and Boeing" is two: what follows must be a plain
        # noun, and those are not told apart from names by their letters. Known
        # places, given names and organisations end the name.
        following = word_key(words[position + 1].text)
        is_name = is_place(following) or following in GIVEN_NAMES | NAMES
        return not is_name and not words[position + 1].text.isupper()
    opening = _content(run)[0]
    first = word_key(opening.text)
    tail = [
        word_key(w.text) for w in words[position + 1 : position + 4] if w.is_capital
    ]
    is_named = is_place(first) or is_demonym(first) or first in GIVEN_NAMES
    is_own = first in NAMES or opening.text.isupper() or first in HEADS
    return (
        not is_named
        and not is_own
        and len(tail) > 1
        and any(key in HEADS for key in tail[1:])
        and not is_demonym(tail[0])
        and not is_place(tail[0])
    )
