import pytest

from retold.testing import findings_between

FILL = (
    "The harbour town of Tessel was quiet on Monday morning, and the ferries ran as "
    "usual. Shops along the quay opened late. "
)
FIRED = "{} fired two rockets into the sea off its coast early on Monday."
MET = "The ministers met in {} on Monday to talk about the ferry line to the islands."
ARMY = "The army of {} shelled the mill of Brenn for two hours, the governor said."
LEFT = "The {} envoy left the talks after an hour and flew home at once."


def told(text, left, right):
    pair = [FILL + text.format(name) for name in (left, right)]
    return [
        (f.kind, [e.text for e in f.evidence])
        for f in findings_between(*pair)
        if f.is_hard
    ]


@pytest.mark.parametrize(
    ("text", "left", "right", "kind"),
    [
        (FIRED, "South Korea", "North Korea", "participants-differ"),
        (ARMY, "South Korea", "North Korea", "participants-differ"),
        (MET, "South Korea", "North Korea", "place-differs"),
        (LEFT, "South Korean", "North Korean", "participants-differ"),
        (FIRED, "Upper Rehm", "Lower Rehm", "participants-differ"),
        (MET, "East Ostrel", "West Ostrel", "place-differs"),
        (FIRED, "Norway", "Denmark", "participants-differ"),
        (MET, "Norway", "Denmark", "place-differs"),
        (LEFT, "Norwegian", "Danish", "participants-differ"),
    ],
)
def test_two_lands_are_two_who_act_or_two_places(text, left, right, kind):
    """The whole name is shown, and no claim is contradicted."""
    assert told(text, left, right) == [(kind, [left, right])]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("the Tidemen", "the Shoremen", None),
        ("the Republicans", "the Democrats", "participants-differ"),
    ],
)
def test_two_parties_are_two_who_act(left, right, kind):
    """They are no claim that is contradicted."""
    text = "On Monday {} blocked the plan for the harbour wall in the town council."
    kinds = [found for found, _ in told(text, left, right)]
    assert "claim-contradicts" not in kinds
    assert kind is None or kinds == [kind]


def test_two_directions_contradict_each_other():
    """What is no name is a claim."""
    text = "The truck drove {} on the harbour road before it hit the wall of the mill."
    assert told(text, "north", "south") == [("claim-contradicts", ["north", "south"])]
