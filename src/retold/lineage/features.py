"""What two reports have in common, in figures: the evidence for a relation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from retold.lineage.citations import Citation, cites, same_outlet
from retold.lineage.retelling import Retelling, best_cosines, retellings
from retold.lineage.witness import OwnSentence, Witness, all_sentences
from retold.model import Passage
from retold.reuse.align import Alignment, align_words

# So many own words in a row are hardly found twice by chance: the length at which
# work on reuse in news counts shared word sequences.
RUN_WORDS: Final = 6
# A citation counts if it stands in the first half, or if there are several: near the
# end, reports name other outlets for one remark.
_EARLY: Final = 0.5
_SEVERAL: Final = 2
# What is told round a citation must stand in the cited report: a sentence so similar,
# or so many shared characters. An outlet has many reports, and this may be another.
_BORNE_OUT_COSINE: Final = 0.25
_BORNE_OUT_CHARS: Final = 40
# Words that are shared only in the last part of both texts are standing text.
_FOOT: Final = 0.85
# One outlet's texts of different days that share nothing but so many words at the end
# of both have its foot in common, however short they are. A text is brought up to date
# within a day or two, and the end that it keeps is mostly longer.
_MAX_FOOT_WORDS: Final = 200
_DAYS_APART: Final = 2
_END_SLACK_WORDS: Final = 3


class Side(NamedTuple):
    """What one of the two reports has of the common text, counted in its words."""

    words: int  # all words of the report
    own_words: int  # less speech and furniture
    shared: int  # words in passages that stand in the other report, too
    own_shared: int  # of these, words that are the own account of both
    retold: float  # share of narrative sentences with a counterpart in order
    closeness: float  # mean likeness of its sentences to their best counterparts
    sentences: int  # narrative sentences
    citations: tuple[Citation, ...]  # of the other report's outlet

    @property
    def shared_share(self) -> float:
        """Share of the words that stand in passages; 0 for an empty report."""
        return self.shared / max(1, self.words)

    @property
    def own_share(self) -> float:
        """Share of the own words that both reports have as their own."""
        return self.own_shared / max(1, self.own_words)


class Likeness(NamedTuple):
    """What two reports, left and right, have in common.

    `taken` counts own words in runs of six and more, `changed` the words inside
    passages (of the right report) that the other has not, `speech` the words that
    either report passes on as somebody's.
    """

    left: Side
    right: Side
    passages: tuple[Passage, ...]
    taken: int
    changed: int
    speech: int
    is_foot_only: bool
    is_house_foot: bool
    left_cites: bool
    right_cites: bool

    @property
    def smaller(self) -> Side:
        """The side with fewer own words; the left one if they are equal."""
        return min(self.left, self.right, key=lambda side: side.own_words)

    def turned(self) -> Likeness:
        """The same with left and right exchanged."""
        passages = [
            Passage(start_l=p.start_r, end_l=p.end_r, start_r=p.start_l, end_r=p.end_l)
            for p in self.passages
        ]
        return self._replace(
            left=self.right,
            right=self.left,
            passages=tuple(sorted(passages, key=_by_place)),
            left_cites=self.right_cites,
            right_cites=self.left_cites,
        )

    @property
    def taken_share(self) -> float:
        """Share of the smaller account that is taken in runs of six words and more."""
        return self.taken / max(1, self.smaller.own_words)


def compare_witnesses(left: Witness, right: Witness) -> Likeness:
    """What two reports have in common.

    Cost:
        About 4 ms for two reports of 800 words.
    """
    alignments = align_words(left.norms, right.norms)
    shared = list(_shared_words(alignments))
    own = [(x, y) for x, y in shared if left.is_own[x] and right.is_own[y]]
    speech = sum(left.is_speech[x] or right.is_speech[y] for x, y in shared)
    told_l, told_r = retellings(left.sentences, right.sentences)
    citations_l, citations_r = _citations(left, right), _citations(right, left)
    shared_l, own_l = len({x for x, _ in shared}), len({x for x, _ in own})
    return Likeness(
        left=_side(left, shared_l, own_l, told_l, citations_l),
        right=_side(right, len(shared), len(own), told_r, citations_r),
        passages=tuple(_passage(a, left, right) for a in alignments),
        taken=_in_runs(own),
        changed=sum(a.bounds[3] - a.bounds[2] - a.words for a in alignments),
        speech=speech,
        is_foot_only=_is_foot_only(own, left, right),
        is_house_foot=_is_house_foot(alignments, left, right),
        left_cites=_is_credited(
            _borne_out(citations_l, left, right, [a.bounds[:2] for a in alignments]),
            left,
        ),
        right_cites=_is_credited(
            _borne_out(citations_r, right, left, [a.bounds[2:] for a in alignments]),
            right,
        ),
    )


def _by_place(passage: Passage) -> tuple[int, int]:
    """Sort key: the place in the right text."""
    return passage.start_r, passage.start_l


def _side(
    witness: Witness,
    shared: int,
    own_shared: int,
    told: Retelling,
    citations: tuple[Citation, ...],
) -> Side:
    """One side of a likeness."""
    return Side(
        words=len(witness.tokens),
        own_words=witness.own_words,
        shared=shared,
        own_shared=own_shared,
        retold=told.share,
        closeness=told.closeness,
        sentences=len(witness.sentences),
        citations=citations,
    )


def _shared_words(alignments: Iterable[Alignment]) -> Iterable[tuple[int, int]]:
    """Pairs of places of one word in both texts, in order on the right."""
    for alignment in alignments:
        for match in alignment.matches:
            for k in range(match.length):
                yield match.start_l + k, match.start_r + k


def _passage(alignment: Alignment, left: Witness, right: Witness) -> Passage:
    """An alignment as a passage in characters."""
    start_l, end_l, start_r, end_r = alignment.bounds
    return Passage(
        start_l=left.tokens[start_l].start,
        end_l=left.tokens[end_l - 1].end,
        start_r=right.tokens[start_r].start,
        end_r=right.tokens[end_r - 1].end,
    )


def _in_runs(pairs: list[tuple[int, int]]) -> int:
    """How many of the pairs stand in runs of `RUN_WORDS` and more."""
    total = run = 0
    before: tuple[int, int] | None = None
    for x, y in pairs:
        is_next = before == (x - 1, y - 1)
        run = run + 1 if is_next else 1
        if run == RUN_WORDS:
            total += RUN_WORDS
        elif run > RUN_WORDS:
            total += 1
        before = (x, y)
    return total


def _is_foot_only(own: list[tuple[int, int]], left: Witness, right: Witness) -> bool:
    """Do all shared own words stand at the foot of both reports?"""
    return bool(own) and all(
        x >= _FOOT * len(left.tokens) and y >= _FOOT * len(right.tokens) for x, y in own
    )


def _is_house_foot(alignments: list[Alignment], left: Witness, right: Witness) -> bool:
    """Do an outlet's texts of different days share nothing but a short end?"""
    if len(alignments) != 1:
        return False
    _, end_l, _, end_r = alignments[0].bounds
    return (
        alignments[0].words <= _MAX_FOOT_WORDS
        and end_l >= len(left.tokens) - _END_SLACK_WORDS
        and end_r >= len(right.tokens) - _END_SLACK_WORDS
        and same_outlet(left.report.outlet, right.report.outlet)
        and _days_apart(left.report.published, right.report.published) > _DAYS_APART
    )


def _days_apart(left: str | None, right: str | None) -> int:
    """How many days lie between two publications; 0 if that is not known."""
    try:
        days = [date.fromisoformat((day or "")[:10]) for day in (left, right)]
    except ValueError:
        return 0
    return abs((days[0] - days[1]).days)


def _citations(citing: Witness, cited: Witness) -> tuple[Citation, ...]:
    """Where one report names the outlet of the other as its source.

    Where that outlet is unknown, the agency that the report credits stands for it.
    """
    outlet = cited.report.outlet
    if outlet is None and cited.annotation.credits:
        outlet = cited.annotation.credits[0].agency
    if outlet is None or same_outlet(outlet, citing.report.outlet):
        return ()
    return cites(citing.report.text, outlet)


def _is_credited(citations: tuple[Citation, ...], citing: Witness) -> bool:
    """Do the citations make the other report the source of this one's account?"""
    if len(citations) >= _SEVERAL:
        return True
    return bool(citations) and citations[0].start < _EARLY * len(citing.report.text)


def _borne_out(
    citations: tuple[Citation, ...],
    citing: Witness,
    cited: Witness,
    shared: Iterable[tuple[int, int]],
) -> tuple[Citation, ...]:
    """The citations round which is told what the cited report tells, too.

    `shared` are the passages as tokens of the citing report.
    """
    if not citations:
        return ()
    told = all_sentences(citing)
    cosines = best_cosines(told, all_sentences(cited))
    spans = [
        (citing.tokens[start].start, citing.tokens[end - 1].end)
        for start, end in shared
    ]
    return tuple(
        citation
        for citation in citations
        if (near := _around(told, citation))
        and (
            _overlap(spans, told[near[0]].start, told[near[-1]].end) >= _BORNE_OUT_CHARS
            or max(cosines[i] for i in near) >= _BORNE_OUT_COSINE
        )
    )


def _around(sentences: list[OwnSentence], citation: Citation) -> range:
    """Places of the sentence of a citation, of the one before and the one after it."""
    places = range(len(sentences))
    here = [i for i in places if sentences[i].end > citation.start][:1]
    return places[max(0, here[0] - 1) : here[0] + 2] if here else range(0)


def _overlap(spans: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """How many characters of `[start, end)` lie in spans that do not overlap."""
    return sum(max(0, min(e, end) - max(s, start)) for s, e in spans)
