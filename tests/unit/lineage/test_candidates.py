"""Which reports of a large story are compared."""

import pytest

from retold.annotation import annotate_report
from retold.lineage import group_origins, link_reports, read_witness
from retold.lineage.candidates import candidate_pairs
from retold.model import Annotation, Report


def text_of(name):
    """Twelve sentences in words that no other name has."""
    return "\n\n".join(
        " ".join(f"{name}{n}{i}" for i in range(25)).capitalize() + "."
        for n in range(12)
    )


def reprint_of(text, number):
    """The text trimmed, and with two words changed."""
    words = text.split(" ")
    words[40 + number] = "also"
    words[90 + number] = "then"
    return " ".join(words[: 250 - number])


def story(families, reprints, lone):
    """Families of one text and its reprints, and reports that share nothing."""
    reports = [
        Report(id=f"{family}-{n}", text=reprint_of(text_of(f"q{family}"), n))
        for family in range(families)
        for n in range(reprints)
    ]
    return reports + [Report(id=f"own-{n}", text=text_of(f"w{n}")) for n in range(lone)]


@pytest.mark.parametrize(
    ("families", "reprints", "lone"), [(1, 40, 0), (3, 12, 5), (2, 30, 10)]
)
def test_reprints_of_a_large_story_are_one_origin(families, reprints, lone):
    reports = story(families, reprints, lone)
    edges = link_reports(reports, {})
    origins = group_origins(reports, edges, {})
    sizes = sorted(len(origin.reports) for origin in origins)
    assert sizes == [1] * lone + [reprints] * families


def test_pairs_grow_with_the_reports_and_not_with_their_square():
    counts = []
    for reprints in (40, 80):
        witnesses = [
            read_witness(report, Annotation(id=report.id))
            for report in story(2, reprints, 10)
        ]
        counts.append(len(candidate_pairs(witnesses)))
    assert counts[1] < 2.5 * counts[0]


def test_small_stories_are_compared_pair_by_pair():
    witnesses = [
        read_witness(report, Annotation(id=report.id)) for report in story(1, 4, 4)
    ]
    assert len(candidate_pairs(witnesses)) == 8 * 7 // 2


def test_two_tellings_among_reprints_are_compared():
    """Where two texts are all there are, no word is rarer than another."""
    wire = "Divers searched the basin of Ostrel until midnight and found nobody."
    texts = [wire] * 30 + ["By midnight the divers had searched all of the basin."]
    witnesses = [
        read_witness(report, annotate_report(report))
        for report in (Report(id=str(n), text=text) for n, text in enumerate(texts))
    ]
    assert any(30 in pair for pair in candidate_pairs(witnesses))


def test_order_of_the_reports_changes_no_edge():
    reports = story(2, 20, 4)
    assert link_reports(reports, {}) == link_reports(reports[::-1], {})
