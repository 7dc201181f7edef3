"""Results written by all machines of an engine at once, as folders of parts.

The parts of a folder of lines, one after another by their names, are the bytes of the
file that the same command writes in one process.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from functools import partial
from typing import Final, Literal, NamedTuple, TypeAlias

import msgspec
import numpy as np
from msgspec.structs import replace

from retold.corpus.grouping import GroupedStory
from retold.corpus.intake import Intake
from retold.corpus.lineage import make_lineage
from retold.corpus.naming import story_row
from retold.corpus.reuse import make_passages
from retold.engines.base import Engine, carry_out
from retold.lineage.kernels import from_json
from retold.lineage.plan import EDGES_IN_ORDER
from retold.model import Edge, Origin, Story
from retold.pipeline import (
    ACCOUNTS_IN_ORDER,
    ANNOTATIONS_IN_ORDER,
    make_accounts,
    make_annotations,
    make_places,
)
from retold.reuse.copies import PLACED_PASSAGES
from retold.show.rows import ROWS, origin_row, passage_row, story_rows
from retold.stages import (
    Columns,
    Kernel,
    KernelStage,
    NumberStage,
    Stage,
    by_key,
    table_of,
)
from retold.stories.profiles import PLACED_STORIES
from retold.tables import TABLES

Result: TypeAlias = Literal[
    "annotations", "passages", "stories", "origins", "edges", "accounts"
]
LINE: Final = {"line": "STRING"}


class Lines(NamedTuple):
    """How a result becomes lines: what makes its tables, rows in order, a kernel."""

    make: Callable[[Engine, Intake], object]
    sql: str
    kernel: Kernel
    stages: tuple[Stage, ...] = ()


def _as_lines(rows: Iterable[object]) -> Columns:
    """Rows as lines of JSON, less the end of the line."""
    lines = [msgspec.json.encode(row).decode() for row in rows]
    return {"line": np.array(lines, object)}


def as_they_are(rows: Columns) -> Columns:
    """What is made of lines already."""
    return {"line": rows["line"]}


def passage_lines(rows: Columns) -> Columns:
    """Passages as `retold reuse` writes them."""
    columns = [values.tolist() for values in rows.values()]
    return _as_lines(passage_row(*row) for row in zip(*columns, strict=True))


def origin_lines(rows: Columns) -> Columns:
    """Origins as `retold lineage` writes them."""
    return _as_lines(
        origin_row(replace(from_json(row, Origin), id=f"o{number + 1}"))
        for number, row in zip(rows["number"].tolist(), rows["origin"], strict=True)
    )


def edge_lines(rows: Columns) -> Columns:
    """Edges as `retold lineage --edges` writes them."""
    return _as_lines(from_json(row, Edge).to_dict() for row in rows["edge"])


def story_lines(rows: Columns) -> Columns:
    """Stories as `retold stories` writes them.

    Args:
        rows: By `place` and `number`, with `id`, `title` and `genre`.
    """
    found = []
    for group in by_key(rows, "place"):
        place = int(group["place"][0])
        fields = (group[name].tolist() for name in ("id", "title", "genre"))
        row = story_row(f"s{place + 1}", GroupedStory(place, *fields))
        found.append((place, msgspec.json.encode(row).decode()))
    return table_of({"place": "BIGINT", **LINE}, found)


def account_lines(rows: Columns) -> Columns:
    """Accounts as lines of `stories.jsonl`."""
    return _as_lines(story.to_dict() for story in _stories(rows))


def _stories(rows: Columns) -> Iterable[Story]:
    """The stories of rows of accounts."""
    return map(pickle.loads, rows["story"])  # our own, from a moment ago


def table_rows(accounts: Columns, *, table: str) -> Columns:
    """The rows of one table of `retold.tables`; None where there is no value."""
    stories = _stories(accounts)
    rows = [row for story in stories for row in story_rows(story, table)]
    columns = {}
    for name in TABLES[table].columns:
        columns[name] = np.empty(len(rows), object)
        columns[name][:] = [row.get(name) for row in rows]
    return columns


_NUMBERED_ORIGINS: Final = NumberStage(
    "numbered_origins",
    "SELECT origin, is_undated, moment, first FROM origins",
    number="number",
    order="is_undated, moment, first",
)
_STORY_LINES: Final = KernelStage(
    "story_lines",
    f"SELECT place, number, id, title, genre FROM ({PLACED_STORIES}) AS placed",  # noqa: S608
    kernel=story_lines,
    columns={"place": "BIGINT", **LINE},
    key=("place",),
    order=("number",),
    rows=4096,
)
RESULTS: Final[dict[Result, Lines]] = {
    "annotations": Lines(make_annotations, ANNOTATIONS_IN_ORDER, as_they_are),
    "passages": Lines(make_passages, PLACED_PASSAGES, passage_lines),
    "origins": Lines(
        make_lineage,
        "SELECT number, origin FROM numbered_origins ORDER BY number",
        origin_lines,
        (_NUMBERED_ORIGINS,),
    ),
    "edges": Lines(make_lineage, EDGES_IN_ORDER, edge_lines),
    "stories": Lines(
        make_places,
        "SELECT line FROM story_lines ORDER BY place",
        as_they_are,
        (_STORY_LINES,),
    ),
    "accounts": Lines(make_accounts, ACCOUNTS_IN_ORDER, account_lines),
}


def write_result(engine: Engine, intake: Intake, result: Result, address: str) -> None:
    """Write a result to a folder; see `Collection.write`."""
    lines = RESULTS[result]
    lines.make(engine, intake)
    carry_out(engine, lines.stages, f"{intake.fingerprint()} {result}")
    engine.write(address, lines.sql, lines.kernel, LINE)
    if result != "accounts":
        return
    beside = address.rstrip("/").rpartition("/")[0]
    # Of the tables of a run, those that are made story by story.
    for table in ROWS:
        engine.write(
            f"{beside}/tables/{table}.parquet",
            ACCOUNTS_IN_ORDER,
            partial(table_rows, table=table),
            TABLES[table].columns,
        )
