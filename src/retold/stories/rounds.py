"""Rounds: the groups that are each other's closest are joined, all such pairs at once.

The state is columns, so that one process and an engine of many carry out the same:
groups with sums over their members, and edges between groups that members link.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from retold.stories.closeness import group_closeness, unknown_day
from retold.stories.vectors import Ints, Vectors, pair_products

# Groups with reports of one story are so much closer when they are grouped anew. In a
# hundred batches a quarter fewer stories are split off than without it, and four in ten
# fewer are merged, at the same F1; 0.7 splits off fewer still, but joins too much.
_INERTIA: Final = 0.4
# A group of so many reports takes in one round all smaller ones that are closest to it:
# one report more hardly changes what it tells on average, and edited versions of one
# text, each of which is closest to the group of most, would take a round each (922 for
# 2,000 of them).
LEAST_HOST: Final = 64

Floats: TypeAlias = NDArray[np.float64]
NO_STORY: Final[frozenset[int]] = frozenset()


class Sums(NamedTuple):
    """What the members of groups have together; a column each.

    `dated` counts those whose day is known, and `days` is their sum.
    """

    size: Ints
    near: Ints
    days: Ints
    dated: Ints


class Groups(NamedTuple):
    """Reports taken together: columns, and rows of vectors, which are sums, too.

    `names` are those of the first members, ascending. `before` has the stories in which
    the members were; it is empty where none were in any.
    """

    names: Ints
    sums: Sums
    vectors: Vectors
    before: Sequence[frozenset[int]] = ()

    def taken(self, rows: Ints) -> Groups:
        """These rows, in this order."""
        return Groups(
            self.names[rows],
            Sums(*(column[rows] for column in self.sums)),
            self.vectors.taken(rows),
            [self.before[row] for row in rows.tolist()] if self.before else (),
        )

    def rows_of(self, names: Ints) -> Ints:
        """The rows of groups by their names."""
        return np.searchsorted(self.names, names)


class Edges(NamedTuple):
    """Pairs of groups by name, with the best product of two linked members.

    `closeness` is NaN where it is not known.
    """

    lower: Ints
    upper: Ints
    best: Ints
    closeness: Floats

    def taken(self, rows: NDArray[Any]) -> Edges:
        """Some of the rows."""
        return Edges(
            self.lower[rows], self.upper[rows], self.best[rows], self.closeness[rows]
        )


def join_in_rounds(
    groups: Groups, links: Edges, labels: Ints, least: float
) -> tuple[Groups, Ints]:
    """Join groups until no two that are linked are close enough.

    In each round each group names the one that it is closest to, of equals the first;
    those that name each other are joined, and small ones with a large one that they
    name (`LEAST_HOST`).

    Args:
        groups: Of one report each.
        links: Between them, their closeness unknown.
        labels: The names that groups are to have in the beginning: those of copies are
            one.
        least: How alike two reports must be in this collection.

    Returns:
        The groups that come out, and for each of those given the name of the group in
        which it is now.

    Source:
        Reciprocal nearest neighbours (Murtagh 1983, "A survey of recent advances in
        hierarchical clustering algorithms"), all pairs of a round together. Differs: a
        join may bring others closer, so that the result is not always that of joining
        the closest two alone; of 7,847 stories of 12,000 reports 7,832 are.
    """
    names = groups.names
    edges = links
    while True:
        edges = _relabelled(edges, groups.names, labels)
        names = labels[groups.rows_of(names)]
        groups = sum_groups(groups, labels)
        edges = measured(groups, edges, least)
        labels = joined_labels(groups, edges)
        if (labels == groups.names).all():
            return groups, names


def sum_groups(groups: Groups, labels: Ints) -> Groups:
    """Groups of one label as one, under the name of the first; ordered by label."""
    found, place, counts = np.unique(labels, return_inverse=True, return_counts=True)
    names = np.full(len(found), np.iinfo(np.int64).max)
    np.minimum.at(names, place, groups.names)
    sums = []
    for column in groups.sums:
        total = np.zeros(len(found), np.int64)
        np.add.at(total, place, column)
        sums.append(total)
    before: list[frozenset[int]] = []
    if groups.before:
        before = [NO_STORY] * len(found)
        for row, stories in zip(place.tolist(), groups.before, strict=True):
            before[row] |= stories
    vectors = _summed(groups.vectors, place, counts)
    return Groups(names, Sums(*sums), vectors, before)


def _summed(vectors: Vectors, place: Ints, counts: Ints) -> Vectors:
    """Rows of one place added up; ordered by place."""
    is_single = counts[place] == 1
    singles, others = np.flatnonzero(is_single), np.flatnonzero(~is_single)
    parts = vectors.taken(others)
    rows = np.repeat(place[others], np.diff(parts.starts))
    order = np.lexsort((parts.terms, rows))
    rows, terms = rows[order], parts.terms[order]
    is_new = np.ones(len(rows), bool)
    is_new[1:] = (rows[1:] != rows[:-1]) | (terms[1:] != terms[:-1])
    starts = np.flatnonzero(is_new)
    weights = parts.weights[order]
    if len(starts):
        weights = np.add.reduceat(weights, starts)
    sizes = np.bincount(rows[starts], minlength=len(counts))[counts > 1]
    single = vectors.taken(singles)
    both = Vectors(
        np.concatenate((single.starts, single.starts[-1] + np.cumsum(sizes))),
        np.concatenate((single.terms, terms[starts])),
        np.concatenate((single.weights, weights)),
    )
    return both.taken(np.argsort(np.append(place[singles], np.flatnonzero(counts > 1))))


def measured(groups: Groups, edges: Edges, least: float) -> Edges:
    """Edges with what was not known: how close their groups are; from 0 on, enough."""
    rows = np.flatnonzero(np.isnan(edges.closeness))
    closeness = edges.closeness.copy()
    closeness[rows] = _closeness(groups, edges.taken(rows), least)
    return edges._replace(closeness=closeness)


def _closeness(groups: Groups, edges: Edges, least: float) -> Floats:
    """How close the groups of edges are."""
    used = np.union1d(groups.rows_of(edges.lower), groups.rows_of(edges.upper))
    own = groups.taken(used)
    left, right = own.rows_of(edges.lower), own.rows_of(edges.upper)
    size = own.sums.size
    near = own.sums.near / size
    dated = own.sums.dated
    with np.errstate(invalid="ignore"):
        days = own.sums.days / dated
    closeness = group_closeness(
        _products(own.vectors, left, right) / (size[left] * size[right]),
        edges.best,
        (near[left] + near[right]) / 2,
        np.abs(days[left] - days[right]),
        unknown_day(np.maximum(dated[left], dated[right]), least),
        least=least,
    )
    if own.before:
        sides = zip(left.tolist(), right.tolist(), strict=True)
        closeness += [
            0.0 if own.before[i].isdisjoint(own.before[j]) else _INERTIA
            for i, j in sides
        ]
    return closeness


def _products(vectors: Vectors, left: Ints, right: Ints) -> Floats:
    """The products of rows: floating point numbers, as those of large groups run over.

    Up to 2^53 they are exact; beyond, the order of terms makes them one everywhere.
    """
    weights = vectors.weights.astype(np.float64)
    order = np.argsort(left, kind="stable")
    products = np.empty(len(left))
    products[order] = pair_products(
        Vectors(vectors.starts, vectors.terms, weights), left[order], right[order]
    )
    return products


def best_edges(edges: Edges) -> Edges:
    """One edge for each two groups, that of the best product; ordered by names."""
    order = np.lexsort((-edges.best, edges.upper, edges.lower))
    ordered = edges.taken(order)
    is_new = np.ones(len(order), bool)
    is_new[1:] = np.diff(ordered.lower) != 0
    is_new[1:] |= np.diff(ordered.upper) != 0
    return ordered.taken(is_new)


def _relabelled(edges: Edges, names: Ints, labels: Ints) -> Edges:
    """Edges between the groups of new labels; those of joined groups are not known."""
    _, place, counts = np.unique(labels, return_inverse=True, return_counts=True)
    is_joined = counts[place] > 1
    rows = [np.searchsorted(names, side) for side in edges[:2]]
    sides = [labels[row] for row in rows]
    is_changed = is_joined[rows[0]] | is_joined[rows[1]]
    relabelled = Edges(
        np.minimum(*sides),
        np.maximum(*sides),
        edges.best,
        np.where(is_changed, np.nan, edges.closeness),
    )
    return best_edges(relabelled.taken(sides[0] != sides[1]))


def joined_labels(groups: Groups, edges: Edges) -> Ints:
    """For each group the first of those that it is joined with, or itself."""
    both_ways = Edges(
        np.concatenate((edges.lower, edges.upper)),
        np.concatenate((edges.upper, edges.lower)),
        np.concatenate((edges.best, edges.best)),
        np.concatenate((edges.closeness, edges.closeness)),
    )
    names, others = closest_groups(both_ways)
    is_mutual = others[np.searchsorted(names, others)] == names
    labels = groups.names.copy()
    is_upper = is_mutual & (others < names)
    labels[groups.rows_of(names[is_upper])] = others[is_upper]
    rows, hosts = groups.rows_of(names), groups.rows_of(others)
    size = groups.sums.size
    is_guest = ~is_mutual & (size[rows] < LEAST_HOST) & (size[hosts] >= LEAST_HOST)
    labels[rows[is_guest]] = labels[hosts[is_guest]]
    # A guest may be the first.
    firsts, places = groups.names.copy(), groups.rows_of(labels)
    np.minimum.at(firsts, places, groups.names)
    return firsts[places]


def closest_groups(edges: Edges) -> tuple[Ints, Ints]:
    """For each of `upper` that is close enough to one, the closest of `lower`.

    Of equals, the first.
    """
    close = edges.taken(edges.closeness >= 0)
    order = np.lexsort((close.lower, -close.closeness, close.upper))
    guests, firsts = np.unique(close.upper[order], return_index=True)
    return guests, close.lower[order][firsts]


def both_groups(left: Groups, right: Groups) -> Groups:
    """The groups of two tables in one, ordered by name."""
    names = np.concatenate((left.names, right.names))
    vectors = Vectors(
        np.concatenate(
            (left.vectors.starts, left.vectors.starts[-1] + right.vectors.starts[1:])
        ),
        np.concatenate((left.vectors.terms, right.vectors.terms)),
        np.concatenate((left.vectors.weights, right.vectors.weights)),
    )
    sums = Sums(*map(np.concatenate, zip(left.sums, right.sums, strict=True)))
    before = [*left.before, *right.before]
    return Groups(names, sums, vectors, before).taken(np.argsort(names))
