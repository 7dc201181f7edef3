"""Words that look like times and are none: names, verbs, numbers."""

from __future__ import annotations

from typing import Final

from retold.annotate.times.composition import Phrase
from retold.annotate.times.lexemes import Lexeme
from retold.annotate.times.meaning import Description, Duration, Vague
from retold.lexicon.calendar import NAMED_AFTER_WEEKDAY, NAMING_ADJECTIVES

_LINKING: Final = frozenset(
    {"in", "of", "on", "for", "to", "prep", "and", "or", "before", "after", "comma",
     "edge", "the", "an", "fiscal", "at", "last", "next", "this", "each"}
)  # fmt: skip
# After a determiner a number of four digits is a year: counts carry a comma.
_DETERMINING: Final = frozenset({"the", "own", "that", "this", "edge"})
_DETERMINERS: Final = frozenset({"a", "its", "his", "her", "their", "our", "my"})
# Before these a name of a person hardly stands.
_SURE_OF_MONTH: Final = frozenset({"an", "the", "edge", "last", "next", "this", "in"})
_SURE_PREPOSITIONS: Final = frozenset({"since", "until", "during", "through"})
# Months that are also verbs, names of people or other words.
_DOUBTFUL_MONTHS: Final = frozenset({"may", "march", "april", "june", "august"})


def is_trap(phrase: Phrase, lexemes: list[Lexeme], *, is_title: bool) -> bool:
    """Is what the grammar found no time after all?"""
    meaning = phrase.meaning
    before = lexemes[phrase.first - 1] if phrase.first else None
    after = lexemes[phrase.stop] if phrase.stop < len(lexemes) else None
    begins = before is None or before.kind in {"quote", "mark"}
    words = lexemes[phrase.first + begins : phrase.stop]
    if not is_title and any(_has_strange_capital(lexeme) for lexeme in words):
        return True
    if isinstance(meaning, Vague) and after is not None:
        return lexemes[phrase.stop - 1].text.lower() == "soon" and after.text in {
            "as", "after"}
    if isinstance(meaning, Description):
        said = {
            name
            for name, value in zip(Description._fields, meaning, strict=True)
            if value is not None
        }
        if said == {"month"}:
            return _is_no_month(lexemes[phrase.first : phrase.stop], before, after)
        if said == {"weekday"}:
            return _is_no_weekday(before, after)
        if said == {"year"}:
            return _is_no_year(phrase, lexemes, before, after)
    if isinstance(meaning, Duration):
        return (
            _is_age(phrase, lexemes)
            or _is_rate(phrase, lexemes, before)
            or _is_some_day(phrase, lexemes)
        )
    return False


def _is_no_month(
    words: list[Lexeme], before: Lexeme | None, after: Lexeme | None
) -> bool:
    """Is the name of a month a verb, or the name of somebody or something?"""
    word = words[-1].text.lower()
    if word not in _DOUBTFUL_MONTHS:
        return False
    if before is None or before.kind not in _LINKING:
        return True
    is_name_next = after is not None and after.kind == "word" and (
        after.text[0].isupper()
    )
    return is_name_next and not (
        before.kind in _SURE_OF_MONTH or before.text.lower() in _SURE_PREPOSITIONS
    )


def _is_no_weekday(before: Lexeme | None, after: Lexeme | None) -> bool:
    """Is a weekday part of a name ("Bloody Sunday", "the Sunday Times")?"""
    if before is not None and before.text.lower() in NAMING_ADJECTIVES:
        return before.text[0].isupper()
    if after is None or not after.text[0].isupper():
        return False
    return after.text.lower() in NAMED_AFTER_WEEKDAY


def _is_no_year(
    phrase: Phrase,
    lexemes: list[Lexeme],
    before: Lexeme | None,
    after: Lexeme | None,
) -> bool:
    """Is a number of four digits a count, an amount, a number in an address?"""
    if phrase.stop - phrase.first > 1:
        return False
    if after is not None and after.kind in {"units", "unit", "hyphen", "money"}:
        return True
    if before is None or before.kind in {"money", "hyphen"}:
        return before is not None
    if before.kind in _DETERMINING or before.text.lower() in _DETERMINERS:
        return False
    if before.kind in _LINKING:
        return after is not None and _is_plural(after)
    return True


def _is_plural(lexeme: Lexeme) -> bool:
    """Does a word look like a plural noun, something that is counted?"""
    word = lexeme.text
    return word in {"people", "men", "women", "children"} or (
        lexeme.kind == "word" and word.islower() and word.endswith("s") and len(word) > 3
    )


def _is_age(phrase: Phrase, lexemes: list[Lexeme]) -> bool:
    """Is a length of time somebody's age ("a 30-year-old", "30 years old")?"""
    rest = [lx.text.lower() for lx in lexemes[phrase.stop : phrase.stop + 2]]
    return rest[:1] == ["old"] or rest == ["-", "old"] or rest == ["-", "olds"]


def _is_rate(phrase: Phrase, lexemes: list[Lexeme], before: Lexeme | None) -> bool:
    """Is a length the "per" of a rate ("$5 a year", "60 miles an hour")?"""
    if before is None:
        return False
    if before.kind == "money":
        return True
    return lexemes[phrase.first].kind == "an" and (
        _is_plural(before)
        or before.kind in {"small", "dayno", "yearno", "number", "numeral", "units"}
        or before.text.lower() in {"once", "twice"}
    )


def _is_some_day(phrase: Phrase, lexemes: list[Lexeme]) -> bool:
    """Is it "one day", which is no length but some day?"""
    return [lx.text.lower() for lx in lexemes[phrase.first : phrase.stop]] == [
        "one", "day"]


# Kinds of words that are written without a capital but in names and headlines.
_LOWER_KINDS: Final = frozenset(
    {"unit", "units", "part", "noon", "deictic", "vague", "tonight", "often"}
)


def _has_strange_capital(lexeme: Lexeme) -> bool:
    """Has a common word a capital, as in "USA Today" or "High Noon"?"""
    return lexeme.kind in _LOWER_KINDS and lexeme.text[0].isupper()
