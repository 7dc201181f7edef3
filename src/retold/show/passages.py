"""Passages quoted as evidence: their words, what differs, and who has them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from retold.model import Report
from retold.show.differences import LEAST_COMMON, Stretch, mark_differences
from retold.show.plain import printable
from retold.text.sentences import split_sentences
from retold.text.tokens import tokenize

# Evidence shorter than this says little by itself: its sentence is shown around it.
_SHORT_CHARS: Final = 60
# As many words are the same words wherever they stand; fewer may be chance ("nine").
_TELLING_WORDS: Final = 5


class QuotedPlace(NamedTuple):
    """Where a report says something, as a span."""

    report: str
    start: int
    end: int
    note: str = ""  # what is to be said of this place alone
    is_quoted: bool = False  # between quotation marks in the report


class Passage(NamedTuple):
    """Words shown as evidence, cut where they differ, and all places that have them."""

    places: list[QuotedPlace]
    stretches: list[Stretch]

    @property
    def is_quoted(self) -> bool:
        """Has any place the words between quotation marks? A note marks the others."""
        return any(place.is_quoted for place in self.places)

    @property
    def reports_by_note(self) -> list[tuple[str, list[QuotedPlace]]]:
        """The first place in each report, under what is to be said of it."""
        notes: dict[str, list[QuotedPlace]] = {}
        seen: set[str] = set()
        for place in self.places:
            if place.report not in seen:
                seen.add(place.report)
                notes.setdefault(place.note, []).append(place)
        return list(notes.items())


class Quarry:
    """The texts of a story's reports, from which passages are cut."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._texts = {report.id: printable(report.text) for report in reports}

    def words(self, report_id: str, start: int, end: int) -> str:
        """The words of a span on one line; none for an unknown report."""
        return " ".join(self._texts.get(report_id, "")[start:end].split())

    def around(
        self, report_id: str, whole: tuple[int, int], part: tuple[int, int]
    ) -> list[Stretch]:
        """The words of a span, cut at a part of it; the part alone "differs"."""
        text = self._texts.get(report_id, "")
        start, end = max(whole[0], part[0]), min(whole[1], part[1])
        before = self.words(report_id, whole[0], start) + _space_at(text, start)
        after = _space_at(text, end) + self.words(report_id, end, whole[1])
        pieces = [
            Stretch(before, differs=False),
            Stretch(self.words(report_id, start, end), differs=True),
            Stretch(after, differs=False),
        ]
        return [piece for piece in pieces if piece.text.strip()]

    def side_by_side(
        self,
        places: Sequence[QuotedPlace],
        *,
        least_common: float = LEAST_COMMON,
        is_in_parts: bool = False,
    ) -> list[Passage]:
        """The words of the places, with those that differ marked.

        Places that have the same words, in their form for matching, are one passage,
        which stands where the first of them does. If what one report has as a whole may
        stand `in parts` in another, these together are what it is held against.
        """
        keys = [norms(self.words(*place[:3])) for place in places]
        return self._merged(
            places, keys, least_common=least_common, is_in_parts=is_in_parts
        )

    def in_sentences(
        self, places: Sequence[QuotedPlace], *, by_words: bool = False
    ) -> list[Passage]:
        """The same, with the sentence around the words if any of them are short.

        A few words are one passage with the same words elsewhere only where their
        sentences are the same, too. Short words that have nothing in common with the
        others are marked as a whole. Places of a report that overlap are one. With
        `by_words`, equal words are one passage in any sentence.
        """
        places = _joined(places)
        spans = {place: self._sentence_around(place) for place in places}
        own = [norms(self.words(*place[:3])) for place in places]
        sentences = [norms(self.words(p.report, *spans[p])) for p in places]
        is_telling = len(set(own)) > 1
        keys = [
            words
            if is_telling and (by_words or len(words) >= _TELLING_WORDS)
            else sentence
            for words, sentence in zip(own, sentences, strict=True)
        ]
        is_any_short = any(p.end - p.start < _SHORT_CHARS for p in places)
        passages = self._merged(places, keys, marks_unlike=is_any_short)
        if not is_any_short:
            return passages
        return [self._set_in(p, spans[p.places[0]]) for p in passages]

    def _merged(
        self,
        places: Sequence[QuotedPlace],
        keys: Sequence[tuple[str, ...]],
        *,
        least_common: float = LEAST_COMMON,
        marks_unlike: bool = False,
        is_in_parts: bool = False,
    ) -> list[Passage]:
        """One passage for all places of one key."""
        by_key: dict[tuple[str, ...], list[QuotedPlace]] = {}
        for place, key in zip(places, keys, strict=True):
            by_key.setdefault(key, []).append(place)
        groups = list(by_key.values())
        cut = mark_differences(
            [self.words(*group[0][:3]) for group in groups],
            against=self._wholes(groups) if is_in_parts and len(groups) > 1 else None,
            least_common=least_common,
            marks_unlike=marks_unlike,
        )
        return [Passage(*both) for both in zip(groups, cut, strict=True)]

    def _wholes(self, groups: Sequence[Sequence[QuotedPlace]]) -> list[str]:
        """For each passage what its counterpart's report has, all parts of it."""
        counterparts = [groups[1], *[groups[0]] * (len(groups) - 1)]
        return [
            " ".join(
                self.words(*place[:3])
                for place in sorted(
                    p for other in groups if other is not group for p in other
                )
                if place.report == counterpart[0].report
            )
            for group, counterpart in zip(groups, counterparts, strict=True)
        ]

    def _set_in(self, passage: Passage, sentence: tuple[int, int]) -> Passage:
        """The passage with the rest of its sentence."""
        report, start, end = passage.places[0][:3]
        text = self._texts.get(report, "")
        inside = passage.stretches
        if len(inside) == 1 and (
            end - start >= _SHORT_CHARS or sentence == (start, end)
        ):
            inside = [Stretch(inside[0].text, differs=False)]
        before = self.words(report, sentence[0], start) + _space_at(text, start)
        gap = _space_at(text, end) if end > start else ""
        after = gap + self.words(report, end, sentence[1])
        pieces = [Stretch(before, differs=False), *inside]
        pieces.append(Stretch(after, differs=False))
        return passage._replace(stretches=[s for s in pieces if s.text.strip()])

    def _sentence_around(self, place: QuotedPlace) -> tuple[int, int]:
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


def norms(words: str) -> tuple[str, ...]:
    """Words in their form for matching; the text itself where it has none."""
    return tuple(token.norm for token in tokenize(words)) or (words,)


def _joined(places: Sequence[QuotedPlace]) -> list[QuotedPlace]:
    """The places in their order, those of a report that overlap as one."""
    joined: dict[int, QuotedPlace] = {}
    of_report: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        own = of_report.setdefault(place.report, [])
        near = [n for n in own if _overlap(joined[n], place)]
        if not near:
            joined[number] = place
            own.append(number)
            continue
        some = [place, *(joined.pop(n) for n in near[1:]), joined[near[0]]]
        joined[near[0]] = joined[near[0]]._replace(
            start=min(p.start for p in some), end=max(p.end for p in some)
        )
        of_report[place.report] = [n for n in own if n not in near[1:]]
    return list(joined.values())


def _overlap(one: QuotedPlace, other: QuotedPlace) -> bool:
    return one.start < other.end and other.start < one.end


def _space_at(text: str, position: int) -> str:
    """A space if one stands at this place of the text, on either side."""
    around = text[max(0, position - 1) : position + 1]
    return " " if any(c.isspace() for c in around) else ""
