"""Threads: stories that follow one another on one running matter."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retold.annotation.names import find_names, same_name
from retold.model import Report
from retold.stories.terms import term_number
from retold.stories.vectors import UNIT, Ints, Vectors, heaviest_terms, pair_products
from retold.text.roots import canonical
from retold.text.tokenized import tokenize_text
from retold.text.tokens import tokenize

# A story follows one that began at most so many days before it. Of the links of 31 to
# 60 days that the other rules let through all nine were right: trials follow arrests
# late. They are one in a hundred, and 90 days link nothing more.
WINDOW_DAYS: Final = 60
# Likeness falls to 1/e in so many days. With 30 instead, 18 of the 24 links that
# only then come up were right, with 90 were 21 of those that only then do.
_FADE_DAYS: Final = 90
# Where the news is full of a matter, a story is like many others of the window, and
# follows none in particular: this share of its likeness to the sixth likest is taken
# off. Third and tenth measured the same; without, and with as many links, the longest
# threads are half as long again.
_NEAR_PLACE: Final = 6
_NEAR_SHARE: Final = 0.3
# Weaker links are none. Of 60 links above, read afresh, 56 were right and four loose;
# of a dozen from 0.26 up to it nine were right.
_LEAST_STRENGTH: Final = 0.28
# Most of a likeness may not come from one word, so that two short reports that name one
# town do not follow one another. Pairs that are alike in this way came from different
# years, in a collection with all years laid over one another, four times as often as
# other pairs as much alike.
_MOST_OF_ONE_TERM: Final = 0.5
# Stories are found by their heaviest terms; 20 and 48 give nearly the same links.
_KEY_TERMS: Final = 32
# Terms that more stories have among their heaviest, within the window before and after,
# find nothing: they tell the time's great matters. 80 gives nearly the same links.
_MAX_BUCKET: Final = 40
# What the heaviest terms must bring together, of a likeness between 0 and 1; less than
# a tenth of what the weakest link has.
_MIN_SHARED: Final = 0.02
# A story is compared with so many earlier ones, those first that share the heaviest
# terms; 20 and 80 give the same links.
_MAX_CANDIDATES: Final = 40
# Of a profile the heaviest terms are compared, so that a story of a thousand reports
# costs no more than others. 64 link worse, 128 a little.
_PROFILE_TERMS: Final = 256
# So many meetings of terms are held at once, in columns of 16 MB.
_STEP_HITS: Final = 1 << 21
# A product of two profiles, and a strength, is a whole number of this scale: the same
# on every machine and in whatever order the stories come.
_ONE: Final = round(1 / UNIT)
_DECAY_SCALE: Final = 1 << 12
# A link keeps the terms that bring most of its likeness, for telling why; what comes
# further down is often an everyday word.
_LINK_TERMS: Final = 12
# Names and other words that a reason gives: what fits a line.
_REASON_NAMES: Final = 4
_REASON_WORDS: Final = 3
# News names who and where in its first paragraphs; it is what the terms are read from.
_READ_CHARS: Final = 2500


class StoryProfiles(NamedTuple):
    """What stories tell, and when: columns that run parallel, in any order.

    `vectors` has for each story the sums of its reports' weights; terms of titles (odd
    numbers) are passed over. `first_days` is the day of its first report as a number,
    NaN where it is unknown.
    """

    stories: Ints
    first_days: NDArray[np.float64]
    vectors: Vectors


class LinkedStories(NamedTuple):
    """Story `later` follows story `earlier`, begun `days` before it.

    `likeness` is the cosine of the two, `strength` what is left of it after the days
    between them and what else is near; both are between 0 and 1. `terms` are the
    numbers of the terms that bring most of the likeness, those first that bring most.
    """

    earlier: int
    later: int
    days: int
    likeness: float
    strength: float
    terms: tuple[int, ...] = ()


class StoryChain(NamedTuple):
    """Stories of one running matter, by their first days; `id` is the first story."""

    id: int
    stories: tuple[int, ...]


def link_stories(profiles: StoryProfiles) -> list[LinkedStories]:
    """Find for each story the one that it follows, if there is one.

    Of the stories that began at least one and at most `WINDOW_DAYS` days before, it is
    the one of greatest strength, if that is great enough: likeness, faded by the days
    between, less a share of what either story has in common with others of the time.

    Args:
        profiles: Of all stories of the collection. Links are compared with what else is
            near, so those of a few stories alone may be others.

    Returns:
        Links by the first day of the later story, and its number; at most one for each
        later story. Stories of unknown day have none, nor have stories of one day with
        each other. Of equal strength, the latest earlier story, then the highest
        number. Empty for no stories. The order of the stories changes nothing.

    Cost:
        Linear in the stories, but for sorting: a story meets at most `_MAX_BUCKET`
        others for each of its `_KEY_TERMS` terms. 60,000 stories take 16 s and 0.9 GB.

    Source:
        Nallapati, Feng, Peng & Allan 2004, "Event threading within news topics": the
        cosine of two events, decayed with the time between them, and for each event the
        one most similar to it ("best similarity"). Differs: it runs over a whole
        collection, not one topic, so likeness counts against what else is near, as in
        `closeness`, and everyday terms find nothing.
    """
    ordered = _in_time_order(profiles)
    vectors = _scaled(ordered.vectors)
    days = ordered.first_days.astype(np.int64)
    left, right = _candidates(vectors, days)
    products = pair_products(vectors, left, right)
    gaps = days[left] - days[right]
    strengths = products * _decay()[gaps] // _DECAY_SCALE
    near = _nearness(left, right, products, len(days))
    share = round(_NEAR_SHARE / 2 * _DECAY_SCALE)
    strengths -= (near[left] + near[right]) * share // _DECAY_SCALE
    strong = np.flatnonzero((strengths >= _LEAST_STRENGTH * _ONE) & (gaps > 0))
    order = strong[np.lexsort((-right[strong], -strengths[strong], left[strong]))]
    links: list[LinkedStories] = []
    for pair in order.tolist():
        later = int(ordered.stories[left[pair]])
        if links and links[-1].later == later:
            continue
        terms, parts = _shared_terms(vectors, left[pair], right[pair])
        if parts[0] <= _MOST_OF_ONE_TERM * products[pair]:
            links.append(
                LinkedStories(
                    earlier=int(ordered.stories[right[pair]]),
                    later=later,
                    days=int(gaps[pair]),
                    likeness=float(products[pair] / _ONE),
                    strength=float(strengths[pair] / _ONE),
                    terms=tuple(terms[:_LINK_TERMS].tolist()),
                )
            )
    return links


def build_threads(links: Sequence[LinkedStories]) -> list[StoryChain]:
    """Put stories that follow one another together.

    Args:
        links: In the order that `link_stories` gives.

    Returns:
        Threads of two stories or more, each a tree of links, in the order of their
        first links; stories in the order of their first days. Empty for no links.

    Cost:
        Linear in the links.
    """
    thread_of: dict[int, int] = {}
    threads: dict[int, list[int]] = {}
    for link in links:
        # What an earlier story follows comes before it in the order of links.
        first = thread_of.setdefault(link.earlier, link.earlier)
        thread_of[link.later] = first
        threads.setdefault(first, [first]).append(link.later)
    return [StoryChain(first, tuple(stories)) for first, stories in threads.items()]


def reason_for_link(link: LinkedStories, earlier: Report, later: Report) -> str:
    """Say in plain words why one story follows another.

    Args:
        link: As `link_stories` gives it; only what its terms hold is told, for these
            are rare: an everyday name or word that both reports have is left out.
        earlier: A report of the earlier story that stands for it.
        later: The same of the later story.

    Returns:
        How many days later; up to four names that both reports have, in the fuller of
        the two forms; up to three other words of both, without numbers.
        Those first that bring most to the likeness. The days alone if the two reports
        share none of it.

    Cost:
        Finds the names in the heads of two reports, a few milliseconds.

    Example:
        "2 days later; both name Edda Morn and Karsk; both tell of talks and ferries"
    """
    place = {term: n for n, term in enumerate(link.terms)}
    names_l, names_r = _names(earlier), _names(later)
    names = _shared_names(names_l, names_r, place)
    in_names = {term for name in names_l + names_r for term in _terms_of(name)}
    words = _shared_words(earlier, later, [t for t in place if t not in in_names])
    parts = [f"{link.days} day{'s' if link.days != 1 else ''} later"]
    if names:
        parts.append(f"both name {_listed(names[:_REASON_NAMES])}")
    if words:
        parts.append(f"both tell of {_listed(words[:_REASON_WORDS])}")
    return "; ".join(parts)


def _names(report: Report) -> list[str]:
    """The different names at the head of a report, in order."""
    names = find_names(tokenize_text(report.text[:_READ_CHARS]))
    return list(dict.fromkeys(name.name for name in names))


def _terms_of(text: str) -> list[int]:
    """The numbers of the terms of a text, in order."""
    return [term_number(canonical(token.norm)) for token in tokenize(text)]


def _shared_names(
    names_l: Sequence[str], names_r: Sequence[str], place: Mapping[int, int]
) -> list[str]:
    """The names of both lists that hold a term with a place, by the least place."""
    found: list[tuple[int, str]] = []
    for right in names_r:
        left = next((name for name in names_l if same_name(name, right)), None)
        places = [place[term] for term in _terms_of(right) if term in place]
        if left is not None and places:
            found.append((min(places), _fuller(right, left)))
    shared: list[str] = []
    for _, name in sorted(found, key=lambda item: item[0]):
        words = set(name.split())
        is_told = any(
            same_name(name, other) or words <= set(other.split()) for other in shared
        )
        if not is_told:
            shared.append(name)
    return shared


def _fuller(left: str, right: str) -> str:
    """The longer of two names, unless it repeats a word, as names run together do."""
    short, long = sorted((left, right), key=len)
    words = long.split()
    return long if len(set(words)) == len(words) else short


def _shared_words(earlier: Report, later: Report, terms: Sequence[int]) -> list[str]:
    """The words of both reports that these terms stand for, without numbers."""
    text_l, text_r = (
        f"{r.title or ''}\n{r.text[:_READ_CHARS]}" for r in (earlier, later)
    )
    forms_l, forms_r = _forms(text_l), _forms(text_r)
    shared = [
        forms_r[term] if forms_r[term].islower() else forms_l[term]
        for term in terms
        if term in forms_l and term in forms_r
    ]
    return [form for form in shared if form.isalpha()]


def _forms(text: str) -> dict[int, str]:
    """For each term its first form in a text, one without capitals if there is one."""
    forms: dict[int, str] = {}
    for token in tokenize(text):
        term, form = term_number(canonical(token.norm)), text[token.start : token.end]
        if term not in forms or (form.islower() and not forms[term].islower()):
            forms[term] = form
    return forms


def _listed(items: Sequence[str]) -> str:
    """The items with commas, and "and" before the last."""
    *firsts, last = items
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _decay() -> Ints:
    """What is left of a likeness after so many days, of `_DECAY_SCALE`."""
    days = range(WINDOW_DAYS + 1)
    return np.array([round(_DECAY_SCALE * math.exp(-d / _FADE_DAYS)) for d in days])


def _in_time_order(profiles: StoryProfiles) -> StoryProfiles:
    """The dated stories by first day and number."""
    dated = np.flatnonzero(~np.isnan(profiles.first_days))
    order = dated[np.lexsort((profiles.stories[dated], profiles.first_days[dated]))]
    return StoryProfiles(
        profiles.stories[order],
        profiles.first_days[order],
        profiles.vectors.taken(order),
    )


def _scaled(vectors: Vectors) -> Vectors:
    """The heaviest terms of each row, weighted so that the whole row has length one."""
    rows = np.repeat(np.arange(len(vectors.starts) - 1), np.diff(vectors.starts))
    is_whole = vectors.terms & 1 == 0
    squares = np.where(is_whole, vectors.weights.astype(float) ** 2, 0)
    norms = np.sqrt(np.bincount(rows, squares, minlength=len(vectors.starts) - 1))
    kept = np.sort(heaviest_terms(vectors, is_whole, _PROFILE_TERMS))
    weights = np.rint(
        math.sqrt(_ONE) * vectors.weights[kept] / np.maximum(norms[rows[kept]], 1)
    )
    starts = np.searchsorted(rows[kept], np.arange(len(vectors.starts)))
    return Vectors(
        starts.astype(np.int64), vectors.terms[kept], weights.astype(np.int64)
    )


def _candidates(vectors: Vectors, days: Ints) -> tuple[Ints, Ints]:
    """Pairs of a later and an earlier row that share heavy terms, sorted."""
    row_of = np.repeat(np.arange(len(days)), np.diff(vectors.starts))
    keys = heaviest_terms(vectors, np.ones(len(row_of), np.bool_), _KEY_TERMS)
    # Rows are in the order of days: within a term, keys stand in that order, too.
    keys = keys[np.lexsort((row_of[keys], vectors.terms[keys]))]
    rows, weights = row_of[keys], vectors.weights[keys]
    term = np.unique(vectors.terms[keys], return_inverse=True)[1]
    span = int(days[-1] - days[0]) + 2 * WINDOW_DAYS + 2 if len(days) else 1
    place = term * span + (days[rows] - days[:1] if len(days) else 0)
    first = np.searchsorted(place, place - WINDOW_DAYS)
    around = np.searchsorted(place, place + WINDOW_DAYS, side="right") - first
    hits = np.where(around <= _MAX_BUCKET, np.arange(len(keys)) - first, 0)
    pairs = [
        _likely_pairs(rows, weights, part, first[part], hits[part])
        for part in _steps(rows, hits)
    ]
    none = (np.empty(0, np.int64), np.empty(0, np.int64))
    left, right = (np.concatenate(side) for side in zip(none, *pairs, strict=True))
    return left, right


def _steps(rows: Ints, hits: Ints) -> Iterator[Ints]:
    """The keys of some rows at a time, so that few enough hits are held at once."""
    order = np.argsort(rows, kind="stable")
    step = np.cumsum(hits[order]) // _STEP_HITS
    # A row's keys stay together: they go where its last one goes.
    last = np.searchsorted(rows[order], rows[order], side="right") - 1
    for part in np.unique(step[last]).tolist():
        yield order[step[last] == part]


def _likely_pairs(
    rows: Ints, weights: Ints, keys: Ints, first: Ints, hits: Ints
) -> tuple[Ints, Ints]:
    """The pairs of some rows with those that their heaviest terms have most weight in.

    Key k meets the `hits[k]` keys from `first[k]` on.
    """
    left = np.repeat(keys, hits)
    right = np.arange(len(left)) + np.repeat(first - (np.cumsum(hits) - hits), hits)
    pair = rows[left] * (1 + rows.max(initial=0)) + rows[right]
    found, place = np.unique(pair, return_inverse=True)
    shared = np.zeros(len(found), np.int64)
    np.add.at(shared, place, weights[left] * weights[right])
    found, shared = (a[shared >= _MIN_SHARED * _ONE] for a in (found, shared))
    later, earlier = np.divmod(found, 1 + rows.max(initial=0))
    order = np.lexsort((earlier, -shared, later))
    rank = np.arange(len(order)) - np.searchsorted(later[order], later[order])
    kept = np.sort(order[rank < _MAX_CANDIDATES])
    return later[kept], earlier[kept]


def _nearness(left: Ints, right: Ints, products: Ints, rows: int) -> Ints:
    """For each row the product with its `_NEAR_PLACE`-th likest other, or 0."""
    row = np.concatenate((left, right))
    both = np.concatenate((products, products))
    order = np.lexsort((-both, row))
    rank = np.arange(len(order)) - np.searchsorted(row[order], row[order])
    found = order[rank == _NEAR_PLACE - 1]
    near = np.zeros(rows, np.int64)
    near[row[found]] = both[found]
    return near


def _shared_terms(vectors: Vectors, left: int, right: int) -> tuple[Ints, Ints]:
    """The terms that two rows share and what each brings to their product, most first.

    Of equal parts, the lesser number first.
    """
    (terms_l, weights_l), (terms_r, weights_r) = vectors.row(left), vectors.row(right)
    terms, places_l, places_r = np.intersect1d(
        terms_l, terms_r, assume_unique=True, return_indices=True
    )
    parts = weights_l[places_l] * weights_r[places_r]
    order = np.lexsort((terms, -parts))
    return terms[order], parts[order]
