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
# News tells first what it is about: words in the lead, a paragraph or two, count twice.
_LEAD_WEIGHT: Final = 2.0
_LEAD_CHARS: Final = 400
# Words of the query so near each other, in any order, mean what they mean together; one
# behind the other still more. Each stands in the ranking as a word of its own.
_NEAR_TOKENS: Final = 8
# SQLite's BM25 (k1 = 1.2, b = 0.75) counts a word in a text of five words 1.6 times one
# in a text of average length. What is short is no better for it, and is ranked as if it
# were of average length; what is longer than that pays as in BM25.
_SHORT: Final = "(1.3 + 0.9 * min(1.0, size / ?7)) / 2.2"
# Longer queries are no questions; SQLite would walk all their words.
_MOST_WORDS: Final = 32
_QUERY: Final = re.compile(r'"([^"]*)"|([^\s"]+)')
_LETTER: Final = re.compile(r"\w")
_WORD: Final = re.compile(r'"[^"]*"')


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
        self._mean_sizes: dict[str, float] = {}
        self._lock = threading.Lock()
        with self._connection as connection:
            # The file is temporary: if the machine stops, the index is made anew.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            for kind in self._kinds:
                connection.execute(
                    f"CREATE VIRTUAL TABLE {kind} USING fts5("
                    f"size UNINDEXED, title, lead, text, "
                    f"grp UNINDEXED, place UNINDEXED, "
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
            rows: dict[str, list[tuple[int, str, str, str, int, int]]] = {}
            for kind, group, place, title, text in documents:
                told = _indexed(text)
                # Of what is all lead none of it counts more.
                lead = told[:_LEAD_CHARS] if len(told) > _LEAD_CHARS else ""
                row = (len(text), _indexed(title), lead, told)
                rows.setdefault(kind, []).append((*row, group, place))
            for kind, some in rows.items():
                insert = f"INSERT INTO {kind} VALUES (?, ?, ?, ?, ?, ?)"
                connection.executemany(insert, some)

        with connection:
            yield add
        self._mean_sizes.clear()

    def _mean_size(self, kind: str) -> float:
        """How long the documents of a kind are, in characters."""
        if kind not in self._mean_sizes:
            row = self._connection.execute(f"SELECT avg(size) FROM {kind}").fetchone()
            self._mean_sizes[kind] = row[0] or 1.0
        return self._mean_sizes[kind]

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
            Hits whose title has all words, then those whose title and lead do, then the
            others; of each sort by BM25 (Robertson & Zaragoza 2009), equal ones as they
            were added. What differs: the whole query counts as a word, too, where it
            stands together, and what is short has no advantage.
        """
        match = match_of(query)
        if not match:
            return []
        rows = self._connection.execute(
            f"SELECT grp, place, highlight({kind}, 1, ?1, ?2), "
            f"highlight({kind}, 3, ?1, ?2) FROM {kind} WHERE {kind} MATCH ?3 "
            f"ORDER BY {_holds(kind, 8)} DESC, {_holds(kind, 9)} DESC, "
            f"bm25({kind}, 0, ?4, {_LEAD_WEIGHT}, 1.0) * {_SHORT}, rowid "
            "LIMIT ?5 OFFSET ?6",
            (
                *(_OPEN, _CLOSE, ranked_of(match), _TITLE_WEIGHT),
                *(limit, offset, self._mean_size(kind)),
                *(f"title : ({match})", f"{{title lead}} : ({match})"),
            ),
        )
        return [Hit(g, p, _spans(title), _spans(text)) for g, p, title, text in rows]

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for connection in self._open:
                connection.close()
            self._open.clear()


def _holds(kind: str, parameter: int) -> str:
    """Does a document match another query, given as a parameter?"""
    found = f"SELECT rowid FROM {kind} WHERE {kind} MATCH ?{parameter}"
    return f"(rowid IN ({found}))"


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


def ranked_of(match: str) -> str:
    """The same query, in which its words together count beside each of them.

    Finds nothing else: what has them together has each. Left as it is where there is
    one word, where a phrase is asked for, and while one is being typed.
    """
    words = match.split(" ")
    if len(words) < 2 or not all(_WORD.fullmatch(word) for word in words):
        return match
    phrase = " ".join(word.strip('"') for word in words)
    return f'({match}) OR NEAR({match}, {_NEAR_TOKENS}) OR "{phrase}"'


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
