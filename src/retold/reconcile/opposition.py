"""Do two words say different things of what both are said of?

Evidence are tables of contrasts (`lexicon.contrasts`, `lexicon.qualities`,
`lexicon.members`, `lexicon.opposites`) and word formation ("confirmed", "unconfirmed").
Of words that stand in no table nothing is known: a rewording looks the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from retold.lexicon.contrasts import ACTIONS
from retold.lexicon.members import MEMBERS
from retold.lexicon.opposites import OPPOSITES
from retold.lexicon.qualities import PREFIXES, QUALITIES, SAME_BASE
from retold.reconcile.views import Word
from retold.text.roots import canonical
from retold.text.tokens import normalise

# A base shorter than this is no word that a prefix could turn ("in-vest").
_BASE_CHARS: Final = 4
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)$")


def are_contrasted(left: Word, right: Word) -> bool:
    """Can one word not be said where the other is, without saying something else?"""
    sides_l, sides_r = _sides().get(left.stem, {}), _sides().get(right.stem, {})
    common = sides_l.keys() & sides_r.keys()
    if common:
        return all(sides_l[line] != sides_r[line] for line in common)
    if _ORDINAL.match(left.token.norm) and _ORDINAL.match(right.token.norm):
        return left.token.norm != right.token.norm
    if {left.stem, right.stem} & _same_base():
        return False
    return _differ_by_prefix(left.token.norm, right.token.norm)


def is_contrasted(word: Word) -> bool:
    """Does a table of contrasts hold the word?"""
    return word.stem in _sides()


def _differ_by_prefix(left: str, right: str) -> bool:
    """Do two forms differ by what turns a word: "confirmed", "unconfirmed"?"""
    for prefix_l, prefix_r in ((row["one"], row["other"]) for row in PREFIXES):
        for one, other in ((left, right), (right, left)):
            base = one.removeprefix(prefix_l)
            if (
                one.startswith(prefix_l)
                and len(base) >= _BASE_CHARS
                and other == prefix_r + base
            ):
                return True
    return False


@cache
def _same_base() -> frozenset[str]:
    return frozenset(canonical(normalise(word)) for word in SAME_BASE)


@cache
def _sides() -> dict[str, dict[int, int]]:
    """Stem → the lines that hold it, each with its side of the bars."""
    sides: dict[str, dict[int, int]] = {}
    lines = f"{ACTIONS}\n{QUALITIES}\n{MEMBERS}\n{OPPOSITES}".splitlines()
    for number, line in enumerate(lines):
        for side, listed in enumerate(line.split("|")):
            for word in listed.split():
                for form in _forms(word):
                    stem = canonical(normalise(form))
                    sides.setdefault(stem, {}).setdefault(number, side)
    return sides


def _forms(word: str) -> list[str]:
    """The word, with inflections that American spelling would take for another's.

    "Falling" loses an "l" as "travelling" does.
    """
    if word.endswith("ll"):
        return [word, word + "ing", word + "ed"]
    return [word]
