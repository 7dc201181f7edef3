"""Grouping: the reports of one event, joined surest first."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retold.model import Report
from retold.stories.neighbours import Neighbours, find_neighbours
from retold.stories.terms import count_terms
from retold.stories.vectors import Vectors, build_vectors
from retold.text.days import published_day

# How much a day between two reports takes off their likeness, and how many days an
# unknown one counts as: the best of a coarse grid on 12,000 reports, flat around it.
_DAY_PENALTY = 0.06
_UNKNOWN_DAYS = 2.0
# Groups less alike than this on average are not joined, however quiet the news: a
# collection of a dozen has little to take off. Lower joins more on thousands of
# reports, higher errs less on a dozen; 0.20 to 0.26 differ by a point.
_MINIMUM_LIKENESS = 0.23
# Reports this much alike are one text, whatever the day's news; joining them before
# all others keeps an event of a thousand reprints from taking a thousand steps each.
_COPY_LIKENESS = 0.9
# A report that seems to belong to no affair is taken to be as alike as this to others.
_MINIMUM_BACKGROUND = 0.15


def group_stories(reports: Sequence[Report]) -> list[list[int]]:
    """Group the reports that tell the same event.

    Two reports are as close as their words are alike, less what they share with the
    reports of other days, less the time between them. The closest are joined first,
    and groups are joined as long as their members are close on average.

    Args:
        reports: Reports of any outlets and days, with ids that differ.

    Returns:
        Groups of indices into `reports`, each ascending, ordered by their first index;
        every report is in exactly one. The order of the reports changes no group: ties
        go by report id. Empty list for no reports.

    Cost:
        Linear in the reports for a stream of news; a report without a day is compared
        with all others. About a millisecond a report.

    Source:
        Group-average clustering as in Yang, Pierce & Carbonell 1998, likeness of title
        and text apart as in Miranda et al. 2018. Differs: the time is a penalty, not a
        window alone, and what a running affair's reports share is taken off.
    """
    days = [_day_number(report.published) for report in reports]
    order = sorted(range(len(reports)), key=lambda i: (days[i], reports[i].id))
    vectors = build_vectors([count_terms(reports[i]) for i in order])
    sorted_days = [days[i] if days[i] < math.inf else math.nan for i in order]
    neighbours = find_neighbours(vectors, sorted_days, _MINIMUM_LIKENESS)
    groups = _Agglomeration(vectors, sorted_days, neighbours).run()
    return sorted(sorted(order[member] for member in group) for group in groups)


def _day_number(published: str | None) -> float:
    """Days since the year 1, infinite where the day is unknown or malformed."""
    day = published_day(published)
    return math.inf if day is None else day.toordinal()


@dataclass
class _Group:
    """Reports taken together, as sums over the members."""

    members: list[int]
    terms: dict[int, float]
    background: float
    days: float
    dated: int

    def closeness(self, other: _Group) -> float:
        """How close the members of two groups are on average."""
        likeness = _product(self.terms, other.terms)
        likeness /= len(self.members) * len(other.members)
        if likeness < _MINIMUM_LIKENESS:
            return -math.inf
        background = self.background / len(self.members)
        background += other.background / len(other.members)
        return likeness - background / 2 - _DAY_PENALTY * self._days_from(other)

    def _days_from(self, other: _Group) -> float:
        """The days between the mean days of two groups."""
        if not (self.dated and other.dated):
            return _UNKNOWN_DAYS
        return abs(self.days / self.dated - other.days / other.dated)

    def joined(self, other: _Group) -> _Group:
        """Both groups as one; the larger one's terms are used up."""
        large, small = sorted((self.terms, other.terms), key=len, reverse=True)
        for term, weight in small.items():
            large[term] = large.get(term, 0.0) + weight
        return _Group(
            self.members + other.members,
            large,
            self.background + other.background,
            self.days + other.days,
            self.dated + other.dated,
        )


def _product(left: dict[int, float], right: dict[int, float]) -> float:
    """The product of two sparse vectors."""
    small, large = sorted((left, right), key=len)
    return sum(weight * large.get(term, 0.0) for term, weight in small.items())


class _Agglomeration:
    """Group-average clustering from the closest pair down to the least close."""

    def __init__(
        self, vectors: Vectors, days: Sequence[float], neighbours: Neighbours
    ) -> None:
        self._groups: dict[int, _Group] = {}
        self._near: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int]] = []
        first_copy = _first_copies(len(days), neighbours)
        for i, first in enumerate(first_copy):
            group = _single(i, vectors, days[i], float(neighbours.background[i]))
            known = self._groups.get(first)
            self._groups[first] = known.joined(group) if known else group
        pairs = {(first_copy[i], first_copy[j]) for i, j in neighbours.likeness}
        for i, j in sorted(pairs):
            if i != j:
                self._link(i, j)
        self._next = len(days)

    def run(self) -> Iterator[list[int]]:
        """Join until no two groups are close enough; the members of each group."""
        while self._heap:
            _, i, j = heapq.heappop(self._heap)
            if i in self._groups and j in self._groups:
                self._join(i, j)
        return (group.members for group in self._groups.values())

    def _join(self, i: int, j: int) -> None:
        """Put groups i and j together under a new number."""
        new = self._next
        self._next += 1
        self._groups[new] = self._groups.pop(i).joined(self._groups.pop(j))
        for k in sorted((self._near.pop(i) | self._near.pop(j)) - {i, j}):
            self._near[k] -= {i, j}
            self._link(k, new)

    def _link(self, i: int, j: int) -> None:
        """Note two groups as near, if they are close enough to be joined."""
        closeness = self._groups[i].closeness(self._groups[j])
        if closeness >= 0:
            self._near[i].add(j)
            self._near[j].add(i)
            heapq.heappush(self._heap, (-closeness, i, j))


def _first_copies(reports: int, neighbours: Neighbours) -> list[int]:
    """For each report the first of those that are the same text, step by step."""
    first = list(range(reports))
    for (i, j), likeness in neighbours.likeness.items():
        if likeness >= _COPY_LIKENESS:
            left, right = _root(first, i), _root(first, j)
            first[max(left, right)] = min(left, right)
    return [_root(first, i) for i in range(reports)]


def _root(first: list[int], i: int) -> int:
    """The end of the chain from i; the chain is halved on the way."""
    while first[i] != i:
        first[i] = first[first[i]]
        i = first[i]
    return i


def _single(i: int, vectors: Vectors, day: float, background: float) -> _Group:
    """A group of one report."""
    term_ids, weights = vectors.row(i)
    return _Group(
        members=[i],
        terms=dict(zip(term_ids.tolist(), weights.tolist(), strict=True)),
        background=max(background, _MINIMUM_BACKGROUND),
        days=0.0 if math.isnan(day) else day,
        dated=0 if math.isnan(day) else 1,
    )
