"""How much of a copied stretch does reuse find, by what was done to it?

    python benchmarks/edits.py REPORTS.jsonl [COUNT]

Of the first COUNT reports (default 300) that are long enough, makes one retelling for
each kind of edit, at random but the same each time, puts all of them among the
originals, and prints for each kind the share of the copied characters that passages
with the source cover, and in how many pieces.
"""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice, pairwise

import retold
from retold.corpus import find_reuse

COUNT = 300
MIN_WORDS = 200
SHARE_REPLACED = (0.1, 0.2, 0.3)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
# An edit gives the retelling and the span of it that was copied.
Edit = Callable[[random.Random, str, str], tuple[str, int, int]]


def whole(edited: str) -> tuple[str, int, int]:
    """A retelling of which all was copied."""
    return edited, 0, len(edited)


def sentences(text: str) -> list[str]:
    """Pieces of a text that are about sentences."""
    return _SENTENCE.split(text)


def excerpt(draw: random.Random, text: str, other: str) -> tuple[str, int, int]:
    """Two sentences of at least twenty words inside another report."""
    pieces = sentences(text)
    pairs = [f"{a} {b}" for a, b in pairwise(pieces)]
    taken = draw.choice([p for p in pairs if len(p.split()) >= 20] or [text])
    half = other.rfind(" ", 0, len(other) // 2)
    before = other[:half]
    edited = f"{before}\n\n{taken}\n\n{other[half:]}"
    return edited, len(before) + 2, len(before) + 2 + len(taken)


def replaced(share: float) -> Edit:
    """An edit that puts other words in the place of so many."""

    def edit(draw: random.Random, text: str, other: str) -> tuple[str, int, int]:
        pool = re.findall(r"[a-z]{4,}", other)
        words = re.split(r"(\s+)", text)
        for place in range(0, len(words), 2):
            if draw.random() < share:
                words[place] = draw.choice(pool)
        return whole("".join(words))

    return edit


def moved(draw: random.Random, text: str, _: str) -> tuple[str, int, int]:
    """All paragraphs in another order."""
    blocks = text.split("\n\n")
    draw.shuffle(blocks)
    return whole("\n\n".join(blocks))


def cut(draw: random.Random, text: str, _: str) -> tuple[str, int, int]:
    """Half of the sentences left out."""
    kept = [s for s in sentences(text) if draw.random() < 0.5]
    return whole(" ".join(kept) or text)


def figures(draw: random.Random, text: str, _: str) -> tuple[str, int, int]:
    """All figures changed."""
    return whole(re.sub(r"\d+", lambda m: str(int(m[0]) + draw.randint(1, 9)), text))


def punctuated(_: random.Random, text: str, __: str) -> tuple[str, int, int]:
    """Other quotation marks, dashes and apostrophes, no commas, one paragraph."""
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-", "–": "-", ",": None})
    return whole(" ".join(text.translate(table).split()))


def cased(_: random.Random, text: str, __: str) -> tuple[str, int, int]:
    """Capitals only."""
    return whole(text.upper())


EDITS: dict[str, Edit] = {
    "exact copy": lambda _, text, __: whole(text),
    "two sentences": excerpt,
    "half of the sentences": cut,
    "moved paragraphs": moved,
    "figures changed": figures,
    "punctuated anew": punctuated,
    "in capitals": cased,
    **{f"{s:.0%} of the words replaced": replaced(s) for s in SHARE_REPLACED},
}


def retellings(
    sources: list[retold.Report],
) -> Iterator[tuple[retold.Report, str, str, int, int]]:
    """Each retelling with its source's id, its kind, and the span that was copied."""
    draw = random.Random(1)  # noqa: S311 (edits)
    for number, source in enumerate(sources):
        for kind, edit in EDITS.items():
            other = sources[number - 1].text
            text, start, end = edit(draw, source.text, other)
            report = retold.Report(id=f"{source.id}/{kind}", text=text)
            yield report, source.id, kind, start, end


def main(path: str, count: str = str(COUNT)) -> None:
    """Measure and print."""
    long = (r for r in retold.read(path) if len(r.text.split()) >= MIN_WORDS)
    sources = list(islice(long, int(count)))
    made = list(retellings(sources))
    spans: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for row in find_reuse([*sources, *(report for report, *_ in made)]):
        for here, there in ((row["a"], row["b"]), (row["b"], row["a"])):
            pair = here["report"], there["report"]
            spans[pair].append((here["start"], here["end"]))
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for report, source, kind, start, end in made:
        inside = [
            (max(s, start), min(e, end))
            for s, e in spans[report.id, source]
            if s < end and e > start
        ]
        letters = [c for c in range(start, end) if not report.text[c].isspace()]
        covered = {c for s, e in inside for c in range(s, e)}
        sums = (len(letters), sum(c in covered for c in letters), len(inside), 1)
        found[kind] = [a + b for a, b in zip(found[kind], sums, strict=True)]
    print(f"{len(sources)} reports, {len(made)} retellings")
    for kind, (letters, hits, pieces, pairs) in found.items():
        print(f"{kind:28} recall {hits / letters:6.1%}, {pieces / pairs:5.1f} pieces")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
