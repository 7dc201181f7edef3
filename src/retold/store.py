"""The store: reports and stories that are kept, and to which more can be added."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from retold.errors import UnknownStoryError, UsageError
from retold.model import Explanation, Report, Thread

if TYPE_CHECKING:
    from retold.corpus.grouping import GroupedStory
    from retold.corpus.store import Added
    from retold.corpus.store import Store as _Stored

Input = str | os.PathLike[str]
Progress = Callable[[int, int], None]


@contextmanager
def open_store(
    file: Input | None, *, memory_limit: str | None = None
) -> Iterator[Store]:
    """Open a store of reports and stories, or make it; use as a context manager.

    Args:
        file: A file, which need not be there yet. Without one the store is gone in the
            end.
        memory_limit: As for `reuse`.

    Raises:
        StoreError: If the file is no store, or another process has it open.
    """
    from retold.corpus import store

    path = None if file is None else Path(file)
    with store.open_store(path, memory_limit=memory_limit) as opened:
        yield Store(opened)


class Store:
    """Reports grouped into stories, to which more can be added; see `open_store`.

    A story's id lasts: it is given once, and where stories are merged or split,
    `find` tells where it leads.
    """

    def __init__(self, store: _Stored) -> None:
        """What `open_store` gives."""
        self._store = store

    def add(
        self,
        reports: Iterable[Report],
        *,
        processes: int = 1,
        progress: Progress | None = None,
    ) -> Added:
        """Add reports, and group anew what they touch.

        A report whose id is there is passed over: an outlet's update needs an id of its
        own.

        Args:
            reports: In any order, each id once.
            processes: How many processes read the texts; the result is the same.
            progress: Called with the reports that are done, and all there are.

        Raises:
            UsageError: If two of the reports have one id.
        """
        gathered = list(reports)
        need_unique_ids(gathered)
        return self._store.add(gathered, processes=processes, progress=progress)

    def stories(self, *, by_size: bool = False) -> Iterator[tuple[str, list[Report]]]:
        """Each story's id with its reports, in the order in which stories came up.

        Args:
            by_size: Those with most reports come first, under the ids s1, s2 ... in
                that order, as `run` gives them; such ids do not last.
        """
        for story_id, story in self._named(by_size=by_size):
            yield story_id, self._store.reports(story.reports)

    def rows(self, *, by_size: bool = False) -> Iterator[dict[str, object]]:
        """Rows `{"story", "title", "reports", "genres"}` in the order of `stories`."""
        from retold.corpus.naming import story_row

        for story_id, story in self._named(by_size=by_size):
            yield story_row(story_id, story)

    def threads(self, *, by_size: bool = False) -> Iterator[Thread]:
        """Stories that follow one another on one matter, with the reasons.

        Args:
            by_size: Story ids are as `stories` gives them under this option.
        """
        from retold.corpus.threads import StoryFacts, find_threads

        named = self._named(by_size=by_size)
        yield from find_threads(
            StoryFacts(
                profiles=self._store.profiles(),
                stories={story.number: story for _, story in named},
                names={story.number: name for name, story in named},
                days=self._store.days(),
                read_reports=self._store.reports,
            )
        )

    def find(self, story: str) -> list[str]:
        """The stories in which the reports of a story are now; itself, if it stands.

        Raises:
            UnknownStoryError: If no story ever had the id.
        """
        number = story.removeprefix("s")
        if not number.isdecimal():
            raise UnknownStoryError(story)
        return [f"s{now}" for now in self._store.find(int(number))]

    def explain(self, left: str, right: str) -> Explanation:
        """Why two reports, named by their ids, are or are not in one story.

        Raises:
            UnknownReportError: If there is no such report.
        """
        from retold.corpus.explain import explain_pair

        return explain_pair(self._store, left, right)

    def _named(self, *, by_size: bool) -> list[tuple[str, GroupedStory]]:
        """The stories with their ids, in the order in which they are given."""
        from retold.corpus.naming import name_stories

        return name_stories(self._store.stories(), by_size=by_size)


def need_unique_ids(reports: Sequence[Report]) -> None:
    """Raise if two reports have one id.

    Raises:
        UsageError: Telling which.
    """
    seen: set[str] = set()
    for report in reports:
        if report.id in seen:
            raise UsageError(f"two reports have the id {report.id!r}: ids are unique")
        seen.add(report.id)
