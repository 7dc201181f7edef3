"""Coverage over time, in numbers, bars and words."""

import pytest

from retold.show.coverage import coverage_over_time

MANY = 40


def days(*some):
    """Bare days of May."""
    return [f"2031-05-{day:02}" for day in some]


def hours(*some):
    """Full hours of one day, in UTC."""
    return [f"2031-05-04T{hour:02}:00:00Z" for hour in some]


@pytest.mark.parametrize(
    ("published", "unit", "counts"),
    [
        (hours(8, 8, 11), "hour", (2, 0, 0, 1)),
        (hours(8, 11) + days(4, 6), "day", (3, 0, 1)),
        (["2031-05-04T23:30:00-02:00", *hours(20, 23)], "hour", (1, 0, 0, 1, 0, 1)),
        (days(4, 4, 6), "day", (2, 0, 1)),
        (
            ["2031-05-05", "2031-05-11", "2031-06-30", "2031-06-30"],
            "week",
            (2, *[0] * 7, 2),
        ),
        (["2030-11-30", "2031-01-01", "2031-12-31"], "month", (1, 0, 1, *[0] * 10, 1)),
        (["1990-01-01", "2000-01-01"], "year", (1, *[0] * 9, 1)),
    ],
    ids=["hours", "a bare day", "zones", "days", "weeks", "months", "years"],
)
def test_the_unit_is_the_smallest_that_needs_no_more_bars(published, unit, counts):
    """From the first report to the last, with the gaps."""
    most = {"week": 10, "month": 15, "year": 20}.get(unit, MANY)
    coverage = coverage_over_time(published, most_bars=most)
    assert (coverage.unit, coverage.counts) == (unit, counts)


@pytest.mark.parametrize(
    "published",
    [
        [],
        [None, None],
        ["no date", ""],
        hours(8),
        hours(8, 9),
        days(4, 5, 5),
        ["0500-01-01", "2031-01-01"],
    ],
    ids=["none", "undated", "unreadable", "one", "two hours", "two days", "ages"],
)
def test_what_bars_would_not_tell_is_not_drawn(published):
    """Nothing known, all at about one time, or too long a time."""
    assert coverage_over_time(published, most_bars=MANY) is None


def test_undated_reports_are_counted_apart():
    """They are in no bar, and in the words."""
    coverage = coverage_over_time([*days(4, 7, 7), None], most_bars=MANY)
    assert coverage.undated == 1
    assert coverage.words == (
        "Reports by day, 4 May 2031 to 7 May 2031: most, 2, 7 May 2031; "
        "1 without a date"
    )


def test_words_name_the_first_of_several_peaks():
    """By the words of the unit."""
    coverage = coverage_over_time(hours(8, 10, 12), most_bars=MANY)
    assert coverage.words == (
        "Reports by hour, 4 May 2031, 08:00 UTC to 4 May 2031, 12:00 UTC: "
        "most, 1, 4 May 2031, 08:00 UTC"
    )


@pytest.mark.parametrize(
    ("published", "most", "begin", "end"),
    [
        (
            ["2031-05-07", "2031-06-30"],
            10,
            "week of 5 May 2031",
            "week of 30 June 2031",
        ),
        (["2030-11-30", "2031-12-31"], 15, "November 2030", "December 2031"),
        (["1990-01-01", "2000-01-01"], 20, "1990", "2000"),
    ],
)
def test_units_have_names(published, most, begin, end):
    """A week by its Monday."""
    coverage = coverage_over_time(published, most_bars=most)
    assert (coverage.begin, coverage.end) == (begin, end)


def test_bars_stand_on_the_ground_and_are_never_nothing():
    """One report of hundreds is still seen; the highest has all the height."""
    coverage = coverage_over_time(days(*[4] * 300, 6), most_bars=MANY)
    assert coverage.bars(20) == "M0 20v-20h3v20zM8 20v-2h3v2z"
    assert coverage.width == 11


def test_few_bars_stay_narrow_on_a_wide_page():
    """And many do not leave it."""
    few = coverage_over_time(days(4, 6), most_bars=MANY)
    many = coverage_over_time(["2030-01-01", "2031-01-01"], most_bars=400)
    assert (few.scaled_width, many.scaled_width) == (44, 800)
