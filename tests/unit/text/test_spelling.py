"""British and American spelling fall together; other words stay."""

import pytest

from retold.text.spelling import american


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("travelled", "traveled"),
        ("cancelling", "canceling"),
        ("fuelled", "fueled"),
        ("traveller", "traveler"),
    ],
)
def test_an_unstressed_syllable_has_one_l(british, expected):
    assert american(british) == expected


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("behaviour", "behavior"),
        ("behaviours", "behaviors"),
        ("behavioural", "behavioral"),
        ("saviour", "savior"),
        ("rigour", "rigor"),
        ("harbour", "harbor"),
        ("four", "four"),
        ("detours", "detours"),
    ],
)
def test_our_is_or_where_it_is_an_ending(british, expected):
    assert american(british) == expected


@pytest.mark.parametrize(
    "word",
    "filled killed falling polled seller controlled compelling installed recalled "
    "enrolled patrolling".split(),
)
def test_a_stressed_syllable_keeps_both(word):
    assert american(word) == word
