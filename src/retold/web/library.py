"""What the web app serves: the stories of one file, read when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final, Self

from retold.model import Record, Rejection, Story, Thread
from retold.published import read_story, read_told
from retold.reconcile.completion import complete_story
from retold.web.kept import Kept

# Stories kept in memory, by the size of their JSON; as records they take some five
# times as much.
_STORY_BYTES: Final = 24_000_000


class StoryHead(Record, frozen=True):
    """A story in a list: what it is about, and what it rests on."""

    id: str
    title: str | None
    first_published: str | None
    last_published: str | None
    reports: int
    outlets: int
    origins: int
    statements: int
    hard_findings: int


def head_of(story: Story) -> StoryHead:
    """The story as a list has it."""
    return StoryHead(
        id=story.id,
        title=story.title,
        first_published=story.first_published,
        last_published=story.last_published,
        reports=len(story.reports),
        outlets=len({report.outlet for report in story.reports if report.outlet}),
        origins=len(story.origins),
        statements=len(story.statements),
        hard_findings=sum(finding.is_hard for finding in story.findings),
    )


class Library:
    """The stories of a `stories.jsonl`, by their places in the file.

    The file is kept open: a run that replaces it meanwhile changes nothing. Safe to use
    from any thread. Use as a context manager.
    """

    def __init__(
        self,
        file: Path,
        *,
        threads: tuple[Thread, ...] = (),
        rejections: tuple[Rejection, ...] = (),
    ) -> None:
        """Open the file; `walk` reads it once and fills the heads."""
        self.file = file
        self.threads = threads
        self.rejections = rejections
        self.heads: list[StoryHead] = []
        self._number: dict[str, int] = {}
        self._places: list[tuple[int, int]] = []
        self._handle = file.open("rb")
        self._kept = Kept[int, tuple[int, Story]](
            _STORY_BYTES, size=lambda kept: kept[0]
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._handle.close()

    def walk(self, progress: Callable[[int, int], None]) -> Iterator[Story]:
        """All stories once, in the order of the file; fills the heads.

        Args:
            progress: Called with the bytes that are read, and all there are.

        Raises:
            InputError: If a line is no story.
        """
        size = os.fstat(self._handle.fileno()).st_size
        start = 0
        for number, line in enumerate(self._handle):
            story = read_story(line, where=f"{self.file}: line {number + 1}")
            self._places.append((start, len(line)))
            self._number.setdefault(story.id, number)
            self.heads.append(head_of(story))
            start += len(line)
            yield story
            progress(start, size)

    def __iter__(self) -> Iterator[Story]:
        """Stories in the order of the file, each read anew."""
        return (self._read(number) for number in range(len(self._places)))

    def some(self, numbers: Collection[int]) -> Iterator[tuple[int, Story]]:
        """Some of the stories with their numbers from 0, as far as a claim needs them.

        They are neither kept nor completed: a claim of common words looks at thousands.
        """
        for number in sorted(numbers):
            yield number, self.told(number)

    def told(self, number: int) -> Story:
        """The story of a number without its quotes, findings, timeline and names."""
        return read_told(self._line(number), where=self._where(number))

    def nth(self, number: int) -> Story:
        """The story of a number, from 0, with all its fields."""
        return self._kept.get(
            number,
            lambda: (self._places[number][1], complete_story(self._read(number))),
        )[1]

    def find(self, story_id: str) -> Story | None:
        """The story of an id; None if there is none."""
        number = self._number.get(story_id)
        return None if number is None else self.nth(number)

    def _read(self, number: int) -> Story:
        return read_story(self._line(number), where=self._where(number))

    def _line(self, number: int) -> bytes:
        start, length = self._places[number]
        return os.pread(self._handle.fileno(), length, start)

    def _where(self, number: int) -> str:
        return f"{self.file}: line {number + 1}"
