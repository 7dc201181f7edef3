"""Is a date in a sentence proven, or a guess from the day of publication?

An entry of the timeline says that something happened on a day. Left out is what does
not say so: a clock time without its day ("after 1 p.m." in a report of the morning
after), "today" in somebody's mouth, "this week" in that week, the year in "the 2010
law", "the last week of harvest", the date below a posted message.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from retold.annotation.times.intervals import value_to_days
from retold.lexicon.calendar import (
    MONTH_ABBREVIATIONS,
    MONTHS,
    NAMED_DAYS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from retold.lexicon.clauses import DETERMINERS, POSSESSIVES
from retold.lexicon.dating import POINTERS, SPEAKERS_DAYS
from retold.model import TimeExpression
from retold.reconcile.views import SentenceView

_DAY_WORDS: Final = (
    frozenset(MONTHS)
    | frozenset(MONTH_ABBREVIATIONS)
    | frozenset(WEEKDAYS)
    | frozenset(WEEKDAY_ABBREVIATIONS)
    | POINTERS
)
_WORD: Final = re.compile(r"[^\W\d_]+")
# "18/2/2025", "2025-02-18".
_NUMERIC_DATE: Final = re.compile(r"\d[-/.]\d{1,2}[-/.]\d|\d{4}-\d\d")
# A message quoted from a network ends in its author and day: "(@brenn) May 3, 2031".
_SIGNED: Final = re.compile(r"@\w{1,30}\)\s$|[—–]\s[^\n—–]{1,60}\)\s$")
_LEADING: Final = DETERMINERS | POSSESSIVES
_OF_SOMEBODY: Final = ("'s ", "’s ", "s' ", "s’ ")
_YEAR: Final = re.compile(r"\d{4}")


def is_proven(view: SentenceView, time: TimeExpression) -> bool:
    """Does a time expression itself say which day, month or year it means?"""
    text = view.report.text
    words = text[time.start : time.end].casefold()
    norms = set(_WORD.findall(words))
    return not (
        (time.type == "TIME" and not _names_day(words, norms))
        or (bool(norms & SPEAKERS_DAYS) and _is_quoted(view, time))
        or ("this" in norms and _is_present(view.report.published, time.value))
        or _SIGNED.search(text[max(0, time.start - 100) : time.start])
        or (_YEAR.fullmatch(words) and _is_attribute(text, time))
        or text.startswith(" of ", time.end)
    )


def _names_day(words: str, norms: set[str]) -> bool:
    return (
        bool(norms & _DAY_WORDS)
        or bool(_NUMERIC_DATE.search(words))
        or any(name in words for name in NAMED_DAYS)
    )


def _is_quoted(view: SentenceView, time: TimeExpression) -> bool:
    """Does it stand in words that somebody else spoke?"""
    return any(
        quote.form == "direct" and quote.start <= time.start < quote.end
        for quote in view.quotes
    )


def _is_present(published: str | None, value: str) -> bool:
    """Is it a week, month or year in which the report itself came out?"""
    days = value_to_days(value)
    if published is None or days is None or days[0] == days[1]:
        return False
    return days[0] <= date.fromisoformat(published[:10]) <= days[1]


def _is_attribute(text: str, time: TimeExpression) -> bool:
    """Does a year only tell which law or campaign is meant ("the 2010 law")?"""
    before = text[max(0, time.start - 20) : time.start].casefold()
    behind = text[time.end : time.end + 2]
    last = _WORD.findall(before)[-1:]
    is_led = before.endswith(_OF_SOMEBODY) or bool(_LEADING.intersection(last))
    return is_led and behind[:1] == " " and behind[1:].isalpha()
