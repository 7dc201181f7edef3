"""Runs of capitalised words, with the small words that belong between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retold.annotation.names.lexemes import (
    CONNECTOR,
    DEMONYM,
    GIVEN,
    HEAD,
    LEXEMES,
    OF_HEAD,
    PLACE_FRONT,
    SMALL,
    is_function_word,
)
from retold.annotation.names.words import Word
from retold.lexicon.organisations import AND_HEADS, INNER_POSSESSIVE, NAMES, SUFFIXES
from retold.lexicon.places import is_place
from retold.lexicon.surnames import PARTICLES
from retold.lexicon.titles import NAME_SUFFIXES, TITLE_PHRASES

AFTER_COMMA: Final = SUFFIXES | NAME_SUFFIXES
# Title phrases that hold a small word, by their first; the longest first.
PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in sorted(TITLE_PHRASES, key=lambda p: (-len(p), p))
    if len(phrase.split()) > 2
)
_PHRASES_BY_FRONT: Final = {
    front: tuple(phrase for phrase in PHRASES if phrase[0] == front)
    for front, *_ in PHRASES
}


def titled_runs(text: str, words: list[Word]) -> Iterator[tuple[list[Word], str]]:
    """Runs of capitalised words; each with the title phrase it follows, or ""."""
    if text.replace(" ", "").isalpha() and not any(
        [word.traits & (SMALL | CONNECTOR) for word in words]
    ):
        yield words, ""
        return
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
            title = words[position].key
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
    if head.key not in _PHRASES_BY_FRONT or not head.is_capital:
        return 0
    for phrase in _PHRASES_BY_FRONT[head.key]:
        piece = words[position : position + len(phrase)]
        if tuple([word.key for word in piece]) == phrase:
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
    small = [w.key for w in words[position : position + 3]]
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
        return before.key in INNER_POSSESSIVE
    if gap == "" or (gap.isspace() and gap.count("\n") < 2):
        return True
    if gap == " & ":
        return True
    return gap == ", " and word.key in AFTER_COMMA


def _connector(small: list[str], run: list[Word]) -> int:
    """How many small words at the front of `small` can stand inside a name, or 0."""
    head = run[-1].traits
    if LEXEMES[small[0]].traits & CONNECTOR and (
        head & OF_HEAD or (small[0] == "of" and head & PLACE_FRONT)
    ):
        return 2 if len(small) > 1 and small[1] == "the" else 1
    if small[0] != "and" or head & HEAD:
        return 0
    is_list = any([w.key in AND_HEADS for w in run])
    return int(is_list or len(_content(run)) == 1)


def _content(run: list[Word]) -> list[Word]:
    """The run without articles and other small words in front."""
    return [
        w
        for w in run
        if (not is_function_word(w.key) or w.text.isupper())
        and not w.traits & DEMONYM
        and not is_place(w.text)
    ] or run[-1:]


def _is_and_inside(words: list[Word], position: int, run: list[Word]) -> bool:
    """Is "and" part of a name: "Food and Drug Administration"?"""
    after = words[position + 1]
    if any([w.key == "of" for w in run]):
        # "the Department of Justice and Boeing" is two: what follows must be a plain
        # noun, and those are not told apart from names by their letters. Known
        # places, given names and organisations end the name.
        return not (_is_name(after) or after.traits & GIVEN or after.text.isupper())
    opening = _content(run)[0]
    tail = [w for w in words[position + 2 : position + 4] if w.is_capital]
    return not (
        _is_name(opening)
        or opening.traits & (DEMONYM | GIVEN | HEAD)
        or opening.text.isupper()
        or after.traits & DEMONYM
        or is_place(after.key)
    ) and any([w.traits & HEAD for w in tail])


def _is_name(word: Word) -> bool:
    """Is this a place or an organisation by itself?"""
    return is_place(word.key) or word.key in NAMES
