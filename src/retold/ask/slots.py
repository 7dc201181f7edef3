"""What stands in the place of a claim's figure, time or name: shared by all three."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeVar

from retold.ask.answer import Difference, DifferenceKind
from retold.ask.verbs import event_words
from retold.model import Figure, Name, TimeExpression
from retold.reconcile.findings.slots import Slot, find_slot
from retold.reconcile.words import WordAlignment

# Another figure or time stands for the claim's at this probability of one slot ...
ONE_SLOT: Final = 0.8
# ... another name, or a figure many times as large, at this: sentences name many.
SURE_SLOT: Final = 0.9
# The same value counts wherever it stands near the claim's other words.
_NEAR_SHARE: Final = 0.4
# Content words between a fact and the verb that it goes with, where nothing else tells
# that it does.
CLOSE_WORDS: Final = 6

Span = tuple[int, int]
Item = TypeVar("Item", Figure, TimeExpression, Name)


class FactAnswer(NamedTuple):
    """What a sentence has for a fact of the claim: the same, another, or neither.

    What is the same may be told more closely: 14 for "at least nine". Then it has its
    `difference`, too.
    """

    is_same: bool
    difference: Difference | None = None
    told_start: int = -1
    """Where the other thing stands in the sentence's report."""
    is_sure: bool = True
    """Is it in the claimed one's place by its own words? Else only by the rest."""
    counts_alike: bool = False
    """Does another figure count what the claim's does, so that its words are told?"""

    @property
    def is_otherwise(self) -> bool:
        """Has the sentence another thing in the place?"""
        return not self.is_same and self.difference is not None


NOTHING: Final = FactAnswer(is_same=False)
SAME: Final = FactAnswer(is_same=True)


def slot_of(
    words: WordAlignment, span_l: Span, span_r: Span, others: Sequence[object]
) -> Slot:
    """How well the surroundings answer; the fewer others of its sort, the surer."""
    return find_slot(words, span_l, span_r, rivals=max(0, len(others) - 1))


def is_close_to_event(
    words: WordAlignment, told: Item, *, most: int = CLOSE_WORDS
) -> bool:
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
        return nearest <= most
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


def is_near(words: WordAlignment, claimed: Item, told: Item) -> bool:
    """Do the words beside both, or their clauses, answer to each other?"""
    slot = slot_of(words, (claimed.start, claimed.end), (told.start, told.end), ())
    return slot.flanks > 0 or slot.share >= _NEAR_SHARE


def best_other(
    others: Sequence[Item], slot: Callable[[Item], Slot]
) -> tuple[Item, Slot] | None:
    """The likeliest of some things to fill the claimed one's slot."""
    found = [(other, slot(other)) for other in others]
    return max(found, key=lambda s: (s[1].probability, -s[0].start), default=None)


def other_answer(
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
