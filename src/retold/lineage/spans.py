"""Stretches of one text as pairs of offsets: what they cover together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

Span = tuple[int, int]


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same characters in spans that do not touch, in order."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        else:
            result.append((start, end))
    return result


def length_inside(spans: Iterable[Span], others: Iterable[Span]) -> int:
    """How many characters of `spans` lie in `others`, for each of the spans anew.

    Example:
        >>> length_inside([(0, 4), (2, 8)], [(3, 5), (4, 6)])
        4

    Cost:
        A sort of the others, a search in them for each span.
    """
    held = merged(others)
    starts = [start for start, _ in held]
    total = 0
    for start, end in spans:
        place = max(0, bisect_right(starts, start) - 1)
        while place < len(held) and held[place][0] < end:
            total += max(0, min(end, held[place][1]) - max(start, held[place][0]))
            place += 1
    return total
