"""Outlets named as a source."""

import pytest

from retold.lineage.citations import cites, outlet_key, same_outlet


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Echo reported on Friday that the lock would close.",
        "The lock will close, according to the Elm Echo.",
        "“It will close,” the keeper told the Elm Echo.",
        "The plan was first reported by the Elm Echo.",
        "In an interview with the Elm Echo, the keeper wept.",
        "She wrote in an op-ed for the Elm Echo that the lock must stay.",
        "The Elm Echo’s report named three barges.",
    ],
)
def test_cites_finds_an_outlet_named_as_source(text):
    """Reporting verbs before or after the name make it a source."""
    (citation,) = cites(text, "Elm Echo")
    assert text[citation.start : citation.end] == "Elm Echo"


@pytest.mark.parametrize(
    "text",
    [
        "The Elm Echo has moved to a house on the quay.",
        "An elm echoed in the storm.",
        "The quay was bought by the Elm Echo.",
        "",
    ],
)
def test_cites_ignores_a_bare_mention(text):
    """A name alone is no citation."""
    assert cites(text, "Elm Echo") == ()


def test_cites_knows_short_forms():
    """An agency may be cited by its initials."""
    text = "The fire is out, the AP reported."
    assert len(cites(text, "Associated Press")) == 1


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The Elm Echo", "Elm Echo", True),
        ("Elm Echo (Online)", "Elm Echo", True),
        ("AP", "The Associated Press", True),
        ("NPB", "Northern Press Bureau", True),
        ("Elm Echo", "Elm Post", False),
        ("", "", False),
        (None, None, False),
        (None, "Elm Echo", False),
    ],
)
def test_same_outlet_sees_through_forms_of_a_name(left, right, expected):
    """Articles, catalogue words and initials do not make another outlet."""
    assert same_outlet(left, right) is expected


def test_outlet_key_never_ends_up_empty():
    """A name of catalogue words only stays a name."""
    assert outlet_key("The News") == "news"


def test_cites_finds_a_name_that_is_spelt_in_two_ways():
    """Names are looked for as they are written."""
    assert len(cites("The Harbour Echo reported it.", "Harbour Echo")) == 1
