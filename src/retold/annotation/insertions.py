"""What a site has set into the text of an article, and reports read without it.

Players ("JUST WATCHED ... MUST WATCH ..."), galleries, the owners of pictures, and link
texts behind names; and signs of where a word may be broken. The text is never
rewritten: what is read off the rest gets its places in the whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, TypeVar

from msgspec import structs

from retold.annotation.link_texts import find_link_texts
from retold.lexicon.furniture import INSERTED
from retold.model import (
    Annotation,
    Credit,
    Figure,
    Name,
    Quote,
    Sentence,
    TimeExpression,
)
from retold.text.scripts import SOFT_HYPHEN

_Spanned = TypeVar("_Spanned", Sentence, TimeExpression, Name, Figure, Credit)

_INSERTED: Final = {
    begin: re.compile(pattern, re.MULTILINE) for begin, pattern in INSERTED.items()
}


def find_insertions(text: str) -> list[tuple[int, int]]:
    """The spans of what is no part of an article, in order and without overlaps.

    Cost:
        Linear in the text: a few searches for words that most texts do not hold.
    """
    found = find_link_texts(text)
    if SOFT_HYPHEN in text:
        found += [match.span() for match in re.finditer(SOFT_HYPHEN, text)]
    for begin, pattern in _INSERTED.items():
        at = text.find(begin)
        while at >= 0:
            match = pattern.match(text, at)
            if match:
                found.append(match.span())
            at = text.find(begin, match.end() if match else at + 1)
    return _joined(found) if len(found) > 1 else found


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def without_spans(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text without some spans, which are in order."""
    starts = [0, *(end for _, end in spans)]
    ends = [*(start for start, _ in spans), len(text)]
    return "".join(text[s:e] for s, e in zip(starts, ends, strict=True))


def put_back(notes: Annotation, spans: Sequence[tuple[int, int]]) -> Annotation:
    """What was read off `without_spans` with its places in the whole text.

    A start at a cut lies behind what was cut out, an end before it.
    """
    lengths = list(accumulate(end - start for start, end in spans))
    before = [0, *lengths]
    cuts = [start - gone for (start, _), gone in zip(spans, before, strict=False)]

    def start_of(position: int) -> int:
        return position + before[bisect_right(cuts, position)]

    def end_of(position: int) -> int:
        return position + before[bisect_left(cuts, position)]

    def moved(item: _Spanned) -> _Spanned:
        return structs.replace(item, start=start_of(item.start), end=end_of(item.end))

    def moved_quote(quote: Quote) -> Quote:
        ends = {field: getattr(quote, field) for field in _ENDS}
        starts = {field: getattr(quote, field) for field in _STARTS}
        places = {f: start_of(at) for f, at in starts.items() if at is not None}
        places |= {f: end_of(at) for f, at in ends.items() if at is not None}
        return structs.replace(quote, **places)

    return structs.replace(
        notes,
        sentences=tuple(map(moved, notes.sentences)),
        quotes=tuple(map(moved_quote, notes.quotes)),
        times=tuple(map(moved, notes.times)),
        names=tuple(map(moved, notes.names)),
        figures=tuple(map(moved, notes.figures)),
        credits=tuple(map(moved, notes.credits)),
    )


# The places of a quote, its speaker and its cue.
_STARTS: Final = ("start", "speaker_start", "cue_start")
_ENDS: Final = ("end", "speaker_end", "cue_end")
