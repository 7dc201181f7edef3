"""A run's folder or a store, opened for readers: read once, indexed, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import msgspec

from retold.engines.sqlite import TextIndex
from retold.errors import InputError, StoreError
from retold.lineage.copying import story_copying
from retold.lineage.outlets import OutletLedger
from retold.model import Outlets, Rejection, Thread
from retold.pipeline import accounts_of
from retold.published import read_lines, read_thread, write_lines
from retold.run_folder import (
    REJECTIONS,
    STORIES,
    THREADS,
    find_run,
    stories_file,
)
from retold.show.index_page import IndexEntry, entry_of
from retold.store import open_store
from retold.web.library import Library
from retold.web.postings import Postings
from retold.web.searching import KINDS, Search, documents_of

# Called with what is done, how much of it, and how much there is.
Step = Callable[[str, int, int], None]

_FOLDER_PREFIX: Final = "retold-serve-"


class Opened(NamedTuple):
    """Everything that the pages need."""

    library: Library
    search: Search
    postings: Postings
    entries: tuple[IndexEntry, ...]
    outlets: Outlets


@contextmanager
def open_library(place: Path, step: Step) -> Iterator[Opened]:
    """Open what `retold run` or `retold add` wrote.

    Of a store the account of every story is made first, as `retold run` makes them, and
    the store is closed again: more can be added to it meanwhile.

    Args:
        place: The folder of a run, or a part of it; or the file of a store.
        step: Told how far it is.

    Raises:
        InputError: If it is no run; if a line of it cannot be read.
        StoreError: If it is no store.

    Cost:
        Of 12,000 reports some 40 seconds for a run, and half a gigabyte on disk while
        it is open; for a store what a run of its reports takes.
    """
    with TemporaryDirectory(prefix=_FOLDER_PREFIX) as name:
        folder = Path(name)
        run = find_run(place) or (place if place.is_dir() else folder)
        if run is folder:
            _write_accounts(place, folder, step)
        with Library(
            stories_file(run),
            threads=tuple(_threads(run / THREADS)),
            rejections=tuple(_rejections(run / REJECTIONS)),
        ) as library:
            index = TextIndex(folder / "search.sqlite", KINDS)
            try:
                yield _read(library, index, step)
            finally:
                index.close()


def _read(library: Library, index: TextIndex, step: Step) -> Opened:
    """Walk over all stories once, and keep of each what lists and searches need."""
    ledger, postings = OutletLedger(), Postings(library)
    entries = []
    walked = library.walk(lambda done, size: step("reading", done, size))
    with index.adding() as add:
        for number, story in enumerate(walked):
            add(documents_of(number, story))
            postings.add(number, story)
            ledger.add(story)
            entries.append(entry_of(story, story_copying(story)))
    return Opened(
        library, Search(library, index), postings, tuple(entries), ledger.outlets()
    )


def _threads(file: Path) -> Iterator[Thread]:
    """The threads of a run; older runs wrote none."""
    return (read_thread(line, where=where) for where, line in read_lines(file))


def _rejections(file: Path) -> Iterator[Rejection]:
    for where, line in read_lines(file):
        try:
            yield msgspec.json.decode(line, type=Rejection)
        except msgspec.MsgspecError as error:
            raise InputError(f"{where}: no rejection: {error}") from error


def _write_accounts(store: Path, folder: Path, step: Step) -> None:
    """The account of each story of a store, in the files that a run writes."""
    if not store.exists():
        raise StoreError(str(store), "no such store or folder; `retold add` makes one")
    with open_store(store) as opened:
        stories = list(opened.stories())
        threads = list(opened.threads())
    accounts = accounts_of(
        stories, progress=lambda done, total: step("comparing", done, total)
    )
    write_lines(folder / STORIES, (story.to_dict() for story in accounts))
    write_lines(folder / THREADS, (thread.to_dict() for thread in threads))
