# ruff: noqa: S608  (only our own constants go into these queries)
"""The stages of stories in their order: from `reports` to groups.

Reports are numbered in the order of their days and ids, so that those of one time lie
together: chunks of them share most of their words, and most pairs lie within a chunk.
"""

from __future__ import annotations

from typing import Final

from retold.stages import ComponentStage, KernelStage, NumberStage, SqlStage
from retold.stories.candidates import ALL_CANDIDATES
from retold.stories.closeness import NEAR_REPORTS
from retold.stories.kernels import (
    CHUNK_TERMS,
    KEYS,
    MEMBERS,
    NEAR,
    PAIRS,
    REPORT_TERMS,
    WEIGHED,
    count_chunks,
    group_members,
    key_reports,
    measure_nearness,
    multiply_pairs,
    open_links,
    read_terms,
    weigh_chunks,
)

# A chunk of 1,024 reports has 5 MB of terms and weights, and a fifth of the distinct
# terms that its reports have one by one.
_CHUNK_BITS: Final = 10
# How many reports there are.
_COUNTED: Final = "(SELECT count(*) AS reports FROM grouped_reports) AS counted"

# ---- what the reports say ------------------------------------------------------------

READ_TERMS: Final = KernelStage(
    "report_terms",
    "SELECT id, about, text FROM reports",
    kernel=read_terms,
    columns=REPORT_TERMS,
    order=("id",),
    rows=512,
)
GROUPED_REPORTS: Final = NumberStage(
    "grouped_reports", "SELECT * FROM report_terms", number="number", order="day, id"
)
COUNT_CHUNKS: Final = KernelStage(
    "chunk_terms",
    f"SELECT number >> {_CHUNK_BITS} AS chunk, number, terms FROM grouped_reports",
    kernel=count_chunks,
    columns=CHUNK_TERMS,
    key=("chunk",),
    order=("number",),
)
TERM_COUNTS: Final = SqlStage(
    "term_counts",
    """
    SELECT term, CAST(sum(reports) AS BIGINT) AS reports
    FROM chunk_terms GROUP BY term
    """,
)
WEIGH_CHUNKS: Final = KernelStage(
    "weighed_reports",
    f"""
    SELECT number >> {_CHUNK_BITS} AS chunk, CAST(0 AS BIGINT) AS term, number, day,
        reports, terms, counts
    FROM grouped_reports CROSS JOIN {_COUNTED}
    UNION ALL
    SELECT chunk, term, CAST(0 AS BIGINT), CAST(0 AS BIGINT), all_chunks.reports,
        CAST('' AS BINARY), CAST('' AS BINARY)
    FROM chunk_terms JOIN term_counts AS all_chunks USING (term)
    """,
    kernel=weigh_chunks,
    columns=WEIGHED,
    key=("chunk",),
    order=("term", "number"),
)

# ---- what is alike -------------------------------------------------------------------

KEY_REPORTS: Final = KernelStage(
    "story_keys",
    "SELECT * FROM weighed_reports",
    kernel=key_reports,
    columns=KEYS,
    order=("number",),
)
CANDIDATE_PAIRS: Final = SqlStage("story_candidates", ALL_CANDIDATES)
# Each report is handed over once for each cell of pairs that it stands in.
MULTIPLY_PAIRS: Final = KernelStage(
    "alike_reports",
    f"""
    WITH placed AS (
        SELECT number_l >> {_CHUNK_BITS} AS cell_l, number_r >> {_CHUNK_BITS} AS cell_r,
            number_l, number_r
        FROM story_candidates
    ), sides AS (
        SELECT cell_l, cell_r, number_l AS number FROM placed
        UNION
        SELECT cell_l, cell_r, number_r FROM placed
    )
    SELECT cell_l, cell_r, CAST(-1 AS BIGINT) AS other, number, day, terms, weights
    FROM sides JOIN weighed_reports USING (number)
    UNION ALL
    SELECT cell_l, cell_r, number_r, number_l, CAST(0 AS BIGINT),
        CAST('' AS BINARY), CAST('' AS BINARY)
    FROM placed
    """,
    kernel=multiply_pairs,
    columns=PAIRS,
    key=("cell_l", "cell_r"),
    order=("other", "number"),
)
_PLACED_PRODUCTS: Final = ", ".join(
    f"max(CASE WHEN place = {place + 1} THEN product ELSE 0 END) AS product_{place}"
    for place in range(NEAR_REPORTS)
)
NEARNESS: Final = KernelStage(
    "near_reports",
    f"""
    WITH both_ways AS (
        SELECT number, product FROM alike_reports
        UNION ALL
        SELECT other, product FROM alike_reports
    ), placed AS (
        SELECT number, product,
            row_number() OVER (PARTITION BY number ORDER BY product DESC) AS place
        FROM both_ways
    )
    SELECT number, {_PLACED_PRODUCTS} FROM placed
    WHERE place <= {NEAR_REPORTS} GROUP BY number
    """,
    kernel=measure_nearness,
    columns=NEAR,
    order=("number",),
    rows=4096,
)

# ---- groups --------------------------------------------------------------------------

OPEN_LINKS: Final = KernelStage(
    "open_links",
    f"""
    WITH sides AS (
        SELECT number, day, near FROM near_reports JOIN grouped_reports USING (number)
    )
    SELECT pair.number AS number, other, product, reports, l.near + r.near AS near,
        l.day AS day_l, r.day AS day_r
    FROM alike_reports AS pair JOIN sides l ON l.number = pair.number
    JOIN sides r ON r.number = other CROSS JOIN {_COUNTED}
    """,
    kernel=open_links,
    columns=PAIRS,
    order=("number", "other"),
    rows=4096,
)
LINKED_REPORTS: Final = ComponentStage(
    "linked_reports", "SELECT number, other FROM open_links"
)


def large_components(most_reports: int) -> SqlStage:
    """Components of more reports than one task is to group."""
    return SqlStage(
        "large_components",
        "SELECT component FROM linked_reports GROUP BY component "
        f"HAVING count(*) > {most_reports}",
    )


GROUP_MEMBERS: Final = KernelStage(
    "story_members",
    f"""
    WITH small AS (
        SELECT member, component FROM linked_reports
        ANTI JOIN large_components USING (component)
    )
    SELECT component, CAST(-1 AS BIGINT) AS other, weighed.number AS number,
        weighed.day AS day, near, genre, CAST(0 AS BIGINT) AS product, reports,
        weighed.terms AS terms, weights
    FROM small JOIN weighed_reports AS weighed ON weighed.number = member
    JOIN near_reports USING (number) JOIN grouped_reports USING (number)
    CROSS JOIN {_COUNTED}
    UNION ALL
    SELECT component, other, number, CAST(0 AS BIGINT), CAST(0 AS BIGINT), '', product,
        CAST(0 AS BIGINT), CAST('' AS BINARY), CAST('' AS BINARY)
    FROM open_links JOIN small ON member = number
    """,
    kernel=group_members,
    columns=MEMBERS,
    key=("component",),
    order=("other", "number"),
)
# Those that nothing is linked with are stories of one.
PLACED_REPORTS: Final = SqlStage(
    "placed_reports",
    """
    SELECT number, first FROM story_members
    UNION ALL
    SELECT number, first FROM wide_members
    UNION ALL
    SELECT number, number FROM grouped_reports
    ANTI JOIN linked_reports ON member = number
    """,
)
STORIES: Final = NumberStage(
    "stories",
    "SELECT DISTINCT first FROM placed_reports",
    number="story",
    order="first",
)
# Stories are numbered from 1 on.
STORY_ROWS: Final = """
    SELECT story + 1 AS story, id, title, genre
    FROM placed_reports JOIN stories USING (first) JOIN grouped_reports USING (number)
    ORDER BY story, number
"""

# From reports to those that open links connect; then, what is too much for one task
# grouped elsewhere (`stories/wide.py`), to stories.
LINKING: Final = (
    READ_TERMS,
    GROUPED_REPORTS,
    COUNT_CHUNKS,
    TERM_COUNTS,
    WEIGH_CHUNKS,
    KEY_REPORTS,
    CANDIDATE_PAIRS,
    MULTIPLY_PAIRS,
    NEARNESS,
    OPEN_LINKS,
    LINKED_REPORTS,
)
GROUPING: Final = (GROUP_MEMBERS, PLACED_REPORTS, STORIES)
