import msgspec
import pytest

from retold.model import Evidence, Finding
from retold.reconcile.findings.trust import weigh


def finding(kind):
    return Finding(
        kind=kind,
        is_hard=True,
        reading="contradiction",
        probability=0.9,
        message="",
        evidence=(
            Evidence(report="a", start=0, end=3, text="168"),
            Evidence(report="b", start=0, end=3, text="231"),
        ),
    )


@pytest.mark.parametrize(
    ("kind", "origins", "probability"),
    [
        pytest.param("figure-differs", {"a": "o1", "b": "o1"}, 0.9, id="retold"),
        pytest.param("figure-differs", {"a": "o1", "b": "o2"}, 0.4, id="strangers"),
        pytest.param("quote-altered", {"a": "o1", "b": "o2"}, 0.9, id="quotation"),
    ],
)
def test_facts_between_strangers_are_trusted_less(kind, origins, probability):
    """A fact changed in a retelling is surer than one that two accounts differ in."""
    assert weigh(finding(kind), origins).probability == probability


@pytest.mark.parametrize(
    ("kind", "probability", "origin", "is_hard"),
    [
        pytest.param("participants-differ", 0.9, "o1", True, id="retold"),
        pytest.param("participants-differ", 0.9, "o2", False, id="strangers"),
        pytest.param("date-differs", 0.8, "o2", False, id="strangers-date"),
        pytest.param("date-differs", 0.95, "o2", False, id="strangers-word-for-word"),
        pytest.param("place-differs", 0.95, "o2", False, id="strangers-place"),
        pytest.param("participants-differ", 0.97, "o2", True, id="one-occasion"),
        pytest.param("figure-differs", 0.95, "o2", True, id="one-count"),
        pytest.param("figure-differs", 0.9, "o2", False, id="strangers-figure"),
        pytest.param("speaker-differs", 0.85, "o2", False, id="strangers-speaker"),
        pytest.param("negation-differs", 0.9, "o2", True, id="negation"),
    ],
)
def test_between_strangers_only_a_sure_fact_is_hard(kind, probability, origin, is_hard):
    """Names and dates of sentences worded otherwise are mostly of two things."""
    given = msgspec.structs.replace(finding(kind), probability=probability)
    weighed = weigh(given, {"a": "o1", "b": origin})
    assert weighed.is_hard == is_hard
    assert weighed.reading == ("contradiction" if is_hard else "scope")
