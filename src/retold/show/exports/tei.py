"""The statements of a story as a critical apparatus in TEI: one witness a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from retold.model import Statement, Story
from retold.show.account import Account
from retold.show.exports.markup import xml
from retold.show.wording import STANDINGS

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"


class Segment(NamedTuple):
    """A stretch of a statement: its words in each witness, by place among them."""

    readings: tuple[str, ...]

    @property
    def is_common(self) -> bool:
        """Do all witnesses have the same words?"""
        return len(set(self.readings)) == 1


def story_tei(story: Story) -> str:
    """The aligned statements as a TEI document, in parallel segmentation.

    Each statement that two reports and more make is an `ab`, its witnesses in `source`,
    its standing in `ana`. Words that all of them have stand in it plainly, where they
    differ there is an `app` with a `rdg` for each wording; an empty one has nothing. Of
    a report that makes a statement twice the first place is read.

    Source:
        TEI P5 Guidelines, chapter 12 (Critical Apparatus), 12.2.3.
    """
    account = Account(story)
    body = "".join(
        _statement(account, number, statement)
        for number, statement in enumerate(story.statements, 1)
        if len({m.report for m in statement.mentions}) > 1
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TEI xmlns="{_NAMESPACE}">\n{_header(account)}'
        f"<text>\n<body>\n{body or '<p/>'}</body>\n</text>\n</TEI>\n"
    )


def _header(account: Account) -> str:
    categories = "".join(
        f'<category xml:id="{standing}"><catDesc>{xml(words.title)}: '
        f"{xml(words.meaning)}</catDesc></category>\n"
        for standing, words in STANDINGS.items()
    )
    return (
        "<teiHeader>\n<fileDesc>\n"
        f"<titleStmt><title>{xml(account.title)}</title></titleStmt>\n"
        "<publicationStmt><p>Made by retold from the reports below.</p>"
        "</publicationStmt>\n"
        f"<sourceDesc>\n<listWit>\n{''.join(_witnesses(account))}</listWit>\n"
        "</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
        '<variantEncoding method="parallel-segmentation" location="internal"/>\n'
        f"<classDecl>\n<taxonomy>\n{categories}</taxonomy>\n</classDecl>\n"
        "</encodingDesc>\n</teiHeader>\n"
    )


def _witnesses(account: Account) -> Iterator[str]:
    for number, report in enumerate(account.reports, 1):
        title = f" <title>{xml(report.title)}</title>" if report.title else ""
        date = f" <date>{xml(report.published)}</date>" if report.published else ""
        url = f" <ref>{xml(report.url)}</ref>" if report.url else ""
        yield (
            f'<witness xml:id="w{number}" n="{xml(report.id)}">'
            f"{xml(account.label(report.id))}{title}{date}{url}</witness>\n"
        )


def _statement(account: Account, number: int, statement: Statement) -> str:
    wordings: dict[str, list[str]] = {}
    seen: set[str] = set()
    for mention in sorted(
        statement.mentions, key=lambda m: (account.number(m.report), m.start)
    ):
        if mention.report not in seen:
            seen.add(mention.report)
            words = account.quarry.words(mention.report, mention.start, mention.end)
            wordings.setdefault(words, []).append(mention.report)
    witnesses = [
        " ".join(f"#w{account.number(report)}" for report in reports)
        for reports in wordings.values()
    ]
    inside = " ".join(
        xml(segment.readings[0])
        if segment.is_common
        else _apparatus(segment, witnesses)
        for segment in segments_of(list(wordings))
    )
    return (
        f'<ab xml:id="s{number}" n="{xml(statement.id)}" ana="#{statement.standing}" '
        f'source="{" ".join(witnesses)}">{inside}</ab>\n'
    )


def _apparatus(segment: Segment, witnesses: Sequence[str]) -> str:
    groups: dict[str, list[str]] = {}
    for reading, some in zip(segment.readings, witnesses, strict=True):
        groups.setdefault(reading, []).append(some)
    readings = "".join(
        f'<rdg wit="{" ".join(some)}">{xml(reading)}</rdg>'
        for reading, some in groups.items()
    )
    return f"<app>{readings}</app>"


def segments_of(wordings: Sequence[str]) -> list[Segment]:
    """Cut wordings of one statement where all of them begin or cease to agree.

    Each is aligned with the first, word by word; a word that all have is common. The
    words of a wording's segments, joined by spaces, are its words.

    Cost:
        The product of two wordings' lengths for each after the first.
    """
    rows = [wording.split() for wording in wordings]
    base = rows[0]
    # For each word of the base, its place in every wording that has it.
    places: list[list[int]] = [[n] for n in range(len(base))]
    for row in rows[1:]:
        matcher = SequenceMatcher(None, base, row, autojunk=False)
        for first, second, length in matcher.get_matching_blocks():
            for step in range(length):
                places[first + step].append(second + step)
    common = [at for at in places if len(at) == len(rows)]
    return list(_segments(rows, common))


def _segments(
    rows: Sequence[Sequence[str]], common: Sequence[Sequence[int]]
) -> Iterator[Segment]:
    """Runs of common words, and what stands between them."""
    at = [0] * len(rows)
    run: list[str] = []
    for places in [*common, [len(row) for row in rows]]:
        if list(places) != at:
            if run:
                yield Segment((" ".join(run),) * len(rows))
                run = []
            yield Segment(
                tuple(
                    " ".join(row[first:last])
                    for row, first, last in zip(rows, at, places, strict=True)
                )
            )
        at = [place + 1 for place in places]
        if places[0] < len(rows[0]):
            run.append(rows[0][places[0]])
    if run:
        yield Segment((" ".join(run),) * len(rows))
