"""Stages carried out in this process, on tables of DuckDB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import numpy as np

from retold.engines.blobs import BlobFiles
from retold.engines.duckdb import Database
from retold.errors import EngineError
from retold.families import Families
from retold.stages import (
    Columns,
    ComponentStage,
    KernelStage,
    NumberStage,
    Progress,
    SqlStage,
    Stage,
    Types,
    row_count,
    whole_keys,
)

_SPARK_ONLY: Final = (
    "addresses and Parquet are read and written with --engine spark; name files and "
    "folders without it"
)
# Which tables stand, of which stage, and how many of its rows a kernel has done.
_MADE: Final = """
    CREATE TABLE IF NOT EXISTS made_tables (
        name STRING, fingerprint STRING, done BIGINT, is_whole BOOLEAN
    )
"""


@contextmanager
def open_local(
    workspace: Path | None = None, *, memory_limit: str | None = None
) -> Iterator[LocalEngine]:
    """An engine that keeps its tables in a folder; without one they go in the end."""
    with TemporaryDirectory(prefix="retold-") as temporary:
        folder = Path(temporary) if workspace is None else workspace
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "tables.duckdb" if workspace is not None else None
        blobs = BlobFiles(folder / "values")
        try:
            with Database(file, spill=folder, memory_limit=memory_limit) as database:
                yield LocalEngine(database, blobs)
        finally:
            blobs.close()


class LocalEngine:
    """An `Engine` on one DuckDB database, with long values in files beside it.

    To queries a value is where it stands, so that they sort and join texts by the
    hundred thousand in little memory. A killed run leaves whole tables, and those of
    kernels as far as they had come.
    """

    def __init__(self, database: Database, blobs: BlobFiles) -> None:
        """An engine whose tables are those of a database."""
        self._database = database
        self._blobs = blobs
        database.execute(_MADE)

    def load(self, table: str, types: Types, batches: Iterable[Columns]) -> None:
        """Put rows into a table; what it held is gone."""
        self._forget(table)
        self._begin(table, types)
        for batch in batches:
            self._append(table, batch)

    def make(
        self, stage: Stage, fingerprint: str, progress: Progress | None = None
    ) -> None:
        """Make a stage's table, unless one of this fingerprint is there."""
        known = f"name = '{stage.table}' AND fingerprint = '{fingerprint}'"
        state = list(self.rows(f"SELECT done, is_whole FROM made_tables WHERE {known}"))
        if state and state[0][1]:
            return
        if not state:
            self._forget(stage.table)
        database = self._database
        if isinstance(stage, KernelStage):
            if not state:
                with database.transaction():
                    self._begin(stage.table, stage.columns)
                    self._remember(stage.table, fingerprint, 0, is_whole=False)
            done = state[0][0] if state else 0
            self._run_kernel(stage, fingerprint, done, progress)
        with database.transaction():
            if isinstance(stage, SqlStage):
                database.create(stage.table, stage.sql)
            elif isinstance(stage, NumberStage):
                number = f"row_number() OVER (ORDER BY {stage.order}) - 1"
                database.create(
                    stage.table,
                    f"SELECT *, {number} AS {stage.number} FROM ({stage.sql})",
                )
            elif isinstance(stage, ComponentStage):
                self._connect(stage)
            self._remember(stage.table, fingerprint, 0, is_whole=True)

    def read_lines(self, table: str, addresses: Sequence[str]) -> str:  # noqa: ARG002
        """Not here: there are no other machines.

        Raises:
            EngineError: Always.
        """
        raise EngineError("duckdb", f"{addresses[0]}: {_SPARK_ONLY}")

    def write(self, address: str, *_: object) -> None:
        """Not here: there are no other machines.

        Raises:
            EngineError: Always.
        """
        raise EngineError("duckdb", f"{address}: {_SPARK_ONLY}")

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a few thousand in memory at a time."""
        value = self._blobs.value
        for row in self._database.rows(sql):
            yield tuple(value(v) if isinstance(v, bytes) else v for v in row)

    def columns(self, sql: str) -> Columns:
        """The columns of a query: all rows are in memory."""
        return self._blobs.get(self._database.columns(sql))

    def _run_kernel(
        self,
        stage: KernelStage,
        fingerprint: str,
        done: int,
        progress: Progress | None,
    ) -> None:
        """Fill the table of a kernel from the rows on that are not done yet.

        Each call's rows stand in the table together with the number of those done.
        """
        shared = [self.columns(f"SELECT * FROM {table}") for table in stage.shared]
        ((count,),) = self.rows(f"SELECT count(*) FROM ({stage.sql})")
        order = ", ".join(stage.key + stage.order) or "ALL"
        source = self._database.batches(
            f"SELECT * FROM ({stage.sql}) ORDER BY {order} OFFSET {done}", stage.rows
        )
        if progress is not None:
            progress(done, count)
        for batch in whole_keys(source, stage.key, stage.rows):
            made = stage.kernel(self._blobs.get(batch), *shared)
            done += row_count(batch)
            with self._database.transaction():
                self._append(stage.table, made)
                self._remember(stage.table, fingerprint, done, is_whole=False)
            if progress is not None:
                progress(done, count)

    def _connect(self, stage: ComponentStage) -> None:
        """The table of a stage that finds components, in memory."""
        families = Families[Any]()
        for left, right in self.rows(stage.sql):
            families.join(left, right)
        members = families.members()
        columns = {
            "member": np.array(members),
            "component": np.array([families.find(member) for member in members]),
        }
        if not members:
            columns = {name: np.empty(0, np.int64) for name in columns}
        self._database.append(**{stage.table: columns})

    def _append(self, table: str, rows: Columns) -> None:
        """Add rows to a table, their long values to its file."""
        if row_count(rows):
            self._database.append(**{table: self._blobs.put(table, rows)})

    def _begin(self, table: str, types: Types) -> None:
        """An empty table."""
        columns = ", ".join(f"{name} {kind}" for name, kind in types.items())
        self._database.execute(f"CREATE TABLE {table} ({columns})")

    def _forget(self, table: str) -> None:
        """Take away a table of another fingerprint, or half made."""
        with self._database.transaction():
            self._database.drop([table])
            self._database.delete("made_tables", f"name = '{table}'")
        self._blobs.remove(table)

    def _remember(
        self, table: str, fingerprint: str, done: int, *, is_whole: bool
    ) -> None:
        """Put down how far a table is."""
        self._database.delete("made_tables", f"name = '{table}'")
        self._database.append(
            made_tables={
                "name": np.array([table], object),
                "fingerprint": np.array([fingerprint], object),
                "done": np.array([done]),
                "is_whole": np.array([is_whole]),
            }
        )
