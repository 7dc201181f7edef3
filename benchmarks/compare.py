"""How long does it take to compare two reports of 800 words, and with how much memory?

    python benchmarks/compare.py

Prints CPU seconds of `retold.compare` after start-up (the first call, which fills the
caches, and the median of ten more), of the command's start, and the peak memory. The
reports are two tellings of the example's event, padded with its other reports to 800
words each. The aim is under 0.3 s of CPU for the first call.
"""

from __future__ import annotations

import platform
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import retold
from retold.pipeline import account_of

EXAMPLE = Path(__file__).parent.parent / "examples" / "solvane-star"
WORDS = 800
RUNS = 10


def padded(*files: str) -> str:
    """The texts one behind the other, cut to 800 words at a paragraph."""
    paragraphs: list[str] = []
    for file in files:
        text = (EXAMPLE / file).read_text(encoding="utf-8")
        for paragraph in text.split("\n\n"):
            if sum(len(p.split()) for p in paragraphs) < WORDS:
                paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)


def cpu_seconds(reports: list[retold.Report]) -> float:
    """CPU time of one comparison."""
    start = time.process_time()
    account_of("s1", reports)
    return time.process_time() - start


def start_up() -> float:
    """CPU time of `retold --version`, as the shell sees it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "retold", "--version"], check=True, capture_output=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    published = "2031-10-07"
    reports = [
        retold.Report(
            id="a",
            published=published,
            text=padded("01-hpb.txt", "11-hpb-hallin.txt", "09-skerrin-radio.txt"),
        ),
        retold.Report(
            id="b",
            published=published,
            text=padded(
                "06-northshore-post.txt",
                "10-tessel-tribune.txt",
                "07-morning-ledger.txt",
            ),
        ),
    ]
    first = cpu_seconds(reports)
    later = statistics.median(cpu_seconds(reports) for _ in range(RUNS))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(f"words: {[len(r.text.split()) for r in reports]}")
    print(f"first comparison:  {first:.3f} s CPU")
    print(f"later, median:     {later:.3f} s CPU")
    print(f"start of the command: {start_up():.3f} s CPU")
    print(f"peak memory:       {peak:.0f} MiB")


if __name__ == "__main__":
    main()
