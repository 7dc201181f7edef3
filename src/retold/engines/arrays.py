"""Arrays on disk that grow at their end and are read where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


class ArrayFile:
    """Rows of numbers in one file without a header; the machine pages them in and out.

    Nothing tells how many rows are meant to be there: who writes remembers the number
    and cuts what a killed run left behind (`cut`).
    """

    def __init__(self, path: Path, dtype: type[Any], width: int = 1) -> None:
        self._path = path
        self._dtype = np.dtype(dtype)
        self._width = width
        path.touch()

    def cut(self, rows: int) -> None:
        """Keep the first `rows` rows."""
        with self._path.open("r+b") as file:
            file.truncate(rows * self._width * self._dtype.itemsize)

    def append(self, rows: NDArray[Any]) -> None:
        """Add rows at the end."""
        with self._path.open("ab") as file:
            file.write(np.ascontiguousarray(rows, self._dtype).tobytes())

    def read(self) -> NDArray[Any]:
        """All rows, of shape (rows,) or (rows, width), mapped and not loaded."""
        shape = (-1,) if self._width == 1 else (-1, self._width)
        if self._path.stat().st_size == 0:
            return np.empty((0, *shape[1:]), self._dtype)
        return np.memmap(self._path, self._dtype, mode="r").reshape(shape)
