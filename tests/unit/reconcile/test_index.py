import numpy as np
import pytest

from retold.reconcile.index import FeatureTable, WeightIndex, heaviest, ranges, rarity

TEXTS = [f"Sentence {n} of the {n % 7} kind came {n % 5} days late." for n in range(90)]


@pytest.fixture
def index(story):
    """Rows of features, one for each sentence of two reports → their index."""

    def make(rows, commonness=0.0):
        half = len(rows) // 2
        texts = " ".join(TEXTS[:half]), " ".join(TEXTS[half : len(rows)])
        return WeightIndex(FeatureTable(story(*texts), rows), commonness)

    return make


def test_shared_is_the_sum_of_geometric_means(index):
    """Of features that both have, over many blocks as in a plain loop."""
    rows = [{n % 3: 1.0, "all": 4.0, ("own", n): 2.0} for n in range(90)]
    found = index(rows)
    for number in (0, 1, 31, 32, 33, 64, 89):
        expected = [
            sum(np.sqrt(rows[number][f] * row[f]) for f in row if f in rows[number])
            for row in rows[:number]
        ]
        np.testing.assert_allclose(found.shared(number), expected)


def test_dice_is_what_is_shared_by_what_both_have(index):
    """1 for the same features, 0 where nothing is shared."""
    found = index([{"a": 1.0, "b": 3.0}, {"a": 1.0, "b": 3.0}, {"a": 1.0}, {"c": 1.0}])
    assert found.dice(0, 1) == pytest.approx(1)
    assert found.dice(0, 2) == pytest.approx(2 / 5)
    assert found.dice(2, 3) == 0
    assert list(found.totals) == [4, 4, 1, 1]


def test_what_many_sentences_of_a_report_have_weighs_less(index):
    """By the natural logarithm of their number, each report for itself."""
    rows = [{"a": 1.0}, {"a": 1.0}, {"a": 1.0}, {"b": 1.0}]
    assert index(rows, 0.5).totals == pytest.approx([rarity(2, 0.5)] * 2 + [1, 1])
    assert rarity(1, 0.5) == 1


def test_no_features_share_nothing(index):
    """Sentences without any word that counts."""
    found = index([{}, {}, {}, {}])
    assert list(found.shared(3)) == [0, 0, 0]
    assert found.dice(0, 1) == 0


def test_ranges_follow_one_another():
    """Empty ones are left out."""
    starts, ends = np.array([3, 7, 0]), np.array([5, 7, 2])
    assert ranges(starts, ends).tolist() == [3, 4, 0, 1]


def test_heaviest_of_a_feature_counts():
    """In the order in which the features come first."""
    assert heaviest([("b", 1.0), ("a", 2.0), ("b", 3.0)]) == {"b": 3.0, "a": 2.0}
