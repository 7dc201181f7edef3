"""The meanings of the grammar's rules: from a rule's lexemes to a `Meaning`.

Each function takes the lexemes that its rule names and gives a meaning, or None
where the words only look like the rule ("May 45", "a quarter" of something).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Final, cast

from retold.annotate.times.lexemes import Lexeme
from retold.annotate.times.meaning import (
    Base,
    Description,
    Duration,
    Meaning,
    Repetition,
    Unit,
    Vague,
)
from retold.lexicon.calendar import NAMED_DAYS

Parts = dict[str, Lexeme]

# TIMEX3's letters.
_LETTERS: Final[dict[str, str]] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D",
    "week": "W", "fortnight": "W", "weekend": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L",
}  # fmt: skip
# A distance in these names a calendar unit; in hours it only has a length.
_CALENDAR_UNITS: Final = frozenset(
    {"day", "week", "fortnight", "month", "quarter", "year", "decade"}
)


def period_value(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: P5W, PT30M, P1Y6M, PXD."""
    if amount is not None:
        if unit == "fortnight":
            amount *= 2
        if unit in {"decade", "century"}:
            amount, unit = amount * (10 if unit == "decade" else 100), "year"
        if unit == "quarter":
            amount, unit = amount * 3, "month"
        if amount.denominator != 1:
            return _broken_period(amount, unit)
    if amount is None and unit == "decade":
        unit = "year"
    letter = _LETTERS[unit]
    count = "X" if amount is None else str(int(amount))
    return f"PT{count}{letter[1]}" if letter[0] == "T" else f"P{count}{letter}"


# How many of the next finer unit make one, for lengths such as two and a half years.
_FINER: Final[dict[str, tuple[int, str]]] = {
    "year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"),
    "minute": (60, "second"), "week": (7, "day"), "fortnight": (7, "day"),
}  # fmt: skip


def _broken_period(amount: Fraction, unit: str) -> str:
    """The value of a length that is no whole number of its unit."""
    whole, rest = divmod(amount, 1)
    if unit not in _FINER:
        return period_value(Fraction(round(amount)), unit)
    count, finer = _FINER[unit]
    tail = period_value(Fraction(round(rest * count)), finer)
    if not whole:
        return tail
    head = period_value(Fraction(whole), unit)
    if "T" in head:
        return head + tail.removeprefix("PT")
    return head + tail.removeprefix("P")


# ---- days, months, years ------------------------------------------------------


def month_day(parts: Parts) -> Meaning | None:
    """As in "May 5", "5 May 2019", "the 4th of July"."""
    day = _number(parts["day"])
    if not 1 <= day <= 31:
        return None
    return Description(month=_number(parts["month"]), day=day, year=_year(parts))


def month_of_year(parts: Parts) -> Meaning | None:
    """As in "May 2019", "May"."""
    return Description(month=_number(parts["month"]), year=_year(parts))


def weekday(parts: Parts) -> Meaning | None:
    """As in "Thursday"."""
    return Description(weekday=_number(parts["weekday"]))


def holiday(parts: Parts) -> Meaning | None:
    """As in "Christmas", "Easter Sunday 2019"."""
    return Description(holiday=str(parts["holiday"].value), year=_year(parts))


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
    """As in "2/27/2025" or "27.2.2025"; None where day and month cannot be told apart."""
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
    year, month, day = NAMED_DAYS[parts["named"].text].split("-")
    return Description(year=int(year), month=int(month), day=int(day))


def deictic_day(parts: Parts) -> Meaning | None:
    """As in "today", "yesterday", "tomorrow"."""
    return Description(unit="day", offset=_number(parts["deictic"]), base="anchor")


def year_alone(parts: Parts) -> Meaning | None:
    """As in "1999", "fiscal 1999"."""
    return Description(year=_year(parts))


def season_of_year(parts: Parts) -> Meaning | None:
    """As in "the winter of 1994", "the summer"."""
    return Description(season=str(parts["season"].value), year=_year(parts))


def nth_unit(parts: Parts) -> Meaning | None:
    """As in "the third quarter", "the last quarter", "the 19th century"."""
    nth = parts["nth"].value
    unit = _unit(parts)
    number = nth if isinstance(nth, int) else 0
    if unit == "quarter" and number == -1:
        return Description(quarter=4)
    if unit == "quarter" and 1 <= number <= 4:
        return Description(quarter=number)
    if unit == "century" and 1 <= number <= 21:
        return Description(century=number - 1)
    return None


def nth_half(parts: Parts) -> Meaning | None:
    """As in "the first half" of a year."""
    number = _number(parts["nth"])
    return Description(half=number % 3) if number in (1, 2, -1) else None


def decade(parts: Parts) -> Meaning | None:
    """As in "the 1990s", "the '90s"."""
    number = _number(parts["decade"])
    if number < 100:
        # "The '20s" are still the 1920s.
        number += 190 if number >= 2 else 200
    return Description(decade=number)


# ---- whole units --------------------------------------------------------------


def deictic_unit(parts: Parts) -> Meaning | None:
    """As in "last week", "this year", "the current quarter"."""
    unit = _unit(parts)
    which = parts["which"]
    if unit == "day":
        return (
            Description(unit=unit, offset=0, base="anchor")
            if which.kind in {"this", "current"}
            else None
        )
    if unit not in _CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    if unit == "weekend" and which.kind == "coming":
        return Description(unit=unit, offset=0, base="anchor", pick=1)
    return Description(unit=unit, offset=_number(which), base="anchor")


def relative_unit(parts: Parts) -> Meaning | None:
    """As in "the previous year", "the following day", "that week"."""
    unit = _unit(parts)
    if unit not in _CALENDAR_UNITS and unit != "weekend":
        return None
    return Description(unit=unit, offset=_number(parts["which"]), base="frame")


def this_unit(parts: Parts) -> Meaning | None:
    """As in "this week", "this past week"."""
    unit = _unit(parts)
    if unit not in _CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    side = _number(parts["side"]) if "side" in parts and unit == "weekend" else None
    return Description(unit=unit, offset=0, base="anchor", pick=side)


def picked(parts: Parts) -> Meaning | None:
    """As in "last June", "next Thursday", "this summer", "this coming Sunday"."""
    if parts["which"].kind == "current":
        return None
    pick = _number(parts["which"])
    for field in ("month", "weekday", "season", "holiday"):
        if field in parts:
            day = _number(parts["day"]) if "day" in parts else None
            said: dict[str, Any] = {field: parts[field].value}
            return Description(pick=pick, day=day, **said)
    return None


def the_unit(parts: Parts) -> Meaning | None:
    """As in "the quarter", "the weekend": the one that is spoken of."""
    unit = _unit(parts)
    if unit == "quarter":
        return Description(unit=unit, offset=0, base="figures")
    if unit == "weekend":
        return Description(unit=unit, offset=0, base="anchor")
    return None


def the_same_unit(parts: Parts) -> Meaning | None:
    """As in "the year", "the month", as in "the end of the year"."""
    unit = _unit(parts)
    if unit not in {"week", "month", "year", "decade", "century"}:
        return None
    return Description(unit=unit, offset=0, base="anchor")


def year_told(parts: Parts) -> Meaning | None:
    """As in "the year ended June 30": a length, as the end need not be December's."""
    return Duration(Fraction(1), "year") if _unit(parts) == "year" else None


def year_so_far(parts: Parts) -> Meaning | None:
    """As in "for the year"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def year_end(parts: Parts) -> Meaning | None:
    """As in "year-end"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def latest_quarter(parts: Parts) -> Meaning | None:
    """As in "the latest quarter", "the latest period" of a company's figures."""
    if "quarter" in parts and parts["quarter"].value != "quarter":
        return None
    return Description(unit="quarter", offset=0, base="figures")


def unit_before(parts: Parts) -> Meaning | None:
    """As in "year-ago", "the year-earlier period"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=-1, base="figures")


# ---- distances ----------------------------------------------------------------


def long_ago(_: Parts) -> Meaning | None:
    """As in "years ago"."""
    return Vague("PAST_REF")


def move(length: Duration, side: str) -> Meaning | None:
    """The time so far away: "two weeks" + "ago", "earlier", "later" or "hence".

    Lengths that cannot be counted in calendar units only tell past from future;
    "a year ago" and "a year earlier" may compare with a quarter's figures.
    """
    sign = 1 if side in {"later", "hence"} else -1
    base: Base = "anchor" if side in {"ago", "hence"} else "reference"
    amount, unit = length
    if amount is not None and unit in {"year", "decade"}:
        amount, unit = _in_whole_months(amount * (10 if unit == "decade" else 1))
    if amount is None or unit not in _CALENDAR_UNITS or amount.denominator != 1:
        if base == "reference":
            return None
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    offset = sign * int(amount)
    if (unit, offset) == ("year", -1):
        base = "figures" if side == "ago" else "comparison"
    return Description(unit=unit, offset=offset, base=base)


def _in_whole_months(years: Fraction) -> tuple[Fraction, Unit]:
    """A number of years, in months where it is not whole."""
    return (years, "year") if years.denominator == 1 else (years * 12, "month")


# ---- clock times --------------------------------------------------------------


def clock(parts: Parts) -> Meaning | None:
    """As in "5 p.m.", "5:30 a.m. EDT", "17:30", "five o'clock"."""
    if "clock" in parts:
        hour, minute = cast("tuple[int, int]", parts["clock"].value)
    else:
        hour, minute = _number(parts["hour"]), 0
    half = parts["ampm"].value if "ampm" in parts else None
    if "part" in parts:
        half = "a" if parts["part"].value == "MO" or hour in (12, 1, 2, 3) else "p"
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return Description(clock=f"{hour:02}:{minute:02}") if hour <= 24 else None


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
    offset = _number(parts["which"])
    if offset and parts["part"].value not in {"NI", "EV"}:
        return None
    part = str(parts["part"].value)
    return Description(unit="day", offset=offset, base="anchor", part=part)


def part_of_day(parts: Parts) -> Meaning | None:
    """As in "the morning", "night"."""
    return Description(part=str(parts["part"].value))


# ---- lengths and repetitions ----------------------------------------------------


def length(parts: Parts) -> Meaning | None:
    """As in "two weeks", "the past three years", "a few days", "half an hour"."""
    unit = _unit(parts)
    if "an" in parts and "half" not in parts and unit in {"second", "quarter"}:
        return None
    amount = _amount(parts)
    return Duration(amount, unit)


def uncounted(parts: Parts) -> Meaning | None:
    """As in "for years", "decades-long"."""
    return Duration(None, _unit(parts))


def lasting(parts: Parts) -> Meaning | None:
    """As in "monthlong", "year-long"."""
    return Duration(Fraction(1), _unit(parts))


def past_unit(parts: Parts) -> Meaning | None:
    """As in "the past year"."""
    return Duration(Fraction(1), _unit(parts))


def vague_units(parts: Parts) -> Meaning | None:
    """As in "recent weeks", "the coming months"."""
    which = parts["which"]
    if which.kind == "recent":
        return Vague("PAST_REF")
    return Vague("FUTURE_REF" if _number(which) > 0 else "PAST_REF")


def each_unit(parts: Parts) -> Meaning | None:
    """As in "every day", "each of two weeks"."""
    amount = Fraction(_number(parts["count"])) if "count" in parts else Fraction(1)
    return Repetition(period_value(amount, _unit(parts)))


def each_weekday(parts: Parts) -> Meaning | None:
    """As in "Tuesdays", "every Friday night"."""
    part = f"T{parts['part'].value}" if "part" in parts else ""
    return Repetition(f"XXXX-WXX-{parts['weekday'].value}{part}")


def each_month(parts: Parts) -> Meaning | None:
    """As in "every July"."""
    return Repetition(f"XXXX-{parts['month'].value:02}")


def frequency(parts: Parts) -> Meaning | None:
    """As in "daily", "annually"."""
    return Repetition(str(parts["often"].value))


def vague(parts: Parts) -> Meaning | None:
    """As in "now", "recently"."""
    return Vague(str(parts["vague"].value or "PRESENT_REF"))


# ---- parts --------------------------------------------------------------------


def _number(lexeme: Lexeme) -> int:
    """The lexeme's value as a whole number."""
    return int(cast("int", lexeme.value))


def _unit(parts: Parts) -> Unit:
    """The unit that a rule names."""
    return cast("Unit", parts["unit"].value)


def _year(parts: Parts) -> int | None:
    """The year that a rule names; "'98" is of the century that is nearer to 2000."""
    if "year" not in parts:
        return None
    year = _number(parts["year"])
    if year < 100:
        return year + (2000 if year < 50 else 1900)
    return year


def _amount(parts: Parts) -> Fraction | None:
    """How many units; None where the words do not tell."""
    if "count" in parts:
        count = Fraction(cast("int", parts["count"].value))
        return count + Fraction(1, 2) if "half" in parts else count
    if "couple" in parts:
        return Fraction(2)
    if "few" in parts:
        return None
    if "half" in parts:
        return Fraction(3, 2) if "an" in parts else Fraction(1, 2)
    return Fraction(1)
