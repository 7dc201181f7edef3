"""Descriptions: whom the report means by "the senator" or "the 33-year-old"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from retold.lexicon.clauses import ARTICLES
from retold.lexicon.places import is_demonym
from retold.lexicon.titles import (
    HONORIFICS,
    NAMED_ROLES,
    ROLES,
    SHORT_TITLES,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)
from retold.model import Name

# A title before a name, or an apposition behind it, is hardly longer.
_CHARS: Final = 60
# Before a title these tell that another holds the office now.
_FORMER: Final = frozenset("former ex then late one-time onetime".split())
# With these a title is another one: a vice president is no president.
_UNDER: Final = frozenset("vice deputy assistant associate sub".split())
_NO_HOLDERS: Final = _FORMER | _UNDER
# What may stand among the words of a title: "secretary of state", "chief executive".
_INNER: Final = frozenset("of and for".split())
# Of many at a time: "the Republican governor" may be another than the one named so.
_OF_MANY: Final = frozenset(
    "democratic republican party senior junior veteran retired first new".split()
)
_IN_TITLE: Final = (
    ROLES | TITLE_HEADS | (TITLE_MODIFIERS - _OF_MANY) | _INNER | {"state"}
)
_LAST_OF_TITLE: Final = ROLES | _NO_HOLDERS
# A title before a name in an apposition is hardly longer.
_TITLE_CHARS: Final = 24
# Behind a name that is put behind a phrase.
_CLOSING: Final = (",", ".")
#: "Jane Roe of the council", "of Ostrel", "from the council".
PLACINGS: Final = (" of ", " from ", " with ", " at ")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?")
# ", the mayor of" and "(the mayor)" behind a name.
_APPOSITION: Final = re.compile(
    r"(?:,\s|\s\()(?:a|an|the|its|their|his|her)\s((?:[\w'’.-]+\s){0,5}?[\w'’-]+)"
    r"(?=[,.)]|\s(?:of|for|in|at|who|from|with)\b)"
)
_DESCRIPTION: Final = re.compile(r"an?\s((?:[\w'’-]+\s){0,3}?[\w'’-]+)(?=,|\swho\b)")
# "the New York Republican": a home and a party have no more words.
_HOME_WORDS: Final = 4
_AGE: Final = re.compile(r"\d{1,3}-year-old$")
# "Another senior officer": so many words may stand before the role.
_WORDS: Final = 4
_INDEFINITE: Final = frozenset("a an another one two three some other".split())


def roles_of_people(text: str, people: Sequence[Name]) -> dict[str, str]:
    """The roles that one person of a report alone holds, each with that person's name.

    In a word and as they are printed ("secretary", "secretary of state"). A role is
    told by the title before the name or the apposition behind it. One that several
    have or that is a former one is left out.

    Args:
        text: The report's text.
        people: The mentions of its persons outside quotation marks, in order.

    Cost:
        Linear in the mentions.
    """
    holders: dict[str, set[str]] = {}
    for person in people:
        for role in _roles_at(text, person):
            holders.setdefault(role, set()).add(person.name)
    return {
        role: next(iter(names)) for role, names in holders.items() if len(names) == 1
    }


def _roles_at(text: str, person: Name) -> list[str]:
    """The roles that stand beside one mention of a person."""
    roles = _titles_before(text, person.start)
    front = text[max(0, person.start - _CHARS) : person.start]
    phrases = [_title_phrase(front)] if roles else []
    behind = _APPOSITION.match(text, person.end, person.end + _CHARS)
    if behind is not None:
        words = behind[1].lower().split()
        if _NO_HOLDERS.isdisjoint(words):
            roles.append(words[-1])
            phrases += [" ".join(words)] if _OF_MANY.isdisjoint(words) else []
    roles = [word for word in roles if word in ROLES and word not in HONORIFICS]
    return roles + [phrase for phrase in phrases if " " in phrase]


def _title_phrase(front: str) -> str:
    """The title of several words at the end of what stands before a name."""
    words = front.lower().split()
    first = len(words)
    while first and words[first - 1] in _IN_TITLE:
        first -= 1
    while words[first:] and words[first] in _INNER:
        first += 1
    is_title = first < len(words) and words[-1] in ROLES
    is_held = _NO_HOLDERS.isdisjoint(words[max(0, first - 1) :])
    return " ".join(words[first:]) if is_title and is_held else ""


def _titles_before(text: str, at: int) -> list[str]:
    """The words of the title that ends before `at`; none of a former one."""
    front = text[max(0, at - _CHARS) : at]
    end = len(front)
    if front[:-1].rpartition(" ")[2].lower().rstrip(".") not in _LAST_OF_TITLE:
        return []
    titles: list[str] = []
    for match in reversed(list(_WORD.finditer(front))):
        word = match.group().lower()
        if front[match.end() : end] != " " or not _is_whole(word):
            break
        word, end = word.rstrip("."), match.start()
        if word in _NO_HOLDERS:
            return []
        if word not in ROLES and not (titles and word in _INNER):
            break
        titles.append(word)
    return titles


def _is_whole(word: str) -> bool:
    """Is a period behind this word its own ("Sen."), and no end of a sentence?"""
    return not word.endswith(".") or word.rstrip(".") in SHORT_TITLES


def is_held_no_more(name: str) -> bool:
    """Is it who held an office or is below it ("former mayor", "vice president")?"""
    *before, last = name.split() or [""]
    return last in NAMED_ROLES and not _NO_HOLDERS.isdisjoint(before)


def gives_without_name(text: str, role: str) -> bool:
    """Does the text bring in somebody of this role without a name ("an officer")?

    Cost:
        Linear in the text; one search for the word.
    """
    at = text.find(role)
    while at >= 0:
        if not text[at - 1 : at].isalnum():
            before = text[max(0, at - _CHARS) : at].lower().split()[-_WORDS:]
            if not _INDEFINITE.isdisjoint(before):
                return True
        at = text.find(role, at + len(role))
    return False


def is_aged(words: str) -> bool:
    """Is somebody called by the age alone ("the 33-year-old")?"""
    front, _, last = words.partition(" ")
    return front.lower() in ARTICLES and _AGE.match(last) is not None


def is_of_a_people(words: str) -> bool:
    """Is one person called by home or party ("the Californian")?"""
    parts = words.split()
    return (
        1 < len(parts) <= _HOME_WORDS
        and parts[0].lower() == "the"
        and parts[-1][0].isupper()
        and not parts[-1].endswith(("s", "ic", "ish"))
        and all(part[0].isupper() or "-" in part for part in parts[1:])
        and is_demonym(parts[-1])
    )


def apposed_name(
    text: str, end: int, names: Sequence[Name], starts: Sequence[int]
) -> str | None:
    """The name put behind a phrase ("a spokesman for the line, Jane Roe, said").

    A title may stand before it, and where the person is from behind it. `starts` are
    those of the names.
    """
    if not text.startswith(", ", end):
        return None
    begin = end + 2
    at = bisect_left(starts, begin)
    if at == len(names) or starts[at] > begin + _TITLE_CHARS:
        return None
    name = names[at]
    if name.start > begin and not _is_title(text[begin : name.start]):
        return None
    is_full = " " in name.name
    if name.kind == "place" or not (is_full or name.kind == "person"):
        return None  # "in Ostrel, North Dakota,"
    is_person = is_full and name.kind == "person"
    behind = (*_CLOSING, *PLACINGS) if is_person else _CLOSING
    return name.name if text.startswith(behind, name.end) else None


def _is_title(front: str) -> bool:
    """Is this a title as it stands before a name ("Rep. ", "former Gov. ")?"""
    words = front.split()
    last = words[-1] if words and front[-1] == " " else ""
    return last[:1].isupper() and last.lower().rstrip(".") in TITLE_HEADS


def described_at(text: str, at: int) -> str | None:
    """The description that begins here: "a nurse" in "one of them, a nurse who ..."."""
    match = _DESCRIPTION.match(text, at)
    return match[1] if match else None
