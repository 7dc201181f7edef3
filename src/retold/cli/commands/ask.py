"""The command that looks for a claim in stories: ask."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click
import msgspec

from retold import workspace as facade
from retold.cli.formats import format_for
from retold.cli.inputs import need_store, read_reports, run_around
from retold.cli.options import (
    format_option,
    output_option,
    processes_option,
    store_option,
    strict_option,
)
from retold.cli.outputs import write_output
from retold.cli.overwriting import refuse_overwriting
from retold.cli.progress import progress_line
from retold.cli.screen import screen_of
from retold.model import Story
from retold.run_folder import STORIES, is_run
from retold.store import open_store

_FORMATS = ("text", "json")


@click.command(epilog='Example: retold ask "The ferry was overloaded" --in out')
@click.argument("claim")
@click.option(
    "--in",
    "inputs",
    metavar="OUT_OR_INPUT",
    multiple=True,
    help="The folder that `retold run` wrote, or an INPUT; several may be given.",
)
@store_option(required=False)
@strict_option
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="The most statements shown for each sentence of the claim; 0 for all.",
)
@format_option(_FORMATS, "For reading, or for programs.")
@output_option
@processes_option
def ask(
    claim: str,
    inputs: tuple[str, ...],
    *,
    store: str | None,
    strict: bool,
    limit: int,
    form: str | None,
    output: str,
    processes: int,
) -> None:
    """Ask which statements say a claim, deny it, or tell it otherwise.

    CLAIM is one or more sentences, or - for stdin; each sentence is asked. Reports in
    an INPUT are grouped and compared first, as `retold run` does. Nothing found is an
    answer, too: it says what was searched.
    """
    form = format_for(form, output, _FORMATS)
    if bool(inputs) == bool(store):
        raise click.UsageError("give either --in OUT_OR_INPUT or --store FILE")
    if claim == "-" and "-" in inputs:
        raise click.UsageError("stdin is the claim or the input, not both")
    inputs = tuple(map(run_around, inputs))
    # Of a run's folder only what a run writes is read.
    places = [
        f"{place}/{STORIES}" if is_run(Path(place)) else place for place in inputs
    ]
    refuse_overwriting([output], places, others=[store])
    if claim == "-":
        claim = sys.stdin.buffer.read().decode("utf-8", "replace")
    found = _stories_of(inputs, store, strict=strict, processes=processes)
    with progress_line("searching"):
        answer, most = facade.ask(claim, found), limit or None
    if form == "json":
        text = msgspec.json.encode(answer.to_dict(limit=most)).decode() + "\n"
    else:
        from retold.ask.screen import render_answer_terminal

        screen = screen_of(output)
        text = render_answer_terminal(answer, limit=most, **screen)
    write_output(output, [text.encode()])


def _stories_of(
    inputs: tuple[str, ...], store: str | None, *, strict: bool, processes: int
) -> Iterable[Story]:
    """The stories of a store, of one run's folder, or of reports."""
    if store is not None:
        need_store(store)
        with open_store(store) as opened, progress_line("comparing") as step:
            kept: list[Story] = []
            for story in facade.stories_of(opened):
                kept.append(story)
                step(len(kept), 0)
            return kept
    if any(is_run(Path(place)) for place in inputs if place != "-"):
        if len(inputs) > 1:
            raise click.UsageError("--in takes one folder of a run, and nothing else")
        return facade.read_stories(inputs[0])
    reports = read_reports(inputs, strict=strict)
    with progress_line("comparing", len(reports)) as step:
        return facade.run(reports, processes=processes, progress=step)
