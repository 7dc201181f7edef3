"""Who said what, as lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from retold.model import QuoteGroup
from retold.show.account import Account
from retold.show.differences import shorten
from retold.show.lines import (
    HARD,
    MANY_LABELS,
    QUIET,
    STRETCH_CHARS,
    aside,
    heading,
    indented,
    places_words,
    quoted_passages,
    spoken,
)
from retold.show.quotes import status_words
from retold.show.wording import count, joined

_MOST_QUOTES: Final = 20
# Lone quotes up to this number are told, more are only counted.
_FEW: Final = 5


def quote_lines(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    """The quotes by speaker; lone ones where they are few."""
    if not account.story.quotes:
        return
    yield heading("Who said what")
    lone = sum(len(speaker.single) for speaker in account.speakers)
    left = _MOST_QUOTES
    for speaker in account.speakers:
        groups = [*speaker.shared, *(speaker.single if lone <= _FEW else ())][:left]
        if groups:
            left -= len(groups)
            yield Text(f"\n{speaker.name}", style="bold")
            yield from (_quote(account, group, colour=colour) for group in groups)
    shared = sum(len(speaker.shared) for speaker in account.speakers)
    if shared > _MOST_QUOTES:
        yield aside(f"\n{count(shared - _MOST_QUOTES, 'quote')} more on the page.")
    if lone > _FEW:
        most_first = sorted(account.speakers, key=lambda s: -len(s.single))
        counts = [f"{s.name} {len(s.single)}" for s in most_first if s.single]
        yield Text(f"\nIn one report only: {joined(counts, MANY_LABELS)}")


def _quote(account: Account, group: QuoteGroup, *, colour: bool) -> RenderableType:
    wordings = account.quote_wordings(group)
    status = status_words(group, wordings)
    if len(wordings) > 1:
        style = HARD if group.status == "altered" else "yellow"
        return Group(
            indented(Text(status, style=style)),
            quoted_passages([spoken(w) for w in wordings], account, colour=colour),
        )
    lines = Text()
    for passage in wordings:
        short = shorten(spoken(passage).stretches, STRETCH_CHARS)
        lines.append("".join(stretch.text for stretch in short))
        lines.append(f"  {status}: {places_words(passage, account)}", style=QUIET)
    return indented(lines)
