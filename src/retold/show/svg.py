"""The lineage of a story as a drawing: outlets down, time across, edges by relation.

Only the geometry is made here; the template `_drawing.html` writes it as SVG.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import dist, sqrt
from typing import Final, NamedTuple

from retold.model import Edge, Origin, Relation, Report
from retold.show.account import Account
from retold.show.dates import MONTHS, instant, is_day_only, published_words
from retold.show.plain import one_line
from retold.show.wording import RELATIONS, count

# All lengths in SVG units, which are pixels at full size.
_WIDTH: Final = 900
_LABEL_WIDTH: Final = 210
_LABEL_CHARS: Final = 27  # what fits into the label's width at 12 units a letter
_ROW: Final = 24
_HEADING: Final = 22
_BAND_GAP: Final = 8
_AXIS: Final = 46
_MARGIN: Final = 26
_DOT: Final = 5
_ARROW: Final = 8
_CORNER: Final = 6
_TRUNK_GAP: Final = 3  # between the trunks of a source's relations
# Room at the left of the time axis for reports whose time is unknown.
_UNKNOWN_WIDTH: Final = 80
_TICK_GAP: Final = 58  # the width of a label such as "27 Feb"
# Beyond this many rows a drawing is no longer read; the table has the rest.
_MOST_ROWS: Final = 80
# Two dots without a time say no more than the words below them.
_FEWEST_DATED: Final = 2
_FEWEST_UNDATED: Final = 3


class Row(NamedTuple):
    """An outlet's line."""

    label: str
    full_label: str
    y: float


class Band(NamedTuple):
    """The ground under the rows of one origin; a heading where it has several."""

    y: float
    height: float
    heading: str | None


class Dot(NamedTuple):
    """A report; one that is known only by its day has the day's width around it."""

    x: float
    y: float
    title: str
    number: int  # the report's place in the order of publication
    day: tuple[float, float] | None


class Line(NamedTuple):
    """An edge of the lineage; without an arrow where the direction is unknown."""

    path: str
    arrow: str | None
    relation: Relation
    title: str


class Tick(NamedTuple):
    """A place on the time axis; the day is named where it changes."""

    x: float
    time: str
    day: str


class Drawing(NamedTuple):
    """Everything that is drawn, in the order in which it is drawn."""

    width: int
    height: float
    left: int
    unknown_x: float | None
    bands: list[Band]
    rows: list[Row]
    ticks: list[Tick]
    lines: list[Line]
    dots: list[Dot]
    relations: list[Relation]
    has_undirected: bool
    left_out: int


class _TimeScale:
    """Time to places: gaps count by their square root, so that long ones are short.

    A story breaks within minutes and is retold for days; on an even scale all early
    reports would fall into one point.
    """

    def __init__(self, moments: Sequence[datetime], left: float, right: float) -> None:
        self.moments = sorted(set(moments))
        steps = [0.0]
        for before, after in zip(self.moments, self.moments[1:], strict=False):
            steps.append(steps[-1] + sqrt((after - before).total_seconds()))
        share = (right - left) / steps[-1] if steps[-1] else 0.0
        self.places = [left + step * share for step in steps]

    def __call__(self, moment: datetime) -> float:
        """The place of a moment that is among those the scale was made for."""
        return self.places[bisect_right(self.moments, moment) - 1]


def draw_lineage(account: Account) -> Drawing | None:
    """Lay out the lineage of a story; None where there is too little to draw.

    Rows stand by origin, that of most reports first, then by time. At most 80 rows
    are laid out; `left_out` counts the reports that are not.
    """
    has_times = any(instant(r.published) for r in account.reports)
    if len(account.reports) < (_FEWEST_DATED if has_times else _FEWEST_UNDATED):
        return None
    bands, rows, heights = _lay_rows(account)
    drawn = [r for r in account.reports if r.id in heights]
    has_unknown = any(instant(r.published) is None for r in drawn)
    left = _LABEL_WIDTH + _MARGIN + (_UNKNOWN_WIDTH if has_unknown else 0)
    scale = _TimeScale(_moments(drawn), left, _WIDTH - _MARGIN - _ARROW)
    unknown_x = float(_LABEL_WIDTH + _MARGIN) if has_unknown else None
    dots = {r.id: _dot(account, r, heights[r.id], scale, unknown_x) for r in drawn}
    edges = [e for e in account.edges if e.source in dots and e.target in dots]
    present = {e.relation for e in edges}
    return Drawing(
        width=_WIDTH,
        height=bands[-1].y + bands[-1].height + 6,
        left=_LABEL_WIDTH,
        unknown_x=unknown_x,
        bands=bands,
        rows=rows,
        ticks=_ticks(drawn, scale),
        lines=[_line(account, edge, dots) for edge in edges],
        dots=list(dots.values()),
        relations=[relation for relation in RELATIONS if relation in present],
        has_undirected=any(e.direction == "unknown" for e in edges),
        left_out=len(account.reports) - len(drawn),
    )


def _lay_rows(account: Account) -> tuple[list[Band], list[Row], dict[str, float]]:
    """The bands and rows from the top, and the height of each report."""
    bands: list[Band] = []
    rows: list[Row] = []
    heights: dict[str, float] = {}
    y = float(_AXIS)
    for origin in account.origins:
        if len(rows) >= _MOST_ROWS:
            break
        top = y
        has_heading = len(origin.reports) > 1
        y += _HEADING if has_heading else 0
        for outlet, report_ids in _outlets(account, origin)[: _MOST_ROWS - len(rows)]:
            rows.append(Row(_cut_label(outlet), outlet, y + _ROW / 2))
            heights |= dict.fromkeys(report_ids, y + _ROW / 2)
            y += _ROW
        heading = _band_heading(account, origin) if has_heading else None
        bands.append(Band(top, y - top, heading))
        y += _BAND_GAP
    return bands or [Band(float(_AXIS), 0.0, None)], rows, heights


def _outlets(account: Account, origin: Origin) -> list[tuple[str, list[str]]]:
    """The outlets of an origin by their first report, with their reports."""
    outlets = {r.id: one_line(r.outlet or r.id) for r in account.reports}
    rows: dict[str, list[str]] = {}
    for report_id in account.in_order(origin.reports):
        if report_id in outlets:
            rows.setdefault(outlets[report_id], []).append(report_id)
    return list(rows.items())


def _band_heading(account: Account, origin: Origin) -> str:
    label = _cut_label(account.origin_heading(origin), 60)
    return f"{label}: {count(account.size(origin), 'report')}, one origin"


def _cut_label(label: str, longest: int = _LABEL_CHARS) -> str:
    return label if len(label) <= longest else f"{label[: longest - 1].rstrip()}…"


def _moments(reports: Sequence[Report]) -> list[datetime]:
    """All moments that have a place on the axis: publications, and ends of days."""
    moments = []
    for report in reports:
        moment = instant(report.published)
        if moment is not None:
            moments.append(moment)
            if is_day_only(report.published or ""):
                moments.append(_end_of_day(moment))
    return moments


def _end_of_day(day: datetime) -> datetime:
    return day + timedelta(days=1) if day.date() < day.max.date() else day


def _dot(
    account: Account,
    report: Report,
    y: float,
    scale: _TimeScale,
    unknown_x: float | None,
) -> Dot:
    moment = instant(report.published)
    day = None
    if moment is None:
        x = unknown_x or 0.0
    elif is_day_only(report.published or ""):
        day = (scale(moment), scale(_end_of_day(moment)))
        x = sum(day) / 2
    else:
        x = scale(moment)
    title = f"{account.label(report.id)}, {published_words(report.published)}"
    return Dot(x, y, title, account.number(report.id), day)


def _line(account: Account, edge: Edge, dots: dict[str, Dot]) -> Line:
    """An edge goes down its source's trunk, then along its target's row.

    Every row is a report's own and a source has one trunk for each relation, so the
    lines of a big family meet, as those of a tree do, instead of crossing.
    """
    source, target = dots[edge.source], dots[edge.target]
    is_known = edge.direction == "known"
    reach = _DOT + (_ARROW if is_known else 0)
    trunk = source.x + _TRUNK_GAP * list(RELATIONS).index(edge.relation)
    if abs(target.x - trunk) < reach + _CORNER and source.y != target.y:
        trunk = max(source.x, target.x) + reach + _CORNER
    side = -1 if target.x > (trunk if source.y != target.y else source.x) else 1
    tip, end = target.x + side * _DOT, target.x + side * reach
    corners = [(trunk, source.y), (trunk, target.y)] if source.y != target.y else []
    points = [(source.x, source.y), *corners, (end, target.y)]
    arrow = (
        f"{tip:.1f},{target.y:.1f} {end:.1f},{target.y - 4:.1f} "
        f"{end:.1f},{target.y + 4:.1f}"
    )
    return Line(
        _rounded_path(points),
        arrow if is_known else None,
        edge.relation,
        account.edge_words(edge),
    )


def _rounded_path(points: Sequence[tuple[float, float]]) -> str:
    """Straight lines through the points, with round corners."""
    path = "M{:.1f} {:.1f}".format(*points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards(corner, before), _towards(corner, after)
        path += "L{:.1f} {:.1f}".format(*near)
        path += "Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*corner, *far)
    return path + "L{:.1f} {:.1f}".format(*points[-1])


def _towards(
    corner: tuple[float, float], point: tuple[float, float]
) -> tuple[float, float]:
    """The place where a corner's curve begins on the line to a point."""
    length = dist(corner, point)
    share = min(_CORNER, length / 2) / length if length else 0.0
    return (
        corner[0] + (point[0] - corner[0]) * share,
        corner[1] + (point[1] - corner[1]) * share,
    )


def _ticks(reports: Sequence[Report], scale: _TimeScale) -> list[Tick]:
    """Labels at the reports' own times, as many as have room."""
    ticks: list[Tick] = []
    day_before = None
    for moment in sorted({m for r in reports if (m := instant(r.published))}):
        x = scale(moment)
        if ticks and x - ticks[-1].x < _TICK_GAP:
            continue
        day = f"{moment.day} {MONTHS[moment.month - 1][:3]}"
        time = f"{moment:%H:%M}" if _has_time(reports, moment) else ""
        ticks.append(Tick(x, time, day if day != day_before else ""))
        day_before = day
    return ticks


def _has_time(reports: Sequence[Report], moment: datetime) -> bool:
    """Does any report that was published at this moment say more than the day?"""
    return any(
        not is_day_only(r.published or "")
        for r in reports
        if instant(r.published) == moment
    )
