"""Calendar arithmetic."""

from datetime import date

import pytest

from retold.annotation.times.points import (
    Point,
    easter,
    holiday_in,
    point_of,
    shift_day,
    value_of,
)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2025, 4, 20), (2038, 4, 25)],
)
def test_easter_is_the_known_sunday(year, month, day):
    """The computation gives the Easter Sundays of the calendar."""
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("christmas day", date(2024, 12, 25)),
        ("thanksgiving", date(2024, 11, 28)),
        ("black friday", date(2024, 11, 29)),
        ("memorial day", date(2024, 5, 27)),
        ("labor day", date(2024, 9, 2)),
        ("good friday", date(2024, 3, 29)),
    ],
)
def test_holiday_has_its_day_of_the_year(name, expected):
    """Fixed, weekday and Easter feasts fall on their day."""
    assert holiday_in(name, 2024) == expected


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2025-02-27"), ("week", "2025-W09"), ("weekend", "2025-W09-WE"),
        ("month", "2025-02"), ("quarter", "2025-Q1"), ("half", "2025-H1"),
        ("season", "2024-WI"), ("year", "2025"), ("decade", "202"), ("century", "20"),
        ("fortnight", "2025-W09"),
    ],
)  # fmt: skip
def test_unit_around_a_day_has_its_value(unit, value):
    """Every unit of the calendar has one TIMEX3 value."""
    assert value_of(point_of(date(2025, 2, 27), unit)) == value


def test_week_of_new_year_belongs_to_its_iso_year():
    """The last days of December may lie in the first week of the next year."""
    assert value_of(point_of(date(2024, 12, 31), "week")) == "2025-W01"


def test_early_years_keep_four_digits():
    """Years before 1000 are padded."""
    assert value_of(Point("month", date(843, 8, 1))) == "0843-08"


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("day", -1, date(2024, 1, 30)), ("week", 2, date(2024, 2, 14)),
        ("month", 1, date(2024, 2, 29)), ("month", -2, date(2023, 11, 30)),
        ("quarter", 1, date(2024, 4, 30)), ("year", -1, date(2023, 1, 31)),
        ("decade", -1, date(2014, 1, 31)), ("year", -3000, None),
        ("day", 10**9, None),
    ],
)  # fmt: skip
def test_shift_clips_months_and_ends_with_the_calendar(unit, count, expected):
    """A month after Jan. 31 is the last of February; year 0 is no year."""
    assert shift_day(date(2024, 1, 31), unit, count) == expected
