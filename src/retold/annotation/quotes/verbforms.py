"""Forms: every inflection of the cue verbs, traced back to its verb."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from retold.lexicon import speech

Ending = Literal["base", "s", "ed", "ing"]


class VerbForm(NamedTuple):
    """A verb and the ending it has here; "ed" stands for past and participle."""

    verb: str
    ending: Ending


def verb_form(low: str) -> VerbForm | None:
    """The cue verb that a lower-case word is a form of, or None."""
    return _forms().get(low)


@cache
def _forms() -> dict[str, VerbForm]:
    """Every form of every cue verb."""
    forms: dict[str, VerbForm] = {}
    for verb in sorted(_verbs()):
        for past in _past(verb):
            forms[past] = VerbForm(verb, "ed")
        forms.setdefault(_third_person(verb), VerbForm(verb, "s"))
        forms.setdefault(_ing(verb), VerbForm(verb, "ing"))
        forms.setdefault(verb, VerbForm(verb, "base"))
    return forms


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
