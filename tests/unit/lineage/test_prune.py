"""Which edges a reader needs."""

import itertools

from retold.lineage.prune import readable


def ends(links):
    """The ends of the edges that stay."""
    return [(edge.source, edge.target) for edge in readable(links)]


def test_readable_drops_what_siblings_share(link):
    """Two copies of one report need no edge between them."""
    links = [link("a", "b"), link("a", "c"), link("b", "c", known=False)]
    assert ends(links) == [("a", "b"), ("a", "c")]


def test_readable_keeps_a_second_source_that_brings_its_own_text(link):
    """A digest of two reports has two sources."""
    links = [
        link("a", "c", relation="derived", spans=((0, 9),), shared=9),
        link("b", "c", relation="derived", spans=((20, 30),), shared=7),
    ]
    assert ends(links) == [("a", "c"), ("b", "c")]


def test_readable_keeps_one_source_of_one_passage(link):
    """Of two reports with the paragraphs that a third took over, the first stays."""
    links = [
        link("a", "c", relation="derived", spans=((0, 9),), shared=9),
        link("b", "c", relation="derived", spans=((0, 9),), shared=9),
    ]
    assert ends(links) == [("a", "c")]


def test_readable_keeps_the_best_fitting_source_of_a_rewrite(link):
    """A rewrite is of one report."""
    links = [
        link("a", "c", relation="rewritten", spans=((0, 9),), new=60),
        link("b", "c", relation="rewritten", spans=((0, 9),), new=40),
    ]
    assert ends(links) == [("b", "c")]


def test_readable_takes_the_named_source(link):
    """Of two equal sources, the one that the report names."""
    links = [link("a", "c"), link("b", "c", is_named=True)]
    assert ends(links) == [("b", "c")]


def test_readable_takes_the_source_that_others_name(link):
    """Of two equal sources, the one that a third report names."""
    links = [link("a", "c"), link("b", "c"), link("b", "d", is_named=True)]
    assert ends(links) == [("b", "c"), ("b", "d")]


def test_readable_holds_undirected_families_together_with_fewest_edges(link):
    """Three alike texts without times need two edges."""
    links = [
        link("a", "b", known=False, new=50, lost=50),
        link("b", "c", known=False, new=10, lost=10),
        link("a", "c", known=False, new=20, lost=20),
    ]
    assert ends(links) == [("a", "c"), ("b", "c")]


def test_readable_keeps_one_quote_edge_between_two_origins(link):
    """Shared speech is shown once between two origins and never inside one."""
    links = [
        link("a", "b"),
        link("a", "c", relation="quotes-only", known=False, shared=20),
        link("b", "c", relation="quotes-only", known=False, shared=30),
    ]
    assert ends(links) == [("a", "b"), ("b", "c")]


def test_readable_minds_no_order(link):
    """Links in any order give the same edges."""
    links = [
        link("a", "b", known=False),
        link("b", "c", new=3),
        link("a", "c", new=9),
        link("a", "d", relation="derived"),
        link("c", "d", relation="derived"),
    ]
    found = {tuple(readable(order)) for order in itertools.permutations(links)}
    assert len(found) == 1


def test_readable_of_nothing_is_nothing():
    """No links, no edges."""
    assert readable([]) == []


def test_readable_keeps_a_join_without_passages(link):
    """What is told in quite other words is explained by no other edge."""
    told = link("a", "b", spans=(), known=False, relation="rewritten")
    assert readable([told]) == [told.edge]
