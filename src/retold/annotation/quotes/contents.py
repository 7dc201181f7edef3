"""Contents: which words after a cue it hands to its speaker."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from retold.annotation.quotes.clauses import clause_end, object_end
from retold.annotation.quotes.cues import Cue, is_negated
from retold.annotation.quotes.pieces import QUOTED, SIGN
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import (
    DASHES,
    STOPS,
    has_finite_verb,
    is_adverb,
    is_capital,
    opens_phrase,
)
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    FINITE,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUESTION_WORDS,
    TIMES,
    WRITER,
)

# How far the words between a verb and its "that" may reach, in pieces: a place, a
# time and an occasion ("said in a statement on Monday during a visit that").
_REACH: Final = 22
# An insertion between a verb and ", that ..." is shorter.
_INSERTION: Final = 14
# Two noun phrases after "call" stand within so many pieces ("called the plan a joke").
_NAMING_REACH: Final = 10
# Words besides prepositions and times that open a circumstance after a verb.
_CIRCUMSTANCE_STARTS: Final = (
    frozenset(", last this there here again afterward afterwards out".split())
    | PREPOSITIONS
    | TIMES
)
# Beyond these a colon does not belong to the verb.
_BEFORE_COLON_ENDS: Final = STOPS | {QUOTED}
_TIME_FRONTS: Final = frozenset("on in this late early last".split())
# Before "that" these make it a pronoun or part of a conjunction.
_BEFORE_PRONOUN: Final = frozenset("all of for in".split())
# Questions that open the words after somebody who is addressed.
_QUESTIONS: Final = frozenset("whether how why if what".split())
# Adverbs that may stand between a verb and the words it introduces.
_SKIPPED: Final = ADVERBS - {"not", "never"}
# Words and signs that open the words, some of them only in the right place.
_OPENING: Final = _QUESTIONS | {"that", ":", "to"}
_NO_NAMING: Final = STOPS | FINITE | {","}
_SECOND_PHRASE: Final = ARTICLES | POSSESSIVES
_ONE_WORD_PHRASES: Final = PRONOUNS | OBJECT_PRONOUNS
_ENDS: Final = STOPS | DASHES
_FUTURES: Final = frozenset(("will", "'ll", "won't", "shall"))
_PERFECT: Final = frozenset("has have had hasn't haven't hadn't".split())
# Verbs that take a clause or a quotation at a distance.
_REPORTING: Final = speech.CLAUSE | speech.QUOTE_ONLY
# Verbs whose noun phrase is their words, and verbs whose bare clause is.
_PHRASAL: Final = speech.OBJECT | speech.BARE_CLAUSE
_CLAUSAL: Final = speech.CLAUSE - speech.QUOTE_ONLY
_ASKING: Final = speech.CLAUSE | speech.OBJECT


def content_start(unit: Unit, cue: Cue) -> int | None:
    """Where the words begin that a cue introduces after it, or None."""
    lows = unit.lows
    last = unit.size - 1
    at = cue.last + 1
    while at < last and (lows[at] in _SKIPPED or lows[at].endswith("ly")):
        if not is_adverb(lows[at]):
            break
        at += 1
    if at > last or lows[at] in STOPS:
        return None
    start = (
        _quotation_start(unit, at)
        or _start_by_frame(unit, cue.verb, at)
        or _start_at_distance(unit, cue.verb, at)
    )
    return start if start is not None and start <= last else None


def is_silence(unit: Unit, cue: Cue, start: int) -> bool:
    """Is but a subject named of which nothing is said ("has not said much")?

    Nor has who "has not yet said what it costs" or "will announce a plan".
    """
    if start in unit.marked:
        return False
    group = unit.lows[cue.first : cue.last]
    if cue.verb in speech.TO_COME and not _FUTURES.isdisjoint(group):
        return True
    if cue.verb not in speech.UNSAID or not is_negated(unit, cue):
        return False
    if unit.lows[start] in QUESTION_WORDS:
        return not _PERFECT.isdisjoint(group)
    return not (unit.lows[start - 1] == "that" or has_finite_verb(unit, start))


def content_from(
    unit: Unit, cue: Cue, start: int, starts: AbstractSet[int], *, is_bounded: bool
) -> Range | None:
    """The words that a cue introduces and that begin at `start`.

    `starts` are the pieces at which another attribution begins; `is_bounded` tells
    that the cue's clause is over at the next comma.
    """
    if unit.lows[start] in WRITER and unit.lows[start + 1] in STOPS:
        return None  # "those who agreed with me"
    end = clause_end(unit, start, starts)
    if is_bounded and unit.lows[cue.first - 2] in DASHES:
        end = _dash_after(unit.lows, start, end)  # "Brenn — who says so — left"
    if is_bounded or _is_mere_object(unit, cue.verb, start):
        end = object_end(unit, start, end)
    return (start, end) if start < end else None


def _dash_after(lows: list[str], start: int, end: int) -> int:
    """Where the next dash stands, `end` at the latest."""
    return next((at for at in range(start, end) if lows[at] in DASHES), end)


def _is_mere_object(unit: Unit, verb: str, at: int) -> bool:
    """Do the words sum up what was said in a noun phrase, without a clause?"""
    if verb not in speech.OBJECT or unit.lows[at - 1] == "that":
        return False
    if verb not in speech.CLAUSE:
        return True
    return unit.lows[at] != "to" and not has_finite_verb(unit, at)


# ---- quotations -----------------------------------------------------------------


def _quotation_start(unit: Unit, at: int) -> int | None:
    """The quotation that the verb leads to, directly or by a colon."""
    lows, marked = unit.lows, unit.marked
    if at in marked:
        return at
    ahead = lows[at : min(unit.size - 1, at + _REACH)]
    if ":" in ahead:
        before = ahead[: ahead.index(":")]
        if _BEFORE_COLON_ENDS.isdisjoint(before):
            start = at + len(before) + 1
            return start if not before or start in marked else None
    return at + 1 if lows[at] == "," and at + 1 in marked else None


# ---- right after the verb -------------------------------------------------------


def _start_by_frame(unit: Unit, verb: str, at: int) -> int | None:
    """The start of the words that stand right after the verb, by its frames."""
    low = unit.lows[at]
    if low == "that" and verb in speech.CLAUSE:
        return at + 1
    if low in speech.PREPOSITION.get(verb, ()):
        return _past_preposition(unit, at + 1)
    if low in QUESTION_WORDS:
        return at if verb in _ASKING else None
    if low == "to":
        is_silent = verb in speech.REFUSING and unit.lows[at + 1] in speech.SILENCES
        return at if verb in speech.INFINITIVE and not is_silent else None
    if not opens_phrase(unit, at):
        return None
    if verb in speech.ADDRESSEE:
        return _past_addressee(unit, verb, at)
    return at if _takes_phrase(unit, verb, at) else None


def _past_preposition(unit: Unit, at: int) -> int | None:
    """The start of the words after "warned of" or "pointed out"."""
    if unit.lows[at] == "that":
        return at + 1
    return None if unit.kinds[at] & SIGN else at


def _takes_phrase(unit: Unit, verb: str, at: int) -> bool:
    """Can the noun phrase or bare clause at `at` be the words of this verb?"""
    if verb == "call":
        return _has_two_phrases(unit, at)
    return verb in _PHRASAL or (verb in _CLAUSAL and has_finite_verb(unit, at))


def _has_two_phrases(unit: Unit, at: int) -> bool:
    """Is somebody called something ("him a liar"), and not merely called?"""
    for scan, low in enumerate(unit.lows[at + 1 : at + _NAMING_REACH], at + 1):
        if low in _NO_NAMING:
            return False
        if low in _SECOND_PHRASE or scan in unit.marked:
            return True
    return unit.lows[at] in OBJECT_PRONOUNS


# ---- after somebody who is addressed --------------------------------------------


def _past_addressee(unit: Unit, verb: str, at: int) -> int | None:
    """The start of the words after somebody who is told, asked or urged."""
    lows = unit.lows
    is_telling = verb in speech.TELLING
    is_clausal = verb in speech.CLAUSE and not is_telling and verb != "ask"
    if is_clausal and lows[at] in PRONOUNS:
        return at
    first = at if is_telling else at + 1
    for scan in range(first, min(unit.size, at + _REACH)):
        low = lows[scan]
        if low in _OPENING or scan in unit.marked:
            start = _opening(unit, scan, is_first=scan == at)
            if start is not None:
                return start
        elif low in _ENDS:
            break
    after = past_times(unit, _short_phrase_end(unit, at))
    if opens_phrase(unit, after):
        return after
    return at if is_clausal else None


def _opening(unit: Unit, at: int, *, is_first: bool) -> int | None:
    """The start of the words if they are opened by the piece at `at`."""
    low = unit.lows[at]
    if low in ("that", ":"):
        return at + 1
    if at in unit.marked:
        return at
    if is_first:
        return None
    is_opening = low in _QUESTIONS or (low == "to" and _is_infinitive(unit, at))
    return at if is_opening else None


def _is_infinitive(unit: Unit, at: int) -> bool:
    """Does a verb follow this "to", and no place or person?"""
    after = at + 1
    if after == unit.size or after in unit.marked or unit.lows[after] in DETERMINERS:
        return False
    return not is_capital(unit, after)


def _short_phrase_end(unit: Unit, at: int) -> int:
    """The end of a short noun phrase: a pronoun, a run of capitals, a bare plural."""
    if unit.lows[at] in _ONE_WORD_PHRASES:
        return at + 1
    end = at + (unit.lows[at] in _SECOND_PHRASE)
    while end < unit.size and is_capital(unit, end):
        end += 1
    return end if end > at else at + 1


def past_times(unit: Unit, at: int) -> int:
    """The position after "on Monday" or "Tuesday morning"."""
    lows = unit.lows
    while not unit.kinds[at] & SIGN:
        low = lows[at]
        if low in TIMES or (low[0].isdigit() and lows[at - 1] in TIMES):
            at += 1
        elif low in _TIME_FRONTS and lows[at + 1] in TIMES:
            at += 2
        else:
            break
    return at


# ---- after a time, a place or an occasion ---------------------------------------


def _start_at_distance(unit: Unit, verb: str, at: int) -> int | None:
    """The start of words that come after a time, a place or an occasion."""
    if verb not in _REPORTING:
        return None
    after = past_times(unit, at)
    if at < after < unit.size:
        start = _opening(unit, after, is_first=True)
        if start is not None:
            return start
        if verb not in speech.QUOTE_ONLY and opens_phrase(unit, after):
            return after
    is_circumstance = unit.lows[at] in _CIRCUMSTANCE_STARTS
    return _past_circumstance(unit, verb, at) if is_circumstance else None


def _past_circumstance(unit: Unit, verb: str, at: int) -> int | None:
    """The start of the words after "in a statement on Monday" and the like."""
    lows = unit.lows
    # "She responded to a letter that ..."
    takers = speech.CLAUSE if lows[at] != "to" else speech.CLAUSE - {"respond"}
    for scan in range(at, min(unit.size, at + _REACH)):
        low = lows[scan]
        if low in STOPS:
            return None
        if low == "that":
            if verb in takers and lows[scan - 1] not in _BEFORE_PRONOUN:
                return scan + 1
        elif scan in unit.marked:
            if lows[scan - 1] in (",", ":"):
                return scan
        elif low == "," and scan > at and not _resumes(unit, scan):
            return None
    return None


def _resumes(unit: Unit, comma: int) -> bool:
    """Does ", that" or a quotation after a comma follow within reach?"""
    lows = unit.lows
    for scan in range(comma + 1, min(unit.size, comma + _INSERTION)):
        if lows[scan] in STOPS:
            return False
        if lows[scan - 1] == "," and (lows[scan] == "that" or scan in unit.marked):
            return True
    return False
