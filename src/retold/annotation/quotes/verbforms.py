"""Forms: every inflection of the cue verbs, and after which words it can be one."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from retold.lexicon import speech
from retold.lexicon.clauses import (
    ADVERBS,
    AUXILIARIES,
    BE,
    GERUND_FRONTS,
    NOUN_FRONTS,
    PLURAL_SUBJECTS,
    POSSIBLE,
    PREPOSITIONS,
)

Ending = Literal["base", "s", "ed", "ing"]


#: What may stand in a verb group before its verb, or part it from its subject.
GROUP_WORDS: Final = AUXILIARIES | ADVERBS | {"to", ",", "far"}
# Words after which a form is no cue but a noun, an adjective or a passive.
_NOT_AFTER: Final = {
    "ed": NOUN_FRONTS | PREPOSITIONS | BE | {"well"},
    "s": (NOUN_FRONTS | PREPOSITIONS | {""}) - GROUP_WORDS,
}
# Words after which alone the other forms can be cues.
_BEFORE_BASE: Final = GROUP_WORDS | PLURAL_SUBJECTS
_BEFORE_ING: Final = GROUP_WORDS | GERUND_FRONTS | {"and", "but", "or"}


class VerbForm(NamedTuple):
    """A verb and the ending it has here; "ed" stands for past and participle."""

    verb: str
    ending: Ending


def _verbs() -> set[str]:
    """All verbs of the lexicon that have a frame or a class."""
    return set().union(
        *speech.VERB_CLASSES.values(),
        speech.CLAUSE,
        speech.INFINITIVE,
        speech.ADDRESSEE,
        speech.OBJECT,
        speech.PREPOSITION,
        speech.QUOTE_ONLY,
    )


def _ends_in_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"


def _third_person(verb: str) -> str:
    """The present form: says, tries."""
    if verb.endswith(("s", "sh", "ch", "x", "z")) or verb == "go":
        return verb + "es"
    return verb[:-1] + "ies" if _ends_in_consonant_y(verb) else verb + "s"


def _past(verb: str) -> tuple[str, ...]:
    """Past and participle: said, tried; two where they differ."""
    if verb in speech.IRREGULAR:
        return speech.IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    return (verb[:-1] + "ied",) if _ends_in_consonant_y(verb) else (verb + "ed",)


def _ing(verb: str) -> str:
    """The participle: saying, admitting."""
    is_doubled = f"{verb}{verb[-1]}ed" in speech.IRREGULAR.get(verb, ())
    if is_doubled or verb == "begin":
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"


def _find_forms() -> dict[str, VerbForm]:
    """Every form of every cue verb."""
    forms: dict[str, VerbForm] = {}
    for verb in sorted(_verbs()):
        for past in _past(verb):
            forms[past] = VerbForm(verb, "ed")
        forms.setdefault(_third_person(verb), VerbForm(verb, "s"))
        forms.setdefault(_ing(verb), VerbForm(verb, "ing"))
        forms.setdefault(verb, VerbForm(verb, "base"))
    return forms


#: Every form of every cue verb, in lower case, with what it is a form of.
VERB_FORMS: Final = _find_forms()


def may_be_cue(low: str, before: str, earlier: str) -> bool:
    """Can this form of a cue verb be a cue after these two words or signs?

    `before` is empty where the form begins the sentence.
    """
    ending = VERB_FORMS[low][1]
    is_owner = before == "s" and earlier in ("'", "’")
    if ending in _NOT_AFTER:
        return not is_owner and before not in _NOT_AFTER[ending]
    if ending == "ing":
        is_known = is_owner or before in _BEFORE_ING or before.endswith("ly")
        return is_known or not before[:1].isalnum()
    if before == "to":
        return earlier in speech.CHAIN
    if before in POSSIBLE:
        return False  # what only might be said
    is_known = before in _BEFORE_BASE or before.endswith(("s", "ly", "'", "’"))
    return is_known and not is_owner and before not in NOUN_FRONTS
