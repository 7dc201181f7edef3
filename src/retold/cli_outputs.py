"""Where the commands write: never onto what they read, and whole files only."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any, BinaryIO, Final, TextIO, TypeVar

import click

S = TypeVar("S", bound=str)

STDOUT = "-"


# What the end of a file's name says of its format.
_BY_SUFFIX: Final = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
}


def format_for(given: str | None, output: str, formats: Sequence[S]) -> S:
    """The format to write: the given one, else what the output's name says, else text.

    Args:
        given: The option's value.
        output: Where it is written to.
        formats: Those of the command, of which the first is text.

    Raises:
        click.UsageError: If the name says a format that the command does not have.
    """
    known: dict[str, S] = {form: form for form in formats}
    if given is not None or output == STDOUT:
        return known[given or "text"]
    meant = _meant(output) or "text"
    # Markdown is text that anybody can read.
    if meant == "markdown" and meant not in known:
        meant = "text"
    if meant in known:
        return known[meant]
    some = f"{', '.join(formats[:-1])} or {formats[-1]}"
    raise click.UsageError(
        f"{output}: this command does not write {meant}, but {some}: name the file "
        "otherwise, or say which by --format"
    )


def need_lines_name(output: str) -> str:
    """The name of a file for JSON Lines.

    Raises:
        click.UsageError: If it says that the file is a page or for another program.
    """
    meant = None if output == STDOUT else _meant(output)
    if meant not in ("html", "sarif"):
        return output
    raise click.UsageError(
        f"{output}: this command writes JSON Lines, not {meant}: give another name"
    )


def _meant(output: str) -> str | None:
    """The format that a file's name says, if it says one."""
    suffixes = [suffix.lower() for suffix in Path(output).suffixes[-2:]]
    named = ("".join(suffixes), *suffixes[-1:])
    return next((_BY_SUFFIX[end] for end in named if end in _BY_SUFFIX), None)


class OverwriteError(click.ClickException):
    """The command line is wrong: an output is an input, or another output."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Tell it in one line."""
        click.echo(f"retold: {self.message}", file=file, err=file is None)


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
    _need_no_folder(path)
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


def _need_no_folder(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


@contextmanager
def _copied(target: Path) -> Iterator[BinaryIO]:
    """A file elsewhere, whose bytes are put into the target in the end."""
    with TemporaryFile() as file:
        yield file
        file.seek(0)
        with target.open("wb") as written:
            copyfileobj(file, written)


def _pour(chunks: Iterable[bytes], file: BinaryIO) -> None:
    file.writelines(chunks)
    file.flush()


def refuse_overwriting(
    outputs: Iterable[str | None],
    inputs: Sequence[str],
    *,
    others: Iterable[str | None] = (),
    are_folders: bool = False,
) -> None:
    """Raise if a command would write onto what it reads, or twice onto one file.

    Called before there is anything to write: a command may work for an hour.

    Args:
        outputs: What it writes to; None and `-` are passed over.
        inputs: What it reads: each an INPUT.
        others: Files that it reads or keeps besides, such as a store.
        are_folders: Whether the outputs are folders.

    Raises:
        OverwriteError: Telling which.
        IsADirectoryError: If an output should be a file and is a folder.
    """
    written = [output for output in outputs if output and output != STDOUT]
    for output in written:
        if not are_folders:
            _need_no_folder(Path(output))
    seen: set[object] = set()
    for output in written:
        place = _identity(output)
        if place in seen and not _is_stream(output):
            raise OverwriteError(f"{output}: two outputs would be written to it")
        seen.add(place)
    standing = {
        _identity(output): output
        for output in written
        if Path(output).exists() and not _is_stream(output)
    }
    if not standing:
        return
    for read in _files_read(inputs, others):
        place = _identity(read)
        if place in standing:
            raise OverwriteError(
                f"{standing[place]}: what is read cannot be the output, too"
            )


def _files_read(inputs: Sequence[str], others: Iterable[str | None]) -> Iterator[str]:
    """The files behind inputs, the manifests beside them, and further files."""
    # The readers are slow to load, and a command that writes no file needs no look.
    from retold.model import Rejection  # noqa: PLC0415
    from retold.readers.sources import MANIFESTS, find_sources  # noqa: PLC0415

    yield from (other for other in others if other)
    folders: set[Path] = set()
    for named in inputs:
        yield named if named != STDOUT else "/dev/stdin"
        folders.add(Path(named))
        for source in find_sources(named):
            if not isinstance(source, Rejection):
                yield str(source.path)
                folders |= {source.root, source.path.parent}
    for folder in folders:
        yield from (str(folder / name) for name in MANIFESTS)


def _identity(file: str) -> object:
    """What two names of one file have in common, also where it is not there yet."""
    with suppress(OSError):
        stat = Path(file).stat()
        return stat.st_dev, stat.st_ino
    return os.path.realpath(file)


def _is_stream(file: str) -> bool:
    """Is it a pipe or a device, to which one may write twice?"""
    path = Path(file)
    return path.exists() and not path.is_file() and not path.is_dir()
