"""Sentences of which one says what the other denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from retold.lexicon.function_words import NEGATIONS
from retold.lexicon.opposites import OPPOSITES
from retold.model import Evidence, Finding, FindingKind
from retold.reconcile.findings.slots import evidence, find_slot, is_in_quote
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.roots import canonical
from retold.text.tokens import normalise

# A negation denies the content words that follow within this many words.
_SCOPE_WORDS: Final = 4
# Seven tenths of the richer sentence must be answered, on both sides of what is denied;
# or nearly all of it. Read on real stories, every denial in sentences less alike was of
# another thing. Less will do where subject and predicate stand side by side: "the ferry
# was not overloaded", "the ferry was overloaded".
_MUTUAL_LIKENESS: Final = 0.7
_NEARLY_EQUAL: Final = 0.8
_FRAMED_LIKENESS: Final = 0.4
# Sentences must say nearly the same else: below this the negation is of another thing.
_LIKENESS: Final = 0.6
# "not only", "no longer", "not until", "no doubt" deny nothing.
_NOUN_ENDING: Final = re.compile(r"(?:ions?|ments?|ings?|ness|ity|ers?)\b")
_DENYING: Final = frozenset(
    {
        "fail",
        "refus",
        "deni",
        "declin",
        "lack",
        "avoid",
        "stop",
        "ban",
        "bar",
        "prohibit",
        "instead",
        "without",
        "neither",
        "reject",
        "cancel",
    }
)
_NOT_DENIED: Final = frozenset(
    {
        "only",
        "long",
        "doubt",
        "just",
        "mere",
        "until",
        "matter",
        "least",
        "one",
        "1",
        "less",
        "more",
        "fewer",
        "later",
        "necessarili",
        "alon",
    }
)


def negation_findings(words: WordAlignment) -> Iterator[Finding]:
    """A negation on one side of words that both sentences share."""
    alike = mutual_likeness(words)
    if not words.are_sentences or alike < _FRAMED_LIKENESS:
        return
    denied_l, denied_r = _denied(words), _denied(words.mirrored)
    if len(denied_l) + len(denied_r) != 1:
        # Two negations in one sentence, or one in each, may well come to the same.
        return
    side = words if denied_l else words.mirrored
    ((at, target),) = (denied_l or denied_r).items()
    if not _is_framed(side, at, target):
        place_l = side.left.words[target].token[:2]
        place_r = side.right.words[side.to_right[target]].token[:2]
        flanks = find_slot(side, place_l, place_r).flanks
        if alike < (_MUTUAL_LIKENESS if flanks == 2 else _NEARLY_EQUAL):
            return
    left = evidence(
        side.left.report,
        side.left.words[at].token.start,
        side.left.words[target].token.end,
    )
    answer = side.to_right[target]
    before = side.to_right.get(at - 1, answer)
    first = before if answer - _SCOPE_WORDS <= before < answer else answer
    right = evidence(
        side.right.report,
        side.right.words[first].token.start,
        side.right.words[answer].token.end,
    )
    yield _finding(
        "negation-differs",
        f"denied and not denied: “{left.text}” and “{right.text}”",
        (left, right) if denied_l else (right, left),
        0.85,
    )


def opposite_findings(words: WordAlignment) -> Iterator[Finding]:
    """Opposites in one slot: "rose" here, "fell" there."""
    if not words.are_sentences or likeness(words) < _LIKENESS:
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
                    f"opposites of one matter: “{left.text}” and “{right.text}”",
                    (left, right),
                    0.8,
                )


def likeness(words: WordAlignment) -> float:
    """Share of the poorer sentence's content that the other answers."""
    content_l = [i for i, w in enumerate(words.left.words) if w.is_content]
    content_r = [j for j, w in enumerate(words.right.words) if w.is_content]
    least = min(len(content_l), len(content_r))
    return sum(i in words.to_right for i in content_l) / least if least else 0.0


def _is_framed(words: WordAlignment, at: int, target: int) -> bool:
    """Do one subject and one predicate stand side by side on both sides?"""
    subject_l = _content_before(words.left, at)
    answer = words.to_right[target]
    subject_r = _content_before(words.right, answer)
    if subject_l is None or subject_r is None:
        return False
    between_l = {w.token.norm for w in words.left.words[subject_l + 1 : at]}
    between_r = {w.token.norm for w in words.right.words[subject_r + 1 : answer]}
    return words.to_right.get(subject_l) == subject_r and bool(between_l & between_r)


def _content_before(view: SentenceView, at: int) -> int | None:
    """The content word before a place with nothing but a few function words between."""
    for i in range(at - 1, max(-1, at - _SCOPE_WORDS), -1):
        if view.words[i].is_content:
            return i
    return None


def mutual_likeness(words: WordAlignment) -> float:
    """Share of the richer sentence's content that the other answers."""
    most = max(
        sum(w.is_content for w in view.words) for view in (words.left, words.right)
    )
    shared = sum(words.left.words[i].is_content for i in words.to_right)
    return shared / most if most else 0.0


def _denied(words: WordAlignment) -> dict[int, int]:
    """Negations of the left sentence without answer → the shared word they deny."""
    denied = {}
    for i, word in enumerate(words.left.words):
        if word.token.norm not in NEGATIONS or i in words.to_right:
            continue
        target = _target(words.left, i)
        if (
            target is not None
            and target in words.to_right
            and words.left.words[target].stem not in _NOT_DENIED
            and not words.left.words[target].is_name
            and _is_quoted(words.left, i)
            == _is_quoted(words.right, words.to_right[target])
            and _is_same_form(words, target)
            and not _is_denied(words, words.to_right[target])
        ):
            denied[i] = target
    return denied


def _is_quoted(view: SentenceView, i: int) -> bool:
    return is_in_quote(view, *view.words[i].token[:2])


def _is_same_form(words: WordAlignment, i: int) -> bool:
    """Is the answer the same word, no noun for a verb ("evacuated", "evacuation")?"""
    left = words.left.words[i].token.norm
    right = words.right.words[words.to_right[i]].token.norm
    return left == right or not _NOUN_ENDING.search(left + " " + right)


def _target(view: SentenceView, negation: int) -> int | None:
    """The first content word behind a negation, if no punctuation parts them."""
    for k in range(negation + 1, min(negation + 1 + _SCOPE_WORDS, len(view.words))):
        gap = view.report.text[view.words[k - 1].token.end : view.words[k].token.start]
        if gap.strip(" -"):
            return None
        if view.words[k].is_content or view.words[k].stem in _NOT_DENIED:
            return k
    return None


def _is_denied(words: WordAlignment, j: int) -> bool:
    """Does a word of denial stand in the clause of word `j` of the right side?

    Before it, or as its object ("found nothing", "has no fault").
    """
    clause = clause_of(words.clauses_right, j)
    return any(
        w.token.norm in NEGATIONS or w.stem in _DENYING
        for w in words.right.words[clause[0] : j + 1 + _SCOPE_WORDS]
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
    proof: tuple[Evidence, Evidence],
    probability: float,
) -> Finding:
    return Finding(
        kind=kind,
        is_hard=True,
        reading="contradiction",
        probability=probability,
        message=message,
        evidence=proof,
    )
