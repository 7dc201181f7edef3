"""A story and a run as pages: self-contained HTML that asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from retold.annotation.genre import genre_of
from retold.model import Report, Story, Thread, ThreadStory
from retold.show.account import Account
from retold.show.dates import period_words, published_words, time_value_words
from retold.show.pieces import Paragraph, cut_report, report_marks
from retold.show.plain import one_line, printable
from retold.show.svg import draw_lineage
from retold.show.wording import (
    FINDING_KINDS,
    GENRES,
    NAME_KINDS,
    ONE_SOURCE,
    QUOTE_STATUSES,
    STANDINGS,
    count,
    headline_counts,
    joined,
    reading_words,
)

# A list up to this length is shown open, a longer one folded under its heading.
_OPEN_ITEMS: Final = 6
_SCRIPT: Final = "_script.js"


def render_story_page(story: Story) -> str:
    """The account of a story as one HTML page.

    The page holds its style and script, works without the script, and links nowhere
    but to the reports' own addresses. The same story gives the same bytes.
    """
    account = Account(story)
    reports = _Texts(account)
    return (
        _environment()
        .get_template("story.html")
        .render(
            account=account,
            story=story,
            texts=reports,
            drawing=draw_lineage(account),
            statement_numbers={
                s.id: n for n, s in enumerate(story.statements, start=1)
            },
            OPEN_ITEMS=_OPEN_ITEMS,
        )
    )


def render_index_page(
    stories: Sequence[Story],
    threads: Sequence[Thread] = (),
    *,
    rejections: int,
    page_of: Mapping[str, str],
) -> str:
    """The list of a run's stories as one HTML page.

    Args:
        stories: In the order in which they are to be listed.
        threads: Stories that follow one another, in the same way.
        rejections: How many pieces of the input could not be read.
        page_of: The address of a story's page by the story's id; a story that is not
            in it is listed without a link.
    """
    accounts = [Account(story) for story in stories]
    return (
        _environment()
        .get_template("index.html")
        .render(
            told_by_several=[a for a in accounts if len(a.reports) > 1],
            told_by_one=[a for a in accounts if len(a.reports) < 2],
            report_count=sum(len(a.reports) for a in accounts),
            threads=[_thread_rows(thread) for thread in threads],
            rejections=rejections,
            page_of=page_of,
            OPEN_ITEMS=_OPEN_ITEMS,
        )
    )


def _thread_rows(thread: Thread) -> list[tuple[ThreadStory, str]]:
    """The stories of a thread, each with the reason why it follows an earlier one."""
    why = {link.later: link.why for link in thread.links}
    return [(story, why.get(story.story, "")) for story in thread.stories]


class _Texts:
    """The reports' texts in pieces, and the way from a span to its piece."""

    def __init__(self, account: Account) -> None:
        marks = report_marks(account)
        self._numbers = {r.id: account.number(r.id) for r in account.reports}
        self._paragraphs = {
            report.id: cut_report(report.text, marks[report.id])
            for report in account.reports
        }
        self._starts = {
            report_id: [p.start for paragraph in cut for p in paragraph.pieces]
            for report_id, cut in self._paragraphs.items()
        }

    def paragraphs(self, report: Report) -> list[Paragraph]:
        """The paragraphs of a report."""
        return self._paragraphs[report.id]

    def anchor(self, report_id: str, start: int) -> str:
        """The anchor of the piece in which a span starts, else of the report."""
        number = self._numbers.get(report_id, 0)
        starts = self._starts.get(report_id)
        if not starts:
            return f"r{number}"
        piece = starts[max(0, bisect_right(starts, start) - 1)]
        return f"r{number}-{piece}"

    def has_title(self, report: Report) -> bool:
        """Does the text itself begin with the report's title?"""
        title = " ".join((report.title or "").split()).casefold()
        head = " ".join(report.text[: 2 * len(title) + 80].split()).casefold()
        return head.startswith(title)


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, else None: a page must not link to code."""
    is_web = url is not None and url.lower().startswith(("https://", "http://"))
    return url if is_web else None


@cache
def _environment() -> Environment:
    """The templates, with everything they call; built once, it is never changed."""
    environment = Environment(
        loader=PackageLoader("retold.show", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "genre": _genre_words,
        "joined": joined,
        "one_line": one_line,
        "printable": printable,
        "published": published_words,
        "time_value": time_value_words,
        "web_address": web_address,
    }
    environment.globals |= {
        "FINDING_KINDS": FINDING_KINDS,
        "NAME_KINDS": NAME_KINDS,
        "ONE_SOURCE": ONE_SOURCE,
        "QUOTE_STATUSES": QUOTE_STATUSES,
        "reading_words": reading_words,
        "STANDINGS": STANDINGS,
        "count": count,
        "headline_counts": headline_counts,
        "period": period_words,
        "script_hash": _script_hash(environment),
    }
    return environment


def _genre_words(report: Report) -> str:
    """What a reader is told of a report's genre; empty for plain news."""
    return GENRES[genre_of(report)]


def _script_hash(environment: Environment) -> str:
    """The one script that the page's security policy lets run, by its digest."""
    if environment.loader is None:
        return ""
    source, _, _ = environment.loader.get_source(environment, _SCRIPT)
    digest = hashlib.sha256(source.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
