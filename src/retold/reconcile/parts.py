"""A sentence that answers to a part of another: "and was licensed for 210 people"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retold.reconcile.similarity import word_overlap
from retold.reconcile.views import SentenceView, part_of
from retold.reconcile.words import align_words

# A short sentence is told again inside a longer one when this much of its content
# stands there ...
_CONTAINED: Final = 0.7
# ... at least this much of it neither names nor numbers (names alone tell nothing) ...
_TOLD: Final = 1.0
# ... within a stretch of which it makes up at least this much.
_DENSITY: Final = 0.5
_LEAST_WORDS: Final = 3


def find_parts(
    whole: Sequence[SentenceView], short: Sequence[SentenceView]
) -> list[tuple[int, SentenceView]]:
    """Sentences of one report that another tells within longer ones.

    Args:
        whole: The sentences in which to look.
        short: The sentences to look for.

    Returns:
        `(index into short, the part of a sentence of whole)`, by index; the best part
        for each sentence that has one. Titles take no part on either side.
    """
    if not whole or not short:
        return []
    likeness = word_overlap(short, whole)
    parts = []
    for i, view in enumerate(short):
        if view.is_title:
            continue
        order = sorted(range(len(whole)), key=lambda j: (-likeness[i, j], j))
        for j in order[:3]:
            part = None if whole[j].is_title else _part(view, whole[j])
            if part is not None:
                parts.append((i, part))
                break
    return parts


def _part(short: SentenceView, whole: SentenceView) -> SentenceView | None:
    """The stretch of a longer sentence that tells a short one, if it is told there."""
    words = align_words(short, whole)
    content = [i for i, w in enumerate(short.words) if w.is_content]
    shared = [i for i in content if i in words.to_right]
    mass = sum(short.words[i].weight for i in content)
    if len(shared) < _LEAST_WORDS or (
        sum(short.words[i].weight for i in shared) < _CONTAINED * mass
    ):
        return None
    told = sum(
        short.words[i].weight
        for i in shared
        if not short.words[i].is_name and not short.words[i].is_number
    )
    answers = sorted(words.to_right[i] for i in shared)
    stretch = range(answers[0], answers[-1] + 1)
    inside = sum(whole.words[j].is_content for j in stretch)
    if told < _TOLD or len(shared) < _DENSITY * inside:
        return None
    if len(stretch) >= len(whole.words) - 1:
        return None
    return part_of(whole, stretch)
