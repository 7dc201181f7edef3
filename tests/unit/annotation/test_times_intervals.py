"""Comparing TIMEX3 values."""

from datetime import date

import pytest

from retold.annotation.times.intervals import are_compatible, value_to_days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-02-27", date(2025, 2, 27), date(2025, 2, 27)),
        ("2025-02-27TMO", date(2025, 2, 27), date(2025, 2, 27)),
        ("2025-02-27T09:30", date(2025, 2, 27), date(2025, 2, 27)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-W08", date(2025, 2, 17), date(2025, 2, 23)),
        ("2025-W08-WE", date(2025, 2, 22), date(2025, 2, 23)),
        ("2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("2019-Q2", date(2019, 4, 1), date(2019, 6, 30)),
        ("2019-H2", date(2019, 7, 1), date(2019, 12, 31)),
        ("2019-SU", date(2019, 6, 1), date(2019, 8, 31)),
        ("2019-WI", date(2019, 1, 1), date(2020, 2, 29)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
        ("2009/2014", date(2009, 1, 1), date(2014, 12, 31)),
    ],
)
def test_value_covers_its_days(value, first, last):
    """A closed value covers all its days from the first to the last."""
    assert value_to_days(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "PRESENT_REF", "P5W", "XXXX-02-12", "XXXX-WXX-4", "T09:30", "2025-02-30",
     "2025-W60", "2025-13", "Thursday", "/", "2009/XXXX", "5"],
)  # fmt: skip
def test_open_value_covers_no_days(value):
    """References, lengths, values with X and words that are no value give None."""
    assert value_to_days(value) is None


@pytest.mark.parametrize(
    ("value_l", "value_r", "expected"),
    [
        ("2025-02", "2025-02-18", True),
        ("2025-02", "2025-03-18", False),
        ("2025", "2025-W08", True),
        ("2025-W08", "2025-02-24", False),
        ("XXXX-WXX-4", "2025-02-27", True),
        ("XXXX-WXX-4", "2025-02-26", False),
        ("XXXX-WXX-4", "2025-W08", True),
        ("XXXX-WXX-4", "2025", True),
        ("XXXX-WXX-4", "XXXX-WXX-5", False),
        ("XXXX-02-12", "2025-02-12", True),
        ("XXXX-02-12", "2025-02-13", False),
        ("XXXX-02-12", "XXXX-02", True),
        ("XXXX-02-12", "XXXX-SU", False),
        ("XXXX-02-12", "XXXX-WXX-4", True),
        ("XXXX", "2025-02-12", True),
        ("XXXX-WXX", "2025-02-12", True),
        ("XXXX-WXX-WE", "2025-02-22", True),
        ("XXXX-WXX-WE", "2025-02-24", False),
        ("PRESENT_REF", "2014", True),
        ("PAST_REF", "P3D", True),
        ("2025-02-27", "2025-02-27T09:30", True),
        ("2025-02-27TMO", "2025-02-27T09:30", True),
        ("2025-02-27TAF", "2025-02-27T09:30", False),
        ("2025-02-27T09:30", "2025-02-27T09:45", False),
        ("2025-02-26TNI", "2025-02-27T02:30", True),
        ("2025-02-26TNI", "2025-02-27T12:30", False),
        ("T09:30", "2025-02-27TMO", True),
        ("XXXX-WXX-4TMO", "2025-02-27TAF", False),
        ("P1W", "P7D", True),
        ("P1Y", "P12M", True),
        ("P1Y6M", "P18M", True),
        ("P1M", "P30D", True),
        ("P1M", "P5W", False),
        ("PT24H", "P1D", True),
        ("P3Y", "P4Y", False),
        ("PXY", "P3Y", True),
        ("PXY", "P3D", False),
        ("P3Y", "2022", False),
        ("2009/2014", "2012", True),
        ("", "2012", True),
    ],
)
def test_compatible_values_can_name_the_same_time(value_l, value_r, expected):
    """Two values agree if one time can be both, whichever stands first."""
    assert are_compatible(value_l, value_r) is expected
    assert are_compatible(value_r, value_l) is expected
