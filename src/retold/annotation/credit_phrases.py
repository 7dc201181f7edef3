"""The phrases of a line by which it credits an agency, in English.

All work on masked words: each letter of an agency's name is `MARK` there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retold.annotation.foreign_credits import MARK
from retold.lexicon.languages import FIRST_EASTERN

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
#: A date or weekday as datelines have it.
DATE: Final = (
    rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)

# ---- head and foot -------------------------------------------------------------------

ONE: Final = re.compile(f"{MARK}+")
_AGENCY: Final = rf"(?:[Tt]he\s)?(?P<agencies>{MARK}+)"
_LIST: Final = (
    rf"(?:[Tt]he\s)?(?P<agencies>{MARK}++"
    rf"(?:(?:,\s|\sand\s|,\sand\s|/|\s&\s)(?:[Tt]he\s)?{MARK}++){{0,20}}+)"
)
_ALONE: Final = re.compile(
    r"(?:[-–—(\[]+\s?|[Bb][Yy]:?\s|[Ss]ource:?\s|SOURCE:?\s|[Ff]rom:?\s|[Vv]ia\s|"
    r"[Cc]redit:\s|\(?[Ww]ith\s)?"
    rf"{_LIST}(?:\s(?:news agency|wire|[Ss]taff|writers?|reports?|wire services?))?"
    r"\s?[)\].]*"
)
_BYLINE: Final = re.compile(
    r"(?:[Bb]y|BY)\s(?P<who>[^.;:!?“”\"]{3,80}?)"
    rf"(?:,\s|\s[|/–—-]\s|\sof\s|\sfor\s|\s){_AGENCY}"
    r"(?:\s(?:[Ww]riters?|WRITERS?|[Ss]taff|[Cc]orrespondent|[Rr]eporter))?\s?"
)
_TITLED_BYLINE: Final = re.compile(
    rf"(?:[Bb]y|BY)\s{_AGENCY}\s(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ss]taff|"
    r"[Ee]ditor)(?:\s[A-Z][\w.'’-]*){1,6}"
)
# "OSTREL, Reuters —", "OSTREL. May 3. INTERFAX -".
_BARE_DATELINE: Final = re.compile(
    rf"[A-Z][A-Z.'’ -]{{2,40}}[,.]\s(?:(?:{DATE})[,.]?\s)?{_AGENCY}\s?[-–—]+\s"
)
# "Xinhua | Ostrel | Updated: 2024-05-03".
_DATED: Final = re.compile(
    rf"{_AGENCY}\s\|\s(?:[^|\n]{{1,40}}\s\|\s)?(?:[Uu]pdated|[Pp]ublished)[^\n]{{1,60}}"
)
_COPYRIGHT: Final = re.compile(
    rf"(?:©|\(c\)|[Cc]opyright)\s?(?:©\s?)?(?:\d{{4}},?\s)?{_AGENCY}"
)
_SIGNED: Final = re.compile(
    r"[.!?”\"’]\s?(?:[-–—]+\s?|\()"
    rf"{_LIST}\)?\.?$"
)


# A line that holds nothing but agencies is not longer.
ALONE_CHARS: Final = 100
# What comes between the last sentence and its signature, and how near the end.
_SIGN: Final = re.compile(r"[.!?”\"’»。！？」]\s?[-–—(（【［]")
_SIGN_CHARS: Final = 200


def may_begin(words: str) -> bool:
    """Can this line be a byline, or name an agency and nothing else?"""
    return (
        len(words) < ALONE_CHARS
        or words[:2] in ("By", "by", "BY")
        or words[0] in "([【（［"
        or words[0] >= FIRST_EASTERN
        or words[1:3].isupper()
    )


def may_end(words: str) -> bool:
    """Can this line be signed, reserve rights, or name an agency and nothing else?"""
    return (
        len(words) < ALONE_CHARS
        or "opyright" in words
        or "(c)" in words
        or "©" in words
        or _SIGN.search(words, max(0, len(words) - _SIGN_CHARS)) is not None
    )


def alone(masked: str) -> Iterator[re.Match[str]]:
    """A line that is an agency's name and nothing else: "Reuters", "By The AP"."""
    match = _ALONE.fullmatch(masked)
    if match:
        yield match


def at_start(masked: str) -> Iterator[re.Match[str]]:
    """An agency without brackets in a dateline, or before the date of a page."""
    match = _BARE_DATELINE.match(masked) or _DATED.fullmatch(masked)
    if match:
        yield match


def in_copyright(masked: str) -> Iterator[re.Match[str]]:
    """A line that says who owns the text: "Copyright 2018 The Associated Press"."""
    match = _COPYRIGHT.search(masked)
    if match:
        yield match


def in_byline(masked: str) -> Iterator[re.Match[str]]:
    """A byline with its author's agency: "By Jane Roe, Associated Press"."""
    match = _BYLINE.fullmatch(masked)
    if match and match["who"][0].isupper():
        yield match
    titled = _TITLED_BYLINE.fullmatch(masked)
    if titled:
        yield titled


def at_end(masked: str) -> Iterator[re.Match[str]]:
    """An agency's name that signs the last paragraph: "... on Monday. — AFP"."""
    match = _SIGNED.search(masked)
    if match:
        yield match


# ---- contributions -------------------------------------------------------------------

_CONTRIBUTED: Final = re.compile(
    rf"(?<!told\s)(?<!to\s){_LIST}(?:['’]s?)?"
    r"(?:[^“”\"\n.]|(?<=\b[A-Z])\.){0,200}?\s(?:also\s)?contributed"
    r"(?=[.)]|$|\s(?:to\s(?:this|the)\s(?:report|story|article|piece)|reporting|from))"
)
_INPUTS: Final = re.compile(
    r"(?:[Ww]ith|[Aa]dditional|[Ff]urther)\s(?:additional\s|further\s|some\s|agency\s)*"
    r"(?:reporting|inputs?|information|material|reports?|files|contributions?)\s"
    r"(?:provided\s)?(?:by|from|of)\s"
    rf"(?:[^“”\".;\n]{{0,80}}?[,\s])??{_LIST}"
)
_CONTRIBUTING: Final = re.compile(
    rf"[Cc]ontributing:\s?(?:[^“”\"\n]{{0,150}}?[,;]\s)??{_LIST}"
)
_ALONG: Final = re.compile(
    rf"\bcontributed\sto\sth(?:is|e)\s\w{{4,7}},?\s(?:along|together)\swith\s{_LIST}"
)
_WITH_INPUTS: Final = re.compile(rf"[Ww]ith\s{_LIST}\sinputs?\b")
_PUBLISHED: Final = re.compile(
    r"(?:(?:[Tt]his|[Tt]he)\s(?:story|article|report|piece|dispatch|version)\s"
    r"(?:(?:was|is|has\sbeen|originally|first|initially|also)\s)*"
    r"(?:(?:published|written|produced|provided|supplied|reported|distributed|issued|"
    r"appeared|comes|republished|reproduced|taken|adapted)\s)+|"
    r"\b(?:[Oo]riginally|[Ff]irst)\s(?:published|appeared)\s)"
    rf"(?:by|from|in|on|through|via)\s{_LIST}"
)
_INFORMATION: Final = re.compile(
    rf"(?:[Ii]nformation|[Mm]aterial|[Rr]eporting)\sfrom\s{_LIST}\s(?:was|were|is)\sused"
)


_PATTERNS: Final = (
    *(_CONTRIBUTED, _ALONG, _CONTRIBUTING, _INPUTS, _WITH_INPUTS),
    *(_PUBLISHED, _INFORMATION),
)


# What all of these have in common, whoever is named: one of a few words (without the
# first letter where that may be a capital), and what follows it.
PHRASE_WORDS: Final = tuple(
    "contribut ontributing: eport input nformation aterial files story article piece "
    "dispatch version published appeared".split()
)
PHRASE: Final = re.compile(
    r"contributed(?:[.)]|$|\s(?:to|reporting|from))|ontributing:|inputs?[).]{0,2}$|"
    r"(?:eporting|inputs?|nformation|aterial|eports?|files|contributions?)\s"
    r"(?:provided\s)?(?:by|from|of)\s|"
    r"(?:story|article|eport|piece|dispatch|version)\s(?:was|is|has|originally|first|"
    r"initially|also|published|written|produced|provided|supplied|reported|distributed|"
    r"issued|appeared|comes|republished|reproduced|taken|adapted)\s|"
    r"(?:published|appeared)\s(?:by|from|in|on|through|via)\s",
    re.MULTILINE,
)
# What thanks have in common; a text that was published by somebody is his.
THANKS: Final = re.compile(
    r"\bcontribut|\bused$|^\W?with\b|"
    r"\b(?:reporting|inputs?|information|material|files|reports)\s(?:\w+\s)?(?:by|from|of)",
    re.IGNORECASE,
)
# "Northern Press Bureau writer Ilka Brenn contributed" is how an agency's own reports
# end, reprinted or not: of some 115 such among 12,000, 103 have another credit that
# makes them the agency's; of the others eleven were read, and are.
OWN_STAFF: Final = re.compile(
    r"(?:[Tt]he\s)?(?:(?!and\b)[\w’'.]+\s){1,5}"
    r"(?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?)\s[A-Z]"
)


def contributed(masked: str) -> Iterator[re.Match[str]]:
    """Agencies that a line thanks: "The AP contributed to this report"."""
    for pattern in _PATTERNS:
        yield from pattern.finditer(masked)
