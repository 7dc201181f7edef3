"""Owners and addresses."""

import csv
from importlib.resources import files

import pytest

from retold.lexicon.houses import outlet_at
from retold.lineage import link_pair, read_witness
from retold.lineage.houses import addressed_outlet, common_owner
from retold.model import Annotation, Report
from retold.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("left", "right", "owner"),
    [
        ("CNN", "HLN", "Warner Bros. Discovery"),
        ("Fox News (Online)", "Fox Business", "Fox Corporation"),
        ("Wall Street Journal - News", "New York Post", "News Corp"),
        ("CNN", "CNN", None),
        ("CNN", "Fox News", None),
        ("Elm Echo", "Marl Sun", None),
        (None, "CNN", None),
    ],
)
def test_common_owner_knows_sisters(left, right, owner):
    """Two outlets of one owner, in whatever form their names are given."""
    assert common_owner(left, right) == owner


@pytest.mark.parametrize(
    ("host", "outlet"),
    [
        ("apnews.com", "AP"),
        ("edition.cnn.com", "CNN"),
        ("WWW.Reuters.com", "Reuters"),
        ("notcnn.com", None),
        ("com", None),
        ("", None),
        (None, None),
    ],
)
def test_outlet_at_reads_hosts(host, outlet):
    """A host belongs to whom its domain belongs to."""
    assert outlet_at(host) == outlet


@pytest.mark.parametrize(
    ("url", "outlet", "expected"),
    [
        ("https://apnews.com/article/1", "Elm Echo", "AP"),
        ("https://apnews.com/article/1", "Associated Press", None),
        ("https://elm-echo.example/1", "Elm Echo", None),
        ("https://[bad/1", "Elm Echo", None),
        (None, "Elm Echo", None),
    ],
)
def test_addressed_outlet_is_another_than_the_reports_own(url, outlet, expected):
    """A canonical address elsewhere tells whose text it is."""
    report = Report(id="r", text="", url=url, outlet=outlet)
    assert addressed_outlet(report) == expected


def test_a_report_at_anothers_address_comes_from_there():
    """The canonical address decides the direction, whatever the times."""
    text = (
        "A grain silo collapsed at the river terminal of Port Elm on Tuesday and buried "
        "two trucks under four hundred tonnes of barley. Nobody was in them. The "
        "operator will empty the three other silos. Divers searched for six hours."
    )
    notes = tuple(split_sentences(text))
    copy = Report(id="a", text=text, outlet="Elm Echo", url="https://thehill.com/1")
    source = Report(id="b", text=text, outlet="The Hill")
    link = link_pair(
        *(read_witness(r, Annotation(id=r.id, sentences=notes)) for r in (copy, source))
    )
    assert (link.edge.source, link.edge.direction) == ("b", "known")
    assert "address" in link.edge.why


@pytest.mark.parametrize("table", ["agencies", "outlets"])
def test_every_row_has_a_source(table):
    """Whoever corrects a table can look up each row, and no name is there twice."""
    path = files("retold.lexicon.data").joinpath(f"{table}.csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    assert all(row["source"].startswith("https://") for row in rows)
    assert len({row["name"] for row in rows}) == len(rows)
