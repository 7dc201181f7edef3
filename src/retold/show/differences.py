"""Which words differ between passages that are shown together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, groupby, pairwise
from typing import Final, NamedTuple

from retold.lexicon.function_words import GLUE_WORDS
from retold.text.tokens import Token, tokenize

# Below this share of common words (of both passages, twice the common ones over all)
# the passages are told in other words: marking nearly every word shows nothing.
LEAST_COMMON: Final = 0.4
# Matching costs the product of the lengths; longer passages are shown unmarked.
_MOST_TOKENS: Final = 1000
# Taking three words out of thirty saves nothing and costs the reader a stop.
_WORTH_CUTTING: Final = 1.4


class Stretch(NamedTuple):
    """A piece of a passage, and whether its words differ from the other passage."""

    text: str
    differs: bool


def mark_differences(
    passages: Sequence[str],
    *,
    against: Sequence[str] | None = None,
    least_common: float = LEAST_COMMON,
    marks_unlike: bool = False,
) -> list[list[Stretch]]:
    """Cut each passage where it begins or ceases to differ from its counterpart.

    The counterpart of the first passage is the second, of all others the first, unless
    there is another text to hold each `against`. Words are compared in their form for
    matching, so case, accents, punctuation and spelling conventions are no difference.
    Small words alone, such as articles, are none either where words of content differ,
    too. The stretches of a passage, joined, give the passage. A lone passage, and
    passages with a share of common words below `least_common`, come back in one
    stretch; the latter as differing altogether if `marks_unlike`.
    """
    if len(passages) < 2:
        return [[Stretch(passage, differs=False)] for passage in passages]
    others = against or [passages[1], *[passages[0]] * (len(passages) - 1)]
    cut = {text: tokenize(text) for text in {*passages, *others}}
    marked = []
    for passage, other in zip(passages, others, strict=True):
        same = _unmarked(cut[passage], cut[other], least_common)
        marked.append(
            [Stretch(passage, differs=marks_unlike)]
            if same is None
            else _cut(passage, cut[passage], same)
        )
    return marked


def shorten(stretches: Sequence[Stretch], longest: int) -> list[Stretch]:
    """Shorten the stretches that do not differ to about `longest` characters each.

    The words next to a difference stay; what is cut out is replaced by " … ".
    """
    short = []
    last = len(stretches) - 1
    for position, stretch in enumerate(stretches):
        text = stretch.text
        if not stretch.differs and len(text) > _WORTH_CUTTING * longest:
            at_start, at_end = position == 0 < last, position == last > 0
            text = _cut_out(
                text, longest, keeps_head=not at_start, keeps_tail=not at_end
            )
        short.append(Stretch(text, stretch.differs))
    return short


def cut_short(stretches: Sequence[Stretch], most_chars: int) -> list[Stretch]:
    """The first stretches, up to about `most_chars`, and " …" where more follow."""
    sizes = accumulate(len(stretch.text) for stretch in stretches)
    kept = [s for s, size in zip(stretches, sizes, strict=True) if size <= most_chars]
    if len(kept) == len(stretches):
        return kept
    return [*(kept or stretches[:1]), Stretch(" …", differs=False)]


def share_word(left: str, right: str) -> bool:
    """Have two texts any word in common?"""
    norms = {token.norm for token in tokenize(left)}
    return any(token.norm in norms for token in tokenize(right))


def _unmarked(
    left: list[Token], right: list[Token], least_common: float
) -> list[bool] | None:
    """For each word of `left`, whether it is left unmarked; None: not comparable."""
    same = _common_words(left, right, least_common)
    if same is None:
        return None
    same_l, same_r = same
    if not (_has_content(left, same_l) or _has_content(right, same_r)):
        return same_l
    return [
        is_same
        for is_met, run in groupby(zip(left, same_l, strict=True), key=lambda w: w[1])
        for is_same in _as_one([token for token, _ in run], is_met=is_met)
    ]


def _as_one(run: list[Token], *, is_met: bool) -> list[bool]:
    """Neighbouring words that differ, marked from the first of content to the last."""
    content = [n for n, token in enumerate(run) if token.norm not in GLUE_WORDS]
    if is_met or not content:
        return [True] * len(run)
    return [not content[0] <= n <= content[-1] for n in range(len(run))]


def _has_content(tokens: list[Token], same: list[bool]) -> bool:
    """Is one of the words that differ more than a small one?"""
    return any(
        not is_same and token.norm not in GLUE_WORDS
        for token, is_same in zip(tokens, same, strict=True)
    )


def _common_words(
    left: list[Token], right: list[Token], least_common: float
) -> tuple[list[bool], list[bool]] | None:
    """For each word of both, whether it is met in the other; None: not comparable."""
    if not left or not right or max(len(left), len(right)) > _MOST_TOKENS:
        return None
    same_l, same_r = [False] * len(left), [False] * len(right)
    for i, j in _met(left, right):
        same_l[i] = same_r[j] = True
    is_comparable = 2 * sum(same_l) >= least_common * (len(left) + len(right))
    return (same_l, same_r) if is_comparable else None


def _met(left: list[Token], right: list[Token]) -> Iterator[tuple[int, int]]:
    """The pairs of equal words, in order: those of content, then small ones between.

    So that no article is met at the price of a word of content.
    """
    places_l, places_r = (
        [n for n, token in enumerate(some) if token.norm not in GLUE_WORDS]
        for some in (left, right)
    )
    content = [
        (places_l[i], places_r[j])
        for i, j in _equal(
            [left[n].norm for n in places_l], [right[n].norm for n in places_r]
        )
    ]
    yield from content
    ends = [*content, (len(left), len(right))]
    for (i, j), (end_l, end_r) in pairwise([(-1, -1), *ends]):
        gap_l = [token.norm for token in left[i + 1 : end_l]]
        gap_r = [token.norm for token in right[j + 1 : end_r]]
        for k, m in _equal(gap_l, gap_r):
            yield i + 1 + k, j + 1 + m


def _equal(left: list[str], right: list[str]) -> Iterator[tuple[int, int]]:
    """The pairs of equal words, in order."""
    if not left or not right:
        return
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    for at_l, at_r, size in blocks:
        yield from ((at_l + n, at_r + n) for n in range(size))


def _cut(passage: str, tokens: list[Token], same: list[bool]) -> list[Stretch]:
    """The passage in stretches; what stands between two differing words differs too."""
    stretches: list[Stretch] = []
    position = 0
    for start, end in _differing_runs(tokens, same):
        if start > position:
            stretches.append(Stretch(passage[position:start], differs=False))
        stretches.append(Stretch(passage[start:end], differs=True))
        position = end
    if position < len(passage) or not stretches:
        stretches.append(Stretch(passage[position:], differs=False))
    return stretches


def _differing_runs(tokens: list[Token], same: list[bool]) -> list[tuple[int, int]]:
    """The spans of neighbouring words that differ."""
    runs: list[tuple[int, int]] = []
    is_open = False
    for token, is_same in zip(tokens, same, strict=True):
        if is_same:
            is_open = False
        elif is_open:
            runs[-1] = (runs[-1][0], token.end)
        else:
            runs.append((token.start, token.end))
            is_open = True
    return runs


def _cut_out(text: str, longest: int, *, keeps_head: bool, keeps_tail: bool) -> str:
    """The ends of a text that are to be kept, cut at a space where there is one."""
    part = longest // 2 if keeps_head and keeps_tail else longest
    head = text[:part].rpartition(" ")[0] or text[:part]
    tail = text[-part:].partition(" ")[2] or text[-part:]
    if keeps_head and keeps_tail:
        return f"{head} … {tail}"
    return f"{head} …" if keeps_head else f"… {tail}"
