"""The shelf: the words and fingerprints of all reports, on disk, read in batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.engines.arrays import ArrayFile
from retold.engines.duckdb import Columns, Database
from retold.model import Report
from retold.reuse.candidates import PART_WORDS
from retold.reuse.fingerprints import winnow
from retold.reuse.words import Words, read_words

# A killed run repeats the reading of at most so many reports: about a second.
_BATCH_REPORTS: Final = 512
# Goes into every digest. Raise it when words, fingerprints, candidates or alignment
# change: workspaces of earlier versions are then made anew.
_VERSION: Final = b"retold corpus 2"
# These grow with each batch; all other tables are made from them.
_GROWING: Final = ("batches", "read_reports", "fingerprints")


class Shelf(NamedTuple):
    """All reports as words; report number n is the n-th that was read."""

    database: Database
    ids: tuple[str, ...]
    first_words: NDArray[np.int64]  # shape (reports + 1,): where each report begins
    hashes: NDArray[np.uint64]
    spans: NDArray[np.int32]

    def words(self, number: int, start: int, end: int) -> NDArray[np.uint64]:
        """The words `[start, end)` of a report; `end` may lie beyond its last word."""
        first, stop = self.first_words[number : number + 2].tolist()
        return np.asarray(self.hashes[first + start : min(first + end, stop)])

    def chars(self, number: int, start_word: int, end_word: int) -> tuple[int, int]:
        """The span in code points of the words `[start_word, end_word)`."""
        first = int(self.first_words[number])
        start = self.spans[first + start_word, 0]
        return int(start), int(self.spans[first + end_word - 1, 1])


@contextmanager
def open_shelf(
    reports: Iterable[Report], *, workspace: Path | None, memory_limit: str | None
) -> Iterator[Shelf]:
    """Read reports onto a shelf; without a workspace it is removed in the end.

    What a workspace holds from an earlier run is used as far as the reports are the
    same and come in the same order; all else is made anew.
    """
    with TemporaryDirectory(prefix="retold-") as temporary:
        folder = Path(temporary) if workspace is None else workspace
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "tables.duckdb" if workspace is not None else None
        with Database(file, spill=folder, memory_limit=memory_limit) as database:
            yield _Reader(folder, database).read(reports)


class _Reader:
    """Brings a workspace in line with the reports, batch by batch."""

    def __init__(self, folder: Path, database: Database) -> None:
        self._database = database
        self._hash_file = ArrayFile(folder / "words.u64", np.uint64)
        self._span_file = ArrayFile(folder / "spans.i32", np.int32, width=2)
        self._ids: list[str] = []
        self._lengths: list[int] = []
        self._done: list[int] = []
        if "batches" in database.tables():
            done = database.rows("SELECT digest FROM batches ORDER BY batch")
            self._done = [digest for (digest,) in done]

    def read(self, reports: Iterable[Report]) -> Shelf:
        """All reports on the shelf."""
        remaining = iter(reports)
        digest = _digest(0, ())
        count = 0
        while batch := list(islice(remaining, _BATCH_REPORTS)):
            digest = _digest(digest, batch)
            if self._done[count : count + 1] == [digest]:
                self._lengths.extend(self._known_lengths(count))
            else:
                self._forget(count)
                self._take(count, batch, digest)
            self._ids.extend(report.id for report in batch)
            count += 1
        if count < len(self._done):
            self._forget(count)
        return self._shelf()

    def _shelf(self) -> Shelf:
        """What was read; the names' order is made last, when all are known."""
        ids = tuple(self._ids)
        if "report_names" not in self._database.tables() and ids:
            by_name = np.argsort(sorted(range(len(ids)), key=ids.__getitem__))
            numbers = np.arange(len(ids))
            self._database.append(
                report_names={"number": numbers, "name_order": by_name}
            )
        ends = np.cumsum(np.array(self._lengths, np.int64))
        return Shelf(
            database=self._database,
            ids=ids,
            first_words=np.concatenate((np.zeros(1, np.int64), ends)),
            hashes=self._hash_file.read(),
            spans=self._span_file.read(),
        )

    def _known_lengths(self, batch: int) -> list[int]:
        """The lengths in words of a batch that was read before."""
        rows = self._database.rows(
            "SELECT words FROM read_reports WHERE batch = ? ORDER BY number", batch
        )
        return [words for (words,) in rows]

    def _forget(self, batch: int) -> None:
        """Remove a batch, those after it, and all that was made from them."""
        self._done = self._done[:batch]
        self._database.drop(self._database.tables() - set(_GROWING))
        for table in self._database.tables():
            self._database.delete(table, f"batch >= {batch}")

    def _take(self, batch: int, reports: Sequence[Report], digest: int) -> None:
        """Read a batch; it counts once its rows stand in the tables."""
        texts = [read_words(report.text) for report in reports]
        self._hash_file.cut(sum(self._lengths))
        self._span_file.cut(sum(self._lengths))
        self._hash_file.append(np.concatenate([words.hashes for words in texts]))
        self._span_file.append(np.concatenate([words.spans for words in texts]))
        self._database.append(
            read_reports=_report_rows(batch, len(self._ids), texts),
            fingerprints=_fingerprint_rows(batch, len(self._ids), texts),
            batches={"batch": np.array([batch]), "digest": np.array([digest])},
        )
        self._lengths.extend(len(words.hashes) for words in texts)


def _digest(before: int, reports: Sequence[Report]) -> int:
    """A number for these reports after those before them."""
    state = blake2b(_VERSION + before.to_bytes(8, "big"), digest_size=8)
    for report in reports:
        for field in (report.id, report.text):
            data = field.encode("utf-8", "surrogatepass")
            state.update(len(data).to_bytes(8, "big") + data)
    # DuckDB's signed numbers end at 2^63.
    return int.from_bytes(state.digest(), "big") >> 1


def _report_rows(batch: int, first_number: int, texts: Sequence[Words]) -> Columns:
    """Rows of `read_reports`; equal words have an equal digest."""
    digests = [blake2b(words.hashes.tobytes(), digest_size=8) for words in texts]
    return {
        "batch": np.full(len(texts), batch, np.int32),
        "number": first_number + np.arange(len(texts)),
        "words": np.array([len(words.hashes) for words in texts]),
        "digest": np.array([int.from_bytes(d.digest(), "big") >> 1 for d in digests]),
    }


def _fingerprint_rows(batch: int, first_number: int, texts: Sequence[Words]) -> Columns:
    """Rows of `fingerprints`: those of each part of each report."""
    values, numbers, parts = [], [], []
    for number, words in enumerate(texts, first_number):
        for part, start in enumerate(range(0, len(words.hashes), PART_WORDS)):
            found = winnow(words.hashes[start : start + PART_WORDS]).values
            values.append(found)
            numbers.append(np.full(len(found), number, np.int32))
            parts.append(np.full(len(found), part, np.int32))
    return {
        "batch": np.full(sum(map(len, values)), batch, np.int32),
        "fingerprint": np.concatenate([np.empty(0, np.uint64), *values]),
        "number": np.concatenate([np.empty(0, np.int32), *numbers]),
        "part": np.concatenate([np.empty(0, np.int32), *parts]),
    }
