"""Edges between the reports of one story."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Final

from retold.lineage.candidates import candidate_pairs
from retold.lineage.direction import Descent, is_agency, judge_direction
from retold.lineage.features import Likeness, Side, compare_witnesses
from retold.lineage.precedence import likely_moment, probability_earlier
from retold.lineage.prune import hold_families, readable
from retold.lineage.relation import (
    holds_lead,
    judge_relation,
    one_text_probability,
    state_relation,
)
from retold.lineage.stemma import Link
from retold.lineage.why import explain
from retold.lineage.witness import Witness, read_witness
from retold.model import Annotation, Edge, Relation, Report

# Longer texts, in words, are all the same length to sort keys.
_LONGEST: Final = 10**9


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
        About 4 ms for each pair of reports of 800 words; see `candidate_pairs` for
        which pairs are compared. Meant for one story.
    """
    if len(reports) < 2:
        return []
    witnesses = [
        read_witness(report, annotations.get(report.id, Annotation(id=report.id)))
        for report in sorted(reports, key=lambda report: report.id)
    ]
    agencies = {c.agency for w in witnesses for c in w.annotation.credits}
    compared = [
        link_pair(witnesses[left], witnesses[right], agencies=agencies)
        for left, right in candidate_pairs(witnesses)
    ]
    links = [link for link in compared if link is not None]
    edges = readable(links)
    is_sparse = len(compared) < len(witnesses) * (len(witnesses) - 1) // 2
    return hold_families(edges, links) if is_sparse else edges


def link_pair(
    left: Witness, right: Witness, *, agencies: Collection[str] = ()
) -> Link | None:
    """The edge between two reports, if they share anything that counts.

    A tentative one stands for nothing but a lead, see `Link`.

    Where the direction is unknown, the report with the smaller id stands as source.
    `agencies` are names of agencies beside the well-known ones.
    """
    source, target = (
        (left, right) if left.report.id < right.report.id else (right, left)
    )
    likeness = compare_witnesses(source, target)
    relation = judge_relation(likeness)
    is_lead = holds_lead(likeness)
    if relation in (None, "quotes-only") and is_lead:
        speech = None
        if relation is not None:
            speech = _link(source, target, likeness, relation, agencies).edge
        link = _link(source, target, likeness, "derived", agencies)
        return link._replace(is_lead=True, is_tentative=True, without_lead=speech)
    if relation is None:
        return None
    link = _link(source, target, likeness, relation, agencies)
    return link._replace(is_lead=is_lead)


def _link(
    source: Witness,
    target: Witness,
    likeness: Likeness,
    relation: Relation,
    agencies: Collection[str],
) -> Link:
    """The link of two reports of a known relation, whichever is the source."""
    descent = judge_direction(source, target, likeness, relation, agencies=agencies)
    mirror = None
    if descent.source == "right":
        source, target, likeness = target, source, likeness.turned()
    elif descent.source is None:
        mirror = _edge(target, source, likeness.turned(), relation, descent)
    return Link(
        _edge(source, target, likeness, relation, descent),
        mirror,
        new=_new_words(likeness.right, relation),
        lost=_new_words(likeness.left, relation),
        edits=likeness.edits,
        shared=likeness.right.shared,
        is_named=descent.is_named,
        open_reason=descent.reason,
        before=probability_earlier(source.report, target.report),
        rank=_rank(source, agencies),
        rank_target=_rank(target, agencies),
    )


def _edge(
    source: Witness,
    target: Witness,
    likeness: Likeness,
    relation: Relation,
    descent: Descent,
) -> Edge:
    """The edge between two related reports; the source is the likeness's left side."""
    if relation == "version":
        relation = state_relation(likeness, is_directed=descent.source is not None)
    probability = one_text_probability(likeness)
    return Edge(
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


def _new_words(side: Side, relation: Relation) -> int:
    """How many words of a report the other lacks; those of a rewrite count twice.

    A rewrite has hardly a word in its source's place: there the likeness of sentences
    tells as much as passages do.
    """
    if relation == "rewritten":
        return side.new + round(side.words * (1 - side.closeness))
    return side.new


def _rank(witness: Witness, agencies: Collection[str]) -> tuple[bool, bool, str]:
    """Sort key of sources: agencies first, then by time, undated ones last.

    Of equals the longer one comes first; then the texts decide, so that ids do only
    where the texts are the same.
    """
    moment = likely_moment(witness.report)
    is_other = not is_agency(witness.report.outlet, agencies)
    length = f"{_LONGEST - min(_LONGEST, len(witness.norms)):0{len(str(_LONGEST))}}"
    digest = blake2b(" ".join(witness.norms).encode(), digest_size=8).hexdigest()
    return is_other, not moment, f"{moment} {length} {digest} {witness.report.id}"
