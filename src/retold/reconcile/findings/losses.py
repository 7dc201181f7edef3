"""What a retelling leaves out of a statement: how sure it is, and when it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from retold.annotation.times.intervals import are_compatible
from retold.lexicon.hedges import HEDGES, STRONG_HEDGES
from retold.lexicon.reporting import REPORTING
from retold.model import (
    Evidence,
    Finding,
    FindingKind,
    Quote,
    TimeExpression,
)
from retold.reconcile.findings.omissions import (
    is_fewer,
    lost_approximations,
    lost_hedge,
    with_approximator,
)
from retold.reconcile.findings.slots import evidence
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.stems import stem

# The sentences must share this much of the poorer one's content, else the bare sentence
# is about something else and has dropped nothing.
_LIKENESS: Final = 0.5
# And this much of the richer one's: a longer sentence about something else may hold all
# words of a short one.
_MUTUAL_LIKENESS: Final = 0.4
_REPORTING: Final = frozenset(map(stem, REPORTING))
_YEAR: Final = re.compile(r"\d{4}")
# "More likely than not" compares.
_COMPARING: Final = frozenset({"more", "most", "less"})
_HEDGE_REACH: Final = 5
# These hold back where somebody is said to be so: "believed to be", "is thought to".
_OF_NOBODY: Final = frozenset({"believed", "thought"})
_PASSIVE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# Below this "about" and "around" are mostly not about the number ("turned around two").
_LEAST_ROUGH: Final = 10


def hedge_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report holds back ("reportedly"), the right one does not."""
    if is_unlike(words) or "?" in words.left.text:
        return
    yield from _exact_now(words)
    for proof in lost_approximations(words):
        yield soft_finding("hedge-dropped", _exact_message(*proof), *proof)
    if reports_anew(words) and not reports_anew(words.mirrored):
        # "Reportedly" here, "the indictment said" there: it is held back by a source.
        return
    lost = lost_hedge(words)
    if lost is not None:
        yield soft_finding("hedge-dropped", _hedge_message(lost[0].text), *lost)
    elif not (_has_own_hedge(words) or _has_own_cue(words)):
        yield from islice(_lost_hedges(words), 1)


def _lost_hedges(words: WordAlignment) -> Iterator[Finding]:
    """The hedges of the left sentence without an answer; what they hold has one."""
    for i, word in enumerate(words.left.words):
        if word.token.norm not in STRONG_HEDGES or i in words.to_right:
            continue
        if not is_fewer(words, word):
            continue
        if i > 0 and words.left.words[i - 1].token.norm in _COMPARING:
            continue
        if word.token.norm in _OF_NOBODY and _is_of_somebody(words.left, i):
            continue
        held = _held_by(words, i)
        if not held:
            continue
        near = [i, *held]
        yield soft_finding(
            "hedge-dropped",
            _hedge_message(words.left.report.text[slice(*word.token[:2])]),
            evidence(
                words.left.report,
                words.left.words[min(near)].token.start,
                words.left.words[max(near)].token.end,
            ),
            answers(words, held),
        )


def _hedge_message(hedge: str) -> str:
    return f"“{hedge}” is left out: held back in one report, stated outright in another"


def _held_by(words: WordAlignment, i: int) -> list[int]:
    """The shared content words around a hedge; none if what it holds is not shared."""
    view = words.left
    reach = range(max(0, i - 2), min(i + _HEDGE_REACH, len(view.words)))
    content = [k for k in reach if k != i and view.words[k].is_content]
    held = next((k for k in content if k > i), None)
    if held is not None and held not in words.to_right:
        return []
    return [k for k in content if k in words.to_right]


def date_loss_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report dates a part of the statement, the right one does not."""
    if is_unlike(words):
        return
    open_r = [t for t in words.right.times if t.type in ("DATE", "TIME")]
    dated_l = [t for t in words.left.times if _is_explicit(words.left, t)]
    if len(open_r) >= len([t for t in words.left.times if t.type in ("DATE", "TIME")]):
        return
    for time in dated_l:
        if _is_given(time, words.right):
            continue
        place = words.left.words_between(time.start, time.end)
        if not place:
            continue
        clause = clause_of(words.clauses_left, place.start)
        near = [
            i
            for i in clause
            if i in words.to_right
            and words.left.words[i].is_content
            and abs(i - place.start) <= 2 * _HEDGE_REACH
        ]
        if len(near) < 2:
            continue
        start = words.to_right[min(near, key=lambda i: (abs(i - place.start), i))]
        clause_r = clause_of(words.clauses_right, start)
        yield soft_finding(
            "date-dropped",
            f"“{words.left.report.text[time.start : time.end]}” is left out: "
            "the other report gives no date",
            evidence(words.left.report, time.start, time.end),
            evidence(
                words.right.report,
                words.right.words[clause_r[0]].token.start,
                words.right.words[clause_r[-1]].token.end,
            ),
        )


def is_unlike(words: WordAlignment) -> bool:
    """Is the right sentence a headline, or about something else?"""
    return (
        words.right.is_title
        or words.likeness < _LIKENESS
        or words.mutual_likeness < _MUTUAL_LIKENESS
    )


def _is_of_somebody(view: SentenceView, i: int) -> bool:
    """Is it a subject's own belief: "he believed her", not "believed to be"?"""
    before, behind = view.words[max(0, i - 1) : i], view.words[i + 1 : i + 2]
    is_passive = any(word.token.norm in _PASSIVE for word in before)
    is_open = any(word.token.norm == "to" for word in behind)
    return not (is_passive or is_open)


def reports_anew(words: WordAlignment) -> bool:
    """Has the right sentence a verb of reporting of its own ("it also reported")?"""
    return any(
        word.stem in _REPORTING and j not in words.to_left
        for j, word in enumerate(words.right.words)
    )


def _has_own_hedge(words: WordAlignment) -> bool:
    """Has the right sentence a hedge that the left one lacks?"""
    return any(
        word.token.norm in HEDGES and j not in words.to_left
        for j, word in enumerate(words.right.words)
    )


def has_cue(view: SentenceView) -> bool:
    """Does the sentence hand its words to somebody?"""
    return any(_is_cue_in(view, quote) for quote in view.quotes)


def _has_own_cue(words: WordAlignment) -> bool:
    """Does the right sentence hand its words to somebody, and the left one not?"""
    return has_cue(words.right) and not has_cue(words.left)


def _is_cue_in(view: SentenceView, quote: Quote) -> bool:
    return quote.cue_start is not None and view.start <= quote.cue_start < view.end


def _exact_now(words: WordAlignment) -> Iterator[Finding]:
    """A figure that was approximate ("about 40") and is given as exact."""
    for left in words.left.figures:
        for right in words.right.figures:
            if (
                left.approximate
                and left.value >= _LEAST_ROUGH
                and not right.approximate
                and right.bound is None
                and (left.value, left.high) == (right.value, right.high)
            ):
                rough = with_approximator(words.left, left)
                exact = evidence(words.right.report, right.start, right.end)
                yield soft_finding(
                    "hedge-dropped", _exact_message(rough, exact), rough, exact
                )


def _exact_message(rough: Evidence, exact: Evidence) -> str:
    return f"rough in one report, exact in another: “{rough.text}” and “{exact.text}”"


def _is_explicit(view: SentenceView, time: TimeExpression) -> bool:
    """Does a time name a date, month or year by itself, other than today's?"""
    said = view.report.text[time.start : time.end]
    is_today = time.value == (view.report.published or "")[:10]
    is_distance = said.endswith("ago")
    return (
        time.type == "DATE"
        and any(c.isdigit() for c in said)
        and not (is_today or is_distance)
    )


def _is_given(time: TimeExpression, view: SentenceView) -> bool:
    """Does the report give this date, in any place, or its year in so many words?"""
    year = time.value if _YEAR.fullmatch(time.value) else None
    if year is not None and re.search(rf"\b{year}\b", view.report.text):
        return True
    return any(
        time.value == other.value
        or (are_compatible(time.value, other.value) and _is_explicit(view, other))
        for other in view.notes.times
    )


def answers(words: WordAlignment, indices: list[int]) -> Evidence:
    """The stretch of the right sentence that answers to words of the left."""
    places = [words.to_right[i] for i in indices]
    return evidence(
        words.right.report,
        words.right.words[min(places)].token.start,
        words.right.words[max(places)].token.end,
    )


def soft_finding(
    kind: FindingKind, message: str, left: Evidence, right: Evidence
) -> Finding:
    """A loss: soft, and unclear."""
    return Finding(
        kind=kind,
        is_hard=False,
        reading="unclear",
        probability=0.7,
        message=message,
        evidence=(left, right),
    )
