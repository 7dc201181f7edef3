"""A story as a page: self-contained HTML that asks nothing of the network."""

from __future__ import annotations

from bisect import bisect_right

from retold.model import Report, Story
from retold.show.account import Account
from retold.show.pieces import Paragraph, cut_report, report_marks
from retold.show.svg import draw_lineage
from retold.show.templating import Site, page_environment


def render_story_page(story: Story, *, site: Site | None = None) -> str:
    """The account of a story as one HTML page.

    The page holds its style and script, works without the script, and links nowhere
    but to the reports' own addresses. The same story gives the same bytes.

    Args:
        story: The story.
        site: What the web app adds; without it the page works from a file.
    """
    account = Account(story)
    reports = _Texts(account)
    return (
        page_environment()
        .get_template("story.html")
        .render(
            account=account,
            story=story,
            texts=reports,
            drawing=draw_lineage(account),
            statement_numbers={
                s.id: n for n, s in enumerate(story.statements, start=1)
            },
            site=site,
        )
    )


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
