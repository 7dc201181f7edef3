"""A collection: reports on an engine, and all that is asked of them at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from retold.engines import EngineName, open_engine
from retold.model import Edge, Origin, Rejection, Report, Story, Thread

if TYPE_CHECKING:
    from retold.corpus.naming import Named
    from retold.engines.base import Engine
    from retold.partitioned import Result
    from retold.stages import Progress


@contextmanager
def open_collection(
    reports: Iterable[Report] | Addresses,
    *,
    engine: EngineName = "duckdb",
    workspace: str | os.PathLike[str] | None = None,
    memory_limit: str | None = None,
) -> Iterator[Collection]:
    """Load reports into an engine; use as a context manager.

    Args:
        reports: Of any number of outlets and events, each id once; for Spark also
            `Addresses` that its machines read.
        engine: `duckdb`, in this process, or `spark`, with extra `spark`: on the
            session that there is (as under `spark-submit`), else on all cores here.
        workspace: A folder in which the stages are kept, so that a run that is killed
            goes on where it stood; a temporary one without it. For Spark it may be an
            address that all machines reach.
        memory_limit: What DuckDB may hold in memory ("1GB"); it spills to disk.

    Raises:
        MissingExtraError: If Spark is asked for and not installed.
        EngineError: If it cannot be started.
    """
    folder = None if workspace is None else os.fspath(workspace)
    with open_engine(engine, workspace=folder, memory_limit=memory_limit) as opened:
        yield Collection(opened, reports)


class Addresses(NamedTuple):
    """Where reports stand that all machines read: JSON Lines, or Parquet by its name.

    The columns of Parquet are the fields of a report; every report has an id.
    """

    places: tuple[str, ...]
    on_rejection: Callable[[Rejection], None] = lambda _: None


class Collection:
    """Reports on an engine, made by `open_collection`; all engines give the same."""

    def __init__(self, engine: Engine, reports: Iterable[Report] | Addresses) -> None:
        """Load the reports."""
        from retold.corpus.intake import Intake

        self._engine = engine
        self._intake = Intake()
        if isinstance(reports, Addresses):
            for rejection in self._intake.read(engine, reports.places):
                reports.on_rejection(rejection)
        else:
            self._intake.load(engine, reports)

    def __len__(self) -> int:
        return self._intake.count

    def annotations(self, *, progress: Progress | None = None) -> Iterator[bytes]:
        """What each report says, as lines of JSON, in the order in which they came."""
        from retold.pipeline import annotation_lines

        return annotation_lines(self._engine, self._intake, progress=progress)

    def reuse(self, *, progress: Progress | None = None) -> Iterator[dict[str, object]]:
        """Passages that two reports share, as `retold.reuse` gives them."""
        from retold.corpus.reuse import find_reuse

        return find_reuse(self._engine, self._intake, progress=progress)

    def lineage(
        self, *, progress: Progress | None = None
    ) -> tuple[list[Origin], list[Edge]]:
        """Origins, and who took from whom, as `retold.lineage` gives them."""
        from retold.corpus.lineage import find_lineage

        return find_lineage(self._engine, self._intake, progress=progress)

    def stories(
        self, *, progress: Progress | None = None
    ) -> Iterator[dict[str, object]]:
        """Rows `{"story", "title", "reports", "genres"}`, the largest story first."""
        from retold.corpus.naming import story_row

        for story_id, story in self._named(progress):
            yield story_row(story_id, story)

    def members(self) -> list[tuple[str, list[str]]]:
        """The id of each story with those of its reports, the largest first."""
        return [(story_id, story.reports) for story_id, story in self._named()]

    def _named(self, progress: Progress | None = None) -> list[Named]:
        """The stories with their ids, the largest first."""
        from retold.corpus.naming import name_stories
        from retold.corpus.stories import find_stories

        found = find_stories(self._engine, self._intake, progress=progress)
        return name_stories(found, by_size=True)

    def threads(self) -> list[Thread]:
        """Stories that follow one another on one matter, with the reasons."""
        from retold.corpus.threads import find_corpus_threads

        return find_corpus_threads(self._engine, self._intake)

    def accounts(self, *, progress: Progress | None = None) -> Iterator[Story]:
        """The account of each story, lazily, the largest first."""
        from retold.pipeline import story_accounts

        return story_accounts(self._engine, self._intake, progress=progress)

    def write(self, result: Result, address: str) -> None:
        """Write a result as a folder of JSON Lines, by all machines of Spark.

        Its parts, one after another by name, are the bytes that a file would hold. With
        `accounts` go the tables of each story, as folders of Parquet, in a folder
        `tables` beside it.
        """
        from retold.partitioned import write_result

        write_result(self._engine, self._intake, result, address)
