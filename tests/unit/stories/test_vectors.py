"""Vectors: rare terms weigh more, and lengths do not matter."""

from collections import Counter

import pytest

from retold.stories.vectors import build_vectors


def product(vectors, i, j):
    """The product of two rows."""
    left, right = (dict(zip(*map(list, vectors.row(k)), strict=True)) for k in (i, j))
    return sum(weight * right.get(term, 0) for term, weight in left.items())


def counts(text, title=""):
    """Counted words of a text and a title."""
    return Counter(text.split()), Counter(title.split())


def test_build_vectors_of_nothing_has_no_rows():
    """No reports, no rows."""
    assert len(build_vectors([]).starts) == 1


def test_build_vectors_keeps_a_row_for_an_empty_report():
    """A report without terms has an empty row."""
    vectors = build_vectors([counts(""), counts("dam"), counts("dam")])
    assert [len(vectors.row(i)[0]) for i in range(3)] == [0, 1, 1]


def test_build_vectors_makes_rare_terms_weigh_more():
    """Sharing a rare term says more than sharing a common one."""
    texts = ["dam fog", "dam sun", "fog ice", *["dam"] * 200]
    vectors = build_vectors([counts(text) for text in texts])
    assert product(vectors, 0, 2) > product(vectors, 0, 1)


def test_build_vectors_adds_a_third_for_equal_titles():
    """The titles' likeness comes on top of the whole's."""
    vectors = build_vectors([counts("dam fog", "fog"), counts("dam fog", "fog")])
    assert product(vectors, 0, 1) == pytest.approx(1.33)


def test_build_vectors_does_not_feel_the_length_of_a_report():
    """Saying all words twice changes nothing."""
    vectors = build_vectors([counts("dam fog"), counts("dam fog dam fog")])
    assert product(vectors, 0, 1) == pytest.approx(1)
