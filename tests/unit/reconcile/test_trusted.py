"""Which links surely join two that say one thing."""

import pytest

from retold.reconcile.align import Link
from retold.reconcile.similarity import root_rarities
from retold.reconcile.trusted import trust_links


@pytest.fixture
def is_sure(story):
    """Is a link of some log-odds between two lone sentences a sure one?"""

    def ask(left, right, log_odds):
        read = story(left, right)
        assert len(read.sentences) == 2
        link = Link(0, 1, log_odds)
        return bool(trust_links(read, [link], [], root_rarities(read)).sure)

    return ask


@pytest.mark.parametrize("log_odds", [3.0, 9.0])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Did the other harbours follow suit that spring?",
            "The other harbours followed suit that spring.",
            id="question",
        ),
        pytest.param("Not ever.", "Ever.", id="scrap"),
    ],
)
def test_what_asserts_nothing_is_never_sure(is_sure, left, right, log_odds):
    """However alike the two are."""
    assert not is_sure(left, right, log_odds)


def test_two_remarks_of_one_speaker_are_not_one(is_sure):
    """Who said it, and when, is no part of what was said."""
    speaker = "harbour ministry press secretary Ilka Brenn said Monday"
    assert not is_sure(
        f"“There was no agreement among the pilots,” {speaker}.",
        f"The council will be told next week, {speaker}.",
        3.0,
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "“The pilots could not agree on a route,” Ilka Brenn said Monday.",
            "Ilka Brenn said Monday the pilots could not agree on a route.",
            id="speech",
        ),
        pytest.param(
            "The pilots could not agree on a route.",
            "No route was found on which the pilots could agree.",
            id="plain",
        ),
    ],
)
def test_what_both_say_is_sure(is_sure, left, right):
    """With the speaker or without."""
    assert is_sure(left, right, 3.0)
