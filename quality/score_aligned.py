"""Which sentences tell the same, and does retold put them together?

    python quality/score_aligned.py REPORTS.jsonl [GOLD.jsonl]

`aligned_gold.jsonl` holds 23 stories of the stories collection, two reports of two
outlets each, drawn by a seed; two readers, a dozen stories each, read every sentence of
one report against all of the other in November 2026. A line is a story: ids, lengths
(a text of another length is another text), and the pairs of sentences that tell the
same, as spans of both, with the relation: `verbatim`, `near-verbatim`, `paraphrase`,
`changed` (the same, and a fact differs), or `partial`. Headlines take no part.

Printed: precision, recall and F1 of the pairs that are mentions of one statement, over
all pairs, and with partial ones neither wanted nor wrong. Two spans are the same if
half of what both cover is common, or four fifths of the shorter one. With `-v`, what is
wrong and what whole pair is missed.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import msgspec

import retold

GOLD = Path(__file__).parent / "aligned_gold.jsonl"
PARTIAL = "partial"
Span = tuple[int, int]
Pair = tuple[Span, Span]


def main() -> None:
    """Print the figures."""
    files = [argument for argument in sys.argv[1:] if argument != "-v"]
    gold = Path(files[1]) if len(files) > 1 else GOLD
    rows = [msgspec.json.decode(line) for line in gold.read_bytes().splitlines()]
    wanted = {report for row in rows for report in row["reports"]}
    known = {r.id: r for r in retold.read(files[0]) if r.id in wanted}
    counts: Counter[str] = Counter()
    stories = 0
    for row in rows:
        reports = [known[i] for i in row["reports"] if i in known]
        if [len(report.text) for report in reports] == row["chars"]:
            stories += 1
            score(row, reports, counts)
    print(f"{stories} of {len(rows)} stories")
    print("all pairs       ", figures(counts, "all"))
    print("partial optional", figures(counts, "whole"))


def score(
    row: dict[str, Any], reports: list[retold.Report], counts: Counter[str]
) -> None:
    """Count what is said and what is found of one story."""
    said = said_pairs(retold.compare(reports), row["reports"])
    gold = [(((a, b), (c, d)), relation) for a, b, c, d, relation in row["pairs"]]
    for pair in said:
        relations = {relation for true, relation in gold if same_pair(pair, true)}
        is_whole = bool(relations - {PARTIAL})
        counts["all said"] += 1
        counts["all right"] += bool(relations)
        counts["whole said"] += is_whole or not relations
        counts["whole right"] += is_whole
        if not relations:
            show("wrong", pair, reports)
    for true, relation in gold:
        is_found = any(same_pair(pair, true) for pair in said)
        counts["all wanted"] += 1
        counts["all found"] += is_found
        counts["whole wanted"] += relation != PARTIAL
        counts["whole found"] += is_found and relation != PARTIAL
        if relation != PARTIAL and not is_found:
            show(f"missed ({relation})", true, reports)


def said_pairs(story: retold.Story, ids: list[str]) -> list[Pair]:
    """The mentions of the two reports in one statement, without headlines."""
    titles = {
        notes.id: [(s.start, s.end) for s in notes.sentences if s.is_title]
        for notes in map(retold.annotate, story.reports)
    }
    return sorted(
        {
            ((one.start, one.end), (other.start, other.end))
            for statement in story.statements
            for one, other in permutations(statement.mentions, 2)
            if [one.report, other.report] == ids
            and not any((m.start, m.end) in titles[m.report] for m in (one, other))
        }
    )


def same_pair(left: Pair, right: Pair) -> bool:
    """Are both spans of two pairs the same?"""
    return all(same_span(*spans) for spans in zip(left, right, strict=True))


def same_span(left: Span, right: Span) -> bool:
    """Is half of what two spans cover common, or four fifths of the shorter one?"""
    both = min(left[1], right[1]) - max(left[0], right[0])
    sizes = [end - start for start, end in (left, right)]
    return both > 0 and (2 * both >= sum(sizes) - both or both >= 0.8 * min(sizes))


def figures(counts: Counter[str], which: str) -> str:
    """Precision, recall and F1 in percent."""
    precision = counts[f"{which} right"] / max(1, counts[f"{which} said"])
    recall = counts[f"{which} found"] / max(1, counts[f"{which} wanted"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.1%}, R {recall:.1%}, F1 {f1:.1%}"


def show(what: str, pair: Pair, reports: list[retold.Report]) -> None:
    """Print two spans, if asked to."""
    if "-v" in sys.argv:
        print(what)
        for report, (start, end) in zip(reports, pair, strict=True):
            print("   ", " ".join(report.text[start:end].split()))


if __name__ == "__main__":
    main()
