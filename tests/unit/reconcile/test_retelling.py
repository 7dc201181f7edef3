import pytest

from retold import Report, compare
from retold.testing import findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
HELD = "The dam's gates had reportedly been left open by the night crew."
BARE = "The dam's gates had been left open by the night crew."
# Told anew by somebody else: it shares the matter, and little of the wording.
APART = (
    "By the night crew the upper gates of the old dam were, as everybody in Ostrel "
    "knows today, simply left open."
)


def losses(*reports):
    return [f.kind for f in compare(*reports).findings if f.kind.endswith("-dropped")]


def test_what_a_stranger_never_had_is_not_lost():
    """Who tells it in other words, from a source of his own, has left out nothing."""
    assert losses(Report(id="a", text=HELD), Report(id="b", text=APART)) == []


@pytest.mark.parametrize(
    ("day_held", "day_bare", "expected"),
    [
        ("2031-05-14", "2031-05-14", ["hedge-dropped"]),
        ("2031-05-14", "2031-05-15", ["hedge-dropped"]),
        ("2031-05-15", "2031-05-14", []),
        (None, "2031-05-14", ["hedge-dropped"]),
    ],
)
def test_who_was_out_first_has_lost_nothing(day_held, day_bare, expected):
    """A report of an earlier day is no retelling of a later one."""
    held = Report(id="a", text=HELD + CONTEXT, published=day_held)
    bare = Report(id="b", text=BARE + CONTEXT, published=day_bare)
    assert losses(held, bare) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        ("Ostrel Post", []),
        ("Ostrel Post - World", []),
        ("Vellin News", ["hedge-dropped"]),
        ("Ostrel Po", ["hedge-dropped"]),
    ],
)
def test_a_source_that_is_named_has_lost_nothing(outlet, expected):
    """What a retelling adds to it is no loss of the source."""
    held = Report(id="a", text=HELD + CONTEXT + " The Ostrel Post had it first.")
    bare = Report(id="b", text=BARE + CONTEXT, outlet=outlet)
    assert losses(held, bare) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            HELD, "The dam's gates had been left open, reports said.", id="source"
        ),
        pytest.param(
            "The crew was rebuked after it reportedly left the gates of the dam open.",
            "The crew was rebuked after reports that it left the gates of the dam open.",
            id="one-root",
        ),
        pytest.param(
            "The crew would likely have left the gates of the dam open all night.",
            "The crew likely would have left the gates of the dam open all night.",
            id="another-place",
        ),
        pytest.param(
            "The crew of boats whose owners perhaps lent money to the guild left.",
            "The crew of boats whose owners owed money to the guild left.",
            id="another-verb",
        ),
    ],
)
def test_a_hedge_kept_in_other_words_is_not_lost(left, right):
    """A source, a word of one root, another place, another thing held back."""
    pair = (left + CONTEXT, right + CONTEXT)
    assert "hedge-dropped" not in {f.kind for f in findings_between(*pair)}


def test_speech_set_as_a_block_has_lost_no_source():
    """Without its marks it is a block, a post or a transcript."""
    left = '"The gates of the dam stood open for two nights," Jorn Tull wrote.'
    right = "The gates of the dam stood open for two nights."
    pair = (left + CONTEXT, right + CONTEXT)
    assert "attribution-dropped" not in {f.kind for f in findings_between(*pair)}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            HELD,
            BARE,
            (
                "“reportedly” is left out: held back in one report, stated outright in "
                "another"
            ),
        ),
        (
            "The dam's gates had been left open, harbour master Jorn Tull said.",
            "The dam's gates had been left open overnight.",
            (
                "“harbour master Jorn Tull said” is left out: the other report says it in "
                "its own name"
            ),
        ),
        (
            "The company bought the old dam on March 3, 2019, from the province.",
            "The company bought the old dam from the province.",
            "“March 3, 2019” is left out: the other report gives no date",
        ),
        (
            "The dam's gates let about 40 boats into the harbour that night.",
            "The dam's gates let 40 boats into the harbour that night.",
            "rough in one report, exact in another: “about 40” and “40”",
        ),
        (
            "The dam's gates were opened around 8 p.m. on May 12 by the night crew.",
            "The dam's gates were opened at 8 p.m. on May 12 by the night crew.",
            (
                "rough in one report, exact in another: “around 8 p.m. on May 12” and "
                "“8 p.m. on May 12”"
            ),
        ),
    ],
)
def test_a_loss_says_what_was_left_out(left, right, expected):
    """And what became of the statement."""
    found = findings_between(left + CONTEXT, right + CONTEXT)
    assert [f.message for f in found if f.kind.endswith("-dropped")] == [expected]


def test_he_is_told_by_name():
    """Where the report knows who "he" is."""
    left = (
        "Harbour master Jorn Tull said that the water had come at once. He said the "
        "dam's gates had been left open by the crew all night."
    )
    right = "The dam's gates had been left open by the crew all night."
    messages = [
        f.message
        for f in findings_between(left + CONTEXT, right + CONTEXT)
        if f.kind == "attribution-dropped"
    ]
    assert messages == [
        "“He said” (Jorn Tull) is left out: the other report says it in its own name"
    ]
