"""What a name names: evidence for person, organisation and place, from one mention."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from retold.annotate.names.runs import Candidate, is_org_like
from retold.annotate.names.words import word_key
from retold.lexicon.given_names import DOUBTFUL, GIVEN_NAMES
from retold.lexicon.organisations import KNOWN, NAMED_WHOLE, NAMES
from retold.lexicon.organisations import PLACE_HEADS, SUFFIXES
from retold.lexicon.places import is_place
from retold.lexicon.titles import HONORIFICS, NAME_SUFFIXES, ROLES
from retold.model import NameKind

_PERSON, _ORGANISATION, _PLACE = "person", "organisation", "place"
_SPEECH: Final = (
    r"(?:said|says|told|added|asked|tweeted|wrote|testified|replied|insisted|recalled|"
    r"explained|noted|argued|claimed|declared|admitted|acknowledged|joked|quipped)"
)
_AFTER_PERSON: Final = re.compile(
    r"(?:['’]s)? ?(?:,? (?:aged )?\d{1,2}(?:,|\.| and|\)| years)|, who\b|, whose\b|, a[n]? "
    r"(?!unit|company|group|city|town|village|suburb|firm|subsidiary)[a-z-]+ |"
    rf"(?:,? who)? (?:has |had |also |later |then )*{_SPEECH}\b)|, (?:the|his|her) "
    r"(?:former |late )?(?:president|leader|son|wife|head|chief|author|father|mother)"
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
    if _AFTER_PERSON.match(after):
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
    joined = " ".join(keys)
    texts = [word.text for word in candidate.words]
    if is_place(joined) or is_place(" ".join(texts)):
        weights[_PLACE] += _SURE - 2
    elif len(keys) > 1 and (keys[-1] in PLACE_HEADS or keys[0] in _FRONTS):
        weights[_PLACE] += _STRONG + 1
    if joined in NAMES or joined in NAMED_WHOLE or " ".join(texts) in KNOWN:
        weights[_ORGANISATION] += _SURE
    elif len(keys) > 1 and is_org_like(candidate.words):
        weights[_ORGANISATION] += _STRONG + 2 + 4 * (keys[-1] in SUFFIXES)
    if len(keys) > 1 and keys[0] in GIVEN_NAMES and not is_place(joined):
        weights[_PERSON] += _STRONG - (keys[0] in DOUBTFUL) * 2
    if len(keys) == 1 and keys[0] in GIVEN_NAMES - DOUBTFUL and not is_place(joined):
        weights[_PERSON] += _WEAK + 1
    if len(keys) > 2 and any(len(key) == 1 for key in keys[1:-1]):
        weights[_PERSON] += _STRONG
    if len(keys) > 2 and keys[-1] in NAME_SUFFIXES:
        weights[_PERSON] += _STRONG
    if len(keys) > 1 and len(keys[0]) == 1 and texts[0].endswith("."):
        weights[_PERSON] += _STRONG
    if 1 < len(keys) < 5 and any(
        key in {"bin", "ibn", "van", "von", "de", "abu", "ben"} for key in keys[:-1]
    ):
        weights[_PERSON] += 2


def decide_kind(
    weights: Counter[str], *, size: int, is_called_by_surname: bool, is_acronym: bool
) -> NameKind:
    """The kind with most weight; a name of two or three words that is later called by
    its last alone is a person, one without any evidence is "other".

    Ties go to the organisation, then the place: a person is the boldest claim.
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
