"""Texts on disk that are read by their number."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import Self


class TextFile:
    """Texts in one temporary file, in the order in which they were added.

    Only their places are held in memory. Use as a context manager.
    """

    def __init__(self) -> None:
        """Make an empty file."""
        self._file = TemporaryFile()  # noqa: SIM115  (closed with this object)
        self._starts = [0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        """The text that was added as the `number`-th, from 0 on.

        Raises:
            IndexError: If there is no such text.
        """
        if not 0 <= number < len(self):
            raise IndexError(number)
        start, end = self._starts[number : number + 2]
        self._file.seek(start)
        # A lone surrogate has no UTF-8 form, but may stand in a text.
        return self._file.read(end - start).decode("utf-8", "surrogatepass")

    def append(self, text: str) -> None:
        """Add a text at the end."""
        data = text.encode("utf-8", "surrogatepass")
        self._file.seek(self._starts[-1])
        self._file.write(data)
        self._starts.append(self._starts[-1] + len(data))
