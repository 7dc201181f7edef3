"""What scripts have of their own that words are read by."""

from __future__ import annotations

from typing import Final

# Scripts that set no spaces between words (Thai and Lao, Myanmar, Khmer, kana, Han), as
# the inside of a character class.
UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Where a word may be broken: some sites put one between all syllables.
SOFT_HYPHEN: Final = "\u00ad"
