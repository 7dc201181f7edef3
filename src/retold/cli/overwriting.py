"""No command writes onto what it reads, or twice onto one file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import click

from retold.cli.outputs import STDOUT, need_no_folder


class OverwriteError(click.ClickException):
    """The command line is wrong: an output is an input, or another output."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Tell it in one line."""
        click.echo(f"retold: {self.message}", file=file, err=file is None)


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
            need_no_folder(Path(output))
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
    from retold.model import Rejection
    from retold.readers.sources import MANIFESTS, find_sources

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
