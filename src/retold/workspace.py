"""The facade: what the Python API and the commands call."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, overload

from retold.ask.answer import Answer
from retold.check.diagnostics import Check
from retold.collection import Collection, open_collection
from retold.errors import RejectedInputError, UsageError
from retold.model import (
    Annotation,
    Rejection,
    Report,
    Story,
    Thread,
)
from retold.run_folder import need_run_folder
from retold.settings import choose_settings
from retold.store import Input, Progress, Store, need_unique_ids, open_store

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

    from retold.run_writing import Written

OnRejection = Callable[[Rejection], None]
# A store takes more in several batches, each grouped with what is there: what is given
# at once is then grouped otherwise than by Spark, which sees it at once.
_MOST_IN_A_STORE: Final = 1 << 15


def read(
    *inputs: Input,
    strict: bool = False,
    unique_ids: bool = False,
    without: Input | None = None,
    on_rejection: OnRejection | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report]:
    """Read files, folders, globs or `-` (stdin) into reports, lazily.

    Args:
        inputs: Plain text, HTML, JSON or JSON Lines, each also gzipped; see
            `docs/how-to/read-your-reports.md`.
        strict: Raise at the first piece of input that cannot be read.
        unique_ids: Reject a report whose id was read before. Without it, the reports
            come as they stand; `compare` and `run` then need unique ids.
        without: A folder to leave out: the one that a run writes to.
        on_rejection: Called with each piece that cannot be read; without it they are
            passed over.
        stdin: What `-` reads, if not the process's standard input.

    Returns:
        Reports in the order of the inputs, files of a folder by path.

    Raises:
        RejectedInputError: If `strict` and something cannot be read.
    """
    from retold.readers import read_inputs

    for item in read_inputs(
        inputs, stdin=stdin, unique_ids=unique_ids, without=without
    ):
        if isinstance(item, Report):
            yield item
        elif strict:
            raise RejectedInputError(item.input, item.reason, item.detail)
        elif on_rejection is not None:
            on_rejection(item)


def use_settings(file: str | os.PathLike[str]) -> None:
    """Let a settings file add words to the tables, for this process and its children.

    Args:
        file: TOML; see `docs/how-to/add-your-own-words.md`. The variable
            `RETOLD_SETTINGS` does the same from outside.

    Raises:
        SettingsError: If the file cannot be read, names a table or a function that is
            none, or comes after the first report.
    """
    choose_settings(str(Path(file).resolve()))
    # The tables themselves know what they can take.
    from retold.annotation.names.finder import own_finder
    from retold.lexicon.extension import all_tables

    all_tables()
    own_finder()


def annotate(report: Report) -> Annotation:
    """What one report says: sentences, quotes, times, names, figures, credits."""
    from retold.annotation import annotate_report

    return annotate_report(report)


@overload
def compare(report: Report, /, *reports: Report) -> Story: ...
@overload
def compare(reports: Iterable[Report], /) -> Story: ...
def compare(first: Report | Iterable[Report], /, *others: Report) -> Story:
    """The account of two or more reports that are taken as one story.

    Args:
        first: A report, or all of them.
        others: The other reports.

    Returns:
        The story, with the reports in the order given.

    Raises:
        UsageError: If there are fewer than two reports, or two have one id.
    """
    from retold.pipeline import accounts_of

    reports = [first, *others] if isinstance(first, Report) else [*first, *others]
    if len(reports) < 2:
        raise UsageError(
            f"compare needs two or more reports, and got {len(reports)}: "
            "name two files, a folder, or a JSONL file of several"
        )
    need_unique_ids(reports)
    return next(accounts_of([("s1", reports)]))


def run(
    reports: Iterable[Report],
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> Stories:
    """Group reports into stories and give the account of each: the main job.

    Args:
        reports: Of any outlets and days, each id once.
        processes: How many processes read and compare; the result is the same. A
            script that asks for more than one needs a main guard.
        progress: Called with the reports that are compared, and all there are.

    Raises:
        UsageError: If two reports have one id.
    """
    from retold.pipeline import accounts_of

    grouped, threads = _grouped(reports, processes)
    made = accounts_of(grouped, processes=processes, progress=progress)
    with closing(made) as stories:
        return Stories(tuple(stories), threads)


def _grouped(
    reports: Iterable[Report], processes: int
) -> tuple[list[tuple[str, list[Report]]], tuple[Thread, ...]]:
    """Stories, those with most reports first, each with its reports; and threads."""
    gathered = list(reports)
    need_unique_ids(gathered)
    place = {report.id: number for number, report in enumerate(gathered)}
    if len(gathered) > _MOST_IN_A_STORE:
        with open_collection(gathered) as collection:
            named = collection.members()
            threads = tuple(collection.threads())
        found = (
            (story_id, sorted(place[report] for report in members))
            for story_id, members in named
        )
        return [(name, [gathered[n] for n in story]) for name, story in found], threads
    with open_store(None) as store:
        store.add(gathered, processes=processes)
        # The reports that are in memory already, and not the store's copies of them.
        stories = [
            (story_id, [gathered[n] for n in sorted(place[r.id] for r in members)])
            for story_id, members in store.stories(by_size=True)
        ]
        return stories, tuple(store.threads(by_size=True))


def run_into(
    folder: Input,
    reports: Iterable[Report],
    *,
    rejections: Sequence[Rejection] = (),
    processes: int = 1,
    progress: Progress | None = None,
) -> Written:
    """The same as `run(...).write(folder)`, with one story in memory at a time.

    Raises:
        UsageError: As `run`.
        OutputError: As `Stories.write`; before anything is grouped.
    """
    from retold.pipeline import accounts_of
    from retold.run_writing import write_and_outline

    need_run_folder(Path(folder))
    grouped, threads = _grouped(reports, processes)
    made = accounts_of(grouped, processes=processes, progress=progress)
    with closing(made) as stories:
        return write_and_outline(
            stories, Path(folder), threads=threads, rejections=rejections
        )


def run_collection_into(
    folder: Input,
    collection: Collection,
    *,
    rejections: Sequence[Rejection] = (),
    progress: Progress | None = None,
) -> Written:
    """The same for reports on an engine, which makes the accounts.

    Raises:
        OutputError: As `Stories.write`; before anything is grouped.
    """
    from retold.run_writing import write_and_outline

    need_run_folder(Path(folder))
    threads = collection.threads()
    stories = collection.accounts(progress=progress)
    return write_and_outline(
        stories, Path(folder), threads=threads, rejections=rejections
    )


def check(draft: Report, *sources: Report) -> Check:
    """What a draft has otherwise than the sources that it was written from.

    Args:
        draft: What somebody writes. Remarks in it (`[retold: ignore KIND]`) are left
            to the command line, which also knows of baselines.
        sources: One or more; they are not held against each other.

    Returns:
        The differences in the order of the draft, each with the sources' words; see
        `check_draft`.

    Raises:
        UsageError: If there is no source, or two reports have one id.
    """
    from retold.check.checking import check_draft

    if not sources:
        raise UsageError("check needs a source to hold the draft against")
    need_unique_ids([draft, *sources])
    return check_draft(draft, sources)


def ask(claim: str, stories: Iterable[Story]) -> Answer:
    """Which statements of some stories say a claim, deny it, or tell it otherwise?

    Args:
        claim: One or more sentences; each is asked.
        stories: From `run`, `read_stories`, or a list; one pass of an iterator is kept
            in memory.

    Returns:
        The statements that bear on the claim, each with the places and origins that do;
        `answers` is empty where nothing was found.

    Raises:
        UsageError: If the claim has no word that could be looked for.
    """
    from retold.ask.asking import ask_stories

    return ask_stories(claim, stories)


def read_stories(folder: Input) -> Iterable[Story]:
    """The stories that a run wrote into a folder, read back for `ask`.

    They have their reports, origins, lineage and statements; quotes, findings, timeline
    and names are left out.

    Returns:
        Stories lazily, each time they are walked.

    Raises:
        InputError: If the folder holds no `stories.jsonl`, or a line of it is no story.
    """
    from retold.ask.stored import StoredStories

    return StoredStories(Path(folder))


def stories_of(store: Store) -> Iterator[Story]:
    """The account of each story of a store, lazily."""
    from retold.pipeline import accounts_of

    return accounts_of(list(store.stories()))


@dataclass(frozen=True)
class Stories:
    """The stories of a run, those with most reports first, and their threads."""

    stories: tuple[Story, ...]
    threads: tuple[Thread, ...] = ()

    def __iter__(self) -> Iterator[Story]:
        return iter(self.stories)

    def __len__(self) -> int:
        return len(self.stories)

    def to_pandas(self, table: str) -> pd.DataFrame:
        """A table of the run as a pandas frame: the rows and order of its Parquet file.

        Args:
            table: One of `docs/reference/tables.md`, but `rejections`.

        Raises:
            UsageError: If there is no such table, or pandas is not installed.
        """
        from retold.frames import to_pandas

        return to_pandas(self.stories, table)

    def to_polars(self, table: str) -> pl.DataFrame:
        """The same as a polars frame.

        Raises:
            UsageError: As `to_pandas`.
        """
        from retold.frames import to_polars

        return to_polars(self.stories, table)

    def _repr_html_(self) -> str:
        """What a notebook shows of it."""
        from retold.show.notebook import stories_fragment

        return stories_fragment(self.stories)

    def write(self, folder: Input, *, rejections: Sequence[Rejection] = ()) -> Path:
        """Write `index.html`, a page a story, JSON Lines and Parquet tables.

        An earlier run in the folder is replaced as a whole when all of the new one is
        written; until then it stands as it stood.

        Args:
            folder: One that is new, empty, or an earlier run's.
            rejections: What of the input could not be read.

        Returns:
            The path of the index page.

        Raises:
            OutputError: If files are in the folder that no run wrote.
        """
        from retold.run_writing import write_run

        return write_run(
            self.stories, Path(folder), threads=self.threads, rejections=rejections
        )
