"""Which mentions of a report name the same: sieves, the most precise first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from retold.annotate.names.candidates import Candidate
from retold.annotate.names.forms import Usage
from retold.annotate.names.kinds import decide_kind, kind_evidence
from retold.annotate.names.runs import PARTICLES
from retold.annotate.names.words import word_key
from retold.lexicon.given_names import FAMILY_FIRST, GIVEN_NAMES, gender_of
from retold.lexicon.openers import OPENERS
from retold.lexicon.organisations import HEADS, KNOWN, SUFFIXES
from retold.lexicon.places import country_named, is_demonym, is_place, state_named
from retold.lexicon.titles import HONORIFICS, NAME_SUFFIXES
from retold.model import NameKind

_SMALL: Final = frozenset("of the and for on in to a de la du des & against".split())
# Ends the key of "Mr. Jordan", which is not Jordan's.
_PERSON_MARK: Final = "(person)"
# Longer words in capitals are mostly shouted, or a dateline's.
_ACRONYM_CHARS: Final = 8
_BEFORE_PLACE: Final = re.compile(
    r"\b(?:in|at|near|from|to|outside|across|around|into|of|through|leave|left|downtown|"
    r"visit|visited|visiting) $"
)


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
        key = self.key[:-1] if self.key[-1] == _PERSON_MARK else self.key
        while len(key) > 1 and key[-1] in NAME_SUFFIXES | SUFFIXES:
            key = key[:-1]
        return key


def link_mentions(text: str, candidates: list[Candidate], usage: Usage) -> list[Entity]:
    """Entities with their mentions, in order of first mention.

    Source:
        The multi-pass sieve of Lee et al. 2013 (Computational Linguistics 39:4),
        cut down to names: exact form, alias and acronym, parts of a longer name,
        surname. Differs: a first name alone never joins, and a surname that two
        people share stays apart where neither title nor order decides.
    """
    entities = _exact(text, candidates)
    _decide_kinds(entities, usage)
    for sieve in (_join_acronyms, _join_parts, _join_surnames):
        entities = sieve(text, entities)
    return sorted(entities, key=lambda e: min(m.start for m in e.mentions))


def _exact(text: str, candidates: list[Candidate]) -> list[Entity]:
    """One entity for each form; forms of one country or state are one form."""
    entities: dict[tuple[str, ...], Entity] = {}
    for candidate in candidates:
        key = _exact_key(text, candidate)
        entity = entities.get(key)
        if entity is None:
            entity = entities[key] = Entity(key=key)
        entity.mentions.append(candidate)
        entity.weights.update(kind_evidence(text, candidate))
    return list(entities.values())


def _exact_key(text: str, candidate: Candidate) -> tuple[str, ...]:
    """The comparable form of a mention; a title keeps "Mr. Jordan" from Jordan."""
    written = " ".join(word.text for word in candidate.words)
    if not candidate.title:
        country = country_named(written)
        if country and written not in ("us", "Us"):
            return tuple(word_key(w) for w in country.split())
        state = state_named(written)
        if state and ("." in written or text[candidate.end : candidate.end + 1] == "."):
            return tuple(word_key(w) for w in state.split())
        if written in KNOWN:
            return tuple(map(word_key, KNOWN[written].split()))
    elif len(candidate.words) == 1 and is_place(written):
        return (*candidate.key, _PERSON_MARK)
    return candidate.key


def _decide_kinds(entities: list[Entity], usage: Usage) -> None:
    """Set every entity's kind from its own mentions."""
    singles = {e.key[0] for e in entities if len(e.key) == 1}
    for entity in entities:
        core = entity.core
        is_called = (
            len(core) > 1
            and core[-1] in singles
            and not is_place(core[-1])
            and not is_place(core[0])
            and not any(key in usage.lower or key in OPENERS for key in core)
        )
        entity.kind = decide_kind(
            entity.weights,
            size=len(core),
            is_called_by_surname=is_called,
            is_acronym=_is_acronym(entity),
        )


def _merge(target: Entity, other: Entity) -> None:
    """Take over the mentions of `other`."""
    target.mentions.extend(other.mentions)
    target.mentions.sort(key=lambda m: m.start)
    target.weights.update(other.weights)


# ---- acronyms ------------------------------------------------------------------------


def _join_acronyms(text: str, entities: list[Entity]) -> list[Entity]:
    """Acronyms with the name they stand for: in brackets, by table, by initials."""
    kept: list[Entity] = []
    longer = [e for e in entities if len(e.key) > 1 and e.kind != "person"]
    for entity in entities:
        full = _expansion(text, entity, longer) if _is_acronym(entity) else None
        if full is None:
            kept.append(entity)
        else:
            _merge(full, entity)
            full.kind = "organisation" if full.kind == "other" else full.kind
    return kept


def _is_acronym(entity: Entity) -> bool:
    """Is this one word that is never written but in capitals?"""
    forms = [m.words[0].text.replace(".", "") for m in entity.mentions]
    return len(entity.mentions[0].words) == 1 and all(
        form.isupper() and 1 < len(form) < _ACRONYM_CHARS for form in forms
    )


def _expansion(text: str, acronym: Entity, longer: list[Entity]) -> Entity | None:
    """The one entity an acronym stands for, else None."""
    first = acronym.mentions[0]
    letters = first.key[0].replace("-", "")
    for entity in longer:
        for mention in entity.mentions:
            gap = text[mention.end : first.start]
            if gap in (" (", ", or ", " (the ", " (“", ' ("') and _may_abbreviate(
                letters, mention.key
            ):
                return entity
    known = KNOWN.get(first.words[0].text)
    matches = [
        e
        for e in longer
        if (known and _content(e.key) == _content(tuple(known.casefold().split())))
        or (len(letters) > 2 and _initials(e.key) == letters)
    ]
    return matches[0] if len(matches) == 1 else None


def _may_abbreviate(letters: str, key: tuple[str, ...]) -> bool:
    """May an acronym in brackets belong to the name before it?"""
    initials = _initials(key)
    return len(key) > 1 and (
        letters == initials
        or (letters[0] == initials[0] and set(initials) <= set(letters))
        or (letters[0] == initials[0] and letters[-1] == initials[-1])
    )


def _content(key: tuple[str, ...]) -> frozenset[str]:
    """The words of a name that carry meaning."""
    return frozenset(word.replace(",", "") for word in key) - _SMALL


def _initials(key: tuple[str, ...]) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(
        w[0] for word in key for w in word.split("-") if w and word not in _SMALL
    )


# ---- parts of a longer name ----------------------------------------------------------


def _join_parts(text: str, entities: list[Entity]) -> list[Entity]:
    """Longer and shorter forms of one person's or organisation's whole name."""
    del text
    kept: list[Entity] = []
    holding: dict[str, list[Entity]] = {}  # by word: the kept entities with it
    person_words = {key for e in entities if e.kind == "person" for key in e.core}
    for entity in sorted(entities, key=lambda e: (-len(e.key), e.mentions[0].start)):
        # A person's forms share the last word, other names the last or the first.
        shared = {entity.core[-1]}
        if entity.kind != "person":
            shared.add(_without_country(entity.core)[0])
        others = {id(o): o for word in sorted(shared) for o in holding.get(word, ())}
        matches = [other for other in others.values() if _is_form_of(entity, other)]
        if len(entity.core) == 1 and entity.core[0] in person_words:
            matches = []  # "Trump" before "Trump University"
        if len(matches) == 1:
            _merge(matches[0], entity)
            continue
        kept.append(entity)
        for word in set(entity.core):
            holding.setdefault(word, []).append(entity)
    return kept


def _is_form_of(short: Entity, full: Entity) -> bool:
    """Is the first a shorter form of the second by its own words?"""
    if short.kind == full.kind == "person":
        return _is_person_form(short.core, full.core)
    if full.kind in ("organisation", "other") and short.kind != "person":
        return _is_organisation_form(short, full)
    return False


def _is_person_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """As "John F. Kennedy", "John Kennedy": same first and last, middle left out."""
    if len(short) < 2 or short[-1] != full[-1]:
        return False
    if short[0] != full[0]:
        is_surname = short[0] not in GIVEN_NAMES and len(full) == len(short) + 1
        return is_surname and full[1:] == short  # "Peña Nieto"
    middle = set(full[1:-1])
    return all(
        part in middle or any(m.startswith(part) for m in middle if len(part) == 1)
        for part in short[1:-1]
    )


def _is_organisation_form(short: Entity, full: Entity) -> bool:
    """As "Ford Motor Co.", "Ford"; "Department of Justice", "Justice Department"."""
    left, right = _without_country(short.core), _without_country(full.core)
    if len(left) > 1 and _content(left) == _content(right):
        return bool(_content(left) & HEADS) or left == right
    if len(left) >= len(right) or len(full.core) == len(short.core):
        return False
    if full.kind != "organisation":
        return False
    if len(left) == 1 and (
        is_place(left[0]) or is_demonym(left[0]) or left[0] in HEADS
    ):
        return False
    if short.kind == "place":
        return False
    # Only a company or group is called by the front of its name.
    rest = right[len(left) :]
    return right[: len(left)] == left and (
        full.key[-1] in SUFFIXES
        or (len(left) > 1 and rest[-1] in HEADS)
        or (len(rest) == 1 and rest[0] in HEADS)
    )


def _without_country(key: tuple[str, ...]) -> tuple[str, ...]:
    """The key without a country or demonym in front."""
    if len(key) > 2 and (country_named(key[0]) or is_demonym(key[0])):
        return key[1:]
    return key


# ---- surnames ------------------------------------------------------------------------


def _join_surnames(text: str, entities: list[Entity]) -> list[Entity]:
    """Mentions by surname with the full name they belong to, mention by mention."""
    people = [
        e
        for e in entities
        if e.kind == "person" and len(e.core) > 1 and e.key[0] not in PARTICLES
    ]
    bearing: dict[str, list[Entity]] = {}  # by word: the people with it in their names
    for person in people:
        for word in set(map(_plain, person.core)):
            bearing.setdefault(word, []).append(person)
    full = set(map(id, people))
    kept = []
    for entity in entities:
        if id(entity) in full:
            kept.append(entity)
            continue
        left: list[Candidate] = []
        for mention in entity.mentions:
            bearers = bearing.get(_plain(mention.key[-1]), [])
            person = _bearer(text, mention, entity, bearers)
            if person is None:
                left.append(mention)
            else:
                person.mentions.append(mention)
        if left:
            entity.mentions = left
            kept.append(entity)
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
    return kept


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
