"""What a folder's `manifest.csv` or `manifest.jsonl` says about the files in it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from retold.model import Rejection, Report
from retold.readers.dates import bad_date, valid_date
from retold.readers.encoding import decode_text
from retold.readers.reasons import RefusedError, rejection
from retold.readers.sources import MANIFESTS, Source, printable

# A manifest of a million files of 250 characters a row.
_MAX_BYTES: Final = 256_000_000


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What a manifest's row gives for one file; `file` is relative to the manifest."""

    file: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None

    def add_to(self, report: Report) -> Report:
        """The report with what is given here in place of what it had."""
        changes = {
            field: value
            for field in self.__struct_fields__
            if field != "file" and (value := getattr(self, field))
        }
        if "published" in changes:
            changes["published_from"] = "given"
        return msgspec.structs.replace(report, **changes)


class _RowError(ValueError):
    """A row of a manifest that does not say what it should."""


class Manifests:
    """The manifests of one run, each read once, when the first file needs it."""

    def __init__(self) -> None:
        self._given: dict[Path, dict[str, Given]] = {}
        self._rejections: list[Rejection] = []

    def given(self, source: Source) -> Given | None:
        """The row for a file: of its own folder, else of one above, up to the input."""
        folder = source.path.parent
        while True:
            self.load(folder, is_complete=not source.is_named)
            name = source.path.relative_to(folder).as_posix()
            given = self._given[folder].get(name)
            if given or folder in (source.root, folder.parent):
                return given
            folder = folder.parent

    def load(self, folder: Path, *, is_complete: bool) -> None:
        """Read a folder's manifests; `is_complete`: all their files must be there."""
        if folder in self._given:
            return
        rows: dict[str, Given] = {}
        self._given[folder] = rows
        for name in MANIFESTS:
            path = folder / name
            if os.path.isfile(path):  # noqa: PTH113 - Path.is_file may raise
                self._read(path, rows, is_complete=is_complete)

    def rejections(self) -> Iterator[Rejection]:
        """What was wrong with the manifests read since the last call."""
        yield from self._rejections
        self._rejections.clear()

    def _read(self, path: Path, rows: dict[str, Given], *, is_complete: bool) -> None:
        """Add the rows of one manifest; the first row for a file counts."""
        place = printable(path.as_posix())
        try:
            for line, given in _rows(path):
                self._add(given, rows, f"{place}:{line}")
                if is_complete and isinstance(given, Given):
                    self._check_file(path.parent, given.file, f"{place}:{line}")
        except RefusedError as refusal:
            self._reject(place, refusal.detail)
        except OSError as error:
            self._reject(place, f"cannot be read: {error.strerror}")

    def _add(
        self, given: Given | _RowError, rows: dict[str, Given], place: str
    ) -> None:
        """Add one row, unless it is broken or speaks of a file for the second time."""
        if isinstance(given, _RowError):
            self._reject(place, str(given))
        elif given.file in rows:
            self._reject(place, f"{given.file}: stands in an earlier row, which counts")
        else:
            rows[given.file] = self._checked(given, place)

    def _check_file(self, folder: Path, file: str, place: str) -> None:
        """Note a row whose file is not there."""
        if not os.path.exists(folder / file):  # noqa: PTH110 - Path.exists may raise
            detail = f"{file}: no such file beside the manifest: mend or remove the row"
            self._rejections.append(rejection(place, "missing", detail))

    def _reject(self, place: str, detail: str) -> None:
        """Note that a manifest or one of its rows is not used."""
        self._rejections.append(rejection(place, "broken-manifest", detail))

    def _checked(self, given: Given, place: str) -> Given:
        """The row with its date in the published form, or without if it is none."""
        if not given.published:
            return given
        published = valid_date(given.published)
        if not published:
            self._rejections.append(bad_date(given.published, place))
        return msgspec.structs.replace(given, published=published)


def _rows(path: Path) -> Iterator[tuple[int, Given | _RowError]]:
    """The rows of a manifest with their line numbers."""
    with path.open("rb") as stream:
        data = stream.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise RefusedError(
            "too-long", f"more than {_MAX_BYTES:,} bytes: split the folder"
        )
    text = decode_text(data, max_chars=_MAX_BYTES)
    return _csv_rows(text) if path.suffix == ".csv" else _json_rows(text)


def _json_rows(text: str) -> Iterator[tuple[int, Given | _RowError]]:
    """The rows of `manifest.jsonl`."""
    decoder = msgspec.json.Decoder(Given)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, _clean(decoder.decode(line))
            except (msgspec.DecodeError, RecursionError) as error:
                yield number, _RowError(f"{error}; the row is not used")


def _csv_rows(text: str) -> Iterator[tuple[int, Given | _RowError]]:
    """The rows of `manifest.csv`, whose first row names the columns."""
    header = text.split("\n", 1)[0]
    # Spreadsheets write what their country separates numbers with.
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = [column.strip().lower() for column in next(reader)]
        if "file" not in columns:
            raise RefusedError(
                "broken-manifest", "no column `file` in the first row: add it"
            )
        for cells in reader:
            if any(cells):
                yield reader.line_num, _csv_row(columns, cells)
    except csv.Error as error:
        raise RefusedError(
            "broken-manifest", f"line {reader.line_num}: {error}; the rest is not used"
        ) from error


def _csv_row(columns: list[str], cells: list[str]) -> Given | _RowError:
    """One row of cells under its columns."""
    if len(cells) > len(columns):
        return _RowError(
            f"{len(cells)} cells under {len(columns)} columns: put a value that holds "
            "the separator in quotation marks; the row is not used"
        )
    row = dict(zip(columns, cells, strict=False))
    if not row.get("file", "").strip():
        return _RowError("the cell `file` is empty; the row is not used")
    known = {field: row[field] for field in Given.__struct_fields__ if field in row}
    return _clean(Given(**known))


def _clean(given: Given) -> Given:
    """The row with blank values as none and the file's path as we write it."""
    values = {
        field: (getattr(given, field) or "").strip() or None
        for field in given.__struct_fields__[1:]
    }
    file = PurePosixPath(given.file.strip().replace("\\", "/")).as_posix()
    return Given(file=file, **values)
