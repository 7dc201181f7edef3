"""A sentence against the pieces of a claim: what it answers, and how much that is."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from typing import Final

from retold.ask.alike import counted_alike, denied_alike, has_rival, is_speaker
from retold.ask.answer import Difference, Reserve
from retold.ask.facts import answer_fact
from retold.ask.opposites import (
    has_turned_away,
    has_turned_form,
    opposite_words,
    other_side,
)
from retold.ask.pieces import Piece
from retold.ask.roles import (
    are_on_one_side,
    are_roles_turned,
    other_object,
    other_subject,
)
from retold.ask.slots import FactAnswer
from retold.ask.verbs import RESERVES, reserve_of
from retold.model import Figure, Name
from retold.reconcile.words import WordAlignment

# A word that only the head of the report or the sentence before has counts this much.
IN_CONTEXT: Final = 0.6

Span = tuple[int, int]


class Comparison:
    """A claim and a sentence: which pieces are answered, missing, told otherwise.

    Pieces are given by their numbers.
    """

    def __init__(
        self,
        pieces: Sequence[Piece],
        words: WordAlignment,
        speaker: str | None,
        context: Container[str],
    ) -> None:
        """Take the claim's pieces and the aligned words of claim and sentence.

        Args:
            pieces: Of the claim.
            words: The claim on the left, a sentence on the right.
            speaker: To whom the report gives the sentence.
            context: Roots in the head of the report and just before the sentence.
        """
        self.pieces = pieces
        self.words = words
        self._speaker = speaker
        self._context = context

    # ---- what is answered -------------------------------------------------------

    @cached_property
    def facts(self) -> dict[int, FactAnswer]:
        """What the sentence has for each figure, time and name, by piece."""
        return {
            n: self._fact(piece)
            for n, piece in enumerate(self.pieces)
            if piece.sort != "word"
        }

    def _fact(self, piece: Piece) -> FactAnswer:
        fact = answer_fact(piece, self.words)
        if isinstance(piece.item, Name) and fact.difference is not None:
            place = fact.told_start
            if not are_on_one_side(self.words, self.pieces, piece, place):
                return FactAnswer(is_same=False)
        return fact

    @cached_property
    def answered(self) -> frozenset[int]:
        """The pieces that the sentence answers."""
        checks = () if self._are_turned else (other_subject, other_object)
        unclear = [find(self.words, self.pieces) for find in checks]
        return frozenset(
            n
            for n, piece in enumerate(self.pieces)
            if piece not in unclear and self._is_answered(n, piece)
        )

    def _is_answered(self, n: int, piece: Piece) -> bool:
        if piece.sort == "word":
            at = piece.words.start
            return (
                at in self.words.to_right
                or at in self._denied_alike
                or at in self._counted_alike
            )
        return self.facts[n].is_same or is_speaker(self.words, piece, self._speaker)

    @cached_property
    def _counted_alike(self) -> frozenset[int]:
        """Words for what the claim counts, where the sentence has the same figure."""
        told = [
            self.pieces[n].item
            for n, fact in self.facts.items()
            if fact.is_same or fact.counts_alike
        ]
        return counted_alike(self.words, [x for x in told if isinstance(x, Figure)])

    @cached_property
    def _denied_alike(self) -> frozenset[int]:
        """Words of denial in the claim, where the sentence denies the same."""
        return denied_alike(self.words)

    @cached_property
    def is_of_another_toll(self) -> bool:
        """Is a toll taken for the claim's, though the report lacks a word of the claim?

        A toll is told of any event: "killing 14" under a headline on another one.
        """
        claim = self.words.left
        return any(fact.counts_alike for fact in self.facts.values()) and any(
            claim.words[i].is_content and claim.words[i].root not in self._context
            for n in self.missing
            for i in self.pieces[n].words
        )

    @cached_property
    def by_context(self) -> frozenset[int]:
        """Words that the sentence lacks and its surroundings have.

        Not what happened, and not where the sentence has another word in the place:
        "bus accident" does not leave out the ferry.
        """
        return frozenset(
            n
            for n, piece in enumerate(self.pieces)
            if piece.sort == "word"
            and not piece.is_event
            and n not in self.answered
            and self.words.left.words[piece.words.start].root in self._context
            and not has_rival(self.words, piece.words.start)
        )

    # ---- how much ---------------------------------------------------------------

    @cached_property
    def coverage(self) -> float:
        """The share of the claim's weight that is answered."""
        return self.share(range(len(self.pieces)))

    @cached_property
    def told_coverage(self) -> float:
        """The same without what differs, and without the help of the context."""
        rest = [n for n in range(len(self.pieces)) if not self._is_otherwise(n)]
        return self.share(rest) - IN_CONTEXT * self._share_of(
            self.by_context & set(rest), rest
        )

    def share(self, of: Iterable[int]) -> float:
        """The weight of what is answered of some pieces, as a share of theirs."""
        whole = set(of)
        told = self._share_of(whole & self.answered, whole)
        near = self._share_of(whole & self.by_context, whole)
        return told + IN_CONTEXT * near

    def _share_of(self, some: Iterable[int], whole: Iterable[int]) -> float:
        mass = sum(self.pieces[n].weight for n in whole)
        return sum(self.pieces[n].weight for n in some) / mass if mass else 0.0

    @cached_property
    def missing_facts(self) -> list[int]:
        """Figures, times and names that have no answer and no other in their place."""
        return [
            n
            for n in self.facts
            if n not in self.answered and self.facts[n].difference is None
        ]

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What the sentence tells otherwise."""
        words_l, words_r = self.words.left.report, self.words.right.report
        found = [f.difference for f in self.facts.values() if f.is_otherwise]
        found += [
            Difference(
                kind="opposite", claimed=words_l.text[a:b], told=words_r.text[c:d]
            )
            for (a, b), (c, d) in self._opposites
        ]
        if self._are_turned:
            found.append(
                Difference(
                    kind="roles",
                    claimed=self.words.left.text,
                    told=self.words.right.text,
                )
            )
        return tuple(d for d in found if d is not None)

    @cached_property
    def told_closer(self) -> tuple[Difference, ...]:
        """What the sentence tells as claimed, but more closely."""
        same = [fact.difference for fact in self.facts.values() if fact.is_same]
        return tuple(difference for difference in same if difference is not None)

    @cached_property
    def _opposites(self) -> list[tuple[Span, Span]]:
        """Words of the claim with their opposites in the same place, as spans."""
        return [*opposite_words(self.words), *other_side(self.words)]

    @cached_property
    def is_turned_away(self) -> bool:
        """Is another deed told than the claim's: "voted to reject", "unrelated"?"""
        return has_turned_away(self.words) or has_turned_form(self.words)

    @cached_property
    def _are_turned(self) -> bool:
        """Do the claim's names stand in each other's roles?"""
        places = {
            piece.words.start: self._place_of(piece)
            for n, piece in enumerate(self.pieces)
            if piece.sort == "name" and self.facts[n].is_same
        }
        told = {i: j for i, j in places.items() if j is not None}
        return are_roles_turned(self.words, self.pieces, told)

    def _place_of(self, piece: Piece) -> int | None:
        """The first word of a name's answer in the sentence."""
        for i in piece.words:
            if i in self.words.to_right:
                return self.words.to_right[i]
        return None

    @cached_property
    def missing(self) -> list[int]:
        """Pieces without any answer."""
        return [
            n
            for n in range(len(self.pieces))
            if n not in self.answered
            and n not in self.by_context
            and not self._is_otherwise(n)
        ]

    def _is_otherwise(self, n: int) -> bool:
        """Has the sentence something else in a piece's place?"""
        if n in self.facts:
            return self.facts[n].is_otherwise
        start = self.words.left.words[self.pieces[n].words.start].token.start
        return any(claimed[0] == start for claimed, _ in self._opposites)

    @cached_property
    def reserves(self) -> tuple[Reserve, ...]:
        """What keeps the sentence from telling what happened as done."""
        words = self.words
        events = [
            piece.words.start
            for n, piece in enumerate(self.pieces)
            if piece.is_event
            and n in self.answered
            and piece.words.start in words.to_right
        ]
        found = {
            reserve_of(words.right, words.to_right[i], words.left, i) for i in events
        }
        return tuple(reserve for reserve in RESERVES if reserve in found)

    def words_of(self, pieces: Iterable[int]) -> tuple[str, ...]:
        """Some pieces in the claim's own words."""
        claim = self.words.left
        tokens = [
            (claim.words[p.start].token.start, claim.words[p.stop - 1].token.end)
            for p in (self.pieces[n].words for n in pieces)
        ]
        return tuple(claim.report.text[start:end] for start, end in tokens)

    def span(self) -> tuple[int, int]:
        """From the first to the last word that tells what happened, as offsets."""
        told = self.words.to_right
        places = [
            told[p.words.start]
            for p in self.pieces
            if p.is_event and p.words.start in told
        ] or [
            told[p.words.start]
            for p in self.pieces
            if p.sort == "word" and p.words.start in told
        ]
        return self.between(places)

    def between(self, places: Sequence[int]) -> tuple[int, int]:
        """From the first to the last of some words of the sentence, as offsets."""
        right = self.words.right
        if not places:
            return right.start, right.end
        first, last = right.words[min(places)].token, right.words[max(places)].token
        return first.start, last.end
