"""Who is on which side of a difference, and which side is the later state."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from retold.annotation.figures.find import find_figures
from retold.model import Evidence, Finding, Mention, Statement
from retold.show.account import Account
from retold.show.dates import instant, is_day_only
from retold.show.findings import OF_WORDS
from retold.show.passages import norms
from retold.show.plain import one_line
from retold.show.wording import joined
from retold.text.tokenized import tokenize_text

# Labels of one side that are told; more are counted.
_FEW: Final = 3
# The words that a message names.
_NAMED: Final = re.compile("“([^”]+)”")
_PAIR: Final = re.compile(": “[^”]+” and “[^”]+”$")

# The day, whether it is all that is known, and the moment.
_Told = tuple[date, bool, datetime]


class Side(NamedTuple):
    """What some reports have where others differ; no words where theirs lack some."""

    words: str
    reports: list[str]  # in the order of publication


class Sides(NamedTuple):
    """The sides of a difference, and of those of an update which came last.

    `latest` is the place of the side that was first told last; None where the reports
    are not all dated, and where it does not matter.
    """

    sides: list[Side]
    latest: int | None = None

    @property
    def in_words(self) -> list[tuple[str, Side]]:
        """The sides, each with the word before it: the latest first."""
        if self.latest is None:
            return [("", side) for side in self.sides]
        before = [s for n, s in enumerate(self.sides) if n != self.latest]
        return [("latest ", self.sides[self.latest]), *(("before ", s) for s in before)]


def sides_of(account: Account, finding: Finding) -> Sides:
    """Who has what in a finding: equal words, and equal figures, are one side.

    The sides stand in the order in which they were first told. There are none where it
    cannot be said in few words which report has which.
    """
    if finding.kind in OF_WORDS:
        return Sides(_by_reading(account, finding.evidence, finding.kind))
    if finding.kind == "quote-altered":
        return Sides(_by_message(account, finding))
    return Sides([])


def updates_about(account: Account, statement: Statement) -> list[Sides]:
    """The figures of a statement that later reports give anew.

    Only what two places of the statement itself have: a finding that joins two
    statements may be of two matters. Several findings on the same figures are one.
    """
    mentions: dict[str, list[Mention]] = {}
    for mention in statement.mentions:
        mentions.setdefault(mention.report, []).append(mention)
    found: dict[frozenset[Hashable], set[Evidence]] = {}
    for finding in account.story.findings:
        if finding.kind == "figure-differs" and finding.reading == "update":
            inside = [
                e for e in finding.evidence if _is_in(e, mentions.get(e.report, ()))
            ]
            figures = frozenset(_reading(e.text, finding.kind) for e in inside)
            found.setdefault(figures, set()).update(inside)
    every = [
        _by_reading(account, evidence, "figure-differs")
        for figures, evidence in found.items()
        if len(figures) > 1
    ]
    return [Sides(sides, _latest(account, sides)) for sides in every]


def side_words(account: Account, sides: Sides) -> str:
    """The sides in words: "“168”: HPB and 5 others; “231”: Northshore Post"."""
    return "; ".join(
        f"{before}{f'“{side.words}”' if side.words else 'without it'}: "
        f"{joined(account.label_list(side.reports), _FEW)}"
        for before, side in sides.in_words
    )


def dispute_words(account: Account, number: int, sides: Sides) -> str:
    """What a hard finding says, and who is on which side."""
    message = one_line(account.hard[number - 1].message)
    if not sides.sides:
        return message
    # What it ends with are the words of the sides, which then stand there themselves.
    bare = _PAIR.sub("", message)
    told = side_words(account, sides)
    return f"{message} ({told})" if bare == message else f"{bare}: {told}"


def _by_message(account: Account, finding: Finding) -> list[Side]:
    """The reports by which of the words that a finding's message names they have.

    Empty if the words do not part them: "the" may stand elsewhere in a quotation, too.
    """
    named = [m[1] for m in _NAMED.finditer(finding.message)]
    by: dict[str, list[str]] = {words: [] for words in [*named, ""]}
    texts: dict[str, tuple[str, ...]] = {}
    for e in finding.evidence:
        texts[e.report] = (*texts.get(e.report, ()), *norms(e.text), "")
    for report, told in texts.items():
        has = [words for words in named if _stand_in(words, told)]
        if len(has) > 1:
            return []
        by[has[0] if has else ""].append(report)
    sides = [Side(w, account.in_order(r)) for w, r in by.items() if r]
    are_told = all(by[words] for words in named)
    is_whole = len(named) == 1 or (len(named) == 2 and not by[""])
    return sides if are_told and is_whole and len(sides) == 2 else []


def _stand_in(words: str, told: tuple[str, ...]) -> bool:
    """Do the pieces of some words all stand in a text, in its form for matching?"""
    joined_text = f" {' '.join(told)} "
    return all(
        f" {' '.join(norms(piece))} " in joined_text for piece in words.split("…")
    )


def _by_reading(
    account: Account, evidence: Iterable[Evidence], kind: str
) -> list[Side]:
    """The evidence by what it reads, figures by their values."""
    by: dict[Hashable, list[Evidence]] = {}
    for e in sorted(evidence, key=lambda e: (account.number(e.report), e.start, e.end)):
        by.setdefault(_reading(e.text, kind), []).append(e)
    return [
        Side(one_line(some[0].text), account.in_order(e.report for e in some))
        for some in by.values()
    ]


def _reading(words: str, kind: str) -> Hashable:
    if kind == "figure-differs":
        figures = find_figures(tokenize_text(words), [])
        if len(figures) == 1:
            return figures[0].value, figures[0].high, figures[0].unit
    return norms(words)


def _is_in(evidence: Evidence, mentions: Sequence[Mention]) -> bool:
    """Does one of the mentions in its report hold a piece of evidence?"""
    return any(m.start <= evidence.start and evidence.end <= m.end for m in mentions)


def _latest(account: Account, sides: Sequence[Side]) -> int | None:
    """The side that was first told last, where the dates tell which."""
    firsts = [
        first for side in sides if (first := _first_told(account, side)) is not None
    ]
    if len(firsts) < len(sides):
        return None
    last = max(firsts)
    same_day = [is_bare for day, is_bare, _ in firsts if day == last[0]]
    # Within a day only times tell.
    if len(same_day) > 1 and any(same_day):
        return None
    return firsts.index(last) if firsts.count(last) == 1 else None


def _first_told(account: Account, side: Side) -> _Told | None:
    """When a side was first told; None where a report of it has no date."""
    told = []
    for report in side.reports:
        published = account.published(report)
        moment = instant(published)
        if published is None or moment is None:
            return None
        told.append((moment.date(), is_day_only(published), moment))
    return min(told)
