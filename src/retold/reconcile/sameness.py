"""Do two sentences make the same statement? Judged by what each says beyond the other.

Nearly all that two sentences of one event have in common is the event; whether they
say the same shows in what is left over when their words are aligned. A long stretch on
one side alone is something more that is told; words strewn over the sentence are
another wording. Who is said to say it is another question, and left out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from rapidfuzz.distance import LCSseq

from retold.lexicon.data import read_table
from retold.lexicon.function_words import NEGATIONS
from retold.reconcile.views import SentenceView, Word
from retold.reconcile.words import align_words

# Parts of words that hold out against spelling, derivation and inflection.
_GRAM_CHARS: Final = 3


class Sameness(NamedTuple):
    """What speaks for and against one statement; the same with the sides changed."""

    base: float
    """1: what two sentences start from."""
    stretch_share: float
    """Share of a sentence's weight in its heaviest run of words left over, 0 to 1."""
    stretch_weight: float
    """ln(1 + weight of the heaviest run left over on either side)."""
    stretch_words: float
    """ln(1 + words of the longest run left over, small words inside it for nothing)."""
    before: float
    """ln(1 + weight of what one sentence says before all that both say)."""
    after: float
    """ln(1 + weight of what one sentence says after all that both say)."""
    subsequence: float
    """Longest common subsequence of stems, share of the shorter sentence, 0 to 1."""
    characters: float
    """Dice coefficient of three-letter pieces, 0 to 1."""
    numbers: float
    """1 if each side has a number that the other has not, else 0."""
    negation: float
    """1 if one side only has a negation, else 0."""


class TellingWord(NamedTuple):
    """A word of a sentence, and whether nothing in the other answers to it."""

    word: Word
    is_open: bool


WEIGHTS: Final = Sameness(
    **{row["name"]: float(row["weight"]) for row in read_table("sameness_weights")}
)


def same_log_odds(left: SentenceView, right: SentenceView) -> float:
    """Log-odds that two sentences make the same statement, each seen by itself.

    Positive: rather the same. Where one says all that the other says and much more, it
    is negative: then one is a part of the other. Unlike sentences lie far below 0.

    Cost:
        O(words of left * words of right) at worst; about 0.1 ms for usual sentences.

    Source:
        Logistic regression over cheap measures: Wan et al. 2006, Madnani, Tetreault &
        Chodorow 2012. Judging by what alignment leaves over: Ji & Eisenstein 2013.
        Differs: the longest stretch left over tells more than any overlap; nothing is
        learned about single words. Weights by `quality/learn_sameness.py`.
    """
    measures = measure_sameness(left, right)
    terms = (w * m for w, m in zip(WEIGHTS, measures, strict=True))
    return round(math.fsum(terms), 6)


def measure_sameness(left: SentenceView, right: SentenceView) -> Sameness:
    """The measures of `same_log_odds`; they do not depend on which side is left."""
    words = align_words(left, right)
    told_l, told_r = _told(left, words.to_right), _told(right, words.to_left)
    sides = (told_l, told_r)
    turned = (told_l[::-1], told_r[::-1])
    return Sameness(
        base=1.0,
        stretch_share=max(_share(side) for side in sides),
        stretch_weight=math.log1p(max(_heaviest(side) for side in sides)),
        stretch_words=math.log1p(max(_longest(side) for side in sides)),
        before=math.log1p(max(_outside(side) for side in sides)),
        after=math.log1p(max(_outside(side) for side in turned)),
        subsequence=_subsequence(left.words, right.words),
        characters=_dice(_grams(left), _grams(right)),
        numbers=float(_are_opposed(_numbers(left), _numbers(right))),
        negation=float(_is_negative(left) != _is_negative(right)),
    )


def _told(view: SentenceView, answered: Collection[int]) -> list[TellingWord]:
    """The words of a sentence in order, without those that say who says it."""
    spans = [
        span
        for quote in view.quotes
        for span in (
            (quote.speaker_start, quote.speaker_end),
            (quote.cue_start, quote.cue_end),
        )
    ]
    attribution = {
        i
        for start, end in spans
        if start is not None and end is not None
        for i in view.words_between(start, end)
    }
    return [
        TellingWord(word, i not in answered)
        for i, word in enumerate(view.words)
        if i not in attribution
    ]


def _share(words: Sequence[TellingWord]) -> float:
    """Share of all weight that the heaviest run of open words has."""
    weight = sum(told.word.weight for told in words)
    return _heaviest(words) / weight if weight else 0.0


def _heaviest(words: Iterable[TellingWord]) -> float:
    """Weight of the heaviest run of open words."""
    runs = groupby(words, key=lambda told: told.is_open)
    weights = (sum(t.word.weight for t in run) for is_open, run in runs if is_open)
    return max(weights, default=0.0)


def _longest(words: Iterable[TellingWord]) -> int:
    """Words of the longest run of open words.

    A function word that both sentences have does not end it: "of" is in all of them.
    """
    longest = run = 0
    for word, is_open in words:
        if is_open:
            run += 1
            longest = max(longest, run)
        elif word.is_content:
            run = 0
    return longest


def _outside(words: Iterable[TellingWord]) -> float:
    """Weight of the open words before the first content word that both have."""
    weight = 0.0
    for word, is_open in words:
        if is_open:
            weight += word.weight
        elif word.is_content:
            break
    return weight


def _subsequence(left: tuple[Word, ...], right: tuple[Word, ...]) -> float:
    """Length of the longest common subsequence of stems by the shorter sentence."""
    common = LCSseq.similarity([w.stem for w in left], [w.stem for w in right])
    return common / max(1, min(len(left), len(right)))


def _grams(view: SentenceView) -> Counter[str]:
    return _grams_of(" ".join(word.token.norm for word in view.words))


@lru_cache(maxsize=4096)
def _grams_of(text: str) -> Counter[str]:
    """How often each piece of three letters stands in a text; do not change it."""
    padded = f" {text} "
    return Counter(
        padded[i : i + _GRAM_CHARS] for i in range(len(padded) - _GRAM_CHARS + 1)
    )


def _dice(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _numbers(view: SentenceView) -> set[str]:
    return {word.stem for word in view.words if word.is_number}


def _are_opposed(left: set[str], right: set[str]) -> bool:
    """Has each side something that the other has not?"""
    return bool(left - right and right - left)


def _is_negative(view: SentenceView) -> bool:
    return any(word.token.norm in NEGATIONS for word in view.words)
