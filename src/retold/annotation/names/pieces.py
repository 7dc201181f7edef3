"""A run of capitals cut where titles, dates and other names stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from retold.annotation.names.lexemes import (
    CONNECTOR,
    DATE,
    DEMONYM,
    FAMILY_TITLE,
    GIVEN,
    HEAD,
    HONORIFIC,
    MODIFIER,
    NAME_MONTH,
    NAME_SUFFIX,
    PLACE_HEAD,
    SHORT_TITLE,
    SURE_GIVEN,
    TITLE,
)
from retold.annotation.names.words import Word
from retold.lexicon.organisations import NAMED_WHOLE
from retold.lexicon.places import country_named, is_place

# What follows "General" and "St." in names that are no person's, besides heads.
_AFTER_NAME_TITLE: Final = frozenset(
    "motors electric mills dynamics louis paul petersburg".split()
)
# A name of an organisation is not longer: a title stands in front of another name.
_LONGEST_WITH_TITLE: Final = 4


def cut(run: list[Word], title: str) -> Iterator[tuple[list[Word], str]]:
    """The pieces of a run, split at titles and dates, each with its title."""
    for piece in _split_calendar(run, title):
        if not piece:
            continue
        piece_title = title if piece[0] is run[0] else ""
        split = _title_split(piece)
        if split is None:
            for part in _split_known(piece):
                yield part, piece_title if part[0] is piece[0] else ""
            continue
        left, head, right = split
        if left:
            yield left, piece_title
        if right:
            yield right, head.key


def joined(words: Sequence[Word]) -> str:
    """The words with blanks between."""
    return " ".join([word.text for word in words])


def _split_known(words: list[Word]) -> Iterator[list[Word]]:
    """The words, cut where two names meet: "Obama White House", "Chad Idriss Deby"."""
    if len(words) > 2:
        front, back = words[0], words[-2:]
        is_house = back[1].key == "house" and back[0].key == "white"
        if is_house and not front.traits & DEMONYM:
            yield words[:-2]
            yield back
            return
        if words[1].traits & SURE_GIVEN and country_named(front.text):
            yield words[:1]
            yield words[1:]
            return
    yield words


def _split_calendar(run: list[Word], title: str) -> Iterator[list[Word]]:
    """The run cut at days and months, unless a given name or title claims the word."""
    piece: list[Word] = []
    for word in run:
        if word.traits & (DATE | NAME_MONTH):
            before = piece[-1].traits if piece else 0
            is_name = word.traits & NAME_MONTH and (
                title or before & (GIVEN | HONORIFIC)
            )
            if not is_name:
                yield piece
                piece = []
                continue
        piece.append(word)
    yield piece


def _title_split(words: list[Word]) -> tuple[list[Word], Word, list[Word]] | None:
    """What stands before a title, the title, what stands after; None without title."""
    if not any([w.traits & TITLE for w in words]) or _is_whole(words):
        return None
    inside = next((k for k, w in enumerate(words) if w.traits & CONNECTOR), len(words))
    for index in range(inside - 1, -1, -1):
        if _is_title(words, index):
            return _without_rank(words[:index]), words[index], words[index + 1 :]
    return None


def _is_whole(words: list[Word]) -> bool:
    """Is this one name in spite of a title in it: "Attorney General's Office"?"""
    if " ".join([w.key for w in words]) in NAMED_WHOLE:
        return True
    last = words[-1].traits
    return (
        bool(last & HEAD)
        and not last & TITLE
        and len(words) <= _LONGEST_WITH_TITLE
        and not any([w.traits & HONORIFIC for w in words])
    )


def _is_title(words: list[Word], index: int) -> bool:
    """Is the word a title here, and not a name itself?"""
    traits = words[index].traits
    if not traits & TITLE:
        return False
    if index + 1 == len(words) and traits & SHORT_TITLE:
        return False  # "Hun Sen": an abbreviated title stands in front
    return not _is_family_title(words, index)


def _without_rank(words: list[Word]) -> list[Word]:
    """The words before a title, without those that belong to the title."""
    while words and words[-1].traits & (MODIFIER | TITLE):
        if is_place(joined(words)):
            break
        words = words[:-1]
    return words


def _is_family_title(words: list[Word], index: int) -> bool:
    """Is a title word a family name or part of another name here?"""
    after = words[index + 1 :]
    if after and (
        after[0].traits & (HEAD | PLACE_HEAD) or after[0].key in _AFTER_NAME_TITLE
    ):
        return True
    if words[index].key == "st":
        return bool(after)
    if not words[index].traits & FAMILY_TITLE:
        return False
    is_last = not after or (len(after) == 1 and after[0].traits & NAME_SUFFIX)
    return bool(
        is_last and any([w.traits & GIVEN for w in words[max(0, index - 2) : index]])
    )
