"""The commands are run as users run them: a process of their own."""

import os
import subprocess
import sys

import pytest

AGENCY = """Ferry strikes pier at Ostrel

OSTREL, May 14, 2031 - A ferry struck the old pier of Ostrel on Tuesday.

"We heard a long scraping noise before the crash," said Mayor Ilka Brenn.

The ferry was carrying 120 passengers. Divers searched the basin until midnight.
"""
REWRITE = """Ferry hits old pier in Ostrel

A ferry hit the old pier of Ostrel on Tuesday.

"We heard a long grinding noise before the crash," Brenn said.

The ferry had 120 passengers aboard. Divers searched the basin until midnight.
"""


@pytest.fixture
def folder(tmp_path):
    """Two reports of one event in a folder of one's own."""
    inputs = tmp_path / "in"
    inputs.mkdir()
    (inputs / "agency.txt").write_text(AGENCY, encoding="utf-8")
    (inputs / "rewrite.txt").write_text(REWRITE, encoding="utf-8")
    return inputs


@pytest.fixture
def retold(tmp_path):
    """Run `retold WORDS...` in a folder of one's own; texts in, texts out."""

    def run(*words, stdin="", **environment):
        return subprocess.run(
            [sys.executable, "-m", "retold", *map(str, words)],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            check=False,
            timeout=60,
        )

    return run
