"""Descriptions: whom "the spokesman" or "the attorney general" takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from retold.annotation.quotes.described import (
    gives_without_name,
    is_held_no_more,
    roles_of_people,
)
from retold.annotation.quotes.people import People
from retold.annotation.quotes.phrases import head_of, is_somebody, names_in, roles_in
from retold.lexicon.speech import MEDIA
from retold.lexicon.titles import NAMED_ROLES, ROLES

# "The secretary of state" ends with no role.
_TITLE_ENDS: Final = ROLES | frozenset(("state", "counsel", "general"))
_TWICE: Final = 2
# A longer text is not searched for each of its titles: its people are read at once.
_LONG_CHARS: Final = 50_000
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
# What brings somebody in, and the first word of whom it does.
_BRINGING: Final = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s(\w+)")
_FIRST: Final = re.compile(r"\w*")


class Descriptions:
    """The people and bodies of one report by what they are called instead of a name.

    `spoken` are those who spoke so far, by which names and by which words at the
    quotes; the caller adds to it.
    """

    def __init__(
        self, text: str, people: People, spoken: Sequence[tuple[str, str]]
    ) -> None:
        """Nothing is read before it is asked for."""
        self._text = text
        self._people = people
        self._spoken = spoken
        self._noted: dict[str, str] = {}
        self._given: dict[str, bool] = {}  # roles, whether without a name
        self._bodies_by_word: dict[str, str] = {}
        self._bodies_read = 0  # so many who spoke are in the table of bodies

    def note(self, words: str, name: str) -> None:
        """Keep the roles in the words that named somebody ("mayor Jane Roe")."""
        self._noted.update(roles_in(words, name))

    def bearer(self, words: str, plain: str) -> str | None:
        """Whom a phrase takes up that begins with "the"; None for any other.

        `plain` is the phrase without its article.
        """
        if plain == words or words[:3].lower() != "the":
            return None
        head = plain.lower()
        if " " in head:
            return self._titled(head)
        if head in MEDIA and plain.islower():
            return self._spoken[-1][0] if self._spoken else None
        if head in self._noted:
            return self._noted[head]
        body = self._body(head)
        # Few heads are roles at all, and only these need all people to be read.
        if body or head not in ROLES or head not in self._roles or self._is_given(head):
            return body
        return self._roles[head]

    def is_introduced(self, name: str) -> bool:
        """Is this one person without a name, whom "a" or whose phrase brings in?"""
        phrase = head_of(name)
        head = phrase.rpartition(" ")[2]
        if not is_somebody(name) or head in NAMED_ROLES:
            return False
        if not phrase.islower():  # "Echo spokesman", and no "Tull's heir, Jane Roe"
            return self._is_brought_in(phrase)
        # "The press secretary for Jane Roe" needs no more to be known by.
        return phrase != name or self._is_given(head)

    def _titled(self, title: str) -> str | None:
        """The one person of the report who holds a title of several words."""
        if title.rpartition(" ")[2] not in _TITLE_ENDS:
            return None
        # Most titles are printed once, and then all people need not be read for them.
        is_short = len(self._text) < _LONG_CHARS
        if is_short and self._text.lower().count(title) < _TWICE:
            return None
        return self._roles.get(title)

    def _body(self, word: str) -> str | None:
        """The body that spoke last under a name with this word."""
        for name, said in self._spoken[self._bodies_read :]:
            is_one = self._people.holds(name, said) and not is_somebody(name)
            if not (is_one or is_held_no_more(name)):
                found = _WORD.findall(names_in(name).lower())
                self._bodies_by_word.update(dict.fromkeys(found, name))
        self._bodies_read = len(self._spoken)
        return self._bodies_by_word.get(word)

    @cached_property
    def _roles(self) -> dict[str, str]:
        """The roles that one person of the report alone holds."""
        return roles_of_people(self._text, self._people.mentions)

    def _is_given(self, role: str) -> bool:
        """Does the text speak of somebody of this role without a name?"""
        if role not in self._given:
            self._given[role] = gives_without_name(self._text, role)
        return self._given[role]

    def _is_brought_in(self, phrase: str) -> bool:
        """Does the text bring somebody in by just these words ("an Echo spokesman")?"""
        if phrase.startswith(("one ", "One ")):
            return True
        first = _FIRST.match(phrase)
        places = self._brought_in.get(first[0], []) if first else []
        return any(self._text.startswith(phrase, place) for place in places)

    @cached_property
    def _brought_in(self) -> dict[str, list[int]]:
        """Where "a", "an" or "another" brings in what begins with a word."""
        places: dict[str, list[int]] = {}
        for match in _BRINGING.finditer(self._text):
            places.setdefault(match[1], []).append(match.start(1))
        return places
