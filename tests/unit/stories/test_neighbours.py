"""Neighbours: pairs within the window, and what a running affair's reports share."""

from collections import Counter
from math import nan

import pytest

from retold.stories.neighbours import find_neighbours
from retold.stories.vectors import build_vectors


def vectors(*texts):
    """Rows of texts without titles."""
    return build_vectors([(Counter(text.split()), Counter()) for text in texts])


def test_find_neighbours_of_nothing_is_nothing():
    """No reports have no neighbours."""
    found = find_neighbours(vectors(), [], 0.1)
    assert (found.likeness, len(found.background)) == ({}, 0)


def test_find_neighbours_of_equal_reports_is_one():
    """Two reports with the same words are as alike as can be without titles."""
    found = find_neighbours(vectors("dam broke", "dam broke"), [1, 1], 0.1)
    assert found.likeness == {(0, 1): pytest.approx(1)}


@pytest.mark.parametrize(
    ("days", "pairs"),
    [
        pytest.param([1, 8], [(0, 1)], id="within the window"),
        pytest.param([1, 9], [], id="beyond it"),
        pytest.param([1, nan], [(0, 1)], id="one unknown"),
        pytest.param([nan, nan], [(0, 1)], id="both unknown"),
    ],
)
def test_find_neighbours_looks_within_the_window(days, pairs):
    """Reports too far apart in time are no pair, those of unknown days may be."""
    found = find_neighbours(vectors("dam broke", "dam broke"), days, 0.1)
    assert list(found.likeness) == pairs


def test_find_neighbours_leaves_out_what_is_hardly_alike():
    """Pairs below the minimum are not listed."""
    rows = vectors("dam broke near town", "dam holds in storm", "town storm near")
    assert list(find_neighbours(rows, [1, 1, 1], 0.9).likeness) == []


def test_find_neighbours_measures_the_background_on_other_days_alone():
    """A like report days away makes background; one of the same day does not."""
    rows = vectors("dam broke", "dam broke", "fog rose", "fog rose")
    found = find_neighbours(rows, [1, 1, 5, 9], 0.1)
    assert found.background.tolist() == pytest.approx([0, 0, 0.25, 0.25])
