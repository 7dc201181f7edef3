"""Which words of two aligned sentences answer to each other, and in which clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Final

from rapidfuzz.distance import Indel

from retold.reconcile.frames import Frame, find_frames
from retold.reconcile.views import SentenceView, Word

# Where one clause ends and the next begins. "and" and "or" part clauses only after a
# comma, since they mostly join words; quotation marks part what is said from who says;
# a colon inside a clock time parts nothing.
_CLAUSE_BREAK: Final = re.compile(
    r"[;—–“”\"()]|:(?!\d)|--|,\s+(?=(?:and|but|or|so|yet|while|which|who|whose|where|when|"
    r"after|before|as|because|although|though|if|saying|adding|according)\b)"
    r"|\s(?=(?:while|because|although|though|but|after|before|since|unless|until|"
    r"whereas|according to)\s)"
)
# A clause put in ("Brill, who bought the line in 1999, said") ends at its comma.
_PUT_IN: Final = re.compile(r",\s+(?:who|which|whose|whom|where|when)\b[^,;:]*(?=,)")
_SENTENCE_END: Final = re.compile(r"(?<!\.)[.!?][\"'”’»)\]]*$")
# A piece shorter than this in content words is no clause of its own: it is an adverbial
# ("But on Wednesday") that belongs to what follows.
_CLAUSE_CONTENT: Final = 2


# The words of a clause by their indices in the sentence.
Clause = tuple[int, ...]

_STEM: Final = attrgetter("stem")
_ROOT: Final = attrgetter("root")


@dataclass(frozen=True)
class WordAlignment:
    """Two sentences with the words that answer to each other.

    `to_right` maps indices of the left sentence's words to the right one's; each word
    answers to one at most.
    """

    left: SentenceView
    right: SentenceView
    to_right: dict[int, int]

    @cached_property
    def to_left(self) -> dict[int, int]:
        """The same mapping the other way."""
        return {j: i for i, j in sorted(self.to_right.items(), key=itemgetter(1))}

    @cached_property
    def mirrored(self) -> WordAlignment:
        """The same alignment with the sides changed."""
        return WordAlignment(self.right, self.left, self.to_left)

    @cached_property
    def likeness(self) -> float:
        """Share of the poorer sentence's content that the other answers."""
        least = min(self._content)
        return self._answered / least if least else 0.0

    @cached_property
    def mutual_likeness(self) -> float:
        """Share of the richer sentence's content that the other answers."""
        most = max(self._content)
        return self._answered / most if most else 0.0

    @cached_property
    def _content(self) -> tuple[int, int]:
        """How many content words each side has."""
        left, right = (
            sum(word.is_content for word in view.words)
            for view in (self.left, self.right)
        )
        return left, right

    @cached_property
    def _answered(self) -> int:
        """How many content words of the left side have an answer."""
        return sum(self.left.words[i].is_content for i in self.to_right)

    @cached_property
    def are_sentences(self) -> bool:
        """Do both end as sentences do? Headlines, captions and furniture do not."""
        return all(
            not view.is_title and _SENTENCE_END.search(view.text)
            for view in (self.left, self.right)
        )

    @cached_property
    def frames(self) -> list[Frame]:
        """Places where the sentences part, word for word the same around.

        None if either is a title: headlines shorten as they like.
        """
        if self.left.is_title or self.right.is_title:
            return []
        return [frame for frame in self.all_frames if frame.is_verbatim]

    @cached_property
    def all_frames(self) -> list[Frame]:
        """Places where the sentences part, alike around or not."""
        return list(find_frames(self.left, self.right))

    def frame_of(
        self, span_l: tuple[int, int], span_r: tuple[int, int]
    ) -> Frame | None:
        """The frame in which a span of each text stands, None if there is none."""
        range_l = self.left.words_between(*span_l)
        range_r = self.right.words_between(*span_r)
        for frame in self.frames:
            if _overlap(frame.left, range_l) and _overlap(frame.right, range_r):
                return frame
        return None

    @cached_property
    def clauses_left(self) -> list[Clause]:
        """The left sentence's clauses."""
        return split_clauses(self.left)

    @cached_property
    def clauses_right(self) -> list[Clause]:
        """The right sentence's clauses."""
        return split_clauses(self.right)


def align_words(left: SentenceView, right: SentenceView) -> WordAlignment:
    """Align the words of two sentences that state the same.

    First the longest common subsequence of stems; then content words left over whose
    stems are equal (moved words), then those of one root (near-synonyms, derivations),
    each with the nearest candidate in reading order. Which side is left does not
    matter.

    Cost:
        O(words of left * words of right) at worst.

    Source:
        Sultan, Bethard & Sumner 2014: align in stages, most certain first, and judge by
        what is left over. Differs: no parser; order of words stands for context.
    """
    stems_l, stems_r = [w.stem for w in left.words], [w.stem for w in right.words]
    if stems_r < stems_l:
        # Of several longest subsequences one is taken: the same from either side.
        return align_words(right, left).mirrored
    to_right: dict[int, int] = {}
    for block in Indel.opcodes(stems_l, stems_r):
        if block.tag == "equal":
            size = block.src_end - block.src_start
            for k in range(size):
                to_right[block.src_start + k] = block.dest_start + k
    _match_rest(left.words, right.words, to_right)
    return WordAlignment(left, right, to_right)


def split_clauses(view: SentenceView) -> list[Clause]:
    """The clauses of a sentence as word indices, by their first word, covering all.

    A plain cut at punctuation and conjunctions; pieces without a verb's worth of
    content are joined to what follows. A relative clause between commas is a clause of
    its own, and the clause that it interrupts goes on behind it.
    """
    inside = {
        i
        for m in _PUT_IN.finditer(view.text)
        for i in view.words_between(view.start + m.start(), view.start + m.end())
    }
    main = [i for i in range(len(view.words)) if i not in inside]
    masked = _PUT_IN.sub(lambda m: " " * len(m.group()), view.text)
    cuts = [view.start + m.start() for m in _CLAUSE_BREAK.finditer(masked)]
    clauses = _cut(view, main, cuts)
    put_in = [
        tuple(view.words_between(view.start + m.start(), view.start + m.end()))
        for m in _PUT_IN.finditer(view.text)
    ]
    return sorted([*clauses, *(c for c in put_in if c)])


def _cut(
    view: SentenceView, indices: Sequence[int], cuts: Sequence[int]
) -> list[Clause]:
    """Words cut into clauses at places of the text."""
    clauses: list[Clause] = []
    rest = list(indices)
    for cut in [*cuts, view.end]:
        piece = [i for i in rest if view.words[i].token.start < cut]
        content = sum(view.words[i].is_content for i in piece)
        if not piece or (content < _CLAUSE_CONTENT and cut != view.end):
            continue
        if content < _CLAUSE_CONTENT and clauses:
            clauses[-1] = (*clauses[-1], *piece)
        else:
            clauses.append(tuple(piece))
        rest = rest[len(piece) :]
    return clauses


def _overlap(left: range, right: range) -> bool:
    return left.start < right.stop and right.start < left.stop


def clause_of(clauses: Sequence[Clause], index: int) -> Clause:
    """The clause that holds the word."""
    for clause in clauses:
        if index in clause:
            return clause
    return (index,)


def clauses_around(view: SentenceView, words: range) -> range:
    """The words from the beginning of a stretch's first clause to its last one's end.

    A clause that others interrupt goes no farther than the first of these.
    """
    first, last = words.start, words.stop - 1
    clauses = split_clauses(view)
    start, end = clause_of(clauses, first), clause_of(clauses, last)
    while first - 1 in start:
        first -= 1
    while last + 1 in end:
        last += 1
    return range(first, last + 1)


def _match_rest(
    left: Sequence[Word], right: Sequence[Word], to_right: dict[int, int]
) -> None:
    """Add pairs of content words that are left over: equal stems, then one root."""
    taken = set(to_right.values())
    rest_l = [i for i, w in enumerate(left) if w.is_content and i not in to_right]
    rest_r = [j for j, w in enumerate(right) if w.is_content and j not in taken]
    scale = len(right) / max(1, len(left))
    for form in (_STEM, _ROOT):
        wanted = {form(left[i]) for i in rest_l}
        open_r: dict[str, list[int]] = {}
        for j in rest_r:
            if (key := form(right[j])) in wanted:
                open_r.setdefault(key, []).append(j)
        if not open_r:
            continue
        for i in rest_l:
            candidates = open_r.get(form(left[i]))
            if candidates:
                nearest = min(candidates, key=lambda j: (abs(j - i * scale), j))
                to_right[i] = nearest
                taken.add(nearest)
                candidates.remove(nearest)
        rest_l = [i for i in rest_l if i not in to_right]
        rest_r = [j for j in rest_r if j not in taken]
