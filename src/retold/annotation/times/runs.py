"""Runs: stretches of words that an expression may be made of, and what they say.

Between two words that no rule of the grammar knows lies all that an expression can be
made of. What it says depends on these words alone, and news says the same over and
over: "last year", "Tuesday". So a run is read once and remembered.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from retold.annotation.times.completion import with_second_days
from retold.annotation.times.composition import compose
from retold.annotation.times.grammar import INNER, find_pieces
from retold.annotation.times.kinds import CODES, codes_of, compile_pattern
from retold.annotation.times.lexemes import lex
from retold.annotation.times.lines import Line
from retold.annotation.times.mentions import Mention, Said
from retold.annotation.times.numerals import is_number
from retold.annotation.times.readings import read_alone
from retold.annotation.times.traps import is_part_of_game, strange_capital, trap_of
from retold.annotation.times.words import PHRASE_ENDS
from retold.text.memo import Memo

# What a run is made of: all that rules, modifiers and links know, and of what their
# lexemes are put together.
_RUN: Final = INNER | codes_of(
    "about", "around", "over", "edge", "end", "earlier", "later", "hence", "or", "so",
    "on", "at", "and", "own", "numeric", "sign", "money", "meridiem", "m", "shortmonth",
    "shortday", "naming", "phrasal", "either",
)  # fmt: skip
# So many tokens before the heart of an expression may belong to it.
_REACH: Final = 16
# These belong to nothing behind them, but for what looks back at them ...
_LEADING: Final = codes_of(
    "sign", "and", "or", "to", "for", "of", "on", "in", "at", "prep", "own", "that"
)
_LOOKS_BACK: Final = compile_pattern(
    "units|part|vague|(the|this)? (phrasal|naming)|numeric (colon|dot) numeric"
    "|the (season|unit|part|full|fiscal)|(?<=sign) (numeric|mixed)"
    "|(?<=that) (unit|fiscal)"
)
# ... and these to nothing before them, but for some.
_TRAILING: Final = _LEADING | codes_of("the", "an", "each", "over", "around", "about")
_POSSESSIVE: Final = compile_pattern("(?<=yearno) apostrophe own")
_APOSTROPHE: Final = CODES["apostrophe"]
_GOVERNING: Final = codes_of("before", "after")
_ENDS: Final = compile_pattern("mark|comma|$")
# What they end with may look at one token more.
_LOOKING_AHEAD: Final = (
    codes_of("season", "shortmonth", "shortday", "m", "numbered") | _GOVERNING
)
_DAYS: Final = codes_of("daynum")
_JOINTS: Final = codes_of("and", "or", "to", "prep", "dash")
_PHRASAL: Final = CODES["phrasal"]
# A run of more characters says what no other says; so many make up nearly all.
_HELD_CHARS: Final = 80
_RUNS_HELD: Final = 1 << 15


def find_mentions(line: Line, hearts: list[int]) -> list[Mention]:
    """What a sentence names of times, in order, right or wrong.

    Args:
        line: The sentence.
        hearts: The tokens around which to look, sorted.

    Cost:
        Linear in the sentence; for most runs a look-up.
    """
    found: list[Mention] = []
    floor = line.first
    for heart in hearts:
        if heart < floor:
            continue
        first = _run_start(line, heart, floor)
        stop, floor = _run_stop(line, heart)
        start = line.starts[first]
        text = line.text[start : line.end(stop - 1)] + _ahead(line, stop)
        read = _RUNS[text] if len(text) < _HELD_CHARS else _read_run(text)
        for mention in read:
            found.append(mention.moved(first, start))  # noqa: PERF401
    return found


def _run_start(line: Line, heart: int, floor: int) -> int:
    """The first token of a run that can matter to what it says."""
    codes, lows = line.codes, line.lows
    first = heart
    floor = max(floor, heart - _REACH)
    while first > floor and (codes[first - 1] in _RUN or is_number(lows[first - 1])):
        first -= 1
    while (
        first < heart
        and codes[first] in _LEADING
        and not _LOOKS_BACK.match(codes, first + 1)
    ):
        first += 1
    return first


def _run_stop(line: Line, heart: int) -> tuple[int, int]:
    """The token behind the last that can matter, and the one that ends the run."""
    codes, lows = line.codes, line.lows
    end = heart + 1
    while end < line.stop and (codes[end] in _RUN or is_number(lows[end])):
        end += 1
    stop = end
    while stop - 1 > heart and _is_dangling(line, stop - 1):
        stop -= 1
    if codes[stop:end][:1] == _APOSTROPHE and _POSSESSIVE.match(codes, stop, end):
        stop += 2  # "the 1990's"
    return stop, end


def _is_dangling(line: Line, token: int) -> bool:
    """Can a token at the end of a run not matter to what it says?"""
    code = line.codes[token]
    if code in _GOVERNING:
        # "two days before" something is no date.
        return _ENDS.match(line.codes, token + 1, line.stop) is None
    return code in _TRAILING or (
        code == _PHRASAL and line.lows[token] not in PHRASE_ENDS
    )


def _ahead(line: Line, token: int) -> str:
    """The token behind a run as far as that looks at it.

    Of a word or mark that no run holds matters only that it is one, and how near.
    """
    last = line.codes[token - 1]
    if last not in _LOOKING_AHEAD and not (
        last in _DAYS and line.codes[token - 2] in _JOINTS
    ):
        return ""
    if token >= line.stop:
        return ""
    word = line.words[token]
    if line.codes[token] not in _RUN:
        word = "x" if word[0].isalnum() else ";"
    return word if line.starts[token] == line.end(token - 1) else f" {word}"


def _read_run(text: str) -> tuple[Mention, ...]:
    """What a run of words says, places and offsets counted from its beginning."""
    lexemes = lex(text)
    codes, items, tokens = lexemes
    mentions = []
    for phrase in with_second_days(compose(find_pieces(lexemes), codes), lexemes):
        start, end = items[phrase.first].start, items[phrase.stop - 1].end
        first, stop = bisect_left(tokens, start + 1) - 1, bisect_left(tokens, end)
        said = Said(
            phrase.meaning,
            trap_of(phrase, lexemes),
            strange_capital(phrase, lexemes),
            is_part_of_game(phrase.meaning),
            read_alone(phrase.meaning),
        )
        mentions.append(Mention(first, stop, start, end, said))
    return tuple(mentions)


_RUNS: Final = Memo(_read_run, most=_RUNS_HELD)
