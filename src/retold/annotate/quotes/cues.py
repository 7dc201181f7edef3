"""Cues: the verbs (with their auxiliaries) that may hand words to somebody."""

from __future__ import annotations

from functools import cache
from typing import Final, Literal, NamedTuple

from retold.annotate.quotes.pieces import Piece
from retold.annotate.quotes.words import is_adverb
from retold.lexicon import speech

Form = Literal["finite", "participle", "passive", "gerund"]

_AUXILIARIES: Final = frozenset(
    """has have had having is are was were been be being am will would could can may
    might must should shall did does do not never n't hasn't haven't hadn't isn't aren't
    wasn't weren't won't wouldn't couldn't can't cannot didn't doesn't don't 's 've 'd
    'll 're ain't""".split()
)
_BE: Final = frozenset(
    "is are was were been be being am isn't aren't wasn't weren't 's 're".split()
)
_MODAL: Final = frozenset(
    """will would could can may might must should shall did does do won't wouldn't
    couldn't can't cannot didn't doesn't don't 'd 'll to""".split()
)
# What may, might or should be said was not said.
_POSSIBLE: Final = frozenset("can could may might must should would".split())
_HAVE: Final = frozenset("has have had having hasn't haven't hadn't 've 'd".split())
_NEGATION: Final = frozenset("not never n't cannot without neither nor".split())
#: Words after which a verb form is a noun or an adjective.
DETERMINERS: Final = frozenset(
    """the a an this that these those his her its their our my your some any no every
    each another such many few several more most other all much whose what which""".split()
)
_PREPOSITIONS: Final = frozenset(
    """in of for with by from at on about into over under despite amid against between
    through during without within near upon across toward towards among per via""".split()
)
# Before these an "-ing" form has the subject of its sentence ("after saying ...").
_GERUND_FRONTS: Final = frozenset(
    "by after before while when in without then instead".split()
)
_PLURAL_SUBJECTS: Final = frozenset(
    """they we i you people police some many others most critics who all both few several
    women men which that""".split()
)
# What can begin the words after a verb, so that a form like "claims" is the verb.
_COMPLEMENT_STARTS: Final = frozenset(
    """that the a an he she it they we i you there his her its their this these those to
    no not if whether how what why who when where him them us me about for as all some
    any more most many people :""".split()
) | {"“”", ","}


# Single words between commas that do not part a verb from its auxiliary or subject.
_ASIDES: Final = frozenset(
    "however too though meanwhile also therefore instead".split()
)


class Cue(NamedTuple):
    """A verb group: pieces `[first, last]`, the verb's lemma, and how it stands."""

    first: int
    last: int
    verb: str
    form: Form
    is_negated: bool


def find_cues(pieces: list[Piece]) -> list[Cue]:
    """The verb groups of a sentence that may introduce somebody's words, in order."""
    cues: list[Cue] = []
    capitals = _is_capitalised(pieces)
    for at, piece in enumerate(pieces):
        lemma = _forms().get(piece.low) if piece.is_word else None
        if lemma is None or (piece.is_capital and at and not capitals):
            continue
        cue = _verb_group(pieces, at, *lemma)
        if cue is not None:
            cues.append(cue)
    return cues


def _is_capitalised(pieces: list[Piece]) -> bool:
    """Is the sentence set like a headline, most words with a capital?"""
    words = [p for p in pieces if p.is_word]
    return sum(p.is_capital for p in words) > 0.6 * len(words)


def _verb_group(pieces: list[Piece], at: int, verb: str, ending: str) -> Cue | None:
    """The verb group that ends at `at`, or None if the word is no verb here."""
    first, auxiliaries = _with_auxiliaries(pieces, at)
    before = pieces[first - 1].low if first else ""
    is_negated = any(
        p.low in _NEGATION or p.low.endswith("n't") for p in pieces[first:at]
    )
    if is_negated is False and before in _NEGATION:
        is_negated = True
    form = _form(pieces, first, at, ending, auxiliaries)
    if form is None:
        return None
    return Cue(first, at, verb, form, is_negated)


def _form(
    pieces: list[Piece], first: int, at: int, ending: str, auxiliaries: list[str]
) -> Form | None:
    """How the verb stands, or None if it is rather a noun or an adjective."""
    nearest = auxiliaries[-1] if auxiliaries else ""
    before = pieces[at - 1].low if at else ""
    if ending == "ing":
        if nearest in _BE:
            return "finite"
        if before in DETERMINERS or before.endswith("'s"):
            return None
        return _participle(pieces, first, before)
    if before in DETERMINERS or before.endswith("'s"):
        # "that said", "which claims": relatives are subjects.
        if not (before in ("that", "which", "some", "many", "few", "several", "all")):
            return None
    if ending == "ed":
        if nearest in _BE:
            return "passive"
        after = pieces[at + 1].low if at + 1 < len(pieces) else ""
        if not auxiliaries and after == "by":
            return None
        if before in _PREPOSITIONS or before[:1].isdigit():
            return None
        return "finite"
    if ending == "s":
        return "finite" if _is_verb_here(pieces, first, at) else None
    return _base_form(pieces, first, at, auxiliaries)


def _participle(pieces: list[Piece], first: int, before: str) -> Form | None:
    """How an "-ing" form stands: only where its subject is that of the sentence."""
    if before in _GERUND_FRONTS:
        return "gerund"
    if first == 0 or not pieces[first - 1].is_word or before in ("and", "but", "or"):
        return "participle"
    return None


def _base_form(
    pieces: list[Piece], first: int, at: int, auxiliaries: list[str]
) -> Form | None:
    """Is a base form the verb of a plural subject or of an auxiliary?"""
    nearest = auxiliaries[-1] if auxiliaries else ""
    if nearest:
        if any(low in _POSSIBLE for low in auxiliaries):
            return None
        return "finite" if nearest in _MODAL else None
    if first == 0 or not _is_verb_here(pieces, first, at):
        return None
    subject = pieces[first - 1]
    if not subject.is_word:
        return "finite" if subject.low == "," else None
    is_plural = subject.low in _PLURAL_SUBJECTS or (
        subject.low.endswith("s") and not subject.low.endswith(("ss", "'s", "us", "is"))
    )
    return "finite" if is_plural or subject.low.endswith("s'") else None


def _is_verb_here(pieces: list[Piece], first: int, at: int) -> bool:
    """Do the neighbours let a form that is also a noun be a verb?"""
    before = pieces[first - 1] if first else None
    if before is None or (before.is_word and before.low in _PREPOSITIONS):
        return False
    if at + 1 >= len(pieces) or pieces[at + 1].low in (".", "?", "!"):
        is_quoting = any(piece.marked for piece in pieces[:at])
        verb = _forms()[pieces[at].low][0]
        return verb == "say" or (is_quoting and verb in speech.INVERTING)
    after = pieces[at + 1]
    return (
        after.low in _COMPLEMENT_STARTS
        or after.is_capital
        or after.low[0].isdigit()
        or _forms().get(pieces[at].low, ("", ""))[0]
        in ("say", "tell", "believe", "think", "argue", "insist", "know")
        or (
            after.low in _PREPOSITIONS
            and before.low in ("who", "they", "we", "i", "he", "she", "it", "you")
        )
        or before.low in ("who", "they", "we", "i", "he", "she", "it", "you")
    )


def _with_auxiliaries(pieces: list[Piece], at: int) -> tuple[int, list[str]]:
    """Where the verb group begins, and its auxiliaries in order."""
    first = at
    auxiliaries: list[str] = []
    scan = _past_aside(pieces, at - 1)
    while scan >= 0 and pieces[scan].is_word:
        low = pieces[scan].low
        if low in _AUXILIARIES or (low == "to" and _is_chained(pieces, scan)):
            auxiliaries.insert(0, low)
            first = scan
        elif low in speech.CHAIN and auxiliaries and auxiliaries[0] == "to":
            first = scan
        elif not is_adverb(low):
            break
        scan = _past_aside(pieces, scan - 1)
    if not auxiliaries:
        # Adverbs right before the verb belong to it.
        while first and pieces[first - 1].is_word and is_adverb(pieces[first - 1].low):
            first -= 1
    return first, auxiliaries


def _past_aside(pieces: list[Piece], at: int) -> int:
    """The position before ", however,", which parts no verb from its subject."""
    is_aside = (
        at > 1
        and pieces[at].low == ","
        and pieces[at - 1].low in _ASIDES
        and pieces[at - 2].low == ","
    )
    return at - 3 if is_aside else at


def _is_chained(pieces: list[Piece], at: int) -> bool:
    """Does this "to" follow a verb that only leads on ("went on to say")?"""
    if at == 0:
        return False
    before = pieces[at - 1].low
    return before in speech.CHAIN


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Every form of every cue verb, with the verb and the ending it has."""
    verbs = set().union(
        *speech.VERB_CLASSES.values(),
        speech.CLAUSE,
        speech.INFINITIVE,
        speech.ADDRESSEE,
        speech.OBJECT,
        speech.PREPOSITION,
        speech.QUOTE_ONLY,
    )
    forms: dict[str, tuple[str, str]] = {}
    for verb in sorted(verbs):
        if " " in verb:
            continue
        for form in _past_forms(verb):
            forms[form] = (verb, "ed")
        forms.setdefault(_third_person(verb), (verb, "s"))
        forms.setdefault(_ing(verb), (verb, "ing"))
        forms.setdefault(verb, (verb, "base"))
    return forms


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")) or verb == "go":
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _past_forms(verb: str) -> tuple[str, ...]:
    if verb in speech.IRREGULAR:
        return speech.IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (verb + "ed",)


def _ing(verb: str) -> str:
    past = speech.IRREGULAR.get(verb, ("",))[0]
    if past == verb + verb[-1] + "ed":
        return verb + verb[-1] + "ing"
    if verb == "begin":
        return "beginning"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"
