"""Small helpers for tests, ours and users'."""

from __future__ import annotations

from retold.model import Finding, Report, Story
from retold.workspace import compare


def report(text: str, name: str = "a", **fields: str) -> Report:
    """A report with this text; further fields by keyword."""
    return Report(id=name, text=text, **fields)  # type: ignore[arg-type]


def compare_texts(*texts: str, **fields: str) -> Story:
    """The account of texts, as reports "a", "b", "c" ... with equal other fields."""
    names = "abcdefghijklmnopqrstuvwxyz"
    return compare(
        report(text, name, **fields) for text, name in zip(texts, names, strict=False)
    )


def findings_between(*texts: str, **fields: str) -> list[Finding]:
    """The findings of `compare_texts`."""
    return list(compare_texts(*texts, **fields).findings)
