"""The meanings of the grammar's rules: from a rule's lexemes to a `Meaning`.

Each function takes the lexemes that its rule names and gives a meaning, or None
where the words only look like the rule ("May 45", "a quarter" of something).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, cast

from retold.annotate.times.lexemes import Lexeme
from retold.annotate.times.meaning import (
    Description,
    Duration,
    Meaning,
    Repetition,
    Unit,
    Vague,
)
from retold.lexicon.calendar import NAMED_DAYS

Parts = dict[str, Lexeme]

# TIMEX3's letters; a night counts as a day's length.
_LETTERS: Final[dict[str, str]] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D",
    "week": "W", "fortnight": "W", "weekend": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L",
}  # fmt: skip
# A distance in these names a calendar unit; in hours it only has a length.
_CALENDAR_UNITS: Final = frozenset(
    {"day", "night", "week", "fortnight", "month", "quarter", "year", "decade"}
)


def period_value(amount: Fraction | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: P5W, PT30M, P1Y6M, PXD."""
    if amount is not None:
        if unit == "fortnight":
            amount *= 2
        if unit in {"decade", "century"}:
            amount, unit = amount * (10 if unit == "decade" else 100), "year"
        if unit == "quarter" :
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
    """ "May 5", "5 May 2019", "the 4th of July"."""
    day = _number(parts["day"])
    if not 1 <= day <= 31:
        return None
    return Description(month=_number(parts["month"]), day=day, year=_year(parts))


def month_of_year(parts: Parts) -> Meaning | None:
    """ "May 2019", "May"."""
    return Description(month=_number(parts["month"]), year=_year(parts))


def weekday(parts: Parts) -> Meaning | None:
    """ "Thursday"."""
    return Description(weekday=_number(parts["weekday"]))


def holiday(parts: Parts) -> Meaning | None:
    """ "Christmas", "Easter Sunday 2019"."""
    return Description(holiday=str(parts["holiday"].value), year=_year(parts))


def iso_date(parts: Parts) -> Meaning | None:
    """ "2019-05-03", with or without a clock time."""
    day, _, clock = str(parts["iso"].value).replace(" ", "T").partition("T")
    year, month, day_number = (int(n) for n in day.split("-"))
    if not (1 <= month <= 12 and 1 <= day_number <= 31):
        return None
    return Description(
        year=year, month=month, day=day_number, clock=clock.rstrip("Z")[:5] or None
    )


def slashed_date(parts: Parts) -> Meaning | None:
    """ "2/27/2025" or "27.2.2025"; None where day and month cannot be told apart."""
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
    """ "9/11"."""
    year, month, day = NAMED_DAYS[parts["named"].text].split("-")
    return Description(year=int(year), month=int(month), day=int(day))


def deictic_day(parts: Parts) -> Meaning | None:
    """ "today", "yesterday", "tomorrow"."""
    return Description(unit="day", offset=_number(parts["deictic"]), base="anchor")


def year_alone(parts: Parts) -> Meaning | None:
    """ "1999", "fiscal 1999"."""
    return Description(year=_year(parts))


def season_of_year(parts: Parts) -> Meaning | None:
    """ "the winter of 1994", "the summer"."""
    return Description(season=str(parts["season"].value), year=_year(parts))


def nth_unit(parts: Parts) -> Meaning | None:
    """ "the third quarter", "the last quarter", "the 19th century"."""
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
    """ "the first half" of a year."""
    number = _number(parts["nth"])
    return Description(half=number % 3) if number in (1, 2, -1) else None


def decade(parts: Parts) -> Meaning | None:
    """ "the 1990s", "the '90s"."""
    number = _number(parts["decade"])
    if number < 100:
        number += 190 if number > 2 else 200
    return Description(decade=number)


# ---- whole units --------------------------------------------------------------


def deictic_unit(parts: Parts) -> Meaning | None:
    """ "last week", "this year", "the current quarter"."""
    unit = _unit(parts)
    which = parts["which"]
    if unit == "day":
        return Description(unit=unit, offset=0, base="anchor") if which.kind in {
            "this", "current"} else None
    if unit not in _CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    return Description(unit=unit, offset=_number(which), base="anchor")


def relative_unit(parts: Parts) -> Meaning | None:
    """ "the previous year", "the following day", "that week"."""
    unit = _unit(parts)
    if unit not in _CALENDAR_UNITS and unit != "weekend":
        return None
    return Description(unit=unit, offset=_number(parts["which"]), base="frame")


def this_unit(parts: Parts) -> Meaning | None:
    """ "this week", "this past week"."""
    unit = _unit(parts)
    if unit not in _CALENDAR_UNITS and unit not in {"weekend", "century"}:
        return None
    return Description(unit=unit, offset=0, base="anchor")


def picked(parts: Parts) -> Meaning | None:
    """ "last June", "next Thursday", "this summer", "this coming Sunday"."""
    if parts["which"].kind == "current":
        return None
    pick = _number(parts["which"])
    for field in ("month", "weekday", "season", "holiday"):
        if field in parts:
            day = _number(parts["day"]) if "day" in parts else None
            return Description(pick=pick, day=day)._replace(
                **{field: parts[field].value}
            )
    return None


def the_unit(parts: Parts) -> Meaning | None:
    """ "the quarter", "the weekend": the one that is spoken of."""
    unit = _unit(parts)
    if unit == "quarter":
        return Description(unit=unit, offset=0, base="comparison")
    if unit == "weekend":
        return Description(unit=unit, offset=0, base="anchor")
    return None


def the_same_unit(parts: Parts) -> Meaning | None:
    """ "the year", "the month", as in "the end of the year"."""
    unit = _unit(parts)
    if unit not in {"week", "month", "year", "decade", "century"}:
        return None
    return Description(unit=unit, offset=0, base="anchor")


def year_told(parts: Parts) -> Meaning | None:
    """ "the year ended June 30": a length, as the end need not be December's."""
    return Duration(Fraction(1), "year") if _unit(parts) == "year" else None


def year_so_far(parts: Parts) -> Meaning | None:
    """ "for the year"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def year_end(parts: Parts) -> Meaning | None:
    """ "year-end"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=0, base="anchor")


def latest_quarter(parts: Parts) -> Meaning | None:
    """ "the latest quarter", "the latest period" of a company's figures."""
    if "quarter" in parts and parts["quarter"].value != "quarter":
        return None
    return Description(unit="quarter", offset=0, base="comparison")


def unit_before(parts: Parts) -> Meaning | None:
    """ "year-ago", "the year-earlier period"."""
    if _unit(parts) != "year":
        return None
    return Description(unit="year", offset=-1, base="comparison")


# ---- distances ----------------------------------------------------------------


def ago(parts: Parts) -> Meaning | None:
    """ "two weeks ago"; a distance that cannot be counted is only past."""
    distance = _distance(parts, -1, "anchor")
    if distance is None:
        return Vague("PAST_REF")
    if (distance.unit, distance.offset) == ("year", -1):
        return distance._replace(base="comparison")
    return distance


def long_ago(_: Parts) -> Meaning | None:
    """ "years ago"."""
    return Vague("PAST_REF")


def earlier(parts: Parts) -> Meaning | None:
    """ "a year earlier", counted from the time spoken of."""
    distance = _distance(parts, -1, "reference")
    if distance is not None and (distance.unit, distance.offset) == ("year", -1):
        return distance._replace(base="comparison")
    return distance


def later(parts: Parts) -> Meaning | None:
    """ "two days later", counted from the time spoken of."""
    return _distance(parts, 1, "reference")


def hence(parts: Parts) -> Meaning | None:
    """ "a year from now"."""
    return _distance(parts, 1, "anchor") or Vague("FUTURE_REF")


def _distance(parts: Parts, sign: int, base: str) -> Description | None:
    """A whole unit so many units away; None for lengths that are not counted so."""
    amount, unit = _amount(parts), _unit(parts)
    if amount is None or unit not in _CALENDAR_UNITS:
        return None
    if amount.denominator != 1:
        amount, unit = amount * 12, "month"
        if _unit(parts) != "year" or amount.denominator != 1:
            return None
    if unit == "decade":
        amount, unit = amount * 10, "year"
    return Description(unit=unit, offset=sign * int(amount), base=base)  # type: ignore[arg-type]


# ---- clock times --------------------------------------------------------------


def clock(parts: Parts) -> Meaning | None:
    """ "5 p.m.", "5:30 a.m. EDT", "17:30", "five o'clock"."""
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
    """ "1400 GMT"."""
    word = parts["military"].text
    if len(word) != 4 or not word.isdigit() or word[:2] > "24" or word[2:] > "59":
        return None
    return Description(clock=f"{word[:2]}:{word[2:]}")


def noon(parts: Parts) -> Meaning | None:
    """ "noon", "midnight"."""
    return Description(clock=str(parts["noon"].value))


def tonight(_: Parts) -> Meaning | None:
    """ "tonight"."""
    return Description(unit="day", offset=0, base="anchor", part="NI")


def part_of_today(parts: Parts) -> Meaning | None:
    """ "this morning", "last evening"."""
    offset = _number(parts["which"])
    if offset and parts["part"].value not in {"NI", "EV"}:
        return None
    part = str(parts["part"].value)
    return Description(unit="day", offset=offset, base="anchor", part=part)


def part_of_day(parts: Parts) -> Meaning | None:
    """ "the morning", "night"."""
    return Description(part=str(parts["part"].value))


# ---- lengths and repetitions ----------------------------------------------------


def length(parts: Parts) -> Meaning | None:
    """ "two weeks", "the past three years", "a few days", "half an hour"."""
    unit = _unit(parts)
    if "an" in parts and "half" not in parts and unit in {"second", "quarter", "night"}:
        return None
    amount = _amount(parts)
    return Duration(amount, unit)


def uncounted(parts: Parts) -> Meaning | None:
    """ "for years", "decades-long"."""
    return Duration(None, _unit(parts))


def lasting(parts: Parts) -> Meaning | None:
    """ "monthlong", "year-long"."""
    return Duration(Fraction(1), _unit(parts))


def past_unit(parts: Parts) -> Meaning | None:
    """ "the past year"."""
    return Duration(Fraction(1), _unit(parts))


def vague_units(parts: Parts) -> Meaning | None:
    """ "recent weeks", "the coming months"."""
    which = parts["which"]
    if which.kind == "recent":
        return Vague("PAST_REF")
    return Vague("FUTURE_REF" if _number(which) > 0 else "PAST_REF")


def each_unit(parts: Parts) -> Meaning | None:
    """ "every day", "each of two weeks"."""
    amount = Fraction(_number(parts["count"])) if "count" in parts else Fraction(1)
    return Repetition(period_value(amount, _unit(parts)))


def each_weekday(parts: Parts) -> Meaning | None:
    """ "Tuesdays", "every Friday night"."""
    part = f"T{parts['part'].value}" if "part" in parts else ""
    return Repetition(f"XXXX-WXX-{parts['weekday'].value}{part}")


def each_month(parts: Parts) -> Meaning | None:
    """ "every July"."""
    return Repetition(f"XXXX-{parts['month'].value:02}")


def frequency(parts: Parts) -> Meaning | None:
    """ "daily", "annually"."""
    return Repetition(str(parts["often"].value))


def vague(parts: Parts) -> Meaning | None:
    """ "now", "recently"."""
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
