"""The commands give the same bytes on both engines, from files and from addresses."""

import msgspec
import pytest
from planted import planted

from retold.cli import cli
from retold.collection import Addresses, Collection, open_collection
from retold.engines.local import open_local
from retold.errors import EngineError, MissingExtraError

REPORTS = planted()
READABLE = [report for report in REPORTS if report.text]


@pytest.fixture(scope="module", params=["duckdb", "spark"])
def collection(request, tmp_path_factory):
    """Planted reports on an engine: its tables are made once."""
    if request.param == "duckdb":
        with open_local() as engine:
            yield Collection(engine, REPORTS)
        return
    session = request.getfixturevalue("spark_session")
    from retold.engines.spark import SparkEngine  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("tables").as_uri()
    yield Collection(SparkEngine(session, folder), REPORTS)


@pytest.fixture(scope="module")
def expected():
    """What each result is in one process."""
    with open_local() as engine:
        collection = Collection(engine, REPORTS)
        return {name: told(collection) for name, told in RESULTS.items()}


RESULTS = {
    "annotations": lambda c: list(c.annotations()),
    "passages": lambda c: list(c.reuse()),
    "lineage": lambda c: c.lineage(),
    "stories": lambda c: list(c.stories()),
    "threads": lambda c: c.threads(),
    "accounts": lambda c: [story.to_dict() for story in c.accounts()],
}


@pytest.mark.parametrize("name", RESULTS)
def test_both_engines_give_the_same(collection, expected, name):
    assert RESULTS[name](collection) == expected[name]
    assert expected[name] or name == "threads"


def test_the_order_of_reports_changes_no_table(expected):
    with open_collection(REPORTS[::-1]) as turned:
        for name in ("passages", "lineage", "stories"):
            assert RESULTS[name](turned) == expected[name]


def test_accounts_of_a_workspace_follow_the_order_of_reports(tmp_path):
    with open_collection(REPORTS, workspace=tmp_path) as collection:
        assert list(collection.accounts())
    turned = REPORTS[::-1]
    with open_collection(turned) as fresh:
        expected = list(fresh.accounts())
    with open_collection(turned, workspace=tmp_path) as collection:
        assert list(collection.accounts()) == expected


def test_no_reports_give_nothing(engine):
    empty = Collection(engine, [])
    assert len(empty) == 0
    assert list(empty.reuse()) == []
    assert empty.lineage() == ([], [])
    assert list(empty.stories()) == []
    assert list(empty.accounts()) == []
    assert list(empty.annotations()) == []


def test_a_workspace_is_used_again(tmp_path, monkeypatch):
    with open_collection(REPORTS, workspace=tmp_path) as collection:
        first = list(collection.reuse())
    monkeypatch.setattr("retold.reuse.kernels.align_seeds", None)
    with open_collection(REPORTS[::-1], workspace=tmp_path) as collection:
        assert list(collection.reuse()) == first
    with (
        open_collection(REPORTS[:-3], workspace=tmp_path) as collection,
        pytest.raises(TypeError),
    ):
        list(collection.reuse())


def test_duckdb_reads_no_addresses():
    with (
        pytest.raises(EngineError, match="--engine spark"),
        open_collection(Addresses(("s3a://bucket/reports",))),
    ):
        pass


def test_without_pyspark_a_line_says_so(monkeypatch):
    monkeypatch.setattr("retold.engines.find_spec", lambda _: None)
    with (
        pytest.raises(MissingExtraError, match=r"retold\[spark\]"),
        open_collection([], engine="spark"),
    ):
        pass


# ---- the commands ---------------------------------------------------------------------


@pytest.fixture
def given(tmp_path):
    """The reports in files of JSON Lines, one of which has what cannot be read."""
    folder = tmp_path / "given"
    folder.mkdir()
    lines = [msgspec.json.encode(report) + b"\n" for report in READABLE]
    (folder / "first.jsonl").write_bytes(b"".join(lines[::2]))
    (folder / "second.jsonl").write_bytes(b"".join(lines[1::2]))
    return folder


def run(*words):
    """A command in this process; it must go well."""
    cli.main([str(word) for word in words], standalone_mode=False)


COMMANDS = ("annotate", "reuse", "stories", "lineage")


@pytest.mark.usefixtures("spark_session")
def test_commands_write_the_same_bytes_with_spark(given, tmp_path):
    """They share a workspace, as they may."""
    workspace = (tmp_path / "workspace").as_uri()
    for command in COMMANDS:
        run(command, given, "-o", tmp_path / "duckdb.jsonl")
        words = ("--engine", "spark", "--workspace", workspace)
        run(command, given, "-o", tmp_path / "spark.jsonl", *words)
        here, there = (tmp_path / f"{n}.jsonl" for n in ("duckdb", "spark"))
        assert here.read_bytes() == there.read_bytes() != b"", command


@pytest.mark.usefixtures("spark_session")
def test_what_all_machines_write_is_the_same(given, tmp_path):
    """Read by address and written part by part; reports come in no order there."""
    address = f"{given.as_uri()}/*.jsonl"
    workspace = (tmp_path / "workspace").as_uri()
    for command in COMMANDS:
        out = tmp_path / f"{command}-parts"
        words = ("-o", out.as_uri(), "--engine", "spark", "--workspace", workspace)
        run(command, address, *words)
        run(command, given, "-o", tmp_path / "whole.jsonl")
        found = b"".join(part.read_bytes() for part in sorted(out.glob("part-*")))
        whole = (tmp_path / "whole.jsonl").read_bytes()
        if command == "annotate":
            found, whole = (sorted(lines.splitlines()) for lines in (found, whole))
        assert found == whole, command


@pytest.mark.usefixtures("spark_session")
def test_a_run_with_spark_is_the_same_folder(given, tmp_path):
    run("run", given, "-o", tmp_path / "duckdb")
    run("run", given, "-o", tmp_path / "spark", "--engine", "spark")
    here, there = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("duckdb", "spark")
    )
    assert here == there


@pytest.mark.usefixtures("spark_session")
def test_a_run_is_written_by_all_machines(given, tmp_path):
    import polars as pl  # noqa: PLC0415  (slow to load)

    out = tmp_path / "out"
    source = given.as_uri()
    run("run", source, "-o", out.as_uri(), "--engine", "spark")
    run("run", given, "-o", tmp_path / "here")
    parts = sorted((out / "stories.jsonl").glob("part-*"))
    found = [msgspec.json.decode(b) for p in parts for b in p.read_bytes().splitlines()]
    lines = (tmp_path / "here" / "stories.jsonl").read_bytes().splitlines()
    assert [s["id"] for s in found] == [msgspec.json.decode(b)["id"] for b in lines]
    for table in ("statements", "findings", "reports"):
        name = f"{table}.parquet"
        written = pl.read_parquet(out / "tables" / name / "*.parquet")
        here = pl.read_parquet(tmp_path / "here" / "tables" / name)
        assert len(written) == len(here)
        assert set(written.columns) == set(here.columns)


@pytest.mark.usefixtures("spark_session")
def test_what_cannot_be_read_by_address_is_told(tmp_path, capsys):
    good = msgspec.json.encode(READABLE[0])
    bad = [b"{", b'{"text": "No id."}', b'{"id": 3}', good, good, b""]
    (tmp_path / "given.jsonl").write_bytes(b"\n".join(bad) + b"\n")
    address = (tmp_path / "given.jsonl").as_uri()
    out = tmp_path / "out.jsonl"
    run("annotate", address, "-o", out, "--engine", "spark")
    told = capsys.readouterr().err
    assert "needs ids of its own" in told
    assert "broken-json" in told
    assert "text: missing" in told
    assert "was given 2 times" in told
    assert "retold: 4 rejected" in told
    assert len(out.read_bytes().splitlines()) == 1


@pytest.mark.usefixtures("spark_session")
def test_parquet_is_read_by_all_machines(given, tmp_path):
    import polars as pl  # noqa: PLC0415

    rows = [msgspec.to_builtins(report) for report in READABLE]
    table = tmp_path / "reports.parquet"
    pl.DataFrame(rows).write_parquet(table)
    out = tmp_path / "found.jsonl"
    run("reuse", table, "-o", out, "--engine", "spark")
    run("reuse", given, "-o", tmp_path / "here.jsonl")
    assert out.read_bytes() == (tmp_path / "here.jsonl").read_bytes()


def test_files_and_addresses_do_not_mix(given):
    from click import UsageError  # noqa: PLC0415

    with pytest.raises(UsageError, match="not together with files"):
        run("annotate", given, "s3a://bucket/x", "--engine", "spark")
    with pytest.raises(UsageError, match="--engine spark"):
        run("reuse", "s3a://bucket/x")


@pytest.mark.usefixtures("spark_session")
def test_an_address_where_nothing_stands_is_told(tmp_path):
    address = (tmp_path / "nothing").as_uri()
    with (
        pytest.raises(EngineError, match="Path does not exist"),
        open_collection(Addresses((address,)), engine="spark"),
    ):
        pass
