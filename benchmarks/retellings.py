"""Make a large collection of a small one: deterministic retellings of its reports.

    python benchmarks/retellings.py REPORTS.jsonl COUNT OUT.jsonl

Each era holds every report three times, as three outlets might have it: as it is,
trimmed, and with words replaced. In another era all longer words are other words and
the days are other days, so that stories grow in number and not in size. The same
arguments give the same bytes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import blake2b

import msgspec

import retold

# Retellings of a report in an era.
TELLINGS = 3
# The first era is the collection itself, then others begin a hundred weeks apart.
ERA = timedelta(weeks=100)
LONG_WORD = re.compile(r"[^\W\d_]{5,}")


def retellings(reports: list[retold.Report], count: int) -> Iterator[retold.Report]:
    """So many reports: era after era, and in each telling after telling."""
    made = 0
    while True:
        era, telling = divmod(made // len(reports), TELLINGS)
        report = reports[made % len(reports)]
        if made == count:
            return
        yield report if made < len(reports) else retell(report, era, telling)
        made += 1


def retell(report: retold.Report, era: int, telling: int) -> retold.Report:
    """A report as another outlet of another time might have it."""
    text = report.text
    if telling == 1:
        text = "\n\n".join(_kept(text.split("\n\n"), report.id))
    elif telling == 2:
        text = LONG_WORD.sub(lambda word: _other_word(word[0], report.id), text)
    if era:
        suffix = "abcdefghij"[era % 10] * (1 + era // 10) + "q"
        text = LONG_WORD.sub(lambda word: word[0] + suffix, text)
    title = report.title and (
        LONG_WORD.sub(lambda word: word[0] + suffix, report.title)
        if era
        else report.title
    )
    published = report.published and _later(report.published, era)
    return msgspec.structs.replace(
        report,
        id=f"{report.id}~{era}.{telling}",
        text=text,
        title=title,
        outlet=f"{report.outlet or 'Outlet'} {telling + 1}",
        published=published,
    )


def _kept(paragraphs: list[str], seed: str) -> Iterator[str]:
    """Most of the paragraphs: the first, and two in three of the others."""
    for number, paragraph in enumerate(paragraphs):
        if number == 0 or _draw(f"{seed} {number}") % 3:
            yield paragraph


def _other_word(word: str, seed: str) -> str:
    """One word in twelve is another."""
    return word[::-1] if _draw(f"{seed} {word}") % 12 == 0 else word


def _later(published: str, era: int) -> str:
    """The same time in another era."""
    day = date.fromisoformat(published[:10]) + era * ERA
    return f"{day.isoformat()}{published[10:]}"


def _draw(seed: str) -> int:
    """A number that depends on the seed alone."""
    digest = blake2b(seed.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(digest, "big")


def main() -> None:
    """Write the collection."""
    source, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    reports = list(retold.read(source))
    with open(out, "wb") as file:  # noqa: PTH123  (a path as it was given)
        file.writelines(
            msgspec.json.encode(report) + b"\n" for report in retellings(reports, count)
        )


if __name__ == "__main__":
    main()
