"""Statements: sentences of several reports that make one assertion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from retold.lineage.families import Families
from retold.model import Mention, Report, Standing, Statement
from retold.reconcile.align import Alignment
from retold.reconcile.distinct import (
    DistinctSentence,
    Place,
    StoryText,
    part_of_sentence,
)
from retold.reconcile.parts import find_part

# Gives the origin that speaks at a place, and the person to whom its report gives it.
OriginAt = Callable[[Place], str]
SpeakerAt = Callable[[Place], str | None]


def group_sentences(
    story: StoryText, alignment: Alignment
) -> list[list[DistinctSentence]]:
    """Sentences that state the same, put together over all reports.

    The surest links are joined first. A group holds one body sentence of a report, so
    that groups do not run together along chains of half-likeness; headlines come on
    top. Then what a report tells inside a longer sentence is looked for, for groups
    that have no sentence of that report; such parts are sentences behind those of the
    story. Sentences that match none are groups of one.

    Returns:
        Groups, each sorted by first place, sorted by their first place.

    Cost:
        Nearly linear in the links, and the word alignment of at most eight pairs for
        each sentence.

    Source:
        Constrained single-link clustering, surest link first.
    """
    groups = _Groups(story.sentences)
    for link in alignment.links:
        groups.join(link.left, link.right)
    for short, wholes in enumerate(alignment.wholes):
        for whole in wholes:
            _join_part(groups, short, whole)
    return sorted(
        (sorted(group, key=_first_place) for group in groups.members()),
        key=lambda group: _first_place(group[0]),
    )


class _Groups:
    """Groups of sentences that hold no two body sentences of one report."""

    def __init__(self, sentences: Sequence[DistinctSentence]) -> None:
        self.sentences = list(sentences)
        self._groups: Families[int] = Families()
        self._reports = [_body_reports(sentence) for sentence in sentences]
        self._parts: dict[tuple[int, range], int] = {}

    def join(self, left: int, right: int) -> None:
        """Make one group of two, unless a report would have two sentences in it."""
        reports_l, reports_r = self.reports(left), self.reports(right)
        if not reports_l & reports_r:
            self._groups.join(left, right)
            self._reports[self._groups.find(left)] = reports_l | reports_r

    def reports(self, number: int) -> int:
        """A bit mask of the reports whose body is in the group of a sentence."""
        return self._reports[self._groups.find(number)]

    def part(self, whole: int, words: range) -> int:
        """The number of a part of a sentence, which is added where it is new."""
        if (whole, words) not in self._parts:
            number = self._parts[whole, words] = len(self.sentences)
            self.sentences.append(part_of_sentence(self.sentences[whole], words))
            self._reports.append(_body_reports(self.sentences[number]))
        return self._parts[whole, words]

    def members(self) -> list[list[DistinctSentence]]:
        """The groups; a part that found no group is left out."""
        groups: dict[int, list[DistinctSentence]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            groups[self._groups.find(number)].append(sentence)
        return [
            group
            for group in groups.values()
            if len(group) > 1 or not group[0].view.is_part
        ]


def _join_part(groups: _Groups, short: int, whole: int) -> None:
    """Join a sentence with the part of a longer one that tells it, if there is one."""
    if groups.reports(short) & groups.sentences[whole].reports:
        return
    views = groups.sentences[short].view, groups.sentences[whole].view
    words = find_part(*views)
    if words is not None:
        groups.join(short, groups.part(whole, words))


def _body_reports(sentence: DistinctSentence) -> int:
    """The reports that have a sentence in their body: headlines take no place."""
    return 0 if sentence.view.is_title else sentence.reports


def _first_place(sentence: DistinctSentence) -> tuple[Place, int]:
    """Sorts sentences by place; a part comes after the sentence that it is part of."""
    return sentence.places[0], sentence.view.is_part


def make_statements(
    groups: Sequence[Sequence[DistinctSentence]],
    reports: Sequence[Report],
    *,
    origin_at: OriginAt,
    speaker_at: SpeakerAt,
    is_disputed: Callable[[Place], bool],
) -> list[Statement]:
    """Statements with their standing, in the order of the groups.

    Args:
        groups: Sentences that state the same, from `group_sentences`.
        reports: The story's reports.
        origin_at: The origin that speaks in a place.
        speaker_at: To whom the report attributes what stands there.
        is_disputed: Does another report contradict what stands in a place?
    """
    statements = []
    for number, group in enumerate(groups, 1):
        places = sorted({place for sentence in group for place in sentence.places})
        origins = sorted({origin_at(place) for place in places})
        sides = {place.report for place in places if is_disputed(place)}
        statements.append(
            Statement(
                id=f"t{number}",
                text=_wording(group),
                standing=standing(
                    reports=len({place.report for place in places}),
                    origins=len(origins),
                    is_disputed=len(sides) > 1,
                ),
                origins=tuple(origins),
                mentions=tuple(
                    Mention(
                        report=reports[place.report].id,
                        start=place.start,
                        end=place.end,
                        speaker=speaker_at(place),
                    )
                    for place in places
                ),
            )
        )
    return statements


def standing(*, reports: int, origins: int, is_disputed: bool) -> Standing:
    """How a statement stands: by independent origins, not by reports."""
    if is_disputed:
        return "disputed"
    if origins > 1:
        return "corroborated"
    return "repeated" if reports > 1 else "single"


def _wording(group: Sequence[DistinctSentence]) -> str:
    """The words of the first report with a sentence for it, else a part or headline."""
    best = min(group, key=lambda s: (s.view.is_title, s.view.is_part, s.places[0]))
    return " ".join(best.view.text.split())
