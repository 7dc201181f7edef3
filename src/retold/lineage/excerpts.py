"""Excerpts: paragraphs that a report shows as what another outlet wrote.

"She said in a statement:" introduces words that anybody may quote from her, "From The
Elm Echo:" an account that was taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from retold.lexicon.clauses import TIMES
from retold.lexicon.given_names import GIVEN_NAMES
from retold.lexicon.places import city_named, country_named, state_named
from retold.lexicon.speech import BODIES
from retold.lexicon.titles import HONORIFICS, ROLES, TITLE_HEADS
from retold.lineage.citations import is_reporting
from retold.lineage.sources import outlets_named
from retold.text.sentences import paragraphs
from retold.text.tokens import tokenize

# What ends the sentence before, and may stand behind its end.
_ENDS: Final = ".!?"
_CLOSING: Final = " '\"”’"
# A capital after these is that of a person, a body or a place, and no outlet's.
_NO_OUTLETS: Final = TIMES | ROLES | BODIES | HONORIFICS.keys() | TITLE_HEADS
# Where something was found, by a name alone: "From The Elm Echo:", or by that of an
# outlet which nobody knows: "Via Harbour Watch:".
_FOUND_AT: Final = re.compile(
    r"(?:[Mm]ore\sfrom|[Ff]rom|[Vv]ia)\s(?:the\s|The\s)?"
    r"((?:[A-Z0-9][\w&.’'-]*\s){0,3}[A-Z0-9][\w&.’'-]*)"
)
# What may follow an outlet's name up to the colon; who else speaks there is quoted.
_REPORTS: Final = re.compile(
    r"(?:['’]s\s\w+|,?\s(?:also\s|has\s|first\s|later\s)?"
    r"(?:reports?|reported|reporting|writes|wrote|notes|noted|explains|explained|"
    r"reveals|revealed|adds|added|continues|continued|has))?"
    r"(?:\s(?:on\s)?(?:today|yesterday|more|further|\w{3,6}day))?"
)


def excerpt_spans(text: str) -> Iterator[tuple[int, int]]:
    """The paragraphs that a report shows as another outlet's, in order."""
    for before, block in pairwise(paragraphs(text)):
        if introduces_excerpt(text[before.start : before.end]):
            yield block.start, block.end


def introduces_excerpt(paragraph: str) -> bool:
    """Does a paragraph that ends with a colon introduce what another outlet wrote?

    As "From The Elm Echo:", "The Elm Echo reports:", "According to the Echo:" do; not
    where somebody told it to the outlet, or speaks in it.

    Cost:
        Linear in the paragraph.
    """
    told = paragraph.rstrip()
    if not told.endswith(":"):
        return False
    told = told[:-1]
    line = told[max(map(told.rfind, _ENDS)) + 1 :].lstrip(_CLOSING).rstrip()
    named = outlets_named(line, tokenize(line))
    found_at = _FOUND_AT.fullmatch(line)
    if found_at:
        is_known = any(place.end == len(line) for place in named)
        return is_known or _may_be_outlet(found_at[1])
    return any(
        _REPORTS.fullmatch(line, place.end)
        and (place.end < len(line) or is_reporting(line, place.start, place.end))
        for place in named
    )


def _may_be_outlet(name: str) -> bool:
    """May an outlet that is not known have this name, or has somebody else it?

    A single word is rather a person, place or day.
    """
    words = [word.rstrip(".") for word in name.lower().split()]
    if len(words) == 1 or words[0] in GIVEN_NAMES or not _NO_OUTLETS.isdisjoint(words):
        return False
    return not any(named(name) for named in (country_named, state_named, city_named))
