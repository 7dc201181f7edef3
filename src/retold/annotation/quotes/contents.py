"""Contents: which words after a cue it hands to its speaker."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.clauses import clause_end, object_end
from retold.annotation.quotes.cues import Cue
from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.subjects import Range
from retold.annotation.quotes.words import (
    DASHES,
    STOPS,
    has_finite_verb,
    is_adverb,
    is_marked,
    low_at,
    opens_phrase,
)
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ARTICLES,
    DETERMINERS,
    FINITE,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    TIMES,
)

# Verbs whose object is always the one who is addressed.
_TELLING: Final = frozenset("tell remind assure inform notify brief".split())
# How far the words between a verb and its "that" may reach, in pieces: a place, a
# time and an occasion ("said in a statement on Monday during a visit that").
_REACH: Final = 22
# An insertion between a verb and ", that ..." is shorter.
_INSERTION: Final = 14
# Two noun phrases after "call" stand within so many pieces ("called the plan a joke").
_NAMING_REACH: Final = 10
# Words besides prepositions and times that open a circumstance after a verb.
_CIRCUMSTANCE_STARTS: Final = frozenset(
    ", last this there here again afterward afterwards out".split()
)
_TIME_FRONTS: Final = frozenset("on in this late early last".split())
# Before "that" these make it a pronoun or part of a conjunction.
_BEFORE_PRONOUN: Final = frozenset("all of for in".split())


def content_after(
    pieces: list[Piece], cue: Cue, starts: set[int], *, is_bounded: bool
) -> Range | None:
    """The words after a cue that it introduces, as a range of pieces.

    `starts` are the pieces at which another attribution begins; `is_bounded` tells
    that the cue's clause is over at the next comma.
    """
    at = _content_start(pieces, cue)
    if at is None or at >= len(pieces):
        return None
    end = clause_end(pieces, at, starts)
    if is_bounded or _is_mere_object(pieces, cue, at):
        end = object_end(pieces, at, end)
    return (at, end) if at < end else None


def _is_mere_object(pieces: list[Piece], cue: Cue, at: int) -> bool:
    """Do the words sum up what was said in a noun phrase, without a clause?"""
    if cue.verb not in speech.OBJECT or pieces[at - 1].low == "that":
        return False
    if cue.verb not in speech.CLAUSE:
        return True
    return pieces[at].low != "to" and not has_finite_verb(pieces, at)


def _content_start(pieces: list[Piece], cue: Cue) -> int | None:
    """Where the words begin that a cue introduces, or None."""
    at = cue.last + 1
    while at + 1 < len(pieces) and _is_skipped(pieces[at].low):
        at += 1
    if at >= len(pieces) or pieces[at].low in STOPS:
        return None
    for start in (
        _quotation_start(pieces, at),
        _start_by_frame(pieces, cue.verb, at),
        _start_at_distance(pieces, cue.verb, at),
    ):
        if start is not None:
            return start
    return None


def _is_skipped(low: str) -> bool:
    """Is this an adverb between a verb and the words it introduces?"""
    return is_adverb(low) and low not in ("not", "never")


# ---- quotations -----------------------------------------------------------------


def _quotation_start(pieces: list[Piece], at: int) -> int | None:
    """The quotation that the verb leads to, directly or by a colon."""
    if pieces[at].marked:
        return at
    for scan in range(at, min(len(pieces) - 1, at + _REACH)):
        if pieces[scan].marked or pieces[scan].low in STOPS:
            break
        if pieces[scan].low == ":":
            return scan + 1 if scan == at or pieces[scan + 1].marked else None
    return at + 1 if pieces[at].low == "," and is_marked(pieces, at + 1) else None


# ---- right after the verb -------------------------------------------------------


def _start_by_frame(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of the words that stand right after the verb, by its frames."""
    low = pieces[at].low
    if low in speech.PREPOSITION.get(verb, ()):
        return _past_preposition(pieces, at + 1)
    if low == "that" and verb in speech.CLAUSE:
        return at + 1
    if low in QUESTION_WORDS:
        takes_words = verb in speech.CLAUSE or verb in speech.OBJECT
    elif low == "to":
        is_silent = (
            verb in speech.REFUSING and low_at(pieces, at + 1) in speech.SILENCES
        )
        takes_words = verb in speech.INFINITIVE and not is_silent
    elif opens_phrase(pieces, at) and verb in speech.ADDRESSEE:
        return _past_addressee(pieces, verb, at)
    else:
        takes_words = opens_phrase(pieces, at) and _takes_phrase(pieces, verb, at)
    return at if takes_words else None


def _past_preposition(pieces: list[Piece], at: int) -> int | None:
    """The start of the words after "warned of" or "pointed out"."""
    if low_at(pieces, at) == "that":
        return at + 1
    return at if at < len(pieces) and pieces[at].is_word else None


def _takes_phrase(pieces: list[Piece], verb: str, at: int) -> bool:
    """Can the noun phrase or bare clause at `at` be the words of this verb?"""
    if verb == "call":
        return _has_two_phrases(pieces, at)
    if verb in speech.OBJECT or verb in speech.BARE_CLAUSE:
        return True
    is_clausal = verb in speech.CLAUSE and verb not in speech.QUOTE_ONLY
    return is_clausal and has_finite_verb(pieces, at)


def _has_two_phrases(pieces: list[Piece], at: int) -> bool:
    """Is somebody called something ("him a liar"), and not merely called?"""
    for piece in pieces[at + 1 : at + _NAMING_REACH]:
        if piece.low in STOPS or piece.low in FINITE or piece.low == ",":
            return False
        if piece.marked or piece.low in ARTICLES or piece.low in POSSESSIVES:
            return True
    return pieces[at].low in OBJECT_PRONOUNS


# ---- after somebody who is addressed --------------------------------------------


def _past_addressee(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of the words after somebody who is told, asked or urged."""
    is_telling = verb in _TELLING
    is_clausal = verb in speech.CLAUSE and not is_telling and verb != "ask"
    if is_clausal and pieces[at].low in PRONOUNS:
        return at
    first = at if is_telling else at + 1
    for scan in range(first, min(len(pieces), at + _REACH)):
        start = _opening(pieces, scan, is_first=scan == at)
        if start is not None:
            return start
        if pieces[scan].low in STOPS or pieces[scan].low in DASHES:
            break
    after = _past_times(pieces, _short_phrase_end(pieces, at))
    if after < len(pieces) and opens_phrase(pieces, after):
        return after
    return at if is_clausal else None


def _opening(pieces: list[Piece], at: int, *, is_first: bool) -> int | None:
    """The start of the words if they are opened by the piece at `at`."""
    low = pieces[at].low
    if low in ("that", ":"):
        return at + 1
    if pieces[at].marked:
        return at
    if is_first:
        return None
    is_question = low in ("whether", "how", "why", "if", "what")
    return at if is_question or (low == "to" and _is_infinitive(pieces, at)) else None


def _is_infinitive(pieces: list[Piece], at: int) -> bool:
    """Does a verb follow this "to", and no place or person?"""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return after is not None and not (
        after.is_capital or after.marked or after.low in DETERMINERS
    )


def _short_phrase_end(pieces: list[Piece], at: int) -> int:
    """The end of a short noun phrase: a pronoun, a run of capitals, a bare plural."""
    if pieces[at].low in PRONOUNS or pieces[at].low in OBJECT_PRONOUNS:
        return at + 1
    end = at
    if pieces[end].low in ARTICLES or pieces[end].low in POSSESSIVES:
        end += 1
    while end < len(pieces) and pieces[end].is_capital:
        end += 1
    return end if end > at else at + 1


def _past_times(pieces: list[Piece], at: int) -> int:
    """The position after "on Monday" or "Tuesday morning"."""
    while at < len(pieces) and pieces[at].is_word:
        low = pieces[at].low
        if low in TIMES or (low[0].isdigit() and low_at(pieces, at - 1) in TIMES):
            at += 1
        elif low in _TIME_FRONTS and low_at(pieces, at + 1) in TIMES:
            at += 2
        else:
            break
    return at


# ---- after a time, a place or an occasion ---------------------------------------


def _start_at_distance(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of words that come after a time, a place or an occasion."""
    if verb not in speech.CLAUSE and verb not in speech.QUOTE_ONLY:
        return None
    after = _past_times(pieces, at)
    if after > at and after < len(pieces):
        start = _opening(pieces, after, is_first=True)
        if start is not None:
            return start
        if opens_phrase(pieces, after) and verb not in speech.QUOTE_ONLY:
            return after
    return _past_circumstance(pieces, verb, at) if _opens_aside(pieces[at]) else None


def _opens_aside(piece: Piece) -> bool:
    """Can a circumstance begin with this word or sign?"""
    low = piece.low
    return low in PREPOSITIONS or low in TIMES or low in _CIRCUMSTANCE_STARTS


def _past_circumstance(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of the words after "in a statement on Monday" and the like."""
    for scan in range(at, min(len(pieces), at + _REACH)):
        low, before = pieces[scan].low, low_at(pieces, scan - 1)
        if low in STOPS:
            return None
        if low == "that" and verb in speech.CLAUSE and before not in _BEFORE_PRONOUN:
            return scan + 1
        if pieces[scan].marked and before in (",", ":"):
            return scan
        if low == "," and scan > at and not _resumes(pieces, scan):
            return None
    return None


def _resumes(pieces: list[Piece], comma: int) -> bool:
    """Does ", that" or a quotation after a comma follow within reach?"""
    for scan in range(comma + 1, min(len(pieces), comma + _INSERTION)):
        if pieces[scan].low in STOPS:
            return False
        is_opening = pieces[scan].low == "that" or pieces[scan].marked
        if is_opening and pieces[scan - 1].low == ",":
            return True
    return False
