"""The form of a date, and where it comes from."""

import pytest

from retold.model import Report
from retold.readers.dates import date_in_url, dated, valid_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-02-27", "2025-02-27"),
        ("2025-02-27T09:30", "2025-02-27T09:30"),
        ("2025-02-27T09:30:00Z", "2025-02-27T09:30:00Z"),
        ("2025-02-27t09:30:00.123z", "2025-02-27T09:30:00.123Z"),
        ("2025-02-27 09:30:00+02:00", "2025-02-27T09:30:00+02:00"),
        ("2025-02-27T09:30:00-0500", "2025-02-27T09:30:00-0500"),
        (" 2025-02-27 ", "2025-02-27"),
        ("2025-02-30", None),
        ("2025-02-27T25:00", None),
        ("2025-02", None),
        ("20250227", None),
        ("27.2.2025", None),
        ("yesterday", None),
        ("", None),
        ("٢٠٢٥-٠٢-٢٧", None),
    ],
)
def test_valid_date_has_the_published_form(value, expected):
    """ISO dates and times stay as given, but for `T` and `Z`; others are none."""
    assert valid_date(value) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://x.example/2025/02/27/crane", "2025-02-27"),
        ("https://x.example/news/2025-02-27-crane.html", "2025-02-27"),
        ("https://x.example/20250227/crane", "2025-02-27"),
        ("https://x.example/2025/02/30/crane", None),
        ("https://x.example/article-12345678", None),
        ("https://x.example/2025/02/crane", None),
        ("", None),
    ],
)
def test_date_in_url_is_a_whole_day(url, expected):
    """A URL dates a report only by year, month and day."""
    assert date_in_url(url) == expected


def test_given_date_counts_most():
    """A report that has a date keeps it."""
    report = Report(
        id="r",
        text="Published: 2025-02-28",
        url="https://x.example/2025/02/27/",
        published="2025-02-26",
        published_from="given",
    )
    assert dated(report) == report


def test_url_counts_more_than_text():
    """Without a given date the URL's counts, then the text's, else it is unknown."""
    text = "Published: 2025-02-28\nWords."
    by_url = dated(Report(id="r", text=text, url="https://x.example/2025/02/27/"))
    by_text = dated(Report(id="r", text=text))
    by_nothing = dated(Report(id="r", text="Words."))
    assert (by_url.published, by_url.published_from) == ("2025-02-27", "url")
    assert (by_text.published, by_text.published_from) == ("2025-02-28", "text")
    assert (by_nothing.published, by_nothing.published_from) == (None, "unknown")
