"""What a retelling states as fact that it was told by somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from retold.lexicon.renderings import FIRST_PERSON
from retold.lexicon.reporting import REPORTING
from retold.model import Evidence, Finding, Quote
from retold.reconcile.findings.losses import (
    answers,
    has_cue,
    is_unlike,
    reports_anew,
    soft_finding,
)
from retold.reconcile.findings.omissions import lost_source
from retold.reconcile.findings.slots import evidence, is_in_quote
from retold.reconcile.views import SentenceView, view_words
from retold.reconcile.words import WordAlignment
from retold.text.stems import stem
from retold.text.tokens import tokenize

# Of what both share, this much must stand in the attributed words; and of those, this
# much must be shared.
_ATTRIBUTED: Final = 0.6
_REPORTING: Final = frozenset(map(stem, REPORTING))
# "Us" is the country as often.
_FIRST_PERSON: Final = FIRST_PERSON - {"us"}
# What ends a post that is quoted whole, and how far behind a sentence of it.
_SIGNATURE: Final = re.compile(r"[—–-]\s?[^\n—–]{1,60}\(@\w{1,30}\)")
_POST_CHARS: Final = 600
# Content words of the left sentence that the next one of the right must take up.
_SHARED_NEXT: Final = 2


def attribution_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report gives a statement to a speaker, the right one states it."""
    if is_unlike(words) or _is_introduced(words.right) or reports_anew(words):
        return
    if _is_spoken(words.right):
        return
    lost = lost_source(words)
    if lost is not None and not _is_carried_on(words, lost[0]):
        yield soft_finding("attribution-dropped", _message(lost[0].text), *lost)
    elif not has_cue(words.right):
        yield from islice(_lost_cues(words), 1)


def _lost_cues(words: WordAlignment) -> Iterator[Finding]:
    """The quotes of the left sentence whose words the right one says by itself.

    Indirect ones alone: speech that the other shows without marks stands in a block, a
    post or a transcript.
    """
    shared = [i for i in words.to_right if words.left.words[i].is_content]
    for quote in words.left.quotes:
        said = _said_by(words.left, quote)
        if quote.form != "indirect" or said is None or _is_told_after_all(words, said):
            continue
        if _is_outlet(quote, words.right):
            continue
        inside = [i for i in shared if _covers(quote, words.left, i)]
        content = [
            i
            for i, word in enumerate(words.left.words)
            if word.is_content and _covers(quote, words.left, i)
        ]
        if len(inside) < max(2, _ATTRIBUTED * max(len(shared), len(content))):
            continue
        answer = answers(words, inside)
        if not is_in_quote(words.right, answer.start, answer.end):
            message = _message(said.text, quote.speaker)
            yield soft_finding("attribution-dropped", message, said, answer)


def _is_told_after_all(words: WordAlignment, said: Evidence) -> bool:
    """Does the right report name the source, here or in its next sentence?"""
    return (
        _mentions_source(words, said)
        or _is_said_next(words)
        or _is_carried_on(words, said)
    )


def _message(said: str, speaker: str | None = None) -> str:
    """What was left out, with the name of "he" and "the source" where it is known."""
    who = f" ({speaker})" if speaker and not _is_named(said, speaker) else ""
    return f"“{said}”{who} is left out: the other report says it in its own name"


def _is_named(said: str, speaker: str) -> bool:
    """Does the speaker's last word stand in the words, or has he no name?"""
    last = speaker.rsplit(maxsplit=1)[-1]
    return last in said.split() or not last[:1].isupper()


def _is_introduced(view: SentenceView) -> bool:
    """Does the sentence before end in a colon (a statement or tweet set as a block)?"""
    return view.report.text[: view.start].rstrip().endswith(":")


def _is_spoken(view: SentenceView) -> bool:
    """Is it somebody's speech: in marks, set as a block ("I told you"), or a post?"""
    if not view.words:
        return False
    behind = view.report.text[view.end : view.end + _POST_CHARS]
    if _SIGNATURE.search(behind):
        return True
    first, last = view.words[0].token, view.words[-1].token
    if is_in_quote(view, first.start, last.end):
        return True
    return any(
        word.token.norm in _FIRST_PERSON and not is_in_quote(view, *word.token[:2])
        for word in view.words
    )


def _is_outlet(quote: Quote, view: SentenceView) -> bool:
    """Is the source the report's own outlet, or who wrote the report?"""
    named = {token.norm for token in tokenize(quote.speaker or "")} - {"the"}
    report = view.report
    return bool(named) and any(
        named <= {token.norm for token in tokenize(own or "")}
        for own in (report.outlet, report.byline)
    )


def _said_by(view: SentenceView, quote: Quote) -> Evidence | None:
    """The words that hand a quote to its speaker; None for mere thoughts and wishes."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    if not quote.cue or not any(
        stem(token.norm) in _REPORTING for token in tokenize(quote.cue)
    ):
        return None
    start, end = quote.speaker_start, quote.speaker_end
    if quote.cue_start is not None and quote.cue_end is not None:
        start, end = min(start, quote.cue_start), max(end, quote.cue_end)
    if not view.start <= start < view.end:
        return None
    return evidence(view.report, start, end)


def _mentions_source(words: WordAlignment, said: Evidence) -> bool:
    """Does the right sentence name the source?"""
    source = words.left.words_between(said.start, said.end)
    return any(i in words.to_right and words.left.words[i].is_content for i in source)


def _is_said_next(words: WordAlignment) -> bool:
    """Does the right report's next sentence go on with the matter, and attribute it?

    "The line runs six boats. All will stay in port, it said." hands over both.
    """
    sentences = words.right.notes.sentences
    if words.right.index + 1 >= len(sentences):
        return False
    after = sentences[words.right.index + 1]
    if not any(
        q.speaker and q.start < after.end and after.start < q.end
        for q in words.right.notes.quotes
    ):
        return False
    told = {w.stem for w in view_words(words.right.report.text, after) if w.is_content}
    own = {w.stem for w in words.left.words if w.is_content}
    return len(told & own) >= _SHARED_NEXT


def _is_carried_on(words: WordAlignment, said: Evidence) -> bool:
    """Does the right report name the source here or in the next sentence?"""
    source = {
        words.left.words[i].stem
        for i in words.left.words_between(said.start, said.end)
        if words.left.words[i].is_content and words.left.words[i].stem not in _REPORTING
    }
    sentences = words.right.notes.sentences
    near = sentences[words.right.index : words.right.index + 2]
    told = {w.stem for s in near for w in view_words(words.right.report.text, s)}
    return bool(source) and source <= told


def _covers(quote: Quote, view: SentenceView, i: int) -> bool:
    token = view.words[i].token
    return quote.start <= token.start and token.end <= quote.end
