"""Learn `lexicon/data/story_weights.csv`: how much each feature of a pair weighs.

    python quality/learn_story_weights.py REPORTS.jsonl GOLD.jsonl [--write]

GOLD has rows `{"story", "reports"}` for some of the reports; only pairs of labelled
reports are learned from. A third of the labelled stories, chosen by a hash of their
names, is never looked at: it is for measuring. So that the weights hold in thin and in
dense news, the same pairs are seen in collections of many kinds made of the reports:
all of them; the labelled ones alone; those and three tenths of the others; all, their
days folded into a year, and into two months; some without a day; and handfuls, of three
stories and of ten reports that tell each another, of three days and without any.

Logistic regression by Newton's method on the four features of
`retold.stories.closeness`; each kind of collection weighs the same.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
import numpy as np
from msgspec.structs import replace
from weights import keep_weights

import retold
from retold.corpus.grouping import add_reports, make_tables
from retold.corpus.index import read_days, read_likest, read_links
from retold.engines.duckdb import Database
from retold.stories.closeness import least_likeness, nearness
from retold.stories.vectors import UNIT
from retold.text.days import published_day

TABLE = Path(retold.__file__).parent / "lexicon" / "data" / "story_weights.csv"
# A day long past, for folded collections.
FIRST_DAY = date(2001, 1, 1).toordinal()
HANDFULS = 150
# Keeps the weights finite should a feature part the pairs wholly.
RIDGE = 1e-3


def is_held(story: str) -> bool:
    """One story in three is kept for measuring."""
    digest = blake2b(story.encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") % 3 == 0


def read_gold(path: Path) -> dict[str, str]:
    """The story of each labelled report."""
    rows = (msgspec.json.decode(line) for line in path.read_bytes().splitlines())
    return {report: row["story"] for row in rows for report in row["reports"]}


def collections(
    reports: Sequence[retold.Report], gold: Mapping[str, str]
) -> Iterator[tuple[str, list[list[retold.Report]]]]:
    """The reports in several densities, each one collection or several."""
    draw = random.Random(1)  # noqa: S311 (a sample)
    labelled = [report for report in reports if report.id in gold]
    others = [report for report in reports if report.id not in gold]
    yield "all", [list(reports)]
    yield "labelled", [labelled]
    yield "some", [labelled + draw.sample(others, k=len(others) * 3 // 10)]
    yield "a year", [[folded(report, 365) for report in reports]]
    yield "two months", [[folded(report, 60) for report in reports]]
    without = labelled + draw.sample(others, k=len(others) // 4)
    yield "no day", [[replace(report, published=None) for report in without]]
    few = list(handfuls(labelled, gold, draw))
    yield "handfuls", [[folded(report, 3) for report in handful] for handful in few]
    yield "undated", [[replace(r, published=None) for r in handful] for handful in few]


def handfuls(
    labelled: Sequence[retold.Report], gold: Mapping[str, str], draw: random.Random
) -> Iterator[list[retold.Report]]:
    """Three stories and ten reports of other stories, many times."""
    members: dict[str, list[retold.Report]] = {}
    for report in labelled:
        if not is_held(gold[report.id]):
            members.setdefault(gold[report.id], []).append(report)
    for _ in range(HANDFULS):
        chosen = draw.sample(sorted(members), k=13)
        whole = [report for story in chosen[:3] for report in members[story]]
        yield whole + [draw.choice(members[story]) for story in chosen[3:]]


def folded(report: retold.Report, days: int) -> retold.Report:
    """The report, its day put among the first so many."""
    day = published_day(report.published)
    if day is None:
        return report
    folded_day = date.fromordinal(FIRST_DAY + day.toordinal() % days)
    return replace(report, published=folded_day.isoformat())


class Pairs(NamedTuple):
    """Labelled pairs: features of shape (pairs, 5), and whether it is one story."""

    features: np.ndarray
    is_one: np.ndarray


def read_pairs(reports: Sequence[retold.Report], gold: Mapping[str, str]) -> Pairs:
    """The pairs of labelled, not held reports that are candidates in a collection."""
    with TemporaryDirectory() as folder, Database(None, spill=Path(folder)) as database:
        make_tables(database)
        add_reports(database, reports)
        ids = database.columns("SELECT id FROM grouped_reports ORDER BY number")["id"]
        stories = [gold.get(name, "") for name in ids]
        known = [n for n, story in enumerate(stories) if story and not is_held(story)]
        numbers = np.array(known, np.int64)
        links = read_links(database, numbers)
        # Pairs that are less alike are never joined, whatever the weights.
        inside = np.isin(links.others, numbers) & (links.numbers < links.others)
        inside &= links.products * UNIT >= least_likeness(len(ids))
        left, right = links.numbers[inside], links.others[inside]
        products = links.products[inside]
        near = nearness(read_likest(database, numbers)) * UNIT
        days = read_days(database, numbers)
    left_row, right_row = (np.searchsorted(numbers, side) for side in (left, right))
    gap = np.abs(days[left_row] - days[right_row])
    features = np.stack(
        (
            np.ones(len(left)),
            products * UNIT,
            (near[left_row] + near[right_row]) / 2,
            np.log1p(np.nan_to_num(gap)),
            np.isnan(gap).astype(float),
        ),
        axis=1,
    )
    is_one = np.array(
        [stories[i] == stories[j] for i, j in zip(left, right, strict=True)], float
    )
    return Pairs(features, is_one)


def fit(pairs: Sequence[Pairs]) -> np.ndarray:
    """The weights that make the labels likeliest."""
    features = np.concatenate([p.features for p in pairs])
    is_one = np.concatenate([p.is_one for p in pairs])
    share = np.concatenate([np.full(len(p.is_one), 1 / len(pairs)) for p in pairs])
    weights = np.zeros(features.shape[1])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (share * (is_one - odds)) - RIDGE * weights
        curve = (features.T * (share * odds * (1 - odds))) @ features
        step = np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def main() -> None:
    """Learn the weights, show them, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    gold = read_gold(options.gold)
    reports = list(retold.read(options.reports))
    found = []
    for name, kind in collections(reports, gold):
        pairs = [read_pairs(collection, gold) for collection in kind]
        found.append(Pairs(*(np.concatenate(c) for c in zip(*pairs, strict=True))))
        print(
            f"{name:10} {len(found[-1].is_one):7} pairs {found[-1].is_one.sum():6.0f}"
        )
    keep_weights(TABLE, fit(found), write=options.write)


if __name__ == "__main__":
    main()
