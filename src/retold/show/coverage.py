"""Coverage over time: how many reports appeared when, as words and as small bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from retold.show.dates import MONTHS, instant, is_day_only, published_words

# In SVG units, which are pixels at full size. A bar of three with a gap of one is the
# least that is still seen as a bar.
_STEP: Final = 4
_BAR: Final = 3
_PAGE: Final = 800
# What two bars show is said by two dates.
_FEWEST: Final = 3
_LEAST: Final = 2  # one report of hundreds is still seen
_HOUR: Final = timedelta(hours=1)


class _Unit(NamedTuple):
    """A length of time that one bar stands for."""

    number: Callable[[datetime], int]  # which one a moment lies in, counted through
    words: Callable[[int], str]  # how that one is named


class Coverage(NamedTuple):
    """Reports over time: a number for each unit from the first report to the last."""

    unit: str
    first: int
    counts: tuple[int, ...]
    undated: int

    @property
    def words(self) -> str:
        """What the bars show, for those who do not see them."""
        undated = f"; {self.undated:,} without a date" if self.undated else ""
        return (
            f"Reports by {self.unit}, {self.begin} to {self.end}: "
            f"most, {self.most:,}, {self.peak}{undated}"
        )

    @property
    def most(self) -> int:
        """The greatest number."""
        return max(self.counts)

    @property
    def peak(self) -> str:
        """The unit with the greatest number, in words; the first of several."""
        return _UNITS[self.unit].words(self.first + self.counts.index(self.most))

    @property
    def begin(self) -> str:
        """The first unit in words."""
        return _UNITS[self.unit].words(self.first)

    @property
    def end(self) -> str:
        """The last unit in words."""
        return _UNITS[self.unit].words(self.first + len(self.counts) - 1)

    @property
    def width(self) -> int:
        """The width of all bars."""
        return _STEP * len(self.counts) - (_STEP - _BAR)

    @property
    def scaled_width(self) -> int:
        """A width for a whole page: few bars stay narrow."""
        return min(_PAGE, 4 * self.width)

    def bars(self, height: int) -> str:
        """The bars as an SVG path, the highest as high as given."""
        most = max(self.counts)
        return "".join(
            f"M{_STEP * place} {height}v-{bar}h{_BAR}v{bar}z"
            for place, number in enumerate(self.counts)
            if number and (bar := max(_LEAST, round(height * number / most)))
        )


def coverage_over_time(
    published: Iterable[str | None], *, most_bars: int
) -> Coverage | None:
    """Count reports by the smallest unit that needs no more bars than given.

    A bare day counts in its day, so that hours are only counted where all times are
    clock times. In UTC.

    Returns:
        None where there is nothing to draw: all reports within two units.
    """
    times = list(published)
    dated = [(time, moment) for time in times if time and (moment := instant(time))]
    if not dated:
        return None
    has_days = any(is_day_only(time) for time, _ in dated)
    for unit in list(_UNITS)[has_days:]:
        number = _UNITS[unit].number
        numbers = Counter(number(moment) for _, moment in dated)
        first, last = min(numbers), max(numbers)
        if last - first < most_bars:
            break
    else:
        return None
    if last - first + 1 < _FEWEST:
        return None
    return Coverage(
        unit=unit,
        first=first,
        counts=tuple(numbers[n] for n in range(first, last + 1)),
        undated=len(times) - len(dated),
    )


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
# The first Monday after it.
_MONDAY: Final = date(1970, 1, 5).toordinal()


def _hour_words(number: int) -> str:
    moment = _EPOCH + number * _HOUR
    return published_words(moment.isoformat())


def _day_words(number: int) -> str:
    return published_words(date.fromordinal(number).isoformat())


def _week_words(number: int) -> str:
    return f"week of {_day_words(7 * number + _MONDAY)}"


def _month_words(number: int) -> str:
    return f"{MONTHS[number % 12]} {number // 12}"


_UNITS: Final = {
    "hour": _Unit(lambda m: (m - _EPOCH) // _HOUR, _hour_words),
    "day": _Unit(lambda m: m.toordinal(), _day_words),
    "week": _Unit(lambda m: (m.toordinal() - _MONDAY) // 7, _week_words),
    "month": _Unit(lambda m: 12 * m.year + m.month - 1, _month_words),
    "year": _Unit(lambda m: m.year, str),
}
"""From the shortest to the longest."""
