"""One person, organisation or place of a report, with its mentions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from retold.annotation.names.candidates import Candidate
from retold.lexicon.organisations import SUFFIXES
from retold.lexicon.titles import NAME_SUFFIXES
from retold.model import NameKind

# Ends the key of "Mr. Jordan", which is not Jordan's.
PERSON_MARK: Final = "(person)"


@dataclass(slots=True)
class Entity:
    """The mentions of one person, organisation or place; grows while sieves run."""

    key: tuple[str, ...]
    mentions: list[Candidate] = field(default_factory=list)
    weights: Counter[str] = field(default_factory=Counter)
    kind: NameKind = "other"

    def name(self, text: str) -> str:
        """The fullest form: most words, then mixed case, most letters, the earliest."""
        best = max(
            self.mentions,
            key=lambda m: (
                len(m.words),
                not (len(m.words) == 1 and m.words[0].text.isupper()),
                m.end - m.start,
                -m.start,
            ),
        )
        return " ".join(text[best.start : best.end].split())

    @property
    def core(self) -> tuple[str, ...]:
        """The key without "Jr.", "Inc." or a mark at its end."""
        key = self.key[:-1] if self.key[-1] == PERSON_MARK else self.key
        while len(key) > 1 and key[-1] in NAME_SUFFIXES | SUFFIXES:
            key = key[:-1]
        return key
