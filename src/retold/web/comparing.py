"""Texts that a reader brings, compared in a process of their own."""

from __future__ import annotations

import asyncio
import multiprocessing
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from retold import workspace as facade
from retold.errors import RetoldError
from retold.model import Rejection, Report, Story
from retold.web.kept import Kept
from retold.web.problems import BusyError

# What one reader may ask for. The account of 20 reports of 50,000 characters, a long
# newspaper page each, takes some ten seconds.
MOST_REPORTS: Final = 20
MOST_CHARS: Final = 400_000
TIMEOUT_SECONDS: Final = 60.0
UPLOAD_SUFFIXES: Final = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
# What the ids of such accounts begin with; those of a run's stories are s1, s2 ...
PREFIX: Final = "compared-"
# Compared texts that can be looked at again; those not looked at longest are forgotten.
_KEPT: Final = 32
# How many compare at once, and how many may wait.
_AT_ONCE: Final = 2
_WAITING: Final = 8

_Context = ForkServerContext | SpawnContext


class Upload(NamedTuple):
    """A file that a reader brings: its name, and what is in it."""

    name: str
    content: bytes


class CompareError(Exception):
    """The texts cannot be compared, as one line that the reader is told."""


class Comparisons:
    """The accounts of what readers brought: made apart, a few kept in memory."""

    def __init__(self, *, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._timeout = timeout_seconds
        self._turn = asyncio.Semaphore(_AT_ONCE)
        self._waiting = 0
        self._kept = Kept[str, Story](_KEPT)

    def find(self, story_id: str) -> Story | None:
        """An account that is still kept; None otherwise."""
        return self._kept.find(story_id)

    async def compare(self, uploads: Sequence[Upload]) -> Story:
        """The account of the reports in some files, under an id that nobody guesses.

        Raises:
            CompareError: If one cannot be read, or they are too few, too many or too
                long, or take too long.
        """
        if self._waiting >= _WAITING:
            raise BusyError
        self._waiting += 1
        try:
            async with self._turn:
                sent = await asyncio.to_thread(self._apart, list(uploads))
        finally:
            self._waiting -= 1
        if isinstance(sent, str):
            raise CompareError(sent)
        story = replace(sent, id=f"{PREFIX}{secrets.token_urlsafe(12)}")
        self._kept.put(story.id, story)
        return story

    def _apart(self, uploads: list[Upload]) -> Story | str:
        """What a process of its own sends; it is ended when its time is over."""
        context = _context()
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(
            target=_compare_and_send, args=(theirs, uploads), daemon=True
        )
        process.start()
        theirs.close()
        try:
            if not ours.poll(self._timeout):
                return (
                    f"the comparison takes longer than {self._timeout:g} seconds: "
                    "give fewer or shorter texts, or use `retold compare`"
                )
            sent: Story | str = ours.recv()
        except EOFError:
            return "the comparison failed: please report it"
        else:
            return sent
        finally:
            process.kill()
            process.join()
            ours.close()


def _context() -> _Context:
    """How processes are started: copies of a small one that has all code loaded.

    A copy of the server itself would hold the locks of its threads.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        ["__main__", "retold.web.comparing", "retold.pipeline"]
    )
    return context


def upload_of(rows: Sequence[Mapping[str, object]]) -> Upload:
    """Reports that are given by their fields, as a file that holds them.

    So they are read, and their dates and characters looked at, as any others are.
    """
    lines = b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
    return Upload("reports.jsonl", lines)


def _compare_and_send(pipe: Connection, uploads: list[Upload]) -> None:
    """What the process does."""
    # The server may be gone before: then nobody waits.
    with suppress(BrokenPipeError), pipe:
        pipe.send(compare_uploads(uploads))


def compare_uploads(uploads: Sequence[Upload]) -> Story | str:
    """The account of the reports in some files; or in one line why there is none."""
    reports, rejections = _read(uploads)
    if rejections:
        told = "; ".join(f"{r.input}: {r.detail}" for r in rejections[:3])
        more = len(rejections) - 3
        return f"not everything can be read: {told}{f'; {more} more' * (more > 0)}"
    if len(reports) > MOST_REPORTS:
        return (
            f"{len(reports)} texts, {MOST_REPORTS} are the most here: use `retold run` "
            "for more"
        )
    length = sum(len(report.text) for report in reports)
    if length > MOST_CHARS:
        return (
            f"{length:,} characters, {MOST_CHARS:,} are the most here: use `retold "
            "compare` for more"
        )
    if len(reports) < 2:
        return f"{'one text' if reports else 'no text'} is there, two are needed"
    try:
        return facade.compare(reports)
    except RetoldError as error:
        return str(error)


def _read(uploads: Sequence[Upload]) -> tuple[list[Report], list[Rejection]]:
    """The reports in some files, read by the readers that every command uses.

    The files are named by number, so that none has a name that means something to the
    readers; the reports are named as the reader's files are, where that is unique.
    """
    rejections: list[Rejection] = []
    names: dict[str, str] = {}
    with TemporaryDirectory(prefix="retold-") as folder:
        for number, upload in enumerate(uploads, 1):
            own = f"{number:02}{_suffix(upload.name)}"
            names[own] = upload.name
            (Path(folder) / own).write_bytes(upload.content)
        reports = list(
            facade.read(folder, unique_ids=True, on_rejection=rejections.append)
        )
    taken = Counter([*names.values(), *(report.id for report in reports)])
    named = [
        replace(report, id=names[report.id])
        if report.id in names and taken[names[report.id]] == 1
        else report
        for report in reports
    ]
    # A date that cannot be read is a remark: the report is there.
    refused = [r for r in rejections if r.reason != "bad-date"]
    return named, [_renamed(rejection, folder, names) for rejection in refused]


def _suffix(name: str) -> str:
    """By what a file's name tells its format; a text if by nothing that is read."""
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix in UPLOAD_SUFFIXES else ".txt"


def _renamed(rejection: Rejection, folder: str, names: dict[str, str]) -> Rejection:
    """A rejection under the name of the reader's own file."""
    told = rejection.input.removeprefix(folder).lstrip("/\\")
    for own, name in names.items():
        if told.startswith(own):
            told = name + told.removeprefix(own)
            break
    return replace(rejection, input=told)
