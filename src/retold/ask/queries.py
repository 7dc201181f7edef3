"""A sentence of a claim as weighted terms: is a text worth reading for it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from retold.ask.bearing import Judge
from retold.ask.terms import Terms, bits
from retold.reconcile.findings.facts import counted_span
from retold.reconcile.views import SentenceView


class Asked(NamedTuple):
    """A sentence of the claim, and what must stand in those that bear on it."""

    view: SentenceView
    judge: Judge


class Query:
    """A sentence of the claim as weighted terms."""

    def __init__(self, asked: Asked, terms: Terms, weights: Sequence[float]) -> None:
        """Take the sentence, and how much each of the terms says."""
        view, self._judge = asked
        needs = self._judge.needs
        self._weight = [0.0] * len(weights)
        bit_of = {root: n for n, root in enumerate(terms.roots)}
        for word in view.words:
            if word.is_content:
                bit = bit_of[word.root]
                self._weight[bit] = max(self._weight[bit], word.weight * weights[bit])
        self._mask = terms.mask_of(view)
        self._memo: dict[int, float] = {}
        self._mass = self.weight(self._mask) or 1.0
        spans = [counted_span(view, figure) for figure in view.figures]
        spans += [(t.start, t.end) for t in view.times]
        facts = ([view.words[i] for i in view.words_between(*span)] for span in spans)
        self._facts = [
            terms.mask_of_roots({w.root for w in words if w.is_content})
            for words in facts
        ]
        self._needed = terms.mask_of_roots(needs.roots)
        self._opposed = terms.mask_of_roots(needs.opposed)
        self._is_one_enough = needs.is_one_enough
        self._words = {n: terms.mask_of_roots({r}) for n, r in needs.words.items()}
        self._worth: dict[int, bool] = {}

    def may_bear(self, mask: int) -> bool:
        """Are the terms there without which nothing bears on the sentence?"""
        worth = self._worth.get(mask)
        if worth is None:
            worth = self._worth[mask] = self._may_bear(mask)
        return worth

    def _may_bear(self, mask: int) -> bool:
        found = mask & self._needed
        if mask & self._opposed or not self._needed:
            return True
        if self._is_one_enough:
            return bool(found)
        lacking = [n for n, bit in self._words.items() if not mask & bit]
        return found == self._needed and self._judge.may_bear_without(lacking)

    @property
    def needed(self) -> int:
        """The terms of which those sentences have one; 0 if they need none."""
        return self._needed and self._needed | self._opposed

    def weight(self, mask: int) -> float:
        """The weight of those of the terms that are the sentence's."""
        mask &= self._mask
        weight = self._memo.get(mask)
        if weight is None:
            weight = self._memo[mask] = sum(self._weight[bit] for bit in bits(mask))
        return weight

    def share(self, mask: int) -> float:
        """The same as a share of all that the collection could answer."""
        return self.weight(mask) / self._mass

    def share_but_a_fact(self, mask: int) -> float:
        """The same of all but the figure or date that weighs most, if it is lacking.

        Who tells another figure need not have the claim's anywhere, nor what it counts.
        """
        spared = max((self.weight(fact & ~mask) for fact in self._facts), default=0.0)
        rest = self._mass - spared
        return self.weight(mask) / rest if rest > 0 else 0.0
