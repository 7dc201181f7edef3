"""Origins: which reports are one source, not several."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from retold.families import Families
from retold.lexicon.agencies import UNNAMED
from retold.lineage.citations import same_outlet
from retold.lineage.direction import is_agency
from retold.lineage.stemma import JOINING
from retold.model import Credit, Edge, Origin, Passage, Report, origins_by_report

# A report with no edge at all is an origin of its own: 31 of 32 such pairs among the
# labelled ones were.
_ALONE: Final = 0.95
# A span belongs to the source if at least half of it stands in a passage.
_MOSTLY: Final = 0.5
_TAKEN_OVER: Final = JOINING | {"derived"}


def group_origins(
    reports: Sequence[Report],
    edges: Sequence[Edge],
    credits: Mapping[str, Sequence[Credit]],  # noqa: A002
) -> list[Origin]:
    """The independent origins among the reports of one story.

    Reprints, versions and rewrites are one origin; a derived report is one of its own.

    Args:
        reports: The reports of the story.
        edges: Their lineage; edges to other reports are ignored.
        credits: By report id, those for the whole text (`whole_credits`): an agency
            that only contributed gives no name to another's report.

    Returns:
        Origins `o1`, `o2`, ... by their earliest report (time, then id), each report
        in one; their reports in the same order. An origin is named by its source if
        that is an agency, by the agency that half of its reports credit, or else by
        the outlet of its source; None if that is unknown. Its probability is that of
        its weakest join.
    """
    known = {report.id: report for report in reports}
    inside = [e for e in edges if e.source in known and e.target in known]
    families = Families[str]()
    held = [e for e in sorted(inside, key=_surest_first) if _holds(e, families)]
    groups: defaultdict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=earliest_first):
        groups[families.find(report.id)].append(report)
    touching = _by_group(inside, families)
    joins = _by_group(held, families)
    return [
        Origin(
            id=f"o{number}",
            name=_name(group, touching[name], credits),
            reports=tuple(report.id for report in group),
            probability=_probability(joins[name], touching[name]),
        )
        for number, (name, group) in enumerate(groups.items(), start=1)
    ]


def add_heads(
    origins: Sequence[Origin], reports: Sequence[Report], families: Sequence[int]
) -> list[Origin]:
    """Origins with those reports of a giant story, too, that were not compared.

    Args:
        origins: Of the reports that were compared.
        reports: All reports of the story.
        families: Of which family of copies each of them is.

    Returns:
        The origins as `group_origins` gives them: each further report in the origin of
        the first report of its family that was compared, so that no copy is a source of
        its own; those of a family of which none was compared are one origin.
    """
    origin_of = {report: o for o in origins for report in o.reports}
    kin: dict[int, Origin] = {}
    added: defaultdict[str, list[Report]] = defaultdict(list)
    alone: defaultdict[int, list[Report]] = defaultdict(list)
    ordered = sorted(
        zip(reports, families, strict=True), key=lambda pair: earliest_first(pair[0])
    )
    for report, family in ordered:
        if report.id in origin_of:
            added[origin_of[report.id].id].append(report)
            kin.setdefault(family, origin_of[report.id])
    for report, family in ordered:
        if report.id not in origin_of:
            home = kin.get(family)
            (alone[family] if home is None else added[home.id]).append(report)
    groups = [
        *((sorted(added[o.id], key=earliest_first), o) for o in origins),
        *((group, _uncompared_origin(group)) for group in alone.values()),
    ]
    return [
        replace(origin, id=f"o{number}", reports=tuple(r.id for r in group))
        for number, (group, origin) in enumerate(
            sorted(groups, key=lambda pair: earliest_first(pair[0][0])), start=1
        )
    ]


def _uncompared_origin(group: Sequence[Report]) -> Origin:
    """The origin of a family that was not compared."""
    return Origin(id="", name=_source_outlet(group, ()), reports=(), probability=_ALONE)


def _by_group(
    edges: Iterable[Edge], families: Families[str]
) -> defaultdict[str, list[Edge]]:
    """The edges that touch each group; one between two groups touches both."""
    touching: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        for name in {families.find(edge.source), families.find(edge.target)}:
            touching[name].append(edge)
    return touching


class OriginMap:
    """Whose voice speaks where: the origin of any span of some reports.

    Inside a passage taken over (reprint, version, rewritten, derived) it is the origin
    of the report that it was taken from, through as many hands as need be; elsewhere
    the report's own. `by_report` is the origin that holds each report.
    """

    def __init__(self, origins: Sequence[Origin], edges: Sequence[Edge]) -> None:
        """Index the edges by the report that took over."""
        self.by_report = origins_by_report(origins)
        self._taken: dict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            if edge.relation in _TAKEN_OVER:
                self._taken[edge.target].append(edge)

    def origin_of(self, report_id: str, start: int, end: int) -> str:
        """The id of the origin that speaks in a span.

        Raises:
            KeyError: If no origin holds the report.
        """
        seen = {report_id}
        while True:
            step = _step_up(start, end, self._taken.get(report_id, ()))
            if step is None or step[0] in seen:
                return self.by_report[report_id]
            report_id, start, end = step
            seen.add(report_id)


def _step_up(
    start: int, end: int, edges: Sequence[Edge]
) -> tuple[str, int, int] | None:
    """The span's place in the report that it was taken from, the best covered first."""
    best: tuple[int, str, int, int] | None = None
    for edge in edges:
        inside = [p for p in edge.passages if p.start_r < end and p.end_r > start]
        covered = sum(min(p.end_r, end) - max(p.start_r, start) for p in inside)
        if not inside or covered < _MOSTLY * (end - start):
            continue
        first, last = inside[0], inside[-1]
        place = _place_l(first, start), max(_place_l(last, end), _place_l(first, end))
        found = (-covered, edge.source, *place)
        best = found if best is None else min(best, found)
    return None if best is None else best[1:]


def _place_l(passage: Passage, position_r: int) -> int:
    """About where a position of the right text stands in the left one."""
    inside = min(max(position_r, passage.start_r), passage.end_r) - passage.start_r
    share = inside / (passage.end_r - passage.start_r)
    return passage.start_l + round(share * (passage.end_l - passage.start_l))


def _surest_first(edge: Edge) -> tuple[float, str, str]:
    """Sort key: the most probable edge first."""
    return -edge.probability, edge.source, edge.target


def earliest_first(report: Report) -> tuple[bool, str, str]:
    """Sort key: by time (a date is its day's end), undated last, then by id."""
    published = report.published or ""
    moment = published if "T" in published else f"{published}T24"
    return not published, moment, report.id


def _holds(edge: Edge, families: Families[str]) -> bool:
    """Join the two ends of an edge; does the edge hold a family together?"""
    return edge.relation in JOINING and families.join(edge.source, edge.target)


def _probability(joins: Sequence[Edge], touching: Sequence[Edge]) -> float:
    """Of the weakest join of a group; for a lone report, that it is on its own."""
    if joins:
        return min(edge.probability for edge in joins)
    return min([_ALONE, *(edge.probability for edge in touching)])


def _name(
    group: Sequence[Report],
    edges: Sequence[Edge],
    credits: Mapping[str, Sequence[Credit]],  # noqa: A002
) -> str | None:
    """The agency or outlet that a group goes back to."""
    agencies = Counter(
        agency
        for report in group
        for agency in sorted({credit.agency for credit in credits.get(report.id, ())})
        if agency != UNNAMED
    )
    source = _source_outlet(group, edges)
    ranked = sorted(agencies, key=lambda agency: (-agencies[agency], agency))
    published = [agency for agency in ranked if same_outlet(agency, source)]
    if published or is_agency(source, ()):
        return published[0] if published else source
    if ranked and 2 * agencies[ranked[0]] >= len(group):
        return ranked[0]
    return source


def _source_outlet(group: Sequence[Report], edges: Sequence[Edge]) -> str | None:
    """The outlet of the one report of a group that all others go back to."""
    ids = {report.id for report in group}
    inner = [e for e in edges if e.relation in JOINING and {e.source, e.target} <= ids]
    targets = {e.target for e in inner if e.direction == "known"}
    roots = [report for report in group if report.id not in targets]
    outlets = {report.outlet for report in roots}
    return outlets.pop() if len(outlets) == 1 else None
