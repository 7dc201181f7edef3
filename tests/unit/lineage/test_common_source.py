"""Two reports that tell what a third outlet brought."""

import pytest

from retold.lineage import link_reports
from retold.lineage.common_source import common_source
from retold.lineage.witness import read_witness
from retold.model import Report

FIRST = """\
The keeper of Marl lock warned the council of a leak in May, the Elm Echo reported on \
Tuesday, and nobody came.

Bero Tallin told the Echo that he wrote three letters about the lower gate, the last \
one in August.

The newspaper reported that the council spent the repair fund on a car park.

A spokeswoman would not comment.
"""

SECOND = """\
Three letters about a leaking lower gate went unanswered, according to a report by \
the Elm Echo.

Lock keeper Bero Tallin wrote them between May and August, the Echo reported.

The money for repairs at Marl lock went into a car park of the council instead, the \
newspaper reported.

Boats may still pass.
"""


def reports(second=SECOND, **fields):
    """Two retellings of the Echo's account."""
    return (
        Report(id="a", outlet="Valley Post", text=FIRST),
        Report(**{"id": "b", "outlet": "Marl Sun", "text": second} | fields),
    )


def found(annotate, left, right):
    """The common source of two reports."""
    notes = annotate(left, right)
    return common_source(*(read_witness(r, notes[r.id]) for r in (left, right)))


def test_common_source_is_named_by_both_and_told_by_both(annotate):
    """Two retellings of one account have its outlet in common."""
    assert found(annotate, *reports()).name == "Elm Echo"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"outlet": "Elm Echo"}, id="the source itself"),
        pytest.param({"second": SECOND.replace("Elm Echo", "Elm Star")}, id="others"),
        pytest.param(
            {"second": "Owls nest in the mill, the Elm Echo reported. It reported so."},
            id="another matter",
        ),
    ],
)
def test_common_source_is_none_without_one_account(annotate, change):
    """The source itself has none; nor have reports of other accounts."""
    assert found(annotate, *reports(**change)) is None


def test_link_reports_joins_two_retellings_of_a_third(annotate):
    """They are one origin, neither has it from the other, and the reason says so."""
    left, right = reports(published="2031-03-04T08:00:00Z")
    (edge,) = link_reports([left, right], annotate(left, right))
    assert (edge.relation, edge.direction) == ("rewritten", "unknown")
    assert "both name Elm Echo as their source" in edge.why
