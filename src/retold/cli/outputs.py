"""Where the commands write: whole files only, or stdout as it comes."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

STDOUT = "-"


def open_nobody() -> TextIO:
    """A stream that nobody reads, open as long as the process is."""
    return Path(os.devnull).open("w", encoding="utf-8")


def write_output(output: str, chunks: Iterable[bytes]) -> None:
    """Write to a file, or to stdout as the chunks come.

    A file has its new bytes when all of them are there: what stood in it outlasts a
    command that fails or is interrupted.
    """
    if output == STDOUT:
        _pour(chunks, sys.stdout.buffer)
        return
    path = Path(output)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written(path) as file:
        _pour(chunks, file)


@contextmanager
def _written(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes its name in the end, if all went well."""
    need_no_folder(path)
    if path.exists() and not path.is_file():
        # A pipe or a device (`/dev/null`) is written to and never replaced.
        with path.open("wb") as file:
            yield file
        return
    # The file behind a link is replaced, not the link.
    target = Path(os.path.realpath(path))
    # Hidden, so that no reader of the folder takes it for a report.
    beside = target.with_name(f".retold-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        file = beside.open("xb")
    except OSError as error:
        if not (isinstance(error, PermissionError) and os.access(target, os.W_OK)):
            raise type(error)(error.errno, error.strerror, str(path)) from error
        # The file is ours, its folder is not.
        with _copied(target) as copied:
            yield copied
        return
    try:
        with file:
            yield file
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def need_no_folder(path: Path) -> None:
    """Raise if a file cannot be written because it is a folder.

    Raises:
        IsADirectoryError: As the system would, when it is opened.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


@contextmanager
def _copied(target: Path) -> Iterator[BinaryIO]:
    """A file elsewhere, whose bytes are put into the target in the end."""
    from shutil import copyfileobj  # both rarely needed, and slow to load
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        yield file
        file.seek(0)
        with target.open("wb") as written:
            copyfileobj(file, written)


def _pour(chunks: Iterable[bytes], file: BinaryIO) -> None:
    file.writelines(chunks)
    file.flush()


def json_lines(rows: Iterable[object]) -> Iterator[bytes]:
    """Rows as JSON Lines, as they come."""
    return (msgspec.json.encode(row) + b"\n" for row in rows)
