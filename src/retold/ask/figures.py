"""Has a sentence the figure of a claim, or another in its place?"""

from __future__ import annotations

from typing import Final

import msgspec

from retold.annotation.figures import are_compatible
from retold.ask.slots import (
    NOTHING,
    ONE_SLOT,
    SAME,
    SURE_SLOT,
    FactAnswer,
    best_other,
    is_close_to_event,
    is_near,
    other_answer,
    slot_of,
)
from retold.ask.verbs import event_words
from retold.model import Figure
from retold.reconcile.findings.facts import are_far_apart, counted_span
from retold.reconcile.findings.fates import fate_of
from retold.reconcile.findings.figures import counted_roots, same_part, same_thing
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment
from retold.text.roots import canonical, root

# "At least", "more than", "about".
_BOUND_WORDS: Final = 2
# These count whomever: the same number of people is the same number of passengers.
_ANYBODY: Final = frozenset({"people", "persons"})
_DEAD: Final = root(canonical("died"))
_TOLL: Final = root(canonical("toll"))
# Words from a figure to what is said of those it counts: "nine people, the police said,
# were killed" is further.
_FATE_WORDS: Final = 4


def answer_figure(figure: Figure, words: WordAlignment) -> FactAnswer:
    """What the right sentence has for a figure of the left one."""
    comparable = [
        g
        for g in words.right.figures
        if same_thing(figure, g)
        and same_part(words, figure, g)
        and not _are_of_other_fates(words, figure, g)
        and _is_of(words.left, figure) == _is_of(words.right, g)
    ]
    told = [g for g in comparable if _is_told(figure, g, words)]
    if any(_equals(figure, g) for g in told) or any(
        _is_told_of_anybody(figure, g, words)
        for g in words.right.figures
        if not _are_of_other_fates(words, figure, g)
    ):
        return SAME
    if told:
        claimed, given = (
            _with_bound(words.left, figure),
            _with_bound(words.right, told[0]),
        )
        closer = other_answer("figure", words, claimed, given, allows=True)
        return closer._replace(is_same=True)
    return _other_figure(figure, comparable, words)


def _other_figure(
    figure: Figure, comparable: list[Figure], words: WordAlignment
) -> FactAnswer:
    """The figure that stands in the place of the claim's, if one does."""
    unsaid = [
        g for g in comparable if not any(_equals(f, g) for f in words.left.figures)
    ]
    found = _in_its_slot(figure, unsaid, words)
    if found.difference is not None and found.is_sure:
        return found
    toll = _other_toll(figure, unsaid, words)
    if toll is None:
        return found
    other = other_answer(
        "figure",
        words,
        figure,
        _with_bound(words.right, toll),
        allows=are_compatible(figure, toll),
    )
    return other._replace(counts_alike=True)


def _in_its_slot(
    figure: Figure, unsaid: list[Figure], words: WordAlignment
) -> FactAnswer:
    """The likeliest of some figures, if the words around both answer to each other."""
    others = _likeliest(figure, unsaid, words)
    span = counted_span(words.left, figure)
    best = best_other(
        others,
        lambda g: slot_of(words, span, counted_span(words.right, g), others),
    )
    if best is None:
        return NOTHING
    other, slot = best
    need = SURE_SLOT if are_far_apart(figure, other) else ONE_SLOT
    is_sure = slot.probability >= need
    if not is_sure and (
        len(others) > 1
        or not _counts_alike(figure, other, words)
        or not is_close_to_event(words, other)
    ):
        return NOTHING
    allows = are_compatible(figure, other)
    found = other_answer(
        "figure", words, figure, _with_bound(words.right, other), allows=allows
    )
    return found._replace(is_sure=is_sure)


def _other_toll(
    figure: Figure, unsaid: list[Figure], words: WordAlignment
) -> Figure | None:
    """The one other number of the dead, where the claim counts the dead; or the hurt.

    It stands in the claim's place however the sentence is built: "killing at least
    nine", "of the 168 on it nine are dead", "the death toll rose to nine". What is many
    times as large or small, or one toll of several, may be of others.
    """
    fate = _fate_of(words.left, figure)
    if fate is None or figure.unit:
        return None
    tolls = [g for g in unsaid if _fate_of(words.right, g) == fate and not g.unit]
    # "Nine are dead and 28 unaccounted for": the word is said of what stands before it.
    tolls = [g for g in tolls if _is_before_its_fate(words.right, g, fate)] or tolls
    if len(tolls) != 1 or are_far_apart(figure, tolls[0]):
        return None
    return tolls[0] if _may_count_alike(figure, tolls[0]) else None


def _fate_of(view: SentenceView, figure: Figure) -> str | None:
    """The root of what befell those counted; a toll by itself is of the dead.

    Findings, which must not err, keep a toll apart, as it may count the hurt, too; who
    asks for the dead means what is called the toll.
    """
    fate = fate_of(view, figure)
    return _DEAD if fate == _TOLL else fate


def _are_of_other_fates(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Does one count the dead, and the other the hurt?"""
    fates = {_fate_of(words.left, left), _fate_of(words.right, right)}
    return None not in fates and len(fates) > 1


def _is_before_its_fate(view: SentenceView, figure: Figure, fate: str) -> bool:
    """Does the word for it stand behind the figure?"""
    place = view.words_between(*counted_span(view, figure))
    behind = view.words[place.stop : place.stop + _FATE_WORDS]
    return any(word.root == fate for word in behind)


def _may_count_alike(figure: Figure, told: Figure) -> bool:
    """May two tolls be of the same people, as far as they say whom they count?"""
    if not figure.of or not told.of:
        return True
    people = {(f.of or "").rpartition(" ")[2] for f in (figure, told)}
    return bool(people & _ANYBODY) or _counts_same(figure, told)


def _likeliest(
    figure: Figure, unsaid: list[Figure], words: WordAlignment
) -> list[Figure]:
    """Of several figures the one that stands beside the claim's verb as the claim's.

    Else those that count the very same: "20 militants", not "30 fighters".
    """
    if len(unsaid) > 1 and _is_beside_event(words.left, figure, _asked(words)):
        beside = [g for g in unsaid if _is_beside_event(words.right, g, _told(words))]
        if len(beside) == 1:
            return beside
    return [g for g in unsaid if _counts_same(figure, g)] or unsaid


def _is_of(view: SentenceView, figure: Figure) -> bool:
    """Is a figure the whole of which a part is told: "of the 168 people"?"""
    first = view.words_between(figure.start, figure.end).start
    before = [word.token.norm for word in view.words[max(0, first - 2) : first]]
    return before[-1:] == ["of"] or before == ["of", "the"]


def _with_bound(view: SentenceView, figure: Figure) -> Figure:
    """A figure with the small words before it that bound it: "at least nine"."""
    place = view.words_between(figure.start, figure.end)
    first = place.start
    if figure.bound is None and not figure.approximate:
        return figure
    while (
        place.start - first < _BOUND_WORDS
        and first
        and not (view.words[first - 1].is_content)
    ):
        first -= 1
    start = view.words[first].token.start
    return msgspec.structs.replace(figure, start=min(start, figure.start))


def _counts_same(left: Figure, right: Figure) -> bool:
    """Do both say what they count, and is it the same?"""
    if left.unit or right.unit:
        return left.unit == right.unit
    return bool(counted_roots(left.of) & counted_roots(right.of))


def _counts_alike(figure: Figure, told: Figure, words: WordAlignment) -> bool:
    """Do both count the same, or stand beside the same verb: "killing nine"?"""
    if _counts_same(figure, told):
        return True
    return (
        not (figure.of and told.of)
        and not figure.unit
        and not told.unit
        and _is_beside_event(words.left, figure, _asked(words))
        and _is_beside_event(words.right, told, _told(words))
    )


def _is_told(figure: Figure, told: Figure, words: WordAlignment) -> bool:
    """Does the sentence give the claim's figure, for the same thing?

    The same value, or one that the claim's own words allow ("about 50" and 48), or a
    narrower bound ("at least nine" and "at least 14"). What
    allows for the claim's figure without giving it ("at least nine" for twelve) does
    not tell it.
    """
    if not _equals(figure, told) and not _is_closer(figure, told):
        return False
    if _counts_same(figure, told):
        return True
    return is_near(words, figure, told)


def _is_closer(figure: Figure, told: Figure) -> bool:
    """Does a figure tell more than the claim's, all of which the claim's allows?"""
    if told.approximate or not are_compatible(figure, told):
        return False
    if told.bound is None:
        return figure.approximate or figure.bound is not None or figure.high is not None
    # "More than 680" tells of another matter than "more than 100" does.
    if are_far_apart(figure, told):
        return False
    sign = 1 if told.bound == "minimum" else -1
    return figure.bound == told.bound and sign * (told.value - figure.value) > 0


def _is_told_of_anybody(figure: Figure, told: Figure, words: WordAlignment) -> bool:
    """Does the sentence give the claim's very figure, of people as such?"""
    counted = {(f.of or "").rpartition(" ")[2] for f in (figure, told)}
    return (
        _equals(figure, told)
        and figure.bound == told.bound
        and not figure.unit
        and not told.unit
        and bool(counted & _ANYBODY)
        and is_near(words, figure, told)
    )


def _asked(words: WordAlignment) -> set[int]:
    """The claim's words that tell what happened, as far as the sentence has them."""
    return {i for i in event_words(words.left) if i in words.to_right}


def _told(words: WordAlignment) -> set[int]:
    """The same words, as the sentence has them."""
    return {words.to_right[i] for i in _asked(words)}


def _is_beside_event(view: SentenceView, figure: Figure, places: set[int]) -> bool:
    """Does one of some words stand next to a figure and what it counts?"""
    start, end = counted_span(view, figure)
    place = view.words_between(start, end)
    return any(
        not any(view.words[k].is_content for k in _between(place, i)) for i in places
    )


def _between(place: range, i: int) -> range:
    return range(i + 1, place.start) if i < place.start else range(place.stop, i)


def _equals(left: Figure, right: Figure) -> bool:
    return left.value == right.value and left.high == right.high
