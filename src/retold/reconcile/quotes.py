"""The same utterance in several reports, and how well its words survived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from retold.annotation.names import same_name
from retold.model import (
    Annotation,
    Quote,
    QuoteGroup,
    QuoteMention,
    QuoteStatus,
    Report,
)
from retold.reconcile.collation import Collation, collate
from retold.reconcile.wordings import Wording, read_wording

# An altered pair without a known speaker on both sides must share this much.
_SHARED_UNKNOWN: Final = 0.8
# A quotation (by its key) as another report has it.
_Side = tuple[tuple[str, int, int, str], str]
_WORST_LAST: Final[tuple[QuoteStatus, ...]] = ("verbatim", "trimmed", "altered")


class QuotePair(NamedTuple):
    """Two quotations of one utterance, and what became of its words."""

    left: QuoteMention
    right: QuoteMention
    collation: Collation

    @property
    def status(self) -> QuoteStatus:
        """How well the words survived."""
        return self.collation.status


def pair_all_quotes(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> list[QuotePair]:
    """Quotations of one utterance in every two reports, in their order.

    Speakers of equal words need not agree (that would be a finding); of altered ones
    they must. Indirect speech pairs with indirect speech in the same words alone: who
    reports it in other words has altered nothing.

    Cost:
        One look at each two quotations of two reports, a collation of the likely ones.
    """
    spoken = [
        [
            (QuoteMention(report=report.id, quote=quote), _wording(report, quote))
            for quote in notes.quotes
        ]
        for report, notes in zip(reports, annotations, strict=True)
    ]
    return [
        pair
        for quotes_l, quotes_r in combinations(spoken, 2)
        for left, wording_l in quotes_l
        for right, wording_r in quotes_r
        for pair in _pair(left, wording_l, right, wording_r)
    ]


def group_quotes(
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    pairs: Sequence[QuotePair],
) -> list[QuoteGroup]:
    """All quotes of a story, those of one utterance together.

    The status of a group is its worst pair's. Sorted by the first mention; a quote
    that no other report has is a group of one with the status "single".
    """
    mentions = [
        QuoteMention(report=report.id, quote=quote)
        for report, notes in zip(reports, annotations, strict=True)
        for quote in notes.quotes
    ]
    group = {_key(m): [m] for m in mentions}
    for pair in pairs:
        group_l, group_r = group[_key(pair.left)], group[_key(pair.right)]
        if group_l is not group_r:
            group_l.extend(group_r)
            group |= {_key(mention): group_l for mention in group_r}
    worst: dict[int, QuoteStatus] = {}
    whole = _told_in_pieces(pairs)
    for pair in pairs:
        members = id(group[_key(pair.left)])
        status = "verbatim" if _long_side(pair) in whole else pair.status
        known = worst.get(members, "verbatim")
        worst[members] = max(known, status, key=_WORST_LAST.index)
    order = {_key(m): n for n, m in enumerate(mentions)}
    groups = {id(g): sorted(g, key=lambda m: order[_key(m)]) for g in group.values()}
    ordered = sorted(groups.items(), key=lambda item: order[_key(item[1][0])])
    return [
        QuoteGroup(
            id=f"q{number}",
            speaker=_usual([m.quote.speaker for m in members]),
            status=worst.get(key, "single"),
            mentions=tuple(members),
        )
        for number, (key, members) in enumerate(ordered, 1)
    ]


def _wording(report: Report, quote: Quote) -> Wording:
    return read_wording(report.text, quote.start, quote.end)


def _key(mention: QuoteMention) -> tuple[str, int, int, str]:
    return mention.report, mention.quote.start, mention.quote.end, mention.quote.form


def _told_in_pieces(pairs: Sequence[QuotePair]) -> set[_Side]:
    """Quotations that another report has whole, with its cue in the middle."""
    told: Counter[_Side] = Counter()
    size: dict[_Side, int] = {}
    for pair in pairs:
        if pair.status == "trimmed":
            side = _long_side(pair)
            told[side] += pair.collation.shared
            size[side] = max(pair.collation.words_l, pair.collation.words_r)
    return {side for side, words in told.items() if words >= size[side]}


def _long_side(pair: QuotePair) -> _Side:
    """The longer quotation of a pair, and the report that has the shorter one."""
    if pair.collation.words_l >= pair.collation.words_r:
        return _key(pair.left), pair.right.report
    return _key(pair.right), pair.left.report


def _pair(
    left: QuoteMention, wording_l: Wording, right: QuoteMention, wording_r: Wording
) -> list[QuotePair]:
    """The pair that two quotations make, if they are of one utterance."""
    is_indirect = left.quote.form == "indirect"
    if is_indirect != (right.quote.form == "indirect"):
        return []
    found = collate(wording_l, wording_r)
    if found is None:
        return []
    if found.status == "altered" and (
        is_indirect or not _could_agree(left.quote, right.quote, found)
    ):
        return []
    return [QuotePair(left, right, found)]


def _could_agree(quote_l: Quote, quote_r: Quote, found: Collation) -> bool:
    """Could both quotations have one speaker? Unknown ones, if the words are close."""
    if quote_l.speaker is None or quote_r.speaker is None:
        shorter = min(found.words_l, found.words_r)
        return found.shared >= _SHARED_UNKNOWN * shorter
    return same_name(quote_l.speaker, quote_r.speaker)


def _usual(speakers: Sequence[str | None]) -> str | None:
    """The name that most mentions give to a speaker, of those the longest."""
    counts = Counter(speaker for speaker in speakers if speaker)
    if not counts:
        return None
    return max(counts, key=lambda name: (counts[name], len(name), name))
