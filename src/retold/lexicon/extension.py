"""How a user's words come into the tables: each table asks for them when it is made.

Tables are constants of a process, as its locale is: patterns and joined tables are
built from them once. So what a settings file adds has to be there at that time, and
cannot change afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, TypeVar, cast

from retold import lexicon
from retold.errors import SettingsError
from retold.settings import settings

Table = TypeVar("Table")

# Every table by its name, as it stands after extension; complete when all modules of
# the lexicon are imported.
_TABLES: Final[dict[str, Any]] = {}


def extended(name: str, table: Table) -> Table:
    """The table with what the user's settings add to it.

    Args:
        name: "section.table": the module of the lexicon and the table in small letters.
        table: A set of words, a mapping, a tuple of phrases or patterns, a text of one
            row a line, or a list of rows by column.

    Raises:
        SettingsError: If what is added is not of the table's shape.
    """
    section, key = name.split(".")
    added = settings().words.get(section, {}).get(key)
    whole = table if added is None else cast("Table", _merged(name, table, added))
    _TABLES[name] = whole
    return whole


def word_set(name: str, words: str) -> frozenset[str]:
    """A table of words, given as a text of them with white space between."""
    return extended(name, frozenset(words.split()))


def all_tables() -> dict[str, Any]:
    """Every table by name, sorted.

    Raises:
        SettingsError: If the settings name a table that is none.
    """
    for module in iter_modules(lexicon.__path__):
        import_module(f"{lexicon.__name__}.{module.name}")
    for section, tables in settings().words.items():
        for key in tables:
            _need_known(f"{section}.{key}")
    return dict(sorted(_TABLES.items()))


def _need_known(name: str) -> None:
    """Refuse a table that is none."""
    if name in _TABLES:
        return
    near = get_close_matches(name, _TABLES, n=1, cutoff=0)
    raise SettingsError(
        settings().file, f"words.{name}: no such table; did you mean words.{near[0]}?"
    )


def _merged(name: str, table: Any, added: Any) -> Any:
    """Table and additions in one, by the table's kind."""
    match table:
        case frozenset():
            return table | frozenset(_words(name, table, added))
        case tuple():
            return (*table, *_patterns(name, _words(name, table, added)))
        case str():
            rows = [table.rstrip("\n"), *_words(name, table.splitlines(), added)]
            return "\n".join(rows) + "\n" * table.endswith("\n")
        case Mapping():
            return {**table, **_entries(name, table, added)}
        case _:
            return [*table, *_rows(name, table, added)]


def _words(name: str, table: Any, added: Any) -> list[str]:
    """Added words, if they are a list and in small letters where the table's are."""
    if not isinstance(added, list) or not all(isinstance(w, str) for w in added):
        raise _refusal(name, "takes a list of words")
    if all(word == word.lower() for word in table):
        for word in added:
            _need_small(name, word)
    return added


def _need_small(name: str, word: str) -> None:
    """Refuse capitals."""
    if word != word.lower():
        raise _refusal(name, f"{word!r}: write it in small letters")


def _patterns(name: str, added: list[str]) -> list[str]:
    """Added phrases, if they can stand in a regular expression as they are."""
    for pattern in added:
        try:
            re.compile(pattern)
        except re.error as error:
            raise _refusal(name, f"{pattern!r}: {error}") from error
    return added


def _entries(name: str, table: Mapping[Any, Any], added: Any) -> dict[Any, Any]:
    """Added entries, if their values are of the kind that the table's are."""
    if not isinstance(added, dict):
        raise _refusal(name, 'takes a table: {"word" = value}')
    sample = next(iter(table.values()))
    are_small = all(key == key.lower() for key in table)
    entries = {}
    for word, value in added.items():
        if are_small:
            _need_small(name, word)
        entries[word] = _joined(table.get(word), _value(name, word, value, sample))
    return entries


def _joined(before: Any, value: Any) -> Any:
    """Several words added to those of a known entry; else the new value."""
    if isinstance(before, frozenset):
        return before | value
    return before + value if isinstance(before, (tuple, list)) else value


def _value(name: str, word: str, value: Any, sample: Any) -> Any:
    """One value, in the kind of the sample: number, word, or several of them."""
    if isinstance(sample, (tuple, frozenset, list)):
        if isinstance(value, list) and all(
            isinstance(v, type(next(iter(sample)))) for v in value
        ):
            return type(sample)(value)
    elif isinstance(sample, float) and isinstance(value, (int, float)):
        return float(value)
    elif isinstance(value, type(sample)):
        return value
    shown = list(sample) if isinstance(sample, (tuple, frozenset)) else sample
    raise _refusal(name, f"{word!r}: a value is of the kind of {shown!r}")


def _rows(name: str, table: list[dict[str, str]], added: Any) -> list[dict[str, str]]:
    """Added rows, if they have the table's columns."""
    columns = table[0].keys()
    first = next(iter(columns))
    if not isinstance(added, list) or not all(isinstance(row, dict) for row in added):
        raise _refusal(name, f'takes a list of rows: [{{{first} = "..."}}]')
    rows = []
    for row in added:
        if first not in row or row.keys() - columns:
            raise _refusal(
                name, f"a row has {first}, and may have {', '.join(columns)}"
            )
        if not all(isinstance(value, str) for value in row.values()):
            raise _refusal(name, "a row's values are words")
        rows.append(dict.fromkeys(columns, "") | row)
    return rows


def _refusal(name: str, problem: str) -> SettingsError:
    """The error for what cannot be added to a table."""
    return SettingsError(settings().file, f"words.{name}: {problem}")
