"""The stories of a run in the terminal, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from retold.model import Story
from retold.show.account import Account
from retold.show.lines import HARD, QUIET, to_text

# A list longer than this does not fit on a screen and is read on the index page.
_MOST_STORIES: Final = 40


def render_stories_terminal(
    stories: Sequence[Story], *, width: int, colour: bool
) -> str:
    """The stories of a run, one line each, in the order given.

    A line has the title (cut to the width), the numbers of reports, outlets and
    origins, and of hard findings where there are any. Of a long list only stories of
    several reports are shown, and of these the first; what is left out is counted.
    """
    if not stories:
        return "No stories.\n"
    shown = list(stories)
    if len(shown) > _MOST_STORIES:
        shown = [s for s in stories if len(s.reports) > 1][:_MOST_STORIES]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=QUIET)
    table.add_column("story", no_wrap=True, overflow="ellipsis", ratio=1)
    for number in ("reports", "outlets", "origins", "hard"):
        table.add_column(number, justify="right", no_wrap=True)
    table.expand = True
    for story in shown:
        account = Account(story)
        hard = len(account.hard)
        table.add_row(
            Text(account.title),
            f"{len(story.reports):,}",
            f"{len({r.outlet or r.id for r in story.reports}):,}",
            f"{len(story.origins):,}",
            Text(f"{hard:,}", style=HARD) if hard else "-",
        )
    rest = len(stories) - len(shown)
    lines: list[RenderableType] = [table] if shown else []
    if rest:
        alone = sum(len(s.reports) == 1 for s in stories)
        lines.append(
            Text(f"and {rest:,} more; {alone:,} told by one report", style=QUIET)
        )
    return to_text(lines, width, colour=colour)
