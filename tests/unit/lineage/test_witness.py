"""What of a report is its own."""

import pytest

from retold.lineage.witness import read_witness
from retold.model import Annotation, Report
from retold.text.furniture import is_furniture
from retold.text.sentences import split_sentences


def own(text):
    """The report's own words."""
    report = Report(id="r", text=text)
    annotation = Annotation(id="r", sentences=tuple(split_sentences(text)))
    witness = read_witness(report, annotation)
    return " ".join(
        text[token.start : token.end]
        for token, is_own in zip(witness.tokens, witness.is_own, strict=True)
        if is_own
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “no, never” and left.", "He said and left", id="curly"),
        pytest.param('He said "no, never" and left.', "He said and left", id="plain"),
        pytest.param("Er sagte „nein, nie“ dazu.", "Er sagte dazu", id="low"),
        pytest.param("Il dit «non, jamais» alors.", "Il dit alors", id="guillemets"),
        pytest.param(
            "She began: “We will\n\nand left.", "She began", id="never closed"
        ),
        pytest.param(
            "The mayor said: ‘We shall rebuild it, all of it.’",
            "The mayor said",
            id="single marks",
        ),
        pytest.param("", "", id="empty"),
        pytest.param("Мост закрыт.", "Мост закрыт", id="another script"),
    ],
)
def test_read_witness_gives_marked_speech_to_its_speaker(text, expected):
    """What stands in quotation marks is not the report's own."""
    assert own(text).startswith(expected)


def test_read_witness_gives_an_embedded_post_to_its_author():
    """A post's text and signature are not the report's own."""
    text = (
        "The mayor answered online.\n\nThe lock stays open, whatever they say.\n\n"
        "— Irma Quell (@irmaquell) March 3, 2031\n\nThe keeper was glad."
    )
    assert own(text) == "The mayor answered online The keeper was glad"


def test_read_witness_gives_a_block_after_a_colon_to_its_speaker():
    """A paragraph that a colon introduces is quoted."""
    text = "The ministry said in a statement:\n\nThe lock stays open.\n\nIt did not."
    assert own(text) == "The ministry said in a statement It did not"


def test_read_witness_keeps_what_another_outlet_wrote_as_account():
    """Who prints it has copied it; nobody has said it."""
    text = "It is worse.\n\nFrom The Elm Echo:\n\nThe lock is shut.\n\nIt was."
    assert own(text) == "It is worse The lock is shut It was"


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more: how the lock was built",
        "Sign up for our newsletter to get the news every morning.",
        "Anna Pell is a senior reporter for the Elm Echo.",
        "© 2031 Elm Echo. All rights reserved.",
        "We use cookies to improve our service.",
        "Elm Echo, 14 Quay Street, Port Elm 40213, tel. 555 0100",
        "The views expressed are not necessarily those of the Elm Echo.",
        "The Northern Press Bureau contributed to this report.",
        "Follow Anna Pell on Twitter.",
    ],
)
def test_is_furniture_knows_standing_text(sentence):
    """Pitches, notices and biographies are standing text."""
    assert is_furniture(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry will read more letters before it decides.",
        "The reporter was released on Friday.",
        "The town had to sign a contract with the operator.",
        "Fire broke out at 14 Quay Street on Monday.",
        "",
    ],
)
def test_is_furniture_leaves_news_alone(sentence):
    """News that holds a word of such text is none."""
    assert not is_furniture(sentence)
