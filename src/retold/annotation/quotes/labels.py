"""Labels: speakers set before or after their words by layout, without a verb.

Transcripts ("SMITH: We agree."), names before a colon ("Smith: 'We agree'") and
signatures after a quotation ("We agree." - Jane Smith).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.relays import is_outlet
from retold.annotation.quotes.units import LABEL_WORDS, Range, Unit
from retold.annotation.quotes.words import is_capital
from retold.lexicon.clauses import PREPOSITIONS
from retold.lexicon.furniture import LABELS
from retold.lexicon.speech import LABEL_NOUNS

# A colon after a name in capitals or a bracket. It alone is sought in the whole text.
_COLON: Final = re.compile(r":(?<=[A-Z.'’)-]:)\s")
_TURN: Final = re.compile(
    r"[“\"”]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})"
    r"(?: \([^)\n]*\))?:\s+(?=\S)"
)
# No label is longer, with what stands in brackets.
_LABEL_CHARS: Final = 200
# What stands before a colon and names nobody.
_NO_SPEAKERS: Final = LABELS | LABEL_NOUNS
# One line with a name in capitals may be anything; so many make a transcript.
_TRANSCRIPT_LINES: Final = 2
_SIGNATURE: Final = re.compile(
    r"\s*(?:[―—–]|--?)\s*(?P<name>(?:[A-Z@][\w.'’-]*)(?:\s+(?:(?:of|de|van|von|al)\s+)?"
    r"[A-Z][\w.'’-]*){0,5})(?=\s*(?:[,(\n“]|\s[―—–]|$))"
)
# A signature ends so soon after its quotation.
_SIGNATURE_CHARS: Final = 120
# "Ilka Brenn, The Tessel Echo" on a line of its own, or the rest of one.
_CREDIT: Final = re.compile(
    r"\s{1,4}(?!By )(?P<name>[A-Z][\w.'’-]*(?: (?:(?:of|de|van|von|al) )?"
    r"[A-Z][\w.'’-]*){1,4}), (?P<outlet>[A-Z][^\n,(]{1,40}?)(?: \([^)\n]{1,30}\))?"
    r"[ \t]*(?:\n|$)"
)
# Who writes in the name of the whole paper.
_BOARDS: Final = frozenset(("board", "editors", "staff"))
# Names before a colon are short; longer runs are headings.
_LABEL_PIECES: Final = 6


class Label(NamedTuple):
    """A speaker's label and the words it stands for, as spans of the text."""

    start: int
    end: int
    words_start: int
    words_end: int


def find_transcript(text: str) -> list[Label]:
    """The labelled lines of a transcript, in order; empty if the text has none."""
    lines: list[Label] = []
    seen = reached = 0
    for colon in _COLON.finditer(text):
        front = max(0, colon.start() - _LABEL_CHARS)
        start = text.rfind("\n", front, colon.start()) + 1
        if start < reached or (start == 0 and front) or (start == seen and lines):
            continue
        seen = start
        turn = _TURN.match(text, start)
        if turn is not None and not is_site_label(turn["name"].lower().split()):
            reached = _line_end(text, turn.end())
            if text[turn.end() : reached].isupper():
                continue  # a heading: "PICK OF THE DAY: THE FERRY"
            lines.append(Label(*turn.span("name"), turn.end(), reached))
    return lines if len(lines) >= _TRANSCRIPT_LINES else []


def is_site_label(lows: Sequence[str]) -> bool:
    """Is a label, in lower case, the site's ("EXCLUSIVE:", "Read more:")?"""
    return all(low in _NO_SPEAKERS or low == "the" for low in lows)


def _line_end(text: str, start: int) -> int:
    """Where the words of a line end: before white space and one quotation mark."""
    stop = text.find("\n", start)
    words = text[start : stop if stop >= 0 else len(text)].rstrip()
    is_closed = len(words) > 1 and words[-1] in '“”"'
    return start + len(words) - is_closed


def signature_after(text: str, mark: Marked) -> tuple[int, int] | None:
    """The name with which a quotation is signed, as a span.

    Behind a dash, or with an outlet; the outlet's where its editors sign.
    """
    end = mark.outer_end + _SIGNATURE_CHARS
    match = _SIGNATURE.match(text, mark.outer_end, end)
    if match is not None:
        return match.span("name")
    credit = _CREDIT.match(text, mark.outer_end, end)
    if credit is None or not is_outlet(credit["outlet"].split()):
        return None
    is_board = credit["name"].split()[-1].lower() in _BOARDS
    return credit.span("outlet" if is_board else "name")


def label_before(unit: Unit) -> Range | None:
    """The pieces of a name that a colon sets off from the words after it.

    Only at the beginning of a paragraph. Before plain words the caller has to make
    sure that it is a name.
    """
    lows = unit.lows
    colon = next((at for at in unit.leads if lows[at] == ":"), 0)
    if not 0 < colon <= _LABEL_PIECES or colon == unit.size - 1:
        return None
    if not unit.opens_paragraph or lows[0] in PREPOSITIONS:
        return None
    is_name = all(
        lows[at] in LABEL_WORDS or is_capital(unit, at) for at in range(colon)
    ) and not is_site_label(lows[:colon])
    return (0, colon) if is_name else None
