"""Posts that a report shows whole are quotes of who signs them."""

import pytest

from retold.annotation import annotate_report
from retold.annotation.quotes.posts import find_posts
from retold.model import Report

SIGNED = "— Ilka Brenn (@ilkabrenn) May 4, 2031"


def said(text):
    """The quotes of a text: form, speaker and words."""
    notes = annotate_report(Report(id="x", text=text, published="2031-05-06"))
    return [(q.form, q.speaker, text[q.start : q.end]) for q in notes.quotes]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("We will not close the quay.", "We will not close the quay."),
        (
            "We will not close the quay. https://t.co/abc pic.twitter.com/xyz",
            "We will not close the quay.",
        ),
        (
            "We will not close the quay.pic.twitter.com/xyz",
            "We will not close the quay.",
        ),
        (".@rehm will not close the quay", "@rehm will not close the quay"),
    ],
)
def test_a_post_is_a_quote_of_who_signs_it(words, told):
    """Without the addresses that the network puts behind it."""
    text = f"The mayor was angry.\n\n{words} {SIGNED}\n\nThe quay stays open."
    assert said(text) == [("direct", "Ilka Brenn", told)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"“We will not close the quay.” {SIGNED}",
        f"Never! {SIGNED}",
        "We will not close the quay. — Ilka Brenn",
        f"We will not close the quay. {SIGNED} And so it was.",
        "The quay stays open, and no ship is turned away. " * 10 + SIGNED,
    ],
    ids=["nothing", "marks", "cry", "no account", "glued", "long"],
)
def test_what_is_no_whole_post_is_left_alone(text):
    """Marks are read as marks are, and of a glued line nobody knows the beginning."""
    assert find_posts(text) == []


def test_a_line_of_dashes_costs_no_more_than_its_length():
    """No pattern goes back and forth over it."""
    assert find_posts("—" * 50_000 + " x (@x) May 4, 2031\n" * 2) == []


def test_a_hyphen_within_a_word_begins_no_signature():
    """Who signs stands behind a dash of its own."""
    text = "We have a long-term plan - Ilka Brenn (@ilkabrenn) May 4, 2031"
    assert said(text) == [("direct", "Ilka Brenn", "We have a long-term plan")]


def test_many_addresses_cost_no_more_than_their_length():
    """However the line goes on behind them."""
    text = "We will not close it " + "t.co/" * 70 + " see " + SIGNED
    (post,) = find_posts(text)
    assert text[post.words_start :].startswith("We will not close it")


def test_a_post_in_a_transcript_is_the_line():
    """One line has one speaker."""
    text = f"BRENN: We will not close it. {SIGNED}\nREHM: We will see about that."
    assert [q[1] for q in said(text)] == ["BRENN", "REHM"]
