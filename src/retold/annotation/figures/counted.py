"""What a number counts: the noun phrase after it."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from retold.lexicon.counted import ENDS, MAKING_UP, PLURALS, STATES
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.numbers import ONES, TENS
from retold.text.memo import Memo

_TOKEN: Final = re.compile(
    r"\s?((?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’&.][^\W_]+)*(?:['’](?=\s))?|[^\W_]+)"
)
# A noun phrase of a count is short; what is longer has run into the next phrase.
_MOST_WORDS: Final = 6
# Between the number and the phrase: "two of the men", "three other people".
_SKIPPED: Final = re.compile(
    r"\s(?:(?:(?:out\s)?of\s)?(?:the|his|her|its|their|those|these|our|my|your|all)\s"
    r"(?:most\s|least\s)?|of\s|or\sso\s)"
)
_QUANTIFIERS: Final = frozenset(
    "other more additional further new others extra such same different very".split()
)
_PART: Final = re.compile(r"-([a-z]+)\b")
# Words that end in "s" and are no plural.
_NOT_PLURAL: Final = ("ss", "us", "is", "'s", "’s")


class _Word(Struct, frozen=True, gc=False):
    """What a word can be in the noun phrase after a number."""

    begins: bool  # else it stands outside, as the first word
    goes_on: bool  # else it stands outside, after others
    is_plural: bool
    is_head: bool  # of a compound whose first part is a plural, too
    is_state: bool
    is_past: bool  # a verb or a participle, by its form
    is_quantifier: bool  # never the last word


_NO_WORD: Final = _Word(*[False] * 7)


def _read_word(word: str) -> _Word:
    """What a form is, by the tables."""
    key = word.casefold()
    is_state = key in STATES
    is_number = key in ONES or key in TENS or key[0].isdigit()
    is_outside = _is_outside(word)
    is_regular = len(key) > 3 and key.endswith("s") and not key.endswith(_NOT_PLURAL)
    is_plural = key in PLURALS or is_regular
    return _Word(
        begins=not is_outside and not is_number,
        goes_on=not is_outside,
        is_plural=is_plural,
        is_head=is_plural and not is_outside and not is_state,
        is_state=is_state,
        is_past=key.endswith("ed") and not is_state,
        is_quantifier=key in _QUANTIFIERS and key != "others",
    )


_WORDS: Final = Memo(_read_word, most=1 << 16)


def _is_outside(word: str) -> bool:
    """Does this word end a noun phrase, wherever it stands?"""
    key = word.casefold().replace("’", "'")
    if key in _QUANTIFIERS or key in STATES:
        return False
    return (key in FUNCTION_WORDS and not word.isupper()) or key in ENDS


def counted_after(text: str, start: int, end: int) -> str | None:
    """The noun phrase that begins at `start`, None if there is none.

    Words up to the first plural noun (or, without a plural, up to the end of the
    phrase), and a state like "killed" after it. The text is taken as it stands.
    """
    match = _TOKEN.match(text, start, end)
    if match is None:
        return None
    if not _WORDS[match[1]].begins:
        skipped = _SKIPPED.match(text, start, end)
        match = _TOKEN.match(text, skipped.end() - 1, end) if skipped else None
        if match is None:
            return None
    return _phrase(text, match, end)


def part_end(text: str, start: int, end: int) -> int:
    """Where "-page" of "a 48-page report" ends that begins at `start`; else `start`."""
    match = _PART.match(text, start, end)
    return match.end() if match and match[1] in MAKING_UP else start


def compound_after(text: str, start: int, end: int) -> str | None:
    """What "-page report" counts, the pages of the report: "report page"."""
    stop = part_end(text, start, end)
    if stop == start:
        return None
    part = text[start + 1 : stop]
    whole = (counted_after(text, stop, end) or "").split()
    while whole and (
        _WORDS[whole[-1]].is_past or (len(whole) > 1 and _WORDS[whole[-1]].is_plural)
    ):
        whole.pop()  # "the 35-word oath administered by", "a 48-page report describes"
    return f"{whole[-1]} {part}" if whole else part


def _phrase(text: str, first: re.Match[str], end: int) -> str | None:
    """The noun phrase that begins with a word."""
    words: list[tuple[str, int]] = []
    word: re.Match[str] | None = first
    while word is not None and len(words) < _MOST_WORDS:
        kind = _WORDS[word[1]]
        if not (kind.goes_on or word[1] == "and" if words else kind.begins):
            break
        after = _TOKEN.match(text, word.end(), end)
        next_kind = _WORDS[after[1]] if after else _NO_WORD
        # A verb ("300 fled"), no participle ("300 armed men").
        is_verb = kind.is_past and not words and not next_kind.goes_on
        if is_verb or text.startswith(" than", word.end()):
            break
        words.append((word[1], word.end()))
        word = after
        # A plural ends it, unless in a compound: "sales staff", "arms dealers".
        if kind.is_plural and not next_kind.is_head:
            break
    kept = _without_tail(words)
    if not kept:
        return None
    last = kept[-1][1]
    if word is not None and len(kept) == len(words) and _WORDS[word[1]].is_state:
        last = word.end()
    return " ".join(text[first.start(1) : last].split())


def _without_tail(words: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The phrase, cut at an "and" before no plural, not ending in "other" or "new"."""
    size = len(words)
    if words and not _WORDS[words[-1][0]].is_plural:
        size = next((i for i, (word, _) in enumerate(words) if word == "and"), size)
    while size and _WORDS[words[size - 1][0]].is_quantifier:
        size -= 1
    return words[:size]
