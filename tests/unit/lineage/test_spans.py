"""Stretches of a text, and what they cover together."""

import pytest

from retold.lineage.spans import length_inside, merged


def test_spans_that_touch_are_one():
    """In order, whatever the order given; one inside another is gone."""
    assert merged([(7, 9), (0, 3), (3, 5), (1, 2)]) == [(0, 5), (7, 9)]


@pytest.mark.parametrize(
    ("spans", "others", "length"),
    [
        ([], [(0, 9)], 0),
        ([(0, 9)], [], 0),
        ([(0, 9)], [(2, 4), (3, 6), (8, 12)], 5),
        ([(0, 4), (0, 4)], [(2, 4)], 4),
        ([(5, 7)], [(0, 5), (7, 9)], 0),
    ],
)
def test_what_lies_in_several_of_the_others_counts_once(spans, others, length):
    """Of each span, what it has of them."""
    assert length_inside(spans, others) == length
