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
