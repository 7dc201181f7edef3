"""Quotation marks: which stretches of a text stand inside them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

# The marks that may close a quotation, by the mark that opened it. Mixed use
# (a curly mark that opens, a straight one that closes) is common on the web.
_CLOSERS: Final = {
    "“": '”"“',
    "”": '”"',
    '"': '"”“',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "''": "''",
    "``": "''",
    "‘": "’'",
    "'": "'’",
}
_MARK: Final = re.compile(r"''|``|[“”\"„«»‘’']")
_LINE: Final = re.compile(r"[^\n\r\u2028\u2029]+")
# Clipped words and decades that begin with an apostrophe.
_CLIPPED: Final = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.I)
# More than this stands in single marks only by mistake (two stray apostrophes).
_SINGLE_CHARS: Final = 700


class Marked(NamedTuple):
    """A stretch inside quotation marks.

    `start` and `end` lie inside the marks, `outer_start` and `outer_end` include
    them. `goes_on` says that the next paragraph takes the quotation up again.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool = False


def find_marked(text: str) -> list[Marked]:
    """The stretches of a text that stand inside quotation marks, outermost only.

    Straight, curly, German and French marks, typewriter pairs, and single marks
    where no double ones surround them. A quotation ends with its paragraph; where the
    next paragraph opens with a mark again and this one was not closed, it goes on
    there (the convention of English print). A mark that finds no partner is no
    quotation. In order, never overlapping, never empty.

    Cost:
        Linear in the text.
    """
    lines = [line for line in _LINE.finditer(text) if line.group().strip()]
    found: list[Marked] = []
    for number, line in enumerate(lines):
        follower = lines[number + 1] if number + 1 < len(lines) else None
        is_taken_up = follower is not None and follower.group().lstrip()[0] in '“"„«'
        doubles = _pairs(text, line.start(), line.end(), is_taken_up=is_taken_up)
        found.extend(doubles)
        found.extend(_singles(text, line.start(), line.end(), doubles))
    return sorted(found)


def _pairs(text: str, start: int, end: int, *, is_taken_up: bool) -> list[Marked]:
    """Double-marked stretches of one paragraph."""
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        sign = mark.group()
        if sign in "‘’'":
            continue
        if opened is None:
            if _can_open(text, mark, start):
                opened = mark
        elif sign in _CLOSERS[opened.group()] and not _reopens(text, mark, opened):
            found.append(_marked(text, opened, mark))
            opened = None
        elif sign == "“" or (sign == opened.group() and _can_open(text, mark, start)):
            opened = mark
    if opened is not None:
        at_top = not text[start : opened.start()].strip()
        if is_taken_up or (at_top and end - opened.end() > 1):
            stop = opened.end() + len(text[opened.end() : end].rstrip())
            found.append(
                Marked(opened.end(), stop, opened.start(), stop, goes_on=is_taken_up)
            )
    return [mark for mark in found if text[mark.start : mark.end].strip()]


def _marked(text: str, opened: re.Match[str], closed: re.Match[str]) -> Marked:
    """The stretch between two marks, without white space at its ends."""
    inner = text[opened.end() : closed.start()]
    start = opened.end() + len(inner) - len(inner.lstrip())
    return Marked(
        start,
        max(start, closed.start() - (len(inner) - len(inner.rstrip()))),
        opened.start(),
        closed.end(),
    )


def _can_open(text: str, mark: re.Match[str], start: int) -> bool:
    """May a quotation begin at this mark?"""
    sign = mark.group()
    if sign in ("“", "„", "«", "``"):
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    if sign == '"' and before.isdigit():
        return False  # inches, seconds
    if sign == "”" or sign == "»":
        return before.isspace() and after.isalnum()
    return bool(after) and (not before.isalnum() or after.isalnum())


def _reopens(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Does a mark that could close rather open another quotation?"""
    before = text[mark.start() - 1]
    after = text[mark.end() : mark.end() + 1]
    return (
        mark.group() in ("“", '"')
        and before.isspace()
        and after.isalnum()
        and mark.start() - opened.end() > 1
    )


def _singles(text: str, start: int, end: int, doubles: list[Marked]) -> list[Marked]:
    """Single-marked stretches of one paragraph outside its double-marked ones."""
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    closing: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if mark.group() not in "‘’'" or any(
            d.outer_start <= mark.start() < d.outer_end for d in doubles
        ):
            continue
        if _opens_single(text, mark, start):
            if opened is not None and closing is not None:
                found.append(_marked(text, opened, closing))
            opened, closing = mark, None
        elif opened is not None and _closes_single(text, mark, end):
            # A plural's apostrophe looks like a closing mark: a later one, or one
            # after punctuation, is the better guess.
            if closing is None or text[closing.start() - 1] not in ".,?!":
                closing = mark
    if opened is not None and closing is not None:
        found.append(_marked(text, opened, closing))
    return [m for m in found if 0 < m.end - m.start < _SINGLE_CHARS]


def _opens_single(text: str, mark: re.Match[str], start: int) -> bool:
    """Is this single mark an opening one and no apostrophe?"""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    if not (before.isspace() or before in "([—–-") or not after.isalnum():
        return False
    return mark.group() == "‘" or not _CLIPPED.match(text, mark.end())


def _closes_single(text: str, mark: re.Match[str], end: int) -> bool:
    """May a single-marked stretch end here?"""
    after = text[mark.end()] if mark.end() < end else " "
    return mark.group() != "‘" and not after.isalnum()
