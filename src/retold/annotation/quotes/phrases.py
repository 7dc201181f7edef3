"""Phrases at a quote: the words of a speaker without what is no part of the name."""

from __future__ import annotations

import re
from typing import Final

from retold.lexicon.clauses import ARTICLES
from retold.lexicon.titles import HONORIFICS, NAMED_ROLES, PERSONS, ROLES, TITLE_HEADS

# A name after these belongs to somebody else ("an aide to Jane Roe", "of his Mary").
_GOVERNING: Final = frozenset("of for to by from with and".split())
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


def without_possessive(words: str) -> str:
    """The words without "'s" or an apostrophe at their end."""
    if words.endswith(("'s", "’s")):
        return words[:-2]
    return words[:-1] if words.endswith(("'", "’")) else words


def without_article(words: str) -> str:
    """The words without an article at their front."""
    parts = words.split(None, 1)
    return parts[1] if len(parts) == 2 and parts[0].lower() in ARTICLES else words


def governs(front: str) -> bool:
    """Does a phrase whose front this is name somebody by another's name?"""
    last = front[-_GOVERNING_CHARS:].split()
    while last and (last[-1].lower() in _OWNERS or _is_title(last[-1])):
        last.pop()
    if len(last) > 1 and last[-1] == "and" and _is_title(last[-2]):
        return False  # "Chairwoman and Captain Jane Roe"
    return bool(last) and last[-1].lower() in _GOVERNING


def is_somebody(name: str) -> bool:
    """Is this one person without a name ("gate worker", "aide to Jane Roe")?"""
    head = head_of(name)
    return head.islower() and head.rpartition(" ")[2] in PERSONS


def head_of(phrase: str) -> str:
    """The words of a description up to its noun: "gate worker" of "... in Ostrel"."""
    return _BEHIND_HEAD.split(phrase, maxsplit=1)[0]


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
