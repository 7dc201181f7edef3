"""Whose words a report's words are: its own, taken over, shared, or an agency's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from retold.annotation.credits import whole_credits
from retold.lexicon.agencies import UNNAMED
from retold.lineage.citations import same_outlet
from retold.lineage.spans import Span, length_inside, merged
from retold.lineage.stemma import JOINING
from retold.model import Copying, Credit, Edge, Passage, Report, Story

# Text is taken over by these. Who quotes the same speech has it from the speaker.
TAKING: Final = JOINING | {"derived"}
# An outlet is said to have text from another only where the edge is so probable; below
# that, its text is shared with somebody. Of the 73 known edges between outlets in
# 12,000 real reports 22 are less probable. Of 16 of each kind, read: 15 of the surer
# ones hold; of the others six name the source, and eight rest on the day of publication
# alone, three of which have an agency take from a newspaper.
_SURE: Final = 0.8
# Stretches between spaces: the one unit that every script with spaces counts alike, and
# that is counted fast enough for a run of many thousand reports.
_WORD: Final = re.compile(r"\S+")


class ReportWords(NamedTuple):
    """The words of a report by whose they are; the four parts add up to `words`."""

    words: int
    taken: int  # in passages from another outlet
    shared: int  # in passages that another outlet has, too, nobody knows from where
    credited: int  # the rest of a report on behalf of an agency that is not there
    agency: str | None  # that agency

    @property
    def own(self) -> int:
        """What is left."""
        return self.words - self.taken - self.shared - self.credited


def words_of_reports(story: Story) -> dict[str, ReportWords]:
    """The words of each report of a story, by whose they are.

    A passage that an outlet took from a report of its own is its own, as far as that
    report had it from nobody else. The parts are told apart by the first letter of a
    word; a word that is taken and shared is taken.

    What it cannot know: from whom text was taken whose source is not in the collection
    and not credited. Such text counts as own.

    Returns:
        By report id, in the order of the story.

    Cost:
        Linear in the texts, plus the passages through as many hands as they went.
    """
    known = {report.id: report for report in story.reports}
    edges = [
        e
        for e in story.lineage
        if e.relation in TAKING and e.source in known and e.target in known
    ]
    taken = TakenSpans(known, edges)
    shared = _shared_spans(known, edges)
    agencies = _absent_agencies(story, known, edges)
    return {
        report.id: _words(
            report, taken.of(report.id), shared[report.id], agencies.get(report.id)
        )
        for report in story.reports
    }


def story_copying(story: Story) -> Copying:
    """How many reports of a story are no origin of their own, and how many words.

    Of two reports that share a passage, one took it over, be it known which or not: its
    words count once, on the side of the target, or on the other side where those of the
    target were counted before.
    """
    texts = {report.id: report.text for report in story.reports}
    covered: defaultdict[str, list[Span]] = defaultdict(list)
    undirected = []
    for edge in story.lineage:
        if (
            edge.relation not in TAKING
            or not {edge.source, edge.target} <= texts.keys()
        ):
            continue
        if edge.direction == "known":
            covered[edge.target].extend((p.start_r, p.end_r) for p in edge.passages)
        else:
            undirected.append(edge)
    for edge in undirected:
        right = [(p.start_r, p.end_r) for p in edge.passages]
        left = [(p.start_l, p.end_l) for p in edge.passages]
        counted = length_inside(right, covered[edge.target])
        if counted > length_inside(left, covered[edge.source]):
            covered[edge.source].extend(left)
        else:
            covered[edge.target].extend(right)
    return Copying(
        reports=len(story.reports),
        origins=len(story.origins),
        words=sum(count_words(text) for text in texts.values()),
        taken_words=sum(words_inside(texts[r], covered[r]) for r in sorted(covered)),
    )


def count_words(text: str) -> int:
    """The number of words of a text."""
    return len(text.split())


def words_inside(text: str, spans: Sequence[Span]) -> int:
    """The number of words of a text that begin in one of the spans."""
    return sum(len(_WORD.findall(text, *span)) for span in _word_spans(text, spans))


class TakenSpans:
    """What a report has from other outlets, through its own outlet's hands or not."""

    def __init__(self, reports: Mapping[str, Report], edges: Iterable[Edge]) -> None:
        """Index the edges that say who took from whom by their targets."""
        self._reports = reports
        self._found: dict[str, list[Span]] = {}
        self._into: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            if is_known(edge):
                self._into[edge.target].append(edge)

    def of(self, report_id: str) -> list[Span]:
        """The spans of a report that come from other outlets, merged."""
        if report_id not in self._found:
            self._found[report_id] = []  # ends a circle, if there should be one
            self._found[report_id] = merged(self._spans(report_id))
        return self._found[report_id]

    def _spans(self, report_id: str) -> Iterator[Span]:
        for edge in self._into.get(report_id, ()):
            if is_between_outlets(edge, self._reports):
                yield from ((p.start_r, p.end_r) for p in edge.passages)
            else:
                before = self.of(edge.source)
                for passage in edge.passages:
                    yield from _carried(passage, before)


def is_known(edge: Edge) -> bool:
    """Does an edge say surely enough which report took from the other?"""
    return edge.direction == "known" and edge.probability >= _SURE


def is_between_outlets(edge: Edge, reports: Mapping[str, Report]) -> bool:
    """Are the two ends of an edge by two outlets? If one is unknown, they are."""
    return not same_outlet(reports[edge.source].outlet, reports[edge.target].outlet)


def _carried(passage: Passage, spans: Sequence[Span]) -> Iterator[Span]:
    """About where spans of the left text stand in the right one, inside a passage."""
    length_l = passage.end_l - passage.start_l
    length_r = passage.end_r - passage.start_r
    for start, end in spans:
        first, last = max(start, passage.start_l), min(end, passage.end_l)
        if first < last:
            scale = length_r / length_l
            yield (
                passage.start_r + round((first - passage.start_l) * scale),
                passage.start_r + round((last - passage.start_l) * scale),
            )


def _shared_spans(
    reports: Mapping[str, Report], edges: Iterable[Edge]
) -> defaultdict[str, list[Span]]:
    """The spans that another outlet has, too, where nobody knows who was first."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for edge in edges:
        if not is_known(edge) and is_between_outlets(edge, reports):
            spans[edge.source].extend((p.start_l, p.end_l) for p in edge.passages)
            spans[edge.target].extend((p.start_r, p.end_r) for p in edge.passages)
    return spans


def _absent_agencies(
    story: Story, reports: Mapping[str, Report], edges: Iterable[Edge]
) -> dict[str, str]:
    """For a report on behalf of an agency whose own text is not there, the agency.

    The origin of the report bears the agency's name and the report credits it for the
    whole ("(NPB)" in its dateline), not for a part ("NPB contributed to this report":
    40 of the 48 reports of a thousand real ones whose origin is so named). Where the
    report is known to have taken text from a report by that agency, what it has besides
    is not the agency's.
    """
    names = {r: o.name for o in story.origins for r in o.reports if o.name}
    given = {(e.target, reports[e.source].outlet) for e in edges if is_known(e)}
    sources: defaultdict[str, list[str | None]] = defaultdict(list)
    for target, outlet in given:
        sources[target].append(outlet)
    return {
        report_id: name
        for report_id, name in names.items()
        if report_id in reports
        and name != UNNAMED
        and _is_on_behalf(reports[report_id], name, story.credits.get(report_id, ()))
        and not same_outlet(name, reports[report_id].outlet)
        and not any(same_outlet(name, outlet) for outlet in sources[report_id])
    }


def _is_on_behalf(report: Report, agency: str, given: Iterable[Credit]) -> bool:
    """Does a report credit an agency for more than a part of it?"""
    return any(c.agency == agency for c in whole_credits(report.text, given))


def _words(
    report: Report, taken: Sequence[Span], shared: Sequence[Span], agency: str | None
) -> ReportWords:
    """Count the words of one report."""
    words = count_words(report.text)
    from_others = words_inside(report.text, taken)
    both = words_inside(report.text, [*taken, *shared]) if shared else from_others
    return ReportWords(
        words=words,
        taken=from_others,
        shared=both - from_others,
        credited=words - both if agency is not None else 0,
        agency=agency,
    )


def _word_spans(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Merged spans that begin and end where words do: a word counts where it begins."""
    reached = 0
    for start, end in merged(spans):
        first = max(reached, _next_word(text, start))
        reached = max(first, _next_word(text, end))
        if first < reached:
            yield first, reached


def _next_word(text: str, position: int) -> int:
    """The position itself, or if it is inside a word, the end of that word."""
    if 0 < position < len(text) and not text[position - 1].isspace():
        rest = _WORD.match(text, position)
        return position if rest is None else rest.end()
    return position
