"""The store: reports grouped into stories, in one file, to which more can be added."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import numpy as np
from msgspec.structs import asdict

from retold.corpus.grouping import (
    VERSION,
    GroupedStory,
    add_reports,
    make_tables,
    read_state,
    read_stories,
)
from retold.engines.duckdb import Database
from retold.errors import StoreError, UnknownStoryError
from retold.model import Report
from retold.report_rows import storable
from retold.stories.candidates import NO_DAY
from retold.stories.identity import Change
from retold.stories.keys import day_of, iso_span
from retold.stories.threads import StoryProfiles
from retold.stories.vectors import Vectors

# So many reports are put in at a time: bounds the memory. Nothing is cut apart by it,
# as each batch is grouped with what is there.
_BATCH_REPORTS: Final = 1 << 15

_TEXTS: Final = "CREATE TABLE stored_reports (id VARCHAR, report VARCHAR)"


class Added(NamedTuple):
    """What came of adding reports."""

    reports: int  # that were added
    known: int  # that were there before, with the same text
    differing: tuple[str, ...]  # ids that were there with another text: left out
    changes: tuple[Change, ...]


@contextmanager
def open_store(
    file: Path | None, *, memory_limit: str | None = None
) -> Iterator[Store]:
    """Open a store, or make it; without a file it is gone in the end.

    Raises:
        StoreError: If the file is no store, is of another version, or is in use.
    """
    with TemporaryDirectory(prefix="retold-") as folder:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        with Database(file, spill=Path(folder), memory_limit=memory_limit) as database:
            tables = database.tables()
            if not tables:
                make_tables(database)
                database.execute(_TEXTS)
            elif "grouping_state" not in tables:
                raise StoreError(str(file), "it is no store of retold's")
            elif read_state(database).version != VERSION:
                raise StoreError(
                    str(file),
                    "it was made by another version of retold; add its reports to a "
                    "new store",
                )
            yield Store(database, is_kept=file is not None)


class Store:
    """Reports with the stories they are grouped into; made by `open_store`."""

    def __init__(self, database: Database, *, is_kept: bool) -> None:
        """A store on a database with all its tables.

        Reports of a store that is not kept are held as they are given.
        """
        self.database = database
        self._is_kept = is_kept
        self._held: dict[str, Report] = {}

    def add(
        self,
        reports: Sequence[Report],
        *,
        processes: int = 1,
        progress: Callable[[int, int], None] | None = None,
    ) -> Added:
        """Add reports, and group anew what they touch.

        Reports whose id is there are passed over, told apart by their text. A batch of
        32,768 is one transaction: what is killed leaves whole batches.

        Args:
            reports: In any order, each id once.
            processes: How many processes read the texts; the result is the same.
            progress: Called with the reports that are done, and all there are.
        """
        names = [storable(report.id) for report in reports]
        stored = {report.id: report.text for report in self.reports(names)}
        new = [report for report in reports if report.id not in stored]
        differing = tuple(
            report.id
            for report in reports
            if stored.get(report.id, report.text) != report.text
        )
        new.sort(key=lambda report: (day_of(report), report.id))
        changes: list[Change] = []
        for start in range(0, len(new), _BATCH_REPORTS):
            batch = new[start : start + _BATCH_REPORTS]
            changes += self._add_batch(batch, processes)
            if progress is not None:
                progress(start + len(batch), len(new))
        known = len(reports) - len(new) - len(differing)
        return Added(len(new), known, differing, tuple(changes))

    def _add_batch(self, batch: Sequence[Report], processes: int) -> list[Change]:
        """Add a batch and its texts."""
        with self.database.transaction():
            changes = add_reports(self.database, batch, processes=processes)
            if self._is_kept:
                rows = [_to_json(report) for report in batch]
                self.database.append(
                    stored_reports={
                        "id": np.array([storable(r.id) for r in batch], object),
                        "report": np.array(rows, object),
                    }
                )
            else:
                self._held |= {storable(report.id): report for report in batch}
        return changes

    def reports(self, ids: Sequence[str]) -> list[Report]:
        """The reports with these ids that are there, in this order."""
        held = self._held
        if self._is_kept:
            rows = self.database.columns(
                "SELECT report FROM stored_reports SEMI JOIN given USING (id)",
                given={"id": np.array(ids, object)},
            )
            found = [Report(**json.loads(row)) for row in rows["report"]]
            held = {storable(report.id): report for report in found}
        return [held[report] for report in ids if report in held]

    def stories(self) -> list[GroupedStory]:
        """All stories by number; their reports in the order of days and ids."""
        return read_stories(self.database)

    def profiles(self) -> StoryProfiles:
        """What each story tells: the terms of its reports that are plain news."""
        rows = self.database.columns(
            "SELECT story, term, sum(weight)::BIGINT AS weight FROM postings "
            "JOIN members USING (number) JOIN grouped_reports USING (number) "
            "WHERE genre = 'news' AND term % 2 = 0 GROUP BY story, term "
            "ORDER BY story, term"
        )
        days = self.database.columns(
            "SELECT story, min(day) AS day FROM members JOIN grouped_reports "
            "USING (number) WHERE genre = 'news' GROUP BY story ORDER BY story"
        )
        stories = days["story"].astype(np.int64)
        starts = np.searchsorted(rows["story"], np.append(stories, stories[-1:] + 1))
        return StoryProfiles(
            stories,
            np.where(days["day"] == NO_DAY, np.nan, days["day"]),
            Vectors(
                starts.astype(np.int64),
                rows["term"].astype(np.int64),
                rows["weight"].astype(np.int64),
            ),
        )

    def days(self) -> dict[int, tuple[str | None, str | None]]:
        """The first and the last day of each story, as ISO dates; None if unknown."""
        days: dict[int, list[int]] = {}
        for story, day in self.database.rows(
            "SELECT story, day FROM members JOIN grouped_reports USING (number)"
        ):
            days.setdefault(story, []).extend([day] if day != NO_DAY else [])
        return {story: iso_span(known) for story, known in days.items()}

    def find(self, story: int) -> list[int]:
        """The stories in which reports of a story are now; itself, if it stands.

        Raises:
            UnknownStoryError: If no story ever had the number.
        """
        if not 0 < story < read_state(self.database).next_story:
            raise UnknownStoryError(f"s{story}")
        rows = self.database.columns(
            "SELECT batch, story, kind, other FROM story_changes ORDER BY batch"
        )
        now = {story}
        changes = zip(*(column.tolist() for column in rows.values()), strict=True)
        for _, batch in groupby(changes, key=itemgetter(0)):
            # What one batch did was done at once.
            before = frozenset(now)
            for _, changed, kind, other in batch:
                left, entered = changed, other
                if kind == "split":
                    left, entered = other, changed
                if left in before:
                    now.add(entered)
                    if kind == "merged":
                        now.discard(left)
        return sorted(now)


def _to_json(report: Report) -> str:
    """A report for a table: ASCII, as a text may hold what UTF-8 has no form for."""
    return json.dumps(asdict(report))
