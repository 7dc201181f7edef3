"""Attributions: cue, speaker and words of one sentence, put together."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import Final, NamedTuple

from retold.annotation.quotes.according import find_according
from retold.annotation.quotes.clauses import NO_STARTS, clause_end, content_before
from retold.annotation.quotes.contents import content_from, content_start
from retold.annotation.quotes.cues import Cue, find_cues, is_negated
from retold.annotation.quotes.nouns import find_noun_cues
from retold.annotation.quotes.pieces import ACCORDING, FINAL, MARK, NOUN, SIGN, VERB
from retold.annotation.quotes.subjects import (
    leading_subject,
    subject_after,
    subject_before,
)
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import DASHES, is_capital
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
_PARTING: Final = DASHES | {","}
_PHRASE_STARTS: Final = PRONOUNS | DETERMINERS
_CIRCUMSTANTIAL: Final = SUBORDINATORS | PREPOSITIONS
_FRONTED: Final = speech.CLAUSE | speech.INVERTING
_OPENING: Final = speech.CLAUSE | speech.QUOTE_ONLY


class Attribution(NamedTuple):
    """Somebody's words in one sentence; everything in ranges of its pieces.

    Without `contents` the cue ends the sentence, and the words follow in the next.
    """

    speaker: Range
    cue: Range
    contents: tuple[Range, ...]
    relay: Range | None = None


def find_attributions(unit: Unit) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    found: list[Attribution] = []
    cues = _cues_with_subject(unit) if unit.bits & VERB else []
    starts = _starts(unit, cues) if cues else NO_STARTS
    free = 0
    for cue in cues:
        contents = _contents(unit, cue, starts, free)
        if not contents and not _is_left_open(unit, cue):
            continue
        if found and _repeats(unit, cue, found):
            continue
        found.append(Attribution(cue.subject, (cue.first, cue.last + 1), contents))
        free = max(free, cue.last + 1, *[end for _, end in contents])
    if unit.bits & NOUN:
        for owner, noun, words in find_noun_cues(unit, starts):
            if all([noun[0] != attribution.cue[0] for attribution in found]):
                found.append(Attribution(owner, noun, (words,)))
    if unit.bits & ACCORDING:
        for speaker, by, words in find_according(unit):
            found = _relayed(found, Attribution(speaker, by, (words,)))
    return sorted(found, key=itemgetter(1)) if len(found) > 1 else found


# ---- whose ----------------------------------------------------------------------


def _cues_with_subject(unit: Unit) -> list[Cue]:
    """The cues of a sentence that can have a speaker, with their subjects."""
    cues: list[Cue] = []
    shared: Range | None = None
    for cue in find_cues(unit):
        subject = _subject(unit, cue, shared)
        if subject is None or unit.lows[subject[1] - 1] in WRITER:
            continue
        shared = cue.subject = subject
        cue.is_inverted = subject[0] > cue.last
        cue.edge = cue.first if cue.is_inverted else subject[0]
        if cue.form != "finite" or cue.is_inverted or _can_speak(unit, cue):
            cues.append(cue)
    return cues


def _subject(unit: Unit, cue: Cue, shared: Range | None) -> Range | None:
    """Whose words a cue introduces; `shared` is the subject of the cue before it."""
    if cue.form != "finite":
        begin = _clause_start(unit, cue.first)
        if shared is not None and shared[0] >= begin:
            return shared
        return leading_subject(unit, cue.first, begin) or shared
    subject: Range | None = None
    if cue.first == cue.last and unit.kinds[cue.first - 1] & SIGN:
        subject = _inverted_subject(unit, cue)
    subject = subject or subject_before(unit, cue)
    if subject is None and unit.lows[cue.first - 1] in _JOINERS:
        return shared or leading_subject(unit, cue.first)
    return subject


def _clause_start(unit: Unit, end: int) -> int:
    """Where the last main clause before `end` begins."""
    lows = unit.lows
    for at in range(end - 2, 0, -1):
        low = lows[at]
        if low == ";":
            return at + 1
        if (
            low in ("but", "and")
            and lows[at - 1] == ","
            and lows[at + 1] in _PHRASE_STARTS
        ):
            return at + 1
    return 0


def _can_speak(unit: Unit, cue: Cue) -> bool:
    """May this verb with the subject before it introduce words?"""
    start, end = cue.subject
    words = unit.lows[start:end]
    if not ARTICLES.isdisjoint(words[1:]) and _governs(unit, cue.subject):
        return False
    if cue.first != cue.last or not unit.lows[cue.last].endswith("s"):
        return True
    # "claims", "plans": a verb needs a subject that can stand in the singular.
    if not _PHRASE_STARTS.isdisjoint(words):
        return True
    return any([is_capital(unit, at) for at in range(start, end)])


def _governs(unit: Unit, words: Range) -> bool:
    """Is there a past form with an object ("started a charity"), so no subject?"""
    return any(
        unit.lows[at].endswith("ed")
        and unit.lows[at + 1] in ARTICLES
        and not is_capital(unit, at)
        for at in range(words[0], words[1] - 1)
    )


def _inverted_subject(unit: Unit, cue: Cue) -> Range | None:
    """The subject if it comes after the verb before which a sign stands, else None."""
    first = cue.first
    can_invert = cue.verb in speech.INVERTING
    if unit.kinds[first - 1] & MARK:
        is_over = can_invert or unit.kinds[first - 1] & FINAL
        return subject_after(unit, cue) if is_over else None
    if not can_invert or (first and unit.lows[first - 1] not in _PARTING):
        return None
    subject = subject_after(unit, cue)
    if subject is None:
        return None
    if first == 0:
        return subject if unit.lows[subject[1]] == ":" else None
    is_fronted = first - 2 in unit.marked or _closes_clause(unit, cue, subject)
    return subject if is_fronted else None


def _closes_clause(unit: Unit, cue: Cue, subject: Range) -> bool:
    """Is it "..., said the mayor" rather than "Roe, the mayor, said the town ..."?"""
    start, end = subject
    if not unit.kinds[end] & SIGN and unit.lows[end] not in _AFTER_INVERTED:
        return False
    if end - start > 3 and not (is_capital(unit, end - 1) or is_capital(unit, end - 2)):
        return False
    is_last = end == unit.size and end - start <= 4
    return is_last or subject_before(unit, cue) is None


# ---- what -----------------------------------------------------------------------


def _starts(unit: Unit, cues: list[Cue]) -> AbstractSet[int]:
    """The pieces at which a later attribution of the same sentence begins."""
    starts: set[int] = set()
    for cue in cues:
        first, start = cue.first, cue.subject[0]
        if not first:
            continue
        before = unit.lows[first - 1]
        if cue.form == "participle":
            if before in _PARTING or unit.kinds[first - 1] & MARK:
                starts.add(first)
        elif cue.form == "finite" and before in ("and", "but"):
            starts.update((first - 1, first))
        if unit.lows[start - 1] == "," and unit.lows[cue.last + 1] in _AFTER_FRONTED:
            starts.add(start)
    return starts


def _contents(
    unit: Unit, cue: Cue, starts: AbstractSet[int], free: int
) -> tuple[Range, ...]:
    """The words that a cue introduces; pieces before `free` are taken."""
    before_edge = unit.lows[cue.edge - 1]
    is_apart = cue.form == "finite" and unit.kinds[cue.edge - 1] & SIGN and cue.edge
    if is_apart and before_edge == ",":
        around = _around(unit, cue, free)
        if around:
            return around
    after = _after(unit, cue, starts)
    if is_apart and _is_fronted(unit, cue, after):
        before = content_before(unit, cue.edge, free)
        if before is not None and not _belongs_after(unit, cue, before, after):
            goes_on = after is not None and _is_taken_up(unit, after[0])
            return (before, after) if after and goes_on else (before,)
    if after is None or (before_edge == "what" and not _has_marks(unit, after)):
        return ()  # "what she called ...", where the clause is the reporter's
    return (after,)


def _after(unit: Unit, cue: Cue, starts: AbstractSet[int]) -> Range | None:
    """The words that a cue introduces after it and its subject."""
    if cue.is_inverted:
        return _after_inverted(unit, cue.subject[1])
    start = content_start(unit, cue)
    if start is None:
        return None
    is_bounded = _hangs(unit, cue)
    return content_from(unit, cue, start, starts, is_bounded=is_bounded)


def _belongs_after(unit: Unit, cue: Cue, before: Range, after: Range | None) -> bool:
    """Is the quotation before the subject a name in its clause, the words after it?"""
    if after is None or after[0] in unit.marked or before[0] in unit.marked:
        return False
    return unit.lows[cue.last + 1] not in _AFTER_FRONTED


def _hangs(unit: Unit, cue: Cue) -> bool:
    """Is the cue in a clause that ends at a comma: a relative or a subordinate one?"""
    lows, start = unit.lows, cue.subject[0]
    if lows[cue.first - 1] in ("who", "which"):
        return True
    if start == 0:
        return lows[0] in SUBORDINATORS
    is_subordinate = lows[start - 1] in SUBORDINATORS
    return is_subordinate and bool(unit.kinds[start - 2] & SIGN)


def _has_marks(unit: Unit, words: Range) -> bool:
    """Are there quoted stretches among these words?"""
    return any(words[0] <= mark < words[1] for mark in unit.marked)


def _is_fronted(unit: Unit, cue: Cue, after: Range | None) -> bool:
    """Do the words said stand before their speaker?"""
    edge = cue.edge
    if unit.kinds[edge - 1] & MARK:
        return True
    if unit.lows[edge - 1] not in _PARTING:
        return False
    return edge - 2 in unit.marked or (after is None and cue.verb in _FRONTED)


def _around(unit: Unit, cue: Cue, free: int) -> tuple[Range, ...]:
    """The two halves of a clause that its speaker breaks in two ("It, he said, is")."""
    lows, kinds, edge = unit.lows, unit.kinds, cue.edge
    end = max(cue.last + 1, cue.subject[1])
    if edge <= max(free, 1) or lows[end] != "," or end + 1 == unit.size:
        return ()
    begin = free
    while begin < edge - 1 and kinds[begin] & SIGN and not kinds[begin] & MARK:
        begin += 1
    goes_on = lows[end + 1] in FINITE or (
        lows[begin] in _CIRCUMSTANTIAL and lows[end + 1] in _PHRASE_STARTS
    )
    if not goes_on or begin >= edge - 1:
        return ()
    return ((begin, edge - 1), (end + 1, clause_end(unit, end + 1, NO_STARTS)))


def _is_taken_up(unit: Unit, at: int) -> bool:
    """Does a quotation go on here after the words that broke it off?"""
    return at in unit.marked and unit.lows[at - 1] in (",", ":")


def _after_inverted(unit: Unit, at: int) -> Range | None:
    """Words that go on after `"...," said the mayor`."""
    for mark in unit.marked:
        if mark >= at and _is_taken_up(unit, mark):
            return (mark, clause_end(unit, mark, NO_STARTS))
    return None


def _is_left_open(unit: Unit, cue: Cue) -> bool:
    """Does the sentence end in the cue, so that the words follow in the next one?"""
    if unit.lows[unit.size - 1] != ":" and cue.last < unit.size - 2:
        return False
    return cue.form == "finite" and cue.verb in _OPENING and not is_negated(unit, cue)


def _repeats(unit: Unit, cue: Cue, found: list[Attribution]) -> bool:
    """Is it "said she hopes": the same speaker's words inside what is reported?"""
    start, end = cue.subject
    if end != cue.first or unit.lows[start] not in PRONOUNS:
        return False
    return any(start == first for before in found for first, _ in before.contents)


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
    if not inside:
        return [*found, by]
    return [a._replace(relay=by.speaker) if a in inside else a for a in found]
