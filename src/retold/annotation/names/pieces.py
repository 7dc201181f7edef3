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
    ROLE,
    SHORT_TITLE,
    SURE_GIVEN,
    TITLE,
    is_known,
)
from retold.annotation.names.words import Word
from retold.lexicon.organisations import AFTER_GENERAL, NAMED_WHOLE, NAMES
from retold.lexicon.places import country_named, is_place

# A name of an organisation is not longer: a title stands in front of another name.
_LONGEST_WITH_TITLE: Final = 4


def cut(run: list[Word], title: str) -> list[tuple[list[Word], str]]:
    """The pieces of a run, split at titles and dates, each with its title."""
    traits = 0
    for word in run:
        traits |= word.traits
    if not traits & (DATE | NAME_MONTH):
        return _cut_piece(run, title, traits)
    return [
        part
        for piece in _split_calendar(run, title)
        if piece
        for part in _cut_piece(piece, title if piece[0] is run[0] else "", traits)
    ]


def _cut_piece(
    words: list[Word], title: str, traits: int
) -> list[tuple[list[Word], str]]:
    """The pieces of words without a date, of which some may have the traits."""
    split = _title_split(words) if traits & TITLE else None
    if split is None:
        with_person = _split_person(words, title)
        if with_person:
            return [(piece, piece_title) for piece, piece_title in with_person if piece]
        parts = _split_known(words)
        return [(part, title if part is parts[0] else "") for part in parts]
    left, head, right = split
    pieces = [(left, title), (right, head.key)]
    return [(piece, piece_title) for piece, piece_title in pieces if piece]


def joined(words: Sequence[Word]) -> str:
    """The words with blanks between."""
    return " ".join([word.text for word in words])


def _split_known(words: list[Word]) -> list[list[Word]]:
    """The words, cut where two names meet: "Obama White House"."""
    if len(words) > 2:
        front, back = words[0], words[-2:]
        is_house = back[1].key == "house" and back[0].key == "white"
        if is_house and not front.traits & DEMONYM:
            return [words[:-2], back]
    return [words]


def _split_person(words: list[Word], title: str) -> list[tuple[list[Word], str]]:
    """The same where a person's full name follows: a role before it is its title.

    As in "Texas Republican Joan Roe", "Actress Joan Roe", "Reuters Joan Roe".
    """
    for start in range(1, len(words) - 1):
        if not words[start].traits & SURE_GIVEN:
            continue
        front, last = words[:start], words[start - 1]
        if last.traits & ROLE and not last.traits & (HEAD | GIVEN):
            return [*_of_office(front[:-1], title), (words[start:], last.key)]
        is_known = _is_known_alone(last) if start == 1 else _is_body(front)
        if is_known or (last.traits & DEMONYM and not front[0].traits & GIVEN):
            return [(front, title), (words[start:], "")]
        return []
    return []


def _of_office(words: list[Word], title: str) -> list[tuple[list[Word], str]]:
    """What stands before a role: "ABC News Senior White House" Correspondent."""
    if not words:
        return []
    parts = [
        part if _is_whole(part) else _without_rank(part) for part in _split_known(words)
    ]
    return [(part, "" if number else title) for number, part in enumerate(parts)]


def _is_known_alone(word: Word) -> bool:
    """Does a table hold this word as a place or an organisation, and no given name?"""
    if country_named(word.text):
        return True
    return not word.traits & GIVEN and (word.key in NAMES or is_place(word.text))


def _is_body(words: list[Word]) -> bool:
    """Does a table hold several words as a name ("European Union")?"""
    return is_known(joined(words), " ".join([word.key for word in words]))


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
    last = None
    for index, word in enumerate(words):
        if word.traits & CONNECTOR:
            break
        if word.traits & TITLE and _is_title(words, index):
            last = index
    if last is None or _is_whole(words):
        return None
    return _without_rank(words[:last]), words[last], words[last + 1 :]


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
    title, after = words[index], words[index + 1 :]
    if title.key == "st":
        return bool(after)
    if title.traits & (HONORIFIC | SHORT_TITLE):
        return False  # "Mr. Hill", "Gov. Parks"
    if after and (
        after[0].traits & (HEAD | PLACE_HEAD) or after[0].key in AFTER_GENERAL
    ):
        return True
    if not title.traits & FAMILY_TITLE:
        return False
    is_last = not after or (len(after) == 1 and after[0].traits & NAME_SUFFIX)
    return bool(
        is_last and any([w.traits & GIVEN for w in words[max(0, index - 2) : index]])
    )
