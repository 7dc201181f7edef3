"""Credits: the words by which a report says whose text it is, or whose it takes in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from retold.annotation.credit_lines import Line, first_lines, last_lines, lines_with
from retold.annotation.credit_phrases import (
    ALONE_CHARS,
    DATE,
    ONE,
    OWN_STAFF,
    PHRASE,
    PHRASE_WORDS,
    THANKS,
    alone,
    at_end,
    at_start,
    contributed,
    in_byline,
    in_copyright,
    may_begin,
    may_end,
)
from retold.annotation.foreign_credits import (
    MARK,
    credits_in_line,
    is_thanks,
)
from retold.annotation.insertions import find_insertions, without_spans
from retold.lexicon.agencies import AGENCIES, UNNAMED, agency_named
from retold.lexicon.crediting import UNNAMED_AGENCIES
from retold.lexicon.languages import FIRST_EASTERN
from retold.model import Credit
from retold.text.patterns import alternatives, by_first_word
from retold.text.sentences import with_line_feeds

# Finds the phrases of a masked line that credit in one way.
_Crediting = Callable[[str], Iterator[re.Match[str]]]


class Dateline(NamedTuple):
    """The place, date and agency before the first sentence of the body.

    `end` is where that sentence begins; `place` is the span's words before the date
    and agency, None where the agency stands alone.
    """

    start: int
    end: int
    place: str | None


def find_credits(text: str) -> list[Credit]:
    """The credits of a report: in its dateline, byline, foot and "contributed" lines.

    An agency that is merely quoted ("told Reuters", "the AP reported") or that took a
    picture gives no credit. The span covers the bracket, line or phrase that credits.

    Returns:
        Credits sorted by `(start, end)`, one for each agency named; empty for text
        without.

    Cost:
        Linear in the text: a few words are searched for in all of it, and only lines
        that hold one of them, or stand at head or foot, are read.
    """
    found = _credits(text, _mask, _agency_named)
    return [Credit(agency=a, start=s, end=e) for s, e, a in sorted(found)]


def find_outlet_credits(text: str, names: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where a report credits one outlet, in the ways in which agencies are credited.

    Args:
        text: The report.
        names: Matches the outlet's name in all its forms.

    Returns:
        Sorted spans of the crediting phrases; empty where the outlet is not named.

    Cost:
        Linear in the text; next to nothing where the outlet is not named.
    """
    if names.search(text) is None:
        return []

    def mask(words: str) -> str:
        return names.sub(lambda match: MARK * len(match.group()), words)

    def name_of(words: str) -> str | None:
        return words if names.fullmatch(words) else None

    found = _credits(text, mask, name_of)
    return sorted((start, end) for start, end, name in found if name_of(name))


def is_contribution(phrase: str) -> bool:
    """Does a crediting phrase thank for a part, rather than own the whole text?

    An agency whose own writers are thanked is thanked by itself: the text is its own.
    """
    if OWN_STAFF.match(phrase):
        return False
    return bool(THANKS.search(phrase)) or is_thanks(phrase)


def whole_credits(text: str, given: Iterable[Credit]) -> tuple[Credit, ...]:
    """Those of a report's credits that say whose the whole text is, in their order.

    "(Reuters)" does; "Reuters contributed to this report" names a source of a part.
    """
    return tuple(
        credit
        for credit in given
        for phrase in [text[credit.start : credit.end]]
        if not is_contribution(without_spans(phrase, find_insertions(phrase)))
    )


def _credits(
    text: str, mask: Callable[[str], str], name_of: Callable[[str], str | None]
) -> list[tuple[int, int, str]]:
    """All credits as `(start, end, name)`; `mask` blots out what may be credited."""
    # Behind the last line, too.
    text = with_line_feeds(text) + "\n"
    found: set[tuple[int, int, str]] = set()
    for line in lines_with(text, _CLOSERS, _CLOSED):
        found.update(_in_dateline(line, name_of))
    for line, matches in _crediting(text, mask):
        if matches and not _is_caption(line.words):
            for match in matches:
                found.update(_each(line, match, name_of))
    return _outermost(found)


def _crediting(
    text: str, mask: Callable[[str], str]
) -> Iterator[tuple[Line, list[re.Match[str]]]]:
    """The lines that may credit, with the phrases that do in their masked words."""
    is_body = False
    for line in first_lines(text):
        if may_begin(line.words):
            # Between paragraphs a bare name is what is left of a picture's credit.
            whole = () if is_body else (alone,)
            crediting = (*whole, in_byline, at_start, credits_in_line)
            yield line, _matches(mask(line.words), crediting)
        is_body = is_body or len(line.words) > ALONE_CHARS
    for line in last_lines(text):
        if may_end(line.words):
            crediting = (alone, in_copyright, at_end, credits_in_line)
            yield line, _matches(mask(line.words), crediting)
    for line in lines_with(text, PHRASE_WORDS, PHRASE):
        yield line, _matches(mask(line.words), (contributed,))


def _matches(masked: str, crediting: Iterable[_Crediting]) -> list[re.Match[str]]:
    """The phrases of a line that credit; none where nobody's name is blotted out."""
    if MARK not in masked:
        return []
    return [match for find in crediting for match in find(masked)]


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the head of the body ("QUETTA, Pakistan (Reuters) - "), if any.

    Looked for at the beginning of the first lines, below a headline, byline or
    picture; a dateline without an agency must begin with a place in capitals.
    """
    for line in first_lines(with_line_feeds(text) + "\n"):
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


# ---- names ---------------------------------------------------------------------------

_FIRST_WORD: Final = re.compile(r"[^\W_][\w-]*")


def _mask(words: str) -> str:
    """The words with agencies' names blotted out, each letter by `MARK`.

    So the patterns need not hold some two hundred names, and offsets stay.
    """
    words = _without_unnamed(words)
    if not words.isascii() and _EASTERN_CHAR.search(words):
        words = _EASTERN.sub(_blotted, words)
    firsts = _FORMS.keys() & _FIRST_WORD.findall(words)
    if not any(form in words for first in firsts for form in _FORMS[first]):
        return words
    pieces: list[str] = []
    position = 0
    for match in _FIRST_WORD.finditer(words):
        if match.start() < position:
            continue
        for form in _FORMS.get(match.group(), ()):
            end = match.start() + len(form)
            if (
                words.startswith(form, match.start())
                and not words[end : end + 1].isalnum()
            ):
                pieces += (words[position : match.start()], MARK * len(form))
                position = end
                break
    return "".join(pieces) + words[position:]


# The agencies' forms under their first words.
_FORMS: Final = by_first_word(AGENCIES, _FIRST_WORD)
_EASTERN_CHAR: Final = re.compile(f"[{FIRST_EASTERN}-\U0010ffff]")
_EASTERN: Final = re.compile(
    alternatives(form for form in AGENCIES if max(form) >= FIRST_EASTERN)
)
# "(With inputs from agencies)", "mit Agenturen".
_UNNAMED_AT_END: Final = re.compile(
    rf"(?:^|\()\W?(?:[^\W\d_]+\s){{0,5}}(?P<name>{alternatives(UNNAMED_AGENCIES)})\)?\.?$",
    re.IGNORECASE,
)
_UNNAMED_ENDS: Final = tuple({word[-2:] for word in UNNAMED_AGENCIES})


def _without_unnamed(words: str) -> str:
    """The words with "agencies" at their end blotted out."""
    if not words.rstrip(").").lower().endswith(_UNNAMED_ENDS):
        return words
    match = _UNNAMED_AT_END.search(words)
    if match is None:
        return words
    start, end = match.span("name")
    return words[:start] + MARK * (end - start) + words[end:]


def _blotted(match: re.Match[str]) -> str:
    return MARK * len(match.group())


def _agency_named(form: str) -> str | None:
    """The agency that a form means, also if it is none by name."""
    return UNNAMED if form.lower() in UNNAMED_AGENCIES else agency_named(form)


# ---- captions ------------------------------------------------------------------------

_CAPTION: Final = re.compile(
    r"^(?:image|photo|picture|video|credit|caption|file|enlarge|toggle|view|getty|"
    r"copyright image)\b(?!.*contributed to this)|"
    r"\bphoto(?:graph)? (?:by|credit|via)\b|"
    r"^\(?(?:AP|AFP|AA|EPA|Reuters|REUTERS) (?:Photo|Image|File|Video)\b|"
    r"^(?:REUTERS|AFP|AP)/|\bimage copyright\b|\bPhoto:|\bGetty Images\b",
    re.IGNORECASE,
)


def _is_caption(words: str) -> bool:
    """Is the line a picture's caption or credit?"""
    if _DATELINE.match(words) or "contributed to this" in words:
        return False
    return len(words) < 400 and bool(_CAPTION.search(words))


# ---- datelines -----------------------------------------------------------------------

# What all datelines with an agency have in common.
_CLOSERS: Final = ")/]"
_CLOSED: Final = re.compile(r"[)/\]]\s*\.?[-–—_:]|/\.\s")
_DASH: Final = r"\s*\.?[-–—_:]+"
_PLACE: Final = r"[^\W\d_][\w.'’/, -]{1,70}?"
_DATELINE: Final = re.compile(
    rf"(?P<place>{_PLACE}[\s,])?(?:,?\s?(?P<date>{DATE}),?\s)?"
    rf"\s?[(/\[](?P<agency>[^()/\[\]]{{2,40}}(?:/[^()/\[\]]{{2,40}})?)"
    rf"(?:[)/\]]{_DASH}|/\.\s)\s*"
)
_PLAIN_DATELINE: Final = re.compile(
    rf"(?P<place>[A-Z][A-Z.'’/-]{{2,}}(?: [A-Z][A-Z.'’/-]+){{0,3}}"
    rf"(?:, (?:[A-Z][\w.]+ ?){{1,3}})?)(?:,? (?P<date>{DATE}))?(?P<agency>(?!))?"
    r"\s*(?:--+|[–—]|-(?=\s))\s*"
)


def _has_agency_or_place(match: re.Match[str]) -> bool:
    """Does the match name an agency, or begin with a place in capitals?"""
    if match["agency"] is None:
        return True
    place = match["place"] or ""
    return any(
        agency_named(part) or _initials(part.strip(), place)
        for part in match["agency"].split("/")
    )


def _in_dateline(
    line: Line, name_of: Callable[[str], str | None]
) -> Iterator[tuple[int, int, str]]:
    """Names in the dateline a line begins with."""
    match = _DATELINE.match(line.words)
    if match is None:
        return
    place = match["place"] or ""
    if place and place[0].islower():
        return
    start, end = match.span("agency")
    # "ILKA BRENN (HOST):" is a line of a transcript.
    may_be_new = not match.group().rstrip().endswith(":")
    for part in match["agency"].split("/"):
        agency = name_of(part.strip())
        if agency is None and may_be_new:
            agency = _initials(part.strip(), place)
        if agency:
            yield line.start + start - 1, line.start + end + 1, agency


# An agency that no table knows credits itself all the same: capitals in brackets behind
# a place in capitals, "PORT TESSEL (HPB) —".
_INITIALS: Final = re.compile(r"[A-Z][A-Z&]{1,5}")


def _initials(bracket: str, place: str) -> str | None:
    """The initials in a dateline's bracket, if its place is set as datelines are."""
    is_dateline = len(place) > 2 and place.split(",", maxsplit=1)[0].strip().isupper()
    return bracket if is_dateline and _INITIALS.fullmatch(bracket) else None


# ---- together ----------------------------------------------------------------------


def _each(
    line: Line, match: re.Match[str], name_of: Callable[[str], str | None]
) -> Iterator[tuple[int, int, str]]:
    """A credit for each name in a match, all with the span of the whole phrase."""
    start = match.end() - len(match.group().lstrip('.!?”"’ '))
    for one in ONE.finditer(match.string, *match.span("agencies")):
        name = name_of(line.words[one.start() : one.end()])
        if name:
            yield line.start + start, line.start + match.end(), name


def _outermost(found: set[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The credits in order, less those that lie in another one of the same name."""
    outermost: list[tuple[int, int, str]] = []
    reached: dict[str, int] = {}
    for start, end, name in sorted(found, key=lambda f: (f[0], -f[1], f[2])):
        if end > reached.get(name, 0):
            outermost.append((start, end, name))
            reached[name] = end
    return outermost
