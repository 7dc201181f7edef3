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
# One shared fingerprint is a set phrase in seven of eight pairs. A verbatim stretch of
# twelve words has two.
MIN_SHARED: Final = 2
# Two reports that both have most of their text from one hub need no link of their own:
# from three tenths of the fingerprints on, a report belongs to its hub's family.
_FAMILY_SHARE: Final = 0.3

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
    SELECT unit, hub FROM best JOIN lengths USING (unit)
    WHERE shared >= {_FAMILY_SHARE} * length
"""

# Pairs inside small buckets, unless one family explains them, and stars in large ones.
CANDIDATE_PAIRS: Final = f"""
    WITH small AS (
        SELECT b.fingerprint, b.unit, f.hub FROM buckets b
        LEFT JOIN families f USING (unit) WHERE b.size <= {MAX_BUCKET}
    ), pairs AS (
        SELECT l.unit AS unit_l, r.unit AS unit_r FROM small l JOIN small r
        ON l.fingerprint = r.fingerprint AND l.unit < r.unit
        WHERE (l.hub = r.hub AND l.unit <> l.hub) IS NOT TRUE
        UNION ALL
        SELECT hub, unit FROM buckets WHERE size > {MAX_BUCKET} AND unit <> hub
    )
    SELECT unit_l, unit_r, count(*) AS shared FROM pairs
    WHERE unit_l // {PARTS} <> unit_r // {PARTS}
    GROUP BY unit_l, unit_r HAVING count(*) >= {MIN_SHARED}
"""
