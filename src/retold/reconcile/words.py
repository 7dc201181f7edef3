"""Which words of two aligned sentences answer to each other, and in which clause."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz.distance import Indel

from retold.reconcile.views import SentenceView, Word

# Where one clause ends and the next begins. "and" and "or" part clauses only after a
# comma, since they mostly join words; quotation marks part what is said from who says.
_CLAUSE_BREAK: Final = re.compile(
    r"[;:—–“”\"()]|--|,\s+(?=(?:and|but|or|so|yet|while|which|who|whose|where|when|"
    r"after|before|as|because|although|though|if|saying|adding|according)\b)"
    r"|\s(?=(?:while|because|although|though|but|after|before|since|unless|until|"
    r"whereas|according to)\s)"
)
# A clause put in between ("Snyder, who bought the team in 1999, said") ends at its comma.
_PUT_IN: Final = re.compile(r",\s+(?:who|which|whose|whom|where|when)\b[^,;:]*(?=,)")
_SENTENCE_END: Final = re.compile(r"(?<!\.)[.!?][\"'”’»)\]]*$")
# A piece shorter than this in content words is no clause of its own: it is an adverbial
# ("But on Wednesday") that belongs to what follows.
_CLAUSE_CONTENT: Final = 2


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
        return {j: i for i, j in self.to_right.items()}

    @cached_property
    def mirrored(self) -> WordAlignment:
        """The same alignment with the sides changed."""
        return WordAlignment(self.right, self.left, self.to_left)

    @cached_property
    def are_sentences(self) -> bool:
        """Do both end as sentences do? Headlines, captions and furniture do not."""
        return all(
            not view.is_title and _SENTENCE_END.search(view.text)
            for view in (self.left, self.right)
        )

    @cached_property
    def clauses_left(self) -> list[range]:
        """The left sentence's clauses as ranges of word indices."""
        return split_clauses(self.left)

    @cached_property
    def clauses_right(self) -> list[range]:
        """The right sentence's clauses as ranges of word indices."""
        return split_clauses(self.right)


def align_words(left: SentenceView, right: SentenceView) -> WordAlignment:
    """Align the words of two sentences that state the same.

    First the longest common subsequence of stems; then content words left over whose
    stems are equal (moved words), then those of one root (near-synonyms, derivations),
    each with the nearest candidate in reading order.

    Cost:
        O(words of left * words of right) at worst.

    Source:
        Sultan, Bethard & Sumner 2014: align in stages, most certain first, and judge by
        what is left over. Differs: no parser; order of words stands for context.
    """
    to_right: dict[int, int] = {}
    stems_l, stems_r = [w.stem for w in left.words], [w.stem for w in right.words]
    for block in Indel.opcodes(stems_l, stems_r):
        if block.tag == "equal":
            size = block.src_end - block.src_start
            for k in range(size):
                to_right[block.src_start + k] = block.dest_start + k
    for form in ("stem", "root"):
        _match_rest(left.words, right.words, form, to_right)
    return WordAlignment(left, right, to_right)


def split_clauses(view: SentenceView) -> list[range]:
    """The clauses of a sentence as ranges of word indices, in order, covering all.

    A plain cut at punctuation and conjunctions; pieces without a verb's worth of
    content are joined to what follows.
    """
    text = view.text
    cuts = sorted(
        {view.start + m.start() for m in _CLAUSE_BREAK.finditer(text)}
        | {view.start + m.end() for m in _PUT_IN.finditer(text)}
    )
    clauses: list[range] = []
    start = 0
    for cut in [*cuts, view.end]:
        stop = start
        while stop < len(view.words) and view.words[stop].token.start < cut:
            stop += 1
        is_last = cut == view.end
        content = sum(w.is_content for w in view.words[start:stop])
        if stop > start and (content >= _CLAUSE_CONTENT or is_last):
            if is_last and content < _CLAUSE_CONTENT and clauses:
                clauses[-1] = range(clauses[-1].start, stop)
            else:
                clauses.append(range(start, stop))
            start = stop
    return clauses


def clause_of(clauses: Sequence[range], index: int) -> range:
    """The clause that holds the word."""
    for clause in clauses:
        if index in clause:
            return clause
    return range(index, index + 1)


def _match_rest(
    left: Sequence[Word], right: Sequence[Word], form: str, to_right: dict[int, int]
) -> None:
    """Add pairs of content words that are left over and equal in `form`."""
    taken = set(to_right.values())
    open_r: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(right):
        if word.is_content and j not in taken:
            open_r[getattr(word, form)].append(j)
    scale = len(right) / max(1, len(left))
    for i, word in enumerate(left):
        candidates = open_r.get(getattr(word, form))
        if not word.is_content or i in to_right or not candidates:
            continue
        nearest = min(candidates, key=lambda j: (abs(j - i * scale), j))
        to_right[i] = nearest
        candidates.remove(nearest)
