"""Engines: where tables are kept, and stages carried out."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from retold.errors import MissingExtraError

if TYPE_CHECKING:
    from retold.engines.base import Engine

EngineName: TypeAlias = Literal["duckdb", "spark"]


def open_engine(
    name: EngineName,
    *,
    workspace: str | None = None,
    memory_limit: str | None = None,
) -> AbstractContextManager[Engine]:
    """An engine by its name.

    Args:
        name: `duckdb` for this process, `spark` for the session that is there, or a
            local one.
        workspace: A folder to keep the tables in, so that a run that is killed goes on
            where it stood; for Spark it may be an address. Without one they are gone in
            the end.
        memory_limit: What DuckDB may hold in memory; Spark has settings of its own.

    Raises:
        MissingExtraError: If Spark is asked for and not installed.
        EngineError: If it cannot be started.
    """
    # Each only when it is asked for: they take longest to load of all that we use.
    if name == "spark":
        for package in ("pyspark", "pyarrow"):
            if find_spec(package) is None:
                raise MissingExtraError("--engine spark", "spark", package)
        from retold.engines.spark import open_spark  # noqa: PLC0415

        return open_spark(workspace)
    from retold.engines.local import open_local  # noqa: PLC0415

    folder = None if workspace is None else Path(workspace)
    return open_local(folder, memory_limit=memory_limit)
