# ruff: noqa: S608  (only our own constants go into these queries)
"""Exact copies: passages of a representative, given back to all its copies."""

from __future__ import annotations

from typing import Final

from retold.reuse.candidates import (
    MAX_BUCKET,
    MIN_RELATED,
    PART_BITS,
    PART_WORDS_BITS,
)
from retold.stages import NumberStage, SqlStage

# Copies of two representatives are paired with each other up to so many pairs; beyond
# it, each copy is paired with the other representative only.
_MAX_COPY_PAIRS: Final = 2 * MAX_BUCKET

# | passages of representatives | copies      | shared passages        |
# |-----------------------------|-------------|------------------------|
# | A – B                       | A' of A     | A – A', A – B, A' – B  |
# Within a group of copies: all pairs of a small one, a star in a large one. Which of
# two groups are paired stands in three parts, so that each is a join of few rows.
SHARED_PASSAGES: Final = NumberStage(
    "shared_passages",
    f"""
    WITH of_copies AS (
        SELECT l.name AS name_l, r.name AS name_r, CAST(0 AS BIGINT) AS start_l,
            l.words AS end_l, CAST(0 AS BIGINT) AS start_r, r.words AS end_r
        FROM ranked_reports l JOIN ranked_reports r
        ON l.representative = r.representative AND l.copy_number < r.copy_number
        WHERE l.copy_number = 0 OR l.copies <= {MAX_BUCKET}
    ), firsts AS (
        SELECT rank, name FROM ranked_reports WHERE copy_number = 0
    ), others AS (
        SELECT representative, name, copies FROM ranked_reports WHERE copy_number > 0
    ), of_others AS (
        SELECT l.name AS name_l, r.name AS name_r, start_l, end_l, start_r, end_r
        FROM passages JOIN firsts l ON l.rank = rank_l JOIN firsts r ON r.rank = rank_r
        UNION ALL
        SELECT l.name, r.name, start_l, end_l, start_r, end_r
        FROM passages JOIN firsts l ON l.rank = rank_l
        JOIN others r ON r.representative = rank_r
        UNION ALL
        SELECT l.name, r.name, start_l, end_l, start_r, end_r
        FROM passages JOIN others l ON l.representative = rank_l
        JOIN firsts r ON r.rank = rank_r
        UNION ALL
        SELECT l.name, r.name, start_l, end_l, start_r, end_r
        FROM passages JOIN others l ON l.representative = rank_l
        JOIN others r ON r.representative = rank_r
        WHERE l.copies <= {MAX_BUCKET} AND r.copies <= {MAX_BUCKET}
            AND l.copies * r.copies <= {_MAX_COPY_PAIRS}
    ), named AS (
        SELECT * FROM of_copies UNION ALL SELECT * FROM of_others
    )
    SELECT * FROM named WHERE name_l < name_r UNION ALL
    SELECT name_r, name_l, start_r, end_r, start_l, end_l FROM named
    WHERE name_l > name_r
    """,
    number="passage",
    order="name_l, name_r, start_l, start_r, end_l, end_r",
)

# The four bounds of each passage, after the places of the words that they stand at.
_BOUNDS: Final = " UNION ALL ".join(
    f"""
    SELECT name_{side}, {word} >> {PART_WORDS_BITS}, passage, {bound}, {word},
        CAST('' AS BINARY) FROM shared_passages
    """
    for bound, (side, word) in enumerate(
        (("l", "start_l"), ("l", "(end_l - 1)"), ("r", "start_r"), ("r", "(end_r - 1)"))
    )
)
PASSAGE_BOUNDS: Final = f"""
    SELECT name, part, CAST(-1 AS BIGINT) AS passage, 0 AS bound, CAST(0 AS BIGINT)
        AS word, spans
    FROM report_parts JOIN report_names USING (id) SEMI JOIN (
        SELECT name_l AS name FROM shared_passages
        UNION SELECT name_r FROM shared_passages
    ) AS sharing USING (name)
    UNION ALL {_BOUNDS}
"""

# Passages in code points, in the order of their numbers.
PLACED_PASSAGES: Final = """
    SELECT l.id AS id_l, start_char_l, end_char_l, r.id AS id_r, start_char_r,
        end_char_r
    FROM (
        SELECT passage, max(CASE WHEN bound = 0 THEN char ELSE 0 END) AS start_char_l,
            max(CASE WHEN bound = 1 THEN char ELSE 0 END) AS end_char_l,
            max(CASE WHEN bound = 2 THEN char ELSE 0 END) AS start_char_r,
            max(CASE WHEN bound = 3 THEN char ELSE 0 END) AS end_char_r
        FROM passage_bounds GROUP BY passage
    ) AS placed JOIN shared_passages USING (passage)
    JOIN report_names l ON l.name = name_l JOIN report_names r ON r.name = name_r
    ORDER BY passage
"""

# Pairs of reports that may be related, by `place`: the order of publication. Any two of
# a small family; in a large one each with the hub, and with the first that was
# published: from there, if from anywhere, all others come. What shares less with a
# further hub says nothing new.
RELATED_REPORTS: Final = SqlStage(
    "related_reports",
    f"""
    WITH ranked AS (
        SELECT place, rank, representative, copies,
            row_number() OVER (PARTITION BY representative ORDER BY place) - 1
                AS copy_place
        FROM ranked_reports JOIN report_places USING (id)
    ), members AS (
        SELECT DISTINCT hub >> {PART_BITS} AS hub, unit >> {PART_BITS} AS rank
        FROM families
    ), firsts AS (
        SELECT hub, min_by(members.rank, place) AS rank
        FROM members JOIN ranked ON members.rank = representative
        WHERE copy_place = 0 GROUP BY hub
    ), related AS (
        SELECT unit_l >> {PART_BITS} AS rank_l, unit_r >> {PART_BITS} AS rank_r
        FROM candidate_pairs AS pair
        LEFT JOIN families l ON l.unit = unit_l LEFT JOIN families r ON r.unit = unit_r
        WHERE (l.hub = r.hub AND unit_l <> l.hub AND unit_r <> l.hub
            AND pair.shared <= l.shared AND pair.shared <= r.shared) IS NOT TRUE
        GROUP BY unit_l >> {PART_BITS}, unit_r >> {PART_BITS}
        HAVING sum(pair.shared) >= {MIN_RELATED}
        UNION
        SELECT least(firsts.rank, members.rank), greatest(firsts.rank, members.rank)
        FROM firsts JOIN members USING (hub) WHERE firsts.rank <> members.rank
    ), first_copies AS (
        SELECT representative, place FROM ranked WHERE copy_place = 0
    ), other_copies AS (
        SELECT representative, place, copies FROM ranked WHERE copy_place > 0
    ), pairs AS (
        SELECT l.place AS place_l, r.place AS place_r
        FROM ranked l JOIN ranked r
        ON l.representative = r.representative AND l.copy_place < r.copy_place
        WHERE l.copy_place = 0 OR l.copies <= {MAX_BUCKET}
        UNION ALL
        SELECT l.place, r.place FROM related
        JOIN first_copies l ON l.representative = rank_l
        JOIN first_copies r ON r.representative = rank_r
        UNION ALL
        SELECT l.place, r.place FROM related
        JOIN first_copies l ON l.representative = rank_l
        JOIN other_copies r ON r.representative = rank_r
        UNION ALL
        SELECT l.place, r.place FROM related
        JOIN other_copies l ON l.representative = rank_l
        JOIN first_copies r ON r.representative = rank_r
        UNION ALL
        SELECT l.place, r.place FROM related
        JOIN other_copies l ON l.representative = rank_l
        JOIN other_copies r ON r.representative = rank_r
        WHERE l.copies <= {MAX_BUCKET} AND r.copies <= {MAX_BUCKET}
            AND l.copies * r.copies <= {_MAX_COPY_PAIRS}
    )
    SELECT DISTINCT least(place_l, place_r) AS place_l,
        greatest(place_l, place_r) AS place_r
    FROM pairs
    """,
)
