"""The tense of the clause in which a time stands."""

import pytest

from retold.annotation.times.lexemes import lex
from retold.annotation.times.tense import tense_at


def tense(text):
    """The tense at the first weekday of a text."""
    lexemes = lex(text, 0, len(text))
    place = next(i for i, lexeme in enumerate(lexemes) if lexeme.kind == "weekday")
    return tense_at(lexemes, place, place + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on Monday.", "past"),
        ("The vote was held Monday.", "past"),
        ("The vote will be held Monday.", "future"),
        ("The vote is to be held Monday.", "future"),
        ("He plans to leave Monday.", "future"),
        ("He is due in court Monday.", "future"),
        ("It fell due to rain on Monday.", "past"),
        ("It had been scheduled for Monday.", "past"),
        ("He has until Monday.", "future"),
        ("On Monday, he will leave.", "future"),
        ("She left early, and on Monday he will speak.", "future"),
        ("Monday.", None),
        ("A proposed deal Monday.", None),
    ],
)
def test_tense_is_that_of_the_nearest_verb(text, expected):
    """Verb groups and words of planning tell past from future."""
    assert tense(text) == expected
