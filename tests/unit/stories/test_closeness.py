"""Closeness: likeness speaks for one event; days, and much that is near, against it."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.stories import closeness as closeness_module
from retold.stories.closeness import (
    NEAR_LEAST,
    NEAR_MOST,
    least_likeness,
    nearness,
    pair_closeness,
    parts,
    unknown_day,
)
from retold.stories.vectors import UNIT

steady = settings(max_examples=100, deadline=None, derandomize=True)
LEAST = 0.25
LIKENESSES = st.floats(0, 1.33)
NEARNESSES = st.floats(NEAR_LEAST, NEAR_MOST)
DAYS = st.none() | st.floats(0, 400)


def units(likeness):
    """A likeness as a product of weights."""
    return round(likeness / UNIT)


def close(likeness, near=NEAR_LEAST, days=0.0, best=None):
    """How close groups are of this mean likeness and, if given, best."""
    best = likeness if best is None else best
    return parts(units(likeness), units(best), units(near), days).closeness(LEAST)


# ---- nearness ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("likest", "near"),
    [
        pytest.param([0.48, 0.4], 0.44, id="mean"),
        pytest.param([1.33, 1.2], NEAR_MOST, id="copies"),
        pytest.param([1.33, 0.3], (NEAR_MOST + 0.3) / 2, id="one copy"),
        pytest.param([0.2, 0.1], NEAR_LEAST, id="little near"),
        pytest.param([0.44, 0.0], NEAR_LEAST, id="one other"),
        pytest.param([0.0, 0.0], NEAR_LEAST, id="no other"),
    ],
)
def test_nearness_is_the_mean_of_the_likest_within_limits(likest, near):
    """Copies count as what is merely alike, and quiet surroundings count as some."""
    (found,) = nearness(np.array([list(map(units, likest))]))
    assert pytest.approx(near, abs=1e-6) == found * UNIT


def test_nearness_of_nothing_is_nothing():
    """No reports, no numbers."""
    assert nearness(np.empty((0, 2), np.int64)).tolist() == []


def test_nearness_gives_whole_numbers_one_a_report():
    """Sums of nearness are exact."""
    found = nearness(np.array([[units(0.45), units(0.4) + 1], [0, 0], [0, 0]]))
    assert (found.shape, found.dtype) == ((3,), np.int64)


# ---- the least likeness --------------------------------------------------------------


def test_least_likeness_falls_with_the_number_of_reports():
    """Of few reports strangers seem alike, so that more is asked of them."""
    limits = [least_likeness(reports) for reports in (0, 12, 300, 10_000, 10**9)]
    assert limits == sorted(set(limits), reverse=True)


def test_least_likeness_stays_between_likenesses():
    """No number of reports lets everything pass, or nothing."""
    assert 0 < least_likeness(10**12) < least_likeness(0) < 0.5


# ---- groups --------------------------------------------------------------------------


@steady
@given(LIKENESSES, LIKENESSES, NEARNESSES, DAYS)
def test_closeness_does_not_fall_with_likeness(less, more, near, days):
    """What is more alike is as close at least."""
    less, more = sorted((less, more))
    assert close(less, near, days) <= close(more, near, days)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param({"likeness": 0.3}, {"likeness": 0.4}, id="mean"),
        pytest.param({"best": 0.5}, {"best": 0.6}, id="best"),
        pytest.param({"near": 0.45}, {"near": 0.4}, id="nearness"),
        pytest.param({"days": 2.0}, {"days": 1.5}, id="days"),
        pytest.param({"days": None}, {"days": 0.0}, id="day unknown"),
        pytest.param({"days": 6.0}, {"days": None}, id="days far apart"),
    ],
)
def test_closeness_rises_with_likeness_and_falls_with_nearness_and_days(less, more):
    """Each part by itself moves the sum."""
    pair = {"likeness": 0.45, "near": 0.4, "days": 1.0, "best": 0.5}
    assert close(**pair | less) < close(**pair | more)


@pytest.mark.parametrize("days", [0.0, None])
def test_closeness_of_what_is_hardly_alike_is_infinitely_low(days):
    """Below the least likeness no quiet and no date makes one event."""
    assert close(LEAST - 1e-6, days=days) == -math.inf
    assert close(LEAST, days=days) > -math.inf


def test_closeness_of_groups_takes_mean_and_best_together():
    """A best pair lifts groups over the least likeness, if the mean is not too low."""
    assert close(LEAST - 0.05, best=LEAST + 0.06) > -math.inf
    assert close(LEAST - 0.05, best=LEAST + 0.04) == -math.inf


def test_closeness_is_the_sum_of_base_and_parts():
    """What is said to speak for and against is what decides."""
    found = parts(units(0.5), units(0.7), units(0.4), 2.0)
    expected = closeness_module.WEIGHTS.base + sum(found)
    assert pytest.approx(expected) == found.closeness(LEAST)


def test_closeness_of_clear_cases():
    """A reprint of the day is one event; half as alike a week apart it is not."""
    assert close(0.9, NEAR_MOST) > 0 > close(0.45, NEAR_MOST, days=7.0)


@pytest.mark.parametrize("reports", [10, 300, 100_000])
def test_unknown_day_costs_less_where_two_dated_reports_bear_it_out(reports):
    """And one never less in a large collection than in a small one."""
    least = least_likeness(reports)
    costs = unknown_day(np.array([0, 1, 2, 5]), least)
    assert costs[1] < costs[0] == costs[2] == costs[3]
    assert costs[1] >= unknown_day(np.array(1), least_likeness(10 * reports))


# ---- pairs ---------------------------------------------------------------------------


@steady
@given(LIKENESSES, st.tuples(NEARNESSES, NEARNESSES), DAYS)
def test_pair_closeness_is_that_of_groups_of_one(likeness, near, days):
    """The fast way for lone reports says what the one for groups says."""
    product, (left, right) = units(likeness), map(units, near)
    expected = parts(product, product, (left + right) / 2, days).closeness(LEAST)
    (found,) = pair_closeness(
        np.array([product]),
        np.array([left + right]),
        np.array([np.nan if days is None else days]),
        least=LEAST,
    )
    assert pytest.approx(expected) == found


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_closeness_of_groups_of_one_does_not_feel_the_best_share(share, monkeypatch):
    """Of two lone reports the mean is the best."""
    expected = close(0.6, days=1.0)
    monkeypatch.setattr(closeness_module, "BEST_SHARE", share)
    assert pytest.approx(expected) == close(0.6, days=1.0)


def test_pair_closeness_at_the_least_likeness():
    """The limit belongs to what may be one event, as it does for groups."""
    least = units(LEAST)
    near = np.full(2, 2 * units(NEAR_LEAST))
    below, at = pair_closeness(
        np.array([least - 1, least]), near, np.zeros(2), least=LEAST
    )
    assert (-math.inf, True) == (below, math.isfinite(at))


def test_pair_closeness_of_unknown_days_is_the_same_for_all():
    """NaN stands for a day that is unknown, and leaves the other pairs alone."""
    products = np.full(3, units(0.6))
    near = np.full(3, 2 * units(NEAR_LEAST))
    found = pair_closeness(products, near, np.array([np.nan, 0.0, np.nan]), least=LEAST)
    expected = [close(0.6, days=days) for days in (None, 0.0, None)]
    assert pytest.approx(expected) == found.tolist()


def test_pair_closeness_of_no_pairs_is_empty():
    """No pairs, no numbers."""
    nothing = np.empty(0, np.int64)
    assert pair_closeness(nothing, nothing, np.empty(0), least=LEAST).tolist() == []
