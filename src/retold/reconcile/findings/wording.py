"""The same statement in another tense, another tone, with a name spelt otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from retold.annotation.names import same_name
from retold.lexicon.loaded import SCALES
from retold.model import Annotation, Evidence, Finding, FindingKind, Name, Report
from retold.reconcile.findings.claims import likeness
from retold.reconcile.findings.slots import evidence, find_slot
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical
from retold.text.stems import is_past
from retold.text.tokens import normalise, tokenize

_FUTURE: Final = frozenset({"will", "shall", "won't", "i'll", "we'll", "they'll"})
# Words behind the subject within which both sentences must come to the same thing.
_TENSE_REACH: Final = 7
_TONE_LIKENESS: Final = 0.4
# Two spellings of one name ("Sergey", "Sergei") lie above this Jaro-Winkler similarity,
# two names of one family mostly below.
_SPELLING: Final = 0.85


def tense_findings(words: WordAlignment) -> Iterator[Finding]:
    """What has been in one report will be in the other, of one subject."""
    for one, other in ((words, False), (words.mirrored, True)):
        for i, j in sorted(one.to_right.items()):
            if not _is_past_at(one, i + 1) or not _is_future_at(one, j + 1):
                continue
            then = _next_shared(one, i)
            if then is None or not j < one.to_right[then] <= j + _TENSE_REACH:
                continue
            left = evidence(
                one.left.report,
                one.left.words[i].token.start,
                one.left.words[then].token.end,
            )
            right = evidence(
                one.right.report,
                one.right.words[j].token.start,
                one.right.words[one.to_right[then]].token.end,
            )
            yield _finding(
                "tense-differs",
                f"“{left.text}” and “{right.text}”",
                (right, left) if other else (left, right),
            )
            return


def tone_findings(words: WordAlignment) -> Iterator[Finding]:
    """Words of another tone for the same thing."""
    if words.left.is_title or words.right.is_title or likeness(words) < _TONE_LIKENESS:
        return
    degrees = _degrees()
    for i, word in enumerate(words.left.words):
        for j, other in enumerate(words.right.words):
            if word.stem == other.stem or not _may_answer(words, i, j):
                continue
            scales = degrees.get(word.stem, {})
            if not any(
                scales[line] != degree
                for line, degree in degrees.get(other.stem, {}).items()
                if line in scales
            ):
                continue
            if words.to_right.get(i) != j:
                slot = find_slot(words, word.token[:2], other.token[:2])
                if not slot.flanks:
                    continue
            left = evidence(words.left.report, *word.token[:2])
            right = evidence(words.right.report, *other.token[:2])
            yield _finding(
                "wording-shift",
                f"“{left.text}” and “{right.text}”",
                (left, right),
            )


def spelling_findings(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> Iterator[Finding]:
    """One name in two spellings, in two reports; in the order of the reports."""
    for at, (report_l, notes_l) in enumerate(zip(reports, annotations, strict=True)):
        for report_r, notes_r in list(zip(reports, annotations, strict=True))[at + 1 :]:
            for name_l in _first_mentions(notes_l):
                for name_r in _first_mentions(notes_r):
                    if name_l.kind == name_r.kind and _is_variant(
                        name_l.name, name_r.name
                    ):
                        left = evidence(report_l, name_l.start, name_l.end)
                        right = evidence(report_r, name_r.start, name_r.end)
                        yield _finding(
                            "name-variant",
                            "one name, two spellings: "
                            f"“{name_l.name}” and “{name_r.name}”",
                            (left, right),
                        )


def _is_past_at(words: WordAlignment, i: int) -> bool:
    return i < len(words.left.words) and is_past(words.left.words[i].token.norm)


def _is_future_at(words: WordAlignment, j: int) -> bool:
    return j < len(words.right.words) and words.right.words[j].token.norm in _FUTURE


def _next_shared(words: WordAlignment, i: int) -> int | None:
    """The next shared content word of the left sentence after the verb at `i + 1`."""
    for k in range(i + 2, min(i + 1 + _TENSE_REACH, len(words.left.words))):
        if k in words.to_right and words.left.words[k].is_content:
            return k
    return None


def _may_answer(words: WordAlignment, i: int, j: int) -> bool:
    """Are both words free, or each other's answer?"""
    return words.to_right.get(i, j) == j and words.to_left.get(j, i) == i


@cache
def _degrees() -> dict[str, dict[int, int]]:
    """Stem → {scale: degree}."""
    degrees: dict[str, dict[int, int]] = {}
    for line, scale in enumerate(SCALES.splitlines()):
        for degree, part in enumerate(scale.split("|")):
            for word in part.split():
                degrees.setdefault(canonical(normalise(word)), {})[line] = degree
    return degrees


def _first_mentions(notes: Annotation) -> list[Name]:
    """The first mention of each name that gives it in full."""
    firsts: dict[str, Name] = {}
    for name in notes.names:
        known = firsts.get(name.name)
        if known is None or known.end - known.start < name.end - name.start:
            firsts[name.name] = name
    return list(firsts.values())


def _is_variant(left: str, right: str) -> bool:
    """Two spellings of one name, word by word."""
    words_l = [t.norm for t in tokenize(left)]
    words_r = [t.norm for t in tokenize(right)]
    if words_l == words_r or len(words_l) != len(words_r) or not same_name(left, right):
        return False
    return all(
        x == y
        or (JaroWinkler.similarity(x, y) >= _SPELLING and not _is_cut_short(x, y))
        for x, y in zip(words_l, words_r, strict=True)
    ) and any(len(x) > 2 and x != y for x, y in zip(words_l, words_r, strict=True))


def _is_cut_short(left: str, right: str) -> bool:
    """Is one word the other cut short ("Calif") or inflected ("Brexiteers")?"""
    return left.startswith(right) or right.startswith(left)


def _finding(
    kind: FindingKind, message: str, proof: tuple[Evidence, Evidence]
) -> Finding:
    return Finding(
        kind=kind,
        is_hard=False,
        reading="unclear",
        probability=0.7,
        message=message,
        evidence=proof,
    )
