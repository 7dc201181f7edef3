"""Reports cut into pieces, so that a page can mark and link every span.

Offsets count code points and a browser counts UTF-16 units: the page is given text
that is cut already, and never an offset.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from retold.model import Standing, Story
from retold.show.account import Account
from retold.show.plain import printable
from retold.text.sentences import paragraphs, title_block


class Mark(NamedTuple):
    """A span to be marked in a report: a statement's mention, or evidence."""

    start: int
    end: int
    statement: int | None = None  # its number on the page
    standing: Standing | None = None
    is_evidence: bool = False  # of a hard finding


class Piece(NamedTuple):
    """A stretch of a report that carries the same marks all along."""

    start: int
    text: str
    statements: tuple[int, ...]
    standing: Standing | None
    is_evidence: bool


class Paragraph(NamedTuple):
    """A paragraph of a report in pieces."""

    pieces: list[Piece]
    is_title: bool


# A piece under several statements takes the look of the first of these.
_STRENGTH: Final[tuple[Standing, ...]] = (
    "disputed",
    "corroborated",
    "repeated",
    "single",
)


def cut_report(text: str, marks: Sequence[Mark]) -> list[Paragraph]:
    """Cut a report's text where a paragraph or a mark begins or ends.

    Args:
        text: The report's text.
        marks: Spans in it, in any order; they may overlap. Empty ones mark nothing.

    Returns:
        The paragraphs in order; their pieces, joined, are the paragraph's text.
    """
    blocks = paragraphs(text)
    title = title_block(text, blocks)
    inside = [m for m in marks if m.start < m.end]
    edges = sorted({m.start for m in inside} | {m.end for m in inside})
    return [
        Paragraph(
            _cut_paragraph(text, block.start, block.end, inside, edges),
            is_title=block == title,
        )
        for block in blocks
    ]


def _cut_paragraph(
    text: str,
    start: int,
    end: int,
    marks: list[Mark],
    edges: list[int],
) -> list[Piece]:
    inner = edges[bisect_right(edges, start) : bisect_right(edges, end - 1)]
    cuts = [start, *inner, end]
    near = [m for m in marks if m.start < end and m.end > start]
    return [_piece(text, first, last, near) for first, last in pairwise(cuts)]


def _piece(text: str, start: int, end: int, marks: list[Mark]) -> Piece:
    over = [m for m in marks if m.start <= start and m.end >= end]
    standings = {m.standing for m in over}
    return Piece(
        start=start,
        text=printable(text[start:end]),
        statements=tuple(
            sorted({m.statement for m in over if m.statement is not None})
        ),
        standing=next((s for s in _STRENGTH if s in standings), None),
        is_evidence=any(m.is_evidence for m in over),
    )


def report_marks(account: Account, *, is_fine: bool = True) -> dict[str, list[Mark]]:
    """Everything that is to be marked or linked, by report.

    Args:
        account: The account.
        is_fine: Are quotes and shared passages to have places of their own, besides
            statements and evidence?
    """
    marks: dict[str, list[Mark]] = {report.id: [] for report in account.reports}
    sources = [_statement_marks(account.story), _evidence_marks(account.story)]
    if is_fine:
        sources += [_quote_marks(account.story), _passage_marks(account.story)]
    for report_id, mark in chain.from_iterable(sources):
        marks.setdefault(report_id, []).append(mark)
    return marks


def _statement_marks(story: Story) -> Iterator[tuple[str, Mark]]:
    for number, statement in enumerate(story.statements, start=1):
        for m in statement.mentions:
            yield m.report, Mark(m.start, m.end, number, statement.standing)


def _evidence_marks(story: Story) -> Iterator[tuple[str, Mark]]:
    for finding in story.findings:
        for e in finding.evidence:
            yield e.report, Mark(e.start, e.end, is_evidence=finding.is_hard)


def _quote_marks(story: Story) -> Iterator[tuple[str, Mark]]:
    for group in story.quotes:
        for m in group.mentions:
            yield m.report, Mark(m.quote.start, m.quote.end)


def _passage_marks(story: Story) -> Iterator[tuple[str, Mark]]:
    for entry in story.timeline:
        for e in entry.evidence:
            yield e.report, Mark(e.start, e.end)
    for edge in story.lineage:
        for p in edge.passages:
            yield edge.source, Mark(p.start_l, p.end_l)
            yield edge.target, Mark(p.start_r, p.end_r)
