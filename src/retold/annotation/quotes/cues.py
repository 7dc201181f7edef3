"""Cues: the verbs (with their auxiliaries) that may hand words to somebody."""

from __future__ import annotations

from typing import Final, Literal

from msgspec import Struct

from retold.annotation.quotes.phrase_ends import FLOATING
from retold.annotation.quotes.pieces import FINAL, MARK, SIGN, VERB
from retold.annotation.quotes.units import Range, Unit
from retold.annotation.quotes.verbforms import GROUP_WORDS, VERB_FORMS
from retold.annotation.quotes.words import (
    before_adverbs,
    is_adverb,
    is_capital,
    is_plural,
)
from retold.lexicon import speech
from retold.lexicon.clauses import (
    ARTICLES,
    ASIDES,
    AUXILIARIES,
    BE,
    CLEAR_SUBJECTS,
    COMPLEMENT_STARTS,
    GERUND_FRONTS,
    MODALS,
    NEGATIONS,
    NOUN_FRONTS,
    PLURAL_SUBJECTS,
    POSSIBLE,
    PREPOSITIONS,
    PRONOUNS,
)

Form = Literal["finite", "participle", "gerund"]

# Verbs that no noun is spelt like, or that hardly ever are one in the news.
_PLAIN_VERBS: Final = frozenset(
    "say tell believe think argue insist know write".split()
)
# After these ("they're jokes", "the town's plans") a noun or an adjective stands.
_CONTRACTED: Final = ("'s", "'re", "'m")
_OWNING: Final = ("'s", "s'")
_SEVERAL: Final = frozenset(
    "many several few some both all various multiple numerous two three".split()
)
_ADJECTIVES: Final = frozenset("recent latest own new past previous earlier".split())
_IN_GROUP: Final = GROUP_WORDS | FLOATING
# Behind a participle these make it part of a noun phrase ("the plan described above").
_REDUCED: Final = frozenset(("by", "above", "below"))
# "..., the letter reads in part."
_IN_PART: Final = ["in", "part"]
# What takes up an object before its verb, and how far before.
_OBJECT_RELATIVES: Final = frozenset(("what", "whom", "which", "that", "who"))
_OBJECT_REACH: Final = 6
# In a headline in title case more words than this have a capital.
_TITLE_SHARE: Final = 0.6


class Cue(Struct, gc=False):
    """A verb group: pieces `[first, last]`, the verb's base form, and how it stands.

    `subject` are the pieces that name whose words these are, once they are found;
    `edge` is the first piece of cue and subject.
    """

    first: int
    last: int
    verb: str
    form: Form
    subject: Range = (0, 0)
    edge: int = 0
    is_inverted: bool = False


def find_cues(unit: Unit) -> list[Cue]:
    """The verb groups of a sentence that may introduce somebody's words, in order.

    A form that is rather a noun or an adjective here ("his claims", "the accused") is
    left out; so are passives, and things that only could or should be said.
    """
    cues: list[Cue] = []
    is_title: bool | None = None
    for at in unit.leads:
        if not unit.kinds[at] & VERB:
            continue
        if at and unit.text[unit.starts[at]].isupper():
            is_title = _is_title_case(unit) if is_title is None else is_title
            if not is_title:
                continue
        cue = _cue_at(unit, at)
        if cue is not None:
            cues.append(cue)
    return cues


def is_negated(unit: Unit, cue: Cue) -> bool:
    """Is it denied that this was said ("never said", "did not say")?"""
    if unit.lows[cue.first - 1] in NEGATIONS:
        return True
    group = unit.lows[cue.first : cue.last]
    return any(low in NEGATIONS or low.endswith("n't") for low in group)


def _is_title_case(unit: Unit) -> bool:
    """Is the sentence set like a headline, most words with a capital?"""
    capitals = [
        unit.text[start].isupper()
        for start, kind in zip(unit.starts, unit.kinds, strict=False)
        if not kind & SIGN
    ]
    return sum(capitals) > _TITLE_SHARE * len(capitals)


# ---- how the verb stands --------------------------------------------------------


def _cue_at(unit: Unit, at: int) -> Cue | None:
    """The verb group that ends with the form at `at`, unless it is no cue here."""
    lows = unit.lows
    before = lows[at - 1]
    verb, ending = VERB_FORMS[lows[at]]
    is_noun = before in NOUN_FRONTS or before.endswith(_CONTRACTED)
    if ending == "s" and before in _SEVERAL:
        return None  # "many states"
    if before in _ADJECTIVES and lows[at - 2].endswith(_OWNING):
        is_noun = True  # "Brenn's recent tweets"
    if is_noun and ending != "ing":
        return None
    first = at
    auxiliaries: tuple[str, ...] = ()
    if before in _IN_GROUP or (before.endswith("ly") and not is_capital(unit, at - 1)):
        first, auxiliaries = _with_auxiliaries(unit, at)
    form: Form | None = "finite"
    if ending == "ed":
        is_verb = _is_past_verb(unit, at, auxiliaries)
    elif ending == "s":
        # "has further orders": no form in "-s" stands behind another verb.
        is_alone = NEGATIONS.issuperset(auxiliaries)
        is_verb = is_alone and _is_verb_here(unit, first, at, verb)
    elif ending == "base":
        is_verb = _is_base_verb(unit, first, at, verb, auxiliaries)
    else:
        if not auxiliaries or auxiliaries[-1] not in BE:
            form = None if is_noun else _participle(unit, first, before)
        is_verb = True
    return Cue(first, at, verb, form) if is_verb and form is not None else None


def _is_past_verb(unit: Unit, at: int, auxiliaries: tuple[str, ...]) -> bool:
    """Is a form in "-ed" the past of a verb here, and neither passive nor adjective?"""
    lows = unit.lows
    before, after = lows[at - 1], lows[at + 1]
    if auxiliaries:
        if "have" in auxiliaries and not POSSIBLE.isdisjoint(auxiliaries):
            return False
        last = next((a for a in auxiliaries[::-1] if a not in NEGATIONS), "")
        return last not in BE and before not in PREPOSITIONS
    if after in _REDUCED or lows[at] in speech.PARTICIPLES:
        return False
    if is_adverb(before) and _is_governed(unit, at):
        return False  # "a post vacated by newly confirmed Captain Brenn"
    if after == "to":
        if lows[at + 2] == "by":
            return False  # "pursued by the crew and objected to by all"
        if lows[at + 2] == "as" and not _has_object_before(unit, at):
            return False  # "the plan, also referred to as “The Pier”"
    if before == "," and lows[at] in speech.ATTRIBUTIVE and is_plural(after):
        return False  # "serious, detailed proposals"
    return before not in PREPOSITIONS and not before[:1].isdigit()


def _is_governed(unit: Unit, at: int) -> bool:
    """Do a form and its adverbs stand behind a preposition, article or owner?"""
    front = before_adverbs(unit, at)
    low = unit.lows[front]
    if low in ARTICLES:
        return True
    if low in PREPOSITIONS:  # but not in "Rehm at first denied"
        return unit.lows[front + 1].endswith(("ly", "ing"))
    is_owner = low.endswith(_OWNING) and low.partition("'")[0] not in PRONOUNS
    return is_owner and unit.lows[at + 1] not in COMPLEMENT_STARTS


def _has_object_before(unit: Unit, at: int) -> bool:
    """Does an object stand before the subject of a form ("whom she referred to as")?"""
    front = before_adverbs(unit, at)
    if unit.lows[front] == ",":
        return False
    if unit.lows[front].partition("'")[0] in PRONOUNS or is_capital(unit, front):
        return True
    return not _OBJECT_RELATIVES.isdisjoint(unit.lows[max(0, at - _OBJECT_REACH) : at])


def _participle(unit: Unit, first: int, before: str) -> Form | None:
    """How an "-ing" form stands: only where its subject is that of the sentence."""
    if before in GERUND_FRONTS:
        return "gerund"
    lows = unit.lows
    if before in ("and", "or") and lows[first - 2].endswith("ing"):
        # "from praising and opposing", "in a purely advising and judging role"
        return None if _is_governed(unit, first - 2) else "participle"
    kind = unit.kinds[first - 1]
    is_set_off = kind & FINAL if kind & MARK else kind & SIGN
    return "participle" if is_set_off or before in ("and", "but", "or") else None


def _is_base_verb(
    unit: Unit, first: int, at: int, verb: str, auxiliaries: tuple[str, ...]
) -> bool:
    """Is a base form the verb of a plural subject or of an auxiliary?"""
    if auxiliaries:
        return auxiliaries[-1] in MODALS and POSSIBLE.isdisjoint(auxiliaries)
    if first == 0 or not _is_verb_here(unit, first, at, verb):
        return False
    if verb == "state" and at + 1 < unit.size and is_capital(unit, at + 1):
        return False  # "On Monday, state Senator Jane Roe"
    subject = unit.lows[first - 1]
    if unit.kinds[first - 1] & SIGN:
        return subject == ","
    if subject in PLURAL_SUBJECTS or subject.endswith("s'"):
        # "has extinguished all hope"
        return subject in CLEAR_SUBJECTS or not unit.lows[first - 2].endswith("ed")
    return subject.endswith("s") and not subject.endswith(("ss", "'s", "us", "is"))


def _is_verb_here(unit: Unit, first: int, at: int, verb: str) -> bool:
    """Do the neighbours let a form that is also a noun be a verb?"""
    subject, after = unit.lows[first - 1], unit.lows[at + 1]
    if not subject or subject in PREPOSITIONS:
        return False
    if "-" in subject and subject.endswith(("ed", "ing")):
        return False  # "pier-related remarks"
    if after in ("", ".", "?", "!"):
        is_quoting = verb in speech.INVERTING and any(mark < at for mark in unit.marked)
        return verb == "say" or is_quoting
    return (
        verb in _PLAIN_VERBS
        or subject in CLEAR_SUBJECTS
        or after in COMPLEMENT_STARTS
        or after[0].isdigit()
        or at + 1 in unit.marked
        or is_capital(unit, at + 1)
        or unit.lows[at + 1 : at + 3] == _IN_PART
    )


# ---- where the group begins -----------------------------------------------------


def _with_auxiliaries(unit: Unit, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the verb group begins, and its auxiliaries in order."""
    lows = unit.lows
    first = at
    auxiliaries: list[str] = []
    scan = at - 1 if lows[at - 1] != "," else _past_aside(lows, at - 1)
    while not unit.kinds[scan] & SIGN:
        low = lows[scan]
        if low in AUXILIARIES or (low == "to" and lows[scan - 1] in speech.CHAIN):
            auxiliaries.append(low)
            first = scan
        elif low in speech.CHAIN and auxiliaries and auxiliaries[-1] == "to":
            first = scan
        elif low in FLOATING and lows[scan - 1] in AUXILIARIES:
            pass
        elif low == "far" and lows[scan - 1] == "so":
            scan -= 1
        elif not is_adverb(low) or is_capital(unit, scan):
            break
        scan = scan - 1 if lows[scan - 1] != "," else _past_aside(lows, scan - 1)
    if not auxiliaries:
        # Adverbs right before the verb belong to it.
        while is_adverb(lows[first - 1]) and not is_capital(unit, first - 1):
            first -= 1
    return first, tuple(reversed(auxiliaries))


def _past_aside(lows: list[str], comma: int) -> int:
    """The position before ", however,", which parts no verb from its subject."""
    is_aside = lows[comma - 1] in ASIDES and lows[comma - 2] == ","
    return comma - 3 if is_aside else comma
