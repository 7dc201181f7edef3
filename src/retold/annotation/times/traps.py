"""Words that look like times and are none: names, verbs, numbers, parts of a game."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from retold.annotation.times.composition import Phrase
from retold.annotation.times.lexemes import Lexeme
from retold.annotation.times.meaning import Description, Duration, Meaning
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
_COMMON_YEAR: Final = 1800
_STRETCH: Final = ["yearno", "hyphen", "yearno"]
# One such word may be a figure of speech ("the yards", "a turnover").
_SPORTS_WORDS: Final = 3
# Kinds of words that are written without a capital but in names and headlines.
_LOWER_KINDS: Final = frozenset(
    {"unit", "units", "part", "noon", "deictic", "vague", "tonight", "often"}
)
_NUMBERS: Final = frozenset({"small", "dayno", "yearno", "number", "numeral", "units"})


class _Place(NamedTuple):
    """A phrase in its sentence, with the lexemes next to it."""

    meaning: Meaning
    words: list[Lexeme]
    before: list[Lexeme]
    after: list[Lexeme]
    is_title: bool

    @property
    def left(self) -> str:
        """The kind of the lexeme before the phrase; empty at the beginning."""
        return self.before[-1].kind if self.before else ""

    @property
    def left_of_left(self) -> str:
        """The kind of the lexeme two before the phrase; empty if there is none."""
        return self.before[-2].kind if len(self.before) > 1 else ""

    @property
    def right(self) -> str:
        """The kind of the lexeme after the phrase; empty at the end."""
        return self.after[0].kind if self.after else ""

    @property
    def left_word(self) -> str:
        """The lexeme before the phrase in lower case; empty at the beginning."""
        return self.before[-1].text.lower() if self.before else ""

    @property
    def right_word(self) -> str:
        """The lexeme after the phrase in lower case; empty at the end."""
        return self.after[0].text.lower() if self.after else ""

    @property
    def is_before_capital(self) -> bool:
        """Does a word with a capital follow?"""
        return bool(self.after) and self.after[0].text[0].isupper()

    def says_only(self, *fields: str) -> bool:
        """Is the meaning a description of exactly these fields?"""
        if not isinstance(self.meaning, Description):
            return False
        said = zip(Description._fields, self.meaning, strict=True)
        return {name for name, value in said if value is not None} == set(fields)


def is_trap(
    phrase: Phrase, lexemes: list[Lexeme], *, is_title: bool, is_sports: bool
) -> bool:
    """Is what the grammar found no time after all?

    Args:
        phrase: What was found.
        lexemes: Those of its sentence.
        is_title: Whether the sentence is a headline, where capitals say nothing.
        is_sports: Whether the text tells of a game, whose quarters are no dates.
    """
    first, stop = phrase.first, phrase.stop
    place = _Place(
        phrase.meaning,
        lexemes[first:stop],
        lexemes[max(0, first - 4) : first],
        lexemes[stop : stop + 2],
        is_title,
    )
    if is_sports and _is_part_of_game(place):
        return True
    return any(trap(place) for trap in _TRAPS)


def is_sports_text(text: str) -> bool:
    """Does a text tell of a game? By the words of several sports."""
    words = set(re.findall(r"[a-z-]+", text.lower()))
    return len(words & SPORTS_WORDS) >= _SPORTS_WORDS


def _is_part_of_game(place: _Place) -> bool:
    """Is it a quarter or a half without a year?"""
    meaning = place.meaning
    is_unit = isinstance(meaning, Description) and meaning.unit == "quarter"
    return is_unit or place.says_only("quarter") or place.says_only("half")


def _has_strange_capital(place: _Place) -> bool:
    """Has a common word a capital, as in "USA Today" or "High Noon"?"""
    begins = place.left in {"", "quote", "mark"}
    return not place.is_title and any(
        word.kind in _LOWER_KINDS and word.text[0].isupper()
        for word in place.words[begins:]
    )


def _is_soon_after(place: _Place) -> bool:
    """Is it "soon" before "as" or "after", which gives another time?"""
    return place.words[-1].text.lower() == "soon" and (
        place.right_word in {"as", "after"}
    )


def _is_no_month(place: _Place) -> bool:
    """Is the name of a month a verb, or the name of somebody or something?"""
    word = place.words[-1].text.lower()
    is_bare = place.says_only("month") and len(place.words) == 1
    if not is_bare or word not in _DOUBTFUL_MONTHS:
        return False
    is_listed = len(place.after) == 2 and place.after[1].kind == "month"
    if place.left not in _BEFORE_MONTH:
        return not is_listed and place.left_of_left != "month"
    if word == "march" and place.left in {"the", "an"}:
        # "the March on Washington"
        return place.right_word in {"on", "for", "against"}
    is_name_next = place.right == "word" and place.is_before_capital
    return is_name_next and not (
        place.left in _SURE_OF_MONTH or place.left_word in _SURE_PREPOSITIONS
    )


def _is_no_weekday(place: _Place) -> bool:
    """Is a weekday part of a name ("Bloody Sunday", "the Sunday Times")?"""
    if not place.says_only("weekday"):
        return False
    if place.left_word in NAMING_ADJECTIVES:
        return place.before[-1].text[0].isupper()
    return place.is_before_capital and place.right_word in NAMED_AFTER_WEEKDAY


def _is_no_year(place: _Place) -> bool:
    """Is a number of four digits a count, an amount, a number in an address?"""
    if not place.says_only("year") or _is_in_stretch(place):
        return False
    if place.words[0].kind == "around":
        # "built around 1900", but "about 2000" of something.
        return place.words[0].text.lower() != "around" or _is_plural_next(place)
    if len(place.words) > 1:
        return False
    if place.right in {"units", "unit", "money", "hyphen"} or _runs_on(place):
        return True
    if place.left in _DETERMINING or place.left_word in _DETERMINERS or not place.left:
        return False
    return place.left not in _LINKING or _is_counted_or_numbered(place)


def _is_counted_or_numbered(place: _Place) -> bool:
    """Does a number behind a preposition or in a list count what follows?"""
    if place.left == "at":
        return True
    if place.left in {"and", "or", "comma"}:
        # A list of years ("1999 and 2002").
        return place.left_of_left != "yearno"
    year = place.words[-1].value
    is_early = isinstance(year, int) and year < _COMMON_YEAR
    return _is_plural_next(place) or (is_early and place.is_before_capital)


def _is_in_stretch(place: _Place) -> bool:
    """Is a year one end of a stretch of years ("1914-1918")?"""
    for run in (place.before[-2:] + place.words, place.words + place.after):
        years = [lexeme.value for lexeme in run if isinstance(lexeme.value, int)]
        kinds = [lexeme.kind for lexeme in run]
        if kinds == _STRETCH and years == sorted(years):
            return True
    return False


def _runs_on(place: _Place) -> bool:
    """Do letters follow without a space ("1000s", "1600m")?"""
    return place.right == "word" and place.after[0].start == place.words[-1].end


def _is_plural_next(place: _Place) -> bool:
    """Does a plural noun follow?"""
    return bool(place.after) and _is_plural(place.after[0])


def _is_plural(lexeme: Lexeme) -> bool:
    """Does a word look like a plural noun, something that is counted?"""
    word = lexeme.text
    if word in {"people", "men", "women", "children"}:
        return True
    return (
        lexeme.kind == "word"
        and word.islower()
        and (word.endswith("s") and len(word) > 3)
    )


def _is_age(place: _Place) -> bool:
    """Is a length of time somebody's age ("a 30-year-old", "30 years old")?"""
    if not isinstance(place.meaning, Duration):
        return False
    if place.left_word in {"aged", "ages"}:
        return True
    return any(lexeme.text.lower() in {"old", "olds"} for lexeme in place.after) and (
        place.right == "hyphen" or place.right_word == "old"
    )


def _is_rate(place: _Place) -> bool:
    """Is a length the "per" of a rate ("$5 a year", "60 miles an hour")?"""
    if not isinstance(place.meaning, Duration) or not place.before:
        return False
    if place.left == "money":
        return True
    if place.left == "word" and any(
        lexeme.kind in _NUMBERS for lexeme in place.before[-3:]
    ):
        # "two or three books a year"
        return place.words[0].kind == "an"
    return place.words[0].kind == "an" and (
        _is_plural(place.before[-1])
        or place.left in _NUMBERS
        or place.left_word in {"once", "twice"}
    )


def _is_some_day(place: _Place) -> bool:
    """Is it "one day", which is no length but some day?"""
    return [word.text.lower() for word in place.words] == ["one", "day"]


_TRAPS: Final[tuple[Callable[[_Place], bool], ...]] = (
    _has_strange_capital,
    _is_soon_after,
    _is_no_month,
    _is_no_weekday,
    _is_no_year,
    _is_age,
    _is_rate,
    _is_some_day,
)
