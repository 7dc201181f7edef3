"""The folder of a run: how it is known, whose it is, and replaced as a whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from retold.errors import InputError, OutputError

INDEX: Final = "index.html"
STORIES: Final = "stories.jsonl"
THREADS: Final = "threads.jsonl"
REJECTIONS: Final = "rejections.jsonl"
PAGES: Final = "stories"
TABLES: Final = "tables"

FILES: Final = frozenset({INDEX, STORIES, THREADS, REJECTIONS})
FOLDERS: Final = {PAGES: ".html", TABLES: ".parquet"}
# What systems leave in every folder that they show.
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
# A run's stories begin like this, in every version of the format.
_STORY_HEAD: Final = b'{"format":"retold.story/'
# Names of folders that are being written, or were a moment ago.
_BESIDE: Final = ".retold-"
_FULL: Final = "a run replaces its folder as a whole: give one that is new or empty"


def is_run(folder: Path) -> bool:
    """Does a folder hold a run's stories, be it none, or what is left of them?

    Known by how the file begins, as far as it goes: a run of an older format, and one
    that was cut off, are runs whose stories cannot be read, which is told when they
    are. Reports may stand in a file that is called as a run's stories are: such are no
    run.
    """
    try:
        with (folder / STORIES).open("rb") as file:
            head = file.read(2 * len(_STORY_HEAD))
    except OSError:
        return False
    # Other programs write JSON with blanks.
    return _STORY_HEAD.startswith(head.replace(b" ", b"")[: len(_STORY_HEAD)])


def find_run(place: Path) -> Path | None:
    """The folder of the run that a place is, or is a part of; None if of none.

    The parts are its files and the folders of its pages and tables, by their names.
    """
    if is_run(place):
        return place
    parent = place.absolute().parent
    if place.is_dir():
        is_part = place.absolute().name in FOLDERS
    else:
        is_part = place.name in FILES
    if not (is_part and is_run(parent)):
        return None
    # The working folder, ".", has no name, and itself for a parent.
    return place.parent if place.name else parent


def stories_file(folder: Path) -> Path:
    """The file of a run's stories.

    Raises:
        InputError: If there is none.
    """
    if not (folder / STORIES).is_file():
        raise InputError(f"{folder}: no {STORIES} in it; `retold run` writes one")
    return folder / STORIES


def need_run_folder(folder: Path) -> None:
    """Raise if a run cannot be written here, or would replace what is not a run's.

    A run can be written where there is nothing yet, into an empty folder, and over an
    earlier run that nobody put a file of another name into.

    Raises:
        OutputError: Telling what stands in the way.
    """
    if not folder.exists():
        _need_writable(folder, _nearest(folder))
        return
    if not folder.is_dir():
        raise OutputError(str(folder), "it is a file, and a run writes a folder")
    _need_writable(folder, folder)
    others = list(_strangers(folder))
    if others:
        more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
        raise OutputError(str(folder), f"it holds {others[0]}{more}; {_FULL}")
    names = {entry.name for entry in folder.iterdir()}
    if any(name in FILES | FOLDERS.keys() for name in names) and not is_run(folder):
        raise OutputError(str(folder), f"what is in it is no run of retold's; {_FULL}")


def _nearest(folder: Path) -> Path:
    """The folder that is there, in which those that are not would be made."""
    return next(parent for parent in folder.absolute().parents if parent.exists())


def _need_writable(folder: Path, place: Path) -> None:
    if not place.is_dir():
        raise OutputError(str(folder), f"{place} is no folder")
    if not os.access(place, os.W_OK | os.X_OK):
        raise OutputError(str(folder), f"{place} is not ours to write to")


def _strangers(folder: Path) -> Iterator[str]:
    """The names in a folder that a run does not give."""
    for entry in sorted(folder.iterdir()):
        suffix = FOLDERS.get(entry.name)
        if suffix is not None and entry.is_dir() and not entry.is_symlink():
            yield from (
                f"{entry.name}/{inner.name}"
                for inner in sorted(entry.iterdir())
                if inner.suffix != suffix and inner.name not in _LITTER
            )
        elif entry.name not in FILES | _LITTER and not _is_left(entry.name):
            yield entry.name


def _is_left(name: str) -> bool:
    """Did a run that was killed leave this behind?"""
    return name.startswith(_BESIDE)


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder to write a run to, which takes the other's place in the end.

    It stands beside the other, so that taking the place is two renames. Whatever ends
    the writing before, the earlier run stands as it stood. Where the folder itself
    cannot be renamed (it is a mount, or its parent is not ours), its files are replaced
    one after another, without an index page until all of them are there.

    Raises:
        OutputError: As `need_run_folder`.
    """
    need_run_folder(folder)
    # The folder behind a link is replaced, not the link.
    target = Path(os.path.realpath(folder))
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = _make(target)
    try:
        yield beside
        if beside.parent == target or not _swapped(beside, target):
            _move_files(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _make(target: Path) -> Path:
    """A new folder beside the target, or in it where beside it is not ours."""
    name = f"{_BESIDE}{os.getpid()}-{os.urandom(4).hex()}"
    try:
        place = target.with_name(name)
        place.mkdir()
    except OSError:
        place = target / name
        place.mkdir()
    return place


def _swapped(new: Path, target: Path) -> bool:
    """Put one folder in the place of another; false if that cannot be moved."""
    if not target.exists():
        new.rename(target)
        return True
    if _is_here(target):
        return False
    new.chmod(target.stat().st_mode & 0o7777)
    old = new.with_name(f"{new.name}-old")
    try:
        target.rename(old)
        new.rename(target)
    except OSError:
        return False
    finally:
        # Whatever came between the two: the earlier run stands again.
        if not target.exists():
            old.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    return True


def _is_here(target: Path) -> bool:
    """Does somebody stand in it who would be left in a folder without a name?"""
    with suppress(OSError):
        return Path.cwd().is_relative_to(target)
    return False


def _move_files(new: Path, target: Path) -> None:
    """Replace a run's files one after another, the index page last."""
    (target / INDEX).unlink(missing_ok=True)
    for name, suffix in FOLDERS.items():
        inner = target / name
        inner.mkdir(exist_ok=True)
        for old in inner.glob(f"*{suffix}"):
            old.unlink()
        for file in sorted((new / name).iterdir()):
            file.replace(inner / file.name)
    for name in sorted(FILES, key=lambda name: (name == INDEX, name)):
        (new / name).replace(target / name)
