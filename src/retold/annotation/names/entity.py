"""One person, organisation or place of a report, with its mentions."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

import msgspec

from retold.annotation.names.forms import PERSON_MARK, Form
from retold.lexicon.organisations import SUFFIXES
from retold.lexicon.titles import NAME_SUFFIXES
from retold.model import NameKind

_ENDINGS: Final = NAME_SUFFIXES | SUFFIXES
BY_START: Final = attrgetter("start")


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A name in its place."""

    start: int
    end: int
    form: Form
    title: str  # the last word of the title in front, in matching form; "" if none
    person: int  # how much its surroundings speak for a person
    place: int  # and for a place


class Entity(msgspec.Struct, gc=False, eq=False):
    """The mentions of one person, organisation or place; grows while sieves run."""

    key: tuple[str, ...]
    core: tuple[str, ...]  # the key without "Jr.", "Inc." or a mark at its end
    mentions: list[Mention] = msgspec.field(default_factory=list)  # sorted by place
    person: int = 0
    organisation: int = 0
    place: int = 0
    is_upper: bool = True  # all forms may be acronyms by their letters
    kind: NameKind = "other"

    @property
    def is_acronym(self) -> bool:
        """Is this one word that is never written but in capitals?"""
        return self.is_upper and len(self.mentions[0].form.texts) == 1

    def take(self, other: Entity) -> None:
        """Take over the mentions of another; they are to be sorted afterwards."""
        self.mentions += other.mentions
        self.person += other.person
        self.organisation += other.organisation
        self.place += other.place
        self.is_upper = self.is_upper and other.is_upper

    def name(self, text: str) -> str:
        """The fullest form: most words, then mixed case, most letters, the earliest."""
        best = self.mentions[0]
        if len(self.mentions) > 1:
            best = max(self.mentions, key=_fullness)
        return " ".join(text[best.start : best.end].split())


def _fullness(mention: Mention) -> tuple[int, int]:
    """What decides which mention is the fullest."""
    return mention.form.fullness, mention.end - mention.start


def core_of(key: tuple[str, ...]) -> tuple[str, ...]:
    """The key without "Jr.", "Inc." or a mark at its end."""
    if key[-1] == PERSON_MARK:
        key = key[:-1]
    while len(key) > 1 and key[-1] in _ENDINGS:
        key = key[:-1]
    return key
