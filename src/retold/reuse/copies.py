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

# Pairs of reports that may be related. Any two of a small family; in a large one each
# with the hub, and with the first that was published (`places`): from there, if from
# anywhere, all others come. What shares less with a further hub says nothing new.
RELATED_REPORTS: Final = f"""
    WITH ranked AS (
        SELECT *, row_number() OVER (PARTITION BY representative ORDER BY place) - 1
            AS copy_place
        FROM ranked_reports JOIN places USING (number)
    ), members AS (
        SELECT DISTINCT hub // {PARTS} AS hub, unit // {PARTS} AS rank FROM families
    ), firsts AS (
        SELECT hub, arg_min(members.rank, place) AS rank
        FROM members JOIN ranked ON members.rank = representative
        WHERE copy_place = 0 GROUP BY hub
    ), related AS (
        SELECT unit_l // {PARTS} AS rank_l, unit_r // {PARTS} AS rank_r
        FROM candidate_pairs AS pair
        LEFT JOIN families l ON l.unit = unit_l LEFT JOIN families r ON r.unit = unit_r
        WHERE (l.hub = r.hub AND unit_l <> l.hub AND unit_r <> l.hub
            AND pair.shared <= l.shared AND pair.shared <= r.shared) IS NOT TRUE
        GROUP BY ALL HAVING sum(pair.shared) >= {MIN_RELATED}
        UNION
        SELECT least(firsts.rank, members.rank), greatest(firsts.rank, members.rank)
        FROM firsts JOIN members USING (hub) WHERE firsts.rank <> members.rank
    ), pairs AS (
        SELECT l.number AS number_l, r.number AS number_r
        FROM ranked l JOIN ranked r
        ON l.representative = r.representative AND l.copy_place < r.copy_place
        WHERE l.copy_place = 0 OR l.copies <= {MAX_BUCKET}
        UNION ALL
        SELECT l.number, r.number
        FROM related JOIN ranked l ON l.representative = rank_l
        JOIN ranked r ON r.representative = rank_r
        WHERE l.copy_place = 0 OR r.copy_place = 0
            OR l.copies * r.copies <= {_MAX_COPY_PAIRS}
    )
    SELECT DISTINCT least(number_l, number_r), greatest(number_l, number_r) FROM pairs
"""
