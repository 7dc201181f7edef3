"""Origins of reports and of spans."""

import pytest

from retold.lineage import OriginMap, group_origins
from retold.model import Credit, Edge, Passage, Report


def edge(source, target, relation="reprint", *, known=True, probability=0.9):
    """An edge that took over characters 0 to 100 to places 50 to 150."""
    return Edge(
        source=source,
        target=target,
        relation=relation,
        direction="known" if known else "unknown",
        probability=probability,
        shared=0.5,
        passages=(Passage(start_l=0, end_l=100, start_r=50, end_r=150),),
        why="",
    )


def report(report_id, outlet=None, published=None):
    """A report without text."""
    return Report(id=report_id, text="", outlet=outlet, published=published)


@pytest.mark.parametrize(
    ("relation", "count"),
    [
        ("reprint", 1),
        ("version", 1),
        ("rewritten", 1),
        ("derived", 2),
        ("quotes-only", 2),
    ],
)
def test_group_origins_joins_what_is_one_text(relation, count):
    """Reprints, versions and rewrites join; borrowed parts and quotes do not."""
    reports = [report("a"), report("b")]
    assert len(group_origins(reports, [edge("a", "b", relation)], {})) == count


def test_group_origins_names_the_credited_agency():
    """Copies that credit an agency go back to it."""
    credit = (Credit(agency="NPB", start=0, end=3),)
    reports = [report("a", "Elm Echo"), report("b", "Marl Sun")]
    (origin,) = group_origins(
        reports, [edge("a", "b", known=False)], {"a": credit, "b": credit}
    )
    assert origin.name == "NPB"


def test_group_origins_names_the_agency_that_published_the_source():
    """An agency's own report outweighs what its text credits."""
    reports = [report("a", "Northern Press Bureau"), report("b", "Marl Sun")]
    (origin,) = group_origins(
        reports,
        [edge("a", "b")],
        {i: (Credit(agency="Reuters", start=0, end=3),) for i in "ab"},
    )
    assert origin.name == "Northern Press Bureau"


def test_group_origins_names_the_outlet_of_the_source():
    """Without a credit, the report that the others go back to gives the name."""
    reports = [report("a", "Elm Echo"), report("b", "Marl Sun")]
    (origin,) = group_origins(reports, [edge("b", "a")], {})
    assert origin.name == "Marl Sun"


def test_group_origins_leaves_a_common_origin_without_a_name():
    """Two retellings of an unseen report have no known source."""
    reports = [report("a", "Elm Echo"), report("b", "Marl Sun")]
    (origin,) = group_origins(reports, [edge("a", "b", "rewritten", known=False)], {})
    assert origin.name is None


def test_group_origins_numbers_by_first_publication():
    """Dates come after the clock times of their day, unknown times last."""
    reports = [
        report("a"),
        report("b", published="2031-03-03"),
        report("c", published="2031-03-03T22:00:00Z"),
    ]
    origins = group_origins(reports, [], {})
    assert [(o.id, o.reports) for o in origins] == [
        ("o1", ("c",)),
        ("o2", ("b",)),
        ("o3", ("a",)),
    ]


def test_group_origins_gives_the_probability_of_the_weakest_join():
    """A chain is as sure as its weakest link that holds it."""
    reports = [report(i) for i in "abc"]
    edges = [edge("a", "b"), edge("b", "c", probability=0.6)]
    (origin,) = group_origins(reports, edges, {})
    assert origin.probability == 0.6


def test_group_origins_of_nothing_is_nothing():
    """No reports, no origins."""
    assert group_origins([], [], {}) == []


def test_the_origin_of_a_span_is_the_source_inside_a_passage():
    """What was taken over speaks with the source's voice, the rest with its own."""
    reports, edges = [report("a"), report("b")], [edge("a", "b", "derived")]
    origins = group_origins(reports, edges, {})
    assert OriginMap(origins, edges).origin_of("b", 60, 100) == "o1"
    assert OriginMap(origins, edges).origin_of("b", 0, 40) == "o2"
    assert OriginMap(origins, edges).origin_of("a", 0, 40) == "o1"


def test_the_origin_of_a_span_goes_through_several_hands():
    """A passage of a passage goes back to the first."""
    reports = [report(i) for i in "abc"]
    edges = [edge("a", "b", "derived"), edge("b", "c", "derived")]
    origins = group_origins(reports, edges, {})
    assert OriginMap(origins, edges).origin_of("c", 110, 140) == "o1"
    assert OriginMap(origins, edges).origin_of("c", 50, 90) == "o2"


def test_the_origin_of_a_span_ends_where_edges_go_round():
    """A circle of edges does not hang."""
    reports = [report("a"), report("b")]
    edges = [edge("a", "b", "derived"), edge("b", "a", "derived")]
    origins = group_origins(reports, edges, {})
    assert OriginMap(origins, edges).origin_of("b", 60, 100) in {"o1", "o2"}
