"""A run's folder is replaced as a whole, or not at all, and is never a stranger's."""

import os
from pathlib import Path

import pytest

from retold.errors import InputError, OutputError
from retold.run_folder import (
    INDEX,
    find_run,
    is_run,
    need_run_folder,
    replaced,
    stories_file,
)


def write(folder, word):
    """The files of a run, each with one word in it."""
    for name in ("threads.jsonl", "rejections.jsonl", INDEX):
        (folder / name).write_text(word, encoding="utf-8")
    story = f'{{"format":"retold.story/1","id":"{word}"}}\n'
    (folder / "stories.jsonl").write_text(story, encoding="utf-8")
    for name in (f"stories/{word}.html", f"tables/{word}.parquet"):
        (folder / name).parent.mkdir()
        (folder / name).write_text(word, encoding="utf-8")


def contents(folder):
    """Relative path → text of all files, also hidden ones."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(folder, word):
    with replaced(folder) as out:
        write(out, word)


@pytest.fixture
def out(tmp_path):
    """A folder with a run in it."""
    folder = tmp_path / "out"
    run(folder, "old")
    return folder


def test_a_run_replaces_a_run(out):
    """All files are the new run's, the mode is the folder's own, nothing is left."""
    out.chmod(0o750)
    run(out, "new")
    assert set(contents(out)) == {
        "index.html",
        "rejections.jsonl",
        "stories.jsonl",
        "stories/new.html",
        "tables/new.parquet",
        "threads.jsonl",
    }
    assert (out / INDEX).read_text(encoding="utf-8") == "new"
    assert out.stat().st_mode & 0o777 == 0o750
    assert [path.name for path in out.parent.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, ValueError])
def test_what_breaks_off_leaves_the_earlier_run(out, error):
    """Whatever ends the writing, the folder is as it was."""
    before = contents(out.parent)

    def broken():
        with replaced(out) as new:
            write(new, "new")
            raise error

    with pytest.raises(error):
        broken()
    assert contents(out.parent) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_the_earlier_run_stands_again_if_the_new_one_cannot_move(
    out, error, monkeypatch
):
    """Between the two renames something happens; no half is seen."""
    rename = Path.rename

    def renamed(path, target):
        # The second rename, of the new folder, and no other.
        if Path(target) == out and not path.name.endswith("-old"):
            raise error
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", renamed)
    if error is OSError:
        # Then its files are replaced one by one.
        run(out, "new")
        assert (out / INDEX).read_text(encoding="utf-8") == "new"
    else:
        with pytest.raises(error):
            run(out, "new")
        assert (out / INDEX).read_text(encoding="utf-8") == "old"
    assert "stories.jsonl" in contents(out)
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_a_folder_that_somebody_stands_in_keeps_its_place(out, monkeypatch):
    """A shell in the folder is not left in one without a name."""
    before = out.stat().st_ino
    monkeypatch.chdir(out)
    run(Path(), "new")
    assert out.stat().st_ino == before
    assert "stories/new.html" in contents(out)
    assert "stories/old.html" not in contents(out)
    assert [p.name for p in out.parent.iterdir()] == ["out"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_whose_parent_is_not_ours_is_written(out):
    """The new files are then written inside it."""
    out.parent.chmod(0o555)
    try:
        run(out, "new")
    finally:
        out.parent.chmod(0o755)
    assert (out / INDEX).read_text(encoding="utf-8") == "new"
    assert not [name for name in contents(out) if name.startswith(".")]


def test_the_folder_behind_a_link_is_replaced(out):
    """The link stays one."""
    link = out.with_name("link")
    link.symlink_to("out")
    run(link, "new")
    assert link.is_symlink()
    assert (out / INDEX).read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("name", ["notes.txt", ".git/config", "stories/a.txt", "a/b"])
def test_a_strangers_file_is_not_lost(out, name):
    """A run's folder into which somebody put a file is refused, and told which."""
    file = out / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine", encoding="utf-8")
    before = contents(out)
    with pytest.raises(OutputError, match=name.partition("/")[0]):
        run(out, "new")
    assert contents(out) == before


@pytest.mark.parametrize("name", [INDEX, "stories.jsonl", "stories/a.html"])
def test_equal_names_make_no_run(tmp_path, name):
    """A site of somebody's has an index page, too."""
    out = tmp_path / "site"
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"no run of retold's.*new or empty"):
        run(out, "new")
    assert contents(out) == {name: "mine"}


@pytest.mark.parametrize("left", [".DS_Store", ".retold-1-00ff/index.html"])
def test_litter_does_not_hinder(out, left):
    """What systems and killed runs leave behind goes."""
    (out / left).parent.mkdir(exist_ok=True)
    (out / left).write_text("", encoding="utf-8")
    run(out, "new")
    assert left not in contents(out)


def test_a_file_is_no_folder(tmp_path):
    """Told before there is anything to write."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="writes a folder"):
        need_run_folder(tmp_path / "file")
    with pytest.raises(OutputError, match="is no folder"):
        need_run_folder(tmp_path / "file" / "out")


def test_an_empty_folder_and_none_will_do(tmp_path):
    """Folders are made as far as they are wanted."""
    (tmp_path / "empty").mkdir()
    run(tmp_path / "empty", "new")
    run(tmp_path / "a" / "b", "new")
    assert (tmp_path / "a" / "b" / INDEX).is_file()


@pytest.mark.parametrize(
    "part", ["", "stories", "tables", "stories.jsonl", "index.html", "threads.jsonl"]
)
def test_the_run_is_found_around_its_parts(out, part):
    """Its own folder stands for it, and so do those in it and its files."""
    assert find_run(out / part) == out


@pytest.mark.parametrize(
    "left",
    [
        "",
        '{"for',
        '{"format":"retold.story/1","id":"s1","ti',
        '{"format": "retold.story/0"}',
    ],
    ids=["no story", "cut off at once", "cut off", "older"],
)
def test_a_damaged_run_is_one(out, left):
    """What cannot be read of it is told by whoever reads it, and it may be replaced."""
    (out / "stories.jsonl").write_text(left, encoding="utf-8")
    assert is_run(out)
    assert find_run(out / "index.html") == out
    run(out, "new")
    assert (out / INDEX).read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("held", ["nothing", "notes.txt", "no folder"])
def test_what_no_run_wrote_is_none(tmp_path, held):
    """No stories, no run; who needs them hears what writes them."""
    folder = tmp_path / "held"
    if held != "no folder":
        folder.mkdir()
    if held == "notes.txt":
        (folder / held).write_text("It sank.", encoding="utf-8")
    assert not is_run(folder)
    assert find_run(folder) is None
    with pytest.raises(InputError, match="retold run"):
        stories_file(folder)


@pytest.mark.parametrize("part", ["", "stories", "tables"])
def test_the_run_is_found_from_within(out, part, monkeypatch):
    """Who stands in its folder, or in one of its folders, may give "."."""
    monkeypatch.chdir(out / part)
    found = find_run(Path())
    assert found is not None
    assert found.resolve() == out.resolve()


def test_reports_in_a_file_of_that_name_are_no_run(tmp_path):
    """Nobody need know what a run calls its files."""
    (tmp_path / "stories.jsonl").write_text('{"text": "It sank."}\n', encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>It sank.</p>", encoding="utf-8")
    for name in ("stories.jsonl", "index.html"):
        assert find_run(tmp_path / name) is None


def test_no_run_is_found_elsewhere(out, tmp_path):
    """Not beside it, not in a page, and not where a folder is merely called so."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories.jsonl").mkdir()
    for place in (tmp_path, tmp_path / "stories", out / "stories" / "old.html"):
        assert find_run(place) is None
