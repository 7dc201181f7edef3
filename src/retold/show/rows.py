"""Stories as the rows of the tables in `retold.tables`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from retold.annotation.genre import genre_of
from retold.model import Origin, OutletPair, OutletTally, Story, origins_by_report

Row = dict[str, Any]


def passage_row(
    report_a: str, start_a: int, end_a: int, report_b: str, start_b: int, end_b: int
) -> Row:
    """A passage as `retold reuse` gives it."""
    return {
        "a": {"report": report_a, "start": start_a, "end": end_a},
        "b": {"report": report_b, "start": start_b, "end": end_b},
    }


def origin_row(origin: Origin) -> Row:
    """An origin as `retold lineage` gives it."""
    return {"origin": origin.id, "name": origin.name, "reports": origin.reports}


def story_rows(story: Story, table: str) -> Iterator[Row]:
    """The rows that a story adds to a table, without the story's id.

    Raises:
        KeyError: If there is no such table, or it is not made from stories.
    """
    for row in ROWS[table](story):
        yield {"story_id": story.id, **row}


def _stories(story: Story) -> Iterator[Row]:
    yield {
        "title": story.title,
        "first_published": story.first_published,
        "last_published": story.last_published,
        "reports": len(story.reports),
        "origins": len(story.origins),
        "hard_findings": sum(f.is_hard for f in story.findings),
    }


def _reports(story: Story) -> Iterator[Row]:
    origin_of = origins_by_report(story.origins)
    uncompared = set(story.uncompared)
    for report in story.reports:
        yield {
            "report_id": report.id,
            "origin_id": origin_of[report.id],
            "outlet": report.outlet,
            "url": report.url,
            "title": report.title,
            "byline": report.byline,
            "published": report.published,
            "published_from": report.published_from,
            "language": report.language,
            "genre": genre_of(report),
            "length_chars": None if report.id in uncompared else len(report.text),
        }


def _origins(story: Story) -> Iterator[Row]:
    for origin in story.origins:
        yield {
            "origin_id": origin.id,
            "name": origin.name,
            "reports": len(origin.reports),
            "probability": origin.probability,
        }


def _lineage_edges(story: Story) -> Iterator[Row]:
    for edge in story.lineage:
        yield {
            "report_id_source": edge.source,
            "report_id_target": edge.target,
            "relation": edge.relation,
            "direction": edge.direction,
            "probability": edge.probability,
            "shared_share": edge.shared,
            "why": edge.why,
        }


def _passages(story: Story) -> Iterator[Row]:
    for edge in story.lineage:
        for passage in edge.passages:
            yield {
                "report_id_source": edge.source,
                "report_id_target": edge.target,
                "start_char_source": passage.start_l,
                "end_char_source": passage.end_l,
                "start_char_target": passage.start_r,
                "end_char_target": passage.end_r,
            }


def _statements(story: Story) -> Iterator[Row]:
    for statement in story.statements:
        yield {
            "statement_id": statement.id,
            "text": statement.text,
            "standing": statement.standing,
            "reports": len({m.report for m in statement.mentions}),
            "origins": len(statement.origins),
            "attributed_to": statement.attributed_to,
        }


def _mentions(story: Story) -> Iterator[Row]:
    for statement in story.statements:
        for mention in statement.mentions:
            yield {
                "statement_id": statement.id,
                "report_id": mention.report,
                "start_char": mention.start,
                "end_char": mention.end,
                "speaker": mention.speaker,
            }


def _quotes(story: Story) -> Iterator[Row]:
    text = {report.id: report.text for report in story.reports}
    for group in story.quotes:
        for mention in group.mentions:
            quote = mention.quote
            yield {
                "quote_id": group.id,
                "status": group.status,
                "report_id": mention.report,
                "start_char": quote.start,
                "end_char": quote.end,
                "form": quote.form,
                "words": text[mention.report][quote.start : quote.end],
                "speaker": quote.speaker,
                "cue": quote.cue,
                "relayed_by": quote.relayed_by,
            }


def _findings(story: Story) -> Iterator[Row]:
    for number, finding in enumerate(story.findings, 1):
        yield {
            "finding_number": number,
            "kind": finding.kind,
            "is_hard": finding.is_hard,
            "reading": finding.reading,
            "probability": finding.probability,
            "message": finding.message,
        }


def _finding_evidence(story: Story) -> Iterator[Row]:
    for number, finding in enumerate(story.findings, 1):
        for place, proof in enumerate(finding.evidence, 1):
            yield {
                "finding_number": number,
                "evidence_number": place,
                "report_id": proof.report,
                "start_char": proof.start,
                "end_char": proof.end,
                "text": proof.text,
            }


def _timeline(story: Story) -> Iterator[Row]:
    for entry in story.timeline:
        for dated in entry.dated:
            for proof in dated.evidence:
                yield {
                    "value": entry.value,
                    "text": entry.text,
                    "report_id": proof.report,
                    "start_char": proof.start,
                    "end_char": proof.end,
                    "statement_id": dated.statement.id if dated.statement else None,
                    "is_disputed": proof in dated.disputed,
                }


def _names(story: Story) -> Iterator[Row]:
    for group in story.names:
        for number, variant in enumerate(group.variants, 1):
            yield {
                "name": group.name,
                "kind": group.kind,
                "variant": variant,
                "variant_number": number,
            }


def outlet_rows(tallies: Iterable[OutletTally]) -> Iterator[Row]:
    """The rows of the table `outlets`, which no story alone can give."""
    for tally in tallies:
        yield {
            "outlet": tally.outlet,
            "reports": tally.reports,
            "stories": tally.stories,
            "shared_stories": tally.shared_stories,
            "first": tally.first,
            "perhaps_first": tally.perhaps_first,
            "words": tally.words,
            "own_words": tally.own_words,
            "taken_words": tally.taken_words,
            "shared_words": tally.shared_words,
            "credited_words": tally.credited_words,
        }


def outlet_pair_rows(pairs: Iterable[OutletPair]) -> Iterator[Row]:
    """The rows of the table `outlet_pairs`."""
    for pair in pairs:
        yield {
            "outlet_source": pair.source,
            "outlet_target": pair.target,
            "kind": pair.kind,
            "times": pair.times,
            "words": pair.words,
        }


ROWS: Final[Mapping[str, Callable[[Story], Iterator[Row]]]] = {
    "stories": _stories,
    "reports": _reports,
    "origins": _origins,
    "lineage_edges": _lineage_edges,
    "passages": _passages,
    "statements": _statements,
    "mentions": _mentions,
    "quotes": _quotes,
    "findings": _findings,
    "finding_evidence": _finding_evidence,
    "timeline": _timeline,
    "names": _names,
}
"""Table → the function that makes a story's rows of it."""
