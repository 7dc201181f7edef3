"""What goes wrong is told in one line, with the right exit code, and counted."""

import json
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
