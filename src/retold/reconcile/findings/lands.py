"""Lands and places put for one another: does one act, and how far does its name go?

"South Korea fired" and "North Korea fired" are two who act, and no two claims; in "met
in South Korea" they are two places. What differs is the whole name.
"""

from __future__ import annotations

from typing import Final

from retold.lexicon.places import SIDES, country_of, is_demonym, is_place
from retold.model import FindingKind, Name
from retold.reconcile.findings.facts import suffers
from retold.reconcile.views import SentenceView
from retold.reconcile.words import WordAlignment

# Words before a name that tell where, or which way.
_WHERE: Final = frozenset(
    """
    in at near from to into outside inside around across on over through throughout
    toward towards off within beyond along
    """.split()
)
# What may stand between those and the name.
_ARTICLES: Final = frozenset({"the"})


def name_with_side(words: WordAlignment, i: int, j: int) -> tuple[Name, Name] | None:
    """Two names that begin with a side each, and go on alike ("North", "South Korea").

    Args:
        words: The sentences.
        i: The word of the left one that may be a side.
        j: That of the right one.
    """
    if words.to_right.get(i + 1) != j + 1 or i in words.to_right:
        return None
    names = _beginning(words.left, i), _beginning(words.right, j)
    return (names[0], names[1]) if names[0] and names[1] else None


def _beginning(view: SentenceView, i: int) -> Name | None:
    """The name that a capitalised side and the capitalised word behind it make."""
    first, behind = view.words[i].token, view.words[i + 1].token
    said = view.report.text[first.start : behind.end].removesuffix("'s")
    said = said.removesuffix("’s")
    if first.norm not in SIDES or not all(part[:1].isupper() for part in said.split()):
        return None
    if not said[len(first.norm) :].startswith((" ", "-")):
        return None
    return Name(start=first.start, end=first.start + len(said), kind="place", name=said)


def kind_of_lands(words: WordAlignment, left: Name, right: Name) -> FindingKind:
    """Of two places or peoples put for one another: do they act, or is it where?"""
    are_peoples = is_demonym(left.name) or is_demonym(right.name)
    do_act = _acts(words.left, left) and _acts(words.right, right)
    return "participants-differ" if are_peoples or do_act else "place-differs"


def _acts(view: SentenceView, name: Name) -> bool:
    """Is it a land without a word of place before it, that does not suffer?"""
    place = view.words_between(name.start, name.end)
    before = [word.token.norm for word in view.words[: place.start]]
    while before and before[-1] in _ARTICLES:
        before.pop()
    is_land = country_of(name.name) is not None or not is_place(name.name)
    is_where = bool(before) and before[-1] in _WHERE
    return is_land and not is_where and not suffers(view, name)
