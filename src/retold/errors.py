"""All exceptions, and what each tells.

RetoldError
├ InputError            the given material
│ ├ NoReportsError        nothing readable in the inputs
│ └ RejectedInputError    --strict, and a piece of input could not be read
├ UsageError            the options do not fit together
│ └ MemoryLimitError      a memory limit is none, or is too small
├ OutputError           nothing can be written there, or it would cost what is there
├ SettingsError         the settings file cannot be read, or asks for what is not
├ StoreError            a store cannot be opened or used
├ EngineError           an engine cannot be started, or gives up
├ ServeError            an address cannot be listened on
├ MissingExtraError     a command needs packages that are not installed
├ UnknownReportError    no report has the id
├ UnknownStoryError     no story ever had the id
└ ContractError         our own fault: a record that breaks its promise
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def noted(place: str) -> Iterator[None]:
    """Tell with any error that passes where it came from: a run has many stories."""
    try:
        yield
    except Exception as error:
        error.add_note(place)
        raise


class RetoldError(Exception):
    """Base of all errors that retold raises by itself; its text is one line."""


class InputError(RetoldError):
    """The given material cannot be worked on."""


class NoReportsError(InputError):
    """No report could be read from the inputs."""

    def __init__(self, inputs: tuple[str, ...], rejected: int) -> None:
        self.inputs = inputs
        self.rejected = rejected
        super().__init__(inputs, rejected)

    def __str__(self) -> str:
        where = ", ".join(self.inputs) or "the input"
        if self.rejected:
            return f"no report could be read from {where}: {self.rejected} rejected"
        return f"no report found in {where}: give text, HTML or JSONL files"


class RejectedInputError(InputError):
    """A piece of input was rejected and `--strict` was asked for."""

    def __init__(self, name: str, reason: str, detail: str) -> None:
        self.name = name
        self.reason = reason
        self.detail = detail
        super().__init__(name, reason, detail)

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}: {self.detail}"


class UsageError(RetoldError):
    """The options or the number of reports do not fit the command."""


class MemoryLimitError(UsageError):
    """The engine cannot work within a memory limit, or it is none."""

    def __init__(self, limit: str, problem: str) -> None:
        self.limit = limit
        self.problem = problem
        super().__init__(limit, problem)

    def __str__(self) -> str:
        return f"memory limit {self.limit!r}: {self.problem}"


class OutputError(RetoldError):
    """A run cannot be written to a folder, or would replace what is not a run's."""

    def __init__(self, folder: str, problem: str) -> None:
        self.folder = folder
        self.problem = problem
        super().__init__(folder, problem)

    def __str__(self) -> str:
        return f"{self.folder}: {self.problem}"


class SettingsError(RetoldError):
    """A settings file cannot be read, or says what settings cannot."""

    def __init__(self, file: str, problem: str) -> None:
        self.file = file
        self.problem = problem
        super().__init__(file, problem)

    def __str__(self) -> str:
        return f"{self.file}: {self.problem}"


class StoreError(RetoldError):
    """A store cannot be opened, or is not one."""

    def __init__(self, store: str, problem: str) -> None:
        self.store = store
        self.problem = problem
        super().__init__(store, problem)

    def __str__(self) -> str:
        return f"{self.store}: {self.problem}"


class EngineError(RetoldError):
    """An engine cannot be started, or a stage does not come to an end on it."""

    def __init__(self, engine: str, detail: str) -> None:
        self.engine = engine
        self.detail = detail
        super().__init__(engine, detail)

    def __str__(self) -> str:
        return f"{self.engine}: {self.detail}"


class ServeError(RetoldError):
    """An address cannot be listened on."""

    def __init__(self, host: str, port: int, problem: str) -> None:
        self.host = host
        self.port = port
        self.problem = problem
        super().__init__(host, port, problem)

    def __str__(self) -> str:
        return f"port {self.port} of {self.host}: {self.problem}"


class MissingExtraError(RetoldError):
    """A command needs packages that come with an extra, which is not installed."""

    def __init__(self, command: str, extra: str, package: str) -> None:
        self.command = command
        self.extra = extra
        self.package = package
        super().__init__(command, extra, package)

    def __str__(self) -> str:
        return (
            f"`retold {self.command}` needs {self.package}, which is not installed: "
            f"pip install 'retold[{self.extra}]'"
        )


class UnknownReportError(RetoldError):
    """No report of these has the id."""

    def __init__(self, report: str, near: tuple[str, ...] = ()) -> None:
        self.report = report
        self.near = near
        super().__init__(report, near)

    def __str__(self) -> str:
        meant = f"; did you mean {' or '.join(map(repr, self.near))}?"
        return f"no report has the id {self.report!r}{meant if self.near else ''}"


class UnknownStoryError(RetoldError):
    """No story of these ever had the id."""

    def __init__(self, story: str) -> None:
        self.story = story
        super().__init__(story)

    def __str__(self) -> str:
        return f"no story ever had the id {self.story!r}: ids are s1, s2, ..."


class ContractError(RetoldError):
    """A record breaks its promise: our own fault. Please report it."""
