"""The fast way to seeds gives what the plain one gives, and that what a textbook's."""

from collections import Counter

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from retold.reuse.align import (
    MAX_PLACES,
    MIN_WORDS,
    SEED_WORDS,
    Match,
    align_words,
    find_seeds,
)
from retold.reuse.seeds import SeedIndex

# Few words, so that seeds repeat; none at all, too.
words = st.lists(st.integers(0, 5), max_size=60)


def longest_runs(left, right):
    """All longest common runs by the table of common suffixes (Gusfield 1997, 7.4)."""
    lengths = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, a in enumerate(left, start=1):
        for j, b in enumerate(right, start=1):
            lengths[i][j] = lengths[i - 1][j - 1] + 1 if a == b else 0
    return sorted(
        Match(j - length, i - length, length)
        for i, row in enumerate(lengths)
        for j, length in enumerate(row)
        if length >= SEED_WORDS
        and (i == len(left) or j == len(right) or not lengths[i + 1][j + 1])
    )


def most_repeated(words):
    """How often the most frequent seed stands in a text."""
    grams = zip(*(words[i:] for i in range(SEED_WORDS)), strict=False)
    return max(Counter(grams).values(), default=0)


@given(words, words)
def test_seed_index_equals_find_seeds(left, right):
    """Both give all longest shared runs, in one order, whatever repeats."""
    index_l = SeedIndex(np.array(left, np.uint64))
    index_r = SeedIndex(np.array(right, np.uint64))
    assert find_seeds(left, right) == index_l.matches(index_r)


@given(words, words)
def test_find_seeds_equals_the_textbook(left, right):
    """All longest common runs, as long as no seed repeats too often."""
    assume(most_repeated(left) <= MAX_PLACES)
    assert find_seeds(left, right) == longest_runs(left, right)


@given(st.integers(MIN_WORDS, 20), words, words)
def test_a_copied_run_lies_in_passages(length, before, after):
    """A run of enough words, whatever stands round it, is covered to its last word."""
    # Words that stand nowhere else, so that no other place explains them.
    run = list(range(1000, 1000 + length))
    covered = set()
    for alignment in align_words([*before, *run, *after], [*after, *run, *before]):
        for match in alignment.matches:
            covered.update(range(match.start_r, match.end_r))
    place = len(after)
    assert covered >= set(range(place, place + length))
