"""In which language a text is written: by cheap evidence, English if in doubt."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from retold.lexicon.languages import (
    COMMA_SCRIPTS,
    ENGLISH_WORDS,
    LATIN,
    PARTICLES,
    SCRIPTS,
)
from retold.model import Report
from retold.text.tokenized import TokenizedText, once, tokenize_text

# So much of a text tells its language.
_SAMPLE_CHARS: Final = 3000
_SAMPLE_TOKENS: Final = 600
# English prose has "the" some ten times in a thousand characters; half of that is
# more than any other language quotes.
_CHARS_A_THE: Final = 200
# A text is of a script that has this share of its letters; names may be in Latin ones.
_SCRIPT_SHARE: Final = 0.3
# Of kana, a third of which a Japanese text has among its characters at least.
_KANA_SHARE: Final = 0.1
# One foreign word may be a name's, or quoted.
_LEAST_WORDS: Final = 2

# Numbers that only a decimal comma, or only a decimal point, explains.
_COMMA_SHOWN: Final = re.compile(
    r"(?<![\d.,])\d{1,9},\d{1,2}(?![\d.,])|\d\.\d{3}[.,]\d|\d\.\d00(?![\d.])"
)
_POINT_SHOWN: Final = re.compile(
    r"(?<![\d.,])\d{1,9}\.\d(?![\d.,])|\d[,'’]\d{3}[.,]\d|\d,\d00(?![\d,])"
)


class Language(NamedTuple):
    """A language, and whether the text writes "3,5" where English writes "3.5"."""

    name: str
    has_decimal_comma: bool


ENGLISH: Final = "english"
_ENGLISH_WRITING: Final = Language(ENGLISH, has_decimal_comma=False)


@once
def language_of(tokenized: TokenizedText) -> Language:
    """The language of a text: English unless its script or its words say otherwise.

    A script names its first language only ("cyrillic" is Russian, too). Whether
    there is a decimal comma is told by the language and, where they disagree, by the
    text's own numbers.

    Cost:
        For English text one search for "the" in its beginning; else a few searches.

    Source:
        The commonest words tell a language: Ingle 1976; Grefenstette 1995. Differs:
        nothing is decided on fewer than two words.
    """
    text = tokenized.text
    size = min(len(text), _SAMPLE_CHARS)
    if not size or text.count(" the ", 0, size) * _CHARS_A_THE >= size:
        return _ENGLISH_WRITING
    if not text.isascii():
        script = _script(text[:size])
        if script is not None:
            has_comma = script in COMMA_SCRIPTS
            return Language(script, has_decimal_comma=_by_numbers(text, has_comma))
    name = _by_words(tokenized.lows[:_SAMPLE_TOKENS])
    if name is None:
        return _ENGLISH_WRITING
    return Language(name, has_decimal_comma=_by_numbers(text, has_comma=True))


def is_english(tokenized: TokenizedText) -> bool:
    """Is a text in English, or too short to tell?"""
    return language_of(tokenized).name == ENGLISH


def reads_english(report: Report) -> bool:
    """Is a report in English, the one language in which everything is read?

    Of others come sentences, figures, credits, dates in digits and what stands in
    quotation marks; names, speakers and dates in words do not. True if in doubt, as for
    a text of few words.

    Cost:
        That of `language_of` for the first thousands of characters; the rest of the
        report is not looked at.
    """
    return is_english(tokenize_text(report.text[:_SAMPLE_CHARS]))


@cache
def _script_letters(script: str) -> re.Pattern[str]:
    """A pattern of the letters of a script."""
    return re.compile(f"[{SCRIPTS[script]}]")


_LETTER: Final = re.compile(r"[^\W\d_]")
_OTHER_LETTER: Final = re.compile(f"[{''.join(SCRIPTS.values())}]")


def _script(sample: str) -> str | None:
    """The script of most letters, None if that is the Latin one."""
    if _OTHER_LETTER.search(sample) is None:
        return None
    letters = len(_LETTER.findall(sample))
    counts = {name: len(_script_letters(name).findall(sample)) for name in SCRIPTS}
    if counts.get("japanese", 0) > _KANA_SHARE * letters:
        return "japanese"
    name = max(counts, key=lambda script: counts[script])
    return name if counts[name] > _SCRIPT_SHARE * letters else None


def _by_words(sample: list[str]) -> str | None:
    """The language of the commonest words among these, None if that is English."""
    words = set(sample)
    best, most = None, 0
    for name, common in LATIN.items():
        found = words & common
        if len(found) >= _LEAST_WORDS and not found <= PARTICLES:
            count = sum(map(found.__contains__, sample))
            if count > most:
                best, most = name, count
    if best is None or most <= 2 * sum(map(ENGLISH_WORDS.__contains__, sample)):
        return None
    return best


def _by_numbers(text: str, has_comma: bool) -> bool:  # noqa: FBT001
    """Has the text a decimal comma, by its numbers; as told if they say nothing?"""
    commas, points = len(_COMMA_SHOWN.findall(text)), len(_POINT_SHOWN.findall(text))
    return has_comma if commas == points else commas > points
