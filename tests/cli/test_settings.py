"""Tests of `--settings`, as a user gives it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TEXT = (
    "TESSEL (Quay Bureau) — The dam held.\n\nTariku Bole walked three leagues home.\n"
)


def _annotate(
    tmp_path: Path, toml: str, **env: str
) -> subprocess.CompletedProcess[str]:
    """Annotate a text in a process of its own, with settings."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "own.toml").write_text(toml, encoding="utf-8")
    command = [sys.executable, "-m", "retold", "--settings", "own.toml"]
    return subprocess.run(
        [*command, "annotate", "a.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | env,
    )


def test_own_agency_is_credited(tmp_path: Path) -> None:
    """An agency that only the user knows is found like any other."""
    toml = '[words.agencies]\nrows = [{name = "QB", forms = "Quay Bureau"}]'
    done = _annotate(tmp_path, toml)
    assert [c["agency"] for c in json.loads(done.stdout)["credits"]] == ["QB"]


def test_unknown_table_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    """The user learns the table's right name."""
    done = _annotate(tmp_path, "[words.agency]\nrows = []")
    assert done.returncode == 1
    assert "words.agency.rows: no such table" in done.stderr
    assert len(done.stderr.splitlines()) == 1
