"""Lines in title case: their words are names only where the body has them as names."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from retold.annotation.names.entity import Entity
from retold.annotation.names.lexemes import is_function_word
from retold.annotation.names.words import Word, read_words
from retold.model import Name, NameKind, Sentence
from retold.text.tokenized import TokenizedText

# A line is in title case when more than this share of its content words is
# capitalised: verbs keep body sentences below, headlines stand above nine in ten.
_TITLE_CASE_SHARE: Final = 0.8
_TITLE_CASE_WORDS: Final = 4
_LINE_WORDS: Final = 25


# Words of content with a capital, in letters of the outline.
_CAPITAL: Final = re.compile("[BCDHMOPST]")


class Headline(msgspec.Struct, frozen=True, gc=False):
    """A line in title case: where it starts, and its words."""

    start: int
    words: list[Word]


def split_headlines(
    tokenized: TokenizedText, text: str, outline: str
) -> tuple[list[tuple[int, int]], list[Headline]]:
    """Sentences whose capitals tell something, as token spans, and those in title case.

    Args:
        tokenized: The text.
        text: The same without addresses.
        outline: A letter for each token.
    """
    body, headlines = [], []
    firsts = tokenized.first
    for sentence, first, stop in zip(
        tokenized.sentences, firsts, firsts[1:], strict=False
    ):
        # Counts tell of most sentences that they are none. As a compound is several
        # tokens, the bounds are wider than the rule.
        small = outline.count("l", first, stop)
        if 4 * small < stop - first > 2 and (
            (small == 0 or first == 0 or text[sentence.end - 1] not in ".;,")
            and len(_CAPITAL.findall(outline, first, stop)) > 2 * small
        ):
            words = read_words(text[sentence.start : sentence.end], is_initial=True)
            if _is_title_case(text, sentence, words, is_first=first == 0):
                headlines.append(Headline(sentence.start, words))
                continue
        body.append((first, stop))
    return body, headlines


def _is_title_case(
    text: str, sentence: Sentence, words: list[Word], *, is_first: bool
) -> bool:
    """Is this a line whose capitals say nothing?"""
    plain = [w for w in words if w.text[0].isalpha() and not is_function_word(w.key)]
    if len(plain) > 2 and all(w.text.isupper() for w in plain):
        return True
    if len(plain) < _TITLE_CASE_WORDS or len(words) > _LINE_WORDS:
        return False
    is_closed = text[sentence.end - 1] in ".;,"
    if is_closed and not (is_first and _is_top_line(text, sentence)):
        return False
    capital = [w for w in plain if w.is_capital]
    return len(capital) > _TITLE_CASE_SHARE * len(plain)


def _is_top_line(text: str, sentence: Sentence) -> bool:
    """Does the first sentence stand alone in its line, with more to follow?"""
    rest = text[sentence.end :]
    return rest[:1] in ("\n", "\r") and bool(rest.strip())


def names_in_headlines(
    text: str, headlines: list[Headline], entities: list[Entity]
) -> list[Name]:
    """The names in headlines that the body has, too."""
    fronts = {w.key for line in headlines for w in line.words if w.is_capital}
    forms = _forms(text, entities, fronts)
    return [name for line in headlines for name in _look_up(text, line, forms)]


def _forms(
    text: str, entities: list[Entity], fronts: set[str]
) -> dict[tuple[str, ...], tuple[str, NameKind]]:
    """The forms that begin with any of some words; one of two entities is left out."""
    forms: dict[tuple[str, ...], tuple[str, NameKind]] = {}
    doubtful = set()
    for entity in entities:
        keys = {m.form.keys for m in entity.mentions}
        keys.add(entity.core)
        if entity.kind == "person":
            keys.add(entity.core[-1:])
        for key in keys:
            if key[0] in fronts:
                value = (entity.name(text), entity.kind)
                if forms.setdefault(key, value) != value:
                    doubtful.add(key)
    return {key: value for key, value in forms.items() if key not in doubtful}


def _look_up(
    text: str,
    line: Headline,
    forms: dict[tuple[str, ...], tuple[str, NameKind]],
) -> list[Name]:
    """The known forms in a headline, the longest at each place."""
    names: list[Name] = []
    longest = max(map(len, forms), default=0)
    fronts = {key[0] for key in forms}
    position = 0
    while position < len(line.words):
        taken = 1
        if line.words[position].key in fronts:
            for length in range(min(longest, len(line.words) - position), 0, -1):
                piece = line.words[position : position + length]
                found = forms.get(tuple([w.key for w in piece]))
                start, end = line.start + piece[0].start, line.start + piece[-1].end
                if found and _is_mention(text[start:end], piece):
                    name, kind = found
                    names.append(Name(start=start, end=end, kind=kind, name=name))
                    taken = length
                    break
        position += taken
    return names


def _is_mention(written: str, piece: list[Word]) -> bool:
    """Do these words of a headline stand together, with capitals?"""
    if not piece[0].is_capital or (
        len(piece) == 1
        and is_function_word(piece[0].key)
        and not piece[0].text.isupper()
    ):
        return False
    if any(word.is_possessive for word in piece[:-1]):
        return False
    return not any(mark in written for mark in ",;:()\n")
