"""The commands that tell who has text of whom: reuse, lineage."""

from __future__ import annotations

import sys
from typing import Any

import click

from retold.cli.engine import collection_of, is_address
from retold.cli.options import (
    engine_options,
    inputs_argument,
    lines_output_option,
)
from retold.cli.outputs import json_lines, write_output
from retold.cli.overwriting import refuse_overwriting
from retold.cli.progress import progress_line


@click.command(epilog="Example: retold reuse reports.jsonl -o passages.jsonl")
@inputs_argument
@lines_output_option
@engine_options
def reuse(
    inputs: tuple[str, ...],
    output: str,
    *,
    strict: bool,
    **engine: Any,
) -> None:
    """Find the passages that reports share, as JSONL {"a", "b"}."""
    refuse_overwriting([output], inputs)
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("aligning") as step,
    ):
        if is_address(output):
            collection.write("passages", output)
        else:
            write_output(output, json_lines(collection.reuse(progress=step)))


@click.command(epilog="Example: retold lineage reports.jsonl -o origins.jsonl")
@inputs_argument
@lines_output_option
@click.option("--edges", metavar="FILE", help="Write who took from whom here.")
@engine_options
def lineage(
    inputs: tuple[str, ...],
    output: str,
    *,
    edges: str | None,
    strict: bool,
    **engine: Any,
) -> None:
    """Find which reports go back to one origin, as JSONL {"origin", "reports"}."""
    refuse_overwriting([output, edges], inputs)
    with (
        collection_of(inputs, strict=strict, **engine) as collection,
        progress_line("comparing") as step,
    ):
        if is_address(output):
            collection.write("origins", output)
            if edges is not None:
                collection.write("edges", edges)
            return
        origins, found = collection.lineage(progress=step)
    rows = ({"origin": o.id, "name": o.name, "reports": o.reports} for o in origins)
    write_output(output, json_lines(rows))
    if edges is not None:
        write_output(edges, json_lines(edge.to_dict() for edge in found))
    if sys.stderr.isatty():
        from retold.show.wording import lineage_summary

        click.echo(lineage_summary(origins, found), err=True)
