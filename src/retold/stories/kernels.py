"""The pure functions between the queries of stories: from texts to groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from retold.annotation.genre import genre_of
from retold.report_rows import storable, to_reports
from retold.stages import Columns, Types, by_key, table_of, taken
from retold.stories.candidates import are_alike
from retold.stories.closeness import (
    NEAR_REPORTS,
    least_likeness,
    nearness,
    pair_closeness,
)
from retold.stories.grouping import OPEN_LINK, Region, group_region
from retold.stories.keys import day_of, find_keys, known_days
from retold.stories.terms import TermCounts, number_terms
from retold.stories.vectors import (
    Ints,
    from_blobs,
    pair_products,
    to_blobs,
    weigh_terms,
)

REPORT_TERMS: Final = {
    "id": "STRING",
    "title": "STRING",
    "genre": "STRING",
    "day": "BIGINT",
    "terms": "BINARY",
    "counts": "BINARY",
}
CHUNK_TERMS: Final = dict.fromkeys(("chunk", "term", "reports"), "BIGINT")
WEIGHED: Final = {
    "number": "BIGINT",
    "day": "BIGINT",
    "terms": "BINARY",
    "weights": "BINARY",
    "frequencies": "BINARY",
}
KEYS: Final = dict.fromkeys(("term", "number", "day", "block", "weight"), "BIGINT")
PAIRS: Final = dict.fromkeys(("number", "other", "product"), "BIGINT")
NEAR: Final = dict.fromkeys(("number", "near"), "BIGINT")
MEMBERS: Final = dict.fromkeys(("number", "first"), "BIGINT")


def read_terms(reports: Columns) -> Columns:
    """What reports say, in numbers.

    Args:
        reports: `about` and `text`, as intake makes them.

    Returns:
        `id`, `title` (empty where there is none), `genre`, `day`, and of each term its
        number and weighted count: `terms` (int64), `counts` (int32).
    """
    return table_of(REPORT_TERMS, _term_rows(reports))


def _term_rows(reports: Columns) -> Iterator[tuple[Any, ...]]:
    """A row for each report."""
    for name, report in zip(reports["id"], to_reports(reports), strict=True):
        counted = number_terms([report])
        yield (
            name,
            storable(report.title or ""),
            genre_of(report),
            day_of(report),
            counted.terms.tobytes(),
            counted.counts.tobytes(),
        )


def count_chunks(reports: Columns) -> Columns:
    """How many reports of each chunk have each term.

    Args:
        reports: By `chunk`, with `terms`.
    """
    found = []
    for chunk in by_key(reports, "chunk"):
        terms = np.frombuffer(b"".join(chunk["terms"]), np.int64)
        term, count = np.unique(terms[terms & 1 == 0], return_counts=True)
        found.append((np.full(len(term), chunk["chunk"][0]), term, count))
    return _columns(CHUNK_TERMS, found)


def weigh_chunks(rows: Columns) -> Columns:
    """The terms of reports with their weights.

    Args:
        rows: By `chunk`, first (`term` 0) its reports: `number`, `day`, `terms`,
            `counts`, and in `reports` how many there are of all; then the chunk's
            terms, and in `reports` how many of all have them.

    Returns:
        `number`, `day`, `terms`, `weights`; and `frequencies` (int64), which says of
        each term how many reports have it.
    """
    return table_of(
        WEIGHED, (row for chunk in by_key(rows, "chunk") for row in _weighed(chunk))
    )


def _weighed(chunk: Columns) -> Iterator[tuple[Any, ...]]:
    """The rows of the reports of a chunk."""
    is_report = chunk["term"] == 0
    reports, known = taken(chunk, is_report), taken(chunk, ~is_report)
    counted = TermCounts(
        np.array([len(terms) // 8 for terms in reports["terms"]], np.int32),
        np.frombuffer(b"".join(reports["terms"]), np.int64),
        np.frombuffer(b"".join(reports["counts"]), np.int32),
    )
    having = known["reports"][np.searchsorted(known["term"], counted.terms & ~1)]
    vectors = weigh_terms(counted, having, int(reports["reports"][0]))
    parts = np.split(having.astype(np.int64), vectors.starts[1:-1])
    return zip(
        reports["number"].tolist(),
        reports["day"].tolist(),
        *to_blobs(vectors),
        (part.tobytes() for part in parts),
        strict=True,
    )


def key_reports(reports: Columns) -> Columns:
    """The keys of weighed reports, as `find_keys` gives them."""
    vectors = from_blobs(reports["terms"], reports["weights"])
    having = np.frombuffer(b"".join(reports["frequencies"]), np.int64)
    return find_keys(vectors, having, reports["number"], reports["day"])


def multiply_pairs(rows: Columns) -> Columns:
    """The pairs that are alike, with their products.

    Args:
        rows: For each cell (`cell_l`, `cell_r`) first (`other` -1) its reports:
            `number`, `day`, `terms` and `weights`; then its pairs `number`, `other`.
    """
    found = []
    for cell in by_key(rows, "cell_l", "cell_r"):
        is_report = cell["other"] < 0
        reports, pairs = taken(cell, is_report), taken(cell, ~is_report)
        sides = [
            np.searchsorted(reports["number"], pairs[n]) for n in ("other", "number")
        ]
        vectors = from_blobs(reports["terms"], reports["weights"])
        products = pair_products(vectors, *sides)
        days = known_days(reports["day"])
        alike = are_alike(products, *(days[side] for side in sides))
        columns = (pairs["number"], pairs["other"], products)
        found.append(tuple(column[alike] for column in columns))
    return _columns(PAIRS, found)


def measure_nearness(likest: Columns) -> Columns:
    """How near reports are to those likest to them.

    Args:
        likest: `number`, and the greatest products: `product_0` and on.
    """
    products = [likest[f"product_{place}"] for place in range(NEAR_REPORTS)]
    near = nearness(np.stack(products, axis=1))
    return {"number": likest["number"], "near": near}


def open_links(pairs: Columns) -> Columns:
    """The pairs that are close enough to be looked at.

    Args:
        pairs: `number`, `other`, `product`; the sum of their nearness, `near`; `day_l`,
            `day_r`; and in `reports` how many there are of all.
    """
    if not len(pairs["number"]):
        return table_of(PAIRS, ())
    gaps = np.abs(known_days(pairs["day_l"]) - known_days(pairs["day_r"]))
    least = least_likeness(int(pairs["reports"][0]))
    closeness = pair_closeness(pairs["product"], pairs["near"], gaps, least=least)
    return taken({name: pairs[name] for name in PAIRS}, closeness >= OPEN_LINK)


def group_members(rows: Columns) -> Columns:
    """The groups of reports that open links connect.

    Args:
        rows: For each `component` first (`other` -1) its reports: `number`, `day`,
            `near`, `genre`, `terms`, `weights`, and in `reports` how many there are of
            all; then its links `number`, `other`, `product`.

    Returns:
        `number`, and `first`: the least number of its group.
    """
    is_report = rows["other"] < 0
    reports = taken(rows, is_report)
    # Several components at once: what is not linked does not meet.
    reports = taken(reports, np.argsort(reports["number"]))
    if not len(reports["number"]):
        return table_of(MEMBERS, ())
    groups = group_region(_region(reports, taken(rows, ~is_report)))
    numbers = reports["number"]
    return {
        "number": numbers[np.concatenate(groups)],
        "first": np.repeat(
            numbers[[group[0] for group in groups]], [len(group) for group in groups]
        ),
    }


def _region(reports: Columns, links: Columns) -> Region:
    """Reports, by number, and their links ready to be grouped."""
    lower, upper = (
        np.searchsorted(reports["number"], links[name]) for name in ("other", "number")
    )
    order = np.lexsort((upper, lower))
    columns = (lower[order], upper[order], links["product"][order])
    return Region(
        vectors=from_blobs(reports["terms"], reports["weights"]),
        days=known_days(reports["day"]).tolist(),
        near=reports["near"].tolist(),
        is_loose=(reports["genre"] != "news").tolist(),
        links=list(zip(*(column.tolist() for column in columns), strict=True)),
        least=least_likeness(int(reports["reports"][0])),
    )


def _columns(names: Types, found: Sequence[tuple[Ints, ...]]) -> Columns:
    """Parts of columns of whole numbers, one after another."""
    if not found:
        return table_of(names, ())
    columns = map(np.concatenate, zip(*found, strict=True))
    return {
        name: column.astype(np.int64)
        for name, column in zip(names, columns, strict=True)
    }
