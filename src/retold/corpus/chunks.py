"""Long work in chunks, each kept as soon as it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from retold.engines.duckdb import Columns, Database

Progress = Callable[[int, int], None]


def work_in_chunks(
    database: Database,
    done_table: str,
    work: Callable[[slice], Mapping[str, Columns]],
    *,
    count: int,
    size: int,
    progress: Progress | None,
) -> None:
    """Do work on `count` things, `size` at a time, and go on where a killed run stood.

    `work` gives the rows of tables for the things of a slice. They go in together with
    the chunk's number in `done_table`, all or none; chunks that stand there are passed
    over. No things at all are one empty chunk, so that the tables exist. `progress` is
    called with the things that are done, and all there are.
    """
    done = set[int]()
    if done_table in database.tables():
        rows = database.rows(f"SELECT chunk FROM {done_table}")  # noqa: S608 (our own name)
        done = {chunk for (chunk,) in rows}
    for chunk in range(max(1, -(-count // size))):
        part = slice(chunk * size, (chunk + 1) * size)
        if chunk not in done:
            marks = {done_table: {"chunk": np.array([chunk])}}
            database.append(**work(part), **marks)
        if progress is not None:
            progress(min(part.stop, count), count)
