"""Dates that a text states as its own."""

import pytest

from retold.readers.dateline import date_in_text, iso_date

NEWS = (
    "The harbour was closed on Thursday after a crane fell. "
    "Nobody was hurt, the port said late on Thursday."
)
PHOTO = "A crane lies in the harbour of Port Alder, {} (Lind Press Photo)"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Published: Feb. 27, 2025\n\n{NEWS}", "2025-02-27"),
        (f"Updated 27 February 2025, 10:30 GMT\n{NEWS}", "2025-02-27"),
        (f"Crane falls\nLast updated: 2025-02-27 10:30\n{NEWS}", "2025-02-27"),
        (
            f"Updated 28 February 2025 | Published 27 February 2025\n{NEWS}",
            "2025-02-27",
        ),
        (
            f"By Ines Holt | Thursday, February 27, 2025 at 9:15 a.m.\n{NEWS}",
            "2025-02-27",
        ),
        (f"Crane falls\n27.02.2025\n{NEWS}", "2025-02-27"),
        (f"起重机倒塌\n2025年2月27日\n{NEWS}", "2025-02-27"),
        (f"{NEWS}\n\nPublished 27th February, 2025", "2025-02-27"),
        (f"PORT ALDER, Feb. 27, 2025 (Lind Press) - {NEWS}", "2025-02-27"),
        (f"PORT ALDER (LP) — Feb. 27, 2025 — {NEWS}", "2025-02-27"),
        (f"Crane falls\n\nPort Alder, 27 February 2025 – {NEWS}", "2025-02-27"),
        (f"Rio de Janeiro, 27 February 2025 – {NEWS}", "2025-02-27"),
        (f"São Paulo, 27 February 2025 – {NEWS}", "2025-02-27"),
        (f"Feb. 27, 2025 /Lind Newswire/ -- {NEWS}", "2025-02-27"),
        (f"Crane falls\n{PHOTO.format('Feb. 27, 2025.')}\n\n{NEWS}", "2025-02-27"),
    ],
)
def test_date_of_form_is_found(text, day):
    """A date line, a dateline and a caption of the day date the report."""
    assert date_in_text(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        NEWS,
        f"On Feb. 27, 2025, a crane fell. {NEWS}",
        f"On Feb. 27, 2025 - a day of storms - a crane fell. {NEWS}",
        "The crane that fell on 27 February 2025 was sold.",
        f"The storm of February 27, 2025\n\n{NEWS}",
        f"A report published on February 27, 2025 by the port blames rust. {NEWS}",
        f"Published: 31 February 2025\n{NEWS}",
        f"Published: 02/03/2025\n{NEWS}",
        f"Feb. 26, 2025 – A crane is bought.\nFeb. 27, 2025 – It falls.\n{NEWS}",
        f"{NEWS}\n{NEWS}\n\nMarch 3, 2025",
        f"{PHOTO.format('Feb. 26, 2025.')}\n\n{NEWS}",
        f"{PHOTO.format('Feb. 27, 2025.')}\n\nThe port said on Friday it was open.",
        f"FILE - {PHOTO.format('Feb. 27, 2025.')}\n\n{NEWS}",
        f"{PHOTO.format('Feb. 27, 2025.')}\n\n{NEWS} It reopens on March 6, 2025.",
        f"{PHOTO.format('Feb. 27, 2025.')}\n\nThe harbour is closed.",
        f"Mayor opens new bridge, Feb. 27, 2025 - {NEWS}",
        "Gate 27 February 20255 and 12025-02-27-3",
    ],
)
def test_date_of_prose_is_no_date_of_publication(text):
    """A date in a sentence, a headline, a chronicle or an old photo dates nothing."""
    assert date_in_text(text) is None


def test_long_text_is_looked_at_at_its_ends_only():
    """A date line in the middle of a long report is not the report's."""
    text = f"{NEWS}\n" * 8 + "Published: 27 February 2025\n" + f"{NEWS}\n" * 2
    assert date_in_text(text) is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (("2024", "2", "29"), "2024-02-29"),
        (("2025", "2", "29"), None),
        (("1066", "10", "14"), None),
        (("2025", "13", "1"), None),
    ],
)
def test_iso_date_is_a_day_of_the_calendar(day, expected):
    """Days that are not in the calendar, or before the press, are none."""
    assert iso_date(*day) == expected
