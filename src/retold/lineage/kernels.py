"""The pure functions between the queries of lineage: from pairs to origins."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, TypeVar

import msgspec

from retold.annotation import credits_of, outline_report
from retold.annotation.credits import whole_credits
from retold.lineage.links import link_pair
from retold.lineage.origins import earliest_first, group_origins
from retold.lineage.precedence import likely_moment
from retold.lineage.prune import readable
from retold.lineage.standing import StandingText, standing_spans
from retold.lineage.stemma import Link
from retold.lineage.witness import Witness, read_witness
from retold.model import Credit, Edge, Report
from retold.report_rows import storable, to_report
from retold.stages import Columns, by_key, table_of, taken

Kind = TypeVar("Kind")

# Reports held ready for comparing, some 100 KB each; pairs come family by family.
_HELD_WITNESSES: Final = 512

MOMENT: Final = {"id": "STRING", "is_undated": "BIGINT", "moment": "STRING"}
LINK: Final = {"place_l": "BIGINT", "place_r": "BIGINT", "link": "BINARY"}
EDGE: Final = {
    "component": "BIGINT",
    "source": "STRING",
    "target": "STRING",
    "edge": "BINARY",
}
CREDITS: Final = {"id": "STRING", "credits": "BINARY"}
ORIGIN: Final = {
    "is_undated": "BIGINT",
    "moment": "STRING",
    "first": "STRING",
    "origin": "BINARY",
}


def to_json(record: object) -> bytes:
    """A record in ASCII, since a text may hold what UTF-8 has no form for."""
    return json.dumps(msgspec.to_builtins(record)).encode()


def from_json(row: bytes, kind: type[Kind]) -> Kind:
    """The record of `to_json`."""
    return msgspec.convert(json.loads(row), kind)


def read_moments(reports: Columns) -> Columns:
    """When each report was probably published (`likely_moment`).

    Args:
        reports: `id` and `about`.
    """
    moments = [likely_moment(to_report(about)) for about in reports["about"]]
    rows = zip(reports["id"], moments, strict=True)
    return table_of(MOMENT, ((name, not moment, moment) for name, moment in rows))


def link_pairs(rows: Columns, standing: Columns) -> Columns:
    """The links that pairs of reports turn out to have.

    Args:
        rows: For each chunk of pairs first the reports that it needs, with `about` and
            `text`, their place as `place_l`, and no `pair` (-1); then its pairs, by
            the places of both.
        standing: The `key` of each sentence of standing text.

    Cost:
        About 12 ms a report, and 3 ms a pair.
    """
    learned = frozenset(standing["key"].tolist())
    is_report = rows["pair"] < 0
    reports = taken(rows, is_report)
    given = dict(
        zip(
            reports["place_l"].tolist(),
            zip(reports["about"], reports["text"], strict=True),
            strict=True,
        )
    )

    @lru_cache(maxsize=_HELD_WITNESSES)
    def witness(place: int) -> Witness:
        return _witness(to_report(*given[place]), learned)

    pairs = taken(rows, ~is_report)
    places = zip(pairs["place_l"].tolist(), pairs["place_r"].tolist(), strict=True)
    links = (
        (left, right, link_pair(witness(left), witness(right)))
        for left, right in places
    )
    return table_of(LINK, ((*ends, to_json(k)) for *ends, k in links if k is not None))


def _witness(report: Report, standing: StandingText) -> Witness:
    """A report ready for comparing."""
    return read_witness(
        report,
        outline_report(report),
        standing=standing_spans(report.text, standing),
    )


def keep_readable(links: Columns) -> Columns:
    """The edges that a reader needs, of each set of linked reports.

    Args:
        links: Of each `component` every `link`.
    """
    return table_of(
        EDGE,
        (
            (component, storable(edge.source), storable(edge.target), to_json(edge))
            for family in by_key(links, "component")
            for component in family["component"][:1].tolist()
            for edge in readable(_in_order(family["link"]))
        ),
    )


def _in_order(rows: Iterable[bytes]) -> list[Link]:
    """Links by their ends: of two that say as much the first counts."""
    links = (from_json(row, Link) for row in rows)
    return sorted(links, key=lambda link: (link.edge.source, link.edge.target))


def read_credits(reports: Columns) -> Columns:
    """The credits for the whole text of reports, which name their origins.

    Args:
        reports: `id` and `text`.
    """
    texts = (text.decode("utf-8", "surrogatepass") for text in reports["text"])
    rows = (
        (name, to_json(whole_credits(text, credits_of(Report(id=name, text=text)))))
        for name, text in zip(reports["id"], texts, strict=True)
    )
    return table_of(CREDITS, rows)


def make_origins(rows: Columns) -> Columns:
    """The origins of all reports, each with what sorts it: its earliest report.

    Args:
        rows: Of each `component` first the reports, with their `credits` as far as
            they have an edge and their head as `record`; then the edges as `record`.
    """
    found = (row for family in by_key(rows, "component") for row in _origins(family))
    return table_of(ORIGIN, found)


def _origins(family: Columns) -> Iterator[tuple[Any, ...]]:
    """The origins of linked reports."""
    heads = taken(family, family["is_edge"] == 0)
    reports = {head.id: head for head in map(to_report, heads["record"])}
    edges = [
        from_json(edge, Edge)
        for edge in taken(family, family["is_edge"] == 1)["record"]
    ]
    credits_of = {
        report: from_json(row, tuple[Credit, ...])
        for report, row in zip(reports, heads["credits"], strict=True)
        if row
    }
    for origin in group_origins(list(reports.values()), edges, credits_of):
        is_undated, moment, first = earliest_first(reports[origin.reports[0]])
        yield is_undated, storable(moment), storable(first), to_json(origin)
