"""Terms: the words of a report that tell which event it is about, with their counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from retold.model import Report
from retold.text.roots import canonical
from retold.text.scripts import SOFT_HYPHEN
from retold.text.tokens import normalise

# News tells the event first; 1,500 lose a point, 4,000 gain nothing.
_HEAD_CHARS: Final = 2500
# Headlines of news hardly ever run longer, first paragraphs hardly ever shorter.
_TITLE_CHARS: Final = 120
# A word of the title counts as three of the text; five measured the same, and more
# weight for the first sentences gained nothing.
_TITLE_COUNT: Final = 3

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
# Scripts that write no spaces: a run of letters is a clause, its pairs are words.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
# Longer runs of letters are no words.
_MAX_WORD_CHARS: Final = 64
# So many words' numbers are held: those of some 50,000 reports, 40 MB.
_MAX_HELD_WORDS: Final = 1 << 18
# Sets our numbers apart from those of other programs.
_SEED: Final = b"retold terms 1"


class TermCounts(NamedTuple):
    """The terms of several reports as numbers: report i has `lengths[i]` of them.

    A term's number is the same on every machine; it is even for a term of the whole
    report and odd, otherwise the same, for one of its title. `terms` is int64,
    `lengths` and `counts` are int32.
    """

    lengths: NDArray[np.int32]
    terms: NDArray[np.int64]
    counts: NDArray[np.int32]


def count_terms(report: Report) -> tuple[Counter[str], Counter[str]]:
    """The terms of the whole report and those of its title alone, with weighted counts.

    Terms are stems without words of grammar; of the text only the head is read. A
    report without a title is taken to have it as its first line, if that is short.
    """
    title = _count(report.title or _first_line(report.text))
    whole = _count(report.text[:_HEAD_CHARS])
    for term, count in title.items():
        whole[term] += _TITLE_COUNT * count
    return whole, title


def printed_terms(report: Report) -> dict[str, str]:
    """The terms of a report, each with a word that it stands for as it is printed.

    A word that is printed with a small letter anywhere is given so: those left with a
    capital are names.
    """
    printed: dict[str, str] = {}
    for word in _words(f"{report.text[:_HEAD_CHARS]} {report.title or ''}"):
        for term in _word_terms(word):
            if term not in printed or word[0].islower():
                printed[term] = word
    return printed


def number_terms(reports: Iterable[Report]) -> TermCounts:
    """The terms of reports as numbers: for each those of the whole, then the title's.

    The same terms and counts as `count_terms` gives, ascending by number.

    Cost:
        Linear in the heads of the texts; some 0.2 ms a report.
    """
    lengths, terms, counts = [0], [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for report in reports:
        title = _numbers(report.title or _first_line(report.text))
        whole = np.concatenate(
            (_numbers(report.text[:_HEAD_CHARS]), np.repeat(title, _TITLE_COUNT))
        )
        length = 0
        for part, kind in ((whole, 0), (title, 1)):
            found, count = np.unique(part[part > 0], return_counts=True)
            terms.append(found | kind)
            counts.append(count)
            length += len(found)
        lengths.append(length)
    return TermCounts(
        np.array(lengths[1:], np.int32),
        np.concatenate(terms),
        np.concatenate(counts).astype(np.int32),
    )


@lru_cache(maxsize=1 << 16)
def term_number(term: str) -> int:
    """The number of a term: even, above 0 and below 2^63."""
    # A lone surrogate has no UTF-8 form, but may stand in a text.
    key = term.encode("utf-8", "surrogatepass")
    digest = blake2b(key, digest_size=8, key=_SEED).digest()
    return (int.from_bytes(digest, "little") >> 2 << 1) or 2


class _WordNumbers(dict[str, int]):
    """Words as they are printed, and the numbers of their terms (0: no term)."""

    def __missing__(self, word: str) -> int:
        terms = _word_terms(word)
        number = term_number(terms[0]) if terms else 0
        if len(self) >= _MAX_HELD_WORDS:
            self.clear()
        self[word] = number
        return number


_NUMBERS: Final = _WordNumbers()


def _numbers(text: str) -> NDArray[np.int64]:
    """The numbers of the terms of a text, repeated as it repeats them, and zeros."""
    words = _words(text)
    if _UNSPACED.search(text):
        numbers = [term_number(t) for word in words for t in _word_terms(word)]
        return np.array(numbers, np.int64)
    return np.fromiter(map(_NUMBERS.__getitem__, words), np.int64, len(words))


def _words(text: str) -> list[str]:
    """The words of a text; where they may be broken is no part of them."""
    return _WORD.findall(text.replace(SOFT_HYPHEN, ""))


def _first_line(text: str) -> str:
    """The first line of a text that is short enough for a headline, else nothing."""
    line = text.lstrip()[: _TITLE_CHARS + 1].split("\n", 1)[0]
    return line if len(line) <= _TITLE_CHARS else ""


def _count(text: str) -> Counter[str]:
    """How often each term stands in a text, in the order of first places."""
    counts: Counter[str] = Counter()
    for word, count in Counter(_words(text)).items():
        for term in _word_terms(word):
            counts[term] += count
    return counts


@lru_cache(maxsize=1 << 17)
def _word_terms(word: str) -> tuple[str, ...]:
    """No term for a word of grammar or a single letter, else its stem."""
    if _UNSPACED.search(word):
        return tuple(_letter_pairs(word))
    norm = normalise(word[:_MAX_WORD_CHARS])
    if len(norm) < 2 or norm in FUNCTION_WORDS or norm in LIGHT_WORDS:
        return ()
    return (canonical(norm),)


def _letter_pairs(run: str) -> Iterator[str]:
    """Every two adjoining letters of a run, or the run if it is one letter."""
    if len(run) == 1:
        yield run
    for left, right in pairwise(run):
        yield left + right
