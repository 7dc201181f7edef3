"""How far a command is, told on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from retold.store import Progress

# A line of progress at most this often, so that a log stays readable.
_STEP_SECONDS = 5.0


@contextmanager
def progress_line(what: str, total: int = 0) -> Iterator[Progress]:
    """A progress line on stderr while something long runs; on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich import progress  # only a terminal needs it
    from rich.console import Console

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
    )
    screen = Console(stderr=True)
    with progress.Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task(what, total=total or None)

        def step(done: int, all_there_are: int) -> None:
            bar.update(task, completed=done, total=all_there_are or total or None)

        yield step


class Steps:
    """Tells on stderr how far something long is: a moving line on a terminal."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._last = time.monotonic()
        self._is_open = False

    def __call__(self, what: str, done: int, total: int) -> None:
        """Tell it, if the last time is long enough ago."""
        now = time.monotonic()
        if now - self._last < (0.1 if self._is_terminal else _STEP_SECONDS):
            return
        self._last = now
        line = f"retold: {what} {100 * done // max(1, total)} %"
        if self._is_terminal:
            click.echo(f"\r{line}", nl=False, err=True)
            self._is_open = True
        else:
            click.echo(line, err=True)

    def end(self) -> None:
        """Leave the moving line."""
        if self._is_open:
            click.echo("\r\033[K", nl=False, err=True)
        self._is_open = False
