"""Stages: which table is made of which others, as data that any engine carries out.

The SQL of stages is what all engines understand alike:

- whole numbers only: sums below 2^63, `>>` and `<<` for powers of two, `CAST(... AS
  BIGINT)` around `row_number()`; all other arithmetic is a kernel's
- no null is ordered or joined; every order is total
- `STRING` and `BINARY`, `max_by` and `min_by`, `SELECT *`, columns by name
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any, NamedTuple, TypeAlias

import numpy as np

# A table as named columns of one length.
Columns: TypeAlias = Mapping[str, np.ndarray[Any, Any]]
# The SQL types of columns: BIGINT, DOUBLE, STRING or BINARY. None holds nulls.
Types: TypeAlias = Mapping[str, str]
# What to make of some rows; with the tables that a stage shares as further arguments.
Kernel: TypeAlias = Callable[..., Columns]
# Called with the rows that are done, and all there are.
Progress: TypeAlias = Callable[[int, int], None]


class SqlStage(NamedTuple):
    """A table that a query makes."""

    table: str
    sql: str


class KernelStage(NamedTuple):
    """A table that a pure function makes of the rows of a query, some at a time.

    Rows that agree in `key` come in one call, sorted by `key` and `order`, which give
    all rows one order (all columns, if there is none). Without a key the engine parts
    them as it likes. `rows` is about
    how many come at once, unless a key has more. `shared` tables are given whole to
    each call: they are small.
    """

    table: str
    sql: str
    kernel: Kernel
    columns: Types
    order: tuple[str, ...]
    key: tuple[str, ...] = ()
    rows: int = 1024
    shared: tuple[str, ...] = ()


class NumberStage(NamedTuple):
    """The rows of a query with a column of numbers from 0 on, in a total order."""

    table: str
    sql: str
    number: str
    order: str  # as in ORDER BY


class ComponentStage(NamedTuple):
    """`member, component`: what pairs `a, b` of a query connect, by least member."""

    table: str
    sql: str


Stage: TypeAlias = SqlStage | KernelStage | NumberStage | ComponentStage


def fingerprints(stages: Iterable[Stage], inputs: str) -> Iterator[tuple[Stage, str]]:
    """Each stage with what its table depends on: the inputs, and all stages so far."""
    state = blake2b(inputs.encode(), digest_size=16)
    for stage in stages:
        parts = [
            f"{part.__module__}.{part.__qualname__}" if callable(part) else repr(part)
            for part in stage
        ]
        state.update("\0".join(parts).encode())
        yield stage, state.hexdigest()


def whole_keys(
    batches: Iterable[Columns], key: tuple[str, ...], rows: int
) -> Iterator[Columns]:
    """Sorted batches anew: of about so many rows, and none parts the rows of a key."""
    held: list[Columns] = []
    count = 0
    for batch in batches:
        held.append(batch)
        count += row_count(batch)
        if count < rows or (key and _row_key(held[0], key, 0) == _row_key(batch, key)):
            continue
        merged = _concatenated(held)
        cut = _last_start(merged, key) if key else count
        yield taken(merged, slice(cut))
        held, count = [taken(merged, slice(cut, None))], count - cut
    if count:
        yield _concatenated(held)


def row_count(columns: Columns) -> int:
    """How many rows columns have."""
    return len(next(iter(columns.values())))


def taken(columns: Columns, part: slice | np.ndarray[Any, Any]) -> Columns:
    """Some of the rows."""
    return {name: values[part] for name, values in columns.items()}


def by_key(columns: Columns, *key: str) -> Iterator[Columns]:
    """Sorted rows, those of one key together.

    Args:
        columns: Sorted by the key; equal keys that stand apart are taken for two.
        key: The columns of the key.

    Returns:
        The rows of each key, in the order in which they stand; none of no rows.
    """
    if not row_count(columns):
        return
    is_first = np.zeros(row_count(columns), bool)
    is_first[0] = True
    for name in key:
        is_first[1:] |= columns[name][1:] != columns[name][:-1]
    starts = np.flatnonzero(is_first)
    for start, stop in zip(starts, [*starts[1:], None], strict=True):
        yield taken(columns, slice(start, stop))


def table_of(types: Types, rows: Iterable[tuple[Any, ...]]) -> Columns:
    """Rows as columns of the given types."""
    columns = list(zip(*rows, strict=True)) or [()] * len(types)
    return {
        name: np.array(column, _DTYPES.get(kind, object))
        for (name, kind), column in zip(types.items(), columns, strict=True)
    }


_DTYPES: dict[str, type[Any]] = {"BIGINT": np.int64, "DOUBLE": np.float64}


def _row_key(columns: Columns, key: tuple[str, ...], row: int = -1) -> tuple[Any, ...]:
    """The key of a row."""
    return tuple(columns[name][row] for name in key)


def _last_start(columns: Columns, key: tuple[str, ...]) -> int:
    """Where the last key begins."""
    is_last = np.ones(row_count(columns), bool)
    for name, value in zip(key, _row_key(columns, key), strict=True):
        is_last &= columns[name] == value
    return int(np.argmax(is_last))


def _concatenated(batches: list[Columns]) -> Columns:
    """The rows of all batches, one after another."""
    if len(batches) == 1:
        return batches[0]
    return {
        name: np.concatenate([batch[name] for batch in batches]) for name in batches[0]
    }
