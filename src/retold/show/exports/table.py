"""A story as one flat table: a row for each place where a report makes a statement."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, Final

from retold.model import Story

COLUMNS: Final[dict[str, str]] = {
    "story_id": "VARCHAR",
    "statement_number": "BIGINT",
    "statement_id": "VARCHAR",
    "standing": "VARCHAR",
    "statement": "VARCHAR",
    "origins": "BIGINT",
    "report_id": "VARCHAR",
    "outlet": "VARCHAR",
    "published": "VARCHAR",
    "start_char": "BIGINT",
    "end_char": "BIGINT",
    "words": "VARCHAR",
    "speaker": "VARCHAR",
}
"""Column → type, in SQL names."""
KEY: Final = ("statement_number", "report_id", "start_char")

# A cell that begins so is run as a formula by programs that show tables.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def mention_rows(story: Story) -> Iterator[dict[str, Any]]:
    """The rows, statements in the story's order and their mentions in theirs."""
    reports = {report.id: report for report in story.reports}
    for number, statement in enumerate(story.statements, 1):
        for mention in statement.mentions:
            report = reports[mention.report]
            yield {
                "story_id": story.id,
                "statement_number": number,
                "statement_id": statement.id,
                "standing": statement.standing,
                "statement": statement.text,
                "origins": len(statement.origins),
                "report_id": report.id,
                "outlet": report.outlet,
                "published": report.published,
                "start_char": mention.start,
                "end_char": mention.end,
                "words": report.text[mention.start : mention.end],
                "speaker": mention.speaker,
            }


def story_csv(story: Story) -> str:
    """The table as CSV (RFC 4180), with a header; what is not known is empty.

    A cell that a program would take for a formula has an apostrophe before it: the
    words are others', and may have been written to be run.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cell, row.values()) for row in mention_rows(story))
    return file.getvalue()


def _cell(value: object) -> object:
    is_formula = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if is_formula else value
