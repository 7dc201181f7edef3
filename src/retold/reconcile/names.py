"""Who and what the story names, with the forms that were used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from retold.annotation.names import same_name
from retold.model import Annotation, Name, NameGroup, NameKind, Report


def group_names(
    reports: Sequence[Report], annotations: Sequence[Annotation]
) -> list[NameGroup]:
    """The names of all reports, those of one entity together.

    A group is called by the fullest form that most mentions go back to; groups with
    most mentions come first, variants by how often they are used.
    """
    mentions = [
        (name, report.text[name.start : name.end])
        for report, notes in zip(reports, annotations, strict=True)
        for name in notes.names
    ]
    groups: list[list[tuple[Name, str]]] = []
    by_name: dict[tuple[str, NameKind], list[tuple[Name, str]]] = {}
    for name, form in mentions:
        key = name.name, name.kind
        group = by_name.get(key) or next(
            (
                g
                for g in groups
                if g[0][0].kind == name.kind and same_name(g[0][0].name, name.name)
            ),
            None,
        )
        if group is None:
            group = []
            groups.append(group)
        by_name[key] = group
        group.append((name, form))
    return [
        NameGroup(
            name=max(names, key=lambda n: (names[n], len(n), n)),
            kind=group[0][0].kind,
            variants=tuple(sorted(forms, key=lambda form: (-forms[form], form))),
        )
        for group in sorted(groups, key=len, reverse=True)
        for names in [Counter(name.name for name, _ in group)]
        for forms in [Counter(form for _, form in group)]
    ]
