# ruff: noqa: S608  (only our own constants go into these queries)
"""Which reports may share a passage: SQL from fingerprints to candidate pairs.

A *unit* is a part of a report: `rank * PARTS + part`, where ranks number the reports
from the longest on. A *bucket* is all units that have one fingerprint.
"""

from __future__ import annotations

from typing import Final

from retold.stages import NumberStage, SqlStage

# A report is cut into parts of so many words, so that one of millions of words needs
# no more memory than others; news reports have one part. Both are powers of two.
PART_WORDS: Final = 1 << 13
PART_WORDS_BITS: Final = 13
PART_BITS: Final = 20
PARTS: Final = 1 << PART_BITS
# All pairs of a bucket up to this size, beyond it only each one's pair with the longest
# report: whatever a bucket's size, it gives at most twelve pairs for each unit. A story
# of a day has fewer retellings but for agency copy, where the hub holds all of it.
MAX_BUCKET: Final = 24
# One or two shared fingerprints are a set phrase in nineteen of twenty pairs; sixteen
# shared words in a row always have three. Two instead of three found no more of the
# planted passages, and cost twice as many pairs.
MIN_SHARED: Final = 3
# Reports that share fewer, some twenty-five words, are hardly ever related.
MIN_RELATED: Final = 8
# Two reports that both have text from one hub need no link of their own, unless they
# share more with each other than with the hub: a report belongs to the hub's family
# from a tenth of its fingerprints on (a copy with 30 % of its words replaced keeps a
# sixth; standing text is less of a report).
_FAMILY_PARTS: Final = 10

# Reports from the longest on; one without words has no text to share.
RANKS: Final = NumberStage(
    "report_ranks",
    "SELECT id, words, digest FROM report_parts WHERE part = 0",
    number="rank",
    order="words DESC, id",
)

# The place of each id in their order: what passages are sorted by, in little memory.
NAMES: Final = NumberStage(
    "report_names", "SELECT id FROM report_ranks", number="name", order="id"
)

# Exact copies stand under the first of them.
RANKED_REPORTS: Final = SqlStage(
    "ranked_reports",
    """
    SELECT id, name, words, rank,
        min(rank) OVER (PARTITION BY digest) AS representative,
        CAST(row_number() OVER (PARTITION BY digest ORDER BY rank) - 1 AS BIGINT)
            AS copy_number,
        count(*) OVER (PARTITION BY digest) AS copies
    FROM report_ranks JOIN report_names USING (id)
    """,
)

# What more than one unit has; copies are left to their representative.
BUCKETS: Final = SqlStage(
    "buckets",
    """
    SELECT fingerprint, unit, size, hub FROM (
        SELECT fingerprint, unit, count(*) OVER (PARTITION BY fingerprint) AS size,
            min(unit) OVER (PARTITION BY fingerprint) AS hub
        FROM fingerprints
    ) AS sized WHERE size > 1
    """,
)

# Each unit's hub, where the hub has enough of its text.
FAMILIES: Final = SqlStage(
    "families",
    f"""
    WITH links AS (
        SELECT unit, hub, count(*) AS shared FROM buckets
        WHERE size > {MAX_BUCKET} GROUP BY unit, hub
    ), best AS (
        SELECT unit, max(shared) AS shared, max_by(hub, (shared, -hub)) AS hub
        FROM links GROUP BY unit
    ), lengths AS (
        SELECT unit, count(*) AS length FROM fingerprints GROUP BY unit
    )
    SELECT unit, hub, shared FROM best JOIN lengths USING (unit)
    WHERE {_FAMILY_PARTS} * shared >= length
    """,
)

# Pairs inside small buckets, unless one family explains them, and stars in large ones.
CANDIDATE_PAIRS: Final = SqlStage(
    "candidate_pairs",
    f"""
    WITH small AS (
        SELECT fingerprint, unit FROM buckets WHERE size <= {MAX_BUCKET}
    ), close AS (
        SELECT l.unit AS unit_l, r.unit AS unit_r, count(*) AS shared
        FROM small l JOIN small r
        ON l.fingerprint = r.fingerprint AND l.unit < r.unit GROUP BY l.unit, r.unit
    ), unexplained AS (
        SELECT unit_l, unit_r, close.shared AS shared FROM close
        LEFT JOIN families l ON l.unit = unit_l LEFT JOIN families r ON r.unit = unit_r
        WHERE (l.hub = r.hub AND unit_l <> l.hub
            AND close.shared <= l.shared AND close.shared <= r.shared) IS NOT TRUE
    ), stars AS (
        SELECT hub AS unit_l, unit AS unit_r, count(*) AS shared FROM buckets
        WHERE size > {MAX_BUCKET} AND unit <> hub GROUP BY hub, unit
    )
    SELECT unit_l, unit_r, CAST(sum(shared) AS BIGINT) AS shared
    FROM (SELECT * FROM unexplained UNION ALL SELECT * FROM stars) AS found
    WHERE unit_l >> {PART_BITS} <> unit_r >> {PART_BITS}
    GROUP BY unit_l, unit_r HAVING sum(shared) >= {MIN_SHARED}
    """,
)
