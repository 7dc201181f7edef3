"""Passages quoted as evidence: their words, what differs, and who has them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from retold.model import Report
from retold.show.differences import Stretch, mark_differences
from retold.show.plain import printable
from retold.text.sentences import split_sentences
from retold.text.tokens import tokenize

# Evidence shorter than this says little by itself: its sentence is shown around it.
_SHORT_CHARS: Final = 60


class Place(NamedTuple):
    """Where a report says something, as a span."""

    report: str
    start: int
    end: int
    note: str = ""  # what is to be said of this place alone


class Passage(NamedTuple):
    """Words shown as evidence, cut where they differ, and all places that have them."""

    places: list[Place]
    stretches: list[Stretch]


class Quarry:
    """The texts of a story's reports, from which passages are cut."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._texts = {report.id: printable(report.text) for report in reports}

    def words(self, report_id: str, start: int, end: int) -> str:
        """The words of a span on one line; none for an unknown report."""
        return " ".join(self._texts.get(report_id, "")[start:end].split())

    def side_by_side(self, places: Sequence[Place]) -> list[Passage]:
        """The words of the places, with those that differ marked.

        Places that have the same words, in their form for matching, are one passage,
        which stands where the first of them does.
        """
        return self._merged(places, [self.words(*place[:3]) for place in places])

    def in_sentences(self, places: Sequence[Place]) -> list[Passage]:
        """The same, with the sentence around words that are short.

        Places are one passage only where their sentences are the same, too. Short
        words that have nothing in common with the others are marked as a whole.
        """
        around = [self._sentence_around(place) for place in places]
        sentences = [
            self.words(place.report, *span)
            for place, span in zip(places, around, strict=True)
        ]
        spans = dict(zip(places, around, strict=True))
        return [
            self._set_in(passage, spans[passage.places[0]])
            for passage in self._merged(places, sentences)
        ]

    def _merged(self, places: Sequence[Place], keys: Sequence[str]) -> list[Passage]:
        """One passage for all places whose keys have the same words."""
        by_words: dict[tuple[str, ...], list[Place]] = {}
        for place, key in zip(places, keys, strict=True):
            norms = tuple(token.norm for token in tokenize(key)) or (key,)
            by_words.setdefault(norms, []).append(place)
        groups = list(by_words.values())
        cut = mark_differences([self.words(*group[0][:3]) for group in groups])
        return [Passage(*both) for both in zip(groups, cut, strict=True)]

    def _set_in(self, passage: Passage, sentence: tuple[int, int]) -> Passage:
        """The passage with the rest of its sentence, if it is short."""
        report, start, end, _ = passage.places[0]
        text = self._texts.get(report, "")
        if end - start >= _SHORT_CHARS or sentence == (start, end):
            return passage
        before = self.words(report, sentence[0], start) + _space_at(text, start)
        after = _space_at(text, end) + self.words(report, end, sentence[1])
        inside = passage.stretches
        if len(inside) == 1:
            inside = [Stretch(inside[0].text, differs=True)]
        pieces = [Stretch(before, differs=False), *inside]
        pieces.append(Stretch(after, differs=False))
        return passage._replace(stretches=[s for s in pieces if s.text.strip()])

    def _sentence_around(self, place: Place) -> tuple[int, int]:
        touched = [
            span
            for span in _sentence_spans(self._texts.get(place.report, ""))
            if span[0] < place.end and span[1] > place.start
        ]
        if not touched:
            return place.start, place.end
        return min(place.start, touched[0][0]), max(place.end, touched[-1][1])


# A story's findings come back to the same reports; texts of one story fit easily.
@lru_cache(maxsize=64)
def _sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((s.start, s.end) for s in split_sentences(text))


def _space_at(text: str, position: int) -> str:
    """A space if one stands at this place of the text, on either side."""
    around = text[max(0, position - 1) : position + 1]
    return " " if any(c.isspace() for c in around) else ""
