"""What a retelling leaves out of a statement: who said it, how sure it is, when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.annotation.times.intervals import are_compatible
from retold.lexicon.hedges import HEDGES, STRONG_HEDGES
from retold.lexicon.renderings import FIRST_PERSON
from retold.lexicon.reporting import REPORTING
from retold.model import Evidence, Finding, FindingKind, Quote, TimeExpression
from retold.reconcile.findings.omissions import (
    lost_approximations,
    lost_hedge,
    lost_source,
)
from retold.reconcile.findings.slots import evidence, is_in_quote
from retold.reconcile.views import SentenceView, view_words
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.stems import stem
from retold.text.tokens import tokenize

# The sentences must share this much of the poorer one's content, else the bare sentence
# is about something else and has dropped nothing.
_LIKENESS: Final = 0.5
# And this much of the richer one's: a longer sentence about something else may hold all
# words of a short one.
_MUTUAL_LIKENESS: Final = 0.4
# Of what both share, this much must stand in the attributed words; and of those, this
# much must be shared.
_ATTRIBUTED: Final = 0.6
_YEAR: Final = re.compile(r"\d{4}")
_REPORTING: Final = frozenset(map(stem, REPORTING))
# "Us" is the country as often.
_FIRST_PERSON: Final = FIRST_PERSON - {"us"}
# "More likely than not" compares.
_COMPARING: Final = frozenset({"more", "most", "less"})
_HEDGE_REACH: Final = 5
# Below this "about" and "around" are mostly not about the number ("turned around two").
_LEAST_ROUGH: Final = 10
# Content words of the left sentence that the next one of the right must take up.
_SHARED_NEXT: Final = 2


def attribution_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report gives a statement to a speaker, the right one states it."""
    if _is_unlike(words) or _is_introduced(words.right) or _reports_anew(words):
        return
    if _is_spoken(words.right):
        return
    lost = lost_source(words)
    if lost is not None and not _is_carried_on(words, lost[0]):
        yield _finding("attribution-dropped", "the source is left out", *lost)
        return
    if _has_cue(words.right):
        return
    shared = [i for i in words.to_right if words.left.words[i].is_content]
    for quote in words.left.quotes:
        said = _said_by(words.left, quote)
        if said is None or _mentions_source(words, said) or _is_said_next(words):
            continue
        if _is_carried_on(words, said):
            continue
        inside = [i for i in shared if _covers(quote, words.left, i)]
        content = [
            i
            for i, word in enumerate(words.left.words)
            if word.is_content and _covers(quote, words.left, i)
        ]
        if len(inside) < max(2, _ATTRIBUTED * max(len(shared), len(content))):
            continue
        answer = _answers(words, inside)
        if is_in_quote(words.right, answer.start, answer.end):
            continue
        yield _finding(
            "attribution-dropped",
            f"given to {quote.speaker or 'a source'}, or stated as fact",
            said,
            answer,
        )
        return


def hedge_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report holds back ("reportedly"), the right one does not."""
    if _is_unlike(words):
        return
    yield from _exact_now(words)
    for proof in lost_approximations(words):
        yield _finding("hedge-dropped", "an approximate time is given as exact", *proof)
    lost = lost_hedge(words)
    if lost is not None:
        yield _finding("hedge-dropped", f"“{lost[0].text}” is left out", *lost)
        return
    if _has_own_hedge(words) or _has_own_cue(words):
        return
    for i, word in enumerate(words.left.words):
        if word.token.norm not in STRONG_HEDGES or i in words.to_right:
            continue
        if i > 0 and words.left.words[i - 1].token.norm in _COMPARING:
            continue
        reach = range(max(0, i - 2), min(i + _HEDGE_REACH, len(words.left.words)))
        held = [
            k for k in reach if k in words.to_right and words.left.words[k].is_content
        ]
        if not held:
            continue
        near = [i, *held]
        yield _finding(
            "hedge-dropped",
            f"“{words.left.report.text[slice(*word.token[:2])]}” is left out",
            evidence(
                words.left.report,
                words.left.words[min(near)].token.start,
                words.left.words[max(near)].token.end,
            ),
            _answers(words, held),
        )
        return


def date_loss_findings(words: WordAlignment) -> Iterator[Finding]:
    """The left report dates a part of the statement, the right one does not."""
    if _is_unlike(words):
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
        yield _finding(
            "date-dropped",
            f"“{words.left.report.text[time.start : time.end]}” is left out",
            evidence(words.left.report, time.start, time.end),
            evidence(
                words.right.report,
                words.right.words[clause_r[0]].token.start,
                words.right.words[clause_r[-1]].token.end,
            ),
        )


def _is_unlike(words: WordAlignment) -> bool:
    """Is the right sentence a headline, or about something else?"""
    return (
        words.right.is_title
        or words.likeness < _LIKENESS
        or words.mutual_likeness < _MUTUAL_LIKENESS
    )


def _is_introduced(view: SentenceView) -> bool:
    """Does the sentence before end in a colon (a statement or tweet set as a block)?"""
    return view.report.text[: view.start].rstrip().endswith(":")


def _is_spoken(view: SentenceView) -> bool:
    """Is the sentence somebody's speech: in marks, or set as a block ("I told you")?"""
    if not view.words:
        return False
    first, last = view.words[0].token, view.words[-1].token
    if is_in_quote(view, first.start, last.end):
        return True
    return any(
        word.token.norm in _FIRST_PERSON and not is_in_quote(view, *word.token[:2])
        for word in view.words
    )


def _said_by(view: SentenceView, quote: Quote) -> Evidence | None:
    """The words that hand a quote to its speaker; None for mere thoughts and wishes."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    if not quote.cue or not any(
        stem(token.norm) in _REPORTING for token in tokenize(quote.cue)
    ):
        return None
    start, end = quote.speaker_start, quote.speaker_end
    if quote.cue_start is not None and quote.cue_end is not None:
        start, end = min(start, quote.cue_start), max(end, quote.cue_end)
    if not view.start <= start < view.end:
        return None
    return evidence(view.report, start, end)


def _mentions_source(words: WordAlignment, said: Evidence) -> bool:
    """Does the right sentence name the source?"""
    source = words.left.words_between(said.start, said.end)
    return any(i in words.to_right and words.left.words[i].is_content for i in source)


def _reports_anew(words: WordAlignment) -> bool:
    """Has the right sentence a verb of reporting of its own ("it also reported")?"""
    return any(
        word.stem in _REPORTING and j not in words.to_left
        for j, word in enumerate(words.right.words)
    )


def _is_said_next(words: WordAlignment) -> bool:
    """Does the right report's next sentence go on with the matter, and attribute it?

    "The line runs six boats. All will stay in port, it said." hands over both.
    """
    sentences = words.right.notes.sentences
    if words.right.index + 1 >= len(sentences):
        return False
    after = sentences[words.right.index + 1]
    if not any(
        q.speaker and q.start < after.end and after.start < q.end
        for q in words.right.notes.quotes
    ):
        return False
    told = {w.stem for w in view_words(words.right.report.text, after) if w.is_content}
    own = {w.stem for w in words.left.words if w.is_content}
    return len(told & own) >= _SHARED_NEXT


def _is_carried_on(words: WordAlignment, said: Evidence) -> bool:
    """Does the right report name the source here or in the next sentence?"""
    source = {
        words.left.words[i].stem
        for i in words.left.words_between(said.start, said.end)
        if words.left.words[i].is_content and words.left.words[i].stem not in _REPORTING
    }
    sentences = words.right.notes.sentences
    near = sentences[words.right.index : words.right.index + 2]
    told = {w.stem for s in near for w in view_words(words.right.report.text, s)}
    return bool(source) and source <= told


def _covers(quote: Quote, view: SentenceView, i: int) -> bool:
    token = view.words[i].token
    return quote.start <= token.start and token.end <= quote.end


def _has_own_hedge(words: WordAlignment) -> bool:
    """Has the right sentence a hedge that the left one lacks?"""
    return any(
        word.token.norm in HEDGES and j not in words.to_left
        for j, word in enumerate(words.right.words)
    )


def _has_cue(view: SentenceView) -> bool:
    """Does the sentence hand its words to somebody?"""
    return any(_is_cue_in(view, quote) for quote in view.quotes)


def _has_own_cue(words: WordAlignment) -> bool:
    """Does the right sentence hand its words to somebody, and the left one not?"""
    return _has_cue(words.right) and not _has_cue(words.left)


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
                yield _finding(
                    "hedge-dropped",
                    "an approximate figure is given as exact",
                    evidence(words.left.report, left.start, left.end),
                    evidence(words.right.report, right.start, right.end),
                )


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


def _answers(words: WordAlignment, indices: list[int]) -> Evidence:
    """The stretch of the right sentence that answers to words of the left."""
    answers = [words.to_right[i] for i in indices]
    return evidence(
        words.right.report,
        words.right.words[min(answers)].token.start,
        words.right.words[max(answers)].token.end,
    )


def _finding(
    kind: FindingKind, message: str, left: Evidence, right: Evidence
) -> Finding:
    return Finding(
        kind=kind,
        is_hard=False,
        reading="unclear",
        probability=0.7,
        message=message,
        evidence=(left, right),
    )
