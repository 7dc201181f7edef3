"""Places where two sentences, word for word the same around, hold other words.

Independent reports word everything anew; who retells a text keeps most of its words.
So what stands in the place of something else in a sentence that is otherwise the same
was put there: it is a rewording or an alteration, and hardly ever another thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel

from retold.reconcile.views import SentenceView

# Share of the richer sentence's content, the replaced words apart, that the other
# repeats or says by a near-synonym in the same place. Read on 777 pairs of alike
# sentences of independent reports, those below it mostly tell of two things.
_LIKENESS: Final = 0.7
# Content words around that must be the same: fewer are a turn of phrase.
_LEAST_SHARED: Final = 3
# With fewer than these nearly all that there is must be the same ("the news was first
# reported by").
_MANY_SHARED: Final = 5
_ALL: Final = 0.85
# Longer stretches that differ are no replacement of one thing by another.
_MOST_WORDS: Final = 8
# Nor are they longer than this where just three words are the same.
_FEW_WORDS: Final = 2


class Frame(NamedTuple):
    """Words of the left and right sentence that stand between the same words."""

    left: range
    right: range
    likeness: float
    """Share of the content around that both sentences have in common, 0 to 1."""
    shared: int
    """How many content words around both sentences have in common."""

    @property
    def is_verbatim(self) -> bool:
        """Do the sentences say the same word for word, this place apart?"""
        return (
            self.shared >= _LEAST_SHARED
            and self.likeness >= (_LIKENESS if self.shared >= _MANY_SHARED else _ALL)
            and max(len(self.left), len(self.right))
            <= (_MOST_WORDS if self.shared > _LEAST_SHARED else _FEW_WORDS)
        )


def find_frames(left: SentenceView, right: SentenceView) -> list[Frame]:
    """The places where two sentences part, verbatim or not.

    Returns:
        In reading order; one of the ranges may be empty.

    Cost:
        O(words of left * words of right) at worst.

    Source:
        That what fills one frame is a paraphrase or a contrast: Bannard &
        Callison-Burch 2005, for phrases between equal words.
    """
    gaps = _gaps(left, right)
    answered = [_answered(left, right, *gap) for gap in gaps]
    inside_l = [_content(left, gap_l) for gap_l, _ in gaps]
    inside_r = [_content(right, gap_r) for _, gap_r in gaps]
    all_l = _content(left, range(len(left.words)))
    all_r = _content(right, range(len(right.words)))
    kept = all_l - sum(inside_l)
    frames = []
    for k, gap in enumerate(gaps):
        shared = kept + sum(answered) - answered[k]
        around = max(all_l - inside_l[k], all_r - inside_r[k])
        frames.append(Frame(*gap, shared / around if around else 0.0, shared))
    return frames


def _gaps(left: SentenceView, right: SentenceView) -> list[tuple[range, range]]:
    """Stretches between the words of the longest common subsequence of stems."""
    stems_l, stems_r = ([w.stem for w in view.words] for view in (left, right))
    gaps: list[tuple[range, range]] = []
    at_l = at_r = 0
    for block in Indel.opcodes(stems_l, stems_r):
        if block.tag != "equal":
            continue
        gaps.append((range(at_l, block.src_start), range(at_r, block.dest_start)))
        at_l, at_r = block.src_end, block.dest_end
    gaps.append((range(at_l, len(stems_l)), range(at_r, len(stems_r))))
    return [gap for gap in gaps if gap[0] or gap[1]]


def _answered(
    left: SentenceView, right: SentenceView, gap_l: range, gap_r: range
) -> int:
    """How many content words of a stretch have a near-synonym on the other side."""
    roots = [right.words[j].root for j in gap_r if right.words[j].is_content]
    count = 0
    for i in gap_l:
        if left.words[i].is_content and left.words[i].root in roots:
            roots.remove(left.words[i].root)
            count += 1
    return count


def _content(view: SentenceView, span: range) -> int:
    return sum(view.words[i].is_content for i in span)


def open_words(
    view: SentenceView, span: range, other: SentenceView, span_other: range
) -> list[int]:
    """Words of one side of a place that do not stand on its other side, too."""
    stems = {other.words[j].stem for j in span_other}
    return [i for i in span if view.words[i].stem not in stems]


def pairs_of(
    frame: Frame, left: SentenceView, right: SentenceView
) -> Iterator[tuple[int, int]]:
    """Each word of a place's left against each of its right that neither repeats."""
    rest_r = open_words(right, frame.right, left, frame.left)
    for i in open_words(left, frame.left, right, frame.right):
        for j in rest_r:
            yield i, j
