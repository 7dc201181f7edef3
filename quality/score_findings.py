"""Is the probability of a hard finding right?

    python quality/score_findings.py PAIRS.jsonl[.gz] FACTOR.jsonl[.gz] [--half seen]

PAIRS has planted alterations: two reports `a` and `b`, and `planted`, each with its
kind and its place in both (a place of no length is an omission). FACTOR has rows of a
context, a true sentence, false ones and mostly a rewording of the true one. Each set is
cut in halves by a fixed shuffle; counted is the half that was set aside while the rules
were made, or with `--half seen` the other.

Printed: for each probability, and for each kind, how many hard findings were said and
how many are right: those that meet a planted alteration in both reports, or stand in
the sentence that FACTOR made false. A finding between a true sentence and its rewording
is wrong.
"""

from __future__ import annotations

import gzip
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

import retold
from retold import Finding, Report

# The shuffle by which the halves were made when the rules were begun.
SEED = 11
# Longer evidence than this meets whatever stands in the report.
LONGEST = 600
FIELDS = ("outlet", "url", "title", "byline", "published", "text")
Row = dict[str, Any]


def main() -> None:
    """Print the tables."""
    planted, factor = (read_rows(Path(name)) for name in sys.argv[1:3])
    is_seen = "seen" in sys.argv
    judged = [
        *(j for row in half(planted, seen=is_seen) for j in judge_planted(row)),
        *(j for row in half(factor, seen=is_seen) for j in judge_factor(row)),
    ]
    for title, key in (("probability", _probability), ("kind", _kind)):
        print(f"{title:20}   said  right  share")
        groups: defaultdict[str, list[bool]] = defaultdict(list)
        for finding, is_right in judged:
            groups[key(finding)].append(is_right)
        for name, right in sorted(groups.items()):
            share = 100 * sum(right) / len(right)
            print(f"{name:20} {len(right):6} {sum(right):6} {share:6.1f}")


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON Lines, packed or not."""
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [msgspec.json.decode(line) for line in text.splitlines()]


def half(rows: list[Row], *, seen: bool) -> list[Row]:
    """The rows that were looked at while the rules were made, or the others."""
    ids = [row["id"] for row in rows]
    random.Random(SEED).shuffle(ids)  # noqa: S311
    chosen = set(ids[: len(ids) // 2])
    return [row for row in rows if (row["id"] in chosen) == seen]


def judge_planted(row: Row) -> Iterator[tuple[Finding, bool]]:
    """The hard findings of a pair: do they meet an alteration?"""
    sides = {row[side]["id"]: side for side in "ab"}
    plants = [plant for plant in row["planted"] if plant["hard"]]
    for finding in hard_findings(row["a"], row["b"]):
        spans = [(sides[e.report], e.start, e.end) for e in finding.evidence]
        yield finding, any(_meets(spans, plant) for plant in plants)


def judge_factor(row: Row) -> Iterator[tuple[Finding, bool]]:
    """The hard findings between a true sentence and each of its variants."""
    context = row["context"].strip()
    for variants, is_false in ((row["false"], True), ([row["reworded"]], False)):
        for variant in filter(None, variants):
            left, right = (
                {"id": name, "text": f"{context} {sentence}".strip()}
                for name, sentence in (("a", row["true"]), ("b", variant))
            )
            for finding in hard_findings(left, right):
                yield (
                    finding,
                    is_false and all(e.start >= len(context) for e in finding.evidence),
                )


def hard_findings(left: Row, right: Row) -> list[Finding]:
    """What retold says of two reports that cannot both be right."""
    reports = [
        Report(id=row["id"], **{key: row[key] for key in FIELDS if row.get(key)})
        for row in (left, right)
    ]
    return [f for f in retold.compare(*reports).findings if f.is_hard]


def _meets(spans: list[tuple[str, int, int]], plant: Row) -> bool:
    return all(
        any(
            side == at
            and end - start <= LONGEST
            and start <= plant[side]["end"]
            and plant[side]["start"] <= end
            for at, start, end in spans
        )
        for side in "ab"
    )


def _probability(finding: Finding) -> str:
    return f"{finding.probability:.2f}"


def _kind(finding: Finding) -> str:
    return finding.kind


if __name__ == "__main__":
    main()
