"""Can two figures both be right?"""

from __future__ import annotations

import math
from typing import Final

from retold.model import Figure

# "Nearly 50" and 48: news rounds to two digits, rarely coarser than this share.
_APPROXIMATE_SHARE: Final = 0.1
_TIE: Final = 1e-9


def are_compatible(figure_l: Figure, figure_r: Figure) -> bool:
    """Can both figures be true of one count at one time?

    Yes if the values are equal; if one is approximate and near the other; if one is
    the other rounded to fewer digits ("$1.2 billion" and 1,234,000,000); if one lies
    in the other's range or keeps to its bound ("at least 12" and 15, not 10).
    Units and what is counted are not looked at.
    """
    low_l, high_l = _interval(figure_l)
    low_r, high_r = _interval(figure_r)
    if low_l <= high_r + _TIE and low_r <= high_l + _TIE:
        return True
    if figure_l.high is not None or figure_r.high is not None:
        return False
    if figure_l.bound is not None or figure_r.bound is not None:
        return False
    return _is_rounded(figure_l.value, figure_r.value) or _is_rounded(
        figure_r.value, figure_l.value
    )


def _interval(figure: Figure) -> tuple[float, float]:
    """The values that the figure allows."""
    low = figure.value
    high = figure.value if figure.high is None else figure.high
    if figure.approximate and figure.high is None:
        margin = _APPROXIMATE_SHARE * abs(figure.value)
        low, high = low - margin, high + margin
    if figure.bound == "minimum":
        return low, math.inf
    if figure.bound == "maximum":
        return -math.inf, high
    return low, high


def _is_rounded(rough: float, exact: float) -> bool:
    """Is the first the second, rounded to the digits that the first shows?

    Small whole numbers are counts and show all their digits: 10 is not 12 rounded.
    """
    if rough == 0 or exact == 0 or (rough > 0) != (exact > 0):
        return rough == exact
    step = _step(abs(rough))
    if step >= 1 and abs(rough) < 1000 and exact == int(exact):
        return False
    # Two digits at least must stand: 1,000 for 1,234 is another number.
    if step > 0.1 * abs(rough):
        return False
    return abs(abs(exact) - abs(rough)) <= step / 2 + _TIE and _step(abs(exact)) < step


def _step(value: float) -> float:
    """The place of the last digit that is not zero: 1.2e9 gives 1e8, 48 gives 1."""
    digits = f"{value:.10e}".split("e")
    shown = digits[0].replace(".", "").rstrip("0")
    return 10.0 ** (int(digits[1]) - len(shown) + 1)
