"""Genders: what a title, a role or a given name tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from retold.lexicon.given_names import gender_of
from retold.lexicon.titles import HONORIFICS
from retold.model import Name

_LAST_WORD: Final = re.compile(r"([^\W_]+)[\W_]*$")
# A title before a name reaches back no further.
_TITLE_CHARS: Final = 12
# "Brenn testified that he believed": so near behind a name a pronoun is its bearer's.
_PRONOUN_BEHIND: Final = re.compile(r"\s(?:[a-z]+\s){1,3}(he|she)\b")
_FEMALE_ENDS: Final = ("woman", "girl", "mother", "wife", "daughter", "sister")
_MALE_ENDS: Final = ("man", "boy", "father", "husband", "son", "brother")


def gender_of_role(name: str) -> str:
    """What the last word of a role says about the gender ("spokeswoman")."""
    if name.endswith(_FEMALE_ENDS):
        return "f"
    is_male = name.endswith(_MALE_ENDS)
    return "m" if is_male and not name.endswith("person") else ""


def gender_of_full(name: str) -> str:
    """What the first of several words of a name says about the gender."""
    first, _, more = name.partition(" ")
    return gender_of(first.rstrip(".")) if more else ""


def gender_told(text: str, mentions: Sequence[Name]) -> str:
    """The gender that the titles before somebody's mentions tell, else a lone name.

    Such a name is rather a surname where pronouns close behind it say so.
    """
    if not mentions:
        return ""
    name = mentions[0].name
    gender = "" if " " in name else gender_of(name)
    told = next(filter(None, (_by_title(text, mention) for mention in mentions)), "")
    if told or not gender:
        return told
    other = {"m": "she", "f": "he"}.get(gender)
    found = [_PRONOUN_BEHIND.match(text, mention.end) for mention in mentions]
    return "" if any(match and match[1] == other for match in found) else gender


def _by_title(text: str, name: Name) -> str:
    """What the title before a name says about the gender, or its own first word."""
    before = _LAST_WORD.search(text[max(0, name.start - _TITLE_CHARS) : name.start])
    own = text[name.start : name.end].split(None, 1)
    title = HONORIFICS.get(before[1].lower()) if before else ""
    return title or (HONORIFICS.get(own[0].lower().rstrip("."), "") if own else "")
