"""How a difference of figures is to be taken: a contradiction, an update, a rounding.

Source: of numbers that do not contradict each other though they differ (rounding,
bounds, parts and wholes): de Marneffe, Rafferty & Manning 2008.

Fails: a sum of three.
"""

from __future__ import annotations

from itertools import combinations
from typing import Final

from retold.lexicon.calendar import ORDINAL_WORDS
from retold.model import Figure, Reading
from retold.reconcile.findings.anchors import is_length
from retold.reconcile.findings.facts import NEARLY_VERBATIM
from retold.reconcile.findings.fates import are_running, is_of_one_moment, is_toll
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment

# "About" commonly covers a tenth; "$600 million" for 601 is rounded without a word.
ROUGHLY: Final = 0.1
_ROUNDED: Final = 0.005
# Smaller numbers are counted out, not rounded without a word.
_LEAST_ROUNDED: Final = 100


def figure_reading(words: WordAlignment, left: Figure, right: Figure) -> Reading:
    """How a difference of figures is to be taken."""
    if _is_sum(left, words.right) or _is_sum(right, words.left):
        return "scope"
    if _goes_on(words.left, left, right) or _goes_on(words.right, right, left):
        return "scope"
    # A later report knows more of a toll, a late retelling of an early one less.
    is_counting = is_toll(words.left, left) and is_toll(words.right, right)
    if (is_counting and not is_of_one_moment(words)) or _is_later_state(words):
        return "update"
    # A document does not grow with the days since something else.
    is_running = are_running(words) and not (is_length(left) or is_length(right))
    if is_running and words.mutual_likeness < NEARLY_VERBATIM:
        return "update"
    is_rough = left.approximate or right.approximate
    is_exchanged = is_hedged_alike(left, right) and is_framed(words, left, right)
    if is_rough and not is_exchanged and are_close(left, right, ROUGHLY):
        return "rounding"
    if are_close(left, right, _ROUNDED) or _is_rounded(left, right):
        return "rounding"
    if not is_exchanged and _has_fewer_digits(left, right):
        return "rounding"
    return "contradiction"


def _is_sum(figure: Figure, view: SentenceView) -> bool:
    """Is the figure the sum of two in the other sentence (a whole of its parts)?"""
    return any(
        figure.value == one.value + other.value
        for one, other in combinations(view.figures, 2)
    )


def _goes_on(view: SentenceView, figure: Figure, other: Figure) -> bool:
    """Does the sentence count one more: "five admitted it, and a sixth is at large"?"""
    return other.value == figure.value + 1 and any(
        ORDINAL_WORDS.get(word.token.norm) == other.value for word in view.words
    )


def _is_later_state(words: WordAlignment) -> bool:
    """Does one outlet tell both, one later than the other? Then it has learnt more."""
    report_l, report_r = words.left.report, words.right.report
    return (
        report_l.outlet is not None
        and report_l.outlet == report_r.outlet
        and report_l.published != report_r.published
    )


def _is_rounded(left: Figure, right: Figure) -> bool:
    """Is one figure the other without its decimals ("4.4 percent", "4 percent")?"""
    whole, exact = sorted((left.value, right.value), key=lambda v: v % 1 != 0)
    return exact % 1 != 0 and whole % 1 == 0 and abs(exact - whole) <= 1 / 2


def _has_fewer_digits(left: Figure, right: Figure) -> bool:
    """Is a large figure the other, rounded to fewer digits ("$2.2 bn", "$2 bn")?"""
    short, full = sorted((left.value, right.value), key=lambda v: len(digits_of(v)))
    size = len(digits_of(short))
    return (
        min(short, full) >= _LEAST_ROUNDED
        and size < len(digits_of(full))
        and are_close(left, right, ROUGHLY)
        and f"{full:.{size - 1}e}" == f"{short:.{size - 1}e}"
    )


def digits_of(value: float) -> str:
    """The digits of a number that are no mere zeros at its end."""
    return f"{value:.12e}".partition("e")[0].replace(".", "").rstrip("0")


def are_close(left: Figure, right: Figure, share: float) -> bool:
    """Do the values differ by no more than this share of the larger?"""
    return abs(left.value - right.value) <= share * max(
        abs(left.value), abs(right.value)
    )


def is_hedged_alike(left: Figure, right: Figure) -> bool:
    """Are both bare, or both "about", "nearly" or "at least" so many?"""
    return (left.approximate, left.bound, left.high is None) == (
        right.approximate,
        right.bound,
        right.high is None,
    )


def is_framed(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Do the figures, and they alone, stand between the same words?

    Then "nearly 44" was made "nearly 50": no rounding puts one for the other.
    """
    frame = words.frame_of((left.start, left.end), (right.start, right.end))
    if frame is None or len(frame.left) != len(frame.right):
        return False
    place_l = words.left.words_between(left.start, left.end)
    place_r = words.right.words_between(right.start, right.end)
    return frame.left.start >= place_l.start and frame.right.start >= place_r.start
