"""The tense of the clause in which a time stands."""

import pytest

from retold.annotation.known import known_of
from retold.annotation.times.lines import Line
from retold.annotation.times.tense import tense_at
from retold.text.tokenized import tokenize_text


def tense(text):
    """The tense at the first weekday of a sentence."""
    tokenized = tokenize_text(text)
    first, stop = tokenized.first
    line = Line(
        text=text,
        codes=known_of(tokenized).codes,
        words=tokenized.words,
        lows=tokenized.lows,
        starts=tokenized.starts,
        first=first,
        stop=stop,
        is_title=False,
    )
    place = next(i for i in range(stop) if line.kind(i) == "weekday")
    return tense_at(line, place, place + 1)


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
        ("The vote won't be held Monday.", "future"),
        ("The vote won’t be held Monday.", "future"),
        ("The vote wasn't held Monday.", "past"),
        ("They won on Monday.", "past"),
        ("At 5:30 he left on Monday.", "past"),
        ("He may leave Monday.", "future"),
        ("I am leaving Monday.", "present"),
        ("Shares are still down since the storm on Monday.", "past"),
        ("It would end a practice announced on Monday.", "past"),
        ("They will get a bill passed on Monday.", "future"),
        ("They passed a bill to pay the crews through Monday.", "present"),
        ("They were told to leave before Monday.", "present"),
        ("He trailed her in the Monday runoff.", "present"),
        ("It wasn't until Monday that the port opened.", "past"),
        ("The port did not open until Monday.", "past"),
        ("A so-called Monday.", None),
        ("He left; Monday.", None),
        ("Monday.", None),
        ("A proposed deal Monday.", None),
    ],
)
def test_tense_is_that_of_the_nearest_verb(text, expected):
    """Verb groups and words of planning tell past from future."""
    assert tense(text) == expected
