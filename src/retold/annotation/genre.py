"""Genre: whether a report is plain news, or a piece that may touch many events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from retold.lexicon.genres import (
    DIGEST_CUES,
    DIGEST_FOLDERS,
    DIGEST_GREETINGS,
    DIGEST_NEWSLETTERS,
    DIGEST_SLUGS,
    DIGEST_TITLES,
    LIST_ADJECTIVES,
    LIST_ASIDES,
    LIST_FOLLOWERS,
    LIST_LOOSE_NOUNS,
    LIST_NOUNS,
    LIST_PHRASES,
    LIST_SUPERLATIVES,
    LIST_TITLES,
    LIST_VAGUE_NOUNS,
    LIVE_CUES,
    LIVE_FOLDERS,
    LIVE_NOTICES,
    LIVE_SLUGS,
    LIVE_TITLES,
    LIVE_TRACE,
    LIVE_WORDS,
    OPINION_AUTHORS,
    OPINION_BYLINES,
    OPINION_DESKS,
    OPINION_FOLDER_ENDS,
    OPINION_FOLDERS,
    OPINION_HEAD,
    OPINION_HOSTS,
    OPINION_NOTICES,
    OPINION_RUBRICS,
    OPINION_TAILS,
)
from retold.lexicon.numbers import ONES, TENS
from retold.model import Genre, Report


def genre_of(report: Report) -> Genre:
    """The genre of a report: what its headline, address, outlet, byline or text says.

    Genres are told by the marks that publishers set, never by tone; a report without
    a clear mark is news. Where marks disagree the first in this order holds: live,
    digest, opinion, list.

    Returns:
        "news" for a report without text and other fields, and for languages other
        than English unless the address tells.

    Cost:
        Linear in the headline and address; of the text, the first 2,500 characters and
        the last 600 are read, so it does not grow with the text.

    Example:
        >>> genre_of(Report(id="a", title="Opinion: Mend the bridge", text="Mend it."))
        'opinion'
    """
    marks = _marks(report)
    if _is_live(marks):
        return "live"
    if _is_digest(marks):
        return "digest"
    if _is_opinion(marks):
        return "opinion"
    return "list" if _is_list(marks) else "news"


# A head this long holds the first points of a list and a live blog's first entries.
_HEAD_CHARS: Final = 2500
# Standing lines keep to the edges, below a headline, byline and caption at most; only
# there is the text folded and searched for them, which costs more than all the rest.
_TOP_CHARS: Final = 800
_FOOT_CHARS: Final = 600


class _Marks(NamedTuple):
    """What of a report can tell its genre; "" and () where there is nothing.

    All but `head`, the text's first characters as they are, is folded. `edges` is the
    text's top and foot.
    """

    title: str
    outlet: str
    byline: str
    host: str
    folders: tuple[str, ...]
    slug: str
    edges: str
    head: str


def _marks(report: Report) -> _Marks:
    """The marks of a report; its first line stands in for a headline not given."""
    host, folders = _address(report.url or "")
    text = report.text
    foot = text[max(_TOP_CHARS, len(text) - _FOOT_CHARS) :]
    return _Marks(
        title=" ".join(_fold(report.title or _first_line(text)).split()),
        outlet=_fold(report.outlet or "").strip(),
        byline=_fold(report.byline or "").strip(),
        host=host,
        folders=folders,
        slug=next((folder for folder in reversed(folders) if "-" in folder), ""),
        edges=_fold(f"{text[:_TOP_CHARS]}\n{foot}"),
        head=text[:_HEAD_CHARS],
    )


# As in the sentence splitter: a headline is short and does not end as a sentence does.
_TITLE_CHARS: Final = 220


def _first_line(text: str) -> str:
    """The text's first line, if it may be the headline that is not given apart."""
    line, rest = text[: _TITLE_CHARS + 1].strip().partition("\n")[::2]
    return "" if not rest or line.rstrip().endswith((".", ":", ";", ",")) else line


def _fold(text: str) -> str:
    """The text in lower case, with one form of apostrophe and dash."""
    # Four searches for a character are ten times as fast as one table of characters.
    text = text.lower().replace("’", "'").replace("‘", "'")
    return text.replace("—", "-").replace("–", "-")


def _address(url: str) -> tuple[str, tuple[str, ...]]:
    """Host and folders of an address; a broken one gives what it gives."""
    path = url.lower().partition("?")[0].partition("#")[0]
    host, *folders = path.partition("://")[2].split("/")
    return host, tuple(folder for folder in folders if folder)


def _either(patterns: Iterable[str]) -> str:
    """The patterns as alternatives."""
    return "(?:" + "|".join(patterns) + ")"


# A standing line lies within so many characters of the word by which it is sought.
_REACH_BEFORE: Final = 100
_REACH_AFTER: Final = 160


def _has_near(text: str, patterns: Mapping[str, re.Pattern[str]]) -> bool:
    """Is a pattern found round the word it stands under, anywhere in the text?"""
    for cue, pattern in patterns.items():
        at = text.find(cue)
        while at >= 0:
            start = max(0, at - _REACH_BEFORE)
            if pattern.search(text, start, at + _REACH_AFTER):
                return True
            at = text.find(cue, at + len(cue))
    return False


def _has_any(text: str, words: Iterable[str]) -> bool:
    """Does the text hold one of the words?"""
    return any(word in text for word in words)


# ---- live ----------------------------------------------------------------------------

_LIVE_TITLE: Final = re.compile(_either(LIVE_TITLES))
_LIVE_TRACE: Final = re.compile(LIVE_TRACE, re.IGNORECASE)
# "10:32 a.m. ET" at the head of an entry, behind a bullet or star at most.
_ENTRY_TIME: Final = re.compile(
    r"\W{0,4}(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d\d) ?(?P<half>[ap])\.?m\b|:(?P<alone>\d\d)\b)",
    re.IGNORECASE,
)
# Four entries in the head make a ladder; two or three times may begin paragraphs of
# any report.
_LADDER_ENTRIES: Final = 4


def _is_live(marks: _Marks) -> bool:
    """Is it a live blog, by its address, headline, standing lines or entries?"""
    # A live page of the opinion desk is cut into pieces of opinion.
    if OPINION_FOLDERS.isdisjoint(marks.folders) and not LIVE_FOLDERS.isdisjoint(
        marks.folders
    ):
        return True
    if _has_any(marks.slug, LIVE_SLUGS) and _LIVE_TRACE.search(
        f"{marks.head}\n{marks.edges}"
    ):
        return True
    if _has_any(marks.title, LIVE_CUES) and _LIVE_TITLE.search(marks.title):
        return True
    if _has_any(marks.edges, LIVE_NOTICES):
        return True
    return _has_ladder(marks)


def _has_ladder(marks: _Marks) -> bool:
    """Do entries begin with times, the newest first or under a title that says so?"""
    if marks.head.count(":") < _LADDER_ENTRIES:
        return False
    minutes = [
        minute
        for line in marks.head.split("\n")
        if line[:5].strip("*•-[( ")[:1].isdecimal()
        and (minute := _minute_of_day(line)) is not None
    ]
    if len(minutes) < _LADDER_ENTRIES:
        return False
    falls = sum(later > earlier for later, earlier in pairwise(minutes))
    is_newest_first = falls >= 0.7 * (len(minutes) - 1)
    return is_newest_first or any(word in marks.title for word in LIVE_WORDS)


def _minute_of_day(line: str) -> int | None:
    """The time that a line begins with, in minutes since midnight."""
    match = _ENTRY_TIME.match(line)
    if match is None:
        return None
    hour = int(match["hour"])
    if match["half"] is None:
        return 60 * hour + int(match["alone"])
    afternoon = 12 if match["half"] in {"p", "P"} else 0
    return 60 * (hour % 12 + afternoon) + int(match["minute"])


# ---- digest --------------------------------------------------------------------------

_DIGEST_TITLE: Final = re.compile(_either(DIGEST_TITLES))
_DIGEST_SLUG: Final = re.compile(_either(DIGEST_SLUGS))
_NEWSLETTER: Final = re.compile(rf"{_either(DIGEST_NEWSLETTERS)}(?:$| ?[:|,]| - )")
_GREETINGS: Final = {cue: re.compile(p) for cue, p in DIGEST_GREETINGS.items()}


def _is_digest(marks: _Marks) -> bool:
    """Is it a round-up, by its headline or its greeting?"""
    if not DIGEST_FOLDERS.isdisjoint(marks.folders) or _DIGEST_SLUG.search(marks.slug):
        return True
    if _NEWSLETTER.match(marks.title):
        return True
    if _has_any(marks.title, DIGEST_CUES) and _DIGEST_TITLE.search(marks.title):
        return True
    return _has_near(marks.edges[:_TOP_CHARS], _GREETINGS)


# ---- opinion -------------------------------------------------------------------------

_RUBRIC: Final = _either(OPINION_RUBRICS)
_OPINION_TITLE: Final = re.compile(rf"{_RUBRIC}(?: ?[:|]| - )|\W?{_RUBRIC}[\])]")
_OPINION_TAIL: Final = re.compile(
    rf"(?: - | ?\| ?|\(){_RUBRIC}\)?$|: {_either(OPINION_TAILS)}$"
)
_NOTICES: Final = {cue: re.compile(p) for cue, p in OPINION_NOTICES.items()}
_OPINION_HEAD: Final = re.compile(OPINION_HEAD)
# A rubric stands above the text, below a headline and byline at most: links to opinion
# begin alike further down.
_RUBRIC_CHARS: Final = 300
_RUBRIC_LINES: Final = 4
# A longer byline is a page's roll of everybody named on it.
_BYLINE_NAMES: Final = 3


def _is_opinion(marks: _Marks) -> bool:
    """Is it of the opinion pages, by any of the fields or a standing line?"""
    if not OPINION_FOLDERS.isdisjoint(marks.folders):
        return True
    if any(folder.endswith(OPINION_FOLDER_ENDS) for folder in marks.folders[:-1]):
        return True
    if marks.host.partition(".")[0] in OPINION_HOSTS:
        return True
    if _is_opinion_desk(marks.outlet):
        return True
    if _OPINION_TITLE.match(marks.title) or _OPINION_TAIL.search(marks.title):
        return True
    if marks.byline and _is_opinion_byline(marks.byline):
        return True
    return _has_opinion_line(marks)


def _is_opinion_desk(outlet: str) -> bool:
    """Does an outlet's name end in the desk's: "Harlan Post - Opinion"?"""
    words = outlet.replace("(", " ").rstrip(") ").split()
    return len(words) > 1 and words[-1] in OPINION_DESKS


def _is_opinion_byline(byline: str) -> bool:
    """Does a byline name the opinion desk or one of its people?"""
    names = byline.removeprefix("by ").split(",")
    first = names[0].strip()
    if first in OPINION_BYLINES or first.startswith("opinion "):
        return True
    return len(names) <= _BYLINE_NAMES and _has_any(byline, OPINION_AUTHORS)


def _has_opinion_line(marks: _Marks) -> bool:
    """Does the text carry a rubric, or a notice that it is its author's view?"""
    top = marks.edges[:_RUBRIC_CHARS]
    if any(map(_OPINION_HEAD.match, top.split("\n")[:_RUBRIC_LINES])):
        return True
    return _has_near(marks.edges, _NOTICES)


# ---- list ----------------------------------------------------------------------------

_NUMBER: Final = _either(
    [r"\d{1,3}", *(word for word in [*ONES, *TENS] if word not in {"zero", "one"})]
)
# A count opens the headline, or what stands behind its colon or dash.
_COUNT: Final = (
    r"(?:^|[:|] |:' |- |\? |\. )"
    rf"(?:(?:the|top|here are|these|my|our|some|at least) ){{0,2}}{_NUMBER} "
)
_COUNTED: Final = (
    rf"(?:{_either(LIST_ADJECTIVES)} )*(?:{_either(LIST_NOUNS)}\b"
    rf"|{_either(LIST_LOOSE_NOUNS)}{LIST_FOLLOWERS}|{_either(LIST_PHRASES)})"
    rf"|{_either(LIST_SUPERLATIVES)} (?:[\w'-]+ ){{0,2}}{_either(LIST_VAGUE_NOUNS)}\b"
)
_LIST_TITLE: Final = re.compile(
    rf"{_COUNT}(?:{_COUNTED})"
    rf"|(?:^|[:|] |- ){_either(LIST_TITLES)}|{_either(LIST_ASIDES)}"
)
# "5 dumb arguments", and not "Two men held over three robberies".
_COUNT_TITLE: Final = re.compile(rf"{_COUNT}(?:[\w'-]+ ){{0,2}}?[\w'-]+s\b")
_POINT: Final = re.compile(r"[*#(\s]{0,4}(?:No\. ?)?(\d{1,3})(?:[.):]| [–—-] )(?!\d)")
# A list that counts down begins with its number; a lower one may be anything.
_COUNTDOWN_FROM: Final = 5


def _is_list(marks: _Marks) -> bool:
    """Does the headline count things of the kind, or count what the text numbers?"""
    if _LIST_TITLE.search(marks.title):
        return True
    return bool(_COUNT_TITLE.search(marks.title)) and _has_points(marks)


def _has_points(marks: _Marks) -> bool:
    """Do lines of the text begin with the numbers 1 and 2, or count down?"""
    matches = map(_POINT.match, marks.head.split("\n"))
    points = [int(match[1]) for match in matches if match]
    steps = list(pairwise(points))
    if (1, 2) in steps or (2, 1) in steps:
        return True
    return any(one - 1 == other and one >= _COUNTDOWN_FROM for one, other in steps)
