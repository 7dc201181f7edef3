"""Who came first, and who names whom."""

import pytest

from retold.lineage.direction import earlier_side
from retold.model import Report


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("2031-03-03", "2031-03-04", "left", id="two days"),
        pytest.param("2031-03-04", "2031-03-03", "right", id="the other way round"),
        pytest.param("2031-03-03", "2031-03-03", None, id="one day"),
        pytest.param("2031-03-03", None, None, id="missing"),
        pytest.param("2031-03-03T06:00:00Z", "2031-03-03", None, id="within the day"),
        pytest.param(
            "2031-03-03", "2031-03-04T02:00:00Z", None, id="maybe another zone's day"
        ),
        pytest.param("2031-03-03", "2031-03-05T02:00:00Z", "left", id="a day apart"),
        pytest.param(
            "2031-03-03T08:30:00+02:00", "2031-03-03T07:00:00Z", "left", id="zones"
        ),
        pytest.param(
            "2031-03-03T08:00:00+01:00", "2031-03-03T07:00:00Z", None, id="same time"
        ),
        pytest.param("soon", "2031-03-03", None, id="no time at all"),
    ],
)
def test_earlier_side_minds_precision(left, right, expected):
    """Times order two reports only as far as their precision reaches."""
    report_l = Report(id="l", text="", published=left)
    report_r = Report(id="r", text="", published=right)
    assert earlier_side(report_l, report_r) == expected
