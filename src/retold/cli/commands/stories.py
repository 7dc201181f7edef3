"""The commands that group reports into stories: stories, add."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import click

from retold.cli.engine import collection_of, is_address
from retold.cli.inputs import need_store, read_reports
from retold.cli.options import (
    IN_PROCESS,
    engine_options,
    inputs_argument,
    lines_output_option,
    processes_option,
    store_option,
    strict_option,
)
from retold.cli.outputs import json_lines, write_output
from retold.cli.overwriting import refuse_overwriting
from retold.cli.progress import progress_line
from retold.cli.screen import screen_of
from retold.collection import Collection
from retold.store import Store, open_store


@click.command(epilog="Example: retold stories reports.jsonl -o stories.jsonl")
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@strict_option
@lines_output_option
@store_option(required=False)
@click.option(
    "--threads", metavar="FILE", help="Write here which stories follow one another."
)
@click.option(
    "--explain",
    nargs=2,
    metavar="A B",
    help="Tell why the reports with these ids are, or are not, in one story.",
)
@click.option("--find", metavar="STORY", help="Tell where a story of the store is now.")
@processes_option
@engine_options
def stories(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    store: str | None,
    threads: str | None,
    explain: tuple[str, str] | None,
    find: str | None,
    processes: int,
    **engine: Any,
) -> None:
    """Group reports by the event they tell.

    Writes JSONL {"story", "title", "reports", "genres"}. Give INPUT to group these
    reports, or --store for the stories that `retold add` keeps.
    """
    if bool(inputs) == bool(store):
        raise click.UsageError("give either INPUT or --store FILE")
    if find and not store:
        raise click.UsageError("--find goes with --store FILE: only there ids last")
    if store is not None:
        need_store(store)
    refuse_overwriting([output, threads], inputs, others=[store])
    if engine != IN_PROCESS:
        if store or explain:
            raise click.UsageError(
                "--engine and --workspace group INPUT; leave --store and --explain out"
            )
        with collection_of(inputs, strict=strict, **engine) as collection:
            _write_stories(collection, output, threads)
        return
    with open_store(store) as opened:
        if not store:
            reports = read_reports(inputs, strict=strict)
            with progress_line("grouping", len(reports)) as step:
                opened.add(reports, processes=processes, progress=step)
        if find:
            told: Iterable[bytes] = (f"{now}\n".encode() for now in opened.find(find))
        elif explain:
            told = [_explained(opened, explain, output).encode()]
        else:
            told = json_lines(opened.rows(by_size=not store))
        write_output(output, told)
        if threads is not None:
            found = opened.threads(by_size=not store)
            write_output(threads, json_lines(thread.to_dict() for thread in found))


def _explained(opened: Store, reports: tuple[str, str], output: str) -> str:
    """Why two reports are, or are not, in one story, for a screen."""
    from retold.show.explanation import render_explanation

    return render_explanation(opened.explain(*reports), **screen_of(output))


def _write_stories(collection: Collection, output: str, threads: str | None) -> None:
    """Write the stories of reports on an engine, and their threads where asked for."""
    if is_address(output):
        collection.write("stories", output)
    else:
        with progress_line("grouping") as step:
            write_output(output, json_lines(collection.stories(progress=step)))
    if threads is not None:
        write_output(threads, json_lines(t.to_dict() for t in collection.threads()))


@click.command(epilog="Example: retold add today.jsonl --store news.duckdb")
@inputs_argument
@store_option(required=True)
@click.option(
    "-o", "--output", metavar="FILE", help="Write what became of the stories, as JSONL."
)
@processes_option
def add(
    inputs: tuple[str, ...],
    *,
    store: str,
    output: str | None,
    strict: bool,
    processes: int,
) -> None:
    """Add reports to a store, and group anew what they touch.

    The ids of stories last. What is there already is passed over, so that the same
    input may be added again. `retold stories --store FILE` gives the stories.
    """
    refuse_overwriting([output], inputs, others=[store])
    # What is wrong with the store itself is told when it is opened.
    refuse_overwriting([output, store], [], are_folders=True)
    reports = read_reports(inputs, strict=strict)
    with (
        open_store(store) as opened,
        progress_line("grouping", len(reports)) as step,
    ):
        added = opened.add(reports, processes=processes, progress=step)
    from retold.show.wording import added_summary

    kinds = (change.kind for change in added.changes)
    summary = added_summary(added.reports, added.known, kinds)
    click.echo(f"retold: {summary}", err=True)
    for report in added.differing:
        click.echo(
            f"not added: {report}: the store has another text under this id, which "
            "stays; give an update an id of its own",
            err=True,
        )
    if output is not None:
        write_output(output, json_lines(change.to_dict() for change in added.changes))
