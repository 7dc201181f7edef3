# ruff: noqa: S608  (only our own constants go into these queries)
"""Stages that group what is too much for one task, in rounds, as `group_region` does.

The steps are those of `stories/grouping.py`: firm reports are joined in rounds
(`rounds.join_in_rounds`), loose ones go each to the closest group, and those left over
are joined in rounds. What one process holds in columns stands in tables:

| table of a part | a row is |
|---|---|
| `…_groups_n` | a group after n rounds: its first member, sums, vector |
| `…_joined_n` | those of them that were joined in the n-th round |
| `…_edges_n` | two linked groups, how close they are, and if it is to be measured |
| `…_moved_n` | a group that is joined in the next round, and the name it then has |
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from retold.stages import (
    Columns,
    ComponentStage,
    KernelStage,
    SqlStage,
    Stage,
    by_key,
    table_of,
    taken,
)
from retold.stories.candidates import NO_DAY
from retold.stories.closeness import least_likeness
from retold.stories.grouping import COPY_LIKENESS
from retold.stories.rounds import (
    LEAST_HOST,
    Edges,
    Groups,
    Sums,
    measured,
    sum_groups,
)
from retold.stories.vectors import UNIT, Ints, from_blobs, to_blobs

# Groups of one cell, by the numbers of their first members, are handed over once.
_CELL_BITS: Final = 10
_SUMS: Final = "size, near, days, dated, terms, weights"
_GROUP: Final = {
    **dict.fromkeys(("name", "size", "near", "days", "dated"), "BIGINT"),
    "terms": "BINARY",
    "weights": "BINARY",
}
_EDGE: Final = {
    **dict.fromkeys(("lower", "upper", "best", "is_open"), "BIGINT"),
    "closeness": "DOUBLE",
}


def sum_rows(rows: Columns) -> Columns:
    """Groups of one `label` as one."""
    groups = sum_groups(_groups(rows["name"], rows), rows["label"])
    columns = (column.tolist() for column in (groups.names, *groups.sums))
    rows_of_groups = zip(*columns, *to_blobs(groups.vectors), strict=True)
    return table_of(_GROUP, rows_of_groups)


def measure_rows(rows: Columns) -> Columns:
    """Edges, with the closeness of those that are open.

    Args:
        rows: For each cell (`cell_l`, `cell_r`) first (`lower` -1) the groups of its
            open edges, their names in `upper`, and in `reports` how many reports there
            are of all; then its edges.
    """
    parts = [_measured(cell) for cell in by_key(rows, "cell_l", "cell_r")]
    return {name: np.concatenate([part[name] for part in parts]) for name in _EDGE}


def _measured(cell: Columns) -> Columns:
    """The edges of one cell."""
    is_group = cell["lower"] < 0
    groups, edges = taken(cell, is_group), taken(cell, ~is_group)
    closeness = np.where(edges["is_open"] == 1, np.nan, edges["closeness"])
    if len(groups["upper"]):
        closeness = measured(
            _groups(groups["upper"], groups),
            Edges(edges["lower"], edges["upper"], edges["best"], closeness),
            least_likeness(int(groups["reports"][0])),
        ).closeness
    is_open = np.zeros(len(closeness), np.int64)
    return {**edges, "closeness": closeness, "is_open": is_open}


def _groups(names: Ints, rows: Columns) -> Groups:
    """Groups from the rows of their table."""
    sums = Sums(*(rows[name] for name in Sums._fields))
    return Groups(names, sums, from_blobs(rows["terms"], rows["weights"]))


# ---- what goes into rounds -----------------------------------------------------------


WIDE_REPORTS: Final = SqlStage(
    "wide_reports",
    f"""
    SELECT number, CAST(1 AS BIGINT) AS size, near,
        CASE WHEN grouped.day = {NO_DAY} THEN 0 ELSE grouped.day END AS days,
        CAST(CASE WHEN grouped.day = {NO_DAY} THEN 0 ELSE 1 END AS BIGINT) AS dated,
        weighed.terms AS terms, weights,
        CASE WHEN genre = 'news' THEN 0 ELSE 1 END AS is_loose
    FROM large_components JOIN linked_reports USING (component)
    JOIN weighed_reports AS weighed ON weighed.number = member
    JOIN near_reports USING (number) JOIN grouped_reports AS grouped USING (number)
    """,
)
FIRM: Final = "SELECT number FROM wide_reports WHERE is_loose = 0"
LEFT_OVER: Final = """
    SELECT number FROM wide_reports ANTI JOIN story_guests USING (number)
    WHERE is_loose = 1
"""


def first_stages(part: str, numbers: str) -> tuple[Stage, ...]:
    """The state before all rounds: each report alone, copies about to be joined.

    Copies may be very many: those of one cell are one group from the start.
    """
    return (
        SqlStage(f"{part}_reports", numbers),
        SqlStage(
            f"{part}_edges_0",
            f"""
            SELECT other AS lower, open_links.number AS upper, product AS best,
                CAST(1 AS BIGINT) AS is_open, CAST(0 AS DOUBLE) AS closeness
            FROM open_links JOIN {part}_reports l ON l.number = other
            JOIN {part}_reports r ON r.number = open_links.number
            """,
        ),
        ComponentStage(
            f"{part}_copies",
            f"SELECT lower, upper FROM {part}_edges_0 "
            f"WHERE best >= {math.ceil(COPY_LIKENESS / UNIT)}",
        ),
        SqlStage(
            f"{part}_moved_0",
            f"SELECT member AS name, component AS label FROM {part}_copies",
        ),
        KernelStage(
            f"{part}_groups_0",
            f"""
            WITH labelled AS (
                SELECT number, coalesce(label, number) AS label
                FROM {part}_reports LEFT JOIN {part}_moved_0 ON name = number
            )
            SELECT number AS name, {_SUMS}, min(number) OVER (
                PARTITION BY label, number >> {_CELL_BITS}
            ) AS label
            FROM labelled JOIN wide_reports USING (number)
            """,
            kernel=sum_rows,
            columns=_GROUP,
            key=("label",),
            order=("name",),
        ),
    )


# ---- a round -------------------------------------------------------------------------


def round_stages(part: str, done: int) -> tuple[Stage, ...]:
    """The next round, after so many: what is joined, measured, and joined next."""
    joined, groups, edges, moved = (
        f"{part}_{table}_{done + 1}" for table in ("joined", "groups", "edges", "moved")
    )
    return (
        KernelStage(
            joined,
            f"""
            SELECT label, name, {_SUMS}
            FROM {part}_groups_{done} JOIN {part}_moved_{done} USING (name)
            """,
            kernel=sum_rows,
            columns=_GROUP,
            key=("label",),
            order=("name",),
        ),
        SqlStage(
            groups,
            f"""
            SELECT name, {_SUMS}
            FROM {part}_groups_{done} ANTI JOIN {part}_moved_{done} USING (name)
            UNION ALL
            SELECT name, {_SUMS} FROM {joined}
            """,
        ),
        KernelStage(
            edges,
            f"""
            WITH relabelled AS (
                SELECT coalesce(l.label, lower) AS label_l,
                    coalesce(r.label, upper) AS label_r, best, closeness,
                    CASE WHEN l.label IS NULL AND r.label IS NULL
                        THEN is_open ELSE 1 END AS is_open
                FROM {part}_edges_{done}
                LEFT JOIN {part}_moved_{done} l ON l.name = lower
                LEFT JOIN {part}_moved_{done} r ON r.name = upper
            ), edges AS (
                SELECT least(label_l, label_r) AS lower,
                    greatest(label_l, label_r) AS upper, max(best) AS best,
                    max(is_open) AS is_open, max(closeness) AS closeness
                FROM relabelled WHERE label_l <> label_r
                GROUP BY least(label_l, label_r), greatest(label_l, label_r)
            )
            {_with_groups(f"SELECT name, {_SUMS} FROM {groups}")}
            """,
            kernel=measure_rows,
            columns=_EDGE,
            key=("cell_l", "cell_r"),
            order=("lower", "upper"),
        ),
        SqlStage(
            moved,
            f"""
            WITH both_ways AS (
                SELECT lower AS name, upper AS other, closeness FROM {edges}
                WHERE closeness >= 0
                UNION ALL
                SELECT upper, lower, closeness FROM {edges} WHERE closeness >= 0
            ), closest AS (
                SELECT name, max_by(other, (closeness, -other)) AS other
                FROM both_ways GROUP BY name
            ), pairs AS (
                SELECT l.name AS lower, r.name AS upper
                FROM closest l JOIN closest r ON l.other = r.name
                WHERE r.other = l.name AND l.name < r.name
            ), paired AS (
                SELECT lower AS name, lower AS label FROM pairs
                UNION ALL
                SELECT upper, lower FROM pairs
            ), guests AS (
                SELECT closest.name AS name, other
                FROM closest JOIN {groups} l ON l.name = closest.name
                JOIN {groups} r ON r.name = other
                WHERE l.size < {LEAST_HOST} AND r.size >= {LEAST_HOST}
            ), hosted AS (
                SELECT guests.name AS name, coalesce(label, other) AS label
                FROM guests LEFT JOIN paired ON paired.name = other
                ANTI JOIN paired AS known ON known.name = guests.name
            ), labelled AS (
                SELECT name, label FROM paired
                UNION SELECT name, label FROM hosted
                UNION SELECT label, label FROM hosted
            )
            SELECT name, min(name) OVER (PARTITION BY label) AS label FROM labelled
            """,
        ),
    )


def _with_groups(groups: str) -> str:
    """What is measured: of `edges` each cell's, after the groups of those open."""
    return f"""
        , placed AS (
            SELECT lower >> {_CELL_BITS} AS cell_l, upper >> {_CELL_BITS} AS cell_r,
                lower, upper, best, is_open, closeness
            FROM edges
        ), sides AS (
            SELECT cell_l, cell_r, lower AS name FROM placed WHERE is_open = 1
            UNION
            SELECT cell_l, cell_r, upper FROM placed WHERE is_open = 1
        )
        SELECT cell_l, cell_r, CAST(-1 AS BIGINT) AS lower, name AS upper,
            CAST(0 AS BIGINT) AS best, CAST(0 AS BIGINT) AS is_open,
            CAST(0 AS DOUBLE) AS closeness, reports, {_SUMS}
        FROM sides JOIN ({groups}) AS groups USING (name)
        CROSS JOIN (SELECT count(*) AS reports FROM grouped_reports) AS counted
        UNION ALL
        SELECT cell_l, cell_r, lower, upper, best, CAST(is_open AS BIGINT), closeness,
            CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT),
            CAST(0 AS BIGINT), CAST('' AS BINARY), CAST('' AS BINARY)
        FROM placed
    """


def last_stages(part: str, rounds: int) -> tuple[Stage, ...]:
    """The group of each report, `…_labels`, after so many rounds."""
    moved = " UNION ALL ".join(
        f"SELECT name, label FROM {part}_moved_{done}" for done in range(rounds)
    )
    return (
        ComponentStage(f"{part}_members", moved),
        SqlStage(
            f"{part}_labels",
            f"""
            SELECT number, coalesce(component, number) AS label
            FROM {part}_reports LEFT JOIN {part}_members ON member = number
            """,
        ),
    )


# ---- loose reports -------------------------------------------------------------------


def guest_stages(rounds: int) -> tuple[Stage, ...]:
    """The groups that loose reports go to, after so many rounds of the firm ones."""
    return (
        KernelStage(
            "guest_edges",
            f"""
            WITH loose AS (
                SELECT number AS name FROM wide_reports WHERE is_loose = 1
            ), links AS (
                SELECT label, name, product
                FROM open_links JOIN loose ON name = open_links.number
                JOIN firm_labels ON firm_labels.number = other
                UNION ALL
                SELECT label, name, product
                FROM open_links JOIN loose ON name = other
                JOIN firm_labels ON firm_labels.number = open_links.number
            ), edges AS (
                SELECT label AS lower, name AS upper, max(product) AS best,
                    CAST(1 AS BIGINT) AS is_open, CAST(0 AS DOUBLE) AS closeness
                FROM links GROUP BY label, name
            )
            {
                _with_groups(
                    f"SELECT name, {_SUMS} FROM firm_groups_{rounds} UNION ALL "
                    f"SELECT number, {_SUMS} FROM wide_reports WHERE is_loose = 1"
                )
            }
            """,
            kernel=measure_rows,
            columns=_EDGE,
            key=("cell_l", "cell_r"),
            order=("lower", "upper"),
        ),
        SqlStage(
            "story_guests",
            """
            SELECT upper AS number, max_by(lower, (closeness, -lower)) AS label
            FROM guest_edges WHERE closeness >= 0 GROUP BY upper
            """,
        ),
    )


# A guest may be the first of its group.
WIDE_MEMBERS: Final = SqlStage(
    "wide_members",
    """
    SELECT number, min(number) OVER (PARTITION BY label) AS first
    FROM (
        SELECT number, label FROM firm_labels
        UNION ALL
        SELECT number, label FROM story_guests
        UNION ALL
        SELECT number, label FROM left_over_labels
    ) AS labelled
    """,
)
NO_WIDE_MEMBERS: Final = SqlStage(
    "wide_members",
    "SELECT number, number AS first FROM grouped_reports WHERE number < 0",
)
