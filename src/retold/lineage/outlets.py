"""What each outlet tells of its own, what it has from whom, and who was first.

Method: The words of every report are parted by whose they are (`copying`), and added up
by outlet. An outlet was first to tell a story that several tell if each report of any
other is surely later: by the times, or because it took text from one that was there
before. Edges of the lineage between two outlets are counted by their ends.

What it cannot know: what outlets that are not in the collection told, or told before;
whose text is that nobody credits and nobody else has; which of several was first where
times are missing, equal, or bare days (it then says who may have been). To be first
here is to be published first, not to have found something out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from retold.lineage.citations import outlet_key
from retold.lineage.copying import (
    TAKING,
    ReportWords,
    is_known,
    words_inside,
    words_of_reports,
)
from retold.lineage.precedence import likely_moment, probability_earlier
from retold.lineage.spans import Span
from retold.model import Edge, OutletPair, Outlets, OutletTally, Report, Story

# A report is later than another if that is so probable. Two dates, or two clock times,
# that differ give 0.99; a bare day against a clock time reaches this when the clock
# time is some four hours after the end of that day at Greenwich.
_SURE: Final = 0.95

_Kind = Literal["taken", "shared", "credited"]


class _Sums(NamedTuple):
    """What is added up for one outlet."""

    names: Counter[str]
    counts: Counter[str]


class OutletLedger:
    """Takes stories one by one, and adds up what their outlets tell.

    Names of one outlet ("The Elm Gazette", "Elm Gazette (Online)") are one outlet,
    under the name that most of its reports use.
    """

    def __init__(self) -> None:
        self._sums: defaultdict[str, _Sums] = defaultdict(
            lambda: _Sums(Counter(), Counter())
        )
        self._times: Counter[tuple[str, str, _Kind]] = Counter()
        self._words: Counter[tuple[str, str, _Kind]] = Counter()
        self._agencies: dict[str, str] = {}

    def add(self, story: Story) -> None:
        """Add what a story's reports and lineage say."""
        words = words_of_reports(story)
        for report in story.reports:
            key = _key(report)
            if key is not None:
                self._add_report(key, report, words[report.id])
        self._add_order(story)
        self._add_edges(story)

    def outlets(self) -> Outlets:
        """All that was added so far."""
        names = {
            key: min(sums.names, key=lambda name: (-sums.names[name], name))
            for key, sums in self._sums.items()
        }
        tallies = [
            OutletTally(
                outlet=names[key],
                **{field: sums.counts[field] for field in _COUNTED},
            )
            for key, sums in self._sums.items()
        ]
        every = {**self._agencies, **names}
        pairs = (
            _pair(every, pair, times, self._words[pair])
            for pair, times in self._times.items()
        )
        return Outlets(
            tallies=tuple(sorted(tallies, key=lambda t: (-t.reports, t.outlet))),
            pairs=tuple(sorted(pairs, key=lambda p: (p.source, p.target, p.kind))),
            names={
                name: names[key]
                for key in sorted(self._sums)
                for name in sorted(self._sums[key].names)
            },
        )

    def _add_report(self, key: str, report: Report, words: ReportWords) -> None:
        sums = self._sums[key]
        sums.names[report.outlet or ""] += 1
        sums.counts["reports"] += 1
        sums.counts["words"] += words.words
        sums.counts["taken_words"] += words.taken
        sums.counts["shared_words"] += words.shared
        sums.counts["credited_words"] += words.credited
        if words.agency is not None:
            source = outlet_key(words.agency)
            self._agencies.setdefault(source, words.agency)
            self._times[source, key, "credited"] += 1
            self._words[source, key, "credited"] += words.credited

    def _add_order(self, story: Story) -> None:
        """Which of the outlets of a story was first."""
        outlets = {key for r in story.reports if (key := _key(r)) is not None}
        for key in outlets:
            self._sums[key].counts["stories"] += 1
        if len(outlets) < 2:
            return
        firsts = first_outlets(story)
        for key in outlets:
            self._sums[key].counts["shared_stories"] += 1
            if key in firsts:
                field = "first" if len(firsts) == 1 else "perhaps_first"
                self._sums[key].counts[field] += 1

    def _add_edges(self, story: Story) -> None:
        """Who has text of whom."""
        reports = {report.id: report for report in story.reports}
        spans: defaultdict[tuple[str, str, str, _Kind], list[Span]] = defaultdict(list)
        for edge, source, target in _between_named(story, reports):
            kind: _Kind = "taken" if is_known(edge) else "shared"
            is_turned = kind == "shared" and target < source
            pair = (target, source, kind) if is_turned else (source, target, kind)
            self._times[pair] += 1
            taker = edge.source if is_turned else edge.target
            spans[(taker, *pair)].extend(
                (p.start_l, p.end_l) if is_turned else (p.start_r, p.end_r)
                for p in edge.passages
            )
        for (taker, *ends, kind), places in spans.items():
            pair = (ends[0], ends[1], kind)
            self._words[pair] += words_inside(reports[taker].text, places)


def tally_outlets(stories: Iterable[Story]) -> Outlets:
    """What the outlets of a run tell, and have from each other; see the module.

    Cost:
        Linear in the texts of the reports that share something.
    """
    ledger = OutletLedger()
    for story in stories:
        ledger.add(story)
    return ledger.outlets()


def first_outlets(story: Story) -> set[str]:
    """The keys of the outlets that may have been the first to tell a story.

    One alone was first. A report is not the first if one by another outlet is surely
    earlier, or it is known to go back to one.
    """
    reports = {report.id: report for report in story.reports}
    takers = {
        edge.target for edge, _, _ in _between_named(story, reports) if is_known(edge)
    }
    earliest = _earliest(story.reports)
    return {
        key
        for key, own in earliest.items()
        if any(
            report.id not in takers and not _is_later(report, key, earliest)
            for report in own
        )
    }


def _earliest(reports: Iterable[Report]) -> dict[str, list[Report]]:
    """By outlet its earliest reports with a clock time, with a bare day, with no date.

    No later one of the same sort can have been the first if these were not.
    """
    sorts: defaultdict[tuple[str, int], list[Report]] = defaultdict(list)
    for report in reports:
        key = _key(report)
        if key is not None:
            sorts[key, len(report.published or "")].append(report)
    result: defaultdict[str, list[Report]] = defaultdict(list)
    for (key, _), some in sorted(sorts.items()):
        first = min(likely_moment(report) for report in some)
        result[key].extend(r for r in some if likely_moment(r) == first)
    return result


def _is_later(report: Report, key: str, earliest: Mapping[str, list[Report]]) -> bool:
    """Is a report surely later than one by another outlet?"""
    return any(
        probability_earlier(other, report) >= _SURE
        for outlet, others in earliest.items()
        if outlet != key
        for other in others
    )


def _between_named(
    story: Story, reports: Mapping[str, Report]
) -> Iterator[tuple[Edge, str, str]]:
    """The edges by which text goes between named outlets, with the keys of the two."""
    for edge in story.lineage:
        if edge.relation in TAKING and {edge.source, edge.target} <= reports.keys():
            source, target = _key(reports[edge.source]), _key(reports[edge.target])
            if source is not None and target is not None and source != target:
                yield edge, source, target


def _key(report: Report) -> str | None:
    """The outlet of a report in matching form; None where it names none."""
    name = (report.outlet or "").strip()
    return (outlet_key(name) or name.casefold()) if name else None


def _pair(
    names: Mapping[str, str], ends: tuple[str, str, _Kind], times: int, words: int
) -> OutletPair:
    """A pair of outlets under their names."""
    source, target = names[ends[0]], names[ends[1]]
    if ends[2] == "shared" and target < source:
        source, target = target, source
    return OutletPair(
        source=source, target=target, kind=ends[2], times=times, words=words
    )


_COUNTED: Final[Sequence[str]] = (
    "reports",
    "stories",
    "shared_stories",
    "first",
    "perhaps_first",
    "words",
    "taken_words",
    "shared_words",
    "credited_words",
)
