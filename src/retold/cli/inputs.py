"""What the commands read, and what they tell of what cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from retold import workspace as facade
from retold.cli.progress import progress_line
from retold.errors import NoReportsError
from retold.model import Rejection, Report
from retold.run_folder import find_run

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
    with telling_rejections(rejections) as reject, progress_line("reading") as step:
        reports = []
        for report in each_report(
            inputs, strict=strict, on_rejection=reject, without=without
        ):
            reports.append(report)
            step(len(reports), 0)
    return reports


def run_around(place: str) -> str:
    """The run that a place is a part of, which is told; else the place."""
    found = None if place == "-" else find_run(Path(place))
    if found is None or found == Path(place):
        return place
    click.echo(f"retold: {place} is a part of a run; taken is all of it", err=True)
    return str(found)


def need_store(store: str) -> None:
    """Raise if there is no such store; what is wrong with it shows when it is opened.

    Raises:
        click.UsageError: Telling how one is made.
    """
    if not Path(store).exists():
        raise click.UsageError(f"{store}: no such store; `retold add` makes it")


@contextmanager
def telling_rejections(
    kept: list[Rejection] | None = None,
) -> Iterator[facade.OnRejection]:
    """Tell the first rejections as they come, and at the end how many there were.

    Args:
        kept: Where all of them are put, too.
    """
    counts = {"rejected": 0, "remark on": 0}

    def tell(rejection: Rejection) -> None:
        if kept is not None:
            kept.append(rejection)
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
