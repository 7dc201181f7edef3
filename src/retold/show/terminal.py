"""A story in the terminal: to be read, with or without colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import RenderableType
from rich.text import Text

from retold.model import NameGroup, Story
from retold.show.account import Account
from retold.show.dates import period_words
from retold.show.finding_lines import finding_lines
from retold.show.lineage_lines import lineage_lines
from retold.show.lines import QUIET, heading, to_text
from retold.show.plain import one_line
from retold.show.quote_lines import quote_lines
from retold.show.statement_lines import statement_lines
from retold.show.timeline_lines import timeline_lines
from retold.show.wording import NAME_KINDS

# A terminal is read from the top: lists stop here, and say how many they leave out.
_MOST_NAMES: Final = 12


def render_terminal(story: Story, *, width: int, colour: bool) -> str:
    """The account of a story for a terminal.

    Args:
        story: The story.
        width: In columns, taken as 30 at least and 100 at most.
        colour: Whether colour may be used. Without it, words that differ stand
            between asterisks, and nothing else is lost.

    Returns:
        Lines that end in a line break; without colour, no control character.
    """
    return to_text(_account(Account(story), colour=colour), width, colour=colour)


def _account(account: Account, *, colour: bool) -> list[RenderableType]:
    story = account.story
    return [
        Text(account.title, style="bold"),
        Text(period_words(story.first_published, story.last_published), style=QUIET),
        Text(account.rests_on),
        *(
            Text(words, style=QUIET)
            for words in (account.uncompared, account.unread)
            if words
        ),
        *finding_lines(account, colour=colour),
        *statement_lines(account, colour=colour),
        *quote_lines(account, colour=colour),
        *timeline_lines(account),
        *lineage_lines(account),
        *_names(account),
    ]


def _names(account: Account) -> Iterable[RenderableType]:
    """Only names with several forms: where all agree there is nothing to look at."""
    groups = [
        (kind, [name for name in names if len(name.variants) > 1])
        for kind, names in account.names
    ]
    if not any(names for _, names in groups):
        return
    yield heading("Names in several forms")
    for kind, names in groups:
        forms = [_forms(name) for name in names[:_MOST_NAMES]]
        if forms:
            left_out = len(names) - len(forms)
            more = f"; {left_out} more" if left_out else ""
            line = Text(f"{NAME_KINDS[kind]}: ", style="bold")
            yield line.append("; ".join(forms) + more, style="not bold")


def _forms(name: NameGroup) -> str:
    others = [one_line(form) for form in name.variants if form != name.name]
    return f"{one_line(name.name)} ({', '.join(others)})"
