"""JSON reports."""

import io
import json

import pytest

from retold.model import Rejection
from retold.readers import read_inputs
from retold.readers.jsonl import read_json, read_jsonl


def lines(content):
    """The rows of JSON Lines."""
    data = content if isinstance(content, bytes) else content.encode()
    return list(read_jsonl(io.BytesIO(data), "f.jsonl", "in/f.jsonl"))


def one(**fields):
    """The rows of one JSON object."""
    return lines(json.dumps(fields))


def test_all_fields_are_kept():
    """Every field of the contract comes through as given, other keys do not matter."""
    given = {
        "id": "r1",
        "outlet": "Lind Press",
        "url": "https://lindpress.example/1",
        "title": "Bridge closed",
        "byline": "Ines Holt",
        "published": "2024-11-04T17:02:00Z",
        "published_from": "markup",
        "language": "en",
        "text": " The bridge\r\nis closed. ",
    }
    [row] = one(**given, desk=[{"a": 1}])
    assert {f: getattr(row.report, f) for f in given} == given
    assert row.place == "in/f.jsonl:1"


def test_text_alone_is_a_report():
    """A row without an id is called by file and line; blanks are none."""
    [row] = lines('\n{"text": "A", "outlet": "", "id": null}\n')
    assert row.report.id == "f.jsonl:2"
    assert row.report.outlet is None
    assert (row.report.published, row.report.published_from) == (None, "unknown")


def test_integer_id_becomes_a_string():
    """An id may be a number."""
    assert one(id=7, text="A")[0].report.id == "7"


@pytest.mark.parametrize(
    ("content", "reason", "detail"),
    [
        ('{"id": 1}', "bad-field", "text: missing, wanted a string"),
        ('{"text": null}', "bad-field", "text: missing, wanted a string"),
        ('{"format": "retold.story/1", "id": "s1"}', "own-output", "retold wrote this"),
        ('{"format": "other/1"}', "bad-field", "text: missing, wanted a string"),
        ('{"text": 5}', "bad-field", "text: got an integer, wanted a string"),
        (
            '{"text": "A", "outlet": ["B"]}',
            "bad-field",
            "outlet: got an array, wanted a string or null",
        ),
        (
            '{"text": "A", "id": 1.5}',
            "bad-field",
            "id: got a number, wanted a string or an integer",
        ),
        ('["A"]', "bad-field", "got an array, wanted one JSON object"),
        ('{"text": " "}', "empty", "text: holds nothing"),
        ('{"text": "A"', "broken-json", "column 13: mend"),
        ('{"text": "Ä" "B"}', "broken-json", "column 14: mend"),
        ('{"text": "cut off', "broken-json", "string starting at column 10: mend"),
        ('{"text": "A", "x": NaN}', "broken-json", "NaN"),
        ('{"text": "A", "x": ' + "[" * 10_000, "broken-json", ""),
        ('{"text": "A", "x": ' + "9" * 5000, "bad-field", "too long"),
        (b'{"text": "\xe4"}', "encoding", "byte 11 "),
        ('{"text": "\\ud800"}', "not-text", "half a character"),
        ('{"text": "A\\u0000"}', "not-text", "text: holds a NUL"),
        ('{"text": "A", "id": "\\u0000"}', "not-text", "id: holds a NUL"),
        (
            '{"text": "A", "id": ' + "9" * 5000 + "}",
            "bad-field",
            "id: got a number out",
        ),
    ],
)
def test_bad_line_says_what_is_wrong(content, reason, detail):
    """A bad line is a rejection with the line, the field or column, and what to do."""
    [row] = lines(content)
    assert isinstance(row, Rejection)
    assert (row.input, row.reason) == ("in/f.jsonl:1", reason)
    assert detail in row.detail


def test_bad_line_does_not_stop_the_others():
    """The lines around a broken one are read."""
    rows = lines('{"text": "A"}\n{"text": \n{"text": "C"}')
    assert [isinstance(row, Rejection) for row in rows] == [False, True, False]
    assert rows[2].report.id == "f.jsonl:3"


def test_bad_date_costs_the_date_alone():
    """A date that is none is told of, and the report is kept without it."""
    row, remark = one(id="r", text="A", published="last Tuesday")
    assert (row.report.published, row.report.published_from) == (None, "unknown")
    assert (remark.input, remark.reason) == ("in/f.jsonl:1", "bad-date")
    assert "last Tuesday" in remark.detail


@pytest.mark.parametrize(
    ("fields", "published_from"),
    [
        ({"published": "2025-02-27"}, "given"),
        ({"published": "2025-02-27", "published_from": "url"}, "url"),
        ({"published": "2025-02-27", "published_from": "unknown"}, "given"),
        ({"published": "2025-02-27", "published_from": 3}, "given"),
        ({"published": None, "published_from": "markup"}, "unknown"),
    ],
)
def test_origin_of_the_date_is_kept_if_it_makes_sense(fields, published_from):
    """`published_from` is as given where it fits the date, else it is mended."""
    assert one(text="A", **fields)[0].report.published_from == published_from


def test_unknown_date_of_our_own_output_stays_unknown():
    """A row that says that its date is unknown is not dated anew."""
    text = "Published: 2025-02-27\nThe bridge is closed."
    assert one(text=text)[0].report.published == "2025-02-27"
    assert one(text=text, published_from="unknown")[0].report.published is None


def test_too_long_line_is_left_out(monkeypatch):
    """A line beyond the limit is rejected, the next one is read."""
    monkeypatch.setattr("retold.readers.jsonl._MAX_LINE_BYTES", 20)
    rows = lines('{"text": "' + "A" * 100 + '"}\n{"text": "B"}\n')
    assert (rows[0].input, rows[0].reason) == ("in/f.jsonl:1", "too-long")
    assert rows[1].report.id == "f.jsonl:2"


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ('{"text": "A"}', ["f"]),
        ('{\n "text": "A"\n}', ["f"]),
        ('[{"text": "A"}, {"id": "b", "text": "B"}]', ["f#1", "b"]),
        ('{"text": "A"}\n{"text": "B"}', ["f:1", "f:2"]),
    ],
    ids=["object", "wrapped", "array", "lines"],
)
def test_json_file_holds_one_report_or_many(content, ids):
    """A JSON file may hold an object, an array or lines."""
    rows = read_json(io.BytesIO(content.encode()), "f", "in/f")
    assert [row.report.id for row in rows] == ids


def test_broken_json_file_says_where():
    """The place in a file of several lines is told by line and column."""
    [row] = read_json(io.BytesIO(b'[\n {"text": "A"},\n {"text" 1}\n]'), "f", "in/f")
    assert (row.input, row.reason) == ("in/f", "broken-json")
    assert "line 3, column 10" in row.detail


@pytest.mark.parametrize(
    "content",
    [b'[{"text": "A long enough text"}]', '[{"text": "A long text"}]'.encode("utf-16")],
    ids=["utf8", "utf16"],
)
def test_too_long_array_is_rejected(monkeypatch, content):
    """An array beyond the limit is not held in memory."""
    monkeypatch.setattr("retold.readers.jsonl._MAX_ARRAY_BYTES", 20)
    [row] = read_inputs(["-"], stdin=io.BytesIO(content))
    assert (row.input, row.reason) == ("-", "too-long")
