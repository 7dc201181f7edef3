#!/usr/bin/env python3
"""Ask claims of a run and print the first answers, to be judged by reading.

Usage: `score_ask.py CLAIMS OUT [N]`. CLAIMS has a line `kind|claim` each; OUT is the
folder that `retold run` wrote; N answers of each claim are printed. Whether an answer
is right, a reader says. At the end stand counts that need no reader: of each kind of
claim, how many got an answer, and how many one of the sort that the kind hopes for:
`true` says, `denied` denies, `half` says and (differs or denies), `none` nothing, any
other (`figure`, `date`, `actor`) differs.
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
    claims: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    hoped: Counter[str] = Counter()
    for line in lines:
        kind, claim = line.split("|", 1)
        found = retold.ask(claim, retold.read_stories(sys.argv[2])).answers
        claims[kind] += 1
        answered[kind] += bool(found)
        hoped[kind] += _is_hoped(kind, {a.how for a in found})
        print(f"\n{kind}: {claim}  {dict(Counter(a.how for a in found))}")
        for answer in found[:most]:
            print(f"  {_told(answer)}")
    for kind, number in sorted(claims.items()):
        print(
            f"{kind:10} {number} claims, {answered[kind]} answered, "
            f"{hoped[kind]} as hoped"
        )


def _is_hoped(kind: str, hows: set[str]) -> bool:
    """Is an answer there of the sort that such a claim should get?"""
    match kind:
        case "true":
            return "says" in hows
        case "denied":
            return "denies" in hows
        case "half":
            return "says" in hows and bool({"differs", "denies"} & hows)
        case "none":
            return not hows
    return "differs" in hows


def _told(answer: StatementAnswer) -> str:
    """An answer in a line."""
    other = ", ".join(f"{d.kind} {d.told}" for d in answer.differences)
    notes = [other, *answer.missing, *answer.reserves]
    words = " ".join(answer.mentions[0].text.split())
    return f"{answer.how} [{'; '.join(n for n in notes if n)}] {words}"


if __name__ == "__main__":
    main()
