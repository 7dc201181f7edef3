"""The same utterance in several reports, and how well its words survived."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from retold.families import Families
from retold.model import (
    Annotation,
    Quote,
    QuoteGroup,
    QuoteMention,
    QuoteStatus,
    Report,
)
from retold.reconcile.collation import LEAST_SHARED, Collation, collate
from retold.reconcile.same_utterance import are_of_one_utterance
from retold.reconcile.wordings import Wording, read_wording

# What the desk put for a word of the speaker's, or to explain it ("many of [the
# town's] boats"). "[W]e" is a word of the speaker's.
_PUT_IN: Final = re.compile(r"(?<!\w)\[[^\[\]\n]{2,80}\](?!\w)")
_Key = tuple[str, int, int, str]
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


class SpokenWords(NamedTuple):
    """A quotation and its copies: the same words, form and speaker."""

    mentions: list[QuoteMention]
    wording: Wording


def read_quotes(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> list[SpokenWords]:
    """The quotations of a story, each once, in the order of their first mention."""
    found: dict[tuple[str, str, str | None], SpokenWords] = {}
    for report, notes in zip(reports, annotations, strict=True):
        for quote in notes.quotes:
            mention = QuoteMention(report=report.id, quote=quote)
            key = report.text[quote.start : quote.end], quote.form, quote.speaker
            if key not in found:
                found[key] = SpokenWords([], _wording(report, quote))
            found[key].mentions.append(mention)
    return list(found.values())


def pair_quotes(spoken: Sequence[SpokenWords]) -> list[QuotePair]:
    """Quotations of one utterance in two reports.

    Which are is decided by `are_of_one_utterance`.

    Returns:
        One pair for each two distinct quotations, and one for a quotation that several
        reports have in the same words; in the order of the quotations.

    Cost:
        A collation of those that share enough words, found by `candidate_pairs`.
    """
    pairs = [
        pair
        for words in spoken
        for other in _in_other_report(words.mentions, words.mentions[0])[:1]
        for pair in _pair(words.mentions[0], words.wording, other, words.wording)
    ]
    for i, j in candidate_pairs([words.wording for words in spoken]):
        left, right = spoken[i], spoken[j]
        for mention_l, mention_r in first_apart(left.mentions, right.mentions):
            pairs += _pair(mention_l, left.wording, mention_r, right.wording)
    return pairs


def group_quotes(
    spoken: Sequence[SpokenWords], pairs: Sequence[QuotePair], order: Sequence[str]
) -> list[QuoteGroup]:
    """All quotes of a story, those of one utterance together.

    The status of a group is its worst pair's. Sorted by the first mention; a quote
    that no other report has is a group of one with the status "single".

    Args:
        spoken: From `read_quotes`.
        pairs: From `pair_utterances`, or `pair_quotes` alone.
        order: The ids of the reports.
    """
    number = {_key(m): n for n, words in enumerate(spoken) for m in words.mentions}
    utterances: Families[int] = Families()
    for pair in pairs:
        utterances.join(*(number[_key(m)] for m in (pair.left, pair.right)))
    whole = _told_in_pieces(spoken, pairs, number)
    worst: dict[int, QuoteStatus] = {}
    for pair in pairs:
        long, short = (number[_key(m)] for m in _sides(pair))
        utterance = utterances.find(long)
        is_whole = all((long, m.report) in whole for m in spoken[short].mentions)
        status = "verbatim" if is_whole else pair.status
        known = worst.get(utterance, "verbatim")
        worst[utterance] = max(known, status, key=_WORST_LAST.index)
    mentions: dict[int, list[QuoteMention]] = defaultdict(list)
    for n, words in enumerate(spoken):
        mentions[utterances.find(n)] += words.mentions
    rank = {report: n for n, report in enumerate(order)}

    def place(mention: QuoteMention) -> tuple[int, int, int, str]:
        quote = mention.quote
        return rank[mention.report], quote.start, quote.end, quote.form

    groups = [(n, sorted(group, key=place)) for n, group in mentions.items()]
    return [
        QuoteGroup(
            id=f"q{number}",
            speaker=_usual([m.quote.speaker for m in group]),
            status=worst.get(n, "single"),
            mentions=tuple(group),
        )
        for number, (n, group) in enumerate(
            sorted(groups, key=lambda item: place(item[1][0])), 1
        )
    ]


def candidate_pairs(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Two wordings that share enough words to be of one utterance, in order.

    Looked up are the rarest words of the shorter one: if none of so many is shared, too
    few can be.

    Source:
        Prefix filtering, Chaudhuri, Ganti & Kaushik 2006. Differs: the bound is the
        share of the shorter side, so each side takes its turn as the shorter one.
    """
    bags = [Counter(word.norm for word in wording.words) for wording in wordings]
    sizes = [bag.total() for bag in bags]
    holders: dict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for norm in bag:
            holders[norm].append(n)
    found = set()
    for n, (bag, size) in enumerate(zip(bags, sizes, strict=True)):
        least = math.ceil(LEAST_SHARED * size)
        ranked = sorted(bag.elements(), key=lambda norm: len(holders[norm]))
        near = {o for norm in set(ranked[: size - least + 1]) for o in holders[norm]}
        for other in near:
            is_shorter = (size, n) < (sizes[other], other)
            if is_shorter and _shared(bag, bags[other]) >= least:
                found.add((min(n, other), max(n, other)))
    return sorted(found)


def _shared(left: Counter[str], right: Counter[str]) -> int:
    """How many words stand in both, each as often as it does in both."""
    return sum(min(left[norm], right[norm]) for norm in left.keys() & right.keys())


def _in_other_report(
    mentions: Sequence[QuoteMention], mention: QuoteMention
) -> list[QuoteMention]:
    return [m for m in mentions if m.report != mention.report]


def first_apart(
    left: Sequence[QuoteMention], right: Sequence[QuoteMention]
) -> list[tuple[QuoteMention, QuoteMention]]:
    """The first mentions of two quotations that stand in two reports, if any do."""
    for mention in left:
        others = _in_other_report(right, mention)
        if others:
            return [(mention, others[0])]
    return []


def _wording(report: Report, quote: Quote) -> Wording:
    """The words of a quotation; what the desk put in brackets answers to no other."""
    text, start, end = report.text, quote.start, quote.end
    wording = read_wording(text, start, end)
    put_in = [m.span() for m in _PUT_IN.finditer(text, start, end)]
    if not put_in:
        return wording
    words = [
        word._replace(norm=f"[{word.norm}")
        if any(first < word.start < last for first, last in put_in)
        else word
        for word in wording.words
    ]
    return Wording(text, words)


def _key(mention: QuoteMention) -> _Key:
    return mention.report, mention.quote.start, mention.quote.end, mention.quote.form


def _told_in_pieces(
    spoken: Sequence[SpokenWords],
    pairs: Sequence[QuotePair],
    number: Mapping[_Key, int],
) -> set[tuple[int, str]]:
    """Quotations and reports that have them whole, with the cue in the middle."""
    told: Counter[tuple[int, str]] = Counter()
    size: dict[int, int] = {}
    for pair in pairs:
        if pair.status == "trimmed":
            long, short = (number[_key(m)] for m in _sides(pair))
            told.update(
                dict.fromkeys(
                    [(long, m.report) for m in spoken[short].mentions],
                    pair.collation.shared,
                )
            )
            size[long] = max(pair.collation.words_l, pair.collation.words_r)
    return {piece for piece, words in told.items() if words >= size[piece[0]]}


def _sides(pair: QuotePair) -> tuple[QuoteMention, QuoteMention]:
    """The longer quotation of a pair, and the shorter one."""
    if pair.collation.words_l >= pair.collation.words_r:
        return pair.left, pair.right
    return pair.right, pair.left


def _pair(
    left: QuoteMention, wording_l: Wording, right: QuoteMention, wording_r: Wording
) -> list[QuotePair]:
    """The pair that two quotations make, if they are of one utterance."""
    found = collate(wording_l, wording_r)
    if found is None or not are_of_one_utterance(left.quote, right.quote, found):
        return []
    return [QuotePair(left, right, found)]


def _usual(speakers: Sequence[str | None]) -> str | None:
    """The name that most mentions give to a speaker, of those the longest."""
    counts = Counter(speaker for speaker in speakers if speaker)
    if not counts:
        return None
    return max(counts, key=lambda name: (counts[name], len(name), name))
