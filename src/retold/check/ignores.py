"""Remarks in a draft that silence the check: `[retold: ignore figure-differs]`.

A remark silences the findings of its line; one that stands alone on a line silences
those of the next line that is not blank. Without a kind it silences all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.check.diagnostics import Diagnostic
from retold.check.places import Place, Places

_REMARK: Final = re.compile(
    r"<!--\s*retold:\s*ignore\b(?P<html>[^<>]{0,300}?)-->"
    r"|\[retold:\s*ignore\b(?P<plain>[^\[\]]{0,300})\]",
    re.IGNORECASE,
)
_SEPARATOR: Final = re.compile(r"[\s,;:]+")


class Remark(NamedTuple):
    """A remark: where it stands, what it silences (all if no kind), on which line."""

    place: Place
    kinds: tuple[str, ...]
    line: int


def find_remarks(text: str) -> list[Remark]:
    """The remarks of a draft, in its order."""
    places = Places(text)
    lines = text.split("\n")
    filled = [n for n, line in enumerate(lines, 1) if _REMARK.sub("", line).strip()]
    remarks = []
    for match in _REMARK.finditer(text):
        place = places.at(match.start())
        after = places.at(match.end()).line
        # Alone on its line, it is about the next one that holds text.
        following = bisect_left(filled, after)
        line = filled[following] if following < len(filled) else after
        listed = _SEPARATOR.split(match["html"] or match["plain"] or "")
        remarks.append(Remark(place, tuple(filter(None, map(str.lower, listed))), line))
    return remarks


def without_remarks(text: str) -> str:
    """The text with blanks for its remarks, every other character in its place.

    The end of a line that held a remark alone goes, too: a remark parts no paragraph.
    """
    whole = re.compile(
        rf"^[^\S\n]*(?:{_unnamed()})[^\S\n]*\n(?=[^\S\n]*\S)", re.MULTILINE
    )
    text = whole.sub(lambda m: " " * len(m.group()), text)
    return _REMARK.sub(lambda m: " " * len(m.group()), text)


def _unnamed() -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", _REMARK.pattern)


def split_ignored(
    diagnostics: Sequence[Diagnostic], remarks: Sequence[Remark]
) -> tuple[list[Diagnostic], list[Remark]]:
    """The diagnostics that no remark silences, and the remarks that silence none."""
    used: set[Remark] = set()
    told = []
    for diagnostic in diagnostics:
        silencing = [r for r in remarks if _silences(r, diagnostic)]
        used.update(silencing)
        if not silencing:
            told.append(diagnostic)
    return told, [remark for remark in remarks if remark not in used]


def _silences(remark: Remark, diagnostic: Diagnostic) -> bool:
    return diagnostic.line <= remark.line <= diagnostic.end_line and (
        not remark.kinds or diagnostic.kind in remark.kinds
    )
