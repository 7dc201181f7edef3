from collections import defaultdict

import pytest

from retold.reconcile.parts import (
    find_likely_part,
    find_shared_part,
    with_small_words,
)
from retold.reconcile.views import part_of
from retold.reconcile.words import align_words

SHORT = "The damaged ferry was licensed for 210 passengers."
LONG = (
    "Inspectors who came aboard at dawn counted the life jackets in every cabin, and "
    "the damaged ferry was licensed for 210 passengers, the harbour office said."
)


@pytest.fixture
def part(views):
    """Two sentences → the words of the part that both tell, None if there is none."""

    def find(left, right, rarity=1.0, *, by=find_shared_part):
        (view_l,), (view_r,) = views(left, right)
        rarities = defaultdict(lambda: rarity)
        found = by(align_words(view_l, view_r), (rarities, rarities))
        return found and tuple(
            view.text[view.words[span[0]].token.start : view.words[span[-1]].token.end]
            for view, span in ((view_l, found.left), (view_r, found.right))
        )

    return find


def test_short_sentence_is_told_within_a_longer_one(part):
    """From the first to the last word that answers to the other sentence."""
    told = "damaged ferry was licensed for 210 passengers"
    assert part(SHORT, LONG) == (told, told)
    assert part(LONG, SHORT) == (told, told)


def test_two_long_sentences_share_a_part(part):
    """Each says more; what both say is cut out of both, in each one's words."""
    other = (
        "Nobody at the yard in Vellin remembered the day, but for 210 passengers the "
        "damaged ferry had been licensed, as its papers show."
    )
    left, right = part(LONG, other)
    assert left == "damaged ferry was licensed for 210 passengers"
    assert right == "210 passengers the damaged ferry had been licensed"


def test_common_words_make_no_part(part):
    """What every sentence of the reports speaks of brings no two of them together."""
    assert part(SHORT, LONG, 0.5) is not None
    assert part(SHORT, LONG, 0.1) is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(LONG, "The choir of Vellin sang all night.", id="other-matter"),
        pytest.param(
            "Mayor Ilka Brenn met the divers of Ostrel and Vellin, and then she went "
            "home to write a letter to the owner about what they had found.",
            "Ilka Brenn, Ostrel, Vellin.",
            id="names-alone",
        ),
        pytest.param(
            "The damaged ferry lay in the basin for weeks while 210 crows sat on it and "
            "the passengers of other boats took pictures.",
            "Damaged by frost, the quay that a ferry hit in spring will be licensed to a "
            "firm which brought its 210 workers as passengers on a coach.",
            id="words-far-apart",
        ),
        pytest.param("No.", "No.", id="too-short"),
        pytest.param(
            "船在港口沉没了,没有人受伤。", "船在港口沉没了。", id="other-script"
        ),
    ],
)
def test_no_part_without_enough_told(part, left, right):
    """Names alone, strewn words and strangers are no parts."""
    assert part(left, right) is None


def test_who_spoke_is_no_part(part):
    """A name, an office and "said" tell that somebody spoke, and not what."""
    left = (
        "Nobody at the yard had checked the lamp or the horn before the storm came up, "
        "said harbour inspector Ilka Brenn of Vellin."
    )
    right = (
        "Boats will stay in port and schools closed until the rain is over, harbour "
        "inspector Ilka Brenn of Vellin said on the quay."
    )
    assert part(left, right) is None


def test_less_is_a_part_where_one_is_likely(part):
    """Of sentences that likely tell a part of one another a lighter one is enough."""
    left = "In the evening Brenn left the basin, and the market was opened again."
    right = "Fishermen grumbled when, at dusk, Brenn left the basin without a word."
    assert part(left, right) is None
    assert part(left, right, by=find_likely_part) == ("Brenn left the basin",) * 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("The lamp was broken.", "A lamp burned.", id="one-word"),
        pytest.param("No.", "Yes.", id="nothing"),
    ],
)
def test_no_likely_part_without_anything_told(part, left, right):
    """One word that both have is nothing that both tell."""
    assert part(left, right, by=find_likely_part) is None


def test_what_is_no_sentence_needs_more(part):
    """A caption or an item of a list is not told whole by a few words."""
    left, right = "Their child's school or daycare", "school or daycare of the child"
    assert part(left, right) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("Tull", "Tull", "Tull", id="a-name"),
        pytest.param("worth", "worth", "is worth", id="small-words"),
        pytest.param("word", "oath", "took the 35-word oath", id="joined-before"),
        pytest.param("oath", "self", "oath of self-defence", id="joined-behind"),
        pytest.param("90", "crowns", "$90 in crowns", id="sign-of-a-sum"),
    ],
)
def test_part_begins_and_ends_with_whole_words(views, first, last, expected):
    """With the small words that lead on to it, and what a hyphen or sign joins."""
    text = (
        "Jorn Tull knows what the old pier is worth, took the 35-word oath of "
        "self-defence, and paid $90 in crowns."
    )
    ((view,),) = views(text)
    norms = [word.token.norm for word in view.words]
    words = range(norms.index(first.lower()), norms.index(last.lower()) + 1)
    assert part_of(view, with_small_words(view, words)).text == expected
