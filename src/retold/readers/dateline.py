"""Where a report's text states its own date as a matter of form.

That is a line that holds a date and little else, a dateline, or a photo's caption. A
date in running prose is never taken: it is the date of something told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

# A headline, a byline and a caption fit in; the news itself has begun by then.
_HEAD_CHARS: Final = 600
# No headline, deck or byline is longer; a shorter one with a full stop is a sentence,
# unless it is so short that it is a headline all the same ("Mayor resigns.").
_TITLE_CHARS: Final = 140
_STOPPED_TITLE_CHARS: Final = 60
# A byline and two dates with their times take up to 120 characters.
_LINE_CHARS: Final = 160

_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|"
    r"July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|"
    r"Dec(?:ember|\.)?)"
)
# Five ways to write a full date; 02/03/2025 is not among them, as it may be either.
_DATE: Final = (
    r"(?<![\w-])(?:"
    rf"(?P<m1>{_MONTH})\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y1>\d{{4}})|"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m2>{_MONTH}),?\s(?P<y2>\d{{4}})|"
    r"(?P<y3>\d{4})[-/](?P<m3>\d\d)[-/](?P<d3>\d\d)"
    r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|"
    r"(?P<d4>\d{1,2})\.\s?(?P<m4>\d{1,2})\.\s?(?P<y4>\d{4})|"
    r"(?P<y5>\d{4})年(?P<m5>\d{1,2})月(?P<d5>\d{1,2})日"
    r")(?![\w-])"
)
_FULL_DATE: Final = re.compile(_DATE, re.IGNORECASE)
_YEAR: Final = re.compile(r"\d{4}", re.ASCII)  # the quick look before

_WEEKDAYS: Final = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
_WEEKDAY: Final = rf"(?:{'|'.join(_WEEKDAYS)})day"
# A weekday that stands for a day near the report's own: with no date after it.
_BARE_WEEKDAY: Final = re.compile(rf"\b{_WEEKDAY}\b(?!,?\s(?:{_MONTH}\b|\d))")

# What may stand beside a date on a line of its own.
_LABEL: Final = re.compile(
    r"\b(?:first|last|originally|publication)?\s?"
    r"(?:published|posted|updated|modified|issued|released|filed|date)\b",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m)?|\d{1,2}\s?[ap]\.?m|"
    r"[ecmp][sd]?t|[bc]e?st|gmt|utc|cet|ist|msk|jst|hkt|sgt|ae[sd]t|"
    r"on|at|and|local time)\b|[+-]\d{1,2}(?::?\d\d)?\b",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(r"by\s[^.!?]{1,80}", re.IGNORECASE)

# Words that begin a sentence with a date in it, not a dateline.
_NO_PLACE: Final = (
    r"(?:On|By|In|At|Since|Until|Till|From|After|Before|Between|During|The|A|An|As|"
    r"When|It|For|This|That)"
)
_WORD: Final = r"[^\W\d_][\w.'’-]*"
# Places, perhaps an agency, the date, perhaps an agency, a dash:
# "ISTANBUL, Feb. 27, 2025 (Agency) - ".
_DATELINE: Final = re.compile(
    rf"(?:(?!{_NO_PLACE}\b)(?P<place>{_WORD}(?:[,/]?\s?{_WORD}){{0,5}})"
    r"(?:\s?\([^()\n]{1,40}\))?\s?[,–—-]{0,2}\s?)??"
    rf"(?:{_WEEKDAY},?\s)?{_DATE}"
    r"\s?,?\s?(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s?(?:--?|[–—:])\s"
)

_CAPTION: Final = re.compile(
    r"\((?:[^()]{0,60}[\s/])?(?:photos?|images?|picture|pool|handout)"
    r"(?:[\s/:][^()]{0,60})?\)\s*$|"
    r"\b(?:photo|image|picture|photograph)(?:\s(?:by|credit|courtesy)\b|:)|"
    r"\bgetty images\b|\bvia (?:AP|Reuters|AFP)\b|\b(?:AFP|Reuters|AP|EPA)/[A-Z]|"
    r"[\[(](?:AP|Reuters|AFP|EPA|Anadolu|Xinhua)[\])]\s*$",
    re.IGNORECASE,
)
_OLD_PHOTO: Final = re.compile(r"\bfile\b|\barchives?\b|\bundated\b", re.IGNORECASE)


class _Line(NamedTuple):
    """A line with a full date; `is_on_top` tells that no paragraph comes before it."""

    text: str
    is_on_top: bool


def date_in_text(text: str) -> str | None:
    """The full date that the text states as its own, as `YYYY-MM-DD`, else None.

    Looked at are the lines that begin in the first 600 characters, and the last line,
    in this order: a line that holds nothing but a date, its label ("Published: ...")
    and a byline; a dateline, if there is just one (several make a chronicle); photo
    captions that are no old photos, where the report's weekdays agree.

    Cost:
        Constant; linear in the text where a caption has a date.
    """
    lines = _formal_lines(text)
    if not lines:
        return None
    return _of_line(lines) or _of_dateline(lines) or _of_caption(lines, text)


def full_dates(text: str) -> Iterator[str]:
    """Every full date of a text, as `YYYY-MM-DD`, in order."""
    for match in _FULL_DATE.finditer(text):
        value = _value(match)
        if value:
            yield value


def iso_date(year: str, month: str, day: str) -> str | None:
    """The day as an ISO date; None if there is no such day or was no press yet."""
    try:
        value = date(int(year), int(month), int(day))
    except ValueError:
        return None
    # The first newspaper is of 1605.
    return value.isoformat() if 1605 <= value.year <= 2100 else None


def _formal_lines(text: str) -> list[_Line]:
    """The lines that begin in the head, and the last one, if they hold a full date."""
    end = len(text.rstrip())
    last = text.rfind("\n", 0, end) + 1
    lines: list[_Line] = []
    start, is_on_top = 0, True
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if _YEAR.search(text, start, stop):
            line = text[start:stop].strip()
            if _FULL_DATE.search(line):
                lines.append(_Line(line, is_on_top))
        is_on_top = is_on_top and not _is_paragraph(text[start:stop].rstrip())
        start = stop + 1
        if _HEAD_CHARS <= start < last:
            start, is_on_top = last, False
    return lines


def _is_paragraph(line: str) -> bool:
    """Is the line a part of the news itself, by its length and its full stop?"""
    most = _STOPPED_TITLE_CHARS if line.endswith(".") else _TITLE_CHARS
    return len(line) > most


def _of_line(lines: list[_Line]) -> str | None:
    """The date of the first line that is nothing but dates, labels and a byline.

    Below the first paragraph a date needs its label: without one it may be a
    correction's date, or the heading of what was said on a day.
    """
    for line in lines:
        if len(line.text) > _LINE_CHARS:
            continue
        if not (line.is_on_top or _LABEL.match(line.text)):
            continue
        rest = _FULL_DATE.sub(" ", line.text)
        rest = _CLOCK.sub(" ", _LABEL.sub(" ", rest))
        rest = rest.strip(" \t\xa0|:;,.()[]·•–—-/")
        if not re.search(r"\w", rest) or _BYLINE.fullmatch(rest):
            return _first_date(line.text)
    return None


def _of_dateline(lines: list[_Line]) -> str | None:
    """The date of the dateline, if there is just one."""
    matches = [match for line in lines if (match := _DATELINE.match(line.text))]
    if len(matches) != 1:
        return None
    words = re.findall(_WORD, matches[0]["place"] or "")
    # "Rio de Janeiro" has a small word, a sentence has long ones.
    if any(word.islower() and len(word) > 3 for word in words):
        return None
    return _value(matches[0])


def _of_caption(lines: list[_Line], text: str) -> str | None:
    """The latest date of the photo captions, if the report is of about that day.

    Half of all dated captions are of older photos. Where the first bare weekday of the
    text, which is also its most frequent one, is the photo's and no later date is told,
    7 in 8 are of the day of publication or the one before (84 of 96 captions in a
    collection of 12,000 news reports).
    """
    captions = [
        line.text
        for line in lines
        if _CAPTION.search(line.text) and not _OLD_PHOTO.search(line.text)
    ]
    dates = [value for line in captions if (value := _first_date(line))]
    latest = max(dates, default=None)
    if latest is None or any(day > latest for day in full_dates(text)):
        return None
    own = _WEEKDAYS[date.fromisoformat(latest).weekday()] + "day"
    days = [match.group() for match in _BARE_WEEKDAY.finditer(text)]
    counts = Counter(days)
    is_own_day = bool(days) and days[0] == own and counts[own] == max(counts.values())
    return latest if is_own_day else None


def _first_date(line: str) -> str | None:
    """The first full date of a line, one that is said to be of publication first."""
    label = re.search(r"\b(?:published|posted)\b", line, re.IGNORECASE)
    for start in (label.start() if label else 0, 0):
        for match in _FULL_DATE.finditer(line, start):
            value = _value(match)
            if value:
                return value
    return None


def _value(match: re.Match[str]) -> str | None:
    """A match of `_DATE` as an ISO date, or None if the calendar has no such day."""
    groups = match.groupdict()
    form = next(form for form in "12345" if groups["y" + form])
    month = groups["m" + form]
    if not month.isdecimal():
        month = str(_MONTHS.index(month[:3].lower()) + 1)
    return iso_date(groups["y" + form], month, groups["d" + form])
