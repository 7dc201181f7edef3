"""A story as a file to download."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import msgspec

from retold.engines.duckdb import TableWriter
from retold.model import Story
from retold.show.exports.annotations import story_annotations
from retold.show.exports.graphml import story_graphml
from retold.show.exports.table import COLUMNS, KEY, mention_rows, story_csv
from retold.show.exports.tei import story_tei
from retold.show.templating import Link
from retold.tables import Table
from retold.web.places import story_path

_ODD: Final = re.compile(r"[^A-Za-z0-9_-]+")


class Export(NamedTuple):
    """A format: what readers choose it by, and how a story is written in it."""

    label: str
    media_type: str
    write: Callable[[Story], bytes]


def _json(story: Story) -> bytes:
    return msgspec.json.encode(story.to_dict()) + b"\n"


def _parquet(story: Story) -> bytes:
    """The flat table of `show.exports.table` as Parquet."""
    with TableWriter({"story": Table(COLUMNS, KEY)}) as tables:
        tables.add("story", mention_rows(story))
        with TemporaryDirectory(prefix="retold-") as folder:
            tables.write(Path(folder))
            return (Path(folder) / "story.parquet").read_bytes()


def _text(write: Callable[[Story], str]) -> Callable[[Story], bytes]:
    return lambda story: write(story).encode("utf-8", "replace")


EXPORTS: Final[dict[str, Export]] = {
    "json": Export("JSON", "application/json", _json),
    "csv": Export("CSV", "text/csv; charset=utf-8", _text(story_csv)),
    "parquet": Export("Parquet", "application/vnd.apache.parquet", _parquet),
    "graphml": Export("GraphML", "application/graphml+xml", _text(story_graphml)),
    "tei.xml": Export("TEI", "application/tei+xml", _text(story_tei)),
    "annotations.jsonld": Export(
        "Web annotations",
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        _text(story_annotations),
    ),
}
"""Suffix → format, in the order in which pages show them."""


def export_links(story_id: str) -> tuple[Link, ...]:
    """The links to all formats of a story."""
    path = story_path(story_id)
    return tuple(
        Link(export.label, f"{path}/export.{suffix}")
        for suffix, export in EXPORTS.items()
    )


def file_name(story_id: str, suffix: str) -> str:
    """The name under which a browser keeps a format of a story."""
    return f"retold-{_ODD.sub('-', story_id)[:60]}.{suffix}"
