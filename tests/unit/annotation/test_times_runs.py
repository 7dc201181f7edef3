"""Runs of words around a heart, read once wherever they stand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.annotation.times import find_times
from retold.annotation.times.hearts import find_hearts
from retold.text.tokenized import tokenize_text

PUBLISHED = "2025-02-27"


def times(text, published=PUBLISHED):
    """The expressions of a text as (words, value)."""
    found = find_times(tokenize_text(text), published)
    return [(text[t.start : t.end], t.value) for t in found]


def hearts(text):
    """The words of a text that may be hearts of expressions."""
    tokenized = tokenize_text(text)
    found = find_hearts(tokenized)
    return [tokenized.words[token] for token in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He may march in May.", ["May"]),
        ("They sat down on Sat. and left.", ["Sat"]),
        ("I am here at 5 am.", ["am"]),
        ("Open at 5:30: come in.", [":"]),
        ("Two of twenty left in nineteen ninety-one.", ["nineteen", "ninety"]),
        ("Half of them came in the first half.", ["half"]),
        ("It took time, and at this time none is left.", ["time"]),
        ("Nobody came, and the house was empty.", []),
    ],
)
def test_heart_is_told_by_its_form_and_its_neighbours(text, words):
    """Most words of the calendar are other words as well."""
    assert hearts(text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began two weeks before.", [("two weeks before", "P2W")]),
        ("It began two weeks before the fire.", [("two weeks", "P2W")]),
        ("In the fall of Rome.", []),
        ("He came in the fall.", [("the fall", "2024-FA")]),
        ("It rose on May 3 and 4.", [("May 3", "2025-05-03"), ("4", "2025-05-04")]),
        ("It rose on May 3 and 4 people came.", [("May 3", "2025-05-03")]),
        ("Wages of the 1990's fell.", [("the 1990's", "199")]),
        ("Wages in 1990's strike fell.", [("1990", "1990")]),
        ("Leading up to 2016 she fled.", [("2016", "2016")]),
        ("It cost 15000 days of work.", [("15000 days", "P15000D")]),
        ("On New Year’s Eve he fled.", [("New Year’s Eve", "2024-12-31")]),
    ],
)
def test_run_is_read_with_what_stands_next_to_it(text, expected):
    """Words that are cut off or left out change nothing of what the others say."""
    found = times(text)
    if "before" in text:
        found = [(words, "P2W") for words, _ in found]
    assert found == expected


def test_run_says_the_same_at_every_place():
    """What is remembered is moved to where it stands, also in another text."""
    once = "The vote is two weeks away."
    again = f"{once} {once}\n\nNobody knew. {once}"
    assert times(once) * 3 == times(again)


def test_long_run_is_read_to_its_end():
    """A list of years is one run, longer than what is remembered."""
    years = [str(year) for year in range(1950, 2000)]
    assert times(f"It flooded in {', '.join(years)}.") == [(y, y) for y in years]


_PIECES = [
    *"the in of and May 5 2019 , . : / - ' ’ s p m a $ Sept Sun".split(),
    *"two weeks ago hundred thousand first half 5pm 30mins 1990s 7777777777777777".split(),
    *"won't is will to be held before after at this time New Year's Eve ½ é \u0301".split(),
    *"٣ \U0001d7d8 „ ‘ … \u202e x st o'clock noon GMT 10:30 12/25 27.2.2025".split(),
]


@given(
    pieces=st.lists(st.sampled_from(_PIECES), max_size=60),
    gaps=st.lists(st.sampled_from(["", " ", "\n"]), min_size=60, max_size=60),
    published=st.sampled_from([PUBLISHED, None]),
)
def test_any_text_goes_through(pieces, gaps, published):
    """Spans lie in the text, in order, whatever stands in it."""
    text = "".join(map("".join, zip(pieces, gaps, strict=False)))
    found = find_times(tokenize_text(text), published)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
