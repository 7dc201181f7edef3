"""Does each of two reports give one value for a thing, and never the other's?

Of two independent reports that both tell of 40 arrests one may tell of 12 others as
well; but where each gives one number for a thing, and neither the other's anywhere,
they can hardly mean two.

Read on 994 pairs of real reports of one event: 33 of the figures that differ in aligned
sentences were such; of the 9 that pass what `figures` asks besides, 8 were of one thing
(tolls and rounding among them).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from retold.annotation.times.intervals import are_compatible as times_agree
from retold.lexicon.function_words import NEGATIONS
from retold.model import Figure, TimeExpression
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment

_DAYS: Final = re.compile(r"P\d+D")
# Words on each side of a figure among which a denial is said of what it counts.
_DENIED_WORDS: Final = 10


def is_sole(
    words: WordAlignment,
    left: Figure,
    right: Figure,
    same_thing: Callable[[Figure, Figure], bool],
) -> bool:
    """Does neither report give the other's value for the thing, in any place?

    Args:
        words: The sentences in which the figures stand.
        left: The left one's figure.
        right: The right one's.
        same_thing: Could two figures count one thing?

    Cost:
        Linear in the figures of both reports.
    """
    return not any(
        given.value in (other.value, other.high) and same_thing(other, given)
        for figures, given in (
            (words.right.notes.figures, left),
            (words.left.notes.figures, right),
        )
        for other in figures
    )


def are_denied_otherwise(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Does a denial stand near one figure alone?

    "14 towns where they cannot fish" and "nine towns where they can" are two counts.
    """
    return _is_denied(words.left, left) != _is_denied(words.right, right)


def _is_denied(view: SentenceView, figure: Figure) -> bool:
    place = view.words_between(figure.start, figure.end)
    near = view.words[max(0, place.start - _DENIED_WORDS) : place.stop + _DENIED_WORDS]
    return any(word.token.norm in NEGATIONS for word in near)


def are_of_other_days(words: WordAlignment) -> bool:
    """Do both sentences name days, and none that the other could mean?

    "22 houses in three days" and "13 houses on Monday night" are of other days, too.
    """
    days_l, days_r = (_dates(view) for view in (words.left, words.right))
    if days_l and days_r:
        return not any(times_agree(x.value, y.value) for x in days_l for y in days_r)
    return bool(days_l and _has_span(words.right)) or bool(
        days_r and _has_span(words.left)
    )


def _has_span(view: SentenceView) -> bool:
    """Does a sentence sum up several days ("in three days")?"""
    return any(
        time.type == "DURATION" and _DAYS.fullmatch(time.value) for time in view.times
    )


def _dates(view: SentenceView) -> list[TimeExpression]:
    return [time for time in view.times if time.type in ("DATE", "TIME")]


def differ_besides(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Have both another measure of one unit, none of which the other repeats?

    "Fell 200 points, or 3 percent" and "fell 90 points, or 1 percent": each is right
    for its day.
    """
    others_l = {(f.unit, f.value) for f in words.left.figures if f.start != left.start}
    others_r = {
        (f.unit, f.value) for f in words.right.figures if f.start != right.start
    }
    units = {u for u, _ in others_l} & {u for u, _ in others_r} - {None, left.unit}
    return bool(units) and not others_l & others_r


def have_other_company(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Has each a figure beside it, and none that the other has?

    "Rose 3 cents, to $25.73" and "rose 3.2 percent, to $28.11" are of two months.
    """
    beside_l = {f.value for f in words.left.figures if f.start != left.start}
    beside_r = {f.value for f in words.right.figures if f.start != right.start}
    return bool(beside_l and beside_r) and not beside_l & beside_r
