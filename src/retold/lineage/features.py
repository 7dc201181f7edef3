"""What two reports have in common, in figures: the evidence for a relation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final, NamedTuple

from retold.lineage.acknowledgement import Common, acknowledged
from retold.lineage.citations import Citation, outlet_key, same_outlet
from retold.lineage.common_source import CommonSource, common_source
from retold.lineage.houses import common_owner
from retold.lineage.retelling import Retelling, retellings
from retold.lineage.witness import Witness
from retold.model import Passage
from retold.reuse.align import Alignment, Match, align_seeds
from retold.text.days import published_day

# So many own words in a row are hardly found twice by chance: the length at which
# work on reuse in news counts shared word sequences.
RUN_WORDS: Final = 6
# A lead sentence, and a last paragraph, mostly have so many words.
_HEAD_WORDS: Final = 25
_END_WORDS: Final = 40
# Words that are shared only in the last part of both texts are standing text.
_FOOT: Final = 0.85
# A text is brought up to date within a day or two, rarely three. Texts of one outlet or
# one owner that are further apart and share nothing but so many words at the end of
# both have its foot in common, however short they are: the end that a text keeps is
# mostly longer.
MAX_DAYS: Final = 3
_MAX_FOOT_WORDS: Final = 200
_END_SLACK_WORDS: Final = 3


class Side(NamedTuple):
    """What one of the two reports has of the common text, counted in its words."""

    words: int  # all words of the report
    own_words: int  # less speech and furniture
    shared: int  # words in passages that stand in the other report, too
    own_shared: int  # of these, words that are the own account of both
    given: int  # of these, words that are its own account, if speech in the other
    retold: float  # share of narrative sentences with a counterpart in order
    closeness: float  # mean likeness of its sentences to their best counterparts
    sentences: int  # narrative sentences
    new: int  # words of the body that the other has not
    head: float  # share of the first words of the account that the other has
    end: float  # share of its last words
    leans: float = 0.0  # share of its sentences that it gives to the other's outlet
    shown: float = 0.0  # share of the shared words that it shows as another outlet's

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

    `taken` counts own words in runs of six and more, `replaced` the words of the bodies
    inside passages in whose place the other has different ones, `edits` all that are
    replaced, left out, put in or set in other letters, `speech` the words that either
    report passes on as somebody's.
    """

    left: Side
    right: Side
    passages: tuple[Passage, ...]
    taken: int
    replaced: int
    edits: int
    speech: int
    is_foot_only: bool
    is_house_foot: bool
    is_one_outlet: bool
    days_apart: int  # between the publications; 0 if that is not known
    left_cites: Citation | None  # where left names right as its source, and rightly
    right_cites: Citation | None
    source: CommonSource | None  # a third outlet that both give as theirs

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
    seeds = left.seeds.matches(right.seeds)
    alignments = align_seeds(seeds, left.norms, right.norms)
    shared = list(_shared_words(alignments))
    own = [(x, y) for x, y in shared if left.is_own[x] and right.is_own[y]]
    speech = sum([left.is_speech[x] or right.is_speech[y] for x, y in shared])
    told_l, told_r = retellings(left.sentences, right.sentences)
    shared_l, shared_r = {x for x, _ in shared}, {y for _, y in shared}
    own_l, own_r = len({x for x, _ in own}), len({y for _, y in own})
    outlets = left.report.outlet, right.report.outlet
    is_one_outlet = same_outlet(*outlets)
    is_one_house = is_one_outlet or common_owner(*outlets) is not None
    days = _days_apart(left.report.published, right.report.published)
    common = Common(
        tuple(a.bounds for a in alignments), own_r, max(told_l.share, told_r.share)
    )
    gaps = list(_gaps(alignments, left, right))
    named_l = acknowledged(left, right, common)
    named_r = acknowledged(right, left, common.turned())
    return Likeness(
        left=_side(left, shared_l, own_l, told_l, right.report.outlet),
        right=_side(right, shared_r, own_r, told_r, left.report.outlet),
        passages=tuple(_passage(a, left, right) for a in alignments),
        taken=_in_runs(own),
        replaced=sum(map(min, gaps)),
        edits=sum(map(max, gaps))
        + sum(_reset_words(m, left, right) for a in alignments for m in a.matches),
        speech=speech,
        is_foot_only=_is_foot_only(own, left, right),
        is_house_foot=is_one_house
        and days > MAX_DAYS
        and _is_short_foot(alignments, left, right),
        is_one_outlet=is_one_outlet,
        days_apart=days,
        left_cites=named_l,
        right_cites=named_r,
        source=common_source(left, right),
    )


def _by_place(passage: Passage) -> tuple[int, int]:
    """Sort key: the place in the right text."""
    return passage.start_r, passage.start_l


def _side(
    witness: Witness,
    shared: set[int],
    own_shared: int,
    told: Retelling,
    other: str | None,
) -> Side:
    """One side of a likeness; `other` is the outlet of the other."""
    source = None if other is None else witness.sources.get(outlet_key(other))
    return Side(
        words=len(witness.tokens),
        own_words=witness.own_words,
        shared=len(shared),
        own_shared=own_shared,
        given=sum([witness.is_own[place] for place in shared]),
        retold=told.share,
        closeness=told.closeness,
        sentences=len(witness.sentences),
        new=sum(witness.is_body) - sum([witness.is_body[place] for place in shared]),
        head=_share_of(witness.account[:_HEAD_WORDS], shared),
        end=_share_of(witness.account[-_END_WORDS:], shared),
        leans=0.0 if source is None else source.share,
        shown=sum([witness.is_shown[place] for place in shared]) / max(1, len(shared)),
    )


def _share_of(places: list[int], shared: set[int]) -> float:
    """The share of places that are among the shared ones; 0 for none."""
    return sum([place in shared for place in places]) / max(1, len(places))


def _shared_words(alignments: Iterable[Alignment]) -> Iterable[tuple[int, int]]:
    """Pairs of places of one word in both texts, in order on the right."""
    for alignment in alignments:
        for match in alignment.matches:
            for k in range(match.length):
                yield match.start_l + k, match.start_r + k


def _reset_words(match: Match, left: Witness, right: Witness) -> int:
    """How many shared words are set in other letters."""
    words_l = left.surfaces[match.start_l : match.end_l]
    words_r = right.surfaces[match.start_r : match.end_r]
    if words_l == words_r:
        return 0
    return sum(a != b for a, b in zip(words_l, words_r, strict=True))


def _gaps(
    alignments: Iterable[Alignment], left: Witness, right: Witness
) -> Iterable[tuple[int, int]]:
    """How many words of either body stand between two matches of a passage."""
    for alignment in alignments:
        for before, after in pairwise(alignment.matches):
            yield (
                sum(left.is_body[before.end_l : after.start_l]),
                sum(right.is_body[before.end_r : after.start_r]),
            )


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
    """How many words of a report stand in runs of `RUN_WORDS` pairs and more.

    Of the report with fewer such words: a phrase that one of them repeats, as live
    reports and captions do, is taken once.
    """
    places_l, places_r = set[int](), set[int]()
    run: list[tuple[int, int]] = []
    for pair in [*pairs, (-1, -1)]:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            if len(run) >= RUN_WORDS:
                places_l.update(x for x, _ in run)
                places_r.update(y for _, y in run)
            run = []
        run.append(pair)
    return min(len(places_l), len(places_r))


def _is_foot_only(own: list[tuple[int, int]], left: Witness, right: Witness) -> bool:
    """Do all shared own words stand at the foot of both reports?"""
    return bool(own) and all(
        x >= _FOOT * len(left.tokens) and y >= _FOOT * len(right.tokens) for x, y in own
    )


def _is_short_foot(alignments: list[Alignment], left: Witness, right: Witness) -> bool:
    """Do two texts share nothing but a short end?"""
    if len(alignments) != 1:
        return False
    _, end_l, _, end_r = alignments[0].bounds
    return (
        alignments[0].words <= _MAX_FOOT_WORDS
        and end_l >= len(left.tokens) - _END_SLACK_WORDS
        and end_r >= len(right.tokens) - _END_SLACK_WORDS
    )


def _days_apart(left: str | None, right: str | None) -> int:
    """How many days lie between two publications; 0 if that is not known."""
    day_l, day_r = published_day(left), published_day(right)
    return 0 if day_l is None or day_r is None else abs((day_l - day_r).days)
