"""Which format a command writes: the option's, or the one that a file's name says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeVar

import click

from retold.cli.outputs import STDOUT

S = TypeVar("S", bound=str)

# What the end of a file's name says of its format.
_BY_SUFFIX: Final = {
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "json",
    ".md": "markdown",
    ".markdown": "markdown",
    ".sarif": "sarif",
    ".sarif.json": "sarif",
}


def format_for(given: str | None, output: str, formats: Sequence[S]) -> S:
    """The format to write: the given one, else what the output's name says, else text.

    Args:
        given: The option's value.
        output: Where it is written to.
        formats: Those of the command, of which the first is text.

    Raises:
        click.UsageError: If the name says a format that the command does not have.
    """
    known: dict[str, S] = {form: form for form in formats}
    if given is not None or output == STDOUT:
        return known[given or "text"]
    meant = _meant(output) or "text"
    # Markdown is text that anybody can read.
    if meant == "markdown" and meant not in known:
        meant = "text"
    if meant in known:
        return known[meant]
    some = f"{', '.join(formats[:-1])} or {formats[-1]}"
    raise click.UsageError(
        f"{output}: this command does not write {meant}, but {some}: name the file "
        "otherwise, or say which by --format"
    )


def need_lines_name(output: str) -> str:
    """The name of a file for JSON Lines.

    Raises:
        click.UsageError: If it says that the file is a page or for another program.
    """
    meant = None if output == STDOUT else _meant(output)
    if meant not in ("html", "sarif"):
        return output
    raise click.UsageError(
        f"{output}: this command writes JSON Lines, not {meant}: give another name"
    )


def _meant(output: str) -> str | None:
    """The format that a file's name says, if it says one."""
    suffixes = [suffix.lower() for suffix in Path(output).suffixes[-2:]]
    named = ("".join(suffixes), *suffixes[-1:])
    return next((_BY_SUFFIX[end] for end in named if end in _BY_SUFFIX), None)
