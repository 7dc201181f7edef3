"""Lines that introduce what another outlet wrote, and what somebody said."""

import pytest

from retold.lineage.excerpts import introduces_excerpt


@pytest.mark.parametrize(
    "line",
    [
        "From The Elm Echo:",
        "More from the Elm Echo:",
        "Via Harbour Watch:",
        "The Elm Echo reports:",
        "As the Elm Echo reported on Monday:",
        "According to the Elm Echo:",
        "From Reuters:",
        "It was worse than that. The Elm Echo has more:",
    ],
)
def test_line_that_names_an_outlet_introduces_its_account(line):
    """What follows is a text that was taken over."""
    assert introduces_excerpt(line)


@pytest.mark.parametrize(
    "line",
    [
        "She said in a statement:",
        "Brenn told the Elm Echo:",
        "The Elm Echo reported that Brenn said:",
        "The Elm Echo said in a statement:",
        "In an interview with the Elm Echo, she said:",
        "From the statement:",
        "From the harbour to the town hall they sang this song:",
        "From Mayor Ilka Brenn:",
        "From Anna Brenn:",
        "From the Tessel Police:",
        "From Monday:",
        "From Paris:",
        "The Elm Echo reports.",
        ":",
        "",
    ],
)
def test_line_that_lets_somebody_speak_introduces_speech(line):
    """Whoever told it to the outlet, or speaks for it, is quoted."""
    assert not introduces_excerpt(line)


def test_a_line_of_blanks_is_read_once():
    """However many stand in it."""
    assert introduces_excerpt("From The Elm Echo" + " " * 100_000 + ":")
    assert not introduces_excerpt("It was." + " " * 100_000 + "x")
