"""Where units begin: at sentences, but for those that a quotation or its cue joins."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from retold.annotation.quotes.marks import Marked
from retold.text.tokenized import TokenizedText

# A question or exclamation that ends in a quotation mark, and words that may be the
# rest of its sentence: a short subject and a verb of speech.
_CLOSING: Final = frozenset("”\"»’'")
_CALL: Final = re.compile(r"[.?!…](?:[”\"»’']|'')$")
_LED_BY_CUE: Final = re.compile(
    r"(?:[\w.,'’-]+ ){1,7}?(?:said|says|asked|asks|wrote|writes|tweeted|tweets|"
    r"added|adds|shouted|yelled|cried|replied|exclaimed|screamed|wondered|posted|joked|"
    r"quipped|chanted|declared|demanded|recalled|continued|told|responded|concluded|"
    r"retorted|went on)\b"
)


def unit_starts(tokenized: TokenizedText, marked: list[Marked]) -> list[int]:
    """Where in the text units begin, and where the last one ends."""
    text, sentences = tokenized.text, tokenized.sentences
    ends = [sentence.end for sentence in sentences]
    joined: set[int] = set()
    for mark in marked:
        number = bisect_right(ends, mark.outer_start)
        while number < len(ends) and ends[number] < mark.outer_end:
            number += 1
            joined.add(number)
    for number, end in enumerate(ends[:-1], 1):
        if text[end - 1] in _CLOSING and _is_cut_from_cue(
            text, end, sentences[number].start
        ):
            joined.add(number)
    starts = [sentence.start for sentence in sentences]
    if joined:
        starts = [s for number, s in enumerate(starts) if number not in joined]
    return [*starts, len(text) + 1]


def _is_cut_from_cue(text: str, end: int, start: int) -> bool:
    """Was `"Go!" the mayor said` cut after the exclamation?"""
    if "\n" in text[end:start] or not _CALL.search(text, max(0, end - 3), end):
        return False
    cue = _LED_BY_CUE.match(text, start)
    if cue is None:
        return False
    # After a full stop only a bare "the mayor said." can belong to the quotation.
    return text[end - 2] != "." or text[cue.end() : cue.end() + 1] in (".", ",")
