"""Small helpers for tests, ours and users'."""

from __future__ import annotations

from typing import Any

from retold.model import Finding, Report, Story
from retold.workspace import compare


def report(text: str, name: str = "a", **fields: str) -> Report:
    """A report with this text; further fields by keyword."""
    return Report(id=name, text=text, **fields)  # type: ignore[arg-type]


def bare_story(*reports: Report, **fields: Any) -> Story:
    """A story of reports without any account; further fields by keyword."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("origins", "lineage", "statements", "quotes", "findings", "timeline", "names"),
        (),
    )
    head = {"id": "s1", "title": None, "first_published": None, "last_published": None}
    return Story(**head | {"reports": reports, "credits": {}} | nothing | fields)


def compare_texts(*texts: str, **fields: str) -> Story:
    """The account of texts, as reports "a", "b", "c" ... with equal other fields."""
    names = "abcdefghijklmnopqrstuvwxyz"
    return compare(
        report(text, name, **fields) for text, name in zip(texts, names, strict=False)
    )


def findings_between(*texts: str, **fields: str) -> list[Finding]:
    """The findings of `compare_texts`."""
    return list(compare_texts(*texts, **fields).findings)
