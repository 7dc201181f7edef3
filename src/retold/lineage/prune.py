"""Which edges a reader needs: those that do not follow from others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from retold.lineage.families import Families
from retold.model import Edge

# An edge follows from others if so much of its text came by them.
_COVERED: Final = 0.8
# Two sources explain a report equally well if they differ by no more than a word in
# a hundred.
_FIT_DIGITS: Final = 2
# These make one origin of two reports.
JOINING: Final = frozenset({"reprint", "version", "rewritten"})


class Link(NamedTuple):
    """An edge, and how well its source would explain its target (any scale).

    Of sources that explain it equally well, the one published first is taken.
    """

    edge: Edge
    fit: float
    published: str | None = None  # of the source


def readable(links: Iterable[Link]) -> list[Edge]:
    """The edges less those that others explain, sorted by `(source, target)`.

    Of several sources of one report, the best fitting stays, and others that bring
    text of their own; among reports of one origin, unknown directions stay only as far
    as they hold it together; between two origins, the strongest of the shared quotes.

    | in | out |
    |---|---|
    | agency → A, agency → B, A – B (unknown) | agency → A, agency → B |
    | A – B, B – C, A – C (all unknown) | the two strongest |
    """
    ranked = [link.edge for link in sorted(links, key=_strength)]
    kept = _best_sources([edge for edge in ranked if edge.direction == "known"])
    families = Families()
    for edge in kept:
        if edge.relation in JOINING:
            families.join(edge.source, edge.target)
    for edge in ranked:
        is_open = edge.direction == "unknown" and edge.relation in JOINING
        if is_open and families.join(edge.source, edge.target):
            kept.append(edge)
    kept.extend(_between_origins(ranked, kept, families))
    return sorted(kept, key=_ids)


def _strength(link: Link) -> tuple[bool, float, bool, str, str, str]:
    """Sorts the edge that says most first; borrowed speech after everything."""
    edge = link.edge
    return (
        edge.relation == "quotes-only",
        -round(link.fit, _FIT_DIGITS),
        link.published is None,
        link.published or "",
        edge.source,
        edge.target,
    )


def _ids(edge: Edge) -> tuple[str, str]:
    """Sort key of the result."""
    return edge.source, edge.target


def _best_sources(edges: Sequence[Edge]) -> list[Edge]:
    """For each target the sources that bring text which better ones do not.

    What is told in other words shares few words with its source: one is enough.
    """
    taken: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    kept: list[Edge] = []
    for edge in edges:
        spans = [(p.start_r, p.end_r) for p in edge.passages]
        is_new = _share_inside(spans, taken[edge.target]) < _COVERED
        is_first = not taken[edge.target]
        if is_first or (is_new and edge.relation != "rewritten"):
            kept.append(edge)
            taken[edge.target].extend(spans or [(0, 0)])
    return kept


def _between_origins(
    ranked: Sequence[Edge], kept: Sequence[Edge], families: Families
) -> Iterable[Edge]:
    """Edges of unknown direction that join no origins: one between any two origins."""
    joined = {_ends(edge, families) for edge in kept}
    for edge in ranked:
        ends = _ends(edge, families)
        is_open = edge.direction == "unknown" and edge.relation not in JOINING
        if is_open and ends not in joined and len(ends) == 2:
            joined.add(ends)
            yield edge


def _ends(edge: Edge, families: Families) -> frozenset[str]:
    """The origins that an edge links."""
    return frozenset((families.find(edge.source), families.find(edge.target)))


def _share_inside(
    spans: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]
) -> float:
    """The share of the characters of `spans` that lie in `others`; 1 if none."""
    total = sum(end - start for start, end in spans)
    covered = set[int]()
    for start, end in others:
        covered.update(range(start, end))
    inside = sum(sum(i in covered for i in range(start, end)) for start, end in spans)
    return inside / total if total else 1.0
