"""Which report came first, as far as times can tell."""

import pytest

from retold.lineage.precedence import (
    gap_in_words,
    likely_moment,
    probability_earlier,
)
from retold.model import Report


def report(published):
    """A report of which only the time matters."""
    return Report(id="r", text="", published=published)


@pytest.mark.parametrize(
    ("left", "right", "low", "high"),
    [
        pytest.param("2031-03-03", "2031-03-04", 0.99, 0.99, id="two days"),
        pytest.param("2031-03-04", "2031-03-03", 0.01, 0.01, id="the other way round"),
        pytest.param("2031-03-03", "2031-03-03", 0.5, 0.5, id="one day"),
        pytest.param("2031-03-03", None, 0.5, 0.5, id="missing"),
        pytest.param("soon", "2031-03-03", 0.5, 0.5, id="no time at all"),
        pytest.param("2031-03-03", "2031-03-03T12:00:00Z", 0.5, 0.5, id="noon"),
        pytest.param("2031-03-03", "2031-03-03T22:00:00Z", 0.8, 0.9, id="late in it"),
        pytest.param("2031-03-03", "2031-03-03T02:00:00Z", 0.1, 0.2, id="early in it"),
        pytest.param(
            "2031-03-03", "2031-03-04T02:00:00Z", 0.9, 0.98, id="another zone's day"
        ),
        pytest.param("2031-03-03", "2031-03-05T02:00:00Z", 0.99, 0.99, id="days later"),
        pytest.param(
            "2031-03-03T08:30:00+02:00", "2031-03-03T07:00:00Z", 0.99, 0.99, id="zones"
        ),
        pytest.param(
            "2031-03-03T08:00:00+01:00", "2031-03-03T07:00:00Z", 0.5, 0.5, id="equal"
        ),
    ],
)
def test_probability_earlier_minds_precision(left, right, low, high):
    """Times order two reports only as far as their precision reaches."""
    forth = probability_earlier(report(left), report(right))
    assert low - 1e-9 <= forth <= high + 1e-9
    assert forth + probability_earlier(report(right), report(left)) == pytest.approx(1)


def test_a_date_is_some_zones_day():
    """The probability is that of a uniform moment in a uniform zone (by counting)."""
    for hour in range(24):
        moments = [
            zone + minute / 60 < hour
            for zone in (z / 4 - 8 + 0.125 for z in range(64))
            for minute in range(0, 1440, 15)
        ]
        clock = f"2031-03-03T{hour:02}:00:00Z"
        found = probability_earlier(report("2031-03-03"), report(clock))
        assert found == pytest.approx(sum(moments) / len(moments), abs=0.01)


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("2031-03-03T08:00:00Z", "2031-03-03T08:00:20Z", "seconds"),
        ("2031-03-03T08:00:00Z", "2031-03-03T08:01:00Z", "1 minute"),
        ("2031-03-03T08:00:00Z", "2031-03-03T11:10:00Z", "3 hours"),
        ("2031-03-03", "2031-03-05", "2 days"),
        ("2031-03-03", "2031-03-03T23:00:00Z", "some hours"),
        ("2031-03-03", "2031-03-04T01:00:00Z", "1 day"),
        (None, "2031-03-04", "an unknown time"),
    ],
)
def test_gap_in_words_is_as_precise_as_the_times(left, right, words):
    """A date against a clock time is told in days."""
    assert gap_in_words(report(left), report(right)) == words


def test_likely_moment_sorts_dates_among_clock_times():
    """A date stands for its noon; what has no time sorts by itself."""
    times = ["2031-03-03T14:00:00Z", None, "2031-03-03", "2031-03-03T11:00:00Z"]
    ordered = sorted(map(report, times), key=likely_moment)
    assert [r.published for r in ordered] == [times[1], times[3], times[2], times[0]]
