"""Passages of two texts."""

import pytest

from retold.reuse import find_passages
from retold.reuse.align import align_words
from retold.text.tokens import tokenize

SOURCE = (
    "The old bridge over the Varn was closed on Monday after divers found a crack in "
    "its second pier. Engineers will lower a camera into the river this week, and the "
    "city council meets on Thursday to decide who pays for the repair."
)


def shared(left, right, **options):
    """The shared stretches as written, left and right."""
    return [
        (left[p.start_l : p.end_l], right[p.start_r : p.end_r])
        for p in find_passages(tokenize(left), tokenize(right), **options)
    ]


def test_find_passages_gives_a_whole_copy_as_one_passage():
    """A copy is one passage from the first word to the last."""
    assert shared(SOURCE, SOURCE) == [(SOURCE[:-1], SOURCE[:-1])]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(SOURCE.replace("crack", "deep split"), id="replaced word"),
        pytest.param(SOURCE.replace("second", "3rd"), id="changed figure"),
        pytest.param(SOURCE.replace(", and the", "; The"), id="re-punctuated"),
        pytest.param(SOURCE.replace("The old bridge", "A bridge"), id="at the head"),
        pytest.param(SOURCE.replace("will lower", "are to lower soon"), id="two words"),
    ],
)
def test_find_passages_runs_through_small_edits(copy):
    """A small edit does not break a passage in two."""
    passages = shared(SOURCE, copy)
    assert len(passages) == 1
    assert passages[0][0].endswith("pays for the repair")


def test_find_passages_sees_one_word_in_two_spellings():
    """British and American spelling of a word are the same."""
    left = "the labour ministry organised a programme for harbour towns"
    right = "the labor ministry organized a program for harbor towns"
    assert shared(left, right) == [(left, right)]


def test_find_passages_finds_moved_sentences_in_the_order_of_the_right_text():
    """Moved paragraphs are passages of their own."""
    first, second = SOURCE.split(". ")
    passages = shared(SOURCE, f"{second} {first}.")
    assert [right for _, right in passages] == [second.rstrip("."), first]


def test_find_passages_finds_a_paragraph_that_was_copied_twice():
    """On the left, passages may overlap."""
    first, _ = SOURCE.split(". ")
    filler = "Nothing here repeats anything that stands elsewhere at all"
    passages = shared(SOURCE, f"{first}. {filler}. {first}.")
    assert [left for left, _ in passages] == [first, first]


def test_find_passages_keeps_offsets_past_letters_outside_the_basic_plane():
    """Offsets are code points of the original texts."""
    left = f"🚢🚢 {SOURCE}"
    right = f"“Décembre” – {SOURCE}"
    (passage,) = find_passages(tokenize(left), tokenize(right))
    assert left[passage.start_l : passage.end_l] == SOURCE[:-1]
    assert right[passage.start_r : passage.end_r] == SOURCE[:-1]


def test_find_passages_works_in_other_scripts():
    """Words of any script with spaces are matched."""
    text = "Мост через реку закрыли в понедельник после того как нашли трещину"
    assert shared(text, f"Вчера: {text}!") == [(text, text)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("", "", id="both empty"),
        pytest.param(SOURCE, "", id="right empty"),
        pytest.param("", SOURCE, id="left empty"),
        pytest.param("a b", "a b", id="too short"),
        pytest.param(SOURCE, "Three goats were sold at market.", id="other texts"),
        pytest.param("said in a statement", "said in a statement", id="a set phrase"),
    ],
)
def test_find_passages_is_empty_where_nothing_is_shared(left, right):
    """No passage where too few words are shared."""
    assert shared(left, right) == []


def test_find_passages_keeps_to_the_least_number_of_words():
    """`min_words` sets how short a passage may be."""
    left, right = "one two three four five", "zero one two three four nine"
    assert shared(left, right, min_words=4) == [("one two three four",) * 2]
    assert shared(left, right, min_words=5) == []


def test_align_words_bounds_the_work_on_a_repeated_word():
    """A text of one word a thousand times is one passage, found at once."""
    (alignment,) = align_words(["no"] * 1000, ["no"] * 1000)
    assert alignment.bounds[2:] == (0, 1000)


def test_align_words_leaves_out_what_stands_between_two_chance_matches():
    """A passage in which most words differ is none."""
    left = [*"abc", *"12345678", *"def"]
    right = [*"abc", *"ghijklmn", *"def"]
    assert align_words(left, right) == []
