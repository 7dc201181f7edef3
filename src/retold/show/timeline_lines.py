"""The timeline of a story as lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from retold.model import DatedStatement, TimelineEntry
from retold.show.account import Account
from retold.show.dates import time_value_words
from retold.show.differences import shorten
from retold.show.lines import HARD, QUIET, heading
from retold.show.wording import count, joined

# "18 September 2025, afternoon" takes 28 columns; longer values are wrapped.
_DATE_WIDTH: Final = 28
# Statements of one date; what stands before and behind the date in each is cut to
# about a line and a half.
_MOST_DATED: Final = 2
_DATED_CHARS: Final = 100
_DATED_LABELS: Final = 3


def timeline_lines(account: Account) -> Iterable[RenderableType]:
    """The dates, each with the first statements that give it."""
    if not account.story.timeline:
        return
    yield heading("Timeline")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(max_width=_DATE_WIDTH, style="bold")
    grid.add_column(overflow="fold")
    for entry in account.story.timeline:
        grid.add_row(time_value_words(entry.value), _dated(account, entry))
    yield grid


def _dated(account: Account, entry: TimelineEntry) -> Text:
    """The first statements that give a date, and every one whose date is disputed."""
    shown, rest = account.parted(entry, _MOST_DATED)
    lines = [_dated_line(account, entry, dated) for dated in shown]
    if len(lines) > 1:
        lines = [Text("- ").append_text(line) for line in lines]
    if rest:
        lines.append(Text(f"{len(rest)} more on the page.", style=QUIET))
    return Text("\n").join(lines)


def _dated_line(account: Account, entry: TimelineEntry, dated: DatedStatement) -> Text:
    words = shorten(account.dated_words(entry, dated), _DATED_CHARS)
    line = Text("".join(stretch.text for stretch in words).strip())
    reports = account.label_list(e.report for e in dated.evidence)
    by = joined(reports, _DATED_LABELS)
    if len(reports) > 1:
        by = f"{count(dated.origins, 'origin')}: {by}"
    line.append(f" ({by})", style=QUIET)
    for dispute in dated.disputes:
        number = account.number_of(dispute.finding)
        line.append("\ndisputed", style=HARD)
        line.append(f": {account.dispute_words(dispute)}, see finding {number}")
    return line
