"""One who acts, or two of whom each did a thing."""

import pytest

from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
DAY = "2031-05-14"


def kinds(left, right):
    found = findings_between(left + CONTEXT, right + CONTEXT, published=DAY)
    return [f.kind for f in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "The Cuban government on Monday condemned the blast at the old embassy.",
            "Norway on Tuesday condemned the blast at the old embassy in the capital.",
            id="two-governments",
        ),
        pytest.param(
            "Saudi Arabia on Monday condemned the blast at the old embassy.",
            "New Zealand on Tuesday condemned the blast at the old embassy.",
            id="two-lands-of-two-words",
        ),
        pytest.param(
            "In the hall of the exchange on Monday, Ostrel Mills shares fell 25 cents.",
            "In the hall of the exchange on Tuesday, Tessel Boats shares fell 40 cents.",
            id="two-firms",
        ),
        pytest.param(
            "Ilka Brenn did not pay the tax on the ferry last year.",
            "Tomas Veld did pay the tax on the ferry last year.",
            id="two-people",
        ),
        pytest.param(
            "Ilka Brenn hired 48 weavers for the new mill on the shore.",
            "Tomas Veld hired 43 weavers for the new mill on the shore.",
            id="two-people-count",
        ),
    ],
)
def test_two_who_act_contradict_each_other_in_nothing(left, right):
    """Each of two did it on a day of his own; only who did it can be held against."""
    assert not set(kinds(left, right)) & {
        "date-differs",
        "figure-differs",
        "negation-differs",
        "claim-contradicts",
    }


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Mayor Ilka Brenn on Monday condemned the blast at the old pier.",
            "Brenn on Tuesday condemned the blast at the old pier.",
            id="title-and-surname",
        ),
        pytest.param(
            "Norway on Monday condemned the blast at the old embassy and shut its own.",
            "Prime Minister Ilka Brenn on Tuesday condemned the blast at the old embassy "
            "and shut its own.",
            id="land-and-its-head",
        ),
        pytest.param(
            "The Harbour Guild of Ostrel on Monday condemned the blast at the pier and "
            "shut its hall.",
            "The HGO on Tuesday condemned the blast at the pier and shut its hall.",
            id="acronym",
        ),
        pytest.param(
            "Norway on Monday condemned the blast at the old embassy.",
            "The Norwegian government on Tuesday condemned the blast at the old embassy.",
            id="land-and-its-people",
        ),
        pytest.param(
            "The council on Monday condemned the blast at the old embassy.",
            "Norway on Tuesday condemned the blast at the old embassy.",
            id="not-named-on-a-side",
        ),
        pytest.param(
            "Brenn on Monday sued Rehm over the sale of the old embassy.",
            "Rehm was on Tuesday sued by Brenn over the sale of the old embassy.",
            id="other-voice",
        ),
    ],
)
def test_one_who_acts_has_many_names(left, right):
    """Who may be the same by another name may have done it once."""
    assert "date-differs" in kinds(left, right)


def test_two_closings_are_no_exchange_of_names():
    """Where the figures are others, too, each name has its own matter."""
    left = "Shares of Ostrel Mills closed on Monday at $60 in thin trading."
    right = "Shares of Tessel Boats closed on Monday at $12 in thin trading."
    assert "participants-differ" not in kinds(left, right)
