"""Survivors: relatives who speak under the name of somebody whose death is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from retold.lexicon.titles import KIN
from retold.model import Name
from retold.text.patterns import alternatives

# Without any of these words a report tells of no death.
_TELLING: Final = ("died", "death", "kill", "murder", "funeral")
# "Brenn's murder" may be one that Brenn did.
_AFTER_NAME: Final = re.compile(
    r"['’]s?\s(?:death|funeral)\b|"
    r",?\s(?:who\s)?(?:died|was\s(?:\w+ly\s)?(?:killed|murdered|slain))\b"
)
_BEFORE_NAME: Final = re.compile(
    r"\b(?:death|killing|murder|slaying|funeral)\s(?:of|for)\s$"
)
_LOSS_CHARS: Final = 16
# "Jonas Brenn's older brother, Ilka".
_KIN: Final = re.compile(rf"['’]s?\s(?:[a-z-]+\s){{0,2}}(?:{alternatives(KIN)}),?\s$")
_KIN_CHARS: Final = 40


def survivors_of(text: str, people: Sequence[Name]) -> dict[str, str]:
    """The relative of each person whose death a report tells, by that person's name.

    As in "Jonas Brenn's brother Rehm": whoever is introduced so may later be called by
    the surname alone, as Jonas Brenn was before. None for a person with several.

    Args:
        text: The report's text.
        people: The mentions of its persons outside quotation marks, in order.

    Cost:
        A few searches of the text; where it tells of a death, linear in the mentions.
    """
    if not any([word in text for word in _TELLING]):
        return {}
    found: dict[str, set[str]] = {}
    for owner, kin in pairwise(people):
        gap = text[owner.end : kin.start]
        if owner.name != kin.name and len(gap) < _KIN_CHARS and _KIN.match(gap):
            found.setdefault(owner.name, set()).add(kin.name)
    dead = {
        person.name
        for person in people
        if person.name in found and _is_lost(text, person)
    }
    return {
        name: next(iter(kin))
        for name, kin in found.items()
        if name in dead and len(kin) == 1
    }


def _is_lost(text: str, person: Name) -> bool:
    """Does the text tell of a person's death at this mention?"""
    if _AFTER_NAME.match(text, person.end):
        return True
    before = max(0, person.start - _LOSS_CHARS)
    return _BEFORE_NAME.search(text, before, person.start) is not None
