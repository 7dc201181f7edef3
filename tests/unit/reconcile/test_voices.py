"""Whose words stand in a place."""

from retold.model import Edge, Origin, Passage
from retold.reconcile.voices import Voices


def edge(source, target, relation, start, end):
    return Edge(
        source=source,
        target=target,
        relation=relation,
        direction="known",
        probability=0.9,
        shared=0.5,
        passages=(Passage(start_l=start, end_l=end, start_r=start, end_r=end),),
        why="",
    )


def voices():
    """A wire "a", its rewrite "b" of one origin, and "c" that took a paragraph of "b"."""
    return Voices(
        [
            Origin(id="o1", name="HPB", reports=("a", "b"), probability=0.9),
            Origin(id="o2", name=None, reports=("c",), probability=0.9),
        ],
        [edge("a", "b", "rewritten", 0, 50), edge("b", "c", "derived", 0, 90)],
    )


def test_what_was_taken_over_speaks_with_the_voice_it_was_taken_from():
    """Through as many hands as need be."""
    found = voices()
    assert [found.report_at(r, 10, 40) for r in "abc"] == ["a", "a", "a"]
    assert found.origin_at("c", 10, 40) == "o1"


def test_what_a_rewrite_adds_speaks_with_its_own_voice():
    """Its origin stays that of both: it is no second source."""
    found = voices()
    assert [found.report_at(r, 60, 80) for r in "abc"] == ["a", "b", "b"]
    assert [found.origin_at(r, 60, 80) for r in "abc"] == ["o1"] * 3
    assert found.report_at("c", 200, 240) == "c"


def test_a_report_of_no_origin_has_its_own_voice():
    """A story made by hand need not say where its reports come from."""
    assert voices().origin_at("x", 0, 9) == voices().report_at("x", 0, 9) == "x"
