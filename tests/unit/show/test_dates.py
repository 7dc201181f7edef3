"""Dates and times as readers write them."""

import pytest

from retold.show.dates import (
    instant,
    is_day_only,
    period_words,
    published_words,
    time_value_words,
)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-02-27T09:30:00Z", "27 February 2025, 09:30 UTC"),
        ("2025-02-27T01:30:00+03:00", "26 February 2025, 22:30 UTC"),
        ("2025-02-27T09:30:00", "27 February 2025, 09:30"),
        ("2025-02-07", "7 February 2025"),
        (None, "date unknown"),
        ("", "date unknown"),
        ("last Tuesday", "last Tuesday"),
        ("2025-02-31", "2025-02-31"),
    ],
)
def test_published_words_gives_a_readable_time(published, expected):
    """Times with an offset come in UTC; what cannot be read comes as it is."""
    assert expected == published_words(published)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (
            "2025-02-27T09:30:00Z",
            "2025-02-27T18:00:00Z",
            "27 February 2025, 09:30 to 18:00 UTC",
        ),
        ("2025-02-27", "2025-02-28", "27 February 2025 to 28 February 2025"),
        ("2025-02-27", "2025-02-27", "27 February 2025"),
        (None, None, "date unknown"),
        ("2025-02-27", None, "27 February 2025"),
        (None, "2025-02-27", "27 February 2025"),
    ],
)
def test_period_words_names_a_day_once(first, last, expected):
    """A period within a day names the day once, an unknown end not at all."""
    assert expected == period_words(first, last)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-02-18", "18 February 2025"),
        ("2025-02-18TMO", "18 February 2025, morning"),
        ("2025-02-18T14:30", "18 February 2025, 14:30"),
        ("2025-W08", "week of 17 February 2025"),
        ("2025-W08-WE", "weekend of 22 February 2025"),
        ("2025-02", "February 2025"),
        ("2025-Q1", "quarter 1 of 2025"),
        ("2025-SU", "summer 2025"),
        ("2025", "2025"),
        ("199", "1990s"),
        ("2025-02-18/2025-02-20", "18 February 2025 to 20 February 2025"),
        ("PRESENT_REF", "now"),
        ("P3D", "P3D"),
        ("2025-02-31", "2025-02-31"),
        ("2025-W60", "2025-W60"),
        ("2025-ZZ", "2025-ZZ"),
        ("", ""),
    ],
)
def test_time_value_words_reads_timex_values(value, expected):
    """Known forms come in words, all others as they are."""
    assert expected == time_value_words(value)


def test_instant_orders_days_and_times():
    """A day begins before any time in it."""
    assert instant("2025-02-27") < instant("2025-02-27T00:01:00Z")
    assert is_day_only("2025-02-27")
    assert not is_day_only("2025-02-27T00:01:00Z")
    assert instant("nonsense") is None
