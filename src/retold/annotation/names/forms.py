"""What the form of a name says by itself, without the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from retold.annotation.names.lexemes import (
    FRONT,
    GIVEN,
    HEAD,
    LEXEMES,
    NAME_SUFFIX,
    NAMED,
    OF_HEAD,
    PERSON_PARTICLE,
    PLACE_HEAD,
    SIDE,
    SUFFIX,
    SURE_GIVEN,
    is_organisation,
    may_be_known,
    word_key,
)
from retold.lexicon.abbreviations import STATES
from retold.lexicon.organisations import (
    FRONT_HEADS,
    KNOWN,
    NAMED_WHOLE,
    PRESS_HEADS,
)
from retold.lexicon.places import country_named, is_place, state_named
from retold.text.memo import Memo

# Ends the key of "Mr. Jordan", which is not Jordan's.
PERSON_MARK: Final = "(person)"
# After these an organisation's name goes on.
_ORG_CONNECTORS: Final = frozenset({"of", "for", "on"})
# A table or a title outweighs the words around; words around outweigh the form alone.
SURE, STRONG, WEAK = 8, 4, 1
# Longer words in capitals are mostly shouted, or a dateline's.
_ACRONYM_CHARS: Final = 8


class Form(msgspec.Struct, frozen=True, gc=False):
    """A name as it is written, and what that tells.

    `person`, `organisation` and `place` are weights for these kinds.
    """

    texts: tuple[str, ...]
    keys: tuple[str, ...]  # its words as they are compared
    key: tuple[str, ...]  # of what it names: one for all names of a country
    key_with_title: tuple[str, ...]
    key_with_period: tuple[str, ...]  # "Pa." is Pennsylvania
    surname: str  # its last key, without an article
    is_cut_short: bool  # an abbreviation whose period belongs to it: "Calif"
    is_upper: bool  # may be an acronym by its letters
    person: int
    organisation: int
    place: int
    is_settled: bool  # a table tells the kind, whatever stands around
    fullness: int  # grows with the words; a word in capitals alone is least full


def form_of(texts: tuple[str, ...]) -> Form:
    """The form of a name, given its words."""
    return _FORMS[texts]


def _form(texts: tuple[str, ...]) -> Form:
    """The same, not remembered."""
    lexemes = [LEXEMES[text] for text in texts]
    keys = tuple([lexeme.key for lexeme in lexemes])
    traits = [lexeme.traits for lexeme in lexemes]
    key = key_with_title = key_with_period = keys
    written = " ".join(texts) if may_be_known(traits) else ""
    if written and _is_place(written, " ".join(keys)):
        person, place = 0, SURE - 2
        key, key_with_period = _place_keys(written, keys)
        if len(keys) == 1:
            key_with_title = (*keys, PERSON_MARK)
    else:
        person, place = _weights(texts, keys, traits)
    if written in KNOWN and key is keys:
        key = key_with_period = _keys(KNOWN[written])
    organisation = _organisation_weight(written, keys, traits)
    return Form(
        texts=texts,
        keys=keys,
        key=key,
        key_with_title=key_with_title,
        key_with_period=key_with_period,
        surname=plain_surname(keys[-1]),
        is_cut_short=written in STATES,
        is_upper=_is_upper(texts[0]),
        person=person,
        organisation=organisation,
        place=place,
        # The words around weigh seven at most, and three for a person of one word.
        is_settled=place == 0 if organisation >= SURE else place > 0 and len(keys) == 1,
        fullness=len(texts) if len(texts) > 1 else int(not texts[0].isupper()),
    )


# News has so many names in some weeks.
_FORMS: Final = Memo(_form, most=1 << 15)


def _is_place(written: str, known: str) -> bool:
    """Is a name a place's, as it is written or by its keys?"""
    return is_place(known) or (not written.isascii() and is_place(written))


def _place_keys(
    written: str, keys: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The key of a place, whichever name it has, and its key if a period follows."""
    country = country_named(written)
    if country:
        key = keys if written in {"us", "Us"} else _keys(country)
        return key, key
    state = state_named(written)
    if not state:
        return keys, keys
    return _keys(state) if "." in written else keys, _keys(state)


def _keys(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared."""
    return tuple(map(word_key, name.split()))


def _is_upper(word: str) -> bool:
    """Is this a short word in capitals?"""
    return word.isupper() and 1 < len(word.replace(".", "")) < _ACRONYM_CHARS


def plain_surname(key: str) -> str:
    """A family name without the article: "al-Assad" is called Assad as well."""
    return key[3:] if key[:3] in ("al-", "el-") else key


# ---- weights -------------------------------------------------------------------------


def _weights(
    texts: tuple[str, ...], keys: tuple[str, ...], traits: list[int]
) -> tuple[int, int]:
    """How much a name that is in no table looks like a person's, and like a place's."""
    if len(keys) == 1:
        return WEAK + 1 if traits[0] & SURE_GIVEN else 0, 0
    if len(keys) == 2 and not (traits[0] | traits[1]) & ~NAMED and texts[0].isalpha():
        return 0, 0  # two words that are in no table
    is_place_like = (
        traits[-1] & PLACE_HEAD
        or traits[0] & FRONT
        or (traits[0] & SIDE and is_place(" ".join(keys[1:])))
    )
    return _person_weight(texts, keys, traits), STRONG + 1 if is_place_like else 0


def _organisation_weight(written: str, keys: tuple[str, ...], traits: list[int]) -> int:
    """How much a name speaks for an organisation; `written` if a table may hold it."""
    if written and is_organisation(written, " ".join(keys)):
        return SURE
    if len(keys) == 1:
        return 0
    if keys[-1] in PRESS_HEADS:
        return STRONG + 2
    if not is_org_like(keys, traits):
        return 0
    return STRONG + 2 + STRONG * bool(traits[-1] & SUFFIX)


def _person_weight(
    texts: tuple[str, ...], keys: tuple[str, ...], traits: list[int]
) -> int:
    """How much a name of several words looks like a person's."""
    weight = 0
    if traits[0] & GIVEN:
        weight += STRONG if traits[0] & SURE_GIVEN else STRONG // 2
    if len(keys) > 2:
        if any(len(key) == 1 for key in keys[1:-1]):
            weight += STRONG  # "John F. Kennedy"
        if traits[-1] & NAME_SUFFIX and keys[0] != "world":
            weight += STRONG
    if len(keys[0]) == 1 and texts[0].endswith("."):
        weight += STRONG  # "J. Edgar Hoover"
    if len(keys) < 5 and any([t & PERSON_PARTICLE for t in traits[:-1]]):
        weight += 2
    return weight


def is_org_like(keys: Sequence[str], traits: Sequence[int]) -> bool:
    """Does the form of the name say that it is an organisation?"""
    if traits[-1] & HEAD or (traits[-1] & SUFFIX and len(keys) > 1):
        return True
    if keys[0] in FRONT_HEADS and len(keys) > 1:
        return True
    if may_be_known(traits) and " ".join(keys) in NAMED_WHOLE:
        return True
    if _ORG_CONNECTORS.isdisjoint(keys):
        return False
    small = next(k for k, key in enumerate(keys) if key in _ORG_CONNECTORS)
    return small > 0 and bool(traits[small - 1] & OF_HEAD)
