"""Pieces: the words, punctuation marks and quoted stretches of one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.annotation.quotes.marks import Marked
from retold.model import Sentence

# In this order: abbreviations with inner periods, titles and the like with their
# period, numbers with separators, words with inner hyphens and apostrophes, signs.
_PIECE: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|St|Jr|Sr|Prof|Rev|Sgt|Capt|"
    r"Maj|Hon|Adm|Cmdr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?=\W)"
    r"|(?<![^\s(])[A-Z]\.(?=\s[A-Z])"
    r"|[$€£]?\d+(?:[.,:]\d+)*%?"
    r"|[^\W_]+(?:[-‐‑'’ʼ@.&/][^\W_]+)*[’'](?=\s[a-z])(?<=s.)"
    r"|[^\W_]+(?:[-‐‑'’ʼ@.&/][^\W_]+)*"
    r"|--+|\S"
)
# A question or exclamation that ends in a quotation mark, and words that may be the
# rest of its sentence: a short subject and a verb of speech.
_CALL: Final = re.compile(r"[.?!…](?:[”\"»’']|'')$")
_LED_BY_CUE: Final = re.compile(
    r"(?:[\w.,'’-]+ ){1,7}?(?:said|says|asked|asks|wrote|writes|tweeted|tweets|"
    r"added|adds|shouted|yelled|cried|replied|exclaimed|screamed|wondered|posted|joked|quipped|"
    r"chanted|declared|demanded|recalled|continued|told|responded|concluded|retorted|"
    r"went on)\b"
)
_APOSTROPHES: Final = str.maketrans("’ʼ", "''")


# No sentence is longer; text without full stops is cut, so that the cost stays linear.
_UNIT_PIECES: Final = 400


class Piece(NamedTuple):
    """A word, a punctuation mark, or a quoted stretch (`marked` is not None)."""

    start: int
    end: int
    low: str
    is_word: bool
    is_capital: bool
    marked: Marked | None = None
    ends_sentence: bool = False


class Unit(NamedTuple):
    """A sentence in pieces; quoted stretches that cross sentences join them."""

    start: int
    end: int
    is_title: bool
    opens_paragraph: bool
    pieces: list[Piece]


def split_units(
    text: str, sentences: list[Sentence], marked: list[Marked]
) -> Iterator[Unit]:
    """The sentences of a text in pieces, in order.

    A quoted stretch is one piece, so that nothing inside it is taken for the
    reporter's words. Empty for an empty text.
    """
    starts = [m.outer_start for m in marked]
    pending: tuple[int, int, bool] | None = None
    reached = 0
    for number, sentence in enumerate(sentences):
        start, is_title = sentence.start, sentence.is_title
        if pending is not None:
            start, _, is_title = pending
        if sentence.end <= reached:
            continue
        end = sentence.end
        at = bisect_left(starts, end) - 1
        if at >= 0 and marked[at].outer_end > end:
            if number + 1 < len(sentences):
                pending = (start, end, is_title)
                continue
            end = marked[at].outer_end
        follower = sentences[number + 1] if number + 1 < len(sentences) else None
        if follower and _is_cut_from_cue(text, end, follower.start):
            pending = (start, end, is_title)
            continue
        pending = None
        opens = "\n" in text[reached:start] or reached == 0
        inside = marked[bisect_left(starts, start) : bisect_left(starts, end)]
        pieces = _cut(text, start, end, inside)
        for part in _parted(pieces):
            yield Unit(part[0].start, part[-1].end, is_title, opens, part)
            opens = False
        reached = end


def _is_cut_from_cue(text: str, end: int, start: int) -> bool:
    """Was `"Go!" the mayor said` cut after the exclamation?"""
    if "\n" in text[end:start] or not _CALL.search(text, max(0, end - 3), end):
        return False
    cue = _LED_BY_CUE.match(text, start)
    if cue is None:
        return False
    # After a full stop only a bare "the mayor said." can belong to the quotation.
    return text[end - 2] != "." or text[cue.end() : cue.end() + 1] in (".", ",")


def _parted(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces cut where a full stop outside quotations ends a sentence after all."""
    start = 0
    for at in range(1, len(pieces) - 1):
        before, after = pieces[at - 1], pieces[at + 1]
        ends_here = (
            pieces[at].low == "."
            and (after.is_capital or after.marked)
            and (before.marked or len(before.low) > 1)
        )
        if ends_here or at - start >= _UNIT_PIECES:
            yield pieces[start : at + 1]
            start = at + 1
    if start < len(pieces):
        yield pieces[start:]


def _cut(text: str, start: int, end: int, marked: list[Marked]) -> list[Piece]:
    """The pieces of `text[start:end]`."""
    pieces: list[Piece] = []
    at = start
    for mark in marked:
        pieces.extend(_words(text, at, mark.outer_start))
        pieces.append(
            Piece(
                mark.outer_start,
                mark.outer_end,
                "“”",
                is_word=False,
                is_capital=False,
                marked=mark,
                ends_sentence=_ends_sentence(text[mark.end - 3 : mark.end]),
            )
        )
        at = mark.outer_end
    pieces.extend(_words(text, at, end))
    return pieces


def _ends_sentence(tail: str) -> bool:
    """Do these last characters of a quotation close a sentence or lead to a cue?"""
    return tail.rstrip("'’”\"")[-1:] in tuple(".?!,…")


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    """The words and signs of a stretch without quotation."""
    for match in _PIECE.finditer(text, start, end):
        word = match.group()
        is_word = word[0].isalnum() or word[0] in "$€£"
        yield Piece(
            match.start(),
            match.end(),
            word.translate(_APOSTROPHES).lower(),
            is_word=is_word,
            is_capital=is_word and word[0].isupper(),
        )
