"""Which sentences, and parts of sentences, of a story are one statement?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from retold.families import Families
from retold.reconcile.align import Link
from retold.reconcile.distinct import (
    DistinctSentence,
    Place,
    StoryText,
    part_of_sentence,
)
from retold.reconcile.parts import WHOLE, SharedPart, find_shared_part
from retold.reconcile.similarity import root_rarities
from retold.reconcile.words import align_words

# Two stretches of a sentence are one part when they have more than this share of their
# words in common.
_ONE_PART: Final = 0.5
# A part is told already when more than this share of its content words is answered.
_TOLD: Final = 0.5


def group_sentences(
    story: StoryText, links: Sequence[Link], near: Sequence[tuple[int, int]]
) -> list[list[DistinctSentence]]:
    """Sentences that state the same, put together over all reports.

    The surest links are joined first. A group holds one body sentence of a report, so
    that groups do not run together along chains of half-likeness; headlines come on
    top. Then parts that two sentences share are looked for, for sentences that no link
    brought together; the heaviest are joined first. Such parts are sentences behind
    those of the story. Sentences that match none are groups of one.

    Args:
        story: The sentences.
        links: Those that state the same, surest first, from `align_story`.
        near: Those that may share a part, from `find_near`.

    Returns:
        Groups, each sorted by first place, sorted by their first place.

    Cost:
        Nearly linear in the links, and the word alignment of at most twelve pairs for
        each sentence.

    Source:
        Constrained single-link clustering, surest link first.
    """
    groups = _Groups(story.sentences)
    for link in links:
        groups.join(link.left, link.right)
    for left, right, part in _shared_parts(story, groups, near):
        if not (
            groups.are_one(left, right)
            or _is_told(groups, left, part.left, right)
            or _is_told(groups, right, part.right, left)
        ):
            groups.join(groups.part(left, part.left), groups.part(right, part.right))
    return sorted(
        (sorted(group, key=_first_place) for group in groups.all()),
        key=lambda group: _first_place(group[0]),
    )


class _Groups:
    """Groups of sentences that hold no two body sentences of one report."""

    def __init__(self, sentences: Sequence[DistinctSentence]) -> None:
        self.sentences = list(sentences)
        self._groups: Families[int] = Families()
        self._reports = [_body_reports(sentence) for sentence in sentences]
        self._members = [[number] for number in range(len(sentences))]
        self._parts: dict[int, list[tuple[range, int]]] = defaultdict(list)

    def join(self, left: int, right: int) -> None:
        """Make one group of two, unless a report would have two sentences in it."""
        one, other = sorted((self._groups.find(left), self._groups.find(right)))
        if one != other and not self._reports[one] & self._reports[other]:
            self._groups.join(one, other)
            self._reports[one] |= self._reports[other]
            self._members[one] += self._members[other]

    def mates(self, number: int) -> list[DistinctSentence]:
        """All sentences in the group of one."""
        return [self.sentences[n] for n in self._members[self._groups.find(number)]]

    def are_one(self, left: int, right: int) -> bool:
        """Are two sentences in one group?"""
        return self._groups.find(left) == self._groups.find(right)

    def part(self, whole: int, words: range) -> int:
        """The number of a part of a sentence, which is added where it is new.

        A part that is most of its sentence is the sentence, and one that is mostly a
        known part is that: where two reports tell the same, one of them a word longer,
        it is one statement.
        """
        content = [w.weight * w.is_content for w in self.sentences[whole].view.words]
        if sum(content[words.start : words.stop]) >= WHOLE * sum(content):
            return whole
        for known, number in self._parts[whole]:
            both = min(known.stop, words.stop) - max(known.start, words.start)
            if both > _ONE_PART * (len(known) + len(words) - both):
                return number
        number = len(self.sentences)
        self._parts[whole].append((words, number))
        self.sentences.append(part_of_sentence(self.sentences[whole], words))
        self._reports.append(_body_reports(self.sentences[number]))
        self._members.append([number])
        return number

    def all(self) -> list[list[DistinctSentence]]:
        """The groups, without standing text and parts that found no group."""
        heads = {self._groups.find(number) for number in range(len(self.sentences))}
        groups = (self.mates(head) for head in sorted(heads))
        return [
            group
            for group in groups
            if not group[0].is_furniture
            and (len(group) > 1 or not group[0].view.is_part)
        ]


def _shared_parts(
    story: StoryText, groups: _Groups, near: Sequence[tuple[int, int]]
) -> list[tuple[int, int, SharedPart]]:
    """The parts that sentences share which are in no group together, heaviest first."""
    rarities = root_rarities(story)
    found = []
    for left, right in near:
        if not groups.are_one(left, right):
            one, other = story.sentences[left], story.sentences[right]
            part = find_shared_part(
                align_words(one.view, other.view),
                (rarities[one.home], rarities[other.home]),
            )
            if part is not None:
                found.append((left, right, part))
    return sorted(found, key=lambda f: (-f[2].score, f[0], f[1]))


def _is_told(groups: _Groups, whole: int, words: range, other: int) -> bool:
    """Has the other's report told a part of a sentence already, where it answers it?

    A caption repeats the first sentence: what answers to that one needs no answer
    in the caption.
    """
    sentence, reports = groups.sentences[whole], groups.sentences[other].reports
    content = [i for i in words if sentence.view.words[i].is_content]
    for mate in groups.mates(whole):
        if mate.reports & reports and not mate.view.is_title:
            answered = align_words(sentence.view, mate.view).to_right
            if sum(i in answered for i in content) > _TOLD * len(content):
                return True
    return False


def _body_reports(sentence: DistinctSentence) -> int:
    """The reports that have a sentence in their body: headlines take no place."""
    return 0 if sentence.view.is_title else sentence.reports


def _first_place(sentence: DistinctSentence) -> tuple[Place, int]:
    """Sorts sentences by place; a part comes after the sentence that it is part of."""
    return sentence.places[0], sentence.view.is_part
