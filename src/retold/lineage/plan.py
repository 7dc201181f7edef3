# ruff: noqa: S608  (only our own constants go into these queries)
"""The stages of lineage in their order: from `reports` to edges and origins."""

from __future__ import annotations

from typing import Final

from retold.lineage.kernels import (
    CREDITS,
    EDGE,
    LINK,
    MOMENT,
    ORIGIN,
    keep_readable,
    link_pairs,
    make_origins,
    read_credits,
    read_moments,
)
from retold.lineage.standing import LEARNING
from retold.reuse.copies import RELATED_REPORTS
from retold.reuse.plan import CANDIDATES
from retold.stages import ComponentStage, KernelStage, NumberStage

# Pairs are compared so many at a time, a power of two: each report of a chunk is made
# ready once, and a killed run compares a few seconds' pairs again. (12,000 reports,
# 7,607 pairs: 4,854 reports were made ready with chunks of half the size, 4,370 with
# these, 4,008 with the double; 3,558 there are.)
_CHUNK_BITS: Final = 10

MOMENTS: Final = KernelStage(
    "report_moments",
    "SELECT id, about FROM reports",
    kernel=read_moments,
    columns=MOMENT,
    order=("id",),
    rows=4096,
)
# The order of publication, undated reports last.
PLACES: Final = NumberStage(
    "report_places",
    "SELECT id, is_undated, moment FROM report_moments",
    number="place",
    order="is_undated, moment, id",
)
RELATED_FAMILIES: Final = ComponentStage(
    "related_families", "SELECT place_l, place_r FROM related_reports"
)
# Sorted so that few reports need be held at a time: the pairs of one family follow one
# another, and in it those of one report, but for the hubs that many are paired with.
RELATED_PAIRS: Final = NumberStage(
    "related_pairs",
    """
    WITH degrees AS (
        SELECT place, count(*) AS degree FROM (
            SELECT place_l AS place FROM related_reports
            UNION ALL SELECT place_r FROM related_reports
        ) AS ends GROUP BY place
    )
    SELECT component, place_l, place_r,
        CASE WHEN l.degree <= r.degree THEN place_l ELSE place_r END AS anchor
    FROM related_reports JOIN related_families ON member = place_l
    JOIN degrees l ON l.place = place_l JOIN degrees r ON r.place = place_r
    """,
    number="pair",
    order="component, anchor, place_l, place_r",
)
# Each report goes to a chunk once, however many of the chunk's pairs it is in.
LINKS: Final = KernelStage(
    "links",
    f"""
    WITH chunked AS (
        SELECT pair >> {_CHUNK_BITS} AS chunk, pair, place_l, place_r FROM related_pairs
    ), needed AS (
        SELECT chunk, place_l AS place FROM chunked
        UNION SELECT chunk, place_r FROM chunked
    )
    SELECT chunk, CAST(-1 AS BIGINT) AS pair, place AS place_l, place AS place_r, about,
        text
    FROM needed JOIN report_places USING (place) JOIN reports USING (id)
    UNION ALL
    SELECT chunk, pair, place_l, place_r, CAST('' AS BINARY), CAST('' AS BINARY)
    FROM chunked
    """,
    kernel=link_pairs,
    columns=LINK,
    key=("chunk",),
    order=("pair", "place_l"),
    rows=1 << _CHUNK_BITS,
    shared=("standing_text",),
)
LINKED_FAMILIES: Final = ComponentStage(
    "linked_families", "SELECT place_l, place_r FROM links"
)
# What explains an edge away is linked with it: `readable` looks at no other links.
EDGES: Final = KernelStage(
    "edges",
    """
    SELECT component, place_l, place_r, link
    FROM links JOIN linked_families ON member = place_l
    """,
    kernel=keep_readable,
    columns=EDGE,
    key=("component",),
    order=("place_l", "place_r"),
    rows=1024,
)
# A report without an edge goes by its outlet's name.
EDGE_CREDITS: Final = KernelStage(
    "edge_credits",
    """
    SELECT id, text FROM reports SEMI JOIN (
        SELECT source AS id FROM edges UNION SELECT target FROM edges
    ) AS ends USING (id)
    """,
    kernel=read_credits,
    columns=CREDITS,
    order=("id",),
    rows=512,
)
ORIGINS: Final = KernelStage(
    "origins",
    """
    SELECT coalesce(component, place) AS component, 0 AS is_edge, id, '' AS target,
        about AS record, coalesce(credits, CAST('' AS BINARY)) AS credits
    FROM reports JOIN report_places USING (id) LEFT JOIN edge_credits USING (id)
    LEFT JOIN linked_families ON member = place
    UNION ALL
    SELECT component, 1, source, target, edge, CAST('' AS BINARY) FROM edges
    """,
    kernel=make_origins,
    columns=ORIGIN,
    key=("component",),
    order=("is_edge", "id", "target"),
    rows=4096,
)
# | reads | makes |
# |---|---|
# | `candidate_pairs` and others of reuse | `related_pairs`: what is compared |
# | `reports` | `standing_text` |
# | both | `links`; of these `edges`, and of all reports `origins` |
LINEAGE: Final = (
    *CANDIDATES,
    MOMENTS,
    PLACES,
    RELATED_REPORTS,
    RELATED_FAMILIES,
    RELATED_PAIRS,
    *LEARNING,
    LINKS,
    LINKED_FAMILIES,
    EDGES,
    EDGE_CREDITS,
    ORIGINS,
)

ORIGINS_IN_ORDER: Final = (
    "SELECT origin FROM origins ORDER BY is_undated, moment, first"
)
EDGES_IN_ORDER: Final = "SELECT edge FROM edges ORDER BY source, target"
