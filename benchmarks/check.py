"""What does `retold check` cost, its start included, as an editor runs it on saving?

    python benchmarks/check.py

Prints CPU seconds (user and system) of the whole command for a draft of 900 words
against three sources of 900, the median of seven runs, beside a start of the command
that checks nothing, an interpreter that imports numpy, and one that does nothing. The
texts are tellings of the example's event, padded with its other reports. The aim is
half a second. Byte code is kept, as it is where retold is installed.
"""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples" / "solvane-star"
FILES = sorted(path.name for path in EXAMPLE.glob("*.txt"))
WORDS = 900
RUNS = 7


def padded(first: int) -> str:
    """The example's texts from one on, cut to 900 words at a paragraph."""
    paragraphs: list[str] = []
    for file in FILES[first:] + FILES[:first]:
        text = (EXAMPLE / file).read_text(encoding="utf-8")
        for paragraph in text.split("\n\n"):
            if sum(len(p.split()) for p in paragraphs) < WORDS:
                paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def cpu_seconds(*words: str, folder: str) -> float:
    """CPU time of a Python process, as the shell sees it."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder}/cache"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *words],
        check=False,
        capture_output=True,
        cwd=folder,
        env=environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        names = ["draft.txt", "one.txt", "two.txt", "three.txt"]
        for name, first in zip(names, (5, 0, 2, 8), strict=True):
            (Path(folder) / name).write_text(padded(first), encoding="utf-8")
        check = ["-m", "retold", "check", names[0], "--against", *names[1:]]
        print(f"Python {platform.python_version()}, {platform.machine()}")
        for what, words in (
            ("retold check, four texts", check),
            ("retold --version", ["-m", "retold", "--version"]),
            ("import numpy", ["-c", "import numpy"]),
            ("nothing", ["-c", ""]),
        ):
            cpu_seconds(*words, folder=folder)  # the byte code is made
            times = [cpu_seconds(*words, folder=folder) for _ in range(RUNS)]
            print(f"{what:26} {statistics.median(times):.3f} s CPU")


if __name__ == "__main__":
    main()
