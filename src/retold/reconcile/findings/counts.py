"""One count, two figures, in sentences that do not align: "75 stops", "70 stops"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from retold.annotation.figures import are_compatible
from retold.lexicon.counted import GENERIC_COUNTED
from retold.model import Figure, Finding
from retold.reconcile.findings.facts import (
    are_far_apart,
    are_of_others,
    difference,
)
from retold.reconcile.views import SentenceView
from retold.reconcile.words import align_words
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

# Content words that both sentences must share beside what is counted; fewer in
# common are two remarks on one matter.
_SHARED_WORDS: Final = 4
_PROBABILITY: Final = 0.4


class _Count(NamedTuple):
    """A figure with its sentence."""

    figure: Figure
    view: SentenceView


def count_findings(reports: Sequence[Sequence[SentenceView]]) -> Iterator[Finding]:
    """Figures of one rare noun that reports give differently; never hard.

    Read on real stories, most such pairs count two things after all ("a dozen missiles"
    of one attack, two of another): they are told as a difference of scope.

    Each report must give only one figure for the noun in prose, and the two sentences
    must share `_SHARED_WORDS` more content words: then the noun is one thing in this
    story, wherever the sentences stand.

    Args:
        reports: The sentences of each report.

    Returns:
        By noun, then by report; sentences that several reports have count once.
    """
    by_noun: dict[str, dict[tuple[str, int], _Count]] = {}
    for views in reports:
        for noun, count in _counts(views).items():
            key = count.view.report.id, count.figure.start
            by_noun.setdefault(noun, {}).setdefault(key, count)
    for noun in sorted(by_noun):
        for one, other in combinations(by_noun[noun].values(), 2):
            if one.view.report.id != other.view.report.id:
                yield from _differ(noun, one, other)


def _differ(noun: str, one: _Count, other: _Count) -> Iterator[Finding]:
    """The finding that two counts of a noun make, if they are of one thing."""
    if _agree(one.figure, other.figure):
        return
    words = align_words(one.view, other.view)
    shared = [
        i
        for i in words.to_right
        if one.view.words[i].is_content and one.view.words[i].root != noun
    ]
    if (
        len(shared) >= _SHARED_WORDS
        and not are_far_apart(one.figure, other.figure)
        and not are_of_others(words, one.figure, other.figure)
    ):
        yield difference(
            "figure-differs", words, one.figure, other.figure, _PROBABILITY, "scope"
        )


def _counts(views: Sequence[SentenceView]) -> dict[str, _Count]:
    """Root of what is counted → its figure, where the report gives just one value."""
    found: dict[str, list[_Count]] = {}
    for view in views:
        for figure in view.figures:
            noun = _noun(figure)
            if noun is not None:
                found.setdefault(noun, []).append(_Count(figure, view))
    return {
        noun: next((c for c in counts if not c.view.is_title), counts[0])
        for noun, counts in found.items()
        if len({c.figure.value for c in counts}) == 1
        and not all(c.view.is_title for c in counts)
    }


def _noun(figure: Figure) -> str | None:
    """The root of the noun that is counted, None for units and nouns of many things."""
    if figure.unit or not figure.of or not figure.of.islower():
        return None
    last = tokenize(figure.of)[-1:]
    if not last or last[0].norm in GENERIC_COUNTED:
        return None
    return root(canonical(last[0].norm))


def _agree(left: Figure, right: Figure) -> bool:
    if left.bound is not None and left.bound == right.bound:
        return left.value == right.value
    return are_compatible(left, right)
