"""Passages shared between the reports of a whole corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from retold.corpus.chunks import Progress, work_in_chunks
from retold.corpus.shelf import Shelf, open_shelf
from retold.engines.duckdb import Columns
from retold.model import Report
from retold.reuse.align import align_seeds
from retold.reuse.candidates import (
    BUCKETS,
    CANDIDATE_PAIRS,
    FAMILIES,
    PART_WORDS,
    PARTS,
    RANKED_REPORTS,
)
from retold.reuse.copies import SHARED_PASSAGES
from retold.reuse.seeds import SeedIndex

# A killed run aligns at most so many pairs again: a few seconds.
_CHUNK_PAIRS: Final = 4096
# Reports whose words are held ready; pairs come sorted by their left report.
_HELD_UNITS: Final = 512
# What two reports of different events share by chance or idiom is shorter.
_MIN_WORDS: Final = 8
# Widening adds a word or two to a chance match, not three.
_MIN_CHAIN_WORDS: Final = 6


class SharedPassage(NamedTuple):
    """A passage by numbers of reports; spans are in code points."""

    number_l: int
    number_r: int
    span_l: tuple[int, int]
    span_r: tuple[int, int]


def find_reuse(
    reports: Iterable[Report],
    *,
    workspace: Path | None = None,
    memory_limit: str | None = None,
    progress: Progress | None = None,
) -> Iterator[dict[str, Any]]:
    """Find the passages that any two reports share.

    Exact copies are collapsed first, candidate pairs come from shared fingerprints,
    and each pair is aligned word by word. In families of more than 24 reports, passages
    are given between each report and the family's longest only.

    Args:
        reports: With unique ids. Their order does not matter, but with a workspace
            only the same order is recognised.
        workspace: A folder to keep the stages in: a run that was killed goes on where
            it stood, and a second run on the same reports only reads the result.
        memory_limit: How much the tables may take, such as "800MB"; beyond it they
            spill to the workspace, or to a temporary folder.
        progress: Called with the pairs of reports that are aligned, and all there are.

    Returns:
        Lazily, rows `{"a": {"report", "start", "end"}, "b": {...}}` sorted by the two
        ids and the place in a; a's id is the smaller one.

    Cost:
        Linear in the words, and in the pairs that share text: at most twelve for each
        fingerprint of a report.
    """
    with open_shelf(reports, workspace=workspace, memory_limit=memory_limit) as shelf:
        for passage in _shared_passages(shelf, progress):
            yield {
                side: {"report": shelf.ids[number], "start": start, "end": end}
                for side, number, (start, end) in (
                    ("a", passage.number_l, passage.span_l),
                    ("b", passage.number_r, passage.span_r),
                )
            }


def _shared_passages(
    shelf: Shelf, progress: Progress | None
) -> Iterator[SharedPassage]:
    """The passages of the reports on a shelf, sorted by ids and place."""
    if not shelf.hashes.size:
        return
    make_candidates(shelf)
    _align_candidates(shelf, progress)
    for row in shelf.database.rows(SHARED_PASSAGES):
        number_l, number_r, start_l, end_l, start_r, end_r = row
        yield SharedPassage(
            number_l,
            number_r,
            shelf.chars(number_l, start_l, end_l),
            shelf.chars(number_r, start_r, end_r),
        )


def make_candidates(shelf: Shelf) -> None:
    """The tables from fingerprints to candidate pairs, as far as they are missing."""
    known = shelf.database.tables()
    for table, sql in (
        ("ranked_reports", RANKED_REPORTS),
        ("buckets", BUCKETS),
        ("families", FAMILIES),
        ("candidate_pairs", CANDIDATE_PAIRS),
    ):
        if table not in known:
            shelf.database.create(table, sql)


def _align_candidates(shelf: Shelf, progress: Progress | None) -> None:
    """The table of passages, one chunk of candidate pairs after another."""
    pairs = shelf.database.columns(
        "SELECT unit_l, unit_r FROM candidate_pairs ORDER BY unit_l, unit_r"
    )
    aligner = _Aligner(shelf)
    units_l, units_r = pairs["unit_l"], pairs["unit_r"]

    def align(part: slice) -> dict[str, Columns]:
        found = aligner.align(units_l[part].tolist(), units_r[part].tolist())
        return {"passages": found}

    work_in_chunks(
        shelf.database,
        "aligned_chunks",
        align,
        count=len(units_l),
        size=_CHUNK_PAIRS,
        progress=progress,
    )


class _Aligner:
    """Aligns pairs of units; holds the words of a few of them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        ranks = shelf.database.columns(
            "SELECT number FROM ranked_reports ORDER BY rank"
        )
        self._numbers: list[int] = ranks["number"].tolist()
        self._index = lru_cache(maxsize=_HELD_UNITS)(self._read_index)

    def align(self, units_l: Sequence[int], units_r: Sequence[int]) -> Columns:
        """Rows of `passages` for these pairs; places are words of whole reports."""
        rows = [
            row
            for unit_l, unit_r in zip(units_l, units_r, strict=True)
            for row in self._align_pair(unit_l, unit_r)
        ]
        columns = np.array(rows, np.int64).reshape(-1, 6).T
        names = ("rank_l", "rank_r", "start_l", "end_l", "start_r", "end_r")
        return dict(zip(names, np.ascontiguousarray(columns), strict=True))

    def _align_pair(self, unit_l: int, unit_r: int) -> Iterator[tuple[int, ...]]:
        """The passages of one pair."""
        left, right = self._index(unit_l), self._index(unit_r)
        (rank_l, part_l), (rank_r, part_r) = (
            divmod(unit_l, PARTS),
            divmod(unit_r, PARTS),
        )
        before_l, before_r = part_l * PART_WORDS, part_r * PART_WORDS
        for alignment in align_seeds(
            left.matches(right),
            left.words,
            right.words,
            min_words=_MIN_WORDS,
            min_chain_words=_MIN_CHAIN_WORDS,
        ):
            start_l, end_l, start_r, end_r = alignment.bounds
            yield (
                rank_l,
                rank_r,
                before_l + start_l,
                before_l + end_l,
                before_r + start_r,
                before_r + end_r,
            )

    def _read_index(self, unit: int) -> SeedIndex:
        """A unit's words, ready to be looked up."""
        rank, part = divmod(unit, PARTS)
        start = part * PART_WORDS
        return SeedIndex(
            self._shelf.words(self._numbers[rank], start, start + PART_WORDS)
        )
