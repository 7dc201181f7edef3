"""Who took from whom among the reports of a whole corpus."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec.structs import replace

from retold.annotation import outline_report
from retold.corpus.chunks import Progress, work_in_chunks
from retold.corpus.reuse import make_candidates
from retold.corpus.shelf import Shelf, open_shelf
from retold.engines.duckdb import Columns, Database
from retold.engines.texts import TextFile
from retold.families import Families
from retold.lineage import Witness, group_origins, link_pair, read_witness
from retold.lineage.origins import earliest_first
from retold.lineage.precedence import likely_moment
from retold.lineage.prune import readable
from retold.lineage.standing import StandingText, learn_standing_text, standing_spans
from retold.lineage.stemma import Link
from retold.model import Credit, Edge, Origin, Report
from retold.reuse.copies import RELATED_REPORTS

# A killed run compares at most so many pairs again: a few seconds.
_CHUNK_PAIRS: Final = 1024
# Reports held ready for comparing, some 100 KB each; pairs come family by family.
_HELD_WITNESSES: Final = 512
# Raise it when links come out otherwise: workspaces of earlier versions compare anew.
_VERSION: Final = b"retold links 6"


def find_lineage(
    reports: Iterable[Report],
    *,
    workspace: Path | None = None,
    memory_limit: str | None = None,
    progress: Progress | None = None,
) -> tuple[list[Origin], list[Edge]]:
    """Which reports go back to which, and which are one origin.

    Args:
        reports: With unique ids, in any order; their texts are not held in memory.
        workspace: As for `find_reuse`, and the two may share it. Pairs that were
            compared are kept, too.
        memory_limit: As for `find_reuse`.
        progress: Called with the pairs of reports that are compared, and all there are.

    Returns:
        The origins, each report in one, by their earliest report; and the edges,
        sorted by `(source, target)`.

    Cost:
        About 12 ms for each report that shares text with another, and 3 ms for each
        such pair.
    """
    with TextFile() as texts:
        corpus = _Corpus(texts)
        with open_shelf(
            corpus.adding(reports), workspace=workspace, memory_limit=memory_limit
        ) as shelf:
            edges = readable(_links(shelf, corpus, progress))
        return _origins(corpus, edges), edges


class _Corpus:
    """Reports by number: all but their texts in memory."""

    def __init__(self, texts: TextFile) -> None:
        self._texts = texts
        self.heads: list[Report] = []  # reports without texts
        self._state = blake2b(_VERSION, digest_size=8)

    def adding(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on, each added first."""
        for report in reports:
            self._texts.append(report.text)
            self.heads.append(replace(report, text=""))
            about = report.outlet, report.published, report.url
            self._state.update(msgspec.json.encode(about))
            yield report

    def __getitem__(self, number: int) -> Report:
        return replace(self.heads[number], text=self._texts[number])

    def __iter__(self) -> Iterator[Report]:
        return (self[number] for number in range(len(self.heads)))

    def digest(self) -> int:
        """A number for what links depend on beside ids and texts."""
        return int.from_bytes(self._state.digest(), "big") >> 1

    def places(self) -> list[int]:
        """Each report's place in the order of publication, undated ones last."""
        order = sorted(range(len(self.heads)), key=lambda n: _when(self.heads[n]))
        places = [0] * len(order)
        for place, number in enumerate(order):
            places[number] = place
        return places


def _when(report: Report) -> tuple[bool, str, str]:
    """Sort key: when a report was probably published, then its id."""
    moment = likely_moment(report)
    return not moment, moment, report.id


def _links(shelf: Shelf, corpus: _Corpus, progress: Progress | None) -> Iterator[Link]:
    """The links between all reports, one chunk of related pairs after another."""
    if not shelf.hashes.size:
        return
    database = shelf.database
    _forget_others(database, corpus)
    make_candidates(shelf)
    pairs = _by_family(database.rows(RELATED_REPORTS))
    linker = _Linker(corpus)

    def link(part: slice) -> dict[str, Columns]:
        rows = [msgspec.json.encode(link).decode() for link in linker.link(pairs[part])]
        return {"links": {"link": np.array(rows, object)}}

    work_in_chunks(
        database,
        "linked_chunks",
        link,
        count=len(pairs),
        size=_CHUNK_PAIRS,
        progress=progress,
    )
    decoder = msgspec.json.Decoder(Link)
    # In one order, whatever the engine's threads make of it.
    for (row,) in database.rows("SELECT link FROM links ORDER BY link"):
        yield decoder.decode(row)


def _forget_others(database: Database, corpus: _Corpus) -> None:
    """Drop what was linked for reports of other outlets, times or addresses."""
    known = list[int]()
    if "linked_corpus" in database.tables():
        known = [digest for (digest,) in database.rows("FROM linked_corpus")]
    if known != [corpus.digest()]:
        database.drop(("linked_corpus", "places", "links", "linked_chunks"))
        places = np.array(corpus.places())
        database.append(
            linked_corpus={"digest": np.array([corpus.digest()])},
            places={"number": np.arange(len(places)), "place": places},
        )


def _by_family(pairs: Iterable[tuple[int, ...]]) -> list[tuple[int, int]]:
    """Pairs of numbers, sorted so that few reports need be held at a time.

    Those of one family follow one another, and in it those of one report, but for the
    hubs that many are paired with.
    """
    families = Families[int]()
    gathered = [(left, right) for left, right in pairs]
    for left, right in gathered:
        families.join(left, right)
    degrees = Counter(number for pair in gathered for number in pair)

    def key(pair: tuple[int, int]) -> tuple[int, int, int, tuple[int, int]]:
        degree, number = min((degrees[number], number) for number in pair)
        return families.find(pair[0]), number, degree, pair

    return sorted(gathered, key=key)


class _Linker:
    """Compares pairs of reports; holds some of them ready."""

    def __init__(self, corpus: _Corpus) -> None:
        self._corpus = corpus
        self._standing: StandingText | None = None
        self._witness = lru_cache(maxsize=_HELD_WITNESSES)(self._read_witness)

    def link(self, pairs: Iterable[tuple[int, int]]) -> Iterator[Link]:
        """The links that pairs of reports turn out to have."""
        for left, right in pairs:
            link = link_pair(self._witness(left), self._witness(right))
            if link is not None:
                yield link

    def _read_witness(self, number: int) -> Witness:
        """A report ready for comparing."""
        if self._standing is None:
            self._standing = learn_standing_text(self._corpus)
        report = self._corpus[number]
        return read_witness(
            report,
            outline_report(report),
            standing=standing_spans(report.text, self._standing),
        )


def _origins(corpus: _Corpus, edges: Sequence[Edge]) -> list[Origin]:
    """The origins of all reports, numbered by their earliest report.

    Each set of linked reports is looked at on its own, so that the cost grows with the
    reports and not with their square.
    """
    families = Families[str]()
    for edge in edges:
        families.join(edge.source, edge.target)
    members: defaultdict[str, list[Report]] = defaultdict(list)
    ordered = sorted(corpus.heads, key=earliest_first)
    for report in ordered:
        members[families.find(report.id)].append(report)
    inner: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        inner[families.find(edge.source)].append(edge)
    numbers = {report.id: number for number, report in enumerate(corpus.heads)}

    def credits_of(group: Sequence[Report]) -> dict[str, tuple[Credit, ...]]:
        # A lone report goes by its outlet's name.
        full = [corpus[numbers[r.id]] for r in group] if len(group) > 1 else []
        return {report.id: outline_report(report).credits for report in full}

    found = [
        origin
        for family, group in members.items()
        for origin in group_origins(group, inner[family], credits_of(group))
    ]
    place = {report.id: n for n, report in enumerate(ordered)}
    found.sort(key=lambda origin: place[origin.reports[0]])
    return [
        replace(origin, id=f"o{number}") for number, origin in enumerate(found, start=1)
    ]
