"""What a third report tells about two others."""

import pytest
from msgspec.structs import replace

from retold.lineage.prune import readable


def directed(links):
    """The edges of known direction."""
    return [(e.source, e.target) for e in readable(links) if e.direction == "known"]


def test_an_undated_source_is_known_by_its_changes(link):
    """The copy has what the undated report changed: it comes from there."""
    links = [
        link("root", "copy", new=20, edits=20, shared=400),
        link("root", "undated", known=False, new=18, edits=18, shared=400),
        link("undated", "copy", known=False, new=2, edits=2, lost=2, shared=400),
    ]
    assert directed(links) == [("root", "undated"), ("undated", "copy")]


def test_a_sibling_with_some_of_the_changes_is_no_source(link):
    """Two edits of one text hit on the same word now and then."""
    links = [
        link("root", "copy", new=20, edits=20, shared=400),
        link("root", "sibling", new=20, edits=20, shared=400),
        link("sibling", "copy", new=17, edits=17, shared=400),
    ]
    assert directed(links) == [("root", "copy"), ("root", "sibling")]


def test_a_later_source_with_the_changes_comes_before_the_first(link):
    """A copy of an edited text goes back to the edit, though the original is older."""
    links = [
        link("root", "edit", new=20, edits=20, shared=400),
        link("root", "copy", new=24, edits=24, shared=400),
        link("edit", "copy", new=4, edits=4, shared=400),
    ]
    assert directed(links) == [("edit", "copy"), ("root", "edit")]


def test_what_others_name_was_there_first(link):
    """A third report names one of two states of a text as its source."""
    links = [
        link("echo", "sun", known=False),
        link("sun", "post", is_named=True),
    ]
    assert ("sun", "echo") in directed(links)


def test_what_only_the_other_names_tells_nothing_new(link):
    """The naming has to come from a third report."""
    links = [link("echo", "sun", known=False)]
    assert directed(links) == []


@pytest.mark.parametrize("source", ["a", "b"])
def test_directed_exchanges_the_counts(link, source):
    """A link of unknown direction can be read from either end."""
    found = link("a", "b", known=False, new=5, lost=7).directed(source, "told so")
    assert found.edge.source == source
    assert (found.new, found.lost) == ((5, 7) if source == "a" else (7, 5))
    assert found.edge.why == "told so"
    assert found.mirror is None
    assert found.rank == (True, False, source)


def test_a_direction_takes_the_place_of_why_there_was_none(link):
    """An edge that others order no longer says that its order is open."""
    made = link("a", "b", known=False)
    shared = "both credit NPB: a common origin"
    edge = replace(made.edge, why=f"shares 90 % of its words; {shared}")
    ordered = made._replace(edge=edge, open_reason=shared).directed("a", "told so")
    assert ordered.edge.why == "shares 90 % of its words; told so"
