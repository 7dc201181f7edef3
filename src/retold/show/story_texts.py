"""The reports' texts on a story's page, and the way from a span to its place there."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple

from retold.model import Report
from retold.show.account import Account
from retold.show.limits import Limits
from retold.show.pieces import Paragraph, Piece, cut_report, report_marks

# A shorter piece costs less to print than to refer to.
_LEAST_CHARS: Final = 60


class PrintedPiece(NamedTuple):
    """A piece; `same_as` is the anchor of an earlier one that has the same words."""

    anchor: str
    piece: Piece
    same_as: str = ""


class PrintedParagraph(NamedTuple):
    """A paragraph; `same_as` is the anchor of an earlier one that is the same."""

    anchor: str
    pieces: list[PrintedPiece]
    is_title: bool
    same_as: str = ""


class StoryTexts:
    """The texts in pieces, each with an anchor.

    Where the limits ask for it, a paragraph or piece that stands the same in an earlier
    report is printed as a reference to that one. A page asks for the anchors of what it
    links to before it prints the texts: an anchor is printed where it was asked for.
    """

    def __init__(self, account: Account, limits: Limits) -> None:
        self._numbers = {r.id: account.number(r.id) for r in account.reports}
        self._has_all = limits.has_full_texts
        self._asked: set[str] = set()
        marks = report_marks(account, is_fine=limits.has_full_texts)
        self._paragraphs: dict[str, list[PrintedParagraph]] = {}
        seen: dict[object, str] = {}
        for report in account.reports:
            cut = cut_report(report.text, marks[report.id])
            self._paragraphs[report.id] = self._printed(report.id, cut, seen)
        self._places = {
            report_id: _places(printed)
            for report_id, printed in self._paragraphs.items()
        }

    def paragraphs(self, report: Report) -> list[PrintedParagraph]:
        """The paragraphs of a report."""
        return self._paragraphs[report.id]

    def anchor(self, report_id: str, start: int) -> str:
        """The anchor of the piece in which a span starts, else of the report."""
        number = self._numbers.get(report_id, 0)
        starts, anchors = self._places.get(report_id, ([], []))
        if not starts:
            return f"r{number}"
        found = anchors[max(0, bisect_right(starts, start) - 1)]
        self._asked.add(found)
        return found

    def has_anchor(self, anchor: str) -> bool:
        """Is a piece or paragraph to be found by its anchor?"""
        return self._has_all or anchor in self._asked

    def has_paragraph(self, paragraph: PrintedParagraph) -> bool:
        """Does a link or a reference name this paragraph?"""
        return paragraph.anchor in self._asked

    def has_title(self, report: Report) -> bool:
        """Does the text itself begin with the report's title?"""
        title = " ".join((report.title or "").split()).casefold()
        head = " ".join(report.text[: 2 * len(title) + 80].split()).casefold()
        return head.startswith(title)

    def _printed(
        self, report_id: str, cut: list[Paragraph], seen: dict[object, str]
    ) -> list[PrintedParagraph]:
        """The paragraphs of one report, with references to what was seen before."""
        number = self._numbers[report_id]
        printed = []
        for place, paragraph in enumerate(cut):
            anchor = f"r{number}p{place}"
            looks = tuple(piece._replace(start=0) for piece in paragraph.pieces)
            same = self._seen(looks, anchor, seen, sum(len(p.text) for p in looks))
            pieces = [
                PrintedPiece(
                    at := f"r{number}-{piece.start}",
                    piece,
                    "" if same else self._seen(look, at, seen, len(look.text)),
                )
                for piece, look in zip(paragraph.pieces, looks, strict=True)
            ]
            printed.append(PrintedParagraph(anchor, pieces, paragraph.is_title, same))
        return printed

    def _seen(
        self, look: object, anchor: str, seen: dict[object, str], chars: int
    ) -> str:
        """The anchor under which the same was printed before, if it was."""
        if self._has_all or chars < _LEAST_CHARS:
            return ""
        first = seen.setdefault(look, anchor)
        if first == anchor:
            return ""
        self._asked.add(first)
        return first


def _places(printed: list[PrintedParagraph]) -> tuple[list[int], list[str]]:
    """Where the pieces start, and by which anchor each is found.

    A paragraph that is not printed has one anchor for all its pieces.
    """
    places = [
        (at.piece.start, paragraph.anchor if paragraph.same_as else at.anchor)
        for paragraph in printed
        for at in paragraph.pieces
    ]
    return [start for start, _ in places], [anchor for _, anchor in places]
