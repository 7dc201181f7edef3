"""Contents: which words of a sentence a cue hands to its speaker."""

from __future__ import annotations

from typing import Final

from retold.annotate.quotes.cues import Cue
from retold.annotate.quotes.pieces import Piece
from retold.annotate.quotes.subjects import Range
from retold.annotate.quotes.words import (
    BREAKS,
    DASHES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    TIMES,
    has_finite_verb,
    is_adverb,
    opens_phrase,
)
from retold.lexicon import speech

_QUESTION_WORDS: Final = frozenset(
    "how why what whether who where when if which".split()
)
# Verbs that take a clause without "that" so readily that nothing else is likely.
_BARE_CLAUSE: Final = frozenset("say think believe hope insist argue".split())
# Verbs whose object is always the one who is addressed.
_TELLING: Final = frozenset("tell remind assure inform notify brief".split())
# How far the words between a verb and its "that" may reach, in pieces: a place, a
# time and an occasion ("said in a statement on Monday during a visit to the town that").
_REACH: Final = 22
# Signs and conjunctions that lead on and are no part of what was said.
_LOOSE_ENDS: Final = STOPS | DASHES | {",", ":", ")", "…", "and", "but"}
# A clause that comes before "she said" has at least so many words.
_CLAUSE_WORDS: Final = 3
# A circumstance at the front of a sentence is shorter than this, a clause may be not.
_CIRCUMSTANCE_WORDS: Final = 12


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
        end = _object_end(pieces, at, end)
    return (at, end) if at < end else None


def _is_mere_object(pieces: list[Piece], cue: Cue, at: int) -> bool:
    """Do the words sum up what was said in a noun phrase, without a clause?"""
    if cue.verb not in speech.OBJECT or pieces[at - 1].low == "that":
        return False
    if cue.verb not in speech.CLAUSE:
        return True
    return pieces[at].low not in ("that", "to") and not has_finite_verb(pieces, at)


def _object_end(pieces: list[Piece], start: int, end: int) -> int:
    """Where a noun phrase ends at the latest: at a comma, or where a verb is joined."""
    for at in range(start + 1, end - 1):
        after = pieces[at + 1]
        if (
            pieces[at].low == ","
            and not after.marked
            and not (
                after.low in ("and", "or", "a", "an")
                and any(p.marked for p in pieces[at + 1 : at + 4])
            )
        ):
            return _trimmed(pieces, start, at)
        if pieces[at].low in ("and", "but") and after.low.endswith("ed"):
            return _trimmed(pieces, start, at)
    return end


def _content_start(pieces: list[Piece], cue: Cue) -> int | None:
    """Where the words begin that a cue introduces, or None."""
    verb, at = cue.verb, cue.last + 1
    if at >= len(pieces):
        return None
    while at + 1 < len(pieces) and _is_skipped(pieces[at].low):
        at += 1
    piece = pieces[at]
    if piece.marked:
        return at
    led = _led_by_colon(pieces, at)
    if led is not None:
        return led
    if piece.low in (":", ",") and at + 1 < len(pieces) and pieces[at + 1].marked:
        return at + 1
    if piece.low == ":":
        return at + 1 if at + 1 < len(pieces) else None
    if piece.low in STOPS:
        return None
    start = _by_frame(pieces, cue, at)
    if start is not None:
        return start
    return _at_a_distance(pieces, verb, at)


def _is_skipped(low: str) -> bool:
    """Is this an adverb between a verb and the words it introduces?"""
    return is_adverb(low) and low not in ("not", "never")


def _has_two_phrases(pieces: list[Piece], at: int) -> bool:
    """Is somebody called something ("him a liar"), and not merely called?"""
    for piece in pieces[at + 1 : at + 10]:
        if piece.low in STOPS or piece.low == ",":
            return False
        if piece.marked or piece.low in ("a", "an", "the", "his", "her", "their"):
            return True
    return pieces[at].low in OBJECT_PRONOUNS or pieces[at].marked is not None


def _led_by_colon(pieces: list[Piece], at: int) -> int | None:
    """The quotation after the colon that ends the words of introduction."""
    for scan in range(at, min(len(pieces) - 1, at + _REACH)):
        if pieces[scan].marked or pieces[scan].low in STOPS:
            return None
        if pieces[scan].low == ":":
            return scan + 1 if pieces[scan + 1].marked else None
    return None


def _by_frame(pieces: list[Piece], cue: Cue, at: int) -> int | None:
    """The start of the words that stand right after the verb, by its frames."""
    verb, low = cue.verb, pieces[at].low
    if low in speech.PREPOSITION.get(verb, ()):
        following = at + 1
        if following < len(pieces) and pieces[following].low == "that":
            return following + 1
        return (
            following if following < len(pieces) and pieces[following].is_word else None
        )
    if low == "that" and verb in speech.CLAUSE:
        return at + 1
    if low in _QUESTION_WORDS and (verb in speech.CLAUSE or verb in speech.OBJECT):
        return at
    if low == "to" and verb in speech.INFINITIVE:
        return at
    if verb in speech.ADDRESSEE:
        return _past_addressee(pieces, verb, at)
    if not opens_phrase(pieces, at):
        return None
    if verb == "call":
        return at if _has_two_phrases(pieces, at) else None
    if verb in speech.OBJECT or verb in _BARE_CLAUSE:
        return at
    if verb in speech.CLAUSE - speech.QUOTE_ONLY and has_finite_verb(pieces, at):
        return at
    return None


def _past_addressee(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of the words after somebody who is told, asked or urged."""
    if not opens_phrase(pieces, at):
        return None
    for scan in range(at, min(len(pieces), at + _REACH)):
        piece = pieces[scan]
        if scan == at and verb not in (
            "tell",
            "remind",
            "assure",
            "inform",
            "notify",
            "brief",
        ):
            if (
                verb in speech.CLAUSE
                and piece.low in PRONOUNS
                and verb not in ("ask", "urge")
            ):
                return at
            continue
        if piece.low == "that":
            return scan + 1
        if piece.marked:
            return scan
        if piece.low == ":":
            return scan + 1
        if piece.low == "to" and scan > at and _opens_infinitive(pieces, scan):
            return scan
        if piece.low in ("whether", "how", "why", "if", "what") and scan > at:
            return scan
        if piece.low in STOPS or piece.low in ("—", "–"):
            break
    after = _phrase_end(pieces, at)
    after = _past_times(pieces, after)
    if after < len(pieces) and opens_phrase(pieces, after):
        return after
    if verb in speech.CLAUSE and verb not in (
        "tell",
        "remind",
        "assure",
        "inform",
        "ask",
    ):
        return at
    return None


def _opens_infinitive(pieces: list[Piece], at: int) -> bool:
    """Does a verb follow this "to", and no place or person?"""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    return after is not None and not (
        after.is_capital or after.marked or after.low in DETERMINERS
    )


def _phrase_end(pieces: list[Piece], at: int) -> int:
    """The end of a short noun phrase: a pronoun, a run of capitals, a bare plural."""
    if pieces[at].low in PRONOUNS or pieces[at].low in (
        "him",
        "them",
        "us",
        "me",
        "her",
    ):
        return at + 1
    end = at
    if pieces[end].low in ("the", "a", "an", "his", "her", "their", "its"):
        end += 1
        while (
            end < len(pieces) and pieces[end].is_word and not opens_phrase(pieces, end)
        ):
            end += 1
    while end < len(pieces) and pieces[end].is_capital:
        end += 1
    if end == at:
        end += 1
    return end


def _past_times(pieces: list[Piece], at: int) -> int:
    """The position after "on Monday", "Tuesday morning", "in an interview"."""
    while at < len(pieces) and pieces[at].is_word:
        low = pieces[at].low
        if low in TIMES or (low[0].isdigit() and pieces[at - 1].low in TIMES):
            at += 1
        elif (
            low in ("on", "in", "this", "late", "early", "last")
            and at + 1 < len(pieces)
            and pieces[at + 1].low in TIMES
        ):
            at += 2
        else:
            break
    return at


def _at_a_distance(pieces: list[Piece], verb: str, at: int) -> int | None:
    """The start of words that come after a time, a place or an occasion."""
    piece = pieces[at]
    if verb not in speech.CLAUSE and verb not in speech.QUOTE_ONLY:
        return None
    after = _past_times(pieces, at)
    if after > at and after < len(pieces):
        if pieces[after].low == "that":
            return after + 1
        if pieces[after].marked:
            return after
        if opens_phrase(pieces, after) and verb not in speech.QUOTE_ONLY:
            return after
    if not (
        piece.low in PREPOSITIONS
        or piece.low in TIMES
        or piece.low in (",", "last", "this")
        or piece.low.endswith("ly")
        or piece.low
        in (
            "there",
            "here",
            "again",
            "afterward",
            "afterwards",
            "out",
            "recently",
            "at",
        )
    ):
        return None
    for scan in range(after, min(len(pieces), at + _REACH)):
        low = pieces[scan].low
        if low in STOPS:
            return None
        if (
            low == "that"
            and verb in speech.CLAUSE
            and (pieces[scan - 1].low not in ("all", "of", "for", "in"))
        ):
            return scan + 1
        if low == ":":
            return scan + 1
        if pieces[scan].marked and pieces[scan - 1].low in (",", ":"):
            return scan
        if (
            low == ","
            and scan > at
            and pieces[scan - 1].low != ","
            and not _goes_on_to_that(pieces, scan)
        ):
            return None
    return None


def _goes_on_to_that(pieces: list[Piece], comma: int) -> bool:
    """Does ", that" or a quotation follow this comma within reach?"""
    for scan in range(comma + 1, min(len(pieces), comma + 14)):
        if pieces[scan].low == "that" and pieces[scan - 1].low == ",":
            return True
        if pieces[scan].marked and pieces[scan - 1].low == ",":
            return True
        if pieces[scan].low in STOPS:
            return False
    return False


def clause_end(pieces: list[Piece], start: int, starts: set[int]) -> int:
    """Where the words that begin at `start` end: at the right clause boundary."""
    depth = 0
    if pieces[start].marked and pieces[start].ends_sentence:
        return _quotation_end(pieces, start)
    for at in range(start, len(pieces)):
        low = pieces[at].low
        if low == "(":
            depth += 1
        elif low == ")":
            if not depth:
                return _trimmed(pieces, start, at)
            depth -= 1
        if at == start or depth:
            continue
        if at in starts or low == ";":
            return _trimmed(pieces, start, at)
        if low in (",", "—", "–", "--") and _ends_clause(pieces, at, starts):
            return _trimmed(pieces, start, at)
    return _trimmed(pieces, start, len(pieces))


def _quotation_end(pieces: list[Piece], start: int) -> int:
    """The end of a quotation and of those that are joined to it."""
    end = start + 1
    while end < len(pieces):
        scan = end
        while scan < len(pieces) and pieces[scan].low in (
            ",",
            "and",
            "but",
            "or",
            "…",
            "...",
        ):
            scan += 1
        if scan >= len(pieces) or not pieces[scan].marked:
            break
        end = scan + 1
    return end


def _ends_clause(pieces: list[Piece], comma: int, starts: set[int]) -> bool:
    """Does what follows a comma no longer belong to the words said?"""
    at = comma + 1
    if at >= len(pieces):
        return True
    low = pieces[at].low
    if at in starts or low == "according":
        return True
    if low in ("but", "while", "although", "though", "whereas"):
        return True
    if low in ("and", "then") and at + 1 < len(pieces):
        after = pieces[at + 1]
        return (
            at + 1 in starts or after.low in PRONOUNS or after.low in ("the", "a", "an")
        )
    return False


def _trimmed(pieces: list[Piece], start: int, end: int) -> int:
    """The end without punctuation and without a conjunction that leads on."""
    while end > start and pieces[end - 1].low in _LOOSE_ENDS:
        end -= 1
    return end


def content_before(pieces: list[Piece], end: int, begin: int) -> Range | None:
    """The words before "she said" or "said the mayor", as a range of pieces.

    `end` is where the subject (or the inverted verb) begins, `begin` the earliest
    piece that is still free.
    """
    while end > begin and pieces[end - 1].low in (",", "—", "–", "--"):
        end -= 1
    while begin < end and pieces[begin].low in _LOOSE_ENDS:
        begin += 1
    if begin >= end:
        return None
    words = [p for p in pieces[begin:end] if p.is_word]
    if any(p.marked for p in pieces[begin:end]):
        return (begin, end)
    for at in range(end - 1, begin, -1):
        if pieces[at].low in DASHES or pieces[at].low in (";", ":"):
            begin = at + 1 if end - at > _CLAUSE_WORDS + 1 else begin
            break
    if len(words) < _CLAUSE_WORDS:
        return None
    is_adverbial = pieces[begin].low in PREPOSITIONS or pieces[begin].low in BREAKS
    if (
        is_adverbial
        and not any(p.low == "," for p in pieces[begin:end])
        and len(words) < 12
    ):
        return None
    return (begin, end)
