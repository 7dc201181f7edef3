"""Reports into stories, on an engine: the reports that are there, and those that come.

The same steps group a collection at once and add reports to what is stored: find what
may tell one event, measure how alike it is, and group anew what the reports touch.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from retold.corpus.index import (
    INDEX_TABLES,
    Links,
    in_order,
    index_reports,
    read_closeness,
    read_days,
    read_least,
    read_likest,
    read_links,
    read_vectors,
)
from retold.engines.duckdb import Database
from retold.model import Genre, Report
from retold.stories.closeness import nearness
from retold.stories.grouping import OPEN_LINK, Region, group_region
from retold.stories.identity import Change, keep_identities
from retold.stories.keys import day_of
from retold.stories.vectors import Ints

# Raise it when tables or weights change: stores of earlier versions say so.
VERSION: Final = 2

_TABLES: Final = """
    CREATE TABLE members (number INTEGER, story INTEGER);
    CREATE TABLE story_changes (
        batch INTEGER, story INTEGER, kind VARCHAR, other INTEGER
    );
    CREATE TABLE grouping_state (
        version INTEGER, batches INTEGER, reports INTEGER, next_story INTEGER
    );
"""


class State(NamedTuple):
    """How far a grouping has come."""

    version: int
    batches: int
    reports: int
    next_story: int


def make_tables(database: Database) -> None:
    """The tables of a grouping, empty."""
    database.execute(INDEX_TABLES + _TABLES)
    _put_state(database, State(VERSION, 0, 0, 1))


def read_state(database: Database) -> State:
    """How many batches and reports there are, and the next story's number."""
    row = database.columns("FROM grouping_state")
    return State(**{name: int(values[0]) for name, values in row.items()})


def _put_state(database: Database, state: State) -> None:
    """Put down how far the grouping has come."""
    database.execute("DELETE FROM grouping_state")
    database.append(
        grouping_state={
            name: np.array([value]) for name, value in state._asdict().items()
        }
    )


def add_reports(
    database: Database, reports: Sequence[Report], *, processes: int = 1
) -> list[Change]:
    """Add reports to a grouping: one transaction, or part of the one that is open.

    Args:
        database: With the tables that `make_tables` makes.
        reports: With ids that differ from one another and from those that are there.
            Their order does not matter.
        processes: How many processes read the texts; the result is the same.

    Returns:
        What became of the stories, by the order of their first reports.

    Cost:
        Some 0.5 ms a report on one core, and what the engine needs to find, in the
        days around the new reports, those that share heavy terms with them.
    """
    if not reports:
        return []
    ordered = sorted(reports, key=lambda report: (day_of(report), report.id))
    with database.transaction():
        state = read_state(database)
        index_reports(database, ordered, first=state.reports, processes=processes)
        new = state.reports + np.arange(len(reports))
        changes = _regroup(database, new, state)
        given = sum(change.kind in ("new", "split") for change in changes)
        _put_state(
            database,
            State(
                state.version,
                state.batches + 1,
                state.reports + len(reports),
                state.next_story + given,
            ),
        )
    return changes


def _regroup(database: Database, new: Ints, state: State) -> list[Change]:
    """Group anew what the new reports touch, and put down what changed."""
    region = _touched(database, new)
    before = _stories_of(database, region)
    groups = _groups(database, region)
    identities = keep_identities(groups, before, next_story=state.next_story)
    numbers = np.array([number for group in groups for number in group], np.int64)
    stories = np.repeat(identities.stories, [len(group) for group in groups])
    if before:
        database.execute(
            "DELETE FROM members WHERE number IN (SELECT number FROM region)",
            region={"number": region},
        )
    database.append(members={"number": numbers, "story": stories})
    _put_down(database, identities.changes, state)
    return identities.changes


def _put_down(database: Database, changes: Sequence[Change], state: State) -> None:
    """Record where the reports of stories went that are not where they were."""
    kept = [change for change in changes if change.other is not None]
    if kept:
        database.append(
            story_changes={
                "batch": np.full(len(kept), state.batches),
                "story": np.array([change.story for change in kept]),
                "kind": np.array([change.kind for change in kept], object),
                "other": np.array([change.other for change in kept]),
            }
        )


def _touched(database: Database, new: Ints) -> Ints:
    """The new reports, and all of the stories that they may change.

    These are the stories of reports that a new one is close to, or is among the likest
    of; and the stories that are close to those.
    """
    first = new[0]
    links = read_links(database, new)
    old = np.unique(links.others[links.others < first])
    if not len(old):
        return new
    is_close = read_closeness(database, links) >= OPEN_LINK
    close = links.others[is_close & (links.others < first)]
    likest = read_likest(database, old)
    among_likest = (
        links.products
        >= likest[:, -1][np.minimum(np.searchsorted(old, links.others), len(old) - 1)]
    )
    changed = links.others[among_likest & (links.others < first)]
    core = _with_stories(database, np.union1d(close, changed))
    links = read_links(database, core)
    near = links.others[read_closeness(database, links) >= 0]
    near = near[near < first]
    return np.union1d(_with_stories(database, np.union1d(core, near)), new)


def _with_stories(database: Database, numbers: Ints) -> Ints:
    """These reports and all others of their stories."""
    rows = database.columns(
        "SELECT DISTINCT number FROM members WHERE story IN "
        "(SELECT story FROM members SEMI JOIN wanted USING (number)) ORDER BY number",
        wanted={"number": numbers},
    )
    return np.asarray(rows["number"], np.int64)


def _stories_of(database: Database, numbers: Ints) -> dict[int, int]:
    """The stories of those reports that have one."""
    rows = database.columns(
        "SELECT number, story FROM members SEMI JOIN wanted USING (number)",
        wanted={"number": numbers},
    )
    return dict(zip(rows["number"].tolist(), rows["story"].tolist(), strict=True))


def _groups(database: Database, region: Ints) -> list[list[int]]:
    """The groups of these reports by number, ordered by their first report."""
    links = read_links(database, region)
    is_open = (links.numbers < links.others) & np.isin(links.others, region)
    links = Links(*(column[is_open] for column in links))
    is_open = read_closeness(database, links) >= OPEN_LINK
    links = Links(*(column[is_open] for column in links))
    linked = np.union1d(links.numbers, links.others)
    lone = np.setdiff1d(region, linked)
    groups = [[number] for number in lone.tolist()]
    if len(linked):
        groups += _linked_groups(database, linked, links)
    place = {number: n for n, number in enumerate(in_order(database, region).tolist())}
    for group in groups:
        group.sort(key=place.__getitem__)
    return sorted(groups, key=lambda group: place[group[0]])


def _linked_groups(database: Database, linked: Ints, links: Links) -> list[list[int]]:
    """The groups of reports that have links."""
    ordered = in_order(database, linked)
    region = read_region(database, ordered, links)
    return [ordered[group].tolist() for group in group_region(region)]


def read_region(database: Database, ordered: Ints, links: Links) -> Region:
    """Reports ready to be grouped, with all that is known of them.

    Args:
        database: The grouping's tables.
        ordered: The reports as `in_order` gives them; rows of the region are in this
            order.
        links: Pairs of these reports, in any order.
    """
    numbers = np.sort(ordered)
    places = np.searchsorted(numbers, ordered)
    row_of = np.argsort(places)
    sides = [row_of[np.searchsorted(numbers, n)] for n in (links.numbers, links.others)]
    lower, upper = np.minimum(*sides), np.maximum(*sides)
    ascending = np.lexsort((upper, lower))
    genres = database.columns(
        "SELECT genre FROM grouped_reports SEMI JOIN wanted USING (number) "
        "ORDER BY number",
        wanted={"number": numbers},
    )["genre"]
    return Region(
        vectors=read_vectors(database, numbers).taken(places),
        days=read_days(database, numbers)[places].tolist(),
        near=nearness(read_likest(database, numbers))[places].tolist(),
        is_loose=(genres[places] != "news").tolist(),
        links=list(
            zip(
                lower[ascending].tolist(),
                upper[ascending].tolist(),
                links.products[ascending].tolist(),
                strict=True,
            )
        ),
        least=read_least(database),
        before={
            int(row_of[np.searchsorted(numbers, number)]): story
            for number, story in _stories_of(database, numbers).items()
        },
    )


class GroupedStory(NamedTuple):
    """A story by its number, with what is known of its reports side by side."""

    number: int
    reports: list[str]  # ids
    titles: list[str]  # empty where there is none
    genres: list[Genre]


def read_stories(database: Database) -> list[GroupedStory]:
    """All stories by number; their reports in the order of days and ids."""
    rows = database.columns(
        "SELECT story, id, title, genre FROM members "
        "JOIN grouped_reports USING (number) ORDER BY story, day, id"
    )
    found: dict[int, GroupedStory] = {}
    for story, report, title, genre in zip(*rows.values(), strict=True):
        group = found.setdefault(story, GroupedStory(int(story), [], [], []))
        group.reports.append(report)
        group.titles.append(title)
        group.genres.append(genre)
    return list(found.values())
