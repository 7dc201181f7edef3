"""Long values beside the tables: in files, of which the tables hold the places."""

from __future__ import annotations

from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from struct import Struct
from typing import Any, Final
from zlib import crc32

import numpy as np

from retold.stages import Columns

# The number of the file and where the value begins, behind its length: twelve bytes, as
# many as DuckDB holds within a row.
_PLACE: Final = Struct(">IQ")
_LENGTH: Final = Struct(">I")
# Read at once: most texts, and the words of most, are shorter.
_READ_BYTES: Final = 1 << 13


class BlobFiles:
    """Values in files, one for each table that has some; an empty value has no place.

    What sorts and joins rows holds them in memory: places are small, texts are not.
    Values are only ever added: what a killed run left behind is not pointed at.
    """

    def __init__(self, folder: Path) -> None:
        """Files in a folder, some of which may be there already."""
        self._folder = folder
        self._opened: dict[int, FileIO] = {}
        folder.mkdir(exist_ok=True)

    def put(self, table: str, columns: Columns) -> Columns:
        """Columns with places instead of values, which go to the table's file."""
        return {
            name: self._places(table, values) if _holds_bytes(values) else values
            for name, values in columns.items()
        }

    def get(self, columns: Columns) -> Columns:
        """Columns with values instead of their places."""
        return {
            name: _array(map(self.value, values)) if _holds_bytes(values) else values
            for name, values in columns.items()
        }

    def value(self, place: bytes) -> bytes:
        """The value at a place."""
        if not place:
            return b""
        number, start = _PLACE.unpack(place)
        # Read, not mapped: mapped pages count as this process's memory.
        file = self._file(number)
        file.seek(start)
        head = file.read(_READ_BYTES)
        end = _LENGTH.size + _LENGTH.unpack_from(head)[0]
        return (head + file.read(max(0, end - len(head))))[_LENGTH.size : end]

    def remove(self, table: str) -> None:
        """Remove a table's file, if there is one."""
        number = crc32(table.encode())
        self._forget(number)
        self._path(number).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of all files."""
        for number in list(self._opened):
            self._forget(number)

    def _places(self, table: str, values: Iterable[bytes]) -> np.ndarray[Any, Any]:
        """Add values to a table's file; where they stand."""
        number = crc32(table.encode())
        places = []
        with self._path(number).open("ab") as file:
            for value in values:
                places.append(_PLACE.pack(number, file.tell()) if value else b"")
                if value:
                    file.write(_LENGTH.pack(len(value)))
                    file.write(value)
        return _array(places)

    def _file(self, number: int) -> FileIO:
        """A file that is open for reading, past no buffer: it grows."""
        if number not in self._opened:
            self._opened[number] = FileIO(self._path(number))
        return self._opened[number]

    def _forget(self, number: int) -> None:
        """Let go of a file."""
        if number in self._opened:
            self._opened.pop(number).close()

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:08x}.blobs"


def _holds_bytes(values: np.ndarray[Any, Any]) -> bool:
    """Is it a column of values, or of their places?"""
    is_some = values.dtype == object and len(values) > 0
    # DuckDB gives whole columns of them as bytearrays.
    return is_some and isinstance(values[0], bytes | bytearray)


def _array(values: Iterable[bytes]) -> np.ndarray[Any, Any]:
    """Values as a column."""
    gathered = list(values)
    column = np.empty(len(gathered), object)
    column[:] = gathered
    return column
