"""Meanings of the grammar's rules for dates and clock times.

Each function takes the lexemes that its rule names and gives a meaning, or None where
the words only look like the rule ("May 45").
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, cast

from msgspec.structs import replace

from retold.annotation.times.meaning import Description, Duration, Meaning
from retold.annotation.times.parts import (
    CALENDAR_UNITS,
    Parts,
    number_of,
    unit_of,
    year_of,
)

# ---- days, months, years ------------------------------------------------------


def month_day(parts: Parts) -> Meaning | None:
    """As in "May 5", "5 May 2019", "the 4th of July"."""
    day = number_of(parts["day"])
    if not 1 <= day <= 31:
        return None
    return Description(month=number_of(parts["month"]), day=day, year=year_of(parts))


def month_of_year(parts: Parts) -> Meaning | None:
    """As in "May 2019", "May"."""
    return Description(month=number_of(parts["month"]), year=year_of(parts))


def weekday(parts: Parts) -> Meaning | None:
    """As in "Thursday"."""
    return Description(weekday=number_of(parts["weekday"]))


def nth_weekday_of_month(parts: Parts) -> Meaning | None:
    """As in "the last Friday in June", "the first Monday of May 2024"."""
    nth = number_of(parts["nth"])
    # A fifth one is not in every month.
    if not -1 <= nth <= 4:
        return None
    return Description(
        month=number_of(parts["month"]),
        weekday=number_of(parts["weekday"]),
        nth=nth,
        year=year_of(parts),
    )


def week_of_day(parts: Parts) -> Meaning | None:
    """As in "the week of March 3"."""
    day = month_day(parts)
    if unit_of(parts) != "week" or not isinstance(day, Description):
        return None
    return replace(day, unit="week", offset=0)


def holiday(parts: Parts) -> Meaning | None:
    """As in "Christmas", "Easter Sunday 2019"."""
    return Description(holiday=str(parts["holiday"].value), year=year_of(parts))


def day_of_month(parts: Parts) -> Meaning | None:
    """As in "the 18th", "Tuesday the 18th"."""
    weekday = number_of(parts["weekday"]) if "weekday" in parts else None
    return Description(day=number_of(parts["day"]), weekday=weekday)


def iso_date(parts: Parts) -> Meaning | None:
    """As in "2019-05-03", with or without a clock time."""
    day, _, clock = str(parts["iso"].value).replace(" ", "T").partition("T")
    year, month, day_number = (int(n) for n in day.split("-"))
    if not (1 <= month <= 12 and 1 <= day_number <= 31):
        return None
    return Description(
        year=year, month=month, day=day_number, clock=clock.rstrip("Z")[:5] or None
    )


def slashed_date(parts: Parts) -> Meaning | None:
    """As in "2/27/2025", "27.2.2025"; None where day and month may be swapped."""
    first, second, year = cast("tuple[int, int, int]", parts["slashed"].value)
    if year < 100:
        year += 2000 if year < 50 else 1900
    if "." in parts["slashed"].text or first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        return None
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return None
    return Description(year=year, month=first, day=second)


def named_day(parts: Parts) -> Meaning | None:
    """As in "9/11"."""
    year, month, day = str(parts["named"].value).split("-")
    return Description(year=int(year), month=int(month), day=int(day))


def deictic_day(parts: Parts) -> Meaning | None:
    """As in "today", "yesterday", "tomorrow"."""
    return Description(unit="day", offset=number_of(parts["deictic"]), base="anchor")


def year_alone(parts: Parts) -> Meaning | None:
    """As in "1999", "fiscal 1999"."""
    return Description(year=year_of(parts))


def season_of_year(parts: Parts) -> Meaning | None:
    """As in "the winter of 1994", "the summer"."""
    return Description(season=str(parts["season"].value), year=year_of(parts))


def nth_unit(parts: Parts) -> Meaning | None:
    """As in "the third quarter", "the last quarter", "the 19th century"."""
    nth = parts["nth"].value
    unit = unit_of(parts)
    number = nth if isinstance(nth, int) else 0
    if unit == "quarter" and number == -1:
        return Description(quarter=4)
    if unit == "quarter" and 1 <= number <= 4:
        return Description(quarter=number)
    if unit == "century" and 1 <= number <= 21:
        return Description(century=number - 1)
    return None


def named_quarter(parts: Parts) -> Meaning | None:
    """As in "Q3 2023", "Q3"."""
    return Description(quarter=number_of(parts["quarter"]), year=year_of(parts))


def nth_half(parts: Parts) -> Meaning | None:
    """As in "the first half" of a year."""
    number = number_of(parts["nth"])
    return Description(half=number % 3) if number in (1, 2, -1) else None


def decade(parts: Parts) -> Meaning | None:
    """As in "the 1990s", "the '90s"."""
    number = number_of(parts["decade"])
    if number < 100:
        # "The '20s" are still the 1920s.
        number += 190 if number >= 2 else 200
    return Description(decade=number)


# ---- whole units --------------------------------------------------------------


def deictic_unit(parts: Parts) -> Meaning | None:
    """As in "last week", "this year", "the current quarter"."""
    unit = unit_of(parts)
    which = parts["which"]
    if unit in {"decade", "century"} and which.kind in {"last", "next", "coming"}:
        # "over the next decade": ten years, not the 2030s.
        return Duration(Fraction(1), unit)
    if unit == "day" and which.kind == "next":
        return Description(unit=unit, offset=1, base="frame")
    if unit == "day":
        return (
            Description(unit=unit, offset=0, base="anchor")
            if which.kind in {"this", "current"}
            else None
        )
    if unit not in CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    if unit == "weekend" and which.kind == "coming":
        return Description(unit=unit, offset=0, base="anchor", pick=1)
    return Description(unit=unit, offset=number_of(which), base="anchor")


def relative_unit(parts: Parts) -> Meaning | None:
    """As in "the previous year", "the following day", "that week"."""
    unit = unit_of(parts)
    if unit not in CALENDAR_UNITS and unit != "weekend":
        return None
    return Description(unit=unit, offset=number_of(parts["which"]), base="frame")


def this_unit(parts: Parts) -> Meaning | None:
    """As in "this week", "this past week"."""
    unit = unit_of(parts)
    if unit not in CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    side = number_of(parts["side"]) if "side" in parts and unit == "weekend" else None
    return Description(unit=unit, offset=0, base="anchor", pick=side)


def picked(parts: Parts) -> Meaning | None:
    """As in "last June", "next Thursday", "this summer", "this coming Sunday"."""
    if parts["which"].kind == "current":
        return None
    pick = number_of(parts["which"])
    if parts["which"].kind == "past" and "month" in parts:
        pick = -2
    for field in ("month", "weekday", "season", "holiday"):
        if field in parts:
            day = number_of(parts["day"]) if "day" in parts else None
            said: dict[str, Any] = {field: parts[field].value}
            return Description(pick=pick, day=day, **said)
    return None


def the_unit(parts: Parts) -> Meaning | None:
    """As in "the quarter", "the weekend": the one that is spoken of."""
    unit = unit_of(parts)
    if unit == "quarter":
        return Description(unit=unit, offset=0, base="figures")
    if unit == "weekend":
        return Description(unit=unit, offset=0, base="anchor")
    return None


def the_same_unit(parts: Parts) -> Meaning | None:
    """As in "the year", "the month", as in "the end of the year"."""
    unit = unit_of(parts)
    if unit not in {"week", "month", "year", "decade", "century"}:
        return None
    return Description(unit=unit, offset=0, base="anchor")


def year_so_far(parts: Parts) -> Meaning | None:
    """As in "for the year"."""
    if unit_of(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def year_end(parts: Parts) -> Meaning | None:
    """As in "year-end"."""
    if unit_of(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def latest_quarter(parts: Parts) -> Meaning | None:
    """As in "the latest quarter", "the latest period" of a company's figures."""
    if "quarter" in parts and parts["quarter"].value != "quarter":
        return None
    return Description(unit="quarter", offset=0, base="figures")


def unit_before(parts: Parts) -> Meaning | None:
    """As in "year-ago", "the year-earlier period"."""
    if unit_of(parts) != "year":
        return None
    return Description(unit="year", offset=-1, base="figures")


def nth_unit_before(parts: Parts) -> Meaning | None:
    """As in "the year-earlier third quarter"."""
    nth = nth_unit(parts)
    if parts["year"].value != "year" or not isinstance(nth, Description):
        return None
    return replace(nth, unit="year", offset=-1, base="figures")


# ---- clock times --------------------------------------------------------------


def clock(parts: Parts) -> Meaning | None:
    """As in "5 p.m.", "5:30 a.m. EDT", "17:30", "five o'clock", "half past nine"."""
    if "clock" in parts:
        hour, minute = cast("tuple[int, int]", parts["clock"].value)
    else:
        hour, minute = number_of(parts["hour"]), 30 if "past" in parts else 0
    half = parts["ampm"].value if "ampm" in parts else None
    if "part" in parts:
        half = "a" if parts["part"].value == "MO" or hour in (12, 1, 2, 3) else "p"
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return Description(clock=f"{hour:02}:{minute:02}") if hour <= 24 else None


def quarter_of_clock(parts: Parts) -> Meaning | None:
    """As in "a quarter to ten", "quarter past nine p.m."."""
    hour = number_of(parts["hour"])
    if unit_of({"unit": parts["past"]}) != "quarter" or not 1 <= hour <= 12:
        return None
    if "ampm" in parts:
        hour = hour % 12 + (12 if parts["ampm"].value == "p" else 0)
    minute = 15
    if "to" in parts:
        hour, minute = hour - 1 or 12, 45
    return Description(clock=f"{hour:02}:{minute:02}")


def military(parts: Parts) -> Meaning | None:
    """As in "1400 GMT"."""
    word = parts["military"].text
    if len(word) != 4 or not word.isdigit() or word[:2] > "24" or word[2:] > "59":
        return None
    return Description(clock=f"{word[:2]}:{word[2:]}")


def noon(parts: Parts) -> Meaning | None:
    """As in "noon", "midnight"."""
    return Description(clock=str(parts["noon"].value))


def tonight(_: Parts) -> Meaning | None:
    """As in "tonight"."""
    return Description(unit="day", offset=0, base="anchor", part="NI")


def part_of_today(parts: Parts) -> Meaning | None:
    """As in "this morning", "last evening"."""
    offset = number_of(parts["which"])
    if offset and parts["part"].value not in {"NI", "EV"}:
        return None
    part = str(parts["part"].value)
    return Description(unit="day", offset=offset, base="anchor", part=part)


def part_of_next_day(parts: Parts) -> Meaning | None:
    """As in "the next morning", "the previous night"."""
    offset = sum(
        number_of(parts[side])
        for side in ("next", "following", "previous")
        if side in parts
    )
    part = str(parts["part"].value)
    return Description(unit="day", offset=offset, base="frame", part=part)


def part_of_day(parts: Parts) -> Meaning | None:
    """As in "the morning", "night"."""
    return Description(part=str(parts["part"].value))
