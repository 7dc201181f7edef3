"""Units: the pieces of a sentence that may hand words on."""

import pytest

from retold.annotation.quotes.units import Units
from retold.text.tokenized import tokenize_text


def unit_of(text):
    """The first unit of a text."""
    return Units(tokenize_text(text))[0][0]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Brenn said 3,500 left.", ["brenn", "said", "3,500", "left", "."]),
        ("Brenn said two, 3 left.", ["brenn", "said", "two", ",", "3", "left", "."]),
        ("Brenn said $5.2 was due.", ["brenn", "said", "$5.2", "was", "due", "."]),
        ("Mr. Rehm said so.", ["mr.", "rehm", "said", "so", "."]),
        ("Rehm’s aide didn't say.", ["rehm's", "aide", "didn't", "say", "."]),
        ("Rehm Jr. said so.", ["rehm", "jr.", "said", "so", "."]),
        ("A. Rehm said a co-owner left", "a. rehm said a co-owner left".split()),
        ("Half (50%) said no.", ["half", "(", "50%", ")", "said", "no", "."]),
        ("The U.S. said so.", ["the", "u.s.", "said", "so", "."]),
    ],
)
def test_tokens_that_belong_together_are_one_piece(text, pieces):
    """Numbers with commas, titles with periods, contractions, compounds."""
    unit = unit_of(text)
    assert unit.lows[: unit.size] == pieces


def test_signs_are_told_from_words():
    """A quoted stretch is no word either."""
    unit = unit_of("“We go,” Brenn said, and left.")
    assert list(unit.signs(0, unit.size)) == [0, 3, 6]
    assert unit.count_words(0, unit.size) == 4
