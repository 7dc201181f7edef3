"""One report made ready for comparing: its words, and which of them are its own.

Quoted speech, block quotes, tweets and transcripts belong to the speaker, standing
text to the site; what is left is the report's own account.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from retold.annotation.credits import find_dateline
from retold.annotation.quotes.marks import find_marked
from retold.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from retold.lineage.excerpts import excerpt_spans, introduces_excerpt
from retold.lineage.sources import LeanedOn, leaned_on
from retold.model import Annotation, Report, Sentence
from retold.reuse.seeds import SeedIndex
from retold.reuse.words import hash_forms
from retold.text.furniture import is_furniture
from retold.text.roots import canonical, root
from retold.text.sentences import paragraphs
from retold.text.tokens import Token, tokenize

# The line under an embedded post, or a link to one.
_POST: Final = re.compile(r"\(@\w{1,20}\)|pic\.twitter\.com|https?://t\.co/")
_POST_SIGNATURE: Final = re.compile(r"^\s*[—–-]+\s?\S.{0,80}\(@\w{1,20}\)")
# "SMITH: No." and "Q: Why?" in a transcript; datelines end with a dash instead.
_TURN: Final = re.compile(r"^(?:[A-Z][A-Z.'’ -]{1,40}|Q|A)\s?:\s")
_INTRODUCES: Final = re.compile(r"[:]\s*$")
# A sentence of fewer own content words is too small to be told in other words.
MIN_CONTENT_WORDS: Final = 4


class OwnSentence(NamedTuple):
    """A narrative sentence: its place and the roots of its own content words.

    Each root once and in order, so that sums over them have one value.
    """

    start: int
    end: int
    roots: tuple[str, ...]


class Witness(NamedTuple):
    """A report with its words; the lists of words run parallel to `tokens`."""

    report: Report
    annotation: Annotation
    tokens: list[Token]
    surfaces: list[str]  # the words as they are printed
    norms: list[str]  # the words as they are matched
    seeds: SeedIndex
    is_own: list[bool]
    is_speech: list[bool]
    is_shown: list[bool]  # as what another outlet wrote
    is_body: list[bool]  # neither headline, dateline nor standing text
    own_words: int
    account: list[int]  # places of the own words of the body
    sentences: list[OwnSentence]
    sources: Mapping[str, LeanedOn]  # other outlets that it leans on


def read_witness(
    report: Report, annotation: Annotation, *, standing: Iterable[tuple[int, int]] = ()
) -> Witness:
    """A report made ready for comparing; an empty text gives an empty witness.

    Of the annotation it needs the sentences and credits alone.

    `standing` are spans known to be standing text of the outlet, beside those that are
    recognised by their wording.

    Cost:
        Linear in the text.
    """
    text = report.text
    tokens = tokenize(text)
    norms = [token.norm for token in tokens]
    speech = covered(tokens, speech_spans(text))
    standing_words = covered(
        tokens, [*furniture_spans(text, annotation.sentences), *standing]
    )
    is_own = [not (s or f) for s, f in zip(speech, standing_words, strict=True)]
    head = _body_start(text, annotation.sentences)
    is_body = [
        not is_standing and token.start >= head
        for token, is_standing in zip(tokens, standing_words, strict=True)
    ]
    sentences = _own_sentences(annotation.sentences, tokens, is_own)
    return Witness(
        report=report,
        annotation=annotation,
        tokens=tokens,
        surfaces=[text[token.start : token.end] for token in tokens],
        norms=norms,
        seeds=SeedIndex(hash_forms(norms)),
        is_own=is_own,
        is_speech=speech,
        is_shown=covered(tokens, excerpt_spans(text)),
        is_body=is_body,
        own_words=sum(is_own),
        account=[i for i, own in enumerate(is_own) if own and is_body[i]],
        sentences=sentences,
        sources=leaned_on(text, tokens, annotation.sentences),
    )


def speech_spans(text: str) -> list[tuple[int, int]]:
    """Spans of what a report only passes on: speech, posts, transcripts."""
    marked = [(m.outer_start, m.outer_end) for m in find_marked(text)]
    return sorted([*marked, *_blocks_of_speech(text)])


def furniture_spans(text: str, sentences: Iterable[Sentence]) -> list[tuple[int, int]]:
    """Spans of sentences that belong to the site rather than to the report."""
    return [
        (s.start, s.end)
        for s in sentences
        if not s.is_title and is_furniture(text[s.start : s.end])
    ]


def covered(tokens: list[Token], spans: Iterable[tuple[int, int]]) -> list[bool]:
    """For each word, whether it begins inside one of the spans."""
    starts = [token.start for token in tokens]
    flags = [False] * len(tokens)
    for start, end in spans:
        for i in range(bisect_left(starts, start), bisect_left(starts, end)):
            flags[i] = True
    return flags


def _blocks_of_speech(text: str) -> Iterable[tuple[int, int]]:
    """Paragraphs that are somebody's words without marks, such as posts."""
    before = ""
    previous: tuple[int, int] | None = None
    for block in paragraphs(text):
        paragraph = text[block.start : block.end]
        if previous and _POST_SIGNATURE.match(paragraph):
            yield previous
        is_turn = _POST.search(paragraph) or _TURN.match(paragraph)
        if is_turn or (_INTRODUCES.search(before) and not introduces_excerpt(before)):
            yield block.start, block.end
        before, previous = paragraph, (block.start, block.end)


def _body_start(text: str, sentences: Iterable[Sentence]) -> int:
    """Where the account begins: below the headline, behind the dateline."""
    dateline = find_dateline(text)
    first = next((s.start for s in sentences if not s.is_title), 0)
    return first if dateline is None else max(first, dateline.end)


def all_sentences(witness: Witness) -> list[OwnSentence]:
    """The sentences with the roots of all their content words, speech included."""
    every = [True] * len(witness.tokens)
    return _own_sentences(witness.annotation.sentences, witness.tokens, every)


def _own_sentences(
    sentences: Iterable[Sentence], tokens: list[Token], is_own: list[bool]
) -> list[OwnSentence]:
    """The sentences with enough own content words; titles are no statements."""
    starts = [token.start for token in tokens]
    kept: list[OwnSentence] = []
    for sentence in sentences:
        if sentence.is_title:
            continue
        inside = range(
            bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        )
        norms = [tokens[i].norm for i in inside if is_own[i]]
        roots = {root(canonical(norm)) for norm in norms if _is_content(norm)}
        if len(roots) >= MIN_CONTENT_WORDS:
            kept.append(OwnSentence(sentence.start, sentence.end, tuple(sorted(roots))))
    return kept


def _is_content(norm: str) -> bool:
    """Does a word say something about the event?"""
    return norm not in FUNCTION_WORDS and norm not in LIGHT_WORDS
