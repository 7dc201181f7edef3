"""Which sentences, and parts of sentences, of a story are one statement?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from retold.families import Families
from retold.reconcile.distinct import (
    DistinctSentence,
    Place,
    StoryText,
    part_of_sentence,
)
from retold.reconcile.likely import LikelyPair
from retold.reconcile.parts import (
    WHOLE,
    Rarity,
    SharedPart,
    find_likely_part,
    find_shared_part,
    is_surely_told,
    with_small_words,
)
from retold.reconcile.trusted import TrustedLinks
from retold.reconcile.words import align_words, clauses_around

# Two stretches of a sentence are one part when they have more than this share of their
# words in common.
_ONE_PART: Final = 0.5
# A part is told already when more than this share of its content words is answered.
_TOLD: Final = 0.5
# What repeats a sentence so near to it (a caption, the line below the headline) tells
# nothing more.
_BESIDE: Final = 2


class Group(NamedTuple):
    """Sentences that state the same, and which of them surely do.

    `sure` cuts the indices of the sentences into sets.
    """

    sentences: list[DistinctSentence]
    sure: list[list[int]]


def group_sentences(
    story: StoryText,
    trusted: TrustedLinks,
    near: Sequence[tuple[int, int]],
    likely: Sequence[LikelyPair],
    rarities: Sequence[Rarity],
) -> list[Group]:
    """Sentences that state the same, put together over all reports.

    The surest links are joined first. A group holds one body sentence of a report, so
    that groups do not run together along chains of half-likeness; headlines come on
    top. Then parts that two sentences share are looked for, for sentences that no link
    brought together; the heaviest are joined first. Such parts are sentences behind
    those of the story. Of pairs that only likely tell a part of one another lighter
    parts are joined, last, and surely say nothing. Sentences that match none are groups
    of one.

    Args:
        story: The sentences.
        trusted: Those that state the same, from `trust_links`.
        near: Those that may share a part, from `find_near`.
        likely: Those that likely do, likeliest first, from `Likelihoods`.
        rarities: For each report, what is left of a word's weight, by its root.

    Returns:
        Groups, their sentences by first place, sorted by their first place.

    Cost:
        Nearly linear in the links, and the word alignment of at most twelve pairs for
        each sentence.

    Source:
        Constrained single-link clustering, surest link first.
    """
    groups = _Groups(story.sentences)
    for link in trusted.links:
        groups.join(link.left, link.right)
    for left, right, part, is_sure in _shared_parts(story, groups, near, rarities):
        if not (
            groups.are_one(left, right)
            or _is_told(groups, left, part.left, right)
            or _is_told(groups, right, part.right, left)
        ):
            one, other = groups.part(left, part.left), groups.part(right, part.right)
            groups.join(one, other)
            if is_sure:
                groups.tie(one, other)
    _join_likely(story, groups, likely, rarities)
    for link in trusted.sure:
        groups.tie(link.left, link.right)
    return sorted(groups.all(), key=lambda group: _first_place(group.sentences[0]))


class _Groups:
    """Groups of sentences that hold no two body sentences of one report."""

    def __init__(self, sentences: Sequence[DistinctSentence]) -> None:
        self.sentences = list(sentences)
        self._groups: Families[int] = Families()
        self._reports = [_body_reports(sentence) for sentence in sentences]
        self._members = [[number] for number in range(len(sentences))]
        self._parts: dict[int, list[tuple[range, int]]] = defaultdict(list)
        self._sure: Families[int] = Families()

    def join(self, left: int, right: int) -> None:
        """Make one group of two, unless a report would have two sentences in it."""
        one, other = sorted((self._groups.find(left), self._groups.find(right)))
        if one != other and not self._reports[one] & self._reports[other]:
            self._groups.join(one, other)
            self._reports[one] |= self._reports[other]
            self._members[one] += self._members[other]

    def tie(self, left: int, right: int) -> None:
        """Two surely say one thing, if they are in one group."""
        if self.are_one(left, right):
            self._sure.join(left, right)

    def mates(self, number: int) -> list[DistinctSentence]:
        """All sentences in the group of one."""
        return [self.sentences[n] for n in self._members[self._groups.find(number)]]

    def are_one(self, left: int, right: int) -> bool:
        """Are two sentences in one group?"""
        return self._groups.find(left) == self._groups.find(right)

    def join_clauses(self, left: int, right: int, words: tuple[range, range]) -> None:
        """Make one group of two sentences, or of the clauses around some words of both.

        A sentence that is in no group yet is joined whole. Clauses that are a part
        already stay one, if their group can take the other side.
        """
        sides = tuple(zip((left, right), words, strict=True))
        one, other = (self._free(whole, span) for whole, span in sides)
        self.join(one, other)
        if not self.are_one(one, other):
            self.join(*(self._free(whole, span, is_new=True) for whole, span in sides))

    def _free(self, whole: int, words: range, *, is_new: bool = False) -> int:
        if len(self._members[self._groups.find(whole)]) == 1:
            return whole
        clauses = clauses_around(self.sentences[whole].view, words)
        if not is_new:
            if self._is_most(whole, words):
                return whole
            known = [number for span, number in self._parts[whole] if span == clauses]
            if known:
                return known[0]
        return self._add_part(whole, clauses)

    def _is_most(self, whole: int, words: range) -> bool:
        """Are some words most of a sentence's content?"""
        content = [w.weight * w.is_content for w in self.sentences[whole].view.words]
        return sum(content[words.start : words.stop]) >= WHOLE * sum(content)

    def share_group(self, left: int, right: int) -> bool:
        """Are two sentences, or parts of them, in one group?"""
        heads_l, heads_r = (
            {self._groups.find(n) for n in [whole, *self._part_numbers(whole)]}
            for whole in (left, right)
        )
        return not heads_l.isdisjoint(heads_r)

    def _part_numbers(self, whole: int) -> list[int]:
        return [number for _, number in self._parts.get(whole, ())]

    def part(self, whole: int, words: range) -> int:
        """The number of a part of a sentence, which is added where it is new.

        A part that is most of its sentence is the sentence, and one that is mostly a
        known part is that: where two reports tell the same, one of them a word longer,
        it is one statement.
        """
        if self._is_most(whole, words):
            return whole
        for known, number in self._parts[whole]:
            both = min(known.stop, words.stop) - max(known.start, words.start)
            if both > _ONE_PART * (len(known) + len(words) - both):
                return number
        view = self.sentences[whole].view
        return self._add_part(whole, with_small_words(view, words))

    def _add_part(self, whole: int, words: range) -> int:
        number = len(self.sentences)
        self._parts[whole].append((words, number))
        self.sentences.append(part_of_sentence(self.sentences[whole], words))
        self._reports.append(_body_reports(self.sentences[number]))
        self._members.append([number])
        return number

    def all(self) -> list[Group]:
        """The groups, without standing text and parts that found no group."""
        heads = {self._groups.find(number) for number in range(len(self.sentences))}
        return [
            group
            for head in sorted(heads)
            for group in [self._group(self._members[head])]
            for first in [group.sentences[0]]
            if not first.is_furniture
            and (len(group.sentences) > 1 or not first.view.is_part)
        ]

    def _group(self, members: Sequence[int]) -> Group:
        ordered = sorted(members, key=lambda n: _first_place(self.sentences[n]))
        sure: dict[int, list[int]] = {}
        for index, number in enumerate(ordered):
            sure.setdefault(self._sure.find(number), []).append(index)
        return Group([self.sentences[n] for n in ordered], list(sure.values()))


def _shared_parts(
    story: StoryText,
    groups: _Groups,
    near: Sequence[tuple[int, int]],
    rarities: Sequence[Rarity],
) -> list[tuple[int, int, SharedPart, bool]]:
    """The parts that sentences share which are in no group together, heaviest first.

    Each with whether both surely tell it.
    """
    found = []
    for left, right in near:
        if not groups.are_one(left, right):
            one, other = story.sentences[left], story.sentences[right]
            words = align_words(one.view, other.view)
            part = find_shared_part(words, (rarities[one.home], rarities[other.home]))
            if part is not None:
                found.append((left, right, part, is_surely_told(words, part)))
    return sorted(found, key=lambda f: (-f[2].score, f[0], f[1]))


def _join_likely(
    story: StoryText,
    groups: _Groups,
    likely: Sequence[LikelyPair],
    rarities: Sequence[Rarity],
) -> None:
    """Join parts of sentences that likely tell a part of one another."""
    for left, right, _ in likely:
        if not groups.share_group(left, right):
            one, other = story.sentences[left], story.sentences[right]
            part = find_likely_part(
                align_words(one.view, other.view),
                (rarities[one.home], rarities[other.home]),
            )
            if part is not None and not (
                _is_told(groups, left, part.left, right, within=_BESIDE)
                or _is_told(groups, right, part.right, left, within=_BESIDE)
            ):
                groups.join_clauses(left, right, (part.left, part.right))


def _is_told(
    groups: _Groups, whole: int, words: range, other: int, within: int | None = None
) -> bool:
    """Has the other's report told a part of a sentence already, where it answers it?

    A caption repeats the first sentence: what answers to that one needs no answer
    in the caption. Looked at are sentences that stand at most `within` from the other.
    """
    sentence, answer = groups.sentences[whole], groups.sentences[other]
    content = [i for i in words if sentence.view.words[i].is_content]
    for mate in groups.mates(whole):
        if (
            mate.reports & answer.reports
            and not mate.view.is_title
            and (within is None or abs(mate.view.index - answer.view.index) <= within)
        ):
            answered = align_words(sentence.view, mate.view).to_right
            if sum(i in answered for i in content) > _TOLD * len(content):
                return True
    return False


def _body_reports(sentence: DistinctSentence) -> int:
    """The reports that have a sentence in their body: headlines take no place."""
    return 0 if sentence.view.is_title else sentence.reports


def _first_place(sentence: DistinctSentence) -> tuple[tuple[int, ...], bool, Place]:
    """Sorts sentences by place; a part comes after the sentence that it is part of."""
    place = sentence.places[0]
    return (place.report, place.sentence), sentence.view.is_part, place
