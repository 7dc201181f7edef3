import pytest

from retold.text.tokens import normalise, tokenize


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(
            "The U.S. envoy left.", ["the", "u.s", "envoy", "left"], id="abbreviation"
        ),
        pytest.param("the U.S envoy", ["the", "u.s", "envoy"], id="abbreviation-cut"),
        pytest.param(
            "1,200 people, 3.5 km", ["1200", "people", "3.5", "km"], id="numbers"
        ),
        pytest.param(
            "Marrow’s dam won’t hold",
            ["marrow", "dam", "won't", "hold"],
            id="apostrophes",
        ),
        pytest.param("Türkiye", ["turkiye"], id="accents"),
        pytest.param("a well-built quay", ["a", "well", "built", "quay"], id="hyphen"),
        pytest.param(
            "the organised labour centre",
            ["the", "organized", "labor", "center"],
            id="spelling",
        ),
        pytest.param("паром затонул", ["паром", "затонул"], id="cyrillic"),
        pytest.param("渡轮沉没", ["渡轮沉没"], id="han"),
        pytest.param("… — “”", [], id="punctuation"),
    ],
)
def test_tokens_have_a_form_for_matching(text, norms):
    """Spelling, case, accents and typography do not part equal words."""
    assert norms == [token.norm for token in tokenize(text)]


def test_tokens_keep_their_place():
    """A token's span gives the word as it stands."""
    text = "  “Höchst” unlikely"
    assert [text[t.start : t.end] for t in tokenize(text)] == ["Höchst", "unlikely"]


def test_tokens_of_a_stretch_have_offsets_into_the_text():
    """Offsets count from the start of the whole text."""
    assert [t[:2] for t in tokenize("one two six", 4, 7)] == [(4, 7)]


def test_combining_marks_stay_with_their_letter():
    """A decomposed letter is one letter."""
    assert [t.norm for t in tokenize("cafe\N{COMBINING ACUTE ACCENT}")] == ["cafe"]


def test_a_word_that_may_be_broken_is_one_word():
    """The sign of where is no part of it."""
    (token,) = tokenize("la\u00adgoon")
    assert (token.end, token.norm) == (7, "lagoon")


@pytest.mark.parametrize("word", ["noise", "four", "surprise", "likewise"])
def test_words_that_only_look_british_stay(word):
    """Endings are not changed where every spelling has them."""
    assert word == normalise(word)
