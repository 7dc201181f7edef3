"""Do two reports go back to one text, and is the probability right?

    python quality/score_kin.py REPORTS.jsonl [PAIRS.jsonl]

`kin_gold.jsonl` holds 161 pairs of the stories collection's reports of one event, each
by another outlet, that one reader read in November 2026: ids, whether the two go back
to one text (a reprint, a version, a retelling, or paragraphs taken over), whether that
is sure, and the draw. The draws took about as many pairs of each probability, so that
the table below has something in each row; the share of kin among them is no share of
anything. Other pairs may be given in the same form, or with a `relation` in words.

Printed: for each range of probabilities how many pairs are kin; how often each relation
is said, and how often rightly; F1; and the Brier score. With `-v`, what is wrong.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

import retold
from retold.annotation import outline_report
from retold.lineage import Witness, read_witness
from retold.lineage.features import compare_witnesses
from retold.lineage.relation import judge_relation, one_text_probability

GOLD = Path(__file__).parent / "kin_gold.jsonl"
KIN = {"reprint", "version", "rewritten", "derived"}
RANGES = (0.0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.0)
Judged = tuple[float, str, bool]  # probability, relation said, kin in truth


def main() -> None:
    """Print the tables."""
    files = [argument for argument in sys.argv[1:] if argument != "-v"]
    pairs = Path(files[1]) if len(files) > 1 else GOLD
    rows = [msgspec.json.decode(line) for line in pairs.read_bytes().splitlines()]
    wanted = {row[side] for row in rows for side in ("a", "b")}
    witnesses = {
        report.id: read_witness(report, outline_report(report))
        for report in retold.read(files[0])
        if report.id in wanted
    }
    known = [row for row in rows if {row["a"], row["b"]} <= witnesses.keys()]
    judged = [judge(row, witnesses) for row in known]
    print(f"{len(known)} of {len(rows)} pairs")
    print_reliability(judged)
    print_relations(judged)
    if "-v" in sys.argv:
        for row, (probability, said, is_kin) in zip(known, judged, strict=True):
            if (said in KIN) != is_kin:
                print(f"{row['a']} {row['b']} {probability:.2f} {said}, kin: {is_kin}")


def judge(row: dict[str, Any], witnesses: dict[str, Witness]) -> Judged:
    """What retold says of a pair, and what is so."""
    left, right = (witnesses[key] for key in sorted((row["a"], row["b"])))
    likeness = compare_witnesses(left, right)
    is_kin = row["kin"] if "kin" in row else row["relation"] in KIN
    said = judge_relation(likeness) or "none"
    return one_text_probability(likeness), said, is_kin


def print_reliability(judged: list[Judged]) -> None:
    """How many pairs of each range of probabilities are kin."""
    print("probability   pairs  mean   kin")
    for low, high in pairwise(RANGES):
        inside = [row for row in judged if low <= row[0] < high]
        if inside:
            mean = sum(row[0] for row in inside) / len(inside)
            kin = sum(row[2] for row in inside)
            share = f"{kin / len(inside):.2f} ({kin})"
            print(f"{low:.2f} to {high:.2f}  {len(inside):5} {mean:5.2f}  {share}")
    brier = sum((row[0] - row[2]) ** 2 for row in judged) / len(judged)
    print(f"Brier score {brier:.3f}")


def print_relations(judged: list[Judged]) -> None:
    """How often each relation is said of kin and of others, and F1 of kinship."""
    of_relation: defaultdict[str, list[bool]] = defaultdict(list)
    for _, said, is_kin in judged:
        of_relation[said].append(is_kin)
    for said, kin in sorted(of_relation.items()):
        print(f"{said:12} {len(kin):4}, of which kin {sum(kin)}")
    said_kin = [row for row in judged if row[1] in KIN]
    right, in_truth = sum(row[2] for row in said_kin), sum(row[2] for row in judged)
    f1 = 200 * right / max(1, len(said_kin) + in_truth)
    print(
        f"kin: F1 {f1:.1f} (said {len(said_kin)}, right {right}, in truth {in_truth})"
    )


if __name__ == "__main__":
    main()
