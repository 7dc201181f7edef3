"""The sentences of a story, each once, with every place that has it in these words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from retold.model import Annotation, Evidence, Report
from retold.reconcile.views import SentenceView, cut_speech, part_of, view_sentence
from retold.text.furniture import is_furniture


class Place(NamedTuple):
    """Where a report has a sentence: its index, that of the sentence, and the span."""

    report: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DistinctSentence:
    """A sentence and all its copies, word for word.

    `view` shows it in the report that published it first, whose index is `home`: that
    report's day is the one from which "on Tuesday" counts. `places` are sorted;
    `reports` is a bit mask of the reports that have it. Standing text of the site
    (`is_furniture`) states nothing.
    """

    view: SentenceView
    home: int
    places: tuple[Place, ...]
    reports: int
    is_furniture: bool


@dataclass(frozen=True, slots=True)
class StoryText:
    """All that the reports of one story say.

    `sentences` are in the order of their first publication; `by_report` has, for each
    report, the number of each of its sentences.
    """

    reports: Sequence[Report]
    annotations: Sequence[Annotation]
    sentences: tuple[DistinctSentence, ...]
    by_report: tuple[tuple[int, ...], ...]

    def beside(self, number: int, step: int) -> int | None:
        """The sentence before (-1) or after (1) another, where that was first told."""
        sentence = self.sentences[number]
        row = self.by_report[sentence.home]
        at = sentence.view.index + step
        return row[at] if 0 <= at < len(row) else None

    def size(self, number: int) -> int:
        """How many sentences the report has in which this one was first told."""
        return len(self.by_report[self.sentences[number].home])


def read_story(
    reports: Sequence[Report],
    annotations: Sequence[Annotation],
    known: Sequence[Sequence[SentenceView]] = (),
) -> StoryText:
    """The sentences of all reports, those of the same words put together.

    Headlines and body sentences are kept apart. Neither the order of the reports nor
    their ids have a say in which place is a sentence's first: that is the publication,
    then the text.

    Args:
        reports: The story's reports.
        annotations: One for each, in the same order.
        known: The sentences of each report, where they were looked at before; speech
            is cut in its annotation, then.

    Cost:
        Linear; about 0.15 ms for each distinct sentence.
    """
    # Cut once more, what follows a mark left open would be cut elsewhere.
    cut = annotations if known else list(map(cut_speech, reports, annotations))
    numbers: dict[tuple[str, bool], int] = {}
    views: list[tuple[int, SentenceView]] = []
    places: list[list[Place]] = []
    rows: list[tuple[int, ...]] = [()] * len(reports)
    for r in by_publication(reports):
        report, notes = reports[r], cut[r]
        row = []
        for s, sentence in enumerate(notes.sentences):
            key = report.text[sentence.start : sentence.end], sentence.is_title
            number = numbers.setdefault(key, len(numbers))
            if number == len(views):
                view = known[r][s] if known else view_sentence(report, notes, s)
                views.append((r, view))
                places.append([])
            places[number].append(Place(r, s, sentence.start, sentence.end))
            row.append(number)
        rows[r] = tuple(row)
    return StoryText(
        reports,
        cut,
        tuple(
            DistinctSentence(
                view,
                home,
                tuple(sorted(at)),
                _mask(at),
                not view.is_title and is_furniture(view.text),
            )
            for (home, view), at in zip(views, places, strict=True)
        ),
        tuple(rows),
    )


def by_publication(reports: Sequence[Report]) -> list[int]:
    """The indices of reports, first published first; undated ones come last."""
    return sorted(
        range(len(reports)),
        key=lambda r: (reports[r].published or "~", reports[r].text),
    )


def part_of_sentence(sentence: DistinctSentence, words: range) -> DistinctSentence:
    """A stretch of a sentence, as it stands in every place that has the sentence."""
    part = part_of(sentence.view, words)
    ahead = part.start - sentence.view.start
    size = part.end - part.start
    return replace(
        sentence,
        view=part,
        places=tuple(
            Place(at.report, at.sentence, at.start + ahead, at.start + ahead + size)
            for at in sentence.places
        ),
    )


class Copies:
    """Gives a stretch of one report in all reports that have its sentence."""

    def __init__(self, story: StoryText) -> None:
        self._story = story
        self._index = {report.id: r for r, report in enumerate(story.reports)}
        self._starts = [
            [sentence.start for sentence in notes.sentences]
            for notes in story.annotations
        ]

    def of(self, proof: Evidence, *, beside: int = 0) -> Iterator[Evidence]:
        """The evidence and its copies, in the order of the reports.

        Reports of the mask `beside`, which say the other thing, too, are passed over.
        """
        report = self._index[proof.report]
        at = max(0, bisect_right(self._starts[report], proof.start) - 1)
        sentence = self._story.sentences[self._story.by_report[report][at]]
        ahead = proof.start - self._starts[report][at]
        size = proof.end - proof.start
        for place in sentence.places:
            copy, start = self._story.reports[place.report], place.start + ahead
            is_same = (place.report, place.sentence) == (report, at)
            # Evidence may run on into the sentence behind, which not every copy has.
            if is_same or (
                not beside >> place.report & 1
                and copy.text[start : start + size] == proof.text
            ):
                yield Evidence(
                    report=copy.id, start=start, end=start + size, text=proof.text
                )


def _mask(places: Sequence[Place]) -> int:
    mask = 0
    for place in places:
        mask |= 1 << place.report
    return mask
