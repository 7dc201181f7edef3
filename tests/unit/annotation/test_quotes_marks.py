"""Quotation marks: which stretches stand inside them."""

from itertools import pairwise

import pytest

from retold.annotation.quotes.marks import find_marked


def inside(text: str) -> list[str]:
    """The words inside the marks of a text."""
    return [text[mark.start : mark.end] for mark in find_marked(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we go" at noon.', ["we go"]),
        ("He said “we go” at noon.", ["we go"]),
        ('He said “we go" at noon.', ["we go"]),
        ("Er sagte „wir gehen“ um zwölf.", ["wir gehen"]),
        ("Il a dit « on y va » à midi.", ["on y va"]),
        ("He said ''we go'' at noon.", ["we go"]),
        ("He said ``we go'' at noon.", ["we go"]),
        ("He said ‘we go’ at noon.", ["we go"]),
        ("He said 'we don't go' at noon.", ["we don't go"]),
        ("‘The dogs’ owner left,’ she said.", ["The dogs’ owner left,"]),
        ("“She told me ‘go’ twice,” he said.", ["She told me ‘go’ twice,"]),
        ("‘He told me “go” twice,’ she said.", ["He told me “go” twice,"]),
        ("“We go.”“They stay.”", ["We go.", "They stay."]),
    ],
    ids=[
        "straight",
        "curly",
        "mixed",
        "german",
        "french",
        "typewriter",
        "latex",
        "single-curly",
        "single-straight",
        "plural-apostrophe",
        "nested",
        "nested-british",
        "adjacent",
    ],
)
def test_marks_pair(text, expected):
    """Every kind of mark finds its partner."""
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        'A 6\'2" guard and a 5" pipe.',
        "Rock 'n' roll of the '90s and the dogs' owner.",
        "An open mark in “the middle of a paragraph\n\nand no close.",
        '""',
    ],
    ids=["empty", "measures", "apostrophes", "unclosed-inside", "nothing-inside"],
)
def test_marks_without_partner_are_no_quotation(text):
    """Apostrophes, measures and stray marks give nothing."""
    assert inside(text) == []


def test_paragraphs_that_open_again_go_on():
    """A quotation of several paragraphs closes only in the last."""
    marks = find_marked("“We go.\n\n“We stay.\n\n“We rest,” he said.")
    assert [mark.goes_on for mark in marks] == [True, True, False]


def test_quotation_closed_in_a_later_paragraph_is_one():
    """A single opening mark may cover several paragraphs."""
    text = "He wrote:\n\n“We go.\n\nWe rest.”\n\nThat was all."
    assert inside(text) == ["We go.\n\nWe rest."]


def test_unclosed_paragraph_with_a_cue_is_not_taken_whole():
    """Without a closing mark the reporter's words are not made the speaker's."""
    assert inside('"We go, Holm said.\n\nThe sun was out.') == []


def test_marks_do_not_overlap():
    """Stretches come in order and apart."""
    text = "“A ‘b’ c” and ‘d “e” f’, and ‘i “j.”’ and \"g\" 'h'."
    marks = find_marked(text)
    pairs = pairwise(marks)
    assert all(left.outer_end <= right.outer_start for left, right in pairs)


def test_marks_that_only_close_open_nothing():
    assert inside("」」」」") == []
    assert inside("』a』 b』") == []
