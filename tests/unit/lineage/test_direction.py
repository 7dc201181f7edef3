"""Who came first, and who names whom."""

import pytest

from retold.lineage import link_pair, read_witness
from retold.lineage.direction import is_agency
from retold.model import Annotation, Credit, Report
from retold.text.sentences import split_sentences

BODY = (
    "A grain silo collapsed at the river terminal of Port Elm on Tuesday and buried "
    "two trucks under four hundred tonnes of barley. Nobody was in them. The operator "
    "will empty the three other silos. Divers searched the quay for six hours."
)


def descent(left, right):
    """Source and direction of the edge between two reports given as fields."""
    witnesses = [
        read_witness(
            Report(
                id=report_id,
                text=fields.get("text", BODY),
                outlet=fields.get("outlet"),
                published=fields.get("published"),
            ),
            Annotation(
                id=report_id,
                sentences=tuple(split_sentences(fields.get("text", BODY))),
                credits=tuple(
                    Credit(agency=agency, start=0, end=1)
                    for agency in fields.get("credits", ())
                ),
            ),
        )
        for report_id, fields in (("a", left), ("b", right))
    ]
    edge = link_pair(*witnesses).edge
    return edge.source, edge.direction


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param({}, {}, ("a", "unknown"), id="nothing known"),
        pytest.param(
            {"published": "2031-03-04"},
            {"published": "2031-03-03"},
            ("b", "known"),
            id="times",
        ),
        pytest.param(
            {"outlet": "Elm Echo", "credits": ["NPB"], "published": "2031-03-02"},
            {"outlet": "Northern Press Bureau", "published": "2031-03-03"},
            ("b", "known"),
            id="a credit outweighs the times",
        ),
        pytest.param(
            {"outlet": "Elm Echo", "credits": ["NPB"], "published": "2031-03-02"},
            {"outlet": "Marl Sun", "credits": ["NPB"], "published": "2031-03-03"},
            ("a", "unknown"),
            id="both credit one agency",
        ),
        pytest.param(
            {"outlet": "NPB", "credits": ["NPB"], "published": "2031-03-03"},
            {"outlet": "NPB", "credits": ["NPB"], "published": "2031-03-02"},
            ("b", "known"),
            id="an agency's own versions",
        ),
        pytest.param(
            {"outlet": "Elm Echo"},
            {"outlet": "Reuters"},
            ("b", "known"),
            id="an agency without a credit",
        ),
        pytest.param(
            {"outlet": "Elm Echo", "published": "2031-03-01"},
            {"outlet": "Reuters", "published": "2031-03-03"},
            ("a", "known"),
            id="an agency that came later",
        ),
        pytest.param(
            {"outlet": "Marl Sun", "published": "2031-03-01"},
            {"outlet": "Elm Echo", "text": f"The Marl Sun reported this. {BODY}"},
            ("a", "known"),
            id="a citation",
        ),
        pytest.param(
            {
                "text": f"It is worse than we thought.\n\nFrom Harbour Watch:\n\n{BODY}",
                "outlet": "Elm Echo",
                "published": "2031-03-01",
            },
            {"outlet": "Marl Sun", "published": "2031-03-02"},
            ("b", "known"),
            id="what is shown as another's outweighs the times",
        ),
    ],
)
def test_judge_direction_weighs_names_before_times(left, right, expected):
    """Citations and credits come before the trade, the trade before the times."""
    assert descent(left, right) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        ("Reuters", True),
        ("The Associated Press", True),
        ("Halm News Agency", True),
        ("Elm Echo", False),
        ("", False),
        (None, False),
    ],
)
def test_is_agency_knows_agencies_by_list_and_by_name(outlet, expected):
    """Agencies are known, or say what they are."""
    assert is_agency(outlet, ()) is expected


def test_is_agency_learns_agencies_from_credits():
    """What other reports credit is an agency."""
    assert is_agency("Elm Echo Service", ["EES"])
