"""Which words differ between passages that are shown together."""

import pytest

from retold.show.differences import Stretch, mark_differences, shorten


def differing(passages):
    """The words that are marked, by passage."""
    return [[s.text for s in cut if s.differs] for cut in mark_differences(passages)]


def test_mark_differences_finds_the_changed_word():
    """Both sides show the word in which they differ."""
    passages = ["We had warned the company.", "We had begged the company."]
    assert differing(passages) == [["warned"], ["begged"]]


def test_mark_differences_joins_neighbouring_words():
    """Words that differ in a row are one stretch, with what stands between them."""
    passages = ["The ship, the old grey one, sank.", "The ship sank."]
    assert differing(passages) == [["old grey one"], []]


@pytest.mark.parametrize(
    "passages",
    [
        ["“We won’t go,” he said.", '"We won\'t go", he said.'],
        ["The CENTRE is closed", "the center is closed"],
        ["A café in Orléans", "A cafe in Orleans"],
    ],
    ids=["quotation marks", "spelling", "accents"],
)
def test_mark_differences_overlooks_conventions(passages):
    """Punctuation, case, spelling and accents are no difference."""
    assert differing(passages) == [[], []]


def test_mark_differences_leaves_other_wordings_unmarked():
    """Where nearly every word differs, no mark helps."""
    assert differing(["A dog bit him on Monday", "Rain is due in the north"]) == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    "passages",
    [
        [],
        [""],
        ["", ""],
        ["one"],
        ["a b c", "a x c", "a b c d"],
        ["漢字 仮名", "漢字 平仮名"],
    ],
    ids=["none", "empty", "two empty", "lone", "three", "other script"],
)
def test_mark_differences_loses_nothing(passages):
    """The stretches of a passage, joined, give the passage."""
    cut = mark_differences(passages)
    assert passages == ["".join(s.text for s in stretches) for stretches in cut]


def test_shorten_keeps_the_words_next_to_a_difference():
    """What is cut out lies away from the words that differ."""
    long = " ".join(f"w{n}" for n in range(100))
    short = shorten(
        [
            Stretch(long + " ", differs=False),
            Stretch("NEW", differs=True),
            Stretch(" " + long, differs=False),
        ],
        40,
    )
    text = "".join(s.text for s in short)
    assert text.startswith("… ")
    assert "w99 NEW w0" in text
    assert text.endswith(" …")
    assert len(text) < 100


def test_shorten_keeps_both_ends_of_a_lone_stretch():
    """A passage without a difference shows how it begins and how it ends."""
    (short,) = shorten([Stretch("begin " + "x " * 300 + "end", differs=False)], 40)
    assert short.text.startswith("begin")
    assert " … " in short.text
    assert short.text.endswith("end")


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        (
            ["The ferry struck a pier in the fog.", "A ferry hit the pier in fog."],
            [["struck"], ["hit"]],
        ),
        (["The ferry struck the pier.", "A ferry struck a pier."], [["The", "the"]]),
        # Between words of content they stay, so that the run can be read.
        (
            ["It sank on the first of May in fog.", "It sank in late autumn in fog."],
            [["first of May"], ["late autumn"]],
        ),
        # Who, how many, whether and not: these are no small words.
        (["He saw all of them sink.", "She saw none of them sink."], [["He", "all"]]),
        (["The ferry was not full.", "A ferry was full on deck."], [["not"]]),
    ],
    ids=["content", "small alone", "in a run", "pronouns", "negation"],
)
def test_small_words_are_marked_where_they_are_all_that_differs(passages, expected):
    """An editor looks for words of content."""
    assert differing(passages)[: len(expected)] == expected
