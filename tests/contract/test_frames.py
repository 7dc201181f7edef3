"""Tables in notebooks hold what the Parquet files of the run hold."""

import duckdb
import pytest

import retold
from retold import frames
from retold.tables import TABLES

POLARS_TYPES = {
    "VARCHAR": "String",
    "BIGINT": "Int64",
    "DOUBLE": "Float64",
    "BOOLEAN": "Boolean",
}
PANDAS_TYPES = POLARS_TYPES | {"VARCHAR": "string", "BOOLEAN": "boolean"}


@pytest.fixture(scope="module")
def folder(run, tmp_path_factory):
    """The tables of the example as files."""
    out = tmp_path_factory.mktemp("frames")
    run.write(out)
    return out / "tables"


def stored(folder, table):
    """The rows of a Parquet file in their order."""
    with duckdb.connect() as connection:
        return connection.read_parquet(str(folder / f"{table}.parquet")).fetchall()


@pytest.mark.parametrize("table", frames.NAMES)
def test_pandas_has_the_rows_and_types_of_the_file(run, folder, table):
    """In the same order; what is missing in a file is missing here."""
    pandas = pytest.importorskip("pandas")
    frame = run.to_pandas(table)
    types = {name: PANDAS_TYPES[kind] for name, kind in TABLES[table].columns.items()}
    assert types == {name: str(kind) for name, kind in frame.dtypes.items()}
    cells = frame.astype(object).where(frame.notna(), None)
    assert [tuple(row) for row in cells.to_numpy().tolist()] == stored(folder, table)
    assert not any(isinstance(kind, pandas.CategoricalDtype) for kind in frame.dtypes)


@pytest.mark.parametrize("table", frames.NAMES)
def test_polars_has_the_rows_and_types_of_the_file(run, folder, table):
    """As polars itself reads it."""
    polars = pytest.importorskip("polars")
    frame = run.to_polars(table)
    assert frame.equals(polars.read_parquet(folder / f"{table}.parquet"))
    types = {name: POLARS_TYPES[kind] for name, kind in TABLES[table].columns.items()}
    assert types == {name: str(kind) for name, kind in frame.schema.items()}


@pytest.mark.parametrize("make", ["to_pandas", "to_polars"])
def test_a_story_has_its_own_rows(run, make):
    """Together the stories have those of the run."""
    pytest.importorskip(make.removeprefix("to_"))
    rows = [len(getattr(story, make)("statements")) for story in run]
    assert sum(rows) == len(getattr(run, make)("statements"))
    assert min(rows) > 0


@pytest.mark.parametrize("make", ["to_pandas", "to_polars"])
def test_no_rows_keep_their_types(make):
    """A run without stories has empty tables."""
    pytest.importorskip(make.removeprefix("to_"))
    frame = getattr(retold.Stories(()), make)("quotes")
    assert list(frame.columns) == list(TABLES["quotes"].columns)
    assert len(frame) == 0


@pytest.mark.parametrize("table", ["sentences", "rejections", ""])
def test_an_unknown_table_is_refused_with_the_names(run, table):
    """The error says which there are."""
    with pytest.raises(retold.UsageError, match="it is one of stories, reports"):
        run.to_pandas(table)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named(run, library, monkeypatch):
    """The error says what to install."""

    def missing(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(frames, "import_module", missing)
    with pytest.raises(retold.UsageError, match=f"`pip install {library}`"):
        getattr(run, f"to_{library}")("stories")
