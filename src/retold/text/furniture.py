"""Standing text of news sites: what belongs to the page, not to the report."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from retold.lexicon.furniture import OPENINGS, PHRASES


# Several rules ask it of one sentence, and a story has some thousands.
@lru_cache(maxsize=1 << 13)
def is_furniture(sentence: str) -> bool:
    """Is a sentence or line standing text of a news site?"""
    return bool(_furniture().search(sentence))


@cache
def _furniture() -> re.Pattern[str]:
    """All patterns of standing text in one expression."""
    openings = "|".join(OPENINGS)
    return re.compile(
        rf"^\W*(?:{openings})|{'|'.join(PHRASES)}", re.IGNORECASE | re.DOTALL
    )
