"""The same questions for assistants, over the Model Context Protocol.

Every answer has its evidence: the report, the span in code points, and the words that
stand there. Nothing is told that the pages do not tell.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final

import anyio.to_thread
import msgspec
from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import BaseModel, Field

from retold import __version__
from retold import workspace as facade
from retold.ask.claims import MOST_CLAIM_CHARS
from retold.errors import RetoldError
from retold.model import Standing, Story
from retold.run_folder import find_run
from retold.show.account import Account
from retold.web.comparing import (
    MOST_CHARS,
    MOST_REPORTS,
    compare_uploads,
    upload_of,
)
from retold.web.evidence import Addresses, Pages, Witness
from retold.web.opening import Opened, Step, open_library
from retold.web.searching import MOST_QUERY_CHARS, Kind

# What an assistant reads at once. It asks for more where it needs more.
_MOST_ITEMS: Final = 100
_MOST_ANSWERS: Final = 50
_MOST_MENTIONS: Final = 5
_INSTRUCTIONS: Final = """\
retold groups the reports that tell one story, works out who took from whom, and lays
out what is said, by how many independent origins, in whose words, and what changed in
the retelling. Ten reports of one origin are one source. It never says what is true, and
neither do its findings: quote them with their evidence. Every piece of evidence names
the report, the span [start, end) in Unicode code points of its text, and the words
there. Silence is no proof: what is said in quite other words is missed."""

_READS: Final = ToolAnnotations(
    read_only_hint=True,
    destructive_hint=False,
    idempotent_hint=True,
    open_world_hint=False,
)


class Given(BaseModel):
    """A report to be compared."""

    text: str = Field(min_length=1, description="The whole text.")
    outlet: str | None = Field(default=None, description="Who published it.")
    published: str | None = Field(
        default=None, description="When: 2025-02-27 or 2025-02-27T09:30:00Z."
    )
    id: str | None = Field(default=None, description="A name; else its place.")


def make_server(opened: Opened | None, pages: Pages | None = None) -> MCPServer:
    """A server of tools over a library; without one only `compare` is there.

    Args:
        opened: The library.
        pages: Where a reader sees the evidence.
    """
    server = MCPServer("retold", version=__version__, instructions=_INSTRUCTIONS)
    tools = _Tools(opened, pages or Pages())
    server.tool(annotations=_READS)(tools.compare)
    if opened is not None:
        for tool in (tools.stories, tools.story, tools.search, tools.ask):
            server.tool(annotations=_READS)(tool)
    return server


def run_server(place: Path | None, step: Step, *, site: str | None = None) -> None:
    """Serve a run, a store, or nothing over stdin and stdout until stdin ends.

    Args:
        place: The folder or file.
        step: Told how far the reading is.
        site: The address under which `retold serve` serves the same.
    """
    if place is None:
        make_server(None).run("stdio")
        return
    with open_library(place, step) as opened:
        make_server(opened, Pages(find_run(place), site)).run("stdio")


class _Tools:
    """What assistants can ask. The docstrings are what they read."""

    def __init__(self, opened: Opened | None, pages: Pages) -> None:
        self._opened = opened
        self._pages = pages

    @property
    def _library(self) -> Opened:
        if self._opened is None:
            raise ToolError("no run or store is served")
        return self._opened

    async def compare(
        self,
        reports: Annotated[list[Given], Field(min_length=2, max_length=MOST_REPORTS)],
    ) -> dict[str, Any]:
        """Compare two or more reports of one event.

        Tells which facts, figures, dates and quotes differ (findings), what all of them
        say by how many independent origins, and who took text from whom.
        """
        rows = [
            {"id": report.id or f"Text {n}"}
            | {
                name: value
                for name in ("text", "outlet", "published")
                if (value := getattr(report, name)) is not None
            }
            for n, report in enumerate(reports, 1)
        ]
        if sum(len(report.text) for report in reports) > MOST_CHARS:
            raise ToolError(f"{MOST_CHARS:,} characters are the most")
        story = await anyio.to_thread.run_sync(compare_uploads, [upload_of(rows)])
        if isinstance(story, str):
            raise ToolError(story)
        return account_of(story, Witness(story), standing=None, limit=_MOST_ITEMS)

    async def stories(
        self,
        about: Annotated[
            str, Field(description="Words of the title; without any, all stories.")
        ] = "",
        page: Annotated[int, Field(ge=1)] = 1,
    ) -> dict[str, Any]:
        """List the stories, those of most reports first, with their ids."""
        words = about.casefold().split()
        heads = [
            head
            for head in self._library.library.heads
            if all(word in (head.title or "").casefold() for word in words)
        ]
        heads.sort(key=lambda head: -head.reports)
        first = _MOST_ITEMS * (page - 1)
        return {
            "total": len(heads),
            "stories": msgspec.to_builtins(heads[first : first + _MOST_ITEMS]),
        }

    async def story(
        self,
        story: Annotated[str, Field(description="Its id, as s1.")],
        standing: Annotated[
            Standing | None, Field(description="Only statements of this standing.")
        ] = None,
        limit: Annotated[int, Field(ge=1, le=1000)] = _MOST_ITEMS,
    ) -> dict[str, Any]:
        """The account of one story.

        Its reports and origins, who took from whom, the statements by standing, the
        most widely told first, and the findings: what changed in the retelling.
        """
        found = await anyio.to_thread.run_sync(self._library.library.find, story)
        if found is None:
            raise ToolError(f"no story {story!r}: `stories` and `search` give ids")
        return account_of(found, self._witness(found), standing=standing, limit=limit)

    def _witness(self, story: Story) -> Witness:
        return Witness(story, self._pages.of(story))

    async def search(
        self,
        query: Annotated[
            str,
            Field(
                min_length=1,
                max_length=MOST_QUERY_CHARS,
                description="Words, and phrases in double quotes; all must be there.",
            ),
        ],
        within: Annotated[
            Kind | None,
            Field(description="Where to look; else where something is found."),
        ] = None,
        page: Annotated[int, Field(ge=1)] = 1,
    ) -> dict[str, Any]:
        """Find statements or reports that have some words."""
        library = self._library
        found = await anyio.to_thread.run_sync(
            lambda: library.search.find(query, kind=within, page=page)
        )
        hits = []
        for hit in found.found:
            row = msgspec.to_builtins(hit)
            # The address is one of the server's; the evidence has one that is whole.
            del row["address"]
            for field in ("title", "words"):
                row[field] = "".join(cut["text"] for cut in row[field])
            story = library.library.find(hit.story)
            if story is not None:
                row["evidence"] = self._witness(story).evidence(
                    hit.report, hit.start, hit.end
                )
            hits.append(row)
        return {
            "totals": found.totals,
            "kind": found.kind,
            "page": found.page,
            "pages": found.pages,
            "found": hits,
        }

    async def ask(
        self,
        claim: Annotated[
            str,
            Field(
                min_length=1,
                max_length=MOST_CLAIM_CHARS,
                description="One or more sentences: one fact each, names in full.",
            ),
        ],
        limit: Annotated[int, Field(ge=1, le=_MOST_ANSWERS)] = 20,
    ) -> dict[str, Any]:
        """Which statements say a claim, deny it, or tell it otherwise.

        And from how many independent origins. Whether it is true is not said; nothing
        found means only that no statement was.
        """
        postings = self._library.postings
        try:
            answer = await anyio.to_thread.run_sync(facade.ask, claim, postings)
        except RetoldError as error:
            raise ToolError(str(error)) from error
        row = answer.to_dict(limit=limit)
        for told in row["answers"]:
            story = self._library.library.find(told["story"])
            if story is not None:
                _add_pages(told["mentions"], self._pages.of(story))
        return row


def _add_pages(mentions: list[dict[str, Any]], addresses: Addresses) -> None:
    """Tell of each mention where a reader sees it."""
    for mention in mentions:
        page = addresses(mention["report"], mention["answer_start"])
        if page is not None:
            mention["page"] = page


def account_of(
    story: Story, witness: Witness, *, standing: str | None, limit: int
) -> dict[str, Any]:
    """A story as an assistant reads it: short, each line with its evidence."""
    account = Account(story)
    chosen = [
        statement
        for kind, some in account.statements.items()
        if standing in (None, kind)
        for statement in some
    ]
    hard_first = sorted(story.findings, key=lambda f: (not f.is_hard, -f.probability))
    return {
        "id": story.id,
        "title": story.title,
        "first_published": story.first_published,
        "last_published": story.last_published,
        "reports": [
            {
                "id": report.id,
                "outlet": report.outlet,
                "published": report.published,
                "title": report.title,
                "url": report.url,
                "chars": len(report.text),
            }
            for report in account.reports[:_MOST_ITEMS]
        ],
        "report_count": len(story.reports),
        "origins": [msgspec.to_builtins(origin) for origin in story.origins],
        "lineage": [
            {k: v for k, v in edge.to_dict().items() if k != "passages"}
            for edge in story.lineage[:_MOST_ITEMS]
        ],
        "findings": [finding.to_dict() for finding in hard_first[:limit]],
        "statement_count": len(chosen),
        "statements": [
            {
                "text": statement.text,
                "standing": account.shown_as(statement),
                "origins": list(statement.origins),
                "mention_count": len(statement.mentions),
                "evidence": [
                    witness.evidence(m.report, m.start, m.end) | {"speaker": m.speaker}
                    for m in statement.mentions[:_MOST_MENTIONS]
                ],
            }
            for statement in chosen[:limit]
        ],
    }
