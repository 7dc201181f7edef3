"""Nothing that is read is written over, and an old result outlasts what fails."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from retold.cli.outputs import write_output

# To annotate so many takes some seconds.
MANY = 3000
SENTENCE = "The ferry struck the old pier of Ostrel on Tuesday, Ilka Brenn said. "
# The command line with a real SIGINT when the first page is to be written.
INTERRUPTED_WRITING = """
import os, signal
from retold import cli
from retold.show import story_page
story_page.render_story_page = lambda _: os.kill(os.getpid(), signal.SIGINT)
cli.main()
"""


@pytest.fixture
def inputs(tmp_path):
    """A JSON Lines file, two texts and a store."""
    rows = [{"id": str(n), "text": f"{SENTENCE}It had {n} aboard."} for n in (20, 31)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "r.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "r.jsonl").write_text(lines, encoding="utf-8")
    for name in ("draft", "wire"):
        (tmp_path / f"{name}.txt").write_text(SENTENCE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def many(tmp_path):
    """A JSON Lines file on which a command is busy for some seconds."""
    file = tmp_path / "many.jsonl"
    file.write_text(
        "".join(
            json.dumps({"id": str(n), "text": f"{SENTENCE * 60}It had {n} aboard."})
            + "\n"
            for n in range(MANY)
        ),
        encoding="utf-8",
    )
    return file


def contents(folder):
    """Relative path → bytes of all files, also hidden ones."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize(
    "words",
    [
        "read r.jsonl -o r.jsonl",
        "annotate r.jsonl -o ./r.jsonl",
        "compare draft.txt wire.txt -o wire.txt",
        "check draft.txt --against wire.txt -o draft.txt",
        "check draft.txt --against wire.txt -o wire.txt",
        "check draft.txt --against wire.txt --write-baseline draft.txt",
        "check draft.txt --against wire.txt --baseline r.jsonl -o r.jsonl",
        "stories r.jsonl -o r.jsonl",
        "stories r.jsonl -o new --threads r.jsonl",
        "stories in -o in/r.jsonl",
        "stories in/*.jsonl -o in/r.jsonl",
        "stories --store r.jsonl -o r.jsonl",
        "ask ferry --in r.jsonl -o r.jsonl",
        "ask ferry --store r.jsonl -o r.jsonl",
        "add draft.txt --store new -o draft.txt",
        "add draft.txt --store new -o new",
        "reuse r.jsonl -o r.jsonl",
        "lineage r.jsonl -o r.jsonl",
        "lineage r.jsonl -o new --edges r.jsonl",
        "lineage r.jsonl -o new --edges ./new",
        "run in -o ./in",
    ],
)
def test_output_is_never_an_input(retold, inputs, words):
    """A command that would write over what it reads is refused, in one line."""
    before = contents(inputs)
    result = retold(*words.split())
    (line,) = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (2, "")
    assert line.startswith("retold: ")
    assert contents(inputs) == before


def test_output_behind_a_link_is_an_input(retold, inputs):
    """Another name of the same file does not help."""
    (inputs / "link").symlink_to("r.jsonl")
    before = contents(inputs)
    assert retold("read", "r.jsonl", "-o", "link").returncode == 2
    assert contents(inputs) == before


def test_output_beside_the_inputs_is_written(retold, inputs):
    """A new file in the folder that is read is no input, and no trace stays."""
    assert retold("read", "in", "-o", "in/new.jsonl").returncode == 0
    assert sorted(path.name for path in (inputs / "in").iterdir()) == [
        "new.jsonl",
        "r.jsonl",
    ]


def test_two_outputs_may_go_to_a_device(retold, inputs):
    """What is thrown away can be thrown away twice."""
    words = ["lineage", "r.jsonl", "-o", os.devnull, "--edges", os.devnull]
    assert retold(*words).returncode == 0
    assert inputs.joinpath("r.jsonl").stat().st_size > 0


@pytest.mark.parametrize("command", ["read", "annotate", "stories", "reuse", "lineage"])
def test_old_result_outlasts_a_failure(retold, inputs, command):
    """A command that cannot do its work leaves what another did."""
    (inputs / "old").write_text("of yesterday\n", encoding="utf-8")
    before = contents(inputs)
    result = retold(command, "missing.txt", "-o", "old")
    assert result.returncode == 1
    assert contents(inputs) == before


@pytest.mark.parametrize(
    "words",
    [
        "compare draft.txt wire.txt -o folder",
        "stories r.jsonl --threads folder",
        "lineage r.jsonl --edges folder",
        "ask ferry --in r.jsonl -o folder",
        "check draft.txt --against wire.txt --write-baseline folder",
    ],
)
def test_folder_is_no_output(retold, inputs, words):
    """Told before there is any work or output."""
    (inputs / "folder").mkdir()
    result = retold(*words.split())
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "retold: folder: Is a directory\n"


def test_run_is_not_written_over_what_is_not_a_runs(retold, inputs):
    """A site of somebody's stays as it is; nothing is read before."""
    (inputs / "site").mkdir()
    (inputs / "site" / "index.html").write_text("mine", encoding="utf-8")
    before = contents(inputs)
    result = retold("run", "missing", "-o", "site")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(
        "retold: site: what is in it is no run of retold's;"
    )
    assert contents(inputs) == before


def test_interrupted_run_leaves_the_earlier_one(retold, inputs):
    """Control-C while the pages are written: the folder is as it was, to the byte."""
    assert retold("run", "r.jsonl", "-o", "out").returncode == 0
    before = contents(inputs)
    result = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WRITING, "run", "r.jsonl", "-o", "out"],
        capture_output=True,
        text=True,
        cwd=inputs,
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stdout) == (130, "")
    assert result.stderr.strip() == "retold: interrupted"
    assert contents(inputs) == before


def test_write_output_is_all_or_nothing(tmp_path):
    """What breaks off in the middle leaves the old file, its mode, and no other."""
    file = tmp_path / "result"
    file.write_bytes(b"old")
    file.chmod(0o640)

    def chunks():
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_output(str(file), chunks())
    assert contents(tmp_path) == {"result": b"old"}
    write_output(str(file), [b"new"])
    assert contents(tmp_path) == {"result": b"new"}
    assert file.stat().st_mode & 0o777 == 0o640


def test_write_output_follows_a_link(tmp_path):
    """The file behind a link is written, and the link stays one."""
    (tmp_path / "link").symlink_to("file")
    write_output(str(tmp_path / "link"), [b"new"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_interrupted_leaves_the_old_result(many):
    """Control-C in the middle of writing: one line, no traceback, no half a file."""
    folder = many.parent
    (folder / "old").write_text("of yesterday\n", encoding="utf-8")
    before = contents(folder)
    with subprocess.Popen(
        [sys.executable, "-m", "retold", "annotate", str(many), "-o", "old"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        start_new_session=True,
    ) as process:
        while process.poll() is None and not list(folder.glob(".retold-*")):
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=30)[1]
    assert (process.returncode, told.strip()) == (130, "retold: interrupted")
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        ("compare draft.txt wire.txt -o c.html", b"<!doctype html>"),
        ("compare draft.txt wire.txt -o c.HTM", b"<!doctype html>"),
        ("compare draft.txt wire.txt -o c.json", b'{"format":"retold.story/1"'),
        ("compare draft.txt wire.txt -o c.md", b"## "),
        ("compare draft.txt wire.txt -o c.txt", b"The ferry struck"),
        ("compare draft.txt wire.txt -o c", b"The ferry struck"),
        ("compare draft.txt wire.txt -o v2.html.txt", b"The ferry struck"),
        ("compare draft.txt wire.txt --format json -o c.html", b'{"format":'),
        ("compare draft.txt wire.txt --format text -o c.json", b"The ferry struck"),
        ("check draft.txt --against wire.txt -o c.json", b'{"format":"retold.check/1"'),
        ("check draft.txt --against wire.txt -o c.sarif", b'{\n "$schema"'),
        ("check draft.txt --against wire.txt -o c.sarif.json", b'{\n "$schema"'),
        ("ask ferry --in r.jsonl -o a.json", b'{"format":"retold.answer/1"'),
        ("ask ferry --in r.jsonl -o a.md", "“ferry”".encode()),
    ],
)
def test_the_name_of_an_output_tells_its_format(retold, inputs, words, begin):
    """Unless it is given; a name that says nothing gets text."""
    result = retold(*words.split())
    assert result.returncode == 0, result.stderr
    assert (inputs / words.split()[-1]).read_bytes().startswith(begin)


@pytest.mark.parametrize(
    "words",
    [
        "compare draft.txt wire.txt -o c.sarif",
        "check draft.txt --against wire.txt -o c.html",
        "ask ferry --in r.jsonl -o a.html",
        "compare draft.txt wire.txt --brief -o b.json",
        "read r.jsonl -o out.html",
        "annotate r.jsonl -o out.html",
        "stories r.jsonl -o out.htm",
        "lineage r.jsonl -o out.sarif",
    ],
)
def test_a_name_of_a_format_that_is_not_there_is_refused(retold, inputs, words):
    """Rather than that text is written under a name that says otherwise."""
    before = contents(inputs)
    result = retold(*words.split())
    assert result.returncode == 2
    assert "not" in result.stderr
    assert contents(inputs) == before
