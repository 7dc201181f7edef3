"""The stages in order: where reports become stories."""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import Final

from msgspec.structs import replace

from retold.annotation import annotate_report
from retold.annotation.credits import whole_credits
from retold.corpus.giants import (
    MOST_COMPARED,
    Choice,
    choose_among,
    choose_compared,
    has_giants,
)
from retold.corpus.intake import Intake
from retold.corpus.stories import group_corpus
from retold.engines.base import Engine, carry_out
from retold.engines.processes import map_in_processes
from retold.errors import noted
from retold.lineage import add_heads, group_origins, link_reports
from retold.model import Report, Story
from retold.reconcile.account import make_account
from retold.report_rows import to_reports
from retold.stages import Columns, KernelStage, Progress, by_key, table_of
from retold.stories.profiles import PLACED_STORIES, PLACES


def account_of(
    story_id: str, reports: Sequence[Report], choices: Sequence[Choice] = ()
) -> Story:
    """The account of reports that are taken as one story.

    Args:
        story_id: The id to give to the story.
        reports: At least one; in any order, which is kept.
        choices: Of a giant story, for each report: is it compared? One that is not
            stands there by its head alone, in the origin of its family.

    Cost:
        Linear in the texts to annotate, nearly linear in what they say differently.
    """
    compared = (
        [r for r, c in zip(reports, choices, strict=True) if c.is_compared]
        if choices
        else reports
    )
    annotations = [annotate_report(report) for report in compared]
    lineage = link_reports(compared, {notes.id: notes for notes in annotations})
    whole = {
        report.id: whole_credits(report.text, notes.credits)
        for report, notes in zip(compared, annotations, strict=True)
    }
    origins = group_origins(compared, lineage, whole)
    if choices:
        origins = add_heads(origins, reports, [choice.family for choice in choices])
    story = make_account(
        story_id, compared, annotations, lineage=lineage, origins=origins
    )
    return _with_heads(story, reports) if len(compared) < len(reports) else story


def _with_heads(story: Story, reports: Sequence[Report]) -> Story:
    """The story with the heads of those reports, too, that were not compared."""
    whole = {report.id for report in story.reports}
    dates = sorted(report.published for report in reports if report.published)
    return replace(
        story,
        first_published=dates[0] if dates else None,
        last_published=dates[-1] if dates else None,
        reports=tuple(r if r.id in whole else replace(r, text="") for r in reports),
        uncompared=tuple(r.id for r in reports if r.id not in whole),
    )


def accounts_of(
    stories: Sequence[tuple[str, Sequence[Report]]],
    *,
    most_compared: int = MOST_COMPARED,
    processes: int = 1,
    progress: Progress | None = None,
) -> Generator[Story, None, None]:
    """The account of each story, given with its id and its reports.

    Args:
        stories: All there are: what is a copy of what is seen among all reports.
        most_compared: How many reports of a story are compared, see `corpus/giants.py`.
        processes: How many processes make accounts beside this one, if that pays; with
            1 this one makes them. The result is the same.
        progress: Called with the reports that are done, and all there are.

    Returns:
        Stories lazily, in the order given; to be walked to the end, or closed.
    """
    chosen = choose_among([reports for _, reports in stories], most=most_compared)
    done, all_reports = 0, sum(len(reports) for _, reports in stories)
    wanted = (
        (name, reports, [chosen[r.id] for r in reports] if is_giant else ())
        for name, reports in stories
        for is_giant in [len(reports) > most_compared]
    )
    is_worth_it = len(stories) > 1 and all_reports >= _REPORTS_FOR_PROCESSES
    with closing(_made(wanted, processes if is_worth_it else 1)) as accounts:
        for account in accounts:
            yield account
            done += len(account.reports)
            if progress is not None:
                progress(done, all_reports)


_Wanted = tuple[str, Sequence[Report], Sequence[Choice]]


def _made(wanted: Iterable[_Wanted], processes: int) -> Generator[Story, None, None]:
    """The accounts that are wanted, made here or in several processes."""
    if processes == 1:
        yield from map(_account, wanted)
    else:
        yield from map_in_processes(_account, wanted, processes=processes)


def _account(wanted: _Wanted) -> Story:
    """The account of a story, as a process is asked for it."""
    name, reports, _ = wanted
    with noted(f"in the account of story {name} with report {reports[0].id}"):
        return account_of(*wanted)


# Processes are started in about a second: the accounts of so many reports take three.
_REPORTS_FOR_PROCESSES: Final = 100

_LINE: Final = {"id": "STRING", "line": "STRING"}
_ACCOUNT: Final = {"place": "BIGINT", "story": "BINARY"}


def annotate_rows(reports: Columns) -> Columns:
    """The lines of `retold annotate` for rows of reports."""
    rows = zip(reports["id"], to_reports(reports), strict=True)
    lines = (
        (name, annotate_report(report).to_line(report.text).decode())
        for name, report in rows
    )
    return table_of(_LINE, lines)


def account_rows(members: Columns) -> Columns:
    """The account of each story, pickled: for this program alone."""
    return table_of(_ACCOUNT, map(_account_row, by_key(members, "place")))


def _account_row(rows: Columns) -> tuple[int, bytes]:
    """The account of one story, with its place."""
    place, is_compared = int(rows["place"][0]), rows["is_compared"].astype(bool)
    choices = map(Choice, rows["family"].tolist(), is_compared.tolist())
    story = account_of(
        f"s{place + 1}",
        list(to_reports(rows)),
        () if is_compared.all() else list(choices),
    )
    return place, pickle.dumps(story)


ACCOUNTS: Final = KernelStage(
    "accounts",
    f"""
    SELECT place, arrival, id, about, text, CAST(0 AS BIGINT) AS family,
        CAST(1 AS BIGINT) AS is_compared
    FROM (SELECT place, id FROM ({PLACED_STORIES}) AS placed) AS members
    JOIN reports USING (id)
    """,  # noqa: S608  (our own query)
    kernel=account_rows,
    columns=_ACCOUNT,
    key=("place",),
    order=("arrival", "id"),
    rows=64,
)
# The same where some stories are giant: of what is not compared goes the head alone.
ACCOUNTS_OF_GIANTS: Final = ACCOUNTS._replace(
    sql=f"""
    SELECT place, arrival, id, about,
        CASE WHEN coalesce(chosen.is_compared, 1) = 1 THEN text
            ELSE CAST('' AS BINARY) END AS text,
        coalesce(chosen.family, 0) AS family,
        coalesce(chosen.is_compared, 1) AS is_compared
    FROM (SELECT place, id FROM ({PLACED_STORIES}) AS placed) AS members
    JOIN reports USING (id) LEFT JOIN compared_reports AS chosen USING (id)
    """  # noqa: S608
)
ANNOTATIONS: Final = KernelStage(
    "annotations",
    "SELECT id, about, text FROM reports",
    kernel=annotate_rows,
    columns=_LINE,
    order=("id",),
    rows=256,
)
ANNOTATIONS_IN_ORDER: Final = (
    "SELECT line FROM annotations JOIN reports USING (id) ORDER BY arrival, id"
)
ACCOUNTS_IN_ORDER: Final = "SELECT story FROM accounts ORDER BY place"


def annotation_lines(
    engine: Engine, intake: Intake, *, progress: Progress | None = None
) -> Iterator[bytes]:
    """The lines of `retold annotate`, in the order in which the reports came."""
    make_annotations(engine, intake, progress=progress)
    for (line,) in engine.rows(ANNOTATIONS_IN_ORDER):
        yield line.encode() + b"\n"


def story_accounts(
    engine: Engine,
    intake: Intake,
    *,
    most_compared: int = MOST_COMPARED,
    progress: Progress | None = None,
) -> Iterator[Story]:
    """The account of each story of a whole corpus, those with most reports first.

    One story is in the memory of one task, and one in that of this process, at a time:
    at most `most_compared` of its reports, and the heads of the others.
    """
    make_accounts(engine, intake, most_compared=most_compared, progress=progress)
    for (story,) in engine.rows(ACCOUNTS_IN_ORDER):
        yield pickle.loads(story)  # noqa: S301  (our own, from a moment ago)


def make_annotations(
    engine: Engine, intake: Intake, *, progress: Progress | None = None
) -> None:
    """Make the table of annotations, if it is missing."""
    stages, inputs = (ANNOTATIONS,), intake.fingerprint()
    carry_out(engine, stages, inputs, watched="annotations", progress=progress)


def make_places(engine: Engine, intake: Intake) -> str:
    """Make the tables of stories in the order of their sizes, if they are missing.

    Returns:
        The inputs of stages that go on from here.
    """
    group_corpus(engine, intake)
    return carry_out(engine, (PLACES,), f"{intake.fingerprint()} stories")


def make_accounts(
    engine: Engine,
    intake: Intake,
    *,
    most_compared: int = MOST_COMPARED,
    progress: Progress | None = None,
) -> None:
    """Make the table of accounts, as far as it is missing."""
    inputs, stage = make_places(engine, intake), ACCOUNTS
    if has_giants(engine, most=most_compared):
        inputs = choose_compared(engine, intake, inputs, most=most_compared)
        stage = ACCOUNTS_OF_GIANTS
    # An account has its reports in the order in which they came.
    inputs = f"{inputs} {intake.order()}"
    carry_out(engine, (stage,), inputs, watched="accounts", progress=progress)
