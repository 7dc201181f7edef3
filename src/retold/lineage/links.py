"""Edges between the reports of one story."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from retold.lineage.citations import same_outlet
from retold.lineage.direction import is_agency, judge_direction
from retold.lineage.features import compare_witnesses
from retold.lineage.prune import Link, readable
from retold.lineage.relation import (
    copy_relation,
    judge_relation,
    one_text_probability,
)
from retold.lineage.why import explain
from retold.lineage.witness import Witness, read_witness
from retold.model import Annotation, Edge, Report


def link_reports(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> list[Edge]:
    """Who took from whom among the reports of one story.

    Args:
        reports: The reports; their order does not matter.
        annotations: By report id; a missing one counts as empty.

    Returns:
        Edges sorted by `(source, target)`; those that follow from others are left
        out (see `readable`). Empty for fewer than two reports.

    Cost:
        About 4 ms for each pair of reports of 800 words: meant for one story, or for
        candidate pairs by way of `link_pair`.
    """
    witnesses = [
        read_witness(report, annotations.get(report.id, Annotation(id=report.id)))
        for report in sorted(reports, key=lambda report: report.id)
    ]
    agencies = {c.agency for w in witnesses for c in w.annotation.credits}
    links = [
        link_pair(left, right, agencies=agencies)
        for left, right in combinations(witnesses, 2)
    ]
    return readable([link for link in links if link is not None])


def link_pair(
    left: Witness, right: Witness, *, agencies: Collection[str] = ()
) -> Link | None:
    """The edge between two reports, if they share anything that counts.

    Where the direction is unknown, the report with the smaller id stands as source.
    `agencies` are names of agencies beside the well-known ones.
    """
    source, target = (
        (left, right) if left.report.id < right.report.id else (right, left)
    )
    likeness = compare_witnesses(source, target)
    relation = judge_relation(likeness)
    if relation is None:
        return None
    descent = judge_direction(source, target, likeness, relation, agencies=agencies)
    if descent.source == "right":
        source, target, likeness = target, source, likeness.turned()
    if relation == "version":
        relation = copy_relation(
            likeness,
            is_one_outlet=same_outlet(source.report.outlet, target.report.outlet),
            is_directed=descent.source is not None,
        )
    probability = one_text_probability(likeness)
    edge = Edge(
        source=source.report.id,
        target=target.report.id,
        relation=relation,
        direction="unknown" if descent.source is None else "known",
        probability=round(
            1 - probability if relation == "quotes-only" else probability, 2
        ),
        shared=round(likeness.right.shared_share, 4),
        passages=likeness.passages,
        why=explain(relation, descent, likeness, source, target),
    )
    is_trade = is_agency(source.report.outlet, agencies)
    return Link(
        edge,
        likeness.right.shared_share + likeness.right.closeness + is_trade,
        source.report.published,
    )
