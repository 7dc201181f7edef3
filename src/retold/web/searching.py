"""Search over the reports and statements of a library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from retold.engines.sqlite import Document, Hit, TextIndex
from retold.model import Record, Report, Standing, Story, origins_by_report
from retold.show.differences import Stretch
from retold.show.statements import standing_shown
from retold.web.library import Library
from retold.web.places import cut_around, place_path

Kind = Literal["statements", "reports"]
KINDS: Final[tuple[Kind, ...]] = ("statements", "reports")

PAGE_HITS: Final = 20
# Beyond this page nobody reads; a better query is asked.
MOST_PAGES: Final = 50
MOST_QUERY_CHARS: Final = 400
_WHOLE_CHARS: Final = 600


class Cut(Record, frozen=True):
    """Words, and whether the query has them."""

    text: str
    is_hit: bool


class Found(Record, frozen=True):
    """A report or a statement that has a query's words.

    `start` and `end` are where they begin in the report, and where the first of them
    ends: for a statement, its first mention. `address` leads there.
    """

    kind: Kind
    story: str
    story_title: str | None
    report: str
    outlet: str | None
    published: str | None
    title: tuple[Cut, ...]
    words: tuple[Cut, ...]
    start: int
    end: int
    address: str
    statement: str | None = None
    standing: Standing | None = None
    origins: int | None = None


class SearchPage(Record, frozen=True):
    """A page of what was found; `totals` by kind, `pages` of the kind shown."""

    query: str
    kind: Kind
    page: int
    pages: int
    totals: dict[str, int]
    found: tuple[Found, ...]

    @property
    def first_number(self) -> int:
        """The place of the page's first hit among all, from 1."""
        return PAGE_HITS * (self.page - 1) + 1


def documents_of(number: int, story: Story) -> Iterator[Document]:
    """What of a story is indexed: its reports and its statements."""
    for place, report in enumerate(story.reports):
        yield Document("reports", number, place, report.title or "", report.text)
    for place, statement in enumerate(story.statements):
        yield Document("statements", number, place, "", statement.text)


class Search:
    """Questions to an index of a library."""

    def __init__(self, library: Library, index: TextIndex) -> None:
        self._library = library
        self._index = index

    def find(
        self, query: str, *, kind: Kind | None = None, page: int = 1
    ) -> SearchPage:
        """One page of hits.

        Where no document has all words, the last one may be the beginning of a word:
        a reader is still typing.

        Args:
            query: See `TextIndex.find`.
            kind: What to look for; without it statements, or reports where no statement
                is found.
            page: From 1.
        """
        match, totals = query, self._totals(query)
        if not any(totals.values()) and query[-1:].isalnum():
            match = f"{query}*"
            totals = self._totals(match)
        if kind is None:
            kind = "statements" if totals["statements"] else "reports"
        pages = min(MOST_PAGES, -(-totals[kind] // PAGE_HITS))
        page = max(1, min(page, pages))
        hits = self._index.find(
            kind, match, limit=PAGE_HITS, offset=PAGE_HITS * (page - 1)
        )
        # Several hits of a page are often of one story, which is read once.
        told = {group: self._library.told(group) for group in {h.group for h in hits}}
        if kind == "reports":
            found = [_report(hit, told[hit.group]) for hit in hits]
        else:
            origins = {g: origins_by_report(story.origins) for g, story in told.items()}
            found = [_statement(h, told[h.group], origins[h.group]) for h in hits]
        return SearchPage(
            query=query,
            kind=kind,
            page=page,
            pages=pages,
            totals=totals,
            found=tuple(found),
        )

    def _totals(self, query: str) -> dict[str, int]:
        return {kind: self._index.count(kind, query) for kind in KINDS}


def _report(hit: Hit, story: Story) -> Found:
    """A report that was hit, with its words."""
    report = story.reports[hit.place]
    title = cut_around(report.title or "", hit.in_title, most=_WHOLE_CHARS)
    in_text = _below_title(report, hit.in_text)
    words = cut_around(report.text, in_text)
    first = _first(in_text)
    return Found(
        kind="reports",
        story=story.id,
        story_title=story.title,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        title=_cuts(title),
        words=_cuts(words),
        start=first[0],
        end=first[1],
        address=place_path(story.id, report.id, first[0]),
    )


def _statement(hit: Hit, story: Story, origin_of: Mapping[str, str]) -> Found:
    """A statement that was hit, where the first report makes it."""
    statement = story.statements[hit.place]
    mention = statement.mentions[0]
    report = next(r for r in story.reports if r.id == mention.report)
    words = cut_around(statement.text, hit.in_text, most=_WHOLE_CHARS)
    return Found(
        kind="statements",
        story=story.id,
        story_title=story.title,
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        title=(),
        words=_cuts(words),
        start=mention.start,
        end=mention.end,
        address=place_path(story.id, report.id, mention.start),
        statement=statement.id,
        standing=standing_shown(statement, origin_of),
        origins=len(statement.origins),
    )


def _below_title(report: Report, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hits below the report's title, which is shown already; all if none are."""
    title = report.title or ""
    below = len(title) if report.text.startswith(title) else 0
    return [span for span in spans if span[0] >= below] or spans


def _first(spans: list[tuple[int, int]]) -> tuple[int, int]:
    return spans[0] if spans else (0, 0)


def _cuts(stretches: list[Stretch]) -> tuple[Cut, ...]:
    return tuple(Cut(text=s.text, is_hit=s.differs) for s in stretches)
