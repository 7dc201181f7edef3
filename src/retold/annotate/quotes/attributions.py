"""Attributions: cue, speaker and words of one sentence, put together."""

from __future__ import annotations

from typing import Final, NamedTuple

from retold.annotate.quotes.contents import (
    clause_end,
    content_after,
    content_before,
)
from retold.annotate.quotes.cues import Cue, find_cues
from retold.annotate.quotes.pieces import Piece, Unit
from retold.annotate.quotes.subjects import (
    Range,
    leading_subject,
    subject_after,
    subject_before,
)
from retold.lexicon import speech

_FINAL: Final = frozenset((".", "?", "!", ",", ";", ":"))


class Attribution(NamedTuple):
    """Somebody's words in one sentence; everything in ranges of its pieces."""

    speaker: Range | None
    cue: Range
    contents: tuple[Range, ...]
    verb: str
    relay: Range | None = None


def find_attributions(unit: Unit) -> list[Attribution]:
    """The attributions of a sentence in the order of their cues."""
    pieces = unit.pieces
    cues = find_cues(pieces)
    found: list[Attribution] = []
    subjects: list[Range | None] = []
    shared: Range | None = None
    for cue in cues:
        subject = _subject(pieces, cue, shared)
        subjects.append(subject)
        if subject is not None:
            shared = subject
    starts = _starts(pieces, cues, subjects)
    free = 0
    for cue, subject in zip(cues, subjects, strict=True):
        attribution = _attribution(pieces, cue, subject, starts, free)
        if attribution is not None:
            found.append(attribution)
            free = max(free, cue.last + 1, *(end for _, end in attribution.contents))
    for relayed in _according_to(pieces):
        found = _relayed(found, relayed)
    return sorted(found, key=lambda a: a.cue)


def _relayed(found: list[Attribution], by: Attribution) -> list[Attribution]:
    """The attributions with an "according to" worked in.

    Where its words hold another speaker's own quotation, it only tells who passed
    that on: "... ," she said, according to the agency.
    """
    start, end = by.contents[0]
    inside = [
        a
        for a in found
        if start <= a.cue[0] < end and any(start <= b < end for b, _ in a.contents)
    ]
    if not inside or inside[0].speaker is None:
        return [*found, by]
    return [
        a._replace(relay=by.speaker) if a in inside else a for a in found
    ]


def _subject(pieces: list[Piece], cue: Cue, shared: Range | None) -> Range | None:
    """Whose words a cue introduces."""
    if cue.form == "passive":
        return None
    if _is_inverted(pieces, cue):
        return subject_after(pieces, cue)
    if cue.form in ("participle", "gerund"):
        return shared or leading_subject(pieces, cue.first)
    subject = subject_before(pieces, cue)
    if subject is None and cue.first and pieces[cue.first - 1].low in ("and", "but", "or", "then", ","):
        return shared or leading_subject(pieces, cue.first)
    return subject


def _is_inverted(pieces: list[Piece], cue: Cue) -> bool:
    """Does the subject come after the verb?"""
    if cue.verb not in speech.INVERTING or cue.form != "finite" or cue.first != cue.last:
        return False
    if cue.first == 0:
        return False
    before = pieces[cue.first - 1]
    if not (before.marked or before.low in (",", "—", "--", "–")):
        return False
    subject = subject_after(pieces, cue)
    if subject is None:
        return False
    if before.marked or (cue.first > 1 and pieces[cue.first - 2].marked):
        return True
    after = pieces[subject[1]] if subject[1] < len(pieces) else None
    if after is not None and after.is_word and after.low not in ("who", "in", "on", "at", "during", "after", "when", "as", "to"):
        return False
    words = pieces[subject[0] : subject[1]]
    is_name = any(p.is_capital for p in words[-2:]) or len(words) <= 3
    return is_name and subject_before(pieces, cue) is None or (is_name and len(words) <= 4 and after is None)


def _starts(
    pieces: list[Piece], cues: list[Cue], subjects: list[Range | None]
) -> set[int]:
    """The pieces at which a later attribution's own words begin."""
    starts: set[int] = set()
    for cue, subject in zip(cues, subjects, strict=True):
        if cue.form == "participle" and cue.first and pieces[cue.first - 1].low in (",", "—", "–", "--", "“”"):
            starts.add(cue.first)
        if cue.form == "finite" and cue.first and pieces[cue.first - 1].low in ("and", "but") and subject is not None:
            starts.add(cue.first - 1)
            starts.add(cue.first)
    return starts


def _attribution(
    pieces: list[Piece], cue: Cue, subject: Range | None, starts: set[int], free: int
) -> Attribution | None:
    """A cue with its speaker and words, or None if it introduces nothing."""
    if cue.form == "passive" or _is_writer(pieces, subject):
        return None
    is_inverted = subject is not None and subject[0] > cue.last
    contents: list[Range] = []
    edge = cue.first if is_inverted or subject is None else min(subject[0], cue.first)
    if is_inverted and subject is not None:
        after = _after_inverted(pieces, subject[1])
    else:
        after = content_after(pieces, cue, starts)
    if cue.form == "finite" and _is_fronted(pieces, edge, cue, after):
        before = content_before(pieces, edge, free)
        if before is not None:
            contents.append(before)
            if after is not None and not _is_taken_up(pieces, after[0]):
                after = None
    if after is not None:
        contents.append(after)
    if not contents and not _is_left_open(pieces, cue, subject):
        return None
    return Attribution(subject, (cue.first, cue.last + 1), tuple(contents), cue.verb)


def _is_left_open(pieces: list[Piece], cue: Cue, subject: Range | None) -> bool:
    """Does the sentence end in the cue, so that the words follow in the next one?"""
    if subject is None or cue.form != "finite" or cue.is_negated:
        return False
    if cue.verb not in speech.CLAUSE | speech.QUOTE_ONLY:
        return False
    return pieces[-1].low == ":" or cue.last >= len(pieces) - 2


def _is_writer(pieces: list[Piece], subject: Range | None) -> bool:
    """Is the subject the reporter's own "I" or "we", or the reader?"""
    return subject is not None and pieces[subject[1] - 1].low in ("i", "we", "you")


def _is_fronted(
    pieces: list[Piece], edge: int, cue: Cue, after: Range | None
) -> bool:
    """Do the words said stand before their speaker?"""
    if edge == 0:
        return False
    before = pieces[edge - 1]
    if before.marked:
        return True
    if before.low not in (",", "—", "–", "--"):
        return False
    if edge > 1 and pieces[edge - 2].marked:
        return True
    return after is None and (cue.verb in speech.CLAUSE or cue.verb in speech.INVERTING)


def _is_taken_up(pieces: list[Piece], at: int) -> bool:
    """Does a quotation go on here after the words that broke it off?"""
    return pieces[at].marked is not None and pieces[at - 1].low in (",", ":")


def _after_inverted(pieces: list[Piece], at: int) -> Range | None:
    """Words that go on after `"...," said the mayor`."""
    for scan in range(at, len(pieces)):
        if pieces[scan].marked and pieces[scan - 1].low in (",", ":"):
            end = clause_end(pieces, scan, set())
            return (scan, end)
    return None


def _according_to(pieces: list[Piece]) -> list[Attribution]:
    """Attributions by "according to"."""
    found: list[Attribution] = []
    for at in range(len(pieces) - 2):
        if pieces[at].low != "according" or pieces[at + 1].low != "to":
            continue
        end = at + 2
        while end < len(pieces) and pieces[end].is_word and pieces[end].low not in ("who", "which", "that", "but"):
            end += 1
        if end == at + 2:
            continue
        speaker = (at + 2, end)
        content = _around_according(pieces, at, end)
        if content is not None:
            found.append(Attribution(speaker, (at, at + 2), (content,), "according"))
    return found


def _around_according(pieces: list[Piece], at: int, end: int) -> Range | None:
    """The words that "according to somebody" at `[at, end)` hands to them."""
    if at == 0 or not any(p.is_word or p.marked for p in pieces[:at]):
        while end < len(pieces) and pieces[end].low != ",":
            end += 1
        start = end + 1
        return (start, clause_end(pieces, start, set())) if start < len(pieces) else None
    return content_before(pieces, at, 0)
