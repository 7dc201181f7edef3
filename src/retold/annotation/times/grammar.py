"""The grammar of times: a table of rules over lexemes, each with what it means.

A rule is a pattern of kinds of lexemes (`month`, `unit`, ...; classes of kinds are in
`kinds`) with the operators of regular expressions; `name:kind` hands a lexeme to
the rule's meaning. At each place the longest rule whose meaning is not None wins, the
earlier one at equal length. What the rules give are pieces; `composition` puts pieces
together ("noon" + "last Saturday").

Source: rules over tokens with a value function as in SUTime (Chang & Manning 2012).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from msgspec import Struct

from retold.annotation.times import dates, measures
from retold.annotation.times.kinds import HEARTS, codes_of, compile_pattern
from retold.annotation.times.lexemes import Lexemes
from retold.annotation.times.meaning import Meaning
from retold.annotation.times.parts import Parts


class Piece(Struct, frozen=True, gc=False):
    """A matched rule: lexemes `[first, stop)` and their meaning.

    A weak piece says something only together with another ("the morning").
    """

    first: int
    stop: int
    meaning: Meaning
    is_weak: bool = False


class _Rule(NamedTuple):
    """A pattern, the names in it, and what it means."""

    pattern: re.Pattern[str]
    names: tuple[str, ...]
    meaning: Callable[[Parts], Meaning | None]
    is_weak: bool
    begins: frozenset[str]  # the codes with which it may begin


# Where a rule's names, kinds, groups and operators begin.
_SYMBOL: Final = re.compile(r"\(\?<?[=!]|[()|?]|(?:\w+:)?[a-z]+")


def _rule(
    pattern: str, meaning: Callable[[Parts], Meaning | None], *, is_weak: bool = False
) -> _Rule:
    compiled = compile_pattern(pattern)
    begins, _ = _first_of_choice(_SYMBOL.findall(pattern))
    return _Rule(compiled, tuple(compiled.groupindex), meaning, is_weak, begins)


def _first_of_choice(symbols: list[str]) -> tuple[frozenset[str], bool]:
    """The codes that may come first in what is left of a pattern, up to a bracket.

    Also tells whether it may be empty. Takes what it reads off the list.
    """
    codes, is_empty = _first_of_sequence(symbols)
    while symbols and symbols[0] == "|":
        symbols.pop(0)
        others, may_be_empty = _first_of_sequence(symbols)
        codes, is_empty = codes | others, is_empty or may_be_empty
    return codes, is_empty


def _first_of_sequence(symbols: list[str]) -> tuple[frozenset[str], bool]:
    """The same of a pattern without choices."""
    codes: frozenset[str] = frozenset()
    is_empty = True
    while symbols and symbols[0] not in {"|", ")"}:
        head = symbols.pop(0)
        if head[0] == "(":
            first, is_optional = _first_of_choice(symbols)
            symbols.pop(0)
            if head != "(":  # looks around, takes nothing
                first, is_optional = frozenset(), True
        else:
            first, is_optional = codes_of(head.rpartition(":")[2]), False
        if symbols and symbols[0] == "?":
            symbols.pop(0)
            is_optional = True
        if is_empty:
            codes, is_empty = codes | first, is_optional
    return codes, is_empty


# A number of units: "two", "a few", "a couple of", "a", "half an", "the several".
_COUNTED: Final = "(count:count|an? few:few|an? couple:couple of?)"
_LENGTH: Final = (
    f"({_COUNTED}|half:half an|an:an) more? unit:anyunit (?!hyphen (ago|earlier))"
)
# A clock time in words is over behind it ("a quarter to ten").
_CLOCK_END: Final = "(?=comma|mark|quote|on|in|at|and|or|prep|weekday|deictic|part|$)"

_RULES: Final = (
    # Days and months.
    _rule("month:month the? day:daynum (comma? year:yearno)?", dates.month_day),
    _rule("the? day:daynum of? month:month (comma? year:yearno)?", dates.month_day),
    _rule("month:month (comma|of)? year:anyyear", dates.month_of_year),
    _rule("month:month", dates.month_of_year),
    _rule("the day:numbered", dates.day_of_month),
    _rule("weekday:weekday comma? the day:numbered (?=mark|comma|$)",
          dates.day_of_month),
    _rule("the nth:nth weekday:weekday (in|of) month:month (comma|of)? year:anyyear?",
          dates.nth_weekday_of_month),
    _rule("the unit:unit of month:month day:daynum (comma? year:yearno)?",
          dates.week_of_day),
    _rule("weekday:weekday", dates.weekday),
    _rule("holiday:holiday year:yearno?", dates.holiday),
    _rule("iso:iso", dates.iso_date),
    _rule("slashed:slashed", dates.slashed_date),
    _rule("named:named", dates.named_day),
    _rule("deictic:deictic", dates.deictic_day),
    # Years and what divides or gathers them.
    _rule("year:yearno", dates.year_alone),
    _rule("the unit year:yearno", dates.year_alone),
    _rule("the? season:season of? year:anyyear", dates.season_of_year),
    _rule("(?<=within) the season:season (?!of)", dates.season_of_year),
    _rule("the? season:season", dates.season_of_year, is_weak=True),
    _rule("the? (fiscal hyphen?)? nth:nthno unit:unit", dates.nth_unit),
    _rule("fiscal? nth:nthno hyphen unit:unit", dates.nth_unit),
    _rule("the? nth:nth hyphen? half", dates.nth_half, is_weak=True),
    _rule("the? nth:closing unit:unit", dates.nth_unit, is_weak=True),
    _rule("quarter:quarterno (of|comma)? year:anyyear?", dates.named_quarter),
    _rule("fiscal unit? year:anyyear", dates.year_alone),
    _rule("the? decade:decade", dates.decade),
    _rule("the decade:decadeword", dates.decade),
    _rule("(?<=edge) decade:decadeword", dates.decade),
    # Whole units, told from the publication or from the time spoken of.
    _rule("the? which:deixis fiscal? unit:unit", dates.deictic_unit),
    _rule("the? which:relation fiscal? unit:unit", dates.relative_unit),
    _rule("this side:nearby? unit:unit", dates.this_unit),
    _rule("which:deixis (weekday:weekday|season:season|holiday:holiday)", dates.picked),
    # "In this Jan. 30, 2030, file photo" points at the picture.
    _rule("which:deixis month:month (?!daynum comma? yearno)", dates.picked),
    _rule("which:deixis month:month day:daynum (?!comma? yearno)", dates.picked),
    _rule("this which:side (month:month|weekday:weekday|season:season)", dates.picked),
    _rule("the unit:unit (?!hyphen (ago|earlier))", dates.the_unit),
    _rule("the fiscal? unit:unit (?=ended)", measures.year_told),
    _rule("(?<=for) the (full|fiscal)? unit:unit", dates.year_so_far),
    _rule("the unit:unit (?!hyphen (ago|earlier))", dates.the_same_unit,
          is_weak=True),
    _rule("unit:unit hyphen? end", dates.year_end),
    _rule("vague:current", measures.vague),
    _rule("unit:unit hyphen (ago|earlier)", dates.unit_before),
    _rule("the? unit:unit hyphen (ago|earlier) (period|unit)", dates.unit_before),
    _rule("the? year:unit hyphen (ago|earlier) nth:nthno unit:unit",
          dates.nth_unit_before),
    _rule("the latest (period|quarter:unit)", dates.latest_quarter),
    # Distances.
    _rule("unit:units ago", measures.long_ago),
    # Clock times and parts of the day.
    _rule("hour:hour ampm:ampm zone?", dates.clock),
    _rule("hour:hour in the part:part", dates.clock),
    _rule("clock:clock ampm:ampm zone?", dates.clock),
    _rule("clock:clock zone", dates.clock),
    _rule("(?<=beforeclock) clock:clock", dates.clock),
    _rule("clock:clock oclock?", dates.clock, is_weak=True),
    _rule("hour:hour oclock", dates.clock),
    _rule(f"past:half past hour:hour (ampm:ampm|in the part:part|{_CLOCK_END})",
          dates.clock),
    _rule(f"an? past:unit (past|to:to) hour:hour (ampm:ampm|{_CLOCK_END})",
          dates.quarter_of_clock),
    _rule("military:digits zone", dates.military),
    _rule("noon:noon zone?", dates.noon),
    _rule("tonight:tonight", dates.tonight),
    _rule("which:this part:part", dates.part_of_today),
    _rule("which:last part:part", dates.part_of_today),
    _rule("the (next:next|following:following|previous:previous) part:part",
          dates.part_of_next_day),
    _rule("in? the? part:part", dates.part_of_day, is_weak=True),
    # Lengths of time.
    _rule(_LENGTH, measures.length),
    _rule(f"(the|this)? (side|nthno|latest)? {_COUNTED} unit:anyunit",
          measures.length),
    _rule("count:count hyphen:hyphen unit:anyunit", measures.length),
    _rule("(the|this) past unit:unit", measures.past_unit),
    _rule("count:count (to|or|hyphen) count hyphen? unit:anyunit", measures.length),
    _rule("(?<=for) unit:units", measures.uncounted),
    _rule("unit:units hyphen long", measures.uncounted),
    _rule("unit:unit hyphen long", measures.lasting),
    _rule("unit:lasting", measures.lasting),
    _rule("an:an unit:unit and an half:half", measures.length),
    _rule("count:count and an half:half unit:units", measures.length),
    _rule("the? which:recent unit:units", measures.vague_units),
    _rule("which:nearby unit:units", measures.vague_units),
    _rule("the which:side unit:units", measures.vague_units),
    # What comes back.
    _rule("each unit:unit", measures.each_unit),
    _rule("each other:other unit:unit", measures.each_unit),
    _rule("(once|count times) (an|each) unit:unit", measures.each_unit),
    _rule("each count:count unit:anyunit", measures.each_unit),
    _rule("each weekday:weekday part:part?", measures.each_weekday),
    _rule("each month:month", measures.each_month),
    _rule("weekday:weekdays", measures.each_weekday),
    _rule("weekday:weekday part:parts", measures.each_weekday),
    _rule("often:often", measures.frequency),
    _rule("vague:vague", measures.vague),
    _rule("(?<=in) the past", measures.the_past),
)  # fmt: skip


# The rules that may apply at a lexeme, by its code.
_RULES_AT: Final = {
    code: tuple((rule.pattern.match, rule) for rule in _RULES if code in rule.begins)
    for code in frozenset().union(*(rule.begins for rule in _RULES))
}
_HEART: Final = re.compile(f"[{''.join(sorted(codes_of(*HEARTS)))}]")
# What may stand before the heart of an expression inside of it, and how far; marks
# are only looked at.
INNER: Final = frozenset(
    code for rule in _RULES for code in rule.pattern.pattern if code > "\xff"
) - codes_of("mark", "quote", "on", "at")
_REACH: Final = max(rule.pattern.pattern.count("[") for rule in _RULES)


def find_pieces(lexemes: Lexemes) -> list[Piece]:
    """The pieces of a sentence, left to right, not overlapping.

    Cost:
        Linear in the lexemes; rules are tried around what no expression is without.
    """
    codes = lexemes.codes
    pieces: list[Piece] = []
    place = 0
    for match in _HEART.finditer(codes):
        heart = match.start()
        if heart < place:
            continue
        first = heart
        floor = max(place, heart - _REACH)
        while first > floor and codes[first - 1] in INNER:
            first -= 1
        piece = _first_piece(lexemes, first, heart)
        if piece is not None:
            pieces.append(piece)
        place = heart + 1 if piece is None else piece.stop
    return pieces


def _first_piece(lexemes: Lexemes, first: int, heart: int) -> Piece | None:
    """The longest piece at the first place before a heart where one begins."""
    for place in range(first, heart + 1):
        piece = _longest(lexemes, place)
        if piece is not None:
            return piece
    return None


def _longest(lexemes: Lexemes, place: int) -> Piece | None:
    """The longest piece that begins at a place."""
    codes, items, _ = lexemes
    found = []
    for match_at, rule in _RULES_AT.get(codes[place], ()):
        match = match_at(codes, place)
        if match is not None:
            found.append((match.end(), match, rule))
    if len(found) > 1:
        found.sort(key=_end_of, reverse=True)
    for stop, match, rule in found:
        parts = {
            name: items[match.start(name)]
            for name in rule.names
            if match.start(name) >= 0
        }
        meaning = rule.meaning(parts)
        if meaning is not None:
            return Piece(place, stop, meaning, rule.is_weak)
    return None


def _end_of(found: tuple[int, re.Match[str], _Rule]) -> int:
    """Where a match ends."""
    return found[0]
