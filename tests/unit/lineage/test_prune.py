"""Which edges a reader needs."""

from retold.lineage.prune import Link, readable
from retold.model import Edge, Passage


def link(source, target, *, spans=((0, 9),), fit=1.0, **about):
    """A link whose passages lie at the same place in both texts."""
    passages = tuple(
        Passage(start_l=start, end_l=end, start_r=start, end_r=end)
        for start, end in spans
    )
    edge = Edge(
        source=source,
        target=target,
        relation=about.get("relation", "reprint"),
        direction="known" if about.get("known", True) else "unknown",
        probability=0.9,
        shared=0.5,
        passages=passages,
        why="",
    )
    return Link(edge, fit)


def ends(links):
    """The ends of the edges that stay."""
    return [(edge.source, edge.target) for edge in readable(links)]


def test_readable_drops_what_siblings_share():
    """Two copies of one report need no edge between them."""
    links = [link("a", "b"), link("a", "c"), link("b", "c", known=False)]
    assert ends(links) == [("a", "b"), ("a", "c")]


def test_readable_keeps_a_second_source_that_brings_its_own_text():
    """A digest of two reports has two sources."""
    links = [
        link("a", "c", relation="derived", spans=((0, 9),), fit=2.0),
        link("b", "c", relation="derived", spans=((20, 30),)),
    ]
    assert ends(links) == [("a", "c"), ("b", "c")]


def test_readable_keeps_the_best_fitting_source_of_a_rewrite():
    """A rewrite is of one report."""
    links = [
        link("a", "c", relation="rewritten", spans=((0, 9),), fit=1.0),
        link("b", "c", relation="rewritten", spans=((50, 59),), fit=1.2),
    ]
    assert ends(links) == [("b", "c")]


def test_readable_holds_undirected_families_together_with_fewest_edges():
    """Three alike texts without times need two edges."""
    links = [
        link("a", "b", known=False, fit=0.5),
        link("b", "c", known=False, fit=0.9),
        link("a", "c", known=False, fit=0.8),
    ]
    assert ends(links) == [("a", "c"), ("b", "c")]


def test_readable_keeps_one_quote_edge_between_two_origins():
    """Shared speech is shown once between two origins and never inside one."""
    links = [
        link("a", "b"),
        link("a", "c", relation="quotes-only", known=False, fit=0.2),
        link("b", "c", relation="quotes-only", known=False, fit=0.3),
    ]
    assert ends(links) == [("a", "b"), ("b", "c")]


def test_readable_of_nothing_is_nothing():
    """No links, no edges."""
    assert readable([]) == []
