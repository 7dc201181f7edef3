"""An answer in the terminal: to be read, with or without colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from retold.ask.answer import Answer, How, Saying, StatementAnswer
from retold.ask.telling import (
    HEADINGS,
    Beside,
    by_wording,
    cut_at_answer,
    notes,
    searched_words,
    summary_words,
    told_beside,
    told_by,
)
from retold.show.dates import published_words
from retold.show.differences import shorten
from retold.show.lines import (
    QUIET,
    STRETCH_CHARS,
    append_stretches,
    aside,
    heading,
    indented,
    item,
    to_text,
)
from retold.show.plain import one_line
from retold.show.wording import count

_STYLES: Final[dict[How, str]] = {
    "says": "green",
    "denies": "red",
    "differs": "red",
    "says in part": "yellow",
}
# Wordings shown under a statement; more are counted.
_MOST_WORDINGS: Final = 3
_MOST_PLACES: Final = 3


def render_answer_terminal(
    answer: Answer, *, width: int, colour: bool, limit: int | None = 20
) -> str:
    """An answer for a terminal.

    Args:
        answer: The answer.
        width: In columns, taken as 30 at least and 100 at most.
        colour: Whether colour may be used. Without it, words that differ stand
            between asterisks, and nothing else is lost.
        limit: The most statements shown of each sentence; None for all. The head
            counts all.

    Returns:
        Lines that end in a line break; without colour, no control character.
    """
    return to_text(_answer(answer, limit, colour=colour), width, colour=colour)


def _answer(
    answer: Answer, limit: int | None, *, colour: bool
) -> Iterable[RenderableType]:
    shown, beside = answer.first(limit), told_beside(answer)
    for number, sentence in enumerate(answer.sentences):
        some = [a for a in answer.answers if a.sentence == number]
        if number:
            yield Text("")
        yield Text(f"“{one_line(sentence)}”", style="bold")
        yield Text(summary_words(some))
        for how, title in HEADINGS.items():
            told = [a for a in shown if a.sentence == number and a.how == how]
            if told:
                yield heading(title)
                yield from _statements(told, beside, colour=colour)
    yield Text("")
    if len(shown) < len(answer.answers):
        more = count(len(answer.answers) - len(shown), "statement")
        yield Text(f"{more} more: --limit 0 shows all.", style=QUIET)
    yield Text(searched_words(answer), style=QUIET)


# ---- a statement ----------------------------------------------------------------


def _statements(
    answers: Sequence[StatementAnswer], beside: Beside, *, colour: bool
) -> Iterable[RenderableType]:
    """Statements, with their story where it is another than before."""
    story = None
    for answer in answers:
        yield _statement(answer, beside, is_new=answer.story != story, colour=colour)
        story = answer.story


def _statement(
    answer: StatementAnswer, beside: Beside, *, is_new: bool, colour: bool
) -> RenderableType:
    """A statement with what it lacks or tells otherwise, its origins and its words."""
    wordings = by_wording(answer)
    lines: list[RenderableType] = [item(_marked(wordings[0], answer, colour=colour))]
    lines += [indented(Text(note, style=_STYLES[answer.how])) for note in notes(answer)]
    lines += [indented(Text(note, style=_STYLES[how])) for how, note in beside(answer)]
    lines.append(aside(told_by(answer)))
    if is_new:
        title = one_line(answer.story_title or "no title")
        lines.append(aside(f"in the story {answer.story}: {title}"))
    places = [_where(wordings[0])]
    for some in wordings[1:_MOST_WORDINGS]:
        words = _marked(some, answer, colour=colour)
        places.append(_where(some).append(": ").append_text(words))
    lines.append(Padding(Group(*places), (0, 0, 0, 8)))
    rest = len(wordings) - _MOST_WORDINGS
    if rest > 0:
        lines.append(aside(f"{count(rest, 'wording')} more with --format json"))
    return Group(*lines)


# ---- its words ------------------------------------------------------------------


def _marked(
    sayings: Sequence[Saying], answer: StatementAnswer, *, colour: bool
) -> Text:
    """The words, cut to a few lines, with what differs from the claim marked."""
    stretches = cut_at_answer(sayings[0], answer.differences)
    shown = shorten(stretches, STRETCH_CHARS // 2)
    if not answer.differences:
        return Text("".join(stretch.text for stretch in shown))
    line = Text()
    append_stretches(line, shown, colour=colour)
    return line


def _where(sayings: Sequence[Saying]) -> Text:
    """Where the words stand: outlet, date, report and span."""
    places = [
        f"{one_line(saying.outlet or saying.report)}, "
        f"{published_words(saying.published)} "
        f"[{one_line(saying.report)} {saying.start}-{saying.end}]"
        for saying in sayings
    ]
    shown = places[:_MOST_PLACES]
    rest = len(places) - len(shown)
    return Text("; ".join(shown) + (f"; {rest:,} more" if rest else ""), style="bold")
