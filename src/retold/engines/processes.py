"""Work in several processes, that ends when the one that started them does."""

from __future__ import annotations

import errno
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

# A process that is told to end does so at once, unless the system holds it.
_PATIENCE_SECONDS: Final = 5.0


def map_in_processes(
    work: Callable[[T], R], things: Sequence[T], *, processes: int
) -> list[R]:
    """What `work` gives for each of the things, in their order.

    Unlike a pool of the standard library it has no threads and no queue that could
    hold an interrupted program: each process has a pipe of its own and one thing at a
    time, and whatever ends this function ends the processes.

    Args:
        work: A function of a module; what it takes and gives can be pickled.
        things: What to work on.
        processes: How many processes are started, at most one for each thing.

    Raises:
        ChildProcessError: If a process ended by itself.
        Exception: What `work` raised, with the process's own traceback as a note.
    """
    workers: dict[Connection, BaseProcess] = {}
    try:
        with _interrupts_held():
            for _ in range(min(processes, len(things))):
                ours, process = _start(work)
                workers[ours] = process
        return _gather(list(workers), things)
    finally:
        _end(workers)


def _start(work: Callable[[Any], object]) -> tuple[Connection, BaseProcess]:
    """A process that waits for things to work on, and our end of its pipe."""
    # Spawned, not forked: the engine's threads do not survive a fork.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(work, theirs), daemon=True)
    process.start()
    # With its only other end a pipe tells that the process is gone.
    theirs.close()
    return ours, process


def _serve(work: Callable[[Any], object], pipe: Connection) -> None:
    """Work on what comes through a pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            thing = pipe.recv()
            try:
                answer = True, work(thing)
            except Exception as error:  # noqa: BLE001  (raised again by the parent)
                error.add_note(traceback.format_exc())
                answer = False, error
            pipe.send(answer)


def _gather(pipes: list[Connection], things: Sequence[T]) -> list[Any]:
    """Hand out the things, the next one to whoever is done, and collect the answers."""
    answers: list[Any] = [None] * len(things)
    at_work: dict[Connection, int] = {}
    places = count()
    try:
        for pipe in pipes:
            _hand_out(pipe, things, places, at_work)
        while at_work:
            for pipe in cast("list[Connection]", wait(list(at_work))):
                is_done, answer = pipe.recv()
                if not is_done:
                    raise answer
                answers[at_work.pop(pipe)] = answer
                _hand_out(pipe, things, places, at_work)
    except (EOFError, BrokenPipeError, ConnectionResetError) as error:
        raise ChildProcessError(
            errno.ECHILD,
            "a process that read texts ended by itself, perhaps for want of memory: "
            "ask for fewer processes",
        ) from error
    return answers


def _hand_out(
    pipe: Connection,
    things: Sequence[Any],
    places: Iterator[int],
    at_work: dict[Connection, int],
) -> None:
    """Send the next thing, if there is one."""
    place = next(places)
    if place < len(things):
        pipe.send(things[place])
        at_work[pipe] = place


def _end(workers: dict[Connection, BaseProcess]) -> None:
    """End the processes, whatever they do."""
    for pipe, process in workers.items():
        process.terminate()
        pipe.close()
    for process in workers.values():
        process.join(_PATIENCE_SECONDS)
        if process.is_alive():
            process.kill()
            process.join()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits; what is started meanwhile never hears of it.

    A process inherits the mask of signals, and so has no moment, as while it imports,
    in which Ctrl-C would make it print a traceback: to end it is our matter.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield  # Windows: there `_serve` alone sees to it.
        return
    # Lifts the mask when it starts its own process: so that comes first.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
