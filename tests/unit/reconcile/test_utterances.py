"""Quotations of one utterance, told of a name here and of a description there."""

import pytest

from retold.testing import compare_texts, findings_between

CONTEXT = " The quay had been crowded since early morning. Nobody answered questions."
OTHER = " Fog lay over the bay at noon. The baker closed his shop and went home."


def altered(left, right):
    found = findings_between(left + CONTEXT, right + OTHER)
    return [f for f in found if f.kind == "quote-altered" and f.is_hard]


NAMED = "“The harbour wall will certainly fall next winter,” Ilka Brenn said."


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(
            "“The harbour wall will fall next winter,” the former mayor said.",
            id="role",
        ),
        pytest.param(
            "“The harbour wall will fall next winter,” a senior official said.",
            id="nobody",
        ),
    ],
)
def test_words_of_who_is_described_are_held_against_those_of_who_is_named(right):
    """Who is meant by "the former mayor" is not known: the words tell."""
    assert altered(NAMED, right)


def test_what_is_found_altered_is_one_quotation():
    """Finding and list of quotations say the same."""
    right = "“The harbour wall will fall next winter,” the former mayor said."
    (group,) = compare_texts(NAMED + CONTEXT, right + OTHER).quotes
    assert (group.status, len(group.mentions)) == ("altered", 2)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            NAMED,
            "“The harbour wall will be torn down,” the mayor said.",
            id="unlike",
        ),
        pytest.param(
            "“The wall will fall,” Ilka Brenn said.",
            "“The wall must fall,” the mayor said.",
            id="few-words",
        ),
        pytest.param(
            NAMED,
            "“The harbour wall will fall next winter,” Odo Rehm said.",
            id="two-names",
        ),
        pytest.param(
            NAMED,
            "“The harbour wall will certainly fall next winter,” Brenn said, as the "
            "mayor did: “The harbour wall will fall next winter.”",
            id="answered",
        ),
    ],
)
def test_described_speaker_is_no_ground_where_words_differ_more(left, right):
    """Two people say much the same; and who is quoted rightly was not altered."""
    assert not altered(left, right)


TURKISH = (
    "Turkish President Ilkan Brennoglu spoke at noon. “Our mission is to prevent the "
    "creation of a smuggling corridor along our northern coast, and to bring calm to "
    "the area,” Brennoglu said."
)
PLAIN = TURKISH.replace("Turkish President", "Council President")
AGAIN = (
    "“Our aim is to destroy the smuggling corridor which is being established on our "
    "northern coast and to bring calm to the region,” {} wrote on Tuesday."
)


def test_two_translations_of_one_remark_are_told():
    """Agencies put foreign words into English each in its own way."""
    (finding,) = altered(TURKISH, AGAIN.format("President Ilkan Brennoglu"))
    assert "two ways" in finding.message
    assert finding.probability < 0.9


def test_few_words_of_a_body_described_are_not_held_against_a_person():
    """A network and a guard each go on with what they do."""
    left = "“We are glad to go on filming the harbour,” the network said."
    right = "“We are glad to go on guarding the harbour,” Ilka Brenn said."
    assert not altered(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            PLAIN, AGAIN.format("President Ilkan Brennoglu"), id="speaks-english"
        ),
        pytest.param(TURKISH, AGAIN.format("Odo Rehm"), id="somebody-else"),
        pytest.param(
            TURKISH,
            "“We shall bring calm to the northern coast,” President Ilkan Brennoglu "
            "wrote.",
            id="another-remark",
        ),
        pytest.param(
            TURKISH.replace("Turkish President", "Ambassador to Turkey"),
            AGAIN.format("Ambassador Ilkan Brennoglu"),
            id="sent-there",
        ),
        pytest.param(
            TURKISH.replace("Turkish President", "the Turkish king spoke to"),
            AGAIN.format("Ilkan Brennoglu"),
            id="no-title",
        ),
        pytest.param(
            TURKISH.replace("Turkish President", "Did you meet the Turkish envoy? --"),
            AGAIN.format("Ilkan Brennoglu"),
            id="another-sentence",
        ),
    ],
)
def test_what_is_no_translation_is_let_be(left, right):
    """Who speaks English says a thing twice more often than he is translated."""
    assert not altered(left, right)
