"""Answers that no aligned word shows: one count, one denial, one speaker.

And words that stand in an answer's place and are none.
"""

from __future__ import annotations

from collections.abc import Iterable

from retold.annotation.names import same_name
from retold.ask.pieces import Piece
from retold.ask.polarity import denials, denied_words
from retold.ask.verbs import event_words
from retold.model import Figure, Name
from retold.reconcile.findings.facts import counted_span
from retold.reconcile.words import WordAlignment


def counted_alike(words: WordAlignment, figures: Iterable[Figure]) -> frozenset[int]:
    """Words for what the claim counts, where the sentence has the same figure.

    "168 passengers" are told by "168 people", and by "168" alone; "nine" alone tells
    another number of them.

    Args:
        words: The claim on the left, a sentence on the right.
        figures: Those of the claim that the sentence has.
    """
    claim = words.left
    spans = [counted_span(claim, figure) for figure in figures]
    return frozenset(i for span in spans for i in claim.words_between(*span))


def denied_alike(words: WordAlignment) -> frozenset[int]:
    """Words of denial in the claim, where the sentence denies the same.

    "Brenn denied that the ferry was full", "It was not full, Brenn said".
    """
    denied_r = denied_words(words.right, ())
    # "Denied the report" is not said by "there was no report".
    told = event_words(words.left)
    return frozenset(
        denial
        for denial, scope in denials(words.left).items()
        if any(i in told and words.to_right.get(i) in denied_r for i in scope)
    )


def is_speaker(words: WordAlignment, piece: Piece, speaker: str | None) -> bool:
    """Is a piece whom the claim quotes, and the sentence given to the same?"""
    return (
        isinstance(piece.item, Name)
        and speaker is not None
        and any(quote.speaker == piece.item.name for quote in words.left.quotes)
        and same_name(piece.item.name, speaker)
    )


def has_rival(words: WordAlignment, i: int) -> bool:
    """Has the sentence another content word beside the answer to a word's neighbour?

    "Bus accident" has a rival for the ferry of a "ferry accident".
    """
    for step in (-1, 1):
        near = words.to_right.get(i + step)
        if near is None or not words.left.words[i + step].is_content:
            continue
        beside = near - step
        if (
            0 <= beside < len(words.right.words)
            and words.right.words[beside].is_content
            and beside not in words.to_left
        ):
            return True
    return False
