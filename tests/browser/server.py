"""`retold serve` as users start it: shared by tests and `docs/make_pictures.py`."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = re.compile(r"http://[\w.:\[\]]+")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server over a run's folder, while it runs."""
    command = [sys.executable, "-m", "retold", "serve", "--store", str(folder)]
    with subprocess.Popen(
        [*command, "--port", "0"], stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield _address(process)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    """Where the server says that it listens.

    Raises:
        RuntimeError: If it ends before it says so, with what it said instead.
    """
    lines = []
    for line in process.stderr or ():
        lines.append(line)
        if " serving " in line and (found := ADDRESS.search(line)):
            return found[0]
    raise RuntimeError("".join(lines))
