"""Which edges a reader needs: those that do not follow from others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from retold.families import Families
from retold.lineage.digests import confirmed
from retold.lineage.spans import Span, length_inside
from retold.lineage.stemma import (
    JOINING,
    Link,
    chance_words,
    cost_of,
    named_by_others,
    nearer_sources,
)
from retold.model import Edge

# An edge follows from others if so much of its text came by them.
_COVERED: Final = 0.8


def readable(links: Iterable[Link]) -> list[Edge]:
    """The edges less those that others explain, sorted by `(source, target)`.

    Of several sources of one report stays the one that came first, unless a later one
    has the changes by which the report differs from it; and others that bring text of
    their own. Edges of unknown direction stay where they hold an origin together;
    between two origins, the strongest of the shared quotes.

    | in | out |
    |---|---|
    | agency → A, agency → B, A – B (unknown) | agency → A, agency → B |
    | A – B, B – C, A – C (all unknown) | the two strongest |
    | agency → A, agency → B, A – B with A's changes | agency → A, A → B |

    """
    gathered = named_by_others(confirmed(list(links)))
    between = {frozenset((k.edge.source, k.edge.target)): k for k in gathered}
    kept = nearer_sources(_known_sources(gathered, between), gathered, between)
    families = Families[str]()
    for edge in kept:
        if edge.relation in JOINING:
            families.join(edge.source, edge.target)
    kept.extend(_open_joins(gathered, kept, families))
    kept.extend(_between_origins(gathered, kept, families))
    return sorted(kept, key=_ids)


def hold_families(edges: Sequence[Edge], links: Iterable[Link]) -> list[Edge]:
    """The edges with those that hold together what is one text, sorted as before.

    Where not every two reports were compared, two that go back to one text may have
    lost their only link, since one of them has a better source.
    """
    families = Families[str]()
    for edge in edges:
        if edge.relation in JOINING:
            families.join(edge.source, edge.target)
    lost = [
        link.edge
        for link in sorted(links, key=_cheapest)
        if link.edge.relation in JOINING
        and families.join(link.edge.source, link.edge.target)
    ]
    return sorted([*edges, *lost], key=_ids)


def _ids(edge: Edge) -> tuple[str, str]:
    """Sort key of the result."""
    return edge.source, edge.target


def _known_sources(
    links: Sequence[Link], between: Mapping[frozenset[str], Link]
) -> list[Edge]:
    """For each target the sources that bring text which better ones do not.

    What is told in other words shares few words with its source: one is enough.
    """
    named = {link.edge.source for link in links if link.is_named}
    of_target: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.edge.direction == "known":
            of_target[link.edge.target].append(link)
    kept: list[Edge] = []
    for rivals in of_target.values():
        taken: list[Span] = []
        fresh = sorted(rivals, key=_most_shared)
        while fresh:
            spans = _target_spans(fresh[0].edge)
            best = _best(
                [link for link in fresh if _is_rival(_target_spans(link.edge), spans)],
                between,
                named,
            )
            kept.append(best.edge)
            taken.extend(_target_spans(best.edge))
            fresh = [
                link
                for link in fresh
                if link is not best
                and link.edge.relation != "rewritten"
                and _share_inside(_target_spans(link.edge), taken) < _COVERED
            ]
    return kept


def _most_shared(link: Link) -> tuple[bool, int, tuple[bool, bool, str]]:
    """Sort key: what says most first, borrowed speech after everything."""
    return link.edge.relation == "quotes-only", -link.shared, link.rank


def _is_rival(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Do two sources bring much the same text?"""
    if not spans or not others:
        return spans == others
    return (
        _share_inside(spans, others) >= _COVERED
        or _share_inside(others, spans) >= _COVERED
    )


def _best(
    rivals: Iterable[Link],
    between: Mapping[frozenset[str], Link],
    named: Container[str],
) -> Link:
    """Of sources of one text, the first, or one whose changes the target has.

    A source that the target names comes before one that others name (`named`), that
    before all others.
    """
    first, *others = sorted(
        rivals,
        key=lambda link: (
            not link.is_named,
            link.edge.source not in named,
            link.rank,
        ),
    )
    for other in others:
        pair = between.get(frozenset((first.edge.source, other.edge.source)))
        if other.cost + chance_words(first, pair) < first.cost:
            first = other
    return first


def _open_joins(
    links: Iterable[Link], kept: Sequence[Edge], families: Families[str]
) -> list[Edge]:
    """Edges of unknown direction that join what no known edge holds together."""
    taken: defaultdict[str, list[Span]] = defaultdict(list)
    for edge in kept:
        taken[edge.target].extend(_target_spans(edge))
    joins = []
    for link in sorted(links, key=_cheapest):
        edge = link.edge
        if edge.direction == "known" or edge.relation not in JOINING:
            continue
        # What is told in quite other words has no passages that others might explain.
        is_explained = bool(edge.passages) and (
            _share_inside(_target_spans(edge), taken[edge.target]) >= _COVERED
            and _share_inside(_source_spans(edge), taken[edge.source]) >= _COVERED
        )
        if not is_explained and families.join(edge.source, edge.target):
            joins.append(edge)
    return joins


def _cheapest(link: Link) -> tuple[int, tuple[bool, bool, str], tuple[bool, bool, str]]:
    """Sort key of edges without direction: the most alike first, then the likeliest."""
    first, second = sorted((link.rank, link.rank_target))
    ends = link.edge.source, link.edge.target
    return min(cost_of(link, end) for end in ends), first, second


def _between_origins(
    links: Iterable[Link], kept: Sequence[Edge], families: Families[str]
) -> Iterator[Edge]:
    """Edges of unknown direction that join no origins: one between any two origins."""
    joined = {_ends(edge, families) for edge in kept}
    for link in sorted(links, key=_most_shared):
        edge = link.edge
        ends = _ends(edge, families)
        is_open = edge.direction == "unknown" and edge.relation not in JOINING
        if is_open and ends not in joined and len(ends) == 2:
            joined.add(ends)
            yield edge


def _ends(edge: Edge, families: Families[str]) -> frozenset[str]:
    """The origins that an edge links."""
    return frozenset((families.find(edge.source), families.find(edge.target)))


def _target_spans(edge: Edge) -> list[Span]:
    """Where the passages stand in the target."""
    return [(p.start_r, p.end_r) for p in edge.passages]


def _source_spans(edge: Edge) -> list[Span]:
    """Where the passages stand in the source."""
    return [(p.start_l, p.end_l) for p in edge.passages]


def _share_inside(spans: Sequence[Span], others: Sequence[Span]) -> float:
    """The share of the characters of `spans` that lie in `others`; 1 if none."""
    total = sum(end - start for start, end in spans)
    return length_inside(spans, others) / total if total else 1.0
