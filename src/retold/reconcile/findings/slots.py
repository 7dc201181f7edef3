"""Do two things that differ fill the same place in two sentences that align?

Most differences between two reports are no contradictions: they speak of two things.
A difference counts only where the words around both answer to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from retold.model import Evidence, Figure, Name, Report, TimeExpression
from retold.reconcile.views import SentenceView
from retold.reconcile.words import Clause, WordAlignment, clause_of

Item = TypeVar("Item", Figure, Name, TimeExpression)

# Words between a thing and the word that flanks it; "the", "of" and titles stand there.
_FLANK_WORDS: Final = 3
# What stands between the same words was put there for the other.
_FRAMED: Final = 0.95


class Slot(NamedTuple):
    """How well the surroundings of two things answer to each other."""

    flanks: int
    """On how many sides (0 to 2) the nearest content words are aligned."""
    share: float
    """Share of the poorer clause's content that is aligned with the other clause."""
    told: float
    """Weight of aligned words of the clauses that are no name, number or date."""
    rivals: int
    """How many other things of this sort stand in the two clauses unanswered."""
    is_framed: bool = False
    """Do both stand between the same words, in sentences alike word for word?"""

    @property
    def probability(self) -> float:
        """The probability that both fill one slot."""
        if self.is_framed:
            return _FRAMED
        if self.rivals > 1 or self.told < (1 if self.flanks == 2 else 2):
            return 0.0
        if self.flanks == 2:
            return 0.9 if self.share >= 0.5 else 0.85
        if self.flanks == 1:
            return 0.9 if self.share >= 0.6 else 0.7 if self.share >= 0.45 else 0.3
        is_clause = self.share >= 0.6 and self.told >= 3
        return 0.7 if is_clause and not self.rivals else 0.2


def find_slot(
    words: WordAlignment,
    span_l: tuple[int, int],
    span_r: tuple[int, int],
    *,
    rivals: int = 0,
) -> Slot:
    """Compare the surroundings of a span in each of two aligned sentences."""
    range_l = words.left.words_between(*span_l)
    range_r = words.right.words_between(*span_r)
    if not range_l or not range_r:
        return Slot(0, 0.0, 0.0, rivals)
    flanks = sum(_is_flanked(words, range_l, range_r, step) for step in (-1, 1))
    share, told = _clause_overlap(words, range_l, range_r)
    is_framed = words.frame_of(span_l, span_r) is not None
    return Slot(flanks, share, told, rivals, is_framed)


def differing(
    words: WordAlignment,
    items_l: Sequence[Item],
    items_r: Sequence[Item],
    agree: Callable[[Item, Item], bool],
    comparable: Callable[[Item, Item], bool] = lambda _l, _r: True,
    span_of: Callable[[SentenceView, Item], tuple[int, int]] = lambda _v, item: (
        item.start,
        item.end,
    ),
) -> Iterator[tuple[Item, Item, Slot]]:
    """Items of two sentences that no item of the other answers, in like slots.

    Equal words answer each other, whatever was read into them; but what stands in the
    frame of another thing answers to that one alone. Words that stand
    in a quotation on both sides are the quotation's matter: a change there is an
    altered quote.

    Args:
        words: The sentences.
        items_l: Things of one sort in the left sentence.
        items_r: The same in the right one.
        agree: Can both be right?
        comparable: Could both be about one thing?
        span_of: The words that a thing takes up, and that are no surroundings.

    Returns:
        For each unanswered item of the left the likeliest one of the right, in order of
        the left; each of the right once.
    """
    framed = {
        (x.start, y.start)
        for x in items_l
        for y in items_r
        if words.frame_of((x.start, x.end), (y.start, y.end)) is not None
    }
    tied = {
        (x.start, y.start) for x in items_l for y in items_r if _is_tied(words, x, y)
    }
    framed_l, framed_r = {x for x, _ in framed}, {y for _, y in framed}

    def answers(x: Item, y: Item) -> bool:
        # What stands in the place of another thing answers to that one alone.
        is_free = x.start not in framed_l and y.start not in framed_r
        if not is_free and (x.start, y.start) not in framed | tied:
            return False
        return agree(x, y) or _words(words.left, x) == _words(words.right, y)

    def are_quoted(x: Item, y: Item) -> bool:
        return is_in_quote(words.left, x.start, x.end) and is_in_quote(
            words.right, y.start, y.end
        )

    open_l = [x for x in items_l if not any(answers(x, y) for y in items_r)]
    open_r = [y for y in items_r if not any(answers(x, y) for x in items_l)]
    for x in open_l:
        like_x = [y for y in open_r if comparable(x, y) and not are_quoted(x, y)]
        slots = [
            (
                find_slot(
                    words,
                    span_of(words.left, x),
                    span_of(words.right, y),
                    rivals=len(like_x) + sum(comparable(z, y) for z in open_l) - 2,
                ),
                y,
            )
            for y in like_x
        ]
        if not slots:
            continue
        slot, y = max(slots, key=lambda s: (s[0].probability, -s[1].start))
        if slot.probability > 0:
            open_r.remove(y)
            yield x, y, slot


def _is_tied(words: WordAlignment, left: Item, right: Item) -> bool:
    """Does a word of one thing answer to a word of the other?"""
    range_r = words.right.words_between(right.start, right.end)
    return any(
        words.to_right.get(i) in range_r
        for i in words.left.words_between(left.start, left.end)
        if words.left.words[i].is_content
    )


def _words(view: SentenceView, item: Figure | Name | TimeExpression) -> list[str]:
    """The words of a thing, "Sept." as "September" and "five" as "5"."""
    return [view.words[i].stem for i in view.words_between(item.start, item.end)]


def evidence(report: Report, start: int, end: int) -> Evidence:
    """The span with its words."""
    return Evidence(report=report.id, start=start, end=end, text=report.text[start:end])


def is_in_quote(view: SentenceView, start: int, end: int) -> bool:
    """Does the span stand in a direct quotation?"""
    return any(
        quote.form != "indirect" and quote.start <= start and end <= quote.end
        for quote in view.quotes
    )


def _is_flanked(
    words: WordAlignment, range_l: range, range_r: range, step: int
) -> bool:
    """Do the nearest content words on one side of both spans answer to each other?"""
    near_l = _near(words.left, range_l, step)
    near_r = _near(words.right, range_r, step)
    if not near_l and not near_r:
        # Both begin, or both end, their sentence: that is a place, too.
        return _is_at_edge(words.left, range_l, step) and _is_at_edge(
            words.right, range_r, step
        )
    return any(words.to_right.get(i) in near_r for i in near_l)


def _is_at_edge(view: SentenceView, span: range, step: int) -> bool:
    """Is the span within reach of the sentence's start (or end)?"""
    if step < 0:
        return span.start <= _FLANK_WORDS
    return len(view.words) - span.stop <= _FLANK_WORDS


def _near(view: SentenceView, span: range, step: int) -> list[int]:
    """Content words within reach of a span on one side."""
    first = span.start - 1 if step < 0 else span.stop
    reach = range(first, first + step * _FLANK_WORDS, step)
    return [i for i in reach if 0 <= i < len(view.words) and view.words[i].is_content]


def _clause_overlap(
    words: WordAlignment, range_l: range, range_r: range
) -> tuple[float, float]:
    """Aligned share and narrative weight of the clauses that hold two spans."""
    clause_l = clause_of(words.clauses_left, range_l.start)
    clause_r = clause_of(words.clauses_right, range_r.start)
    content_l = _content(words.left, clause_l, range_l)
    content_r = _content(words.right, clause_r, range_r)
    mass = min(
        sum(words.left.words[i].weight for i in content_l),
        sum(words.right.words[j].weight for j in content_r),
    )
    inside = set(content_r)
    aligned = [i for i in content_l if words.to_right.get(i) in inside]
    shared = sum(words.left.words[i].weight for i in aligned)
    told = sum(words.left.words[i].weight for i in aligned if _tells(words.left, i))
    return (shared / mass if mass else 0.0), told


def _tells(view: SentenceView, i: int) -> bool:
    """Does a word tell what happens: no name, number, or part of a date or figure?"""
    word = view.words[i]
    return not (
        word.is_name
        or word.is_number
        or any(n.start <= word.token.start < n.end for n in view.names)
        or any(t.start <= word.token.start < t.end for t in view.times)
        or any(f.start <= word.token.start < f.end for f in view.figures)
    )


def _content(view: SentenceView, clause: Clause, without: range) -> list[int]:
    return [i for i in clause if view.words[i].is_content and i not in without]
