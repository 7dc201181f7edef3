"""All findings of a story, each once, in a stated order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from retold.model import Annotation, Finding, FindingKind, Report
from retold.reconcile.findings.claims import negation_findings, opposite_findings
from retold.reconcile.findings.facts import (
    date_findings,
    figure_findings,
    name_findings,
)
from retold.reconcile.findings.losses import (
    attribution_findings,
    date_loss_findings,
    hedge_findings,
)
from retold.reconcile.findings.participants import participant_findings
from retold.reconcile.findings.quotes import quote_findings
from retold.reconcile.findings.wording import (
    spelling_findings,
    tense_findings,
    tone_findings,
)
from retold.reconcile.quotes import QuotePair
from retold.reconcile.statements import Alignment
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, align_words

# The same on both sides: what one report has and the other contradicts.
_MUTUAL: Final = (
    date_findings,
    figure_findings,
    name_findings,
    participant_findings,
    negation_findings,
    opposite_findings,
    tense_findings,
    tone_findings,
)
# What one report has and the other lacks: looked for both ways.
_ONE_WAY: Final = (attribution_findings, hedge_findings, date_loss_findings)


def find_all(
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    views: Sequence[Sequence[SentenceView]],
    alignments: Sequence[Alignment],
    quote_pairs: Sequence[QuotePair],
) -> list[Finding]:
    """All findings between the reports of a story.

    Returns:
        Hard ones first, then by kind as the contract lists them, then by report and
        place; no two with one kind and the same evidence.
    """
    by_id = {report.id: report for report in reports}
    notes = {note.id: note for note in annotations}
    found = [
        *quote_findings(quote_pairs, by_id, notes),
        *(
            finding
            for words in _aligned_words(views, alignments)
            for finding in _of_sentences(words)
        ),
        *spelling_findings(reports, annotations),
    ]
    return sorted(_unique(found), key=_order(reports))


def _aligned_words(
    views: Sequence[Sequence[SentenceView]], alignments: Sequence[Alignment]
) -> Iterator[WordAlignment]:
    for alignment in alignments:
        for pair in alignment.pairs:
            yield align_words(
                views[alignment.left][pair.left], views[alignment.right][pair.right]
            )


def _of_sentences(words: WordAlignment) -> Iterator[Finding]:
    for find in _MUTUAL:
        yield from find(words)
    for find in _ONE_WAY:
        yield from find(words)
        yield from find(words.mirrored)


def _unique(found: Sequence[Finding]) -> list[Finding]:
    """Each difference once: the surest of those with one kind and the same words."""
    best: dict[tuple[FindingKind, tuple[tuple[str, str], ...]], Finding] = {}
    for finding in found:
        key = (
            finding.kind,
            tuple(sorted((e.report, e.text.casefold()) for e in finding.evidence)),
        )
        known = best.get(key)
        if known is None or known.probability < finding.probability:
            best[key] = finding
    return list(best.values())


def _order(reports: Sequence[Report]):  # type: ignore[no-untyped-def]
    kinds = list(FindingKind.__args__)  # type: ignore[attr-defined]
    place: Mapping[str, int] = {report.id: n for n, report in enumerate(reports)}
    return lambda f: (
        not f.is_hard,
        kinds.index(f.kind),
        [(place[e.report], e.start, e.end) for e in f.evidence],
    )
