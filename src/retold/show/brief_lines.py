"""In brief, for the terminal and as Markdown to paste."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rich.console import RenderableType
from rich.text import Text

from retold.model import Story
from retold.show.account import Account
from retold.show.brief import BriefLine, choose_brief, voices
from retold.show.dates import period_words
from retold.show.lines import FEW_LABELS, QUIET, aside, item, to_text
from retold.show.plain import one_line
from retold.show.sides import dispute_words, side_words
from retold.show.wording import count, joined

# What Markdown takes for marks of its own.
_MARKS: Final = re.compile(r"[\\`*_\[\]<>#|~]")
_NOTHING: Final = "No statement was found that stands by itself."


def render_brief(story: Story, *, width: int, colour: bool) -> str:
    """The statements that carry a story, for a terminal; see `render_terminal`."""
    return to_text(_lines(Account(story)), width, colour=colour)


def render_brief_markdown(story: Story) -> str:
    """The statements that carry a story as Markdown, with a list of its reports.

    Nothing in the reports' words can be taken for markup.
    """
    account = Account(story)
    told = [
        f"- {_plain(line.text)} ({_plain('; '.join(_basis(account, line)))})"
        for line in choose_brief(account)
    ]
    reports = [f"- {_plain(_report(account, r.id))}" for r in account.reports]
    parts = [
        f"## {_plain(account.title)}",
        _plain(_rests_on(account)),
        "\n".join(told or [_NOTHING]),
        "\n".join(["Reports:", "", *reports]),
    ]
    return "\n\n".join(parts) + "\n"


def _lines(account: Account) -> Iterable[RenderableType]:
    story = account.story
    yield Text(account.title, style="bold")
    yield Text(period_words(story.first_published, story.last_published), style=QUIET)
    yield Text(_rests_on(account) + "\n")
    brief = choose_brief(account)
    if not brief:
        yield aside(_NOTHING)
    for line in brief:
        yield item(Text(line.text))
        yield from map(aside, _basis(account, line))


def _rests_on(account: Account) -> str:
    """What the story rests on: "4 reports, 2 origins; no disputed point"."""
    if len(account.reports) < 2:
        return account.rests_on
    disputed = count(len(account.hard), "disputed point")
    return f"{account.rests_on}; {disputed if account.hard else 'no disputed point'}"


def _basis(account: Account, line: BriefLine) -> list[str]:
    """How a statement stands: "corroborated: 2 origins, both citing X".

    Then who is on which side of what is disputed, and who has the latest figures.
    """
    statement = line.statement
    standing = account.shown_as(statement)
    words = [count(voices(statement), "origin")]
    words += [
        f"{shared.extent} citing {one_line(shared.speaker)}"
        for shared in account.shared_ascriptions(statement)
    ]
    if standing == "repeated":
        words.append(count(len(account.told_by(statement)), "report"))
    names = [account.voice_of(origin, statement) for origin in statement.origins]
    by = f": {joined(names, FEW_LABELS)}" if names else ""
    return [
        f"{standing}: {', '.join(words)}{by}",
        *(dispute_words(account, *dispute) for dispute in line.disputes),
        *(side_words(account, sides) for sides in line.updates),
    ]


def _report(account: Account, report_id: str) -> str:
    origin = next((o.id for o in account.origins if report_id in o.reports), "")
    label = f"{account.label(report_id)}, {account.when(report_id)}"
    named = account.origin_labels.get(origin, "")
    return label if named in ("", account.label(report_id)) else f"{label} ({named})"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)
