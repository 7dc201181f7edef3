"""Grouping: the reports of one event, joined surest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retold.families import Families
from retold.stories.rounds import (
    NO_STORY,
    Edges,
    Groups,
    Sums,
    best_edges,
    both_groups,
    closest_groups,
    join_in_rounds,
    measured,
    sum_groups,
)
from retold.stories.vectors import UNIT, Ints, Vectors

# Reports this much alike are one text, whatever the day's news; joining them before
# all others keeps an event of a thousand reprints from taking a thousand steps each.
COPY_LIKENESS: Final = 0.9
# Links of lone reports below this are never looked at: joining others to the two hardly
# ever raises it to 0.
OPEN_LINK: Final = -1.5


@dataclass(frozen=True)
class Region:
    """Reports that may tell one event or several, ready to be grouped.

    Rows of `vectors`, and the entries of the other fields, are reports in the order of
    their days and ids. `days` is NaN where the day is unknown. `is_loose` marks the
    reports that may touch many events (opinion, digests, ...). `links` are pairs of
    rows with their product, the lower row first, ascending. `least` is how alike two
    reports must be in this collection. `before` has the stories of the rows that had
    one: what was together stays so unless it has become clearly too little.
    """

    vectors: Vectors
    days: Sequence[float]
    near: Sequence[int]
    is_loose: Sequence[bool]
    links: Sequence[tuple[int, int, int]]
    least: float
    before: Mapping[int, int] = field(default_factory=dict)


def group_region(region: Region) -> list[list[int]]:
    """Group the reports of a region by the event they tell.

    Groups that are each other's closest are joined, round by round, as long as any two
    are close enough. Loose reports then go each to the closest group; they join no two
    groups, and are grouped among themselves where they have none.

    Returns:
        Groups of rows, each ascending, ordered by their first row; every row is in
        exactly one.

    Cost:
        A product of two groups' terms for each link, and again for those of groups that
        have been joined: a handful of rounds, more where many reports go to one group
        one by one.

    Source:
        Agglomerative clustering as in Yang, Pierce & Carbonell 1998; the decision from
        learned weights of few features as in Miranda et al. 2018. Differs: groups are
        joined in rounds (`join_in_rounds`), links are between average and single
        (`BEST_SHARE`), and likeness counts against what else is near (Jegou et al. 2007
        and Conneau et al. 2018 scale by nearest neighbours).
    """
    is_loose = np.array(region.is_loose, bool)
    singles, links = _singles(region), _links(region)
    labels = np.arange(len(is_loose))
    groups = _join(singles, links, np.flatnonzero(~is_loose), labels, region.least)
    to_groups = measured(
        both_groups(groups, singles.taken(np.flatnonzero(is_loose))),
        _links_to_groups(links, labels, is_loose),
        region.least,
    )
    guests, hosts = closest_groups(to_groups)
    labels[guests], is_loose[guests] = hosts, False
    _join(singles, links, np.flatnonzero(is_loose), labels, region.least)
    members: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        members.setdefault(label, []).append(row)
    return list(members.values())


def group_closeness(region: Region, left: Sequence[int], right: Sequence[int]) -> float:
    """How close two groups of rows are as wholes; above 0 they rather are one."""
    rows, labels = np.array([*left, *right]), np.repeat([0, 1], [len(left), len(right)])
    order = np.argsort(rows)
    groups = sum_groups(_singles(region).taken(rows[order]), labels[order])
    # Whichever is first.
    groups = groups.taken(np.argsort(groups.names))
    of_left, of_right = set(left), set(right)
    best = max(
        (
            product
            for i, j, product in region.links
            if (i in of_left and j in of_right) or (i in of_right and j in of_left)
        ),
        default=0,
    )
    first, second = np.split(groups.names, 2)
    edge = Edges(first, second, np.array([best]), np.array([np.nan]))
    return float(measured(groups, edge, region.least).closeness[0])


def _join(
    singles: Groups, links: Edges, rows: Ints, labels: Ints, least: float
) -> Groups:
    """Group some rows among themselves: the groups; `labels` of the rows are theirs."""
    among = links.taken(np.isin(links.lower, rows) & np.isin(links.upper, rows))
    groups, labels[rows] = join_in_rounds(
        singles.taken(rows), among, _first_copies(rows, among), least
    )
    return groups


def _links_to_groups(links: Edges, labels: Ints, is_loose: NDArray[np.bool_]) -> Edges:
    """The links of loose rows with groups of others: `upper` is the loose row."""
    is_lower = is_loose[links.lower]
    crossing = is_lower != is_loose[links.upper]
    return best_edges(
        Edges(
            labels[np.where(is_lower, links.upper, links.lower)],
            np.where(is_lower, links.lower, links.upper),
            links.best,
            links.closeness,
        ).taken(crossing)
    )


def _first_copies(rows: Ints, links: Edges) -> Ints:
    """For each row the first of those that are the same text, step by step."""
    families = Families[int]()
    is_copy = links.best >= COPY_LIKENESS / UNIT
    for i, j in zip(
        links.lower[is_copy].tolist(), links.upper[is_copy].tolist(), strict=True
    ):
        families.join(i, j)
    return np.array([families.find(row) for row in rows.tolist()], np.int64)


def _singles(region: Region) -> Groups:
    """Each report as a group of its own."""
    days, count = np.array(region.days, float), len(region.days)
    is_dated = ~np.isnan(days)
    before = region.before
    return Groups(
        names=np.arange(count),
        sums=Sums(
            size=np.ones(count, np.int64),
            near=np.array(region.near, np.int64),
            days=np.where(is_dated, days, 0).astype(np.int64),
            dated=is_dated.astype(np.int64),
        ),
        vectors=region.vectors,
        before=[
            frozenset((before[row],)) if row in before else NO_STORY
            for row in range(count)
        ]
        if before
        else (),
    )


def _links(region: Region) -> Edges:
    """The links of a region as edges, not measured yet."""
    lower, upper, best = np.array(region.links, np.int64).reshape(-1, 3).T
    return Edges(lower, upper, best, np.full(len(region.links), np.nan))
