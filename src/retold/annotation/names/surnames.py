"""Surnames: whose they are, mention by mention."""

from __future__ import annotations

import re
from typing import Final

from retold.annotation.names.candidates import Candidate
from retold.annotation.names.entity import Entity
from retold.annotation.names.runs import PARTICLES
from retold.lexicon.given_names import FAMILY_FIRST, GIVEN_NAMES, gender_of
from retold.lexicon.places import country_named
from retold.lexicon.titles import HONORIFICS

_BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|at|near|from|to|outside|across|around|into|of|through|leave|left|downtown|"
    r"visit|visited|visiting) $"
)


def join_surnames(text: str, entities: list[Entity]) -> list[Entity]:
    """Mentions by surname with the full name they belong to, mention by mention."""
    people = [
        e
        for e in entities
        if e.kind == "person" and len(e.core) > 1 and e.key[0] not in PARTICLES
    ]
    bearing = _by_word(people)
    full = set(map(id, people))
    kept = []
    for entity in entities:
        if id(entity) in full:
            kept.append(entity)
            continue
        left: list[Candidate] = []
        for mention in entity.mentions:
            bearers = bearing.get(_plain(mention.key[-1]), [])
            bearer = _bearer(text, mention, entity, bearers)
            if bearer is None:
                left.append(mention)
            else:
                bearer.mentions.append(mention)
        if left:
            entity.mentions = left
            kept.append(entity)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    return kept


def _by_word(people: list[Entity]) -> dict[str, list[Entity]]:
    """The people under each word of their names."""
    bearing: dict[str, list[Entity]] = {}
    for person in people:
        for word in set(map(_plain, person.core)):
            bearing.setdefault(word, []).append(person)
    return bearing


def _bearer(
    text: str, mention: Candidate, entity: Entity, people: list[Entity]
) -> Entity | None:
    """The person whose surname the mention is; None if it is nobody's, or doubtful."""
    bearers = [p for p in people if _is_surname(mention.key, p.core)]
    if not bearers or _is_rather_place(text, mention, entity):
        return None
    if len(bearers) > 1:
        bearers = _fitting(mention, bearers)
    if len(bearers) == 1:
        return bearers[0]
    return _principal(mention, bearers) or _nearest(mention, bearers)


def _principal(mention: Candidate, bearers: list[Entity]) -> Entity | None:
    """The one who was called by surname alone before the others came up, if any.

    News calls its main person by surname and a relative by the full name.
    """
    called = [
        (m.start, index)
        for index, person in enumerate(bearers)
        for m in person.mentions
        if len(m.words) == 1 and m.start < mention.start and not m.title
    ]
    if not called or mention.title:
        return None
    start, index = min(called)
    others = [p for p in bearers if p is not bearers[index]]
    is_first = all(start < m.start for p in others for m in p.mentions)
    return bearers[index] if is_first else None


def _nearest(mention: Candidate, bearers: list[Entity]) -> Entity | None:
    """The one whose full name stands nearest before the mention, if any does."""
    full = [
        (m.start, index)
        for index, person in enumerate(bearers)
        for m in person.mentions
        if m.start < mention.start and len(m.words) > 1
    ]
    return bearers[max(full)[1]] if full else None


def _is_surname(key: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Is the key how a person of this full name is called later on?"""
    if len(key) >= len(full):
        return False
    if tuple(map(_plain, full[-len(key) :])) == tuple(map(_plain, key)):
        return key[0] not in PARTICLES or len(key) > 1
    if len(key) != 1:
        return False
    if full[0] in FAMILY_FIRST and full[0] not in GIVEN_NAMES - FAMILY_FIRST:
        return key[0] == full[0] and len(full) < 4
    # The first of two family names: "Andrés Manuel López Obrador", "López".
    return (
        key[0] == full[-2]
        and len(full) > 2
        and len(key[0]) > 2
        and (key[0] not in GIVEN_NAMES)
    )


def _plain(key: str) -> str:
    """A family name without the article: "al-Assad" is called Assad as well."""
    return key[3:] if key[:3] in ("al-", "el-") else key


def _is_rather_place(text: str, mention: Candidate, entity: Entity) -> bool:
    """Is a word that is both a surname and a place the place here?"""
    if mention.title or entity.kind == "person":
        return False
    if entity.kind not in ("place", "organisation"):
        return False
    if country_named(mention.words[0].text) or entity.kind == "organisation":
        return True
    before = text[max(0, mention.start - 20) : mention.start].replace("\n", " ")
    after = text[mention.end : mention.end + 2]
    return bool(_BEFORE_PLACE.search(before)) or after == ", "


def _fitting(mention: Candidate, people: list[Entity]) -> list[Entity]:
    """The people whose title or gender fits the mention's title; all if none does."""
    if not mention.title:
        return people
    gender = HONORIFICS.get(mention.title)
    if gender is None:
        fits = [p for p in people if any(m.title == mention.title for m in p.mentions)]
    else:
        fits = [p for p in people if gender and gender_of(p.key[0]) in (gender, "")]
    return fits or people
