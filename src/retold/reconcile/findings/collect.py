"""All findings of a story, each once, in a stated order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import Final, get_args

import msgspec

from retold.families import Families
from retold.lexicon.function_words import NEGATIONS
from retold.model import Evidence, Finding, FindingKind
from retold.reconcile.align import Link
from retold.reconcile.distinct import (
    Copies,
    DistinctSentence,
    Place,
    StoryText,
    by_publication,
)
from retold.reconcile.findings.attributions import attribution_findings
from retold.reconcile.findings.contrasts import contrast_findings
from retold.reconcile.findings.counts import count_findings
from retold.reconcile.findings.dates import date_findings
from retold.reconcile.findings.exchanges import exchange_findings
from retold.reconcile.findings.figures import figure_findings
from retold.reconcile.findings.losses import date_loss_findings, hedge_findings
from retold.reconcile.findings.names import name_findings
from retold.reconcile.findings.negations import negation_findings
from retold.reconcile.findings.participants import participant_findings
from retold.reconcile.findings.quotes import quote_findings
from retold.reconcile.findings.refusals import refusal_findings
from retold.reconcile.findings.retelling import Kin, are_of_one_origin, has_lost
from retold.reconcile.findings.subjects import have_other_facts, have_two_subjects
from retold.reconcile.findings.translations import translation_findings
from retold.reconcile.findings.wording import (
    spelling_findings,
    tense_findings,
    tone_findings,
)
from retold.reconcile.places import do_meet
from retold.reconcile.quotes import QuotePair, SpokenWords
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, align_words
from retold.text.tokens import tokenize

# The same on both sides: what one report has and the other contradicts.
_MUTUAL: Final = (
    date_findings,
    figure_findings,
    name_findings,
    exchange_findings,
    participant_findings,
    negation_findings,
    refusal_findings,
    contrast_findings,
    tone_findings,
)
# Sentences that a sentence is held against, the surest first, and how many more where
# figures, times, names or negations differ: of a hundred wordings each differs from the
# likest few in what was changed in it.
_SUREST_LINKS: Final = 3
_MOST_LINKS: Final = 8
# Of two kinds that show the same words the more telling one stays.
_LAST: Final[Mapping[FindingKind, int]] = {"date-differs": 1, "claim-contradicts": 2}
# Kinds that tell nothing where one does a thing here, and another one there.
_OF_DEEDS: Final[frozenset[FindingKind]] = frozenset(
    {
        "date-differs",
        "figure-differs",
        "place-differs",
        "negation-differs",
        "claim-contradicts",
        "tense-differs",
        "wording-shift",
    }
)
# Those that tell nothing where it is done on two days, or so much here, so much there.
_OF_DOERS: Final[frozenset[FindingKind]] = frozenset({"participants-differ"})
# What one report has and the other lacks: looked for both ways.
_ONE_WAY: Final = (attribution_findings, hedge_findings, date_loss_findings)


def find_all(
    story: StoryText,
    links: Sequence[Link],
    spoken: Sequence[SpokenWords],
    quote_pairs: Sequence[QuotePair],
    *,
    kin: Kin,
    lost_by: int | None = None,
) -> list[Finding]:
    """All findings between the reports of a story.

    What two sentences or quotations show is shown by all places that have them word
    for word.

    Args:
        story: The reports and their sentences.
        links: Sentences that state the same, surest first.
        spoken: The distinct quotations.
        quote_pairs: Those of one utterance, from `pair_utterances`.
        kin: Who may retell whom: only a retelling loses what another report has.
        lost_by: The index of the one report that retells the others; if it is None,
            any may that `has_lost` allows.

    Returns:
        Hard ones first, then by kind as the contract lists them, then by report and
        place of the evidence; see `merge_findings`. None for one report.
    """
    if len(story.reports) == 1:
        return []
    by_id = {report.id: report for report in story.reports}
    notes = {note.id: note for note in story.annotations}
    copies = Copies(story)
    found = [
        *_quoted(quote_findings(quote_pairs, by_id, notes, kin.origin_of), spoken),
        *_quoted(translation_findings(spoken, quote_pairs, by_id, notes), spoken),
        *(
            _copied(finding, copies, left.reports & right.reports)
            for left, right in _held_against(story, links)
            for finding in _of_sentences(left, right, kin, lost_by)
        ),
        *(_copied(finding, copies) for finding in count_findings(_in_order(story))),
        *spelling_findings(story.reports, story.annotations),
    ]
    ids = [report.id for report in story.reports]
    place = {report: n for n, report in enumerate(ids)}
    return drop_repeats(sorted(merge_findings(found, ids), key=_order(place)))


def _in_order(story: StoryText) -> list[list[SentenceView]]:
    """The sentences of each report, by publication."""
    return [
        [story.sentences[n].view for n in story.by_report[r]]
        for r in by_publication(story.reports)
    ]


def _held_against(
    story: StoryText, links: Sequence[Link]
) -> Iterator[tuple[DistinctSentence, DistinctSentence]]:
    """The linked sentences in which differences are looked for.

    Of a sentence that a hundred reports have in as many wordings the surest links are
    enough, and some more where the facts differ.
    """
    held: Counter[int] = Counter()
    facts = {n: _facts(story.sentences[n].view) for link in links for n in link[:2]}
    for left, right, *_ in links:
        most = _MOST_LINKS if facts[left] != facts[right] else _SUREST_LINKS
        if min(held[left], held[right]) < most:
            held.update((left, right))
            pair = story.sentences[left], story.sentences[right]
            yield min(pair, key=_first_told), max(pair, key=_first_told)


def _first_told(sentence: DistinctSentence) -> tuple[str, Place]:
    """Messages name what was published first before the other, else what is given."""
    return sentence.view.report.published or "~", sentence.places[0]


def _facts(view: SentenceView) -> tuple[object, ...]:
    """What a sentence says of how many, when, who, and whether."""
    return (
        sorted((figure.value, figure.unit or "") for figure in view.figures),
        sorted(time.value for time in view.times),
        {name.name for name in view.names},
        sum(word.token.norm in NEGATIONS for word in view.words),
    )


def _of_sentences(
    left: DistinctSentence,
    right: DistinctSentence,
    kin: Kin,
    lost_by: int | None,
) -> Iterator[Finding]:
    words = align_words(left.view, right.view)
    are_kin = lost_by is not None or are_of_one_origin(words, kin)
    mutual = chain(
        *(find(words) for find in _MUTUAL),
        tense_findings(words, are_kin=are_kin, is_draft=lost_by is not None),
    )
    for finding in mutual:
        if not _is_of_two_deeds(finding, words):
            yield finding
    for loser, one_way in ((right, words), (left, words.mirrored)):
        if lost_by is None or loser.reports >> lost_by & 1:
            for loss in (loss for find in _ONE_WAY for loss in find(one_way)):
                if lost_by is not None or has_lost(one_way, loss, kin):
                    yield loss


def _is_of_two_deeds(finding: Finding, words: WordAlignment) -> bool:
    """Does one do a thing here, and another one there, or on another day?"""
    if finding.kind in _OF_DEEDS:
        return have_two_subjects(words, *finding.evidence[:2])
    return finding.kind in _OF_DOERS and have_other_facts(words)


def _quoted(
    findings: Iterable[Finding], spoken: Sequence[SpokenWords]
) -> Iterator[Finding]:
    """The findings with the copies of quotations; who spoke is told once."""
    mentions = {
        (m.report, m.quote.start, m.quote.end): words.mentions
        for words in spoken
        for m in words.mentions
    }
    for finding in findings:
        proofs = [
            Evidence(report=m.report, start=m.quote.start, end=m.quote.end, text=e.text)
            for e in finding.evidence
            for m in mentions.get((e.report, e.start, e.end), ())
        ]
        proofs += [e for e in finding.evidence if e not in proofs]
        yield msgspec.structs.replace(finding, evidence=tuple(proofs))


def _copied(finding: Finding, copies: Copies, beside: int = 0) -> Finding:
    """The finding with the copies of its evidence."""
    proofs = [e for proof in finding.evidence for e in copies.of(proof, beside=beside)]
    return msgspec.structs.replace(finding, evidence=tuple(proofs))


def merge_findings(found: Sequence[Finding], order: Sequence[str]) -> list[Finding]:
    """Each difference once, with every place that shows it.

    Two findings of one kind are one difference when a piece of evidence of theirs
    overlaps: seven reports with a quotation's true words against one that altered it
    are one finding with eight pieces of evidence. The surest of them gives message
    and probability, of equals one that tells a figure or a denial; evidence is sorted
    by report (as in `order`) and place. What may be of two matters (`scope`) adds no
    evidence to what is hard.

    Cost:
        A sort of all pieces of evidence; a piece of what may be of two matters is held
        against those of its report.
    """
    place = {report: n for n, report in enumerate(order)}
    return [
        _as_one(group, place)
        for family in _overlapping(found)
        for group in _apart(family)
    ]


def _overlapping(found: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one kind of whose evidence a piece overlaps, together."""
    groups: Families[int] = Families()
    proofs = sorted(
        (finding.kind, proof.report, proof.start, proof.end, n)
        for n, finding in enumerate(found)
        for proof in finding.evidence
    )
    reach = 0
    for before, proof in pairwise([("", "", 0, 0, 0), *proofs]):
        is_near = before[:2] == proof[:2] and proof[2] < reach
        if is_near:
            groups.join(before[4], proof[4])
        reach = max(reach, proof[3]) if is_near else proof[3]
    members: dict[int, list[Finding]] = defaultdict(list)
    for n, finding in enumerate(found):
        members[groups.find(n)].append(finding)
    return list(members.values())


def _apart(family: list[Finding]) -> list[list[Finding]]:
    """What may be of two matters by itself, if anything else there is hard.

    Left out if the others show all of its places.
    """
    scope = [finding for finding in family if finding.reading == "scope"]
    others = [finding for finding in family if finding.reading != "scope"]
    if not (scope and any(finding.is_hard for finding in others)):
        return [family]
    shown: defaultdict[str, list[Evidence]] = defaultdict(list)
    for proof in {proof for finding in others for proof in finding.evidence}:
        shown[proof.report].append(proof)
    doubtful = [
        finding
        for finding in scope
        if not all(
            any(do_meet(x, y) for y in shown[x.report]) for x in finding.evidence
        )
    ]
    return [*_overlapping(others), *_overlapping(doubtful)]


def drop_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Each place once: a hard finding whose words another one shows is left out.

    Who said something is a difference of speakers, and no other of participants, too;
    "six months later" is one of figures, and no other of dates.
    """
    kept: list[Finding] = []
    hard = [f for f in findings if f.is_hard]
    for finding in sorted(hard, key=lambda f: _LAST.get(f.kind, 0)):
        if not any(f.kind != finding.kind and _shows(f, finding) for f in kept):
            kept.append(finding)
    stays = {id(finding) for finding in kept}
    return [f for f in findings if not f.is_hard or id(f) in stays]


def _shows(whole: Finding, part: Finding) -> bool:
    """Does each piece of evidence of one finding overlap one of the other?"""
    return all(any(do_meet(x, y) for y in whole.evidence) for x in part.evidence)


def _as_one(group: Sequence[Finding], place: Mapping[str, int]) -> Finding:
    surest = max(
        group,
        key=lambda f: (f.is_hard, f.probability, _is_telling(f), _first(f, place)),
    )
    proofs = {e for finding in group for e in finding.evidence}
    evidence = sorted(proofs, key=lambda e: (place[e.report], e.start, e.end))
    return msgspec.structs.replace(surest, evidence=tuple(evidence))


def _is_telling(finding: Finding) -> bool:
    """Does a message tell of a figure or a denial?"""
    norms = [token.norm for token in tokenize(finding.message)]
    return any(norm[0].isdecimal() or norm in NEGATIONS for norm in norms)


def _first(finding: Finding, place: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(-place[e.report], -e.start) for e in finding.evidence]


def _order(place: Mapping[str, int]) -> Callable[[Finding], tuple[object, ...]]:
    kinds = list(get_args(FindingKind))
    return lambda f: (
        not f.is_hard,
        kinds.index(f.kind),
        [(place[e.report], e.start, e.end) for e in f.evidence],
    )
