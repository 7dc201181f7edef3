"""Does a sentence say a claim, deny it, or tell it otherwise?

What counts is how much of the claim the sentence answers, not how alike the two are: a
claim is short, and a sentence of a report tells more.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from retold.ask.answer import Difference, How, Reserve
from retold.ask.comparison import IN_CONTEXT, Comparison
from retold.ask.focus import focus
from retold.ask.needs import needs_of
from retold.ask.pieces import split_claim
from retold.ask.polarity import denied_words
from retold.ask.verbs import is_said
from retold.reconcile.views import LIGHT_WEIGHT, SentenceView
from retold.reconcile.words import align_words

# Shares of the claim's weight that must be answered, chosen on half of the claims of
# `docs/how-to/ask.md`.
_SAYS: Final = 0.78
_DENIES: Final = 0.75
_DIFFERS: Final = 0.72
# The same where only the rest of the sentence tells that it is in the claim's place.
_DIFFERS_BY_THE_REST: Final = 0.95
_IN_PART: Final = 0.7
# A claim without a verb that can be told is its nouns: half of them.
_TOLD: Final = 0.5
# Of its pieces so many must stand in the sentence itself where it says a part.
_MOST_PIECES: Final = 0.6
# By so many others a matter is known, whoever it is done to.
_TELLING_PIECES: Final = 4
# Fewer answered pieces are two words that happen to meet.
_LEAST_PIECES: Final = 3
# One light word, and one that the context has.
_MOST_LACKING: Final = 2
# Sums in another order differ by less.
_ROUNDING: Final = 1e-9


@dataclass(frozen=True)
class Bearing:
    """How a sentence bears on a claim."""

    how: How
    coverage: float
    differences: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    reserves: tuple[Reserve, ...] = ()
    span: tuple[int, int] = (0, 0)
    """From the first to the last word that tells what happened, in the report."""
    reach: tuple[int, int] = (0, 0)
    """From the first to the last word that answers."""


class Judge:
    """Holds sentences against one sentence of a claim."""

    def __init__(self, claim: SentenceView, rarity: Mapping[str, float]) -> None:
        """Take the claim apart; `rarity` is how much each root says, 0 to 1."""
        self._claim = claim
        self._pieces = split_claim(claim, rarity)
        self.needs = needs_of(claim, self._pieces)
        """What a sentence must have; without it, `bearing` would find nothing."""

    def may_bear_without(self, lacking: Collection[int]) -> bool:
        """May a sentence bear on the claim that answers none of some words?

        All else is taken as answered, and no opposite as told: where this is not
        enough, `bearing` finds nothing.

        Args:
            lacking: Numbers of pieces, all of them words.
        """
        number, told = len(self._pieces), len(self._pieces) - len(lacking)
        names = sum(piece.sort == "name" for piece in self._pieces)
        if told < min(_LEAST_PIECES, number) - (names > 1):
            return False
        weights = [self._pieces[n].weight for n in lacking]
        mass = sum(piece.weight for piece in self._pieces) or 1.0
        lost = sum(weights) / mass
        if told >= _MOST_PIECES * number and (
            lost * (1 - IN_CONTEXT) <= 1 - _IN_PART + _ROUNDING
        ):
            return True
        # As in `_Trial._lacks_much`: one may be light, and one around the sentence.
        if len(lacking) > _MOST_LACKING or (
            len(lacking) == _MOST_LACKING and all(map(self._is_heavy, lacking))
        ):
            return False
        around = IN_CONTEXT * max(weights, default=0.0) / mass
        return lost - around <= 1 - min(_SAYS, _DENIES, _DIFFERS) + _ROUNDING

    def _is_heavy(self, n: int) -> bool:
        """Does a claim fall with a word?"""
        word = self._claim.words[self._pieces[n].words.start]
        return word.weight > LIGHT_WEIGHT or word.is_name

    def bearing(
        self, sentence: SentenceView, *, speaker: str | None, context: Container[str]
    ) -> Bearing | None:
        """How a sentence bears on the claim; None if it does not.

        Args:
            sentence: A sentence of a report, annotated by itself.
            speaker: To whom the report gives it.
            context: Roots in the head of the report and just before the sentence.
        """
        if not self._pieces:
            return None
        words = focus(align_words(self._claim, sentence))
        return _Trial(Comparison(self._pieces, words, speaker, context)).bearing()


class _Trial:
    """What a comparison comes to."""

    def __init__(self, comparison: Comparison) -> None:
        self._of = comparison

    def bearing(self) -> Bearing | None:
        """How the sentence bears on the claim."""
        least = min(_LEAST_PIECES, len(self._of.pieces)) - bool(self._of.differences)
        if len(self._of.answered) < least or not self._tells_what_happened():
            return None
        if self._is_of_another_reason() or self._of.is_turned_away:
            return None
        if self._is_denied():
            return self._as("denies") if self._denies_it() else None
        if self._of.differences:
            return self._as("differs") if self._differs_alone() else None
        if self._says_it():
            return self._as("says")
        return self._as("says in part") if self._says_a_part() else None

    # ---- what that comes to -----------------------------------------------------

    def _tells_what_happened(self) -> bool:
        """Are the claim's verbs answered, or most of what it tells where none show?"""
        told = [n for n, piece in enumerate(self._of.pieces) if piece.sort == "word"]
        events = [n for n in told if self._of.pieces[n].is_event]
        if any(d.kind == "opposite" for d in self._of.differences):
            return True
        if events:
            return all(n in self._of.answered and self._is_said(n) for n in events)
        if not told:
            return True
        return told[0] in self._of.answered and self._of.share(told) >= _TOLD

    def _is_said(self, n: int) -> bool:
        """Is the answer to a verb of the claim more than a noun?"""
        place = self._of.words.to_right.get(self._of.pieces[n].words.start)
        return place is None or is_said(self._of.words.right, place)

    def _is_denied(self) -> bool:
        """Is what happened denied on one side only?"""
        words = self._of.words
        denied_l = denied_words(words.left, words.to_right)
        denied_r = denied_words(words.right, words.to_left)
        told = [
            piece
            for n, piece in enumerate(self._of.pieces)
            if piece.words.start in self._of.words.to_right
            and piece.sort == "word"
            and n in self._of.answered
        ]
        events = [piece for piece in told if piece.is_event] or told
        return any(
            (piece.words.start in denied_l)
            != (words.to_right[piece.words.start] in denied_r)
            for piece in events
        )

    def _is_of_another_reason(self) -> bool:
        """Is only the reason denied, or is it a reason: "not fired because"?"""
        words = self._of.words
        first = min((j for j in words.to_right.values()), default=0)
        behind = {w.token.norm for w in words.right.words[first:]}
        own = {w.token.norm for w in words.left.words}
        return bool(
            "because" in behind - own
            and denied_words(words.right, ()) & set(words.to_left)
        )

    def _denies_it(self) -> bool:
        """Is nothing but the denial between the claim and the sentence?"""
        return (
            not self._of.differences
            and not self._lacks_much
            and self._of.coverage >= _DENIES
            and not self._of.reserves
        )

    def _differs_alone(self) -> bool:
        """Is one thing told otherwise, and the rest told as claimed?"""
        if len(self._of.differences) > 1 or self._of.missing_facts:
            return False
        if len(self._of.missing) + len(self._of.by_context) > 1:
            return False
        is_told = not self._of.reserves or (
            self._of.reserves == ("only named",) and not self._of.missing
        )
        if self._is_of_another_object() or self._of.is_of_another_toll:
            return False
        is_sure = all(f.is_sure for f in self._of.facts.values() if f.is_otherwise)
        least = _DIFFERS if is_sure else _DIFFERS_BY_THE_REST
        return is_told and self._of.told_coverage >= least

    def _is_of_another_object(self) -> bool:
        """Is it done to another, and is too little told to say that it is the same?

        "The council appointed Rehm" and "the council appointed Brenn" are two matters;
        "as harbour master" makes them one.
        """
        verb = next((n for n, p in enumerate(self._of.pieces) if p.is_event), None)
        others = [
            n
            for n, fact in self._of.facts.items()
            if fact.difference is not None and fact.difference.kind == "actor"
        ]
        if verb is None or not others or others[0] < verb:
            return False
        return bool(self._of.missing) or len(self._of.answered) < _TELLING_PIECES

    def _says_it(self) -> bool:
        """Is everything answered that a claim stands or falls with?"""
        is_whole = not self._lacks_much and self._of.coverage >= _SAYS
        return is_whole and not self._of.reserves

    @cached_property
    def _lacks_much(self) -> bool:
        """Is more unanswered than one light word, and one that the context has?"""
        words = self._of.words.left.words
        return (
            len(self._of.missing) > 1
            or len(self._of.by_context) > 1
            or any(
                self._of.pieces[n].sort != "word"
                or words[self._of.pieces[n].words.start].weight > LIGHT_WEIGHT
                or words[self._of.pieces[n].words.start].is_name
                for n in self._of.missing
            )
        )

    def _says_a_part(self) -> bool:
        """Is most of it told, or all of it but with a reserve?"""
        if self._of.reserves and self._of.missing:
            return False
        is_much = len(self._of.answered) >= _MOST_PIECES * len(self._of.pieces)
        return is_much and self._of.coverage >= _IN_PART

    def _as(self, how: How) -> Bearing:
        share = self._of.told_coverage if how == "differs" else self._of.coverage
        return Bearing(
            how=how,
            coverage=round(share, 3),
            differences=self._differences(how),
            missing=self._of.words_of(self._of.missing),
            around=self._of.words_of(sorted(self._of.by_context)),
            reserves=self._of.reserves,
            span=self._of.span(),
            reach=self._of.between(
                [
                    j
                    for i, j in self._of.words.to_right.items()
                    if self._of.words.left.words[i].is_content
                ]
            ),
        )

    def _differences(self, how: How) -> tuple[Difference, ...]:
        """What is told otherwise, or where it is told as claimed, what more closely."""
        if how == "differs":
            return self._of.differences
        return self._of.told_closer if how == "says" else ()
