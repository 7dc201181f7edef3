"""Sentences of which one says what the other denies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.opposites import OPPOSITES
from retold.model import Finding, FindingKind
from retold.reconcile.findings.slots import evidence, find_slot
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical
from retold.text.tokens import normalise

# A negation denies the content words that follow within this many words.
_SCOPE_WORDS: Final = 4
# Sentences must say nearly the same else: below this the negation is of another thing.
_LIKENESS: Final = 0.6
# "not only", "no longer", "not until", "no doubt" deny nothing.
_NOT_DENIED: Final = frozenset(
    {"only", "long", "doubt", "just", "mere", "until", "matter", "least", "one", "1",
     "less", "more", "fewer", "later", "necessarili", "alon"}
)


def negation_findings(words: WordAlignment) -> Iterator[Finding]:
    """A negation on one side of words that both sentences share."""
    if likeness(words) < _LIKENESS:
        return
    denied_l, denied_r = _denied(words), _denied(words.mirrored)
    if len(denied_l) + len(denied_r) != 1:
        # Two negations in one sentence, or one in each, may well come to the same.
        return
    side = words if denied_l else words.mirrored
    (at, target), = (denied_l or denied_r).items()
    start = side.left.words[at].token.start
    end = side.left.words[target].token.end
    answer = side.right.words[side.to_right[target]].token
    left = evidence(side.left.report, start, end)
    right = evidence(side.right.report, answer.start, answer.end)
    yield _finding(
        "negation-differs",
        f"“{left.text}” in one report, “{right.text}” without denial in the other",
        words,
        (left, right) if denied_l else (right, left),
        0.85,
    )


def opposite_findings(words: WordAlignment) -> Iterator[Finding]:
    """Opposites in one slot: "rose" here, "fell" there."""
    if likeness(words) < _LIKENESS:
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
                yield _finding(
                    "claim-contradicts",
                    f"“{left.text}” in one report, “{right.text}” in the other",
                    words,
                    (left, right),
                    0.8,
                )


def likeness(words: WordAlignment) -> float:
    """Share of the poorer sentence's content that the other answers."""
    content_l = [i for i, w in enumerate(words.left.words) if w.is_content]
    content_r = [j for j, w in enumerate(words.right.words) if w.is_content]
    least = min(len(content_l), len(content_r))
    return sum(i in words.to_right for i in content_l) / least if least else 0.0


def _denied(words: WordAlignment) -> dict[int, int]:
    """Negations of the left sentence without answer → the shared word they deny."""
    denied = {}
    for i, word in enumerate(words.left.words):
        if word.token.norm not in NEGATIONS or i in words.to_right:
            continue
        scope = range(i + 1, min(i + 1 + _SCOPE_WORDS, len(words.left.words)))
        stems = [words.left.words[k].stem for k in scope]
        if stems and stems[0] in _NOT_DENIED:
            continue
        target = next(
            (
                k
                for k in scope
                if words.left.words[k].is_content and k in words.to_right
            ),
            None,
        )
        if target is not None and not _is_denied(words, words.to_right[target]):
            denied[i] = target
    return denied


def _is_denied(words: WordAlignment, j: int) -> bool:
    """Does a word of denial stand before word `j` of the right sentence?"""
    before = words.right.words[max(0, j - _SCOPE_WORDS - 1) : j]
    return any(
        w.token.norm in NEGATIONS or w.stem in {"fail", "refus", "deni", "declin", "lack"}
        for w in before
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


def _finding(
    kind: FindingKind,
    message: str,
    words: WordAlignment,
    proof: tuple,  # type: ignore[type-arg]
    probability: float,
) -> Finding:
    del words
    return Finding(
        kind=kind,
        is_hard=True,
        reading="contradiction",
        probability=probability,
        message=message,
        evidence=proof,
    )
