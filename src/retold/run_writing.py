"""Writing a run: pages, lines and tables, with one story in memory at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from retold.engines.duckdb import TableWriter
from retold.errors import noted
from retold.lineage.copying import story_copying
from retold.lineage.outlets import OutletLedger
from retold.model import Outlets, Rejection, Story, Thread
from retold.published import json_line, write_lines
from retold.run_folder import (
    FOLDERS,
    INDEX,
    PAGES,
    REJECTIONS,
    STORIES,
    TABLES,
    THREADS,
    replaced,
)
from retold.show.index_page import IndexEntry, entry_of, render_index
from retold.show.rows import ROWS, outlet_pair_rows, outlet_rows, story_rows
from retold.show.story_page import render_story_page
from retold.tables import TABLES as SCHEMAS


@dataclass(frozen=True)
class Written:
    """A run that was written: where, and what a list of its stories needs.

    The `outlines` are the stories less their reports' texts and all that is said.
    """

    index: Path
    outlines: tuple[Story, ...]


def write_run(
    stories: Iterable[Story],
    folder: Path,
    *,
    threads: Sequence[Thread] = (),
    rejections: Sequence[Rejection] = (),
) -> Path:
    """Write a run: `index.html`, a page a story, JSON Lines, and Parquet tables.

    An earlier run in the folder is replaced as a whole when all of the new one is
    written; until then it stands as it stood. The stories are walked once, and none is
    kept.

    Returns:
        The path of the index page.

    Raises:
        OutputError: If files are in the folder that no run wrote.
    """
    with replaced(folder) as out:
        entries, outlets = _write_stories(stories, out, rejections)
        write_lines(out / THREADS, (thread.to_dict() for thread in threads))
        write_lines(out / REJECTIONS, map(msgspec.to_builtins, rejections))
        page = render_index(
            entries,
            threads,
            rejections=len(rejections),
            page_of={entry.story_id: _page_of(entry.story_id) for entry in entries},
            outlets=outlets,
        )
        (out / INDEX).write_text(page, encoding="utf-8", newline="\n")
    return folder / INDEX


def write_and_outline(
    stories: Iterable[Story],
    folder: Path,
    *,
    threads: Sequence[Thread],
    rejections: Sequence[Rejection],
) -> Written:
    """Write a run as `write_run` does, and keep the outlines of its stories.

    Raises:
        OutputError: As `write_run`.
    """
    outlines: list[Story] = []

    def kept() -> Iterator[Story]:
        for story in stories:
            yield story
            outlines.append(_outline(story))

    index = write_run(kept(), folder, threads=threads, rejections=rejections)
    return Written(index, tuple(outlines))


def _outline(story: Story) -> Story:
    bare = [msgspec.structs.replace(report, text="") for report in story.reports]
    nothing: dict[str, object] = dict.fromkeys(
        ("lineage", "statements", "quotes", "timeline", "names"), ()
    )
    return msgspec.structs.replace(story, reports=tuple(bare), **nothing)


def _write_stories(
    stories: Iterable[Story], out: Path, rejections: Iterable[Rejection]
) -> tuple[list[IndexEntry], Outlets]:
    """The page of each story, its line of JSON, and the tables of all."""
    (out / PAGES).mkdir()
    entries, ledger = [], OutletLedger()
    with TableWriter(SCHEMAS) as tables, (out / STORIES).open("wb") as lines:
        for story in stories:
            lines.write(json_line(story.to_dict()))
            place = out / _page_of(story.id)
            with noted(f"in the page of story {story.id}"):
                page = render_story_page(story)
            place.write_text(page, encoding="utf-8", newline="\n")
            for table in ROWS:
                tables.add(table, story_rows(story, table))
            ledger.add(story)
            entries.append(entry_of(story, story_copying(story)))
        outlets = ledger.outlets()
        tables.add("outlets", outlet_rows(outlets.tallies))
        tables.add("outlet_pairs", outlet_pair_rows(outlets.pairs))
        tables.add("rejections", map(msgspec.to_builtins, rejections))
        tables.write(out / TABLES)
    return entries, outlets


def _page_of(story_id: str) -> str:
    """The address of a story's page, from the index page."""
    return f"{PAGES}/{story_id}{FOLDERS[PAGES]}"
