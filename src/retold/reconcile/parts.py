"""What two sentences have in common: "licensed for 210 people", in both among more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from retold.reconcile.views import Word
from retold.reconcile.words import WordAlignment

# A matched word counts twice its weight (once for each sentence), a word that stands
# between matched ones and is not matched this much of its weight against them.
_GAP: Final = 0.3
# Least score of a part: what two words that nobody else in the two reports uses weigh,
# less what stands between. On eight stories aligned by hand (half of those of the
# benchmark) 1.8 lets in twice as many wrong pairs, 2.5 loses two right ones in a
# hundred.
LEAST_SCORE: Final = 3.0
# Names and numbers alone tell nothing, nor does a title or an office: at least this
# weight is of other words, less where so many words stand together in both ...
_TOLD: Final = 3.0
_TOLD_IN_A_RUN: Final = 1.5
_RUN_WORDS: Final = 5
# ... and so many words make a part, which are at least half of those that stand in it.
_LEAST_WORDS: Final = 3
_DENSITY: Final = 0.5
# Equal stems count fully, words of one root this much, as in `similarity`.
_ROOT_SHARE: Final = 0.65


# Root → what is left of the weight of its words.
Rarity = Mapping[str, float]


class SharedPart(NamedTuple):
    """A stretch of each of two sentences, as word indices, that say the same."""

    left: range
    right: range
    score: float


class _Match(NamedTuple):
    left: int
    right: int
    gain: float


def find_shared_part(
    words: WordAlignment, rarities: tuple[Rarity, Rarity]
) -> SharedPart | None:
    """The heaviest pair of stretches of two sentences that answer to each other.

    Args:
        words: The aligned words of the two sentences.
        rarities: For the report of each sentence, what is left of a word's weight, by
            its root; words that stand in many sentences tell little.

    Returns:
        The stretches, each from a matched word to another; None if the best ones are
        too light.

    Cost:
        O(matched words of left² * matched words).

    Source:
        Smith & Waterman 1981, local alignment. Differs: words were matched before, in
        any order; a gap costs the weight of what stands in it, on both sides.
    """
    matches = _matches(words, rarities)
    if 2 * sum(match.gain for match in matches) < LEAST_SCORE:
        return None
    left, right = _weights(words.left.words), _weights(words.right.words)
    best = SharedPart(range(0), range(0), 0.0)
    for first in range(len(matches)):
        for last in range(first + _LEAST_WORDS, len(matches) + 1):
            part = _best_right(matches[first:last], left, right)
            best = max(best, part, key=lambda part: part.score)
    inside = [m for m in matches if m.left in best.left and m.right in best.right]
    return best if best.score >= LEAST_SCORE and _tells(words, best, inside) else None


def _matches(words: WordAlignment, rarities: tuple[Rarity, Rarity]) -> list[_Match]:
    """The matched content words, in the order of the left sentence."""
    matches = []
    for i, j in sorted(words.to_right.items()):
        word, other = words.left.words[i], words.right.words[j]
        if word.is_content and other.is_content:
            share = 1.0 if word.stem == other.stem else _ROOT_SHARE
            rare = min(rarities[0][word.root], rarities[1][other.root])
            matches.append(_Match(i, j, share * rare * min(word.weight, other.weight)))
    return matches


def _weights(words: tuple[Word, ...]) -> list[float]:
    return [word.weight if word.is_content else 0.0 for word in words]


def _best_right(
    matches: list[_Match], left: list[float], right: list[float]
) -> SharedPart:
    """The best stretch of the right sentence for one of the left sentence.

    One pass over the matches in the order of the right sentence: a stretch goes on
    while it is worth more than what stands between (Kadane's maximum subarray).
    """
    score, start, best = 0.0, 0, SharedPart(range(0), range(0), 0.0)
    ordered = sorted(matches, key=lambda match: match.right)
    for n, match in enumerate(ordered):
        if n:
            between = right[ordered[n - 1].right + 1 : match.right]
            score -= _GAP * sum(between)
        if score <= 0:
            score, start = 0.0, n
        score += 2 * match.gain
        if score > best.score:
            span = range(ordered[start].right, match.right + 1)
            best = SharedPart(range(0), span, score)
    whole = range(matches[0].left, matches[-1].left + 1)
    matched = {match.left for match in matches if match.right in best.right}
    missing = sum(left[i] for i in whole if i not in matched)
    return SharedPart(whole, best.right, best.score - _GAP * missing)


def _tells(words: WordAlignment, part: SharedPart, matches: list[_Match]) -> bool:
    """Does a part say enough to be a statement?"""
    told = sum(
        word.weight
        for word in (words.left.words[match.left] for match in matches)
        if not word.is_name and not word.is_number
    )
    content = max(
        sum(word.is_content for word in view.words[span.start : span.stop])
        for view, span in ((words.left, part.left), (words.right, part.right))
    )
    least = _TOLD_IN_A_RUN if _longest_run(words, part) >= _RUN_WORDS else _TOLD
    return (
        told >= least
        and len(matches) >= _LEAST_WORDS
        and len(matches) >= _DENSITY * content
    )


def _longest_run(words: WordAlignment, part: SharedPart) -> int:
    """Words that stand next to each other in both stretches, at most."""
    longest = run = 0
    for i in part.left:
        goes_on = words.to_right.get(i, -1) == words.to_right.get(i - 1, -2) + 1
        run = run + 1 if goes_on else int(i in words.to_right)
        longest = max(longest, run)
    return longest
