"""The kinds of words that the grammar of times tells apart, and their codes.

A kind has a code of one character, so a sentence becomes a string and a rule of the
grammar a regular expression over it (cascaded token expressions: SUTime, Chang &
Manning 2012, section 3).
"""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.times.numerals import Value
from retold.lexicon import calendar as words

_Entry = tuple[str, Value]


def _all(kind: str, *keys: str) -> dict[str, _Entry]:
    """Words of one kind that stand for nothing but themselves."""
    return dict.fromkeys(keys, (kind, None))


def _table(kind: str, table: dict[str, int] | dict[str, str]) -> dict[str, _Entry]:
    """Words of one kind with their values."""
    return {word: (kind, value) for word, value in table.items()}


_HOLIDAYS: Final = (
    *words.FIXED_HOLIDAYS,
    *words.WEEKDAY_HOLIDAYS,
    *words.DEPENDENT_HOLIDAYS,
    *words.EASTER_HOLIDAYS,
)
# Words and phrases in lower case with their kind and what they stand for.
ENTRIES: Final[dict[str, _Entry]] = {
    **_table("month", words.MONTHS),
    **_table("weekday", words.WEEKDAYS),
    **_table("weekdays", {f"{day}s": n for day, n in words.WEEKDAYS.items()}),
    **_table("season", words.SEASONS),
    **_table("parts", {f"{part}s": code for part, code in words.DAY_PARTS.items()}),
    **_table("part", words.DAY_PARTS),
    **_table("noon", words.CLOCK_WORDS),
    **_table("unit", words.UNITS),
    **_table("units", words.UNIT_PLURALS),
    **_table("numeral", words.NUMBER_WORDS),
    **_table("numeral", words.TENS_WORDS),
    **_table("numeral", words.SCALE_WORDS),
    **_table("ordinal", words.ORDINAL_WORDS),
    **_table("deictic", words.DEICTIC_DAYS),
    **_table("vague", words.VAGUE_TIMES),
    **_table("often", words.FREQUENCIES),
    **_table("decadeword", words.DECADE_WORDS),
    **_table("quarterno", {f"q{number}": number for number in range(1, 5)}),
    **_all("once", "once", "twice", "thrice"),
    "times": ("times", None),
    "other": ("other", 2),
    **{name: ("holiday", name) for name in _HOLIDAYS},
    **_table("named", words.NAMED_DAYS),
    **_all("few", *words.VAGUE_COUNTS),
    **_all("zone", *words.ZONES),
    **_all("about", *words.APPROXIMATORS),
    **_all("around", *words.DATE_APPROXIMATORS),
    "over": ("over", None),
    **_all("edge", "early", "late", "mid"),
    **_all("end", "end", "beginning", "start", "middle", "turn", "close"),
    **_all("fiscal", "fiscal", "financial", "fy"),
    **_all("each", "each", "every"),
    **_all("prep", *words.TIME_PREPOSITIONS),
    "tonight": ("tonight", None),
    "last": ("last", -1),
    "final": ("final", -1),
    "past": ("past", -1),
    "next": ("next", 1),
    "coming": ("coming", 1),
    "upcoming": ("coming", 1),
    "this": ("this", 0),
    "current": ("current", 0),
    "ended": ("ended", None),
    "ending": ("ended", None),
    "full": ("full", None),
    "that": ("that", 0),
    "same": ("same", 0),
    "previous": ("previous", -1),
    "preceding": ("previous", -1),
    "prior": ("previous", -1),
    "following": ("following", 1),
    "subsequent": ("following", 1),
    "recent": ("recent", None),
    "earlier": ("earlier", -1),
    "before": ("before", -1),
    "later": ("later", 1),
    "after": ("after", 1),
    "from now": ("hence", 1),
    "hence": ("hence", 1),
    "ago": ("ago", -1),
    "latest": ("latest", 0),
    "period": ("period", None),
    "long": ("long", None),
    **{f"{unit}long": ("lasting", unit) for unit in words.UNITS.values()},
    "the": ("the", None),
    "a": ("an", 1),
    "an": ("an", 1),
    "couple": ("couple", 2),
    "of": ("of", None),
    "in": ("in", None),
    "at": ("at", None),
    "on": ("on", None),
    "or": ("or", None),
    "so": ("so", None),
    "and": ("and", None),
    "to": ("to", None),
    "for": ("for", None),
    "half": ("half", None),
    "more": ("more", None),
    "o'clock": ("oclock", None),
}
# Names: without their capital they are other words, or none.
NAMES: Final = frozenset({"month", "weekday", "weekdays", "holiday", "quarterno"})
# What lexemes are put together from: forms of digits, signs, words.
_FORMS: Final = (
    "iso", "slashed", "clock", "decade", "shortyear", "ampm", "own", "small", "dayno",
    "yearno", "number", "numbered", "comma", "hyphen", "money", "quote",
)  # fmt: skip
# What is a word or a mark to the grammar, but something of its own when lexemes are
# put together, runs are found or the tense is read ("naming" and "phrasal" are words of
# phrases, "either" may be a name or a verb).
_WORD_KINDS: Final = (
    "word", "verb", "opener", "either", "naming", "phrasal", "shortmonth", "shortday",
    "meridiem", "m", "mixed",
)  # fmt: skip
_MARK_KINDS: Final = ("mark", "dot", "colon", "slash", "dash", "apostrophe", "break")

# Every kind gets a letter that means nothing to a regular expression.
_ALPHABET: Final = (
    *sorted({kind for kind, _ in ENTRIES.values()}),
    *_FORMS,
    *_WORD_KINDS,
    *_MARK_KINDS,
)
CODES: Final = {kind: chr(0x100 + place) for place, kind in enumerate(_ALPHABET)}
# The kind that the grammar sees behind each code.
KINDS: Final[dict[str, str]] = (
    {code: kind for kind, code in CODES.items()}
    | {CODES[kind]: "word" for kind in _WORD_KINDS}
    | {CODES[kind]: "mark" for kind in _MARK_KINDS}
    | {CODES["numbered"]: "ordinal"}
)

# Without one of these no rule of the grammar applies: the hearts of expressions.
HEARTS: Final = frozenset(
    {
        "month", "weekday", "weekdays", "season", "part", "parts", "noon", "unit",
        "units", "deictic", "vague", "often", "holiday", "named", "tonight", "lasting",
        "decade", "yearno", "fiscal", "current", "period", "iso", "slashed", "clock",
        "ampm", "half", "oclock", "zone", "numbered", "quarterno", "decadeword", "past",
    }
)  # fmt: skip

_CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "count": ("small", "dayno", "yearno", "number", "numeral"),
    "hour": ("small", "dayno", "numeral"),
    "daynum": ("small", "dayno", "ordinal", "numbered"),
    "digits": ("small", "dayno", "yearno", "number"),
    "within": ("in", "over", "prep"),
    "beforeclock": ("at", "prep", "around", "about", "before", "after", "to", "and"),
    "anyunit": ("unit", "units"),
    "anyyear": ("yearno", "shortyear"),
    "nthno": ("ordinal", "numbered"),
    "nth": ("ordinal", "numbered", "last", "final"),
    "deixis": ("last", "next", "this", "current", "coming"),
    "relation": ("previous", "following", "that"),
    "closing": ("last", "final"),
    "side": ("last", "final", "past", "next", "coming", "previous", "following"),
    "nearby": ("past", "coming", "next"),
    "numeric": ("small", "dayno", "yearno", "number", "mixed"),
    "sign": ("dot", "comma", "colon", "slash", "dash", "apostrophe"),
    "mark": _MARK_KINDS,
    "word": _WORD_KINDS,
}


def expand_pattern(pattern: str) -> str:
    """The regular expression over codes for a pattern over kinds."""

    def code(match: re.Match[str]) -> str:
        name, kind = match.groups()
        codes = "".join(CODES[k] for k in _CLASSES.get(kind, (kind,)))
        return f"(?P<{name[:-1]}>[{codes}])" if name else f"[{codes}]"

    return re.sub(r"(\w+:)?([a-z]+)", code, pattern).replace(" ", "")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern with the names of kinds and classes replaced by their codes."""
    return re.compile(expand_pattern(pattern))


def codes_of(*kinds: str) -> frozenset[str]:
    """The codes of kinds and classes."""
    return frozenset(CODES[k] for kind in kinds for k in _CLASSES.get(kind, (kind,)))
