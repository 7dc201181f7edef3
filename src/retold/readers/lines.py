"""Lines of JSON from anywhere as rows of the table `reports`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from retold.model import Rejection
from retold.readers.jsonl import read_object
from retold.readers.reasons import rejection
from retold.report_rows import to_row
from retold.stages import Columns, KernelStage, SqlStage, table_of

_READING: Final = {
    "id": "STRING",
    "about": "BINARY",
    "text": "BINARY",
    "rejection": "STRING",
}
# A line is told by its first characters: its number is not known.
_TOLD_CHARS: Final = 60


def parse_lines(lines: Columns) -> Columns:
    """Reports and rejections of lines; which it is tells `rejection`.

    Args:
        lines: `file` and `line`.
    """
    rows = zip(lines["file"], lines["line"], strict=True)
    return table_of(_READING, (row for f, line in rows for row in _readings(f, line)))


def _readings(file: str, line: str) -> Iterator[tuple[Any, ...]]:
    """The report of a line, and what is to be said of it."""
    if not line.strip():
        return
    for item in read_object(line.encode("utf-8", "surrogatepass"), "", file):
        if isinstance(item, Rejection):
            yield _rejected(item, line)
        elif item.is_id_given:
            name, _, about, text = to_row(item.report, 0)
            yield name, about, text, ""
        else:
            missing = "id: missing: what is read by address needs ids of its own"
            yield _rejected(rejection(file, "bad-field", missing), line)


def _rejected(item: Rejection, line: str) -> tuple[Any, ...]:
    """A rejection as a row."""
    where = f"{item.detail} (in the line that begins {line[:_TOLD_CHARS]!r})"
    told = msgspec.structs.replace(item, detail=where)
    return "", b"", b"", msgspec.json.encode(told).decode()


# Of two reports with one id one stays, whatever the order in which they are read.
READING: Final = (
    KernelStage(
        "readings",
        "SELECT file, line FROM lines",
        kernel=parse_lines,
        columns=_READING,
        order=(),
    ),
    SqlStage(
        "reports",
        """
        SELECT id, CAST(0 AS BIGINT) AS arrival, about, text FROM (
            SELECT id, about, text,
                row_number() OVER (PARTITION BY id ORDER BY about, text) AS place
            FROM readings WHERE rejection = ''
        ) AS placed WHERE place = 1
        """,
    ),
)
REJECTIONS: Final = """
    SELECT rejection, '' AS id, CAST(1 AS BIGINT) AS copies
    FROM readings WHERE rejection <> ''
    UNION ALL
    SELECT '', id, count(*) FROM readings WHERE rejection = ''
    GROUP BY id HAVING count(*) > 1
    ORDER BY rejection, id
"""


def read_rejection(told: str, name: str, copies: int) -> Rejection:
    """A rejection of the rows of `REJECTIONS`."""
    if told:
        return msgspec.json.decode(told, type=Rejection)
    return rejection(
        name,
        "duplicate-id",
        f"the id {name!r} was given {copies} times: one report is read, ids must be "
        "unique",
    )
