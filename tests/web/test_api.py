"""The JSON API: what it answers, and that it is as its document says."""

import csv
import io
import json
import re

import duckdb
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from retold.web.api import OPERATIONS
from retold.web.app import Doors, make_app

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Comparing starts a process each time.
EXAMPLES = {"compare": 12}
TWO = [
    {"text": "A ferry struck the pier of Ostrel."},
    {"text": "A ferry hit the pier."},
]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: o.name)
def test_answers_are_as_the_document_says(room, operation):
    """Whatever is asked: no fault of ours, a told status, and the told shape."""
    app = make_app(room, Doors(names=("testserver",)))
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)

    @given(case=schema[operation.path][operation.method].as_strategy())
    @settings(
        max_examples=EXAMPLES.get(operation.name, 60),
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def asked(case):
        case.call_and_validate(checks=CHECKS)

    asked()


def test_document_has_every_operation(client):
    """What can be called is told, and names its shapes."""
    document = client.get("/openapi.json").json()
    told = {
        (method.upper(), path)
        for path, row in document["paths"].items()
        for method in row
    }
    assert told == {(o.method, o.path) for o in OPERATIONS}
    schemas = document["components"]["schemas"]
    refs = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document)))
    assert refs <= set(schemas)


def test_document_tells_of_the_token(visit):
    """Where a token is needed the document says so."""
    token = "t" * 20
    client = visit(Doors(token=token), headers={"authorization": f"Bearer {token}"})
    assert client.get("/openapi.json").json()["security"] == [{"token": []}]


def test_story_is_that_of_the_run(client, story, folder):
    """The JSON of a story is the line of the run."""
    lines = (folder / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    assert client.get(f"/api/stories/{story.id}").json() in [
        json.loads(line) for line in lines
    ]


def test_list_has_pages(client):
    """How many there are, and which page this is."""
    first = client.get("/api/stories").json()
    assert (first["total"], first["pages"], len(first["stories"])) == (2, 1, 2)
    assert client.get("/api/stories?page=7").json()["stories"] == []


def test_search_gives_the_span(client, room):
    """Each hit has its report and where in it the words stand."""
    for kind in ("reports", "statements"):
        found = client.get("/api/search", params={"q": "searched", "in": kind}).json()[
            "found"
        ]
        assert found
        for hit in found:
            story = room.find(hit["story"])
            report = next(r for r in story.reports if r.id == hit["report"])
            assert "search" in report.text[hit["start"] : hit["end"]].lower()


@pytest.mark.parametrize(
    "query",
    ["", "?q=", "?q=a&in=people", "?q=a&page=0", "?q=a&page=x", "?q=" + "a" * 401],
)
def test_search_refuses_what_is_no_question(client, query):
    """In JSON, in one line."""
    response = client.get(f"/api/search{query}")
    assert response.status_code == 400
    assert "\n" not in response.json()["error"]


@pytest.mark.parametrize(
    "query", ["", "?claim=", "?claim=of+the", "?claim=a+ferry&limit=0"]
)
def test_ask_refuses_what_is_no_claim(client, query):
    """The same."""
    assert client.get(f"/api/ask{query}").status_code == 400


def test_ask_gives_the_first_answers(client):
    """And says how many are left out."""
    claim = {"claim": "The ferry carried 120 passengers", "limit": 1}
    answer = client.get("/api/ask", params=claim).json()
    assert len(answer["answers"]) == 1
    assert answer["left_out"] > 0


def test_compare_gives_a_story(client):
    """With the reports in the order given, and ids where none are."""
    story = client.post(
        "/api/compare", json={"reports": [TWO[0] | {"id": "mine"}, TWO[1]]}
    ).json()
    assert [report["id"] for report in story["reports"]] == ["mine", "Text 2"]
    assert client.get(f"/stories/{story['id']}").status_code == 200


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 400),
        ({"reports": []}, 400),
        ({"reports": TWO[:1]}, 400),
        ({"reports": [*TWO, {"text": ""}]}, 400),
        ({"reports": TWO * 11}, 400),
        ({"reports": [*TWO, {"text": 7}]}, 400),
        ({"reports": [{"text": "a", "id": "x"}, {"text": "b", "id": "x"}]}, 422),
        ({"reports": [TWO[0], {"text": "nul \x00 in it"}]}, 422),
        ({"reports": [{"text": "word " * 90_000}, TWO[0]]}, 422),
    ],
    ids=["empty", "none", "one", "no text", "many", "number", "twice", "nul", "long"],
)
def test_compare_refuses_what_it_cannot_take(client, body, status):
    """In JSON, in one line."""
    response = client.post("/api/compare", json=body)
    assert response.status_code == status
    assert "\n" not in response.json()["error"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"reports": [{"text": "\\ud800"}]}', b"\xff"]
)
def test_compare_refuses_what_is_no_json(client, body):
    """Half a letter is none, either."""
    headers = {"content-type": "application/json"}
    assert client.post("/api/compare", content=body, headers=headers).status_code in (
        400,
        422,
    )


# ---- exports ----------------------------------------------------------------------


def test_exports_are_what_they_say(client, story, tmp_path):
    """Each can be read by what reads such files, and is a file to keep."""
    path = f"/stories/{story.id}/export."
    mentions = sum(len(s.mentions) for s in story.statements)
    assert (
        client.get(f"{path}json").json()
        == client.get(f"/api/stories/{story.id}").json()
    )
    rows = list(csv.reader(io.StringIO(client.get(f"{path}csv").text, newline="")))
    assert len(rows) == 1 + mentions
    for suffix in ("graphml", "tei.xml"):
        etree.fromstring(client.get(path + suffix).content)
    assert (
        client.get(f"{path}annotations.jsonld").json()["type"] == "AnnotationCollection"
    )
    file = tmp_path / "x.parquet"
    file.write_bytes(client.get(f"{path}parquet").content)
    with duckdb.connect() as connection:
        counted = connection.execute(
            "SELECT count(*) FROM read_parquet(?)", [str(file)]
        )
        assert counted.fetchone() == (mentions,)
    for suffix in (
        "json",
        "csv",
        "parquet",
        "graphml",
        "tei.xml",
        "annotations.jsonld",
    ):
        assert (
            client.get(path + suffix)
            .headers["content-disposition"]
            .startswith("attachment")
        )


@pytest.mark.parametrize(
    "path", ["/stories/s1/export.exe", "/stories/s9/export.csv", "/stories/s1/export."]
)
def test_unknown_export_is_told(client, path):
    """A format that is none, a story that is none."""
    assert client.get(path).status_code == 404
