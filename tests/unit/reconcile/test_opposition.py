import pytest

from retold.lexicon.contrasts import ACTIONS
from retold.lexicon.members import MEMBERS
from retold.lexicon.opposites import OPPOSITES
from retold.lexicon.qualities import QUALITIES
from retold.reconcile.opposition import are_contrasted, is_contrasted


def words_of(views, *texts):
    return [report[0].words[-1] for report in views(*texts)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("rises", "falling"),
        ("northern", "western"),
        ("confirmed", "unconfirmed"),
        ("inflow", "outflow"),
        ("overestimated", "underestimated"),
        ("17th", "18th"),
    ],
)
def test_contrast_is_mutual(views, left, right):
    """Inflections count; neither side is the first."""
    one, other = words_of(views, f"It is {left}", f"It is {right}")
    assert are_contrasted(one, other)
    assert are_contrasted(other, one)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("rose", "climbed", id="one-side"),
        pytest.param("evening", "night", id="one-member"),
        pytest.param("rose", "northern", id="two-tables"),
        pytest.param("formed", "informed", id="no-prefix"),
        pytest.param("vented", "invented", id="no-prefix-either"),
        pytest.param("moored", "sold", id="no-table"),
        pytest.param("rose", "rose", id="same"),
    ],
)
def test_other_words_are_not_contrasted(views, left, right):
    """What shares a side, or stands in no table, may be a rewording."""
    one, other = words_of(views, f"It is {left}", f"It is {right}")
    assert not are_contrasted(one, other)


def test_word_of_no_table_is_known_as_such(views):
    """The tables are asked whether they hold a word at all."""
    held, unheld = words_of(views, "It is northern", "It is moored")
    assert is_contrasted(held)
    assert not is_contrasted(unheld)


@pytest.mark.parametrize("table", [ACTIONS, QUALITIES, MEMBERS, OPPOSITES])
def test_lines_have_sides_without_words_in_common(table):
    """Each line parts at least two sides, and no word stands on two of them."""
    for line in table.splitlines():
        sides = [set(side.split()) for side in line.split("|")]
        assert len(sides) > 1, line
        assert all(sides), line
        assert sum(map(len, sides)) == len(set().union(*sides)), line
