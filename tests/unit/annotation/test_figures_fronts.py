"""What the word before a number makes of it."""

import pytest

from retold.annotation.figures.fronts import front_of


@pytest.mark.parametrize(
    ("before", "flag"),
    [
        pytest.param("It cost US$", "has_sign", id="sign"),
        pytest.param("It cost Rs. ", "has_sign", id="code"),
        pytest.param("See www.example.com/", "is_address", id="web"),
        pytest.param("Write to me@", "is_address", id="mail"),
        pytest.param("It fell in A.D. ", "is_era", id="era"),
        pytest.param("It fell on Sept. ", "is_month", id="month"),
        pytest.param("They met in Room ", "is_label", id="label"),
        pytest.param("They met in room no. ", "is_label", id="short-label"),
        pytest.param("They flew Apollo ", "is_name", id="name"),
        pytest.param("Killing ", "is_verb", id="verb"),
        pytest.param("He met Jane Roe, ", "is_person", id="person"),
        pytest.param("A woman aged ", "may_age", id="aged"),
        pytest.param("There were more than ", "may_soften", id="soft"),
        pytest.param("There were ~", "may_soften", id="soft-sign"),
        pytest.param("It rose to over a ", "is_article", id="article"),
    ],
)
def test_front_tells_what_a_word_makes_of_a_number(before, flag):
    """The last word before the number is enough to tell."""
    text = before + "12 more"
    assert getattr(front_of(text, len(before), 0), flag)


@pytest.mark.parametrize(
    "flag", ["has_sign", "is_address", "is_label", "is_name", "is_person", "may_soften"]
)
@pytest.mark.parametrize(
    "before", ["", "They saw ", "Room page—", "He said that (the "]
)
def test_front_of_an_ordinary_word_tells_nothing(before, flag):
    """Nothing before a number, or a word of another sort, makes nothing of it."""
    text = before + "12 more"
    assert not getattr(front_of(text, len(before), 0), flag)


def test_front_is_looked_for_in_the_sentence_only():
    """What stands before the sentence makes nothing of its first number."""
    text = "It is in Room 12."
    assert front_of(text, text.index("12"), 0).is_label
    assert not front_of(text, text.index("12"), text.index("12")).is_label
