"""DuckDB in process: the one file that knows it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, Self

import duckdb
import msgspec
import numpy as np

from retold.errors import MemoryLimitError, StoreError
from retold.stages import Columns
from retold.tables import Table

# Leaves room for the rest of the process under 1.5 GB.
DEFAULT_MEMORY_LIMIT: Final = "800MB"
_BATCH_ROWS: Final = 4096
# A file of DuckDB's begins with a checksum of 8 bytes and "DUCK".
_HEAD_BYTES: Final = 12
_NO_FILE: Final = (
    "it is a folder, and a store is a file; `retold ask --in` and `retold serve "
    "--store` read the folder that `retold run` wrote"
)
_NO_STORE: Final = "it is no store of retold's"


class TableWriter:
    """Collects rows of tables on disk and writes each as a Parquet file.

    Rows go through a JSON Lines file, which DuckDB reads faster than it takes single
    rows and which needs no further library. Use as a context manager.
    """

    def __init__(self, tables: dict[str, Table]) -> None:
        self._tables = tables
        self._encoder = msgspec.json.Encoder()
        self._folder = tempfile.TemporaryDirectory(prefix="retold-")
        self._files = {name: self._path(name).open("wb") for name in tables}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        for file in self._files.values():
            file.close()
        self._folder.cleanup()
        _need_no_interrupt(error)

    def add(self, table: str, rows: Iterable[dict[str, Any]]) -> None:
        """Add rows to a table; missing columns are null."""
        self._files[table].writelines(
            line for row in rows for line in (self._encoder.encode(row), b"\n")
        )

    def write(self, folder: Path) -> None:
        """Write `folder/TABLE.parquet` for every table, rows sorted by its key.

        One thread and a full order make the bytes depend on the rows alone.
        """
        folder.mkdir(parents=True, exist_ok=True)
        with duckdb.connect(config={"threads": 1}) as connection:
            for name, table in self._tables.items():
                self._files[name].flush()
                columns = ", ".join(f"{c}: '{t}'" for c, t in table.columns.items())
                connection.execute(
                    # Names and types are our own (retold.tables), the paths quoted.
                    f"COPY (SELECT * FROM read_json(?, format='newline_delimited', "
                    f"columns={{{columns}}}, maximum_object_size=1000000000) "
                    f"ORDER BY {', '.join(table.key)}) "
                    f"TO '{_quoted(folder / f'{name}.parquet')}' "
                    f"(FORMAT parquet, COMPRESSION zstd)",
                    [str(self._path(name))],
                )

    def _path(self, table: str) -> Path:
        return Path(self._folder.name) / f"{table}.jsonl"


def _quoted(path: Path) -> str:
    """A path inside single quotes of SQL."""
    return str(path).replace("'", "''")


class Database:
    """Tables in one DuckDB file, or in memory.

    Every `create` and `append` is one transaction, or part of the one that is open: a
    killed run leaves whole tables only. Use as a context manager.
    """

    def __init__(
        self, file: Path | None, *, spill: Path, memory_limit: str | None = None
    ) -> None:
        """Open the tables of a file; without one they are gone with this object.

        `memory_limit` is DuckDB's ("800MB", "2GB"); beyond it tables spill to a folder
        in `spill`.

        Raises:
            StoreError: If the file is not DuckDB's or not ours to read and write, or
                another process has it open.
            MemoryLimitError: If the limit is none; at the end of the work, if it was
                too small for it.
        """
        if file is not None:
            _need_database(file)
        self._memory_limit = memory_limit or DEFAULT_MEMORY_LIMIT
        config: dict[str, str | bool | int | float | list[str]] = {
            "temp_directory": str(spill / "spill"),
            "memory_limit": self._memory_limit,
            "preserve_insertion_order": "false",
        }
        try:
            self._connection = duckdb.connect(str(file or ":memory:"), config=config)
        except duckdb.IOException as error:
            raise StoreError(str(file), _why_not_opened(error)) from error
        except (duckdb.ParserException, duckdb.InvalidInputException) as error:
            raise MemoryLimitError(
                self._memory_limit, "give a number with its unit, as 1GB"
            ) from error
        except duckdb.OutOfMemoryException as error:
            raise self._too_small() from error
        self._in_transaction = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        self._connection.close()
        _need_no_interrupt(error)
        if isinstance(error, duckdb.OutOfMemoryException):
            raise self._too_small() from error

    def _too_small(self) -> MemoryLimitError:
        return MemoryLimitError(
            self._memory_limit, "too small for this work: give more, as 1GB"
        )

    def tables(self) -> set[str]:
        """The names of all tables."""
        return {name for (name,) in self.rows("SELECT table_name FROM duckdb_tables()")}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is done to the tables inside is kept as a whole, or not at all.

        Inside another transaction it is a part of that.
        """
        if self._in_transaction:
            yield
            return
        self._connection.begin()
        self._in_transaction = True
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        else:
            self._connection.commit()
        finally:
            self._in_transaction = False

    def execute(self, sql: str, **given: Columns) -> None:
        """Run a statement, or several, that may read the given columns as tables."""
        with self._given(given):
            self._connection.execute(sql)

    def create(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""
        self._connection.execute(f"CREATE TABLE {table} AS {sql}")

    def drop(self, tables: Iterable[str]) -> None:
        """Remove tables; those that are not there are passed over."""
        for table in tables:
            self._connection.execute(f"DROP TABLE IF EXISTS {table}")

    def delete(self, table: str, condition: str) -> None:
        """Remove the rows of a table for which a condition holds."""
        self._connection.execute(f"DELETE FROM {table} WHERE {condition}")

    def append(self, **tables: Columns) -> None:
        """Add rows to tables, all or none; a missing table is made.

        Columns of numbers go in as NumPy arrays, which DuckDB reads where they lie.
        """
        if not self._in_transaction:
            with self.transaction():
                self.append(**tables)
            return
        for table, columns in tables.items():
            with self._given({f"{table}_added": columns}):
                self._connection.execute(
                    f"CREATE TABLE IF NOT EXISTS {table} AS FROM {table}_added LIMIT 0"
                )
                names = ", ".join(columns)
                self._connection.execute(
                    f"INSERT INTO {table} ({names}) SELECT {names} FROM {table}_added"
                )

    def rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a few thousand in memory at a time."""
        result = self._connection.cursor().execute(sql, values)
        while batch := result.fetchmany(_BATCH_ROWS):
            yield from batch

    def batches(self, sql: str, size: int) -> Iterator[Columns]:
        """The rows of a query as columns, `size` of them in memory at a time.

        Whole numbers are int64, all else but numbers are Python's own objects.
        """
        result = self._connection.cursor().execute(sql)
        names = [name for name, *_ in result.description]
        while batch := result.fetchmany(size):
            yield {
                name: np.array(values, _dtype(values[0]))
                for name, values in zip(names, zip(*batch, strict=True), strict=True)
            }

    def columns(self, sql: str, **given: Columns) -> dict[str, np.ndarray[Any, Any]]:
        """The columns of a query as NumPy arrays; it may read the given columns."""
        with self._given(given):
            found: dict[str, np.ndarray[Any, Any]] = self._connection.execute(
                sql
            ).fetchnumpy()
        return found

    @contextmanager
    def _given(self, given: Mapping[str, Columns]) -> Iterator[None]:
        """Columns as tables of these names, for a while."""
        for name, columns in given.items():
            self._connection.register(name, columns)
        try:
            yield
        except BaseException:
            # In a transaction that failed nothing can be taken back but all of it.
            with suppress(duckdb.Error):
                self._forget(given)
            raise
        self._forget(given)

    def _forget(self, names: Iterable[str]) -> None:
        """Take back tables that were given for a while."""
        for name in names:
            self._connection.unregister(name)


def _dtype(value: object) -> type[Any]:
    """The type of a column by one of its values."""
    return {int: np.int64, float: np.float64}.get(type(value), object)


def _need_no_interrupt(error: object) -> None:
    """Raise what Ctrl-C is for Python, where DuckDB made another error of it."""
    if isinstance(error, RuntimeError) and "Query interrupted" in str(error):
        raise KeyboardInterrupt from error


def _need_database(file: Path) -> None:
    """Raise if a file is there and is not DuckDB's, or is not ours.

    DuckDB itself also "opens" a file of another format, such as JSON Lines, as a
    database in memory that holds a view of it: what is put in is lost.
    """
    try:
        with file.open("r+b") as opened:
            head = opened.read(_HEAD_BYTES)
    except FileNotFoundError:
        return
    except IsADirectoryError as error:
        raise StoreError(str(file), _NO_FILE) from error
    except OSError as error:
        raise StoreError(str(file), f"it cannot be used: {error.strerror}") from error
    # Of an empty file DuckDB makes a database.
    if head and head[8:12] != b"DUCK":
        raise StoreError(str(file), _NO_STORE)


def _why_not_opened(error: duckdb.IOException) -> str:
    """DuckDB's many lines on a file that it cannot open, in few words."""
    told = str(error).lower()
    if "could not set lock" in told:
        return "another process has it open; wait until it is done"
    if "permission denied" in told or "read-only file system" in told:
        return "it cannot be used: Permission denied"
    if "no such file" in told:
        return "it cannot be made: there is no such folder"
    return _NO_STORE
