"""Stories read back from the folder that a run wrote, as far as a claim needs them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from retold.errors import InputError
from retold.model import Story
from retold.published import StoryTexts, read_lines, read_texts, read_told
from retold.run_folder import FILES, FOLDERS, STORIES


def is_run(folder: Path) -> bool:
    """Has a run written its stories into this folder?"""
    return (folder / STORIES).is_file()


def find_run(place: Path) -> Path | None:
    """The folder of the run that a place is, or is a part of; None if of none.

    The parts are its files and the folders of its pages and tables, by their names.
    Reports may stand in a file that is called as a run's stories are: such are no run.
    """
    if is_run(place):
        return place
    parent = place.absolute().parent
    if place.is_dir():
        is_part = place.absolute().name in FOLDERS
    else:
        is_part = place.name in FILES
    if not (is_part and is_run(parent) and _begins_with_a_story(parent)):
        return None
    # The working folder, ".", has no name, and itself for a parent.
    return place.parent if place.name else parent


def _begins_with_a_story(run: Path) -> bool:
    """Is the first line of a run's stories one, if there is any?"""
    try:
        next(iter(StoredStories(run)), None)
    except InputError:
        return False
    return True


class StoredStories:
    """The stories of a run's folder, decoded one by one each time they are walked.

    They have what `read_told` reads.
    """

    def __init__(self, folder: Path) -> None:
        """Find the file.

        Raises:
            InputError: If it is not there.
        """
        self._file = folder / STORIES
        if not is_run(folder):
            raise InputError(f"{folder}: no {STORIES} in it; `retold run` writes one")

    def __iter__(self) -> Iterator[Story]:
        """Stories in the order of the file.

        Raises:
            InputError: If a line is no story of the format `retold.story/1`.
        """
        return (read_told(line, where=where) for where, line in read_lines(self._file))

    def texts(self) -> Iterator[StoryTexts]:
        """The texts of the stories, with nothing else decoded."""
        return (read_texts(line, where=where) for where, line in read_lines(self._file))

    def some(self, numbers: Collection[int]) -> Iterator[tuple[int, Story]]:
        """Some of the stories with their numbers from 0; the others are not decoded."""
        for number, (where, line) in enumerate(read_lines(self._file)):
            if number in numbers:
                yield number, read_told(line, where=where)
