"""Composition: pieces that stand together become one phrase with one meaning."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retold.annotate.times.grammar import Piece, compile_pattern
from retold.annotate.times.lexemes import Lexeme, code_string
from retold.annotate.times.meaning import (
    Description,
    Duration,
    Meaning,
    coarsest_rank_of,
    rank_of,
    unite,
)


class Phrase(NamedTuple):
    """Lexemes `[first, stop)` that name a time, with modifiers, and their meaning."""

    first: int
    stop: int
    meaning: Meaning


# What may stand between two pieces of one phrase, and what it asks of them.
_LINKS: Final[dict[str, re.Pattern[str]]] = {
    "next": compile_pattern(""),
    "comma": compile_pattern("comma"),
    "of": compile_pattern("of the?"),
    "own": compile_pattern("own"),
    "on": compile_pattern("on"),
    "at": compile_pattern("at"),
}
# Modifiers in front of an expression that belong to it.
_ABOUT: Final = compile_pattern("about+ $")
_OVER: Final = compile_pattern("over $")
_PART_OF: Final = compile_pattern(
    "about? (the? edge? end of the?|the? edge hyphen?|(earlier|later) (in the?)?) $"
)
_COUNTED: Final = compile_pattern("count|an|few")
_OR_SO: Final = compile_pattern("or so")
# A modifier is at most this many lexemes long.
_MODIFIER_LEXEMES: Final = 6


def compose(pieces: list[Piece], lexemes: list[Lexeme]) -> list[Phrase]:
    """The phrases of a sentence: pieces united, modifiers added, weak ones left out."""
    codes = code_string(lexemes)
    groups: list[Piece] = []
    for piece in pieces:
        united = _unite(groups[-1], piece, codes) if groups else None
        if united is None:
            groups.append(piece)
        else:
            groups[-1] = united
    phrases = [_with_modifiers(group, codes) for group in groups]
    return [phrase for phrase in phrases if phrase is not None]


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
    return Piece(left.first, right.stop, both, left.is_weak and right.is_weak)


def _may_link(link: str, left: Description, right: Description) -> bool:
    """Do the ranks of two descriptions fit the word between them?"""
    is_finer = rank_of(left) > rank_of(right)
    match link:
        case "of":
            return is_finer
        case "own":
            return coarsest_rank_of(left) < coarsest_rank_of(right)
        case "comma":
            return rank_of(left) >= 7 and rank_of(right) >= 7
        case "on" | "at":
            return min(rank_of(left), rank_of(right)) == 7 and (
                max(rank_of(left), rank_of(right)) > 7
            )
        case _:
            # "Thursday 1999" is no date.
            return not (right.year is not None and rank_of(left) >= 7)


def _with_modifiers(piece: Piece, codes: str) -> Phrase | None:
    """The piece as a phrase with what belongs to it on either side."""
    first, stop = piece.first, piece.stop
    floor = max(0, first - _MODIFIER_LEXEMES)
    is_weak = piece.is_weak
    if isinstance(piece.meaning, Description):
        match = _PART_OF.search(codes, floor, first)
        if match:
            first, is_weak = match.start(), False
    match = _ABOUT.search(codes, floor, first)
    if match and _is_measured(piece.meaning):
        first = match.start()
    # "over a week", but not "over the past week".
    match = _OVER.search(codes, floor, first)
    if match and _COUNTED.match(codes, first):
        first = match.start()
    match = _OR_SO.match(codes, stop)
    if match:
        stop = match.end()
    return None if is_weak else Phrase(first, stop, piece.meaning)


def _is_measured(meaning: Meaning) -> bool:
    """Can a meaning be approximate: a length, a distance, a date, a clock time?"""
    if isinstance(meaning, Description):
        return meaning.weekday is None and (meaning.unit is None or bool(meaning.offset))
    return isinstance(meaning, Duration)
