"""What a number counts: the noun phrase after it."""

from __future__ import annotations

import re
from typing import Final

from retold.lexicon.counted import ENDS, PLURALS, STATES
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.numbers import ONES, TENS

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
# Words that end in "s" and are no plural.
_NOT_PLURAL: Final = ("ss", "us", "is", "'s", "’s")


def counted_after(text: str, start: int, end: int) -> str | None:
    """The noun phrase that begins at `start`, None if there is none.

    Words up to the first plural noun (or, without a plural, up to the end of the
    phrase), and a state like "killed" after it. The text is taken as it stands.
    """
    skipped = _SKIPPED.match(text, start, end)
    position = skipped.end() - 1 if skipped else start
    words: list[tuple[str, int, int]] = []
    while len(words) < _MOST_WORDS:
        match = _TOKEN.match(text, position, end)
        if match is None:
            break
        is_linked = match.group(1) == "and" and bool(words)
        if not is_linked and _ends_phrase(match.group(1), bool(words)):
            break
        if text.startswith(" than", match.end()):
            break
        if not words and _is_verb(text, match, end):
            break
        words.append((match.group(1), match.start(1), match.end()))
        position = match.end()
        if _is_plural(match.group(1)) and not _goes_on(text, position, end):
            break
    words = _cut_link(words)
    while words and words[-1][0].casefold() in _QUANTIFIERS - {"others"}:
        words.pop()
    if not words:
        return None
    words = _with_state(text, words, end)
    return " ".join(text[words[0][1] : words[-1][2]].split())


def _is_verb(text: str, match: re.Match[str], end: int) -> bool:
    """Is the first word a verb ("300 fled"), not a participle ("300 armed men")?"""
    key = match.group(1).casefold()
    if not key.endswith("ed") or key in STATES:
        return False
    after = _TOKEN.match(text, match.end(), end)
    return after is None or _ends_phrase(after.group(1), has_words=True)


def _cut_link(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Only a phrase with a plural holds "and": "digital and physical sales"."""
    if words and _is_plural(words[-1][0]):
        return words
    for index, (word, _, _) in enumerate(words):
        if word == "and":
            return words[:index]
    return words


def _ends_phrase(word: str, has_words: bool) -> bool:  # noqa: FBT001
    """Does this word stand outside a noun phrase?"""
    key = word.casefold().replace("’", "'")
    if key in _QUANTIFIERS or key in STATES:
        return False
    if (key in FUNCTION_WORDS and not word.isupper()) or key in ENDS:
        return True
    if key in ONES or key in TENS or key[0].isdigit():
        return not has_words
    return False


def _is_plural(word: str) -> bool:
    """Does the word look like a plural noun?"""
    key = word.casefold()
    if key in PLURALS:
        return True
    return len(key) > 3 and key.endswith("s") and not key.endswith(_NOT_PLURAL)


def _goes_on(text: str, position: int, end: int) -> bool:
    """Does a plural belong to a compound: "sales staff", "arms dealers"?"""
    match = _TOKEN.match(text, position, end)
    if match is None or text[position : match.start(1)] != " ":
        return False
    word = match.group(1)
    key = word.casefold()
    if key in STATES or _ends_phrase(word, has_words=True):
        return False
    return _is_plural(word) and key not in STATES


def _with_state(
    text: str, words: list[tuple[str, int, int]], end: int
) -> list[tuple[str, int, int]]:
    """The phrase with "killed" or "missing" after it, if that follows."""
    last_end = words[-1][2]
    match = _TOKEN.match(text, last_end, end)
    if match and match.group(1).casefold() in STATES:
        return [*words, (match.group(1), match.start(1), match.end())]
    return words
