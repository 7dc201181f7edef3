"""What the rules on dates, figures and names share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from retold.annotation.names import same_name
from retold.lexicon.places import WIDE_DEMONYMS, country_of, country_with
from retold.lexicon.speech import CLAUSE
from retold.model import (
    Figure,
    Finding,
    FindingKind,
    Name,
    NameKind,
    Reading,
    TimeExpression,
)
from retold.reconcile.findings.slots import evidence
from retold.reconcile.views import SentenceView
from retold.reconcile.words import Clause, WordAlignment, clause_of
from retold.text.roots import canonical, root
from retold.text.tokens import tokenize

ACTORS: Final[frozenset[NameKind]] = frozenset({"person", "organisation"})
PLACES: Final[frozenset[NameKind]] = frozenset({"place"})

# Below this probability of one slot a difference is more often of two things than of
# one.
LEAST_PROBABILITY: Final = 0.8
# Share of the richer sentence's content from which two sentences are nearly the same.
NEARLY_VERBATIM: Final = 0.65
# Figures that lie further apart than this count two things, save where the sentences
# are nearly the same otherwise: slips and rounding stay within a digit.
_MOST_RATIO: Final = 4.0
_PRONOUNS: Final = frozenset("he she it they".split())
_PASSIVE: Final = frozenset("was were is are been being be".split())
_TELLING: Final = frozenset(map(canonical, CLAUSE))
_PET_ENDING: Final = re.compile(r"(?:y|ie|e)$")
# "TheBlaze", "TheDCNF".
_GLUED_ARTICLE: Final = re.compile(r"^The(?=[A-Z])")
# A short form has as many letters at least ("Fed").
_SHORT_CHARS: Final = 3


def are_of_others(
    words: WordAlignment,
    left: TimeExpression | Figure,
    right: TimeExpression | Figure,
    sorts: Sequence[frozenset[NameKind]] = (ACTORS, PLACES),
) -> bool:
    """Do the two clauses name other people, organisations or places, none in common?"""
    for kinds in sorts:
        names_l = _names_by(words.left, words.clauses_left, left, kinds)
        names_r = _names_by(words.right, words.clauses_right, right, kinds)
        if (
            names_l
            and names_r
            and not any(could_be_one(x, y) for x in names_l for y in names_r)
        ):
            return True
    return False


def is_unsure_of_whom(words: WordAlignment, left: Figure, right: Figure) -> bool:
    """Does one clause name whose figure it is, and the other say "he" or "it"?"""
    unnamed = [
        (view, clauses, item)
        for view, clauses, item in (
            (words.left, words.clauses_left, left),
            (words.right, words.clauses_right, right),
        )
        if not _names_by(view, clauses, item, ACTORS)
    ]
    if len(unnamed) != 1:
        return False
    ((view, clauses, item),) = unnamed
    place = view.words_between(item.start, item.end)
    clause = clause_of(clauses, place.start) if place else ()
    return any(view.words[i].token.norm in _PRONOUNS for i in clause if i < place.start)


def _names_by(
    view: SentenceView,
    clauses: Sequence[Clause],
    item: TimeExpression | Figure,
    kinds: frozenset[NameKind],
) -> list[Name]:
    """Names of some kinds in the clause that holds a date or figure."""
    place = view.words_between(item.start, item.end)
    if not place:
        return []
    starts = [view.words[i].token.start for i in clause_of(clauses, place.start)]
    return [
        name
        for name in view.names
        if name.kind in kinds
        and any(name.start <= start < name.end for start in starts)
    ]


def could_be_one(left: Name, right: Name) -> bool:
    """Could both names mean one? Yes where they share a word, save two given names."""
    if same_name(*(_GLUED_ARTICLE.sub("", name.name) for name in (left, right))):
        return True
    if _is_short_form(left.name, right.name):
        return True
    if left.kind == right.kind == "place" and is_one_land(left.name, right.name):
        return True
    words_l, words_r = name_words(left.name), name_words(right.name)
    if not set(words_l) & set(words_r):
        return False
    return not (
        left.kind == right.kind == "person"
        and len(words_l) == len(words_r) > 1
        and words_l[-1] == words_r[-1]
        and not _is_pet_form(words_l[0], words_r[0])
    )


@lru_cache(maxsize=1 << 13)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in their forms for matching, as they stand."""
    return tuple(token.norm for token in tokenize(name))


def _is_pet_form(left: str, right: str) -> bool:
    """Is one given name the other's beginning with an ending ("Jerry", "Jerrold")?"""
    short, full = sorted((left, right), key=len)
    stem = _PET_ENDING.sub("", short)
    return len(stem) >= _SHORT_CHARS and full.startswith(stem)


def _is_short_form(left: str, right: str) -> bool:
    """Is one the beginning of a word of the other ("Fed"), or a blend ("Mideast")?"""
    short, full = sorted((left.casefold().split(), right.casefold().split()), key=len)
    if len(short) != 1 or len(short[0]) < _SHORT_CHARS:
        return False
    is_blend = short[0][:_SHORT_CHARS] == full[0][:_SHORT_CHARS] and short[0].endswith(
        full[-1]
    )
    return is_blend or any(word.startswith(short[0]) for word in full)


def is_one_land(left: str, right: str) -> bool:
    """May one place stand for the other, as a capital does for its country?"""
    lands = _land(left), _land(right)
    if None in lands:
        # A region or a wide name: "Asian", "the Middle East".
        return True
    is_country = country_of(left) is not None or country_of(right) is not None
    return is_country and lands[0] == lands[1]


def _land(name: str) -> str | None:
    """The country that a place or demonym belongs to; wide ones belong to none."""
    if name.casefold() in WIDE_DEMONYMS:
        return None
    return country_of(name) or country_with(name)


def suffers(view: SentenceView, name: Name) -> bool:
    """Does the passive follow ("Rehm was arrested")? Who arrests is another role."""
    place = view.words_between(name.start, name.end)
    behind = view.words[place.stop : place.stop + 2]
    return any(word.token.norm in _PASSIVE for word in behind)


def is_source(view: SentenceView, name: Name) -> bool:
    """Does a verb of telling follow ("The Courier reports")? Who does is no source."""
    place = view.words_between(name.start, name.end)
    behind = view.words[place.stop : place.stop + 2]
    said = {word.token.norm for word in behind}
    return not said & _PASSIVE and any(word.stem in _TELLING for word in behind)


def are_far_apart(left: Figure, right: Figure) -> bool:
    """Is one figure several times the other?"""
    low, high = sorted((abs(left.value), abs(right.value)))
    return high > _MOST_RATIO * low


def counted_span(view: SentenceView, figure: Figure) -> tuple[int, int]:
    """The figure with what it counts, where that stands right behind it."""
    place = view.words_between(figure.start, figure.end)
    counted = {token.norm for token in tokenize(figure.of or "")}
    end = place.stop
    while end < len(view.words) and view.words[end].token.norm in counted:
        end += 1
    if end == place.stop or not place:
        return figure.start, figure.end
    return figure.start, view.words[end - 1].token.end


def difference(
    kind: FindingKind,
    words: WordAlignment,
    left: TimeExpression | Figure | Name,
    right: TimeExpression | Figure | Name,
    probability: float,
    reading: Reading,
) -> Finding:
    """The finding that two things of one slot differ."""
    report_l, report_r = words.left.report, words.right.report
    proof = (
        evidence(report_l, left.start, left.end),
        evidence(report_r, right.start, right.end),
    )
    return Finding(
        kind=kind,
        is_hard=reading in ("contradiction", "unclear"),
        reading=reading,
        probability=probability,
        message=_message(kind, reading).format(proof[0].text, proof[1].text),
        evidence=proof,
    )


def _message(kind: FindingKind, reading: Reading) -> str:
    if reading == "scope" and kind == "figure-differs":
        return "perhaps two counts: “{}” and “{}”"
    return _MESSAGES[kind]


_MESSAGES: Final = {
    "date-differs": "one matter, two dates: “{}” and “{}”",
    "figure-differs": "one count, two figures: “{}” and “{}”",
    "participants-differ": "one role, two names: “{}” and “{}”",
    "place-differs": "one happening, two places: “{}” and “{}”",
}


def roots_in_order(counted: str | None) -> list[str]:
    """The roots of the words for what a figure counts, in order."""
    return [root(canonical(token.norm)) for token in tokenize(counted or "")]
