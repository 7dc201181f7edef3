"""Counts that grow, that drift from day to day, and those of several days."""

import pytest

from retold import compare
from retold.testing import report

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
OTHER = " Fog lay over the bay at noon. The baker closed his shop and went home."


def readings(left, right, published=(None, None)):
    story = compare(
        *(
            report(text, name, published=day)
            for text, name, day in zip(
                (left + CONTEXT, right + OTHER), "ab", published, strict=True
            )
        )
    )
    return [f.reading for f in story.findings if f.kind == "figure-differs"]


@pytest.mark.parametrize(
    "running",
    [
        pytest.param(" since the season began", id="since"),
        pytest.param(" so far", id="so-far"),
    ],
)
def test_count_that_runs_on_is_an_update(running):
    """Weeks later there were more of them."""
    left = (
        f"Crews of the coast guard have flown 138 supply flights in the bay{running}."
    )
    right = (
        f"The guard said there have been a total of 90 supply flights over the bay "
        f"near the town{running}."
    )
    days = ("2031-05-14", "2031-05-30")
    assert readings(left, right, days) == ["update"]
    assert "contradiction" in readings(
        left.replace(running, ""), right.replace(running, ""), days
    )


def test_count_of_what_is_left_is_an_update():
    """A day later fewer of them remain."""
    left = (
        "Most of the 16 remaining harbour races are closed to sailors of other towns, "
        "and the guild holds half of them in the long bay."
    )
    right = (
        "There are 15 remaining harbour races, closed to all sailors of other towns, "
        "and 674 prizes are still to be won, the warden wrote."
    )
    assert readings(left, right, ("2031-05-14", "2031-05-15")) == ["update"]


def test_what_changes_hands_is_another_number_every_day():
    """Shares, and who follows an account, are counted anew in each report."""
    for noun in ("Ostrel shares", "Ostrel followers"):
        left = f"The mill sold 48,000 {noun} to the guild before the vote."
        right = f"Before the vote the guild held 41,000 {noun} of the mill in all."
        assert "contradiction" not in readings(left, right)


def test_count_of_several_days_is_none_of_one():
    """What burnt in three days is more than what burnt in one night."""
    left = "Twenty-two barns were burnt or damaged by fire in three days at the camp."
    right = "Thirteen barns were either burnt or damaged by fire on May 12, 2031."
    assert "contradiction" not in readings(left, right)
    assert "contradiction" in readings(
        left.replace(" in three days", ""), right.replace(" on May 12, 2031", "")
    )


def test_counts_that_lie_far_apart_are_of_two_things():
    """Nobody need look at 20 runners of a field and the six that stay."""
    left = "A field of 20 harbour pilots was split over two nights in the old hall."
    right = "The field of harbour pilots was split in the old hall, six pilots a night."
    assert readings(left, right) == []
