"""The words of a sentence as the grammar of times sees them: each of a kind.

A kind has a code of one character, so a sentence becomes a string and a rule of the
grammar a regular expression over it (cascaded token expressions: SUTime, Chang &
Manning 2012, section 3).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from retold.annotation.times import numerals
from retold.annotation.times.numerals import Value
from retold.lexicon import calendar as words


class Lexeme(NamedTuple):
    """A word or mark: its span in the text, its kind, and what it stands for."""

    start: int
    end: int
    text: str
    kind: str
    value: Value


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
_ENTRIES: Final[dict[str, _Entry]] = {
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

# Every kind gets a letter that means nothing to a regular expression.
KINDS: Final = (
    *sorted({kind for kind, _ in _ENTRIES.values()}),
    *("iso", "slashed", "clock", "decade", "shortyear", "ampm", "own"),
    *("small", "dayno", "yearno", "number", "comma", "hyphen", "money", "quote"),
    *("mark", "word"),
)
CODES: Final = {kind: chr(0x100 + place) for place, kind in enumerate(KINDS)}

_PHRASES: Final = sorted(
    (word for word in _ENTRIES if not word.isalpha()), key=lambda w: (-len(w), w)
)
_MONTHS: Final = "|".join(m.capitalize() for m in words.MONTH_ABBREVIATIONS)
_DAYS: Final = "|".join(d.capitalize() for d in words.WEEKDAY_ABBREVIATIONS)
# An abbreviation wants its period, or a number behind it ("Sun, 5 Jan").
_SHORT_FORM: Final = r"(?:\.(?=\W|$)|(?=,?\s\d))"
_TOKEN: Final = re.compile(
    r"(?P<iso>(?<![\w-])\d{4}-[01]\d-[0-3]\d"
    r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?Z?)?(?![\w-]))"
    r"|(?P<slashed>(?<![\w/.])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/])"
    r"|(?<![\w/.])\d{1,2}\.\d{1,2}\.\d{4}(?![\w.]\w))"
    r"|(?P<clock>(?<![\w:.])[0-2]?\d:[0-5]\d(?![\w:]|\.\d)"
    r"|(?<![\w:.])[01]?\d\.[0-5]\d(?=\s?[ap]\.?m\b))"
    # "1990's" is a decade after "the", else a year's possessive.
    r"|(?P<decade>(?<![\w$£€.,])(?:1[5-9]|20)\d0s\b|(?<!\w)['’‘]\d0s\b"
    r"|(?:(?<=[Tt]he )|(?<=arly )|(?<=late ))(?:1[5-9]|20)\d0['’]s\b)"
    r"|(?P<shortyear>(?<!\w)['’‘]\d\d\b)"
    r"|(?P<ampm>(?:(?<=\d)|(?<=\s))[apAP]\.\s?[mM]\b\.?"
    r"|(?:(?<=\d)|(?<=\d\s))(?:[ap]m|[AP]M)\b)"
    rf"|(?P<phrase>\b(?i:{'|'.join(map(re.escape, _PHRASES))})(?!\w))"
    r"|(?P<nth>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<mixed>\b\d+[ -]\d/\d\b|\b\d+[½¼¾])"
    r"|(?P<figure>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<month>\b(?:{_MONTHS}|{_MONTHS.upper()})\b{_SHORT_FORM})"
    rf"|(?P<weekday>\b(?:{_DAYS}|{_DAYS.upper()})\b{_SHORT_FORM})"
    r"|(?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*)"
    r"|(?P<own>['’][sS]\b|(?<=s)['’](?=\s))"
    r"|(?P<hyphen>(?<=\w)[-‐‑–](?=\w))"
    r"|(?P<mark>[^\w\s]|_)"
)
_ABBREVIATIONS: Final = {
    "month": words.MONTH_ABBREVIATIONS,
    "weekday": words.WEEKDAY_ABBREVIATIONS,
}
# Names: without their capital they are other words, or none.
_CAPITALISED: Final = frozenset({"month", "weekday", "weekdays", "holiday"})
_MARKS: Final = (
    {",": "comma"} | dict.fromkeys('"“”«»', "quote") | dict.fromkeys("$£€¥", "money")
)


def lex(text: str, start: int, end: int) -> list[Lexeme]:
    """The lexemes of `text[start:end]`, in order; number words are joined to numbers.

    Cost:
        Linear in the length of the stretch.
    """
    found = []
    for match in _TOKEN.finditer(text, start, end):
        kind, value = _read(match.lastgroup or "mark", match.group())
        found.append(Lexeme(match.start(), match.end(), match.group(), kind, value))
    return _join_numerals(text, found)


def code_string(lexemes: list[Lexeme]) -> str:
    """The codes of the lexemes, one character each."""
    return "".join([CODES[lexeme.kind] for lexeme in lexemes])


def _read(form: str, word: str) -> _Entry:
    """Kind and value of a word whose form the tokenizer has recognised."""
    if form in {"word", "phrase"}:
        return _read_word(word)
    if form in _ABBREVIATIONS:
        return form, _ABBREVIATIONS[form][word.rstrip(".").lower()]
    if form == "figure":
        return numerals.read_figure(word)
    if form in {"own", "hyphen"}:
        return form, None
    if form == "mark":
        return _MARKS.get(word, "mark"), None
    return numerals.read_form(form, word)


def _read_word(word: str) -> _Entry:
    """A word by the lexicon; names of months, days and feasts want their capital."""
    entry = _ENTRIES.get(word.lower().replace("’", "'"))
    if entry is None or (entry[0] in _CAPITALISED and word[0].islower()):
        return "word", None
    return entry


def _join_numerals(text: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    """The lexemes with runs of number words ("twenty-four", "two hundred") as one."""
    joined: list[Lexeme] = []
    i = 0
    while i < len(lexemes):
        stop = _numeral_end(lexemes, i)
        if stop - i < 2:
            joined.append(lexemes[i])
            i += 1
            continue
        run = [lx for lx in lexemes[i:stop] if lx.kind != "hyphen"]
        kind, value = numerals.join(
            [lx.value for lx in run if isinstance(lx.value, int)],
            is_ordinal=run[-1].kind == "ordinal",
        )
        start, end = run[0].start, run[-1].end
        joined.append(Lexeme(start, end, text[start:end], kind, value))
        i = stop
    return joined


def _numeral_end(lexemes: list[Lexeme], i: int) -> int:
    """The end of the longest run of number words from `i` that makes one number."""
    if lexemes[i].kind != "numeral":
        return i
    values = [lexemes[i].value]
    stop = i + 1
    while stop < len(lexemes):
        after = stop + (lexemes[stop].kind == "hyphen")
        if after >= len(lexemes) or lexemes[after].kind not in {"numeral", "ordinal"}:
            break
        if not numerals.can_follow(values[-1], lexemes[after].value):
            break
        values.append(lexemes[after].value)
        stop = after + 1
        if lexemes[after].kind == "ordinal":
            break
    return stop
