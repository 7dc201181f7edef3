"""Details that two accounts have in common."""

from retold.lineage import link_reports
from retold.lineage.details import common_details
from retold.lineage.witness import read_witness
from retold.model import Report


def test_common_details_are_figures_then_names(agency, rewrite, annotate):
    """Figures before names; a day is no detail, and no genitive stays."""
    notes = annotate(agency, rewrite)
    left, right = (read_witness(r, notes[r.id]) for r in (agency, rewrite))
    found = common_details(left, right, most=9)
    assert found[:4] == ["2009", "1974", "Port Elm", "Bero Tallin"]
    assert "Tuesday" not in " ".join(found)
    assert common_details(left, right, most=1) == ["2009"]


def test_common_details_of_strangers_are_none(annotate):
    """No figure, no name, no detail."""
    reports = [Report(id="a", text="It rained."), Report(id="b", text="")]
    notes = annotate(*reports)
    left, right = (read_witness(r, notes[r.id]) for r in reports)
    assert common_details(left, right, most=3) == []


def test_explain_tells_what_makes_a_rewrite(agency, rewrite, annotate):
    """How many sentences are told again, and which details with them."""
    (edge,) = link_reports([agency, rewrite], annotate(agency, rewrite))
    assert "as the other does, in the same order" in edge.why
    assert "both have 2009, 1974 and Port Elm;" in edge.why
