"""What stands behind the inputs on the command line: files, folders, globs."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from retold.model import Rejection
from retold.readers.reasons import rejection

STDIN: Final = "-"
MANIFESTS: Final = ("manifest.csv", "manifest.jsonl")


class Source(NamedTuple):
    """A file to read.

    `name` is its path relative to the input named, `place` its path as a user would
    type it, `root` the folder that `name` starts from; `is_named` tells whether the
    user named the file itself, not a folder it stands in.
    """

    path: Path
    name: str
    place: str
    root: Path
    is_named: bool

    @property
    def is_stdin(self) -> bool:
        """Is it standard input?"""
        return self.place == STDIN


def find_sources(named: str) -> Iterator[Source | Rejection]:
    """The files behind one input, sorted by their path relative to it.

    A folder is searched at every depth and a pattern (`*`, `?`, `[...]`, `**`) is
    expanded; both leave out hidden files and folders. A folder's manifests and
    README files are no reports and are left out, too, unless named themselves.
    """
    path = Path(named)
    if named == STDIN:
        yield Source(path, "stdin", STDIN, path.parent, is_named=True)
    elif os.path.isdir(named):  # noqa: PTH112 - Path.is_dir may raise
        yield from _in_folder(named)
    elif os.path.lexists(named):
        yield Source(
            path, printable(path.name), printable(named), path.parent, is_named=True
        )
    elif glob.has_magic(named):
        yield from _in_pattern(named)
    else:
        yield rejection(
            printable(named), "missing", "no such file or folder: check the path"
        )


def printable(path: str) -> str:
    """The path as a string that can be written as UTF-8, whatever the file's name."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _in_folder(folder: str) -> Iterator[Source | Rejection]:
    """The files of a folder, at every depth."""
    failures: list[OSError] = []
    paths = _walk(Path(folder), failures)
    yield from _unlisted(failures)
    yield from _sorted_sources(paths, Path(folder))


def _in_pattern(pattern: str) -> Iterator[Source | Rejection]:
    """The files that match a pattern; a folder that matches stands for its files."""
    failures: list[OSError] = []
    paths: set[Path] = set()
    for match in glob.iglob(pattern, recursive=True):  # noqa: PTH207 - takes any pattern
        is_folder = os.path.isdir(match)  # noqa: PTH112
        paths.update(_walk(Path(match), failures) if is_folder else [Path(match)])
    yield from _unlisted(failures)
    if not paths:
        yield rejection(
            printable(pattern), "missing", "nothing matches this pattern: check it"
        )
    yield from _sorted_sources(paths, Path(_fixed_part(pattern)))


def _unlisted(failures: list[OSError]) -> Iterator[Rejection]:
    """The folders that could not be listed."""
    for failure in failures:
        yield rejection(
            printable(str(failure.filename)),
            "unreadable",
            f"the folder cannot be listed ({failure.strerror}): check its permissions",
        )


def _sorted_sources(paths: Iterable[Path], root: Path) -> Iterator[Source | Rejection]:
    """The paths as sources, sorted by relative path, separators as `/`."""
    named = [(path.relative_to(root).as_posix(), path) for path in paths]
    for name, path in sorted(named):
        place = printable(path.as_posix())
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
            # A pipe or a device would keep us waiting for ever.
            yield rejection(place, "unreadable", "not a file: leave it out")
        elif not _is_about_reports(path):
            yield Source(path, printable(name), place, root, is_named=False)


def _walk(folder: Path, failures: list[OSError]) -> list[Path]:
    """All files below a folder that are not hidden; each real folder once."""
    paths: list[Path] = []
    seen: set[str] = set()
    for parent, folders, files in os.walk(
        folder, onerror=failures.append, followlinks=True
    ):
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths.extend(Path(parent, name) for name in files if not name.startswith("."))
    return paths


def _is_about_reports(path: Path) -> bool:
    """Does the file by its name tell about the reports beside it?"""
    name = path.name.lower()
    return name in MANIFESTS or name.split(".")[0] == "readme"


def _fixed_part(pattern: str) -> str:
    """The folders of a pattern before its first wildcard."""
    parts = Path(pattern).parts
    fixed = list(parts[:-1])
    for index, part in enumerate(fixed):
        if glob.has_magic(part):
            fixed = fixed[:index]
            break
    return str(Path(*fixed))
