"""The failures that `docs/annotation.md` owns up to are those that retold makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import retold
from retold.model import Annotation, Report

PAGE = Path(__file__).parents[2] / "docs" / "annotation.md"
KINDS = ("sentences", "quotes", "times", "figures", "names", "credits")
LEAST = 10


def shown(kind: str, text: str) -> str:
    """What retold finds of one kind in a text, as the page writes it."""
    report = Report(id="r", text=text, published="2025-02-27")
    items = [_item(text, item) for item in _found(kind, retold.annotate(report))]
    return (" ‖ " if kind == "sentences" else "; ").join(items) or "nothing"


def _found(kind: str, notes: Annotation) -> tuple[object, ...]:
    return tuple(getattr(notes, kind))


def _item(text: str, item: object) -> str:
    words = text[item.start : item.end]  # type: ignore[attr-defined]
    match item:
        case retold.Quote():
            return f"{item.speaker or '(nobody)'}: {words}"
        case retold.TimeExpression():
            return f"{words} = {item.value}"
        case retold.Figure():
            upper = f" to {item.high:g}" if item.high else ""
            unit = item.unit or item.of or ""
            return f"{words} = {item.value:g}{upper} {unit}".rstrip()
        case retold.Name():
            return f"{words} ({item.kind})"
        case retold.Credit():
            return item.agency
        case _:
            return words


def rows() -> list[tuple[str, str, str, str]]:
    """Kind, text, what retold says and what is right, for all examples of the page."""
    found = []
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        kind = part.split("\n", 1)[0].casefold()
        examples = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", part, re.MULTILINE)
        found += [
            (kind, text.replace("⏎", "\n"), said, right)
            for text, said, right in examples
        ]
    return found


ROWS = rows()


@pytest.mark.parametrize(("kind", "text", "said", "right"), ROWS)
def test_failure_is_as_told(kind: str, text: str, said: str, right: str) -> None:
    """An example that works by now has to leave the page."""
    assert shown(kind, text) == said
    assert said != right


@pytest.mark.parametrize("kind", KINDS)
def test_ten_failures_are_told_of_each_kind(kind: str) -> None:
    """Nobody believes a page without failures."""
    assert sum(row[0] == kind for row in ROWS) >= LEAST
