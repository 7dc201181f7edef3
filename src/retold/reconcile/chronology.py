"""The timeline with the statements that give each date, and what disputes a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from retold.model import (
    DateDispute,
    DatedStatement,
    Evidence,
    Finding,
    Mention,
    Statement,
    TimelineEntry,
)
from retold.reconcile.places import do_meet
from retold.reconcile.voices import Voices

_Covering = tuple[Statement | None, Mention | None]


def date_statements(
    timeline: Sequence[TimelineEntry],
    statements: Sequence[Statement],
    findings: Sequence[Finding],
    voices: Voices,
) -> tuple[TimelineEntry, ...]:
    """The timeline of a story, each date under the statements that give it.

    A place in several statements (a sentence and a part of it) counts for that of most
    origins, then of most reports. Statements stand by how many origins, then reports,
    have the date. A date is disputed where it stands in the evidence of a hard
    `date-differs`.

    Cost:
        The places of dates by the mentions in their reports.
    """
    chronology = _Chronology(statements, findings, voices)
    return tuple(
        msgspec.structs.replace(entry, dated=tuple(chronology.dated(entry)))
        for entry in timeline
    )


class _Chronology:
    """What is looked up for every entry of a timeline."""

    def __init__(
        self,
        statements: Sequence[Statement],
        findings: Sequence[Finding],
        voices: Voices,
    ) -> None:
        self._voices = voices
        self._findings = [f for f in findings if f.is_hard and f.kind == "date-differs"]
        ranked = sorted(
            statements,
            key=lambda s: (-len(s.origins), -len({m.report for m in s.mentions})),
        )
        self._mentions: defaultdict[str, list[tuple[Statement, Mention]]]
        self._mentions = defaultdict(list)
        for statement in ranked:
            for mention in statement.mentions:
                self._mentions[mention.report].append((statement, mention))

    def dated(self, entry: TimelineEntry) -> list[DatedStatement]:
        """The statements that give the date of an entry."""
        places: dict[str | None, list[Evidence]] = {}
        firsts: dict[str | None, _Covering] = {}
        for place in entry.evidence:
            first = self._covering(place)
            key = first[0].id if first[0] else None
            firsts.setdefault(key, first)
            places.setdefault(key, []).append(place)
        return sorted(
            (self._dated(entry, firsts[key], some) for key, some in places.items()),
            key=lambda d: (-d.origins, -len({e.report for e in d.evidence})),
        )

    def _dated(
        self, entry: TimelineEntry, first: _Covering, places: Sequence[Evidence]
    ) -> DatedStatement:
        statement, mention = first
        disputes = tuple(_disputes(entry, places, self._findings))
        return DatedStatement(
            statement=statement,
            mention=mention,
            evidence=tuple(places),
            origins=self._origins(statement, places),
            disputes=disputes,
            disputed=tuple(
                place
                for place in places
                if any(do_meet(place, e) for d in disputes for e in d.finding.evidence)
            ),
        )

    def _covering(self, place: Evidence) -> _Covering:
        covering = (
            (statement, mention)
            for statement, mention in self._mentions.get(place.report, ())
            if do_meet(place, mention)
        )
        return next(covering, (None, None))

    def _origins(self, statement: Statement | None, places: Sequence[Evidence]) -> int:
        """What was taken over counts for the origin it was taken from: 1 at least."""
        having = {self._voices.origin_at(p.report, p.start, p.end) for p in places}
        if statement is None:
            return len(having)
        return max(1, len(having.intersection(statement.origins)))


def _disputes(
    entry: TimelineEntry, places: Sequence[Evidence], findings: Sequence[Finding]
) -> Iterator[DateDispute]:
    """The findings about these places; of their evidence, what has another date.

    Two times of one day are one entry: then what differs in words is the other.
    """
    for finding in findings:
        if any(do_meet(p, e) for p in places for e in finding.evidence):
            apart = tuple(
                e
                for e in finding.evidence
                if not any(do_meet(e, p) for p in entry.evidence)
            )
            yield DateDispute(finding=finding, others=apart or finding.evidence)
