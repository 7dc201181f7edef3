"""DuckDB in process: the one file that knows it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import duckdb
import msgspec

from retold.tables import Table


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

    def __exit__(self, *_: object) -> None:
        for file in self._files.values():
            file.close()
        self._folder.cleanup()

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
