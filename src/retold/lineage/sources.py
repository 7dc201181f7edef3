"""Outlets that a report leans on: whose account it says that it tells.

Two retellings of one third report share few words. What they have in common is that
both name it, early and often, and tell the same under its name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from retold.lexicon.agencies import AGENCIES
from retold.lexicon.citations import CITED_AGAIN, KIND_NOUNS, NAMELESS
from retold.lexicon.outlets import SHORT_FORMS, WELL_KNOWN
from retold.lexicon.places import is_demonym
from retold.lineage.citations import NAME_NOUNS, is_reporting, is_source, outlet_key
from retold.model import Sentence
from retold.text.patterns import by_first_word
from retold.text.tokens import Token

# News about what another outlet brought says so in its first third.
AT_THE_TOP: Final = 1 / 3
# What is named so much more often than it is cited is what the report is about.
MOST_NAMED: Final = 2
# A report leans on a source to which it gives a tenth of its sentences: below, it is
# one voice among others.
_LEANS_SHARE: Final = 0.1
# An outlet's name has hardly more words before its last.
_NAME_WORDS: Final = 4


class LeanedOn(NamedTuple):
    """How far a report gives its account as another outlet's."""

    name: str  # as it is first written
    share: float  # of the sentences, those given to it
    reporting: int  # how often it is said to have found out or brought the news
    places: tuple[int, ...]  # where it is cited


class Named(NamedTuple):
    """A place where an outlet is named."""

    start: int
    end: int
    key: str


def leaned_on(
    text: str, tokens: Sequence[Token], sentences: Iterable[Sentence]
) -> Mapping[str, LeanedOn]:
    """The outlets that a report leans on, by their names in matching form.

    A sentence is given to an outlet that it cites ("the Elm Echo reported", "told the
    Echo"), or to the one cited last, at the top to the first, if it says "the
    newspaper", "the report" or "reportedly". Outlets are known by a list and by the
    last word of their names; "state television" is nobody's name, and no two reports
    that cite it need mean one outlet.

    Returns:
        Those that are said to report early in the text, and that a tenth of the
        sentences are given to.

    Cost:
        Linear in the text.
    """
    named = list(outlets_named(text, tokens))
    cited = [place for place in named if is_source(text, place.start, place.end)]
    if not cited:
        return {}
    told = [sentence for sentence in sentences if not sentence.is_title]
    mentions = sorted([*cited, *_again(text, cited)])
    found = {}
    counts = Counter(place.key for place in named)
    for key, times in sorted(Counter(place.key for place in cited).items()):
        if counts[key] > MOST_NAMED * times:
            continue
        places = [place for place in mentions if place.key == key]
        reporting = [p.start for p in places if is_reporting(text, p.start, p.end)]
        share = share_of(told, [place.start for place in places])
        is_early = bool(reporting) and reporting[0] <= AT_THE_TOP * len(text)
        if is_early and share >= _LEANS_SHARE:
            name = next(text[p.start : p.end] for p in cited if p.key == key)
            starts = tuple(place.start for place in places)
            found[key] = LeanedOn(name, share, len(reporting), starts)
    return found


def _again(text: str, cited: Sequence[Named]) -> Iterator[Named]:
    """Where words like "the newspaper" stand for what was cited last, or first."""
    starts = [place.start for place in cited]
    for match in _AGAIN.finditer(text):
        last = max(0, bisect_right(starts, match.start()) - 1)
        yield Named(match.start(), match.end(), cited[last].key)


def share_of(sentences: Sequence[Sentence], places: Iterable[int]) -> float:
    """The share of the sentences in which any of these places stands."""
    starts = [sentence.start for sentence in sentences]
    held = {bisect_right(starts, place) - 1 for place in places} - {-1}
    return len(held) / max(1, len(sentences))


def outlets_named(text: str, tokens: Sequence[Token]) -> Iterator[Named]:
    """The places where a text names outlets, in full or, after that, by the last word.

    "The Times" is the paper of that name which was named last.
    """
    latest: dict[str, str] = {}
    done = 0
    for number, token in enumerate(tokens):
        word = text[token.start : token.end]
        if word not in _TELLING or token.start < done:
            continue
        known = _known_at(text, token.start, word)
        if known is not None:
            done = token.start + len(known)
            yield Named(token.start, done, outlet_key(known))
        elif word in NAME_NOUNS:
            start = _name_start(text, tokens, number)
            if word in KIND_NOUNS and _is_nameless(text[start : token.start]):
                continue
            if start < token.start:
                latest[word] = outlet_key(text[start : token.end])
            if word in latest:
                yield Named(start, token.end, latest[word])


def _is_nameless(words: str) -> bool:
    """Do words before "radio" name no outlet ("State", "Local", a country's people)?"""
    found = words.lower().split()
    return bool(found) and all(w in NAMELESS or is_demonym(w) for w in found)


def _name_start(text: str, tokens: Sequence[Token], last: int) -> int:
    """Where the name begins that ends with this word; its own start if it is all."""
    first = last
    while first > max(0, last - _NAME_WORDS):
        before = tokens[first - 1]
        word = text[before.start : before.end]
        gap = text[before.end : tokens[first].start]
        if not word[:1].isupper() or gap not in (" ", "-") or word == "The":
            break
        first -= 1
    return tokens[first].start


def _known_at(text: str, start: int, word: str) -> str | None:
    """The well-known outlet whose name begins here, the longest one."""
    for name in _KNOWN.get(word, ()):
        end = start + len(name)
        if text.startswith(name, start) and not text[end : end + 1].isalnum():
            return name
    return None


# Well-known outlets by all their names, under the first word.
_KNOWN: Final = by_first_word(
    [*WELL_KNOWN, *AGENCIES, *chain.from_iterable(SHORT_FORMS.values())],
    re.compile(r"\w+"),
)
# Words that begin or end an outlet's name: the others need no second look.
_TELLING: Final = NAME_NOUNS | _KNOWN.keys()
_AGAIN: Final = re.compile(
    rf"\bthe (?:news )?(?:{'|'.join(sorted(CITED_AGAIN))})\b|\breportedly\b",
    re.IGNORECASE,
)
