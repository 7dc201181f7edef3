"""Whom a figure counts: the dead, the hurt, the missing. Such counts grow.

Method: the nearest word of a list, behind the figure first. Two tolls of reports of two
times are two states of one count; a toll of the dead is none of the hurt.

Fails: a toll whose "killed" stands more than six words off, in the active voice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from retold.lexicon.tolls import FATES, MOVING, RUNNING
from retold.model import Figure
from retold.reconcile.findings.facts import counted_span
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, clause_of, split_clauses
from retold.text.roots import canonical, root

_TOLL: Final = frozenset(root(canonical(word)) for word in FATES)
_MOVING: Final = frozenset(root(canonical(word)) for word in MOVING)
_PASSIVE: Final = frozenset({"was", "were", "been"})
# Nobody is hurt in "four were slain -- a fifth was hurt" who is counted first.
_BREAK: Final = re.compile(r"[,;—–]|--")
_ELSEWHEN: Final = frozenset({"after", "before", "since", "while", "when"})
MEASURES: Final = ("mile", "kilomet", "knot", "mph")
# Words between a figure and the word that tells whom it counts.
_TOLL_REACH: Final = 6


def is_toll(view: SentenceView, figure: Figure) -> bool:
    """Does the figure count victims, or others whose number grows with the news?"""
    return fate_of(view, figure) is not None


def fate_of(view: SentenceView, figure: Figure) -> str | None:
    """The root of the nearest word that says what befell those counted, if any does.

    "Four were killed", "killing four": what stands behind counts first, at one
    distance. Of a storm it says where it is, and how fast.
    """
    place = view.words_between(*counted_span(view, figure))
    if not place:
        return None
    fates = _TOLL | _MOVING if (figure.unit or "").startswith(MEASURES) else _TOLL
    for i in place:
        if view.words[i].root in fates:
            return view.words[i].root
    nearest = [
        (distance, step, view.words[i].root)
        for step in (-1, 1)
        for distance, i in enumerate(_reach(view, place, step))
        if view.words[i].root in fates
    ]
    if nearest:
        return min(nearest, key=lambda n: (n[0], -n[1]))[2]
    return None if figure.unit else _done_to(view, place)


def _reach(view: SentenceView, place: range, step: int) -> Iterator[int]:
    """The words before or behind some words, nearest first, up to a comma or dash.

    Or up to another happening: nobody counted is arrested in "an arrest after two
    blasts".
    """
    i = place.start - 1 if step < 0 else place.stop
    for _ in range(_TOLL_REACH):
        if not 0 <= i < len(view.words):
            return
        first, last = sorted((i, i - step))
        between = slice(view.words[first].token.end, view.words[last].token.start)
        if _BREAK.search(view.report.text[between]):
            return
        if view.words[i].token.norm in _ELSEWHEN:
            return
        yield i
        i += step


def _done_to(view: SentenceView, place: range) -> str | None:
    """What befell those counted, said far behind them: "guards ... were killed"."""
    clause = clause_of(split_clauses(view), place.start)
    behind = [i for i in clause if i >= place.stop]
    return next(
        (
            view.words[j].root
            for i, j in pairwise(behind)
            if view.words[i].token.norm in _PASSIVE and view.words[j].root in _TOLL
        ),
        None,
    )


def are_running(words: WordAlignment) -> bool:
    """Does a sentence count on ("90 raids since May", "138 so far"), at two times?

    Measured: of eleven figures that were said in pairs new to the rules three were
    such, and wrong.
    """
    is_running = _is_running(words.left) or _is_running(words.right)
    return is_running and not is_of_one_moment(words)


def _is_running(view: SentenceView) -> bool:
    norms = [word.token.norm for word in view.words]
    said = {*norms, *("-".join(pair) for pair in pairwise(norms))}
    return not said.isdisjoint(RUNNING)


def are_of_other_fates(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Does one count the dead, and the other the hurt?"""
    fates = fate_of(words.left, left), fate_of(words.right, right)
    return None not in fates and fates[0] != fates[1]


def has_grown(words: WordAlignment) -> bool:
    """Do both sentences count victims, at two times? Dates say as of when, then."""
    if is_of_one_moment(words):
        return False
    tolls_l, tolls_r = (
        {f.value for f in view.figures if not f.unit and is_toll(view, f)}
        for view in (words.left, words.right)
    )
    return bool(tolls_l and tolls_r) and not tolls_l & tolls_r


def is_of_one_moment(words: WordAlignment) -> bool:
    """Were both reports published at one time, or is no time known of either?

    Of two reports of one day, either may know more.
    """
    when_l, when_r = words.left.report.published, words.right.report.published
    return when_l == when_r and (when_l is None or "T" in when_l)
