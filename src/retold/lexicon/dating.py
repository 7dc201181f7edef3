"""Words that point from the day of speaking or writing to a day."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import word_set

# What these name is another day when another speaks.
SPEAKERS_DAYS: Final = word_set(
    "dating.speakers_days", "today tonight tomorrow yesterday this"
)
# With one of these an expression says which day, week or year it means.
POINTERS: Final = word_set(
    "dating.pointers",
    "this last next ago later earlier previous following same past coming today "
    "tonight tomorrow yesterday overnight",
)
