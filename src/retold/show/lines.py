"""How lines stand in the terminal: headings, items, asides, quoted passages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from retold.show.account import Account
from retold.show.differences import Stretch, shorten
from retold.show.passages import Passage
from retold.show.wording import joined

HARD: Final = "bold red"
QUIET: Final = "dim"
FEW_LABELS: Final = 4  # beside every passage
MANY_LABELS: Final = 12  # once in a section
# Stretches of evidence that do not differ are cut to about three lines.
STRETCH_CHARS: Final = 220
# Longer lines are hard to read, however wide the terminal is.
_MOST_WIDTH: Final = 100
# Narrower than this no line can be broken well.
_LEAST_WIDTH: Final = 30


def to_text(parts: Iterable[RenderableType], width: int, *, colour: bool) -> str:
    """The parts as lines; the environment has no say in how they look."""
    console = Console(
        file=StringIO(),
        width=min(max(width, _LEAST_WIDTH), _MOST_WIDTH),
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    lines = capture.get().split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def heading(title: str) -> RenderableType:
    """A section's heading, set apart from what stands above."""
    return Text(f"\n\n{title.upper()}", style="bold")


def indented(text: Text) -> RenderableType:
    """A paragraph under a heading or an item."""
    return Padding(text, (0, 0, 0, 6))


def aside(words: str) -> RenderableType:
    """A paragraph that says something about what stands above, in a low voice."""
    return indented(Text(words, style=QUIET))


def item(text: Text) -> RenderableType:
    """A line with a dash, its further lines under its words."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=3, justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("-", text)
    return Padding(grid, (0, 0, 0, 2))


def quoted_passages(
    passages: Sequence[Passage], account: Account, *, colour: bool
) -> RenderableType:
    """Passages under one another, each with the reports that have it."""
    return Padding(
        Group(*(_passage(passage, account, colour=colour) for passage in passages)),
        (0, 0, 0, 8),
    )


def _passage(passage: Passage, account: Account, *, colour: bool) -> Text:
    line = Text()
    line.append(places_words(passage, account), style="bold")
    line.append(": ")
    append_stretches(line, shorten(passage.stretches, STRETCH_CHARS), colour=colour)
    return line


def append_stretches(line: Text, stretches: Iterable[Stretch], *, colour: bool) -> None:
    """Add words to a line, with what differs marked: in colour, or between stars."""
    for stretch in stretches:
        if not stretch.differs:
            line.append(stretch.text)
        elif colour:
            line.append(stretch.text, style="bold yellow underline")
        else:
            line.append(f"*{stretch.text}*")


def places_words(passage: Passage, account: Account) -> str:
    """The reports that have a passage: "A, B and C (relayed by D)"."""
    return "; ".join(
        joined([account.label(place.report) for place in places], FEW_LABELS)
        + (f" ({note})" if note else "")
        for note, places in passage.reports_by_note
    )


def spoken(passage: Passage) -> Passage:
    """The passage between quotation marks where its words are the speaker's own."""
    if not passage.is_quoted:
        return passage
    marks = Stretch("“", differs=False), Stretch("”", differs=False)
    return passage._replace(stretches=[marks[0], *passage.stretches, marks[1]])
