"""What a folder's manifest says about its files."""

from pathlib import Path

import pytest

from retold.model import Report
from retold.readers.inputs import read_inputs


def put(folder, **files):
    """Files in a folder; `__` in a name is a dot."""
    for name, content in files.items():
        path = Path(folder, name.replace("__", "."))
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(*inputs):
    """Reports by id, rejections as (name and line, reason)."""
    rows = list(read_inputs(inputs))
    reports = {row.id: row for row in rows if isinstance(row, Report)}
    rejected = [
        (Path(row.input).name, row.reason)
        for row in rows
        if not isinstance(row, Report)
    ]
    return reports, rejected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("manifest__csv", "file,outlet,published\na.txt,Lind Press,2024-11-04\n"),
        (
            "manifest__csv",
            "\ufeffFile; Outlet ;published\r\na.txt;Lind Press;2024-11-04",
        ),
        ("manifest__csv", b"file\toutlet\tpublished\na.txt\tLind Press\t2024-11-04"),
        (
            "manifest__jsonl",
            '{"file":"a.txt","outlet":"Lind Press","published":"2024-11-04","x":1}\n',
        ),
    ],
    ids=["comma", "semicolon", "tab", "jsonl"],
)
def test_manifest_gives_fields(tmp_path, name, content):
    """CSV with any usual separator and JSON Lines say the same."""
    put(tmp_path, a__txt="Words.", **{name: content})
    reports, rejected = read(tmp_path)
    report = reports["a.txt"]
    assert (report.outlet, report.published, report.published_from) == (
        "Lind Press",
        "2024-11-04",
        "given",
    )
    assert report.url is None
    assert rejected == []


def test_manifest_above_speaks_of_files_below(tmp_path):
    """A row may name a file in a folder below; the nearest manifest counts."""
    (tmp_path / "sub").mkdir()
    put(tmp_path, manifest__csv="file,outlet\nsub/a.txt,Far\nsub\\b.txt,Far\n")
    put(
        tmp_path / "sub",
        a__txt="A",
        b__txt="B",
        manifest__csv="file,outlet\na.txt,Near",
    )
    reports, rejected = read(tmp_path)
    assert {name: r.outlet for name, r in reports.items()} == {
        "sub/a.txt": "Near",
        "sub/b.txt": "Far",
    }
    assert rejected == []


def test_manifest_counts_more_than_markup(tmp_path):
    """What the manifest gives replaces what a page says."""
    page = Path(__file__).parents[2] / "data" / "readers" / "ferry.html"
    put(tmp_path, a__html=page.read_bytes())
    put(tmp_path, manifest__csv="file,outlet,published\na.html,Other,2024-11-06\n")
    report = read(tmp_path)[0]["a.html"]
    assert (report.outlet, report.published, report.published_from) == (
        "Other",
        "2024-11-06",
        "given",
    )
    assert report.byline == "Ana Lindqvist"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("manifest.csv", "broken-manifest")),
        (b"\x00\x01", ("manifest.csv", "broken-manifest")),
        (b"name,outlet\na.txt,X", ("manifest.csv", "broken-manifest")),
        (b"file,outlet\na.txt,X,Y", ("manifest.csv:2", "broken-manifest")),
        (b"file,outlet\n,X", ("manifest.csv:2", "broken-manifest")),
        (b"file\na.txt\na.txt", ("manifest.csv:3", "broken-manifest")),
        (b"file\ngone.txt", ("manifest.csv:2", "missing")),
        (b"file,published\na.txt,soon", ("manifest.csv:2", "bad-date")),
        (b'file,title\na.txt,"' + b"x" * 200_000, ("manifest.csv", "broken-manifest")),
    ],
    ids=[
        "empty",
        "binary",
        "no-file-column",
        "too-many-cells",
        "no-file",
        "twice",
        "gone",
        "bad-date",
        "endless-cell",
    ],
)
def test_broken_manifest_does_not_stop_the_files(tmp_path, content, expected):
    """What is wrong with a manifest is told, and the files are read."""
    put(tmp_path, a__txt="Words.", manifest__csv=content)
    reports, rejected = read(tmp_path)
    assert list(reports) == ["a.txt"]
    assert rejected == [expected]


@pytest.mark.parametrize("line", ["{", "[]", '{"outlet": "X"}', '{"file": 1}'])
def test_broken_line_of_a_manifest_is_told(tmp_path, line):
    """A bad line of a manifest is named, the others count."""
    good = '{"file": "a.txt", "outlet": "X"}'
    put(tmp_path, a__txt="Words.", manifest__jsonl=f"{line}\n{good}\n")
    reports, rejected = read(tmp_path)
    assert reports["a.txt"].outlet == "X"
    assert rejected == [("manifest.jsonl:1", "broken-manifest")]


def test_named_file_does_not_answer_for_the_others(tmp_path):
    """Rows for files that were not asked for are no matter when one file is named."""
    put(tmp_path, a__txt="Words.", manifest__csv="file,outlet\na.txt,X\ngone.txt,Y\n")
    reports, rejected = read(tmp_path / "a.txt")
    assert reports["a.txt"].outlet == "X"
    assert rejected == []


def test_manifest_alone_is_checked(tmp_path):
    """A folder that holds a manifest and no report still has its rows checked."""
    put(tmp_path, manifest__csv="file\ngone.txt\n")
    assert read(tmp_path) == ({}, [("manifest.csv:2", "missing")])
