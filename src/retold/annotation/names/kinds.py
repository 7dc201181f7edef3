"""What a name names: evidence for person, organisation and place, from one mention."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from retold.annotation.names.candidates import Candidate
from retold.annotation.names.forms import is_org_like
from retold.lexicon.given_names import DOUBTFUL, GIVEN_NAMES
from retold.lexicon.organisations import (
    KNOWN,
    NAMED_WHOLE,
    NAMES,
    PLACE_HEADS,
    SUFFIXES,
)
from retold.lexicon.places import country_named, is_place
from retold.lexicon.titles import HONORIFICS, NAME_SUFFIXES, ROLES
from retold.model import NameKind

_PERSON, _ORGANISATION, _PLACE = "person", "organisation", "place"
_SPEECH: Final = (
    r"(?:said|says|told|added|asked|tweeted|wrote|testified|replied|insisted|recalled|"
    r"explained|noted|argued|claimed|declared|admitted|acknowledged|joked|quipped)"
)
# After anybody; and after a name of several words, which a thing may follow as well.
_AFTER_PERSON: Final = re.compile(
    r"(?:['’]s)? ?(?:,? (?:aged )?\d{1,2}(?:,|\.| and|\)| years)|, who\b|, whose\b"
    rf"|(?:,? who)? (?:has |had |also |later |then )*{_SPEECH}\b)"
)
_AFTER_FULL_NAME: Final = re.compile(
    r", an? (?!unit|company|group|city|town|village|suburb|firm|subsidiary)[a-z-]+ "
    r"|, (?:the|his|her) (?:former |late )?"
    r"(?:president|leader|son|wife|head|chief|author|father|mother)"
)
_BEFORE_SPEECH: Final = re.compile(rf"\b{_SPEECH} (?:[A-Z][\w.]+ )*$")
_BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|near|outside|across|throughout|inside|northern|southern|eastern|western|"
    r"central|downtown|city of|town of|village of|province of|capital,?|in the) $"
)
_BEFORE_ROLE: Final = re.compile(r"([\w-]+),? $")
_AFTER_PLACE: Final = re.compile(
    r", (?:[A-Z][\w.]*(?: [A-Z]\w+)?)(?=[,.;)\s—–-]|$)|, (?:about |some )?\d+ "
    r"(?:miles|kilometers|kilometres|km)\b| (?:province|district|city|region|airport)\b"
)
_FRONTS: Final = frozenset(
    "cape fort lake mount mt port gulf isle camp san santa".split()
)
# Before a place: a part of it.
_SIDES: Final = frozenset(
    "north south east west northern southern eastern western central upper lower "
    "greater downtown inner outer northeast northwest southeast southwest".split()
)
_PARTICLES: Final = frozenset("bin ibn van von de abu ben".split())
# A table or a title outweighs the words around; words around outweigh the form alone.
_SURE, _STRONG, _WEAK = 8, 4, 1


def kind_evidence(text: str, candidate: Candidate) -> Counter[str]:
    """Weights for the kinds that this mention's form and surroundings speak for."""
    weights: Counter[str] = Counter()
    _weigh_form(candidate, weights)
    before = text[max(0, candidate.start - 60) : candidate.start].replace("\n", " ")
    after = text[candidate.end : candidate.end + 60].replace("\n", " ")
    if candidate.title:
        weights[_PERSON] += _SURE + (candidate.title in HONORIFICS)
    role = _BEFORE_ROLE.search(before)
    if role and role.group(1) in ROLES and len(candidate.words) > 1:
        weights[_PERSON] += _STRONG
    is_full = len(candidate.key) > 1
    is_country = is_full and country_named(candidate.key[0])
    if not is_country and (
        _AFTER_PERSON.match(after) or (is_full and _AFTER_FULL_NAME.match(after))
    ):
        weights[_PERSON] += 2
    if _BEFORE_SPEECH.search(before):
        weights[_PERSON] += 1
    if _BEFORE_PLACE.search(before) and len(candidate.words) < 4:
        weights[_PLACE] += 1 + (len(candidate.words) > 1)
    next_place = _AFTER_PLACE.match(after)
    if next_place and (
        not next_place.group().startswith(", ")
        or next_place.group()[2].isdigit()
        or is_place(next_place.group()[2:])
    ):
        weights[_PLACE] += _STRONG
    return weights


def _weigh_form(candidate: Candidate, weights: Counter[str]) -> None:
    """Add what the words of the name say by themselves."""
    keys = candidate.key
    written = " ".join(word.text for word in candidate.words)
    known = " ".join(keys)
    if is_place(known) or is_place(written):
        weights[_PLACE] += _SURE - 2
    elif len(keys) > 1:
        is_part = keys[0] in _SIDES and is_place(" ".join(keys[1:]))
        if is_part or keys[-1] in PLACE_HEADS or keys[0] in _FRONTS:
            weights[_PLACE] += _STRONG + 1
        weights[_PERSON] += _person_form(candidate)
    elif keys[0] in GIVEN_NAMES - DOUBTFUL:
        weights[_PERSON] += _WEAK + 1
    if known in NAMES or known in NAMED_WHOLE or written in KNOWN:
        weights[_ORGANISATION] += _SURE
    elif len(keys) > 1 and is_org_like(candidate.words):
        weights[_ORGANISATION] += _STRONG + 2 + _STRONG * (keys[-1] in SUFFIXES)


def _person_form(candidate: Candidate) -> int:
    """How much a name of several words looks like a person's."""
    keys = candidate.key
    weight = 0
    if keys[0] in GIVEN_NAMES:
        weight += _STRONG // 2 if keys[0] in DOUBTFUL else _STRONG
    if any(len(key) == 1 for key in keys[1:-1]):
        weight += _STRONG  # "John F. Kennedy"
    if len(keys) > 2 and keys[-1] in NAME_SUFFIXES and keys[0] != "world":
        weight += _STRONG
    if len(keys[0]) == 1 and candidate.words[0].text.endswith("."):
        weight += _STRONG  # "J. Edgar Hoover"
    if len(keys) < 5 and any(key in _PARTICLES for key in keys[:-1]):
        weight += 2
    return weight


def decide_kind(
    weights: Counter[str], *, size: int, is_called_by_surname: bool, is_acronym: bool
) -> NameKind:
    """The kind with most weight; "other" without any evidence.

    A name of a few words that is later called by its last alone is rather a person,
    one word always in capitals an organisation. Ties go to the
    organisation, then the place: a person is the boldest claim.
    """
    if is_acronym:
        weights = weights + Counter({_ORGANISATION: 2})
    if is_called_by_surname and 1 < size < 5:
        weights = weights + Counter({_PERSON: 3})
    best, weight = "other", 0
    kinds: tuple[NameKind, ...] = ("organisation", "place", "person")
    for kind in kinds:
        if weights[kind] > weight:
            best, weight = kind, weights[kind]
    return best  # type: ignore[return-value]
