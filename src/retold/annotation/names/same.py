"""Could two full names from two reports mean the same?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import JaroWinkler

from retold.annotation.names.lexemes import word_key
from retold.lexicon.given_names import (
    FAMILY_FIRST,
    GIVEN_NAMES,
    SHORT_FORMS,
    gender_of,
)
from retold.lexicon.organisations import HEADS, KNOWN, SUFFIXES
from retold.lexicon.places import city_named, country_named, is_demonym, state_named
from retold.lexicon.surnames import are_two_surnames
from retold.lexicon.titles import GENERATIONS, HONORIFICS, NAME_SUFFIXES, TITLE_HEADS

# The smallest similarity of paired words at which two spellings are taken for one
# name: "Sergei"/"Sergey" .93, "Mohammed"/"Muhammad" .85, "Yelena"/"Elena" .94 once the
# rules below are applied; "Marta"/"Maria" .89, hence the longer words' own bound.
_SAME_WORD: Final = 0.87
_SHORT_WORD_CHARS: Final = 5
_SAME_SHORT_WORD: Final = 0.92
# The same for a surname alone, where no first name speaks for it: of 142 such pairs in
# reports of one story those below were nearly all wrong ("David", "Davis"), those
# above slips ("Kavanagh", "Kavanaugh" .98).
_SAME_ALONE: Final = 0.955
SMALL: Final = frozenset("of the and for on in to a & de la".split())
_PARTICLES: Final = frozenset(
    "al el bin ibn van von der den de da di du del la le".split()
)
# "Kim Dae-jung", "Harper, Joan", "J.Harper".
_BETWEEN_WORDS: Final = re.compile(r"[\s,]+|(?<=\w)-(?=\w)|(?<=\b\w\.)(?=\w{2})")
# Letters that one sound is transliterated by, from Cyrillic and Arabic above all.
_SOUNDS: Final = (
    (re.compile(r"^(?:ye|je)(?=[a-z]{2})"), "e"),
    (re.compile(r"(?:iy|yi|ii|ij|ey|ei|yy|y|i|j)$"), "i"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"kh|q|ck"), "k"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"dj|dzh"), "j"),
    (re.compile(r"([a-z])\1"), r"\1"),
)


def same_name(name_l: str, name_r: str) -> bool:
    """Could two names, each the fullest of its report, mean the same?

    Accents, case, titles and periods do not count; other spellings of one sound do
    not, either. A surname agrees with the full name, an acronym with what it stands
    for, a country with its other names. Two different first names before one surname
    disagree, and so do a man's and a woman's; a family ("the Harpers") is nobody of it.
    False if either is empty.

    Cost:
        Microseconds; results are remembered.

    Source:
        Cohen, Ravikumar & Fienberg 2003 for Jaro-Winkler on the words of names;
        differs: the smallest similarity decides, not the mean.
    """
    return _same(*sorted((name_l, name_r)))


@lru_cache(maxsize=1 << 14)
def _same(left: str, right: str) -> bool:
    """`same_name` for names in order."""
    keys_l, keys_r = name_key(left), name_key(right)
    if not keys_l or not keys_r:
        return False
    if keys_l == keys_r or _same_place(left, right):
        return True
    if _is_settled_place(left) or _is_settled_place(right):
        return False
    if _is_acronym_of(left, keys_l, right, keys_r):
        return True
    if len(keys_l) > len(keys_r):
        left, keys_l, right, keys_r = right, keys_r, left, keys_l
    if len(keys_l) < len(keys_r) and _is_junior(left) and not _is_junior(right):
        return False  # "Paul Lund Jr.", but "Paul J. Lund"
    if set(keys_l + keys_r) & (HEADS | SUFFIXES):
        return _same_organisation(keys_l, keys_r)
    return _same_person(keys_l, keys_r)


# A sign, an article, and an ending that stands by itself ("Brenn 's").
_NO_KEYS: Final = frozenset(("", "the", "'s"))


@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> tuple[str, ...]:
    """The words of a name that count, in comparable form."""
    keys = [word_key(w) for w in _BETWEEN_WORDS.split(name.strip())]
    keys = [key.removesuffix("'s") for key in keys if key not in _NO_KEYS]
    while len(keys) > 1 and keys[-1] not in HEADS and keys[0] != "st":
        if keys[0] not in HONORIFICS and keys[0] not in TITLE_HEADS:
            break
        keys = keys[1:]
    while len(keys) > 1 and keys[-1] in NAME_SUFFIXES | (SUFFIXES - HEADS):
        keys = keys[:-1]
    return tuple(keys)


def _is_junior(name: str) -> bool:
    """Does a name end with "Jr.", "III" or the like?"""
    return word_key(name.rsplit(maxsplit=1)[-1]) in GENERATIONS


def _same_place(left: str, right: str) -> bool:
    """Do two names mean one country or state?"""
    country = country_named(left)
    if country is not None and country == country_named(right):
        return True
    for named in (state_named, city_named):
        place = named(left)
        if place is not None and place == named(right):
            return True
    return False


def _is_settled_place(name: str) -> bool:
    """Is this a country, which only its own other names can equal?"""
    return country_named(name) is not None


def _is_acronym_of(
    left: str, keys_l: tuple[str, ...], right: str, keys_r: tuple[str, ...]
) -> bool:
    """Is one of the names the acronym of the other?"""
    for short, short_keys, full_keys in (
        (left, keys_l, keys_r),
        (right, keys_r, keys_l),
    ):
        letters = short.replace(".", "").replace("-", "")
        if len(short_keys) != 1 or not letters.isupper() or not 1 < len(letters) < 8:
            continue
        known = KNOWN.get(short) or KNOWN.get(letters)
        if known and _content(name_key(known)) == _content(full_keys):
            return True
        if len(full_keys) > 1 and letters.casefold() in initial_forms(full_keys):
            return True
    return False


def initial_forms(keys: tuple[str, ...]) -> set[str]:
    """The initials of a name, with and without small words."""
    return {
        "".join(key[0] for key in keys),
        "".join(key[0] for key in keys if key not in SMALL),
    }


def _content(keys: tuple[str, ...]) -> frozenset[str]:
    """The words that carry meaning."""
    return frozenset(key.replace(",", "") for key in keys) - SMALL


def _same_organisation(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Same words in any order, a country in front or a head at the end left out."""
    left, right = _content(short), _content(full)
    if left == right:
        return True
    if not left or not right:
        return False
    extra = left ^ right
    if all(country_named(key) or is_demonym(key) for key in extra):
        return left < right or right < left
    if left < right and full[: len(short)] == short:
        return all(key in HEADS | SUFFIXES for key in extra) or full[-1] in SUFFIXES
    return len(left) == len(right) and _are_alike(short, full)


def _same_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Same surname and no first name against it."""
    short, full = _without_particles(short), _without_particles(full)
    if len(short) > len(full):
        short, full = full, short
    if not short:
        return False
    if len(short) == 1:
        is_surname = _is_surname_alone(short[0], full[-1], is_alone=len(full) == 1)
        return is_surname or _is_family_first(short[0], full)
    if short == full[-len(short) :]:
        return True  # a double surname: "López Obrador"
    if _are_alike(short, full[1:] + full[:1]):
        return True  # "Lund Joan"
    if not _is_same_word(short[-1], full[-1]) or are_two_surnames(short[-1], full[-1]):
        return False
    return _is_same_given(short[0], full[0]) and _are_middles_alike(short, full)


def _is_surname_alone(word: str, surname: str, *, is_alone: bool) -> bool:
    """Is a single word a surname, up to its spelling, or another single word?

    Two words of which neither stands in a full name have to sound the same.
    """
    if word == surname:
        return True
    is_family = word in (f"{surname}s", f"{surname}es")
    if is_family or word in GIVEN_NAMES or are_two_surnames(word, surname):
        return False
    left, right = sound(word), sound(surname)
    if left == right or is_alone:
        return left == right
    return JaroWinkler.similarity(left, right) >= _SAME_ALONE


def _is_family_first(word: str, full: tuple[str, ...]) -> bool:
    """Is this the family name of somebody whose family name stands first ("Xi")?"""
    return word == full[0] and word in FAMILY_FIRST


def _without_particles(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The name without "al", "van", "bin"; all of it if it is nothing else."""
    rest = tuple(key for key in keys if key not in _PARTICLES)
    return rest or keys


def _are_alike(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is each word like the word in the same place?"""
    return len(short) == len(full) and all(map(_is_same_word, short, full))


def _is_same_given(left: str, right: str) -> bool:
    """The same first name, an initial of it, or a usual short form."""
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    if {gender_of(left), gender_of(right)} == {"m", "f"}:
        return False
    if min(len(left), len(right)) > 2 and (
        left.startswith(right) or right.startswith(left)
    ):
        return True  # "Jeff", "Jefferson"
    return _is_same_word(left, right) or _SHORT_FORM.get(left, left) == _SHORT_FORM.get(
        right, right
    )


def _are_middles_alike(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Do the words between first and last agree as far as both have them?"""
    left, right = short[1:-1], full[1:-1]
    if not left or not right:
        return True
    return any(_is_same_given(a, b) for a in left for b in right)


@lru_cache(maxsize=1 << 14)
def _is_same_word(left: str, right: str) -> bool:
    """Are these two spellings of one name?"""
    left, right = sound(left), sound(right)
    if left == right:
        return True
    if len(left) < 2 or len(right) < 2:
        return False
    shortest = min(len(left), len(right))
    if shortest > _SHORT_WORD_CHARS and _skeleton(left) == _skeleton(right):
        return True
    bound = _SAME_SHORT_WORD if shortest <= _SHORT_WORD_CHARS else _SAME_WORD
    return JaroWinkler.similarity(left, right) >= bound


def _skeleton(word: str) -> str:
    """The word with one sign for all vowels: "mohamed" and "muhamad" are one."""
    return re.sub("[aeiou]", "*", word)


# Asked for each pair of names that may be one.
@lru_cache(maxsize=1 << 12)
def sound(word: str) -> str:
    """A word with one letter for each of the usual transliterations of a sound."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


_SHORT_FORM: Final = {
    short: full
    for full, *shorts in map(str.split, SHORT_FORMS.splitlines())
    for short in shorts
}
