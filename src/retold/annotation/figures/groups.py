"""Groups of three digits with blanks between them, as some write in English, too."""

from __future__ import annotations

import re
from typing import Final

# Blanks that do not break or are narrow, and the apostrophe of Switzerland: between
# groups of three digits.
JOINERS: Final = "\u00a0\u2007\u2009\u202f'’"
# In English, too, some write "12 000": certain where the blank does not break, or a
# group begins with zero, as no number does.
_ENGLISH_GROUPS: Final = re.compile(
    rf"(?<![\w.,:/-])[1-9]\d{{0,2}}(?:(?:[{JOINERS[:-2]}]\d{{3}}){{1,6}}"
    r"|(?: \d{3}){0,4}? 0\d\d(?: \d{3}){0,4})(?![\d:/-]| \d|[.,]\d{3})"
)


def with_english_groups(text: str) -> str:
    """The text, as long as before, with "12,000" for "12 000"."""
    return _ENGLISH_GROUPS.sub(_with_commas, text) if _may_have_groups(text) else text


def _may_have_groups(text: str) -> bool:
    """Does a blank of this kind stand between digits? Told faster than by a pattern."""
    for blank in (" 0",) if text.isascii() else (" 0", *JOINERS[:-2]):
        at = text.find(blank)
        while at >= 0:
            if text[at + 1 : at + 4].isdigit() and text[at - 1 : at].isdigit():
                return True
            at = text.find(blank, at + 1)
    return False


def _with_commas(match: re.Match[str]) -> str:
    return re.sub(r"\s", ",", match.group())
