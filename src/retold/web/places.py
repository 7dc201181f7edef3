"""Where things stand on the pages: addresses, and words cut around what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote, urlencode

from retold.model import Story
from retold.show.differences import Stretch
from retold.show.plain import printable
from retold.show.story_page import story_anchors

# Characters shown around a hit; two or three lines of a page.
_SNIPPET_CHARS: Final = 280
_BEFORE_CHARS: Final = 90


def story_path(story_id: str) -> str:
    """The address of a story's page."""
    return f"/stories/{quote(story_id, safe='')}"


def place_path(story_id: str, report_id: str, start: int) -> str:
    """The address of a place in a report, which leads on to the story's page.

    It lasts where an anchor of the page may not, and costs nothing to make.
    """
    query = urlencode({"report": report_id, "at": start})
    return f"{story_path(story_id)}/place?{query}"


def anchored_path(story: Story, report_id: str, start: int, *, page: bytes) -> str:
    """Where a place of a report stands on the story's page.

    Where the page is cut and has no anchor there, the report.
    """
    anchor = story_anchors(story)(report_id, start)
    if f'id="{anchor}"'.encode() not in page:
        anchor = anchor.partition("-")[0]
    return f"{story_path(story.id)}#{anchor}"


def cut_around(
    text: str, spans: Sequence[tuple[int, int]], *, most: int = _SNIPPET_CHARS
) -> list[Stretch]:
    """The words of a text around its hits, in which the hits "differ".

    The window is the one that holds most hits, the first of equal ones; it begins and
    ends between words. White space is made single spaces, control characters visible.
    """
    start, end = _window(text, spans, most)
    pieces = [Stretch("… ", differs=False)] if start else []
    at = start
    for first, last in spans:
        if first >= start and last <= end and first >= at:
            pieces.append(Stretch(text[at:first], differs=False))
            pieces.append(Stretch(text[first:last], differs=True))
            at = last
    pieces.append(Stretch(text[at:end], differs=False))
    if end < len(text):
        pieces.append(Stretch(" …", differs=False))
    return [Stretch(_spaced(p.text), p.differs) for p in pieces if p.text]


def _spaced(words: str) -> str:
    """Printable words in one line, with the white space that parts them from others."""
    shown = printable(words)
    lead = " " if shown[:1].isspace() else ""
    tail = " " if shown.strip() and shown[-1:].isspace() else ""
    return f"{lead}{' '.join(shown.split())}{tail}"


def _window(text: str, spans: Sequence[tuple[int, int]], most: int) -> tuple[int, int]:
    """The stretch of a text to be shown."""
    if len(text) <= most or not spans:
        return 0, min(len(text), _word_end(text, min(most, len(text))))
    best = max(
        range(len(spans)),
        key=lambda n: (sum(_reaches(spans[n], other, most) for other in spans), -n),
    )
    start = _word_start(text, max(0, spans[best][0] - _BEFORE_CHARS))
    return start, _word_end(text, min(len(text), start + most))


def _reaches(first: tuple[int, int], other: tuple[int, int], most: int) -> bool:
    return first[0] <= other[0] and other[1] <= first[0] + most - _BEFORE_CHARS


def _word_start(text: str, at: int) -> int:
    """The beginning of the next word, if the place is inside one."""
    space = text.find(" ", at, at + _BEFORE_CHARS)
    return at if at == 0 or space < 0 else space + 1


def _word_end(text: str, at: int) -> int:
    """The end of the last whole word before a place."""
    space = text.rfind(" ", max(0, at - _BEFORE_CHARS), at)
    return at if at >= len(text) or space < 0 else space
