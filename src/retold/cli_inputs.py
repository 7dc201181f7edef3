"""What the commands read, and what they tell of it and of their progress."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from retold import workspace as facade
from retold.errors import NoReportsError
from retold.model import Rejection, Report
from retold.store import Progress

# Rejections that are told one by one on screen; a folder of thousands of broken files
# would hide the result. All of them are counted, and `run` writes all of them down.
_TOLD_REJECTIONS = 10
# These are said of something beside a report, which itself is read without it.
_REMARKS = frozenset({"bad-date", "broken-manifest"})


def each_report(
    inputs: Sequence[str],
    *,
    strict: bool,
    on_rejection: facade.OnRejection,
    without: str | None = None,
) -> Iterator[Report]:
    """The reports of the inputs, each id once, lazily.

    Raises:
        NoReportsError: In the end, if there are none.
    """
    rejected = 0

    def reject(rejection: Rejection) -> None:
        nonlocal rejected
        rejected += rejection.reason not in _REMARKS
        on_rejection(rejection)

    report = None
    for report in facade.read(
        *inputs, strict=strict, unique_ids=True, without=without, on_rejection=reject
    ):
        yield report
    if report is None:
        raise NoReportsError(tuple(inputs), rejected)


def read_reports(
    inputs: Sequence[str],
    *,
    strict: bool,
    rejections: list[Rejection] | None = None,
    without: str | None = None,
) -> list[Report]:
    """All reports of the inputs; rejections are told, and kept where asked for."""
    with telling_rejections() as tell, progress_line("reading") as step:

        def reject(rejection: Rejection) -> None:
            if rejections is not None:
                rejections.append(rejection)
            tell(rejection)

        reports = []
        for report in each_report(
            inputs, strict=strict, on_rejection=reject, without=without
        ):
            reports.append(report)
            step(len(reports), 0)
    return reports


def run_around(place: str) -> str:
    """The run that a place is a part of, which is told; else the place."""
    from retold.ask.stored import find_run  # noqa: PLC0415 - slow to load

    found = None if place == "-" else find_run(Path(place))
    if found is None or found == Path(place):
        return place
    click.echo(f"retold: {place} is a part of a run; taken is all of it", err=True)
    return str(found)


@contextmanager
def telling_rejections() -> Iterator[facade.OnRejection]:
    """Tell the first rejections as they come, and at the end how many there were."""
    counts = {"rejected": 0, "remark on": 0}

    def tell(rejection: Rejection) -> None:
        what = "remark on" if rejection.reason in _REMARKS else "rejected"
        counts[what] += 1
        if sum(counts.values()) <= _TOLD_REJECTIONS:
            click.echo(
                f"{what} {rejection.input}: {rejection.reason}: {rejection.detail}",
                err=True,
            )

    yield tell
    told = [f"{counts['rejected']:,} rejected"] if counts["rejected"] else []
    if counts["remark on"]:
        told.append(f"{counts['remark on']:,} with a remark")
    if told:
        click.echo(f"retold: {', '.join(told)}", err=True)


@contextmanager
def progress_line(what: str, total: int = 0) -> Iterator[Progress]:
    """A progress line on stderr while something long runs; on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich import progress  # noqa: PLC0415  (only a terminal needs it)
    from rich.console import Console  # noqa: PLC0415

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
    )
    screen = Console(stderr=True)
    with progress.Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task(what, total=total or None)

        def step(done: int, all_there_are: int) -> None:
            bar.update(task, completed=done, total=all_there_are or total or None)

        yield step
