"""Opposites in one place: "rose" and "fell", "voted for" and "voted against"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from retold.ask.verbs import event_words
from retold.lexicon.opposites import OPPOSITES
from retold.reconcile.findings.slots import find_slot
from retold.reconcile.opposition import are_contrasted
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical, root
from retold.text.tokens import normalise

Span = tuple[int, int]

# Sentences must say nearly the same else: below this the opposite is of another thing.
_LIKENESS: Final = 0.6
# Of what fills one slot.
_ONE_SLOT: Final = 0.85
_SIDES: Final = {"for": "against", "against": "for"}


def opposite_words(words: WordAlignment) -> Iterator[tuple[Span, Span]]:
    """Spans of words of a table of opposites that stand in one slot."""
    if words.right.is_title or words.likeness < _LIKENESS:
        return
    opposed = _opposites()
    rest_r = [j for j in range(len(words.right.words)) if j not in words.to_left]
    for i, word in enumerate(words.left.words):
        if i in words.to_right or word.stem not in opposed:
            continue
        for j in rest_r:
            other = words.right.words[j]
            if other.stem in opposed[word.stem]:
                slot = find_slot(words, word.token[:2], other.token[:2])
                if slot.flanks and slot.probability >= _ONE_SLOT:
                    yield word.token[:2], other.token[:2]


def opposed_roots(view: SentenceView) -> frozenset[str]:
    """The roots of the words that are opposed to a word of a claim."""
    opposed = _opposites()
    return frozenset(root(s) for word in view.words for s in opposed.get(word.stem, ()))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Stem → the stems opposed to it."""
    opposed: dict[str, set[str]] = {}
    for line in OPPOSITES.splitlines():
        left, right = (
            [canonical(normalise(word)) for word in side.split()]
            for side in line.split("|")
        )
        for word in left:
            opposed.setdefault(word, set()).update(right)
        for word in right:
            opposed.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in opposed.items()}


def other_side(words: WordAlignment) -> Iterator[tuple[Span, Span]]:
    """Where a verb of the claim goes with "for" and the sentence's with "against"."""
    for side, behind in _sided(words):
        there = [
            k for k in behind if words.right.words[k].token.norm == _other(words, side)
        ]
        if there and not _has_same(words, side, behind):
            yield (
                words.left.words[side].token[:2],
                words.right.words[there[0]].token[:2],
            )


def has_turned_away(words: WordAlignment) -> bool:
    """Does a verb that the claim has with "for" go on to another deed?

    "Voted to reject the budget" is no vote for the budget.
    """
    for side, behind in _sided(words):
        norms = [words.right.words[k].token.norm for k in behind]
        is_other = any(
            words.right.words[k].is_content and k not in words.to_left for k in behind
        )
        if "to" in norms and is_other and not _has_same(words, side, behind):
            return True
    return False


def has_turned_form(words: WordAlignment) -> bool:
    """Has the sentence a word of the claim turned by a prefix: "related", "unrelated"?

    Wherever it stands: then another word seems to answer that does not ("tied to").
    """
    stems = {word.stem for word in words.right.words}
    return any(
        there.token.norm.endswith(word.token.norm) and are_contrasted(word, there)
        for word in words.left.words
        if word.is_content and word.stem not in stems
        for there in words.right.words
        if there.is_content
    )


def has_side(view: SentenceView) -> bool:
    """Does "for" or "against" stand behind a verb of a claim?"""
    behind = [view.words[i + 1 : i + 2] for i in event_words(view)]
    return any(word.token.norm in _SIDES for some in behind for word in some)


def _sided(words: WordAlignment) -> Iterator[tuple[int, list[int]]]:
    """The "for" or "against" of a verb of the claim, and what stands in its place.

    That is, the sentence's words between the verb and the next that answers.
    """
    for i in sorted(event_words(words.left)):
        verb, side = words.to_right.get(i), i + 1
        if verb is None or side >= len(words.left.words):
            continue
        if words.left.words[side].token.norm not in _SIDES:
            continue
        answers = [
            j
            for j, k in words.to_left.items()
            if j > verb and words.left.words[k].is_content
        ]
        if answers:
            yield side, list(range(verb + 1, min(answers)))


def _other(words: WordAlignment, side: int) -> str:
    return _SIDES[words.left.words[side].token.norm]


def _has_same(words: WordAlignment, side: int, behind: list[int]) -> bool:
    """Has the sentence the claim's own "for" or "against" in the place?"""
    norm = words.left.words[side].token.norm
    return any(words.right.words[k].token.norm == norm for k in behind)
