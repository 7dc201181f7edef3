"""How does cost grow, on both engines, on one core and on two?

    python benchmarks/scale.py JOB REPORTS.jsonl... [--engines duckdb,spark]
        [--cores 1,2] [--times]

JOB is `annotate`, `reuse`, `lineage`, `stories` or `run`; it is run as a command, each
time in a process of its own, held to so many cores. Told are seconds, CPU seconds and
peak memory of all its processes; of Spark also what its tasks wrote for each other
(shuffle), how many there were, and with --times the longest and the median task of each
stage of Spark's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Process(NamedTuple):
    """What the system tells of a process."""

    parent: int
    cpu: float  # seconds
    memory: int  # bytes


def processes() -> Iterator[tuple[int, Process]]:
    """All processes there are."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        except (OSError, IndexError):
            continue
        cpu = (int(fields[11]) + int(fields[12])) / _TICKS
        yield int(folder.name), Process(int(fields[1]), cpu, int(fields[21]) * _PAGE)


def descendants(root: int, known: dict[int, Process]) -> set[int]:
    """A process and all that it started."""
    found, before = {root}, set[int]()
    while found != before:
        before = set(found)
        found |= {pid for pid, process in known.items() if process.parent in before}
    return found & known.keys()


class Cost(NamedTuple):
    """What a command took."""

    seconds: float
    cpu: float
    memory: int


def measure(words: list[str], cores: int, environment: dict[str, str]) -> Cost:
    """Run a command on so many cores."""
    start = time.monotonic()
    child = subprocess.Popen(
        words,
        env=environment,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, set(range(cores))),  # noqa: PLW1509
    )
    spent: dict[int, float] = {}
    peak = 0
    while child.poll() is None:
        known = dict(processes())
        ours = descendants(child.pid, known)
        spent |= {pid: known[pid].cpu for pid in ours}
        peak = max(peak, sum(known[pid].memory for pid in ours))
        time.sleep(0.2)
    if child.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {child.returncode}")
    return Cost(time.monotonic() - start, sum(spent.values()), peak)


class Tasks(NamedTuple):
    """What Spark's tasks did."""

    shuffled: int  # bytes
    times: dict[str, list[float]]  # seconds, by Spark's stage


def read_events(folder: Path) -> Tasks:
    """Spark's own log of its tasks."""
    shuffled, times = 0, defaultdict[str, list[float]](list)
    for file in folder.rglob("*"):
        if not file.is_file() or file.name.startswith("appstatus"):
            continue
        with file.open() as lines:
            for line in lines:
                if '"SparkListenerTaskEnd"' not in line[:40]:
                    continue
                event = json.loads(line)
                metrics = event.get("Task Metrics") or {}
                wrote = metrics.get("Shuffle Write Metrics", {})
                shuffled += wrote.get("Shuffle Bytes Written", 0)
                run = metrics.get("Executor Run Time", 0) / 1000
                times[str(event["Stage ID"])].append(run)
    return Tasks(shuffled, dict(times))


def measured(
    job: str, file: str, engine: str, cores: int, *, with_times: bool
) -> Iterator[str]:
    """The lines for one command."""
    with TemporaryDirectory(prefix="retold-scale-") as folder:
        events = Path(folder) / "events"
        events.mkdir()
        out = Path(folder) / "out"
        conf = {
            "spark.eventLog.enabled": "true",
            "spark.eventLog.compress": "false",
            "spark.eventLog.dir": events.as_uri(),
            "spark.driver.memory": "4g",
        }
        words = [f"--conf {name}={value}" for name, value in conf.items()]
        environment = os.environ | {
            "PYSPARK_SUBMIT_ARGS": f"--master local[{cores}] {' '.join(words)} "
            "pyspark-shell",
            "TMPDIR": folder,
        }
        command = [sys.executable, "-m", "retold", job, file, "-o", str(out)]
        cost = measure([*command, "--engine", engine], cores, environment)
        with open(file, "rb") as lines:  # noqa: PTH123
            count = sum(1 for _ in lines)
        speed = f"{count / cost.cpu:7.1f} reports a CPU s"
        line = (
            f"{job:9} {count:7,} reports {engine:6} {cores} cores {cost.seconds:8.1f} s"
            f" {cost.cpu:8.1f} CPU s {speed} {cost.memory / 1e6:7.0f} MB"
        )
        if engine != "spark":
            yield line
            return
        tasks = read_events(events)
        number = sum(map(len, tasks.times.values()))
        yield (
            f"{line} {tasks.shuffled / count / 1000:6.1f} KB shuffled a report, "
            f"{number} tasks"
        )
        if with_times:
            for stage, times in sorted(tasks.times.items(), key=lambda s: -max(s[1])):
                yield (
                    f"  stage {stage:>4}: {len(times):4} tasks, longest "
                    f"{max(times):7.2f} s, median {statistics.median(times):7.2f} s"
                )


def main() -> None:
    """Print a line for each job."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("job")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--engines", default="duckdb,spark")
    parser.add_argument("--cores", default="1,2")
    parser.add_argument("--times", action="store_true")
    asked = parser.parse_args()
    for file in asked.files:
        for engine in asked.engines.split(","):
            for cores in asked.cores.split(","):
                for line in measured(
                    asked.job, file, engine, int(cores), with_times=asked.times
                ):
                    print(line, flush=True)


if __name__ == "__main__":
    main()
