"""The statements of a story as lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.text import Text

from retold.model import Standing, Statement
from retold.show.account import Account
from retold.show.differences import Stretch, shorten
from retold.show.lines import (
    FEW_LABELS,
    QUIET,
    STRETCH_CHARS,
    aside,
    heading,
    indented,
    item,
    quoted_passages,
)
from retold.show.plain import one_line
from retold.show.wording import ONE_SOURCE, STANDINGS, count, joined

_MOST_STATEMENTS: Final = 12
_MOST_WORDINGS: Final = 4
# Lone statements up to this number are told, more are only counted.
_FEW: Final = 5
_STANDING_STYLES: Final[dict[Standing, str]] = {
    "corroborated": "green",
    "disputed": "red",
    "repeated": "yellow",
    "single": "dim",
}


def statement_lines(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    """The statements by standing, those of most origins first."""
    if not account.story.statements:
        return
    yield heading("What is said, and by how many independent origins")
    for standing in ("corroborated", "disputed", "repeated"):
        some = account.statements[standing]
        if some:
            yield _standing(standing, len(some))
            if standing == "corroborated" and account.has_one_speaker:
                yield aside(ONE_SOURCE)
            shown = some[:_MOST_STATEMENTS]
            if standing == "repeated":
                yield from _repeated(account, shown)
            else:
                yield from (_statement(account, s, colour=colour) for s in shown)
            if len(some) > len(shown):
                yield aside(f"{len(some) - len(shown)} more on the page.")
    yield from _single(account)


def _repeated(
    account: Account, statements: Sequence[Statement]
) -> Iterable[RenderableType]:
    """The statements under the reports that share them."""
    by_reports: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        reports = tuple(account.told_by(statement))
        by_reports.setdefault(reports, []).append(statement)
    for reports, some in by_reports.items():
        yield aside(f"{joined(account.label_list(reports), FEW_LABELS)}:")
        yield from (item(_said_by(account, statement)) for statement in some)


def _said(statement: Statement) -> Text:
    whole = [Stretch(one_line(statement.text), differs=False)]
    return Text(shorten(whole, STRETCH_CHARS)[0].text)


def _said_by(account: Account, statement: Statement) -> Text:
    """What is said, and by whom if its words do not name the speaker."""
    said, source = _said(statement), account.speaks_for(statement)
    notes = [f"citing {source}"] if source else []
    notes += [note for note in [_akin(account, statement).removeprefix("; ")] if note]
    return said.append(f" ({'; '.join(notes)})", style=QUIET) if notes else said


def _standing(standing: Standing, number: int) -> Text:
    words = STANDINGS[standing]
    line = Text("\n")
    line.append(words.title, style=_STANDING_STYLES[standing])
    line.append(f": {count(number, 'statement')} {words.meaning}", style=QUIET)
    return line


def _statement(
    account: Account, statement: Statement, *, colour: bool
) -> RenderableType:
    if statement.standing == "disputed":
        return _disputed(account, statement, colour=colour)
    origins = [account.voice_of(o, statement) for o in statement.origins]
    by = f"{count(len(origins), 'origin')}{_citing(account, statement)}"
    by += f": {joined(origins)}; {count(len(account.told_by(statement)), 'report')}"
    by += _akin(account, statement) + _see(account, statement)
    return Group(item(_said(statement)), aside(by))


def _akin(account: Account, statement: Statement) -> str:
    """Who tells something like it, after a semicolon; or nothing."""
    labels = account.label_list(account.akin(statement))
    return f"; compare {joined(labels, FEW_LABELS)}" if labels else ""


def _see(account: Account, statement: Statement) -> str:
    """Which hard findings are about its words, after a semicolon; or nothing."""
    numbers = [str(number) for number in account.hard_about(statement)]
    noun = "finding" if len(numbers) == 1 else "findings"
    return f"; see {noun} {joined(numbers)}" if numbers else ""


def _citing(account: Account, statement: Statement) -> str:
    """Whom several origins cite, after a comma; or nothing."""
    return "".join(
        f", {shared.extent} citing {one_line(shared.speaker)}"
        for shared in account.shared_ascriptions(statement)
    )


def _disputed(
    account: Account, statement: Statement, *, colour: bool
) -> RenderableType:
    """A disputed statement: with its findings, else with its wordings."""
    wordings = account.wordings(statement)
    reports = account.reports_of(statement.mentions)
    extent = f"{count(len(wordings), 'wording')} in {count(len(reports), 'report')}"
    citing = _citing(account, statement)
    if citing:
        extent += f"; {count(len(statement.origins), 'origin')}{citing}"
    see = _see(account, statement)
    if see:
        return Group(item(_said(statement)), aside(extent + see))
    return Group(
        item(_said(statement)),
        aside(extent),
        quoted_passages(wordings[:_MOST_WORDINGS], account, colour=colour),
    )


def _single(account: Account) -> Iterable[RenderableType]:
    """Statements of one report: told where they are few, else counted by report."""
    some = account.statements["single"]
    if not some:
        return
    yield _standing("single", len(some))
    if len(some) <= _FEW:
        for report_id, statements in account.single_statements:
            for statement in statements:
                label = Text(f"{account.label(report_id)}: ")
                yield item(label.append_text(_said_by(account, statement)))
        return
    counts = [
        f"{account.label(report_id)} {len(statements)}"
        for report_id, statements in account.single_statements
    ]
    yield indented(Text(", ".join(counts)))
