"""What a sentence must have, whatever else it tells, to bear on a claim.

Reading a sentence takes a hundred times as long as finding its words. These needs
follow from what `bearing` asks for, so what does not meet them need not be read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from retold.ask.opposites import has_side, opposed_roots
from retold.ask.pieces import Piece
from retold.ask.polarity import denials
from retold.model import Figure
from retold.reconcile.findings.facts import counted_span
from retold.reconcile.views import SentenceView, Word


class Needs(NamedTuple):
    """The roots of which a sentence must have all, and what may stand for them."""

    roots: frozenset[str]
    opposed: frozenset[str]
    """Roots of words that the claim's are opposed to: with one, no other is needed."""
    is_one_enough: bool
    """Is one of `roots` enough: "voted for", to which "against" is opposed?"""
    words: Mapping[int, str]
    """The roots of the pieces that are answered by a word of their root alone."""


NO_NEEDS: Final = Needs(frozenset(), frozenset(), is_one_enough=True, words={})


def needs_of(claim: SentenceView, pieces: Sequence[Piece]) -> Needs:
    """What a sentence must have to bear on a claim.

    The claim's verbs must be answered, or its first word where none shows, unless an
    opposite is told. A word is answered by one of its root; without one, only if it is
    a word of denial or says what a figure counts.
    """
    told = [piece for piece in pieces if piece.sort == "word"]
    events = [piece.words.start for piece in told if piece.is_event]
    needed = events or [piece.words.start for piece in told[:1]]
    loose = _loose(claim, pieces)
    is_one_enough = has_side(claim)
    if is_one_enough and not loose.isdisjoint(needed):
        return NO_NEEDS
    rest = {
        n: claim.words[piece.words.start].root
        for n, piece in enumerate(pieces)
        if piece.sort == "word"
        and piece.words.start not in loose
        and _is_searched(claim.words[piece.words.start])
    }
    words = [claim.words[i] for i in needed if i not in loose]
    roots = frozenset(word.root for word in words if _is_searched(word))
    if is_one_enough and not all(map(_is_searched, words)):
        return NO_NEEDS
    return Needs(roots, opposed_roots(claim), is_one_enough, rest)


def _is_searched(word: Word) -> bool:
    """Is it a word of letters? Numbers and abbreviations are written in many ways."""
    return word.is_content and word.root.removeprefix("=").isalpha()


def _loose(claim: SentenceView, pieces: Sequence[Piece]) -> frozenset[int]:
    """Words that may be answered without a word of their root."""
    figures = [piece.item for piece in pieces if isinstance(piece.item, Figure)]
    spans = [counted_span(claim, figure) for figure in figures]
    counted = {i for span in spans for i in claim.words_between(*span)}
    return frozenset(counted | denials(claim).keys())
