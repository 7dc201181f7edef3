"""Standing text of news sites: what belongs to the page, not to the report."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from retold.lexicon.furniture import OPENINGS, PHRASES

# What phrases inside a sentence begin with.
_WORD: Final = r"\b"


# Several rules ask it of one sentence, and a story has some thousands.
@lru_cache(maxsize=1 << 13)
def is_furniture(sentence: str) -> bool:
    """Is a sentence or line standing text of a news site?"""
    at_start, anywhere = _furniture()
    return bool(at_start.match(sentence) or anywhere.search(sentence))


@cache
def _furniture() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of standing text: for the start of a sentence, and for all of it.

    A phrase that begins with `^` is tried where it can stand alone, and those that
    begin with a word are tried at words only: that halves what the search costs.
    """
    whole = [phrase for phrase in PHRASES if phrase.startswith("^")]
    inside = [phrase for phrase in PHRASES if not phrase.startswith("^")]
    words = [p.removeprefix(_WORD) for p in inside if p.startswith(_WORD)]
    rest = [phrase for phrase in inside if not phrase.startswith(_WORD)]
    openings = rf"\W*(?:{'|'.join(OPENINGS)})"
    at_words = rf"{_WORD}(?:{'|'.join(words)})"
    flags = re.IGNORECASE | re.DOTALL
    return (
        re.compile("|".join([openings, *whole]), flags),
        re.compile("|".join([at_words, *rest]), flags),
    )
