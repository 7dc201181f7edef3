"""Words of the calendar: months, weekdays, units, numbers, feasts, and their traps.

Curated from the language, not from any collection: the closed classes (months,
weekdays, units, number words, parts of the day) are complete for English newspapers;
the open ones (feasts, words that hedge a number, names that contain a weekday) hold
what an English-language newspaper prints at least now and then.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended, word_set
from retold.lexicon.numbers import ONES

MONTHS: Final[dict[str, int]] = extended(
    "calendar.months",
    {
        "january": 1,
        "february": 2,
        "march": 3,
        "april": 4,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "september": 9,
        "october": 10,
        "november": 11,
        "december": 12,
    },
)
MONTH_ABBREVIATIONS: Final[dict[str, int]] = extended(
    "calendar.month_abbreviations",
    {
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
)

# ISO 8601: Monday is 1.
WEEKDAYS: Final[dict[str, int]] = extended(
    "calendar.weekdays",
    {
        "monday": 1,
        "tuesday": 2,
        "wednesday": 3,
        "thursday": 4,
        "friday": 5,
        "saturday": 6,
        "sunday": 7,
    },
)
WEEKDAY_ABBREVIATIONS: Final[dict[str, int]] = extended(
    "calendar.weekday_abbreviations",
    {
        "mon": 1,
        "tue": 2,
        "tues": 2,
        "wed": 3,
        "weds": 3,
        "thu": 4,
        "thur": 4,
        "thurs": 4,
        "fri": 5,
        "sat": 6,
        "sun": 7,
    },
)

# TIMEX3's season and day-part codes.
SEASONS: Final[dict[str, str]] = extended(
    "calendar.seasons",
    {
        "spring": "SP",
        "springtime": "SP",
        "summer": "SU",
        "summertime": "SU",
        "autumn": "FA",
        "fall": "FA",
        "winter": "WI",
        "wintertime": "WI",
    },
)
# Parts of the day, with the code of TIMEX3.
DAY_PARTS: Final[dict[str, str]] = extended(
    "calendar.day_parts",
    {
        "morning": "MO",
        "mid-morning": "MO",
        "midmorning": "MO",
        "dawn": "MO",
        "daybreak": "MO",
        "sunrise": "MO",
        "afternoon": "AF",
        "mid-afternoon": "AF",
        "midafternoon": "AF",
        "evening": "EV",
        "dusk": "EV",
        "sunset": "EV",
        "nightfall": "EV",
        "night": "NI",
        "overnight": "NI",
    },
)
# Words for a time of day, with the time.
CLOCK_WORDS: Final[dict[str, str]] = extended(
    "calendar.clock_words",
    {
        "noon": "12:00",
        "midday": "12:00",
        "midnight": "24:00",
    },
)

# Units from fine to coarse; the names are the ones the resolution works with.
UNITS: Final[dict[str, str]] = extended(
    "calendar.units",
    {
        "second": "second",
        "minute": "minute",
        "hour": "hour",
        "day": "day",
        "week": "week",
        "fortnight": "fortnight",
        "weekend": "weekend",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "millennium": "millennium",
    },
)
# Plurals of units, with the unit.
UNIT_PLURALS: Final[dict[str, str]] = extended(
    "calendar.unit_plurals",
    {
        "seconds": "second",
        "minutes": "minute",
        "mins": "minute",
        "hours": "hour",
        "hrs": "hour",
        "days": "day",
        "weeks": "week",
        "fortnights": "fortnight",
        "weekends": "weekend",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "yrs": "year",
        "decades": "decade",
        "centuries": "century",
        "millennia": "millennium",
    },
)

# A month, a day or an hour has no zero.
NUMBER_WORDS: Final = {word: number for word, number in ONES.items() if number}
TENS_WORDS: Final[dict[str, int]] = extended(
    "calendar.tens_words",
    {
        word: 10 * number
        for number, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
        )
    },
)
SCALE_WORDS: Final[dict[str, int]] = extended(
    "calendar.scale_words", {"hundred": 100, "thousand": 1000}
)
# Ordinals up to thirty-first, for days and centuries.
ORDINAL_WORDS: Final[dict[str, int]] = extended(
    "calendar.ordinal_words",
    {
        word: number
        for number, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth twentieth".split(),
            start=1,
        )
    }
    | {"thirtieth": 30},
)

# Counts without a number: TIMEX3 writes X for them.
VAGUE_COUNTS: Final = extended(
    "calendar.vague_counts", frozenset({"few", "several", "many", "dozens", "numerous"})
)

# Deictic days, as an offset from the day of publication.
DEICTIC_DAYS: Final[dict[str, int]] = extended(
    "calendar.deictic_days",
    {
        "the day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    },
)

# Adverbs and adjectives that point without saying when.
VAGUE_TIMES: Final[dict[str, str]] = extended(
    "calendar.vague_times",
    {
        "now": "PRESENT_REF",
        "right now": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "these days": "PRESENT_REF",
        "at present": "PRESENT_REF",
        "at the moment": "PRESENT_REF",
        "at this time": "PRESENT_REF",
        "recently": "PAST_REF",
        "more recently": "PAST_REF",
        "the other day": "PAST_REF",
        "lately": "PAST_REF",
        "soon": "FUTURE_REF",
        "as soon as possible": "FUTURE_REF",
        "the future": "FUTURE_REF",
        "the near future": "FUTURE_REF",
        "the foreseeable future": "FUTURE_REF",
    },
)

# How often, as a TIMEX3 period.
FREQUENCIES: Final[dict[str, str]] = extended(
    "calendar.frequencies",
    {
        "daily": "P1D",
        "weekly": "P1W",
        "fortnightly": "P2W",
        "biweekly": "P2W",
        "monthly": "P1M",
        "yearly": "P1Y",
        "annually": "P1Y",
    },
)

# Decades in words, by their first three digits.
DECADE_WORDS: Final[dict[str, int]] = extended(
    "calendar.decade_words",
    {
        "twenties": 192,
        "thirties": 193,
        "forties": 194,
        "fifties": 195,
        "sixties": 196,
        "seventies": 197,
        "eighties": 198,
        "nineties": 199,
    },
)
# Time zones, by letters or words.
ZONES: Final = word_set(
    "calendar.zones",
    """
    gmt utc bst cet cest eet eest est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt
    hst ist jst kst hkt sgt aest aedt msk
    """,
)

# A bare number behind one of these may be a year.
TIME_PREPOSITIONS: Final = word_set(
    "calendar.time_prepositions",
    """
    since until till by through throughout from during between circa into
    """,
)

# Words before a quantity of time that belong to its expression.
APPROXIMATORS: Final = extended(
    "calendar.approximators",
    frozenset(
        {
            "almost",
            "at least",
            "at most",
            "barely",
            "close to",
            "exactly",
            "fewer than",
            "just over",
            "just under",
            "less than",
            "little more than",
            "more than",
            "nearly",
            "no less than",
            "no more than",
            "not quite",
            "up to",
        }
    ),
)

# The same where a date or a clock time follows, too ("around May 5").
DATE_APPROXIMATORS: Final = extended(
    "calendar.date_approximators",
    frozenset({"about", "approximately", "around", "roughly"}),
)

# Feasts on a fixed day of the year, as (month, day).
FIXED_HOLIDAYS: Final[dict[str, tuple[int, int]]] = extended(
    "calendar.fixed_holidays",
    {
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "epiphany": (1, 6),
        "groundhog day": (2, 2),
        "valentine's day": (2, 14),
        "valentines day": (2, 14),
        "saint valentine's day": (2, 14),
        "st. patrick's day": (3, 17),
        "st patrick's day": (3, 17),
        "april fools' day": (4, 1),
        "april fool's day": (4, 1),
        "earth day": (4, 22),
        "anzac day": (4, 25),
        "may day": (5, 1),
        "cinco de mayo": (5, 5),
        "d-day": (6, 6),
        "juneteenth": (6, 19),
        "canada day": (7, 1),
        "independence day": (7, 4),
        "fourth of july": (7, 4),
        "bastille day": (7, 14),
        "halloween": (10, 31),
        "all saints' day": (11, 1),
        "all saints day": (11, 1),
        "guy fawkes night": (11, 5),
        "bonfire night": (11, 5),
        "armistice day": (11, 11),
        "veterans day": (11, 11),
        "veterans' day": (11, 11),
        "remembrance day": (11, 11),
        "christmas": (12, 25),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "boxing day": (12, 26),
    },
)
# Feasts on the n-th weekday of a month, as (month, ISO weekday, n; -1 is the last).
WEEKDAY_HOLIDAYS: Final[dict[str, tuple[int, int, int]]] = extended(
    "calendar.weekday_holidays",
    {
        "martin luther king jr. day": (1, 1, 3),
        "martin luther king day": (1, 1, 3),
        "mlk day": (1, 1, 3),
        "presidents day": (2, 1, 3),
        "presidents' day": (2, 1, 3),
        "mother's day": (5, 7, 2),
        "memorial day": (5, 1, -1),
        "father's day": (6, 7, 3),
        "labor day": (9, 1, 1),
        "columbus day": (10, 1, 2),
        "indigenous peoples' day": (10, 1, 2),
        "thanksgiving": (11, 4, 4),
        "thanksgiving day": (11, 4, 4),
    },
)
# Days counted from another feast: (feast, days after it).
DEPENDENT_HOLIDAYS: Final[dict[str, tuple[str, int]]] = extended(
    "calendar.dependent_holidays",
    {
        "black friday": ("thanksgiving", 1),
        "cyber monday": ("thanksgiving", 4),
        "giving tuesday": ("thanksgiving", 5),
        "thanksgiving eve": ("thanksgiving", -1),
    },
)
# Feasts counted from (Western) Easter Sunday, in days.
EASTER_HOLIDAYS: Final[dict[str, int]] = extended(
    "calendar.easter_holidays",
    {
        "shrove tuesday": -47,
        "mardi gras": -47,
        "ash wednesday": -46,
        "palm sunday": -7,
        "maundy thursday": -3,
        "holy thursday": -3,
        "good friday": -2,
        "holy saturday": -1,
        "easter": 0,
        "easter sunday": 0,
        "easter monday": 1,
        "ascension day": 39,
        "pentecost": 49,
        "whit sunday": 49,
        "whit monday": 50,
    },
)
# Days that the news calls by a name, whatever the year it is written in.
NAMED_DAYS: Final[dict[str, str]] = extended(
    "calendar.named_days", {"9/11": "2001-09-11"}
)
# The same by date, where one of the words follows the day and month.
_NAMED_DATES: Final = extended(
    "calendar.named_dates",
    """
2001-09-11: attack attacks commission hijackers hijackings terrorist
2021-01-06: attack attackers committee insurrection riot rioters
2023-10-07: assault attack attacks massacre
""",
)


def _read_named_dates() -> dict[tuple[int, int], tuple[int, frozenset[str]]]:
    """Month and day to the year and the words."""
    dates = {}
    for line in _NAMED_DATES.strip().splitlines():
        date, _, words = line.partition(":")
        year, month, day = map(int, date.split("-"))
        dates[month, day] = (year, frozenset(words.split()))
    return dates


NAMED_DATES: Final = _read_named_dates()
# A text with several of these tells of a game: its quarters, halves and holes are no
# dates.
SPORTS_WORDS: Final = word_set(
    "calendar.sports_words",
    """
    basketball football quarterback touchdown touchdowns halftime rebounds punt
    interception linebacker receiver turnover turnovers scoreless yards playoff
    playoffs layup free-throw nba nfl ncaa goalkeeper midfielder striker kickoff
    inning innings birdie birdies bogey bogeys putt putts fairway fairways golfer
    golfers
    """,
)

# A weekday after one of these is a name (a massacre, a crash, a film), not a day.
NAMING_ADJECTIVES: Final = extended(
    "calendar.naming_adjectives",
    frozenset(
        {
            "black",
            "blackout",
            "bloody",
            "blue",
            "casual",
            "crazy",
            "cyber",
            "fat",
            "freaky",
            "giving",
            "holy",
            "little",
            "man",
            "manic",
            "meatless",
            "ruby",
            "stormy",
            "super",
            "sweet",
            "taco",
            "wacky",
        }
    ),
)
# A weekday before one of these, capitalised, is a newspaper, programme or club.
NAMED_AFTER_WEEKDAY: Final = extended(
    "calendar.named_after_weekday",
    frozenset(
        {
            "addams",
            "express",
            "herald",
            "independent",
            "live",
            "magazine",
            "mail",
            "mercury",
            "mirror",
            "nation",
            "news",
            "observer",
            "people",
            "post",
            "review",
            "star",
            "sun",
            "telegraph",
            "times",
            "today",
            "tribune",
            "world",
        }
    ),
)
