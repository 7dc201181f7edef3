"""Composition: pieces that stand together become one phrase with one meaning."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from retold.annotation.times.grammar import Piece
from retold.annotation.times.kinds import codes_of, compile_pattern
from retold.annotation.times.meaning import (
    Description,
    Duration,
    Meaning,
    coarsest_rank_of,
    is_day_of_month,
    rank_of,
    unite,
)
from retold.annotation.times.measures import move


class Phrase(Struct, frozen=True, gc=False):
    """Lexemes `[first, stop)` that name a time, with modifiers, and their meaning."""

    first: int
    stop: int
    meaning: Meaning


# What may stand between two pieces of one phrase.
_LINKS: Final[dict[str, re.Pattern[str]]] = {
    "nothing": compile_pattern(""),
    "comma": compile_pattern("comma"),
    "of": compile_pattern("of the?"),
    "own": compile_pattern("own"),
    "on": compile_pattern("on|at"),
}
# What makes a distance of a length; after "before" and "after" nothing may follow
# that they could govern.
_MOVES: Final[dict[str, re.Pattern[str]]] = {
    "ago": compile_pattern("(or so)? ago"),
    "hence": compile_pattern("hence"),
    "earlier": compile_pattern("earlier|before (?=mark|comma|$)"),
    "later": compile_pattern("later|after (?=mark|comma|$)"),
}
_MOVING: Final = compile_pattern("ago|hence|earlier|before|later|after|or")
# Modifiers in front of an expression that belong to it, and after it.
_PART_OF: Final = compile_pattern(
    "(about|around)?"
    "(the? edge? end of the?|the? edge hyphen?|(earlier|later) (in the?)?) $"
)
_ABOUT: Final = compile_pattern("(about|around)+ $")
_AROUND: Final = compile_pattern("around+ $")
# "over a week", but not "over the past week".
_OVER: Final = compile_pattern("over $")
_COUNTED: Final = compile_pattern("count|an|few")
_OR_SO: Final = compile_pattern("or so")
_MODIFIERS: Final = codes_of(
    "about", "around", "over", "of", "the", "edge", "hyphen", "earlier", "later", "in"
)
# A modifier in front is at most this many lexemes long.
_MODIFIER_LEXEMES: Final = 6
# The rank of a whole day: what is finer is a time of the day.
_DAY_RANK: Final = 7


def compose(pieces: list[Piece], codes: str) -> list[Phrase]:
    """The phrases of a sentence: pieces united, modifiers added, weak ones left out."""
    groups: list[Piece] = []
    for found in pieces:
        piece = _moved(found, codes)
        united = _unite(groups[-1], piece, codes) if groups else None
        if united is None:
            groups.append(piece)
        else:
            groups[-1] = united
    phrases = [_with_modifiers(group, codes) for group in groups]
    return [phrase for phrase in phrases if phrase is not None]


def _moved(piece: Piece, codes: str) -> Piece:
    """A length with "ago", "earlier" and so on as a distance; others as they are."""
    if not isinstance(piece.meaning, Duration) or not _MOVING.match(codes, piece.stop):
        return piece
    for side, pattern in _MOVES.items():
        match = pattern.match(codes, piece.stop)
        meaning = move(piece.meaning, side) if match else None
        if match and meaning is not None:
            return Piece(piece.first, match.end(), meaning)
    return piece


def _unite(left: Piece, right: Piece, codes: str) -> Piece | None:
    """Two pieces as one, where the words between allow it and the meanings agree."""
    a, b = left.meaning, right.meaning
    if not isinstance(a, Description) or not isinstance(b, Description):
        return None
    between = codes[left.stop : right.first]
    link = next((n for n, p in _LINKS.items() if p.fullmatch(between)), None)
    if link is None or not _may_link(link, a, b):
        return None
    both = unite(a, b)
    if both is None:
        return None
    is_weak = left.is_weak and right.is_weak and link != "of"
    return Piece(left.first, right.stop, both, is_weak)


def _may_link(link: str, left: Description, right: Description) -> bool:
    """Do the ranks of two descriptions fit the word between them?"""
    if link != "of" and (is_day_of_month(left) or is_day_of_month(right)):
        # "On Tuesday the 9th Circuit ruled"
        return False
    ranks = rank_of(left), rank_of(right)
    if min(ranks) < _DAY_RANK < max(ranks):
        # A clock time is of a day, not of a month.
        return False
    match link:
        case "of":
            return ranks[0] > ranks[1]
        case "own":
            return coarsest_rank_of(left) < coarsest_rank_of(right)
        case "comma":
            # A day may be told twice ("Thursday, May 5"), or with its time.
            return min(ranks) >= _DAY_RANK and (
                left.holiday is None or right.weekday is None
            )
        case "on":
            return min(ranks) == _DAY_RANK < max(ranks)
        case _:
            # "Thursday 1999" is no date.
            return ranks[1] > 2 or right.unit is not None or ranks[0] < _DAY_RANK


def _with_modifiers(piece: Piece, codes: str) -> Phrase | None:
    """The piece as a phrase with what belongs to it; None for a weak one alone."""
    first, stop, is_weak = piece.first, piece.stop, piece.is_weak
    if first and codes[first - 1] in _MODIFIERS:
        first, is_weak = _modified(piece, codes)
    match = _OR_SO.match(codes, stop)
    if match:
        stop = match.end()
    return None if is_weak else Phrase(first, stop, piece.meaning)


def _modified(piece: Piece, codes: str) -> tuple[int, bool]:
    """Where a piece begins with the modifiers before it, and whether it is weak yet."""
    first, meaning, is_weak = piece.first, piece.meaning, piece.is_weak
    floor = max(0, first - _MODIFIER_LEXEMES)
    match = _PART_OF.search(codes, floor, first)
    if match and isinstance(meaning, Description):
        first, is_weak = match.start(), False
    about = _ABOUT if _is_length(meaning) else _AROUND
    match = about.search(codes, floor, first)
    if match and not _is_whole_day(meaning):
        first = match.start()
    match = _OVER.search(codes, floor, first)
    if match and _COUNTED.match(codes, first):
        first = match.start()
    return first, is_weak


def _is_length(meaning: Meaning) -> bool:
    """Is a meaning a length of time, or a distance?"""
    if isinstance(meaning, Description):
        return bool(meaning.unit and meaning.offset)
    return isinstance(meaning, Duration)


def _is_whole_day(meaning: Meaning) -> bool:
    """Is it a weekday or a unit around the publication, which are never about?"""
    if not isinstance(meaning, Description):
        return not isinstance(meaning, Duration)
    if meaning.clock is not None:
        return False
    return meaning.weekday is not None or meaning.offset == 0
