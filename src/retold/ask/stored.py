"""Stories read back from the folder that a run wrote, as far as a claim needs them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from retold.model import Story
from retold.published import StoryTexts, read_lines, read_texts, read_told
from retold.run_folder import stories_file


class StoredStories:
    """The stories of a run's folder, decoded one by one each time they are walked.

    They have what `read_told` reads.
    """

    def __init__(self, folder: Path) -> None:
        """Find the file.

        Raises:
            InputError: If it is not there.
        """
        self._file = stories_file(folder)

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
