"""The reports of a command on its engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from retold.cli.inputs import each_report, telling_rejections
from retold.collection import Addresses, Collection, open_collection
from retold.model import Rejection, Report
from retold.workspace import OnRejection

if TYPE_CHECKING:
    from retold.engines import EngineName


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
    with telling_rejections(rejections) as reject:
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
