"""The outlets of a run as the rows of a table, with a bar for whose their words are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from retold.model import Outlets, OutletTally
from retold.show.plain import one_line
from retold.show.wording import percent

_BAR: Final = 140  # SVG units, which are pixels at full size
# More names than these fill a cell, and the table of the run has them all.
_NAMED: Final = 3


class Part(NamedTuple):
    """A stretch of the bar, and what it stands for."""

    kind: str
    x: float
    width: float
    words: str


class OutletRow(NamedTuple):
    """What the table says of an outlet."""

    name: str
    tally: OutletTally
    own: str
    parts: tuple[Part, ...]
    takes: str
    gives: str
    shares: str
    credits: str

    @property
    def others(self) -> str:
        """What is not its own, in words."""
        return ", ".join(part.words for part in self.parts if part.kind != "own")


def arrange_outlets(outlets: Outlets) -> list[OutletRow]:
    """The rows of the table of outlets, in the order given.

    Names with how often, the most frequent first; a few, the rest counted.
    """
    into: defaultdict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for pair in outlets.pairs:
        into[pair.kind, pair.target].append((pair.source, pair.times))
        if pair.kind != "credited":
            kind = "given" if pair.kind == "taken" else pair.kind
            into[kind, pair.source].append((pair.target, pair.times))
    return [
        OutletRow(
            name=one_line(tally.outlet),
            tally=tally,
            own=percent(tally.own_words / max(1, tally.words)),
            parts=tuple(_parts(tally)),
            takes=_named(into["taken", tally.outlet]),
            gives=_named(into["given", tally.outlet]),
            shares=_named(into["shared", tally.outlet]),
            credits=_named(into["credited", tally.outlet]),
        )
        for tally in outlets.tallies
    ]


def _parts(tally: OutletTally) -> Iterable[Part]:
    """The bar of an outlet: own first, then what is less and less so."""
    x = 0.0
    for kind, words, phrase in (
        ("own", tally.own_words, "own"),
        ("credited", tally.credited_words, "in agency copy"),
        ("shared", tally.shared_words, "shared, unclear whose"),
        ("taken", tally.taken_words, "taken over"),
    ):
        if words > 0:
            share = words / tally.words
            width = round(share * _BAR, 1)
            yield Part(kind, round(x, 1), width, f"{percent(share)} {phrase}")
            x += share * _BAR


def _named(outlets: Iterable[tuple[str, int]]) -> str:
    """Names with how often: "Norwire (12), Elm Gazette (3) and 4 others"."""
    ranked = sorted(outlets, key=lambda outlet: (-outlet[1], outlet[0]))
    told = [f"{one_line(name)} ({times:,})" for name, times in ranked[:_NAMED]]
    left = len(ranked) - len(told)
    if left:
        return f"{', '.join(told)} and {left:,} {'others' if left > 1 else 'other'}"
    return ", ".join(told)
