"""All findings of a story, each once, in a stated order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, get_args

import msgspec

from retold.model import Annotation, Evidence, Finding, FindingKind, Report
from retold.reconcile.findings.contrasts import contrast_findings
from retold.reconcile.findings.counts import count_findings
from retold.reconcile.findings.dates import date_findings
from retold.reconcile.findings.exchanges import exchange_findings
from retold.reconcile.findings.figures import figure_findings
from retold.reconcile.findings.losses import (
    attribution_findings,
    date_loss_findings,
    hedge_findings,
)
from retold.reconcile.findings.names import name_findings
from retold.reconcile.findings.negations import negation_findings
from retold.reconcile.findings.participants import participant_findings
from retold.reconcile.findings.quotes import quote_findings
from retold.reconcile.findings.refusals import refusal_findings
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
    exchange_findings,
    participant_findings,
    negation_findings,
    refusal_findings,
    contrast_findings,
    tense_findings,
    tone_findings,
)
# Of two kinds that show the same words the more telling one stays.
_LAST: Final[Mapping[FindingKind, int]] = {"date-differs": 1, "claim-contradicts": 2}
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
        place of the evidence; see `merge_findings`.
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
        *(
            finding
            for left, right in combinations(views, 2)
            for finding in count_findings(left, right)
        ),
        *spelling_findings(reports, annotations),
    ]
    ids = [report.id for report in reports]
    place = {report: n for n, report in enumerate(ids)}
    return drop_repeats(sorted(merge_findings(found, ids), key=_order(place)))


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


def merge_findings(found: Sequence[Finding], order: Sequence[str]) -> list[Finding]:
    """Each difference once, with every place that shows it.

    Two findings of one kind are one difference when a piece of evidence of theirs
    overlaps: seven reports with a quotation's true words against one that altered it
    are one finding with eight pieces of evidence. The surest of them gives message
    and probability; evidence is sorted by report (as in `order`) and place.
    """
    merged: list[list[Finding]] = []
    for finding in found:
        near = [group for group in merged if any(_overlap(finding, f) for f in group)]
        group = [finding, *(f for group in near for f in group)]
        merged = [g for g in merged if g not in near]
        merged.append(group)
    place = {report: n for n, report in enumerate(order)}
    return [_as_one(group, place) for group in merged]


def drop_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Each place once: a hard finding whose words another one shows is left out.

    Who said something is a difference of speakers, and no other of participants, too;
    "six months later" is one of figures, and no other of dates.
    """
    kept: list[Finding] = []
    hard = [f for f in findings if f.is_hard]
    for finding in sorted(hard, key=lambda f: _LAST.get(f.kind, 0)):
        if not any(f.kind != finding.kind and _shows(f, finding) for f in kept):
            kept.append(finding)
    stays = {id(finding) for finding in kept}
    return [f for f in findings if not f.is_hard or id(f) in stays]


def _shows(whole: Finding, part: Finding) -> bool:
    """Does each piece of evidence of one finding overlap one of the other?"""
    return all(any(_meet(x, y) for y in whole.evidence) for x in part.evidence)


def _overlap(left: Finding, right: Finding) -> bool:
    return left.kind == right.kind and any(
        _meet(x, y) for x in left.evidence for y in right.evidence
    )


def _meet(left: Evidence, right: Evidence) -> bool:
    return (
        left.report == right.report
        and left.start < right.end
        and right.start < left.end
    )


def _as_one(group: Sequence[Finding], place: Mapping[str, int]) -> Finding:
    surest = max(group, key=lambda f: (f.is_hard, f.probability, _first(f, place)))
    proofs = {e for finding in group for e in finding.evidence}
    evidence = sorted(proofs, key=lambda e: (place[e.report], e.start, e.end))
    return msgspec.structs.replace(surest, evidence=tuple(evidence))


def _first(finding: Finding, place: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(-place[e.report], -e.start) for e in finding.evidence]


def _order(place: Mapping[str, int]) -> Callable[[Finding], tuple[object, ...]]:
    kinds = list(get_args(FindingKind))
    return lambda f: (
        not f.is_hard,
        kinds.index(f.kind),
        [(place[e.report], e.start, e.end) for e in f.evidence],
    )
