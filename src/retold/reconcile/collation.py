"""Two wordings of one utterance, word by word: what is shared, cut, and changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from retold.lexicon.function_words import FUNCTION_WORDS, GLUE_WORDS
from retold.lexicon.renderings import COURTESY, SAME_NORMS
from retold.model import QuoteStatus
from retold.reconcile.wordings import Block, Wording, align_wordings
from retold.text.contractions import write_out
from retold.text.roots import canonical
from retold.text.tokens import Token

# Two quotations are of one utterance when this share of the shorter one's words
# stands in the other in order ...
LEAST_SHARED: Final = 0.6
# ... with this many content words among them that are no names (fewer would pair "a
# very important step" with "an important matter").
_SHARED_CONTENT: Final = 3
# Or when this much of the shorter one stands there, and this many words: "I think it
# was a speech" and "I hope it was a speech".
_CLOSE: Final = 0.8
_CLOSE_WORDS: Final = 4
# With a single content word in common ("has nothing to do with the crew") a word must
# stand for another; what merely has more words is another remark.
_CLOSE_CONTENT: Final = 2
# Where both begin, or both end, with words of their own, they may be two remarks on one
# matter: then this much must be shared.
_SHARED_OF_EDGED: Final = 0.75
# A cut that the outlet marks is no alteration.
_MARKED_CUT: Final = re.compile(r"\.\s?\.\s?\.|…|\[|\(")
_SENTENCE_END: Final = re.compile(r"[.!?]")
# Where one side has a sentence's end and many words, and the other hardly any, the
# outlet went on with another sentence; it exchanged no word.
_FEW_WORDS: Final = 2
_MANY_WORDS: Final = 5
Span = tuple[int, int]


class Collation(NamedTuple):
    """What became of an utterance between two wordings of it."""

    status: QuoteStatus
    words_l: int
    words_r: int
    shared: int
    """Words that stand in both."""
    content: int
    """Those of them that are words of content, and no names."""
    names: int
    """Those of them that are words of names."""
    changed_l: tuple[Span, ...]
    changed_r: tuple[Span, ...]
    is_exchanged: bool
    """Do words of one side stand where the other has others, and not only more?"""


def collate(left: Wording, right: Wording) -> Collation | None:
    """Compare two quotations; None if they are of two utterances.

    Trimmed is what one side leaves off at its ends, or cuts with a mark, or by whole
    sentences. Altered is a difference of words that carry meaning inside the stretch
    that both quote.

    Cost:
        O(words of left * words of right).

    Source:
        Collation as in textual criticism; alignment after Needleman & Wunsch 1970.
        Differs: no penalty for gaps, a bonus for words that stand together in both.
    """
    shorter = min(len(left.words), len(right.words))
    if not shorter:
        return None
    blocks = _without_strays(left, right, align_wordings(left, right))
    names, content = _shared_content(left, right, blocks)
    if not _are_one_utterance(left, right, blocks, shorter, content):
        return None
    changes = list(_changes(left, right, blocks))
    if changes:
        status: QuoteStatus = "altered"
    elif _length(left.words) == _length(right.words) and _have_one_end(
        left, right, blocks
    ):
        status = "verbatim"
    else:
        status = "trimmed"
    return Collation(
        status,
        len(left.words),
        len(right.words),
        _size(blocks),
        content,
        names,
        tuple(sorted(span for gap, _ in changes for span in _span(gap))),
        tuple(sorted(span for _, gap in changes for span in _span(gap))),
        is_exchanged=any(gap_l and gap_r for gap_l, gap_r in changes),
    )


def _are_one_utterance(
    left: Wording,
    right: Wording,
    blocks: Sequence[Block],
    shorter: int,
    content: int,
) -> bool:
    """Is enough shared for both to be of one utterance?"""
    shared = _size(blocks)
    if blocks and _is_scattered(left, right, blocks, shared):
        return False
    if shared == shorter:
        return bool(content) or shorter > 1
    if not blocks or (
        any(_edges(left, right, blocks)) and shared < _SHARED_OF_EDGED * shorter
    ):
        return False
    if shared >= max(_CLOSE * shorter, _CLOSE_WORDS) and (
        content >= _CLOSE_CONTENT or (content and _is_exchanged(blocks))
    ):
        return True
    return shared >= LEAST_SHARED * shorter and content >= _SHARED_CONTENT


def _shared_content(
    left: Wording, right: Wording, blocks: Sequence[Block]
) -> tuple[int, int]:
    """How many shared words are of names, and how many of content.

    A word of a name has a capital on both sides; one in capitals is shouted.
    """
    shared = [
        pair
        for block in blocks
        for pair in zip(
            left.words[block.start_l : block.end_l],
            right.words[block.start_r : block.end_r],
            strict=True,
        )
        if pair[0].norm not in FUNCTION_WORDS
    ]
    names = sum(
        _is_capitalised(left, x) and _is_capitalised(right, y) for x, y in shared
    )
    return names, len(shared) - names


def _is_capitalised(side: Wording, token: Token) -> bool:
    word = side.text[token.start : token.end]
    return not word[0].islower() and not (word.isupper() and len(word) > 1)


def _without_strays(
    left: Wording, right: Wording, blocks: Sequence[Block]
) -> list[Block]:
    """The runs less a last one of a word or two that stands in another sentence.

    "A mob. That is what they have become" and "a mob. They have become too rich": each
    goes on with a sentence of its own.
    """
    kept = list(blocks)
    while len(kept) > 1 and _is_stray(left, right, *kept[-2:]):
        kept.pop()
    return kept


def _is_stray(left: Wording, right: Wording, before: Block, last: Block) -> bool:
    return (
        last.end_l - last.start_l <= _FEW_WORDS
        and before.end_l < last.start_l
        and before.end_r < last.start_r
        and _begins_sentence(left, before.end_l)
        and _begins_sentence(right, before.end_r)
    )


def _is_exchanged(blocks: Sequence[Block]) -> bool:
    """Do both sides have words of their own between the shared ones?"""
    return any(
        before.end_l < after.start_l and before.end_r < after.start_r
        for before, after in pairwise(blocks)
    )


def _is_scattered(
    left: Wording, right: Wording, blocks: Sequence[Block], shared: int
) -> bool:
    """Do the shared words lie so far apart on one side that they are no one remark?

    What a mark cuts out does not count.
    """
    gaps_l = gaps_r = 0
    for before, after in pairwise(blocks):
        is_cut = _is_marked(left, before.end_l, after.start_l) or _is_marked(
            right, before.end_r, after.start_r
        )
        if not is_cut:
            gaps_l += after.start_l - before.end_l
            gaps_r += after.start_r - before.end_r
    return max(gaps_l, gaps_r) > shared


def _is_marked(side: Wording, start: int, end: int) -> bool:
    """Do dots or brackets stand between two words?"""
    return bool(
        _MARKED_CUT.search(side.text[side.words[start - 1].end : side.words[end].start])
    )


def _edges(
    left: Wording, right: Wording, blocks: Sequence[Block]
) -> list[tuple[list[Token], list[Token]]]:
    """Words before the first and after the last shared run, where both have some.

    Of one sentence: a side with nothing but glue there, or with another sentence, is
    merely longer; so is one that marks a cut behind the words that it begins with.
    """
    first, last = blocks[0], blocks[-1]
    head = _head(left, first.start_l), _head(right, first.start_r)
    tail = _tail(left, last.end_l), _tail(right, last.end_r)
    edges = [edge for edge in (head, tail) if all(map(_meaning, edge))]
    return [
        (x, y)
        for x, y in edges
        if not (_come_to_one(x, y) or _goes_beyond(x, y, is_head=(x, y) == head))
    ]


def _have_one_end(left: Wording, right: Wording, blocks: Sequence[Block]) -> bool:
    """Do both begin and end with the same words?"""
    first, last = blocks[0], blocks[-1]
    return _come_to_one(
        left.words[: first.start_l], right.words[: first.start_r]
    ) and _come_to_one(left.words[last.end_l :], right.words[last.end_r :])


def _head(side: Wording, stop: int) -> list[Token]:
    """The words before a shared run that are of its sentence, behind any marked cut.

    Dots are a cut, and the end of a sentence.
    """
    start = stop
    while start and not (
        _begins_sentence(side, start) or _is_marked(side, start, start)
    ):
        start -= 1
    return side.words[start:stop]


def _tail(side: Wording, start: int) -> list[Token]:
    """The words behind a shared run that are of its sentence."""
    stop = start
    while stop < len(side.words) and not _begins_sentence(side, stop):
        stop += 1
    return side.words[start:stop]


def _goes_beyond(
    left: Sequence[Token], right: Sequence[Token], *, is_head: bool
) -> bool:
    """Has one side there all that the other has, parted in another way, and more?

    As "any more. We go" and "anymore" at the end of two quotations.
    """
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) > _FEW_WORDS:
        return False
    letters = _letters(shorter)
    # No piece of as many letters has more words.
    sizes = range(1, min(len(longer), len(letters) + 1))
    pieces = (longer[-size:] if is_head else longer[:size] for size in sizes)
    return any(_letters(piece) == letters for piece in pieces)


def _begins_sentence(side: Wording, at: int) -> bool:
    """Does a sentence end before the word?"""
    between = side.text[side.words[at - 1].end : side.words[at].start]
    return bool(_SENTENCE_END.search(between))


def _changes(
    left: Wording, right: Wording, blocks: Sequence[Block]
) -> Iterator[tuple[list[Token], list[Token]]]:
    """Stretches that differ and carry meaning, left and right."""
    for before, after in pairwise(blocks):
        gap_l = left.words[before.end_l : after.start_l]
        gap_r = right.words[before.end_r : after.start_r]
        if _come_to_one(gap_l, gap_r):
            continue
        if _is_stutter(left, before.end_l, after.start_l, gap_r) or _is_stutter(
            right, before.end_r, after.start_r, gap_l
        ):
            continue
        if _goes_on(left, before.end_l, after.start_l, gap_r) or _goes_on(
            right, before.end_r, after.start_r, gap_l
        ):
            continue
        at_l, at_r = before.end_l, before.end_r
        if _is_cut(left, gap_l, at_l, gap_r) or _is_cut(right, gap_r, at_r, gap_l):
            continue
        if _is_marked_beside(left, gap_l, at_l, right, gap_r, at_r) or (
            _is_marked_beside(right, gap_r, at_r, left, gap_l, at_l)
        ):
            continue
        yield gap_l, gap_r
    yield from _edges(left, right, blocks)


def _is_stutter(side: Wording, start: int, end: int, other: Sequence[Token]) -> bool:
    """Does a stretch that the other lacks repeat the words next to it?

    "That I -- that I"; transcripts have it, and newspapers leave it out.
    """
    size = end - start
    norms = [w.norm for w in side.words]
    gap = norms[start:end]
    return bool(
        size
        and not other
        and gap in (norms[max(0, start - size) : start], norms[end : end + size])
    )


def _goes_on(side: Wording, start: int, end: int, other: Sequence[Token]) -> bool:
    """Has one side the end of a sentence and more there, the other hardly a word?"""
    return (
        len(_meaning(side.words[start:end])) >= _MANY_WORDS
        and len(_meaning(other)) <= _FEW_WORDS
        and any(_begins_sentence(side, k) for k in range(max(1, start), end + 1))
    )


def _come_to_one(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Do two stretches say the same, or nothing that matters?"""
    return (
        _meaning(left) == _meaning(right)
        or _letters(left) == _letters(right)
        or _initials(left) == _letters(right)
        or _letters(left) == _initials(right)
    )


def _initials(gap: Sequence[Token]) -> str | None:
    """The first letters of several words ("Saturday Night Live"), else None."""
    return "".join(w.norm[0] for w in gap) if len(gap) > 1 else None


def _letters(gap: Sequence[Token]) -> str:
    """The letters of a stretch, however they are parted ("cease-fire", "A.G.")."""
    letters = "".join(w.norm for w in gap).removesuffix("'s")
    return letters.replace(".", "").replace("'", "")


def _meaning(gap: Sequence[Token]) -> list[str]:
    """What the words of a stretch come to: written out, without glue and courtesy."""
    return [
        canonical(word)
        for token in gap
        for word in write_out(SAME_NORMS.get(token.norm, token.norm))
        if word not in GLUE_WORDS and word not in COURTESY
    ]


def _is_cut(
    side: Wording, gap: Sequence[Token], at: int, other: Sequence[Token]
) -> bool:
    """Has this side a marked cut there, or a whole sentence that the other lacks?"""
    if _is_marked(side, at, at + len(gap)):
        return True
    if other or not gap:
        return False
    return any(
        _is_whole(side, start, start + len(gap)) for start in _slides(side, gap, at)
    )


def _is_marked_beside(
    side: Wording,
    gap: Sequence[Token],
    at: int,
    other: Wording,
    gap_other: Sequence[Token],
    at_other: int,
) -> bool:
    """Has the side that lacks the stretch a mark wherever the stretch may be put?

    "A man ... who lies" for "a man [who steals,] who lies": the dots stand before the
    word that both have, not behind it.
    """
    if gap_other or not gap:
        return False
    places = (at_other + start - at for start in _slides(side, gap, at))
    return any(
        0 < place < len(other.words) and _is_marked(other, place, place)
        for place in places
    )


def _is_whole(side: Wording, start: int, end: int) -> bool:
    """Are the words one or more whole sentences?"""
    words = side.words
    return bool(
        _SENTENCE_END.search(side.text[words[start - 1].end : words[start].start])
        and _SENTENCE_END.search(side.text[words[end - 1].end : words[end].start])
    )


def _slides(side: Wording, gap: Sequence[Token], at: int) -> list[int]:
    """Where the gap may as well begin: words repeated at its ends let it slide.

    "the [dam. The] dam" is "[the dam.] The dam".
    """
    norms = [w.norm for w in side.words]
    starts = [at]
    start = at
    while start > 1 and norms[start - 1] == norms[start - 1 + len(gap)]:
        start -= 1
        starts.append(start)
    start = at
    while start + len(gap) < len(norms) - 1 and norms[start] == norms[start + len(gap)]:
        start += 1
        starts.append(start)
    return starts


def _length(words: Sequence[Token]) -> int:
    """How many words there are with contractions written out."""
    return sum(len(write_out(word.norm)) for word in words)


def _size(blocks: Sequence[Block]) -> int:
    return sum(block.end_l - block.start_l for block in blocks)


def _span(words: Sequence[Token]) -> list[Span]:
    return [(words[0].start, words[-1].end)] if words else []
