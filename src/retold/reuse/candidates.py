# ruff: noqa: S608  (only our own constants go into these queries)
"""Which reports may share a passage: SQL from fingerprints to candidate pairs.

A *unit* is a part of a report: `rank * PARTS + part`, where ranks number the reports
from the longest on. A *bucket* is all units that have one fingerprint.
"""

from __future__ import annotations

from typing import Final

# A report is cut into parts of so many words, so that one of millions of words needs
# no more memory than others; news reports have one part.
PART_WORDS: Final = 8192
PARTS: Final = 1 << 20
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
_FAMILY_SHARE: Final = 0.1

# Reports from the longest on, exact copies under the first of them. A report without
# words has no text to share.
RANKED_REPORTS: Final = """
    SELECT *, min(rank) OVER (PARTITION BY digest) AS representative,
        row_number() OVER (PARTITION BY digest ORDER BY rank) - 1 AS copy_number,
        count(*) OVER (PARTITION BY digest) AS copies
    FROM (
        SELECT *, row_number() OVER (ORDER BY words DESC, name_order) - 1 AS rank
        FROM read_reports JOIN report_names USING (number) WHERE words > 0
    )
"""

# What more than one unit has; copies are left to their representative.
BUCKETS: Final = f"""
    WITH postings AS (
        SELECT fingerprint, rank * {PARTS} + part AS unit
        FROM fingerprints JOIN ranked_reports USING (number)
        WHERE rank = representative
    ), sizes AS (
        SELECT fingerprint, count(*) AS size, min(unit) AS hub
        FROM postings GROUP BY fingerprint HAVING count(*) > 1
    )
    SELECT fingerprint, unit, size, hub FROM postings JOIN sizes USING (fingerprint)
"""

# Each unit's hub, where the hub has enough of its text.
FAMILIES: Final = f"""
    WITH links AS (
        SELECT unit, hub, count(*) AS shared FROM buckets
        WHERE size > {MAX_BUCKET} GROUP BY unit, hub
    ), best AS (
        SELECT unit, max(shared) AS shared, arg_max(hub, (shared, -hub)) AS hub
        FROM links GROUP BY unit
    ), lengths AS (
        SELECT rank * {PARTS} + part AS unit, count(*) AS length
        FROM fingerprints JOIN ranked_reports USING (number) GROUP BY 1
    )
    SELECT unit, hub, shared FROM best JOIN lengths USING (unit)
    WHERE shared >= {_FAMILY_SHARE} * length
"""

# Pairs inside small buckets, unless one family explains them, and stars in large ones.
CANDIDATE_PAIRS: Final = f"""
    WITH small AS (
        SELECT fingerprint, unit FROM buckets WHERE size <= {MAX_BUCKET}
    ), close AS (
        SELECT l.unit AS unit_l, r.unit AS unit_r, count(*) AS shared
        FROM small l JOIN small r
        ON l.fingerprint = r.fingerprint AND l.unit < r.unit GROUP BY ALL
    ), unexplained AS (
        SELECT unit_l, unit_r, close.shared FROM close
        LEFT JOIN families l ON l.unit = unit_l LEFT JOIN families r ON r.unit = unit_r
        WHERE (l.hub = r.hub AND unit_l <> l.hub
            AND close.shared <= l.shared AND close.shared <= r.shared) IS NOT TRUE
    ), stars AS (
        SELECT hub AS unit_l, unit AS unit_r, count(*) AS shared FROM buckets
        WHERE size > {MAX_BUCKET} AND unit <> hub GROUP BY ALL
    )
    SELECT unit_l, unit_r, sum(shared) AS shared
    FROM (FROM unexplained UNION ALL FROM stars)
    WHERE unit_l // {PARTS} <> unit_r // {PARTS}
    GROUP BY unit_l, unit_r HAVING sum(shared) >= {MIN_SHARED}
"""
