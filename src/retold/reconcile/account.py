"""The account of one story: everything that its reports say, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from retold.lineage import OriginMap
from retold.model import (
    Annotation,
    Edge,
    Finding,
    FindingKind,
    Origin,
    Report,
    Story,
)
from retold.reconcile.findings.collect import find_all
from retold.reconcile.findings.trust import weigh
from retold.reconcile.names import group_names
from retold.reconcile.quotes import group_quotes, pair_all_quotes
from retold.reconcile.statements import (
    Place,
    add_parts,
    align_reports,
    group_sentences,
    make_statements,
)
from retold.reconcile.timeline import make_timeline
from retold.reconcile.views import SentenceView, view_all
from retold.stories.titles import choose_title

# Findings that make a statement disputed: what is said differs, not how it is quoted.
_DISPUTING: frozenset[FindingKind] = frozenset(
    {
        "date-differs",
        "figure-differs",
        "participants-differ",
        "place-differs",
        "negation-differs",
        "claim-contradicts",
    }
)


def make_account(
    story_id: str,
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    *,
    lineage: Sequence[Edge],
    origins: Sequence[Origin],
) -> Story:
    """Lay out what the reports of one story say.

    Args:
        story_id: The story's id.
        reports: At least one report; their order is kept.
        annotations: One for each report, in the same order.
        lineage: Who took from whom.
        origins: Every report in exactly one.

    Returns:
        The story; lists in the order that their makers state.

    Cost:
        Quadratic in the number of reports.
    """
    views = view_all(reports, annotations)
    alignments = align_reports(views)
    quote_pairs = pair_all_quotes(reports, annotations)
    origin_of = {report: o.id for o in origins for report in o.reports}
    findings = [
        weigh(finding, origin_of)
        for finding in find_all(reports, annotations, views, alignments, quote_pairs)
    ]
    units, part_links = add_parts(views, alignments)
    voices = OriginMap(origins, lineage)
    statements = make_statements(
        units,
        group_sentences(units, alignments, part_links),
        origin_at=lambda view: voices.origin_of(view.report.id, view.start, view.end),
        speakers=_speakers(units),
        disputed=_disputed(units, findings),
    )
    dates = sorted(report.published for report in reports if report.published)
    return Story(
        id=story_id,
        title=_title(reports, views),
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
        reports=tuple(reports),
        credits={notes.id: notes.credits for notes in annotations},
        origins=tuple(origins),
        lineage=tuple(lineage),
        statements=tuple(statements),
        quotes=tuple(group_quotes(reports, annotations, quote_pairs)),
        findings=tuple(findings),
        timeline=tuple(make_timeline(views)),
        names=tuple(group_names(reports, annotations)),
    )


def _speakers(views: Sequence[Sequence[SentenceView]]) -> dict[Place, str | None]:
    """To whom each sentence is given: the speaker of the quote that covers most."""
    speakers: dict[Place, str | None] = {}
    for r, report in enumerate(views):
        for s, view in enumerate(report):
            quotes = [q for q in view.quotes if q.speaker is not None]
            if quotes:
                speakers[r, s] = max(
                    quotes, key=lambda q: (q.end - q.start, -q.start)
                ).speaker
    return speakers


def _disputed(
    views: Sequence[Sequence[SentenceView]], findings: Sequence[Finding]
) -> set[Place]:
    """Sentences that hold evidence of a contradiction."""
    proofs: Mapping[str, list[tuple[int, int]]] = {
        report[0].report.id: [] for report in views if report
    }
    for finding in findings:
        if finding.is_hard and finding.kind in _DISPUTING:
            for proof in finding.evidence:
                proofs[proof.report].append((proof.start, proof.end))
    return {
        (r, s)
        for r, report in enumerate(views)
        for s, view in enumerate(report)
        if any(b < view.end and view.start < e for b, e in proofs[view.report.id])
    }


def _title(
    reports: Sequence[Report], views: Sequence[Sequence[SentenceView]]
) -> str | None:
    """The headline that stands for the story, else the first sentence."""
    ordered = sorted(reports, key=lambda report: (report.published or "~", report.id))
    title = choose_title([report.title for report in ordered])
    if title:
        return title
    heads = [view.text for report in views for view in report if view.is_title]
    firsts = [report[0].text for report in views if report]
    return " ".join((heads or firsts)[0].split()) if heads or firsts else None
