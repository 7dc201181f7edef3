"""The tables of a run: columns, types and order; what `OUT/tables/*.parquet` hold.

Types are SQL names that both engines know. Every table is sorted by its key.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Table(NamedTuple):
    """A table's columns with their types, and the columns that make its key."""

    columns: dict[str, str]
    key: tuple[str, ...]


_SPAN: Final = {"start_char": "BIGINT", "end_char": "BIGINT"}

TABLES: Final[dict[str, Table]] = {
    "stories": Table(
        {
            "story_id": "VARCHAR",
            "title": "VARCHAR",
            "first_published": "VARCHAR",
            "last_published": "VARCHAR",
            "reports": "BIGINT",
            "origins": "BIGINT",
            "hard_findings": "BIGINT",
        },
        ("story_id",),
    ),
    "reports": Table(
        {
            "report_id": "VARCHAR",
            "story_id": "VARCHAR",
            "origin_id": "VARCHAR",
            "outlet": "VARCHAR",
            "url": "VARCHAR",
            "title": "VARCHAR",
            "byline": "VARCHAR",
            "published": "VARCHAR",
            "published_from": "VARCHAR",
            "language": "VARCHAR",
            "genre": "VARCHAR",
            "length_chars": "BIGINT",
        },
        ("report_id",),
    ),
    "origins": Table(
        {
            "story_id": "VARCHAR",
            "origin_id": "VARCHAR",
            "name": "VARCHAR",
            "reports": "BIGINT",
            "probability": "DOUBLE",
        },
        ("story_id", "origin_id"),
    ),
    "lineage_edges": Table(
        {
            "story_id": "VARCHAR",
            "report_id_source": "VARCHAR",
            "report_id_target": "VARCHAR",
            "relation": "VARCHAR",
            "direction": "VARCHAR",
            "probability": "DOUBLE",
            "shared_share": "DOUBLE",
            "why": "VARCHAR",
        },
        ("story_id", "report_id_source", "report_id_target"),
    ),
    "passages": Table(
        {
            "story_id": "VARCHAR",
            "report_id_source": "VARCHAR",
            "report_id_target": "VARCHAR",
            "start_char_source": "BIGINT",
            "end_char_source": "BIGINT",
            "start_char_target": "BIGINT",
            "end_char_target": "BIGINT",
        },
        ("story_id", "report_id_source", "report_id_target", "start_char_target"),
    ),
    "statements": Table(
        {
            "story_id": "VARCHAR",
            "statement_id": "VARCHAR",
            "text": "VARCHAR",
            "standing": "VARCHAR",
            "reports": "BIGINT",
            "origins": "BIGINT",
            "attributed_to": "VARCHAR",
        },
        ("story_id", "statement_id"),
    ),
    "mentions": Table(
        {
            "story_id": "VARCHAR",
            "statement_id": "VARCHAR",
            "report_id": "VARCHAR",
            **_SPAN,
            "speaker": "VARCHAR",
        },
        ("story_id", "statement_id", "report_id", "start_char"),
    ),
    "quotes": Table(
        {
            "story_id": "VARCHAR",
            "quote_id": "VARCHAR",
            "status": "VARCHAR",
            "report_id": "VARCHAR",
            **_SPAN,
            "form": "VARCHAR",
            "words": "VARCHAR",
            "speaker": "VARCHAR",
            "cue": "VARCHAR",
            "relayed_by": "VARCHAR",
        },
        ("story_id", "quote_id", "report_id", "start_char", "form"),
    ),
    "findings": Table(
        {
            "story_id": "VARCHAR",
            "finding_number": "BIGINT",
            "kind": "VARCHAR",
            "is_hard": "BOOLEAN",
            "reading": "VARCHAR",
            "probability": "DOUBLE",
            "message": "VARCHAR",
        },
        ("story_id", "finding_number"),
    ),
    "finding_evidence": Table(
        {
            "story_id": "VARCHAR",
            "finding_number": "BIGINT",
            "evidence_number": "BIGINT",
            "report_id": "VARCHAR",
            **_SPAN,
            "text": "VARCHAR",
        },
        ("story_id", "finding_number", "evidence_number"),
    ),
    "timeline": Table(
        {
            "story_id": "VARCHAR",
            "value": "VARCHAR",
            "text": "VARCHAR",
            "report_id": "VARCHAR",
            **_SPAN,
            "statement_id": "VARCHAR",
            "is_disputed": "BOOLEAN",
        },
        ("story_id", "value", "report_id", "start_char"),
    ),
    "names": Table(
        {
            "story_id": "VARCHAR",
            "name": "VARCHAR",
            "kind": "VARCHAR",
            "variant": "VARCHAR",
            "variant_number": "BIGINT",
        },
        ("story_id", "name", "kind", "variant_number"),
    ),
    "outlets": Table(
        {
            "outlet": "VARCHAR",
            "reports": "BIGINT",
            "stories": "BIGINT",
            "shared_stories": "BIGINT",
            "first": "BIGINT",
            "perhaps_first": "BIGINT",
            "words": "BIGINT",
            "own_words": "BIGINT",
            "taken_words": "BIGINT",
            "shared_words": "BIGINT",
            "credited_words": "BIGINT",
        },
        ("outlet",),
    ),
    "outlet_pairs": Table(
        {
            "outlet_source": "VARCHAR",
            "outlet_target": "VARCHAR",
            "kind": "VARCHAR",
            "times": "BIGINT",
            "words": "BIGINT",
        },
        ("outlet_source", "outlet_target", "kind"),
    ),
    "rejections": Table(
        {"input": "VARCHAR", "reason": "VARCHAR", "detail": "VARCHAR"},
        ("input", "reason", "detail"),
    ),
}
