"""What a name names: evidence from the words around it, and the decision."""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.names.forms import STRONG, SURE, Form
from retold.lexicon.name_contexts import (
    AFTER_PLACES,
    BEFORE_PLACES,
    BEFORE_PLACES_AFTER,
    PERSONS,
    SPEECH,
    THINGS,
)
from retold.lexicon.places import country_named, is_place
from retold.lexicon.titles import HONORIFICS, ROLES
from retold.model import NameKind
from retold.text.patterns import alternatives
from retold.text.tokenized import TokenizedText

# After anybody; and after a name of several words, which a thing may follow as well.
_AFTER_PERSON: Final = re.compile(
    r"(?:['’]s)?\s?(?:,?\s(?:aged\s)?\d{1,2}(?:,|\.|\sand|\)|\syears)|,\swho\b|,\swhose\b"
    r"|(?:,?\swho)?\s(?:(?:has|had|also|later|then)\s){,4}"
    rf"(?:{alternatives(SPEECH)})\b)"
)
_AFTER_FULL_NAME: Final = re.compile(
    rf",\san?\s(?!{alternatives(THINGS)})[a-z-]+\s"
    rf"|,\s(?:the|his|her)\s(?:former\s|late\s)?(?:{alternatives(PERSONS)})"
)
_AFTER_PLACE: Final = re.compile(
    r",\s(?P<place>[A-Z][\w.]*(?:\s[A-Z]\w+)?)(?=[,.;)\s—–-]|$)|,\s(?:about\s|some\s)?\d+\s"
    rf"(?:miles|kilometers|kilometres|km)\b|\s(?:{alternatives(AFTER_PLACES)})\b"
)
# Without one of these or a number after a name none of the patterns matches; after a
# comma without one of the others, a capital or a number.
_FOLLOWING: Final = (
    SPEECH | AFTER_PLACES | frozenset("' ’ , who aged has had also later then".split())
)
_AFTER_COMMA: Final = frozenset("who whose aged a an the his her about some".split())
# Without one of these or a capital before a name nothing there tells.
_PRECEDING: Final = (
    BEFORE_PLACES
    | BEFORE_PLACES_AFTER.keys()
    | SPEECH
    | {role.rpartition("-")[2] for role in ROLES}
    | {"."}
)
# So many tokens may stand between a verb of speech and the name that it introduces.
_LOOK_BACK: Final = 8


def context_weights(
    tokenized: TokenizedText,
    outline: str,
    form: Form,
    end: int,
    first: int,
    before: int,
    after: int,
) -> tuple[int, int]:
    """How much the words around a mention speak for a person, and for a place.

    Args:
        tokenized: The text.
        outline: A letter for each token.
        form: The mention's.
        end: Where the mention ends.
        first: The first token of the sentence.
        before: The token before the mention.
        after: The token after it.
    """
    words, size = tokenized.words, len(form.keys)
    person = place = 0
    if before >= first:
        if words[before] in _PRECEDING:
            if size < 4 and _is_before_place(words, before, first):
                place = 1 + (size > 1)
            if size > 1 and _is_role(words, before, first):
                person = STRONG
            person += _is_after_speech(words, outline, before, first)
        elif outline[before].isupper():
            person = _is_after_speech(words, outline, before, first)
    if (
        after < len(words)
        and (words[after] in _FOLLOWING or outline[after] == "0")
        and (words[after] != "," or _tells_after_comma(words, outline, after + 1))
    ):
        person += 2 * _is_before_person(tokenized.text, end, form.keys)
        place += STRONG * _is_before_other_place(tokenized.text, end)
    return person, place


def _is_before_place(words: list[str], before: int, first: int) -> bool:
    """Does the token before the name, with another one, introduce a place?"""
    word = words[before]
    if word in BEFORE_PLACES:
        return True
    return word in BEFORE_PLACES_AFTER and (
        before > first and words[before - 1] in BEFORE_PLACES_AFTER[word]
    )


def _is_role(words: list[str], before: int, first: int) -> bool:
    """Does a role stand before the name: "lawyer Jane Roe", "her husband, John"?"""
    if words[before] == ",":
        before -= 1
    if before < first:
        return False
    word = words[before]
    if before > first + 1 and words[before - 1] == "-":
        word = f"{words[before - 2]}-{word}"
    return word in ROLES


def _is_after_speech(words: list[str], outline: str, before: int, first: int) -> bool:
    """Does a verb of speech stand before the name and the capitals in front of it?"""
    for place in range(before, max(first - 1, before - _LOOK_BACK), -1):
        letter = outline[place]
        if letter == ".":
            if place == first or not outline[place - 1].isupper():
                return False
        elif not letter.isupper():
            return words[place] in SPEECH
    return False


def _tells_after_comma(words: list[str], outline: str, place: int) -> bool:
    """Can what stands behind a comma after the name tell anything?"""
    if place == len(words):
        return False
    letter = outline[place]
    return letter == "0" or letter.isupper() or words[place] in _AFTER_COMMA


def _is_before_person(text: str, end: int, keys: tuple[str, ...]) -> bool:
    """Does what follows tell that the name is a person's?"""
    is_full = len(keys) > 1
    if not _AFTER_PERSON.match(text, end) and not (
        is_full and _AFTER_FULL_NAME.match(text, end)
    ):
        return False
    return not (is_full and country_named(keys[0]))


def _is_before_other_place(text: str, end: int) -> bool:
    """Does what follows tell that the name is a place's: ", Ohio", " province"?"""
    found = _AFTER_PLACE.match(text, end)
    return found is not None and (found["place"] is None or is_place(found["place"]))


def title_weight(title: str) -> int:
    """How much a title in front speaks for a person."""
    return SURE + (title in HONORIFICS)


def decide_kind(person: int, organisation: int, place: int) -> NameKind:
    """The kind with most weight; "other" without any evidence.

    Ties go to the organisation, then the place: a person is the boldest claim.
    """
    most = max(person, organisation, place)
    if most <= 0:
        return "other"
    if organisation == most:
        return "organisation"
    return "place" if place == most else "person"
