# ruff: noqa: S608  (only our own constants go into these queries)
"""Which reports may tell one event: SQL from heavy terms to candidate pairs.

An inverted index over the heaviest terms of each report (rare words and names, first of
all those of its title). A *bucket* is the reports of one `block` of days that have one
term; those of unknown day have a block of their own.
"""

from __future__ import annotations

from typing import Final

from retold.stories.closeness import NEAR_REPORTS, WINDOW_DAYS
from retold.stories.vectors import UNIT

# The heaviest terms of a report, by which it is found. Of the pairs of one event that
# are labelled, 24 find 95.3 %, 32 find 95.7 %, 48 find 96.5 % and take half as long
# again.
KEY_TERMS: Final = 32
# And those that no report had before: of a new event its names.
NEW_KEY_TERMS: Final = 16
# Reports of one block, or of two that adjoin, may lie within the window.
BLOCK_DAYS: Final = WINDOW_DAYS
NO_BLOCK: Final = -1
# Titles as wholes, of whatever day: one text with another date is found by its title.
TITLE_BLOCK: Final = -2
# All pairs of a bucket up to this size, beyond it only each report's pair with the
# bucket's first: a term that so many hold in so few days tells no event by itself, and
# reprints by the thousand hang together by their first.
_MAX_BUCKET: Final = 200
# What the heaviest terms must bring together, of a likeness between 0 and 1.33; 0.06
# loses 4 % of the pairs of one event, and saves a tenth of the time.
_MIN_SHARED: Final = round(0.025 / UNIT)
# A report is compared with so many others, those first that share the heaviest terms;
# 40 lose 1 % of the pairs of one event.
_MAX_CANDIDATES: Final = 60

# From `new_keys` and `story_keys` (which holds the new ones, too), both of `term,
# number, day, block, weight`, to pairs of a new report and one of a lower number.
CANDIDATES: Final = f"""
    WITH blocks AS (
        SELECT DISTINCT unnest([block - 1, block, block + 1, {NO_BLOCK}]) AS block
        FROM new_keys WHERE block >= 0
        UNION SELECT {TITLE_BLOCK}
    ), wanted AS (
        SELECT * FROM story_keys
        WHERE term IN (SELECT term FROM new_keys WHERE block = {NO_BLOCK})
            OR block IN (SELECT block FROM blocks)
                AND term IN (SELECT term FROM new_keys)
    ), buckets AS (
        SELECT term, block, count(*) AS size, min(number) AS first
        FROM wanted GROUP BY term, block
    ), terms AS (
        SELECT term, sum(size) AS size FROM buckets GROUP BY term
    ), probes AS (
        SELECT term, number, day, weight, false AS is_undated,
            unnest([block - 1, block, block + 1, {NO_BLOCK}]) AS block
        FROM new_keys WHERE block >= 0
        UNION ALL
        SELECT term, number, day, weight, false, block
        FROM new_keys WHERE block = {TITLE_BLOCK}
        UNION ALL
        SELECT term, number, day, weight, true, buckets.block
        FROM new_keys JOIN terms USING (term) JOIN buckets USING (term)
        WHERE new_keys.block = {NO_BLOCK} AND terms.size <= {_MAX_BUCKET}
    ), hits AS (
        SELECT probe.number AS number_l, key.number AS number_r,
            probe.weight * key.weight AS product
        FROM probes probe JOIN buckets USING (term, block)
        JOIN wanted key USING (term, block)
        WHERE key.number < probe.number
            AND (size <= {_MAX_BUCKET} OR key.number = first)
            AND (abs(probe.day - key.day) <= {WINDOW_DAYS}
                OR key.block < 0 OR probe.is_undated)
    ), shared AS (
        SELECT number_l, number_r, sum(product) AS product FROM hits
        GROUP BY number_l, number_r HAVING sum(product) >= {_MIN_SHARED}
    )
    SELECT number_l, number_r FROM shared
    QUALIFY row_number() OVER (
        PARTITION BY number_l ORDER BY product DESC, number_r
    ) <= {_MAX_CANDIDATES}
    ORDER BY number_l, number_r
"""

# The likest others of each report in `wanted`, from `story_pairs` (both ways).
LIKEST: Final = f"""
    SELECT number, place, product FROM (
        SELECT number, product,
            row_number() OVER (PARTITION BY number ORDER BY product DESC) - 1 AS place
        FROM story_pairs SEMI JOIN wanted USING (number)
    ) WHERE place < {NEAR_REPORTS} ORDER BY number, place
"""
