"""A text as numbers: one 64-bit hash a word, in the form in which words are matched."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.text.scripts import UNSPACED
from retold.text.spelling import american
from retold.text.tokens import fold

# Letters and digits without anything between them, of scripts without spaces each
# letter, so that shingles are runs of letters: quotes, dashes, apostrophes and
# hyphens part words in whatever encoding they stand. In brackets, so that a split gives
# the words and what lies between them in turn.
_WORD: Final = re.compile(rf"([{UNSPACED}]|[^\W_{UNSPACED}]+)")
_WORD_END: Final = re.compile(rf"[\W_{UNSPACED}]")
# Longer runs of letters are no words; only their head is matched, so that a file of one
# such run costs no memory.
_MAX_WORD_CHARS: Final = 64
# So much text is split at once: bounds the memory for long texts.
_BATCH_CHARS: Final = 1 << 20
# So many words' numbers are held: those of some 50,000 reports, 40 MB.
_MAX_HELD_WORDS: Final = 1 << 18
# Sets our hashes apart from those of other programs; changing it changes no result
# but the choice of fingerprints.
_SEED: Final = b"retold words 1"


class Words(NamedTuple):
    """The words of a text, in order; the arrays run parallel.

    `hashes` is uint64 of shape (words,), `spans` int32 of shape (words, 2): half-open,
    in code points of the text.
    """

    hashes: NDArray[np.uint64]
    spans: NDArray[np.int32]


def read_words(text: str) -> Words:
    """The words of a text as hashes with their places.

    A word is a run of letters and digits, without case, accents and British spelling;
    in scripts without spaces, a letter. Empty arrays for a text without words.

    Cost:
        Linear; under 1 ms for 1,000 words.
    """
    hashes = [np.empty(0, np.uint64)]
    spans = [np.empty((0, 2), np.int32)]
    start = 0
    while start < len(text):
        word_end = _WORD_END.search(text, min(start + _BATCH_CHARS, len(text)))
        end = word_end.start() if word_end else len(text)
        pieces = _WORD.split(text[start:end])
        lengths = np.fromiter(map(len, pieces), np.int32, len(pieces))
        ends = start + np.cumsum(lengths, dtype=np.int32)
        words = map(_NUMBERS.__getitem__, pieces[1::2])
        hashes.append(np.fromiter(words, np.uint64, len(pieces) // 2))
        spans.append(np.stack((ends[:-1:2], ends[1::2]), axis=1))
        start = end
    return Words(np.concatenate(hashes), np.concatenate(spans))


class _Numbers(dict[str, int]):
    """Words as they are printed, and the numbers of their forms, made when missing."""

    def __missing__(self, word: str) -> int:
        number = _hash_word(word[:_MAX_WORD_CHARS])
        if len(self) >= _MAX_HELD_WORDS:
            self.clear()
        if len(word) <= _MAX_WORD_CHARS:
            self[word] = number
        return number


_NUMBERS: Final = _Numbers()


def hash_forms(forms: Sequence[str]) -> NDArray[np.uint64]:
    """Numbers for words that are in matching form already, uint64 of shape (words,)."""
    return np.array([_hash_form(form) for form in forms], np.uint64)


def _hash_word(word: str) -> int:
    """The same number for all forms of one word, on every machine."""
    form = word.casefold()
    if not form.isascii():
        form = fold(form)
    return _hash_form(american(form))


@lru_cache(maxsize=1 << 17)
def _hash_form(form: str) -> int:
    """A number for a word, the same on every machine."""
    # A lone surrogate has no UTF-8 form, but may stand in a text.
    key = form.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(key, digest_size=8, key=_SEED).digest(), "little")
