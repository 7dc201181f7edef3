"""Has a sentence the figure, time or name of a claim, or another in its place?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retold.annotation.names import same_name
from retold.ask.answer import DifferenceKind
from retold.ask.dates import answer_time
from retold.ask.figures import answer_figure
from retold.ask.pieces import Piece
from retold.ask.slots import (
    NOTHING,
    SAME,
    SURE_SLOT,
    FactAnswer,
    best_other,
    other_answer,
    slot_of,
)
from retold.model import Figure, Name, NameKind, TimeExpression
from retold.reconcile.words import WordAlignment
from retold.text.tokens import tokenize

_DIFFERENCES: Final[dict[NameKind, DifferenceKind]] = {
    "person": "actor",
    "organisation": "actor",
    "place": "place",
}


def answer_fact(piece: Piece, words: WordAlignment) -> FactAnswer:
    """What the right sentence has for a figure, a time or a name of the left one."""
    match piece.item:
        case Figure():
            return answer_figure(piece.item, words)
        case TimeExpression():
            return answer_time(piece.item, words)
        case Name():
            return _answer_name(piece, piece.item, words)
        case _:
            return NOTHING


def _answer_name(piece: Piece, name: Name, words: WordAlignment) -> FactAnswer:
    if is_named(name, words.right.names) or all(
        i in words.to_right for i in piece.words if words.left.words[i].is_content
    ):
        return SAME
    others = [
        n
        for n in words.right.names
        if _kind_of(name, n) is not None
        and not _share_word(name, n)
        and not is_named(n, words.left.names)
    ]
    best = best_other(
        others,
        lambda n: slot_of(words, (name.start, name.end), (n.start, n.end), others),
    )
    if best is None or best[1].probability < SURE_SLOT or not best[1].flanks:
        return NOTHING
    kind = _kind_of(name, best[0])
    return NOTHING if kind is None else other_answer(kind, words, name, best[0])


def _kind_of(claimed: Name, told: Name) -> DifferenceKind | None:
    """What kind of thing both name; None if they name things of two kinds.

    A claim is short, and who is meant may not be known for a person there.
    """
    kinds = {claimed.kind, told.kind}
    if kinds == {"person", "other"}:
        return "actor"
    return _DIFFERENCES.get(claimed.kind) if len(kinds) == 1 else None


def is_named(name: Name, names: Sequence[Name]) -> bool:
    """Is one of these the same name?"""
    return any(same_name(name.name, other.name) for other in names)


def _share_word(left: Name, right: Name) -> bool:
    words_l, words_r = ({t.norm for t in tokenize(n.name)} for n in (left, right))
    return bool(words_l & words_r)
