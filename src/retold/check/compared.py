"""A draft and one source, compared: findings, aligned sentences, paired quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from retold.annotation import annotate_report
from retold.model import Annotation, Finding, Report
from retold.reconcile.align import align_sentences
from retold.reconcile.findings.collect import find_all
from retold.reconcile.findings.losses import (
    attribution_findings,
    date_loss_findings,
    hedge_findings,
)
from retold.reconcile.quotes import QuotePair, pair_all_quotes
from retold.reconcile.statements import Alignment
from retold.reconcile.views import SentenceView, view_sentences
from retold.reconcile.words import align_words

# A draft that tells more than its source has lost nothing: these count one way only.
_LOSSES: Final = (attribution_findings, hedge_findings, date_loss_findings)
_LOSS_KINDS: Final = frozenset({"attribution-dropped", "hedge-dropped", "date-dropped"})
# "OSTREL, May 14 (HPB) - A ferry": the source's own head is nothing to take over.
_DATELINE_END: Final = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:[—–-]|--)\s")


class Text(NamedTuple):
    """A report with what it says and its sentences."""

    report: Report
    notes: Annotation
    views: list[SentenceView]


class Comparison(NamedTuple):
    """What came of holding a draft against a source; pairs are (draft, source)."""

    source: Text
    findings: list[Finding]
    sentences: list[tuple[int, int]]
    quotes: list[QuotePair]


def read_text(report: Report) -> Text:
    """The report, annotated and cut into sentences."""
    notes = annotate_report(report)
    return Text(report, notes, view_sentences(report, notes))


def compare_texts(draft: Text, source: Text) -> Comparison:
    """Find what the draft has otherwise than the source, and what it lost.

    Whoever writes from a source knows no more than it does: so figures that count
    victims are held against each other as any others are.
    """
    pairs = align_sentences(draft.views, source.views)
    reports, notes = [draft.report, source.report], [draft.notes, source.notes]
    quotes = pair_all_quotes(reports, notes)
    views = [draft.views, source.views]
    found = find_all(reports, notes, views, [Alignment(0, 1, pairs)], quotes)
    sentences = [(pair.left, pair.right) for pair in pairs]
    return Comparison(
        source,
        [
            *(_as_of_one_time(f) for f in found if _is_told(f, source.report)),
            *_losses(draft, source, sentences),
        ],
        sentences,
        quotes,
    )


def _is_told(finding: Finding, source: Report) -> bool:
    """Is it a change at all?

    Rounded figures and counts of two things are none, nor is a spelling that the source
    has, too.
    """
    if finding.kind == "figure-differs":
        return finding.reading not in ("rounding", "scope")
    if finding.kind == "name-variant":
        own = next(e for e in finding.evidence if e.report != source.id)
        return own.text not in source.text
    return finding.kind not in _LOSS_KINDS


def _as_of_one_time(finding: Finding) -> Finding:
    if finding.reading != "update":
        return finding
    return msgspec.structs.replace(finding, is_hard=True, reading="contradiction")


def _losses(
    draft: Text, source: Text, pairs: Sequence[tuple[int, int]]
) -> Iterator[Finding]:
    """What a sentence of the source has and the draft's lost."""
    for own, other in pairs:
        words = align_words(source.views[other], draft.views[own])
        for find in _LOSSES:
            for finding in find(words):
                if not _is_of_dateline(finding, source.report):
                    yield finding


def _is_of_dateline(finding: Finding, source: Report) -> bool:
    """Is the date that was lost the one in front of the source's first sentence?"""
    return finding.kind == "date-dropped" and any(
        _DATELINE_END.match(source.text, proof.end)
        for proof in finding.evidence
        if proof.report == source.id
    )
