"""Reports as rows of the table `reports`, with which all stages begin."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from msgspec.structs import asdict, replace

from retold.model import Report
from retold.stages import Columns

# `arrival` numbers them as they came; `about` is JSON of all but the text, which is
# UTF-8.
REPORT: Final = {
    "id": "STRING",
    "arrival": "BIGINT",
    "about": "BINARY",
    "text": "BINARY",
}


def storable(text: str) -> str:
    """The text with an escape for each lone surrogate, which no table takes."""
    return text.encode("utf-8", "backslashreplace").decode()


def to_row(report: Report, arrival: int) -> tuple[str, int, bytes, bytes]:
    """A report as a row."""
    # ASCII, as a field may hold what UTF-8 has no form for.
    about = json.dumps(asdict(replace(report, text="")))
    text = report.text.encode("utf-8", "surrogatepass")
    return storable(report.id), arrival, about.encode(), text


def to_report(about: bytes, text: bytes = b"") -> Report:
    """The report of a row; without its text, its head."""
    head = Report(**json.loads(about))
    return replace(head, text=text.decode("utf-8", "surrogatepass")) if text else head


def to_reports(rows: Columns) -> Iterator[Report]:
    """The reports of rows that have `about` and `text`."""
    for about, text in zip(rows["about"], rows["text"], strict=True):
        yield to_report(about, text)
