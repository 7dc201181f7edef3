"""What goes wrong is told in one line, with the right exit code, and counted."""

import json
import os
import subprocess
import sys

import pytest

# The command line with a real SIGINT as soon as it starts to read.
INTERRUPTED = """
import os, signal
from retold import cli, workspace
workspace.read = lambda *_, **__: os.kill(os.getpid(), signal.SIGINT)
cli.main()
"""

# The same while it is loaded: when it comes to a module.
INTERRUPTED_LOADING = """
import os, runpy, signal, sys
class Interrupt:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
runpy.run_module("retold", run_name="__main__")
"""


@pytest.fixture
def mixed(folder):
    """A folder with two reports and two files that are none."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(32)) * 8)
    return folder


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["compare", "one.txt"], "two or more reports", id="one-report"),
        pytest.param(["stories", "void"], "no report found in void", id="no-report"),
        pytest.param(["read", "one.txt", "-o", "one.txt/x"], "one.txt", id="no-place"),
    ],
)
def test_error_is_one_line(retold, tmp_path, words, told):
    """An error of the command's own ends it with exit code 1 and no traceback."""
    (tmp_path / "one.txt").write_text("The quay was closed.\n", encoding="utf-8")
    (tmp_path / "void").mkdir()
    result = retold(*words)
    (line,) = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (1, "")
    assert line.startswith("retold: ")
    assert told in line


@pytest.mark.parametrize("command", ["read", "annotate", "stories", "lineage"])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param("void", "no report found in void", id="empty-folder"),
        pytest.param("gone", "no report could be read from gone: 1", id="missing"),
    ],
)
def test_no_report_is_an_error(retold, tmp_path, command, given, told):
    """A command that has nothing to read says so, and names no file it never wrote."""
    (tmp_path / "void").mkdir()
    result = retold(command, given)
    assert (result.returncode, result.stdout) == (1, "")
    assert told in result.stderr.splitlines()[-1]
    assert "rejections.jsonl" not in result.stderr


@pytest.mark.parametrize("command", ["reuse", "lineage"])
@pytest.mark.parametrize(
    ("limit", "told"),
    [
        pytest.param("1XB", "give a number with its unit", id="no-size"),
        pytest.param("1MB", "too small for this work", id="too-small"),
    ],
)
def test_memory_limit_is_checked(retold, folder, command, limit, told):
    """A limit that is none, or in which nothing can be done, is one line and 2."""
    result = retold(command, folder, "--memory-limit", limit)
    (line,) = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (2, "")
    assert line.startswith(f"retold: memory limit '{limit}'")
    assert told in line


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["add", "in", "--store", "r.jsonl"], id="add"),
        pytest.param(["stories", "--store", "r.jsonl"], id="stories"),
        pytest.param(["ask", "ferry", "--store", "r.jsonl"], id="ask"),
    ],
)
def test_reports_are_no_store(retold, folder, tmp_path, words):
    """A file of reports given as the store is refused, and stays as it is."""
    row = json.dumps({"id": "a", "text": "The quay of Ostrel was closed."}) + "\n"
    (tmp_path / "r.jsonl").write_text(row, encoding="utf-8")
    result = retold(*words)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "retold: r.jsonl: it is no store of retold's\n"
    assert (tmp_path / "r.jsonl").read_text(encoding="utf-8") == row
    assert folder.is_dir()


def test_folder_is_no_store(retold, folder):
    """What hinders us at a store is told as it is."""
    result = retold("add", folder, "--store", ".")
    assert result.returncode == 1
    assert result.stderr == (
        "retold: .: it is a folder, and a store is a file; `retold ask --in` and "
        "`retold serve --store` read the folder that `retold run` wrote\n"
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_store_without_permission_is_told(retold, folder, tmp_path):
    """A store that is not ours to open is still a store."""
    retold("add", folder, "--store", "s")
    (tmp_path / "s").chmod(0)
    result = retold("stories", "--store", "s")
    assert result.stderr == "retold: s: it cannot be used: Permission denied\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param(
            "rewrite.txt", "rewrite.txt: the source is the draft itself", id="itself"
        ),
        pytest.param(
            "gone.txt", "no report could be read from gone.txt: 1 rejected", id="gone"
        ),
    ],
)
def test_check_tells_why_there_is_no_source(retold, folder, tmp_path, source, told):
    """A draft held against itself or against nothing is told as what it is."""
    draft = tmp_path / "rewrite.txt"
    draft.write_bytes((folder / "rewrite.txt").read_bytes())
    result = retold("check", "rewrite.txt", "--against", source)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == f"retold: {told}"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["read"], id="no-input"),
        pytest.param(["read", "x", "--loud"], id="unknown-option"),
        pytest.param(["run", "x"], id="run-without-output"),
        pytest.param(["compare", "x", "--format", "pdf"], id="unknown-format"),
        pytest.param(["retell", "x"], id="unknown-command"),
    ],
)
def test_wrong_usage_is_two(retold, words):
    """A command line that is wrong as such ends with exit code 2 and a hint."""
    result = retold(*words)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr


def test_interrupted_is_130(tmp_path):
    """Control-C ends with exit code 130 and one line."""
    result = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, "read", "x"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stdout) == (130, "")
    assert result.stderr.strip() == "retold: interrupted"


@pytest.mark.parametrize("module", ["msgspec", "retold.workspace", "click"])
def test_interrupted_at_the_start_is_silent(tmp_path, module):
    """Control-C before there is a command line: no traceback."""
    result = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_LOADING, module],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")


def test_rejections_are_told_and_written_down(retold, mixed, tmp_path):
    """What cannot be read stands on screen and in rejections.jsonl; the rest is done."""
    result = retold("run", mixed, "-o", "out")
    written = (tmp_path / "out" / "rejections.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in written.splitlines()]
    assert result.returncode == 0
    assert [row["reason"] for row in rows] == ["empty", "binary"]
    assert all(set(row) == {"input", "reason", "detail"} for row in rows)
    told = [line for line in result.stderr.splitlines() if line.startswith("rejected")]
    assert len(told) == 2
    assert "retold: 2 rejected" in result.stderr


def test_many_rejections_are_counted_not_listed(retold, folder):
    """Of a folder of broken files ten are told, and all are counted."""
    for number in range(12):
        (folder / f"empty{number}.txt").write_bytes(b"")
    told = retold("read", folder).stderr.splitlines()
    assert sum(line.startswith("rejected") for line in told) == 10
    assert told[-1] == "retold: 12 rejected"


def test_what_is_read_is_not_called_rejected(retold, tmp_path):
    """A report whose date is none is read; one whose id was given before is not."""
    rows = [{"id": i, "text": "The quay was closed.", "published": "x"} for i in "aba"]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "r.jsonl").write_text(lines, encoding="utf-8")
    result = retold("read", "r.jsonl")
    assert len(result.stdout.splitlines()) == 2
    told = [line.split(": ")[:2] for line in result.stderr.splitlines()[:-1]]
    assert sorted(told) == [
        ["rejected r.jsonl:3", "duplicate-id"],
        *(["remark on r.jsonl:" + n, "bad-date"] for n in "123"),
    ]
    assert result.stderr.endswith("retold: 1 rejected, 3 with a remark\n")
    assert "kept" not in result.stderr


@pytest.mark.parametrize("command", ["read", "annotate", "stories", "compare"])
def test_strict_stops_at_a_rejection(retold, mixed, command):
    """With `--strict`, the first unreadable input ends the command with 1."""
    result = retold(command, mixed, "--strict")
    assert result.returncode == 1
    assert "empty.txt: empty: " in result.stderr
    assert "Traceback" not in result.stderr


def test_strict_is_quiet_where_all_is_well(retold, folder):
    """Without a rejection `--strict` changes nothing."""
    result = retold("read", folder, "--strict")
    assert (result.returncode, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 2
