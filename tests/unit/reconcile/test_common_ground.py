"""What of a sentence others tell, too."""

import pytest

from retold.reconcile.common_ground import common_text

LEAD = (
    "Inspectors who came aboard at dawn counted the life jackets in every cabin, and "
    "the damaged ferry was licensed for 210 passengers, the harbour office said."
)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param(
            ["The damaged ferry was licensed for 210 passengers."],
            "… and the damaged ferry was licensed for 210 passengers …",
            id="a-part",
        ),
        pytest.param(
            ["At dawn inspectors came aboard and counted life jackets in cabins."],
            "Inspectors who came aboard at dawn counted the life jackets in every "
            "cabin …",
            id="another-part",
        ),
        pytest.param(
            [
                "The damaged ferry was licensed for 210 passengers.",
                "At dawn inspectors came aboard and counted life jackets in cabins.",
            ],
            LEAD,
            id="both-together",
        ),
        pytest.param(["The choir of Vellin sang."], LEAD, id="nothing"),
        pytest.param([], LEAD, id="nobody"),
        pytest.param([LEAD], LEAD, id="all"),
    ],
)
def test_what_others_do_not_tell_is_cut(views, others, expected):
    """A heading says what several tell; whole phrases go, and little is not cut."""
    lead, *told = (sentences[0] for sentences in views(LEAD, *others))
    assert common_text(lead, told) == expected


def test_short_sentences_are_not_cut(views):
    """A word that is not shared is no phrase of its own."""
    lead, other = (v[0] for v in views("He left early.", "He left Ostrel."))
    assert common_text(lead, [other]) == "He left early."
