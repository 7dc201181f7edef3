"""The store as Python users have it: it lasts, and says where stories went."""

import subprocess
import sys

import duckdb
import numpy as np
import pytest

import retold
from retold.model import Report

DAM = (
    "The dam above Harl burst on Friday night after a week of rain, and the lower town "
    "stands under water. Engineer Odo Vesk had warned of cracks in the spillway."
)
BURST = Report(id="burst", title="Harl dam bursts", published="2031-04-04", text=DAM)
AGAIN = Report(
    id="again", title="Harl dam gives way", published="2031-04-05", text=f"{DAM} Again."
)
CHOIR = Report(
    id="choir",
    title="Choir of Vellin sings",
    published="2031-04-04",
    text="The choir of Vellin sang in the town hall; tickets sold out in an hour.",
)


@pytest.fixture
def file(tmp_path):
    """Where a store is to be; the folder is not there yet."""
    return tmp_path / "kept" / "news.duckdb"


def test_store_lasts(file):
    """What was added is there when the file is opened again."""
    with retold.open_store(file) as store:
        store.add([BURST, CHOIR])
    with retold.open_store(file) as store:
        added = store.add([AGAIN, CHOIR])
        stories = {name: [r.id for r in reports] for name, reports in store.stories()}
    assert (added.reports, added.known, added.differing) == (1, 1, ())
    assert sorted(stories.values()) == [["burst", "again"], ["choir"]]
    assert set(stories) == {"s1", "s2"}


def test_store_gives_reports_back_as_they_were(file):
    """No field is lost, whatever letters it is in."""
    odd = Report(id="né\ud800", outlet="日報", text="half a letter \udfff", byline="ø")
    with retold.open_store(file) as store:
        store.add([odd])
        ((_, reports),) = store.stories()
    assert [odd] == reports


def test_store_without_a_file_is_the_same(file):
    """Kept or not, the rows are equal."""
    found = []
    for path in (file, None):
        with retold.open_store(path) as store:
            store.add([BURST, CHOIR, AGAIN])
            found.append(list(store.rows()))
    assert found[0] == found[1]


def test_store_by_size_puts_the_largest_story_first(file):
    """Ids by size are those that a run gives."""
    with retold.open_store(file) as store:
        store.add([CHOIR])
        store.add([BURST, AGAIN])
        by_size = [(r["story"], r["reports"]) for r in store.rows(by_size=True)]
    assert by_size == [("s1", ["burst", "again"]), ("s2", ["choir"])]
    run = retold.run([CHOIR, BURST, AGAIN])
    assert by_size == [(s.id, [r.id for r in s.reports]) for s in run]


def put_changes(file, *changes):
    """Changes as if batches had made them: (batch, story, kind, other)."""
    with duckdb.connect(str(file)) as connection:
        connection.executemany("INSERT INTO story_changes VALUES (?, ?, ?, ?)", changes)
        connection.execute("UPDATE grouping_state SET next_story = 10")


@pytest.mark.parametrize(
    ("story", "changes", "now"),
    [
        pytest.param("s1", [], ["s1"], id="stands"),
        pytest.param("s1", [(1, 1, "merged", 2)], ["s2"], id="merged"),
        pytest.param("s2", [(1, 1, "merged", 2)], ["s2"], id="took in"),
        pytest.param("s1", [(1, 3, "split", 1)], ["s1", "s3"], id="split"),
        pytest.param("s1", [(1, 1, "moved", 2)], ["s1", "s2"], id="moved"),
        pytest.param(
            "s1",
            [(1, 1, "merged", 2), (2, 2, "merged", 3), (3, 4, "split", 3)],
            ["s3", "s4"],
            id="step by step",
        ),
        pytest.param(
            "s3", [(1, 4, "split", 1), (1, 3, "merged", 1)], ["s1"], id="at once"
        ),
    ],
)
def test_find_follows_what_became_of_a_story(file, story, changes, now):
    """An old id leads to the stories that hold its reports."""
    with retold.open_store(file) as store:
        store.add([BURST])
    if changes:
        put_changes(file, *changes)
    with retold.open_store(file) as store:
        assert now == store.find(story)


@pytest.mark.parametrize("story", ["s0", "s2", "x", "", "s-1", "sé"])
def test_find_refuses_an_id_that_was_never_given(file, story):
    """A story that never was leads nowhere."""
    with retold.open_store(file) as store:
        store.add([BURST])
        with pytest.raises(retold.UnknownStoryError):
            store.find(story)


def test_store_refuses_a_database_of_others(file):
    """A DuckDB file with tables of another program is left alone."""
    file.parent.mkdir()
    with duckdb.connect(str(file)) as connection:
        connection.execute("CREATE TABLE mine AS SELECT 1 AS n")
    with pytest.raises(retold.StoreError, match="no store of retold's"):
        retold.open_store(file).__enter__()


def test_store_refuses_one_of_another_version(file):
    """A store that another version made is not misread."""
    with retold.open_store(file):
        pass
    with duckdb.connect(str(file)) as connection:
        connection.execute("UPDATE grouping_state SET version = 0")
    with pytest.raises(retold.StoreError, match="another version"):
        retold.open_store(file).__enter__()


def test_store_refuses_one_that_is_in_use(file):
    """Two processes never write one store."""
    code = f"import retold\nwith retold.open_store({str(file)!r}): print('open')"
    with retold.open_store(file):
        result = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
    assert result.returncode == 1
    assert "another process has it open" in result.stderr


def test_add_refuses_two_reports_of_one_id(file):
    """Which of the two is meant cannot be known."""
    with (
        retold.open_store(file) as store,
        pytest.raises(retold.UsageError, match="'burst'"),
    ):
        store.add([BURST, BURST])


def test_explanation_adds_up(file):
    """The weights of the reasons are the closeness."""
    with retold.open_store(file) as store:
        store.add([BURST, AGAIN, CHOIR])
        why = store.explain("burst", "again")
    assert why.is_one_story
    assert why.closeness == pytest.approx(sum(r.weight for r in why.reasons))
    assert why.group_closeness is None
    assert why.shared_words > 20


def test_explanation_of_two_stories_tells_how_close_they_are(file):
    """Where the two alone have too little, so have their stories."""
    with retold.open_store(file) as store:
        store.add([BURST, AGAIN, CHOIR])
        why = store.explain("choir", "again")
    assert not why.is_one_story
    assert why.closeness == -np.inf
    assert why.group_closeness == -np.inf
