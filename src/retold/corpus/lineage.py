"""Who took from whom among the reports of a whole corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec

from retold.annotation import annotate_report
from retold.corpus.reuse import make_candidates
from retold.corpus.shelf import Shelf, open_shelf
from retold.lineage import Witness, group_origins, link_pair, read_witness
from retold.lineage.families import Families
from retold.lineage.origins import earliest_first
from retold.lineage.prune import readable
from retold.lineage.standing import learn_standing_text, standing_spans
from retold.lineage.stemma import Link
from retold.model import Credit, Edge, Origin, Report
from retold.reuse.copies import RELATED_REPORTS

# Witnesses held ready; pairs come sorted by their first report.
_HELD_WITNESSES: Final = 1024


def find_lineage(
    reports: Iterable[Report],
    *,
    workspace: Path | None = None,
    memory_limit: str | None = None,
) -> tuple[list[Origin], list[Edge]]:
    """Which reports go back to which, and which are one origin.

    Args:
        reports: With unique ids, in any order; they are held in memory.
        workspace: As for `find_reuse`, and the two may share it.
        memory_limit: As for `find_reuse`.

    Returns:
        The origins, each report in one, by their earliest report; and the edges,
        sorted by `(source, target)`.

    Cost:
        About 20 ms for each report that shares text with another, and 4 ms for each
        such pair.
    """
    gathered = list(reports)
    with open_shelf(gathered, workspace=workspace, memory_limit=memory_limit) as shelf:
        edges = readable(_links(gathered, list(_related(shelf))))
    return _origins(gathered, edges), edges


def _related(shelf: Shelf) -> Iterator[tuple[int, ...]]:
    """Pairs of numbers of reports that may be related, sorted."""
    if shelf.hashes.size:
        make_candidates(shelf)
        yield from shelf.database.rows(RELATED_REPORTS)


def _links(
    reports: Sequence[Report], pairs: Sequence[tuple[int, ...]]
) -> Iterator[Link]:
    """The links that pairs of reports turn out to have."""
    standing = learn_standing_text(reports)

    @lru_cache(maxsize=_HELD_WITNESSES)
    def witness(number: int) -> Witness:
        report = reports[number]
        return read_witness(
            report,
            annotate_report(report),
            standing=standing_spans(report.text, standing),
        )

    for left, right in pairs:
        link = link_pair(witness(left), witness(right))
        if link is not None:
            yield link


def _origins(reports: Sequence[Report], edges: Sequence[Edge]) -> list[Origin]:
    """The origins of all reports, numbered by their earliest report.

    Each set of linked reports is looked at on its own, so that the cost grows with the
    reports and not with their square.
    """
    families = Families()
    for edge in edges:
        families.join(edge.source, edge.target)
    members: defaultdict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=earliest_first):
        members[families.find(report.id)].append(report)
    inner: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        inner[families.find(edge.source)].append(edge)
    found = [
        origin
        for family, group in members.items()
        for origin in group_origins(group, inner[family], _credits(group))
    ]
    place = {r.id: n for n, r in enumerate(sorted(reports, key=earliest_first))}
    found.sort(key=lambda origin: place[origin.reports[0]])
    return [
        msgspec.structs.replace(origin, id=f"o{number}")
        for number, origin in enumerate(found, start=1)
    ]


def _credits(group: Sequence[Report]) -> dict[str, tuple[Credit, ...]]:
    """The credits of linked reports; a lone report goes by its outlet's name."""
    if len(group) == 1:
        return {}
    return {report.id: annotate_report(report).credits for report in group}
