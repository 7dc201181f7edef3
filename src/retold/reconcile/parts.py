"""A sentence that answers to a part of another: "and was licensed for 210 people"."""

from __future__ import annotations

from typing import Final

from retold.reconcile.views import SentenceView
from retold.reconcile.words import align_words

# A short sentence is told again inside a longer one when this much of its content
# stands there ...
_CONTAINED: Final = 0.7
# ... at least this much of it neither names nor numbers (names alone tell nothing) ...
_TOLD: Final = 1.0
# ... within a stretch of which it makes up at least this much.
_DENSITY: Final = 0.5
_LEAST_WORDS: Final = 3


def find_part(short: SentenceView, whole: SentenceView) -> range | None:
    """The words of a longer sentence that tell a short one, if it is told there.

    The stretch from the first to the last word that answers; never all words.

    Cost:
        That of `align_words`.
    """
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
    return stretch
