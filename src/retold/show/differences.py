"""Which words differ between passages that are shown together."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final, NamedTuple

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
    least_common: float = LEAST_COMMON,
    marks_unlike: bool = False,
) -> list[list[Stretch]]:
    """Cut each passage where it begins or ceases to differ from its counterpart.

    The counterpart of the first passage is the second, of all others the first. Words
    are compared in their form for matching, so case, accents, punctuation and spelling
    conventions are no difference. The stretches of a passage, joined, give the passage.
    A lone passage, and passages with a share of common words below `least_common`,
    come back in one stretch; the latter as differing altogether if `marks_unlike`.
    """
    tokens = [tokenize(passage) for passage in passages]
    marked = []
    for position, passage in enumerate(passages):
        other = 1 if position == 0 else 0
        if other >= len(passages):
            marked.append([Stretch(passage, differs=False)])
            continue
        same = _common_words(tokens[position], tokens[other], least_common)
        marked.append(
            [Stretch(passage, differs=marks_unlike)]
            if same is None
            else _cut(passage, tokens[position], same)
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


def _common_words(
    left: list[Token], right: list[Token], least_common: float
) -> list[bool] | None:
    """For each word of `left`, whether it is met in `right`; None: not comparable."""
    if not left or not right or max(len(left), len(right)) > _MOST_TOKENS:
        return None
    matcher = SequenceMatcher(
        None, [t.norm for t in left], [t.norm for t in right], autojunk=False
    )
    same = [False] * len(left)
    for block in matcher.get_matching_blocks():
        same[block.a : block.a + block.size] = [True] * block.size
    is_comparable = 2 * sum(same) >= least_common * (len(left) + len(right))
    return same if is_comparable else None


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
