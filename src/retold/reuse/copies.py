# ruff: noqa: S608  (only our own constants go into these queries)
"""Exact copies: passages of a representative, given back to all its copies."""

from __future__ import annotations

from typing import Final

from retold.reuse.candidates import MAX_BUCKET, MIN_RELATED, PARTS

# Copies of two representatives are paired with each other up to so many pairs; beyond
# it, each copy is paired with the other representative only.
_MAX_COPY_PAIRS: Final = 2 * MAX_BUCKET

# | passages of representatives | copies      | shared passages        |
# |-----------------------------|-------------|------------------------|
# | A – B                       | A' of A     | A – A', A – B, A' – B  |
# Within a group of copies: all pairs of a small one, a star in a large one.
SHARED_PASSAGES: Final = f"""
    WITH of_copies AS (
        SELECT l.rank AS rank_l, r.rank AS rank_r, 0 AS start_l, l.words AS end_l,
            0 AS start_r, r.words AS end_r
        FROM ranked_reports l JOIN ranked_reports r
        ON l.representative = r.representative AND l.copy_number < r.copy_number
        WHERE l.copy_number = 0 OR l.copies <= {MAX_BUCKET}
    ), of_others AS (
        SELECT l.rank, r.rank, start_l, end_l, start_r, end_r
        FROM passages JOIN ranked_reports l ON l.representative = rank_l
        JOIN ranked_reports r ON r.representative = rank_r
        WHERE l.copy_number = 0 OR r.copy_number = 0
            OR l.copies * r.copies <= {_MAX_COPY_PAIRS}
    ), named AS (
        SELECT l.number AS number_l, r.number AS number_r, l.name_order AS name_l,
            r.name_order AS name_r, start_l, end_l, start_r, end_r
        FROM (FROM of_copies UNION ALL FROM of_others)
        JOIN ranked_reports l ON l.rank = rank_l
        JOIN ranked_reports r ON r.rank = rank_r
    ), turned AS (
        SELECT * FROM named WHERE name_l < name_r UNION ALL
        SELECT number_r, number_l, name_r, name_l, start_r, end_r, start_l, end_l
        FROM named WHERE name_l > name_r
    )
    SELECT number_l, number_r, start_l, end_l, start_r, end_r FROM turned
    ORDER BY name_l, name_r, start_l, start_r, end_l, end_r
"""

# Pairs of reports that may be related, in the order of their ids.
RELATED_REPORTS: Final = f"""
    WITH related AS (
        SELECT unit_l // {PARTS} AS rank_l, unit_r // {PARTS} AS rank_r,
            sum(shared) AS shared
        FROM candidate_pairs GROUP BY ALL HAVING sum(shared) >= {MIN_RELATED}
    ), pairs AS (
        SELECT l.rank AS rank_l, r.rank AS rank_r
        FROM ranked_reports l JOIN ranked_reports r
        ON l.representative = r.representative AND l.copy_number < r.copy_number
        WHERE l.copy_number = 0 OR l.copies <= {MAX_BUCKET}
        UNION ALL
        SELECT l.rank, r.rank
        FROM related JOIN ranked_reports l ON l.representative = rank_l
        JOIN ranked_reports r ON r.representative = rank_r
        WHERE l.copy_number = 0 OR r.copy_number = 0
            OR l.copies * r.copies <= {_MAX_COPY_PAIRS}
    )
    SELECT
        if(l.name_order < r.name_order, l.number, r.number) AS number_l,
        if(l.name_order < r.name_order, r.number, l.number) AS number_r
    FROM pairs JOIN ranked_reports l ON l.rank = rank_l
    JOIN ranked_reports r ON r.rank = rank_r
    ORDER BY least(l.name_order, r.name_order), greatest(l.name_order, r.name_order)
"""
