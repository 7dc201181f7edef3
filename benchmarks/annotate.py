"""What do the six annotations cost, beside a tokenizer that does nothing else?

    python benchmarks/annotate.py REPORTS.jsonl [COUNT]

CPU milliseconds a report for all six on COUNT different reports (2,000 without it),
each read for the first time; and, where spaCy is installed (extra `bench`), those of
its blank English tokenizer on the same texts in the same run, and the ratio. Both
remember words, so both first read some other reports. Then each kind by itself on the
same reports, whose words are known by then: their sum is less than the first figure.
Then how the cost grows: one text of 50, 500 and 5,000 thousand characters, made by
joining reports.
"""

from __future__ import annotations

import importlib
import importlib.util
import platform
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import retold
from retold.annotation.credits import find_credits
from retold.annotation.figures import find_figures
from retold.annotation.names import find_names
from retold.annotation.quotes import find_quotes
from retold.annotation.times import find_times
from retold.text.tokenized import tokenize_text

COUNT = 2000
# Read before the clock starts: the commonest words are known then to both.
WARM = 300
LENGTHS = (50_000, 500_000, 5_000_000)


def milliseconds(job: Callable[[retold.Report], object], reports: Sequence) -> float:
    """CPU milliseconds a report."""
    start = time.process_time()
    for report in reports:
        job(report)
    return (time.process_time() - start) / len(reports) * 1000


def by_kind(reports: Sequence[retold.Report]) -> dict[str, float]:
    """CPU milliseconds a report for each kind; what it builds on is not counted."""
    spent = dict.fromkeys(("sentences", "names", "times", "quotes", "figures"), 0.0)
    spent["credits"] = 0.0

    def timed(kind: str, job: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = job()
        spent[kind] += (time.process_time() - start) / len(reports) * 1000
        return result

    for report in reports:
        text, published = report.text, report.published
        tokenized = timed("sentences", lambda: tokenize_text(text))  # noqa: B023
        names = timed("names", lambda: find_names(tokenized))  # noqa: B023
        times = timed("times", lambda: find_times(tokenized, published))  # noqa: B023
        timed("quotes", lambda: find_quotes(tokenized, names))  # noqa: B023
        timed("figures", lambda: find_figures(tokenized, times))  # noqa: B023
        timed("credits", lambda: find_credits(text))  # noqa: B023
    return spent


def tokenizer() -> Callable[[retold.Report], object] | None:
    """The peer, if it is installed."""
    if importlib.util.find_spec("spacy") is None:
        return None
    tokenize = importlib.import_module("spacy").blank("en").tokenizer
    return lambda report: tokenize(report.text)


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else COUNT
    everything = list(retold.read(sys.argv[1]))
    warm, reports = (
        everything[:WARM],
        everything[WARM :: max(1, len(everything) // count)],
    )
    words = sum(len(report.text.split()) for report in reports)
    print(
        f"{platform.platform()}, Python {platform.python_version()}: "
        f"{len(reports)} reports of {words / len(reports):.0f} words"
    )
    jobs = {"all": retold.annotate}
    peer = tokenizer()
    if peer is not None:
        jobs["spaCy blank"] = peer
    taken = {}
    for name, job in jobs.items():
        milliseconds(job, warm)
        taken[name] = milliseconds(job, reports)
    base = taken.get("spaCy blank")
    for name, cost in {**taken, **by_kind(reports)}.items():
        ratio = f"  {cost / base:5.2f} of spaCy" if base else ""
        print(f"{name:12} {cost:7.2f} ms a report{ratio}")
    joined = "\n\n".join(report.text for report in everything)
    for length in LENGTHS:
        if len(joined) < length:
            break
        text = retold.Report(id="long", text=joined[:length], published="2020-06-01")
        cost = milliseconds(retold.annotate, [text])
        print(
            f"{length:9,} characters: {cost / 1000:6.2f} s, {cost / length * 1000:.2f} "
            "microseconds a character"
        )


if __name__ == "__main__":
    main()
