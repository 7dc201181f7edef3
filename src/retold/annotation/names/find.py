"""All mentions of names in a report."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from retold.annotation.names.candidates import find_candidates
from retold.annotation.names.entities import link_mentions
from retold.annotation.names.entity import Entity
from retold.annotation.names.forms import Usage
from retold.annotation.names.runs import PARTICLES
from retold.annotation.names.words import Word, is_function_word, read_words, word_key
from retold.model import Name, NameKind, Sentence
from retold.text.tokenized import TokenizedText

# A line is in title case when more than this share of its content words is
# capitalised: verbs keep body sentences below, headlines stand above nine in ten.
_TITLE_CASE_SHARE: Final = 0.8
_TITLE_CASE_WORDS: Final = 4
_LINE_WORDS: Final = 25


def find_names(tokenized: TokenizedText) -> list[Name]:
    """The mentions of persons, organisations, places and other named things.

    Spans leave out titles ("President"), a leading "the" and a possessive "'s". `name`
    is the fullest form that this report uses for the same; mentions that cannot be
    told apart keep their own form. Words of a headline in title case are names only
    where the body has them as names.

    Returns:
        Names sorted by `(start, end)`, not overlapping; empty for text without
        capitals, and for scripts that have none.

    Cost:
        Linear in the text, quadratic in the number of different names.
    """
    text = tokenized.text
    read = [(s, read_words(text, s.start, s.end)) for s in tokenized.sentences]
    plain = [words for s, words in read if not _is_title_case(text, s, words)]
    titles = [words for s, words in read if _is_title_case(text, s, words)]
    usage = _usage(plain)
    candidates = [c for words in plain for c in find_candidates(text, words, usage)]
    entities = link_mentions(text, candidates, usage)
    names = [
        Name(start=m.start, end=m.end, kind=entity.kind, name=name)
        for entity in entities
        for name in [entity.name(text)]
        for m in entity.mentions
    ]
    forms = _forms(text, entities)
    names.extend(n for words in titles for n in _look_up(text, words, forms))
    return sorted(names, key=lambda n: (n.start, n.end))


def _usage(sentences: list[list[Word]]) -> Usage:
    """Which words the report writes with a capital, and which without."""
    capital: set[str] = set()
    lower: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    particles: set[tuple[str, str]] = set()
    for words in sentences:
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            key = word_key(word.text)
            if key in PARTICLES and not word.is_capital and before.is_capital:
                particles.add((key, word_key(after.text)))
        for before, word in pairwise(words):
            if before.is_capital and word.is_capital and not before.is_initial:
                pairs.add((word_key(before.text), word_key(word.text)))
        for word in words:
            if not word.is_capital:
                lower.add(word_key(word.text))
            elif not word.is_initial:
                capital.add(word_key(word.text))
    return Usage(
        capital=frozenset(capital),
        lower=frozenset(lower),
        pairs=frozenset(pairs),
        particles=frozenset(particles),
    )


def _is_title_case(text: str, sentence: Sentence, words: list[Word]) -> bool:
    """Is this a line whose capitals say nothing?"""
    plain = [w for w in words if w.text[0].isalpha() and not is_function_word(w.text)]
    if len(plain) > 2 and all(w.text.isupper() for w in plain):
        return True
    if len(plain) < _TITLE_CASE_WORDS or len(words) > _LINE_WORDS:
        return False
    if text[sentence.end - 1] in ".;," and not _is_top_line(text, sentence):
        return False
    share = sum(w.is_capital for w in plain) / len(plain)
    return share > _TITLE_CASE_SHARE


def _is_top_line(text: str, sentence: Sentence) -> bool:
    """Does the sentence stand alone in the first line, with more to follow?"""
    is_first = not text[: sentence.start].strip()
    rest = text[sentence.end :]
    return is_first and rest[:1] in ("\n", "\r") and bool(rest.strip())


# ---- headlines -----------------------------------------------------------------------


def _forms(
    text: str, entities: list[Entity]
) -> dict[tuple[str, ...], tuple[str, NameKind]]:
    """Every form the body uses, with its name and kind; a form of two is left out."""
    forms: dict[tuple[str, ...], tuple[str, NameKind]] = {}
    doubtful = set()
    for entity in entities:
        value = (entity.name(text), entity.kind)
        keys = {m.key for m in entity.mentions}
        if entity.kind == "person":
            keys.add(entity.core[-1:])
        for key in sorted(keys | {entity.core}):
            if forms.setdefault(key, value) != value:
                doubtful.add(key)
    return {key: value for key, value in forms.items() if key not in doubtful}


def _look_up(
    text: str,
    words: list[Word],
    forms: dict[tuple[str, ...], tuple[str, NameKind]],
) -> list[Name]:
    """The known forms in a headline, the longest at each place."""
    names: list[Name] = []
    longest = max(map(len, forms), default=0)
    position = 0
    while position < len(words):
        taken = 1
        for length in range(min(longest, len(words) - position), 0, -1):
            piece = words[position : position + length]
            found = forms.get(tuple(word_key(w.text) for w in piece))
            if found and _is_mention(text, piece):
                name, kind = found
                start, end = piece[0].start, piece[-1].end
                names.append(Name(start=start, end=end, kind=kind, name=name))
                taken = length
                break
        position += taken
    return names


def _is_mention(text: str, piece: list[Word]) -> bool:
    """Do these words of a headline stand together, with capitals?"""
    if not piece[0].is_capital or (
        len(piece) == 1
        and is_function_word(piece[0].text)
        and not piece[0].text.isupper()
    ):
        return False
    if any(word.is_possessive for word in piece[:-1]):
        return False
    inside = text[piece[0].start : piece[-1].end]
    return not any(mark in inside for mark in ",;:()\n")
