"""The findings of a story as lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from retold.model import Finding
from retold.show.account import Account
from retold.show.lines import HARD, aside, heading, indented, quoted_passages
from retold.show.plain import one_line
from retold.show.wording import FINDING_KINDS, count, hard_summary, reading_words

# A terminal is read from the top: lists stop here, and say how many they leave out.
_MOST_SOFT: Final = 12


def finding_lines(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    """The findings: each hard one with its passages, the first of the soft ones."""
    yield heading("What changed in the retelling")
    if len(account.reports) < 2:
        yield Text("One report only: nothing to compare it with.")
        return
    if not account.hard:
        yield Text(
            "Nothing contradicts: no two passages that cannot both be right were "
            "found, and no quote that is not the same."
        )
    else:
        yield aside(f"{hard_summary(account.hard)}.")
    for number, finding in enumerate(account.hard, start=1):
        yield _hard(account, number, finding, colour=colour)
    shown = 0
    for group in account.soft:
        title = FINDING_KINDS[group.kind].title
        yield Text(f"\nsoft  {title} ({group.number})", style="yellow")
        for finding in [f for _, some in group.pairs for f in some]:
            if shown < _MOST_SOFT:
                yield _finding(account, finding, colour=colour)
                shown += 1
    if shown < account.soft_count:
        left_out = account.soft_count - shown
        yield aside(f"{count(left_out, 'soft finding')} more on the page.")


def _hard(
    account: Account, number: int, finding: Finding, *, colour: bool
) -> RenderableType:
    kind = FINDING_KINDS[finding.kind].title
    title = Text(f"\n{number:>2}. HARD  {kind}", style=HARD)
    certainty = f"probability {finding.probability:.2f}; {reading_words(finding)}"
    return Group(
        title, _finding(account, finding, colour=colour), aside(f"({certainty})")
    )


def _finding(account: Account, finding: Finding, *, colour: bool) -> RenderableType:
    """What a finding says and the passages that prove it."""
    return Group(
        indented(Text(one_line(finding.message))),
        quoted_passages(account.passages(finding), account, colour=colour),
    )
