"""Tables for notebooks: the rows that a run writes, as pandas or polars.

Neither is needed for anything else, so both are imported when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from retold.errors import UsageError
from retold.lineage.outlets import tally_outlets
from retold.model import Outlets, Story
from retold.show.rows import ROWS, Row, outlet_pair_rows, outlet_rows, story_rows
from retold.tables import TABLES

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

# SQL type → the type of a column. Those of pandas can hold a missing value, all but
# DOUBLE and BOOLEAN also without becoming another type.
_PANDAS: Final = {
    "VARCHAR": "string",
    "BIGINT": "Int64",
    "DOUBLE": "Float64",
    "BOOLEAN": "boolean",
}
_POLARS: Final = {
    "VARCHAR": "String",
    "BIGINT": "Int64",
    "DOUBLE": "Float64",
    "BOOLEAN": "Boolean",
}
_OF_OUTLETS: Final[dict[str, Callable[[Outlets], Iterable[Row]]]] = {
    "outlets": lambda found: outlet_rows(found.tallies),
    "outlet_pairs": lambda found: outlet_pair_rows(found.pairs),
}
NAMES: Final = (*ROWS, *_OF_OUTLETS)
"""The tables that stories give: all but that of the input that could not be read."""


def table_rows(stories: Sequence[Story], table: str) -> list[Row]:
    """The rows of a table, sorted by its key, as in a run's Parquet file.

    Raises:
        UsageError: If stories give no such table.
    """
    if table in _OF_OUTLETS:
        rows = list(_OF_OUTLETS[table](tally_outlets(stories)))
    elif table in ROWS:
        rows = [row for story in stories for row in story_rows(story, table)]
    else:
        names = ", ".join(NAMES)
        raise UsageError(
            f"there is no table {table!r} of stories: it is one of {names}"
        )
    key = TABLES[table].key
    return sorted(rows, key=lambda row: tuple(row[column] for column in key))


def to_pandas(stories: Sequence[Story], table: str) -> pd.DataFrame:
    """A table as a pandas frame, with types that keep missing values apart.

    Raises:
        UsageError: If stories give no such table, or pandas is not installed.
    """
    frames = _library("pandas")
    rows, columns = table_rows(stories, table), TABLES[table].columns
    return frames.DataFrame(
        {
            name: frames.array([row[name] for row in rows], dtype=_PANDAS[kind])
            for name, kind in columns.items()
        }
    )


def to_polars(stories: Sequence[Story], table: str) -> pl.DataFrame:
    """A table as a polars frame.

    Raises:
        UsageError: If stories give no such table, or polars is not installed.
    """
    frames = _library("polars")
    rows, columns = table_rows(stories, table), TABLES[table].columns
    return frames.DataFrame(
        {name: [row[name] for row in rows] for name in columns},
        schema={name: getattr(frames, _POLARS[kind]) for name, kind in columns.items()},
    )


def _library(name: str) -> Any:
    """A library that may not be there."""
    try:
        return import_module(name)
    except ImportError as error:
        raise UsageError(
            f"{name} is not installed: `pip install {name}`; without it, a run's "
            "tables are Parquet files, which DuckDB reads"
        ) from error
