"""How fast are reports grouped into stories, and does adding more stay cheap?

    python benchmarks/stories.py REPORTS.jsonl [GOLD.jsonl]

For the first 1,000, 4,000 and 12,000 reports: seconds, reports a second, stories, and
the growth exponent (slope of log seconds over log reports; 1 is linear). Where
scikit-learn is installed (extra `bench`), also its TfidfVectorizer alone on the same
reports, by turns. Then the reports in a hundred batches, in the order of their days,
undated ones spread among them: milliseconds a batch, by tenths. With GOLD, rows
`{"story", "reports"}`, also how good both groupings are (B-cubed F1, F1 of pairs).
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import os
import platform
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

import retold

SIZES = (1000, 4000, 12000)
BATCHES = 100
Groups = list[list[str]]


def seconds(job: Callable[[], object]) -> float:
    """Seconds of a job."""
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def group(batches: Iterable[Sequence[retold.Report]]) -> tuple[Groups, list[float]]:
    """The stories of reports that come in batches, and the seconds of each batch."""
    processes = os.cpu_count() or 1
    with retold.open_store(None) as store:
        taken = [
            seconds(lambda: store.add(batch, processes=processes))  # noqa: B023 (at once)
            for batch in batches
        ]
        return [list(row["reports"]) for row in store.rows()], taken


def vectorize(reports: Sequence[retold.Report]) -> None:
    """What scikit-learn does before any grouping."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    text.TfidfVectorizer().fit_transform([report.text for report in reports])


def slope(points: Sequence[tuple[int, float]]) -> float:
    """The growth exponent."""
    xs, ys = zip(*((math.log(n), math.log(t)) for n, t in points), strict=True)
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    top = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return top / sum((x - mean_x) ** 2 for x in xs)


def in_batches(reports: Sequence[retold.Report]) -> list[list[retold.Report]]:
    """Batches in the order of days, undated reports spread evenly."""
    dated = sorted(
        (report for report in reports if report.published),
        key=lambda report: (report.published, report.id),
    )
    undated = [report for report in reports if not report.published]
    return [part(dated, number) + part(undated, number) for number in range(BATCHES)]


def part(reports: Sequence[retold.Report], number: int) -> list[retold.Report]:
    """One of a hundred even parts."""
    ends = [len(reports) * n // BATCHES for n in (number, number + 1)]
    return list(reports[ends[0] : ends[1]])


def quality(groups: Groups, gold: Mapping[str, str]) -> str:
    """B-cubed F1 and F1 of pairs over the labelled reports, in percent."""
    labelled = [[report for report in group if report in gold] for group in groups]
    sizes = Counter(gold[report] for group in labelled for report in group)
    precision = recall = pairs = 0.0
    for members in labelled:
        for story, count in Counter(gold[report] for report in members).items():
            precision += count * count / len(members)
            recall += count * count / sizes[story]
            pairs += count * (count - 1) / 2
    reports = sum(sizes.values())
    said = sum(len(members) * (len(members) - 1) / 2 for members in labelled)
    meant = sum(count * (count - 1) / 2 for count in sizes.values())
    b_cubed = 2 * precision * recall / (precision + recall) / reports
    return (
        f"B-cubed F1 {100 * b_cubed:.1f}, pairs F1 {200 * pairs / (said + meant):.1f}"
    )


def main() -> None:
    """Measure, and print a table."""
    reports = list(retold.read(sys.argv[1]))
    gold = (
        {
            report: row["story"]
            for line in Path(sys.argv[2]).read_bytes().splitlines()
            for row in [msgspec.json.decode(line)]
            for report in row["reports"]
        }
        if len(sys.argv) > 2
        else {}
    )
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores")
    has_peer = importlib.util.find_spec("sklearn") is not None
    points = []
    for size in sorted({min(size, len(reports)) for size in SIZES}):
        some = reports[:size]
        groups, (taken,) = group([some])
        points.append((size, taken))
        line = f"{size:6} reports {taken:6.1f} s {size / taken:6.0f}/s "
        line += f"{len(groups)} stories"
        if has_peer:
            peer = seconds(lambda: vectorize(some))  # noqa: B023 (called at once)
            line += f"; TfidfVectorizer alone {peer:.1f} s"
        print(line, quality(groups, gold) if gold else "")
    if len(points) > 1:
        print(f"growth exponent {slope(points):.2f}")
    groups, taken = group(in_batches(reports))
    tenths = (1000 * sum(taken[n : n + 10]) / 10 for n in range(0, BATCHES, 10))
    print("in 100 batches, ms a batch:", " ".join(f"{ms:.0f}" for ms in tenths))
    print(f"{len(groups)} stories", quality(groups, gold) if gold else "")


if __name__ == "__main__":
    main()
