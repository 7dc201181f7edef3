"""Which reports of a story are worth comparing: all of a small one, few of a large."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retold.lineage.witness import Witness
from retold.reuse.fingerprints import winnow

# Up to so many reports all pairs are compared: a second or less. The corpus has the
# same limit for one bucket.
_ALL_PAIRS: Final = 24
# Fingerprints that two reports share from which they may be related (some twenty-five
# words; see `retold.reuse.candidates`).
_LEAST_SHARED: Final = 8
# With so much of its fingerprints in one other report, a report is a reprint of it or
# of what it goes back to, and is compared with no third.
_REPRINTED: Final = 0.5
# How many others a report is compared with for the text it shares, and for being told
# alike in other words: a report seldom draws on more. Not measured on real stories, as
# none at hand has more than two dozen reports.
_SHARING: Final = 6
_ALIKE: Final = 3
# A root in a larger share of the reports tells none of them apart.
_COMMON: Final = 0.3


def candidate_pairs(witnesses: Sequence[Witness]) -> list[tuple[int, int]]:
    """Pairs of reports that may go back to one another, as sorted index pairs.

    In a story of more than 24 reports: each reprint with the longest report that has
    its text, the first that was published of that family, and the next of it; each
    other report with the six that share most of its text and the three that tell most
    alike.

    Cost:
        Linear in the number of reports beyond 24, but for one sum a pair.
    """
    if len(witnesses) <= _ALL_PAIRS:
        return list(combinations(range(len(witnesses)), 2))
    rank = sorted(range(len(witnesses)), key=lambda n: _longest_first(witnesses[n]))
    pairs: set[tuple[int, int]] = set()
    hub_of = [-1] * len(witnesses)
    for number, shared, length in _shared_fingerprints(witnesses, rank):
        longer = rank[: rank.index(number)]
        hub = next((n for n in longer if shared[n] >= _REPRINTED * length), None)
        if hub is None:
            related = [n for n in rank if shared[n] >= _LEAST_SHARED and n != number]
            related.sort(key=lambda n: -shared[n])
            pairs.update((number, other) for other in related[:_SHARING])
        else:
            hub_of[number] = hub
            pairs.add((number, hub))
    pairs.update(_inside_families(witnesses, hub_of, rank))
    own = [n for n in range(len(witnesses)) if hub_of[n] < 0 or n in hub_of]
    pairs.update(_told_alike([witnesses[n] for n in own], own))
    return sorted({(min(pair), max(pair)) for pair in pairs})


def _longest_first(witness: Witness) -> tuple[int, str]:
    """Sort key: what holds most words may hold all of another."""
    return -len(witness.norms), witness.report.text


def _shared_fingerprints(
    witnesses: Sequence[Witness], rank: Sequence[int]
) -> Iterator[tuple[int, NDArray[np.intp], int]]:
    """Each report with how many fingerprints each other shares, and how many it has.

    A fingerprint of many reports counts for the longest two dozen alone.
    """
    prints = [winnow(witness.seeds.hashes).values.tolist() for witness in witnesses]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number in rank:
        for value in prints[number]:
            if len(holders[value]) < _ALL_PAIRS:
                holders[value].append(number)
    for number, values in enumerate(prints):
        found = [n for value in values for n in holders[value]]
        yield number, np.bincount(found, minlength=len(witnesses)), len(values)


def _inside_families(
    witnesses: Sequence[Witness], hub_of: Sequence[int], rank: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each reprint with the first published of those of one hub, and with the next.

    From one to the next, a reprint of a reprint is seen.
    """
    families: defaultdict[int, list[int]] = defaultdict(list)
    for number in rank:
        if hub_of[number] >= 0:
            families[_last_hub(number, hub_of)].append(number)
    for hub, members in families.items():
        first = min([hub, *members], key=lambda n: _published_first(witnesses[n]))
        yield from ((first, number) for number in [hub, *members] if number != first)
        yield from pairwise(members)


def _last_hub(number: int, hub_of: Sequence[int]) -> int:
    """The hub of the hub, as far as it goes: each is longer than the one before."""
    while hub_of[number] >= 0:
        number = hub_of[number]
    return number


def _published_first(witness: Witness) -> tuple[bool, str, int, str]:
    """Sort key: the first published, of undated or equal ones the longest."""
    published = witness.report.published or ""
    return not published, published, *_longest_first(witness)


def _told_alike(
    witnesses: Sequence[Witness], numbers: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each report with those whose own sentences have likest roots, by cosine."""
    told = [
        frozenset(root for sentence in witness.sentences for root in sentence.roots)
        for witness in witnesses
    ]
    held = Counter(root for roots in told for root in roots)
    rarity = {
        root: math.log(len(told) / count)
        for root, count in held.items()
        if 1 < count <= max(2, _COMMON * len(told))
    }
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, roots in enumerate(told):
        for root in sorted(roots & rarity.keys()):
            holders[root].append(place)
    # Nothing is rare where two reports are all there are.
    norms = [sum(rarity.get(root, 0.0) ** 2 for root in sorted(r)) or 1.0 for r in told]
    for place, roots in enumerate(told):
        shared: defaultdict[int, float] = defaultdict(float)
        for root in sorted(roots & rarity.keys()):
            for other in holders[root]:
                shared[other] += rarity[root] ** 2
        shared.pop(place, None)
        likest = sorted(shared, key=lambda n: (-shared[n] / math.sqrt(norms[n]), n))
        yield from ((numbers[place], numbers[other]) for other in likest[:_ALIKE])
