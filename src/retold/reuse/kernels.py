"""The pure functions between the queries of reuse: from texts to passages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Any, Final

import numpy as np

from retold.reuse.align import align_seeds
from retold.reuse.candidates import PART_BITS, PART_WORDS, PARTS
from retold.reuse.copies import PASSAGE_BOUNDS
from retold.reuse.fingerprints import winnow
from retold.reuse.seeds import SeedIndex
from retold.reuse.words import read_words
from retold.stages import Columns, KernelStage, by_key, table_of

# Units whose words are held ready; pairs come sorted by their left one.
_HELD_UNITS: Final = 512
# Of a report's pairs those go together whose other reports are one of 256 by rank.
_BLOCK_BITS: Final = PART_BITS + 8
# What two reports of different events share by chance or idiom is shorter.
_MIN_WORDS: Final = 8
# Widening adds a word or two to a chance match, not three.
_MIN_CHAIN_WORDS: Final = 6

_PART: Final = {
    "id": "STRING",
    "part": "BIGINT",
    "words": "BIGINT",
    "digest": "BIGINT",
    "hashes": "BINARY",
    "spans": "BINARY",
}
_PASSAGE: Final = dict.fromkeys(
    ("rank_l", "rank_r", "start_l", "end_l", "start_r", "end_r"), "BIGINT"
)
_BOUND: Final = dict.fromkeys(("passage", "bound", "char"), "BIGINT")


def read_parts(reports: Columns) -> Columns:
    """The words of reports, part by part.

    Args:
        reports: `id`, and `text` in UTF-8.

    Returns:
        `id`, `part`, `words` and `digest` of the whole report (equal for equal words),
        `hashes` (uint64) and `spans` (int32, two a word) of the part's words.
    """
    return table_of(
        _PART,
        (
            row
            for report, text in zip(reports["id"], reports["text"], strict=True)
            for row in _parts(report, text)
        ),
    )


def _parts(report: str, text: bytes) -> Iterator[tuple[Any, ...]]:
    """The rows of one report."""
    words = read_words(text.decode("utf-8", "surrogatepass"))
    count = len(words.hashes)
    state = blake2b(words.hashes.tobytes(), digest_size=8)
    # No engine's numbers go beyond 2^63.
    digest = int.from_bytes(state.digest(), "big") >> 1
    for part, start in enumerate(range(0, count, PART_WORDS)):
        place = slice(start, start + PART_WORDS)
        hashes, spans = words.hashes[place], words.spans[place]
        yield report, part, count, digest, hashes.tobytes(), spans.tobytes()


def fingerprint_units(units: Columns) -> Columns:
    """The fingerprints of units: signed, as no engine has numbers without a sign.

    Args:
        units: `unit` and `hashes`.

    Returns:
        `fingerprint` and `unit`.
    """
    found = [
        winnow(np.frombuffer(hashes, np.uint64)).values for hashes in units["hashes"]
    ]
    return {
        "fingerprint": np.concatenate(found).view(np.int64),
        "unit": np.repeat(units["unit"].astype(np.int64), [len(f) for f in found]),
    }


def align_units(pairs: Columns) -> Columns:
    """The passages of pairs of units, by the words of whole reports.

    Args:
        pairs: `unit_l`, `unit_r`, and the words of both: `hashes_l`, `hashes_r`.
    """

    @lru_cache(maxsize=_HELD_UNITS)
    def index(hashes: bytes) -> SeedIndex:
        return SeedIndex(np.frombuffer(hashes, np.uint64))

    return table_of(
        _PASSAGE,
        (
            row
            for unit_l, unit_r, hashes_l, hashes_r in zip(
                pairs["unit_l"].tolist(),
                pairs["unit_r"].tolist(),
                pairs["hashes_l"],
                pairs["hashes_r"],
                strict=True,
            )
            for row in _aligned(unit_l, unit_r, index(hashes_l), index(hashes_r))
        ),
    )


def _aligned(
    unit_l: int, unit_r: int, left: SeedIndex, right: SeedIndex
) -> Iterator[tuple[int, ...]]:
    """The passages of one pair."""
    (rank_l, part_l), (rank_r, part_r) = divmod(unit_l, PARTS), divmod(unit_r, PARTS)
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


def place_bounds(bounds: Columns) -> Columns:
    """Bounds of passages in code points instead of words.

    Args:
        bounds: For each part of a report (`name`, `part`) first its `spans`, then,
            where these are empty, its bounds: `passage`, `bound` (odd for an end),
            `word`.

    Returns:
        `passage`, `bound`, `char`.
    """
    found = []
    for part in by_key(bounds, "name", "part"):
        spans = np.frombuffer(part["spans"][0], np.int32)
        passage, bound, word = (part[n][1:] for n in ("passage", "bound", "word"))
        char = spans[2 * (word % PART_WORDS) + bound % 2]
        found.append((passage, bound, char))
    columns = map(np.concatenate, zip(*found, strict=True))
    return {
        name: column.astype(np.int64)
        for name, column in zip(_BOUND, columns, strict=True)
    }


PARTS_STAGE: Final = KernelStage(
    "report_parts",
    "SELECT id, text FROM reports",
    kernel=read_parts,
    columns=_PART,
    order=("id",),
    rows=512,
)
FINGERPRINTS: Final = KernelStage(
    "fingerprints",
    f"""
    SELECT (rank << {PART_BITS}) + part AS unit, hashes
    FROM report_parts JOIN ranked_reports USING (id) WHERE rank = representative
    """,  # noqa: S608  (our own number)
    kernel=fingerprint_units,
    columns={"fingerprint": "BIGINT", "unit": "BIGINT"},
    order=("unit",),
    rows=512,
)
_UNIT_WORDS: Final = f"""
    SELECT (rank << {PART_BITS}) + part AS unit, hashes
    FROM report_parts JOIN ranked_reports USING (id)
"""  # noqa: S608
PASSAGES: Final = KernelStage(
    "passages",
    f"""
    WITH units AS ({_UNIT_WORDS})
    SELECT unit_l, unit_r >> {_BLOCK_BITS} AS block, unit_r, l.hashes AS hashes_l,
        r.hashes AS hashes_r
    FROM candidate_pairs JOIN units l ON l.unit = unit_l
    JOIN units r ON r.unit = unit_r
    """,  # noqa: S608
    kernel=align_units,
    columns=_PASSAGE,
    # Ranges of pairs would give the longest reports to one task, and whole reports a
    # hub's hundred thousand pairs.
    key=("unit_l", "block"),
    order=("unit_r",),
    rows=1024,
)
BOUNDS: Final = KernelStage(
    "passage_bounds",
    PASSAGE_BOUNDS,
    kernel=place_bounds,
    columns=_BOUND,
    key=("name", "part"),
    order=("passage", "bound"),
    rows=4096,
)
