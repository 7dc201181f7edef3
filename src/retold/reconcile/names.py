"""Who and what the story names, with the forms that were used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from retold.annotation.names import name_blocks, same_name
from retold.model import Annotation, NameGroup, NameKind, Report

# A name in full, and what it names.
_Entity = tuple[str, NameKind]


def group_names(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> list[NameGroup]:
    """The names of all reports, those of one entity together.

    A group is called by the fullest form that most mentions go back to; groups with
    most mentions come first, variants by how often they are used.

    Cost:
        Linear in the mentions; a new name is compared with those that share a key.
    """
    forms: dict[_Entity, Counter[str]] = defaultdict(Counter)
    for report, notes in zip(reports, annotations, strict=True):
        for name in notes.names:
            forms[name.name, name.kind][report.text[name.start : name.end]] += 1
    groups = [
        {entity: forms[entity] for entity in group} for group in _group(list(forms))
    ]
    return [
        NameGroup(
            name=max(names, key=lambda n: (names[n], len(n), n)),
            kind=next(iter(group))[1],
            variants=tuple(sorted(used, key=lambda form: (-used[form], form))),
        )
        for group in sorted(groups, key=_mentions, reverse=True)
        for names in [Counter({name: c.total() for (name, _), c in group.items()})]
        for used in [sum(group.values(), Counter())]
    ]


def _group(entities: Sequence[_Entity]) -> list[list[_Entity]]:
    """Names put with the first group of their kind whose first name is the same."""
    groups: list[list[_Entity]] = []
    by_key: dict[tuple[Hashable, NameKind], list[int]] = defaultdict(list)
    for name, kind in entities:
        keys = [(key, kind) for key in name_blocks(name)]
        near = sorted({n for key in keys for n in by_key[key]})
        at = next((n for n in near if same_name(groups[n][0][0], name)), None)
        if at is not None:
            groups[at].append((name, kind))
            continue
        for key in keys:
            by_key[key].append(len(groups))
        groups.append([(name, kind)])
    return groups


def _mentions(group: Mapping[_Entity, Counter[str]]) -> int:
    return sum(forms.total() for forms in group.values())
