"""Quotation marks: which stretches of a text stand inside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from retold.annotation.quotes.dialogue import Turn, find_dialogue
from retold.text.sentences import Block, paragraphs

# The marks that may close a quotation, by the mark that opened it. Mixed use
# (a curly mark that opens, a straight one that closes) is common on the web.
_CLOSERS: Final = {
    "“": '”"“',
    "”": '”"',
    '"': '"”“',
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "''": "''",
    "``": "''",
}
# The signs that quotation marks consist of.
_MARK_SIGNS: Final = '“”"„«»‹›「」『』'
_APOSTROPHES: Final = "’'‘"
_SINGLES: Final = frozenset("‘’'")
_ONLY_OPENING: Final = frozenset(("“", "„", "«", "‹", "「", "『", "``"))
_OPENERS: Final = '“"„«‹「『'
# Inside these, curly marks quote within the quotation.
_OUTER: Final = frozenset("«»‹›「『")
# Signs that close a quotation elsewhere and open one in Germany or Sweden.
_ALSO_OPENING: Final = frozenset("»›")
# A quotation whose paragraphs open with no mark is closed within so many of them.
_PARAGRAPHS: Final = 6
# In a paragraph that lacks its closing mark these are the reporter's words.
_CUE_WORD: Final = re.compile(r"\b(?:said|says|told|added|asked|wrote|tweeted)\b")
# Clipped words and decades that begin with an apostrophe.
_CLIPPED: Final = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE
)
# A quotation mark: its span and its sign.
_Mark = tuple[int, int, str]
# More than this stands in single marks only by mistake (two stray apostrophes).
_SINGLE_CHARS: Final = 700


class Marked(Struct, frozen=True, gc=False):
    """A stretch inside quotation marks.

    `start` and `end` lie inside the marks, `outer_start` and `outer_end` include
    them. `goes_on` says that the next paragraph takes the quotation up again.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool = False


_BY_PLACE: Final = attrgetter("start", "end")


def find_marked(text: str) -> list[Marked]:
    """The stretches of a text that stand inside quotation marks, outermost only.

    Straight, curly, German, Swedish and French marks, the brackets of Chinese and
    Japanese (not 《》, which mark titles), typewriter pairs, and single marks where no
    double ones surround them; dialogue between dashes. A quotation ends with its
    paragraph; where the next paragraph opens with a mark again and this one was not
    closed, it goes on there (the convention of English print). A mark that finds no
    partner is no quotation, unless it opens a paragraph that has no other speaker. In
    order, never overlapping, never empty.

    Cost:
        Linear in the text.
    """
    return find_marked_in(text, paragraphs(text))


def find_marked_in(text: str, blocks: Sequence[Block]) -> list[Marked]:
    """The same for a text whose paragraphs are known, as spans without white space."""
    marks = _find_marks(text)
    turns = find_dialogue(text, blocks)
    block_starts = [block.start for block in blocks]
    found: list[Marked] = []
    at = reached = 0
    while at < len(marks):
        number = bisect_right(block_starts, marks[at][0]) - 1
        start, end = blocks[number].start, blocks[number].end
        first = at
        while at < len(marks) and marks[at][0] < end:
            at += 1
        if start < reached:
            continue
        doubles, opened, singles = _pairs(text, start, marks[first:at])
        if opened is not None:
            rest = _unclosed(text, opened, blocks, number, _next_double(marks, at))
            doubles += [rest] if rest else []
            reached = rest.outer_end if rest else end
        if singles:
            outside = _outside(singles, doubles)
            doubles = _outermost(text, doubles, _singles(text, (start, end), outside))
        found += doubles
    if turns:
        found = _with_turns(found, turns)
    return [mark for mark in sorted(found, key=_BY_PLACE) if mark.start < mark.end]


def _with_turns(found: list[Marked], turns: list[Turn]) -> list[Marked]:
    """Both kinds, without the marked stretches inside the dialogue."""
    starts = [turn.outer_start for turn in turns]
    outside = []
    for mark in found:
        at = bisect_right(starts, mark.outer_start) - 1
        if at < 0 or turns[at].end <= mark.outer_start:
            outside.append(mark)
    return outside + [Marked(*turn[:2], turn.outer_start, turn.end) for turn in turns]


def _find_marks(text: str) -> list[_Mark]:
    """The quotation marks of a text in order, less the apostrophes in words."""
    marks = [
        (start, start + 1, sign)
        for sign in _MARK_SIGNS
        if sign in text
        for start in _places(text, sign)
    ]
    for sign in _APOSTROPHES:
        if sign in text:
            marks += _single_marks(text, sign)
    if "``" in text:
        marks += [(start, start + 2, "``") for start in _places(text, "``")]
    return sorted(marks)


def _single_marks(text: str, sign: str) -> list[_Mark]:
    """The marks that consist of single signs, or of two of them."""
    marks: list[_Mark] = []
    end = 0
    for start in _places(text, sign):
        if start < end:
            continue
        end = start + 1
        after = text[end : end + 1]
        if after == sign == "'":
            end += 1
            marks.append((start, end, "''"))
        elif not (after.isalnum() and text[start - 1 : start].isalnum()):
            marks.append((start, end, sign))
    return marks


def _places(text: str, sign: str) -> list[int]:
    """Where a sign stands in a text."""
    places = []
    at = text.find(sign)
    while at >= 0:
        places.append(at)
        at = text.find(sign, at + len(sign))
    return places


def _pairs(
    text: str, start: int, marks: list[_Mark]
) -> tuple[list[Marked], _Mark | None, list[_Mark]]:
    """Double-marked stretches of one paragraph, the mark left open, single marks."""
    found: list[Marked] = []
    singles: list[_Mark] = []
    opened: _Mark | None = None
    for mark in marks:
        sign = mark[2]
        if sign in _SINGLES:
            singles.append(mark)
        elif opened is None:
            if _can_open(text, mark, start):
                opened = mark
        elif sign in _CLOSERS[opened[2]] and not _reopens(text, mark, opened):
            found.append(_marked(text, opened, mark))
            opened = None
        elif (sign == "“" and opened[2] not in _OUTER) or (
            sign == opened[2] and _can_open(text, mark, start)
        ):
            opened = mark
    return found, opened, singles


def _next_double(marks: list[_Mark], at: int) -> _Mark | None:
    """The first double mark from the place `at` in the list, or None."""
    while at < len(marks) and marks[at][2] in _SINGLES:
        at += 1
    return marks[at] if at < len(marks) else None


def _unclosed(
    text: str,
    opened: _Mark,
    blocks: Sequence[Block],
    number: int,
    following: _Mark | None,
) -> Marked | None:
    """The stretch after a mark left open in a paragraph; `following` comes next."""
    start, end = blocks[number].start, blocks[number].end
    whole = Marked(opened[1], end, opened[0], end)
    later = blocks[number + 1 : number + _PARAGRAPHS]
    if later and text[later[0].start] in _OPENERS:
        return replace(whole, goes_on=True)
    if following is not None and later and following[0] < later[-1].end:
        block_start = next(b.start for b in later if following[0] < b.end)
        is_opening = following[2] in _OPENERS
        if not is_opening and not _can_open(text, following, block_start):
            return _marked(text, opened, following)
    is_at_top = not text[start : opened[0]].strip()
    is_speech = not _CUE_WORD.search(text, opened[1], end)
    return whole if is_at_top and is_speech and end > opened[1] else None


def _marked(text: str, opened: _Mark, closed: _Mark) -> Marked:
    """The stretch between two marks, without white space at its ends."""
    start, end = opened[1], closed[0]
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, opened[0], closed[1])


def _can_open(text: str, mark: _Mark, start: int) -> bool:
    """May a quotation begin at this mark of the paragraph that begins at `start`?"""
    first, end, sign = mark
    if sign in _ONLY_OPENING:
        return True
    if sign not in _CLOSERS:
        return False
    before = text[first - 1] if first > start else " "
    after = text[end : end + 1]
    if sign == '"' and before.isdigit():
        return False  # inches, seconds
    if sign == "”":
        return before.isspace() and after.isalnum()
    if sign in _ALSO_OPENING:
        return (before.isspace() or before in "([:—–") and after.isalnum()
    return bool(after) and (not before.isalnum() or after.isalnum())


def _reopens(text: str, mark: _Mark, opened: _Mark) -> bool:
    """Does a mark that could close rather open another quotation?"""
    start, end, sign = mark
    return (
        sign in ("“", '"')
        and text[start - 1].isspace()
        and text[end : end + 1].isalnum()
        and start - opened[1] > 1
    )


def _outside(singles: list[_Mark], doubles: list[Marked]) -> list[_Mark]:
    """The single marks that lie in none of the double-marked stretches."""
    starts = [double.outer_start for double in doubles]
    outside = []
    for mark in singles:
        at = bisect_right(starts, mark[0]) - 1
        if at < 0 or doubles[at].outer_end <= mark[0]:
            outside.append(mark)
    return outside


def _outermost(text: str, doubles: list[Marked], singles: list[Marked]) -> list[Marked]:
    """Both kinds without the ones that lie in another.

    Single marks surround double ones in British print; since apostrophes look like
    them, they are believed only with a comma or stop before the closing one.
    """
    starts = [double.start for double in doubles]
    kept: list[Marked] = []
    inside: set[int] = set()
    for single in singles:
        first = bisect_left(starts, single.start)
        after = bisect_left(starts, single.end)
        if first == after or text[single.end - 1] in '.,?!”"':
            kept.append(single)
            inside.update(range(first, after))
    return [*(d for at, d in enumerate(doubles) if at not in inside), *kept]


def _singles(text: str, block: tuple[int, int], marks: list[_Mark]) -> list[Marked]:
    """The stretches of one paragraph that its single marks surround."""
    start, end = block
    found: list[Marked] = []
    opened: _Mark | None = None
    closing: _Mark | None = None
    for mark in marks:
        if _opens_single(text, mark, start):
            if opened is not None and closing is not None:
                found.append(_marked(text, opened, closing))
            opened, closing = mark, None
        elif (
            opened is not None
            and _closes_single(text, mark, end)
            # A plural's apostrophe looks like a closing mark: a later one, or one
            # after punctuation, is the better guess.
            and (closing is None or text[closing[0] - 1] not in ".,?!")
        ):
            closing = mark
    if opened is not None and closing is not None:
        found.append(_marked(text, opened, closing))
    return [m for m in found if 0 < m.end - m.start < _SINGLE_CHARS]


def _opens_single(text: str, mark: _Mark, start: int) -> bool:
    """Is this single mark an opening one and no apostrophe?"""
    first, end, sign = mark
    before = text[first - 1] if first > start else " "
    if not (before.isspace() or before in "([—–-"):
        return False
    if not text[end : end + 1].isalnum():
        return False
    return sign == "‘" or not _CLIPPED.match(text, end)


def _closes_single(text: str, mark: _Mark, end: int) -> bool:
    """May a single-marked stretch end here?"""
    after = text[mark[1]] if mark[1] < end else " "
    return mark[2] != "‘" and not after.isalnum()
