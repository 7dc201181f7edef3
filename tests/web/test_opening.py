"""A run or a store, opened: the same for readers, read once, and left as it was."""

import shutil
import tempfile

import pytest

import retold
from retold.errors import InputError, StoreError
from retold.web.kept import Kept
from retold.web.opening import open_library
from retold.web.places import cut_around
from retold.web.room import Room


def quiet(*_):
    """Tell nothing."""


@pytest.fixture
def store(tmp_path, folder):
    """The same reports in a store."""
    file = tmp_path / "news.duckdb"
    with retold.open_store(file) as store:
        store.add([r for s in retold.read_stories(folder) for r in s.reports])
    return file


def test_store_is_served_as_a_run(store, opened):
    """The same stories, under ids that last."""
    with open_library(store, quiet) as library:
        told = {
            frozenset(r.id for r in story.reports): len(story.statements)
            for story in library.library
        }
        assert told == {
            frozenset(r.id for r in story.reports): len(story.statements)
            for story in opened.library
        }
        assert "Ostrel" in Room(library).index_page.decode()


def test_store_is_free_while_it_is_served(store):
    """More can be added meanwhile."""
    with open_library(store, quiet), retold.open_store(store) as again:
        assert len(list(again.stories())) == 2


def test_nothing_is_left(folder, tmp_path, monkeypatch):
    """The index is gone in the end, and the run is as it was."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = sorted(path.name for path in folder.rglob("*"))
    with open_library(folder, quiet):
        assert list(tmp_path.iterdir())
    assert list(tmp_path.iterdir()) == []
    assert sorted(path.name for path in folder.rglob("*")) == before


def test_run_may_be_replaced_while_it_is_served(folder, tmp_path):
    """The old one goes on being read."""
    out = tmp_path / "out"
    shutil.copytree(folder, out)
    with open_library(out, quiet) as opened:
        retold.run([]).write(out)
        assert len(list(opened.library)) == 2
        assert opened.library.find("s1").reports


def test_empty_run_has_a_page(tmp_path):
    """No story is an answer, too."""
    retold.run([]).write(tmp_path / "out")
    with open_library(tmp_path / "out", quiet) as opened:
        room = Room(opened)
        assert room.index_page
        assert room.search.find("ferry").found == ()


def test_older_run_without_threads_is_read(folder, tmp_path):
    """What a run did not write is not asked for."""
    out = tmp_path / "out"
    out.mkdir()
    shutil.copy(folder / "stories.jsonl", out)
    with open_library(out, quiet) as opened:
        assert opened.library.threads == ()


def test_progress_ends_at_the_end(folder):
    """Told is how many bytes are read of how many there are."""
    told = []
    with open_library(folder, lambda *step: told.append(step)):
        assert told[-1][0] == "reading"
        assert told[-1][1] == told[-1][2] == (folder / "stories.jsonl").stat().st_size


@pytest.mark.parametrize(
    "line", [b"{}\n", b'{"format": "retold.story/9"}\n', b"\xff\n"]
)
def test_broken_run_is_told(tmp_path, line):
    """With the line."""
    (tmp_path / "stories.jsonl").write_bytes(line)
    with (
        pytest.raises(InputError, match="line 1: no story"),
        open_library(tmp_path, quiet),
    ):
        pass


def test_what_is_none_is_told(tmp_path):
    """A folder without a run, nothing at all, and a file that is no store."""
    with pytest.raises(InputError, match="retold run"), open_library(tmp_path, quiet):
        pass
    with (
        pytest.raises(StoreError, match="no such"),
        open_library(tmp_path / "x", quiet),
    ):
        pass
    (tmp_path / "x").write_text("no store")
    with pytest.raises(StoreError), open_library(tmp_path / "x", quiet):
        pass


# ---- asking by what was counted ---------------------------------------------------


@pytest.mark.parametrize(
    "claim",
    [
        "The ferry struck the old pier of Ostrel",
        "Brenn called for an inquiry. Nobody was found.",
        "Rehm won the final in Tessel",
        "Zeppelins were seen over Ostrel",
    ],
)
def test_survey_finds_what_a_walk_finds(opened, folder, claim):
    """The answer is that of a walk over all texts."""
    assert retold.ask(claim, opened.postings) == retold.ask(
        claim, retold.read_stories(folder)
    )


# ---- what is kept -----------------------------------------------------------------


def test_kept_drops_what_was_used_longest_ago():
    """As much is kept as fits."""
    kept = Kept(10, size=len)
    kept.put("a", "xxxx")
    kept.put("b", "xxxx")
    kept.find("a")
    kept.put("c", "xxxx")
    assert [key for key in "abc" if kept.find(key)] == ["a", "c"]


def test_kept_keeps_nothing_larger_than_itself():
    """What does not fit drops nothing."""
    kept = Kept(3, size=len)
    kept.put("a", "x")
    assert kept.get("b", lambda: "xxxx") == "xxxx"
    assert kept.find("a") == "x"
    assert kept.find("b") is None


def test_kept_makes_again_what_failed():
    """A failure is told, and is not kept."""
    kept = Kept(3)
    with pytest.raises(ZeroDivisionError):
        kept.get("a", lambda: 1 // 0)
    assert kept.get("a", lambda: 1) == 1


# ---- snippets ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("a ferry here", "ferry", "a [ferry] here"),
        ("two\n\nlines of\ta ferry", "ferry", "two lines of a [ferry]"),
        ("bell \x07 ferry", "ferry", "bell \ufffd [ferry]"),
        ("", "", ""),
        ("no such word", "", "no such word"),
    ],
)
def test_cut_shows_the_words(text, word, expected):
    """In one line, printable, with the hits parted from the rest."""
    start = text.find(word)
    spans = [(start, start + len(word))] if word else []
    cut = cut_around(text, spans)
    assert "".join(f"[{s.text}]" if s.differs else s.text for s in cut) == expected


def test_cut_chooses_where_most_hits_are():
    """Of a long text the part with most of the words, from a whole word to a whole word."""
    text = "ferry " + "word " * 200 + "the ferry struck the ferry pier " + "word " * 200
    spans = [(i, i + 5) for i in range(len(text)) if text.startswith("ferry", i)]
    cut = cut_around(text, spans)
    assert sum(s.differs for s in cut) == 2
    joined = "".join(s.text for s in cut)
    assert joined.startswith("… word")
    assert joined.endswith("word …")
    assert len(joined) < 300
