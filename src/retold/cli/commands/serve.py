"""The commands that serve others: the web app, and assistants."""

from __future__ import annotations

import signal
from pathlib import Path

import click

from retold.cli.progress import Steps
from retold.errors import MissingExtraError

_SHORTEST_TOKEN = 16


def _end_cleanly() -> None:
    """Let a process that is told to end take away what is temporary first."""

    def end(*_: object) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)


@click.command(epilog="Example: retold serve --store out     and open the address")
@click.option(
    "--store",
    metavar="F_OR_OUT",
    required=True,
    help="The folder that `retold run` wrote, or the file that `retold add` keeps.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen. One that others can reach needs a token.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port; 0 takes any that is free.",
)
@click.option(
    "--token",
    envvar="RETOLD_TOKEN",
    help="The token that readers need, of 16 characters or more; with a --host that "
    "others can reach one is made and told if none is given.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="NAME",
    help="A further name by which readers call this machine; several may be given.",
)
@click.option(
    "--log", "is_logged", is_flag=True, help="Write a line for each request to stderr."
)
def serve(
    store: str,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    *,
    is_logged: bool,
) -> None:
    """Read a run or a store in the browser: the web app and its JSON API.

    The same pages that `retold run` writes, with search, questions, comparing of texts
    that are pasted or uploaded, and exports. Only this machine can reach it unless
    --host says otherwise. Ctrl-C ends it.
    """
    if token is not None and len(token) < _SHORTEST_TOKEN:
        raise click.UsageError(f"a token has {_SHORTEST_TOKEN} characters or more")
    try:
        from retold.web.app import doors_of  # slow to load, or not there
        from retold.web.serving import serve as start
    except ModuleNotFoundError as error:
        raise MissingExtraError("serve", "web", error.name or "") from error
    steps = Steps()

    def ready(address: str) -> None:
        steps.end()
        click.echo(f"retold: serving {store} at {address}  (Ctrl-C ends it)", err=True)

    _end_cleanly()
    doors = doors_of(host, names=names, token=token, is_logged=is_logged)
    start(Path(store), host=host, port=port, doors=doors, step=steps, ready=ready)


@click.command(epilog="Example: retold mcp --store out")
@click.option(
    "--store",
    metavar="F_OR_OUT",
    help="The folder that `retold run` wrote, or the file that `retold add` keeps; "
    "without it there is nothing but comparing.",
)
@click.option(
    "--site",
    metavar="URL",
    help="Where `retold serve` serves the same: evidence then leads there, else to the "
    "pages in the folder of the run.",
)
def mcp(store: str | None, site: str | None) -> None:
    """Let an assistant compare, ask, search and read stories.

    Speaks the Model Context Protocol over stdin and stdout: an assistant's program
    starts it. Every answer has its evidence: report, span and words.
    """
    try:
        from retold.web.assistants import run_server  # the same
    except ModuleNotFoundError as error:
        raise MissingExtraError("mcp", "mcp", error.name or "") from error
    steps = Steps()
    _end_cleanly()
    run_server(None if store is None else Path(store), steps, site=site)
