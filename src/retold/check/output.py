"""Diagnostics for terminals, editors and the machines that run checks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from retold.check.baseline import fingerprints
from retold.check.diagnostics import Check, Diagnostic
from retold.check.kinds import KINDS
from retold.check.places import raw_offset
from retold.check.wording import PlacesOf, message_of, place_of
from retold.model import Evidence

SARIF_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def render_lines(check: Check, places: PlacesOf) -> str:
    """`file:line:col: kind message`, a line each."""
    return "".join(
        f"{check.draft}:{d.line}:{d.column}: {d.kind} {message_of(d, places)}\n"
        for d in check.diagnostics
    )


def render_json(check: Check, places: PlacesOf) -> str:
    """The published shape, with the message and the places of the sources' words."""
    row = check.to_dict()
    for told, diagnostic in zip(row["diagnostics"], check.diagnostics, strict=True):
        told["message"] = message_of(diagnostic, places)
        for key in ("sources", "siding"):
            for proof in told[key]:
                proof.update(_lines(proof["report"], proof["start"], places))
    return msgspec.json.encode(row).decode() + "\n"


def _lines(report: str, offset: int, places: PlacesOf) -> dict[str, Any]:
    lines = places.get(report)
    if lines is None:
        return {"line": None, "column": None}
    return lines.at(offset)._asdict()


def render_github(check: Check, places: PlacesOf, *, file: str) -> str:
    """Workflow commands, which GitHub shows beside the lines of a change."""
    lines = []
    for diagnostic in check.diagnostics:
        level = "error" if diagnostic.is_hard else "warning"
        properties = {
            "file": _near(file).as_posix(),
            "line": diagnostic.line,
            "endLine": diagnostic.end_line,
            "col": diagnostic.column,
            "endColumn": diagnostic.end_column,
            "title": diagnostic.kind,
        }
        if diagnostic.end_line != diagnostic.line:
            # GitHub takes columns of one line only.
            del properties["endColumn"]
        told = ",".join(f"{k}={_property(str(v))}" for k, v in properties.items())
        lines.append(f"::{level} {told}::{_data(message_of(diagnostic, places))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_sarif(
    check: Check,
    places: PlacesOf,
    *,
    files: Mapping[str, str],
    text: str,
    raw: str | None,
    version: str,
) -> str:
    """SARIF 2.1.0: one run, a rule for each kind, places in code points.

    Args:
        check: What was found.
        places: As for `message_of`.
        files: The file of each report by its id.
        text: The draft's text, into which the diagnostics point.
        raw: Its file's own text; None if that is not the text that was read.
        version: Of retold.
    """
    rules = [_rule(kind) for kind in KINDS]
    run = {
        "tool": {
            "driver": {"name": "retold", "semanticVersion": version, "rules": rules}
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(diagnostic, check.draft, places, files, (text, raw))
            for diagnostic in check.diagnostics
        ],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=1).decode() + "\n"


def _rule(kind: str) -> dict[str, Any]:
    told = KINDS[kind]
    return {
        "id": kind,
        "shortDescription": {"text": told.meaning},
        "fullDescription": {"text": f"{told.meaning} {told.fires}"},
        "help": {"text": f"{told.fires}\n\nSilent: {told.silent}"},
        "defaultConfiguration": {"level": "error" if told.is_hard else "warning"},
    }


def _result(
    diagnostic: Diagnostic,
    draft: str,
    places: PlacesOf,
    files: Mapping[str, str],
    texts: tuple[str, str | None],
) -> dict[str, Any]:
    text, raw = texts
    region: dict[str, Any] = {
        "startLine": diagnostic.line,
        "startColumn": diagnostic.column,
        "endLine": diagnostic.end_line,
        "endColumn": diagnostic.end_column,
    }
    if raw is not None:
        start = raw_offset(diagnostic.start, text, raw)
        end = raw_offset(diagnostic.end, text, raw)
        region |= {"charOffset": start, "charLength": end - start}
    if diagnostic.text:
        region["snippet"] = {"text": diagnostic.text}
    location = {
        "artifactLocation": {"uri": _uri(files[draft])},
        "region": region,
    }
    prints = fingerprints(diagnostic)
    return {
        "ruleId": diagnostic.kind,
        "ruleIndex": list(KINDS).index(diagnostic.kind),
        "level": "error" if diagnostic.is_hard else "warning",
        "message": {"text": _sarif_text(message_of(diagnostic, places))},
        "locations": [{"physicalLocation": location}],
        "relatedLocations": [
            _related(number, proof, places, files)
            for number, proof in enumerate(diagnostic.sources, 1)
        ],
        "partialFingerprints": {"retold/v1": prints[0]},
    }


def _related(
    number: int, proof: Evidence, places: PlacesOf, files: Mapping[str, str]
) -> dict[str, Any]:
    """Where a source says otherwise; its file alone where that has no such line."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(files[proof.report])}}
    lines = places.get(proof.report)
    if lines is not None:
        start, end = lines.at(proof.start), lines.at(proof.end)
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
    said = " ".join(proof.text.split()) or "not there"
    return {
        "id": number,
        "physicalLocation": physical,
        "message": {"text": _sarif_text(f"{place_of(proof, places)}: {said}")},
    }


def _uri(path: str) -> str:
    """A file's address: relative where it can be, as code scanning wants it."""
    from urllib.parse import quote  # noqa: PLC0415 - SARIF alone needs it

    near = _near(path)
    return near.as_uri() if near.is_absolute() else quote(near.as_posix())


def _near(path: str) -> Path:
    """A path from the folder one is in; a whole one where the file is not below it."""
    here = Path.cwd()
    # Without a look at the disk: a link in a repository is told as the link.
    whole = Path(os.path.normpath(here / path))
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def _sarif_text(text: str) -> str:
    """Text of a message, where braces stand for what is to be put in (3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")
