"""A story in the formats of others: well formed, whole, and true to the spans."""

import csv
import io
import json

import pytest
from lxml import etree

from retold.model import Report
from retold.show.exports.annotations import story_annotations
from retold.show.exports.graphml import story_graphml
from retold.show.exports.table import COLUMNS, mention_rows, story_csv
from retold.show.exports.tei import segments_of, story_tei
from retold.testing import compare_texts
from retold.workspace import compare

NAMES = {
    "g": "http://graphml.graphdrawing.org/xmlns",
    "t": "http://www.tei-c.org/ns/1.0",
}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
FERRY = "A ferry with 120 people struck the pier of Ostrel on Tuesday. Divers searched until midnight."
AGAIN = "A ferry with 140 people struck the old pier of Ostrel on Tuesday. Divers searched until midnight."
NASTY = '=A ferry & <b>"two"</b> \x00\x0b\ufffe \u202e boats struck the pier of Ostrel.'


@pytest.fixture(scope="module")
def story():
    """Two reports of one event, one of which took from the other."""
    return compare_texts(FERRY, AGAIN, FERRY + " Nobody was hurt.", outlet="=Echo")


@pytest.fixture(scope="module")
def nasty():
    """Reports full of what formats stumble over."""
    return compare(
        Report(
            id="a:b c&<>",
            text=NASTY,
            outlet='"<Echo>"',
            title="<&>\x01",
            url="javascript:1",
        ),
        Report(
            id="=2",
            text=NASTY.replace("two", "ten"),
            outlet="\n@x",
            url="https://x.example/?a&b",
        ),
    )


@pytest.fixture(params=["story", "nasty"])
def any_story(request):
    """Both."""
    return request.getfixturevalue(request.param)


# ---- CSV --------------------------------------------------------------------------


def test_csv_has_a_row_for_each_mention(any_story):
    """A header, and all places where a statement is made."""
    rows = list(csv.reader(io.StringIO(story_csv(any_story), newline="")))
    assert rows[0] == list(COLUMNS)
    mentions = [m for s in any_story.statements for m in s.mentions]
    assert len(rows) == 1 + len(mentions) == 1 + len(list(mention_rows(any_story)))


def test_csv_words_are_those_of_the_span(story):
    """What stands in a row stands in the report."""
    text = {report.id: report.text for report in story.reports}
    for row in csv.DictReader(io.StringIO(story_csv(story), newline="")):
        span = slice(int(row["start_char"]), int(row["end_char"]))
        assert row["words"] == text[row["report_id"]][span]


def test_csv_runs_nothing(any_story):
    """No cell is a formula for the programs that show tables."""
    for row in csv.reader(io.StringIO(story_csv(any_story), newline="")):
        assert [
            cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\n"))
        ] == []


# ---- GraphML ----------------------------------------------------------------------


def test_graphml_has_every_report_and_edge(any_story):
    """Nodes are the reports, edges the lineage; every end and key is there."""
    root = etree.fromstring(story_graphml(any_story).encode())
    nodes = root.findall("g:graph/g:node", NAMES)
    edges = root.findall("g:graph/g:edge", NAMES)
    assert len(nodes) == len(any_story.reports)
    assert len(edges) == len(any_story.lineage)
    ids = {node.get("id") for node in nodes}
    assert {end for e in edges for end in (e.get("source"), e.get("target"))} <= ids
    keys = {key.get("id"): key.get("for") for key in root.findall("g:key", NAMES)}
    for element in (*nodes, *edges):
        kind = etree.QName(element).localname
        assert [d for d in element if keys[d.get("key")] != kind] == []


def test_graphml_tells_direction_and_relation(story):
    """What is known of an edge stands at it."""
    root = etree.fromstring(story_graphml(story).encode())
    for edge, row in zip(
        root.findall("g:graph/g:edge", NAMES), story.lineage, strict=True
    ):
        data = {d.get("key"): d.text for d in edge}
        assert data["edge-relation"] == row.relation
        assert edge.get("directed") == ("true" if row.direction == "known" else "false")


# ---- TEI --------------------------------------------------------------------------


def test_tei_has_a_witness_for_each_report(any_story):
    """Every witness that is pointed to is listed, and each report is one."""
    root = etree.fromstring(story_tei(any_story).encode())
    listed = {
        f"#{w.get(XML_ID)}" for w in root.iterfind(".//t:listWit/t:witness", NAMES)
    }
    assert len(listed) == len(any_story.reports)
    pointed = {
        p for r in root.iterfind(".//t:rdg", NAMES) for p in r.get("wit").split()
    }
    pointed |= {
        p for ab in root.iterfind(".//t:ab", NAMES) for p in ab.get("source").split()
    }
    assert pointed <= listed


def test_tei_readings_of_a_place_are_all_witnesses(story):
    """In each apparatus every witness of the statement has one reading, none twice."""
    root = etree.fromstring(story_tei(story).encode())
    assert root.findall(".//t:app", NAMES)
    for ab in root.iterfind(".//t:ab", NAMES):
        for app in ab.iterfind("t:app", NAMES):
            wits = [w for r in app for w in r.get("wit").split()]
            assert sorted(wits) == sorted(ab.get("source").split())
            texts = [r.text or "" for r in app]
            assert len(texts) == len(set(texts)) > 1


def test_tei_readings_joined_are_the_words(story):
    """From common words and its readings each witness can be put together again."""
    root = etree.fromstring(story_tei(story).encode())
    witnesses = {
        f"#{w.get(XML_ID)}": w.get("n") for w in root.iterfind(".//t:witness", NAMES)
    }
    text = {report.id: report.text for report in story.reports}
    for ab in root.iterfind(".//t:ab", NAMES):
        for witness in ab.get("source").split():
            words = ab.text or ""
            for app in ab:
                words += next(
                    r.text or "" for r in app if witness in r.get("wit").split()
                )
                words += app.tail or ""
            assert " ".join(words.split()) in " ".join(text[witnesses[witness]].split())


def test_tei_points_to_its_standings(any_story):
    """The standing of a statement is one that the header explains."""
    root = etree.fromstring(story_tei(any_story).encode())
    told = {f"#{c.get(XML_ID)}" for c in root.iterfind(".//t:category", NAMES)}
    assert {ab.get("ana") for ab in root.iterfind(".//t:ab", NAMES)} <= told


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        (["a b c"], [("a b c",)]),
        (["a b c", "a x c"], [("a", "a"), ("b", "x"), ("c", "c")]),
        (["a b", "a b c"], [("a b", "a b"), ("", "c")]),
        (["a b", "c d"], [("a b", "c d")]),
        (["a b c", "b c", "a b"], [("a", "", "a"), ("b", "b", "b"), ("c", "c", "")]),
        (["a b", "b a"], [("", "b"), ("a", "a"), ("b", "")]),
        (["", "a"], [("", "a")]),
    ],
    ids=["one", "changed", "added", "unlike", "three", "turned", "empty"],
)
def test_wordings_are_cut_into_segments(wordings, expected):
    """Cut where all begin or cease to agree."""
    assert [segment.readings for segment in segments_of(wordings)] == expected


# ---- annotations ------------------------------------------------------------------


def test_annotations_select_the_words(story):
    """Both selectors of a target give the same words."""
    collection = json.loads(story_annotations(story))
    texts = [report.text for report in story.reports]
    for item in collection["first"]["items"]:
        targets = (
            item["target"] if isinstance(item["target"], list) else [item["target"]]
        )
        for target in targets:
            place, quote = target["selector"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert any(
                around in text and text[place["start"] : place["end"]] == quote["exact"]
                for text in texts
            )


def test_annotations_are_a_collection(any_story):
    """With the context, the total, and an IRI of its own for each."""
    collection = json.loads(story_annotations(any_story))
    items = collection["first"]["items"]
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["total"] == len(items) == len({item["id"] for item in items})
    assert {item["type"] for item in items} <= {"Annotation"}
    assert "javascript" not in json.dumps([i["target"] for i in items])


@pytest.mark.parametrize(
    "write", [story_csv, story_graphml, story_tei, story_annotations]
)
def test_same_story_gives_the_same_bytes(story, write):
    """No clock, no chance."""
    assert write(story) == write(story)
