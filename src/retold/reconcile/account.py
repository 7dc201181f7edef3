"""The account of one story: everything that its reports say, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.model import (
    Annotation,
    Edge,
    Finding,
    Origin,
    Quote,
    Report,
    Statement,
    Story,
    origins_by_report,
)
from retold.reconcile.align import align_story, find_near
from retold.reconcile.completion import complete_story
from retold.reconcile.distinct import Place, StoryText, by_publication, read_story
from retold.reconcile.findings.collect import find_all
from retold.reconcile.findings.retelling import kin_of
from retold.reconcile.findings.trust import OF_FACTS, weigh
from retold.reconcile.findings.utterances import pair_utterances
from retold.reconcile.grouping import group_sentences
from retold.reconcile.likely import Likelihoods, LikelyPair
from retold.reconcile.names import group_names
from retold.reconcile.quotes import group_quotes, read_quotes
from retold.reconcile.similarity import Similarities, root_rarities
from retold.reconcile.speaker_names import SpeakerNames, name_speakers
from retold.reconcile.statements import Side, make_statements
from retold.reconcile.timeline import make_timeline
from retold.reconcile.trusted import TrustedLinks, trust_links
from retold.reconcile.voices import Voices
from retold.stories.titles import choose_title

# A quote that covers less of a sentence than this is a remark in it ("which Rehm calls
# a folly"), and the sentence is the report's own. Of 424 sentences of 16 real stories
# 18 are below it, hardly one of them told by the speaker.
_LEAST_COVERED: Final = 0.2


def make_account(
    story_id: str,
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    *,
    lineage: Sequence[Edge],
    origins: Sequence[Origin],
) -> Story:
    """Lay out what the reports of one story say.

    Args:
        story_id: The story's id.
        reports: At least one report; their order is kept.
        annotations: One for each report, in the same order.
        lineage: Who took from whom.
        origins: Every report in exactly one.

    Returns:
        The story; lists in the order that their makers state.

    Cost:
        Nearly linear in the distinct sentences, names and quotations of the story.
    """
    text = read_story(reports, annotations)
    aligned = _align(text)
    trusted = aligned.trusted
    spoken = read_quotes(reports, annotations)
    quote_pairs = pair_utterances(spoken, annotations)
    origin_of = origins_by_report(origins)
    found = find_all(
        text, trusted.links, spoken, quote_pairs, kin=kin_of(origin_of, lineage)
    )
    findings = [weigh(finding, origin_of) for finding in found]
    voices = Voices(origins, lineage)
    names = group_names(reports, annotations)
    speaker_names = SpeakerNames(names, reports)
    quotes = group_quotes(spoken, quote_pairs, [r.id for r in reports])
    first, last = _first_and_last(reports)
    story = Story(
        id=story_id,
        title=_title(text),
        first_published=first,
        last_published=last,
        reports=tuple(reports),
        credits={notes.id: notes.credits for notes in annotations},
        origins=tuple(origins),
        lineage=tuple(lineage),
        statements=tuple(_statements(text, aligned, annotations, findings, voices)),
        quotes=tuple(name_speakers(quotes, speaker_names)),
        findings=tuple(findings),
        timeline=tuple(make_timeline(text)),
        names=tuple(names),
    )
    return complete_story(story, voices, speaker_names)


class _Aligned(NamedTuple):
    """Which sentences of a story state the same, and what that rests on."""

    trusted: TrustedLinks
    near: list[tuple[int, int]]
    likely: list[LikelyPair]
    rarities: list[dict[str, float]]


def _align(text: StoryText) -> _Aligned:
    """Align the sentences of a story; links that nothing bears out are left out."""
    if len(text.reports) == 1:
        return _Aligned(TrustedLinks([], []), [], [], [])
    likeness = Similarities(text)
    likelihoods = Likelihoods(text, likeness)
    links = align_story(text, likeness, likelihoods.watch)
    likely = likelihoods.find(links)
    rarities = root_rarities(text)
    trusted = trust_links(text, links, likely, rarities)
    return _Aligned(trusted, find_near(text, likeness), likely, rarities)


def _statements(
    text: StoryText,
    aligned: _Aligned,
    annotations: Sequence[Annotation],
    findings: Sequence[Finding],
    voices: Voices,
) -> list[Statement]:
    """What the reports state, each with its origins, its speakers and its standing."""
    speakers = [_speakers(notes) for notes in annotations]
    sides = _sides(text.reports, findings)
    return make_statements(
        group_sentences(text, *aligned),
        text.reports,
        origin_at=lambda at: voices.origin_at(
            text.reports[at.report].id, at.start, at.end
        ),
        speaker_at=lambda at: _speaker_of(speakers[at.report], at),
        sides_at=lambda at: _sides_at(sides[at.report], at),
    )


def _first_and_last(reports: Sequence[Report]) -> tuple[str | None, str | None]:
    """When the first and the last report were published, as far as that is known."""
    dates = sorted(report.published for report in reports if report.published)
    return (dates[0], dates[-1]) if dates else (None, None)


def _speakers(notes: Annotation) -> list[Quote]:
    """The quotes of a report whose speaker is known, the longest first."""
    known = [quote for quote in notes.quotes if quote.speaker is not None]
    return sorted(known, key=lambda q: (q.start - q.end, q.start))


def _speaker_of(quotes: Sequence[Quote], at: Place) -> str | None:
    """To whom a sentence is given: the speaker of the longest quote in it.

    Nobody, if that speaker's quotes cover little of it.
    """
    inside = [q for q in quotes if q.start < at.end and at.start < q.end]
    covered = sum(
        min(quote.end, at.end) - max(quote.start, at.start)
        for quote in inside
        if quote.speaker == inside[0].speaker
    )
    is_given = inside and covered >= _LEAST_COVERED * (at.end - at.start)
    return inside[0].speaker if is_given else None


def _sides(
    reports: Sequence[Report], findings: Sequence[Finding]
) -> list[list[tuple[int, int, Side]]]:
    """Where each report has evidence of a contradiction, and which side it takes."""
    sides: dict[str, list[tuple[int, int, Side]]] = {r.id: [] for r in reports}
    for number, finding in enumerate(findings):
        if finding.is_hard and finding.kind in OF_FACTS:
            for proof in finding.evidence:
                side = number, proof.text.casefold()
                sides[proof.report].append((proof.start, proof.end, side))
    return list(sides.values())


def _sides_at(sides: Sequence[tuple[int, int, Side]], at: Place) -> list[Side]:
    return [side for start, end, side in sides if start < at.end and at.start < end]


def _title(story: StoryText) -> str | None:
    """The headline that stands for the story, else the first sentence."""
    ordered = [story.reports[r] for r in by_publication(story.reports)]
    title = choose_title([report.title for report in ordered])
    if title:
        return title
    heads = [s.view.text for s in story.sentences if s.view.is_title]
    firsts = [story.sentences[row[0]].view.text for row in story.by_report if row]
    return " ".join((heads or firsts)[0].split()) if heads or firsts else None
