import pytest

from retold.reconcile.parts import find_part
from retold.reconcile.views import part_of

SHORT = "The damaged ferry was licensed for 210 passengers."
LONG = (
    "Inspectors who came aboard at dawn counted the life jackets in every cabin, and "
    "the damaged ferry was licensed for 210 passengers, the harbour office said."
)


@pytest.fixture
def part(views):
    """The part of a sentence that tells another, None if there is none."""

    def find(whole, short):
        (whole_view,), (short_view,) = views(whole, short)
        words = find_part(short_view, whole_view)
        return words and part_of(whole_view, words)

    return find


def test_part_is_the_stretch_that_tells_it(part):
    """From the first to the last word that answers to the short sentence."""
    assert part(LONG, SHORT).text == "damaged ferry was licensed for 210 passengers"


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        pytest.param(LONG, "The choir of Vellin sang all night.", id="other-matter"),
        pytest.param(SHORT, SHORT, id="same-length"),
        pytest.param(
            "Mayor Ilka Brenn met the divers of Ostrel and Vellin, and then she went "
            "home to write a letter to the owner about what they had found.",
            "Ilka Brenn, Ostrel, Vellin.",
            id="names-alone",
        ),
        pytest.param(
            "船在港口沉没了,没有人受伤。", "船在港口沉没了。", id="other-script"
        ),
    ],
)
def test_no_part_without_enough_told(part, whole, short):
    """Whole sentences, names alone and strangers are no parts."""
    assert part(whole, short) is None


def test_part_carries_what_lies_in_it(part):
    """Words, figures and names of a part are those of its stretch."""
    found = part(LONG, SHORT)
    assert [figure.value for figure in found.figures] == [210]
    assert found.is_part
    assert found.start <= found.words[0].token.start
    assert found.words[-1].token.end <= found.end
