"""Titles: the headline that stands for a story."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from retold.annotation.genre import genre_of
from retold.model import Report
from retold.stories.terms import count_terms

# Headlines of fewer words seldom say who did what; headlines of more are sentences of
# the text, or a page's title with all its parts.
_FEWEST_WORDS: Final = 4
_MOST_WORDS: Final = 20
# What news sites set before a headline to say which kind of page it is, beyond the
# genres that `genre_of` tells; chosen from the writer's knowledge of such sites.
_LABEL: Final = re.compile(
    r"\W*(?:watch|listen|video|photos?|pictures|gallery|in (?:photos|pictures)|podcast|"
    r"breaking(?: news)?|just in|developing|exclusive|update[sd]?|analysis|explainer|"
    r"explained|fact[ -]check(?:ed|ing)?|interview|transcript|review|factbox|timeline|"
    r"profile|poll|q ?& ?a)(?:\s*[:|\])]|\s+[-–—]\s)",
    re.IGNORECASE,
)
# Capitals and a colon at the head are a label, whatever the word: "ELECTION 2031: ...".
# Three letters and fewer are as often a country or a body: "UN: ...".
_CAPITALS: Final = re.compile(r"[^\W\d_a-zß-ÿ]{4}[^a-zß-ÿ:|]{0,30}[:|]\s")
_CUT_SHORT: Final = ("...", "…")
# A headline with fewer words of content is measured as if it had so many: two words
# that all others share ("Vesk in the spotlight") would else be likest to all. Headlines
# of news that we read had five to eight.
_FULL_TERMS: Final = 6
# Weights are whole numbers of this scale, so that sums do not depend on the order.
_SCALE: Final = 1 << 12


def choose_title(titles: Sequence[str | None]) -> str | None:
    """Choose the headline that is most like the headlines of all the reports.

    Likeness is the sum of the cosines of a headline's words with those of the others;
    each flaw as a headline halves it: a label before it or a genre other than news, a
    question, all capitals, an end cut short, fewer than four words or more than twenty.

    Args:
        titles: Of the reports of a story in the order of their days and ids; None or
            blank for a report without one.

    Returns:
        One of the titles exactly as given; None if there is none. Of equal likeness
        that with fewer flaws, then the first: with two reports, and wherever no two
        headlines share a word, flaws and order alone decide.

    Cost:
        Linear in the words of the titles; equal titles are read once.

    Source:
        The sentence nearest the centroid, as in Radev, Jing, Stys & Tam 2004,
        "Centroid-based summarization of multiple documents". Differs: headlines stand
        for sentences, a headline is not compared with itself, and words are not
        weighed by rarity, for in a story the frequent ones tell what it is about.

    Example:
        >>> choose_title(["WATCH: Harl dam bursts", "Dam bursts above Harl", None])
        'Dam bursts above Harl'
    """
    counts = Counter(title for title in titles if title and not title.isspace())
    if len(counts) < 2:
        return next(iter(counts), None)
    vectors = {title: _vector(title) for title in counts}
    sums: Counter[str] = Counter()
    for title, count in counts.items():
        for term, weight in vectors[title].items():
            sums[term] += count * weight
    best: tuple[float, int, str] | None = None
    for title, vector in vectors.items():
        flaws = _flaws(title)
        others = sum(weight * (sums[t] - weight) for t, weight in vector.items())
        # A division by a power of two is exact.
        likeness = others / 2**flaws
        if best is None or (likeness, -flaws) > best[:2]:
            best = likeness, -flaws, title
    return best[2] if best else None


def _vector(title: str) -> dict[str, int]:
    """The words of a title that carry content, with weights of length one, or less."""
    _, counts = count_terms(Report(id="", text="", title=title))
    length = math.sqrt(max(_FULL_TERMS, sum(n * n for n in counts.values())))
    return {term: round(_SCALE * count / length) for term, count in counts.items()}


def _flaws(title: str) -> int:
    """How many marks of a headline that does not tell the news by itself."""
    plain = title.strip()
    is_label = bool(_LABEL.match(plain) or _CAPITALS.match(plain))
    return sum(
        (
            is_label or genre_of(Report(id="", text="", title=plain)) != "news",
            plain.rstrip("\"'”’)").endswith("?"),
            plain.isupper(),
            plain.endswith(_CUT_SHORT),
            not _FEWEST_WORDS <= len(plain.split()) <= _MOST_WORDS,
        )
    )
