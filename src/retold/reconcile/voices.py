"""Whose words stand in a place: the report that had them first, and its origin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from retold.lineage import OriginMap
from retold.model import Edge, Origin, origins_by_report


class Voices:
    """The voice of any place of a story's reports.

    What a report took over speaks with the voice of the report that had it, what it
    adds with its own, also where both are one origin: a rewrite that adds a sentence
    puts no word into the mouth of the agency that it rewrote.

    Cost:
        A walk up the edges for each new place; places are remembered.
    """

    def __init__(self, origins: Sequence[Origin], lineage: Sequence[Edge]) -> None:
        """Index the edges by the report that took over."""
        self._origin_of = origins_by_report(origins)
        each = [
            Origin(id=report, name=None, reports=(report,), probability=1.0)
            for report in self._origin_of
        ]
        self._report_at = cache(OriginMap(each, lineage).origin_of)

    def report_at(self, report_id: str, start: int, end: int) -> str:
        """The report whose words stand in a span; a report of no origin has its own."""
        if report_id not in self._origin_of:
            return report_id
        return self._report_at(report_id, start, end)

    def origin_of(self, report_id: str) -> str:
        """The origin that holds a report; a report of none is one by itself."""
        return self._origin_of.get(report_id, report_id)

    def origin_at(self, report_id: str, start: int, end: int) -> str:
        """The origin that speaks in a span."""
        return self.origin_of(self.report_at(report_id, start, end))
