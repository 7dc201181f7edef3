"""Has a sentence the time of a claim, or another in its place?"""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.times.intervals import are_compatible, value_to_days
from retold.ask.slots import (
    CLOSE_WORDS,
    NOTHING,
    ONE_SLOT,
    SAME,
    FactAnswer,
    best_other,
    is_close_to_event,
    is_near,
    other_answer,
    slot_of,
)
from retold.ask.verbs import event_words
from retold.model import TimeExpression
from retold.reconcile.words import WordAlignment, clause_of

# Content words between a verb and a time that stands beside it.
_BESIDE: Final = 1
# A month of some year.
_MONTH: Final = re.compile(r"XXXX-\d\d")
_MONTH_DAYS: Final = 31
# Months differ by so many days in length.
_ABOUT_DAYS: Final = 3


def answer_time(time: TimeExpression, words: WordAlignment) -> FactAnswer:
    """What the right sentence has for a time of the left one."""
    told = [t for t in words.right.times if not t.value.endswith("_REF")]
    if any(
        _tells(time.value, t.value)
        and is_near(words, time, t)
        and _is_with_event(words, t)
        for t in told
    ):
        return SAME
    others = [
        t
        for t in told
        if t.type == time.type
        and not are_compatible(time.value, t.value)
        and _is_with_event(words, t)
    ]
    best = best_other(
        others,
        lambda t: slot_of(words, (time.start, time.end), (t.start, t.end), others),
    )
    if best is None or _is_vaguer(best[0].value, time.value):
        return NOTHING
    if len(others) > 1:
        # "Bought the ship, built in 2004, in 2022": which is in the claim's place?
        return NOTHING
    is_sure = best[1].probability >= ONE_SLOT
    # A day stands for a month only right beside what happened: sentences have many.
    is_finer = _is_vaguer(time.value, best[0].value)
    if not is_sure and not is_close_to_event(
        words, best[0], most=_BESIDE if is_finer else CLOSE_WORDS
    ):
        return NOTHING
    return other_answer("time", words, time, best[0])._replace(is_sure=is_sure)


def _is_with_event(words: WordAlignment, told: TimeExpression) -> bool:
    """Does a time stand in one clause with what the claim says to have happened?"""
    events = [words.to_right[i] for i in event_words(words.left) if i in words.to_right]
    place = words.right.words_between(told.start, told.end)
    if not events or not place:
        return True
    clause = clause_of(words.clauses_right, place.start)
    return any(j in clause for j in events)


def _tells(claimed: str, told: str) -> bool:
    """Does a told time give the claimed one: the same, or a time within it?"""
    if not are_compatible(claimed, told):
        return False
    days, days_told = value_to_days(claimed), value_to_days(told)
    if days_told is None:
        # "Last year" in a report of no date may be any year.
        return days is None or claimed == told
    if days is None:
        # A Friday of some week is told by a day, and not by the month that has one.
        most = _MONTH_DAYS if _MONTH.fullmatch(claimed) else 1
        return days_told[1].toordinal() - days_told[0].toordinal() <= most
    return days[0] <= days_told[0] and days_told[1] <= days[1]


def _is_vaguer(told: str, claimed: str) -> bool:
    """Does a time name a longer stretch than the claimed one: a year for a day?

    Then it is mostly told of something else. A day for a year is told of the same.
    """
    days_told, days = value_to_days(told), value_to_days(claimed)
    if days_told is None or days is None:
        return False
    length_told, length = (b.toordinal() - a.toordinal() for a, b in (days_told, days))
    return length_told > length + _ABOUT_DAYS
