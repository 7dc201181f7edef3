"""A story and a run in the terminal: to be read, with or without colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from retold.model import Finding, NameGroup, QuoteGroup, Standing, Statement, Story
from retold.show.account import Account, SpeakerGroup
from retold.show.chronology import ChronologyEntry, Dated
from retold.show.dates import period_words, time_value_words
from retold.show.differences import Stretch, shorten
from retold.show.lines import (
    FEW_LABELS,
    HARD,
    QUIET,
    STRETCH_CHARS,
    aside,
    heading,
    indented,
    item,
    places_words,
    quoted_passages,
    spoken,
    to_text,
)
from retold.show.plain import one_line
from retold.show.wording import (
    FINDING_KINDS,
    NAME_KINDS,
    ONE_SOURCE,
    QUOTE_STATUSES,
    STANDINGS,
    count,
    headline_counts,
    joined,
    reading_words,
)

# A terminal is read from the top: lists stop here, and say how many they leave out.
_MOST_STATEMENTS: Final = 12
_MOST_SOFT: Final = 12
_MOST_QUOTES: Final = 20
_MOST_EDGES: Final = 30
_MOST_NAMES: Final = 12
_MOST_LABELS: Final = 12
_MOST_WORDINGS: Final = 4
# Lone statements and quotes up to this number are told, more are only counted.
_FEW: Final = 5
# "18 September 2025, afternoon" takes 28 columns; longer values are wrapped.
_DATE_WIDTH: Final = 28
# Statements of one date; what stands before and behind the date in each is cut to
# about a line and a half.
_MOST_DATED: Final = 2
_DATED_CHARS: Final = 100
_DATED_LABELS: Final = 3
_STANDING_STYLES: Final[dict[Standing, str]] = {
    "corroborated": "green",
    "disputed": "red",
    "repeated": "yellow",
    "single": "dim",
}


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


def _account(account: Account, *, colour: bool) -> list[RenderableType]:
    story = account.story
    return [
        Text(account.title, style="bold"),
        Text(period_words(story.first_published, story.last_published), style=QUIET),
        Text(headline_counts(len(account.reports), len(account.origins))),
        *_findings(account, colour=colour),
        *_statements(account, colour=colour),
        *_quotes(account, colour=colour),
        *_timeline(account),
        *_lineage(account),
        *_names(account),
    ]


# ---- findings -------------------------------------------------------------------


def _findings(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    yield heading("What changed in the retelling")
    if len(account.reports) < 2:
        yield Text("One report only: nothing to compare it with.")
        return
    if not account.hard:
        yield Text(
            "Nothing contradicts: no two passages that cannot both be right were "
            "found, and no quote that is not the same."
        )
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


# ---- statements -----------------------------------------------------------------


def _statements(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    if not account.story.statements:
        return
    yield heading("What is said, and by how many independent origins")
    for standing in ("corroborated", "disputed", "repeated"):
        some = account.statements[standing]
        if some:
            yield _standing(standing, len(some))
            if standing == "corroborated" and account.cites_one_source:
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
        reports = tuple(account.reports_of(statement.mentions))
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
    return said.append(f" (citing {source})", style=QUIET) if source else said


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
    reports = account.reports_of(statement.mentions)
    origins = [account.origin_labels.get(o, o) for o in statement.origins]
    by = f"{count(len(origins), 'origin')}{_citing(account, statement)}"
    by += f": {joined(origins)}; {count(len(reports), 'report')}"
    return Group(item(_said(statement)), aside(by))


def _citing(account: Account, statement: Statement) -> str:
    """Whom several origins cite, after a comma; or nothing."""
    return "".join(
        f", {citing.extent} citing {one_line(citing.source)}"
        for citing in account.citings(statement)
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
    findings = [str(number) for number in account.hard_about(statement)]
    if findings:
        noun = "finding" if len(findings) == 1 else "findings"
        return Group(
            item(_said(statement)), aside(f"{extent}; see {noun} {joined(findings)}")
        )
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


# ---- quotes ---------------------------------------------------------------------


def _quotes(account: Account, *, colour: bool) -> Iterable[RenderableType]:
    if not account.story.quotes:
        return
    yield heading("Who said what")
    lone = sum(len(speaker.single) for speaker in account.speakers)
    left = _MOST_QUOTES
    for speaker in account.speakers:
        groups = [*speaker.shared, *(speaker.single if lone <= _FEW else ())][:left]
        if groups:
            left -= len(groups)
            yield Text(f"\n{_name(speaker)}", style="bold")
            yield from (_quote(account, group, colour=colour) for group in groups)
    shared = sum(len(speaker.shared) for speaker in account.speakers)
    if shared > _MOST_QUOTES:
        yield aside(f"\n{count(shared - _MOST_QUOTES, 'quote')} more on the page.")
    if lone > _FEW:
        counts = [f"{_name(s)} {len(s.single)}" for s in account.speakers if s.single]
        yield Text(f"\nIn one report only: {joined(counts, _MOST_LABELS)}")


def _name(speaker: SpeakerGroup) -> str:
    return speaker.speaker or "Speaker not named"


def _quote(account: Account, group: QuoteGroup, *, colour: bool) -> RenderableType:
    wordings = account.quote_wordings(group)
    status = QUOTE_STATUSES[group.status]
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


# ---- timeline, lineage, names ---------------------------------------------------


def _timeline(account: Account) -> Iterable[RenderableType]:
    if not account.story.timeline:
        return
    yield heading("Timeline")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(max_width=_DATE_WIDTH, style="bold")
    grid.add_column(overflow="fold")
    for entry in account.chronology:
        grid.add_row(time_value_words(entry.entry.value), _dated(account, entry))
    yield grid


def _dated(account: Account, entry: ChronologyEntry) -> Text:
    """The first statements that give a date, and every one whose date is disputed."""
    shown, rest = entry.parted(_MOST_DATED)
    lines = [_dated_line(account, entry, dated) for dated in shown]
    if len(lines) > 1:
        lines = [Text("- ").append_text(line) for line in lines]
    if rest:
        lines.append(Text(f"{len(rest)} more on the page.", style=QUIET))
    return Text("\n").join(lines)


def _dated_line(account: Account, entry: ChronologyEntry, dated: Dated) -> Text:
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


def _lineage(account: Account) -> Iterable[RenderableType]:
    yield heading("Who took from whom")
    for origin in account.shared_origins:
        reports = account.label_list(origin.reports)
        line = Text(account.origin_heading(origin), style="bold")
        line.append(f": {count(len(reports), 'report')}, one origin. ", "not bold")
        yield line.append(joined(reports, _MOST_LABELS), style="not bold")
    own = account.label_list(account.own_origins)
    if own:
        each = "An origin of its own" if len(own) == 1 else "Each an origin of its own"
        yield Text(f"{each}: {joined(own, _MOST_LABELS)}")
    edges = account.edges
    if not edges and len(account.reports) > 1:
        yield Text("No report was found to go back to another of these.")
    for bundle in account.bundles[:_MOST_EDGES]:
        yield item(Text(account.bundle_words(bundle)))
        yield aside(one_line(account.bundle_why(bundle)))
    left_out = sum(map(len, account.bundles[_MOST_EDGES:]))
    if left_out:
        yield aside(f"{left_out} more on the page.")


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
