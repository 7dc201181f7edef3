"""Attributions: cue, speaker and words of one sentence, put together."""

from __future__ import annotations

from typing import Final, NamedTuple

from retold.annotation.quotes.according import find_according
from retold.annotation.quotes.clauses import clause_end, content_before
from retold.annotation.quotes.contents import content_after
from retold.annotation.quotes.cues import Cue, find_cues
from retold.annotation.quotes.nouns import find_noun_cues
from retold.annotation.quotes.pieces import Piece, Unit
from retold.annotation.quotes.subjects import (
    Range,
    leading_subject,
    subject_after,
    subject_before,
)
from retold.annotation.quotes.words import DASHES, is_marked, low_at
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ARTICLES,
    BREAKS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WRITER,
)

# What may follow an inverted subject without a comma.
_AFTER_INVERTED: Final = BREAKS | {"in", "on", "at", "during", "to"}
# What follows "she said" where its words stand before it.
_AFTER_FRONTED: Final = PREPOSITIONS | {"", ".", ",", "!", "?"}
_JOINERS: Final = frozenset(("and", "but", "or", "then", ","))


class Attribution(NamedTuple):
    """Somebody's words in one sentence; everything in ranges of its pieces.

    Without `contents` the cue ends the sentence, and the words follow in the next.
    """

    speaker: Range | None
    cue: Range
    contents: tuple[Range, ...]
    relay: Range | None = None


class _Read(NamedTuple):
    """A cue with its subject, before its words are known."""

    cue: Cue
    subject: Range | None

    @property
    def edge(self) -> int:
        """The first piece of cue and subject."""
        if self.subject is None:
            return self.cue.first
        return min(self.subject[0], self.cue.first)

    @property
    def is_inverted(self) -> bool:
        """Does the subject follow the verb?"""
        return self.subject is not None and self.subject[0] > self.cue.last


def find_attributions(unit: Unit) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    pieces = unit.pieces
    reads = _read_cues(pieces)
    starts = _starts(pieces, reads)
    found: list[Attribution] = []
    free = 0
    for read in reads:
        contents = _contents(pieces, read, starts, free)
        if not contents and not _is_left_open(pieces, read):
            continue
        if _repeats(pieces, read, found):
            continue
        span = (read.cue.first, read.cue.last + 1)
        found.append(Attribution(read.subject, span, contents))
        free = max(free, read.cue.last + 1, *(end for _, end in contents), 0)
    cued = {attribution.cue[0] for attribution in found}
    found.extend(
        Attribution(owner, noun, (words,))
        for owner, noun, words in find_noun_cues(pieces, starts)
        if noun[0] not in cued
    )
    for speaker, cue, words in find_according(pieces):
        found = _relayed(found, Attribution(speaker, cue, (words,)))
    return sorted(found, key=lambda attribution: attribution.cue)


# ---- whose ----------------------------------------------------------------------


def _read_cues(pieces: list[Piece]) -> list[_Read]:
    """The cues of a sentence that can have a speaker, with their subjects."""
    reads: list[_Read] = []
    shared: Range | None = None
    for cue in find_cues(pieces):
        if cue.form == "passive":
            continue
        subject = _subject(pieces, cue, shared)
        if subject is not None:
            if pieces[subject[1] - 1].low in WRITER:
                continue
            shared = subject
        if subject is not None and _can_speak(pieces, cue, subject):
            reads.append(_Read(cue, subject))
    return reads


def _subject(pieces: list[Piece], cue: Cue, shared: Range | None) -> Range | None:
    """Whose words a cue introduces; `shared` is the subject of the cue before it."""
    if _is_inverted(pieces, cue):
        return subject_after(pieces, cue)
    if cue.form in ("participle", "gerund"):
        begin = _clause_start(pieces, cue.first)
        if shared is not None and shared[0] >= begin:
            return shared
        return leading_subject(pieces, cue.first, begin) or shared
    subject = subject_before(pieces, cue)
    if subject is None and cue.first and pieces[cue.first - 1].low in _JOINERS:
        return shared or leading_subject(pieces, cue.first)
    return subject


def _clause_start(pieces: list[Piece], end: int) -> int:
    """Where the last main clause before `end` begins."""
    for at in range(end - 2, 0, -1):
        if pieces[at].low == ";":
            return at + 1
        if pieces[at].low in ("but", "and") and pieces[at - 1].low == ",":
            after = pieces[at + 1]
            if after.low in PRONOUNS or after.low in DETERMINERS:
                return at + 1
    return 0


def _can_speak(pieces: list[Piece], cue: Cue, subject: Range | None) -> bool:
    """May this verb with this subject introduce words?"""
    if subject is None or subject[0] > cue.last or cue.form != "finite":
        return True
    inner = range(subject[0], subject[1] - 1)
    if any(_governs(pieces, at) for at in inner):
        return False
    if not pieces[cue.last].low.endswith("s") or cue.first != cue.last:
        return True
    # "claims", "plans": a verb needs a subject that can stand in the singular.
    return any(
        piece.is_capital or piece.low in DETERMINERS or piece.low in PRONOUNS
        for piece in pieces[subject[0] : subject[1]]
    )


def _governs(pieces: list[Piece], at: int) -> bool:
    """Is this a past form with an object ("started a charity"), so no subject?"""
    is_past = pieces[at].low.endswith("ed") and not pieces[at].is_capital
    return is_past and pieces[at + 1].low in ARTICLES


def _is_inverted(pieces: list[Piece], cue: Cue) -> bool:
    """Does the subject come after the verb?"""
    is_single = cue.form == "finite" and cue.first == cue.last
    subject = subject_after(pieces, cue) if is_single else None
    if subject is None:
        return False
    can_invert = cue.verb in speech.INVERTING
    if is_marked(pieces, cue.first - 1):
        return can_invert or pieces[cue.first - 1].ends_sentence
    if not can_invert:
        return False
    if cue.first == 0:
        return low_at(pieces, subject[1]) == ":"
    before = low_at(pieces, cue.first - 1)
    if before != "," and before not in DASHES:
        return False
    return is_marked(pieces, cue.first - 2) or _closes_clause(pieces, cue, subject)


def _closes_clause(pieces: list[Piece], cue: Cue, subject: Range) -> bool:
    """Is it "..., said the mayor" rather than "Roe, the mayor, said the town ..."?"""
    after = pieces[subject[1]] if subject[1] < len(pieces) else None
    if after is not None and after.is_word and after.low not in _AFTER_INVERTED:
        return False
    words = pieces[subject[0] : subject[1]]
    if len(words) > 3 and not any(piece.is_capital for piece in words[-2:]):
        return False
    return subject_before(pieces, cue) is None or (len(words) <= 4 and after is None)


# ---- what -----------------------------------------------------------------------


def _starts(pieces: list[Piece], reads: list[_Read]) -> set[int]:
    """The pieces at which a later attribution of the same sentence begins."""
    starts: set[int] = set()
    for cue, subject in reads:
        if not cue.first:
            continue
        before = pieces[cue.first - 1]
        is_set_off = before.low == "," or before.low in DASHES or before.marked
        if cue.form == "participle" and is_set_off:
            starts.add(cue.first)
        if cue.form == "finite" and before.low in ("and", "but") and subject:
            starts.update((cue.first - 1, cue.first))
        is_last = low_at(pieces, cue.last + 1) in _AFTER_FRONTED
        if is_last and subject and low_at(pieces, subject[0] - 1) == ",":
            starts.add(subject[0])
    return starts


def _contents(
    pieces: list[Piece], read: _Read, starts: set[int], free: int
) -> tuple[Range, ...]:
    """The words that a cue introduces; pieces before `free` are taken."""
    cue, subject = read
    if read.is_inverted and subject is not None:
        after = _after_inverted(pieces, subject[1])
    else:
        after = content_after(pieces, cue, starts, is_bounded=_hangs(pieces, read))
    if cue.form == "finite":
        around = _around(pieces, read, free)
        if around:
            return around
        if _is_fronted(pieces, read, after):
            before = content_before(pieces, read.edge, free)
            if before is not None and not _belongs_after(pieces, read, before, after):
                goes_on = after is not None and _is_taken_up(pieces, after[0])
                return (before, after) if after and goes_on else (before,)
    if after is None or _is_left_to_writer(pieces, read, after):
        return ()
    return (after,)


def _belongs_after(
    pieces: list[Piece], read: _Read, before: Range, after: Range | None
) -> bool:
    """Is the quotation before the subject a name in its clause, the words after it?"""
    if after is None or pieces[after[0]].marked or pieces[before[0]].marked:
        return False
    return low_at(pieces, read.cue.last + 1) not in _AFTER_FRONTED


def _hangs(pieces: list[Piece], read: _Read) -> bool:
    """Is the cue in a clause that ends at a comma: a relative or a subordinate one?"""
    cue, subject = read
    if cue.first and pieces[cue.first - 1].low in ("who", "which"):
        return True
    if subject is None or read.is_inverted or subject[0] == 0:
        return subject is not None and pieces[subject[0]].low in SUBORDINATORS
    before = pieces[subject[0] - 1]
    return before.low in SUBORDINATORS and (
        subject[0] == 1 or not pieces[subject[0] - 2].is_word
    )


def _is_left_to_writer(pieces: list[Piece], read: _Read, words: Range) -> bool:
    """Is it "what she called ...", where the clause is the reporter's?"""
    edge = read.edge
    if edge == 0 or pieces[edge - 1].low != "what":
        return False
    return not any(piece.marked for piece in pieces[words[0] : words[1]])


def _is_fronted(pieces: list[Piece], read: _Read, after: Range | None) -> bool:
    """Do the words said stand before their speaker?"""
    if read.edge == 0:
        return False
    before = pieces[read.edge - 1]
    if before.marked:
        return True
    if before.low != "," and before.low not in DASHES:
        return False
    if read.edge > 1 and pieces[read.edge - 2].marked:
        return True
    verb = read.cue.verb
    return after is None and (verb in speech.CLAUSE or verb in speech.INVERTING)


def _around(pieces: list[Piece], read: _Read, free: int) -> tuple[Range, ...]:
    """The two halves of a clause that its speaker breaks in two ("It, he said, is")."""
    end = max(read.cue.last + 1, read.subject[1] if read.subject else 0)
    is_broken_off = read.edge > max(free, 1) and pieces[read.edge - 1].low == ","
    if not is_broken_off or read.subject is None:
        return ()
    if end + 1 >= len(pieces) or pieces[end].low != ",":
        return ()
    begin, after = free, pieces[end + 1]
    while begin < read.edge - 1 and not (pieces[begin].is_word or pieces[begin].marked):
        begin += 1
    first = pieces[begin]
    is_circumstance = first.low in SUBORDINATORS or first.low in PREPOSITIONS
    goes_on = after.low in FINITE or (
        is_circumstance and (after.low in PRONOUNS or after.low in DETERMINERS)
    )
    if not goes_on or begin >= read.edge - 1:
        return ()
    return ((begin, read.edge - 1), (end + 1, clause_end(pieces, end + 1, set())))


def _is_taken_up(pieces: list[Piece], at: int) -> bool:
    """Does a quotation go on here after the words that broke it off?"""
    return pieces[at].marked is not None and pieces[at - 1].low in (",", ":")


def _after_inverted(pieces: list[Piece], at: int) -> Range | None:
    """Words that go on after `"...," said the mayor`."""
    for scan in range(at, len(pieces)):
        if pieces[scan].marked and pieces[scan - 1].low in (",", ":"):
            return (scan, clause_end(pieces, scan, set()))
    return None


def _is_left_open(pieces: list[Piece], read: _Read) -> bool:
    """Does the sentence end in the cue, so that the words follow in the next one?"""
    cue = read.cue
    if read.subject is None or cue.form != "finite" or cue.is_negated:
        return False
    if cue.verb not in speech.CLAUSE | speech.QUOTE_ONLY:
        return False
    return pieces[-1].low == ":" or cue.last >= len(pieces) - 2


def _repeats(pieces: list[Piece], read: _Read, found: list[Attribution]) -> bool:
    """Is it "said she hopes": the same speaker's words inside what is reported?"""
    if read.subject is None or read.subject[1] != read.cue.first:
        return False
    if pieces[read.subject[0]].low not in PRONOUNS:
        return False
    return any(
        start == read.subject[0] for before in found for start, _ in before.contents
    )


def _relayed(found: list[Attribution], by: Attribution) -> list[Attribution]:
    """The attributions with an "according to" worked in.

    Where its words hold another speaker's own quotation, it only tells who passed
    that on: "...," she said, according to the agency.
    """
    start, end = by.contents[0]
    inside = [
        attribution
        for attribution in found
        if start <= attribution.cue[0] < end
        and any(start <= first < end for first, _ in attribution.contents)
    ]
    if not inside or inside[0].speaker is None:
        return [*found, by]
    return [a._replace(relay=by.speaker) if a in inside else a for a in found]
