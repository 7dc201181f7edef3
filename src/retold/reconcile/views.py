"""A sentence as reconciliation sees it: weighted words, and what was found in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Final, TypeVar

import msgspec

from retold.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from retold.lexicon.places import country_of
from retold.lexicon.units import CURRENCY_SIGNS
from retold.model import (
    Annotation,
    Figure,
    Name,
    Quote,
    Report,
    Sentence,
    TimeExpression,
)
from retold.text.roots import canonical, root
from retold.text.sentences import split_speech
from retold.text.tokens import Token, tokenize

# How much a shared word says. Function words are kept at a tenth, so that two
# sentences of one word order look a little more alike; numbers and names tell most.
# Moving any of these by half changes the aligned pairs of the development stories by
# less than a point of F1.
FUNCTION_WEIGHT: Final = 0.1
LIGHT_WEIGHT: Final = 0.5
CONTENT_WEIGHT: Final = 1.0
TELLING_WEIGHT: Final = 1.2
# A name of many words is one thing: each further word adds this share of the first.
# Without it, two sentences about one long-named school were aligned for its name.
FURTHER_NAME_WORD: Final = 0.35

# A sentence is speech when this share of its content or more is quoted.
_SPEECH: Final = 0.5

# A unit or an ending that is written together with its number: "100m", "18th".
_UNIT: Final = re.compile(r"^(\d[\d.,]*)(?:st|nd|rd|th|[ckm]?m|kg|lbs?|ft|mph|bn)$")

# Addresses, and who posted when below a message that is shown within a report: two
# posts of one day share these and nothing that is said.
_NO_WORDS: Final = re.compile(
    r"https?://\S+|pic\.twitter\.com/\S+|"
    r"\(@\w{1,30}\)(?:,? [A-Z]\w{2,8}\.? \d{1,2}, \d{4})?"
)

_START: Final = attrgetter("token.start")
_END: Final = attrgetter("token.end")

Item = TypeVar("Item", Quote, TimeExpression, Name, Figure)


class Word(msgspec.Struct, frozen=True, gc=False):
    """A token in its sentence: stem, root and weight."""

    token: Token
    stem: str
    root: str
    weight: float
    is_name: bool
    is_content: bool
    """Does the word carry content (not grammar)?"""

    @property
    def is_number(self) -> bool:
        """Is the word a number, in digits or letters?"""
        return self.stem[0].isdigit()


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of a report, with its words and the annotations that lie in it.

    `notes` are the annotations of the whole report; `is_part` marks a stretch of a
    sentence that stands for itself.
    """

    report: Report
    notes: Annotation
    index: int
    start: int
    end: int
    is_title: bool
    is_part: bool
    words: tuple[Word, ...]
    quotes: tuple[Quote, ...]
    times: tuple[TimeExpression, ...]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.report.text[self.start : self.end]

    def words_between(self, start: int, end: int) -> range:
        """Indices of the words that overlap `[start, end)` of the report's text."""
        first = bisect_right(self.words, start, key=_END)
        behind = bisect_left(self.words, end, key=_START)
        return range(first, behind) if first < behind else range(0)


def is_speech(view: SentenceView) -> bool:
    """Does half of a sentence's content or more stand in quotation marks?"""
    content = [word.token.start for word in view.words if word.is_content]
    spans = [(q.start, q.end) for q in view.quotes if q.form != "indirect"]
    spoken = sum(any(start <= at < end for start, end in spans) for at in content)
    return spoken >= _SPEECH * len(content) > 0


def cut_speech(report: Report, annotation: Annotation) -> Annotation:
    """The annotation of a report with speech of several sentences cut into these.

    What is said in one of them is one assertion, whoever prints how many others by it.
    """
    cut = [split_speech(report.text, sentence) for sentence in annotation.sentences]
    if len(cut) == sum(map(len, cut)):
        return annotation
    return msgspec.structs.replace(annotation, sentences=tuple(chain(*cut)))


def view_sentence(report: Report, annotation: Annotation, index: int) -> SentenceView:
    """One sentence of a report, with what was found in it.

    An annotation belongs to the sentence in which it starts; a quote that runs over
    several sentences belongs to all of them.
    """
    sentence = annotation.sentences[index]
    return SentenceView(
        report=report,
        notes=annotation,
        index=index,
        start=sentence.start,
        end=sentence.end,
        is_title=sentence.is_title,
        is_part=False,
        words=view_words(report.text, sentence),
        quotes=tuple(
            quote
            for quote in annotation.quotes
            if quote.start < sentence.end and sentence.start < quote.end
        ),
        times=_inside(annotation.times, sentence),
        names=_inside(annotation.names, sentence),
        figures=_inside(annotation.figures, sentence),
    )


def view_sentences(report: Report, annotation: Annotation) -> list[SentenceView]:
    """`view_sentence` for each sentence of a report, in order."""
    return [
        view_sentence(report, annotation, index)
        for index in range(len(annotation.sentences))
    ]


def part_of(view: SentenceView, words: range) -> SentenceView:
    """A stretch of a sentence as a view of its own, with the sign of its first sum."""
    start = view.words[words.start].token.start
    if start > view.start and view.report.text[start - 1] in CURRENCY_SIGNS:
        start -= 1
    end = view.words[words.stop - 1].token.end
    return replace(
        view,
        is_part=True,
        start=start,
        end=end,
        words=view.words[words.start : words.stop],
        quotes=tuple(q for q in view.quotes if q.start < end and start < q.end),
        times=tuple(t for t in view.times if start <= t.start < end),
        names=tuple(n for n in view.names if start <= n.start < end),
        figures=tuple(f for f in view.figures if start <= f.start < end),
    )


def view_words(text: str, sentence: Sentence) -> tuple[Word, ...]:
    """The words of a sentence with stems, roots and weights, in the order of the text.

    A name of several words counts for little more than one of a single word: see
    `FURTHER_NAME_WORD`.
    """
    tokens = tokenize(text, sentence.start, sentence.end)
    names = _name_flags(text, tokens)
    silent = _silent(text, sentence)
    at = 0
    words: list[Word] = []
    run = 0
    for i, (token, is_name) in enumerate(zip(tokens, names, strict=True)):
        goes_on = is_name and run > 0 and _continues(text, tokens, i)
        run = run + 1 if goes_on else int(is_name)
        stem, root_, weight = _read_form(token.norm)
        while at < len(silent) and silent[at][1] <= token.start:
            at += 1
        if at < len(silent) and silent[at][0] <= token.start:
            weight = FUNCTION_WEIGHT
        if is_name:
            root_ = _country_root(token.norm) or root_
        if run and weight > FUNCTION_WEIGHT:
            weight = TELLING_WEIGHT if run == 1 else TELLING_WEIGHT * FURTHER_NAME_WORD
        words.append(
            Word(token, stem, root_, weight, is_name, weight > FUNCTION_WEIGHT)
        )
    return tuple(words)


def _silent(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The stretches of a sentence that are written there and say nothing, in order."""
    return [m.span() for m in _NO_WORDS.finditer(text, sentence.start, sentence.end)]


@lru_cache(maxsize=1 << 15)
def _read_form(norm: str) -> tuple[str, str, float]:
    """Stem, root and weight of a word that is no name."""
    stem = canonical(_UNIT.sub(r"\1", norm))
    if norm in FUNCTION_WORDS:
        weight = FUNCTION_WEIGHT
    elif stem[0].isdigit():
        weight = TELLING_WEIGHT
    else:
        weight = LIGHT_WEIGHT if norm in LIGHT_WORDS else CONTENT_WEIGHT
    return stem, root(stem), weight


@lru_cache(maxsize=1 << 12)
def _country_root(norm: str) -> str | None:
    """One root for a country and its people: "Britain", "U.K.", "British"."""
    country = country_of(norm)
    return country and f"@{country}"


def _inside(items: Iterable[Item], sentence: Sentence) -> tuple[Item, ...]:
    return tuple(x for x in items if sentence.start <= x.start < sentence.end)


def _name_flags(text: str, tokens: Sequence[Token]) -> list[bool]:
    """Which tokens are capitalised for another reason than to begin the sentence?"""
    flags = [
        text[token.start].isupper() and token.norm not in FUNCTION_WORDS
        for token in tokens
    ]
    if len(flags) > 1 and flags[0] and not flags[1]:
        flags[0] = False
    return flags


def _continues(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Does token `i` go on with the name that the token before it is part of?"""
    return text[tokens[i - 1].end : tokens[i].start] in (" ", "-", ". ")
