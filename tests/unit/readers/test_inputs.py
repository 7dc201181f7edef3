"""From inputs to reports and rejections."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.model import Rejection, Report
from retold.readers import REASONS, read_inputs

DATA = Path(__file__).parents[2] / "data" / "readers"


def read(*inputs, stdin=None):
    """Reports by id and rejections as (input, reason), both in order."""
    rows = list(read_inputs(inputs, stdin=io.BytesIO(stdin) if stdin else None))
    reports = {row.id: row for row in rows if isinstance(row, Report)}
    return reports, [(r.input, r.reason) for r in rows if isinstance(r, Rejection)]


def put(folder, name, content):
    """A file in the folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_no_inputs_give_nothing():
    """Without inputs there are neither reports nor rejections."""
    assert list(read_inputs([])) == []


def test_folder_is_read_in_order_of_relative_paths():
    """A folder gives its files by relative path, at every depth, ids with `/`."""
    reports, rejected = read(DATA / "folder")
    assert list(reports) == ["bridge.txt", "late.txt", "later/opening.txt"]
    assert [(Path(place).name, reason) for place, reason in rejected] == [
        ("bridge.png", "unknown-format"),
        ("manifest.csv:3", "missing"),
    ]


def test_text_is_the_file_itself():
    """A text file is not rewritten."""
    reports, _ = read(DATA / "folder" / "bridge.txt")
    written = (DATA / "folder" / "bridge.txt").read_bytes().decode()
    assert reports["bridge.txt"].text == written


def test_manifest_gives_what_the_file_does_not_say():
    """The manifest beside a file gives its outlet, title, byline and date."""
    reports, _ = read(DATA / "folder" / "bridge.txt")
    report = reports["bridge.txt"]
    assert report.outlet == "Marrow Courier"
    assert report.title == "Bridge at Marrow closed, for repairs"
    assert report.byline == "Ines Holt"
    assert (report.published, report.published_from) == (
        "2024-11-04T18:20:00Z",
        "given",
    )


def test_date_comes_from_the_text_where_nothing_gives_it():
    """A dateline dates a report that no manifest dates."""
    reports, _ = read(DATA / "folder")
    dates = {name: (r.published, r.published_from) for name, r in reports.items()}
    assert dates["late.txt"] == ("2024-11-12", "text")
    assert dates["later/opening.txt"] == ("2025-03-03", "text")


def test_pattern_gives_ids_below_its_fixed_part():
    """A pattern is expanded by us; ids start below the part without wildcards."""
    reports, rejected = read(f"{DATA}/folder/**/*.txt")
    assert list(reports) == ["bridge.txt", "late.txt", "later/opening.txt"]
    assert [reason for _, reason in rejected] == ["missing"]


@pytest.mark.parametrize("named", ["no/such/file.txt", "no/such/*.txt", ""])
def test_missing_input_is_rejected(named):
    """An input that is not there is named in a rejection."""
    assert read(named) == ({}, [(named, "missing")])


def test_files_of_one_name_keep_apart(tmp_path):
    """Two files of one name are both read, the second under its path."""
    a, b = put(tmp_path, "a/x.txt", "One."), put(tmp_path, "b/x.txt", "Two.")
    reports, rejected = read(a, b)
    assert [r.text for r in reports.values()] == ["One.", "Two."]
    assert list(reports) == ["x.txt", str(b)]
    assert rejected == []


def test_file_given_twice_is_read_once(tmp_path):
    """The second time a file is named it is rejected."""
    path = put(tmp_path, "x.txt", "One.")
    reports, rejected = read(path, tmp_path)
    assert list(reports) == ["x.txt"]
    assert rejected == [(str(path), "duplicate-file")]


def test_given_id_counts_once(tmp_path):
    """A second report with a given id is rejected and told where the first stood."""
    path = put(tmp_path, "x.jsonl", '{"id":"a","text":"1"}\n{"id":"a","text":"2"}\n')
    rows = list(read_inputs([path]))
    assert rows[1].reason == "duplicate-id"
    assert rows[1].input == f"{path}:2"
    assert f"{path}:1" in rows[1].detail


def test_given_ids_may_repeat_if_asked(tmp_path):
    """Without `unique_ids` given ids come as they stand, ours still keep apart."""
    path = put(tmp_path, "x.jsonl", '{"id":"a","text":"1"}\n{"id":"a","text":"2"}\n')
    files = put(tmp_path, "a/y.txt", "3"), put(tmp_path, "b/y.txt", "4")
    rows = read_inputs([path, *files], unique_ids=False)
    assert [row.id for row in rows] == ["a", "a", "y.txt", str(files[1])]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("x.txt", b"", "empty"),
        ("x.txt", b" \n\t", "empty"),
        ("x.txt", "\ufeff \n".encode(), "empty"),
        ("x.jsonl", b"\n \n", "empty"),
        ("x.json", b"", "empty"),
        ("x.json", b"[]", "empty"),
        ("x.html", b"", "empty"),
        ("x.txt", b"abc\x00def", "binary"),
        ("x.txt", bytes(range(256)), "binary"),
        ("x.txt", b"\xff\xfea\x00b", "encoding"),
        ("x.txt", b"a " * 500_001, "too-long"),
        ("x.txt.gz", b"not packed", "broken-gzip"),
        ("x.txt", b"\x1f\x8bcut", "broken-gzip"),
        ("x.pdf", b"%PDF-1.4", "unknown-format"),
        ("x.html", b"<html><p>Page not found.</p></html>", "no-article"),
    ],
)
def test_unreadable_file_is_rejected(tmp_path, name, content, reason):
    """What cannot be read is a rejection with its reason, at the file's path."""
    path = put(tmp_path, name, content)
    assert read(path) == ({}, [(str(path), reason)])


def test_folder_without_permission_is_rejected(tmp_path):
    """A file that may not be read is told of."""
    path = put(tmp_path, "x.txt", "Text.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert read(tmp_path) == ({}, [(str(path), "unreadable")])


def test_pipe_in_a_folder_is_not_waited_for(tmp_path):
    """A named pipe in a folder is rejected instead of opened."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert read(tmp_path) == ({}, [(str(tmp_path / "pipe.txt"), "unreadable")])


def test_broken_link_is_rejected(tmp_path):
    """A link to nowhere is told of."""
    (tmp_path / "x.txt").symlink_to(tmp_path / "gone.txt")
    assert read(tmp_path) == ({}, [(str(tmp_path / "x.txt"), "missing")])


def test_loop_of_links_ends(tmp_path):
    """A folder that holds a link to itself is walked once."""
    put(tmp_path, "x.txt", "Text.")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert read(tmp_path)[0].keys() == {"x.txt"}


def test_empty_folder_gives_nothing(tmp_path):
    """A folder without files is no mistake."""
    assert read(tmp_path) == ({}, [])


def test_name_that_is_no_utf8_can_be_written(tmp_path):
    """A file's name of any bytes gives an id that is valid Unicode."""
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Text.")
    except OSError:
        pytest.skip("the file system wants UTF-8")
    reports, _ = read(tmp_path)
    assert list(reports) == ["caf\\xe9.txt"]


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.txt.gz", "nosuffix"])
def test_packed_text_is_unpacked(tmp_path, name):
    """Packed files are seen by their first bytes, whatever they are called."""
    path = put(tmp_path, name, gzip.compress("Côte d’Azur.\r\n".encode()))
    assert read(path)[0][name].text == "Côte d’Azur.\n"


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (b"Plain words.", ["Plain words."]),
        (b"[Lind Press] The bridge.", ["[Lind Press] The bridge."]),
        (b'{"text":"A"}\n{"text":"B"}\n', ["A", "B"]),
        (b'\xef\xbb\xbf{"text":"A"}\n', ["A"]),
        (b'{\n "text": "A"\n}\n', ["A"]),
        (b'[{"text":"A"},\n {"text":"B"}]', ["A", "B"]),
        ('{"text":"Ä"}\n'.encode("utf-16"), ["Ä"]),
        (gzip.compress(b'{"text":"A"}\n'), ["A"]),
    ],
    ids=["text", "bracket", "lines", "bom", "object", "array", "utf16", "gzip"],
)
def test_stdin_is_read_by_its_content(content, texts):
    """`-` takes JSON, JSON Lines or text, packed or not."""
    reports, rejected = read("-", stdin=content)
    assert [r.text for r in reports.values()] == texts
    assert rejected == []


def test_stdin_takes_a_page():
    """`-` takes a page."""
    reports, _ = read("-", stdin=(DATA / "ferry.html").read_bytes())
    assert reports["stdin"].outlet == "The Harbour Post"


def test_stdin_stays_open():
    """The stream that was handed in is not closed."""
    stream = io.BytesIO(b"Words.")
    list(read_inputs(["-"], stdin=stream))
    assert not stream.closed


def test_page_called_txt_is_a_page(tmp_path):
    """A page under the name of a text file is read as a page."""
    path = put(tmp_path, "x.txt", (DATA / "ferry.html").read_bytes())
    assert read(path)[0]["x.txt"].byline == "Ana Lindqvist"


def test_file_without_suffix_is_read_when_named(tmp_path):
    """Without a suffix a file is read if the user names it, else rejected."""
    path = put(tmp_path, "report", "Words.")
    assert list(read(path)[0]) == ["report"]
    assert read(tmp_path) == ({}, [(str(path), "unknown-format")])


def test_too_large_page_is_not_parsed(tmp_path):
    """A page beyond 20 MB is rejected."""
    path = put(tmp_path, "x.html", b"<p>" + b" " * 20_000_000)
    assert read(path) == ({}, [(str(path), "too-long")])


def test_reading_is_lazy(tmp_path):
    """The first report comes before the second file is looked at."""
    put(tmp_path, "a.txt", "One.")
    put(tmp_path, "b.txt", "Two.")
    rows = read_inputs([tmp_path])
    assert next(rows).text == "One."
    (tmp_path / "b.txt").unlink()
    assert next(rows).reason == "missing"


def test_what_was_written_reads_the_same(tmp_path):
    """Reports written as JSON Lines and read again are the same reports."""
    first = [r for r in read_inputs([DATA]) if isinstance(r, Report)]
    lines = [json.dumps({f: getattr(r, f) for f in r.__struct_fields__}) for r in first]
    path = put(tmp_path, "out.jsonl", "\n".join(lines))
    assert list(read_inputs([path])) == first


BYTES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(alphabet='<>/="ahtmlbodypscrit &;!-\n\x00é', max_size=200).map(
        lambda text: b"<html><body>" + text.encode()
    ),
    st.text(alphabet='{}[]":,\\u0d8text1 \n\x00é', max_size=200).map(
        lambda text: b'{"text":' + text.encode()
    ),
    st.binary(max_size=100).map(gzip.compress).map(lambda data: data[:60]),
)


@pytest.mark.parametrize(
    "name", ["x.txt", "x.html", "x.jsonl", "x.json", "x.txt.gz", "x", "manifest.csv"]
)
@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(content=BYTES)
def test_any_bytes_give_reports_or_rejections(tmp_path_factory, name, content):
    """No bytes raise; every row is a sound report or a rejection with its reason."""
    folder = tmp_path_factory.mktemp("fuzz")
    path = put(folder, name, content)
    put(folder, "a.txt", "Words.")
    rows = list(read_inputs([path, folder]))
    assert rows
    for row in rows:
        if isinstance(row, Report):
            assert row.text.strip()
            assert row.id
            json.dumps(row.text, ensure_ascii=False).encode()
        else:
            assert row.reason in REASONS
            assert "\n" not in row.detail
