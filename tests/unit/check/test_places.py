"""Lines and columns as an editor counts them."""

import pytest

from retold.check.places import Places, raw_offset


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3))],
)
def test_place_counts_from_one(offset, place):
    """The end of a line belongs to it; the end of the text has a place, too."""
    assert Places("ab\n\ncd").at(offset) == place


def test_raw_offset_counts_the_ends_of_lines():
    r"""Each `\r\n` before the place is one more; a bare `\n` is not."""
    raw = "ab\r\ncd\nef\r\ngh"
    text = raw.replace("\r\n", "\n")
    for letter in "abcdefgh":
        assert raw[raw_offset(text.index(letter), text, raw)] == letter
