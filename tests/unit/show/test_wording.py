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
    assert wording.headline_counts(1, 1, 1) == "1 report, 1 origin"
    assert wording.headline_counts(1200, 2, 9) == "1,200 reports, 2 independent origins"


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        (3, "3 reports, 3 independent origins"),
        (2, "3 reports, 3 independent origins from 2 outlets"),
        (1, "3 reports, 3 origins from 1 outlet"),
    ],
)
def test_headline_counts_tells_of_outlets_that_are_fewer(sources, told):
    """What one newsroom wrote three times is not borne out by three."""
    assert wording.headline_counts(3, 3, sources) == told


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


def _finding(probability, reading="contradiction", kind="figure-differs"):
    return model.Finding(
        kind=kind,
        is_hard=True,
        reading=reading,
        probability=probability,
        message="",
        evidence=(),
    )


@pytest.mark.parametrize(
    ("probabilities", "expected"),
    [
        (
            [0.9],
            "1 place where reports contradict each other or a quote is not the same",
        ),
        (
            [0.95, 0.4],
            (
                "2 places where reports contradict each other or a quote is not the "
                "same; 1 of them doubtful"
            ),
        ),
        ([0.4], "1 place where reports may contradict each other; doubtful"),
    ],
)
def test_summary_of_hard_findings_is_true_of_each(probabilities, expected):
    """Nothing is said outright of what is doubtful."""
    assert wording.hard_summary([_finding(p) for p in probabilities]) == expected
    assert wording.reading_words(_finding(0.4)) == "doubtful"


@pytest.mark.parametrize(
    ("foreign", "reports", "begin"),
    [
        (0, 3, ""),
        (1, 3, "1 of 3 reports is not in English"),
        (2, 3, "2 of 3 reports are not in English"),
        (2, 2, "These reports are not in English"),
        (1, 1, "The report is not in English"),
    ],
)
def test_what_is_not_read_is_told_where_a_report_is_foreign(foreign, reports, begin):
    """One plain line, and none where all is English."""
    words = wording.unread_words(foreign, reports)
    assert words.startswith(begin)
    assert bool(words) == bool(foreign)
