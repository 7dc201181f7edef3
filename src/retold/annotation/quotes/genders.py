"""Genders: what a title, a role or a given name tells."""

from __future__ import annotations

import re
from typing import Final

from retold.lexicon.given_names import FEMALE, MALE
from retold.lexicon.titles import HONORIFICS
from retold.model import Name

_LAST_WORD: Final = re.compile(r"([^\W_]+)[\W_]*$")
# A title before a name reaches back no further.
_TITLE_CHARS: Final = 12
_FEMALE_ENDS: Final = ("woman", "girl", "mother", "wife", "daughter", "sister")
_MALE_ENDS: Final = ("man", "boy", "father", "husband", "son", "brother")


def gender_of_role(name: str) -> str:
    """What the last word of a role says about the gender ("spokeswoman")."""
    if name.endswith(_FEMALE_ENDS):
        return "f"
    is_male = name.endswith(_MALE_ENDS)
    return "m" if is_male and not name.endswith("person") else ""


def told_gender(text: str, name: Name) -> str:
    """What the title before a name, or its first word, says about the gender."""
    before = _LAST_WORD.search(text[max(0, name.start - _TITLE_CHARS) : name.start])
    own = text[name.start : name.end].split(None, 1)
    title = HONORIFICS.get(before[1].lower()) if before else ""
    title = title or (HONORIFICS.get(own[0].lower().rstrip(".")) if own else "")
    if title:
        return title
    first = name.name.split(maxsplit=1)[0].lower().rstrip(".") if name.name else ""
    if first in MALE and first not in FEMALE:
        return "m"
    return "f" if first in FEMALE and first not in MALE else ""
