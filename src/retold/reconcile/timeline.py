"""The dated happenings of a story, in order of time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from retold.annotation.times.intervals import value_to_days
from retold.lexicon.calendar import DAY_PARTS, WEEKDAYS
from retold.model import Evidence, TimelineEntry
from retold.reconcile.dating import is_proven
from retold.reconcile.distinct import Copies, StoryText
from retold.reconcile.findings.slots import evidence
from retold.reconcile.views import SentenceView
from retold.reconcile.words import Clause, clause_of, split_clauses

# Words beside a weekday that make no other day of it.
_BESIDE: Final = frozenset(DAY_PARTS) | {"on", "early", "late"}
# What is left of a dateline where the clause begins in it: "HPB) - The ferry sank".
_AGENCY_END: Final = re.compile(r"^[^()]{1,30}\)\s*[-–—]*\s*")


class _Dated(NamedTuple):
    value: str
    words: str
    proof: Evidence


def make_timeline(story: StoryText) -> list[TimelineEntry]:
    """One entry for each day, month or year that a report names, by the calendar.

    The text of an entry is the clause around the date in the first report that has it;
    evidence are the dates themselves, by report. Only dates that are fixed on the
    calendar count: durations, "now" and weekdays without a week are left out, and what
    is no more than a guess from the day of publication (`dating.py`). Where a report's
    "Friday" was read as two days, the one that it has less often is left out.
    """
    copies, rank = Copies(story), {r.id: n for n, r in enumerate(story.reports)}
    dated = [
        dated._replace(proof=proof)
        for dated in _of_one_mind(
            [dated for s in story.sentences for dated in _dates(s.view)]
        )
        for proof in copies.of(dated.proof)
    ]
    ordered = sorted(
        dated,
        key=lambda d: (
            _first_day(d.value),
            d.value,
            rank[d.proof.report],
            d.proof.start,
        ),
    )
    return [
        TimelineEntry(
            value=value,
            text=items[0].words,
            evidence=tuple(item.proof for item in items),
        )
        for value, group in groupby(ordered, key=lambda d: d.value)
        for items in [list(group)]
    ]


def _of_one_mind(dated: Sequence[_Dated]) -> list[_Dated]:
    """Without weekdays that their report more often means otherwise."""
    values: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for item in dated:
        if weekday := _weekday(item.proof.text):
            values[item.proof.report, weekday][item.value] += 1
    return [
        item
        for item in dated
        for counts in [values.get((item.proof.report, _weekday(item.proof.text)))]
        if counts is None or 2 * counts[item.value] >= max(counts.values())
    ]


def _weekday(words: str) -> str:
    """The weekday of words that say no more of a day: "on Friday night"; or nothing."""
    norms = [norm for norm in words.casefold().split() if norm not in _BESIDE]
    return norms[0] if len(norms) == 1 and norms[0] in WEEKDAYS else ""


def _dates(view: SentenceView) -> list[_Dated]:
    clauses: list[Clause] = []
    found = []
    for time in view.times:
        value = time.value[:10] if time.type == "TIME" else time.value
        words = view.words_between(time.start, time.end)
        if (
            time.type not in ("DATE", "TIME")
            or value_to_days(value) is None
            or "X" in value
            or not words
            or not is_proven(view, time)
        ):
            continue
        clauses = clauses or split_clauses(view)
        clause = clause_of(clauses, words.start)
        start = view.words[clause[0]].token.start
        end = view.words[clause[-1]].token.end
        found.append(
            _Dated(
                value,
                _AGENCY_END.sub("", " ".join(view.report.text[start:end].split())),
                evidence(view.report, time.start, time.end),
            )
        )
    return found


def _first_day(value: str) -> int:
    days = value_to_days(value)
    return days[0].toordinal() if days else 0
