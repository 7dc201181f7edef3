"""Is a short quoted stretch speech, where no verb of saying is known?"""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.marks import Marked
from retold.lexicon.languages import FIRST_EASTERN, QUOTING_PARTICLES

_COLONS: Final = (":", "：")
_DASHES: Final = ("—", "–", "―")
# Where no blank parts words, so many signs are more than a name or a term has.
_SENTENCE_SIGNS: Final = 10
# Characters: the longest particle.
_PARTICLE_CHARS: Final = 4


def is_introduced(text: str, mark: Marked) -> bool:
    """Do the signs around a quoted stretch make it somebody's words?

    A colon before it, the dash of a dialogue, the Japanese or Korean particle behind
    it; in Chinese and Japanese, too, its length.
    """
    start, end = mark.start, mark.end
    if text[mark.outer_start] in _DASHES:
        return True
    if text[max(0, mark.outer_start - 2) : mark.outer_start].rstrip()[-1:] in _COLONS:
        return True
    after = text[mark.outer_end : mark.outer_end + _PARTICLE_CHARS]
    if after.startswith(QUOTING_PARTICLES):
        return True
    return text[start] >= FIRST_EASTERN and end - start >= _SENTENCE_SIGNS
