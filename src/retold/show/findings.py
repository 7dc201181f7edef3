"""The findings of a story, numbered and grouped for its readers."""

from __future__ import annotations

from functools import cached_property
from typing import Final, NamedTuple

from retold.model import Finding, FindingKind, Statement
from retold.show.passages import Passage, QuotedPlace
from retold.show.roll import Roll
from retold.show.wording import FINDING_KINDS

# Findings whose evidence is the very words that differ, in one slot each: equal words
# are one reading, whatever sentence they stand in.
OF_WORDS: Final = frozenset(
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


class FindingRoll(Roll):
    """What differs between the reports."""

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
        places = [QuotedPlace(e.report, e.start, e.end) for e in finding.evidence]
        return self.quarry.in_sentences(places, by_words=finding.kind in OF_WORDS)

    @property
    def soft_count(self) -> int:
        """The number of soft findings."""
        return len(self.story.findings) - len(self.hard)

    def _place(self, pair: tuple[tuple[str, ...], list[Finding]]) -> list[int]:
        return [self._position.get(report_id, 0) for report_id in pair[0]]

    def hard_about(self, statement: Statement) -> list[int]:
        """The numbers, from 1, of the hard findings about words of a statement.

        Those of a disputed statement, wherever they touch it; else those that hold the
        words of two reports against each other, as of a quotation that both give.
        """
        least = 1 if statement.standing == "disputed" else 2
        return [
            number
            for number, finding in enumerate(self.hard, start=1)
            if len(_touched(finding, statement)) >= least
        ]

    def number_of(self, finding: Finding) -> int:
        """The number, from 1, of a hard finding."""
        return self.hard.index(finding) + 1


def _touched(finding: Finding, statement: Statement) -> set[str]:
    """The reports in which a finding's evidence and a statement's mentions meet."""
    return {
        m.report
        for m in statement.mentions
        for e in finding.evidence
        if e.report == m.report and e.start < m.end and e.end > m.start
    }


def _kind_order(finding: Finding) -> int:
    return list(FINDING_KINDS).index(finding.kind)
