"""The words in which the account speaks to its readers."""

from typing import get_args

import pytest

from retold import model
from retold.model import Edge, Origin
from retold.show import wording


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (wording.FINDING_KINDS, model.FindingKind),
        (wording.READINGS, model.Reading),
        (wording.STANDINGS, model.Standing),
        (wording.QUOTE_STATUSES, model.QuoteStatus),
        (wording.RELATIONS, model.Relation),
        (wording.UNDIRECTED_RELATIONS, model.Relation),
        (wording.NAME_KINDS, model.NameKind),
    ],
    ids=[
        "kinds",
        "readings",
        "standings",
        "statuses",
        "relations",
        "undirected",
        "names",
    ],
)
def test_every_code_has_words(table, codes):
    """No published code is shown as it is, and no table has a code too many."""
    assert set(get_args(codes)) == set(table)


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0, "0%"), (0.001, "under 1%"), (0.5, "50%"), (0.999, "over 99%"), (1, "100%")],
)
def test_percent_keeps_all_and_none_for_themselves(share, expected):
    """Nearly all is not all, and hardly any is not none."""
    assert expected == wording.percent(share)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 others"),
    ],
)
def test_joined_counts_what_it_leaves_out(names, expected):
    """A long list says how many it does not name."""
    assert expected == wording.joined(names, 3)


def test_headline_counts_knows_one_from_many():
    """One origin is not called independent: there is none it could depend on."""
    assert wording.headline_counts(1, 1) == "1 report, 1 origin"
    assert wording.headline_counts(1200, 2) == "1,200 reports, 2 independent origins"


def test_lineage_summary_is_one_line():
    """How many reports and origins, the largest of them, and the edges by relation."""
    origins = [
        Origin(id="o1", name="HPB", reports=("a", "b", "c"), probability=0.9),
        Origin(id="o2", name=None, reports=("d",), probability=0.9),
    ]
    edges = [
        Edge(
            source="a",
            target=target,
            relation="reprint",
            direction="known",
            probability=0.9,
            shared=1.0,
            passages=(),
            why="",
        )
        for target in "bc"
    ]
    assert wording.lineage_summary(origins, edges) == (
        "4 reports, 2 origins; the largest: HPB 3; 2 edges: 2 reprint"
    )
    assert wording.lineage_summary([], []) == "0 reports, 0 origins"
