"""Fingerprints: few, the same for the same words, and dense enough."""

import numpy as np
import pytest

from retold.reuse.fingerprints import SHINGLE_WORDS, WINDOW_SHINGLES, shingle, winnow


def numbers(count, seed):
    """Words as random numbers."""
    return np.random.default_rng(seed).integers(0, 2**63, count).astype(np.uint64)


@pytest.mark.parametrize("seed", range(5))
def test_winnow_sees_every_long_enough_run(seed):
    """Two texts that share eight words in a row share a fingerprint."""
    run = numbers(SHINGLE_WORDS + WINDOW_SHINGLES - 1, seed)
    left = np.concatenate([numbers(30, seed + 10), run, numbers(30, seed + 20)])
    right = np.concatenate([numbers(7, seed + 30), run, numbers(50, seed + 40)])
    assert set(winnow(left).values.tolist()) & set(winnow(right).values.tolist())


def test_winnow_keeps_two_in_five():
    """Of long texts, about two in five shingles are kept."""
    assert 0.3 < len(winnow(numbers(5000, 1)).values) / 5000 < 0.5


def test_winnow_gives_places_of_its_shingles():
    """Each value stands at its place."""
    words = numbers(100, 3)
    found = winnow(words)
    assert found.values.tolist() == shingle(words)[found.places].tolist()


def test_winnow_of_one_repeated_word_is_one_value():
    """A text of one word over and over has one fingerprint, at its start."""
    found = winnow(np.full(10_000, 7, np.uint64))
    assert len(found.values) == 1
    assert found.places.tolist() == [0]


@pytest.mark.parametrize(("count", "kept"), [(0, 0), (4, 0), (5, 1), (6, 1)])
def test_winnow_of_short_texts(count, kept):
    """Fewer than five words have no fingerprint, five have one."""
    assert kept == len(winnow(numbers(count, 9)).values)


def test_shingle_heeds_order():
    """The same words in another order make another shingle."""
    words = numbers(5, 4)
    assert shingle(words).tolist() != shingle(words[::-1].copy()).tolist()
