"""Planted reports: families of copies, excerpts and rewrites in invented words."""

import random

from retold.model import Report

VOCABULARY = [
    a + b + c
    for a in ("ka", "ro", "mi", "te", "su")
    for b in "bdfglmnprst"
    for c in ("el", "os", "an", "ir")
]


def made_text(seed, sentences=12):
    """Sentences of invented words, with figures and a speaker."""
    draw = random.Random(seed)  # noqa: S311  (invented text)
    lines = [
        " ".join(draw.choices(VOCABULARY, k=14)).capitalize() + "."
        for _ in range(sentences)
    ]
    lines[1] = f"At least {draw.randint(3, 90)} people were hurt on {_day(draw)}."
    lines[2] = f'"{" ".join(draw.choices(VOCABULARY, k=8))}," Mayor Ada Brenn said.'
    return "\n\n".join(lines)


def _day(draw):
    return f"{draw.randint(1, 28)} March"


def planted(families=6, *, copies=3):
    """Reports of some events: copies, excerpts and versions, strangers and odd ones."""
    reports = []
    for family in range(families):
        text = made_text(family)
        parts = text.split("\n\n")
        moved = "\n\n".join(parts[6:] + parts[:6])
        version = text.replace(VOCABULARY[family], VOCABULARY[-1 - family])
        excerpt = made_text(1000 + family, 4) + "\n\n" + "\n\n".join(parts[3:7])
        texts = [*[text] * copies, text.upper(), moved, version, excerpt]
        title = " ".join(parts[0].split()[:6])
        reports += [
            Report(
                id=f"f{family}-{number}",
                text=body,
                title=title if number % 2 else None,
                outlet=("Tessel Wire", "Daily Ostrel", "The Rehm Post")[number % 3],
                published=f"2031-{family // 28 + 1:02}-{family % 28 + 1:02}T{number:02}:00:00Z",
                published_from="given",
            )
            for number, body in enumerate(texts)
        ]
    strangers = [Report(id=f"s{n}", text=made_text(500 + n)) for n in range(families)]
    odd = [Report(id="empty", text=""), Report(id="än", text="Ein Wort. 新聞は語る。")]
    return reports + strangers + odd
