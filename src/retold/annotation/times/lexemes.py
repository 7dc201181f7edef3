"""The words of a run as the grammar of times sees them: each of a kind.

Most tokens are lexemes as they are. Only where signs, digits or phrases are, several
are put together ("5:30", "Sept.", "at least", "twenty-four").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.annotation.times import numerals
from retold.annotation.times.forms import Lexeme, find_forms
from retold.annotation.times.kinds import (
    CODES,
    ENTRIES,
    NAMES,
    codes_of,
    compile_pattern,
    expand_pattern,
)
from retold.annotation.times.words import PHRASES, READ, code_of, phrase_at


class Lexemes(NamedTuple):
    """A stretch of text in lexemes, with their codes."""

    codes: str
    items: list[Lexeme]
    tokens: list[int]  # where the tokens start that they were made of


_TOKEN: Final = re.compile(r"\w[\w\u0300-\u036f]*|[^\w\s]")


def lex(text: str) -> Lexemes:
    """The lexemes of a stretch of text that lies in one sentence.

    Cost:
        Linear in the text.
    """
    items = []
    tokens = []
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        code, value = READ[word]
        items.append(Lexeme(start, word, code, value))
        tokens.append(start)
    codes = "".join([item.code for item in items])
    if not _OF_FORMS.isdisjoint(codes) or _NUMBERS.search(codes):
        items = find_forms(text)
        codes = "".join([item.code for item in items])
    if not _OF_PHRASES.isdisjoint(codes) and _PHRASES.search(codes):
        items = _joined(text, items)
        codes = "".join([item.code for item in items])
    return Lexemes(codes, items, tokens)


def _joined(text: str, items: list[Lexeme]) -> list[Lexeme]:
    """The lexemes with phrases and numbers in words ("two hundred") as one each."""
    joined: list[Lexeme] = []
    end = floor = 0
    for place, item in enumerate(items):
        if item.start < end:
            continue
        whole = _phrase(text, item) or _number(text, items, place)
        if whole is None or whole.start < floor:
            whole = item
        else:
            floor = whole.end
        while joined and joined[-1].start >= whole.start:
            joined.pop()
        joined.append(whole)
        end = whole.end
    return joined


def _phrase(text: str, item: Lexeme) -> Lexeme | None:
    """The phrase of the lexicon that is found by a word."""
    phrase = phrase_at(text, item.start, item.text.lower())
    if phrase is None:
        return None
    start = item.start - phrase.offset
    name = text[start : start + len(phrase.name)]
    is_word = phrase.kind in NAMES and name[0].islower()
    code = CODES["word" if is_word else phrase.kind]
    return Lexeme(start, name, code, ENTRIES[phrase.name][1])


def _number(text: str, items: list[Lexeme], place: int) -> Lexeme | None:
    """The longest run of number words from a place on that makes one number."""
    if items[place].code != _NUMERAL:
        return None
    values = [_value_of(items[place])]
    stop = place + 1
    while stop < len(items) and items[stop - 1].code != _ORDINAL:
        after = stop + (items[stop].code == _HYPHEN)
        if after >= len(items) or items[after].code not in _NUMBER_WORDS:
            break
        value = _value_of(items[after])
        if not numerals.can_follow(values[-1], value):
            break
        values.append(value)
        stop = after + 1
    if len(values) < 2:
        return None
    is_ordinal = items[stop - 1].code == _ORDINAL
    kind, number = numerals.join(values, is_ordinal=is_ordinal)
    start = items[place].start
    return Lexeme(start, text[start : items[stop - 1].end], CODES[kind], number)


def _value_of(item: Lexeme) -> int:
    """The value of a number word or an ordinal."""
    return item.value if isinstance(item.value, int) else 0


_HYPHEN: Final = CODES["hyphen"]
_NUMERAL: Final = CODES["numeral"]
_ORDINAL: Final = CODES["ordinal"]
_NUMBER_WORDS: Final = codes_of("numeral", "ordinal")


def _phrase_patterns() -> Iterator[str]:
    """Where a word by which a phrase is found has a neighbour that may be of it."""
    for anchor, phrases in PHRASES.items():
        if anchor in ENTRIES:
            for phrase in phrases:
                before = _TOKEN.findall(phrase.name[: phrase.offset])
                after = _TOKEN.findall(phrase.name[phrase.offset :])[1:]
                yield (
                    (f"(?<={_either_case(before[-1])})" if before else "")
                    + _either_case(anchor)
                    + (f"(?={_either_case(after[0])})" if after else "")
                )


def _either_case(word: str) -> str:
    """The codes of a word with and without its capital, or of a sign."""
    if word == "-":
        return f"[{_HYPHEN}]"
    return f"[{code_of(word)}{code_of(word.title())}]"


# Tokens of such kinds are often not lexemes yet; nor are numbers with commas.
_OF_FORMS: Final = codes_of(
    "mixed", "m", "meridiem", "shortmonth", "shortday", "dash", "apostrophe", "dot",
    "colon", "slash",
)  # fmt: skip
_NUMBERS: Final = compile_pattern("digits comma digits")
# Lexemes of such kinds are often not alone: they may be of a phrase.
_OF_PHRASES: Final = codes_of("numeral", "phrasal") | {
    code_of(form) for word in PHRASES for form in (word, word.title())
}
_PHRASES: Final = re.compile(
    "|".join(
        (
            expand_pattern("phrasal|numeral (?=hyphen|numeral|ordinal)"),
            *sorted(set(_phrase_patterns())),
        )
    )
)
