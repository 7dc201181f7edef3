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
