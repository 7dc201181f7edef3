"""Figures that differ between sentences that state the same.

Method: two values of one unit or one noun that cannot both be right, in one slot
(`slots`) of sentences that share three fifths of their content, or whose clauses tell
the same, or between the same words (`frames`). A figure that each report gives alone
(`sole`) needs less likeness. A toll, or where a storm stands, is as of its hour:
`update`.

Source: types of contradiction, de Marneffe, Rafferty & Manning 2008.

Measured as in `dates`: 110 of 110 said were right, 33 of 34 planted ones were found.

Fails: a number that is no count ("Pier 66").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from retold.annotation.figures import are_compatible as figures_agree
from retold.lexicon.counted import PART_OF, PARTS
from retold.model import Figure, Finding
from retold.reconcile.findings.anchors import is_drifting
from retold.reconcile.findings.facts import (
    LEAST_PROBABILITY,
    NEARLY_VERBATIM,
    are_far_apart,
    are_of_others,
    counted_span,
    difference,
    is_unsure_of_whom,
    roots_in_order,
)
from retold.reconcile.findings.fates import MEASURES, are_of_other_fates
from retold.reconcile.findings.readings import (
    ROUGHLY,
    are_close,
    figure_reading,
    is_framed,
    is_hedged_alike,
)
from retold.reconcile.findings.slots import Slot, differing, find_slot
from retold.reconcile.findings.sole import (
    are_denied_otherwise,
    are_of_other_days,
    differ_besides,
    have_other_company,
    is_sole,
)
from retold.reconcile.opposition import are_contrasted
from retold.reconcile.views import SentenceView, Word
from retold.reconcile.words import WordAlignment

_JOINTS: Final = frozenset({"and", "or"})
_PLURAL: Final = re.compile(r"[^s]s$")
# These say of which group it holds, by so many words ("for young voters").
_SAID_OF: Final = frozenset({"for", "among"})
_SAID_WORDS: Final = 2

# Shares of nobody knows what ("two thirds") are the answers to two questions.
_SHARES: Final = frozenset({None, "percent"})

# Two reports that know of each other differ in a word; two that do not differ in what
# they tell. Read on real stories, figures that differ in sentences less alike than this
# were of two things.
_ALIKE: Final = 0.6
# Save where the words on both sides are the same, and this much of what is told ("a
# ferry carrying 9 people struck a reef").
_TOLD: Final = 4
# Where neither report gives the other's figure for the thing (`sole`), sentences that
# share less will do, and figures that lie near each other.
_SOLE_ALIKE: Final = 0.3
_SOLE_PROBABILITY: Final = 0.7
_NEAR_RATIO: Final = 2.0
# Of things counted that is as sure as a frame. Sums, shares and wages move from day to
# day: between strangers 5 of 5 were of two times or two things.
_ALONE: Final = 0.95
# A measure in a frame may be another day's ("rose 12 points", "rose 8 points"); it
# is less than sure, which `trust` heeds where no report retells the other.
_MEASURED: Final = 0.9
# Time spans are compared in days: "three weeks", "two days".
_DAYS: Final[Mapping[str | None, float]] = {
    "second": 1 / 86400,
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "month": 30.4,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525,
}


def figure_findings(words: WordAlignment) -> Iterator[Finding]:
    """Figures of one thing that cannot both be right."""
    if not words.are_sentences and not words.frames:
        return
    for figure_l, figure_r, slot in differing(
        words,
        words.left.figures,
        words.right.figures,
        _same_figure(words),
        lambda x, y: (
            (same_thing(x, y) and same_part(words, x, y)) or _are_spans(words, x, y)
        ),
        counted_span,
    ):
        if not slot.is_framed and not _is_one_count(words, figure_l, figure_r, slot):
            continue
        if are_of_other_fates(words, figure_l, figure_r):
            continue
        if _are_of_other_parts(words, figure_l, figure_r):
            continue
        if words.mutual_likeness < NEARLY_VERBATIM and differ_besides(
            words, figure_l, figure_r
        ):
            continue
        reading = figure_reading(words, figure_l, figure_r)
        probability = slot.probability
        if not _are_counts(figure_l, figure_r):
            probability = min(probability, _MEASURED)
        elif _are_told_alone(words, figure_l, figure_r):
            probability = max(probability, _ALONE)
        yield difference(
            "figure-differs", words, figure_l, figure_r, probability, reading
        )


def _are_counts(left: Figure, right: Figure) -> bool:
    """Do both count things, and none that come and go?"""
    return all(figure.of and not is_drifting(figure) for figure in (left, right))


def _are_told_alone(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Are both counts of things, exact, and each the only one that its report gives?"""
    return all(
        not figure.unit and not figure.approximate for figure in (left, right)
    ) and is_sole(words, left, right, same_thing)


def _is_one_count(
    words: WordAlignment, left: Figure, right: Figure, slot: Slot
) -> bool:
    """Do two figures in sentences that are worded otherwise count one thing?"""
    if not words.are_sentences or are_of_others(words, left, right):
        return False
    if are_denied_otherwise(words, left, right):
        return False
    alike = words.mutual_likeness
    if alike < NEARLY_VERBATIM and not left.of and left.unit in _SHARES:
        return False
    if slot.probability >= LEAST_PROBABILITY and (
        alike >= NEARLY_VERBATIM
        or (
            (alike >= _ALIKE or _is_told_alike(slot)) and not are_far_apart(left, right)
        )
    ):
        return True
    return (
        alike >= _SOLE_ALIKE
        and slot.probability >= _SOLE_PROBABILITY
        and are_near(left, right)
        and not (left.unit or "").startswith(MEASURES)
        and is_sole(words, left, right, same_thing)
        and not have_other_company(words, left, right)
        and not are_of_other_days(words)
        and not is_unsure_of_whom(words, left, right)
    )


def are_near(left: Figure, right: Figure) -> bool:
    """Is neither figure twice the other?"""
    low, high = sorted((abs(left.value), abs(right.value)))
    return high < _NEAR_RATIO * low


def _are_of_other_parts(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Is each said of one of two kinds ("5.5 points for girls", "5.8 for boys")?"""
    return any(
        are_contrasted(x, y)
        for x in _said_of(words.left, left)
        for y in _said_of(words.right, right)
    )


def _said_of(view: SentenceView, figure: Figure) -> list[Word]:
    """The words behind "for" or "among" that follow a figure."""
    behind = view.words_between(*counted_span(view, figure)).stop
    if behind >= len(view.words) or view.words[behind].token.norm not in _SAID_OF:
        return []
    return list(view.words[behind + 1 : behind + 1 + _SAID_WORDS])


def _is_told_alike(slot: Slot) -> bool:
    """Do two clauses tell the same, word for word around the figures?"""
    return slot.flanks == 2 and slot.told >= _TOLD


def _same_figure(words: WordAlignment) -> Callable[[Figure, Figure], bool]:
    """Can two figures of these sentences both be right, or do they count two things?

    Equal ones are right wherever they stand. One that only allows for the other ("at
    least nine" for 231) must count the same by its place, too. "At least 75" and "at
    least 50" could both be right, but who retells one as the other has changed it.
    """

    def agree(left: Figure, right: Figure) -> bool:
        if _are_spans(words, left, right):
            days_l, days_r = (f.value * _DAYS[f.unit] for f in (left, right))
            return abs(days_l - days_r) <= ROUGHLY * max(days_l, days_r)
        if left.value == right.value:
            return True
        if not same_thing(left, right):
            return False
        if is_hedged_alike(left, right) and is_framed(words, left, right):
            return False
        if left.bound is not None and left.bound == right.bound:
            return are_close(left, right, ROUGHLY)
        if not figures_agree(left, right):
            return False
        slot = find_slot(
            words, counted_span(words.left, left), counted_span(words.right, right)
        )
        return slot.flanks > 0 and slot.probability >= LEAST_PROBABILITY

    return agree


def _are_spans(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Are both spans of time in other units, one put for the other?"""
    return (
        left.unit != right.unit
        and left.unit in _DAYS
        and right.unit in _DAYS
        and is_framed(words, left, right)
    )


def same_thing(left: Figure, right: Figure) -> bool:
    """Could both figures count one thing: one unit, or a word of what is counted?"""
    if left.unit or right.unit:
        return (left.unit or "") == (right.unit or "")
    roots_l, roots_r = counted_roots(left.of), counted_roots(right.of)
    return bool(roots_l & roots_r) or not roots_l or not roots_r


def counted_roots(counted: str | None) -> set[str]:
    """The roots of the words for what a figure counts."""
    return set(roots_in_order(counted))


def same_part(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do both count the whole, or both a part ("two other men", "four of them")?

    And one kind, or both two in one ("3,500 letters and parcels")?
    """
    return all(
        holds(words.left, left) == holds(words.right, right)
        for holds in (_is_part, _is_joint)
    )


def _is_joint(view: SentenceView, figure: Figure) -> bool:
    """Does the figure count two kinds in one?"""
    behind = view.words_between(*counted_span(view, figure)).stop
    following = [word.token for word in view.words[behind : behind + 2]]
    if len(following) < len(("and", "parcels")):
        return False
    joint, other = following
    between = view.report.text[joint.end : other.start]
    return joint.norm in _JOINTS and between == " " and bool(_PLURAL.search(other.norm))


def _is_part(view: SentenceView, figure: Figure) -> bool:
    place = view.words_between(figure.start, figure.end)
    before = view.words[max(0, place.start - 1) : place.start]
    behind = view.words[place.stop : place.stop + 2]
    return any(w.token.norm in PARTS for w in (*before, *behind)) or any(
        w.token.norm in PART_OF for w in behind[:1]
    )
