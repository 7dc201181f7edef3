"""Why two reports are, or are not, in one story: the weights, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from retold.model import Reason, Report
from retold.stories.closeness import WEIGHTS, Parts
from retold.stories.terms import printed_terms, term_number
from retold.stories.vectors import UNIT

# So many shared words of a kind are told; more tell nothing more.
_TOLD_WORDS: Final = 6


class Likest(NamedTuple):
    """What is likest to a report, and how alike that is (0 to 1.33)."""

    title: str
    likeness: float


def reasons_of_pair(
    left: Report,
    right: Report,
    *,
    parts: Parts,
    weights_l: Mapping[int, int],
    weights_r: Mapping[int, int],
    near: Sequence[Likest],
    days: float | None,
) -> tuple[Reason, ...]:
    """What speaks for and against one event, in words an editor understands.

    Args:
        left: A report.
        right: Another.
        parts: What the two come to.
        weights_l: The weights of the left report's terms by their numbers.
        weights_r: Those of the right report.
        near: What is likest to the left report, A, and to the right one, B.
        days: Between the two; None if one is unknown.
    """
    products = {
        term: weight * weights_r[term]
        for term, weight in weights_l.items()
        if term in weights_r
    }
    return (
        Reason(weight=parts.likeness, words=_shared(left, right, products)),
        Reason(weight=parts.nearness, words=_near(near)),
        Reason(weight=parts.time, words=_time(days)),
        Reason(weight=WEIGHTS.base, words="what any two reports start from"),
    )


def _shared(left: Report, right: Report, products: Mapping[int, int]) -> str:
    """The words that two reports share, those that weigh most first."""
    likeness = sum(products.values()) * UNIT
    printed = printed_terms(left)
    in_right = printed_terms(right)
    kinds: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for term, word in printed.items():
        number = term_number(term)
        product = products.get(number, 0) + products.get(number | 1, 0)
        if product and term in in_right:
            plain = in_right[term] if word.isupper() else word
            kinds[_kind(word, in_right[term])].append((-product, plain))
    if not kinds:
        return "they share no words that tell an event"
    told = [
        f"{kind} {', '.join(word for _, word in sorted(kinds[kind])[:_TOLD_WORDS])}"
        for kind in ("names", "figures", "words")
        if kinds[kind]
    ]
    title = sum(p for term, p in products.items() if term & 1) * UNIT
    ending = f"; {title:.2f} of it from the titles" if title >= 0.005 else ""
    return f"both have the {'; the '.join(told)} (likeness {likeness:.2f}{ending})"


def _kind(left: str, right: str) -> str:
    """The kind of a shared word as it is printed in both."""
    if left[0].isdigit():
        return "figures"
    return "names" if left[0].isupper() and right[0].isupper() else "words"


def _near(near: Sequence[Likest]) -> str:
    """What else is near to the two reports."""
    told = [
        f"“{n.title}” to {side} ({n.likeness:.2f})"
        for side, n in zip("AB", near, strict=True)
        if n.likeness
    ]
    if not told:
        return "nothing else is near to them"
    return f"otherwise likest: {' and '.join(told)}"


def _time(days: float | None) -> str:
    """How far apart two reports are, in words."""
    if days is None:
        return "the day of one of them is not known"
    if days == 0:
        return "of one day"
    return f"{days:.0f} day{'s' if days > 1 else ''} apart"
