"""Why two reports are, or are not, in one story, for the terminal."""

from __future__ import annotations

import math
from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from retold.model import Explanation, Report
from retold.show.dates import published_words
from retold.show.lines import QUIET, heading, to_text
from retold.show.plain import one_line
from retold.show.wording import count


def render_explanation(explanation: Explanation, *, width: int, colour: bool) -> str:
    """The verdict, the two reports, each weight with its words, and what they come to.

    Args:
        explanation: Of two reports.
        width: As for `render_terminal`.
        colour: The same.
    """
    return to_text(_blocks(explanation), width, colour=colour)


def _blocks(explanation: Explanation) -> Iterator[RenderableType]:
    """The parts of the screen from top to bottom."""
    where = f"{explanation.story_l} and {explanation.story_r}"
    yield heading(
        f"One story: {explanation.story_l}"
        if explanation.is_one_story
        else f"Two stories: {where}"
    )
    yield _report("A", explanation.left)
    yield _report("B", explanation.right)
    yield Text()
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for reason in sorted(explanation.reasons, key=lambda r: -r.weight):
        weight = round(reason.weight, 1) or 0.0  # no "-0.0"
        table.add_row(f"{weight:+.1f}", one_line(reason.words))
    yield table
    yield Text()
    for sentence in _verdict(explanation):
        yield Text(one_line(sentence))


def _report(sign: str, report: Report) -> Text:
    """A report in one line."""
    title = one_line(report.title or report.id)
    about = [one_line(report.outlet or report.id)]
    about.append(published_words(report.published))
    return Text.assemble(f"{sign}  {title}  ", (f"({', '.join(about)})", QUIET))


def _verdict(explanation: Explanation) -> Iterator[str]:
    """What the reasons come to, and why it is so all the same, in sentences."""
    closeness, groups = explanation.closeness, explanation.group_closeness
    if closeness == -math.inf:
        yield "By themselves: too little in common to be one event."
    else:
        yield f"By themselves: {closeness:+.1f}, {_odds(closeness)}."
    if groups is None and closeness < 0:
        yield "They are in one story through the other reports of it."
    elif groups is not None and closeness >= 0:
        yield (
            "They are in two stories, as each is closer to others: as wholes, the "
            f"stories come to {groups:+.1f}."
        )
    if explanation.shared_words:
        yield f"They share passages of {count(explanation.shared_words, 'word')}."


def _odds(closeness: float) -> str:
    """Odds as a reader of papers knows them, up to a thousand to one."""
    ratio = math.exp(min(abs(closeness), math.log(1000)))
    told = f"{ratio:,.0f} to 1" if ratio >= 10 else f"{ratio:.1f} to 1"
    if ratio >= 1000:
        told = "more than 1,000 to 1"
    return f"{told} {'for' if closeness >= 0 else 'against'} one event"
