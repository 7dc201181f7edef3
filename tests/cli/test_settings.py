"""Tests of `--settings`, as a user gives it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

TEXT = (
    "TESSEL (Quay Bureau) — The dam held.\n\n"
    "Tariku Bole walked three leagues home. Bole slept.\n"
)


@pytest.fixture
def annotate(tmp_path, retold):
    """Annotate a text with settings, and whatever else lies in the folder."""

    def run(toml):
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "own.toml").write_text(toml, encoding="utf-8")
        return retold("--settings", "own.toml", "annotate", "a.txt")

    return run


def test_own_agency_is_credited(annotate):
    """An agency that only the user knows is found like any other."""
    toml = '[words.agencies]\nrows = [{name = "QB", forms = "Quay Bureau"}]'
    done = annotate(toml)
    assert [c["agency"] for c in json.loads(done.stdout)["credits"]] == ["QB"]


def test_unknown_table_is_one_line_and_exit_code_1(annotate):
    """The user learns the table's right name."""
    done = annotate("[words.agency]\nrows = []")
    assert done.returncode == 1
    assert "words.agency.rows: no such table" in done.stderr
    assert len(done.stderr.splitlines()) == 1


FINDER = """
import re


def find(text):
    for name, kind in (("Tariku Bole", "person"), ("Bole", "person"), ("dam", "other")):
        for match in re.finditer(name, text):
            yield match.start(), match.end(), kind
"""


def test_own_finder_finds_the_names(tmp_path, annotate):
    """Its spans and kinds are taken; mentions are joined as ever."""
    (tmp_path / "my_names.py").write_text(FINDER, encoding="utf-8")
    done = annotate('name_finder = "my_names:find"')
    names = [
        (TEXT[name["start"] : name["end"]], name["kind"], name["name"])
        for name in json.loads(done.stdout)["names"]
    ]
    assert names == [
        ("dam", "other", "dam"),
        ("Tariku Bole", "person", "Tariku Bole"),
        ("Bole", "person", "Tariku Bole"),
    ]


def test_finder_that_is_none_is_told(tmp_path, annotate):
    """A slip in the name of the function is one line and exit code 1."""
    (tmp_path / "my_names.py").write_text(FINDER, encoding="utf-8")
    done = annotate('name_finder = "my_names:fnd"')
    assert done.returncode == 1
    assert "name_finder" in done.stderr
    assert "fnd" in done.stderr


def test_finder_that_gives_no_spans_is_told(tmp_path, annotate):
    """What is no name is refused with what a name is."""
    finder = "def find(text):\n    return [(0, 9999, 'person')]\n"
    (tmp_path / "my_names.py").write_text(finder, encoding="utf-8")
    done = annotate('name_finder = "my_names:find"')
    assert done.returncode == 1
    assert "a name is (start, end, kind)" in done.stderr


def test_example_of_the_page_works(annotate):
    """What the docs tell users to write is taken."""
    page = Path(__file__).parents[2] / "docs" / "how-to" / "add-your-own-words.md"
    toml = re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert annotate(toml[0]).stderr == ""
