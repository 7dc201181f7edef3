import pytest

from retold.reconcile.timeline import make_timeline

PUBLISHED = "2031-05-14"


def timeline(story, *texts):
    return make_timeline(story(*texts, published=PUBLISHED))


def test_entries_follow_the_calendar(story):
    """By date, not by the order of telling; months and years by their first day."""
    entries = timeline(
        story,
        "The ferry sank on May 12, 2031. It was built in 1998. "
        "Inspectors had come in March 2031.",
    )
    assert [entry.value for entry in entries] == ["1998", "2031-03", "2031-05-12"]


def test_one_day_is_one_entry_however_it_is_named(story):
    """A weekday and a full date of one day come together, evidence by report."""
    first = "The ferry sank on Monday, and the divers searched the basin."
    second = "It was May 12, 2031 when the ferry went down."
    (entry,) = timeline(story, first, second)
    assert (entry.value, entry.text) == ("2031-05-12", "The ferry sank on Monday")
    assert [(proof.report, proof.text) for proof in entry.evidence] == [
        ("a", "Monday"),
        ("b", "May 12, 2031"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("The repairs took three weeks.", id="duration"),
        pytest.param("The quay is now closed.", id="now"),
        pytest.param("The ferry sails every Monday.", id="set"),
    ],
)
def test_what_is_no_date_makes_no_entry(story, text):
    """Durations, the present and what happens again and again are left out."""
    assert timeline(story, text) == []


def test_weekday_without_a_week_makes_no_entry(story):
    """Where the publication is unknown, "Monday" is no day of the calendar."""
    assert make_timeline(story("The ferry sank on Monday.", published=None)) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The gate was shut after 1 p.m. by the guards.", id="clock-alone"),
        pytest.param("“We lost the boats today,” Ilka Brenn said.", id="quoted-today"),
        pytest.param("The quay has seen many guests this week.", id="present-week"),
        pytest.param("The council kept the 2019 law of the port.", id="attribute"),
        pytest.param("It was the last week of the harvest.", id="week-of-something"),
        pytest.param("Brenn's 2019 campaign was a long one.", id="somebody's-year"),
        pytest.param(
            "The quay is gone! — Ilka Brenn (@ilkabrenn) May 3, 2031", id="signature"
        ),
    ],
)
def test_what_is_a_guess_makes_no_entry(story, text):
    """The day of publication proves no day, and not every year is one of an event."""
    assert timeline(story, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The gate was shut after 1 p.m. on Tuesday.", "2031-05-13"),
        ("The gate was shut last week.", "2031-W19"),
        ("The council passed the law in 2019.", "2019"),
        ("“We lost the boats on May 3,” Ilka Brenn said.", "2031-05-03"),
    ],
)
def test_what_says_its_day_makes_an_entry(story, text, value):
    """A clock time with its day, another week, a year in which something happened."""
    assert [entry.value for entry in timeline(story, text)] == [value]


def test_a_weekday_is_the_one_that_its_report_mostly_means(story):
    """A slip of reading in a report does not put its day a week later."""
    entries = timeline(
        story,
        "The gate broke on Monday night. Divers came on Monday. Monday was dark. "
        "The council will hear of the gate on Monday.",
    )
    assert [entry.value for entry in entries] == ["2031-05-12"]


def test_entry_is_told_without_the_end_of_a_dateline(story):
    """Its clause begins behind the place."""
    (entry,) = timeline(story, "OSTREL, Brenn (HPB) - The ferry sank on Monday.")
    assert entry.text == "The ferry sank on Monday"
