"""Quotation marks: which stretches of a text stand inside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.text.sentences import paragraphs

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
_DOUBLE: Final = re.compile(r"''|``|[“”\"„«»]")
_OPENERS: Final = '“"„«'
# A quotation whose paragraphs open with no mark is closed within so many of them.
_PARAGRAPHS: Final = 6
# In a paragraph that lacks its closing mark these are the reporter's words.
_CUE_WORD: Final = re.compile(r"\b(?:said|says|told|added|asked|wrote|tweeted)\b")
# Clipped words and decades that begin with an apostrophe.
_CLIPPED: Final = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE
)
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
    quotation, unless it opens a paragraph that has no other speaker. In order, never
    overlapping, never empty.

    Cost:
        Linear in the text.
    """
    blocks = paragraphs(text)
    found: list[Marked] = []
    reached = 0
    for number, (start, end) in enumerate(blocks):
        if start < reached:
            continue
        doubles, opened = _pairs(text, start, end)
        if opened is not None:
            rest = _unclosed(text, opened, blocks[number:])
            doubles.extend([rest] if rest else [])
            reached = rest.outer_end if rest else end
        found.extend(_outermost(text, doubles, _singles(text, start, end, doubles)))
    return sorted(mark for mark in found if text[mark.start : mark.end].strip())


def _pairs(
    text: str, start: int, end: int
) -> tuple[list[Marked], re.Match[str] | None]:
    """Double-marked stretches of one paragraph, and the mark that is left open."""
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
    return found, opened


def _unclosed(
    text: str, opened: re.Match[str], blocks: Sequence[tuple[int, int]]
) -> Marked | None:
    """The stretch after a mark that is left open in the first of `blocks`."""
    start, end = blocks[0]
    whole = Marked(opened.end(), end, opened.start(), end)
    if len(blocks) > 1 and text[blocks[1][0]] in _OPENERS:
        return whole._replace(goes_on=True)
    for block_start, block_end in blocks[1:_PARAGRAPHS]:
        mark = _DOUBLE.search(text, block_start, block_end)
        if mark is None:
            continue
        if _can_open(text, mark, block_start) or mark.group() in _OPENERS:
            break
        return _marked(text, opened, mark)
    is_at_top = not text[start : opened.start()].strip()
    is_speech = not _CUE_WORD.search(text, opened.end(), end)
    return whole if is_at_top and is_speech and end > opened.end() else None


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
    if sign in ("”", "»"):
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


def _outermost(text: str, doubles: list[Marked], singles: list[Marked]) -> list[Marked]:
    """Both kinds without the ones that lie in another.

    Single marks surround double ones in British print; since apostrophes look like
    them, they are believed only with a comma or stop before the closing one.
    """
    kept: list[Marked] = []
    for single in singles:
        inner = [d for d in doubles if single.start <= d.start < single.end]
        if not inner or text[single.end - 1] in '.,?!”"':
            kept.append(single)
            doubles = [d for d in doubles if d not in inner]
    return [*doubles, *kept]


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
        elif (
            opened is not None
            and _closes_single(text, mark, end)
            # A plural's apostrophe looks like a closing mark: a later one, or one
            # after punctuation, is the better guess.
            and (closing is None or text[closing.start() - 1] not in ".,?!")
        ):
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
