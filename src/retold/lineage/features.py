"""What two reports have in common, in figures: the evidence for a relation."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from retold.lineage.citations import Citation, cites, same_outlet
from retold.lineage.witness import OwnSentence, Witness, all_sentences
from retold.model import Passage
from retold.reuse.align import Alignment, align_words

# So many own words in a row are hardly found twice by chance: the length at which
# work on reuse in news counts shared word sequences.
RUN_WORDS: Final = 6
# Cosine of two sentences' rare words from which they tell the same. Of sentences of
# independent reports of one event, about one in five reaches it.
COUNTERPART_COSINE: Final = 0.3
# A citation counts if it stands in the first half, or if there are several: near the
# end, reports name other outlets for one remark.
_EARLY: Final = 0.5
_SEVERAL: Final = 2
# What is told round a citation must stand in the cited report: a sentence so similar,
# or so many shared characters. An outlet has many reports, and this may be another.
_BORNE_OUT_COSINE: Final = 0.25
_BORNE_OUT_CHARS: Final = 40
# A root that so many sentences hold tells none of them apart; news articles have fewer
# sentences, so this only bounds the work on other material.
_MAX_SENTENCES: Final = 500
# Words that are shared only in the last part of both texts are standing text.
_FOOT: Final = 0.85


class Retelling(NamedTuple):
    """How far one report's sentences have counterparts in another, from 0 to 1."""

    share: float  # of the sentences, those with a counterpart in order
    closeness: float  # mean cosine of all sentences with their best counterparts


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

    `taken` counts own words in runs of six and more, `speech` the words that either
    report passes on as somebody's.
    """

    left: Side
    right: Side
    passages: tuple[Passage, ...]
    taken: int
    speech: int
    is_foot_only: bool
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
        speech=speech,
        is_foot_only=_is_foot_only(own, left, right),
        left_cites=_is_credited(
            _borne_out(citations_l, left, right, [a.bounds[:2] for a in alignments]),
            left,
        ),
        right_cites=_is_credited(
            _borne_out(citations_r, right, left, [a.bounds[2:] for a in alignments]),
            right,
        ),
    )


def retellings(
    left: list[OwnSentence], right: list[OwnSentence]
) -> tuple[Retelling, Retelling]:
    """How far each report's narrative sentences are told by the other, too, in order.

    A sentence's counterpart is the most similar one of the other report, by the
    cosine of their roots weighted by rarity in these two reports; of all counterparts
    those count that follow one another in both texts. 0 where there is no sentence.
    """
    weights = _weights([*left, *right])
    return _retelling(left, right, weights), _retelling(right, left, weights)


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
    told, others = all_sentences(citing), all_sentences(cited)
    weights = _weights([*told, *others])
    spans = [
        (citing.tokens[start].start, citing.tokens[end - 1].end)
        for start, end in shared
    ]
    return tuple(
        citation
        for citation in citations
        if (near := _around(told, citation))
        and (
            _overlap(spans, near[0].start, near[-1].end) >= _BORNE_OUT_CHARS
            or max(_cosines(near, others, weights), default=0.0) >= _BORNE_OUT_COSINE
        )
    )


def _around(sentences: list[OwnSentence], citation: Citation) -> list[OwnSentence]:
    """The sentence of a citation with the one before and the one after it."""
    after = [i for i, s in enumerate(sentences) if s.end > citation.start][:1]
    return sentences[max(0, after[0] - 1) : after[0] + 2] if after else []


def _overlap(spans: Iterable[tuple[int, int]], start: int, end: int) -> int:
    """How many characters of `[start, end)` lie in spans that do not overlap."""
    return sum(max(0, min(e, end) - max(s, start)) for s, e in spans)


def _weights(sentences: list[OwnSentence]) -> dict[str, float]:
    """Root → its squared weight: rare in these reports, heavy."""
    counts = Counter(root for sentence in sentences for root in sentence.roots)
    total = len(sentences) + 1
    return {root: math.log(total / count) ** 2 for root, count in counts.items()}


def _retelling(
    told: list[OwnSentence], others: list[OwnSentence], weights: Mapping[str, float]
) -> Retelling:
    """How far `told` has counterparts in `others`."""
    if not told or not others:
        return Retelling(0.0, 0.0)
    best = _best_counterparts(told, others, weights)
    found = [place for cosine, place in best if cosine >= COUNTERPART_COSINE]
    return Retelling(
        share=_longest_rise(found) / len(told),
        closeness=sum(cosine for cosine, _ in best) / len(told),
    )


def _cosines(
    told: list[OwnSentence], others: list[OwnSentence], weights: Mapping[str, float]
) -> list[float]:
    """The cosine of each sentence with its best counterpart."""
    return [cosine for cosine, _ in _best_counterparts(told, others, weights)]


def _best_counterparts(
    told: list[OwnSentence], others: list[OwnSentence], weights: Mapping[str, float]
) -> list[tuple[float, int]]:
    """Cosine and place of the best counterpart of each sentence."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, sentence in enumerate(others):
        for root in sentence.roots:
            places[root].append(position)
    rare = {r: found for r, found in places.items() if len(found) < _MAX_SENTENCES}
    norms = [_norm(sentence, weights) for sentence in others]
    return [_best_counterpart(s, rare, norms, weights) for s in told]


def _best_counterpart(
    sentence: OwnSentence,
    places: Mapping[str, list[int]],
    norms: list[float],
    weights: Mapping[str, float],
) -> tuple[float, int]:
    """The cosine and the place of the most similar sentence, the first of equals."""
    products: defaultdict[int, float] = defaultdict(float)
    for root in sorted(sentence.roots):
        for place in places.get(root, ()):
            products[place] += weights[root]
    norm = _norm(sentence, weights)
    ranked = (
        (product / (norm * norms[place] or 1.0), -place)
        for place, product in products.items()
    )
    cosine, place = max(ranked, default=(0.0, 0))
    return cosine, -place


def _norm(sentence: OwnSentence, weights: Mapping[str, float]) -> float:
    """The length of a sentence's vector."""
    return math.sqrt(sum(weights[root] for root in sorted(sentence.roots)))


def _longest_rise(places: list[int]) -> int:
    """Length of the longest subsequence that does not fall (patience sorting)."""
    tops: list[int] = []
    for place in places:
        at = bisect_left(tops, place + 1)
        tops[at : at + 1] = [place]
    return len(tops)
