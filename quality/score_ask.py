#!/usr/bin/env python3
"""Ask claims of a run and print the first answers, to be judged by reading.

Usage: `score_ask.py CLAIMS OUT [N]`. CLAIMS has a line `kind|claim` each; OUT is the
folder that `retold run` wrote; N answers of each claim are printed. Whether an answer
is right, a reader says; at the end stand the counts that need no reader.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import retold
from retold.ask.answer import StatementAnswer


def main() -> None:
    """Ask every claim, and print."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    firsts: Counter[tuple[str, str]] = Counter()
    for line in lines:
        kind, claim = line.split("|", 1)
        found = retold.ask(claim, retold.read_stories(sys.argv[2])).answers
        firsts[kind, found[0].how if found else "nothing"] += 1
        print(f"\n{kind}: {claim}  {dict(Counter(a.how for a in found))}")
        for answer in found[:most]:
            print(f"  {_told(answer)}")
    for (kind, how), number in sorted(firsts.items()):
        print(f"{kind:10} first answer {how:13} {number}")


def _told(answer: StatementAnswer) -> str:
    """An answer in a line."""
    other = ", ".join(f"{d.kind} {d.told}" for d in answer.differences)
    notes = [other, *answer.missing, *answer.reserves]
    words = " ".join(answer.mentions[0].text.split())
    return f"{answer.how} [{'; '.join(n for n in notes if n)}] {words}"


if __name__ == "__main__":
    main()
