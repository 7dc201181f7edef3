"""Outlets named as a source."""

import pytest

from retold.lineage.citations import cites, cites_author, outlet_key, same_outlet


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


@pytest.mark.parametrize(
    "text",
    [
        "The lock will close.\n\nOriginally published by the Elm Echo.",
        "The lock will close.\n\n— Elm Echo",
        "The lock will close.\n\nSource: Elm Echo",
        "By Elm Echo\n\nThe lock will close.",
        "The lock will close.\n\n(Elm Echo)",
        "The lock will close.\n\nThis article first appeared in Elm Echo.",
        "The lock will close.\n\nCopyright Elm Echo. Republished with permission.",
        "The lock will close.\n\nElm Echo contributed to this report.",
        "PORT ELM (Elm Echo) — The lock will close.",
    ],
)
def test_cites_finds_credits_to_any_outlet(text):
    """An outlet is credited in the ways in which agencies are."""
    (citation,) = cites(text, "Elm Echo")
    assert citation.is_credit
    assert "Elm Echo" in text[citation.start : citation.end]


def test_cites_takes_a_caption_for_no_credit():
    """Whose picture it is does not tell whose text it is."""
    assert cites("Photo by Elm Echo\n\nThe lock will close.", "Elm Echo") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Elm Gazette moved. The Gazette reported a leak.",
            ["Gazette"],
            id="its last word",
        ),
        pytest.param("The Gazette reported a leak.", [], id="never named in full"),
        pytest.param(
            "The Elm Gazette moved. The Marl Gazette came. The Gazette reported it.",
            [],
            id="another one named since",
        ),
    ],
)
def test_cites_knows_an_outlet_by_its_last_word(text, expected):
    """Once a paper was named in full, "the Gazette" is that paper."""
    assert [text[c.start : c.end] for c in cites(text, "Elm Gazette")] == expected


def test_cites_takes_the_last_word_for_the_outlet_itself_where_it_has_it_too():
    """In the Marl Gazette "the Gazette" is the Marl Gazette."""
    text = "The Elm Gazette moved. The Gazette reported a leak."
    assert cites(text, "Elm Gazette", by="Marl Gazette") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill reports that it leaks.", ["Ada Quill"]),
        ("Ada Quill was there. According to Quill, it leaks.", ["Quill"]),
        ("Quill reported a leak.", []),
        ("Ada Quill said no.", []),
        ("", []),
    ],
)
def test_cites_author_finds_who_brought_the_news(text, expected):
    """An author is cited as one who reports, not as one who speaks."""
    found = cites_author(text, "Ada Quill and Bo Reed")
    assert [text[c.start : c.end] for c in found] == expected


def test_cites_author_passes_over_single_names():
    """What has one word may be anything."""
    assert cites_author("Staff reports say so. Staff reported it.", "Staff") == ()
