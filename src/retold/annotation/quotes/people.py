"""People: the persons of one report, their genders, and who else may be one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Final

from retold.annotation.quotes.genders import (
    gender_of_full,
    gender_of_role,
    gender_told,
)
from retold.annotation.quotes.marks import Marked
from retold.annotation.quotes.pronouns import GENDERS
from retold.annotation.quotes.survivors import survivors_of
from retold.model import Name

# Of a person whose gender nobody has asked for yet.
_UNASKED: Final = "?"


class People:
    """The persons that a report names outside quotation marks."""

    def __init__(self, text: str, names: list[Name], marked: list[Marked]) -> None:
        """Nothing is looked up before it is asked for."""
        self._text = text
        self._names = names
        self._marked = marked

    @cached_property
    def mentions(self) -> list[Name]:
        """The mentions of persons, in order."""
        starts = [mark.outer_start for mark in self._marked]
        people = []
        for name in self._names:
            if name.kind != "person":
                continue
            at = bisect_left(starts, name.start + 1) - 1
            if at < 0 or self._marked[at].outer_end <= name.start:
                people.append(name)
        return people

    @cached_property
    def starts(self) -> list[int]:
        """Where the mentions begin."""
        return [person.start for person in self.mentions]

    @cached_property
    def first_starts(self) -> dict[str, int]:
        """Where each person is mentioned first."""
        return {person.name: person.start for person in reversed(self.mentions)}

    def gender(self, name: str) -> str:
        """The gender that the report's titles or the given name tell, else empty."""
        gender = self._genders.get(name, gender_of_role(name))
        if gender == _UNASKED:
            gender = gender_of_full(name)
            if not gender:
                gender = gender_told(self._text, self._by_name[name])
            self._genders[name] = gender
        return gender

    def tell_gender(self, name: str, gender: str) -> None:
        """Keep in mind what a pronoun told of a person, or of somebody unnamed."""
        self._genders[name] = gender

    def holds(self, name: str, words: str) -> bool:
        """Is this speaker a person, by the names or by bare capitalised words?"""
        if words.lower() in GENDERS or name in self._genders:
            return True
        if name != words or words.endswith("s") or name in self._bodies:
            return False  # "Republicans"
        parts = words.split()
        return len(parts) < 3 and all(part[0].isupper() for part in parts)

    @cached_property
    def survivors(self) -> dict[str, str]:
        """The relatives who speak under the names of the dead."""
        return survivors_of(self._text, self.mentions)

    @cached_property
    def _by_name(self) -> dict[str, list[Name]]:
        """The mentions of each person."""
        found: dict[str, list[Name]] = {}
        for person in self.mentions:
            found.setdefault(person.name, []).append(person)
        return found

    @cached_property
    def _genders(self) -> dict[str, str]:
        """The persons' names, with the gender of those that were asked for."""
        return dict.fromkeys([person.name for person in self.mentions], _UNASKED)

    @cached_property
    def _bodies(self) -> set[str]:
        """The names of everything but persons."""
        # "Ilk Brenn said", whom no table knows, is rather a person.
        return {
            name.name
            for name in self._names
            if name.kind != "person" and (name.kind != "other" or " " not in name.name)
        }
