"""Groups as columns: sums are those of the members, and edges those of the best links."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.stories.rounds import (
    LEAST_HOST,
    Edges,
    Groups,
    Sums,
    best_edges,
    closest_groups,
    joined_labels,
    measured,
    sum_groups,
)
from retold.stories.vectors import UNIT, Vectors, from_blobs, to_blobs

steady = settings(max_examples=100, deadline=None, derandomize=True)
TERMS = 6


def groups(rows, names=None):
    """Groups of one report each, from dense rows of weights."""
    dense = np.array(rows, np.int64).reshape(-1, TERMS)
    count = len(dense)
    row, term = np.nonzero(dense)
    return Groups(
        np.arange(count) if names is None else np.array(names),
        Sums(*(np.arange(count) + n for n in range(1, 5))),
        Vectors(
            np.searchsorted(row, np.arange(count + 1)),
            2 * term.astype(np.int64),
            dense[row, term],
        ),
    )


def dense(vectors):
    """Vectors as a table of weights."""
    found = np.zeros((len(vectors.starts) - 1, TERMS), np.int64)
    for i, row in enumerate(found):
        terms, weights = vectors.row(i)
        assert np.all(np.diff(terms) > 0)
        row[terms // 2] = weights
    return found


def edges(*rows):
    """Edges from rows; their closeness is not known unless given."""
    columns = zip(*rows, strict=True)
    lower, upper, best, *closeness = (np.array(column) for column in columns)
    return Edges(lower, upper, best, *closeness or [np.full(len(lower), np.nan)])


weights = st.lists(st.integers(0, 5), min_size=TERMS, max_size=TERMS)


@steady
@given(st.lists(st.tuples(st.integers(0, 3), weights), min_size=1, max_size=8))
def test_sum_groups_adds_the_members_up(drawn):
    """Sums, vectors and names of the groups of a label, ordered by label."""
    labels = np.array([label for label, _ in drawn])
    given_groups = groups([row for _, row in drawn])
    found = sum_groups(given_groups, labels)
    whole = dense(given_groups.vectors)
    for place, label in enumerate(np.unique(labels)):
        members = np.flatnonzero(labels == label)
        assert found.names[place] == members[0]
        assert np.array_equal(dense(found.vectors)[place], whole[members].sum(axis=0))
        for mine, theirs in zip(found.sums, given_groups.sums, strict=True):
            assert mine[place] == theirs[members].sum()


@steady
@given(st.lists(weights, max_size=6))
def test_vectors_come_back_from_blobs(rows):
    """What goes into a table comes out."""
    vectors = groups(rows).vectors
    if rows:
        again = from_blobs(*to_blobs(vectors))
        assert all(
            np.array_equal(getattr(vectors, name), getattr(again, name))
            for name in ("starts", "terms", "weights")
        )


def test_measured_leaves_alone_what_is_known():
    """Only what is not known is worked out."""
    known = edges((0, 1, 5, 0.25), (0, 2, 5, np.nan))
    found = measured(groups([[9] * TERMS] * 3), known, 0.25).closeness
    assert found[0] == 0.25
    assert not np.isnan(found[1])


def test_measured_takes_groups_of_any_size():
    """Products of groups of a million reprints run over no number."""
    size, weight = 1_000_000, round(UNIT**-0.5 / TERMS**0.5)
    alone = groups([[weight] * TERMS] * 2)
    large = alone._replace(
        sums=Sums(*(np.full(2, size * n) for n in (1, weight, 730_000, 1))),
        vectors=Vectors(
            alone.vectors.starts, alone.vectors.terms, size * alone.vectors.weights
        ),
    )
    small = alone._replace(sums=Sums(*(np.full(2, n) for n in (1, weight, 730_000, 1))))
    edge = edges((0, 1, round(1 / UNIT)))
    few, many = (measured(part, edge, 0.25).closeness[0] for part in (small, large))
    assert many == pytest.approx(few)
    assert many > 0


def test_best_edges_keeps_the_best_link_of_two_groups():
    """One edge for each two groups, ordered by names."""
    found = best_edges(edges((1, 2, 5), (0, 3, 1), (1, 2, 7), (0, 2, 4)))
    rows = zip(*(column.tolist() for column in found[:3]), strict=True)
    assert list(rows) == [(0, 2, 4), (0, 3, 1), (1, 2, 7)]


def test_closest_groups_takes_the_first_of_equals():
    """The closest, if it is close enough; of equals the least name."""
    guests, hosts = closest_groups(
        edges((4, 9, 1, 0.5), (2, 9, 1, 0.5), (3, 9, 1, 0.2), (1, 8, 1, -0.1))
    )
    assert (guests.tolist(), hosts.tolist()) == ([9], [2])


def test_a_large_group_takes_all_small_ones_that_are_closest_to_it():
    """Groups that name each other are one; so are those that name a large one."""
    sizes = np.array([1, LEAST_HOST, 1, LEAST_HOST, 9, 1, 1])
    some = groups([[1] * TERMS] * 7)
    some = some._replace(sums=some.sums._replace(size=sizes))
    found = joined_labels(
        some,
        edges(
            (1, 2, 1, 0.9),  # each other's closest
            (0, 1, 1, 0.5),  # a guest, and the first of them
            (1, 3, 1, 0.6),  # no guest: it is large
            (1, 4, 1, 0.4),
            (2, 5, 1, 0.3),  # closest to a small one
            (1, 6, 1, -0.1),  # not close enough
        ),
    )
    assert found.tolist() == [0, 0, 0, 3, 0, 5, 6]
