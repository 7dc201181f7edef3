"""What one desk writes down of a quotation and another leaves out or writes anew."""

from __future__ import annotations

from typing import Final

from retold.lexicon.extension import extended

# Said while thinking, or to join what was said before. Longer ones first.
FILLERS: Final = extended(
    "renderings.fillers",
    ("you know", "i mean", "and", "but", "so", "well"),
)
# Two ways to write one word.
SAME_WORDS: Final = extended(
    "renderings.same_words",
    {
        "no one": "nobody",
        "%": "percent",
        "per cent": "percent",
        "bc": "because",
        "b/c": "because",
        "&": "and",
    },
)
