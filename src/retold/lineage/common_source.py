"""Do two reports tell what one third outlet brought?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from retold.lineage.citations import same_outlet
from retold.lineage.retelling import BORNE_OUT_COSINE, best_cosines
from retold.lineage.sources import LeanedOn
from retold.lineage.witness import OwnSentence, Witness, all_sentences

# Both say that it reported, and one of them twice: two reports of one event may well
# mention a third for one remark.
_REPORTING: Final = 3


class CommonSource(NamedTuple):
    """The third outlet that two reports lean on."""

    name: str  # as the left one writes it
    share: float  # mean share of the sentences that the two give to it


def common_source(left: Witness, right: Witness) -> CommonSource | None:
    """The outlet that two reports both give as the source of one account.

    Both have to lean on it (see `leaned_on`), and some of what the one tells under its
    name has to stand in the other. Of several the one that most is given to.

    Returns:
        None if there is none, or if it is the outlet of one of the two.

    Cost:
        Next to nothing where the two lean on no common outlet.
    """
    shares = [
        (min(source.share, right.sources[key].share), key)
        for key, source in left.sources.items()
        if key in right.sources
        and not same_outlet(key, left.report.outlet)
        and not same_outlet(key, right.report.outlet)
        and source.reporting + right.sources[key].reporting >= _REPORTING
    ]
    for _, key in sorted(shares, key=lambda found: (-found[0], found[1])):
        of_left, of_right = left.sources[key], right.sources[key]
        if _is_told_by_both(left, of_left, right, of_right):
            return CommonSource(of_left.name, (of_left.share + of_right.share) / 2)
    return None


def _is_told_by_both(
    left: Witness, of_left: LeanedOn, right: Witness, of_right: LeanedOn
) -> bool:
    """Does a sentence that cites the source in one report have a like in the other?"""
    told_l, told_r = all_sentences(left), all_sentences(right)
    cosines = [
        *_cosines_of(of_left, told_l, best_cosines(told_l, told_r)),
        *_cosines_of(of_right, told_r, best_cosines(told_r, told_l)),
    ]
    return max(cosines, default=0.0) >= BORNE_OUT_COSINE


def _cosines_of(
    source: LeanedOn, told: list[OwnSentence], cosines: list[float]
) -> Iterator[float]:
    """The likeness to the other report of the sentences that cite a source."""
    starts = [sentence.start for sentence in told]
    for place in source.places:
        number = bisect_right(starts, place) - 1
        if number >= 0 and place < told[number].end:
            yield cosines[number]
