"""Excerpts: paragraphs that a report shows as what another outlet wrote.

"She said in a statement:" introduces words that anybody may quote from her, "From The
Elm Echo:" an account that was taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from retold.lineage.citations import is_reporting
from retold.lineage.sources import outlets_named
from retold.text.sentences import paragraphs
from retold.text.tokens import tokenize

# The last sentence of a paragraph that ends with a colon.
_LAST: Final = re.compile(r"(?:^|[.!?]['\"”’]?\s+)([^.!?]*?)\s*:\s*$")
# A name that stands alone behind these is that of where it was found, if no outlet that
# is known: "Via Harbour Watch:".
_FOUND_AT: Final = re.compile(
    r"(?:[Mm]ore\s)?(?:[Ff]rom|[Vv]ia)\s(?:the\s|The\s)?"
    r"(?:[A-Z0-9][\w&.’'-]*\s){0,3}[A-Z0-9][\w&.’'-]*"
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
    last = _LAST.search(paragraph)
    if last is None:
        return False
    line = last[1].strip()
    if _FOUND_AT.fullmatch(line):
        return True
    return any(
        _REPORTS.fullmatch(line, place.end)
        and (place.end < len(line) or is_reporting(line, place.start, place.end))
        for place in outlets_named(line, tokenize(line))
    )
