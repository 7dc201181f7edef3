"""The statements and findings of a story as W3C web annotations, in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

import msgspec

from retold.model import Report, Story
from retold.show.plain import one_line
from retold.show.templating import web_address

_CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# Words around a passage that tell it from equal ones: a few on each side.
_AROUND_CHARS: Final = 32


def story_annotations(story: Story) -> str:
    """An annotation collection: each mention of a statement, then each finding.

    A target is selected twice: by code points of the report's text, and by its words
    with a few around them. Its source is the report's address, or a URN made of its id.

    Source:
        Web Annotation Data Model, W3C Recommendation 2017, sections 4.2.4, 4.2.5, 5.
    """
    items = [*_statements(story), *_findings(story)]
    name = _urn("story", story.id)
    page = {
        "id": f"{name}:page:1",
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": _CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": one_line(story.title or story.id),
        "total": len(items),
        "first": page,
        "last": page["id"],
    }
    return msgspec.json.encode(collection).decode() + "\n"


def _statements(story: Story) -> Iterator[dict[str, Any]]:
    reports = {report.id: report for report in story.reports}
    for statement in story.statements:
        for number, mention in enumerate(statement.mentions, 1):
            name = _urn("story", story.id, "statement", statement.id, f"{number}")
            report = reports[mention.report]
            yield {
                "id": name,
                "type": "Annotation",
                "motivation": "classifying",
                "body": [
                    _body("tagging", statement.standing),
                    _body("describing", statement.text),
                ],
                "target": _target(report, mention.start, mention.end),
            }


def _findings(story: Story) -> Iterator[dict[str, Any]]:
    reports = {report.id: report for report in story.reports}
    for number, finding in enumerate(story.findings, 1):
        kind = f"{'hard' if finding.is_hard else 'soft'}: {finding.kind}"
        yield {
            "id": _urn("story", story.id, "finding", f"{number}"),
            "type": "Annotation",
            "motivation": "assessing",
            "body": [_body("tagging", kind), _body("assessing", finding.message)],
            "target": [
                _target(reports[proof.report], proof.start, proof.end)
                for proof in finding.evidence
            ],
        }


def _body(purpose: str, words: str) -> dict[str, str]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": words,
        "format": "text/plain",
    }


def _target(report: Report, start: int, end: int) -> dict[str, Any]:
    text = report.text
    return {
        "source": web_address(report.url) or _urn("report", report.id),
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND_CHARS) : start],
                "suffix": text[end : end + _AROUND_CHARS],
            },
        ],
    }


def _urn(*parts: str) -> str:
    return ":".join(["urn:retold", *(quote(part, safe="") for part in parts)])
