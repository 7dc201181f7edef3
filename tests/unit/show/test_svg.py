"""The lineage of a story as a drawing."""

import itertools
import re

import msgspec
import pytest

from retold.model import Origin
from retold.show.account import Account
from retold.show.svg import draw_lineage


def test_drawing_has_a_dot_for_each_report_and_a_line_for_each_edge(story):
    """Nothing is left out of a small story."""
    drawing = draw_lineage(Account(story))
    assert len(drawing.dots) == len(story.reports)
    assert len(drawing.lines) == len(story.lineage)
    assert drawing.left_out == 0


def test_time_goes_to_the_right(story):
    """A later report never stands left of an earlier one; unknown times stand apart."""
    account = Account(story)
    drawing = draw_lineage(account)
    dots = {dot.number: dot for dot in drawing.dots}
    dated = [dots[account.number(r.id)].x for r in account.reports if r.published]
    assert dated == sorted(dated)
    assert dots[account.number("sahil")].x == drawing.unknown_x < min(dated)


def test_a_day_is_drawn_as_long_as_it_is(story):
    """A report known by its day only has no invented hour."""
    account = Account(story)
    (dot,) = [d for d in draw_lineage(account).dots if d.day]
    assert dot.number == account.number("quay")
    assert dot.day[0] < dot.x < dot.day[1]


def test_unknown_direction_has_no_arrow(story):
    """An arrow is a claim; an undirected edge makes none."""
    drawing = draw_lineage(Account(story))
    assert [line.arrow is None for line in drawing.lines] == [
        "unknown" in line.title for line in drawing.lines
    ]
    assert drawing.has_undirected


def test_forty_rows_do_not_touch(big_story):
    """Every outlet has a row of its own, and everything lies inside the drawing."""
    drawing = draw_lineage(Account(big_story))
    heights = sorted(row.y for row in drawing.rows)
    assert len(heights) == 40
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 20
    assert heights[-1] < drawing.height
    numbers = [
        float(x)
        for line in drawing.lines
        for x, _ in re.findall(r"(-?[\d.]+) (-?[\d.]+)", line.path)
    ]
    assert 0 <= min(numbers) <= max(numbers) <= drawing.width


def test_labels_on_the_axis_do_not_overlap(big_story):
    """Ticks without room are left out."""
    ticks = draw_lineage(Account(big_story)).ticks
    assert min(b.x - a.x for a, b in itertools.pairwise(ticks)) >= 50
    assert [t.day for t in ticks if t.day] == ["4 Nov", "5 Nov"]


def test_a_family_of_thousands_is_drawn_in_part(bare):
    """Beyond what can be read, reports are counted and not drawn."""
    story = bare(*["text"] * 500)
    ids = tuple(report.id for report in story.reports)
    origin = Origin(id="o", name=None, reports=ids, probability=1.0)
    drawing = draw_lineage(Account(msgspec.structs.replace(story, origins=(origin,))))
    assert len(drawing.rows) == 80
    assert drawing.left_out == 420


@pytest.mark.parametrize("texts", [(), ("one",)], ids=["none", "one"])
def test_fewer_than_two_reports_have_no_drawing(bare, texts):
    """There is nobody to take from."""
    assert draw_lineage(Account(bare(*texts))) is None


def test_long_gaps_are_shortened(story):
    """The first hour can be read, though the last report comes days later."""
    drawing = draw_lineage(Account(story))
    first, second, *_, last = sorted(
        d.x for d in drawing.dots if d.x > drawing.unknown_x
    )
    share = (second - first) / (last - first)
    hours = (4 + 20 / 60) / (2 * 24 + 6 + 25 / 60)
    assert share > 1.3 * hours


def test_two_undated_reports_are_not_drawn(bare):
    """Two dots without a time say no more than the words."""
    assert draw_lineage(Account(bare("a", "b"))) is None


def test_reports_of_one_moment_stand_at_one_place(story):
    """The same time for all is no division by zero."""
    reports = tuple(
        msgspec.structs.replace(r, published="2024-11-04T00:35:00Z")
        for r in story.reports
    )
    drawing = draw_lineage(Account(msgspec.structs.replace(story, reports=reports)))
    assert len({dot.x for dot in drawing.dots}) == 1
    assert len(drawing.ticks) == 1
