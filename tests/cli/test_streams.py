"""Bytes on the streams: no colour into files, no noise on pipes, always the same."""

import hashlib
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "solvane-star"
ESCAPE = "\x1b"
# What a command may need, but not its help: each takes longer to import than the
# start-up is allowed to.
HEAVY = {"duckdb", "jinja2", "lxml", "numpy", "rich", "trafilatura"}


def digests(folder):
    """Relative path → digest, of all files of a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def on_a_terminal(words, folder, **environment):
    """What a command prints on a terminal (a pseudo-terminal for stdout)."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "retold", *map(str, words)],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"}
        | {"TERM": "xterm-256color"}
        | environment,
    ):
        os.close(theirs)
        shown = b""
        # Linux ends a closed pseudo-terminal with an error, others with nothing.
        try:
            while chunk := os.read(ours, 1 << 16):
                shown += chunk
        except OSError:
            pass
    os.close(ours)
    return shown.decode()


def test_no_escape_codes_without_a_terminal(retold, folder):
    """What goes to a pipe or a file is plain."""
    result = retold("compare", folder)
    assert "scraping" in result.stdout
    assert ESCAPE not in result.stdout + result.stderr


def test_no_escape_codes_with_no_color(folder):
    """NO_COLOR is obeyed on a terminal, which else has colour."""
    assert ESCAPE in on_a_terminal(["compare", folder], folder)
    assert ESCAPE not in on_a_terminal(["compare", folder], folder, NO_COLOR="1")


@pytest.mark.parametrize("lines", [0, 1])
def test_broken_pipe_is_silent(tmp_path, lines):
    """A reader who has seen enough (`| head -1`) is no error."""
    line = json.dumps({"id": "{}", "text": "The quay was closed. " * 4000})
    source = tmp_path / "long.jsonl"
    source.write_text(
        "".join(line.replace("{}", str(n)) + "\n" for n in range(8)), encoding="utf-8"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "retold", "read", str(source)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
        assert (process.wait(timeout=60), told) == (0, b"")


def test_two_runs_give_the_same_bytes(retold, tmp_path):
    """Pages, JSONL and tables do not depend on the run or the order of hashes."""
    for seed in ("1", "2"):
        done = retold("run", EXAMPLE, "-o", f"out{seed}", PYTHONHASHSEED=seed)
        assert done.returncode == 0
    first = digests(tmp_path / "out1")
    assert "tables/statements.parquet" in first
    assert first == digests(tmp_path / "out2")


def test_help_imports_nothing_heavy(tmp_path):
    """A command starts at once: what is heavy waits until it is needed."""
    result = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "retold", "--help"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )
    imported = {
        line.rpartition("|")[2].strip().partition(".")[0]
        for line in result.stderr.splitlines()
    }
    assert "click" in imported
    assert HEAVY & imported == set()


@pytest.mark.parametrize("closed", [">&-", "2>&-"])
def test_a_stream_that_is_closed_is_read_by_nobody(tmp_path, closed):
    """Whoever starts us with a stream closed gets no traceback for it."""
    report = EXAMPLE / "01-hpb.txt"
    result = subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m retold read "{report}" {closed}'],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
