"""The engine of a command: its options, and the reports on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from retold.cli_inputs import each_report, telling_rejections
from retold.collection import Addresses, Collection, open_collection
from retold.model import Rejection, Report
from retold.workspace import OnRejection

if TYPE_CHECKING:
    from retold.engines import EngineName

F = TypeVar("F", bound=Callable[..., Any])

# The options where none is given.
IN_PROCESS: Final = {"engine": "duckdb", "workspace": None, "memory_limit": None}


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


def is_address(name: str) -> bool:
    """Does Spark's machines' own reader or writer know it, and no file of ours?"""
    return "://" in name or name.rstrip("/").endswith(".parquet")


@contextmanager
def collection_of(
    inputs: Sequence[str],
    *,
    strict: bool,
    engine: EngineName,
    rejections: list[Rejection] | None = None,
    without: str | None = None,
    workspace: str | None = None,
    memory_limit: str | None = None,
) -> Iterator[Collection]:
    """The reports of the inputs on an engine; rejections are told, and kept."""
    with telling_rejections() as tell:

        def reject(rejection: Rejection) -> None:
            if rejections is not None:
                rejections.append(rejection)
            tell(rejection)

        reports: Iterable[Report] | Addresses
        if any(map(is_address, inputs)):
            reports = _addresses(
                inputs, reject, is_read=engine == "spark" and not strict
            )
        else:
            reports = each_report(
                inputs, strict=strict, on_rejection=reject, without=without
            )
        with open_collection(
            reports, engine=engine, workspace=workspace, memory_limit=memory_limit
        ) as collection:
            yield collection


def _addresses(
    inputs: Sequence[str], reject: OnRejection, *, is_read: bool
) -> Addresses:
    """Inputs that Spark's machines read."""
    if not is_read or not all(map(is_address, inputs)):
        raise click.UsageError(
            "addresses (with ://) and Parquet are read with --engine spark, without "
            "--strict, and not together with files"
        )
    return Addresses(tuple(inputs), reject)
