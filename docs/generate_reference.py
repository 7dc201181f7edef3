#!/usr/bin/env python3
"""Write the reference pages that are made from the code: commands, tables, words.

Run it as `python docs/generate_reference.py` after a change of one; a test compares.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from retold.cli import cli
from retold.lexicon.extension import all_tables
from retold.tables import TABLES, Table

REFERENCE = Path(__file__).parent / "reference"

_GENERATED = (
    "<!-- Made by docs/generate_reference.py from {}: change that, and run it. -->"
)

_COMMANDS_HEAD = """\
# Commands

Data goes to stdout or to `-o`, everything else to stderr; `-` is stdin or stdout.
Progress is shown on a terminal only. `NO_COLOR` switches colours off.

| exit code | means |
|---|---|
| 0 | done |
| 1 | retold's own "no": one line on stderr says why ([errors](../errors.md)) |
| 2 | the command line is wrong as such |
| 130 | interrupted |

What may be given as INPUT: [How to read your reports](../how-to/read-your-reports.md).
What the commands write: [formats](story.md), [tables](tables.md).
"""

_TABLES_HEAD = """\
# Tables

`retold run` writes each of these as `OUT/tables/NAME.parquet`. Every table is sorted by
its key, and two runs on the same reports give the same bytes. Any program that reads
Parquet can use them; with DuckDB:

```sql
SELECT report_id, text
FROM 'out/tables/findings.parquet'
JOIN 'out/tables/finding_evidence.parquet' USING (story_id, finding_number)
WHERE is_hard ORDER BY story_id, finding_number, evidence_number;
```

- `start_char` and `end_char` are a [span](../glossary.md) of the report's text:
  half-open, in Unicode code points.
- `report_id`, `story_id` and `origin_id` join the tables; `origin_id`, `statement_id`
  and `quote_id` count within their story, so join them together with `story_id`.
- In directed pairs the `source` was there first. Where `direction` is `unknown`, it is
  merely the smaller id.
- `probability` and `shared_share` are 0 to 1. `published` is a text, as in
  [a report](story.md): a day or a time in UTC. An empty cell is NULL: not known.
"""

_WORDS_HEAD = """\
# Tables of words

What retold knows of the language and of the trade is in these tables; each section
says where its words are from.
A [settings file](../how-to/add-your-own-words.md) can add to any of them: the
table `male` of the section `given_names` is

```toml
[words.given_names]
male = ["tariku"]
```

| form | in a settings file |
|---|---|
| words | `["one", "two"]` |
| phrases | the same; where the page says patterns, a regular expression each |
| lines | the same; a line is a row, in the form of those in the table's file |
| entries | `{"word" = value}` |
| rows | `[{name = "...", ...}]` with the table's columns |
"""

# What one row is. A table without a sentence here stops the generator.
_ONE_ROW = {
    "stories": "a story; the other columns count what belongs to it",
    "reports": "a report, with its story and its origin; the text stays in the input",
    "origins": "an independent source text of a story, and how many reports go back "
    "to it",
    "lineage_edges": "a report that goes back to another, with the reason in words; "
    "`shared_share` is the share of the target's words that stand in passages",
    "passages": "a stretch of text that the two reports of an edge share",
    "statements": "an assertion, with its standing; `attributed_to` is the one whom "
    "all its origins cite (all but one of five and more), NULL where there is none",
    "mentions": "a place in a report that makes a statement",
    "quotes": "a quote in a report; rows of one utterance share a `quote_id`",
    "findings": "something to look at",
    "finding_evidence": "a span that proves a finding",
    "timeline": "a place in a report that dates something; `value` is TIMEX3; "
    "`is_disputed` says whether a hard `date-differs` is about this place",
    "names": "a form in which a name is written; number 1 is the first",
    "outlets": "an outlet, as most of its reports name it. Of its `words` (stretches "
    "between spaces) `taken_words` stand in passages taken over from another outlet, "
    "`shared_words` in passages that another has, too, nobody knows from whom, "
    "`credited_words` are the rest of reports that credit an agency for the whole, "
    "whose own text is not there, and `own_words` what is left. `shared_stories` are "
    "told by other outlets, too: of these it was the `first` to tell so many, and may "
    "have been in `perhaps_first` more, where times are missing, equal, or days only",
    "outlet_pairs": "an outlet that has text of another. `kind`: `taken`, the target "
    "took it from the source; `shared`, nobody knows who was first, and the source is "
    "merely the smaller name; `credited`, the target credits the source, an agency "
    "whose own text is not there. `times` counts edges, or reports that credit; "
    "`words` those of one side",
    "rejections": "a piece of input that could not be read",
}


def reference_pages() -> dict[str, str]:
    """File name → text of every generated page."""
    return {
        "commands.md": commands_page(),
        "tables.md": tables_page(),
        "words.md": words_page(),
    }


def commands_page() -> str:
    """All commands with their options, in the order of the alphabet."""
    parts = [_GENERATED.format("src/retold/cli"), "", _COMMANDS_HEAD]
    for name in sorted(cli.commands):
        parts += _command(name, cli.commands[name])
    return "\n".join(parts).rstrip() + "\n"


def tables_page() -> str:
    """All tables with their columns, in the order of `retold.tables`."""
    parts = [_GENERATED.format("src/retold/tables.py"), "", _TABLES_HEAD]
    for name, table in TABLES.items():
        parts += _table(name, table)
    return "\n".join(parts).rstrip() + "\n"


def words_page() -> str:
    """All tables of words with their sources, in the order of the alphabet."""
    parts = [_GENERATED.format("src/retold/lexicon"), "", _WORDS_HEAD]
    for section, tables in groupby(all_tables().items(), _section):
        parts += _words(section, list(tables))
    return "\n".join(parts).rstrip() + "\n"


def _section(table: tuple[str, Any]) -> str:
    return table[0].split(".")[0]


def _words(section: str, tables: list[tuple[str, Any]]) -> Iterator[str]:
    module = import_module(f"retold.lexicon.{section}")
    source = inspect.getsource(module)
    yield f"## `{section}`\n"
    yield inspect.cleandoc(module.__doc__ or "") + "\n"
    yield "| table | holds | form | entries |"
    yield "|---|---|---|---|"
    for name, table in tables:
        form, count = _form(table)
        yield f"| `{name.split('.')[1]}` | {_held(source, name)} | {form} | {count} |"
    yield ""


def _held(source: str, name: str) -> str:
    """The comment above a table."""
    head = source[: source.index(f'"{name}"')]
    comment = re.search(r"((?:^#.*\n)*)^[^#\n].*\n?(?: *\n? *)\Z", head, re.MULTILINE)
    lines = re.findall(r"^#:? ?(.*)", comment[1] if comment else "", re.MULTILINE)
    return " ".join(lines).replace("|", "\\|")


def _form(table: Any) -> tuple[str, int]:
    """The form of a table, and how many entries it has."""
    if isinstance(table, str):
        return "lines", len(table.strip().splitlines())
    if isinstance(table, Mapping):
        return "entries", len(table)
    names = {frozenset: "words", tuple: "phrases", list: "rows"}
    return names[type(table)], len(table)


def _command(name: str, command: click.Command) -> Iterator[str]:
    with click.Context(command) as context:
        usage = " ".join(command.collect_usage_pieces(context))
    yield f"## `retold {name}`\n"
    yield f"    retold {name} {usage}\n"
    yield inspect.cleandoc(command.help or "") + "\n"
    yield "| option | does |"
    yield "|---|---|"
    for option in command.params:
        if isinstance(option, click.Option):
            yield f"| {_spelling(option)} | {_meaning(option)} |"
    example = (command.epilog or "").removeprefix("Example: ")
    yield f"\nExample:\n\n    {example}\n"


def _spelling(option: click.Option) -> str:
    """An option as it is typed: its names and what stands for its value."""
    choices = getattr(option.type, "choices", None)
    value = "|".join(choices) if choices else option.metavar or ""
    if not value and not option.is_flag:
        value = option.type.name.upper()
    typed = f"{', '.join(option.opts)} {value}".rstrip().replace("|", "\\|")
    return f"`{typed}`"


def _meaning(option: click.Option) -> str:
    notes = ""
    if option.required:
        notes = " Must be given."
    elif isinstance(option.show_default, str):
        notes = f" Default: {option.show_default}."
    elif option.show_default:
        notes = f" Default: `{option.default}`."
    return (option.help or "") + notes


def _table(name: str, table: Table) -> Iterator[str]:
    yield f"## `{name}`\n"
    keys = ", ".join(f"`{column}`" for column in table.key)
    yield f"A row is {_ONE_ROW[name]}. Key: {keys}.\n"
    yield "| column | type |"
    yield "|---|---|"
    for column, kind in table.columns.items():
        yield f"| `{column}` | {kind} |"
    yield ""


def main() -> None:
    """Write the pages."""
    REFERENCE.mkdir(exist_ok=True)
    for name, text in reference_pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8", newline="\n")
        sys.stderr.write(f"wrote {REFERENCE / name}\n")


if __name__ == "__main__":
    main()
