"""The commands of reports one by one: read, annotate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from retold import workspace as facade
from retold.cli.engine import collection_of, is_address
from retold.cli.inputs import each_report, telling_rejections
from retold.cli.options import (
    IN_PROCESS,
    engine_options,
    inputs_argument,
    lines_output_option,
)
from retold.cli.outputs import json_lines, write_output
from retold.cli.overwriting import refuse_overwriting
from retold.cli.progress import progress_line
from retold.model import Report
from retold.store import Progress


@click.command(epilog="Example: retold read pages/*.html -o reports.jsonl")
@inputs_argument
@lines_output_option
def read(inputs: tuple[str, ...], output: str, *, strict: bool) -> None:
    """Read any input into reports, as JSONL."""
    refuse_overwriting([output], inputs)
    with telling_rejections() as reject:
        reports = each_report(inputs, strict=strict, on_rejection=reject)
        write_output(output, json_lines(reports))


@click.command(epilog="Example: retold annotate reports.jsonl -o notes.jsonl")
@inputs_argument
@lines_output_option
@engine_options
def annotate(
    inputs: tuple[str, ...], output: str, *, strict: bool, **engine: Any
) -> None:
    """Sentences, quotes, times, names, figures and credits of each report, as JSONL."""
    refuse_overwriting([output], inputs)
    if engine == IN_PROCESS:
        # One report after another, with no table between.
        with telling_rejections() as reject, progress_line("annotating") as step:
            reports = each_report(inputs, strict=strict, on_rejection=reject)
            write_output(output, _annotations(reports, step))
        return
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("annotating") as step,
    ):
        if is_address(output):
            collection.write("annotations", output)
        else:
            write_output(output, collection.annotations(progress=step))


def _annotations(reports: Iterable[Report], step: Progress) -> Iterator[bytes]:
    for number, report in enumerate(reports, 1):
        yield facade.annotate(report).to_line(report.text) + b"\n"
        step(number, 0)
