"""Whose words a cue introduces: the verbs of a sentence with their subjects."""

from __future__ import annotations

from typing import Final

from retold.annotation.quotes.cues import Cue, find_cues
from retold.annotation.quotes.inverted import subject_after
from retold.annotation.quotes.leading import leading_subject
from retold.annotation.quotes.pieces import FINAL, MARK, SIGN, VERB
from retold.annotation.quotes.subjects import subject_before
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.words import DASHES, is_capital, is_writer
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ARTICLES,
    BREAKS,
    DETERMINERS,
    NOBODY,
    ORDINALS,
    PREPOSITIONS,
    PRONOUNS,
    REFLEXIVES,
    WRITER,
)
from retold.lexicon.places import is_demonym
from retold.lexicon.titles import PERSONS, ROLES

# What may follow an inverted subject without a comma.
_AFTER_INVERTED: Final = BREAKS | {"in", "on", "at", "during", "to"}
_JOINERS: Final = frozenset(("and", "but", "or", "then", ","))
# An article and a noun.
_NOUN: Final = 2
_ALSO: Final = frozenset(("and", "but"))
# From a verb to its "that": a circumstance of a few words.
_THAT_PIECES: Final = 5
_PARTING: Final = DASHES | {","}
_PHRASE_STARTS: Final = PRONOUNS | DETERMINERS
# Behind "a" and a thing these tell what it is for.
_PURPOSES: Final = frozenset(("intended", "aimed", "expected"))
_ONE: Final = frozenset(("a", "an"))
# What things do, too, that say nothing.
_SHOWING: Final = frozenset("suggest indicate show signal prove demonstrate".split())
_NAMING: Final = frozenset(("call", "dub"))
# Participles that only tell whom the words are about.
_POINTING: Final = frozenset(("refer", "allude"))
# From "who" to a form that may be a noun: an adverb or two.
_RELATIVE_GAP: Final = 3
# "That he not be named": so many words at most.
_ANONYMOUS_PIECES: Final = 5


def cues_with_subject(unit: Unit) -> list[Cue]:
    """The cues of a sentence that can have a speaker, with their subjects."""
    cues: list[Cue] = []
    shared: Range | None = None
    for cue in find_cues(unit):
        subject = _subject(unit, cue, shared, cues)
        if subject is None or not _is_somebody(unit, subject):
            continue
        if is_anonymous(unit, cue.last + 1):
            continue
        shared = cue.subject = subject
        if cue.form == "participle" and (
            cue.verb in _POINTING or not (cue.first or unit.marked)
        ):
            continue  # "Referring to the mayor, she said ..."
        if cue.form == "participle" and cue.verb in _SHOWING and _is_thing(unit, cue):
            continue  # "The economy grew, suggesting that ..."
        cue.is_inverted = cue.form == "finite" and subject[0] > cue.last
        cue.edge = min(cue.first, subject[0])
        if cue.form != "finite" or cue.is_inverted or _can_speak(unit, cue):
            cues.append(cue)
    return cues


def _is_somebody(unit: Unit, subject: Range) -> bool:
    """Can this be a speaker: neither the writer nor nobody?"""
    lows = unit.lows
    start, last = subject[0], subject[1] - 1
    first = lows[start]
    if first in ORDINALS and subject[1] - subject[0] == 1:
        return False  # "Fifth, encourage the leaders to ..."
    if first in WRITER or lows[last] in WRITER:
        return not (is_writer(unit, start) or is_writer(unit, last))
    return first not in NOBODY


def _subject(
    unit: Unit, cue: Cue, shared: Range | None, before: list[Cue]
) -> Range | None:
    """Whose words a cue introduces; `shared` is the subject of the cue before it."""
    if cue.form == "participle" and not cue.first:
        return _without_verb(unit, leading_subject(unit, unit.size))
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
        if shared is None and _is_reduced(unit, cue):
            return None
        main = _main_subject(unit, cue, before)
        return main or shared or leading_subject(unit, cue.first)
    if subject is None and unit.kinds[cue.first - 1] & FINAL:
        return shared  # "Brenn, who called it “old,” said that ..."
    return subject


def _without_verb(unit: Unit, subject: Range | None) -> Range | None:
    """A subject without the verb behind it: "Calling it “old,” the report states"."""
    if subject is None or not DASHES.isdisjoint(unit.lows[: subject[0]]):
        return None
    start, end = subject
    while end - start > _NOUN and unit.kinds[end - 1] & VERB:
        end -= 1
    return (start, end)


def _main_subject(unit: Unit, cue: Cue, before: list[Cue]) -> Range | None:
    """The subject of a cue whose "that" this one takes up by "and said that ...".

    As in "Brenn confirmed that pilots planned to sail and said that it was late".
    """
    after = cue.last + 1
    if cue.verb not in speech.INVERTING or cue.form != "finite":
        return None
    if unit.lows[cue.first - 1] not in _ALSO:
        return None
    if unit.lows[after] != "that" and after not in unit.marked:
        return None
    for main in before:
        if unit.lows[main.last + 1] == "that" or _leads_to_that(unit, main):
            is_inside = main.last < before[-1].subject[0] and main is not before[-1]
            return main.subject if is_inside and main.form == "finite" else None
    return None


def _leads_to_that(unit: Unit, cue: Cue) -> bool:
    """Does "that" follow a verb of saying after a circumstance ("in a letter that")?"""
    reach = unit.lows[cue.last + 1 : cue.last + 1 + _THAT_PIECES]
    return cue.verb in speech.CLAUSE and reach[:1] == ["in"] and "that" in reach


def _is_reduced(unit: Unit, cue: Cue) -> bool:
    """Is this a passive without its auxiliary ("the rule, expected to ...")?"""
    return unit.lows[cue.first - 1] == "," and unit.lows[cue.last + 1] == "to"


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
    if unit.lows[cue.last] in _PURPOSES and _is_for_purpose(unit, cue):
        return False
    if cue.verb in _NAMING and _is_named(unit, cue):
        return False
    if cue.verb == "find" and unit.lows[cue.last + 1] in REFLEXIVES:
        return False  # "found himself surprised by ..."
    if cue.first != cue.last or not unit.lows[cue.last].endswith("s"):
        return True
    if unit.lows[end] == "who" and cue.first - end > _RELATIVE_GAP:
        return False  # "who made many phone calls"
    if any([_is_gerund(unit, at) for at in range(start, end - 2)]):
        return False  # "Brenn for silencing loud voices"
    # "claims", "plans": a verb needs a subject that can stand in the singular.
    if not _PHRASE_STARTS.isdisjoint(words):
        return True
    is_adjective = len(words) == 1 and is_demonym(words[0]) and end == cue.first
    if is_adjective and not words[0].endswith("s"):
        return False  # "Russian plans"
    return any([is_capital(unit, at) for at in range(start, end)])


def _is_named(unit: Unit, cue: Cue) -> bool:
    """Is the subject but called something ("a piece called “The Pier”")?"""
    start, end = cue.subject
    if cue.first != cue.last or cue.first != end or cue.last + 1 not in unit.marked:
        return False
    is_what = unit.lows[start - 1] == "what"
    return not (is_what or is_capital(unit, end - 1) or unit.lows[end - 1] in PRONOUNS)


def _is_gerund(unit: Unit, at: int) -> bool:
    """Does a preposition with a gerund stand here, which takes an object?"""
    return unit.lows[at] in PREPOSITIONS and unit.lows[at + 1].endswith("ing")


def _is_thing(unit: Unit, cue: Cue) -> bool:
    """Is the subject one thing by its noun, neither a person nor a body?"""
    start, end = cue.subject
    low = unit.lows[end - 1]
    if (
        unit.lows[start] in PRONOUNS
        or low in REFLEXIVES
        or is_capital(unit, end - 1)
        or low.endswith("s")
    ):
        return False
    return low not in PERSONS and low not in speech.BODIES


def _is_for_purpose(unit: Unit, cue: Cue) -> bool:
    """Does the verb but tell what a thing is for ("a tax intended to ...")?"""
    start, end = cue.subject
    lows = unit.lows
    if lows[start] not in _ONE or lows[cue.last + 1] != "to":
        return False
    return lows[end - 1] not in PERSONS and lows[end - 1] not in speech.BODIES


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
        is_over = can_invert or (
            unit.kinds[first - 1] & FINAL and cue.verb not in speech.TELLING
        )
        return subject_after(unit, cue) if is_over else None
    if not can_invert or (first and unit.lows[first - 1] not in _PARTING):
        return None
    if cue.verb == "read" and first - 2 not in unit.marked:
        return None  # "people who watch the mayor, read his letters and laugh"
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
    if "close" in unit.lows[start:end]:
        return True  # "said a source close to the mayor"
    if end - start > 3 and not (is_capital(unit, end - 1) or is_capital(unit, end - 2)):
        return False
    if _is_with_role(unit, subject):
        return True
    is_last = end == unit.size and end - start <= 4
    if unit.lows[cue.first - 1] == "," and _is_described(unit, subject):
        return True
    return is_last or subject_before(unit, cue) is None


def _is_with_role(unit: Unit, subject: Range) -> bool:
    """Is it a full name with a role behind it ("said Jane Roe, spokesman for ...")?"""
    start, end = subject
    if end - start < 2 or unit.lows[end] != ",":
        return False
    is_name = is_capital(unit, start) and is_capital(unit, start + 1)
    at = end + 1 + (unit.lows[end + 1] in DETERMINERS)
    is_role = unit.lows[at] in ROLES and not is_capital(unit, at)
    return is_name and is_role and "," not in unit.lows[at:]


def _is_described(unit: Unit, subject: Range) -> bool:
    """Does "who" follow a subject that is the last of its sentence?"""
    start, end = subject
    if unit.lows[start] in _ONE and not PREPOSITIONS.isdisjoint(unit.lows[start:end]):
        return False  # "a message for the captains who ..."
    at = end + (unit.lows[end] == ",")
    return unit.lows[at] == "who" and unit.lows[at + 1 :].count(",") == 0


def is_anonymous(unit: Unit, start: int) -> bool:
    """Is all that is asked for there not to be named?"""
    words = unit.lows[start : start + _ANONYMOUS_PIECES]
    return "not" in words and not speech.ANONYMOUS.isdisjoint(words)
