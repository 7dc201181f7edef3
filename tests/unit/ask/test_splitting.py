"""A claim of several facts is cut at its joints, and left whole where that is unsure."""

import pytest

from retold.ask.splitting import split_facts


def facts(claim):
    """The texts; three dots before those without a subject."""
    return [("" if f.is_whole else "… ") + f.text for f in split_facts(claim)]


@pytest.mark.parametrize(
    ("claim", "parts"),
    [
        pytest.param(
            "Ferry hit a reef on Tuesday, killing nine",
            ["Ferry hit a reef on Tuesday", "… killing nine"],
            id="tail",
        ),
        pytest.param(
            "The storm hit Ostrel, killing 14 people and leaving 28 missing.",
            ["The storm hit Ostrel", "… killing 14 people", "… 28 missing"],
            id="tails",
        ),
        pytest.param(
            "The ferry was carrying 168 passengers and was overloaded",
            ["The ferry was carrying 168 passengers", "The ferry was overloaded"],
            id="predicates",
        ),
        pytest.param(
            "Ilka Brenn was arrested and charged with fraud.",
            ["Ilka Brenn was arrested", "Ilka Brenn was charged with fraud"],
            id="passive goes on",
        ),
        pytest.param(
            "Ilka Brenn was elected in 2029 and resigned on Monday.",
            ["Ilka Brenn was elected in 2029", "Ilka Brenn resigned on Monday"],
            id="passive and active",
        ),
        pytest.param(
            "Ilka Brenn resigned and she was charged with fraud.",
            ["Ilka Brenn resigned", "Ilka Brenn was charged with fraud"],
            id="pronoun",
        ),
        pytest.param(
            "Nine people died after the ferry struck a reef off Tessel.",
            ["Nine people died", "the ferry struck a reef off Tessel"],
            id="after",
        ),
        pytest.param(
            "The ferry sank after hitting a reef.",
            ["The ferry sank", "… hitting a reef"],
            id="after and -ing",
        ),
        pytest.param(
            "Nine people were killed and 30 injured.",
            ["Nine people were killed", "30 injured"],
            id="two subjects",
        ),
        pytest.param(
            "Jonas Rehm, who resigned on Monday, was arrested.",
            ["Jonas Rehm was arrested", "Jonas Rehm resigned on Monday"],
            id="aside",
        ),
        pytest.param(
            "Jonas Rehm resigned on Monday and said the council had lied.",
            ["Jonas Rehm resigned on Monday", "Jonas Rehm said the council had lied"],
            id="said by itself",
        ),
        pytest.param(
            "Brenn admitted that it was a mistake, but denied that anybody was hurt.",
            [
                "Brenn admitted that it was a mistake",
                "Brenn denied that anybody was hurt",
            ],
            id="said twice",
        ),
    ],
)
def test_facts_are_cut(claim, parts):
    """Each part can be asked by itself."""
    assert facts(claim) == parts


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Police arrested Ilka Brenn and Jonas Rehm.", id="two objects"),
        pytest.param("Ilka Brenn and Jonas Rehm resigned.", id="two subjects"),
        pytest.param("Two hundred and nine people died.", id="inside a figure"),
        pytest.param("Brenn said the ferry was full and it sank.", id="inside speech"),
        pytest.param(
            "The fire that killed Brenn and Rehm started at noon.", id="inside a clause"
        ),
        pytest.param(
            "A judge heard how Brenn and Rehm sank the ferry.", id="inside a question"
        ),
        pytest.param(
            "The mayor resigned two days after the ferry sank.", id="measured"
        ),
        pytest.param("Brenn resigned because the ferry sank.", id="reason"),
        pytest.param("The ferry sank or was sunk.", id="choice"),
        pytest.param(
            "If it rains, the ferry stays and the bus leaves.", id="condition"
        ),
        pytest.param("Did the ferry sink and was it raised?", id="question"),
        pytest.param(
            "Rehm was sentenced to ten years and fined 300 crowns.", id="who fined whom"
        ),
        pytest.param("The ferry sailed in fog, according to Brenn.", id="according"),
        pytest.param("The storm hit on Monday, in the morning.", id="morning"),
        pytest.param("", id="empty"),
    ],
)
def test_what_is_unsure_stays_whole(claim):
    """A fact that the claim does not state is never asked."""
    assert facts(claim) == [claim]
