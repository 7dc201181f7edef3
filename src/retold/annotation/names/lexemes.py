"""What the tables tell of a word form: its traits, looked up once for each form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from retold.lexicon.abbreviations import STATES
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.given_names import DOUBTFUL, FEMALE, GIVEN_NAMES, MALE
from retold.lexicon.openers import CALENDAR, NO_NAMES, OPENERS
from retold.lexicon.organisations import (
    HEADS,
    KNOWN,
    NAMED_WHOLE,
    NAMES,
    OF_HEADS,
    PLACE_FRONTS,
    PLACE_HEADS,
    SUFFIXES,
)
from retold.lexicon.places import DEMONYMS, FRONTS, PLACES, SIDES, is_place
from retold.lexicon.surnames import PERSON_PARTICLES
from retold.lexicon.titles import (
    FAMILY_TITLES,
    HONORIFICS,
    NAME_SUFFIXES,
    ROLES,
    SHORT_TITLES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)
from retold.text.memo import Memo
from retold.text.tokens import fold

# After these an organisation's name may go on, and a title in it is none: "Department
# of Justice".
CONNECTORS: Final = frozenset("of for on against".split())
# Months that are given or family names as well.
NAME_MONTHS: Final = frozenset("may june april august summer".split())
# The first part of a contraction ("Don't") tells that it is a word of grammar.
_CONTRACTED: Final = frozenset(
    "i he she it we you they that what who there here let don doesn didn isn wasn "
    "won can couldn wouldn shouldn aren weren hasn haven hadn ain how where when "
    "why".split()
)


def word_key(word: str) -> str:
    """The form in which words of names are compared: folded, no periods."""
    if word.isascii():
        return word.lower().replace(".", "")
    return fold(word.casefold()).replace(".", "").replace("’", "'").replace("ʼ", "'")


def _words_of(names: Iterable[str]) -> set[str]:
    """The words of some names, and the names; "the", as places are known without."""
    words = {word for name in names for word in (name, *name.split(), "the")}
    return set(map(word_key, words))


_TABLES: Final[tuple[Iterable[str], ...]] = (
    CALENDAR - NAME_MONTHS,
    NAME_MONTHS,
    TITLE_HEADS,
    FAMILY_TITLES,
    SHORT_TITLES,
    HONORIFICS,
    TITLE_MODIFIERS,
    ROLES,
    NO_NAMES,
    OPENERS,
    GIVEN_NAMES,
    (MALE | FEMALE) - DOUBTFUL,
    NAME_SUFFIXES,
    PERSON_PARTICLES,
    HEADS,
    OF_HEADS,
    SUFFIXES,
    CONNECTORS,
    PLACE_HEADS,
    PLACE_FRONTS,
    FRONTS,
    SIDES,
    FUNCTION_WORDS,
    DEMONYMS,
    _words_of((*PLACES, *DEMONYMS, *NAMED_WHOLE, *NAMES, *KNOWN, *STATES)),
)
# One bit for each table, in that order ...
(
    DATE,
    NAME_MONTH,
    TITLE,
    FAMILY_TITLE,
    SHORT_TITLE,
    HONORIFIC,
    MODIFIER,
    ROLE,
    NO_NAME,
    OPENER,
    GIVEN,
    SURE_GIVEN,
    NAME_SUFFIX,
    PERSON_PARTICLE,
    HEAD,
    OF_HEAD,
    SUFFIX,
    CONNECTOR,
    PLACE_HEAD,
    PLACE_FRONT,
    FRONT,
    SIDE,
    FUNCTION,
    DEMONYM,
    NAMED,
) = (1 << place for place in range(len(_TABLES)))
# ... and for what follows from the form: written small, a word of grammar and no
# acronym.
SMALL, GRAMMAR = (1 << len(_TABLES) + place for place in range(2))


def _traits() -> dict[str, int]:
    """The traits of all words in the tables."""
    traits: dict[str, int] = {}
    for place, table in enumerate(_TABLES):
        for word in table:
            traits[word] = traits.get(word, 0) | 1 << place
    return traits


_TRAITS: Final = _traits()


class Lexeme(msgspec.Struct, frozen=True, gc=False):
    """A word form."""

    text: str
    key: str  # as names are compared
    traits: int


def _lexeme(text: str) -> Lexeme:
    """The lexeme of a word as it is written, without a possessive."""
    key = word_key(text)
    traits = _TRAITS.get(key, 0)
    if not is_capital(text):
        traits |= SMALL
    is_function = traits & FUNCTION or ("'" in key and is_function_word(key))
    if is_function and not is_acronym(text):
        traits |= GRAMMAR
    return Lexeme(text, key, traits)


# By the word as it is written.
LEXEMES: Final = Memo(_lexeme, most=1 << 16)


def is_capital(word: str) -> bool:
    """Can the word be part of a name by its letters?"""
    head = word[0]
    if head.isupper():
        return True
    # "iPhone", "al-Shabab", "d'Ivoire": a capital further on.
    return len(word) > 3 and head.islower() and word != word.lower()


def is_function_word(key: str) -> bool:
    """Is this the key of a word of grammar ("The", "It", "Don't")?"""
    return key in FUNCTION_WORDS or ("'" in key and key.split("'", 1)[0] in _CONTRACTED)


def is_acronym(word: str) -> bool:
    """Is a word written in capitals only ("US", "WHO"), and not for emphasis?"""
    if len(word) < 2 or not word.isupper():
        return False
    key = word_key(word)
    return not is_function_word(key) or is_known(word, key)


def may_be_known(traits: Iterable[int]) -> bool:
    """May a table hold the name that words of these traits make?"""
    for word in traits:  # noqa: SIM110 (half the time of a generator)
        if not word & NAMED:
            return False
    return True


def is_known(written: str, key: str) -> bool:
    """Does a table hold this name, given as written and by its keys with blanks?"""
    return is_place(written) or is_organisation(written, key)


def is_organisation(written: str, key: str) -> bool:
    """Does a table hold this name as an organisation's?"""
    return key in NAMED_WHOLE or key in NAMES or written in KNOWN
