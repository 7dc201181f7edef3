"""Why two reports of a store are, or are not, in one story."""

from __future__ import annotations

from difflib import get_close_matches
from math import isnan

import numpy as np

from retold.corpus.grouping import read_region
from retold.corpus.index import (
    in_order,
    read_days,
    read_least,
    read_likest,
    read_links,
    read_vectors,
)
from retold.corpus.store import Store
from retold.engines.duckdb import Database
from retold.errors import UnknownReportError
from retold.model import Explanation, Report
from retold.reuse import find_passages
from retold.stories.closeness import nearness, parts, unknown_day
from retold.stories.explanation import Likest, reasons_of_pair
from retold.stories.grouping import group_closeness
from retold.stories.vectors import UNIT, pair_products
from retold.text.tokens import tokenize


def explain_pair(store: Store, left: str, right: str) -> Explanation:
    """Why two reports are, or are not, in one story.

    Args:
        store: That holds them.
        left: The id of a report.
        right: That of another.

    Raises:
        UnknownReportError: If there is no such report.
    """
    database = store.database
    numbers = np.array([_number(database, name) for name in (left, right)], np.int64)
    reports = store.reports([left, right])
    both = np.unique(numbers)
    places = np.searchsorted(both, numbers)
    vectors = read_vectors(database, both).taken(places)
    product = int(pair_products(vectors, np.array([0]), np.array([1]))[0])
    near = nearness(read_likest(database, both))[places]
    read = read_days(database, both)[places]
    gap = float(abs(np.subtract(*read)))
    days = None if isnan(gap) else gap
    least = read_least(database)
    unknown = float(unknown_day(np.array((~np.isnan(read)).sum()), least))
    found = parts(product, product, float(near.mean()), days, unknown)
    weights = [
        dict(zip(*(column.tolist() for column in vectors.row(row)), strict=True))
        for row in (0, 1)
    ]
    stories = [_story(database, number) for number in numbers.tolist()]
    return Explanation(
        left=reports[0],
        right=reports[1],
        story_l=f"s{stories[0]}",
        story_r=f"s{stories[1]}",
        reasons=reasons_of_pair(
            reports[0],
            reports[1],
            parts=found,
            weights_l=weights[0],
            weights_r=weights[1],
            near=[_likest(database, *numbers), _likest(database, *numbers[::-1])],
            days=days,
        ),
        closeness=found.closeness(least),
        group_closeness=_groups(database, *stories),
        shared_words=_shared_words(*reports),
    )


def _number(database: Database, name: str) -> int:
    """The number of a report."""
    for (number,) in database.rows(
        "SELECT number FROM grouped_reports WHERE id = ?", name
    ):
        return int(number)
    known = [known for (known,) in database.rows("SELECT id FROM grouped_reports")]
    raise UnknownReportError(name, tuple(get_close_matches(name, known, n=2)))


def _story(database: Database, number: int) -> int:
    """The story of a report."""
    ((story,),) = database.rows("SELECT story FROM members WHERE number = ?", number)
    return int(story)


def _likest(database: Database, number: int, other: int) -> Likest:
    """What is likest to a report, the other of the pair apart."""
    for title, name, product in database.rows(
        "SELECT title, id, product FROM story_pairs pair "
        "JOIN grouped_reports likest ON pair.other = likest.number "
        "WHERE pair.number = ? AND other <> ? ORDER BY product DESC, other LIMIT 1",
        int(number),
        int(other),
    ):
        return Likest(title or name, product * UNIT)
    return Likest("", 0.0)


def _groups(database: Database, left: int, right: int) -> float | None:
    """How close two stories are as wholes; None if they are one."""
    if left == right:
        return None
    members = [
        np.array(
            [n for (n,) in database.rows(_MEMBERS, story)],
            np.int64,
        )
        for story in (left, right)
    ]
    ordered = in_order(database, np.union1d(*members))
    links = read_links(database, np.sort(ordered))
    inside = (links.numbers < links.others) & np.isin(links.others, ordered)
    links = type(links)(*(column[inside] for column in links))
    region = read_region(database, ordered, links)
    rows = [np.flatnonzero(np.isin(ordered, group)).tolist() for group in members]
    return group_closeness(region, *rows)


_MEMBERS = "SELECT number FROM members WHERE story = ? ORDER BY number"


def _shared_words(left: Report, right: Report) -> int:
    """How many words stand in passages that two reports share."""
    return sum(
        len(tokenize(left.text, passage.start_l, passage.end_l))
        for passage in find_passages(tokenize(left.text), tokenize(right.text))
    )
