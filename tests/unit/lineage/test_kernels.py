"""The pure functions between the queries of lineage."""

from retold.lineage.kernels import (
    from_json,
    keep_readable,
    link_pairs,
    make_origins,
    read_credits,
    read_moments,
    to_json,
)
from retold.lineage.plan import EDGES, LINKS, ORIGINS
from retold.lineage.prune import readable
from retold.lineage.standing import read_sentences
from retold.lineage.stemma import Link
from retold.model import Credit, Edge, Origin, Report
from retold.report_rows import REPORT, to_row
from retold.stages import row_count, table_of

STANDING = table_of({"key": "BIGINT"}, ())


def table(reports):
    """Reports as the table that all stages begin with."""
    return table_of(REPORT, (to_row(report, n) for n, report in enumerate(reports)))


def rows_to_link(reports, pairs):
    """What `link_pairs` is given: reports by their places, and pairs of places."""
    types = {"chunk": "BIGINT", "pair": "BIGINT", "place_l": "BIGINT"}
    types |= {"place_r": "BIGINT", "about": "BINARY", "text": "BINARY"}
    heavy = [
        (0, -1, place, place, *to_row(report, 0)[2:])
        for place, report in enumerate(reports)
    ]
    light = [(0, n, left, right, b"", b"") for n, (left, right) in enumerate(pairs)]
    return table_of(types, heavy + light)


def test_records_are_the_same_after_a_table(link):
    """A link goes through JSON unchanged, what UTF-8 has no form for included."""
    made = link("a\ud800", "b", known=False, new=3)._replace(before=0.1 + 0.2)
    assert from_json(to_json(made), Link) == made


def test_read_moments_puts_undated_reports_apart():
    """A date stands for its noon; what is no time is none."""
    times = ("2031-10-07", "2031-10-07T09:00:00+02:00", "yesterday", None)
    reports = [Report(id=f"r{n}", text="", published=t) for n, t in enumerate(times)]
    found = read_moments(table(reports))
    assert found["is_undated"].tolist() == [0, 0, 1, 1]
    assert list(found["moment"]) == [
        "2031-10-07T12:00:00+00:00",
        "2031-10-07T07:00:00+00:00",
        "",
        "",
    ]


def test_link_pairs_compares_what_it_is_given(agency, reprint, independent):
    """A reprint is linked with its source; places tell which two."""
    reports = (agency, independent, reprint)
    found = link_pairs(rows_to_link(reports, [(0, 1), (0, 2)]), STANDING)
    last = {name: values[-1] for name, values in found.items()}
    edge = from_json(last["link"], Link).edge
    assert (last["place_l"], last["place_r"]) == (0, 2)
    assert (edge.source, edge.target, edge.relation) == ("npb", "echo", "reprint")


def test_link_pairs_passes_over_standing_text(agency, reprint):
    """Where all that two reports share is standing text, nothing links them."""
    keys = read_sentences(table([reprint]))["key"]
    rows = rows_to_link((agency, reprint), [(0, 1)])
    assert row_count(link_pairs(rows, STANDING)) == 1
    assert row_count(link_pairs(rows, {"key": keys})) == 0


def test_keep_readable_takes_one_component_at_a_time(link):
    """Rows of several components in one call give the edges of each."""
    families = [
        [link("a", "b"), link("a", "c"), link("b", "c", known=False)],
        [link("d", "e", known=False)],
    ]
    rows = [
        (component, component, n, to_json(made))
        for component, links in enumerate(families)
        for n, made in enumerate(links)
    ]
    types = {"component": "BIGINT", "place_l": "BIGINT", "place_r": "BIGINT"}
    found = keep_readable(table_of(types | {"link": "BINARY"}, rows))
    edges = [from_json(row, Edge) for row in found["edge"]]
    assert edges == [edge for links in families for edge in readable(links)]
    assert found["component"].tolist() == [0, 0, 1]


def test_make_origins_sorts_by_the_earliest_report(agency, reprint, link):
    """One origin with its agency's name, and what it is sorted by."""
    edge = link("npb", "echo", relation="reprint").edge
    credited = read_credits(table([agency, reprint]))["credits"]
    heads = table([agency, reprint])["about"]
    types = {"component": "BIGINT", "is_edge": "BIGINT", "id": "STRING"}
    types |= {"target": "STRING", "record": "BINARY", "credits": "BINARY"}
    rows = [
        (7, 0, "echo", "", heads[1], credited[1]),
        (7, 0, "npb", "", heads[0], credited[0]),
        (7, 1, "npb", "echo", to_json(edge), b""),
        (
            8,
            0,
            "x",
            "",
            table([Report(id="x", text="", outlet="Sun")])["about"][0],
            b"",
        ),
    ]
    found = make_origins(table_of(types, rows))
    first, second = (from_json(row, Origin) for row in found["origin"])
    assert (first.reports, first.name) == (("npb", "echo"), "NPB")
    assert (second.reports, second.name) == (("x",), "Sun")
    assert list(found["first"]) == ["npb", "x"]
    assert found["is_undated"].tolist() == [0, 1]


def test_read_credits_leaves_out_who_only_contributed():
    """An own text in which an agency has a part is named by its outlet."""
    texts = [
        "The weir gave way.\n\nContributing: Reuters",
        "TESSEL (Reuters) - It broke.",
    ]
    reports = [Report(id=str(n), text=text) for n, text in enumerate(texts)]
    part, whole = read_credits(table(reports))["credits"]
    assert from_json(part, tuple[Credit, ...]) == ()
    assert [c.agency for c in from_json(whole, tuple[Credit, ...])] == ["Reuters"]


def test_stages_name_the_columns_that_kernels_give():
    """What a kernel says that it makes of no rows has the columns of its stage."""
    none = table_of({"pair": "BIGINT", "place_l": "BIGINT", "place_r": "BIGINT"}, ())
    empty = none | table_of({"about": "BINARY", "text": "BINARY"}, ())
    assert link_pairs(empty, STANDING).keys() == LINKS.columns.keys()
    components = table_of({"component": "BIGINT", "link": "BINARY"}, ())
    assert keep_readable(components).keys() == EDGES.columns.keys()
    assert make_origins(components).keys() == ORIGINS.columns.keys()
