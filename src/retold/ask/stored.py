"""Stories read back from the folder that a run wrote, as far as a claim needs them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

import msgspec

from retold.errors import InputError
from retold.model import (
    STORY_FORMAT,
    Direction,
    Edge,
    Origin,
    Passage,
    Relation,
    Report,
    Statement,
    Story,
)

_FILE: Final = "stories.jsonl"


def is_run(folder: Path) -> bool:
    """Has a run written its stories into this folder?"""
    return (folder / _FILE).is_file()


class StoredStories:
    """The stories of a run's folder, decoded one by one each time they are walked.

    They have their reports, origins, lineage and statements; quotes, findings, timeline
    and names, which no claim needs, are empty.
    """

    def __init__(self, folder: Path) -> None:
        """Find the file.

        Raises:
            InputError: If it is not there.
        """
        self._file = folder / _FILE
        if not is_run(folder):
            raise InputError(f"{folder}: no {_FILE} in it; `retold run` writes one")

    def __iter__(self) -> Iterator[Story]:
        """Stories in the order of the file.

        Raises:
            InputError: If a line is no story of the format `retold.story/1`.
        """
        with self._file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                yield self._story(line, number)

    def some(self, numbers: Collection[int]) -> Iterator[tuple[int, Story]]:
        """Some of the stories with their numbers from 0; the others are not decoded."""
        with self._file.open("rb") as lines:
            for number, line in enumerate(lines):
                if number in numbers:
                    yield number, self._story(line, number + 1)

    def _story(self, line: bytes, number: int) -> Story:
        try:
            row = _DECODER.decode(line)
        except msgspec.MsgspecError as error:
            raise InputError(f"{self._file}: line {number}: {error}") from error
        if row.format != STORY_FORMAT:
            raise InputError(
                f"{self._file}: line {number}: format {row.format!r}, and this retold "
                f"reads {STORY_FORMAT!r}: run it again"
            )
        return row.story()


# ---- the published shape --------------------------------------------------------


class _Span(msgspec.Struct):
    start: int
    end: int


class _Passage(msgspec.Struct):
    source: _Span = msgspec.field(name="from")
    target: _Span = msgspec.field(name="to")


class _Edge(msgspec.Struct):
    source: str = msgspec.field(name="from")
    target: str = msgspec.field(name="to")
    relation: Relation
    direction: Direction
    probability: float
    shared: float
    passages: list[_Passage]
    why: str

    def edge(self) -> Edge:
        """The edge as the rest of the house has it."""
        return Edge(
            source=self.source,
            target=self.target,
            relation=self.relation,
            direction=self.direction,
            probability=self.probability,
            shared=self.shared,
            passages=tuple(
                Passage(
                    start_l=p.source.start,
                    end_l=p.source.end,
                    start_r=p.target.start,
                    end_r=p.target.end,
                )
                for p in self.passages
            ),
            why=self.why,
        )


class _Story(msgspec.Struct):
    format: str
    id: str
    title: str | None
    first_published: str | None
    last_published: str | None
    reports: tuple[Report, ...]
    origins: tuple[Origin, ...]
    lineage: list[_Edge]
    statements: tuple[Statement, ...]

    def story(self) -> Story:
        """The story, less what is not read."""
        return Story(
            id=self.id,
            title=self.title,
            first_published=self.first_published,
            last_published=self.last_published,
            reports=self.reports,
            credits={},
            origins=self.origins,
            lineage=tuple(edge.edge() for edge in self.lineage),
            statements=self.statements,
            quotes=(),
            findings=(),
            timeline=(),
            names=(),
        )


_DECODER: Final = msgspec.json.Decoder(_Story)
