"""Phrases at a quote: the words of a speaker without what is no part of the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from retold.annotation.quotes.pronouns import GENDERS
from retold.lexicon.clauses import (
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    REFLEXIVES,
    SUBORDINATORS,
    TIMES,
)
from retold.lexicon.function_words import FUNCTION_WORDS
from retold.lexicon.speech import BODIES
from retold.lexicon.titles import HONORIFICS, NAMED_ROLES, PERSONS, ROLES, TITLE_HEADS
from retold.model import Name
from retold.text.patterns import alternatives

# A name after these belongs to somebody else ("an aide to Jane Roe", "of his Mary").
_GOVERNING: Final = frozenset("of for to by from with and about against".split())
_OWNERS: Final = frozenset("the our his her their its".split())
# These words, a title and the space around them take no more characters.
_GOVERNING_CHARS: Final = 40
# Behind the noun of a phrase: what somebody is familiar with or close to.
_BEHIND_HEAD: Final = re.compile(
    r"\s(?:of|for|at|in|on|with|from|to|by|who|close|familiar|briefed|involved|near)\b"
)
_OWNING: Final = ("'s", "’s", "s'", "s’")
_UNNAMED: Final = (PERSONS - NAMED_ROLES) | {"people", "men", "women", "children"}
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
# Names in capitals that are longer are no acronyms.
_ACRONYM_CHARS: Final = 5
_DOING: Final = re.compile(r"[A-Z][a-z]{2,}ing\s")
# At the front of a sentence that goes on about a person.
_ABOUT: Final = re.compile(
    r"(?:(?:But|And|So|Then|Yet|Still|Later|Instead),?\s)?([Hh]e|[Ss]he)\s"
)
_PLURALS: Final = frozenset("people men women children police others some many".split())
# Whoever practises a science or an art of healing.
_PERSON_ENDS: Final = ("ologist", "iatrist", "iatrician")
_NO_PLURALS: Final = ("ss", "us", "is")
# "Like Mr. Roe, he ...", and "An aide to Roe left after she ...".
_COMPARING: Final = re.compile(r"\b(?:[Uu]n)?[Ll]ike\s(?:[A-Z][\w.]*\s){0,3}$")
_ANYBODY: Final = re.compile(
    r"(?:An?|Every|Each|Any)\s(?:[a-z-]+\s){0,2}?([a-z]+)\s"
    r"(?:must|will|can|may|should|[a-z]+s)\s"
)
_CAPITAL: Final = re.compile(r"[A-Z]")
_TWO: Final = 2
_FRONT_WORD: Final = re.compile(r"\w+")
_FRONTS: Final = PREPOSITIONS | SUBORDINATORS
# Before the subject of "After a week with Brenn, Mr. Rehm left", and behind it.
_BEHIND_FRONT: Final = re.compile(r",\s(?:[A-Z][\w.]*\s){0,3}$")
_VERB_BEHIND: Final = re.compile(
    rf",?\s(?:(?:[a-z]+ed|{alternatives(FINITE)})\b|[a-z]+ly\s)"
)
_WORD_BEHIND: Final = re.compile(r"(?:,\s[^.;\n]{1,60}?,)?\s([a-z]{3,20})\b")
_NO_VERBS: Final = (
    FUNCTION_WORDS | PREPOSITIONS | SUBORDINATORS | ADVERBS | DETERMINERS | TIMES
)
# A role with the one whose it is takes no more characters, a comma and blanks these.
_WHOSE_CHARS: Final = 120
_COMMA_CHARS: Final = 3
_WHOSE: Final = re.compile(
    r"(?:An?|The|One|Another)\s(?:[a-z-]+\s){0,3}?([a-z-]+)\s(?:to|for|of)\s"
    r"(?:[A-Z][\w.'’]*\s){0,6}$"
)


def without_possessive(words: str) -> str:
    """The words without "'s" or an apostrophe at their end."""
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def without_reflexive(words: str) -> str:
    """The words without "himself" and the like behind them."""
    front, _, last = words.rpartition(" ")
    return front if front and last in REFLEXIVES else words


def without_article(words: str) -> str:
    """The words without an article at their front, and without "in that case"."""
    words = words.partition(" in that ")[0]
    parts = words.split(None, 1)
    return parts[1] if len(parts) == 2 and parts[0].lower() in ARTICLES else words


def governs(front: str) -> bool:
    """Does a phrase whose front this is name somebody by another's name?"""
    last = front[-_GOVERNING_CHARS:].split()
    while last and (last[-1].lower() in _OWNERS or _is_title(last[-1])):
        last.pop()
    if len(last) > 1 and last[-1] == "and" and _is_title(last[-2]):
        return False  # "Chairwoman and Captain Jane Roe"
    if last and last[-1].endswith(_OWNING):
        while last and last[-1][0].isupper():
            last.pop()  # "the press officer for South Tessel's Mayor Jane Roe"
    return bool(last) and last[-1].lower() in _GOVERNING


def is_somebody(name: str) -> bool:
    """Is this one person without a name ("gate worker", "Echo aide to Jane Roe")?"""
    head = head_of(name).rpartition(" ")[2]
    return is_person_noun(head) and not head.endswith("s")


def is_person_noun(noun: str) -> bool:
    """Does a noun in the singular name one person ("worker", "cardiologist")?"""
    return noun in PERSONS or noun.endswith(_PERSON_ENDS)


def is_plural(name: str) -> bool:
    """Are these several without a name ("gate workers", "people in Ostrel")?"""
    head = head_of(name).rpartition(" ")[2]
    is_regular = head.endswith("s") and not head.endswith(_NO_PLURALS)
    return head.islower() and (is_regular or head in _PLURALS)


def may_be_several(name: str) -> bool:
    """Can "they" take this up: several, a body, what has a name, somebody unnamed?"""
    head = head_of(name).rpartition(" ")[2]
    is_one = head.islower() and head not in BODIES and not is_plural(name)
    return not is_one or head in PERSONS


def is_about_anybody(text: str, start: int, at: int) -> bool:
    """Does a sentence from `start` tell of no certain person before a pronoun at `at`?

    As "A soldier goes to war because he ..." does.
    """
    anybody = _ANYBODY.match(text, start, at)
    if anybody is None or not is_person_noun(anybody[1]):
        return False
    return not _CAPITAL.search(text, anybody.end(), at)


def is_compared(text: str, name: Name, at: int) -> bool:
    """Is whoever stands at `at` compared with this name ("Like Roe, he ...")?"""
    if at - name.end > _COMMA_CHARS or text[name.end : at].strip() != ",":
        return False
    front = max(0, name.start - _GOVERNING_CHARS)
    return _COMPARING.search(text, front, name.start) is not None


def is_of_another(text: str, start: int, at: int) -> bool:
    """Does a name tell whose aide or the like a sentence from `start` begins with?"""
    if at - start > _WHOSE_CHARS:
        return False
    front = text[start:at]
    role = _WHOSE.match(front)
    return role is not None and role[1].lower() in PERSONS and governs(front)


def subject_first(text: str, start: int, people: Sequence[Name]) -> Sequence[Name]:
    """The people of a sentence from `start`, led by the subject behind its front.

    As Rehm is in "After a week with Brenn, Mr. Rehm left".
    """
    front = _FRONT_WORD.match(text, start)
    if len(people) < _TWO or front is None or front.group().lower() not in _FRONTS:
        return people
    for at, person in enumerate(people):
        before = max(start, person.start - _GOVERNING_CHARS)
        if _BEHIND_FRONT.search(text, before, person.start) and _VERB_BEHIND.match(
            text, person.end
        ):
            return [person, *people[:at], *people[at + 1 :]]
    return people


def owners_last(
    text: str, people: Sequence[Name], first_starts: Mapping[str, int]
) -> Sequence[Name]:
    """The people of a sentence, led by who acts where the first but owns something.

    As Rehm does in "Brenn's speech was over when Rehm left". Or who is new there, by
    `first_starts`: "Brenn's deputy is Jan Rehm".
    """
    if len(people) < _TWO or not text.startswith(_OWNING, people[0].end):
        return people
    for at, person in enumerate(people):
        if text.startswith(_OWNING, person.end):
            continue
        is_new = " " in person.name and first_starts.get(person.name) == person.start
        if is_new or _is_acting(text, person):
            return [person, *people[:at], *people[at + 1 :]]
    return people


def _is_acting(text: str, person: Name) -> bool:
    """Does a verb follow a name, directly or behind an apposition?"""
    behind = _WORD_BEHIND.match(text, person.end)
    if behind is None:
        return False
    return behind[1] in FINITE or behind[1] not in _NO_VERBS


def goes_on_about(text: str, start: int, gender: str) -> bool:
    """Is a sentence about him or her who was spoken of before ("But he met Roe")?"""
    match = _ABOUT.match(text, start)
    return match is not None and GENDERS[match[1].lower()] == gender


def is_participle(text: str, start: int, at: int) -> bool:
    """Does a sentence begin with what he or she does ("Turning to Roe, she ...")?"""
    is_set_off = text[max(start, at - _COMMA_CHARS) : at].rstrip().endswith(",")
    return is_set_off and _DOING.match(text, start) is not None


def head_of(phrase: str) -> str:
    """The words of a description up to its noun: "gate worker" of "... in Ostrel"."""
    return _BEHIND_HEAD.split(phrase, maxsplit=1)[0]


def names_in(speaker: str) -> str:
    """The words by which a speaker may be taken up: a name, or a phrase's own noun.

    "The network" is not "three sources in a network report", "the Echo" neither its
    spokesman nor "the Echo and Tull".
    """
    words = head_of(speaker).split()
    if words and is_person_noun(words[-1]) and not words[-1].endswith("s"):
        return words[-1]
    if not all([word[0].islower() for word in words]):
        return speaker.rpartition(" and ")[2]
    while len(words) > 1 and (words[-1].endswith("ed") or words[-1] in ADVERBS):
        words.pop()  # "report first obtained by the Echo"
    return words[-1] if words else speaker


def is_role(name: str) -> bool:
    """Is what was read as a name a role with a capital ("a Tribune Columnist")?"""
    return name.lower() in ROLES


def _is_title(word: str) -> bool:
    """Is this a title as it stands before a name ("Sen.", "President")?"""
    return word[0].isupper() and word.lower().rstrip(".") in TITLE_HEADS


def roles_in(words: str, name: str) -> dict[str, str]:
    """The role words of "police chief John Roe", each with the name."""
    front = words[: words.find(name.rsplit(maxsplit=1)[-1])] if name else ""
    return {
        word: name
        for word in _WORD.findall(front.lower())
        if word in ROLES and word not in HONORIFICS
    }


def is_unnamed(speaker: str) -> bool:
    """Is a speaker called by a description that fits others, too?

    "A senior official" of one report and of another need not be one. Whoever is called
    by an office that one holds ("the mayor"), or as somebody's ("Roe's lawyer"), is.

    Example:
        >>> is_unnamed("senior official"), is_unnamed("people familiar with the matter")
        (True, True)
        >>> is_unnamed("Anna Holm"), is_unnamed("mayor"), is_unnamed("coast guard")
        (False, False, False)
    """
    words = head_of(without_article(speaker)).split()
    if not words or any(word.endswith(_OWNING) for word in words):
        return False
    head = words[-1]
    if head[0].isupper() and (len(words) > 1 or not head.endswith("s")):
        return False
    head = head.lower()
    return head in _UNNAMED or head.removesuffix("s") in _UNNAMED


def is_headline(name: str) -> bool:
    """Is it a piece of a line in capitals ("ROE HECKLED"), whom no pronoun takes up?"""
    return name.isupper() and len(name) > _ACRONYM_CHARS
