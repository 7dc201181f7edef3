"""A draft and one source, compared: findings, aligned sentences, paired quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from retold.annotation import annotate_report
from retold.model import Annotation, Finding, Report
from retold.reconcile.align import Link, align_story
from retold.reconcile.distinct import StoryText, read_story
from retold.reconcile.findings.collect import find_all
from retold.reconcile.findings.retelling import kin_of
from retold.reconcile.findings.utterances import pair_utterances
from retold.reconcile.quotes import QuotePair, read_quotes
from retold.reconcile.views import SentenceView, cut_speech, view_sentences

# A draft that tells more than its source has lost nothing: losses count one way only.
_DRAFT: Final = 0
_SOURCE: Final = 1
# "OSTREL, May 14 (HPB) - A ferry": the source's own head is nothing to take over.
_DATELINE_END: Final = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:[—–-]|--)\s")


class Text(NamedTuple):
    """A report with what it says and its sentences.

    Speech is cut into sentences, as the account cuts it; quotes, names and figures are
    those of the whole report.
    """

    report: Report
    notes: Annotation
    views: list[SentenceView]


class Comparison(NamedTuple):
    """What came of holding a draft against a source; pairs are (draft, source)."""

    source: Text
    findings: list[Finding]
    sentences: list[tuple[int, int]]
    quotes: list[QuotePair]


def read_text(report: Report) -> Text:
    """The report, annotated and cut into sentences."""
    notes = cut_speech(report, annotate_report(report))
    return Text(report, notes, view_sentences(report, notes))


def compare_texts(draft: Text, source: Text) -> Comparison:
    """Find what the draft has otherwise than the source, and what it lost.

    Whoever writes from a source knows no more than it does: so figures that count
    victims are held against each other as any others are.
    """
    reports, notes = [draft.report, source.report], [draft.notes, source.notes]
    story = read_story(reports, notes, [draft.views, source.views])
    links = align_story(story)
    spoken = read_quotes(reports, notes)
    quotes = pair_utterances(spoken, notes)
    kin = kin_of(dict.fromkeys((r.id for r in reports), draft.report.id), ())
    found = find_all(story, links, spoken, quotes, kin=kin, lost_by=_DRAFT)
    return Comparison(
        source,
        [_as_of_one_time(f) for f in found if _is_told(f, source.report)],
        sorted(_pairs(story, links)),
        quotes,
    )


def _pairs(story: StoryText, links: Sequence[Link]) -> Iterator[tuple[int, int]]:
    """The sentences of the draft and of the source that state the same."""
    same = [(n, n) for n in range(len(story.sentences))]
    both = [(link.left, link.right) for link in links]
    for one, other in [*same, *both, *((right, left) for left, right in both)]:
        for own in story.sentences[one].places:
            for theirs in story.sentences[other].places:
                if (own.report, theirs.report) == (_DRAFT, _SOURCE):
                    yield own.sentence, theirs.sentence


def _is_told(finding: Finding, source: Report) -> bool:
    """Is it a change at all?

    Rounded figures and counts of two things are none, nor is a spelling that the source
    has, too.
    """
    if finding.kind == "figure-differs":
        return finding.reading not in ("rounding", "scope")
    if finding.kind == "name-variant":
        own = next(e for e in finding.evidence if e.report != source.id)
        return own.text not in source.text
    return not _is_of_dateline(finding, source)


def _as_of_one_time(finding: Finding) -> Finding:
    if finding.reading != "update":
        return finding
    return msgspec.structs.replace(finding, is_hard=True, reading="contradiction")


def _is_of_dateline(finding: Finding, source: Report) -> bool:
    """Is the date that was lost the one in front of the source's first sentence?"""
    return finding.kind == "date-dropped" and any(
        _DATELINE_END.match(source.text, proof.end)
        for proof in finding.evidence
        if proof.report == source.id
    )
