"""Work in several processes, that ends when the one that started them does."""

from __future__ import annotations

import errno
import gc
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

# A process that is told to end does so at once, unless the system holds it.
_PATIENCE_SECONDS: Final = 5.0
# So many things a process may be handed out before the first is asked for: enough that
# none waits for a long one, and little to hold in memory.
_AHEAD: Final = 16


def map_in_processes(
    work: Callable[[T], R], things: Iterable[T], *, processes: int
) -> Iterator[R]:
    """What `work` gives for each of the things, in their order, as soon as it is there.

    Unlike a pool of the standard library it has no threads and no queue that could
    hold an interrupted program: each process has a pipe of its own and one thing at a
    time. Whatever ends this function ends the processes: it is to be walked to its end,
    or closed. Answers that nobody has asked for are few.

    Args:
        work: A function of a module; what it takes and gives can be pickled.
        things: What to work on.
        processes: How many processes are started, at most one for each thing.

    Raises:
        ChildProcessError: If a process ended by itself.
        Exception: What `work` raised, with the process's own traceback as a note.
    """
    workers = _Workers(work, processes)
    try:
        yield from workers.answers(things)
    finally:
        workers.end()


@contextmanager
def _telling_of_ends() -> Iterator[None]:
    """A pipe whose other end is gone means that its process is."""
    try:
        yield
    except (EOFError, BrokenPipeError, ConnectionResetError) as error:
        raise ChildProcessError(
            errno.ECHILD,
            "a process that worked on reports ended by itself, perhaps for want of "
            "memory: ask for fewer processes",
        ) from error


class _Workers:
    """Processes, our end of the pipe of each, and what they are at."""

    def __init__(self, work: Callable[[Any], object], most: int) -> None:
        """No process is started yet."""
        self._work = work
        self._most = most
        self._processes: dict[Connection, BaseProcess] = {}
        self._idle: list[Connection] = []
        self._at_work: dict[Connection, int] = {}  # the place of the thing

    def answers(self, things: Iterable[Any]) -> Iterator[Any]:
        """Hand out the things, the next to whoever is done, and give the answers."""
        waiting = enumerate(things)
        found: dict[int, Any] = {}
        handed = turn = 0
        while True:
            if self._at_work:
                self._collect(found, is_asked=turn not in found)
            room = min(
                self._most - len(self._at_work), _AHEAD * self._most - (handed - turn)
            )
            batch = list(islice(waiting, room))
            # All are started before one is waited for: a pipe takes no large thing
            # before its process reads it.
            while len(self._idle) < len(batch):
                self._idle.append(self._start())
            for place, thing in batch:
                self._hand_out(place, thing)
            handed += len(batch)
            if turn in found:
                yield found.pop(turn)
                turn += 1
            elif not self._at_work:
                return

    def _collect(self, found: dict[int, Any], *, is_asked: bool) -> None:
        """Take what is done; wait for something if it is asked for."""
        done = wait(list(self._at_work), None if is_asked else 0)
        for pipe in cast("list[Connection]", done):
            with _telling_of_ends():
                is_done, answer = pipe.recv()
            if not is_done:
                raise answer
            found[self._at_work.pop(pipe)] = answer
            self._idle.append(pipe)

    def _hand_out(self, place: int, thing: object) -> None:
        """Send a thing to an idle process."""
        pipe = self._idle.pop()
        with _telling_of_ends():
            pipe.send(thing)
        self._at_work[pipe] = place

    def _start(self) -> Connection:
        """Our end of the pipe of one more process."""
        with _interrupts_held():
            pipe, process = _spawn(self._work)
            self._processes[pipe] = process
        return pipe

    def end(self) -> None:
        """End the processes, whatever they do."""
        for pipe, process in self._processes.items():
            process.terminate()
            pipe.close()
        for process in self._processes.values():
            process.join(_PATIENCE_SECONDS)
            if process.is_alive():
                process.kill()
                process.join()


def _spawn(work: Callable[[Any], object]) -> tuple[Connection, BaseProcess]:
    """A process that waits for things to work on, and our end of its pipe."""
    # Spawned, not forked: the engine's threads do not survive a fork.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(
        target=_serve, args=(work, theirs, gc.get_threshold()), daemon=True
    )
    process.start()
    # With its only other end a pipe tells that the process is gone.
    theirs.close()
    return ours, process


def _serve(
    work: Callable[[Any], object], pipe: Connection, threshold: tuple[int, int, int]
) -> None:
    """Work on what comes through a pipe until it is closed.

    Garbage is collected as seldom as the process does that started this one.
    """
    gc.set_threshold(*threshold)
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
