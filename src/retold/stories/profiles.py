"""What each story of a corpus tells, as a stage: the profiles that threads compare."""

from __future__ import annotations

from typing import Final

import numpy as np

from retold.stages import Columns, KernelStage, NumberStage, by_key, table_of
from retold.stories.keys import known_days
from retold.stories.threads import StoryProfiles
from retold.stories.vectors import from_blobs

_PROFILE: Final = {
    "story": "BIGINT",
    "day": "BIGINT",
    "terms": "BINARY",
    "weights": "BINARY",
}


def sum_profiles(members: Columns) -> Columns:
    """The profiles of stories: the sums of their reports' weights, titles apart.

    Args:
        members: Reports that are plain news, by `story`: `day`, `terms`, `weights`.
    """
    rows = []
    for group in by_key(members, "story"):
        vectors = from_blobs(group["terms"], group["weights"])
        is_whole = vectors.terms % 2 == 0
        terms, places = np.unique(vectors.terms[is_whole], return_inverse=True)
        weights = np.zeros(len(terms), np.int64)
        np.add.at(weights, places, vectors.weights[is_whole])
        blobs = terms.tobytes(), weights.tobytes()
        rows.append((group["story"][0], group["day"].min(), *blobs))
    return table_of(_PROFILE, rows)


def read_profiles(rows: Columns) -> StoryProfiles:
    """The profiles that the stage made, for `link_stories`."""
    return StoryProfiles(
        rows["story"].astype(np.int64),
        known_days(rows["day"]),
        from_blobs(rows["terms"], rows["weights"]),
    )


PROFILES: Final = KernelStage(
    "story_profiles",
    """
    SELECT story + 1 AS story, day, number, weighed_reports.terms AS terms, weights
    FROM placed_reports JOIN stories USING (first) JOIN weighed_reports USING (number)
    SEMI JOIN (SELECT number FROM grouped_reports WHERE genre = 'news') AS news
    USING (number)
    """,
    kernel=sum_profiles,
    columns=_PROFILE,
    key=("story",),
    order=("number",),
    rows=4096,
)
# Those with most reports come first.
PLACES: Final = NumberStage(
    "story_places",
    """
    SELECT story + 1 AS story, count(*) AS reports
    FROM placed_reports JOIN stories USING (first) GROUP BY story
    """,
    number="place",
    order="reports DESC, story",
)
# The reports of each story, in the place that the story has by its size.
PLACED_STORIES: Final = """
    SELECT place, number, id, title, genre
    FROM story_places JOIN (SELECT story + 1 AS story, first FROM stories) AS numbered
    USING (story) JOIN placed_reports USING (first)
    JOIN grouped_reports USING (number)
"""
