"""SQLite's full-text search: the one file that knows it."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

# Words are met in their stems and without accents; the porter stemmer knows English and
# leaves other scripts alone.
_TOKENIZER: Final = "porter unicode61 remove_diacritics 2"
# Put around hits by SQLite. Noncharacters, which no text may hold: where one does, it
# is indexed as the replacement character, so that places stay.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_NO_MARKS: Final = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd", "\0": "\ufffd"})
# A title that has the words is worth as many texts that do (a common setting of BM25F).
_TITLE_WEIGHT: Final = 4.0
# Longer queries are no questions; SQLite would walk all their words.
_MOST_WORDS: Final = 32
_QUERY: Final = re.compile(r'"([^"]*)"|([^\s"]+)')
_LETTER: Final = re.compile(r"\w")


class Document(NamedTuple):
    """What is indexed: a name for it, two numbers of its place, and its texts."""

    kind: str
    group: int
    place: int
    title: str
    text: str


class Hit(NamedTuple):
    """A document that has a query's words, and where: spans in its title and text."""

    group: int
    place: int
    in_title: list[tuple[int, int]]
    in_text: list[tuple[int, int]]


class TextIndex:
    """Documents of several kinds, found by their words, the best first.

    Cost:
        Some 30 seconds and twice the texts' size on disk for 100 MB of texts; a query
        takes milliseconds.
    """

    def __init__(self, file: Path, kinds: Sequence[str]) -> None:
        """Make an empty index in a file that is not there yet."""
        self._file = file
        self._kinds = tuple(kinds)
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        with self._connection as connection:
            # The file is temporary: if the machine stops, the index is made anew.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            for kind in self._kinds:
                connection.execute(
                    f"CREATE VIRTUAL TABLE {kind} USING fts5("
                    f"title, text, grp UNINDEXED, place UNINDEXED, "
                    f"tokenize = '{_TOKENIZER}')"
                )

    @property
    def _connection(self) -> sqlite3.Connection:
        """The thread's own connection: readers do not wait for one another."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(self._file, check_same_thread=False)
            self._local.connection = connection
            with self._lock:
                self._open.append(connection)
        return connection

    @contextmanager
    def adding(self) -> Iterator[Callable[[Iterable[Document]], None]]:
        """What adds documents, in one transaction that ends with the block."""
        connection = self._connection

        def add(documents: Iterable[Document]) -> None:
            rows: dict[str, list[tuple[str, str, int, int]]] = {}
            for kind, group, place, title, text in documents:
                row = (_indexed(title), _indexed(text), group, place)
                rows.setdefault(kind, []).append(row)
            for kind, some in rows.items():
                connection.executemany(f"INSERT INTO {kind} VALUES (?, ?, ?, ?)", some)

        with connection:
            yield add

    def count(self, kind: str, query: str) -> int:
        """How many documents of a kind have all words of a query."""
        match = match_of(query)
        if not match:
            return 0
        sql = f"SELECT count(*) FROM {kind} WHERE {kind} MATCH ?"
        found: int = self._connection.execute(sql, (match,)).fetchone()[0]
        return found

    def find(self, kind: str, query: str, *, limit: int, offset: int = 0) -> list[Hit]:
        """The documents of a kind that have all words of a query, the best first.

        Args:
            kind: One of the index's kinds.
            query: Words, and phrases in double quotes; a word that ends in `*` stands
                for all that begin so. Every text is a query, none an error.
            limit: The most hits given.
            offset: How many of the best are passed over.

        Returns:
            Hits by BM25 (Robertson & Zaragoza 2009), equal ones as they were added.
        """
        match = match_of(query)
        if not match:
            return []
        rows = self._connection.execute(
            f"SELECT grp, place, highlight({kind}, 0, ?1, ?2), "
            f"highlight({kind}, 1, ?1, ?2) FROM {kind} WHERE {kind} MATCH ?3 "
            f"ORDER BY bm25({kind}, ?4, 1.0), rowid LIMIT ?5 OFFSET ?6",
            (_OPEN, _CLOSE, match, _TITLE_WEIGHT, limit, offset),
        )
        return [Hit(g, p, _spans(title), _spans(text)) for g, p, title, text in rows]

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()


def match_of(query: str) -> str:
    """A reader's query in SQLite's language, in which every word is quoted.

    Empty if the query has no word.
    """
    terms = []
    for phrase, word in _QUERY.findall(_indexed(query))[:_MOST_WORDS]:
        bare = phrase or word.rstrip("*")
        if _LETTER.search(bare):
            prefix = "*" if word.endswith("*") else ""
            terms.append(f'"{bare}"{prefix}')
    return " ".join(terms)


def _indexed(text: str) -> str:
    """The text without what hits are marked with and without half letters."""
    if text.isascii() and "\0" not in text:
        return text
    return text.translate(_NO_MARKS).encode("utf-8", "replace").decode()


def _spans(marked: str) -> list[tuple[int, int]]:
    """Where the marked words stand in the text without marks."""
    spans, start = [], 0
    for seen, match in enumerate(re.finditer(f"[{_OPEN}{_CLOSE}]", marked)):
        at = match.start() - seen
        if match.group() == _OPEN:
            start = at
        else:
            spans.append((start, at))
    return spans
