"""What does the account of one large story cost, and how does it grow?

    python benchmarks/account.py REPORTS.jsonl [SIZE ...]

Makes one story of the given sizes (75, 150 and 300 reports without them) out of
REPORTS: a third of it are the reports whose words are likest to those of one report in
the middle of the file, so that they tell of one running matter; the rest are reprints
of the first tenth of these, trimmed, with another headline and a few words changed, by
a seeded generator. Prints CPU seconds, statements, findings, and the exponent by which
the cost grows from size to size; then the peak memory of it all.
"""

from __future__ import annotations

import math
import platform
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence

import retold
from retold.pipeline import account_of

SIZES = (75, 150, 300)
# Reports of between so many characters: articles, neither alerts nor transcripts.
CHARS = (2_000, 8_000)
REPRINTS = 2 / 3
RARE = 0.05  # Words in at most this share of the reports tell what they are about.


def main() -> None:
    """Measure and print."""
    sizes = [int(arg) for arg in sys.argv[2:]] or list(SIZES)
    reports = [
        report
        for report in retold.read(sys.argv[1])
        if CHARS[0] < len(report.text) < CHARS[1]
    ]
    print(f"Python {platform.python_version()}, {platform.machine()}")
    before: tuple[int, float] | None = None
    own = nearest(reports, round(max(sizes) * (1 - REPRINTS)))
    for size in sizes:
        story = with_reprints(own[: round(size * (1 - REPRINTS))], size)
        start = time.process_time()
        account = account_of("s1", story)
        seconds = time.process_time() - start
        growth = ""
        if before:
            steps = math.log(size / before[0])
            growth = f", growth {math.log(seconds / before[1]) / steps:.2f}"
        before = size, seconds
        print(
            f"{size} reports: {seconds:.1f} s CPU, {len(account.origins)} origins, "
            f"{len(account.statements)} statements, {len(account.findings)} findings"
            f"{growth}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {peak:.0f} MiB")


def nearest(reports: Sequence[retold.Report], count: int) -> list[retold.Report]:
    """The reports likest to the one in the middle, by rare words shared."""
    words = [set(report.text.casefold().split()) for report in reports]
    held = Counter(word for found in words for word in found)
    rare = {word for word, n in held.items() if n < RARE * len(reports)}
    seed = words[len(words) // 2] & rare
    likeness = [
        sum(1 / held[word] for word in sorted(seed & found)) / math.sqrt(len(found))
        for found in words
    ]
    order = sorted(range(len(reports)), key=lambda n: (-likeness[n], n))
    return [reports[n] for n in order[:count]]


def with_reprints(own: Sequence[retold.Report], size: int) -> list[retold.Report]:
    """The reports and reprints of the first of them, `size` in all."""
    draw = random.Random(7)  # noqa: S311 - a story, no secret
    sources = own[: max(1, len(own) // 10)]
    reprints = [
        reprint(sources[n % len(sources)], n, draw) for n in range(size - len(own))
    ]
    return [*own, *reprints]


def reprint(source: retold.Report, number: int, draw: random.Random) -> retold.Report:
    """A report as another outlet prints it."""
    paragraphs = source.text.split("\n")
    kept = paragraphs[1 : max(3, len(paragraphs) - draw.randrange(6))]
    words = "\n".join([f"Headline of outlet {number}", *kept]).split(" ")
    for _ in range(5):
        words[draw.randrange(10, len(words))] = draw.choice(("also", "now", "then"))
    return retold.Report(
        id=f"reprint-{number}",
        outlet=f"Outlet {number}",
        published=source.published,
        text=" ".join(words),
    )


if __name__ == "__main__":
    main()
