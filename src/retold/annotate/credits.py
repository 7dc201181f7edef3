"""Credits: the words by which a report says whose text it is, or whose it takes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.lexicon.agencies import AGENCIES, agency_named
from retold.model import Credit, Sentence


class Dateline(NamedTuple):
    """The place, date and agency before the first sentence of the body.

    `end` is where that sentence begins; `place` is the span's words before the date
    and agency, None where the agency stands alone.
    """

    start: int
    end: int
    place: str | None


def find_credits(text: str, sentences: list[Sentence]) -> list[Credit]:
    """The credits of a report: in its dateline, byline, foot and "contributed" lines.

    An agency that is merely quoted ("told Reuters", "the AP reported") or that took a
    picture gives no credit. The span covers the bracket, line or phrase that credits.

    Returns:
        Credits sorted by `(start, end)`, one for each agency named; empty for text
        without.

    Cost:
        Linear in the text.
    """
    del sentences  # credits stand in lines, and headlines and feet are no sentences
    lines = _lines(text)
    found: set[tuple[int, int, str]] = set()
    for index, line in enumerate(lines):
        if _is_caption(line.words):
            continue
        is_head = index < _HEAD_LINES
        is_foot = index >= len(lines) - _FOOT_LINES
        found.update(_in_dateline(line))
        if is_head or is_foot:
            found.update(_alone(line, is_foot=is_foot))
        if is_head:
            found.update(_in_byline(line))
        if is_foot:
            found.update(_at_end(line))
        found.update(_contributed(line))
    kept = _outermost(found)
    return [Credit(agency=a, start=s, end=e) for s, e, a in sorted(kept)]


def find_dateline(text: str, sentences: list[Sentence]) -> Dateline | None:
    """The dateline at the head of the body ("QUETTA, Pakistan (Reuters) - "), if any.

    Looked for at the beginning of the first lines, below a headline, byline or
    picture; a dateline without an agency must begin with a place in capitals.
    """
    del sentences
    for line in _lines(text)[:_HEAD_LINES]:
        if _is_caption(line.words):
            continue
        match = _DATELINE.match(line.words) or _PLAIN_DATELINE.match(line.words)
        if match is None or not _has_agency_or_place(match):
            continue
        if match["agency"] is None and match["place"].strip(" ,") in _NO_PLACES:
            continue
        place = match["place"].strip(" ,") if match["place"] else ""
        end = line.start + match.end()
        end += len(text[end:]) - len(text[end:].lstrip())
        return Dateline(start=line.start, end=end, place=place or None)
    return None


# What else stands in capitals before a dash.
_NO_PLACES: Final = frozenset(
    "FILE PHOTO VIDEO WATCH UPDATE UPDATED BREAKING EXCLUSIVE CORRECTION NOTE ANALYSIS "
    "OPINION LIVE RELATED ADVERTISEMENT FACTBOX TIMELINE EXPLAINER".split()
)


class _Line(NamedTuple):
    """A line of the text without white space around it."""

    start: int
    words: str


# Headline, byline, date, a caption or two come before the body.
_HEAD_LINES: Final = 8
# A rule, an editor's note and a copyright line come after it.
_FOOT_LINES: Final = 6


def _lines(text: str) -> list[_Line]:
    """The lines that hold anything."""
    lines = []
    for match in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        words = match.group().strip()
        if words:
            lead = len(match.group()) - len(match.group().lstrip())
            lines.append(_Line(start=match.start() + lead, words=words))
    return lines


_CAPTION: Final = re.compile(
    r"^(?:image|photo|picture|video|credit|caption|file|enlarge|toggle|view|getty|"
    r"copyright image)\b(?!.*contributed to this)|\bphoto(?:graph)? (?:by|credit|via)\b|"
    r"^\(?(?:AP|AFP|AA|EPA|Reuters|REUTERS) (?:Photo|Image|File|Video)\b|"
    r"^(?:REUTERS|AFP|AP)/|\bimage copyright\b|\bPhoto:|\bGetty Images\b",
    re.IGNORECASE,
)


def _is_caption(words: str) -> bool:
    """Is the line a picture's caption or credit?"""
    if _DATELINE.match(words) or "contributed to this" in words:
        return False
    return len(words) < 400 and bool(_CAPTION.search(words))


# ---- datelines -------------------------------------------------------------------------

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE: Final = (
    rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_DASH: Final = r"\s*(?:--+|[-–—_:])+"
_PLACE: Final = r"[^\W\d_][\w.'’/, -]{1,70}?"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_PLACE}[\s,])?(?:,?\s?(?P<date>{_DATE}),?\s)?"
    rf"\s?[(/\[](?P<agency>[^()/\[\]]{{2,40}}(?:/[^()/\[\]]{{2,40}})?)[)/\]]{_DASH}\s*"
)
_PLAIN_DATELINE: Final = re.compile(
    rf"(?P<place>[A-Z][A-Z.'’/-]{{2,}}(?: [A-Z][A-Z.'’/-]+){{0,3}}"
    rf"(?:, (?:[A-Z][\w.]+ ?){{1,3}})?)(?:,? (?P<date>{_DATE}))?(?P<agency>(?!))?"
    r"\s*(?:--+|[–—]|-(?=\s))\s*"
)


def _has_agency_or_place(match: re.Match[str]) -> bool:
    """Does the match name an agency, or begin with a place in capitals?"""
    if match["agency"] is None:
        return True
    return any(agency_named(part) for part in match["agency"].split("/"))


def _in_dateline(line: _Line) -> Iterator[tuple[int, int, str]]:
    """Agencies in the dateline a line begins with."""
    match = _DATELINE.match(line.words)
    if match is None:
        return
    place = match["place"] or ""
    if place and not place[0].isupper():
        return
    start, end = match.span("agency")
    for part in match["agency"].split("/"):
        agency = agency_named(part.strip())
        if agency:
            yield line.start + start - 1, line.start + end + 1, agency


# ---- lines -----------------------------------------------------------------------------

_NAMES: Final = "|".join(
    re.escape(form).replace(r"\ ", r"\s")
    for form in sorted(AGENCIES, key=lambda f: (-len(f), f))
)
_AGENCY: Final = rf"(?:[Tt]he\s)?(?P<agency>{_NAMES})(?![^\W_])"
_LIST: Final = (
    rf"(?P<list>(?:[Tt]he\s)?(?:{_NAMES})(?![^\W_])"
    rf"(?:(?:,\s|\sand\s|,\sand\s|/|\s&\s)(?:[Tt]he\s)?(?:{_NAMES})(?![^\W_]))*)"
)
_ONE: Final = re.compile(rf"(?<![^\W_])(?:{_NAMES})(?![^\W_])")
_ALONE: Final = re.compile(
    rf"(?:[-–—(\[]+\s?|[Bb][Yy]:?\s|[Ss]ource:?\s|SOURCE:?\s|[Ff]rom:?\s|[Vv]ia\s|[Cc]redit:\s)?"
    rf"{_LIST}(?:\s(?:news agency|wire|[Ss]taff|writers?|reports?|wire services?))?"
    r"\s?[)\].]*"
)
_BYLINE: Final = re.compile(
    r"(?:[Bb]y|BY)\s(?P<who>[^.;:!?“”\"]{3,80}?)"
    rf"(?:,\s|\s[|/–—-]\s|\sof\s|\sfor\s|\s)(?:[Tt]he\s)?(?P<agency>{_NAMES})"
    r"(?:\s(?:[Ww]riters?|WRITERS?|[Ss]taff|[Cc]orrespondent|[Rr]eporter))?\s?"
)
_COPYRIGHT: Final = re.compile(
    rf"(?:©|\(c\)|[Cc]opyright)\s?(?:©\s?)?(?:\d{{4}},?\s)?{_AGENCY}"
)
_SIGNED: Final = re.compile(
    rf"[.!?”\"’]\s?(?:[-–—]+\s?|\()(?P<list>(?:{_NAMES})(?:(?:/|, | and )(?:{_NAMES}))*)\)?\.?$"
)


def _alone(line: _Line, *, is_foot: bool) -> Iterator[tuple[int, int, str]]:
    """A line that is an agency's name and nothing else: "Reuters", "By The AP"."""
    match = _ALONE.fullmatch(line.words)
    if match:
        yield from _each(line, match, "list")
    copyright_line = _COPYRIGHT.search(line.words)
    if copyright_line and is_foot:
        start, end = copyright_line.span()
        yield line.start + start, line.start + end, _short(copyright_line["agency"])


def _in_byline(line: _Line) -> Iterator[tuple[int, int, str]]:
    """A byline with its author's agency: "By Jane Roe, Associated Press"."""
    match = _BYLINE.fullmatch(line.words)
    if match and match["who"][0].isupper():
        yield line.start, line.start + len(line.words), _short(match["agency"])


def _at_end(line: _Line) -> Iterator[tuple[int, int, str]]:
    """An agency's name that signs the last paragraph: "... on Monday. — AFP"."""
    match = _SIGNED.search(line.words)
    if match:
        yield from _each(line, match, "list")


# ---- contributions -----------------------------------------------------------------------

_CONTRIBUTED: Final = re.compile(
    rf"{_LIST}(?:['’]s?)?(?:\s(?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|"
    r"[Ss]taff|[Pp]hotographers?|[Rr]esearchers?|[Ss]ports|[Ee]conomics|[Ee]ditors?|news\sagency)"
    r"\b)*(?P<who>[^“”\"\n]{0,200}?)\s(?:also\s)?contributed\b(?!\sto\s(?:the\s(?:death|rise|fall)))"
)
_INPUTS: Final = re.compile(
    r"(?:[Ww]ith|[Aa]dditional|[Ff]urther|[Ss]ome)\s(?:additional\s|further\s|some\s|files?\s|agency\s)*"
    r"(?:reporting|inputs?|information|material|reports?|files|text|contributions?)\s(?:by|from|of|provided by)\s"
    rf"(?:[^“”\".;\n]{{0,80}}?[,\s])??{_LIST}"
)
_PUBLISHED: Final = re.compile(
    r"(?:[Tt]his|[Tt]he)\s(?:story|article|report|piece|dispatch|version)\s(?:(?:was|is|has\sbeen|originally|first|"
    r"initially|also)\s)*(?:(?:published|written|produced|provided|supplied|reported|distributed|issued|"
    rf"appeared|comes|republished|reproduced|taken|adapted)\s)+(?:by|from|in|on|through|via)\s{_LIST}"
)
_INFORMATION: Final = re.compile(
    rf"(?:[Ii]nformation|[Mm]aterial|[Rr]eporting)\sfrom\s{_LIST}\s(?:was|were|is)\sused"
)
# Reuters' own foot: "(Reporting by A; Editing by B)".
_REUTERS_FOOT: Final = re.compile(
    r"\(?(?:Additional\s)?[Rr]eporting\s(?:and\s[Ww]riting\s)?by\s[^“”\"\n]{3,300}?"
    r"(?:;|\.)\s?(?:[Ww]riting|[Ee]diting|[Aa]dditional\sreporting|[Cc]ompiled)\s(?:and\s[\w\s]+\s)?by\s[^“”\"\n]{3,120}"
)


def _contributed(line: _Line) -> Iterator[tuple[int, int, str]]:
    """Agencies that a line thanks: "The Associated Press contributed to this report"."""
    words = line.words
    for pattern in (_CONTRIBUTED, _INPUTS, _PUBLISHED, _INFORMATION):
        for match in pattern.finditer(words):
            yield from _each(line, match, "list")
    foot = _REUTERS_FOOT.search(words)
    if foot and (foot.start() == 0 or words[foot.start()] == "("):
        yield line.start + foot.start(), line.start + foot.end(), "Reuters"


def _each(
    line: _Line, match: re.Match[str], group: str
) -> Iterator[tuple[int, int, str]]:
    """A credit for each agency in a list, all with the span of the whole phrase."""
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip('.!?”"’ '))
    for form in _ONE.findall(match[group]):
        yield line.start + start, line.start + end, _short(form)


def _short(form: str) -> str:
    """The short name of a form that is known to be an agency's."""
    return agency_named(form) or form


def _outermost(found: set[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The credits, less those that lie in another one of the same agency."""
    return [
        (start, end, agency)
        for start, end, agency in found
        if not any(
            other == agency and s <= start and end <= e and (s, e) != (start, end)
            for s, e, other in found
        )
    ]
