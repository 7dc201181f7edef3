"""Has a sentence the figure, time or name of a claim, or another in its place?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeVar

import msgspec

from retold.annotation.figures import are_compatible as figures_agree
from retold.annotation.names import same_name
from retold.annotation.times.intervals import are_compatible as times_agree
from retold.annotation.times.intervals import value_to_days
from retold.ask.answer import Difference, DifferenceKind
from retold.ask.pieces import Piece
from retold.ask.verbs import event_words
from retold.model import Figure, Name, NameKind, TimeExpression
from retold.reconcile.findings.facts import are_far_apart, counted_span
from retold.reconcile.findings.figures import counted_roots, same_thing
from retold.reconcile.findings.slots import Slot, find_slot
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment, clause_of
from retold.text.tokens import tokenize

# Another figure or time stands for the claim's at this probability of one slot ...
_ONE_SLOT: Final = 0.8
# ... another name, or a figure many times as large, at this: sentences name many.
_SURE_SLOT: Final = 0.9
# The same value counts wherever it stands near the claim's other words.
_NEAR_SHARE: Final = 0.4

# Content words between a fact and the verb that it goes with, where nothing else tells
# that it does.
_CLOSE_WORDS: Final = 6
# "At least", "more than", "about".
_BOUND_WORDS: Final = 2

# Behind a figure these say that it counts a part.
_PART_WORDS: Final = frozenset("of other others additional further remaining".split())

Span = tuple[int, int]
Item = TypeVar("Item", Figure, TimeExpression, Name)

_DIFFERENCES: Final[dict[NameKind, DifferenceKind]] = {
    "person": "actor",
    "organisation": "actor",
    "place": "place",
}


class FactAnswer(NamedTuple):
    """What a sentence has for a fact of the claim: the same, another, or neither."""

    is_same: bool
    difference: Difference | None = None
    told_start: int = -1
    """Where the other thing stands in the sentence's report."""
    is_sure: bool = True
    """Is it in the claimed one's place by its own words? Else only by the rest."""


_NOTHING: Final = FactAnswer(is_same=False)
_SAME: Final = FactAnswer(is_same=True)


def answer_fact(piece: Piece, words: WordAlignment) -> FactAnswer:
    """What the right sentence has for a figure, a time or a name of the left one."""
    match piece.item:
        case Figure():
            return _answer_figure(piece.item, words)
        case TimeExpression():
            return _answer_time(piece.item, words)
        case Name():
            return _answer_name(piece, piece.item, words)
        case _:
            return _NOTHING


# ---- figures --------------------------------------------------------------------


def _answer_figure(figure: Figure, words: WordAlignment) -> FactAnswer:
    is_part = _is_part(words.left, figure)
    comparable = [
        g
        for g in words.right.figures
        if same_thing(figure, g) and _is_part(words.right, g) == is_part
    ]
    if any(_is_told(figure, g, words) for g in comparable):
        return _SAME
    others = [
        g for g in comparable if not any(_equals(f, g) for f in words.left.figures)
    ]
    best = _best(
        others,
        lambda g: _slot(
            words,
            counted_span(words.left, figure),
            counted_span(words.right, g),
            others,
        ),
    )
    if best is None:
        return _NOTHING
    other, slot = best
    need = _SURE_SLOT if are_far_apart(figure, other) else _ONE_SLOT
    is_sure = slot.probability >= need
    if not is_sure and (
        len(others) > 1
        or not _counts_same(figure, other)
        or not _is_close_to_event(words, other)
    ):
        return _NOTHING
    allows = figures_agree(figure, other)
    found = _other(
        "figure", words, figure, _with_bound(words.right, other), allows=allows
    )
    return found._replace(is_sure=is_sure)


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


def _is_part(view: SentenceView, figure: Figure) -> bool:
    """Does a figure count a part: "two of the four", "three other officials"?"""
    place = view.words_between(figure.start, figure.end)
    behind = [w.token.norm for w in view.words[place.stop : place.stop + 1]]
    return bool(_PART_WORDS.intersection(behind))


def _counts_same(left: Figure, right: Figure) -> bool:
    """Do both say what they count, and is it the same?"""
    if left.unit or right.unit:
        return left.unit == right.unit
    return bool(counted_roots(left.of) & counted_roots(right.of))


def _is_told(figure: Figure, told: Figure, words: WordAlignment) -> bool:
    """Does the sentence give the claim's figure, for the same thing?

    The same value, or one that the claim's own words allow ("about 50" and 48). What
    allows for the claim's figure without giving it ("at least nine" for twelve) does
    not tell it.
    """
    if not _equals(figure, told) and not (
        (figure.approximate or figure.bound is not None or figure.high is not None)
        and told.bound is None
        and not told.approximate
        and figures_agree(figure, told)
    ):
        return False
    if _counts_same(figure, told):
        return True
    return _is_near(words, figure, told)


def _equals(left: Figure, right: Figure) -> bool:
    return left.value == right.value and left.high == right.high


# ---- times ----------------------------------------------------------------------


def _answer_time(time: TimeExpression, words: WordAlignment) -> FactAnswer:
    told = [t for t in words.right.times if not t.value.endswith("_REF")]
    if any(
        _tells(time.value, t.value)
        and _is_near(words, time, t)
        and _is_with_event(words, t)
        for t in told
    ):
        return _SAME
    others = [
        t
        for t in told
        if t.type == time.type
        and not times_agree(time.value, t.value)
        and _is_with_event(words, t)
    ]
    best = _best(
        others,
        lambda t: _slot(words, (time.start, time.end), (t.start, t.end), others),
    )
    if best is None or not _like_sized(time.value, best[0].value):
        return _NOTHING
    if len(others) > 1:
        # "Bought the ship, built in 2004, in 2022": which is in the claim's place?
        return _NOTHING
    is_sure = best[1].probability >= _ONE_SLOT
    if not is_sure and not _is_close_to_event(words, best[0]):
        return _NOTHING
    return _other("time", words, time, best[0])._replace(is_sure=is_sure)


def _is_with_event(words: WordAlignment, told: TimeExpression) -> bool:
    """Does a time stand in one clause with what the claim says to have happened?"""
    events = [words.to_right[i] for i in event_words(words.left) if i in words.to_right]
    place = words.right.words_between(told.start, told.end)
    if not events or not place:
        return True
    clause = clause_of(words.clauses_right, place.start)
    return any(j in clause for j in events)


def _tells(claimed: str, told: str) -> bool:
    """Does a told time give the claimed one: the same, or a time within it?"""
    if not times_agree(claimed, told):
        return False
    days, days_told = value_to_days(claimed), value_to_days(told)
    if days is None or days_told is None:
        # "Last year" in a report of no date may be any year.
        return days is None or claimed == told
    return days[0] <= days_told[0] and days_told[1] <= days[1]


def _like_sized(left: str, right: str) -> bool:
    """Do both name a time of about one length (a day and a day, a year and a year)?"""
    days_l, days_r = value_to_days(left), value_to_days(right)
    if days_l is None or days_r is None:
        return True
    length_l, length_r = (b.toordinal() - a.toordinal() for a, b in (days_l, days_r))
    return abs(length_l - length_r) <= 3


# ---- names ----------------------------------------------------------------------


def _answer_name(piece: Piece, name: Name, words: WordAlignment) -> FactAnswer:
    if is_named(name, words.right.names) or all(
        i in words.to_right for i in piece.words if words.left.words[i].is_content
    ):
        return _SAME
    others = [
        n
        for n in words.right.names
        if _kind_of(name, n) is not None
        and not _share_word(name, n)
        and not is_named(n, words.left.names)
    ]
    best = _best(
        others,
        lambda n: _slot(words, (name.start, name.end), (n.start, n.end), others),
    )
    if best is None or best[1].probability < _SURE_SLOT or not best[1].flanks:
        return _NOTHING
    kind = _kind_of(name, best[0])
    return _NOTHING if kind is None else _other(kind, words, name, best[0])


def _kind_of(claimed: Name, told: Name) -> DifferenceKind | None:
    """What kind of thing both name; None if they name things of two kinds.

    A claim is short, and who is meant may not be known for a person there.
    """
    kinds = {claimed.kind, told.kind}
    if kinds == {"person", "other"}:
        return "actor"
    return _DIFFERENCES.get(claimed.kind) if len(kinds) == 1 else None


def is_named(name: Name, names: Sequence[Name]) -> bool:
    """Is one of these the same name?"""
    return any(same_name(name.name, other.name) for other in names)


def _share_word(left: Name, right: Name) -> bool:
    words_l, words_r = ({t.norm for t in tokenize(n.name)} for n in (left, right))
    return bool(words_l & words_r)


# ---- slots ----------------------------------------------------------------------


def _slot(
    words: WordAlignment, span_l: Span, span_r: Span, others: Sequence[object]
) -> Slot:
    """How well the surroundings answer; the fewer others of its sort, the surer."""
    return find_slot(words, span_l, span_r, rivals=max(0, len(others) - 1))


def _is_close_to_event(words: WordAlignment, told: Item) -> bool:
    """Do few content words stand between a thing and what happened?

    Where the claim shows no verb, hardly any may stand between it and what is told.
    """
    right = words.right.words
    place = words.right.words_between(told.start, told.end)
    events = [words.to_right[i] for i in event_words(words.left) if i in words.to_right]
    if not place:
        return True
    if events:
        nearest = min(
            sum(right[k].is_content for k in range(*sorted((place.start, j))))
            for j in events
        )
        return nearest <= _CLOSE_WORDS
    heads = [j for j in words.to_left if right[j].is_content and not right[j].is_name]
    return (
        bool(heads)
        and min(
            sum(
                right[k].is_content and k not in words.to_left
                for k in range(*sorted((place.stop, j)))
            )
            for j in heads
        )
        <= 1
    )


def _is_near(words: WordAlignment, claimed: Item, told: Item) -> bool:
    """Do the words beside both, or their clauses, answer to each other?"""
    slot = _slot(words, (claimed.start, claimed.end), (told.start, told.end), ())
    return slot.flanks > 0 or slot.share >= _NEAR_SHARE


def _best(
    others: Sequence[Item], slot_of: Callable[[Item], Slot]
) -> tuple[Item, Slot] | None:
    """The likeliest of some things to fill the claimed one's slot."""
    slots = [(slot_of(other), other) for other in others]
    if not slots:
        return None
    slot, other = max(slots, key=lambda s: (s[0].probability, -s[1].start))
    return other, slot


def _other(
    kind: DifferenceKind,
    words: WordAlignment,
    claimed: Item,
    told: Item,
    *,
    allows: bool = False,
) -> FactAnswer:
    """Another thing in the claimed one's place, both in their own words."""
    return FactAnswer(
        is_same=False,
        difference=Difference(
            kind=kind,
            claimed=words.left.report.text[claimed.start : claimed.end],
            told=words.right.report.text[told.start : told.end],
            allows=allows,
            value=told.value if isinstance(told, TimeExpression) else None,
        ),
        told_start=told.start,
    )
