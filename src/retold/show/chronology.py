"""The timeline with the statements that give each date, and what disputes a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from retold.model import Evidence, Finding, Mention, Statement, Story, TimelineEntry


class Dispute(NamedTuple):
    """A hard finding on a date, and the places that have another one."""

    finding: Finding
    others: list[Evidence]


class Dated(NamedTuple):
    """A statement that gives a date: where it does, and what disputes the date.

    Both `statement` and `mention`, the first that has the date, are None for places
    that no statement covers. `origins` is how many origins of the statement have the
    date, which may be fewer than make the statement.
    """

    statement: Statement | None
    mention: Mention | None
    evidence: list[Evidence]
    origins: int
    disputes: list[Dispute]

    def is_disputed_at(self, place: Evidence) -> bool:
        """Does a finding dispute the date at this very place?"""
        return any(
            _overlap(place, e) for d in self.disputes for e in d.finding.evidence
        )


class ChronologyEntry(NamedTuple):
    """An entry of the timeline by its statements, most widely dated first."""

    entry: TimelineEntry
    dated: list[Dated]

    def parted(self, most: int) -> tuple[list[Dated], list[Dated]]:
        """Those to show: so many, and all that are disputed; and the rest."""
        shown = [d for n, d in enumerate(self.dated) if n < most or d.disputes]
        return shown, [d for d in self.dated if d not in shown]


def make_chronology(story: Story) -> list[ChronologyEntry]:
    """The timeline of a story, each date under the statements that give it.

    A place in several statements (a sentence and a part of it) counts for that of most
    origins, then of most reports. Statements stand by how many origins, then reports,
    have the date. A date is disputed where it stands in the evidence of a hard
    `date-differs`.

    Cost:
        The places of dates by the mentions in their reports.
    """
    chronology = _Chronology(story)
    return [ChronologyEntry(entry, chronology.dated(entry)) for entry in story.timeline]


class _Chronology:
    """What is looked up for every entry of a timeline."""

    def __init__(self, story: Story) -> None:
        self._origin_of = {r: o.id for o in story.origins for r in o.reports}
        self._findings = [
            f for f in story.findings if f.is_hard and f.kind == "date-differs"
        ]
        ranked = sorted(
            story.statements,
            key=lambda s: (-len(s.origins), -len({m.report for m in s.mentions})),
        )
        self._mentions: defaultdict[str, list[tuple[Statement, Mention]]]
        self._mentions = defaultdict(list)
        for statement in ranked:
            for mention in statement.mentions:
                self._mentions[mention.report].append((statement, mention))

    def dated(self, entry: TimelineEntry) -> list[Dated]:
        """The statements that give the date of an entry."""
        places: dict[str | None, list[Evidence]] = {}
        firsts: dict[str | None, tuple[Statement | None, Mention | None]] = {}
        for place in entry.evidence:
            first = self._covering(place)
            key = first[0].id if first[0] else None
            firsts.setdefault(key, first)
            places.setdefault(key, []).append(place)
        dated = [
            Dated(
                *firsts[key],
                evidence=some,
                origins=self._origins(firsts[key][0], some),
                disputes=list(_disputes(entry, some, self._findings)),
            )
            for key, some in places.items()
        ]
        return sorted(
            dated, key=lambda d: (-d.origins, -len({e.report for e in d.evidence}))
        )

    def _covering(self, place: Evidence) -> tuple[Statement | None, Mention | None]:
        covering = (
            (statement, mention)
            for statement, mention in self._mentions.get(place.report, ())
            if _overlap(place, mention)
        )
        return next(covering, (None, None))

    def _origins(self, statement: Statement | None, places: list[Evidence]) -> int:
        """What was taken over counts for the origin it was taken from: 1 at least."""
        having = {self._origin_of.get(place.report) for place in places}
        if statement is None:
            return len(having)
        return max(1, len(having.intersection(statement.origins)))


def _disputes(
    entry: TimelineEntry, places: Sequence[Evidence], findings: Sequence[Finding]
) -> Iterable[Dispute]:
    """The findings about these places; of their evidence, what has another date.

    Two times of one day are one entry: then what differs in words is the other.
    """
    for finding in findings:
        if not any(_overlap(p, e) for p in places for e in finding.evidence):
            continue
        apart = [
            e
            for e in finding.evidence
            if not any(_overlap(e, p) for p in entry.evidence)
        ]
        yield Dispute(finding, apart or list(finding.evidence))


def _overlap(left: Evidence, right: Evidence | Mention) -> bool:
    return (
        left.report == right.report
        and left.start < right.end
        and left.end > right.start
    )
