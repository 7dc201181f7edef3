"""The words of a quotation, and the runs that two wordings of it share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel

from retold.lexicon.function_words import GLUE_WORDS
from retold.text.tokens import Token, tokenize

# Weights of matched words: content tells where a quotation answers to the other, glue
# does not, and words that stand together in both belong together.
_CONTENT_WEIGHT: Final = 1.0
_GLUE_WEIGHT: Final = 0.2
_TOGETHER: Final = 0.5
# Cells of the table above which the plain longest common subsequence has to do (two
# speeches of 500 words; the table takes a third of a second).
_MOST_CELLS: Final = 250_000
# Two spellings of one adjective of place ("Ecuadorean", "Ecuadorian").
_EAN: Final = re.compile(r"ean(?=s?$)")


class Wording(NamedTuple):
    """Quoted words with their places in the report's text."""

    text: str
    words: list[Token]


class Block(NamedTuple):
    """A run that both wordings share, as word indices."""

    start_l: int
    end_l: int
    start_r: int
    end_r: int


def read_wording(text: str, start: int, end: int) -> Wording:
    """The words of a quotation.

    A bracket inside a word ("[W]e") is mended, and "US", "U.S." and "United States" are
    one word.
    """
    words: list[Token] = []
    for token in tokenize(text, start, end):
        before = words[-1] if words else None
        if before and text[before.end : token.start] == "]":
            words[-1] = Token(before.start, token.end, before.norm + token.norm)
        elif before and (before.norm, token.norm) == ("united", "states"):
            words[-1] = Token(before.start, token.end, "u.s")
        elif before and (before.norm, token.norm) == ("et", "cetera"):
            words[-1] = Token(before.start, token.end, "etc")
        elif text[token.start : token.end] == "US":
            words.append(token._replace(norm="u.s"))
        elif _EAN.search(token.norm) and text[token.start].isupper():
            words.append(token._replace(norm=_EAN.sub("ian", token.norm)))
        else:
            words.append(token)
    return Wording(text, words)


def align_wordings(left: Wording, right: Wording) -> list[Block]:
    """The runs that two wordings share, in order, best by weight."""
    norms_l = [w.norm for w in left.words]
    norms_r = [w.norm for w in right.words]
    if norms_l == norms_r:
        return [Block(0, len(norms_l), 0, len(norms_r))] if norms_l else []
    if len(norms_l) * len(norms_r) > _MOST_CELLS:
        return [
            Block(b.src_start, b.src_end, b.dest_start, b.dest_end)
            for b in Indel.opcodes(norms_l, norms_r)
            if b.tag == "equal"
        ]
    return _runs(_best_matches(norms_l, norms_r))


def _best_matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Matched index pairs of the heaviest common subsequence.

    A row of the table differs from the one above it where its word stands in the other
    wording, and behind that as far as what is reached there is more.
    """
    columns = len(right) + 1
    places: dict[str, list[int]] = {}
    for j, norm in enumerate(right):
        places.setdefault(norm, []).append(j)
    nothing = [0.0] * columns
    best, ending = [nothing], [nothing]
    for norm in left:
        above, ending_above = best[-1], ending[-1]
        if norm not in places:
            best.append(above)
            ending.append(nothing)
            continue
        weight = _GLUE_WEIGHT if norm in GLUE_WORDS else _CONTENT_WEIGHT
        most, reached = above.copy(), nothing.copy()
        for j in places[norm]:
            together = ending_above[j]
            here = weight + max(above[j], together + _TOGETHER if together else 0.0)
            reached[j + 1] = here
            for k in range(j + 1, columns):
                if most[k] >= here:
                    break
                most[k] = here
        best.append(most)
        ending.append(reached)
    return _trace(best, ending)


def _trace(
    best: Sequence[Sequence[float]], ending: Sequence[Sequence[float]]
) -> list[tuple[int, int]]:
    """Follow the best path back; among equal ones the later words on both sides."""
    matches = []
    i, j = len(best) - 1, len(best[0]) - 1
    is_together = False
    while i and j:
        if is_together or (ending[i][j] and ending[i][j] == best[i][j]):
            matches.append((i - 1, j - 1))
            before = ending[i - 1][j - 1]
            is_together = bool(before) and before + _TOGETHER >= best[i - 1][j - 1]
            i, j = i - 1, j - 1
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return matches[::-1]


def _runs(matches: Sequence[tuple[int, int]]) -> list[Block]:
    """Matches that follow one another on both sides, put together."""
    blocks: list[Block] = []
    for i, j in matches:
        if blocks and (blocks[-1].end_l, blocks[-1].end_r) == (i, j):
            last = blocks.pop()
            blocks.append(Block(last.start_l, i + 1, last.start_r, j + 1))
        else:
            blocks.append(Block(i, i + 1, j, j + 1))
    return blocks
