"""One remark altered, or two remarks of one speaker."""

import pytest

from retold import compare
from retold.testing import findings_between, report

CONTEXT = " The quay was full of people at noon. Nobody would say what had happened."


def readings(left, right, published=(None, None)):
    story = compare(
        *(
            report(text + CONTEXT, name, published=day)
            for text, name, day in zip((left, right), "ab", published, strict=True)
        )
    )
    return [f.reading for f in story.findings if f.kind == "quote-altered"]


SHORT = "“The wall is a {} for the whole of this town,” Ilka Brenn said."


def test_few_words_that_one_report_has_in_two_forms_may_be_two_remarks():
    """Whoever says it in two ways here may have been heard twice."""
    twice = f"{SHORT.format('danger')} Later she spoke to the guild. "
    twice += SHORT.format("burden")
    assert readings(twice, SHORT.format("menace")) == ["scope"]


@pytest.mark.parametrize(
    ("published", "found"),
    [
        pytest.param(("2026-05-04", "2026-05-05"), "contradiction", id="the-next-day"),
        pytest.param(("2026-05-04", None), "contradiction", id="day-unknown"),
        pytest.param(("2026-05-04", "2026-05-09"), "scope", id="days-apart"),
    ],
)
def test_few_words_days_apart_may_be_two_remarks(published, found):
    """A phrase is said again a week later, with a word for another."""
    left, right = SHORT.format("danger"), SHORT.format("burden")
    assert readings(left, right, published) == [found]


def test_another_quotation_in_both_shows_one_speech_days_later():
    """Reports that quote one more remark alike have heard one speech."""
    more = " “Nobody in this town has ever paid for the wall,” Ilka Brenn added."
    left, right = SHORT.format("danger") + more, SHORT.format("burden") + more
    assert readings(left, right, ("2026-05-04", "2026-05-09")) == ["contradiction"]


def test_words_put_in_brackets_answer_to_no_spoken_ones():
    """What the desk put for "its" is not what was said before it."""
    left = (
        "“We want the harbour guild to thrive and think that many of its boats have "
        "made this town richer,” Ilka Brenn said."
    )
    right = (
        "“Many of [the harbour guild's] boats have made this town richer,” Ilka Brenn "
        "said."
    )
    assert readings(left, right) == []


def test_name_of_an_account_is_written_out():
    """A post names an account, and a desk the town hall."""
    left = (
        "“I never saw any cutting of the tapes on any day while @OstrelHall,” Ilka "
        "Brenn wrote."
    )
    right = (
        "“I never saw any cutting of the tapes on any day while at the town hall of "
        "Ostrel,” Ilka Brenn wrote."
    )
    assert readings(left, right) == []


def test_name_of_an_office_ties_no_words_of_nobody():
    """Where it is not known who speaks, an office is no remark."""
    left = "The room rose when he turned to “the next Warden of the Free Harbours”."
    right = (
        "“I move that Ilka Brenn be the choice of the guild for Warden of the Free "
        "Harbours,” Tomas Veld said."
    )
    assert readings(left, right) == []


def test_denial_within_quotations_is_their_matter():
    """Of two pieces of speech one denies: that is told as words of a quotation."""
    left = "“We never turn the harbour off for the fog here,” Ilka Brenn said."
    right = "“We turn the harbour off for the fog here,” Ilka Brenn said."
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.kind for f in found if f.is_hard] == ["quote-altered"]


def test_few_words_that_share_little_need_a_sign_of_one_occasion():
    """A fifth of a short remark that differs may be another remark."""
    left = "Brenn was “not the right warden for the harbour at this time,” Rehm said."
    right = "“But I could not conclude that he is the right warden at this time,” Rehm said."
    assert readings(left, right) == ["scope"]
    near = ("2026-05-04", "2026-05-04")
    assert readings(left, right, near) == ["contradiction"]


def test_what_was_said_many_times_was_said_in_many_wordings():
    """A pledge that was made repeatedly has no one wording."""
    left = "“If you like your old boat, you can keep your boat,” Brenn has often said."
    right = "“If you like your boat, you can keep your boat,” Brenn said."
    assert readings(left, right) == ["scope"]
    assert readings(left.replace("has often ", ""), right) == ["contradiction"]


def test_what_every_text_says_denies_nothing():
    """One word in common makes no matter of which one sentence denies it."""
    left = "The wall is old, they say in the harbour. But it is not true."
    right = "Boats cost more each year. That is all true."
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.kind for f in found if f.is_hard] == []


def test_full_hour_is_written_in_two_ways():
    """A transcript has "1:00", and a newspaper "one"."""
    left = "“It's 1:00 o'clock at night and nobody guards the wall,” Ilka Brenn said."
    right = "“It's one o'clock at night and nobody guards the wall,” Ilka Brenn said."
    assert "contradiction" not in readings(left, right)
