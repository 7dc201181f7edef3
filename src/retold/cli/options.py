"""The arguments and options that several commands have."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import click

from retold.cli.formats import need_lines_name

F = TypeVar("F", bound=Callable[..., Any])

# The options of an engine where none is given.
IN_PROCESS: Final = {"engine": "duckdb", "workspace": None, "memory_limit": None}


def _output(**more: Any) -> Callable[[F], F]:
    return click.option(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        help="Where to write; - is stdout.",
        **more,
    )


output_option = _output()
# Of a command that writes JSON Lines and nothing else.
lines_output_option = _output(
    callback=lambda _context, _option, name: need_lines_name(name)
)
strict_option = click.option(
    "--strict", is_flag=True, help="Stop at the first input that cannot be read."
)
processes_option = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    metavar="N",
    help="How many processes read and compare; all of the machine's without it. "
    "The result is the same.",
)


def inputs_argument(command: F) -> F:
    """The argument INPUT... and the options that go with reading."""
    inputs = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
    decorated: F = inputs(strict_option(command))
    return decorated


def format_option(formats: Sequence[str], words: str) -> Callable[[F], F]:
    """The option --format, which the name of the output gives where it is left out."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        show_default="by the name of FILE, else text",
        help=words,
    )


def store_option(*, required: bool) -> Callable[[F], F]:
    """The file in which reports and stories are kept."""
    return click.option(
        "--store",
        metavar="FILE",
        required=required,
        help="The file in which reports and their stories are kept.",
    )


def engine_options(command: F) -> F:
    """The options of commands that look at all reports at once."""
    name = click.option(
        "--engine",
        type=click.Choice(["duckdb", "spark"]),
        default="duckdb",
        show_default=True,
        help="Where the work is done; the result is the same.",
    )
    folder = click.option(
        "--workspace",
        metavar="FOLDER",
        help="Keep the stages here: a run that is killed goes on where it stood.",
    )
    limit = click.option(
        "--memory-limit", metavar="SIZE", help="What DuckDB may hold, as 1GB."
    )
    decorated: F = name(folder(limit(command)))
    return decorated
