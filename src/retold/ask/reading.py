"""Reading sentences for claims: each once, and what is around it only if need be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from retold.annotation import annotate_report
from retold.ask.bearing import Bearing, Judge
from retold.ask.claims import AskedFact
from retold.ask.search import Candidate
from retold.model import Report
from retold.reconcile.views import SentenceView, view_sentences
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

# The surroundings that may hold what a sentence leaves unsaid: the head of its report,
# and about two sentences before it.
_HEAD_CHARS: Final = 500
_BEFORE_CHARS: Final = 300


class Read(NamedTuple):
    """A mention that bears on the claim."""

    candidate: Candidate
    bearing: Bearing
    speaker: str | None


class Reader:
    """Reads mentions for the facts of one claim.

    Words that stand in several reports are read once, and so is the head of a report.
    """

    def __init__(self, rarity: Mapping[str, float]) -> None:
        """Take how much each root says, 0 to 1."""
        self._rarity = rarity
        self._views: dict[tuple[str, str | None], list[SentenceView]] = {}
        self._heads: dict[tuple[int, str], frozenset[str]] = {}

    def tells_the_rest(self, candidate: Candidate, fact: AskedFact) -> bool:
        """Is a mention about what the rest of the claim is about?

        "Killing nine" is said in many stories.
        """
        whole = sum(self._rarity[root_] for root_ in fact.rest)
        if not whole:
            return True
        told = self._roots_around(candidate, candidate.mention.end)
        near = sum(self._rarity[root_] for root_ in fact.rest & told)
        return near >= fact.least_rest * whole

    def read(self, judge: Judge, candidate: Candidate) -> Read | None:
        """A mention held against a fact; None if it does not bear on it."""
        speaker = candidate.mention.speaker
        surroundings = _Surroundings(self, candidate)
        best: Read | None = None
        for view in self._sentences(candidate):
            bearing = judge.bearing(view, speaker=speaker, context=surroundings)
            if bearing is not None and (
                best is None or bearing.coverage > best.bearing.coverage
            ):
                best = Read(candidate, bearing, _speaker(view, bearing, speaker))
        return best

    def _sentences(self, candidate: Candidate) -> list[SentenceView]:
        """The sentences of a mention, annotated by themselves."""
        text, published = candidate.text, candidate.report.published
        views = self._views.get((text, published))
        if views is None:
            alone = Report(id=candidate.report.id, text=text, published=published)
            views = view_sentences(alone, annotate_report(alone))
            self._views[text, published] = views
        return views

    def roots_before(self, candidate: Candidate) -> frozenset[str]:
        """The roots in the head of a mention's report and just before the mention."""
        return self._roots_around(candidate, candidate.mention.start)

    def _roots_around(self, candidate: Candidate, end: int) -> frozenset[str]:
        """The same, up to another place."""
        start = max(0, candidate.mention.start - _BEFORE_CHARS)
        return self._head(candidate) | _roots(candidate.report.text[start:end])

    def _head(self, candidate: Candidate) -> frozenset[str]:
        report = candidate.report
        key = (candidate.place[0], report.id)
        head = self._heads.get(key)
        if head is None:
            text = f"{report.title or ''}\n{report.text[:_HEAD_CHARS]}"
            head = self._heads[key] = _roots(text)
        return head


class _Surroundings:
    """The roots around a mention, found when they are first asked for."""

    def __init__(self, reader: Reader, candidate: Candidate) -> None:
        self._reader = reader
        self._candidate = candidate
        self._roots: frozenset[str] | None = None

    def __contains__(self, root_: object) -> bool:
        if self._roots is None:
            self._roots = self._reader.roots_before(self._candidate)
        return root_ in self._roots


def _roots(text: str) -> frozenset[str]:
    return frozenset(root(canonical(token.norm)) for token in tokenize(text))


def _speaker(view: SentenceView, bearing: Bearing, speaker: str | None) -> str | None:
    """To whom the words that bear on the claim are given.

    A sentence with no quote of its own is inside a quotation of several sentences.
    """
    if not view.quotes:
        return speaker
    start, end = bearing.span
    for quote in view.quotes:
        if quote.start <= start and end <= quote.end:
            return quote.speaker or speaker
    return None
