"""The command that holds a draft against its sources: check."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from retold import __version__
from retold.cli.formats import format_for
from retold.cli.inputs import telling_rejections
from retold.cli.options import format_option, output_option, strict_option
from retold.cli.outputs import write_output
from retold.cli.overwriting import refuse_overwriting
from retold.errors import UsageError

if TYPE_CHECKING:
    from retold.check.linting import Format

_FORMATS: tuple[Format, ...] = ("text", "json", "github", "sarif")


class _ListsSources(click.Command):
    """Lets `--against` take all words up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Repeat the option for each of its words."""
        spread: list[str] = []
        is_source = False
        for word in args:
            if word.startswith("-") and word != "-":
                is_source = word == "--against"
                spread += [] if is_source else [word]
            else:
                spread += ["--against", word] if is_source else [word]
        if args and args[-1] == "--against":
            spread.append("--against")
        return super().parse_args(ctx, spread)


def _kinds(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> frozenset[str]:
    """Kinds of findings as they are typed: several options, or with commas."""
    if not given:
        return frozenset()
    from retold.check.kinds import parse_kinds

    try:
        return parse_kinds(given)
    except UsageError as error:
        raise click.BadParameter(str(error)) from error


def _explain_kind(
    context: click.Context, _option: click.Parameter, given: str | None
) -> None:
    """Tell what a kind of finding means, and end."""
    if given is None or context.resilient_parsing:
        return
    from retold.check.kinds import parse_kinds, render_kind

    try:
        (kind,) = parse_kinds([given])
    except UsageError as error:
        raise click.BadParameter(str(error)) from error
    click.echo(render_kind(kind), nl=False)
    context.exit()


@click.command(
    cls=_ListsSources,
    epilog="Example: retold check draft.txt --against wire1.txt wire2.txt",
)
@click.argument("draft")
@click.option(
    "--against",
    metavar="SOURCE...",
    multiple=True,
    required=True,
    help="What the draft was written from: each an INPUT.",
)
@format_option(
    _FORMATS, "For terminals and editors, for programs, or for the checks of a change."
)
@click.option(
    "--select",
    metavar="KIND",
    multiple=True,
    callback=_kinds,
    help="Tell findings of these kinds only; several with commas.",
)
@click.option(
    "--ignore",
    metavar="KIND",
    multiple=True,
    callback=_kinds,
    help="Tell no findings of these kinds.",
)
@click.option(
    "--soft/--no-soft",
    default=True,
    help="Whether to tell what is soft, too; it is told without this option.",
)
@click.option(
    "--baseline", metavar="FILE", help="Do not tell the findings in this file again."
)
@click.option(
    "--write-baseline", metavar="FILE", help="Write what is found into such a file."
)
@click.option(
    "--explain",
    metavar="KIND",
    is_eager=True,
    expose_value=False,
    callback=_explain_kind,
    help="Tell what a kind of finding means, with an example, and end.",
)
@strict_option
@output_option
def check(
    draft: str,
    against: tuple[str, ...],
    *,
    form: str | None,
    select: frozenset[str],
    ignore: frozenset[str],
    soft: bool,
    baseline: str | None,
    write_baseline: str | None,
    output: str,
    strict: bool,
) -> None:
    """Check a draft against the sources that it was written from.

    DRAFT is one text, or - for stdin. A finding is a line `file:line:col: kind
    message`; the exit code is 1 if one of them is hard. Lines and columns count from 1,
    columns in characters. `[retold: ignore KIND]` in the draft silences its line, and
    `<!-- retold: ignore KIND -->` alone on a line the next one.
    """
    shape = format_for(form, output, _FORMATS)
    # Matrices of a few sentences need no threads, and to start them costs a tenth.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from retold.check.files import read_draft, read_sources
    from retold.check.linting import Choice, lint

    if "-" in against and draft == "-":
        raise click.UsageError("standard input is either the draft or a source")
    refuse_overwriting([output], [draft, *against], others=[baseline])
    refuse_overwriting([output, write_baseline], [draft, *against])
    with telling_rejections() as reject:
        own = read_draft(draft, strict=strict, reject=reject)
        sources = read_sources(against, own, strict=strict, reject=reject)
    linted = lint(
        own,
        sources,
        choice=Choice(kinds=select, without=ignore, with_soft=soft),
        baseline=baseline,
        makes_known=write_baseline is not None,
    )
    if write_baseline is not None and linted.new_baseline is not None:
        write_output(write_baseline, [linted.new_baseline])
    write_output(output, [linted.render(shape, version=__version__).encode()])
    for note in linted.notes:
        click.echo(note, err=True)
    click.echo(f"retold: {linted.summary}", err=True)
    if linted.check.has_hard:
        raise click.exceptions.Exit(1)
