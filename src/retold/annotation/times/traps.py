"""Words that look like times and are none: names, verbs, numbers, parts of a game."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from retold.annotation.times.composition import Phrase
from retold.annotation.times.kinds import CODES, codes_of, compile_pattern
from retold.annotation.times.lexemes import Lexemes
from retold.annotation.times.lines import Line
from retold.annotation.times.meaning import (
    Description,
    Duration,
    Meaning,
    is_day_of_month,
    says_one,
)
from retold.annotation.times.mentions import Mention
from retold.annotation.times.month_days import is_no_day
from retold.lexicon.calendar import (
    NAMED_AFTER_WEEKDAY,
    NAMING_ADJECTIVES,
    SPORTS_WORDS,
)

# Behind these a month or a number of four digits may be a time.
_LINKING: Final = frozenset(
    {"in", "of", "on", "for", "to", "prep", "and", "or", "before", "after", "comma",
     "edge", "the", "an", "fiscal", "last", "next", "this", "each", "over", "at"}
)  # fmt: skip
# Behind these a month may be one though its name is another word as well.
_BEFORE_MONTH: Final = frozenset(
    {"in", "on", "prep", "edge", "the", "an", "last", "next", "this", "each", "over"}
)
# Months that are also verbs, names of people or other words.
_DOUBTFUL_MONTHS: Final = frozenset({"may", "march", "april", "june", "august"})
# Behind these the name of a person hardly stands.
_SURE_OF_MONTH: Final = frozenset({"an", "the", "edge", "last", "next", "this", "in"})
_SURE_PREPOSITIONS: Final = frozenset({"since", "until", "during", "through"})
# Behind a determiner a number of four digits is a year: counts carry a comma.
_DETERMINING: Final = frozenset({"the", "own", "that", "this", "edge"})
_DETERMINERS: Final = frozenset({"a", "its", "his", "her", "their", "our", "my"})
# House numbers stand before a name more often than earlier years do.
_COMMON_YEAR: Final = "1800"
_STRETCH: Final = compile_pattern("yearno dash digits")
_SHORT_DIGITS: Final = 2
# One such word may be a figure of speech ("the yards", "a turnover").
_SPORTS_WORDS: Final = 3
# Kinds of words that are written without a capital but in names and headlines.
_LOWER_CODES: Final = codes_of(
    "unit", "units", "part", "noon", "deictic", "vague", "tonight", "often"
)
_AROUND: Final = CODES["around"]
_NUMBERS: Final = frozenset({"small", "dayno", "yearno", "number", "numeral", "units"})


Trap = Callable[[Mention, Line], bool]


def trap_of(phrase: Phrase, lexemes: Lexemes) -> Trap | None:
    """What is to be asked about the words next to a phrase; None if nothing."""
    meaning = phrase.meaning
    if isinstance(meaning, Duration):
        return _is_age_or_rate
    if isinstance(meaning, Description):
        if is_day_of_month(meaning):
            return is_no_day
        return _trap_of_field(meaning, phrase, lexemes) if says_one(meaning) else None
    last = lexemes.items[phrase.stop - 1].text
    return _is_soon_after if last.lower() == "soon" else None


def _trap_of_field(
    meaning: Description, phrase: Phrase, lexemes: Lexemes
) -> Trap | None:
    """The same for a description that says only one thing."""
    if meaning.weekday is not None:
        return _is_no_weekday
    is_word = phrase.stop - phrase.first == 1
    word = lexemes.items[phrase.first]
    if meaning.month is not None:
        is_doubtful = is_word and word.text.lower() in _DOUBTFUL_MONTHS
        return _is_no_month if is_doubtful else None
    if meaning.year is None:
        return None
    if is_word:
        return _is_no_year
    return _is_no_round_year if word.code == _AROUND else None


def strange_capital(phrase: Phrase, lexemes: Lexemes) -> int:
    """The words up to the last common one with a capital ("USA Today", "High Noon")."""
    for place in range(phrase.stop - 1, phrase.first - 1, -1):
        item = lexemes.items[place]
        if item.code in _LOWER_CODES and item.text[0].isupper():
            return place - phrase.first + 1
    return 0


def is_trap(mention: Mention, line: Line) -> bool:
    """Is what the grammar found no time after all?"""
    trap, strange = mention.said.trap, mention.said.strange
    if strange and _is_named(mention, line):
        return True
    if strange and not line.is_title:
        begins = line.kind(mention.first - 1) in {"", "quote", "mark"}
        if strange > begins:
            return True
    return trap is not None and trap(mention, line)


def _is_named(mention: Mention, line: Line) -> bool:
    """Is it what a paper or a programme is called ("USA TODAY", NBC's "Today")?

    In marks by itself it is a name; who begins to speak with it goes on or has a comma.
    """
    first, stop = mention.first, mention.stop
    if line.low(first - 1) == "usa":
        return True
    is_opened = line.kind(first - 1) == "quote" and stop - first == 1
    return is_opened and (line.kind(stop) == "quote" or line.low(stop) == "show")


def is_part_of_game(meaning: Meaning) -> bool:
    """Is it a quarter, a half or a hole without a year, as a game has them?"""
    if not isinstance(meaning, Description):
        return False
    if is_day_of_month(meaning):
        return True
    is_part = meaning.quarter is not None or meaning.half is not None
    return meaning.unit == "quarter" or (is_part and says_one(meaning))


def is_sports_text(words: list[str]) -> bool:
    """Does a text, as tokens in lower case, tell of a game? By words of sports."""
    compounds = {
        f"{left}-{right}"
        for left, sign, right in zip(words, words[1:], words[2:], strict=False)
        if sign == "-"
    }
    return len(SPORTS_WORDS.intersection({*words, *compounds})) >= _SPORTS_WORDS


def _is_soon_after(mention: Mention, line: Line) -> bool:
    """Is it "soon" before "as" or "after", which gives another time?"""
    return line.low(mention.stop) in {"as", "after"}


def _is_no_month(mention: Mention, line: Line) -> bool:
    """Is the name of a month a verb, or the name of somebody or something?"""
    first, stop = mention.first, mention.stop
    left = line.kind(first - 1)
    if left not in _BEFORE_MONTH:
        is_listed = line.kind(stop + 1) == "month"
        return not is_listed and line.kind(first - 2) != "month"
    if line.low(first) == "march" and left in {"the", "an"}:
        # "the March on Washington"
        return line.low(stop) in {"on", "for", "against"}
    is_name_next = line.kind(stop) == "word" and line.is_capital(stop)
    return is_name_next and not (
        left in _SURE_OF_MONTH or line.low(first - 1) in _SURE_PREPOSITIONS
    )


def _is_no_weekday(mention: Mention, line: Line) -> bool:
    """Is a weekday part of a name ("Bloody Sunday", "the Sunday Times")?"""
    if line.low(mention.first - 1) in NAMING_ADJECTIVES:
        return line.is_capital(mention.first - 1)
    return line.low(mention.stop) in NAMED_AFTER_WEEKDAY and (
        line.is_capital(mention.stop)
    )


def _is_no_year(mention: Mention, line: Line) -> bool:
    """Is a number of four digits a count, an amount, a number in an address?"""
    first, stop = mention.first, mention.stop
    if _is_in_stretch(mention, line):
        return False
    right = line.kind(stop)
    if right in {"units", "unit", "money", "hyphen"} or _runs_on(mention, line):
        return True
    left = line.kind(first - 1)
    if left in _DETERMINING or line.low(first - 1) in _DETERMINERS or not left:
        return False
    return left not in _LINKING or _is_counted_or_numbered(mention, line)


def _is_no_round_year(mention: Mention, line: Line) -> bool:
    """Is "about 2000" a count? But not in "built around 1900"."""
    return line.low(mention.first) != "around" or _is_plural(line, mention.stop)


def _is_counted_or_numbered(mention: Mention, line: Line) -> bool:
    """Does a number behind a preposition or in a list count what follows?"""
    first, stop = mention.first, mention.stop
    left = line.kind(first - 1)
    if left == "at":
        return True
    if left in {"and", "or", "comma"}:
        # A list of years ("1999 and 2002").
        return line.kind(first - 2) != "yearno"
    is_early = line.words[first] < _COMMON_YEAR
    return _is_plural(line, stop) or (is_early and line.is_capital(stop))


def _is_in_stretch(mention: Mention, line: Line) -> bool:
    """Is a year one end of a stretch of years ("1914-1918")?"""
    for first in (mention.first, mention.first - 2):
        if first >= line.first and _STRETCH.match(line.codes, first, line.stop):
            begin, end = line.words[first], line.words[first + 2]
            return line.kind(first + 1) == "hyphen" and (
                begin <= end
                if len(end) == len(begin)
                else len(end) == _SHORT_DIGITS and _is_short_stretch(line, first)
            )
    return False


def _is_short_stretch(line: Line, first: int) -> bool:
    """Is a year with two digits behind it a stretch ("2010-14"), and no code?"""
    if (
        line.words[first] < _COMMON_YEAR
        or line.words[first][2:] >= line.words[first + 2]
    ):
        return False
    left = line.kind(first - 1)
    is_placed = left in _LINKING or left in _DETERMINING
    is_over = line.kind(first + 3) not in {"hyphen", "money"}
    return is_over and (is_placed or line.low(first - 1) in _DETERMINERS)


def _runs_on(mention: Mention, line: Line) -> bool:
    """Do letters follow without a space ("1000s", "1600m")?"""
    return line.text[mention.end : mention.end + 1].isalpha()


def _is_plural(line: Line, token: int) -> bool:
    """Is a token a word that looks like a plural noun, something that is counted?"""
    if line.kind(token) != "word":
        return False
    word = line.words[token]
    if word in {"people", "men", "women", "children"}:
        return True
    return word.endswith("s") and len(word) > 3 and word.islower() and word.isalpha()


def _is_age_or_rate(mention: Mention, line: Line) -> bool:
    """Is a length of time somebody's age, or the "per" of a rate, or "one day"?"""
    return (
        _is_age(mention, line)
        or _is_rate(mention, line)
        or (line.lows[mention.first : mention.stop] == ["one", "day"])
    )


def _is_age(mention: Mention, line: Line) -> bool:
    """As in "a 30-year-old", "30 years old"."""
    if line.low(mention.first - 1) in {"aged", "ages"}:
        return True
    if line.low(mention.stop) == "old":
        return True
    return line.kind(mention.stop) == "hyphen" and (
        line.low(mention.stop + 1) in {"old", "olds"}
    )


def _is_rate(mention: Mention, line: Line) -> bool:
    """As in "$5 a year", "60 miles an hour"."""
    first = mention.first
    left = line.kind(first - 1)
    if left == "money":
        return True
    if not left or line.kind(first) != "an":
        return False
    if left == "word" and any(
        _is_number(line, token) for token in range(first - 3, first)
    ):
        # "two or three books a year"
        return True
    return (
        _is_plural(line, first - 1)
        or _is_number(line, first - 1)
        or line.low(first - 1) in {"once", "twice"}
    )


def _is_number(line: Line, token: int) -> bool:
    """Is a token a number or something with one ("RM79 a month", "60K a year")?"""
    kind, word = line.kind(token), line.low(token)
    if kind == "word":
        is_decade = word.endswith("0s")
        return not is_decade and (word[0].isdecimal() or word[-1].isdecimal())
    # A clock time is none.
    return kind in _NUMBERS and line.low(token - 1) != ":"
