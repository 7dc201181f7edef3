"""The command line as a whole: its group of commands, and how it ends.

Data goes to stdout or `-o`, everything else to stderr. Exit codes: 0 done, 1 retold's
own "no" (one line says why), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from typing import Any

import click

from retold import __version__
from retold import workspace as facade
from retold.cli.commands.accounts import compare, run
from retold.cli.commands.ask import ask
from retold.cli.commands.check import check
from retold.cli.commands.lineage import lineage, reuse
from retold.cli.commands.reports import annotate, read
from retold.cli.commands.serve import mcp, serve
from retold.cli.commands.stories import add, stories
from retold.cli.outputs import open_nobody
from retold.errors import MemoryLimitError, RetoldError
from retold.settings import VARIABLE

# Records and tables make no cycles, and live as long as the command: to look for some
# at every 700 new objects costs a tenth of a command, at every 50,000 of one that
# compares hundreds of reports.
_GC_OBJECTS = 1_000_000


class Group(click.Group):
    """Turns retold's own errors into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except RetoldError as error:
            click.echo(f"retold: {error}", err=True)
            ctx.exit(2 if isinstance(error, MemoryLimitError) else 1)
        except BrokenPipeError:
            # The reader of our output went away ("| head"): nothing is wrong.
            sys.stderr.close()
            ctx.exit(0)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            click.echo(f"retold: {where}{error.strerror or error}", err=True)
            ctx.exit(1)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="retold")
@click.option(
    "--settings",
    metavar="FILE",
    envvar=VARIABLE,
    help="A TOML file with words of your own for the tables.",
)
def cli(settings: str | None) -> None:
    """Ten reports are not ten sources.

    retold groups the reports that tell one story, works out who took from whom, and
    lays out what is said, by how many independent origins, in whose words, and what
    changed in the retelling. It never says what is true.

    INPUT is a file, a folder, a glob or - for stdin: plain text, HTML or JSONL.
    """
    if settings:
        facade.use_settings(settings)


cli.add_command(run)
cli.add_command(compare)
cli.add_command(check)
cli.add_command(read)
cli.add_command(annotate)
cli.add_command(ask)
cli.add_command(stories)
cli.add_command(add)
cli.add_command(reuse)
cli.add_command(lineage)
cli.add_command(serve)
cli.add_command(mcp)


def main() -> None:
    """Run the command line; ends the process."""
    gc.set_threshold(_GC_OBJECTS)
    # None where whoever started us closed it (`>&-`): then nobody reads.
    if sys.stdout is None or sys.stderr is None:
        nobody = open_nobody()
        sys.stdout, sys.stderr = sys.stdout or nobody, sys.stderr or nobody
    try:
        code = cli.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("retold: interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    sys.exit(code if isinstance(code, int) else 0)
