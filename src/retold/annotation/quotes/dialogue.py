"""Dialogue set off by dashes, as French, Spanish and Russian print it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from retold.text.sentences import Block

_DASHES: Final = "—–―"
# No longer turn was seen in print; the bounds keep the search linear.
_TURN: Final = r"[^\n]{2,600}"
_SAID: Final = rf"[^\W\d_][^{_DASHES}\n]{{1,200}}?"
# "— Мы построим мост, — сказал мэр. — Скоро." A comma before a spaced dash is never
# English.
_SPACED: Final = re.compile(
    rf"[{_DASHES}]\s(?P<words>{_TURN}?[,!?…»])\s[{_DASHES}]\s(?P<said>{_SAID})"
    rf"(?:[.,:]\s[{_DASHES}]\s(?P<more>{_TURN})$|[.,:]?$|\.\s)"
)
# "—Lo haremos —dijo el alcalde—. Pronto."
_CLOSE: Final = re.compile(
    rf"[{_DASHES}](?=[^\s\d{_DASHES}])(?P<words>{_TURN}?)\s[{_DASHES}](?P<said>{_SAID})"
    rf"(?:[{_DASHES}][.,:;]?(?:\s(?P<more>{_TURN}))?$|\.?$|\.\s)"
)


class Turn(NamedTuple):
    """Words of a speaker between dashes, as a span; `outer_start` is the dash's."""

    start: int
    end: int
    outer_start: int


def find_dialogue(text: str, blocks: Iterable[Block]) -> list[Turn]:
    """The words of paragraphs that begin with a dash and break off for who speaks.

    A paragraph with one dash alone may be an item of a list and is left out. In order,
    not overlapping.

    Cost:
        Linear in the text; next to nothing where no paragraph begins with a dash.
    """
    return [
        turn
        for block in blocks
        if text[block.start] in _DASHES
        for turn in _turns(text, block.start, block.end)
    ]


def _turns(text: str, start: int, end: int) -> Iterator[Turn]:
    """The words of one paragraph: before who speaks, and after."""
    match = _SPACED.match(text, start, end) or _CLOSE.match(text, start, end)
    if match is None or not match["said"][0].islower():
        return
    yield Turn(*match.span("words"), start)
    if match["more"]:
        yield Turn(*match.span("more"), match.start("more"))
