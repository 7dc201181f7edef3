import pytest

from retold.text.contractions import write_out
from retold.text.roots import canonical, root
from retold.text.stems import is_past, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("talks", "talk"), ("met", "meet"), ("said", "say"), ("struck", "strike")],
)
def test_inflections_share_a_stem(one, other):
    """Regular and irregular forms come to the same stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("worried", "concerned"), ("ferry", "boat"), ("feb", "february"), ("five", "5")],
)
def test_words_put_for_one_another_share_a_root(one, other):
    """Near-synonyms, short forms and number words come together."""
    assert root(canonical(one)) == root(canonical(other))


@pytest.mark.parametrize(("one", "other"), [("kill", "rescue"), ("north", "south")])
def test_other_words_do_not(one, other):
    """Words of another sense stay apart."""
    assert root(canonical(one)) != root(canonical(other))


def test_numbers_keep_their_digits():
    """A stem never changes a figure."""
    assert stem("1200") == "1200"


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("didn't", ("did", "not")),
        ("won't", ("will", "not")),
        ("they're", ("they", "are")),
        ("dam", ("dam",)),
    ],
)
def test_contractions_are_written_out(word, words):
    """A contraction and its words are the same words."""
    assert words == write_out(word)


@pytest.mark.parametrize(
    ("word", "past"),
    [("provided", True), ("went", True), ("will", False), ("hundred", False)],
)
def test_past_is_seen(word, past):
    """Past forms of verbs are told from look-alikes."""
    assert past == is_past(word)
