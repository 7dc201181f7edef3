"""Stretches: capitals with all that can hold them together, as a text has them."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from retold.annotation.names.candidates import Stretch, read_initial, read_inner
from retold.annotation.names.words import begins_after
from retold.text.tokenized import TokenizedText

# In letters of the outline: a capital that can begin a name.
_NAME: Final = "[BCHMOPST]"
# What has more pieces is a list, or shouted.
_MOST_PIECES: Final = 40
_STRETCH: Final = re.compile(
    rf"""
    # "A" is an initial before a period, and part of a word before a hyphen.
    [ABCHMOPST] (?: (?<!A) | (?=\.[ABCHMOPST]|-) )
    (?:
      (?= [ABCFHMOPST.,&+'pon-] | [a-zD]['-] )  # so that most stretches end at once
      (?:
        {_NAME}
      | [AF]{{1,4}} (?={_NAME})
      | A (?=[.&-])
      # "S.p.A."; "Inc."; "J." before a letter; the last period of "U.S."
      | (?<=M)\.[a-z]\. (?=[AM])
      | \. (?: (?<=[ST]\.) | (?<=[AM]\.)(?=[a-zA-Z]) | (?<=\.[AM]\.) )
      # Compounds, and small letters before them: "Kim Dae-jung", "Ras al-Ayn".
      | -[a-zA-Z0]
      | [&+][A-Z]
      | '[a-pr-zA-Z]
      | [a-zDF]['-][A-Z]
      | \.w
      # What a possessive, a comma, small words may stand between.
      | (?<=P)'q
      | ,S
      | p{{1,2}} (?={_NAME})
      | (?P<of> (?<=[BOP])ot?v{{,2}} (?=F?{_NAME}) )
      | (?(of) n(?={_NAME}) | n(?={_NAME}{{1,2}}[BHS]) )
      )
    ){{,{_MOST_PIECES}}}
    """,
    re.VERBOSE,
)
# After such a letter, as most stretches stand, no sentence begins, and no capital ends.
_WORDS_BEFORE: Final = frozenset("lfotnpvwu0")


class Found(msgspec.Struct, frozen=True, gc=False):
    """A stretch in its place."""

    sentence: int  # the first token of its sentence
    first: int  # its first token
    stop: int  # one past its last token
    start: int  # offsets
    end: int
    stretch: Stretch
    is_after_capital: bool  # it follows one that was not needed


def find_stretches(
    tokenized: TokenizedText, outline: str, sentences: list[tuple[int, int]]
) -> list[Found]:
    """The stretches of some sentences, in order.

    Args:
        tokenized: The text.
        outline: A letter for each token.
        sentences: The first token of each, and one past its last.

    Cost:
        Linear in the tokens.
    """
    text, words, starts = tokenized.text, tokenized.words, tokenized.starts
    found = []
    for sentence, sentence_stop in sentences:
        done = sentence
        for match in _STRETCH.finditer(outline, sentence, sentence_stop):
            first, stop = match.span()
            is_after_capital = False
            read = read_inner
            if first == sentence:
                read = read_initial
            elif outline[first - 1] not in _WORDS_BEFORE:
                if outline[first - 1] in "-'&":
                    first = _with_prefix(outline, first, done)
                if first == sentence or _is_initial(
                    tokenized, outline, first, sentence=sentence, done=done
                ):
                    read = read_initial
                else:
                    is_after_capital = _is_after_capital(outline, sentence, first)
            start, last = starts[first], stop - 1
            end = starts[last] + len(words[last])
            stretch = read[text[start:end]]
            found.append(
                Found(sentence, first, stop, start, end, stretch, is_after_capital)
            )
            done = stop
    return found


def _with_prefix(outline: str, first: int, done: int) -> int:
    """The first token of a word that goes on at `first`: "al-" in "al-Assad"."""
    while (
        first - 2 >= done
        and outline[first - 1] in "-'&"
        and outline[first - 2].isalnum()
    ):
        first -= 2
    return first


def _is_initial(
    tokenized: TokenizedText, outline: str, first: int, *, sentence: int, done: int
) -> bool:
    """Does a sentence or a quotation begin at `first`, which is not its first token?"""
    if outline[first - 1].isalnum():
        return False
    place = first
    while place > done and not outline[place - 1].isalnum():
        place -= 1
    if place == sentence:
        return True
    words = tokenized.words
    is_letter = words[place] == "." and len(words[place - 1]) == 1
    if is_letter and (place + 1 == first or outline[place - 2] == "."):
        place += 1  # the period of "p.m.", "v."
    return begins_after("".join(words[place:first]))


def _is_after_capital(outline: str, sentence: int, first: int) -> bool:
    """Does a capital that was not needed stand before, or its possessive?"""
    before = first - (3 if outline[first - 1] == "q" else 1)
    return (
        before > sentence
        and outline[before].isupper()
        and outline[before - 1].isalnum()
    )
