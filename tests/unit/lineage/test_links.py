"""Edges between reports."""

import itertools

import pytest

from retold.lineage import link_reports
from retold.model import Report

OP_ED = """\
The council wants to sell the lido. I learned to swim there, and so did my daughters. \
Nobody who voted for the sale has answered why the roof fund was spent on a car park.

We are told that the water is too cold and the visitors too few. I have counted them \
at the gate myself, eleven hundred on a wet Saturday in June, and not one had come to \
park.

Sell the car park, and leave the children their summer.
"""

ABOUT_IT = """\
A former mayor has attacked the planned sale of the lido. In an op-ed for the Valley \
Post, Irma Quell said that "nobody who voted for the sale has answered why the roof \
fund was spent on a car park."

Quell, who left office in 2019, also wrote that she had counted the visitors herself, \
"eleven hundred on a wet Saturday in June, and not one had come to park."
"""

PITCH = (
    "\n\nSign up for our morning newsletter and get the day's top stories in your "
    "inbox before breakfast, free of charge, every weekday.\n\n"
    "Anna Pell is a reporter at the Elm desk covering ports and rivers since 2019."
)


def _sentences(word):
    """Ten sentences in words that no other text has."""
    return " ".join(
        " ".join(f"{word}{n}{i}" for i in range(40)).capitalize() + "."
        for n in "abcdefghij"
    )


def only(edges):
    """The one edge."""
    (edge,) = edges
    return edge


def test_link_reports_sees_a_cut_reprint(agency, reprint, annotate):
    """A credited copy that was cut goes back to the agency's report."""
    edge = only(link_reports([reprint, agency], annotate(agency, reprint)))
    assert (edge.source, edge.target) == ("npb", "echo")
    assert (edge.relation, edge.direction) == ("reprint", "known")
    assert edge.shared == 1.0
    assert edge.probability >= 0.9
    assert "credits NPB" in edge.why
    assert "cuts the end" in edge.why


def test_link_reports_sees_a_rewrite_without_any_credit(agency, rewrite, annotate):
    """The same account in other words is `rewritten`."""
    edge = only(link_reports([agency, rewrite], annotate(agency, rewrite)))
    assert edge.relation == "rewritten"


def test_link_reports_leaves_the_direction_of_a_rewrite_open(rewrite, annotate):
    """Without times, credits and agency, nobody knows who took from whom."""
    other = Report(id="echo", text=rewrite.text.replace("before dawn", "at dawn"))
    unknown = Report(id="post", text=rewrite.text)
    edge = only(link_reports([unknown, other], annotate(unknown, other)))
    assert (edge.source, edge.direction) == ("echo", "unknown")


def test_link_reports_takes_a_shared_quote_for_no_kinship(
    agency, independent, annotate
):
    """A quote that both have is public speech."""
    edges = link_reports([agency, independent], annotate(agency, independent))
    assert {edge.relation for edge in edges} <= {"quotes-only"}


def test_link_reports_takes_standing_text_for_no_kinship(annotate):
    """A newsletter pitch and a byline biography make no relatives."""
    left = Report(id="a", text="Ferries were late on Friday after a lock gate jammed.")
    right = Report(id="b", text="The museum of clocks found a buyer for its annexe.")
    left = Report(id="a", text=left.text + PITCH)
    right = Report(id="b", text=right.text + PITCH)
    assert link_reports([left, right], annotate(left, right)) == []


def test_link_reports_takes_an_unknown_text_at_both_feet_for_standing_text(annotate):
    """What two reports of different matters share at the foot makes no relatives."""
    foot = " ".join(f"pitch{i}" for i in range(70))
    reports = [
        Report(id=word, text=f"{_sentences(word)}\n\n{foot.capitalize()}.")
        for word in ("lock", "owl")
    ]
    assert link_reports(reports, annotate(*reports)) == []


def test_link_reports_sees_news_about_an_op_ed(annotate):
    """What one report quotes and the other says itself comes from the other."""
    op_ed = Report(id="z", outlet="Valley Post", text=OP_ED)
    item = Report(id="a", outlet="Elm Echo", text=ABOUT_IT)
    edge = only(link_reports([op_ed, item], annotate(op_ed, item)))
    assert (edge.source, edge.target) == ("z", "a")
    assert (edge.relation, edge.direction) == ("derived", "known")
    assert "Valley Post" in edge.why


def test_link_reports_calls_a_later_state_of_the_same_outlet_a_version(
    agency, annotate
):
    """An outlet does not reprint itself."""
    update = Report(
        id="npb2",
        outlet=agency.outlet,
        published="2031-03-03T11:00:00Z",
        text="UPDATE 1 - " + agency.text,
    )
    edge = only(link_reports([update, agency], annotate(agency, update)))
    assert (edge.source, edge.relation) == ("npb", "version")


def test_link_reports_hangs_all_copies_on_the_agency(
    agency, reprint, rewrite, annotate
):
    """Of the edges of a family, those that follow from others are left out."""
    reports = [agency, reprint, rewrite]
    edges = link_reports(reports, annotate(*reports))
    assert [(e.source, e.target) for e in edges] == [("npb", "echo"), ("npb", "post")]


def test_link_reports_does_not_depend_on_order(
    agency, reprint, rewrite, independent, annotate
):
    """Any order of the reports gives the same edges."""
    reports = [agency, reprint, rewrite, independent]
    annotations = annotate(*reports)
    expected = link_reports(reports, annotations)
    for order in itertools.permutations(reports):
        assert link_reports(order, annotations) == expected


def test_link_reports_gives_spans_in_both_texts(agency, reprint, annotate):
    """The passages hold the shared words, the source on the left."""
    edge = only(link_reports([agency, reprint], annotate(agency, reprint)))
    for p in edge.passages:
        source = agency.text[p.start_l : p.end_l]
        assert source == reprint.text[p.start_r : p.end_r]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([], id="no report"),
        pytest.param(["Only one report."], id="one report"),
        pytest.param(["", ""], id="empty texts"),
        pytest.param(["“„«”»\"'", "……—"], id="punctuation alone"),
        pytest.param(["Поезд опоздал.", "列車は遅れた。"], id="other scripts"),
    ],
)
def test_link_reports_is_empty_where_nothing_is_shared(texts, annotate):
    """Nothing shared, no edge."""
    reports = [Report(id=str(i), text=text) for i, text in enumerate(texts)]
    assert link_reports(reports, annotate(*reports)) == []


def test_link_reports_does_without_annotations(agency, reprint):
    """A missing annotation counts as empty."""
    assert len(link_reports([agency, reprint], {})) == 1
