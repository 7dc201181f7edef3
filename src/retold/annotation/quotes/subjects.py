"""Subjects: the words of a sentence that name whose words a cue introduces."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.cues import Cue
from retold.annotation.quotes.pieces import Piece
from retold.annotation.quotes.verbforms import verb_form
from retold.annotation.quotes.words import DASHES, is_adverb, low_at
from retold.lexicon.clauses import (
    BREAKS,
    DETERMINERS,
    FINITE,
    LEADING,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
)
from retold.lexicon.speech import BARE_CLAUSE
from retold.lexicon.titles import ROLES, TITLE_HEADS

Range = tuple[int, int]

_RELATIVES: Final = frozenset(("who", "which", "that"))
# Small words that stand inside a name or a title.
_INNER: Final = frozenset("of the de for and".split())
# A subject is hardly ever longer; a longer stretch is a clause that was not seen.
_SUBJECT_PIECES: Final = 25
# "WASHINGTON (AP) -": so far into a sentence a dash ends a dateline.
_DATELINE_PIECES: Final = 9


def subject_before(pieces: list[Piece], cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that follows it, as a range."""
    end = cue.first
    if end == 0:
        return None
    before = pieces[end - 1]
    if before.low in _RELATIVES:
        return _antecedent(pieces, end - 1)
    if before.low == ")":
        end = _opening_bracket(pieces, end - 1)
        return _phrase(pieces, _chunk_start(pieces, end), end)
    if before.low == "," or before.low in DASHES:
        return _across_apposition(pieces, end - 1)
    if not before.is_word or before.low in ("and", "but", "or", "then"):
        return None
    return _adjacent(pieces, end)


def _adjacent(pieces: list[Piece], end: int) -> Range | None:
    """The subject that stands right before a verb group."""
    start = _chunk_start(pieces, end)
    if _is_relative_clause(pieces, start):
        return _antecedent(pieces, start - 1)
    return _phrase(pieces, start, end)


def _is_relative_clause(pieces: list[Piece], start: int) -> bool:
    """Does "who", "which" or "that" begin a clause with the verb at `start`?"""
    relative = low_at(pieces, start - 1)
    if relative not in _RELATIVES or _names(pieces[start]):
        return False
    # "that represents 12 workers", but "(said) that officials in the town".
    after = low_at(pieces, start + 1)
    return relative != "that" or after in DETERMINERS or after[:1].isdigit()


def _names(piece: Piece) -> bool:
    """Can a phrase that names somebody begin with this word?"""
    return piece.is_capital or piece.low in PRONOUNS or piece.low in DETERMINERS


def _opening_bracket(pieces: list[Piece], closed: int) -> int:
    """The bracket that a closing one belongs to, or 0."""
    return next((at for at in range(closed, 0, -1) if pieces[at].low == "("), 0)


def _chunk_start(pieces: list[Piece], end: int) -> int:
    """Where the words begin that stand together before `end`."""
    start = end
    while start > 0:
        piece = pieces[start - 1]
        if not piece.is_word and piece.low not in ("'", "’"):
            break
        if piece.low in BREAKS or (start < end and _leads_clause(piece.low)):
            break
        if piece.low == "and" and not _joins_phrases(pieces, start - 1):
            break
        start -= 1
    return start


def _leads_clause(low: str) -> bool:
    """Is this a verb after which another clause begins ("he believes the ...")?"""
    form = verb_form(low)
    return low in FINITE or (form is not None and form.verb in BARE_CLAUSE)


def _joins_phrases(pieces: list[Piece], at: int) -> bool:
    """Does this "and" join two noun phrases rather than two clauses?"""
    after = pieces[at + 1]
    if at == 0 or not pieces[at - 1].is_word or after.low in PRONOUNS:
        return False
    is_named = pieces[at - 1].is_capital and after.is_capital
    start = at
    while start and pieces[start - 1].is_word and pieces[start - 1].low not in BREAKS:
        # "Smith and Jones said", but also "He met Smith and Jones said".
        if is_named and not pieces[start - 1].is_capital:
            return pieces[start - 1].low == "the"
        start -= 1
    return is_named or (at - start <= 4 and not pieces[at - 1].is_capital)


def _phrase(pieces: list[Piece], start: int, end: int) -> Range | None:
    """The noun phrase in a stretch: without leading adverbs and trailing times."""
    end = _without_medium(pieces, start, _without_time(pieces, start, end))
    end = _without_participle(pieces, start, end)
    while start < end and _is_leading(pieces[start]):
        start += 1
    if start < end and pieces[start].low in PREPOSITIONS:
        start = _past_preposition(pieces, start, end)
    if start < end - 1 and pieces[end - 1].low in PRONOUNS:
        start = end - 1
    if start < end and pieces[start].low in ("instead", "rather", "than"):
        return None
    if start < end - 1 and pieces[start].low in PRONOUNS:
        # "he made false" is no phrase, "he and his brother" is one.
        return (start, end) if pieces[start + 1].low == "and" else None
    last = pieces[end - 1].low if start < end else ""
    if not last or end - start > _SUBJECT_PIECES or last in ("there", "to", "the", "a"):
        return None
    return (start, end)


def _is_leading(piece: Piece) -> bool:
    return piece.low in LEADING or (is_adverb(piece.low) and not piece.is_capital)


def _without_time(pieces: list[Piece], start: int, end: int) -> int:
    """The end less "on Monday", "last week" and the like."""
    while end - 1 > start and (
        pieces[end - 1].low in TIMES
        or (pieces[end - 1].low.isdigit() and pieces[end - 2].low in TIMES)
    ):
        end -= 1
        if end > start and pieces[end - 1].low in ("on", "in", "at", "this"):
            end -= 1
    return end


def _without_participle(pieces: list[Piece], start: int, end: int) -> int:
    """The end less "released" in "a poll released on Monday"."""
    if end - start < 3 or pieces[end - 2].low in DETERMINERS:
        return end
    last = pieces[end - 1]
    return end - 1 if last.low.endswith("ed") and not last.is_capital else end


def _without_medium(pieces: list[Piece], start: int, end: int) -> int:
    """The end less "in a statement", "during an interview", "on Twitter"."""
    for at in range(end - 2, start, -1):
        if pieces[at].low in ("in", "during", "via", "on") and (
            pieces[at + 1].low in ("a", "an", "his", "her", "their", "its", "twitter")
        ):
            return at
    return end


def _past_preposition(pieces: list[Piece], start: int, end: int) -> int:
    """The start of the last phrase that no preposition governs."""
    at = end - 1
    while at > start and pieces[at].low not in PREPOSITIONS:
        at -= 1
        if pieces[at].low in DETERMINERS or pieces[at].low in PRONOUNS:
            return at
    return at + 1 if at > start else end


def _antecedent(pieces: list[Piece], relative: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    end = relative
    if end and (pieces[end - 1].low == "," or pieces[end - 1].low in DASHES):
        end -= 1
    if end == 0 or not pieces[end - 1].is_word:
        return None
    start = end - 1
    is_name = pieces[start].is_capital
    while start > 0:
        before = pieces[start - 1]
        low = before.low
        if not before.is_word or low in BREAKS or low == "and" or low in FINITE:
            break
        if pieces[start].low in DETERMINERS:
            break
        if low in PREPOSITIONS and low not in ("of", "for", "from", "with"):
            break
        if is_name and not (before.is_capital or low in ROLES or low in _INNER):
            break
        start -= 1
    while start < end - 1 and pieces[start].low in ("of", "for", "and"):
        start += 1
    return (start, end)


def _across_apposition(pieces: list[Piece], comma: int) -> Range | None:
    """The subject before ", the mayor of the town," and a verb."""
    sign = pieces[comma].low
    begin = 0
    for at in range(comma - 1, -1, -1):
        low = pieces[at].low
        if low in (";", ":") or pieces[at].marked or (sign == "," and low in DASHES):
            begin = at + 1
            break
    start = begin
    for cut in range(begin, comma):
        if pieces[cut].low != sign:
            continue
        if not _is_adverbial(pieces, start, cut):
            found = _phrase(pieces, max(start, _chunk_start(pieces, cut)), cut)
            if found is not None:
                return (found[0], _naming_end(pieces, cut, comma) or found[1])
        start = cut + 1
    return None


def _is_adverbial(pieces: list[Piece], start: int, end: int) -> bool:
    """Is a stretch between commas a circumstance, and no subject?"""
    while start < end and pieces[start].low in ("and", "but", "yet", "or"):
        start += 1
    if start >= end:
        return True
    first = pieces[start]
    return (
        first.low in PREPOSITIONS
        or first.low in SUBORDINATORS
        or is_adverb(first.low)
        or first.low in ("however", "today", "yesterday", "earlier")
        or (first.low.endswith("ing") and not first.is_capital)
        or (first.low.endswith("ing") and not pieces[start + 1].is_capital)
    )


def _naming_end(pieces: list[Piece], cut: int, comma: int) -> int | None:
    """The end of an apposition that is a bare name ("his lawyer, Jane Roe,")."""
    end = cut + 1
    while end < comma and pieces[end].is_word and pieces[end].is_capital:
        end += 1
    is_name = end - cut > 2 and pieces[end].low == ","
    return end if is_name and not pieces[cut - 1].is_capital else None


def subject_after(pieces: list[Piece], cue: Cue) -> Range | None:
    """The pieces that name the subject of a cue that precedes it (`said the mayor`)."""
    start = cue.last + 1
    if start >= len(pieces) or not pieces[start].is_word:
        return None
    first = pieces[start]
    if first.low in PRONOUNS:
        return (start, start + 1)
    if first.low in TIMES or not (_names(first) or _is_bare_role(pieces, start)):
        return None
    end = start + 1
    while end < len(pieces) and pieces[end].is_word and not _ends_subject(pieces, end):
        end += 1
    return (start, end)


_AFTER_SUBJECT: Final = frozenset(
    "in on at during to by about after before told via as when".split()
)


def _ends_subject(pieces: list[Piece], at: int) -> bool:
    """Is an inverted subject over before this word?"""
    low = pieces[at].low
    if low in ("in", "at", "on") and at + 1 < len(pieces):
        # "the mayor in the town", but not "Jane Roe in a statement".
        return pieces[at + 1].low != "the" or pieces[at - 1].is_capital
    return low in TIMES or low in BREAKS or low in FINITE or low in _AFTER_SUBJECT


def _is_bare_role(pieces: list[Piece], at: int) -> bool:
    """Is this a role without an article before a name ("said eyewitness Jo Bloggs")?"""
    low = pieces[at].low
    if low in TITLE_HEADS or low in ROLES:
        return True
    if low in PREPOSITIONS or low in BREAKS:
        return False
    return any(piece.is_capital for piece in pieces[at + 1 : at + 4]) and (
        at + 1 < len(pieces)
        and pieces[at + 1].is_word
        and pieces[at + 1].low not in PREPOSITIONS
    )


def leading_subject(pieces: list[Piece], end: int, begin: int = 0) -> Range | None:
    """The first noun phrase of the clause that runs from `begin` to `end`.

    For verbs joined to an earlier one ("survived the war and says"), for participles
    ("..., adding that"), and for quotations in a sentence without a known cue.
    """
    at = _past_dateline(pieces, begin, end)
    at = _past_circumstance(pieces, at, end)
    while at < end and (not pieces[at].is_word or _is_leading(pieces[at])):
        at += 1
    if at >= end:
        return None
    if pieces[at].low in PRONOUNS:
        return (at, at + 1)
    start = at
    if pieces[at].is_capital and pieces[at].low not in DETERMINERS:
        while at < end and pieces[at].is_word and _in_name(pieces, at, end):
            at += 1
        return (start, at)
    if pieces[at].low in DETERMINERS:
        at += 1
        while at < end and pieces[at].is_word and not _is_verb_like(pieces[at]):
            if pieces[at].low in BREAKS or _leaves_phrase(pieces[at]):
                break
            at += 1
        return (start, at) if at > start + 1 else None
    return None


def _past_dateline(pieces: list[Piece], begin: int, end: int) -> int:
    """The position after "TOWN (AP) -" at the front of a sentence."""
    if begin or not pieces[0].is_capital:
        return begin
    for at in range(1, min(end, _DATELINE_PIECES)):
        if pieces[at].low in DASHES:
            return at + 1
        if pieces[at].is_word and not pieces[at].is_capital:
            break
    return begin


def _past_circumstance(pieces: list[Piece], at: int, end: int) -> int:
    """The position after a circumstance that is set off by a comma."""
    first = pieces[at].low if at < end else ""
    is_clause = first in SUBORDINATORS or first.endswith(("ing", "ed"))
    if first in PREPOSITIONS or is_clause:
        comma = next((n for n in range(at, end) if pieces[n].low == ","), None)
        return end if comma is None else comma + 1
    return at


def _in_name(pieces: list[Piece], at: int, end: int) -> bool:
    """Does a name that is being read go on with this word?"""
    return pieces[at].is_capital or (
        (pieces[at].low in ("of", "de", "for") or pieces[at].low in ROLES)
        and at + 1 < end
        and pieces[at + 1].is_capital
    )


def _leaves_phrase(piece: Piece) -> bool:
    return piece.low in PREPOSITIONS and piece.low not in ("of", "for", "from", "with")


def _is_verb_like(piece: Piece) -> bool:
    """Does this word look like the verb after a subject?"""
    return (
        piece.low in FINITE
        or is_adverb(piece.low)
        or (piece.low.endswith("ed") and not piece.is_capital and len(piece.low) > 4)
    )
