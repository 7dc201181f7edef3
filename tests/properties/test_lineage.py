"""What holds for who took from whom, whatever the reports are."""

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from retold.annotation import annotate_report
from retold.lineage import group_origins, link_reports
from retold.lineage.prune import readable
from retold.lineage.stemma import Link
from retold.model import Edge, Passage, Report

steady = settings(max_examples=40, deadline=None, derandomize=True)

SILO = (
    "A grain silo collapsed at the river terminal of Port Elm early on Tuesday.",
    "Two trucks were buried under four hundred tonnes of barley, police said.",
    "A night watchman, Bero Tallin, was treated for cuts at the district hospital.",
    "“I heard a groan like a ship and then the whole wall came down,” said Tallin.",
    "The silo was built in 1974 and had passed an inspection in October.",
    "Barges bound for the lower lock were held for six hours while divers searched.",
    "Westbank Grain said it would empty the three remaining silos as a precaution.",
    "The Elm Echo reported in May that rust had been found at the base of two silos.",
)
OTHER = (
    "Farmers round Marl fear for their prices after the loss of a storage tower.",
    "The chairman of the cooperative drove out on Tuesday to look at the rubble.",
    "Rail wagons may take a part of the summer crop to the coast instead.",
    "“I heard a groan like a ship and then the whole wall came down,” said Tallin.",
    "The track needs new sleepers beyond the bridge, an engineer told the Elm Echo.",
)
LEAD = "Nobody was hurt when a storage tower fell over in a small harbour this week."
# Names that no text has.
OUTLETS = ("Valley Post", "Ostrel Herald", "Rehm Star", "Tessel Sun", "Brenn Mail")


def made(kind, first, cut):
    """A report's text: a state of the one account, the other account, or both."""
    sentences = {
        "whole": SILO,
        "cut": SILO[: max(2, len(SILO) - cut)],
        "lead": (LEAD, *SILO[first:]),
        "edited": (s.replace("Tuesday", "Monday").replace("said", "say") for s in SILO),
        "part": (*OTHER[:3], *SILO[first : first + 3]),
        "other": OTHER,
        "empty": (),
    }
    return "\n\n".join(sentences[kind])


texts = st.builds(
    made,
    st.sampled_from(("whole", "cut", "lead", "edited", "part", "other", "empty")),
    first=st.integers(0, 4),
    cut=st.integers(0, 5),
)
times = st.none() | st.sampled_from(
    ("2031-03-04", "2031-03-04T06:00:00Z", "2031-03-04T09:30:00Z", "2031-03-06")
)


@st.composite
def stories(draw):
    """Two to five reports of one story, each by another outlet."""
    bodies = draw(st.lists(st.tuples(texts, times), min_size=2, max_size=len(OUTLETS)))
    return [
        Report(id=f"r{n}", outlet=OUTLETS[n], published=published, text=text)
        for n, (text, published) in enumerate(bodies)
    ]


def lineage_of(reports):
    """Edges and origins of reports."""
    notes = {report.id: annotate_report(report) for report in reports}
    edges = link_reports(reports, notes)
    return edges, group_origins(
        reports, edges, {i: n.credits for i, n in notes.items()}
    )


def parted(origins):
    """The origins as sets of reports."""
    return {frozenset(origin.reports) for origin in origins}


@given(stories(), st.randoms(use_true_random=False))
@steady
def test_lineage_does_not_depend_on_the_order_of_reports(reports, random):
    """In which order reports are given changes nothing."""
    shuffled = random.sample(reports, len(reports))
    assert lineage_of(reports) == lineage_of(shuffled)


def known_sources(edges, reports):
    """Which text is known to come from which; of equal reports either may be it."""
    text_of = {report.id: report.text for report in reports}
    return sorted(
        (text_of[edge.source], text_of[edge.target], edge.relation)
        for edge in edges
        if edge.direction == "known"
    )


@given(stories(), st.permutations(range(5)))
@steady
def test_lineage_does_not_depend_on_ids(reports, order):
    """Other ids make no other origins, nor other sources."""
    names = {report.id: f"x{order[n]}" for n, report in enumerate(reports)}
    edges, origins = lineage_of(reports)
    renamed = [replace(report, id=names[report.id]) for report in reports]
    edges_after, origins_after = lineage_of(renamed)
    assert parted(origins_after) == {
        frozenset(names[i] for i in group) for group in parted(origins)
    }
    assert known_sources(edges, reports) == known_sources(edges_after, renamed)


@given(stories())
@steady
def test_lineage_does_not_depend_on_names_of_outlets(reports):
    """Other names of outlets, which no text has, change names alone."""
    renamed = [replace(report, outlet=f"{report.outlet} Ledger") for report in reports]
    edges, origins = lineage_of(reports)
    edges_after, origins_after = lineage_of(renamed)
    assert edges == edges_after
    assert [o.reports for o in origins] == [o.reports for o in origins_after]
    assert [o.probability for o in origins] == [o.probability for o in origins_after]


@given(stories(), st.integers(0, 4))
@steady
def test_an_exact_copy_joins_the_origin_of_its_original(reports, place):
    """A copy by another outlet joins one origin, and parts or joins no others."""
    original = reports[place % len(reports)]
    assume(len(original.text.split()) > 50)
    copy = replace(original, id="copy", outlet="Halmora Gazette")
    _, origins = lineage_of(reports)
    _, with_copy = lineage_of([*reports, copy])
    home = next(o for o in with_copy if "copy" in o.reports)
    assert original.id in home.reports
    assert parted(origins) == {group - {"copy"} for group in parted(with_copy)}


@given(st.lists(st.text(max_size=200), min_size=1, max_size=4))
@example(["", ""])
@example(["a" * 200, "a" * 200])
@steady
def test_lineage_of_any_texts_has_its_spans_inside(bodies):
    """Whatever the texts are, each report is in one origin, and spans lie in texts."""
    reports = [Report(id=f"r{n}", text=text) for n, text in enumerate(bodies)]
    length = {report.id: len(report.text) for report in reports}
    edges, origins = lineage_of(reports)
    assert sorted(i for o in origins for i in o.reports) == sorted(length)
    for edge in edges:
        for passage in edge.passages:
            assert 0 <= passage.start_l < passage.end_l <= length[edge.source]
            assert 0 <= passage.start_r < passage.end_r <= length[edge.target]


def passages_of(starts):
    """Passages of forty characters, at the same places in both texts."""
    return tuple(
        Passage(start_l=n, end_l=n + 40, start_r=n, end_r=n + 40)
        for n in sorted(starts)
    )


@st.composite
def links_of(draw, names):
    """Links between some reports, each of any kind; ranks follow the names' order."""
    ends = st.tuples(st.sampled_from(names), st.sampled_from(names))
    pairs = draw(st.sets(ends.filter(lambda pair: pair[0] < pair[1]), max_size=9))
    words = st.sampled_from((0, 3, 8, 20, 60))
    links = []
    for left, right in sorted(pairs):
        source, target = draw(st.permutations((left, right)))
        relation = draw(
            st.sampled_from(
                ("reprint", "version", "rewritten", "derived", "quotes-only")
            )
        )
        is_known = draw(st.booleans())
        edge = Edge(
            source=source if is_known else left,
            target=target if is_known else right,
            relation=relation,
            direction="known" if is_known else "unknown",
            probability=0.9,
            shared=0.5,
            passages=passages_of(draw(st.sets(st.sampled_from((0, 50, 100))))),
            why="",
        )
        is_tentative = draw(st.booleans()) and relation == "derived"
        links.append(
            Link(
                edge,
                None
                if is_known
                else replace(edge, source=edge.target, target=edge.source),
                new=draw(words),
                lost=draw(words),
                edits=draw(words),
                shared=draw(words),
                is_named=is_known and draw(st.booleans()),
                is_lead=is_tentative or draw(st.booleans()),
                is_tentative=is_tentative,
                without_lead=replace(edge, relation="quotes-only")
                if is_tentative and draw(st.booleans())
                else None,
                before=draw(st.sampled_from((0.01, 0.5, 0.99))),
                rank=(True, False, edge.source),
                rank_target=(True, False, edge.target),
            )
        )
    return links


def ends(link_or_edge):
    """By what links and edges are sorted."""
    edge = getattr(link_or_edge, "edge", link_or_edge)
    return edge.source, edge.target


@given(links_of("acegi"), links_of("bdfhj"))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_readable_looks_at_linked_reports_alone(left, right):
    """What is not linked, however far round, changes no edge."""
    apart = [readable(sorted(links, key=ends)) for links in (left, right)]
    together = readable(sorted([*left, *right], key=ends))
    assert together == sorted([*apart[0], *apart[1]], key=ends)
