"""The stretch of a long sentence that answers a claim.

In a long sentence a word finds some answer somewhere. Answers with many words between
them are of two matters, and the heaviest part is kept.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from retold.reconcile.words import WordAlignment

# Content words between two answers, beyond which they are of two matters.
_MOST_GAP: Final = 8

# A word of the sentence and the word of the claim that it answers.
_Answer = tuple[int, int]


def focus(words: WordAlignment) -> WordAlignment:
    """The alignment without answers that stand far from the bulk of them.

    Args:
        words: The claim on the left, a sentence on the right.

    Returns:
        The same alignment if its answers are of one matter. Of parts that weigh the
        same the first is kept; small words are kept near it.
    """
    parts = _parts(words)
    if len(parts) < 2:
        return words
    best = max(parts, key=lambda part: sum(words.left.words[i].weight for _, i in part))
    first, last = best[0][0], best[-1][0]
    kept = {
        i: j
        for i, j in words.to_right.items()
        if first - _MOST_GAP <= j <= last + _MOST_GAP
        and ((j, i) in best or not words.left.words[i].is_content)
    }
    return WordAlignment(words.left, words.right, kept)


def _parts(words: WordAlignment) -> list[list[_Answer]]:
    """The answers to content words, parted where many content words lie between."""
    answers = sorted(
        (j, i) for i, j in words.to_right.items() if words.left.words[i].is_content
    )
    before = _content_before(words)
    parts: list[list[_Answer]] = []
    for answer in answers:
        if parts and before[answer[0]] - before[parts[-1][-1][0]] <= _MOST_GAP:
            parts[-1].append(answer)
        else:
            parts.append([answer])
    return parts


def _content_before(words: WordAlignment) -> list[int]:
    """How many content words stand before each word of the sentence."""
    return [0, *accumulate(word.is_content for word in words.right.words)]
