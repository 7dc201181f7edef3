"""A story arranged for its readers: what stands together, in order, by name.

The terminal and the page show the same arrangement. Nothing is worked out here that
the story does not say; the records are only looked up, named, grouped and sorted.
"""

from __future__ import annotations

from functools import cached_property

from retold.model import NameGroup, NameKind
from retold.show.findings import FindingRoll
from retold.show.lineage import LineageRoll
from retold.show.plain import one_line
from retold.show.quotes import QuoteRoll
from retold.show.statements import StatementRoll
from retold.show.timeline import TimelineRoll
from retold.show.wording import NAME_KINDS


class Account(FindingRoll, StatementRoll, TimelineRoll, QuoteRoll, LineageRoll):
    """A story with everything it says, arranged."""

    @property
    def title(self) -> str:
        """The story's title, or words that stand in for it."""
        return one_line(self.story.title or "") or "Story without a title"

    @cached_property
    def names(self) -> list[tuple[NameKind, list[NameGroup]]]:
        """The names by kind, in alphabetical order."""
        return [
            (kind, sorted(some, key=lambda n: (n.name.casefold(), n.name)))
            for kind in NAME_KINDS
            if (some := [n for n in self.story.names if n.kind == kind])
        ]

    @cached_property
    def first_pair(self) -> tuple[int, int]:
        """The numbers of the two reports that are worth seeing together first.

        The surest hard finding's; else the first reports of the two first origins.
        """
        for finding in self.hard:
            pair = [p.places[0].report for p in self.passages(finding)[:2]]
            if len(set(pair)) == 2:
                return self.number(pair[0]), self.number(pair[1])
        firsts = [self.in_order(o.reports)[:1] for o in self.origins if o.reports]
        numbers = sorted(self.number(first[0]) for first in firsts)
        return (numbers[0], numbers[1]) if len(numbers) > 1 else (1, 2)
