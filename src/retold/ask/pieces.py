"""A claim in pieces: its figures, times, names, and the words that tell the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from retold.ask.verbs import event_words, is_happening
from retold.model import Figure, Name, TimeExpression
from retold.reconcile.views import LIGHT_WEIGHT, SentenceView

Sort = Literal["figure", "time", "name", "word"]

# A figure, a time or a name counts for more than a word, however many words it has:
# they are what a claim is checked for.
_FACT_WEIGHT: Final = 1.3


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a claim that a sentence answers as a whole or not at all.

    `words` are indices of the claim's words; `item` is what was found there. `is_event`
    marks a word that tells what happened.
    """

    sort: Sort
    words: range
    weight: float
    item: Figure | TimeExpression | Name | None = None
    is_event: bool = False


def split_claim(view: SentenceView, rarity: Mapping[str, float]) -> list[Piece]:
    """The pieces of a sentence of a claim, in order; grammar words are in none.

    Args:
        view: The sentence.
        rarity: How much each root says, 0 to 1; common words count for less.
    """
    taken: dict[int, Piece] = {}
    times = [t for t in view.times if not t.value.endswith("_REF")]
    facts: tuple[tuple[Sort, Sequence[Figure | TimeExpression | Name]], ...] = (
        ("time", times),
        ("figure", view.figures),
        ("name", view.names),
    )
    for sort, items in facts:
        for item in items:
            words = view.words_between(item.start, item.end)
            if words and not any(i in taken for i in words):
                piece = Piece(sort, words, _FACT_WEIGHT, item)
                taken.update(dict.fromkeys(words, piece))
    events = event_words(view)
    pieces = []
    for i, word in enumerate(view.words):
        is_told = word.is_content and not is_happening(view, i)
        if i not in taken and (is_told or i in events):
            weight = max(word.weight, LIGHT_WEIGHT) * rarity.get(word.root, 1.0)
            pieces.append(Piece("word", range(i, i + 1), weight, is_event=i in events))
    whole = {id(piece): piece for piece in taken.values()}
    return sorted([*pieces, *whole.values()], key=lambda piece: piece.words.start)
