"""Which mentions of a report name the same: sieves, the most precise first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Final, TypeVar

from retold.annotation.names.entity import BY_START, Entity, Mention, core_of
from retold.annotation.names.kinds import decide_kind
from retold.annotation.names.surnames import join_surnames
from retold.annotation.names.usage import Usage
from retold.lexicon.given_names import GIVEN_NAMES
from retold.lexicon.openers import OPENERS
from retold.lexicon.organisations import FRONT_HEADS, HEADS, KNOWN, SUFFIXES
from retold.lexicon.places import country_named, is_demonym, is_place
from retold.lexicon.titles import HONORIFICS, JUNIORS
from retold.text.memo import Memo

Group = TypeVar("Group", bound=Hashable)

_SMALL: Final = frozenset("of the and for on in to a de la du des & against".split())
# Which of so many names with one word is meant nobody can tell.
_MOST_ALIKE: Final = 50
# Called by surname alone so often before a full name comes, somebody is another.
_SURELY_KNOWN: Final = 2
# What stands between a name and its acronym.
_ACRONYM_GAPS: Final = (" (", ", or ", " (the ", " (“", ' ("')


def link_mentions(text: str, mentions: Iterable[Mention], usage: Usage) -> list[Entity]:
    """Entities with their mentions.

    Source:
        The multi-pass sieve of Lee et al. 2013 (Computational Linguistics 39:4),
        cut down to names: exact form, alias and acronym, parts of a longer name,
        surname. Differs: a first name alone never joins, and a surname that two
        people share stays apart where neither title nor order decides.
    """
    entities = _exact(text, mentions)
    _decide_kinds(entities, usage)
    _set_juniors_apart(entities)
    for sieve in (_join_acronyms, _join_parts, join_surnames):
        entities = sieve(text, entities)
    return entities


def _exact(text: str, mentions: Iterable[Mention]) -> list[Entity]:
    """One entity for each form; forms of one country or state are one form."""
    entities: dict[tuple[str, ...], Entity] = {}
    for mention in mentions:
        form = mention.form
        if mention.title:
            # A title keeps "Mr. Jordan" from Jordan.
            key = form.key_with_title
        elif form.key is form.key_with_period:
            key = form.key
        else:
            # The period of "Pa." is in the mention, that after "PA" is not.
            is_state = text.startswith(".", mention.end - form.is_cut_short)
            key = form.key_with_period if is_state else form.key
        entity = entities.get(key)
        if entity is None:
            entity = entities[key] = Entity(key, core_of(key))
        entity.mentions.append(mention)
        entity.person += form.person + mention.person
        entity.organisation += form.organisation
        entity.place += form.place + mention.place
        if not form.is_upper:
            entity.is_upper = False
    return list(entities.values())


def _decide_kinds(entities: list[Entity], usage: Usage) -> None:
    """Set every entity's kind from its own mentions.

    A name of a few words that is later called by its last alone is rather a person,
    one word always in capitals an organisation.
    """
    singles = {e.key[0] for e in entities if len(e.key) == 1}
    for entity in entities:
        person, organisation = entity.person, entity.organisation
        if entity.is_acronym:
            organisation += 2
        if entity.core[-1] in singles and _is_called_by_surname(entity.core, usage):
            person += 3
        entity.kind = decide_kind(person, organisation, entity.place)


def _is_called_by_surname(core: tuple[str, ...], usage: Usage) -> bool:
    """Can the last word of a name that is called by it be a surname?"""
    return (
        1 < len(core) < 5
        and not is_place(core[-1])
        and not is_place(core[0])
        and core[0] not in FRONT_HEADS
        and not any(key in usage.small or key in OPENERS for key in core)
    )


def _set_juniors_apart(entities: list[Entity]) -> None:
    """Keep "Jr." in the core of a name where the report tells its bearer from another.

    So it is where he is called "Roe Jr.", or another of the surname is known before he
    comes ("President Roe", "John Roe Jr."): news gives full names first.
    """
    juniors = [e for e in entities if e.key[-1] in JUNIORS and len(e.core) > 1]
    by_key = {e.key: e for e in entities} if juniors else {}
    for junior in juniors:
        last, core = junior.core[-1:], junior.core
        likes = (last, core, *((*last, ending) for ending in JUNIORS))
        if any(_is_told_from(by_key[k], junior) for k in likes if k in by_key):
            junior.core = junior.key
    for entity in entities if juniors else ():
        if len(entity.key) == 2 and entity.key[-1] in JUNIORS:
            entity.core = entity.key


def _is_told_from(entity: Entity, junior: Entity) -> bool:
    """Is this "Roe Jr.", or the Roe whom the report knows before John Roe Jr. comes?

    So it is where he has an office, or is called by his surname alone and again.
    """
    key = entity.key
    if len(key) == 2 and key[-1] in JUNIORS:
        return key[0] == junior.core[-1]
    before = [m for m in entity.mentions if m.start < junior.mentions[0].start]
    if not before or key not in (junior.core[-1:], junior.core):
        return False
    title = before[0].title
    has_office = bool(title) and title not in HONORIFICS
    return has_office or (len(key) == 1 and len(before) >= _SURELY_KNOWN)


def _sort_mentions(entities: Iterable[Entity]) -> None:
    """Put the mentions of entities that took over others in order."""
    for entity in {id(e): e for e in entities}.values():
        entity.mentions.sort(key=BY_START)


# ---- acronyms ------------------------------------------------------------------------


def _join_acronyms(text: str, entities: list[Entity]) -> list[Entity]:
    """Acronyms with the name they stand for: in brackets, by table, by initials."""
    acronyms = [e for e in entities if e.is_acronym]
    if not acronyms:
        return entities
    longer = [e for e in entities if len(e.key) > 1 and e.kind != "person"]
    names = _LongerNames(longer)
    joined: dict[tuple[str, ...], Entity] = {}
    for acronym in acronyms:
        full = names.before(text, acronym.mentions[0]) or names.expansion(acronym)
        if full is not None:
            full.take(acronym)
            full.kind = "organisation" if full.kind == "other" else full.kind
            joined[acronym.key] = full
    _sort_mentions(joined.values())
    return [e for e in entities if e.key not in joined]


class _LongerNames:
    """Names of several words, to be found by what an acronym tells of them."""

    def __init__(self, entities: list[Entity]) -> None:
        self._entities = entities

    @cached_property
    def _by_end(self) -> dict[int, tuple[Mention, Entity]]:
        return {m.end: (m, e) for e in self._entities for m in e.mentions}

    @cached_property
    def _by_initials(self) -> dict[str, list[Entity]]:
        return _grouped(self._entities, _INITIALS)

    @cached_property
    def _by_content(self) -> dict[frozenset[str], list[Entity]]:
        return _grouped(self._entities, _CONTENT)

    def before(self, text: str, acronym: Mention) -> Entity | None:
        """The name before an acronym in brackets, if it may belong to it."""
        if not text.endswith(_ACRONYM_GAPS, 0, acronym.start):
            return None
        letters = acronym.form.keys[0].replace("-", "")
        for gap in _ACRONYM_GAPS:
            found = self._by_end.get(acronym.start - len(gap))
            if found is not None and text.startswith(gap, found[0].end):
                is_its = _may_abbreviate(letters, found[0].form.keys)
                return found[1] if is_its else None
        return None

    def expansion(self, acronym: Entity) -> Entity | None:
        """The one name that an acronym stands for by table or by its letters."""
        first = acronym.mentions[0].form
        letters = first.keys[0].replace("-", "")
        found = self._by_initials.get(letters, []) if len(letters) > 2 else []
        known = KNOWN.get(first.texts[0])
        if known is not None:
            content = _CONTENT[tuple(known.casefold().split())]
            found = [*found, *self._by_content.get(content, [])]
        others = {e.key: e for e in found if e is not acronym}
        return others.popitem()[1] if len(others) == 1 else None


def _grouped(
    entities: list[Entity], told: Memo[tuple[str, ...], Group]
) -> dict[Group, list[Entity]]:
    """The entities by what their keys tell."""
    groups: dict[Group, list[Entity]] = {}
    for entity in entities:
        groups.setdefault(told[entity.key], []).append(entity)
    return groups


def _may_abbreviate(letters: str, keys: tuple[str, ...]) -> bool:
    """May an acronym in brackets belong to the name before it?"""
    initials = _INITIALS[keys]
    return len(keys) > 1 and (
        letters == initials
        or (letters[0] == initials[0] and set(initials) <= set(letters))
        or (letters[0] == initials[0] and letters[-1] == initials[-1])
    )


def _content_of(keys: tuple[str, ...]) -> frozenset[str]:
    """The words of a name that carry meaning."""
    return frozenset([word.replace(",", "") for word in keys]) - _SMALL


def _initials_of(keys: tuple[str, ...]) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(
        [w[0] for word in keys for w in word.split("-") if w and word not in _SMALL]
    )


_CONTENT: Final = Memo(_content_of, most=1 << 14)
_INITIALS: Final = Memo(_initials_of, most=1 << 14)


# ---- parts of a longer name ----------------------------------------------------------


def _join_parts(text: str, entities: list[Entity]) -> list[Entity]:
    """Longer and shorter forms of one person's or organisation's whole name."""
    del text
    kept: list[Entity] = []
    joined: list[Entity] = []
    holding: dict[str, list[Entity]] = {}  # by word: the kept entities with it
    person_words = {key for e in entities if e.kind == "person" for key in e.core}
    for entity in sorted(entities, key=lambda e: (-len(e.key), e.mentions[0].start)):
        core = entity.core
        full = None
        # "Trump" before "Trump University" is the person.
        if len(core) > 1 or core[0] not in person_words:
            full = _fuller(entity, holding)
        if full is not None:
            full.take(entity)
            joined.append(full)
            continue
        kept.append(entity)
        for word in set(core):
            holding.setdefault(word, []).append(entity)
    _sort_mentions(joined)
    return kept


def _fuller(entity: Entity, holding: dict[str, list[Entity]]) -> Entity | None:
    """The one longer name of which this is a form, else None."""
    core = entity.core
    # A person's forms share the last word, other names the last or the first.
    others = holding.get(core[-1], [])
    if entity.kind != "person":
        first = _without_country(core)[0]
        if first != core[-1]:
            others = [*others, *holding.get(first, [])]
    if not others or len(others) > _MOST_ALIKE:
        return None
    matches = {id(o): o for o in others if _is_form_of(entity, o)}
    return matches.popitem()[1] if len(matches) == 1 else None


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
    if len(left) > 1 and _CONTENT[left] == _CONTENT[right]:
        return bool(_CONTENT[left] & HEADS) or left == right
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
