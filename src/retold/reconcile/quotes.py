"""The same utterance in several reports, and how well its words survived."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel

from retold.annotate.names import same_name
from retold.lexicon.function_words import FUNCTION_WORDS, GLUE_WORDS
from retold.model import Annotation, Quote, QuoteGroup, QuoteMention, QuoteStatus, Report
from retold.text.contractions import write_out
from retold.text.roots import canonical
from retold.text.tokens import Token, tokenize

# Two quotations are of one utterance when this share of the shorter one's words
# stands in the other in order
_SHARED: Final = 0.6
# ...
# ... with this many content words among them that are no names (fewer would pair "a
# very important step" with "an important matter").
_SHARED_CONTENT: Final = 3
# Or when this much of the shorter one stands there, and this many words: "I think it was
# a speech" and "I hope it was a speech". So close must be what lacks a known speaker.
_CLOSE: Final = 0.8
_CLOSE_WORDS: Final = 4
# A cut that the outlet marks is no alteration.
_MARKED_CUT: Final = re.compile(r"\.\s?\.\s?\.|…|\[|\(")
_COURTESY: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_SENTENCE_END: Final = re.compile(r"[.!?]")
_WORST_LAST: Final[tuple[QuoteStatus, ...]] = ("verbatim", "trimmed", "altered")


class QuotePair(NamedTuple):
    """Two quotations of one utterance; `changed` are the spans that differ."""

    left: QuoteMention
    right: QuoteMention
    status: QuoteStatus
    changed_l: tuple[tuple[int, int], ...]
    changed_r: tuple[tuple[int, int], ...]


def pair_quotes(
    left: Report, notes_l: Annotation, right: Report, notes_r: Annotation
) -> list[QuotePair]:
    """Direct quotations of one utterance in two reports, in the order of the left.

    Speakers need not agree (that would be a finding), but where they do not, the
    words must be the same.

    Cost:
        O(quotes of both) comparisons of word lists.
    """
    pairs = []
    spoken_r = [(q, _words(right.text, q)) for q in _spoken(notes_r)]
    for quote_l in _spoken(notes_l):
        words_l = _words(left.text, quote_l)
        for quote_r, words_r in spoken_r:
            pair = _compare(left, quote_l, words_l, right, quote_r, words_r)
            if pair is not None:
                pairs.append(pair)
    return pairs


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
    status: dict[int, QuoteStatus] = {}
    for pair in pairs:
        group_l, group_r = group[_key(pair.left)], group[_key(pair.right)]
        known: list[QuoteStatus] = [
            status.pop(id(g)) for g in {id(g): g for g in (group_l, group_r)}.values()
            if id(g) in status
        ]
        if group_l is not group_r:
            group_l.extend(group_r)
            for mention in group_r:
                group[_key(mention)] = group_l
        status[id(group_l)] = max([pair.status, *known], key=_WORST_LAST.index)
    order = {_key(m): n for n, m in enumerate(mentions)}
    unique = {id(g): g for g in group.values()}
    ordered = sorted(
        (sorted(g, key=lambda m: order[_key(m)]) for g in unique.values()),
        key=lambda g: order[_key(g[0])],
    )
    states = {_key(m): status.get(id(g), "single") for g in unique.values() for m in g}
    return [
        QuoteGroup(
            id=f"q{number}",
            speaker=_usual([m.quote.speaker for m in members]),
            status=states[_key(members[0])],
            mentions=tuple(members),
        )
        for number, members in enumerate(ordered, 1)
    ]


def _spoken(notes: Annotation) -> list[Quote]:
    return [quote for quote in notes.quotes if quote.form != "indirect"]


def _words(text: str, quote: Quote) -> list[Token]:
    return tokenize(text, quote.start, quote.end)


def _key(mention: QuoteMention) -> tuple[str, int, int, str]:
    return mention.report, mention.quote.start, mention.quote.end, mention.quote.form


def _compare(
    left: Report,
    quote_l: Quote,
    words_l: Sequence[Token],
    right: Report,
    quote_r: Quote,
    words_r: Sequence[Token],
) -> QuotePair | None:
    """The pair that two quotations make, None if they are of two utterances."""
    norms_l, norms_r = [w.norm for w in words_l], [w.norm for w in words_r]
    shorter = min(len(norms_l), len(norms_r))
    if not shorter:
        return None
    blocks = _equal_blocks(norms_l, norms_r)
    shared = [i for start, end, _, _ in blocks for i in range(start, end)]
    content = [
        i
        for i in shared
        if norms_l[i] not in FUNCTION_WORDS and left.text[words_l[i].start].islower()
    ]
    is_whole = len(shared) == shorter and bool(content or shorter > 1)
    is_near = len(shared) >= _SHARED * shorter and len(content) >= _SHARED_CONTENT
    is_close = len(shared) >= max(_CLOSE * shorter, _CLOSE_WORDS) and bool(content)
    if not (is_whole or is_near or is_close):
        return None
    inner_l, inner_r = _inner_changes(
        left.text, words_l, right.text, words_r, blocks
    )
    if inner_l or inner_r:
        if not _could_agree(quote_l, quote_r, len(shared) / shorter):
            return None
        status: QuoteStatus = "altered"
    elif len(norms_l) == len(norms_r):
        status = "verbatim"
    else:
        status = "trimmed"
    return QuotePair(
        QuoteMention(report=left.id, quote=quote_l),
        QuoteMention(report=right.id, quote=quote_r),
        status,
        tuple(inner_l),
        tuple(inner_r),
    )


def _equal_blocks(
    left: Sequence[str], right: Sequence[str]
) -> list[tuple[int, int, int, int]]:
    """Runs that both share, in order: starts and ends on the left and on the right.

    Where one stands whole inside the other, that is the run: the longest common
    subsequence might pick a "the" elsewhere.
    """
    size_l, size_r = len(left), len(right)
    for at in range(size_r - size_l + 1):
        if list(right[at : at + size_l]) == list(left):
            return [(0, size_l, at, at + size_l)]
    for at in range(size_l - size_r + 1):
        if list(left[at : at + size_r]) == list(right):
            return [(at, at + size_r, 0, size_r)]
    return [
        (b.src_start, b.src_end, b.dest_start, b.dest_end)
        for b in Indel.opcodes(left, right)
        if b.tag == "equal"
    ]


def _inner_changes(
    text_l: str,
    words_l: Sequence[Token],
    text_r: str,
    words_r: Sequence[Token],
    blocks: Sequence[tuple[int, int, int, int]],
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Spans of words that differ inside the stretch that both quote.

    What only one side quotes before or after is trimming, as is a whole sentence or a
    cut that is marked.
    """
    changes_l: list[tuple[int, int]] = []
    changes_r: list[tuple[int, int]] = []
    for (_, end_l, _, end_r), (start_l, _, start_r, _) in zip(
        blocks, blocks[1:], strict=False
    ):
        gap_l, gap_r = words_l[end_l:start_l], words_r[end_r:start_r]
        if _is_harmless(text_l, gap_l, words_l, end_l, text_r, gap_r, words_r, end_r):
            continue
        changes_l.extend(_span(gap_l))
        changes_r.extend(_span(gap_r))
    head = _edge_change(words_l[: blocks[0][0]], words_r[: blocks[0][2]])
    tail = _edge_change(words_l[blocks[-1][1] :], words_r[blocks[-1][3] :])
    for edge in (head, tail):
        if edge is not None:
            changes_l.extend(_span(edge[0]))
            changes_r.extend(_span(edge[1]))
    return changes_l, changes_r


def _edge_change(
    left: Sequence[Token], right: Sequence[Token]
) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """Words before or after what is shared: changed only where both sides have some."""
    if left and right and (_carries(left) or _carries(right)):
        return left, right
    return None


def _is_harmless(
    text_l: str,
    gap_l: Sequence[Token],
    words_l: Sequence[Token],
    at_l: int,
    text_r: str,
    gap_r: Sequence[Token],
    words_r: Sequence[Token],
    at_r: int,
) -> bool:
    """Is a difference inside a quotation no alteration?"""
    if _meaning(gap_l) == _meaning(gap_r):
        return True
    if "".join(w.norm for w in gap_l) == "".join(w.norm for w in gap_r):
        return True
    if _cut_is_marked(text_l, words_l, at_l, gap_l) or _cut_is_marked(
        text_r, words_r, at_r, gap_r
    ):
        return True
    if not gap_l or not gap_r:
        text, gap = (text_l, gap_l) if gap_l else (text_r, gap_r)
        if _is_sentence(text, gap):
            return True
    return not (_carries(gap_l) or _carries(gap_r))


def _meaning(gap: Sequence[Token]) -> list[str]:
    """What the words of a stretch come to: written out, without glue and courtesy."""
    return [
        canonical(word)
        for token in gap
        for word in write_out(token.norm)
        if word not in GLUE_WORDS and word not in _COURTESY
    ]


def _cut_is_marked(
    text: str, words: Sequence[Token], at: int, gap: Sequence[Token]
) -> bool:
    """Do dots or brackets stand where the words differ?"""
    start = words[at - 1].end if at else words[0].start
    after = at + len(gap)
    end = words[after].start if after < len(words) else words[-1].end
    return bool(_MARKED_CUT.search(text[start:end]))


def _is_sentence(text: str, gap: Sequence[Token]) -> bool:
    """Is a stretch one or more whole sentences?"""
    before = text[max(0, gap[0].start - 3) : gap[0].start]
    after = text[gap[-1].end : gap[-1].end + 2]
    return bool(_SENTENCE_END.search(before) and _SENTENCE_END.search(after))


def _carries(gap: Sequence[Token]) -> bool:
    """Does a stretch hold a word that carries meaning?"""
    return any(word not in GLUE_WORDS for w in gap for word in write_out(w.norm))


def _span(words: Sequence[Token]) -> list[tuple[int, int]]:
    return [(words[0].start, words[-1].end)] if words else []


def _could_agree(quote_l: Quote, quote_r: Quote, shared: float) -> bool:
    """Could both quotations have one speaker? Unknown ones, if the words are close."""
    if quote_l.speaker is None or quote_r.speaker is None:
        return shared >= _CLOSE
    return same_name(quote_l.speaker, quote_r.speaker)


def _usual(speakers: Sequence[str | None]) -> str | None:
    """The name that most mentions give to a speaker, of those the longest."""
    counts = Counter(speaker for speaker in speakers if speaker)
    if not counts:
        return None
    return max(counts, key=lambda name: (counts[name], len(name), name))


def pair_all_quotes(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> list[QuotePair]:
    """`pair_quotes` for every two reports, in their order."""
    return [
        pair
        for (report_l, notes_l), (report_r, notes_r) in combinations(
            list(zip(reports, annotations, strict=True)), 2
        )
        for pair in pair_quotes(report_l, notes_l, report_r, notes_r)
    ]
