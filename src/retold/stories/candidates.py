# ruff: noqa: S608  (only our own constants go into these queries)
"""Which reports may tell one event: SQL from heavy terms to candidate pairs.

An inverted index over the heaviest terms of each report (rare words and names, first of
all those of its title). A *bucket* is the reports of one `block` of days that have one
term; those of unknown day have a block of their own.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from retold.stories.closeness import NEAR_REPORTS, WINDOW_DAYS
from retold.stories.vectors import UNIT, Ints

Floats: TypeAlias = NDArray[np.float64]

# The heaviest terms of a report, by which it is found. Of the pairs of one event that
# are labelled, 24 find 95.3 %, 32 find 95.7 %, 48 find 96.5 % and take half as long
# again.
KEY_TERMS: Final = 32
# And those that no report had before: of a new event its names.
NEW_KEY_TERMS: Final = 16
# Reports of one block, or of two that adjoin, may lie within the window.
BLOCK_DAYS: Final = WINDOW_DAYS
NO_BLOCK: Final = -1
# The day of a report that has none: after all others.
NO_DAY: Final = 1 << 30
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

# Pairs less alike than this are forgotten: they join nothing, and are near to nothing.
_MIN_LIKENESS: Final = 0.12
# Reports of distant days are one text with one title, or no pair: one of the days is
# wrong, or the text was printed again.
_SAME_TEXT: Final = 1.2

# From `new_keys`, and `wanted`, which holds all keys that they may meet (the new ones,
# too), both of `term, number, day, block, weight`, to pairs of a new report and one of
# a lower number. A bucket's pairs are in two parts: no join has more rows than pairs.
_PAIRS: Final = f"""
    buckets AS (
        SELECT term, block, count(*) AS size, min(number) AS first,
            min_by(day, number) AS first_day, min_by(weight, number) AS first_weight
        FROM wanted GROUP BY term, block
    ), terms AS (
        SELECT term FROM buckets GROUP BY term HAVING sum(size) <= {_MAX_BUCKET}
    ), probes AS (
        SELECT term, number, day, weight, block + shift AS block,
            {WINDOW_DAYS} AS reach
        FROM new_keys CROSS JOIN (VALUES (-1), (0), (1)) AS next_door(shift)
        WHERE block >= 0 AND block + shift >= 0
        UNION ALL
        SELECT term, number, day, weight, {NO_BLOCK}, {NO_DAY}
        FROM new_keys WHERE block >= 0
        UNION ALL
        SELECT term, number, day, weight, block, {NO_DAY}
        FROM new_keys WHERE block = {TITLE_BLOCK}
        UNION ALL
        SELECT term, number, day, weight, buckets.block, {NO_DAY}
        FROM new_keys JOIN terms USING (term) JOIN buckets USING (term)
        WHERE new_keys.block = {NO_BLOCK}
    ), small AS (
        SELECT * FROM wanted
        QUALIFY count(*) OVER (PARTITION BY term, block) <= {_MAX_BUCKET}
    ), hits AS (
        SELECT probe.number AS number_l, key.number AS number_r,
            probe.weight * key.weight AS product
        FROM probes probe JOIN small key USING (term, block)
        WHERE key.number < probe.number AND abs(probe.day - key.day) <= reach
        UNION ALL
        SELECT probe.number, first, probe.weight * first_weight
        FROM probes probe JOIN buckets USING (term, block)
        WHERE size > {_MAX_BUCKET}
            AND first < probe.number AND abs(probe.day - first_day) <= reach
    ), shared AS (
        SELECT number_l, number_r, CAST(sum(product) AS BIGINT) AS product FROM hits
        GROUP BY number_l, number_r HAVING sum(product) >= {_MIN_SHARED}
    )
    SELECT number_l, number_r FROM shared
    QUALIFY row_number() OVER (
        PARTITION BY number_l ORDER BY product DESC, number_r
    ) <= {_MAX_CANDIDATES}
"""

# Pairs within `story_keys`.
ALL_CANDIDATES: Final = f"""
    WITH new_keys AS (SELECT * FROM story_keys), wanted AS (SELECT * FROM story_keys),
    {_PAIRS}
"""

# Pairs of `new_keys` with these and others of `story_keys`. (On DuckDB alone.)
CANDIDATES: Final = f"""
    WITH blocks AS (
        SELECT DISTINCT unnest([block - 1, block, block + 1]) AS block
        FROM new_keys WHERE block >= 0
        UNION SELECT {NO_BLOCK} UNION SELECT {TITLE_BLOCK}
    ), wanted AS (
        SELECT * FROM story_keys
        WHERE term IN (SELECT term FROM new_keys WHERE block = {NO_BLOCK})
            OR block IN (SELECT block FROM blocks)
                AND term IN (SELECT term FROM new_keys)
    ),
    {_PAIRS} ORDER BY number_l, number_r
"""


def are_alike(products: Ints, days_l: Floats, days_r: Floats) -> NDArray[np.bool_]:
    """Which pairs of reports are kept, one by one.

    Args:
        products: How much each two say alike, in parts of `UNIT`.
        days_l: The days of the one, NaN where unknown: such are never far apart.
        days_r: Those of the other.
    """
    is_distant = np.abs(days_l - days_r) > WINDOW_DAYS
    return np.asarray(
        products >= np.where(is_distant, _SAME_TEXT, _MIN_LIKENESS) / UNIT, np.bool_
    )


# The likest others of each report in `wanted`, from `story_pairs` (both ways).
LIKEST: Final = f"""
    SELECT number, place, product FROM (
        SELECT number, product,
            row_number() OVER (PARTITION BY number ORDER BY product DESC) - 1 AS place
        FROM story_pairs SEMI JOIN wanted USING (number)
    ) WHERE place < {NEAR_REPORTS} ORDER BY number, place
"""
