"""Tests of the user's own words in the tables, and of what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from retold.errors import SettingsError
from retold.lexicon import extension
from retold.lexicon.extension import all_tables, extended, word_set
from retold.settings import VARIABLE, choose_settings, settings

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Writes the settings of a fresh process, and forgets the tables of a test."""
    monkeypatch.setattr(extension, "_TABLES", all_tables())

    def write_settings(toml: str) -> None:
        file = tmp_path / "retold.toml"
        file.write_text(toml, encoding="utf-8")
        monkeypatch.setenv(VARIABLE, str(file))
        settings.cache_clear()

    yield write_settings
    monkeypatch.undo()
    settings.cache_clear()


def test_table_without_settings_is_itself(write: Write) -> None:
    """Nobody who adds nothing pays for it."""
    write("")
    table = {"a": 1}
    assert extended("section.table", table) is table


@pytest.mark.parametrize(
    ("table", "added", "expected"),
    [
        pytest.param(frozenset({"a"}), '["b"]', {"a", "b"}, id="set"),
        pytest.param(("a",), '["b c"]', ("a", "b c"), id="phrases"),
        pytest.param("a b\nc d", '["e f"]', "a b\nc d\ne f", id="rows"),
        pytest.param("\na b\n", '["e f"]', "\na b\ne f\n", id="rows-in-lines"),
        pytest.param("A|b", '["E|f"]', "A|b\nE|f", id="rows-with-capitals"),
        pytest.param({"a": 1}, "{b = 2}", {"a": 1, "b": 2}, id="mapping"),
        pytest.param(
            {"a": frozenset("x")},
            '{a = ["y"]}',
            {"a": frozenset("xy")},
            id="more-of-an-entry",
        ),
        pytest.param({"a": 1.5}, "{b = 2}", {"a": 1.5, "b": 2.0}, id="numbers"),
        pytest.param(
            {"a": ("x",)}, '{b = ["y"]}', {"a": ("x",), "b": ("y",)}, id="lists"
        ),
        pytest.param(
            [{"name": "a", "at": "x"}],
            '[{name = "b"}]',
            [{"name": "a", "at": "x"}, {"name": "b", "at": ""}],
            id="columns",
        ),
    ],
)
def test_extended_adds_to_a_table(
    write: Write, table: Any, added: str, expected: Any
) -> None:
    """What is added stands beside what was there, in the table's own form."""
    write(f"[words.section]\ntable = {added}")
    assert extended("section.table", table) == expected


def test_word_set_is_extended(write: Write) -> None:
    """A set given as text takes words like any other."""
    write('[words.section]\ntable = ["three"]')
    assert word_set("section.table", "one two") == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("table", "added", "problem"),
    [
        pytest.param(frozenset({"a"}), '"b"', "a list of words", id="no-list"),
        pytest.param(frozenset({"a"}), '["Bole"]', "in small letters", id="capital"),
        pytest.param(("a",), '["("]', "missing \\)", id="pattern"),
        pytest.param({"a": 1}, '["b"]', "takes a table", id="no-mapping"),
        pytest.param({"a": 1}, '{b = "x"}', "kind of 1", id="value"),
        pytest.param({"a": ("x",)}, '{b = "x"}', r"kind of \['x'\]", id="list-value"),
        pytest.param({"a": 1}, "{B = 1}", "in small letters", id="key"),
        pytest.param([{"name": "a"}], '["b"]', "a list of rows", id="no-row"),
        pytest.param([{"name": "a"}], '[{nam = "b"}]', "a row has name", id="column"),
        pytest.param([{"name": "a"}], "[{name = 1}]", "are words", id="row-value"),
    ],
)
def test_extended_refuses_what_does_not_fit(
    write: Write, table: Any, added: str, problem: str
) -> None:
    """The error says which table, and what it takes."""
    write(f"[words.section]\ntable = {added}")
    with pytest.raises(SettingsError, match=f"words.section.table: .*{problem}"):
        extended("section.table", table)


def test_all_tables_refuses_a_table_that_is_none(write: Write) -> None:
    """A slip of the pen is told, with the nearest name."""
    write('[words.given_names]\nmale_ = ["tariku"]')
    with pytest.raises(SettingsError, match=r"did you mean words\.given_names\.male\?"):
        all_tables()


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ("words = 3", "write \\[words.SECTION\\]"),
        ("[words]\nmale = []", "write \\[words.SECTION\\]"),
        ("wrods = 3", "wrods: no such setting"),
        ("name_finder = 3", "module:function"),
        ("a = ", "is no TOML"),
    ],
)
def test_settings_refuse_what_they_cannot_be(
    write: Write, toml: str, problem: str
) -> None:
    """A file that is not understood is refused, not passed over."""
    write(toml)
    with pytest.raises(SettingsError, match=problem):
        settings()


def test_settings_cannot_be_changed_once_used(write: Write, tmp_path: Path) -> None:
    """Tables are made once, so later settings would hold for some and not for others."""
    write("")
    settings()
    other = tmp_path / "other.toml"
    other.write_text("", encoding="utf-8")
    with pytest.raises(SettingsError, match="comes too late"):
        choose_settings(str(other))


def test_missing_settings_are_told(tmp_path: Path) -> None:
    """A file that is not there is no empty one."""
    settings.cache_clear()
    with pytest.raises(SettingsError, match="No such file"):
        choose_settings(str(tmp_path / "none.toml"))
