"""Which reports have which words: so that asking need not walk over all texts."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator
from typing import Final

from retold.ask.search import Survey
from retold.ask.terms import Terms, forms_of, roots_of
from retold.model import Story
from retold.web.library import Library

_UNSIGNED: Final = "I"


class Postings:
    """The stories of a library, with the reports of each root of a word.

    What `ask` takes for a collection that surveys itself. It finds what a walk over
    all texts would find.

    Cost:
        Some 2 milliseconds a report to make, 100 MB for 12,000; a survey of a claim
        takes milliseconds.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._places: list[tuple[int, int]] = []
        self._statements = 0
        self._stories = 0
        # Form of a word → numbers of the reports that have it, rising.
        self._holders: dict[bytes, array[int]] = {}
        # Root → its forms.
        self._forms: dict[str, list[bytes]] = {}

    def add(self, number: int, story: Story) -> None:
        """Add the texts of the story of a number."""
        self._stories += 1
        self._statements += len(story.statements)
        holders = self._holders
        for place, report in enumerate(story.reports):
            row = len(self._places)
            self._places.append((number, place))
            for form in set(forms_of(report.text)):
                held = holders.get(form)
                if held is None:
                    held = holders[form] = self._new(form)
                held.append(row)

    def _new(self, form: bytes) -> array[int]:
        """The reports of a form that was not met before: none yet."""
        for root in roots_of(form):
            self._forms.setdefault(root, []).append(form)
        return array(_UNSIGNED)

    def __iter__(self) -> Iterator[Story]:
        return iter(self._library)

    def some(self, numbers: Collection[int]) -> Iterator[tuple[int, Story]]:
        """Some of the stories with their numbers."""
        return self._library.some(numbers)

    def survey(self, terms: Terms) -> Survey:
        """Which reports have which of the terms, as `ask.search.survey` finds them."""
        terms.know(self._holders, self._forms)
        for form in terms.spellings:
            terms.spellings[form] += len(self._holders.get(form, ()))
        masks: dict[int, int] = {}
        holders = []
        for bit, root in enumerate(terms.roots):
            rows = {
                r for form in self._forms.get(root, ()) for r in self._holders[form]
            }
            holders.append(len(rows))
            for row in rows:
                masks[row] = masks.get(row, 0) | 1 << bit
        return Survey(
            self._stories,
            len(self._places),
            self._statements,
            holders,
            [(*self._places[row], masks[row]) for row in sorted(masks)],
        )
