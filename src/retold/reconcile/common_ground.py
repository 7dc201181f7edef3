"""What of a sentence other sentences tell, too: its phrases that they answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from retold.reconcile.views import SentenceView, Word
from retold.reconcile.words import align_words

#: What stands for words of a sentence that are not shown.
CUT: Final = "…"
# Where a phrase may end: at a mark, before a word that joins.
_BREAK: Final = re.compile(
    r"[,;:—–“”\"()](?=\s)|\s(?=[“\"(])|[.!?](?=[\"”’']?\s)"
    r"|\s(?=(?:but|that|which|who|while|after|before|as|because|although|though|if|"
    r"when|where|amid|following|including|saying|adding|according)\s)"
)
# A phrase is told by others when this share of its content is answered: a paraphrase
# answers half of the words at best, chance ("said", a name) a sixth.
_TOLD: Final = 0.25
# A piece of less content ("he said", "on Monday") is no phrase of its own.
_LEAST_CONTENT: Final = 2.0
# What is cut is a third of the sentence at least; less is not worth the reader's stop.
_WORTH_CUTTING: Final = 0.34


def common_text(view: SentenceView, others: Sequence[SentenceView]) -> str:
    """The words of a sentence that others tell, "…" for what it alone has.

    Args:
        view: The sentence.
        others: Sentences that state the same, or a part of it.

    Returns:
        On one line; the whole sentence where little of it is told by nobody else, or
        nothing of it can be told apart.

    Cost:
        An alignment of words for each of the others.
    """
    answered = {i for other in others for i in align_words(view, other).to_right}
    content = [w.weight * w.is_content for w in view.words]
    kept = {
        i
        for phrase in _phrases(view, content)
        if sum(content[i] for i in phrase if i in answered)
        >= _TOLD * sum(content[i] for i in phrase)
        for i in phrase
    }
    lost = sum(weight for i, weight in enumerate(content) if i not in kept)
    if not kept or lost < _WORTH_CUTTING * sum(content):
        return " ".join(view.text.split())
    return _cut_out(view, kept)


def told_share(view: SentenceView, others: Sequence[SentenceView]) -> float:
    """How much of a sentence's content others answer, 0 to 1.

    Cost:
        An alignment of words for each of the others.
    """
    answered = {i for other in others for i in align_words(view, other).to_right}
    content = [w.weight * w.is_content for w in view.words]
    return sum(content[i] for i in answered) / (sum(content) or 1.0)


def _phrases(view: SentenceView, content: Sequence[float]) -> Iterator[range]:
    """The sentence in stretches of words that have some content each, in order."""
    cuts = [view.start + found.start() for found in _BREAK.finditer(view.text)]
    starts = [bisect_left(view.words, cut, key=_start) for cut in cuts]
    first = 0
    for stop in [*starts, len(view.words)]:
        rest = sum(content[stop:])
        is_last = stop == len(view.words)
        if is_last or min(sum(content[first:stop]), rest) >= _LEAST_CONTENT:
            yield range(first, stop)
            first = stop


def _start(word: Word) -> int:
    return word.token.start


def _cut_out(view: SentenceView, kept: set[int]) -> str:
    """The kept words with what stands between them, marked where words are cut."""
    text = view.report.text
    pieces = []
    last = len(view.words) - 1
    for _, run in groupby(enumerate(sorted(kept)), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        start = view.words[numbers[0]].token.start if numbers[0] else view.start
        end = view.words[numbers[-1]].token.end if numbers[-1] < last else view.end
        pieces.append(" ".join(text[start:end].split()))
    before = f"{CUT} " if 0 not in kept else ""
    behind = f" {CUT}" if last not in kept else ""
    return before + f" {CUT} ".join(pieces) + behind
