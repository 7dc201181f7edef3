"""Closeness: do two reports, or two groups of them, tell the same event?"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.lexicon.data import read_table
from retold.stories.vectors import PRIOR_REPORTS, UNIT

# Reports further apart than this are no pair, unless they are nearly one text. Event
# and follow-up lie closer; what reports of other weeks share is the affair.
WINDOW_DAYS: Final = 7
# How many of the likest reports say what is near to a report: its partners in a story,
# more often than not. What they bring counts within these limits: a copy says nothing
# about the reports that others made, and in a quiet collection all is relatively near.
NEAR_REPORTS: Final = 2
NEAR_MOST: Final = 0.6
NEAR_LEAST: Final = 0.25
# Less alike than this, nothing is one event, be it ever so quiet around. The fewer
# reports, the less is known of how rare their words are, and strangers seem alike: it
# begins at the one and comes down to the other as reports outnumber the prior's.
_LEAST_LIKENESS_OF_FEW: Final = 0.25
_LEAST_LIKENESS_OF_MANY: Final = 0.18
# Of two groups the members must be as alike on average as this share of it, or one
# pair that is alike chains events where news is dense: the reports of nine years put on
# one day made a story of 3,270, and make none above 160; elsewhere it changes nothing.
LEAST_MEAN_SHARE: Final = 0.75
# Groups are as alike as their members on average, and as their likest two members, in
# these shares. The average alone lets great events fall apart, the likest alone chains
# events; measured on stories of three reports and of forty.
BEST_SHARE: Final = 0.55
# A report whose day is unknown is looked up among all times, where a stranger is as
# like it as its partner: of 297 reports of nine years that were joined with their days
# hidden 167 went to another time. What two dated reports of one time bear out is right
# three times as often as what one does (70 and 20 in a hundred of one closeness). So it
# takes this much more where one does: half of the false joins go, and one right one in
# six. Less in small collections, which hold fewer strangers.
_WITNESSES: Final = 2
_UNBORNE: Final = -1.4


class Weights(NamedTuple):
    """The weights of `lexicon/data/story_weights.csv`, learned from labelled reports.

    The sum they give is a logarithm of odds: 0 is one to one.
    """

    base: float
    likeness: float
    nearness: float
    days: float
    undated: float


WEIGHTS: Final = Weights(
    **{row["name"]: float(row["weight"]) for row in read_table("story_weights")}
)


class Parts(NamedTuple):
    """What speaks for and against one event, in the unit of `Weights`."""

    likeness: float
    nearness: float
    time: float

    def closeness(self, least: float) -> float:
        """All together: above 0 it is rather one event.

        Minus infinity where the likeness is below `least`, as `least_likeness` gives.
        """
        if self.likeness < WEIGHTS.likeness * least:
            return -math.inf
        return WEIGHTS.base + self.likeness + self.nearness + self.time


def least_likeness(reports: int) -> float:
    """How alike two reports must be to tell one event, in a collection of a size."""
    share = PRIOR_REPORTS / (PRIOR_REPORTS + reports)
    extra = _LEAST_LIKENESS_OF_FEW - _LEAST_LIKENESS_OF_MANY
    return _LEAST_LIKENESS_OF_MANY + extra * share


def unknown_day(dated: NDArray[np.int64], least: float) -> NDArray[np.float64]:
    """What it costs that the day of a group is unknown.

    Where no day is known on either side there is nothing that could bear it out.

    Args:
        dated: How many reports of known day the other group has.
        least: As `least_likeness` gives it; it tells how large the collection is.
    """
    range_ = _LEAST_LIKENESS_OF_FEW - _LEAST_LIKENESS_OF_MANY
    strangers = (_LEAST_LIKENESS_OF_FEW - least) / range_
    unborne = WEIGHTS.undated + _UNBORNE * strangers
    is_borne = (dated == 0) | (dated >= _WITNESSES)
    return np.where(is_borne, WEIGHTS.undated, unborne)


def nearness(likest: NDArray[np.int64]) -> NDArray[np.int64]:
    """How alike reports are to those likest to them.

    Args:
        likest: For each report its `NEAR_REPORTS` greatest products with others, or 0
            where there are fewer; of shape (reports, NEAR_REPORTS).

    Returns:
        A whole number a report, in the unit of products.
    """
    least, most = round(NEAR_LEAST / UNIT), round(NEAR_MOST / UNIT)
    near = np.minimum(likest, most).sum(axis=1) // NEAR_REPORTS
    return np.asarray(np.maximum(near, least), np.int64)


def parts(
    mean_product: float,
    best_product: float,
    mean_near: float,
    days: float | None,
    unknown: float = WEIGHTS.undated,
) -> Parts:
    """What speaks for and against one event.

    Args:
        mean_product: Of the members of two groups, on average.
        best_product: Of their likest two members.
        mean_near: The mean of the two groups' mean nearness.
        days: Between the groups' mean days; None if one of them is unknown.
        unknown: What it costs that it is, by `unknown_day`.
    """
    alike = (1 - BEST_SHARE) * mean_product + BEST_SHARE * best_product
    return Parts(
        likeness=WEIGHTS.likeness * UNIT * alike,
        nearness=WEIGHTS.nearness * UNIT * mean_near,
        time=unknown if days is None else WEIGHTS.days * math.log1p(days),
    )


def pair_closeness(
    products: NDArray[np.int64],
    near: NDArray[np.int64],
    days: NDArray[np.float64],
    *,
    least: float,
) -> NDArray[np.float64]:
    """How close two reports may come to be, for many pairs at once.

    It is the closeness of the two alone, but for an unknown day, which others may yet
    bear out.

    Args:
        products: Of the two.
        near: The sum of their nearness.
        days: Between them, NaN where a day is unknown.
        least: As `least_likeness` gives it.
    """
    alike = WEIGHTS.likeness * UNIT * products + WEIGHTS.nearness * UNIT * near / 2
    is_alike = products >= least / UNIT
    time = _time(days, np.array(WEIGHTS.undated))
    return np.where(is_alike, WEIGHTS.base + alike + time, -np.inf)


def group_closeness(
    mean_products: NDArray[np.float64],
    best_products: NDArray[np.int64],
    near: NDArray[np.float64],
    days: NDArray[np.float64],
    unknown: NDArray[np.float64],
    *,
    least: float,
) -> NDArray[np.float64]:
    """The closeness of two groups as `parts` gives it, for many pairs at once.

    Minus infinity where they are less alike on average than `LEAST_MEAN_SHARE` allows.
    """
    alike = (1 - BEST_SHARE) * mean_products + BEST_SHARE * best_products
    likeness = WEIGHTS.likeness * UNIT * alike
    is_alike = (mean_products * UNIT >= LEAST_MEAN_SHARE * least) & (
        likeness >= WEIGHTS.likeness * least
    )
    nearness_part = WEIGHTS.nearness * UNIT * near
    closeness = WEIGHTS.base + likeness + nearness_part + _time(days, unknown)
    return np.where(is_alike, closeness, -np.inf)


def _time(
    days: NDArray[np.float64], unknown: NDArray[np.float64]
) -> NDArray[np.float64]:
    """What the days between two reports or groups say; `unknown` where they are NaN."""
    # NumPy's logarithm is not the same on every processor.
    logarithms = np.fromiter(map(math.log1p, np.nan_to_num(days)), float, len(days))
    return np.where(np.isnan(days), unknown, WEIGHTS.days * logarithms)
