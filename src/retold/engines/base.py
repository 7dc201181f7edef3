"""What an engine is: it keeps tables, and carries out stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from retold.stages import Columns, Kernel, Progress, Stage, Types, fingerprints


class Engine(Protocol):
    """Keeps tables, and makes them by stages; each table is there as a whole or not.

    What a killed run leaves is found again by its fingerprint, if the engine was given
    a folder to keep.
    """

    def load(self, table: str, types: Types, batches: Iterable[Columns]) -> None:
        """Put rows into a table; what it held is gone."""

    def make(
        self, stage: Stage, fingerprint: str, progress: Progress | None = None
    ) -> None:
        """Make a stage's table, unless one of this fingerprint is there."""

    def read_lines(self, table: str, addresses: Sequence[str]) -> str:
        """A table of `file` and `line`: what stands where all machines read.

        Returns:
            What tells these files, as they are, from others.
        """

    def write(self, address: str, sql: str, kernel: Kernel, types: Types) -> None:
        """Write a query's rows, each batch through a kernel, by all machines.

        As lines of text, in the query's order, if all there is is a `line`; else as
        Parquet. What stands at the address is replaced.
        """

    def rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a few thousand in memory at a time."""

    def columns(self, sql: str) -> Columns:
        """The columns of a query: all rows are in memory."""


def carry_out(
    engine: Engine,
    stages: Iterable[Stage],
    inputs: str,
    *,
    watched: str = "",
    progress: Progress | None = None,
) -> str:
    """Make the tables of stages, in their order, as far as they are missing.

    Args:
        engine: With the tables that the first stages read.
        stages: Each reads what is loaded and what stages before it make.
        inputs: What tells these inputs and this version from others.
        watched: The table whose making `progress` hears of.
        progress: Called with the rows of its query that are done, and all there are.

    Returns:
        The fingerprint of the last table: the inputs of stages that go on from here.
    """
    fingerprint = inputs
    for stage, fingerprint in fingerprints(stages, inputs):
        engine.make(stage, fingerprint, progress if stage.table == watched else None)
    return fingerprint
