"""Figures that differ between sentences that state the same.

Method: two values of one unit or one noun that cannot both be right, in one slot
(`slots`) of sentences that share three fifths of their content, or whose clauses tell
the same, or between the same words (`frames`). A toll, or where a storm stands, is as
of its hour: `update`.

Source: types of contradiction, de Marneffe, Rafferty & Manning 2008.

Measured as in `dates`: 108 of 108 said were right, 31 of 34 planted ones were found.

Fails: a toll whose "killed" stands more than six words off; a number that is no count
("Pier 66").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import Final

from retold.annotation.figures import are_compatible as figures_agree
from retold.model import Figure, Finding, Reading
from retold.reconcile.findings.claims import mutual_likeness
from retold.reconcile.findings.facts import (
    LEAST_PROBABILITY,
    NEARLY_VERBATIM,
    are_far_apart,
    are_of_others,
    counted_span,
    difference,
)
from retold.reconcile.findings.slots import Slot, differing, find_slot
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

# Beside a figure these say that it counts a part, or those that come on top.
_PART_WORDS: Final = frozenset(
    "other others another more additional further extra remaining rest of among".split()
)

# "About" commonly covers a tenth; "$600 million" for 601 is rounded without a word.
_ROUGHLY: Final = 0.1
_ROUNDED: Final = 0.005

# Two reports that know of each other differ in a word; two that do not differ in what
# they tell. Read on real stories, figures that differ in sentences less alike than this
# were of two things.
_ALIKE: Final = 0.6
# Save where the words on both sides are the same, and this much of what is told ("a
# ferry carrying 9 people struck a reef").
_TOLD: Final = 4
# Counts that grow as news comes in: a later report with the higher number knows more.
_TOLL: Final = frozenset(
    root(canonical(word))
    for word in (
        "killed dead death died injured wounded hurt missing casualty victim toll "
        "arrested detained displaced evacuated hospitalized infected case rescued "
        "rescuer survivor hospital treated trapped stranded homeless damaged destroyed"
    ).split()
)
# The same of where a storm is, and how fast.
_MOVING: Final = frozenset(
    root(canonical(word))
    for word in "storm hurricane typhoon wind gust moving located centered".split()
)
_MEASURES: Final = ("mile", "kilomet", "knot", "mph")

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
# Words between a figure and the word that tells whom it counts.
_TOLL_REACH: Final = 6


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
            (same_thing(x, y) and _same_part(words, x, y)) or _are_spans(words, x, y)
        ),
        counted_span,
    ):
        if not slot.is_framed and not _is_one_count(words, figure_l, figure_r, slot):
            continue
        reading = figure_reading(words, figure_l, figure_r)
        yield difference(
            "figure-differs", words, figure_l, figure_r, slot.probability, reading
        )


def _is_one_count(
    words: WordAlignment, left: Figure, right: Figure, slot: Slot
) -> bool:
    """Do two figures in sentences that are worded otherwise count one thing?"""
    return (
        words.are_sentences
        and (mutual_likeness(words) >= _ALIKE or _is_told_alike(slot))
        and slot.probability >= LEAST_PROBABILITY
        and not are_of_others(words, left, right)
        and (
            not are_far_apart(left, right) or mutual_likeness(words) >= NEARLY_VERBATIM
        )
    )


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
            return abs(days_l - days_r) <= _ROUGHLY * max(days_l, days_r)
        if left.value == right.value:
            return True
        if not same_thing(left, right):
            return False
        if _is_hedged_alike(left, right) and _is_framed(words, left, right):
            return False
        if left.bound is not None and left.bound == right.bound:
            return _are_close(left, right, _ROUGHLY)
        if not figures_agree(left, right):
            return False
        slot = find_slot(
            words, counted_span(words.left, left), counted_span(words.right, right)
        )
        return slot.flanks > 0 and slot.probability >= LEAST_PROBABILITY

    return agree


def _is_hedged_alike(left: Figure, right: Figure) -> bool:
    """Are both bare, or both "about", "nearly" or "at least" so many?"""
    return (left.approximate, left.bound, left.high is None) == (
        right.approximate,
        right.bound,
        right.high is None,
    )


def _is_framed(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do the figures, and they alone, stand between the same words?

    Then "nearly 44" was made "nearly 50": no rounding puts one for the other.
    """
    frame = words.frame_of((left.start, left.end), (right.start, right.end))
    if frame is None or len(frame.left) != len(frame.right):
        return False
    place_l = words.left.words_between(left.start, left.end)
    place_r = words.right.words_between(right.start, right.end)
    return frame.left.start >= place_l.start and frame.right.start >= place_r.start


def _are_spans(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Are both spans of time in other units, one put for the other?"""
    return (
        left.unit != right.unit
        and left.unit in _DAYS
        and right.unit in _DAYS
        and _is_framed(words, left, right)
    )


def same_thing(left: Figure, right: Figure) -> bool:
    """Could both figures count one thing: one unit, or a word of what is counted?"""
    if left.unit or right.unit:
        return (left.unit or "") == (right.unit or "")
    roots_l, roots_r = counted_roots(left.of), counted_roots(right.of)
    return bool(roots_l & roots_r) or not roots_l or not roots_r


def _same_part(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do both count the whole, or both a part ("two other men", "four of them")?"""
    return _is_part(words.left, left) == _is_part(words.right, right)


def _is_part(view: SentenceView, figure: Figure) -> bool:
    place = view.words_between(figure.start, figure.end)
    near = range(max(0, place.start - 1), min(len(view.words), place.stop + 2))
    return any(view.words[i].token.norm in _PART_WORDS for i in near)


def counted_roots(counted: str | None) -> set[str]:
    """The roots of the words for what a figure counts."""
    return {root(canonical(t.norm)) for t in tokenize(counted or "")}


def figure_reading(words: WordAlignment, left: Figure, right: Figure) -> Reading:
    """How a difference of figures is to be taken."""
    if _is_sum(left, words.right) or _is_sum(right, words.left):
        return "scope"
    # A later report knows more of a toll, a late retelling of an early one less.
    is_counting = _is_toll(words.left, left) and _is_toll(words.right, right)
    if (is_counting and not _is_of_one_moment(words)) or _is_later_state(words):
        return "update"
    is_rough = left.approximate or right.approximate
    is_exchanged = _is_hedged_alike(left, right) and _is_framed(words, left, right)
    if is_rough and not is_exchanged and _are_close(left, right, _ROUGHLY):
        return "rounding"
    if _are_close(left, right, _ROUNDED) or _is_rounded(left, right):
        return "rounding"
    return "contradiction"


def _is_sum(figure: Figure, view: SentenceView) -> bool:
    """Is the figure the sum of two in the other sentence (a whole of its parts)?"""
    return any(
        figure.value == one.value + other.value
        for one, other in combinations(view.figures, 2)
    )


def has_grown(words: WordAlignment) -> bool:
    """Do both sentences count victims, at two times? Dates say as of when, then."""
    if _is_of_one_moment(words):
        return False
    tolls_l, tolls_r = (
        {f.value for f in view.figures if not f.unit and _is_toll(view, f)}
        for view in (words.left, words.right)
    )
    return bool(tolls_l and tolls_r) and not tolls_l & tolls_r


def _is_toll(view: SentenceView, figure: Figure) -> bool:
    """Does the figure count victims, or others whose number grows with the news?"""
    place = view.words_between(figure.start, figure.end)
    if not place:
        return False
    near = range(
        max(0, place.start - _TOLL_REACH),
        min(len(view.words), place.stop + _TOLL_REACH),
    )
    is_measured = (figure.unit or "").startswith(_MEASURES)
    return any(
        view.words[i].root in (_TOLL | _MOVING if is_measured else _TOLL) for i in near
    )


def _is_later_state(words: WordAlignment) -> bool:
    """Does one outlet tell both, one later than the other? Then it has learnt more."""
    report_l, report_r = words.left.report, words.right.report
    return (
        report_l.outlet is not None
        and report_l.outlet == report_r.outlet
        and report_l.published != report_r.published
    )


def _is_of_one_moment(words: WordAlignment) -> bool:
    """Were both reports published at one time, or is no time known of either?

    Of two reports of one day, either may know more.
    """
    when_l, when_r = words.left.report.published, words.right.report.published
    return when_l == when_r and (when_l is None or "T" in when_l)


def _is_rounded(left: Figure, right: Figure) -> bool:
    """Is one figure the other without its decimals ("4.4 percent", "4 percent")?"""
    whole, exact = sorted((left.value, right.value), key=lambda v: v % 1 != 0)
    return exact % 1 != 0 and whole % 1 == 0 and abs(exact - whole) <= 1 / 2


def _are_close(left: Figure, right: Figure, share: float) -> bool:
    """Do the values differ by no more than this share of the larger?"""
    return abs(left.value - right.value) <= share * max(
        abs(left.value), abs(right.value)
    )
