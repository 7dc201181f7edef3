"""The grammar of times: a table of rules over lexemes, each with what it means.

A rule is a pattern of kinds of lexemes (`month`, `unit`, ...; classes of kinds are in
`_CLASSES`) with the operators of regular expressions; `name:kind` hands a lexeme to
the rule's meaning. At each place the longest rule whose meaning is not None wins, the
earlier one at equal length. What the rules give are pieces; `composition` puts pieces
together ("noon" + "last Saturday").

Source: rules over tokens with a value function as in SUTime (Chang & Manning 2012).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from retold.annotation.times import dates, measures
from retold.annotation.times.lexemes import CODES, Lexeme, code_string
from retold.annotation.times.meaning import Meaning
from retold.annotation.times.parts import Parts


class Piece(NamedTuple):
    """A matched rule: lexemes `[first, stop)` and their meaning.

    A weak piece says something only together with another ("the morning").
    """

    first: int
    stop: int
    meaning: Meaning
    is_weak: bool = False


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    meaning: Callable[[Parts], Meaning | None]
    is_weak: bool


_CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "count": ("small", "dayno", "yearno", "number", "numeral"),
    "hour": ("small", "dayno", "numeral"),
    "daynum": ("small", "dayno", "ordinal"),
    "digits": ("small", "dayno", "yearno", "number"),
    "within": ("in", "over", "prep"),
    "beforeclock": ("at", "prep", "around", "about", "before", "after", "to", "and"),
    "anyunit": ("unit", "units"),
    "anyyear": ("yearno", "shortyear"),
    "nth": ("ordinal", "last", "final"),
    "deixis": ("last", "next", "this", "current", "coming"),
    "relation": ("previous", "following", "that"),
    "closing": ("last", "final"),
    "side": ("last", "final", "past", "next", "coming", "previous", "following"),
    "nearby": ("past", "coming", "next"),
}


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern with the names of kinds replaced by their codes."""

    def code(match: re.Match[str]) -> str:
        name, kind = match.groups()
        codes = "".join(CODES[k] for k in _CLASSES.get(kind, (kind,)))
        return f"(?P<{name[:-1]}>[{codes}])" if name else f"[{codes}]"

    return re.compile(re.sub(r"(\w+:)?([a-z]+)", code, pattern).replace(" ", ""))


def _rule(
    pattern: str, meaning: Callable[[Parts], Meaning | None], *, is_weak: bool = False
) -> _Rule:
    return _Rule(compile_pattern(pattern), meaning, is_weak)


# A number of units: "two", "a few", "a couple of", "a", "half an", "the several".
_COUNTED: Final = "(count:count|an? few:few|an? couple:couple of?)"
_LENGTH: Final = f"({_COUNTED}|half:half an|an:an) more? unit:anyunit"

_RULES: Final = (
    # Days and months.
    _rule("month:month the? day:daynum (comma? year:yearno)?", dates.month_day),
    _rule("the? day:daynum of? month:month (comma? year:yearno)?", dates.month_day),
    _rule("month:month (comma|of)? year:anyyear", dates.month_of_year),
    _rule("month:month", dates.month_of_year),
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
    _rule("the? (fiscal hyphen?)? nth:ordinal unit:unit", dates.nth_unit),
    _rule("fiscal? nth:ordinal hyphen unit:unit", dates.nth_unit),
    _rule("the? nth:nth hyphen? half", dates.nth_half, is_weak=True),
    _rule("the? nth:closing unit:unit", dates.nth_unit, is_weak=True),
    _rule("fiscal unit? year:anyyear", dates.year_alone),
    _rule("the? decade:decade", dates.decade),
    # Whole units, told from the publication or from the time spoken of.
    _rule("the? which:deixis fiscal? unit:unit", dates.deictic_unit),
    _rule("the? which:relation fiscal? unit:unit", dates.relative_unit),
    _rule("this side:nearby? unit:unit", dates.this_unit),
    _rule("which:deixis (month:month|weekday:weekday|season:season|holiday:holiday)",
          dates.picked),
    _rule("which:deixis month:month day:daynum", dates.picked),
    _rule("this which:side (month:month|weekday:weekday|season:season)", dates.picked),
    _rule("the unit:unit", dates.the_unit),
    _rule("the fiscal? unit:unit (?=ended)", measures.year_told),
    _rule("(?<=for) the (full|fiscal)? unit:unit", dates.year_so_far),
    _rule("the unit:unit", dates.the_same_unit, is_weak=True),
    _rule("unit:unit hyphen? end", dates.year_end),
    _rule("vague:current", measures.vague),
    _rule("unit:unit hyphen (ago|earlier)", dates.unit_before),
    _rule("the? unit:unit hyphen (ago|earlier) (period|unit)", dates.unit_before),
    _rule("the? year:unit hyphen (ago|earlier) nth:ordinal unit:unit",
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
    _rule("military:digits zone", dates.military),
    _rule("noon:noon zone?", dates.noon),
    _rule("tonight:tonight", dates.tonight),
    _rule("which:this part:part", dates.part_of_today),
    _rule("which:last part:part", dates.part_of_today),
    _rule("in? the? part:part", dates.part_of_day, is_weak=True),
    # Lengths of time.
    _rule(_LENGTH, measures.length),
    _rule(f"(the|this)? (side|ordinal|latest)? {_COUNTED} unit:anyunit",
          measures.length),
    _rule("count:count hyphen unit:anyunit", measures.length),
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
    _rule("each count:count unit:anyunit", measures.each_unit),
    _rule("each weekday:weekday part:part?", measures.each_weekday),
    _rule("each month:month", measures.each_month),
    _rule("weekday:weekdays", measures.each_weekday),
    _rule("weekday:weekday part:parts", measures.each_weekday),
    _rule("often:often", measures.frequency),
    _rule("vague:vague", measures.vague),
)  # fmt: skip


def find_pieces(lexemes: list[Lexeme]) -> list[Piece]:
    """The pieces of a sentence, left to right, not overlapping.

    Cost:
        Linear in the lexemes; all rules are tried where one may begin.
    """
    codes = code_string(lexemes)
    return list(_pieces(codes, lexemes))


def _pieces(codes: str, lexemes: list[Lexeme]) -> Iterator[Piece]:
    """The longest piece at each place where one begins and none lies already."""
    place = 0
    while match := _ANY.search(codes, place):
        piece = _longest(codes, lexemes, match.start())
        if piece is not None:
            yield piece
        place = match.start() + 1 if piece is None else piece.stop


# Where any rule matches: most words begin none, and one search passes them by.
_ANY: Final = re.compile(
    "|".join(re.sub(r"\?P<\w+>", "?:", rule.pattern.pattern) for rule in _RULES)
)


def _longest(codes: str, lexemes: list[Lexeme], place: int) -> Piece | None:
    """The longest piece that begins at a place."""
    best: Piece | None = None
    for rule in _RULES:
        match = rule.pattern.match(codes, place)
        if match is None or (best is not None and match.end() <= best.stop):
            continue
        parts = {
            name: lexemes[match.start(name)]
            for name, code in match.groupdict().items()
            if code is not None
        }
        meaning = rule.meaning(parts)
        if meaning is not None:
            best = Piece(place, match.end(), meaning, rule.is_weak)
    return best
