"""Which mentions of a report name the same: sieves, the most precise first."""

from __future__ import annotations

from typing import Final

from retold.annotation.names.candidates import Candidate
from retold.annotation.names.entity import PERSON_MARK, Entity
from retold.annotation.names.forms import Usage
from retold.annotation.names.kinds import decide_kind, kind_evidence
from retold.annotation.names.surnames import join_surnames
from retold.annotation.names.words import word_key
from retold.lexicon.given_names import GIVEN_NAMES
from retold.lexicon.openers import OPENERS
from retold.lexicon.organisations import HEADS, KNOWN, SUFFIXES
from retold.lexicon.places import country_named, is_demonym, is_place, state_named

_SMALL: Final = frozenset("of the and for on in to a de la du des & against".split())
# Longer words in capitals are mostly shouted, or a dateline's.
_ACRONYM_CHARS: Final = 8


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
    for sieve in (_join_acronyms, _join_parts, join_surnames):
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
        return (*candidate.key, PERSON_MARK)
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
