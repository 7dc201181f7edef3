"""The tables of a run hold what `retold.tables` promises."""

import duckdb
import pytest

from retold.frames import NAMES
from retold.model import Rejection
from retold.run_writing import write_run
from retold.show.rows import ROWS, story_rows
from retold.tables import TABLES


@pytest.fixture(scope="module")
def folder(run, tmp_path_factory):
    """The tables of the example, and one rejection."""
    out = tmp_path_factory.mktemp("out")
    rejected = Rejection(input="x.txt", reason="empty", detail="no text")
    write_run(run.stories, out, rejections=[rejected])
    return out / "tables"


def rows_of(folder, table, *columns):
    """A Parquet file as another program reads it."""
    with duckdb.connect() as connection:
        relation = connection.read_parquet(str(folder / f"{table}.parquet"))
        return relation.project(", ".join(columns)).fetchall()


@pytest.mark.parametrize("table", ROWS)
def test_rows_have_exactly_their_columns(run, table):
    """No row has a column too many or too few."""
    rows = [row for story in run for row in story_rows(story, table)]
    assert rows
    assert {frozenset(TABLES[table].columns)} == {frozenset(row) for row in rows}


def test_every_table_is_made_from_somewhere():
    """All tables are made from stories, but the one of what was no report."""
    assert set(TABLES) == {*NAMES, "rejections"}


@pytest.mark.parametrize("table", TABLES)
def test_parquet_has_the_promised_columns(folder, table):
    """Names and types as another program sees them."""
    with duckdb.connect() as connection:
        relation = connection.read_parquet(str(folder / f"{table}.parquet"))
        types = map(str, relation.types)
        assert TABLES[table].columns == dict(zip(relation.columns, types, strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_parquet_is_sorted_by_a_key_that_is_unique(folder, table):
    """Every row has a key of its own, and the rows come in its order."""
    keys = rows_of(folder, table, *TABLES[table].key)
    assert keys
    assert keys == sorted(set(keys))


def test_evidence_belongs_to_findings(run, folder):
    """Tables join by their ids: no evidence without its finding."""
    findings = set(rows_of(folder, "findings", "story_id", "finding_number"))
    proofs = set(rows_of(folder, "finding_evidence", "story_id", "finding_number"))
    assert findings == proofs
    assert len(findings) == sum(len(story.findings) for story in run)
