# ruff: noqa: S608  (only our own constants go into these queries)
"""Giant stories: which of their reports are compared, so that one task can hold them.

Families of copies are collapsed: first one report of each is taken, in the order of
publication, then the second of each, and so on, until there are enough. None of it
depends on the order in which the reports came.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

from retold.corpus.intake import Intake
from retold.engines import open_engine
from retold.engines.base import Engine, carry_out
from retold.lineage.kernels import MOMENT, read_moments
from retold.model import Report
from retold.report_rows import storable
from retold.reuse.candidates import FAMILIES, PART_BITS
from retold.reuse.plan import CANDIDATES
from retold.stages import KernelStage, SqlStage, Stage, table_of
from retold.stories.profiles import PLACED_STORIES

# What an account takes of a task grows with the reports that it compares: some 40 ms
# for a reprint, 140 ms for an edited version, and 0.3 MB. So many take two minutes and
# half a GB.
MOST_COMPARED: Final = 1_000

_MEMBER: Final = {"story": "BIGINT", "id": "STRING"}
# As far as families are known: what pairs them is not needed.
_FAMILY_STAGES: Final = CANDIDATES[: CANDIDATES.index(FAMILIES) + 1]
# A report's family: the report of which it is an exact copy, or the hub that holds
# enough of that one's text; a text without words is of no family's.
_REPORT_FAMILIES: Final = SqlStage(
    "report_families",
    f"""
    WITH hubs AS (
        SELECT unit >> {PART_BITS} AS representative,
            max_by(hub >> {PART_BITS}, (shared, -hub)) AS hub
        FROM families GROUP BY unit >> {PART_BITS}
    )
    SELECT id, coalesce(hub, representative) AS family
    FROM ranked_reports LEFT JOIN hubs USING (representative)
    """,
)
_GIANT_MOMENTS: Final = KernelStage(
    "giant_moments",
    "SELECT id, about FROM reports SEMI JOIN giant_members USING (id)",
    kernel=read_moments,
    columns=MOMENT,
    order=("id",),
    rows=4096,
)
CHOICES: Final = "SELECT id, family, is_compared FROM compared_reports"


class Choice(NamedTuple):
    """Of a report of a giant story: its family, and is it compared with others?"""

    family: int
    is_compared: bool


def has_giants(engine: Engine, *, most: int) -> bool:
    """Has any story of `story_places` more reports than are compared?"""
    ((largest,),) = engine.rows(
        "SELECT coalesce(max(reports), 0) AS largest FROM story_places"
    )
    return bool(largest > most)


def choose_compared(engine: Engine, intake: Intake, placed: str, *, most: int) -> str:
    """Make the table `compared_reports` of all giant stories, as far as it is missing.

    Args:
        engine: With stories that have their places.
        intake: By which the reports were loaded.
        placed: What tells these places from others.
        most: How many reports of a story are compared.

    Returns:
        The inputs of stages that go on from here.
    """
    families = carry_out(engine, _FAMILY_STAGES, intake.fingerprint())
    members = SqlStage(
        "giant_members",
        f"""
        SELECT place AS story, id FROM ({PLACED_STORIES}) AS placed
        SEMI JOIN (SELECT place FROM story_places WHERE reports > {most}) AS giant
        USING (place)
        """,
    )
    stages = members, *_choosing(most)
    return carry_out(engine, stages, f"{families} {placed}")


def choose_among(
    stories: Sequence[Sequence[Report]], *, most: int
) -> dict[str, Choice]:
    """The same for stories in memory: choices by report, for giant stories alone.

    Args:
        stories: All there are: what is a copy of what is seen among all reports.
        most: How many reports of a story are compared.

    Cost:
        Nothing where no story is giant, else some 2 ms a report.
    """
    members = [
        (number, storable(report.id))
        for number, reports in enumerate(stories)
        if len(reports) > most
        for report in reports
    ]
    if not members:
        return {}
    intake = Intake()
    with open_engine("duckdb") as engine:
        intake.load(engine, chain.from_iterable(stories))
        engine.load("giant_members", _MEMBER, [table_of(_MEMBER, members)])
        families = carry_out(engine, _FAMILY_STAGES, intake.fingerprint())
        carry_out(engine, _choosing(most), families)
        return {
            intake.name(report): Choice(family, bool(is_compared))
            for report, family, is_compared in engine.rows(CHOICES)
        }


def _choosing(most: int) -> tuple[Stage, ...]:
    """From the members of giant stories to those of them that are compared."""
    compared = SqlStage(
        "compared_reports",
        f"""
        WITH members AS (
            SELECT story, id, is_undated, moment, coalesce(family, -1) AS family
            FROM giant_members JOIN giant_moments USING (id)
            LEFT JOIN report_families USING (id)
        ), turns AS (
            SELECT *, row_number() OVER (
                PARTITION BY story, family ORDER BY is_undated, moment, id
            ) AS turn FROM members
        ), placed AS (
            SELECT *, row_number() OVER (
                PARTITION BY story ORDER BY turn, is_undated, moment, id
            ) AS place FROM turns
        )
        SELECT id, family, CAST(
            CASE WHEN place <= {most} THEN 1 ELSE 0 END AS BIGINT
        ) AS is_compared FROM placed
        """,
    )
    return _REPORT_FAMILIES, _GIANT_MOMENTS, compared
