"""Sentences of which one claims the opposite of the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from retold.lexicon.opposites import OPPOSITES
from retold.model import Evidence, Finding, FindingKind
from retold.reconcile.findings.slots import evidence, find_slot
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical
from retold.text.tokens import normalise

# Sentences must say nearly the same else: below this the negation is of another thing.
_LIKENESS: Final = 0.6


def opposite_findings(words: WordAlignment) -> Iterator[Finding]:
    """Opposites in one slot: "rose" here, "fell" there."""
    if not words.are_sentences or words.likeness < _LIKENESS:
        return
    opposed = _opposites()
    rest_r = [j for j in range(len(words.right.words)) if j not in words.to_left]
    for i, word in enumerate(words.left.words):
        if i in words.to_right or word.stem not in opposed:
            continue
        for j in rest_r:
            other = words.right.words[j]
            if other.stem not in opposed[word.stem]:
                continue
            slot = find_slot(words, word.token[:2], other.token[:2])
            if slot.flanks and slot.probability >= 0.85:
                left = evidence(words.left.report, *word.token[:2])
                right = evidence(words.right.report, *other.token[:2])
                yield contradiction(
                    "claim-contradicts",
                    f"opposites of one matter: “{left.text}” and “{right.text}”",
                    (left, right),
                    0.8,
                )


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


def contradiction(
    kind: FindingKind,
    message: str,
    proof: tuple[Evidence, Evidence],
    probability: float,
) -> Finding:
    """The finding that two claims cannot both be right."""
    return Finding(
        kind=kind,
        is_hard=True,
        reading="contradiction",
        probability=probability,
        message=message,
        evidence=proof,
    )
