"""How well are names found, sorted into kinds, and joined to one per person?

    python quality/score_names.py REPORTS.jsonl [dev|held]

`names_gold.jsonl` holds what one reader marked in the heads of 36 reports of the
stories collection: places in the text, kinds, and a number for each that is named; no
text. Every second report is dev, the others are held. Printed: F1 of mentions with
exact extent, how often their kind is right, and B-cubed F1 of the mentions found,
grouped by the name that retold gives them. Things of kind "other" neither help nor
harm, nor do titles of links and the like, which are passed over.
With a third argument, the mistakes are listed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import msgspec

import retold
from retold.annotation.insertions import find_insertions

GOLD = Path(__file__).parent / "names_gold.jsonl"
Span = tuple[int, int]
PARTS = {"dev": 0, "held": 1}


def b_cubed(pairs: list[tuple[object, object]]) -> float:
    """B-cubed F1 of two groupings, given as (ours, theirs) for each mention."""
    both = Counter(pairs)
    ours, theirs = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    precision = sum(n * n / ours[pair[0]] for pair, n in both.items()) / len(pairs)
    recall = sum(n * n / theirs[pair[1]] for pair, n in both.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


def main() -> None:
    """Print the figures."""
    part = PARTS.get(sys.argv[2]) if len(sys.argv) > 2 else None
    rows = [msgspec.json.decode(line) for line in GOLD.read_bytes().splitlines()]
    wanted = {row["report"] for row in rows}
    reports = {r.id: r for r in retold.read(sys.argv[1]) if r.id in wanted}
    counts: Counter[str] = Counter()
    groups: list[tuple[object, object]] = []
    for number, row in enumerate(rows):
        if part is not None and number % 2 != part:
            continue
        report = reports[row["report"]]
        head = msgspec.structs.replace(report, text=report.text[: row["chars"]])
        gold = {(s, e): (kind, entity) for s, e, kind, entity in row["names"]}
        for start, end in find_insertions(head.text):
            gold = {at: v for at, v in gold.items() if not start <= at[0] < end}
        found = {(n.start, n.end): n for n in retold.annotate(head).names}
        for span, name in found.items():
            if span in gold:
                groups.append(((number, name.name), (number, gold[span][1])))
        counts += judged(gold, found)
        if len(sys.argv) > 3:
            show(head.text, gold, found)
    precision = counts["hit"] / (counts["hit"] + counts["false"])
    recall = counts["hit"] / (counts["hit"] + counts["missed"])
    print(
        f"names: mentions F1 {200 * precision * recall / (precision + recall):.1f} "
        f"(P {100 * precision:.1f}, R {100 * recall:.1f}), "
        f"kind {100 * counts['kind'] / counts['hit']:.1f}, "
        f"joined B-cubed F1 {100 * b_cubed(groups):.1f} ({counts['hit']} mentions)"
    )


def judged(
    gold: dict[Span, tuple[str, int]], found: dict[Span, retold.Name]
) -> Counter[str]:
    """How many mentions of one report are found, of the right kind, false, missed."""
    counts: Counter[str] = Counter()
    others = [span for span, (kind, _) in gold.items() if kind == "other"]
    for span, (kind, _) in gold.items():
        if kind != "other":
            counts["hit" if span in found else "missed"] += 1
            counts["kind"] += span in found and found[span].kind == kind
    for start, end in found:
        is_other = any(start < e and s < end for s, e in others)
        counts["false"] += (start, end) not in gold and not is_other
    return counts


def show(
    text: str, gold: dict[Span, tuple[str, int]], found: dict[Span, retold.Name]
) -> None:
    """List what is missed (-), false (+), or of another kind (~)."""
    for span in sorted(gold.keys() | found.keys()):
        kind = gold[span][0] if span in gold else ""
        ours = found[span].kind if span in found else ""
        if kind != ours:
            mark = "~" if kind and ours else "-" if kind else "+"
            start, end = span
            context = text[max(0, start - 30) : end + 30].replace("\n", "|")
            print(mark, repr(text[start:end]), kind, ours, "<<", context)


if __name__ == "__main__":
    main()
