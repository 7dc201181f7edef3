"""Grouping: the reports of one event, joined surest first."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Final

from retold.stories.closeness import LEAST_MEAN_SHARE, parts
from retold.stories.vectors import UNIT, Vectors

# Reports this much alike are one text, whatever the day's news; joining them before
# all others keeps an event of a thousand reprints from taking a thousand steps each.
COPY_LIKENESS: Final = 0.9
# Links of lone reports below this are never looked at: joining others to the two hardly
# ever raises it to 0.
OPEN_LINK: Final = -1.5
# Groups with reports of one story are so much closer when they are grouped anew. In a
# hundred batches a quarter fewer stories are split off than without it, and four in ten
# fewer are merged, at the same F1; 0.7 splits off fewer still, but joins too much.
_INERTIA: Final = 0.4


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

    The closest two groups are joined, again and again, as long as any two are close
    enough. Loose reports then go each to the closest group; they join no two groups,
    and are grouped among themselves where they have none.

    Returns:
        Groups of rows, each ascending, ordered by their first row; every row is in
        exactly one.

    Cost:
        A product of two groups' terms for each link that is looked at.

    Source:
        Agglomerative clustering as in Yang, Pierce & Carbonell 1998; the decision from
        learned weights of few features as in Miranda et al. 2018. Differs: links are
        between average and single (`BEST_SHARE`), and likeness counts against what else
        is near (Jegou et al. 2007 and Conneau et al. 2018 scale by nearest neighbours).
    """
    rows = range(len(region.days))
    firm = [row for row in rows if not region.is_loose[row]]
    loose = [row for row in rows if region.is_loose[row]]
    grouping = _Agglomeration(region, firm)
    groups = list(grouping.run())
    partners = _partners(region, loose)
    left_over = [row for row in loose if not grouping.attach(row, partners[row])]
    groups += _Agglomeration(region, left_over).run()
    return sorted(sorted(group.members + group.guests) for group in groups)


def groups_closeness(
    region: Region, left: Sequence[int], right: Sequence[int]
) -> float:
    """How close two groups of rows are as wholes; above 0 they rather are one."""
    of_left, of_right = set(left), set(right)
    crossing = (
        product
        for i, j, product in region.links
        if (i in of_left and j in of_right) or (i in of_right and j in of_left)
    )
    groups = [
        reduce(_Group.joined, (_single(region, row) for row in rows))
        for rows in (left, right)
    ]
    best = max(crossing, default=0)
    return groups[0].closeness(groups[1], best, region.least)


@dataclass
class _Group:
    """Reports taken together, as sums over the members; guests count for nothing."""

    members: list[int]
    guests: list[int]
    terms: dict[int, int]
    near: int
    days: float
    dated: int
    before: frozenset[int]

    def closeness(self, other: _Group, best_product: int, least: float) -> float:
        """How close two groups are; above 0 they rather tell one event."""
        size, other_size = len(self.members), len(other.members)
        near = self.near / size + other.near / other_size
        mean = _product(self.terms, other.terms) / (size * other_size)
        if mean * UNIT < LEAST_MEAN_SHARE * least:
            return -math.inf
        days = None
        if self.dated and other.dated:
            days = abs(self.days / self.dated - other.days / other.dated)
        inertia = 0.0 if self.before.isdisjoint(other.before) else _INERTIA
        return parts(mean, best_product, near / 2, days).closeness(least) + inertia

    def joined(self, other: _Group) -> _Group:
        """Both groups as one; the larger one's terms are used up."""
        large, small = sorted((self.terms, other.terms), key=len, reverse=True)
        for term, weight in small.items():
            large[term] = large.get(term, 0) + weight
        return _Group(
            self.members + other.members,
            [],  # guests come when all is joined
            large,
            self.near + other.near,
            self.days + other.days,
            self.dated + other.dated,
            self.before | other.before,
        )


def _product(left: dict[int, int], right: dict[int, int]) -> int:
    """The product of two sparse vectors."""
    small, large = (left, right) if len(left) < len(right) else (right, left)
    return sum(
        [weight * large[term] for term, weight in small.items() if term in large]
    )


class _Agglomeration:
    """Joins groups from the closest pair down to the least close."""

    def __init__(self, region: Region, rows: Sequence[int]) -> None:
        self._region = region
        self._groups: dict[int, _Group] = {}
        self._group_of: dict[int, int] = {}
        # For each group the best product of its members with those of another.
        self._best: defaultdict[int, dict[int, int]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int]] = []
        self._next = len(region.days)
        known = set(rows)
        links = [link for link in region.links if link[0] in known and link[1] in known]
        first_copy = _first_copies(rows, links)
        for row in rows:
            self._add(row, first_copy[row])
        for left, right, product in links:
            i, j = first_copy[left], first_copy[right]
            if i != j:
                self._best[i][j] = max(product, self._best[i].get(j, 0))
                self._best[j][i] = self._best[i][j]
        for i in rows:
            for j in sorted(self._best[i]) if i in self._best else ():
                if i < j:
                    self._link(i, j)

    def run(self) -> Iterator[_Group]:
        """Join until no two groups are close enough; what comes out."""
        while self._heap:
            _, i, j = heapq.heappop(self._heap)
            if i in self._groups and j in self._groups:
                self._join(i, j)
        for number, group in self._groups.items():
            self._group_of |= dict.fromkeys(group.members, number)
        return iter(self._groups.values())

    def attach(self, row: int, partners: Mapping[int, int]) -> bool:
        """Make a report a guest of the closest group; False if none is close enough.

        `partners` are the reports that it has links with, and the products.
        """
        alone = _single(self._region, row)
        best: dict[int, int] = {}
        for partner, product in partners.items():
            if partner in self._group_of:
                number = self._group_of[partner]
                best[number] = max(product, best.get(number, 0))
        close = [
            (
                self._groups[number].closeness(alone, product, self._region.least),
                -number,
            )
            for number, product in best.items()
        ]
        if not close or max(close)[0] < 0:
            return False
        self._groups[-max(close)[1]].guests.append(row)
        return True

    def _add(self, row: int, first_copy: int) -> None:
        """A report as a group of its own, or with those that it is a copy of."""
        group, known = _single(self._region, row), self._groups.get(first_copy)
        self._groups[first_copy] = known.joined(group) if known else group

    def _join(self, i: int, j: int) -> None:
        """Put groups i and j together under a new number."""
        new = self._next
        self._next += 1
        self._groups[new] = self._groups.pop(i).joined(self._groups.pop(j))
        best_i, best_j = self._best.pop(i), self._best.pop(j)
        for k in sorted((best_i.keys() | best_j.keys()) - {i, j}):
            best = max(best_i.get(k, 0), best_j.get(k, 0))
            others = self._best[k]
            others.pop(i, None)
            others.pop(j, None)
            others[new] = self._best[new][k] = best
            self._link(k, new)

    def _link(self, i: int, j: int) -> None:
        """Put two groups forward for joining, if they are close enough."""
        best = self._best[i][j]
        group, other = self._groups[i], self._groups[j]
        closeness = group.closeness(other, best, self._region.least)
        if closeness >= 0:
            heapq.heappush(self._heap, (-closeness, i, j))


def _partners(region: Region, rows: Sequence[int]) -> dict[int, dict[int, int]]:
    """For each of these rows the rows it has links with, and the products."""
    partners: dict[int, dict[int, int]] = {row: {} for row in rows}
    for left, right, product in region.links:
        if left in partners:
            partners[left][right] = product
        if right in partners:
            partners[right][left] = product
    return partners


def _first_copies(
    rows: Sequence[int], links: Sequence[tuple[int, int, int]]
) -> dict[int, int]:
    """For each report the first of those that are the same text, step by step."""
    first = {row: row for row in rows}
    least = COPY_LIKENESS / UNIT
    for i, j, product in links:
        if product >= least:
            left, right = _root(first, i), _root(first, j)
            first[max(left, right)] = min(left, right)
    return {row: _root(first, row) for row in rows}


def _root(first: dict[int, int], i: int) -> int:
    """The end of the chain from i; the chain is halved on the way."""
    while first[i] != i:
        first[i] = first[first[i]]
        i = first[i]
    return i


def _single(region: Region, row: int) -> _Group:
    """A group of one report."""
    terms, weights = region.vectors.row(row)
    day, before = region.days[row], region.before.get(row)
    return _Group(
        members=[row],
        guests=[],
        terms=dict(zip(terms.tolist(), weights.tolist(), strict=True)),
        near=region.near[row],
        days=0.0 if math.isnan(day) else day,
        dated=0 if math.isnan(day) else 1,
        before=frozenset((before,)) if before is not None else frozenset(),
    )
