"""Do both engines write the same bytes of a collection?

    python quality/compare_engines.py REPORTS.jsonl [JOB ...]

Each JOB (`reuse`, `stories`, `lineage`, `annotate`; all four without one) is run as a
command on DuckDB and on Spark, which share nothing. Exit code 1 if any differs.
"""

from __future__ import annotations

import filecmp
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

JOBS = ("reuse", "stories", "lineage", "annotate")


def main() -> None:
    """Print a line for each job."""
    reports, *jobs = sys.argv[1:]
    with TemporaryDirectory(prefix="retold-") as folder:
        same = [are_equal(job, reports, Path(folder)) for job in jobs or JOBS]
    sys.exit(not all(same))


def are_equal(job: str, reports: str, folder: Path) -> bool:
    """Run a job on both engines, and tell whether its files are equal."""
    taken = {}
    for engine in ("duckdb", "spark"):
        start = time.monotonic()
        words = [sys.executable, "-m", "retold", job, reports, "--engine", engine]
        for option, name in outputs(job):
            words += [option, str(folder / f"{job}-{name}-{engine}")]
        subprocess.run(words, check=True, stderr=subprocess.DEVNULL)
        taken[engine] = time.monotonic() - start
    same = all(
        filecmp.cmp(
            folder / f"{job}-{name}-duckdb",
            folder / f"{job}-{name}-spark",
            shallow=False,
        )
        for _, name in outputs(job)
    )
    seconds = ", ".join(f"{engine} {spent:.0f} s" for engine, spent in taken.items())
    print(f"{job:9} {'equal' if same else 'DIFFERENT'} ({seconds})", flush=True)
    return same


def outputs(job: str) -> list[tuple[str, str]]:
    """The options of a job that name files, with a name for each."""
    more = [("--edges", "edges")] if job == "lineage" else []
    return [("-o", "lines"), *more]


if __name__ == "__main__":
    main()
