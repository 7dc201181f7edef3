"""Units: the sentences of a report as stretches of its pieces.

Most sentences hand nobody's words on. Which ones may is seen from their pieces at
once; only these are looked at, and those that a quotation looks back to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import compress, pairwise, repeat
from typing import Final

from msgspec import Struct

from retold.annotation.known import known_of
from retold.annotation.quotes.marks import Marked, find_marked_in
from retold.annotation.quotes.pieces import (
    COLON,
    CUTS,
    DOTTED,
    FINAL,
    JOINT,
    LEAD,
    MARK,
    NOUN,
    QUOTED,
    SIGN,
    TRAILING,
    VERB,
    Cut,
    context_of,
    cut_run,
    kind_of,
    one_of,
)
from retold.annotation.quotes.unit_starts import unit_starts
from retold.annotation.quotes.verbforms import may_be_cue
from retold.text.tokenized import TokenizedText

Range = tuple[int, int]

# No sentence is longer; text without full stops is cut, so that the cost stays linear.
_UNIT_PIECES: Final = 401
# Runs of text without white space that are longer are not worth remembering.
_RUN_CHARS: Final = 60
#: Small words inside a name before a colon.
LABEL_WORDS: Final = frozenset(("of", "the", "de", "van", "von", "al"))
_QUOTATION: Final = SIGN | MARK
_FINAL_QUOTATION: Final = _QUOTATION | FINAL
_LEADS: Final = re.compile(one_of(lambda kind: kind & LEAD))
# Signs that join what is beside them, or what numbers are beside; a currency. One class
# first, since a search runs over what it leaves out several times faster.
_JOINTS: Final = re.compile(
    b"%(any)b(?:(?<=%(sign)b)|(?<=%(word)b.)(?=%(word)b)|(?<=%(word)b)(?=%(word)b))"
    % {
        b"any": one_of(lambda kind: kind & (SIGN | JOINT)),
        b"sign": one_of(lambda kind: kind & SIGN and kind & JOINT),
        b"word": one_of(lambda kind: kind & JOINT and not kind & SIGN),
    }
)
_CONTRACTION: Final = re.compile(r"(?<!\S)[A-Za-z]++['’][A-Za-z]++(?!\S)")
# What ends a quotation that is a sentence or leads to a cue.
_FINAL_SIGNS: Final = frozenset(".?!,…")
_FULL_STOPS: Final = frozenset(".?!")
_BLANK_LOWS: Final = ("", "", "")
_BLANK_KINDS: Final = (SIGN, SIGN, SIGN)


# Pieces in lower case, their kinds and their places, and where the next unit begins.
_Columns = tuple[list[str], list[int], list[int]]
# Tokens `[first, stop)` that touch each other, with their pieces.
_Run = tuple[int, int, Cut]


class Unit(Struct, frozen=True, gc=False):
    """A sentence in pieces; quoted stretches that cross sentences join them.

    Three lists run parallel: the pieces in lower case (a quoted stretch as a pair of
    marks), their kinds and their places in the text. Behind the last of the `size`
    pieces come three blank signs, so that what stands beside a piece needs no test;
    negative numbers find them before the first. `leads` are the pieces that may hand
    words on and `marked` the quoted stretches, by their numbers; `bits` are the kinds
    of all leads together.
    """

    text: str
    opens_paragraph: bool
    size: int
    lows: list[str]
    kinds: list[int]
    starts: list[int]  # and where the next unit begins
    leads: list[int]
    bits: int
    marked: dict[int, Marked]

    def span(self, pieces: Range) -> tuple[int, int]:
        """A range of pieces as a span of the text."""
        first, after = pieces
        start = self.starts[first]
        return start, start + len(self.text[start : self.starts[after]].rstrip())

    def signs(self, first: int, after: int) -> Iterator[int]:
        """Which pieces of a range are no words."""
        return compress(range(first, after), map(SIGN.__and__, self.kinds[first:after]))

    def count_words(self, first: int, after: int) -> int:
        """The number of words outside quotations in a range of pieces."""
        return after - first - sum(map(SIGN.__and__, self.kinds[first:after]))


class Units:
    """The units of one text by their numbers; each is cut whenever it is asked for."""

    def __init__(self, tokenized: TokenizedText) -> None:
        """Find what is quoted, where units begin, and which may hand words on."""
        self._text = tokenized.text
        self._paragraphs = {block.start for block in tokenized.paragraphs}
        self.marked = find_marked_in(tokenized.text, tokenized.paragraphs)
        columns = _collapse(tokenized, self.marked)
        self._lows, self._kinds, self._starts, places = columns
        self._marks = {mark.outer_start: mark for mark in self.marked}
        starts = unit_starts(tokenized, self.marked)
        self._firsts = list(map(bisect_left, repeat(self._starts), starts))
        self._sentences = set(self._firsts)
        # What is joined to one piece does not reach over these.
        self._barriers = self._sentences.union(places)
        self._leads = self._find_leads()

    def __getitem__(self, number: int) -> list[Unit]:
        """A unit, in parts where a full stop turns out to be inside it."""
        at, end = self._firsts[number], self._firsts[number + 1]
        opens_paragraph = self._starts[at] in self._paragraphs
        runs = self._runs(at, end)
        columns = self._cut(at, end, runs)
        lows, _, starts = columns
        all_starts, leads = self._starts, self._leads
        inside = leads[bisect_left(leads, at) : bisect_left(leads, end)]
        # Among pieces they have other numbers than among tokens.
        if runs:
            inside = [bisect_left(starts, all_starts[lead]) for lead in inside]
        else:
            inside = [lead - at for lead in inside]
        if len(lows) > _UNIT_PIECES or "." in lows[1:-1]:
            return self._parts(columns, inside, opens_paragraph=opens_paragraph)
        return [self._unit(columns, inside, opens_paragraph=opens_paragraph)]

    def _unit(
        self, columns: _Columns, leads: list[int], *, opens_paragraph: bool
    ) -> Unit:
        """A unit of these columns."""
        lows, kinds, starts = columns
        size = len(lows)
        lows += _BLANK_LOWS
        kinds += _BLANK_KINDS
        bits = 0
        for lead in leads:
            bits |= kinds[lead]
        marked: dict[int, Marked] = {}
        if bits & MARK:
            marked = {at: self._marks[starts[at]] for at in leads if kinds[at] & MARK}
        return Unit(
            self._text, opens_paragraph, size, lows, kinds, starts, leads, bits, marked
        )

    def _parts(
        self, columns: _Columns, leads: list[int], *, opens_paragraph: bool
    ) -> list[Unit]:
        """The units of columns in which there is more than one sentence."""
        lows, kinds, starts = columns
        stops = [at + 1 for at in range(1, len(lows) - 1) if self._ends(columns, at)]
        cuts = [
            cut
            for start, end in pairwise([0, *stops, len(lows)])
            for cut in range(start, end, _UNIT_PIECES)
        ]
        return [
            self._unit(
                (lows[start:end], kinds[start:end], starts[start : end + 1]),
                [
                    lead - start
                    for lead in leads[
                        bisect_left(leads, start) : bisect_left(leads, end)
                    ]
                ],
                opens_paragraph=opens_paragraph and start == 0,
            )
            for start, end in pairwise([*cuts, len(lows)])
        ]

    def _ends(self, columns: _Columns, at: int) -> bool:
        """Does a full stop outside quotations end a sentence after all?"""
        lows, kinds, starts = columns
        if lows[at] not in (".", ")"):
            return False
        if not (kinds[at + 1] & MARK or self._text[starts[at + 1]].isupper()):
            return False
        if lows[at] == ")":  # "(The pier held.) The mayor said ..."
            return lows[at - 1] in _FULL_STOPS and lows[0] == "("
        return bool(kinds[at - 1] & MARK) or len(lows[at - 1]) > 1

    def _runs(self, at: int, end: int) -> list[_Run]:
        """The tokens among `[at, end)` that touch others, and their pieces."""
        lows, starts = self._lows, self._starts
        runs: list[_Run] = []
        # The last token, mostly a full stop, joins others only if it trails a word.
        trails = lows[end - 2] in DOTTED or lows[end - 1] in TRAILING
        stop = end if trails else end - 1
        for match in _JOINTS.finditer(self._kinds, at, stop):
            joint = match.start()
            if joint < at or not (
                starts[joint] + len(lows[joint]) == starts[joint + 1]
                or self._trails(joint)
            ):
                continue
            run = self._run_around(joint)
            runs.append(run)
            at = run[1]
        return runs

    def _trails(self, sign: int) -> bool:
        """May a sign be but the end of the piece before it?"""
        low = self._lows[sign]
        return low in TRAILING or (low == "." and self._lows[sign - 1] in DOTTED)

    def _cut(self, at: int, end: int, runs: list[_Run]) -> _Columns:
        """The tokens `[at, end)` in pieces."""
        lows, kinds = self._lows[at:end], list(self._kinds[at:end])
        starts = self._starts[at : end + 1]
        # The last first, so that those before it keep their places.
        for first, stop, pieces in reversed(runs):
            begin, places = self._starts[first], slice(first - at, stop - at)
            lows[places], kinds[places], offsets = pieces
            starts[places] = map(begin.__add__, offsets)
        return lows, kinds, starts

    def start(self, number: int) -> int:
        """Where in the text a unit begins."""
        return self._starts[self._firsts[number]]

    def text(self, number: int) -> str:
        """The words of a unit."""
        return self._text[self.start(number) : self.start(number + 1)].rstrip()

    def has_within(self, number: int, sign: str, chars: int) -> bool:
        """Does a sign stand among the first characters of a unit?"""
        start = self.start(number)
        return self._text.find(sign, start, start + chars) >= 0

    def with_leads(self) -> Iterator[int]:
        """The units that may hand words to somebody, in order, by their numbers."""
        stop = 0
        for lead in self._leads:
            if lead >= stop:
                number = bisect_right(self._firsts, lead) - 1
                stop = self._firsts[number + 1]
                yield number

    def _find_leads(self) -> list[int]:
        """The tokens that may be cues or labels.

        The kinds lose what a token is not, for all that stands beside it.
        """
        kinds, lows = self._kinds, self._lows
        leads: list[int] = []
        for match in _LEADS.finditer(kinds):
            at = match.start()
            kind = kinds[at]
            if kind & VERB:
                before = "" if at in self._sentences else lows[at - 1]
                if not may_be_cue(lows[at], before, lows[at - 2]) and (
                    before == "s" or not self._is_joined(at - 1)
                ):
                    kind &= ~VERB
            elif kind & COLON and not self._ends_label(at):
                kind &= ~COLON
            if kind & NOUN and lows[at + 1] not in ("that", "to"):
                kind &= ~NOUN
            kinds[at] = kind
            if kind & LEAD:
                leads.append(at)
        return leads

    def _is_joined(self, at: int) -> bool:
        """May a word be but the end of a longer one?"""
        touches = self._starts[at - 1] + 1 == self._starts[at]
        return touches and bool(self._kinds[at - 1] & JOINT)

    def _ends_label(self, colon: int) -> bool:
        """May the word before a colon be the last of a name?"""
        if colon == 0:
            return False
        before = self._lows[colon - 1]
        is_capital = self._text[self._starts[colon - 1]].isupper()
        return is_capital or before in LABEL_WORDS or not before[0].isalnum()

    def _is_contraction(self, joint: int) -> bool:
        """Does an apostrophe join two words to one, and nothing else touch them?

        So it is with half of all joints ("Trump's", "don't").
        """
        if not joint or not _CONTRACTION.match(self._text, self._starts[joint - 1]):
            return False
        return self._barriers.isdisjoint((joint, joint + 1))

    def _run_around(self, joint: int) -> _Run:
        """The tokens that touch a joint, directly or not, and their pieces.

        Neither white space nor a quotation nor the end of a sentence is between them.
        """
        lows, starts, barriers = self._lows, self._starts, self._barriers
        if lows[joint] in "'’" and self._is_contraction(joint):
            piece = f"{lows[joint - 1]}'{lows[joint + 1]}"
            return joint - 1, joint + 2, ((piece,), (kind_of(piece),), (0,))
        first, end = joint, joint + 1
        while (
            starts[first - 1] + len(lows[first - 1]) == starts[first]
            and first not in barriers
        ):
            first -= 1
        while (
            starts[end - 1] + len(lows[end - 1]) == starts[end] and end not in barriers
        ):
            end += 1
        run = self._text[starts[first] : starts[end]].rstrip()
        if run[-1] in ".'’" and end not in self._sentences:
            run += context_of(self._text[starts[end]])
        cut = CUTS[run] if len(run) < _RUN_CHARS else cut_run(run)
        return first, end, cut


def _collapse(
    tokenized: TokenizedText, marked: list[Marked]
) -> tuple[list[str], bytearray, list[int], list[int]]:
    """The tokens in lower case, their kinds and places; a quoted stretch is one token.

    Last, the numbers of the quoted stretches. A blank follows the last token.
    """
    all_kinds = known_of(tokenized).kinds
    lows: list[str] = []
    kinds = bytearray()
    starts: list[int] = []
    places: list[int] = []
    at = 0
    for mark in marked:
        first = bisect_left(tokenized.starts, mark.outer_start, at)
        lows += tokenized.lows[at:first]
        kinds += all_kinds[at:first]
        starts += tokenized.starts[at:first]
        places.append(len(lows))
        lows.append(QUOTED)
        kinds.append(_kind_of_quotation(tokenized.text, mark))
        starts.append(mark.outer_start)
        at = bisect_left(tokenized.starts, mark.outer_end, first)
    lows += tokenized.lows[at:]
    kinds += all_kinds[at:]
    starts += tokenized.starts[at:]
    # Behind the last token there is nothing that it could touch.
    lows.append("")
    kinds.append(0)
    starts.append(len(tokenized.text) + 1)
    return lows, kinds, starts, places


def _kind_of_quotation(text: str, mark: Marked) -> int:
    """The kind of a quoted stretch."""
    tail = text[mark.end - 3 : mark.end].rstrip("'’”\"")
    return _FINAL_QUOTATION if tail[-1:] in _FINAL_SIGNS else _QUOTATION
