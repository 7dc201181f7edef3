"""The index of grouped reports: their terms, what is alike, and how alike, in tables.

| table | a row is |
|---|---|
| `grouped_reports` | a report: number, id, title, day, genre |
| `term_counts` | a term, and how many reports have it |
| `postings` | a term of a report, with its weight |
| `story_keys` | one of the terms by which a report is found, in its block of days |
| `story_pairs` | two reports that are alike, and their product; both ways |

Numbers are given in the order of arrival, so that what is added lies together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.annotation.genre import genre_of
from retold.engines.duckdb import Database
from retold.engines.processes import map_in_processes
from retold.model import Genre, Report
from retold.report_rows import storable
from retold.stories.candidates import CANDIDATES, LIKEST, are_alike
from retold.stories.closeness import (
    NEAR_REPORTS,
    least_likeness,
    nearness,
    pair_closeness,
)
from retold.stories.keys import day_of, find_keys, known_days
from retold.stories.terms import TermCounts, number_terms
from retold.stories.vectors import Ints, Vectors, pair_products, weigh_terms

# A process reads so many reports at a time; up to two such shares are read here.
_SHARE_REPORTS: Final = 512

INDEX_TABLES: Final = """
    CREATE TABLE grouped_reports (
        number INTEGER, id VARCHAR, title VARCHAR, day INTEGER, genre VARCHAR
    );
    CREATE TABLE term_counts (term BIGINT PRIMARY KEY, reports INTEGER);
    CREATE TABLE postings (number INTEGER, term BIGINT, weight INTEGER);
    CREATE TABLE story_keys (
        term BIGINT, number INTEGER, day INTEGER, block INTEGER, weight INTEGER
    );
    CREATE TABLE story_pairs (number INTEGER, other INTEGER, product BIGINT);
"""


def index_reports(
    database: Database, reports: Sequence[Report], *, first: int, processes: int
) -> None:
    """Put down what reports say, numbered from `first` on, and what is alike to them.

    Args:
        database: With the tables of the index.
        reports: New ones, in their order.
        first: How many reports the index holds.
        processes: How many processes read the texts.
    """
    vectors = _index_terms(database, reports, first, processes)
    _index_pairs(database, first + np.arange(len(vectors.starts) - 1))


# ---- what the reports say ---------------------------------------------------------


def _index_terms(
    database: Database, reports: Sequence[Report], first: int, processes: int
) -> Vectors:
    """Number the reports, and put down their terms with weights."""
    counted, genres = _read_terms(reports, processes)
    days = np.array([day_of(report) for report in reports])
    numbers = first + np.arange(len(reports))
    database.append(
        grouped_reports={
            "number": numbers,
            "id": np.array([storable(report.id) for report in reports], object),
            "title": np.array([storable(r.title or "") for r in reports], object),
            "day": days,
            "genre": np.array(genres, object),
        }
    )
    having = _count_terms(database, counted.terms)
    vectors = weigh_terms(counted, having, first + len(reports))
    of_report = np.repeat(numbers, counted.lengths)
    database.append(
        postings={
            "number": of_report,
            "term": vectors.terms,
            "weight": vectors.weights,
        },
        story_keys=find_keys(vectors, having, numbers, days),
    )
    return vectors


def _read_terms(
    reports: Sequence[Report], processes: int
) -> tuple[TermCounts, list[Genre]]:
    """The terms and genres of reports, read by several processes if that pays."""
    shares = [
        reports[start : start + _SHARE_REPORTS]
        for start in range(0, len(reports), _SHARE_REPORTS)
    ]
    if processes > 1 and len(shares) > 2:
        read = list(map_in_processes(_read_share, shares, processes=processes))
    else:
        read = [_read_share(share) for share in shares]
    counted = TermCounts(*map(np.concatenate, zip(*(c for c, _ in read), strict=True)))
    return counted, [genre for _, genres in read for genre in genres]


def _read_share(reports: Sequence[Report]) -> tuple[TermCounts, list[Genre]]:
    """The terms and genres of some reports."""
    return number_terms(reports), [genre_of(report) for report in reports]


def _count_terms(database: Database, terms: Ints) -> Ints:
    """How many reports have each term, those of this batch among them."""
    found, counts = np.unique(terms[terms & 1 == 0], return_counts=True)
    new = {"term": found, "reports": counts}
    database.execute(
        "INSERT INTO term_counts SELECT term, reports FROM new_terms "
        "ON CONFLICT DO UPDATE SET reports = reports + excluded.reports",
        new_terms=new,
    )
    rows = database.columns(
        "SELECT term, reports FROM term_counts SEMI JOIN new_terms USING (term) "
        "ORDER BY term",
        new_terms=new,
    )
    return rows["reports"][np.searchsorted(rows["term"], terms & ~1)].astype(np.int64)


# ---- what is alike ----------------------------------------------------------------


def _index_pairs(database: Database, numbers: Ints) -> None:
    """Put down the pairs that are alike of new reports with one another and others."""
    new_keys = database.columns(
        "FROM story_keys WHERE number >= (SELECT min(number) FROM added)",
        added={"number": numbers},
    )
    pairs = database.columns(CANDIDATES, new_keys=new_keys)
    left, right = (pairs[n].astype(np.int64) for n in ("number_l", "number_r"))
    held = np.union1d(numbers, right)
    row_l, row_r = np.searchsorted(held, left), np.searchsorted(held, right)
    days = read_days(database, held)
    products = pair_products(read_vectors(database, held), row_l, row_r)
    alike = are_alike(products, days[row_l], days[row_r])
    left, right, products = left[alike], right[alike], products[alike]
    order = np.argsort(np.concatenate((left, right)), kind="stable")
    database.append(
        story_pairs={
            "number": np.concatenate((left, right))[order],
            "other": np.concatenate((right, left))[order],
            "product": np.concatenate((products, products))[order],
        }
    )


def read_vectors(database: Database, numbers: Ints) -> Vectors:
    """The weighted terms of stored reports, one row each in the order of numbers."""
    rows = database.columns(
        "SELECT number, term, weight FROM postings SEMI JOIN wanted USING (number) "
        "WHERE number BETWEEN (SELECT min(number) FROM wanted) "
        "AND (SELECT max(number) FROM wanted) ORDER BY number, term",
        wanted={"number": numbers},
    )
    starts = np.searchsorted(rows["number"], np.append(numbers, numbers[-1:] + 1))
    return Vectors(
        starts.astype(np.int64), rows["term"], rows["weight"].astype(np.int64)
    )


class Links(NamedTuple):
    """Pairs of reports that are alike: columns that run parallel, sorted by number."""

    numbers: Ints
    others: Ints
    products: Ints


def read_links(database: Database, numbers: Ints) -> Links:
    """The pairs of these reports with any others."""
    rows = database.columns(
        "SELECT number, other, product FROM story_pairs SEMI JOIN wanted "
        "USING (number) ORDER BY number, other",
        wanted={"number": numbers},
    )
    return Links(*(rows[name].astype(np.int64) for name in rows))


def read_likest(database: Database, numbers: Ints) -> Ints:
    """The products of each report with those likest to it, 0 where there are fewer."""
    rows = database.columns(LIKEST, wanted={"number": numbers})
    likest = np.zeros((len(numbers), NEAR_REPORTS), np.int64)
    places = np.searchsorted(numbers, rows["number"])
    likest[places, rows["place"]] = rows["product"]
    return likest


def read_closeness(database: Database, links: Links) -> NDArray[np.float64]:
    """How close the two reports of each link are, by themselves."""
    numbers = np.union1d(links.numbers, links.others)
    if not len(numbers):
        return np.empty(0)
    near = nearness(read_likest(database, numbers))
    days = read_days(database, numbers)
    left, right = (np.searchsorted(numbers, n) for n in (links.numbers, links.others))
    return pair_closeness(
        links.products,
        near[left] + near[right],
        np.abs(days[left] - days[right]),
        least=read_least(database),
    )


def read_least(database: Database) -> float:
    """How alike two reports must be in a collection of this size."""
    rows = database.columns("SELECT count(*) AS reports FROM grouped_reports")
    return least_likeness(int(rows["reports"][0]))


def read_days(database: Database, numbers: Ints) -> NDArray[np.float64]:
    """The days of reports, NaN where they are unknown."""
    rows = database.columns(
        "SELECT day FROM grouped_reports SEMI JOIN wanted USING (number) "
        "ORDER BY number",
        wanted={"number": numbers},
    )
    return known_days(rows["day"])


def in_order(database: Database, numbers: Ints) -> Ints:
    """Reports in the order of their days and ids, those of unknown day last."""
    rows = database.columns(
        "SELECT number FROM grouped_reports SEMI JOIN wanted USING (number) "
        "ORDER BY day, id",
        wanted={"number": numbers},
    )
    return np.asarray(rows["number"], np.int64)
