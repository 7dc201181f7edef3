"""Which pieces of sentences assert anything."""

import pytest

from retold.reconcile.assertions import asserts, has_verb


@pytest.mark.parametrize(
    "piece",
    [
        "… Brenn told the council on Monday …",
        "… the dam above Ostrel broke before dawn",
        "The ferry firm owes the town two millions …",
        "… she never saw the report …",
        "… which the guild condemned as reckless",
    ],
)
def test_a_clause_asserts(piece):
    """A subject, a verb, and something said."""
    assert asserts(piece)
    assert has_verb(piece)


@pytest.mark.parametrize(
    "piece",
    [
        "… by the harbour master of Ostrel …",
        "… the governor-elect, Ilka Brenn, and her deputy …",
        "… on charges of theft and fraud …",
        "… an officer named by the council …",
    ],
)
def test_a_phrase_asserts_nothing(piece):
    """It may stand in any two reports."""
    assert not asserts(piece)
    assert not has_verb(piece)


@pytest.mark.parametrize(
    "piece",
    ["… was charged with theft on Tuesday …", "… to delete the post and apologise"],
)
def test_a_verb_without_its_subject_is_said_of_somebody(piece):
    """Elsewhere in the sentence."""
    assert not asserts(piece)
    assert has_verb(piece)
