"""Surnames: whose they are, mention by mention."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import Final

import msgspec

from retold.annotation.names.entity import BY_START, Entity, Mention
from retold.annotation.names.forms import plain_surname
from retold.lexicon.given_names import FAMILY_FIRST, GIVEN_NAMES, gender_of
from retold.lexicon.places import country_named
from retold.lexicon.surnames import PARTICLES
from retold.lexicon.titles import HONORIFICS, JUNIORS, KIN
from retold.text.patterns import alternatives

_BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|at|near|from|to|outside|across|around|into|of|through|leave|left|downtown|"
    r"visit|visited|visiting)\s$"
)
# "First daughter Ilka Brenn", "his son, Rehm Brenn".
_KIN_BEFORE: Final = re.compile(rf"\b(?:{alternatives(KIN)}),?\s$")
_KIN_CHARS: Final = 14
# Nobody can tell whom a surname means that so many bear.
_MOST_BEARERS: Final = 50


class _Bearer(msgspec.Struct, gc=False, eq=False):
    """A person called by the full name, and how the report goes on calling them."""

    person: Entity
    full: list[int]  # where mentions by several words start, sorted
    titles: set[str]  # in front of all mentions
    earliest: int  # where the first mention starts
    called: int | None = None  # the same of mentions by one word without a title

    def take(self, mention: Mention) -> None:
        """Add a mention."""
        self.person.mentions.append(mention)
        self.titles.add(mention.title)
        self.earliest = min(self.earliest, mention.start)
        if len(mention.form.texts) > 1:
            insort(self.full, mention.start)
        elif not mention.title and (self.called is None or mention.start < self.called):
            self.called = mention.start


def join_surnames(text: str, entities: list[Entity]) -> list[Entity]:
    """Mentions by surname with the full name they belong to, mention by mention."""
    people = [
        e
        for e in entities
        if e.kind == "person" and len(e.core) > 1 and e.key[0] not in PARTICLES
    ]
    if not people:
        return entities
    full = set(map(id, people))
    others = [e for e in entities if id(e) not in full]
    bearing = _by_word(text, people, others)
    if not bearing:
        return entities
    for entity in others:
        mentions = entity.mentions
        # Most entities have but one form.
        if mentions[0].form.surname in bearing or (
            len(mentions) > 1 and any([m.form.surname in bearing for m in mentions])
        ):
            entity.mentions = _left_over(text, entity, bearing)
    for person in people:
        person.mentions.sort(key=BY_START)
    return [e for e in entities if e.mentions]


def _by_word(
    text: str, people: list[Entity], others: list[Entity]
) -> dict[str, list[_Bearer]]:
    """The people under each word of their names by which others are called.

    A relative who comes in after the surname is known ("Brenn left. His son Rehm Brenn
    ...") is called by it no more.
    """
    asked = {m.form.surname for e in others for m in e.mentions}
    bearing: dict[str, list[_Bearer]] = {}
    for person in people:
        words = asked.intersection(map(plain_surname, person.core))
        if not words:
            continue
        mentions = person.mentions
        start = mentions[0].start
        is_kin = _KIN_BEFORE.search(text, max(0, start - _KIN_CHARS), start)
        if is_kin and person.key[-1] not in JUNIORS:
            words = words - {
                m.form.surname for e in others for m in e.mentions if m.start < start
            }
        bearer = _Bearer(
            person,
            full=[m.start for m in mentions if len(m.form.texts) > 1],
            titles={m.title for m in mentions},
            earliest=mentions[0].start,
        )
        for word in words:
            bearing.setdefault(word, []).append(bearer)
    return bearing


def _left_over(
    text: str, entity: Entity, bearing: dict[str, list[_Bearer]]
) -> list[Mention]:
    """The mentions that are nobody's surname; the others go to those who bear it."""
    left = []
    bearers_of: dict[tuple[str, ...], list[_Bearer]] = {}
    for mention in entity.mentions:
        keys = mention.form.keys
        bearers = bearers_of.get(keys)
        if bearers is None:
            named = bearing.get(mention.form.surname, [])
            bearers = bearers_of[keys] = [
                b
                for b in named
                if len(named) <= _MOST_BEARERS and _is_surname(keys, b.person.core)
            ]
        bearer = _bearer(text, mention, entity, bearers)
        if bearer is None:
            left.append(mention)
        else:
            bearer.take(mention)
    return left


def _bearer(
    text: str, mention: Mention, entity: Entity, bearers: list[_Bearer]
) -> _Bearer | None:
    """The person whose surname the mention is; None if it is nobody's, or doubtful."""
    if not bearers or _is_rather_place(text, mention, entity):
        return None
    if len(bearers) > 1:
        bearers = _fitting(mention, bearers)
    if len(bearers) == 1:
        return bearers[0]
    return _principal(mention, bearers) or _nearest(mention, bearers)


def _principal(mention: Mention, bearers: list[_Bearer]) -> _Bearer | None:
    """The one who was called by surname alone before the others came up, if any.

    News calls its main person by surname and a relative by the full name.
    """
    called = [
        (b.called, index)
        for index, b in enumerate(bearers)
        if b.called is not None and b.called < mention.start
    ]
    if not called or mention.title:
        return None
    start, index = min(called)
    others = [b for b in bearers if b is not bearers[index]]
    return bearers[index] if all(start < b.earliest for b in others) else None


def _nearest(mention: Mention, bearers: list[_Bearer]) -> _Bearer | None:
    """The one whose full name stands nearest before the mention, if any does."""
    before = [
        (b.full[count - 1], index)
        for index, b in enumerate(bearers)
        if (count := bisect_left(b.full, mention.start))
    ]
    return bearers[max(before)[1]] if before else None


def _is_surname(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is the key how a person of this full name is called later on?"""
    if len(key) >= len(full):
        return False
    if all(map(_are_alike, full[-len(key) :], key)):
        return key[0] not in PARTICLES or len(key) > 1
    if len(key) != 1:
        return False
    if full[0] in FAMILY_FIRST:
        return key[0] == full[0] and len(full) < 4
    # The first of two family names: "Andrés Manuel López Obrador", "López".
    return (
        key[0] == full[-2]
        and len(full) > 2
        and len(key[0]) > 2
        and key[0] not in GIVEN_NAMES
        and full[-1] not in JUNIORS
    )


def _are_alike(left: str, right: str) -> bool:
    """Are two words one, up to an article?"""
    return left == right or plain_surname(left) == plain_surname(right)


def _is_rather_place(text: str, mention: Mention, entity: Entity) -> bool:
    """Is a word that is both a surname and a place the place here?"""
    if mention.title or entity.kind not in ("place", "organisation"):
        return False
    if entity.kind == "organisation" or country_named(mention.form.texts[0]):
        return True
    before = text[max(0, mention.start - 20) : mention.start]
    return text.startswith(", ", mention.end) or bool(_BEFORE_PLACE.search(before))


def _fitting(mention: Mention, bearers: list[_Bearer]) -> list[_Bearer]:
    """The people whose title or gender fits the mention's title; all if none does."""
    if not mention.title:
        return bearers
    gender = HONORIFICS.get(mention.title)
    if gender is None:
        fits = [b for b in bearers if mention.title in b.titles]
    else:
        fits = [
            b for b in bearers if gender and gender_of(b.person.key[0]) in (gender, "")
        ]
    return fits or bearers
