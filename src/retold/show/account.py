"""A story arranged for its readers: what stands together, in order, by name.

The terminal and the page show the same arrangement. Nothing is worked out here that
the story does not say; the records are only looked up, named, grouped and sorted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from retold.annotation.names import same_name
from retold.model import (
    Edge,
    Evidence,
    Finding,
    FindingKind,
    Mention,
    NameGroup,
    NameKind,
    Origin,
    Quote,
    QuoteGroup,
    QuoteMention,
    QuoteStatus,
    Standing,
    Statement,
    Story,
)
from retold.show.attribution import Attribution, Attributions, Citing
from retold.show.chronology import ChronologyEntry, Dated, Dispute, make_chronology
from retold.show.differences import LEAST_COMMON, Stretch, shorten
from retold.show.passages import Passage, Place, Quarry
from retold.show.plain import one_line
from retold.show.roll import Roll
from retold.show.wording import (
    FINDING_KINDS,
    MANY_RELATIONS,
    NAME_KINDS,
    RELATIONS,
    STANDINGS,
    UNDIRECTED_RELATIONS,
    joined,
    percent,
)
from retold.text.tokens import tokenize

# Paraphrases of a statement are many: only near copies gain by marks.
_LEAST_COMMON_WORDINGS: Final = 0.7
# Shared words say the same twice: what does not differ is cut to a few lines.
_SHARED_CHARS: Final = 320
# So many copies of one report are told in one line, with so many of their reasons.
_BUNDLE: Final = 4
_BUNDLE_FACTS: Final = 4
_STATUS_ORDER: Final[tuple[QuoteStatus, ...]] = (
    "altered",
    "trimmed",
    "verbatim",
    "single",
)

# Findings whose evidence is the very words that differ, in one slot each: equal words
# are one reading, whatever sentence they stand in.
_OF_WORDS: Final = frozenset(
    {"date-differs", "figure-differs", "place-differs", "negation-differs"}
)


class SoftGroup(NamedTuple):
    """The soft findings of one kind, by the reports they are about."""

    kind: FindingKind
    pairs: list[tuple[tuple[str, ...], list[Finding]]]

    @property
    def number(self) -> int:
        """The number of findings of this kind."""
        return sum(len(findings) for _, findings in self.pairs)


class SpeakerGroup(NamedTuple):
    """All quotes of one speaker: those in several reports, then the lone ones."""

    speaker: str | None
    shared: list[QuoteGroup]
    single: list[QuoteGroup]


class Account(Roll):
    """A story with everything it says, arranged."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        self._quarry = Quarry(story.reports)

    # ---- names ------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The story's title, or words that stand in for it."""
        return one_line(self.story.title or "") or "Story without a title"

    @cached_property
    def origin_labels(self) -> dict[str, str]:
        """A name for each origin: its own, else that of the reports that share it."""
        return {origin.id: self._origin_label(origin) for origin in self.origins}

    def origin_heading(self, origin: Origin) -> str:
        """A name for an origin above the list of its reports."""
        return one_line(origin.name) if origin.name else "Origin not named"

    def _origin_label(self, origin: Origin) -> str:
        labels = self.label_list(origin.reports)
        if origin.name or not labels:
            return one_line(origin.name or origin.id)
        return (
            labels[0] if len(labels) == 1 else f"common origin of {joined(labels, 2)}"
        )

    # ---- findings ---------------------------------------------------------------

    @cached_property
    def hard(self) -> list[Finding]:
        """The hard findings, the surest first."""
        hard = [f for f in self.story.findings if f.is_hard]
        return sorted(hard, key=lambda f: (-f.probability, _kind_order(f)))

    @cached_property
    def soft(self) -> list[SoftGroup]:
        """The soft findings by kind, then by the reports they are about."""
        groups = []
        for kind in FINDING_KINDS:
            pairs: dict[tuple[str, ...], list[Finding]] = {}
            for finding in self.story.findings:
                if not finding.is_hard and finding.kind == kind:
                    reports = tuple(self.in_order(e.report for e in finding.evidence))
                    pairs.setdefault(reports, []).append(finding)
            if pairs:
                groups.append(SoftGroup(kind, sorted(pairs.items(), key=self._place)))
        return groups

    def passages(self, finding: Finding) -> list[Passage]:
        """The evidence of a finding; short words are shown within their sentence."""
        places = [Place(e.report, e.start, e.end) for e in finding.evidence]
        return self._quarry.in_sentences(places, by_words=finding.kind in _OF_WORDS)

    @property
    def soft_count(self) -> int:
        """The number of soft findings."""
        return len(self.story.findings) - len(self.hard)

    def _place(self, pair: tuple[tuple[str, ...], list[Finding]]) -> list[int]:
        return [self._position.get(report_id, 0) for report_id in pair[0]]

    def hard_about(self, statement: Statement) -> list[int]:
        """The numbers, from 1, of the hard findings about words of a statement."""
        return [
            number
            for number, finding in enumerate(self.hard, start=1)
            if any(
                e.report == m.report and e.start < m.end and e.end > m.start
                for e in finding.evidence
                for m in statement.mentions
            )
        ]

    # ---- statements -------------------------------------------------------------

    @cached_property
    def statements(self) -> dict[Standing, list[Statement]]:
        """The statements by standing; those of most origins and reports first."""
        return {
            standing: sorted(
                (s for s in self.story.statements if s.standing == standing),
                key=lambda s: (-len(s.origins), -len(self.reports_of(s.mentions))),
            )
            for standing in STANDINGS
        }

    @cached_property
    def single_statements(self) -> list[tuple[str, list[Statement]]]:
        """The statements that only one report makes, by report."""
        by_report: dict[str, list[Statement]] = {r.id: [] for r in self.reports}
        for statement in self.statements["single"]:
            for report_id in self.reports_of(statement.mentions)[:1]:
                by_report.setdefault(report_id, []).append(statement)
        return [(report_id, some) for report_id, some in by_report.items() if some]

    def reports_of(self, mentions: Sequence[Mention | QuoteMention]) -> list[str]:
        """The reports of some mentions, each once, in the order of publication."""
        return self.in_order(mention.report for mention in mentions)

    def wordings(self, statement: Statement) -> list[Passage]:
        """The wordings of a statement by publication, each with all its places."""
        return self._by_publication(
            [Place(m.report, m.start, m.end) for m in statement.mentions],
            least_common=_LEAST_COMMON_WORDINGS,
        )

    def _by_publication(
        self, places: Sequence[Place], least_common: float = LEAST_COMMON
    ) -> list[Passage]:
        return self._quarry.side_by_side(
            sorted(places, key=lambda p: (self._position.get(p.report, 0), p.start)),
            least_common=least_common,
        )

    @cached_property
    def _attributions(self) -> dict[str, Attribution]:
        attributions = Attributions(self.story)
        return {s.id: attributions.of(s) for s in self.story.statements}

    def citings(self, statement: Statement) -> list[Citing]:
        """The sources that several origins of a statement cite."""
        return self._attributions[statement.id].citings

    def speaks_for(self, statement: Statement) -> str:
        """The source of a statement of one origin, where its text does not name it.

        Only a person or an organisation of the story: descriptions ("a passenger") say
        little, and are read less surely.
        """
        source = self._attributions[statement.id].source
        is_told = (
            source is None
            or len(statement.origins) > 1
            or _share_word(source, statement.text)
            or not any(same_name(source, name) for name in self._actors)
        )
        return "" if is_told else one_line(source or "")

    @cached_property
    def _actors(self) -> list[str]:
        kinds = ("person", "organisation")
        return [name.name for name in self.story.names if name.kind in kinds]

    @cached_property
    def cites_one_source(self) -> bool:
        """Do all origins of a corroborated statement cite one source?"""
        return any(
            citing.extent in ("both", "all")
            for statement in self.statements["corroborated"]
            for citing in self.citings(statement)
        )

    # ---- timeline ---------------------------------------------------------------

    @cached_property
    def chronology(self) -> list[ChronologyEntry]:
        """The timeline, each date under the statements that give it."""
        return make_chronology(self.story)

    def dated_words(self, entry: ChronologyEntry, dated: Dated) -> list[Stretch]:
        """What a statement says of a date, cut at the date.

        In the words of the first mention that has it; the date alone "differs".
        """
        at, date = dated.mention, dated.evidence[0]
        if at is None:
            return [Stretch(one_line(entry.entry.text), differs=False)]
        return self._quarry.around(
            at.report, (at.start, at.end), (date.start, date.end)
        )

    def dispute_words(self, dispute: Dispute) -> str:
        """Who has another date: "B has “Feb. 12”"."""
        by_words: dict[str, list[str]] = {}
        for e in dispute.others:
            by_words.setdefault(one_line(e.text), []).append(e.report)
        having = []
        for words, reports in by_words.items():
            labels = self.label_list(reports)
            verb = "has" if len(labels) == 1 else "have"
            having.append(f"{joined(labels, 3)} {verb} “{words}”")
        return ", ".join(having)

    def number_of(self, finding: Finding) -> int:
        """The number, from 1, of a hard finding."""
        return self.hard.index(finding) + 1

    # ---- quotes, names, origins -------------------------------------------------

    @cached_property
    def speakers(self) -> list[SpeakerGroup]:
        """The quotes by speaker: altered ones first, then those in most reports."""
        by_speaker: dict[str | None, list[QuoteGroup]] = {}
        for group in sorted(self.story.quotes, key=_quote_order):
            by_speaker.setdefault(group.speaker, []).append(group)
        speakers = [
            SpeakerGroup(
                one_line(speaker) if speaker else None,
                [g for g in groups if g.status != "single"],
                [g for g in groups if g.status == "single"],
            )
            for speaker, groups in by_speaker.items()
        ]
        return sorted(speakers, key=_speaker_order)

    def quote_wordings(self, group: QuoteGroup) -> list[Passage]:
        """The wordings of a quote by publication, each with all its places."""
        return self._by_publication(
            [
                Place(
                    m.report,
                    m.quote.start,
                    m.quote.end,
                    note=_attribution(group, m.quote),
                    is_quoted=m.quote.form == "direct",
                )
                for m in group.mentions
            ]
        )

    @cached_property
    def names(self) -> list[tuple[NameKind, list[NameGroup]]]:
        """The names by kind, in alphabetical order."""
        return [
            (kind, sorted(some, key=lambda n: (n.name.casefold(), n.name)))
            for kind in NAME_KINDS
            if (some := [n for n in self.story.names if n.kind == kind])
        ]

    @cached_property
    def origins(self) -> list[Origin]:
        """The origins, that of most reports first, then by publication."""
        return sorted(self.story.origins, key=self._origin_order)

    @cached_property
    def edges(self) -> list[Edge]:
        """The lineage by the publication of the target, then of the source."""
        return sorted(
            self.story.lineage,
            key=lambda e: (
                self._position.get(e.target, 0),
                self._position.get(e.source, 0),
                e.relation,
            ),
        )

    def first_places(self, evidence: Sequence[Evidence]) -> list[Evidence]:
        """The first place of each report, in the order of publication."""
        firsts: dict[str, Evidence] = {}
        for e in sorted(evidence, key=lambda e: e.start):
            firsts.setdefault(e.report, e)
        return [firsts[report_id] for report_id in self.in_order(firsts)]

    @cached_property
    def bundles(self) -> list[list[Edge]]:
        """The edges in the same order, alike ones from one report together.

        Four and more of one relation and source are one bundle, each other edge alone.
        """
        alike: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
        for edge in self.edges:
            if edge.direction == "known":
                alike[edge.source, edge.relation].append(edge)
        bundles = []
        for edge in self.edges:
            some = alike.get((edge.source, edge.relation), [])
            if edge.direction != "known" or len(some) < _BUNDLE:
                bundles.append([edge])
            elif edge is some[0]:
                bundles.append(some)
        return bundles

    def bundle_words(self, bundle: Sequence[Edge]) -> str:
        """A bundle as a sentence: "B, C and 12 others are reprints of A"."""
        first = bundle[0]
        if len(bundle) == 1:
            return self.edge_words(first)
        targets = joined([self.label(edge.target) for edge in bundle])
        are = MANY_RELATIONS[first.relation]
        return f"{targets} are {are} {self.label(first.source)}"

    def bundle_why(self, bundle: Sequence[Edge]) -> str:
        """The reasons of a bundle in one line, the most frequent first."""
        if len(bundle) == 1:
            return bundle[0].why
        shares = sorted(edge.shared for edge in bundle)
        counts = Counter(fact for e in bundle for fact in e.why.split("; ")[1:])
        common = [
            f"{fact} ({number})"
            for fact, number in counts.most_common(_BUNDLE_FACTS)
            if number > 1
        ]
        span = " to ".join(dict.fromkeys(map(percent, (shares[0], shares[-1]))))
        return "; ".join([f"share {span} of their words", *common])

    def edge_words(self, edge: Edge) -> str:
        """An edge as a sentence: "B is a reprint of A"."""
        source, target = self.label(edge.source), self.label(edge.target)
        if edge.direction == "known":
            return f"{target} is {RELATIONS[edge.relation]} {source}"
        words = UNDIRECTED_RELATIONS[edge.relation]
        return f"{source} and {target}: {words}, direction unknown"

    def edge_share(self, edge: Edge) -> str:
        """How much of the target an edge accounts for."""
        if edge.direction == "known":
            return f"{percent(edge.shared)} of its words"
        return f"{percent(edge.shared)} of the words of {self.label(edge.target)}"

    def edge_passages(self, edge: Edge, most: int) -> list[list[Passage]]:
        """The longest shared passages in the order of the target's text."""
        longest = sorted(edge.passages, key=lambda p: p.start_r - p.end_r)[:most]
        pairs = [
            self._quarry.side_by_side(
                [
                    Place(edge.source, p.start_l, p.end_l),
                    Place(edge.target, p.start_r, p.end_r),
                ]
            )
            for p in sorted(longest, key=lambda p: p.start_r)
        ]
        return [
            [
                passage._replace(stretches=shorten(passage.stretches, _SHARED_CHARS))
                for passage in pair
            ]
            for pair in pairs
        ]

    @cached_property
    def first_pair(self) -> tuple[int, int]:
        """The numbers of the two reports that are worth seeing together first.

        The surest hard finding's; else the first reports of the two first origins.
        """
        for finding in self.hard:
            pair = [p.places[0].report for p in self.passages(finding)[:2]]
            if len(set(pair)) == 2:
                return self.number(pair[0]), self.number(pair[1])
        firsts = [self.in_order(o.reports)[:1] for o in self.origins if o.reports]
        numbers = sorted(self.number(first[0]) for first in firsts)
        return (numbers[0], numbers[1]) if len(numbers) > 1 else (1, 2)

    @property
    def shared_origins(self) -> list[Origin]:
        """The origins that have something to tell: several reports, or a name."""
        return [o for o in self.origins if not self._is_own(o)]

    @property
    def own_origins(self) -> list[str]:
        """The reports that are an origin of their own, in the order of publication."""
        return self.in_order(o.reports[0] for o in self.origins if self._is_own(o))

    def _is_own(self, origin: Origin) -> bool:
        labels = [self.label(report_id) for report_id in origin.reports]
        return labels == [self.origin_labels[origin.id]]

    def _origin_order(self, origin: Origin) -> tuple[int, int, str]:
        first = min((self._position.get(r, 0) for r in origin.reports), default=0)
        return -len(origin.reports), first, origin.id


def _attribution(group: QuoteGroup, quote: Quote) -> str:
    """What sets this report's attribution of a quote apart.

    Names that share a word are taken for forms of one name ("Ms Quill").
    """
    notes = []
    if quote.speaker and not _share_word(quote.speaker, group.speaker or ""):
        notes.append(f"given to {one_line(quote.speaker)}")
    if quote.relayed_by:
        notes.append(f"relayed by {one_line(quote.relayed_by)}")
    return ", ".join(notes)


def _share_word(left: str, right: str) -> bool:
    norms = {token.norm for token in tokenize(left)}
    return any(token.norm in norms for token in tokenize(right))


def _kind_order(finding: Finding) -> int:
    return list(FINDING_KINDS).index(finding.kind)


def _quote_order(group: QuoteGroup) -> tuple[int, int]:
    """The quotes that need most attention first, then the most repeated ones."""
    return _STATUS_ORDER.index(group.status), -len(group.mentions)


def _speaker_order(group: SpeakerGroup) -> tuple[bool, int, int, int, str]:
    altered = sum(q.status == "altered" for q in group.shared)
    is_unnamed = group.speaker is None
    lone = len(group.single)
    return is_unnamed, -altered, -len(group.shared), -lone, group.speaker or ""
