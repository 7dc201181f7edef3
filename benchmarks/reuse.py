"""How fast does reuse find a corpus's passages, and does a large family stay linear?

    python benchmarks/reuse.py REPORTS.jsonl [SIZE ...]

For the first SIZE reports (default 1000, 4000 and 12000): seconds, passages, peak
memory and the growth exponent (slope of log seconds over log reports; 1 is linear).
Then 3,000 invented reprints of one text among 3,000 invented others. Where datasketch
is installed, also its MinHash LSH on the same reports: pairs without passages.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import platform
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice

import retold
from retold.corpus import find_reuse

SIZES = (1000, 4000, 12000)
FAMILY = 3000
PERMUTATIONS = 128


def seconds(job: Callable[[], int]) -> tuple[float, int]:
    """Seconds of a job, and what it counted."""
    start = time.perf_counter()
    count = job()
    return time.perf_counter() - start, count


def count_passages(reports: Sequence[retold.Report]) -> int:
    """All passages that retold finds."""
    return sum(1 for _ in find_reuse(reports))


def count_minhash_pairs(reports: Sequence[retold.Report]) -> int:
    """All candidate pairs of datasketch's MinHash LSH on shingles of five words."""
    datasketch = importlib.import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=0.5, num_perm=PERMUTATIONS)
    pairs = 0
    for report in reports:
        words = re.findall(r"\w+", report.text.casefold())
        shingles = {" ".join(words[i : i + 5]) for i in range(len(words) - 4)}
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in shingles])
        pairs += len(index.query(sketch))
        index.insert(report.id, sketch)
    return pairs


def family() -> list[retold.Report]:
    """Reprints (cut, retitled, lightly edited) of one invented text among others."""
    draw = random.Random(1)  # noqa: S311 (invented text)
    vocabulary = [f"{a}{b}{c}" for a in "bdfgklm" for b in "aeiou" for c in "lmnrst"]
    text = draw.choices(vocabulary, k=800)
    reports = []
    for number in range(FAMILY):
        words = text[: draw.randint(400, 800)]
        edited = [draw.choice(vocabulary) if draw.random() < 0.03 else w for w in words]
        other = draw.choices(vocabulary, k=600)
        reports += [
            retold.Report(
                id=f"reprint{number}", text=f"no {number} " + " ".join(edited)
            ),
            retold.Report(id=f"other{number}", text=" ".join(other)),
        ]
    return reports


def slope(points: Sequence[tuple[int, float]]) -> float:
    """Slope of the line through the logarithms."""
    logs = [(math.log(n), math.log(t)) for n, t in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    spread = sum((x - mean_x) ** 2 for x, _ in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / (spread or math.nan)


def peak_mebibytes() -> int:
    """Peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(path: str, *sizes: str) -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, {platform.machine()}")
    points = []
    for size in map(int, sizes or SIZES):
        reports = list(islice(retold.read(path), size))
        spent, passages = seconds(lambda: count_passages(reports))  # noqa: B023
        points.append((len(reports), spent))
        print(f"{len(reports)} reports: {spent:.1f} s, {passages} passages, ", end="")
        print(f"peak {peak_mebibytes()} MiB")
        if importlib.util.find_spec("datasketch"):
            spent, pairs = seconds(lambda: count_minhash_pairs(reports))  # noqa: B023
            print(f"  datasketch: {spent:.1f} s, {pairs} pairs")
    print(f"growth exponent {slope(points):.2f}")
    spent, passages = seconds(lambda: count_passages(family()))
    print(
        f"{FAMILY} reprints among {FAMILY} others: {spent:.1f} s, {passages} passages"
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
