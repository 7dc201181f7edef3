"""Stages of each kind give the same rows on every engine."""

from itertools import pairwise

import numpy as np
import pytest

from retold.engines import local
from retold.engines.base import carry_out
from retold.errors import EngineError
from retold.families import Families
from retold.stages import (
    ComponentStage,
    KernelStage,
    NumberStage,
    SqlStage,
    by_key,
    fingerprints,
    row_count,
    table_of,
    whole_keys,
)

TYPES = {"name": "STRING", "size": "BIGINT", "data": "BINARY"}
ROWS = [("é", 3, b"\x00a"), ("b", 1, b""), ("a", 2, b"\xff"), ("z", 3, b"zz")]
CALLS = []


def doubled(columns, *shared):
    """Twice the size, of rows as they come; with the rows of what is shared."""
    CALLS.append(row_count(columns))
    more = sum(row_count(table) for table in shared)
    return {"name": columns["name"], "twice": 2 * columns["size"] + more}


def summed(columns):
    """The sum of each size, told with how many rows came together."""
    found = [
        (part["size"][0], row_count(part), b"".join(part["data"]))
        for part in by_key(columns, "size")
    ]
    return table_of({"size": "BIGINT", "rows": "BIGINT", "data": "BINARY"}, found)


SQL = SqlStage("large", "SELECT name, size FROM things WHERE size > 1")
KERNEL = KernelStage(
    "twice",
    "SELECT name, size FROM things",
    kernel=doubled,
    columns={"name": "STRING", "twice": "BIGINT"},
    order=("name",),
    rows=2,
)
KEYED = KernelStage(
    "sums",
    "SELECT * FROM things",
    kernel=summed,
    columns={"size": "BIGINT", "rows": "BIGINT", "data": "BINARY"},
    key=("size",),
    order=("name",),
    rows=1,
)
NUMBERED = NumberStage(
    "ranks", "SELECT name, size FROM things", number="rank", order="size DESC, name"
)


@pytest.fixture
def loaded(engine):
    """An engine with a few rows."""
    engine.load("things", TYPES, [table_of(TYPES, ROWS[:2]), table_of(TYPES, ROWS[2:])])
    return engine


def rows(engine, sql):
    """All rows of a query."""
    return list(engine.rows(sql))


def test_load_replaces_what_was_there(loaded):
    loaded.load("things", TYPES, [table_of(TYPES, ROWS[:1])])
    assert rows(loaded, "SELECT * FROM things") == ROWS[:1]
    loaded.load("things", TYPES, [])
    assert rows(loaded, "SELECT name FROM things") == []


def test_names_come_in_the_order_of_code_points(loaded):
    assert [n for (n,) in rows(loaded, "SELECT name FROM things ORDER BY name")] == [
        "a",
        "b",
        "z",
        "é",
    ]


def test_a_query_makes_a_table(loaded):
    carry_out(loaded, [SQL], "x")
    assert sorted(rows(loaded, "SELECT * FROM large")) == [
        ("a", 2),
        ("z", 3),
        ("é", 3),
    ]


def test_a_kernel_makes_a_table(loaded):
    carry_out(loaded, [KERNEL], "x")
    expected = sorted((name, 2 * size) for name, size, _ in ROWS)
    assert rows(loaded, "SELECT * FROM twice ORDER BY name") == expected


def test_a_kernel_of_nothing_makes_an_empty_table(loaded):
    nothing = KERNEL._replace(sql="SELECT name, size FROM things WHERE size > 9")
    carry_out(loaded, [nothing], "x")
    assert rows(loaded, "SELECT twice FROM twice") == []


def test_the_rows_of_a_key_come_together_and_in_order(loaded):
    carry_out(loaded, [KEYED], "x")
    assert rows(loaded, "SELECT * FROM sums ORDER BY size") == [
        (1, 1, b""),
        (2, 1, b"\xff"),
        (3, 2, b"zz\x00a"),
    ]


def test_shared_tables_come_whole(loaded):
    carry_out(loaded, [SQL, KERNEL._replace(shared=("large",))], "x")
    (found,) = rows(loaded, "SELECT twice FROM twice WHERE name = 'a'")
    assert found == (4 + 3,)


def test_numbers_go_by_the_order(loaded):
    carry_out(loaded, [NUMBERED], "x")
    assert rows(loaded, "SELECT rank, name FROM ranks ORDER BY rank") == [
        (0, "z"),
        (1, "é"),
        (2, "a"),
        (3, "b"),
    ]


def test_numbers_by_ranges_are_the_same(spark_session, tmp_path, monkeypatch):
    from retold.engines import spark  # noqa: PLC0415

    monkeypatch.setattr(spark, "_MOST_NUMBERED_AT_ONCE", 1)
    engine = spark.SparkEngine(spark_session, tmp_path.as_uri())
    engine.load("things", TYPES, [table_of(TYPES, ROWS)])
    carry_out(engine, [NUMBERED], "x")
    found = rows(engine, "SELECT rank, name FROM ranks ORDER BY rank")
    assert found == [(0, "z"), (1, "é"), (2, "a"), (3, "b")]


def test_numbers_of_nothing(loaded):
    nothing = NUMBERED._replace(sql="SELECT name, size FROM things WHERE size > 9")
    carry_out(loaded, [nothing], "x")
    assert rows(loaded, "SELECT * FROM ranks") == []


PAIRS = {"a": "BIGINT", "b": "BIGINT"}


def components(engine, pairs):
    """The components of pairs, as an engine finds them."""
    engine.load("pairs", PAIRS, [table_of(PAIRS, pairs)])
    carry_out(engine, [ComponentStage("parts", "SELECT a, b FROM pairs")], str(pairs))
    return dict(engine.rows("SELECT member, component FROM parts"))


GRAPHS = {
    "nothing": [],
    "one pair": [(2, 1)],
    "a star": [(50, n) for n in range(9)],
    "a chain": [(n, n + 1) for n in range(20)],
    "rings, twice and with themselves": [
        (1, 2),
        (2, 3),
        (3, 1),
        (9, 9),
        (7, 8),
        (8, 7),
    ],
}


@pytest.mark.parametrize("pairs", GRAPHS.values(), ids=GRAPHS)
def test_components_are_named_by_their_least_members(engine, pairs):
    families = Families()
    for left, right in pairs:
        families.join(left, right)
    expected = {member: families.find(member) for member in families.members()}
    assert components(engine, pairs) == expected


@pytest.mark.parametrize("pairs", GRAPHS.values(), ids=GRAPHS)
def test_components_in_rounds_of_queries_are_the_same(
    spark_session, tmp_path, monkeypatch, pairs
):
    from retold.engines import spark  # noqa: PLC0415

    here = spark.SparkEngine(spark_session, (tmp_path / "here").as_uri())
    expected = components(here, pairs)
    monkeypatch.setattr(spark, "_MOST_PAIRS_HERE", -1)
    engine = spark.SparkEngine(spark_session, (tmp_path / "rounds").as_uri())
    assert components(engine, pairs) == expected


def test_a_table_without_its_mark_is_made_anew(spark_session, tmp_path):
    """What a killed job leaves is no table."""
    from retold.engines import spark  # noqa: PLC0415

    engine = spark.SparkEngine(spark_session, tmp_path.as_uri())
    engine.load("things", TYPES, [table_of(TYPES, ROWS)])
    carry_out(engine, [SQL], "x")
    (mark,) = tmp_path.glob("large-*/_SUCCESS")
    mark.unlink()
    (part, *_) = mark.parent.glob("*.parquet")
    part.unlink()
    carry_out(engine, [SQL], "x")
    assert mark.exists()
    assert len(rows(engine, "SELECT * FROM large")) == 3


def broken(columns):
    """A kernel with a fault."""
    raise ValueError(f"{row_count(columns)} rows are too many")


def test_what_breaks_in_a_worker_is_told_in_a_line(spark_session, tmp_path):
    from retold.engines.spark import SparkEngine  # noqa: PLC0415

    engine = SparkEngine(spark_session, tmp_path.as_uri())
    engine.load("things", TYPES, [table_of(TYPES, ROWS)])
    with pytest.raises(EngineError, match=r"spark: twice: ValueError: \d rows"):
        carry_out(engine, [KERNEL._replace(kernel=broken, rows=9)], "x")


def test_what_stands_is_not_made_again(loaded):
    CALLS.clear()
    carry_out(loaded, [SQL, KERNEL], "x")
    before = rows(loaded, "SELECT * FROM twice ORDER BY name")
    told = []
    loaded.load("things", TYPES, [])
    carry_out(
        loaded,
        [SQL, KERNEL],
        "x",
        watched="twice",
        progress=lambda *done: told.append(done),
    )
    assert rows(loaded, "SELECT * FROM twice ORDER BY name") == before
    carry_out(loaded, [SQL, KERNEL], "y")
    assert rows(loaded, "SELECT * FROM twice") == []


def test_a_fingerprint_hangs_on_all_that_comes_before():
    def of_last(inputs, *stages):
        return list(fingerprints(stages, inputs))[-1][1]

    told = of_last("a", SQL, KERNEL)
    assert told == of_last("a", SQL, KERNEL)
    assert told != of_last("b", SQL, KERNEL)
    assert told != of_last("a", SQL._replace(sql="SELECT 1"), KERNEL)
    assert told != of_last("a", SQL, KERNEL._replace(kernel=summed))


def test_a_kernel_that_breaks_off_goes_on_where_it_stood(tmp_path):
    """In this process a killed run keeps what its kernel had done."""
    failing = []

    def breaks(columns):
        if len(failing) == 1:
            raise KeyboardInterrupt
        failing.append(row_count(columns))
        return doubled(columns)

    breaks.__qualname__ = doubled.__qualname__
    with local.open_local(tmp_path) as opened:
        opened.load("things", TYPES, [table_of(TYPES, ROWS)])
        with pytest.raises(KeyboardInterrupt):
            carry_out(opened, [KERNEL._replace(kernel=breaks)], "x")
    CALLS.clear()
    told = []
    with local.open_local(tmp_path) as opened:
        carry_out(
            opened,
            [KERNEL],
            "x",
            watched="twice",
            progress=lambda *done: told.append(done),
        )
        assert row_count(opened.columns("SELECT * FROM twice")) == len(ROWS)
    assert CALLS == [2]
    assert told == [(2, 4), (4, 4)]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("count", [1, 2, 5, 20])
def test_no_batch_parts_a_key(size, count):
    keys = np.repeat(np.arange(6), [1, 4, 1, 9, 2, 3])
    batches = [
        {"k": keys[start : start + size], "n": np.arange(20)[start : start + size]}
        for start in range(0, 20, size)
    ]
    found = list(whole_keys(batches, ("k",), count))
    assert [*np.concatenate([b["n"] for b in found])] == [*range(20)]
    ends = [(b["k"][0], b["k"][-1]) for b in found]
    assert all(left[1] < right[0] for left, right in pairwise(ends))
