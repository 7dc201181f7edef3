"""The dead, the hurt, the missing, the arrested: one number in each of two reports.

Whom a toll counts is worded in every way ("four others", "three soldiers"). Where a
report gives one number for a fate, it is the toll of the story.

Read on 994 pairs of real reports of one event: three tolls were found so beside those
of `figures` and `counts`, two of them of one thing. A toll grows with the news, so the
difference is an update and never hard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from retold.annotation.figures import are_compatible
from retold.lexicon.tolls import MAIN_FATES
from retold.model import Figure, Finding
from retold.reconcile.findings.facts import PLACES, are_of_others, difference
from retold.reconcile.findings.fates import fate_of
from retold.reconcile.findings.figures import are_near, same_part
from retold.reconcile.views import SentenceView
from retold.reconcile.words import align_words
from retold.text.roots import canonical, root

_FATES: Final = frozenset(root(canonical(word)) for word in MAIN_FATES)
# One is rarely a toll ("one of the dead").
_LEAST: Final = 2
# A story of a hundred reports is held against itself no further than this.
_MOST_COUNTS: Final = 60
_PROBABILITY: Final = 0.4
_YEAR_CHARS: Final = len("2031")
_Toll = tuple[Figure, SentenceView]


def toll_findings(reports: Sequence[Sequence[SentenceView]]) -> Iterator[Finding]:
    """Tolls of one fate that reports give differently, each just one.

    Args:
        reports: The sentences of each report.

    Returns:
        By fate, then by report; always with the reading `update`.

    Cost:
        Linear in the sentences; quadratic in the tolls of a fate, of which the first 60
        are taken.
    """
    by_fate: dict[str, dict[tuple[str, int], _Toll]] = {}
    for views in reports:
        for fate, (figure, view) in _single_tolls(views).items():
            key = view.report.id, figure.start
            by_fate.setdefault(fate, {}).setdefault(key, (figure, view))
    for fate in sorted(by_fate):
        tolls = list(by_fate[fate].values())[:_MOST_COUNTS]
        for (left, view_l), (right, view_r) in combinations(tolls, 2):
            if view_l.report.id == view_r.report.id or are_compatible(left, right):
                continue
            words = align_words(view_l, view_r)
            # Persons and bodies are mostly the sources of a toll.
            if (
                are_near(left, right)
                and same_part(words, left, right)
                and not are_of_others(words, left, right, (PLACES,))
            ):
                yield difference(
                    "figure-differs", words, left, right, _PROBABILITY, "update"
                )


def _single_tolls(views: Sequence[SentenceView]) -> dict[str, _Toll]:
    """Fate → its toll, where the report gives just one value in prose."""
    found: dict[str, list[_Toll]] = {}
    for view in views:
        for figure in view.figures:
            if figure.unit or figure.value < _LEAST or view.is_title:
                continue
            if _is_of_another_year(view):
                continue
            fate = fate_of(view, figure)
            if fate in _FATES:
                found.setdefault(fate, []).append((figure, view))
    return {
        fate: tolls[0]
        for fate, tolls in found.items()
        if len({figure.value for figure, _ in tolls}) == 1
    }


def _is_of_another_year(view: SentenceView) -> bool:
    """Does the sentence name a year before that of the report?"""
    year = (view.report.published or "")[:_YEAR_CHARS]
    return bool(year) and any(
        time.type == "DATE"
        and time.value[:_YEAR_CHARS].isdigit()
        and time.value[:_YEAR_CHARS] < year
        for time in view.times
    )
